"use strict";

const at = id => document.getElementById(id);
const shown = new Map();
let state;
let replyTo = null;
let typingEnds = 0;
let noticeEnds = 0;

const personId = () => Number(at("person").value);
const chatId = () => at("chat").value === "private" ? personId() : Number(at("chat").value);

async function call(path, body) {
  const response = await fetch(path, body && {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) {
    throw new Error(answer.error);
  }
  return answer;
}

// Everything that people and bots wrote goes into the page as text nodes, never as markup.
function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) {
    made.className = className;
  }
  if (text !== undefined) {
    made.textContent = text;
  }
  return made;
}

const plainTags = {
  bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote", spoiler: "span",
};

function safeAddress(address) {
  const url = URL.parse(address);
  return url && ["http:", "https:", "tg:", "mailto:"].includes(url.protocol) ? url.href : null;
}

function link(address) {
  const href = safeAddress(address);
  const made = element(href ? "a" : "span");
  if (href) {
    made.href = href;
    made.target = "_blank";
    made.rel = "noopener noreferrer";
  }
  return made;
}

function opener(made, open) {
  made.tabIndex = 0;
  made.setAttribute("role", "button");
  made.setAttribute("aria-expanded", "false");
  const act = () => {
    made.setAttribute("aria-expanded", String(open()));
  };
  made.addEventListener("click", act);
  made.addEventListener("keydown", key => {
    if (key.target === made && (key.key === "Enter" || key.key === " ")) {
      key.preventDefault();
      act();
    }
  });
}

function wrapper(entity, words) {
  switch (entity.type) {
    case "text_link":
      return link(entity.argument);
    case "url":
      return link(words.includes("://") ? words : "http://" + words);
    case "email":
      return link("mailto:" + words);
  }
  const made = element(plainTags[entity.type] ?? "span", plainTags[entity.type] ? "" : entity.type);
  if (entity.type === "spoiler") {
    made.className = "spoiler";
    opener(made, () => made.classList.toggle("shown"));
  } else if (entity.type === "expandable_blockquote") {
    made.className = "folded";
    opener(made, () => !made.classList.toggle("folded"));
  }
  return made;
}

// Draws text[from, to) into the parent. Entities come sorted, the outer before the inner.
function draw(parent, text, entities, from, to) {
  let position = from;
  for (let i = 0; i < entities.length; i++) {
    const start = Math.max(entities[i].offset, position);
    const end = Math.min(entities[i].offset + entities[i].length, to);
    if (end <= start) {
      continue;
    }
    appendText(parent, text.slice(position, start));
    const made = wrapper(entities[i], text.slice(start, end));
    const inner = entities.slice(i + 1).filter(each => each.offset < end);
    draw(made, text, inner, start, end);
    parent.append(made);
    position = end;
  }
  appendText(parent, text.slice(position, to));
}

// A block ends its line by itself: the break behind it would show as an empty line.
function appendText(parent, text) {
  const isAfterBlock = parent.lastChild?.matches?.("blockquote, pre");
  parent.append(isAfterBlock && text.startsWith("\n") ? text.slice(1) : text);
}

function keyboard(message) {
  const keys = element("div", "keys");
  for (const button of message.buttons) {
    while (keys.children.length <= button.row) {
      keys.append(element("div"));
    }
    let made;
    if (button.url) {
      made = link(button.url);
      made.textContent = button.text + " \u2197";
    } else {
      made = element("button", "", button.text);
      made.type = "button";
      made.addEventListener("click", () => press(made, message.id, button.callbackData));
    }
    keys.children[button.row].append(made);
  }
  return keys;
}

function bubble(message) {
  const own = message.fromId === personId();
  const item = element("li", own ? "message own" : "message");
  item.id = "message-" + message.id;
  item.tabIndex = -1;
  const box = element("div", "bubble");
  if (!own) {
    box.append(element("div", "name", message.fromName));
  }
  if (message.reply) {
    const quote = element("button", "quote");
    quote.type = "button";
    quote.append(element("b", "", message.reply.fromName), element("span", "", message.reply.text));
    quote.addEventListener("click", () => at("message-" + message.reply.id)?.focus());
    box.append(quote);
  }
  const text = element("div", "text");
  draw(text, message.text, message.entities, 0, message.text.length);
  const foot = element("div", "foot");
  const reply = element("button", "", "Reply");
  reply.type = "button";
  reply.setAttribute("aria-label", "Reply to " + message.fromName);
  reply.addEventListener("click", () => setReply(message));
  const time = new Date(message.date).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
  foot.append(reply);
  if (message.pinned) {
    foot.append(element("span", "", "pinned"));
  }
  if (message.edited) {
    foot.append(element("span", "", "edited"));
  }
  foot.append(element("time", "", time));
  box.append(text, foot);
  item.append(box);
  if (message.buttons.length > 0) {
    item.append(keyboard(message));
  }
  return item;
}

function put(message) {
  if (message.visibleToId && message.visibleToId !== personId()) {
    return;
  }
  const main = document.querySelector("main");
  const isAtEnd = main.scrollHeight - main.scrollTop - main.clientHeight < 80;
  const item = bubble(message);
  const old = at("message-" + message.id);
  shown.set(message.id, message);
  if (old) {
    old.replaceWith(item);
  } else {
    at("messages").append(item);
  }
  at("start").hidden = true;
  if (isAtEnd || message.fromId === personId()) {
    main.scrollTop = main.scrollHeight;
  }
}

async function refresh() {
  const chat = chatId();
  const messages = await call(`/sandbox/chats/${chat}/messages`);
  if (chat !== chatId()) {
    return;
  }
  shown.clear();
  at("messages").replaceChildren();
  at("start").hidden = messages.length > 0;
  messages.forEach(put);
  const main = document.querySelector("main");
  main.scrollTop = main.scrollHeight;
}

function setReply(message) {
  replyTo = message;
  at("reply").hidden = !message;
  at("reply-name").textContent = message?.fromName ?? "";
  at("reply-text").textContent = message?.text ?? "";
  at("text").focus();
}

function notice(text) {
  at("notice").textContent = text;
  clearTimeout(noticeEnds);
  noticeEnds = setTimeout(() => at("notice").textContent = "", 5000);
}

async function press(button, messageId, data) {
  button.setAttribute("aria-busy", "true");
  try {
    const { alert } = await call("/sandbox/presses", { userId: personId(), chatId: chatId(), messageId, data });
    if (alert?.showAlert) {
      at("alert-text").textContent = alert.text;
      at("alert").showModal();
    } else if (alert?.text) {
      notice(alert.text);
    }
    const href = alert?.url && safeAddress(alert.url);
    if (href) {
      open(href, "_blank", "noopener,noreferrer");
    }
  } catch (problem) {
    notice(problem.message);
  } finally {
    button.removeAttribute("aria-busy");
  }
}

async function say(text) {
  if (text.trim() === "") {
    return;
  }
  const replyToId = replyTo?.id ?? null;
  setReply(null);
  try {
    await call("/sandbox/messages", { userId: personId(), chatId: chatId(), text, replyToId });
    at("text").value = "";
  } catch (problem) {
    notice(problem.message);
  }
}

function showTyping() {
  at("typing").textContent = state.bot.name + " is typing\u2026";
  clearTimeout(typingEnds);
  typingEnds = setTimeout(hideTyping, 5000);
}

function hideTyping() {
  at("typing").textContent = "";
}

function receive(happened) {
  if (happened.chatId !== chatId()) {
    return;
  }
  switch (happened.kind) {
    case "message":
      if (happened.message.fromId === state.bot.id) {
        hideTyping();
      }
      put(happened.message);
      break;
    case "deleted":
      shown.delete(happened.messageId);
      at("message-" + happened.messageId)?.remove();
      at("start").hidden = shown.size > 0;
      break;
    case "pins":
      refresh();
      break;
    case "typing":
      showTyping();
      break;
  }
}

function question(text) {
  const made = element("button", "", text);
  made.type = "button";
  // In a group the bot listens only when it is spoken to.
  made.addEventListener("click", () =>
    say(at("chat").value === "private" ? text : `@${state.bot.username} ${text}`));
  return made;
}

async function start() {
  state = await call("/sandbox/state");
  at("person").append(...state.people.map(each => new Option(each.name, each.id)));
  at("chat").append(new Option("the private chat", "private"));
  at("chat").append(...state.chats.filter(each => each.personId === undefined)
    .map(each => new Option(each.title, each.id)));
  at("questions").append(...state.questions.map(question));

  for (const id of ["person", "chat"]) {
    at(id).addEventListener("change", () => {
      hideTyping();
      setReply(null);
      refresh();
    });
  }
  at("reply-cancel").addEventListener("click", () => setReply(null));
  at("composer").addEventListener("submit", event => {
    event.preventDefault();
    say(at("text").value);
  });
  at("text").addEventListener("keydown", key => {
    if (key.key === "Enter" && !key.shiftKey && !key.isComposing) {
      key.preventDefault();
      say(at("text").value);
    } else if (key.key === "Escape") {
      setReply(null);
    }
  });

  const events = new EventSource("/sandbox/events");
  events.addEventListener("open", () => {
    at("offline").hidden = true;
    refresh();
  });
  events.addEventListener("error", () => at("offline").hidden = false);
  events.addEventListener("message", event => receive(JSON.parse(event.data)));
}

start();
