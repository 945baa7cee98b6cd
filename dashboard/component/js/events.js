/** Events as typed columns sorted by day, inline or packed, and how many are in view on a day. */

import { upperBound } from "./dates.js";
import { KINDS } from "./marks.js";

/**
 * @typedef {Object} Store
 * @property {number} n
 * @property {Int32Array|Uint16Array} days  first possible day of each event, ascending
 * @property {Int32Array|Uint16Array} ends  last possible day of each event
 * @property {Uint8Array} kinds  index into KINDS
 * @property {Int16Array|Uint8Array} bases  index into the bases; -1 (inline) or 255 (packed) for none
 * @property {Float32Array} lons  degrees, NaN where nothing places the event
 * @property {Float32Array} lats
 * @property {?Object} texts  the inline columns (id, text, when, weapon, day_to), null when packed
 */

/** A store from the columns of `MapEvents`. */
export function inlineEvents(columns) {
  const degrees = (column, n) => Float32Array.from({ length: n }, (_, i) => column?.[i] ?? NaN);
  const n = columns.id.length;
  return {
    n,
    days: Int32Array.from(columns.day_from),
    kinds: Uint8Array.from(columns.kind, (kind) => Math.max(0, KINDS.indexOf(kind))),
    bases: Int16Array.from(columns.base),
    ends: Int32Array.from(columns.day_to),
    lons: degrees(columns.lon, n),
    lats: degrees(columns.lat, n),
    texts: columns,
  };
}

/** A store over packed columns: f4 lon, f4 lat, u2 day, u1 kind, u1 base, one column after the other. */
export function packedEvents(buffer) {
  const n = Math.floor(buffer.byteLength / 12);
  return {
    n,
    lons: new Float32Array(buffer, 0, n),
    lats: new Float32Array(buffer, 4 * n, n),
    days: new Uint16Array(buffer, 8 * n, n),
    ends: new Uint16Array(buffer, 8 * n, n),
    kinds: new Uint8Array(buffer, 10 * n, n),
    bases: new Uint8Array(buffer, 11 * n, n),
    texts: null,
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
  const ends = store.texts ? Int32Array.from(kept, (i) => store.ends[i]).sort() : days;
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

/** The first day after `day` (or with -1, the last before) on which an event in view begins. */
export function neighbourDay(passes, day, direction) {
  let best = null;
  for (const { days } of passes) {
    const at = direction > 0 ? upperBound(days, day) : upperBound(days, day - 1) - 1;
    const found = days[at];
    if (found === undefined) continue;
    if (best === null || (direction > 0 ? found < best : found > best)) best = found;
  }
  return best;
}

/** The inline events whose window holds `day`, at `base` (an index), or anywhere with null. */
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

/** The inline events that touch from..day (from may be null), at `base` (an index), the latest first. */
export function eventsBetween(store, pass, { from, upto }, base) {
  const found = [];
  for (let k = upperBound(pass.days, upto) - 1; k >= 0; k--) {
    const i = pass.index[k];
    if (store.bases[i] === base && (from === null || store.ends[i] >= from)) found.push(i);
  }
  return found;
}

/** Packed events from our own address, or null. */
export async function fetchPacked(url) {
  if (!url) return null;
  const answer = await fetch(url);
  return answer.ok ? answer.arrayBuffer() : null;
}

/** How many events of all stores are in view, and how many there are at all. */
export function countShown(stores, { from, upto }) {
  return {
    shown: stores.reduce((sum, { pass }) => sum + countBetween(pass, from, upto), 0),
    all: stores.reduce((sum, { store }) => sum + store.n, 0),
  };
}
