// The chat page: put together here, and told of all that happens by server-sent events.

import { at } from "./dom.js";
import { get } from "./api.js";
import { drawChat, startChat } from "./chat.js";
import { drawComposer, edit, leaveComposer, reply, say, startComposer } from "./composer.js";
import { drawInfo } from "./info.js";
import { drawList, startList } from "./list.js";
import { whenSaid, showMessage } from "./log.js";
import { startMenu, whenChosen } from "./menu.js";
import { startPanels, whenPanelChanges } from "./panels.js";
import { drawPeople, startPeople } from "./people.js";
import { addressOf, place } from "./place.js";
import { apply, load, store, whenChanged } from "./store.js";
import { whenCommanded } from "./suggest.js";
import { drawTraffic } from "./traffic.js";

let here = "";

function draw(happened) {
  drawChat(happened);
  drawList();
  if (happened.kind === "all" || happened.kind === "chat") {
    drawPeople();
    drawComposer();
    drawInfo();
  }
}

// Another person, another chat.
async function arrive() {
  const { person, chat } = place();
  if (!store.people.some(each => each.id === person)) {
    location.replace(addressOf(store.people[0].id, store.people[0].id));
    return;
  }
  if (chat && !store.chats.has(chat)) {
    // It may be so new that word of it is still under way.
    await reload();
  }
  if (chat && !store.chats.has(chat)) {
    location.replace(addressOf(person));
    return;
  }
  if (!chat && !matchMedia("(max-width: 45rem)").matches) {
    location.replace(addressOf(person, person));
    return;
  }
  const isElsewhere = here !== location.hash;
  const before = here;
  here = location.hash;
  if (isElsewhere) {
    leaveComposer();
  }
  draw({ kind: "all" });
  if (isElsewhere && !at("people").contains(document.activeElement)) {
    focusOn(chat, before);
  }
}

function focusOn(chat, before) {
  if (!chat) {
    (document.querySelector(`#chats a[href="${before}"]`) ?? document.querySelector("#chats a"))?.focus();
  } else if (matchMedia("(hover: hover)").matches) {
    at("text").focus();
  } else {
    // On a touch screen the focus in the text would open the keyboard over half of the chat.
    at("log").focus({ preventScroll: true });
  }
}

async function reload() {
  load(await get("state"));
}

// Events that come while the state is being fetched are kept, and told after it: the last word on each thing is the newest.
function listen() {
  let waiting = [];
  const events = new EventSource("/sandbox/events");
  const refresh = async () => {
    waiting = [];
    const mine = waiting;
    await reload();
    if (mine === waiting) {
      waiting = null;
      mine.forEach(apply);
    }
  };
  events.addEventListener("open", async () => {
    at("offline").hidden = true;
    await refresh();
    await arrive();
  });
  events.addEventListener("error", () => at("offline").hidden = false);
  events.addEventListener("message", event => {
    const happened = JSON.parse(event.data);
    if (happened.kind === "world") {
      refresh();
    } else if (waiting) {
      waiting.push(happened);
    } else {
      apply(happened);
    }
  });
}

async function start() {
  await reload();
  whenChanged(draw);
  whenSaid({ say, show: showMessage });
  whenChosen({ reply, edit });
  whenCommanded(say);
  whenPanelChanges(open => {
    drawTraffic(open === "traffic");
    drawInfo();
    document.body.dataset.panel = open ?? "";
  });
  startChat(say, drawList);
  startComposer();
  startList();
  startMenu();
  startPanels();
  startPeople();
  window.addEventListener("hashchange", arrive);
  document.addEventListener("keydown", key => {
    if (key.key === "Escape" && key.target.closest("#log")) {
      at("text").focus();
    }
  });
  listen();
}

start();
