// Addresses: which are safe to open, and which lead to places in here.

import { element } from "./dom.js";
import { attempt } from "./notice.js";
import { go, place } from "./place.js";
import { post } from "./api.js";
import { findMessage, store } from "./store.js";

const FIRST_SUPERGROUP = -1000000000000;
let showMessage = () => {};

/** Says how a message of the open chat is shown. */
export const whenLedTo = show => showMessage = show;

export function safeAddress(address) {
  const url = URL.parse(address);
  return url && ["http:", "https:", "tg:", "mailto:"].includes(url.protocol) ? url : null;
}

export function link(address, ...children) {
  const url = safeAddress(address);
  if (!url) {
    return element("span", {}, ...children);
  }
  return element("a", {
    href: url.href,
    target: "_blank",
    rel: "noopener noreferrer",
    onclick: event => {
      if (follow(url)) {
        event.preventDefault();
      }
    },
  }, ...children);
}

export function openAddress(address) {
  const url = safeAddress(address);
  if (url && !follow(url)) {
    window.open(url.href, "_blank", "noopener,noreferrer");
  }
}

/** Goes to a place in the Sandbox. Says whether the address led to one. */
function follow(url) {
  if (url.hostname !== "t.me") {
    return false;
  }
  const parts = url.pathname.split("/").filter(Boolean);
  if (parts[0]?.toLowerCase() === store.bot.username.toLowerCase()) {
    startBot(url.searchParams.get("start") ?? "");
    return true;
  }
  if (parts[0] === "c") {
    const chatId = FIRST_SUPERGROUP - Number(parts[1]);
    leadTo(chatId, Number(parts.at(-1)));
    return store.chats.has(chatId);
  }
  return false;
}

/** Opens the private chat with the bot and presses Start. */
export function startBot(payload) {
  const me = place().person;
  go({ person: me, chat: me });
  return attempt(() => post("messages", { userId: me, chatId: me, text: payload ? "/start " + payload : "/start" }));
}

export function leadTo(chatId, messageId) {
  const message = findMessage(chatId, messageId);
  go({ person: place().person, chat: chatId, topic: message?.topicId ?? 0 });
  requestAnimationFrame(() => showMessage(messageId));
}
