/** Events as typed columns sorted by day, inline or packed, and how many are in view on a day. */

import { upperBound } from "./dates.js";
import { KINDS } from "./marks.js";

/**
 * @typedef {Object} Store
 * @property {number} n
 * @property {Int32Array|Uint16Array} days  first possible day of each event, ascending
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
    kinds: new Uint8Array(buffer, 10 * n, n),
    bases: new Uint8Array(buffer, 11 * n, n),
    texts: null,
  };
}

/**
 * The events of a store that pass the filter, in their order.
 * @param {Store} store
 * @param {?string[]} kinds  null or empty for all
 */
export function passing(store, kinds) {
  const allowed = new Uint8Array(256).fill(kinds?.length ? 0 : 1);
  for (const kind of kinds ?? []) allowed[KINDS.indexOf(kind)] = 1;
  const index = new Uint32Array(store.n);
  let n = 0;
  for (let i = 0; i < store.n; i++) if (allowed[store.kinds[i]]) index[n++] = i;
  const kept = index.subarray(0, n);
  const days = new Int32Array(n);
  for (let k = 0; k < n; k++) days[k] = store.days[kept[k]];
  return { index: kept, days, n };
}

/** How many of sorted `days` lie in from..day, both inclusive; from may be null. */
export function countBetween(days, from, day) {
  const start = from === null || from === undefined ? 0 : upperBound(days, from - 1);
  return Math.max(0, upperBound(days, day) - start);
}

/** The sorted days of the attacks at each base: an array per base index. */
export function attackDays(store, pass, baseCount) {
  const attack = KINDS.indexOf("attack");
  const found = Array.from({ length: baseCount }, () => []);
  for (const i of pass.index) {
    const base = store.bases[i];
    if (store.kinds[i] === attack && base >= 0 && base < baseCount) found[base].push(store.days[i]);
  }
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
