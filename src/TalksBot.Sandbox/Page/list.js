// The list of chats, and the topics of forums under theirs.

import { at, element, icon, moveFocus, refill } from "./dom.js";
import { avatarOf, titleOf } from "./chat.js";
import { addressOf, place } from "./place.js";
import { chatsOf, isTyping, messagesOf, store, unread } from "./store.js";
import { brief } from "./times.js";

export function drawList() {
  const { person } = place();
  refill(at("chats"), ...chatsOf(person).map(each => element("li", {}, ...each.isForum ? forum(each, person) : [entry(each, 0, person)])));
}

function forum(one, person) {
  const topics = [{ id: 0, name: "General" }, ...one.topics];
  return [
    element("div", { className: "forum" }, avatarOf(one), element("span", { className: "title" }, one.title)),
    element("ul", { className: "topics", "aria-label": "Topics of " + one.title },
      ...topics.map(topic => element("li", {}, entry(one, topic.id, person, topic.name)))),
  ];
}

function entry(one, topic, person, topicName) {
  const here = place();
  const isOpen = here.chat === one.id && (!one.isForum || here.topic === topic);
  const last = messagesOf(one.id, topic, person).at(-1);
  const count = unread(one.id, topic, person);
  return element("a", {
    id: `chat-${one.id}-${topic}`,
    href: addressOf(person, one.id, topic),
    className: "chat",
    "aria-current": isOpen ? "page" : null,
  },
    topicName === undefined ? avatarOf(one) : element("span", { className: "mark", "aria-hidden": "true" }, icon("hash")),
    element("span", { className: "lines" },
      element("span", { className: "row" },
        element("span", { className: "title" }, topicName ?? titleOf(one)), kindMark(one, topicName),
        last && element("time", { dateTime: last.date }, brief(last.date))),
      element("span", { className: "row" },
        isTyping(one.id, topic) ? element("span", { className: "subtitle typing" }, "typing\u2026") : lastLine(one, last, person),
        count > 0 && element("span", { className: "count" }, String(count), element("span", { className: "unseen" }, " unread")))));
}

function kindMark(one, topicName) {
  const name = topicName !== undefined || one.kind === "private" ? null : one.kind === "channel" ? "megaphone" : "people";
  return name && icon(name);
}

function lastLine(one, last, person) {
  if (!last) {
    return element("span", { className: "subtitle" }, one.kind === "private" ? "Say something" : "No messages yet");
  }
  const who = last.service || one.kind === "channel" ? ""
    : last.authorId === person ? "You: "
    : one.kind === "private" ? "" : last.name + ": ";
  return element("span", { className: "subtitle" }, who && element("span", { className: "who" }, who), last.service ?? last.text);
}

export function startList() {
  at("chats").addEventListener("keydown", key => moveFocus(key, [...at("chats").querySelectorAll("a")]));
}
