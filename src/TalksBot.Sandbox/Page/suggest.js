// What is offered while one writes: the bot's commands behind "/", and its inline results behind its name.

import { at, element } from "./dom.js";
import { get, post } from "./api.js";
import { startBot } from "./links.js";
import { attempt } from "./notice.js";
import { place } from "./place.js";
import { chat, isIn, standing, store } from "./store.js";

// Clients wait for a pause in the typing before they ask a bot.
const PAUSE = 200;

let options = [];
let selected = -1;
let asked = null;
let pause = 0;
let sendCommand = () => {};

/** Says what is done with a chosen command. */
export const whenCommanded = send => sendCommand = send;

export function suggest() {
  const text = at("text").value;
  asked?.abort();
  clearTimeout(pause);
  const inline = inlineQuery(text);
  if (inline !== null) {
    pause = setTimeout(() => attempt(() => offerInline(inline)), PAUSE);
  } else if (/^\/\w*$/.test(text) && isIn(standing(chat(), store.bot.id))) {
    attempt(() => offerCommands(text.slice(1).toLowerCase()));
  } else {
    closeSuggestions();
  }
}

export function closeSuggestions() {
  show([]);
}

function inlineQuery(text) {
  const name = "@" + store.bot.username + " ";
  return text.toLowerCase().startsWith(name) ? text.slice(name.length) : null;
}

async function offerCommands(begun) {
  const { person, chat: chatId } = place();
  const commands = await get(`commands?user=${person}&chat=${chatId}`);
  if (at("text").value.slice(1).toLowerCase() !== begun || !at("text").value.startsWith("/")) {
    return;
  }
  show(commands.filter(each => each.command.startsWith(begun)).map(each => ({
    title: "/" + each.command,
    text: each.description,
    complete: () => {
      at("text").value = `/${each.command} `;
      closeSuggestions();
    },
    act: () => sendCommand(chat().kind === "private" ? "/" + each.command : `/${each.command}@${store.bot.username}`),
  })), true);
}

async function offerInline(query, offset = "") {
  const { person, chat: chatId, topic } = place();
  asked = new AbortController();
  const answer = await post("inline-queries", { userId: person, chatId, text: query, offset }, asked.signal);
  if (inlineQuery(at("text").value) !== query) {
    return;
  }
  const offered = answer.results.map(each => ({
    title: each.title,
    text: each.description ?? "",
    act: () => post("inline-choices", { userId: person, chatId, resultId: each.id, topicId: topic || undefined }),
  }));
  if (answer.button && offset === "") {
    offered.unshift({ title: answer.button.text, text: "", isButton: true, act: () => startBot(answer.button.startParameter ?? "") });
  }
  if (answer.nextOffset) {
    offered.push({ title: "More results", text: "", isButton: true, stays: true, act: () => offerInline(query, answer.nextOffset) });
  }
  show(offset === "" ? offered : [...options.slice(0, -1), ...offered]);
}

function show(offered, selectsFirst = false) {
  options = offered;
  at("suggest").replaceChildren(...offered.map((option, i) => element("div", {
    id: "suggestion-" + i,
    role: "option",
    className: option.isButton ? "act" : "",
    "aria-selected": "false",
    onclick: () => choose(i),
    // The focus stays where one writes.
    onmousedown: event => event.preventDefault(),
  }, element("span", { className: "title" }, option.title), option.text && element("span", { className: "subtitle" }, option.text))));
  at("suggest").hidden = offered.length === 0;
  select(selectsFirst && offered.length > 0 ? 0 : -1);
}

function select(wanted) {
  selected = wanted;
  [...at("suggest").children].forEach((each, i) => each.setAttribute("aria-selected", String(i === wanted)));
  if (wanted < 0) {
    at("text").removeAttribute("aria-activedescendant");
  } else {
    at("text").setAttribute("aria-activedescendant", "suggestion-" + wanted);
    at("suggestion-" + wanted).scrollIntoView({ block: "nearest" });
  }
}

async function choose(i) {
  const option = options[i];
  if (!option.stays) {
    at("text").value = "";
    closeSuggestions();
  }
  await attempt(async () => option.act());
  at("text").focus();
}

/** Takes the keys that belong to the suggestions. Says whether it did. */
export function suggestKey(key) {
  if (options.length === 0) {
    return false;
  }
  if (key.key === "ArrowDown" || key.key === "ArrowUp") {
    const step = key.key === "ArrowDown" ? 1 : -1;
    select((selected + step + options.length + (selected < 0 && step < 0 ? 1 : 0)) % options.length);
  } else if (key.key === "Escape") {
    closeSuggestions();
  } else if (key.key === "Tab" && options[selected]?.complete && !key.shiftKey) {
    options[selected].complete();
  } else if (key.key === "Enter" && selected >= 0 && !key.shiftKey) {
    choose(selected);
  } else {
    return false;
  }
  key.preventDefault();
  return true;
}
