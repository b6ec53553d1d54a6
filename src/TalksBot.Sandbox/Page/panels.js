// The panels at the side, one at a time.

import { at } from "./dom.js";

const openers = { info: "about", traffic: "traffic-toggle" };
let open = null;
let changed = () => {};

/** Calls back when another panel is open, or none. */
export const whenPanelChanges = listener => changed = listener;

export function openPanel(wanted) {
  const before = open;
  open = wanted === open ? null : wanted;
  for (const [panel, opener] of Object.entries(openers)) {
    at(panel).hidden = panel !== open;
    at(opener).setAttribute("aria-expanded", String(panel === open));
  }
  changed(open);
  if (open) {
    at(open + "-close").focus();
  } else if (before) {
    at(openers[before]).focus();
  }
}

export function startPanels() {
  for (const [panel, opener] of Object.entries(openers)) {
    at(opener).addEventListener("click", () => openPanel(panel));
    at(panel).addEventListener("keydown", key => {
      if (key.key === "Escape") {
        openPanel(null);
      }
    });
  }
}
