// The panel of requests and updates: what the bot and the Sandbox say to one another, the newest first.

import { at, button, element, icon } from "./dom.js";
import { openPanel } from "./panels.js";
import { clock } from "./times.js";

const MOST = 300;
const filters = {
  "all but polls": each => each.name !== "getUpdates",
  everything: () => true,
  requests: each => each.kind === "request",
  updates: each => each.kind === "update",
};
let stream = null;
let entries = [];
let names = new Set();

export function drawTraffic(isOpen) {
  if (!isOpen) {
    stream?.close();
    stream = null;
    at("traffic").replaceChildren();
    return;
  }
  if (stream) {
    return;
  }
  const filter = element("select", { id: "traffic-filter", onchange: drawEntries });
  at("traffic").replaceChildren(
    element("header", { className: "bar" }, element("h2", {}, "Requests and updates"),
      button({ id: "traffic-close", className: "plain", title: "Close", "aria-label": "Close", onclick: () => openPanel(null) }, icon("close"))),
    element("label", { className: "filter" }, "Show ", filter),
    element("ol", { id: "traffic-list", className: "content" }));
  stream = new EventSource("/sandbox/traffic");
  stream.addEventListener("open", () => {
    // What was there before comes again when the connection is made anew.
    entries = [];
    names = new Set();
    filter.replaceChildren(...Object.keys(filters).map(each => new Option(each)));
    drawEntries();
  });
  stream.addEventListener("message", event => add(JSON.parse(event.data)));
}

function add(entry) {
  entries.unshift(entry);
  entries.length = Math.min(entries.length, MOST);
  if (!names.has(entry.name)) {
    names.add(entry.name);
    at("traffic-filter").append(new Option(entry.name));
  }
  if (wanted()(entry)) {
    at("traffic-list").prepend(item(entry));
    if (at("traffic-list").children.length > MOST) {
      at("traffic-list").lastElementChild.remove();
    }
  }
}

function wanted() {
  const name = at("traffic-filter").value;
  return filters[name] ?? (each => each.name === name);
}

function drawEntries() {
  at("traffic-list").replaceChildren(...entries.filter(wanted()).map(item));
}

function item(entry) {
  const isRequest = entry.kind === "request";
  const isGood = !isRequest || entry.status === 200;
  const details = element("details", {},
    element("summary", {},
      element("span", { className: "kind " + entry.kind }, isRequest ? "request" : "update"),
      element("span", { className: "title" }, entry.name),
      isRequest && element("span", { className: isGood ? "status" : "status bad" }, String(entry.status || "no answer")),
      element("time", { dateTime: entry.at }, clock(entry.at))));
  // Written out only when somebody looks.
  details.addEventListener("toggle", () => details.append(
    json(entry.content), ...isRequest ? [element("p", {}, "Answer"), json(entry.answer)] : []), { once: true });
  return element("li", {}, details);
}

const parts = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

function json(value) {
  const text = JSON.stringify(value ?? null, null, 2);
  const made = element("pre");
  let position = 0;
  for (const match of text.matchAll(parts)) {
    const kind = match[2] ? "field" : match[1] ? "string" : "other";
    made.append(text.slice(position, match.index), element("span", { className: kind }, match[1] ?? match[0]));
    position = match.index + (match[1] ?? match[0]).length;
  }
  made.append(text.slice(position));
  return made;
}
