/** Imported events: packed columns from our own address, what of them passes, how many are in view. */

import { upperBound } from "./dates.js";
import { filterKey } from "./facets.js";

export const NOWHERE = 0xffffffff;
const WIDEST = 4e6; // days over which ends are sorted by counting
const DATE_SHIFT = 4;

/**
 * @typedef {Object} Imported
 * @property {Object} about  n, tables, kinds, places, dates, undated
 * @property {Uint32Array} x  Web Mercator, 0 to 1 times 2³²; NOWHERE without a point
 * @property {Uint32Array} y
 * @property {Int32Array} days  first possible day, ascending
 * @property {Int32Array} ends  last possible day
 * @property {Uint32Array} byEnd  positions in the order of `ends`
 * @property {Uint8Array} tables  kinds and precisions likewise: positions in the lists of `about`
 */

/** The columns of `geodata.cells.packed`; nothing is copied but the ends. @returns {Imported} */
export function unpack(buffer) {
  const length = new DataView(buffer).getUint32(0, true);
  const about = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, length)));
  const { n } = about;
  let at = 4 + length;
  const column = (Type) => {
    const values = new Type(buffer, at, n);
    at += values.byteLength;
    return values;
  };
  const [x, y, days, spans, tables, kinds, precisions] = [Uint32Array, Uint32Array, Int32Array, Uint16Array, Uint8Array, Uint8Array, Uint8Array].map(column);
  const ends = new Int32Array(n);
  for (let i = 0; i < n; i++) ends[i] = days[i] + spans[i];
  return { about, n, x, y, days, ends, tables, kinds, precisions, byEnd: orderOf(ends) };
}

/** Positions in ascending order of values; equal ones keep their order. */
function orderOf(values) {
  const n = values.length;
  let [low, high] = [Infinity, -Infinity];
  for (let i = 0; i < n; i++) {
    if (values[i] < low) low = values[i];
    if (values[i] > high) high = values[i];
  }
  if (high - low > WIDEST) return Uint32Array.from({ length: n }, (_, i) => i).sort((a, b) => values[a] - values[b] || a - b);
  const next = new Uint32Array(n ? high - low + 2 : 1);
  for (let i = 0; i < n; i++) next[values[i] - low + 1]++;
  for (let k = 1; k < next.length; k++) next[k] += next[k - 1];
  const order = new Uint32Array(n);
  for (let i = 0; i < n; i++) order[next[values[i] - low]++] = i;
  return order;
}

/** What imported events are filtered by: the name of each facet, its values, each event's value. */
export function importedFacets({ about }) {
  return [
    { id: "table", values: about.tables.map((table) => table.id), of: (store, i) => store.tables[i] },
    { id: "kind", values: about.kinds, of: (store, i) => store.kinds[i] },
    { id: "date", values: about.dates, of: (store, i) => store.precisions[i] >> DATE_SHIFT },
    { id: "place", values: about.places, of: (store, i) => store.precisions[i] & ((1 << DATE_SHIFT) - 1) },
  ];
}

/** A filter as one text, the same for the same choices. */
export const importedKey = (filters) => filterKey({ ...filters, off: filters?.off ? ["off"] : [] });

/** For each facet which of its values are chosen; all where none is. */
function flagsOf(store, filters) {
  return importedFacets(store).map(({ id, values, of }) => {
    const chosen = filters[id]?.length ? new Set(filters[id]) : null;
    return { of, flags: Uint8Array.from(values, (value) => (!chosen || chosen.has(value) ? 1 : 0)) };
  });
}

/**
 * The events that pass: positions and days in order of first day (`byStart`, `starts`) and of last
 * (`byEnd`, `ends`); `kept` has a flag for each event. With `filters.off` none passes.
 */
export function passingImported(store, filters) {
  const kept = new Uint8Array(store.n);
  const [table, kind, date, place] = flagsOf(store, filters).map(({ flags }) => flags);
  const mask = (1 << DATE_SHIFT) - 1;
  let n = 0;
  if (!filters.off) {
    for (let i = 0; i < store.n; i++) {
      const precision = store.precisions[i];
      kept[i] = table[store.tables[i]] & kind[store.kinds[i]] & date[precision >> DATE_SHIFT] & place[precision & mask];
      n += kept[i];
    }
  }
  const [byStart, starts, byEnd, ends] = [new Uint32Array(n), new Int32Array(n), new Uint32Array(n), new Int32Array(n)];
  for (let i = 0, at = 0; i < store.n && n; i++) {
    if (!kept[i]) continue;
    byStart[at] = i;
    starts[at++] = store.days[i];
  }
  for (let k = 0, at = 0; k < store.n && n; k++) {
    const i = store.byEnd[k];
    if (!kept[i]) continue;
    byEnd[at] = i;
    ends[at++] = store.ends[i];
  }
  return { n, kept, byStart, starts, byEnd, ends };
}

/** How many events each value of each facet would show, the other facets' choices kept: by facet. */
export function importedCounts(store, filters) {
  const tests = flagsOf(store, filters);
  const counts = importedFacets(store).map(({ values }) => new Uint32Array(values.length));
  for (let i = 0; i < store.n; i++) {
    let [failed, which] = [0, 0];
    for (let f = 0; f < tests.length; f++) {
      if (tests[f].flags[tests[f].of(store, i)]) continue;
      failed++;
      which = f;
    }
    if (failed > 1) continue;
    if (failed) counts[which][tests[which].of(store, i)]++;
    else for (let f = 0; f < tests.length; f++) counts[f][tests[f].of(store, i)]++;
  }
  return Object.fromEntries(importedFacets(store).map(({ id }, f) => [id, counts[f]]));
}

/** Where the days in view lie in the two orders of a pass; `from` may be null. An empty span has no events. */
export function edgesOf(pass, { from, upto }) {
  if (from !== null && from > upto) return { started: 0, ended: 0, over: 0, before: 0, low: -Infinity, upto: -Infinity };
  return {
    upto,
    low: from ?? -Infinity,
    started: upperBound(pass.starts, upto), // first day up to the last in view
    ended: upperBound(pass.ends, upto), // over by then for sure
    over: from === null ? 0 : upperBound(pass.ends, from - 1), // over before the first in view
    before: from === null ? 0 : upperBound(pass.starts, from - 1), // begun before it
  };
}

/** How many events of a pass touch the days in view. */
export function countImported(pass, span) {
  const { started, over } = edgesOf(pass, span);
  return started - over;
}

/** The events that touch the days in view, the latest first; with `cells` only those of one cell. */
export function* inView(store, pass, span, cellOf = null, cell = 0) {
  const { started, low } = edgesOf(pass, span);
  for (let k = started - 1; k >= 0; k--) {
    const i = pass.byStart[k];
    if ((cellOf === null || cellOf[i] === cell) && store.ends[i] >= low) yield i;
  }
}
