// The panel about a chat: who is in it and what they may do. Whoever one is, the owner does what is asked here.

import { at, avatar, button, element, icon, refill } from "./dom.js";
import { post } from "./api.js";
import { avatarOf, titleOf } from "./chat.js";
import { attempt } from "./notice.js";
import { openPanel } from "./panels.js";
import { go, place } from "./place.js";
import { chat, isIn, person, standing, store } from "./store.js";

const groupRights = {
  canPinMessages: "Pin messages",
  canDeleteMessages: "Delete messages",
  canManageTopics: "Manage topics",
  canPromoteMembers: "Add administrators",
};
const channelRights = { canPostMessages: "Post messages", canEditMessages: "Edit and pin posts", canDeleteMessages: "Delete posts" };
const kinds = { private: "private chat", group: "basic group", supergroup: "group", channel: "channel" };

export function drawInfo() {
  const where = chat();
  if (at("info").hidden || !where) {
    return;
  }
  refill(at("info"),
    element("header", { className: "bar" },
      element("h2", {}, where.kind === "channel" ? "Channel" : where.kind === "private" ? "Bot" : "Group"),
      button({ id: "info-close", className: "plain", title: "Close", "aria-label": "Close", onclick: () => openPanel(null) }, icon("close"))),
    element("div", { className: "content" },
      element("div", { className: "portrait" }, avatarOf(where),
        element("p", { className: "title" }, titleOf(where)),
        element("p", { className: "subtitle" }, `${where.isForum ? "forum" : kinds[where.kind]}, id ${where.id}`)),
      ...where.kind === "private" ? privateParts(where) : groupParts(where)));
}

const section = (title, ...parts) => element("section", {}, element("h3", {}, title), ...parts);

const act = (id, text, does, className = "") => button({ id, className: "act " + className, onclick: () => attempt(does) }, text);

function tick(id, text, checked, does) {
  const box = element("input", { type: "checkbox", id, checked });
  box.addEventListener("change", async () => {
    if (!await attempt(() => does(box.checked))) {
      box.checked = checked;
    }
  });
  return element("label", { className: "tick" }, box, element("span", {}, text));
}

function privateParts(where) {
  const isBlocked = !isIn(standing(where, store.bot.id));
  const me = place().person;
  return [
    element("p", { className: "words" }, person()?.description ?? ""),
    section("Bot", element("p", { className: "words" }, "@" + store.bot.username),
      act("block", isBlocked ? `Unblock ${store.bot.name}` : `Block ${store.bot.name}`,
        () => post("blocks", { userId: me, blocked: !isBlocked }), isBlocked ? "" : "danger")),
  ];
}

function groupParts(where) {
  const others = where.members.filter(each => each.id !== store.bot.id && isIn(each));
  return [
    element("p", { className: "hint" }, "Whoever you are, Olena the owner does what you ask for here."),
    section("Bot", member(where, standing(where, store.bot.id) ?? { id: store.bot.id, name: store.bot.name, isBot: true, status: "left", rights: {} })),
    section(where.kind === "channel" ? "Subscribers" : "Members", ...others.map(each => member(where, each)), ...missing(where)),
    settings(where),
  ];
}

const roleNames = { creator: "owner", administrator: "administrator", member: "member", left: "not here", kicked: "removed" };

function member(where, one) {
  const id = "member-" + one.id;
  const isAdministrator = one.status === "administrator";
  const change = (status, rights) => () => post("standings", { chatId: where.id, memberId: one.id, status, rights });
  const row = element("div", { className: "member" },
    element("div", { className: "row" }, avatar(one.id, one.name),
      element("span", { className: "lines" }, element("span", { className: "title" }, one.name),
        element("span", { className: "subtitle" }, roleNames[one.status] + (one.rights.isAnonymous && one.status !== "member" ? ", anonymous" : "")))));
  if (one.status === "creator") {
    if (where.kind === "supergroup") {
      row.append(tick(id + "-anonymous", "Anonymous", Boolean(one.rights.isAnonymous), on => change("creator", { isAnonymous: on })()));
    }
    return row;
  }
  const acts = element("div", { className: "acts" });
  if (!isIn(one)) {
    if (where.kind !== "channel") {
      acts.append(act(id + "-add", `Add ${one.name}`, change("member")));
    }
    acts.append(act(id + "-appoint", "Add as administrator", change("administrator", firstRights(where))));
  } else {
    acts.append(isAdministrator
      ? act(id + "-demote", where.kind === "channel" && one.isBot ? "Take all rights" : "Make a member",
        where.kind === "channel" && one.isBot ? change("administrator", {}) : change("member"))
      : act(id + "-appoint", "Make administrator", change("administrator", firstRights(where))));
    acts.append(act(id + "-remove", `Remove ${one.name}`, change("left"), "danger"));
  }
  if (isAdministrator) {
    row.append(element("fieldset", {}, element("legend", { className: "unseen" }, "Rights of " + one.name), ...rights(where, one).map(([right, text]) =>
      tick(`${id}-${right}`, text, Boolean(one.rights[right]), on => change("administrator", { ...one.rights, [right]: on })()))));
  }
  row.append(acts);
  return row;
}

const firstRights = where => where.kind === "channel" ? { canPostMessages: true, canEditMessages: true } : { canPinMessages: true };

function rights(where, one) {
  const all = Object.entries(where.kind === "channel" ? channelRights : groupRights)
    .filter(([right]) => right !== "canManageTopics" || where.isForum);
  return where.kind === "supergroup" && !one.isBot ? [...all, ["isAnonymous", "Anonymous"]] : all;
}

function missing(where) {
  return store.people.filter(each => !isIn(standing(where, each.id)))
    .map(each => act("add-" + each.id, `Add ${each.name}`, () => post("standings", { chatId: where.id, memberId: each.id, status: "member" })));
}

function settings(where) {
  const set = change => post("settings", { chatId: where.id, ...change });
  const parts = [
    tick("privacy-mode", "Privacy mode of the bot (it sees only what is meant for it)", !store.readsAll, on => post("privacy-mode", { isOn: on })),
  ];
  if (where.kind !== "channel") {
    parts.unshift(
      tick("members-pin", "Members may pin messages", where.letsMembersPin, on => set({ letsMembersPin: on })),
      tick("members-hidden", "Only administrators see the members", where.hidesMembers, on => set({ hidesMembers: on })));
  }
  if (where.kind === "group" && !where.upgradedTo) {
    parts.push(act("upgrade", "Upgrade to a supergroup", async () => {
      const made = await post("upgrades", { chatId: where.id });
      go({ person: place().person, chat: made.id });
    }));
  }
  if (where.isForum) {
    parts.push(newTopic(where));
  }
  return section("Settings", ...parts);
}

function newTopic(where) {
  const name = element("input", { id: "topic-name", placeholder: "New topic", "aria-label": "Name of a new topic", maxLength: 128, autocomplete: "off" });
  return element("form", {
    className: "topic",
    onsubmit: event => {
      event.preventDefault();
      attempt(() => post("topics", { chatId: where.id, name: name.value }));
    },
  }, name, element("button", { className: "act" }, "Create"));
}
