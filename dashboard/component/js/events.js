/** Our events as typed columns sorted by day, and how many are in view on a day. */

import { upperBound } from "./dates.js";
import { KINDS } from "./marks.js";

/**
 * @typedef {Object} Store
 * @property {number} n
 * @property {Int32Array} days  first possible day of each event, ascending
 * @property {Int32Array} ends  last possible day of each event
 * @property {Uint8Array} kinds  index into KINDS
 * @property {Int16Array} bases  index into the bases; -1 for none
 * @property {Object} texts  the columns as they came: id, text, when, weapon, day_to
 */

/** A store from the columns of `MapEvents`. */
export function inlineEvents(columns) {
  const n = columns.id.length;
  return {
    n,
    days: Int32Array.from(columns.day_from),
    kinds: Uint8Array.from(columns.kind, (kind) => Math.max(0, KINDS.indexOf(kind))),
    bases: Int16Array.from(columns.base),
    ends: Int32Array.from(columns.day_to),
    texts: columns,
  };
}

/**
 * The events of a store that pass the filter, in their order; `ends` are their last days, sorted.
 * @param {Store} store
 * @param {?function(number): boolean} test  null lets all pass
 */
export function passing(store, test) {
  const index = new Uint32Array(store.n);
  let n = 0;
  for (let i = 0; i < store.n; i++) if (!test || test(i)) index[n++] = i;
  const kept = index.subarray(0, n);
  const days = Int32Array.from(kept, (i) => store.days[i]);
  const ends = Int32Array.from(kept, (i) => store.ends[i]).sort();
  return { index: kept, days, ends, n };
}

/** How many events of sorted first and last days touch from..day, both inclusive; from may be null. */
export function countBetween({ days, ends }, from, day) {
  const over = from === null || from === undefined ? 0 : upperBound(ends, from - 1);
  return Math.max(0, upperBound(days, day) - over);
}

/** The attacks at each base, an entry per base index: their first days and their last, each sorted. */
export function attackDays(store, pass, baseCount) {
  const attack = KINDS.indexOf("attack");
  const found = Array.from({ length: baseCount }, () => ({ days: [], ends: [] }));
  for (const i of pass.index) {
    const base = store.bases[i];
    if (store.kinds[i] !== attack || base < 0 || base >= baseCount) continue;
    found[base].days.push(store.days[i]);
    found[base].ends.push(store.ends[i]);
  }
  for (const { ends } of found) ends.sort((a, b) => a - b);
  return found;
}

/** The first day after `day` (or with -1, the last before) on which an event in view begins; null without. */
export function neighbourDay({ days }, day, direction) {
  return days[direction > 0 ? upperBound(days, day) : upperBound(days, day - 1) - 1] ?? null;
}

/** The events whose window holds `day`, at `base` (an index), or anywhere with null. */
export function eventsOn(store, pass, day, base) {
  const { day_to: dayTo } = store.texts;
  const end = upperBound(pass.days, day);
  const found = [];
  for (let k = 0; k < end; k++) {
    const i = pass.index[k];
    if (dayTo[i] >= day && (base === null || store.bases[i] === base)) found.push(i);
  }
  return found;
}

/** The events that touch from..day (from may be null), at `base` (an index), the latest first. */
export function eventsBetween(store, pass, { from, upto }, base) {
  const found = [];
  for (let k = upperBound(pass.days, upto) - 1; k >= 0; k--) {
    const i = pass.index[k];
    if (store.bases[i] === base && (from === null || store.ends[i] >= from)) found.push(i);
  }
  return found;
}
