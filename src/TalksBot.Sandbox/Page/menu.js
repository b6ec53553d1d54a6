// What can be done with a message: a menu beside it.

import { at, button, icon, moveFocus } from "./dom.js";
import { post } from "./api.js";
import { copy } from "./keys.js";
import { attempt } from "./notice.js";
import { place } from "./place.js";
import { chat, mayPin } from "./store.js";

let opener = null;
let composing = { reply() {}, edit() {} };

/** Says what the composer does with a message: reply(message), edit(message). */
export const whenChosen = acts => composing = acts;

export function openMenu(from, message, pointer) {
  opener = from;
  const me = place().person;
  const where = chat();
  const isPinned = where.pins.includes(message.id);
  const names = { userId: me, chatId: message.chatId, messageId: message.id };
  const isOwn = message.authorId === me;
  at("menu").replaceChildren(...[
    choice("Reply", "reply", () => composing.reply(message)),
    choice("Copy text", "copy", () => attempt(() => copy(message.text))),
    mayPin(where, me) && !message.visibleToId
      && choice(isPinned ? "Unpin" : "Pin", "pin", () => attempt(() => post("pins", { ...names, pinned: !isPinned }))),
    isOwn && !message.viaBot && choice("Edit", "pencil", () => composing.edit(message)),
    (isOwn || where.kind === "private") && choice("Delete", "trash", () => attempt(() => post("deletions", names))),
  ].filter(Boolean));
  at("menu").showPopover();
  put(pointer ?? from.getBoundingClientRect());
  at("menu").firstElementChild.focus();
}

const choice = (text, name, act) => button({
  role: "menuitem",
  tabIndex: -1,
  onclick: () => {
    at("menu").hidePopover();
    opener?.focus();
    act();
  },
}, icon(name), text);

function put(near) {
  const menu = at("menu");
  const left = near.clientX ?? near.left;
  const top = near.clientY ?? near.bottom;
  menu.style.left = Math.max(8, Math.min(left, innerWidth - menu.offsetWidth - 8)) + "px";
  menu.style.top = Math.max(8, Math.min(top, innerHeight - menu.offsetHeight - 8)) + "px";
}

export function startMenu() {
  at("menu").addEventListener("keydown", key => {
    if (key.key === "Tab" || key.key === "Escape") {
      key.preventDefault();
      at("menu").hidePopover();
      opener?.focus();
    } else {
      moveFocus(key, [...at("menu").children]);
    }
  });
}
