// What the page knows of the Sandbox, and who is told when it changes. No elements here.

import { begin, openMarks, see, seen } from "./marks.js";
import { place } from "./place.js";

export const store = {
  bot: null,
  readsAll: false,
  people: [],
  chats: new Map(),
  questions: [],
  canAdvance: false,
};

let ahead = 0;
const messages = new Map();
const typing = new Map();
const listeners = [];

/** Calls back after each change, with what happened; "all" when everything may be new. */
export const whenChanged = listener => listeners.push(listener);

const tell = happened => listeners.forEach(listener => listener(happened));

export const now = () => Date.now() + ahead;

export const person = () => store.people.find(each => each.id === place().person);

export const chat = () => store.chats.get(place().chat);

export function load(state) {
  Object.assign(store, {
    bot: state.bot,
    readsAll: state.readsAll,
    people: state.people,
    chats: new Map(state.chats.map(each => [each.id, each])),
    questions: state.questions,
    canAdvance: state.canAdvance,
  });
  ahead = new Date(state.now) - Date.now();
  messages.clear();
  state.chats.forEach(each => messages.set(each.id, new Map()));
  state.messages.forEach(each => messages.get(each.chatId).set(each.id, each));
  openMarks(state.run);
  messages.forEach((all, id) => begin(id, Math.max(0, ...all.keys())));
  tell({ kind: "all" });
}

export function apply(happened) {
  switch (happened.kind) {
    case "message":
      stopTyping(happened.message);
      messages.get(happened.chatId)?.set(happened.message.id, happened.message);
      break;
    case "deleted":
      messages.get(happened.chatId)?.delete(happened.messageId);
      break;
    case "chat":
      store.chats.set(happened.chatId, happened.chat);
      break;
    case "typing":
      startTyping(happened);
      break;
  }
  tell(happened);
}

/** The messages that somebody sees in a chat, in one topic of a forum; the oldest first. */
export function messagesOf(chatId, topic, personId) {
  const isForum = store.chats.get(chatId)?.isForum;
  return [...messages.get(chatId)?.values() ?? []].filter(each =>
    (each.visibleToId ?? personId) === personId
    && (!isForum || topic === undefined || (each.topicId ?? 0) === topic));
}

export const findMessage = (chatId, id) => messages.get(chatId)?.get(id);

/** The chats that somebody has in the list, the one with the bot first and then by what was said last. */
export function chatsOf(personId) {
  return [...store.chats.values()]
    .filter(each => each.personId ? each.personId === personId : !each.upgradedTo && isIn(standing(each, personId)))
    .sort((a, b) => (b.personId ?? 0) - (a.personId ?? 0) || lastDate(b, personId) - lastDate(a, personId));
}

const lastDate = (one, personId) => new Date(messagesOf(one.id, undefined, personId).findLast(each => !each.service)?.date ?? 0);

export const standing = (one, memberId) => one.members.find(each => each.id === memberId);

export const isIn = member => Boolean(member) && member.status !== "left" && member.status !== "kicked";

export const isAdministrator = member => member?.status === "creator" || member?.status === "administrator";

/** Whether a person may pin by hand, by the same rules as the Sandbox. */
export function mayPin(one, personId) {
  const member = standing(one, personId);
  const right = one.kind === "channel" ? "canEditMessages" : "canPinMessages";
  return one.kind === "private" || member?.status === "creator"
    || (member?.status === "administrator" && member.rights[right]) || (one.letsMembersPin && isIn(member));
}

const key = (...parts) => parts.join("/");

/** How many messages somebody has not seen in a chat or topic. */
export function unread(chatId, topic, personId) {
  const last = seen(chatId, key(personId, chatId, topic));
  return messagesOf(chatId, topic, personId).filter(each => each.id > last && each.authorId !== personId).length;
}

/** Marks what is there as seen. Says whether anything was new. */
export function markRead(chatId, topic, personId) {
  const wasNew = unread(chatId, topic, personId) > 0;
  if (wasNew) {
    see(key(personId, chatId, topic), messagesOf(chatId, topic, personId).at(-1)?.id ?? 0);
  }
  return wasNew;
}

export const isTyping = (chatId, topic) => typing.has(key(chatId, topic));

function startTyping({ chatId, topicId }) {
  const where = key(chatId, topicId ?? 0);
  clearTimeout(typing.get(where));
  // As long as Telegram shows it, unless the bot says it again.
  typing.set(where, setTimeout(() => {
    typing.delete(where);
    tell({ kind: "typing", chatId });
  }, 5000));
}

function stopTyping(message) {
  const where = key(message.chatId, message.topicId ?? 0);
  if (message.authorId === store.bot.id && typing.has(where)) {
    clearTimeout(typing.get(where));
    typing.delete(where);
  }
}
