// The open chat: its head, the bar of pinned messages, its messages.

import { at, avatar, button, moveFocus } from "./dom.js";
import { startBot, whenLedTo } from "./links.js";
import { drawLog, look, scrollToEnd, showMessage } from "./log.js";
import { addressOf, place } from "./place.js";
import { chat, findMessage, isIn, isTyping, person, standing, store } from "./store.js";

let pinAt = 0;
let pinsKey = "";

export function drawChat(happened) {
  const where = chat();
  document.body.dataset.view = where ? "chat" : "list";
  at("chat").inert = !where;
  if (!where) {
    return false;
  }
  drawHead(where);
  drawPins(where);
  drawStart(where);
  return happened.kind === "typing" ? false : drawLog();
}

export const titleOf = one => one.kind === "private" ? store.bot.name : one.title;

export const avatarOf = one => one.kind === "private" ? avatar(store.bot.id, store.bot.name) : avatar(one.id, one.title);

export function topicName(one, topic) {
  return one.topics.find(each => each.id === topic)?.name ?? "General";
}

function drawHead(where) {
  const { topic, person: me } = place();
  const title = where.isForum ? topicName(where, topic) : titleOf(where);
  at("chat-title").textContent = title;
  at("about-avatar").replaceWith(Object.assign(avatarOf(where), { id: "about-avatar" }));
  at("back").href = addressOf(me, null);
  const types = isTyping(where.id, topic);
  at("chat-subtitle").textContent = types ? "typing\u2026" : subtitle(where);
  at("chat-subtitle").classList.toggle("typing", types);
  at("typing").textContent = types ? `${store.bot.name} is typing` : "";
  document.title = `${title} - ${person()?.name} - Sandbox`;
}

function subtitle(where) {
  const members = where.members.filter(isIn).length;
  switch (where.kind) {
    case "private":
      return "bot";
    case "channel":
      return members === 1 ? "1 subscriber" : `${members} subscribers`;
    default:
      return (where.isForum ? `${where.title}, ` : "") + (members === 1 ? "1 member" : `${members} members`)
        + (isIn(standing(where, store.bot.id)) ? "" : `, ${store.bot.name} is not here`);
  }
}

function pinsOf(where) {
  const { topic } = place();
  return where.pins.map(id => findMessage(where.id, id))
    .filter(each => each && (!where.isForum || (each.topicId ?? 0) === topic));
}

function drawPins(where) {
  const pins = pinsOf(where);
  const key = location.hash + pins.map(each => each.id);
  if (key !== pinsKey) {
    // Another chat or another pin: the newest comes first.
    pinsKey = key;
    pinAt = 0;
  }
  at("pinned").hidden = pins.length === 0;
  if (pins.length > 0) {
    at("pinned-title").textContent = pins.length === 1 ? "Pinned message" : `Pinned message ${pins.length - pinAt} of ${pins.length}`;
    at("pinned-text").textContent = pins[pinAt].text;
    at("pinned-marks").replaceChildren(...pins.map((_, i) => {
      const mark = document.createElement("span");
      mark.className = i === pins.length - 1 - pinAt ? "now" : "";
      return mark;
    }));
  }
}

function showPin() {
  const pins = pinsOf(chat());
  showMessage(pins[pinAt].id);
  pinAt = (pinAt + 1) % pins.length;
  drawPins(chat());
}

function drawStart(where) {
  const isPrivate = where.kind === "private";
  at("start").firstElementChild.replaceWith(avatarOf(where));
  at("start-title").textContent = isPrivate ? `What can ${store.bot.name} do?` : `Ask ${store.bot.name} something`;
  at("start-text").textContent = isPrivate ? person()?.description ?? "" : "In a group it answers when it is spoken to.";
  at("start-press").hidden = !isPrivate;
}

export function startChat(say, whenSeen) {
  whenLedTo(showMessage);
  at("pinned").addEventListener("click", showPin);
  at("start-press").addEventListener("click", () => startBot(""));
  at("down").addEventListener("click", () => {
    scrollToEnd();
    at("text").focus();
  });
  at("questions").append(...store.questions.map(text => button({
    onclick: () => say(chat().kind === "private" ? text : `@${store.bot.username} ${text}`),
  }, text)));
  const see = () => {
    if (chat() && look()) {
      whenSeen();
    }
  };
  let still = 0;
  at("log").addEventListener("scroll", () => {
    see();
    at("log").classList.add("scrolling");
    clearTimeout(still);
    still = setTimeout(() => at("log").classList.remove("scrolling"), 1000);
  });
  document.addEventListener("visibilitychange", see);
  at("log").addEventListener("keydown", key => {
    if (key.target === at("log") || key.target.matches("li")) {
      const items = [...at("messages").querySelectorAll(".message, .service")];
      if (key.target === at("log") && key.key === "ArrowUp") {
        items.at(-1)?.focus();
        key.preventDefault();
      } else {
        moveFocus(key, items);
      }
    }
  });
}
