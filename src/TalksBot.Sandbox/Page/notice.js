// What passes by (a toast) and what must be closed (an alert).

import { at } from "./dom.js";

const SHOWN = 4500;
let ends = 0;

export function toast(text) {
  at("toast").textContent = text;
  clearTimeout(ends);
  ends = setTimeout(() => at("toast").textContent = "", SHOWN);
}

export function alert(text) {
  at("alert-text").textContent = text;
  at("alert").showModal();
}

/** Does something, and tells the person if it cannot be. Says whether it could. */
export async function attempt(act) {
  try {
    await act();
    return true;
  } catch (problem) {
    if (problem.name !== "AbortError") {
      toast(problem.message);
    }
    return false;
  }
}
