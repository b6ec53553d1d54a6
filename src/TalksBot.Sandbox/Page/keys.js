// Inline keyboards.

import { button, element, icon } from "./dom.js";
import { post } from "./api.js";
import { link, openAddress } from "./links.js";
import { alert, attempt, toast } from "./notice.js";
import { place } from "./place.js";

export function keyboard(message) {
  const keys = element("div", { className: "keys" });
  for (const each of message.buttons) {
    while (keys.children.length <= each.row) {
      keys.append(element("div"));
    }
    keys.children[each.row].append(key(message, each));
  }
  return keys;
}

function key(message, { text, callbackData, url, copyText, style }) {
  let made;
  if (url) {
    made = link(url, text, icon("out"));
  } else if (copyText) {
    made = button({ onclick: () => attempt(() => copy(copyText)) }, text, icon("copy"));
  } else {
    made = button({ onclick: () => press(made, message, callbackData) }, text);
  }
  made.classList.add("key");
  if (style) {
    made.classList.add(style);
  }
  return made;
}

export async function copy(text) {
  await navigator.clipboard.writeText(text);
  toast("Copied.");
}

async function press(made, message, data) {
  made.setAttribute("aria-busy", "true");
  await attempt(async () => {
    const answer = await post("presses", { userId: place().person, chatId: message.chatId, messageId: message.id, data });
    if (answer.alert?.showAlert) {
      alert(answer.alert.text);
    } else if (answer.alert?.text) {
      toast(answer.alert.text);
    }
    if (answer.alert?.url) {
      openAddress(answer.alert.url);
    }
  });
  made.removeAttribute("aria-busy");
}
