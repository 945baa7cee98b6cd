/** What events are filtered by: a test for the chosen values, and what each choice would show. */

/** Filters as one text, the same for the same choices; what is empty is left out. */
export function filterKey(filters) {
  const chosen = Object.entries(filters ?? {}).filter(([, values]) => values?.length);
  return JSON.stringify(chosen.map(([facet, values]) => [facet, [...values].sort()]).sort());
}

/** A test whether event `i` passes, or null where all do. @param {Object<string, string[]>} filters  values by facet */
export function filterTest(filters, facets = []) {
  const tests = facets.filter(({ id }) => filters?.[id]?.length).map((facet) => {
    const wanted = new Set(filters[facet.id]);
    const flags = facet.values.map((value) => wanted.has(value));
    return (i) => facet.events[i].some((value) => flags[value]);
  });
  return tests.length ? (i) => tests.every((test) => test(i)) : null;
}

/**
 * How many events each value would show, the other facets' choices kept: numbers in the order of
 * each facet's values, by facet. The same rule as `geodata.events.facets.Facets.counts`.
 */
export function facetCounts(filters, facets = []) {
  return Object.fromEntries(facets.map((facet) => {
    const test = filterTest(filters, facets.filter((other) => other !== facet));
    const counts = facet.values.map(() => 0);
    facet.events.forEach((values, i) => (!test || test(i)) && values.forEach((value) => counts[value]++));
    return [facet.id, counts];
  }));
}
