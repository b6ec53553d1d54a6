// Times and days, as a person reads them.

import { now } from "./store.js";

const DAY = 24 * 60 * 60 * 1000;
const short = { hour: "2-digit", minute: "2-digit" };

export const clock = date => new Date(date).toLocaleTimeString([], short);

export const full = date => new Date(date).toLocaleString([], { weekday: "short", day: "numeric", month: "short", year: "numeric", ...short });

const startOf = date => new Date(date).setHours(0, 0, 0, 0);

/** The day over messages. */
export function day(date) {
  const ago = Math.round((startOf(now()) - startOf(date)) / DAY);
  const isThisYear = new Date(date).getFullYear() === new Date(now()).getFullYear();
  return ago === 0 ? "Today"
    : ago === 1 ? "Yesterday"
    : new Date(date).toLocaleDateString([], { day: "numeric", month: "long", year: isThisYear ? undefined : "numeric" });
}

/** The time in the list of chats: of today the hour, of this week the day. */
export function brief(date) {
  const ago = Math.round((startOf(now()) - startOf(date)) / DAY);
  return ago === 0 ? clock(date)
    : ago < 7 ? new Date(date).toLocaleDateString([], { weekday: "short" })
    : new Date(date).toLocaleDateString([], { day: "numeric", month: "short" });
}

export const isSameDay = (a, b) => startOf(a) === startOf(b);
