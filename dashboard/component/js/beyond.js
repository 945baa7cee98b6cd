/** Days beyond the atlas's own: imported events may lie there, and no status is claimed. */

import { inWords } from "./dates.js";
import { fill } from "./words.js";

/**
 * The days the time control goes over: the atlas's `own`, and those of imported events on the map.
 * @param {{first_day: number, last_day: number, imported: ?{first_day: ?number, last_day: ?number}}} spec
 * @param {boolean} off  whether the imported events are taken off the map
 */
export function periodOf({ first_day: first, last_day: last, imported }, off) {
  const own = { first, last };
  if (off || (imported?.first_day ?? null) === null) return { ...own, own };
  return { first: Math.min(first, imported.first_day), last: Math.max(last, imported.last_day), own };
}

/** The day whose statuses are shown: after the atlas's last day that one, before its first none. */
export const statusDay = (day, { own }) => (day < own.first ? -Infinity : Math.min(day, own.last));

/** What is said of a day that is not the atlas's own; "" of one that is. */
export function beyondWords(day, { own }, words) {
  if (day < own.first) return fill(words.begins, { day: inWords(own.first, words) });
  return day > own.last ? fill(words.ends, { day: inWords(own.last, words) }) : "";
}
