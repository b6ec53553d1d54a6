// Telegram's formatting: a text and its entities into nodes.

import { button, element } from "./dom.js";
import { link } from "./links.js";

const plainTags = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre", blockquote: "blockquote",
};

/** The nodes of a text. Entities come sorted, the outer before the inner. */
export function formatted(text, entities, say) {
  const made = document.createDocumentFragment();
  draw(made, text, entities, 0, text.length, say);
  return made;
}

function draw(parent, text, entities, from, to, say) {
  let position = from;
  for (let i = 0; i < entities.length; i++) {
    const start = Math.max(entities[i].offset, position);
    const end = Math.min(entities[i].offset + entities[i].length, to);
    if (end <= start) {
      continue;
    }
    appendText(parent, text.slice(position, start));
    const inner = document.createDocumentFragment();
    draw(inner, text, entities.slice(i + 1).filter(each => each.offset < end), start, end, say);
    parent.append(wrapped(entities[i], text.slice(start, end), inner, say));
    position = end;
  }
  appendText(parent, text.slice(position, to));
}

// A block ends its line by itself: the break behind it would show as an empty line.
function appendText(parent, text) {
  const isAfterBlock = parent.lastChild?.matches?.("blockquote, pre, .unfolding");
  parent.append(isAfterBlock && text.startsWith("\n") ? text.slice(1) : text);
}

function wrapped(entity, words, inner, say) {
  switch (entity.type) {
    case "text_link":
      return link(entity.argument, inner);
    case "url":
      return link(words.includes("://") ? words : "http://" + words, inner);
    case "email":
      return link("mailto:" + words, inner);
    case "bot_command":
      return button({ className: "command", onclick: () => say(words) }, inner);
    case "spoiler":
      return spoiler(inner);
    case "expandable_blockquote":
      return expandable(inner);
    case "date_time":
      return element("time", { dateTime: new Date(Number(entity.argument) * 1000).toISOString() }, inner);
    default:
      return element(plainTags[entity.type] ?? "span", { className: plainTags[entity.type] ? "" : entity.type }, inner);
  }
}

function spoiler(inner) {
  const hidden = element("span", { className: "hidden", inert: true }, inner);
  const cover = element("span", { className: "spoiler", role: "button", tabIndex: 0, "aria-label": "Hidden text: show it" }, hidden);
  const show = () => cover.replaceWith(element("span", { className: "shown" }, ...hidden.childNodes));
  cover.addEventListener("click", show);
  cover.addEventListener("keydown", key => {
    if (key.key === "Enter" || key.key === " ") {
      key.preventDefault();
      show();
    }
  });
  return cover;
}

function expandable(inner) {
  const quote = element("blockquote", { className: "folded" }, inner);
  const toggle = button({ className: "unfold", "aria-expanded": "false", "aria-label": "Whole quotation" });
  const box = element("div", { className: "unfolding" }, quote, toggle);
  const unfold = wanted => {
    quote.classList.toggle("folded", !wanted);
    toggle.setAttribute("aria-expanded", String(wanted));
  };
  toggle.addEventListener("click", () => unfold(quote.classList.contains("folded")));
  quote.addEventListener("click", event => {
    if (!event.target.closest("a, button") && getSelection().isCollapsed && !toggle.hidden) {
      unfold(quote.classList.contains("folded"));
    }
  });
  // A link inside that gets the focus must not be out of sight.
  quote.addEventListener("focusin", () => unfold(true));
  // Where all of it is in sight, there is nothing to unfold.
  new ResizeObserver(() => {
    if (quote.classList.contains("folded")) {
      toggle.hidden = quote.scrollHeight <= quote.clientHeight + 1;
    }
  }).observe(quote);
  return box;
}
