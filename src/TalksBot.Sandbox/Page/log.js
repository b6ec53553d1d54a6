// The messages of the open chat, kept up to date without redrawing what has not changed.

import { at, element } from "./dom.js";
import { bubble } from "./bubble.js";
import { place } from "./place.js";
import { chat, isIn, markRead, messagesOf, standing, store, unread } from "./store.js";
import { day, isSameDay } from "./times.js";

const NEAR = 60;
const TOGETHER = 15 * 60 * 1000;
let shown = "";
let items = new Map();
let acts = {};

export const whenSaid = does => acts = does;

/** Draws the open chat. Says whether somebody has seen something new by it. */
export function drawLog() {
  const { person, chat: chatId, topic } = place();
  const log = at("log");
  const key = location.hash;
  const isNewPlace = key !== shown;
  const wasAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
  if (isNewPlace) {
    items = new Map();
    at("messages").replaceChildren();
    shown = key;
  }
  const all = messagesOf(chatId, topic, person);
  const hasNew = sync(all, person);
  drawStart(all);
  const isOwnNew = hasNew && all.at(-1)?.authorId === person;
  if (isNewPlace || wasAtEnd || isOwnNew) {
    log.scrollTop = log.scrollHeight;
  }
  return look();
}

/** Marks as seen what is in sight, and counts what is not. Says whether anything new was seen. */
export function look() {
  const { person, chat: chatId, topic } = place();
  const log = at("log");
  const isAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
  const hasSeen = isAtEnd && !document.hidden && log.offsetParent !== null && markRead(chatId, topic, person);
  const count = unread(chatId, topic, person);
  at("down").hidden = isAtEnd;
  at("down-count").textContent = count > 0 ? count : "";
  return hasSeen;
}

function sync(all, person) {
  const list = at("messages");
  const hasAvatar = chat()?.kind !== "private" && chat()?.kind !== "channel";
  const kept = new Map();
  const hasNew = all.some(message => !items.has(message.id));
  const wanted = all.flatMap((message, i) => {
    const traits = {
      isOwn: message.authorId === person,
      isFirst: !isTogether(all[i - 1], message),
      isLast: !isTogether(message, all[i + 1]),
      hasAvatar: hasAvatar && message.authorId !== person,
    };
    const item = keep(kept, message.id, JSON.stringify([message, traits]), () => bubble(message, traits, acts));
    return i > 0 && isSameDay(all[i - 1].date, message.date) ? [item] : [dayOver(message, kept), item];
  });
  let position = list.firstElementChild;
  for (const item of wanted) {
    if (item === position) {
      position = position.nextElementSibling;
    } else {
      list.insertBefore(item, position);
    }
  }
  while (position) {
    const gone = position;
    position = position.nextElementSibling;
    gone.remove();
  }
  items = kept;
  return hasNew;
}

const dayOver = (message, kept) => keep(kept, "day " + message.id, day(message.date), () =>
  element("li", { className: "day" }, element("span", {}, day(message.date))));

// The item that is there, if it still looks the same; else a new one in its place, with the focus where it was.
function keep(kept, key, looks, make) {
  const old = items.get(key);
  if (old?.looks === looks) {
    kept.set(key, old);
    return old.item;
  }
  const item = make();
  if (old) {
    const focusable = each => [each, ...each.querySelectorAll("a, button")];
    const focused = focusable(old.item).indexOf(document.activeElement);
    old.item.replaceWith(item);
    focusable(item)[focused]?.focus({ preventScroll: true });
  }
  kept.set(key, { item, looks });
  return item;
}

const isTogether = (a, b) => Boolean(a && b) && !a.service && !b.service && a.senderId === b.senderId
  && a.authorId === b.authorId && isSameDay(a.date, b.date) && new Date(b.date) - new Date(a.date) < TOGETHER;

function drawStart(all) {
  const where = chat();
  const isEmpty = where && all.every(each => each.service);
  const canAsk = where?.kind === "private" ? isIn(standing(where, store.bot.id)) : where?.kind !== "channel" && store.questions.length > 0;
  at("start").hidden = !isEmpty || !canAsk;
  at("log").classList.toggle("empty", !at("start").hidden);
}

/** Shows a message, as a click on a quotation does. */
export function showMessage(id) {
  const item = at("message-" + id);
  if (item) {
    item.scrollIntoView({ block: "center" });
    item.focus({ preventScroll: true });
    item.classList.remove("flash");
    requestAnimationFrame(() => item.classList.add("flash"));
  }
}

export function scrollToEnd() {
  at("log").scrollTop = at("log").scrollHeight;
}
