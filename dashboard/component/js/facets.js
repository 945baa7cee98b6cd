/** What events are filtered by: a test for the chosen values, and what each choice would show. */

import { KINDS } from "./marks.js";

/** Filters as one text, the same for the same choices; what is empty is left out. */
export function filterKey(filters) {
  const chosen = Object.entries(filters ?? {}).filter(([, values]) => values?.length);
  return JSON.stringify(chosen.map(([facet, values]) => [facet, [...values].sort()]).sort());
}

/**
 * A test whether event `i` of a store passes, or null where all do. Packed events have a kind and a
 * base (and so a governorate); of anything else nothing is known, so nothing of them passes.
 * @param {Store} store
 * @param {Object<string, string[]>} filters  values by facet
 * @param {{facets, bases, governorates}} spec
 */
export function filterTest(store, filters, spec) {
  const tests = Object.entries(filters ?? {})
    .filter(([, values]) => values?.length)
    .map(([facet, values]) => facetTest(store, facet, new Set(values), spec));
  return tests.length ? (i) => tests.every((test) => test(i)) : null;
}

function facetTest(store, facet, wanted, spec) {
  const known = store.texts && spec.facets?.find((one) => one.id === facet);
  if (known) {
    const flags = known.values.map((value) => wanted.has(value));
    return (i) => known.events[i].some((value) => flags[value]);
  }
  const column = { kind: store.kinds, base: store.bases, governorate: store.bases }[facet];
  if (!column) return () => false;
  const flags = valuesBehind(facet, spec).map((value) => wanted.has(value));
  return (i) => flags[column[i]] === true;
}

/** The facet's value for each number in the store's column of kinds or bases. */
function valuesBehind(facet, { bases, governorates }) {
  if (facet === "kind") return KINDS;
  return bases.map((base, k) => (facet === "base" ? base.id : governorates?.[k]));
}

/**
 * How many events each value would show, the other facets' choices kept: numbers in the order of
 * each facet's values, by facet. The same rule as `geodata.facets.Facets.counts`.
 */
export function facetCounts(stores, filters, spec) {
  return Object.fromEntries((spec.facets ?? []).map((facet) => {
    const others = Object.fromEntries(Object.entries(filters).filter(([name]) => name !== facet.id));
    const counts = facet.values.map(() => 0);
    for (const store of stores) tally(store, facet, filterTest(store, others, spec), { counts, spec });
    return [facet.id, counts];
  }));
}

function tally(store, facet, test, { counts, spec }) {
  if (store.texts) {
    facet.events.forEach((values, i) => (!test || test(i)) && values.forEach((value) => counts[value]++));
    return;
  }
  const column = { kind: store.kinds, base: store.bases, governorate: store.bases }[facet.id];
  if (!column) return;
  const places = valuesBehind(facet.id, spec).map((value) => facet.values.indexOf(value));
  for (let i = 0; i < store.n; i++) {
    const place = places[column[i]];
    if (place >= 0 && (!test || test(i))) counts[place]++;
  }
}
