// Who one is, and what time it is.

import { at, avatar, element, refill } from "./dom.js";
import { post } from "./api.js";
import { attempt, toast } from "./notice.js";
import { go, place } from "./place.js";
import { chat, isIn, now, standing, store } from "./store.js";
import { full } from "./times.js";

export function drawPeople() {
  const me = place().person;
  refill(at("people"), element("legend", {}, "You are"), ...store.people.map(each => element("label", {},
    element("input", {
      type: "radio", name: "person", id: "person-" + each.id, value: each.id, checked: each.id === me,
      onchange: () => become(each.id),
    }),
    avatar(each.id, each.name),
    element("span", { className: "name" }, each.name),
    element("span", { className: "role" }, roleOf(each)))));
  drawClock();
}

const languageNames = new Intl.DisplayNames("en", { type: "language" });

// What somebody is in the open chat, or else in the first group; and the language of their Telegram, if it is not the page's.
function roleOf(one) {
  const isGroup = each => each?.kind === "supergroup" || each?.kind === "group";
  const member = standing(isGroup(chat()) ? chat() : [...store.chats.values()].find(isGroup), one.id);
  const role = !isIn(member) ? "not here"
    : member.status === "creator" ? "owner"
    : member.status !== "administrator" ? "member"
    : member.rights.isAnonymous ? "unseen moderator" : "moderator";
  return one.language && one.language !== "en" ? `${role}, ${languageNames.of(one.language)}` : role;
}

/** Somebody else looks at the same chat; from a private one, each at their own. */
function become(id) {
  const here = place();
  const chat = here.chat && store.chats.get(here.chat);
  go({ ...here, person: id, chat: chat?.personId ? id : here.chat });
}

export function drawClock() {
  at("now").textContent = full(now());
  at("now").dateTime = new Date(now()).toISOString();
  at("advance").hidden = !store.canAdvance;
}

const pass = (hours, said) => attempt(async () => {
  await post("time", { hours });
  toast(said);
});

export function startPeople() {
  const hour = () => pass(1, "An hour has passed.");
  const day = () => pass(24, "A day has passed.");
  at("pass-hour").addEventListener("click", hour);
  at("pass-day").addEventListener("click", day);
  document.addEventListener("keydown", key => {
    if (key.altKey && key.shiftKey && store.canAdvance && (key.code === "KeyH" || key.code === "KeyD")) {
      key.preventDefault();
      (key.code === "KeyH" ? hour : day)();
    }
  });
  setInterval(drawClock, 10000);
}
