/** Days beyond the atlas's own: imported events may lie there, and no status is claimed. */

import { inWords } from "./dates.js";
import { fill, number } from "./words.js";

/** The day whose statuses are shown: after the atlas's last day that one, before its first none. */
export const statusDay = (day, { own }) => (day < own.first ? -Infinity : Math.min(day, own.last));

/** What is said of a day that is not the atlas's own; "" of one that is. */
export function beyondWords(day, { own }, words) {
  if (day < own.first) return fill(words.begins, { day: inWords(own.first, words) });
  return day > own.last ? fill(words.ends, { day: inWords(own.last, words) }) : "";
}

/** What is said of imported events that lie far from all others; "" where none does. */
export function farWords({ first, last, before, after, isWhole }, words) {
  const said = words.imported;
  if (isWhole) return said.far_shown;
  const sides = [[before, said.far_before, first], [after, said.far_after, last]].filter(([n]) => n);
  const told = sides.map(([n, sentence, day]) => fill(sentence, { n: number(n), day: `\u2068${inWords(day, words)}\u2069` }));
  return told.length ? fill(said.far, { said: told.join(said.comma) }) : "";
}
