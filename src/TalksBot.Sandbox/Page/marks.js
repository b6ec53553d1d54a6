// Up to where each person has read each chat and topic. Kept with the tab, so that a reload of the page forgets nothing.

const PLACE = "read";

let kept = { run: "", first: {}, seen: {} };

/** Begins with what was kept of this run of the Sandbox: another one counts its messages anew. */
export function openMarks(run) {
  if (kept.run !== run) {
    const found = JSON.parse(storage()?.getItem(PLACE) ?? "null");
    kept = found?.run === run ? found : { run, first: {}, seen: {} };
  }
}

/** What was there when a chat was first shown is no news to anybody. */
export function begin(chatId, newest) {
  kept.first[chatId] ??= newest;
  keep();
}

/** The newest message that was seen there. */
export const seen = (chatId, where) => kept.seen[where] ?? kept.first[chatId] ?? 0;

export function see(where, newest) {
  kept.seen[where] = newest;
  keep();
}

const keep = () => storage()?.setItem(PLACE, JSON.stringify(kept));

// A browser that keeps nothing for any page says so by an error: the marks then last until the next reload.
function storage() {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}
