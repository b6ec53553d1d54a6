// Where one writes: messages, replies, corrections.

import { at } from "./dom.js";
import { post } from "./api.js";
import { attempt } from "./notice.js";
import { place } from "./place.js";
import { chat, isAdministrator, isIn, messagesOf, standing, store } from "./store.js";
import { suggest, suggestKey, closeSuggestions } from "./suggest.js";

let context = null;

/** Says something as the person that one is. */
export async function say(text) {
  const { person, chat: chatId, topic } = place();
  const isEdit = context?.isEdit;
  const message = context?.message;
  setContext(null);
  return attempt(() => isEdit
    ? post("edits", { userId: person, chatId, messageId: message.id, text })
    : post("messages", { userId: person, chatId, text, replyToId: message?.id, topicId: topic || undefined }));
}

async function submit() {
  const text = at("text").value;
  if (text.trim() === "") {
    return;
  }
  const before = context;
  setText("");
  if (!await say(text) && at("text").value === "") {
    // Nothing that somebody wrote is lost.
    setText(text);
    setContext(before);
  }
}

export function setText(text) {
  at("text").value = text;
  suggest();
}

export const reply = message => setContext({ message, isEdit: false });

export function edit(message) {
  setContext({ message, isEdit: true });
  setText(message.text);
}

function setContext(wanted) {
  if (context?.isEdit && !wanted) {
    setText("");
  }
  context = wanted;
  at("context").hidden = !wanted;
  if (wanted) {
    at("context-icon").setAttribute("href", wanted.isEdit ? "icons.svg#pencil" : "icons.svg#reply");
    at("context-title").textContent = wanted.isEdit ? "Edit message" : "Reply to " + wanted.message.name;
    at("context-text").textContent = wanted.message.text;
    at("text").focus();
  }
}

/** Shows whether, and why not, one can write in the open chat. */
export function drawComposer() {
  const where = chat();
  if (!where) {
    return;
  }
  const { person } = place();
  const me = standing(where, person);
  const [why, label, act] = where.upgradedTo ? ["This group was upgraded to a supergroup."]
    : where.kind === "channel" && !isAdministrator(me) ? ["Only administrators post here."]
    : where.kind === "private" && !isIn(standing(where, store.bot.id))
      ? [`You have blocked ${store.bot.name}.`, "Unblock", () => post("blocks", { userId: person, blocked: false })]
    : where.kind !== "private" && !isIn(me) ? ["You are not in this chat."]
    : [];
  at("composer").hidden = Boolean(why);
  at("silenced").hidden = !why;
  at("silenced-text").textContent = why ?? "";
  at("silenced-act").hidden = !label;
  at("silenced-act").textContent = label ?? "";
  at("silenced-act").onclick = act ? () => attempt(act) : null;
  at("commands").hidden = !isIn(standing(where, store.bot.id)) || where.kind === "channel";
  at("text").placeholder = where.kind === "channel" ? "Post" : me?.rights.isAnonymous && isAdministrator(me) ? "Message as the group" : "Message";
}

/** What was begun belongs to where it was begun. */
export function leaveComposer() {
  setContext(null);
  setText("");
  closeSuggestions();
}

export function startComposer() {
  at("composer").addEventListener("submit", event => {
    event.preventDefault();
    submit();
    at("text").focus();
  });
  at("context-cancel").addEventListener("click", () => {
    setContext(null);
    at("text").focus();
  });
  at("commands").addEventListener("click", () => {
    setText(at("text").value.startsWith("/") ? "" : "/");
    at("text").focus();
  });
  at("text").addEventListener("input", suggest);
  at("suggest").addEventListener("keydown", suggestKey);
  at("text").addEventListener("keydown", key => {
    if (key.isComposing || suggestKey(key)) {
      return;
    }
    if (key.key === "Enter" && !key.shiftKey) {
      key.preventDefault();
      submit();
    } else if (key.key === "Escape") {
      setContext(null);
    } else if (key.key === "ArrowUp" && at("text").value === "") {
      const { person, chat: chatId, topic } = place();
      const last = messagesOf(chatId, topic, person).findLast(each => each.authorId === person && !each.service && !each.viaBot);
      if (last) {
        key.preventDefault();
        edit(last);
      }
    }
  });
}
