// One message as an item of the list.

import { avatar, button, element, icon, tone } from "./dom.js";
import { keyboard } from "./keys.js";
import { formatted } from "./markup.js";
import { openMenu } from "./menu.js";
import { clock, full } from "./times.js";

/**
 * Draws a message.
 * @param message The message.
 * @param look isOwn, isFirst and isLast of those that one person said in a row, hasAvatar, isBot.
 * @param acts say(text) and show(messageId).
 */
export function bubble(message, look, acts) {
  if (message.service) {
    return element("li", { id: "message-" + message.id, className: "service", tabIndex: -1 }, element("span", {}, message.service));
  }
  const more = button({
    className: "more plain",
    "aria-haspopup": "menu",
    "aria-label": "What to do with the message of " + message.name,
    onclick: () => openMenu(more, message),
  }, icon("more"));
  const box = element("div", { className: "bubble" }, ...head(message, look, acts), picture(message), text(message, acts), more);
  const body = element("div", { className: "body" }, box);
  if (message.buttons.length > 0) {
    body.append(keyboard(message));
  }
  const item = element("li", {
    id: "message-" + message.id,
    className: ["message", look.isOwn && "own", look.isFirst && "first", look.isLast && "last"].filter(Boolean).join(" "),
    tabIndex: -1,
    oncontextmenu: event => {
      if (!event.target.closest("a, button") && getSelection().isCollapsed) {
        event.preventDefault();
        openMenu(more, message, event);
      }
    },
  });
  if (look.hasAvatar) {
    item.append(look.isLast ? avatar(message.senderId, message.name) : element("span", { className: "avatar none" }));
  }
  item.append(body);
  return item;
}

function head(message, look, acts) {
  const made = [];
  const isNamed = look.hasAvatar && look.isFirst;
  made.push(element("span", { className: isNamed ? "name " + tone(message.senderId) : "unseen" }, message.name, isNamed ? null : ":"));
  if (message.viaBot) {
    made.push(element("span", { className: "via" }, "via @" + message.viaBot));
  }
  if (message.forwardedFrom) {
    made.push(element("span", { className: "forwarded" }, "Forwarded from " + message.forwardedFrom));
  }
  if (message.reply) {
    made.push(button({ className: "quote " + tone(message.reply.id), onclick: () => acts.show(message.reply.id) },
      element("span", { className: "title" }, message.reply.name),
      element("span", { className: "subtitle" }, message.reply.text)));
  }
  return made;
}

// A press shows it in its full size.
function picture({ photo }) {
  return photo && element("a", { className: "picture", href: photo.address, target: "_blank", rel: "noreferrer" },
    element("img", { src: photo.address, alt: photo.alt, width: photo.width, height: photo.height }));
}

function text(message, acts) {
  // What a deep link carries is for the bot: Telegram shows the command alone.
  const words = message.photo && !message.photo.hasCaption ? "" : message.text;
  const shown = /^\/start \S+$/.test(words) ? "/start" : words;
  return element("div", { className: "text" }, formatted(shown, message.entities, acts.say), meta(message));
}

function meta(message) {
  const made = element("span", { className: "meta" });
  if (message.visibleToId) {
    made.append(icon("eye"), element("span", {}, "only you see this"));
  }
  if (message.edited) {
    made.append(element("span", {}, "edited"));
  }
  made.append(element("time", { dateTime: message.date, title: full(message.date) }, clock(message.date)));
  return made;
}
