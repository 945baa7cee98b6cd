/** Which days the time control goes over: the atlas's own, and those where imported events lie. */

import { upperBound } from "./dates.js";

const RARE = 20; // of so many events one may lie far off and be left aside
const FAR = 3653; // days, ten years, without any event between

/**
 * Keeps `period` at the days the time control goes over.
 * @param {Object} period
 * @param {function(): Object} spec  what the map shows
 * @param {{filters, pass, store}} imported  of `createImportedData`
 */
export function createReach(period, spec, imported) {
  let whole = false; // whether it goes over the days of the few imported events far off, too
  let known = null; // the imported events it was last made for
  const reach = (filters = imported.filters) => Object.assign(period, reachOf(spec(), { off: filters.off, pass: imported.pass, whole }));
  const isFar = (day) => Number.isFinite(day) && (day < period.first || day > period.last);

  /** Days somebody asked for are reached, even far off. */
  function reachTo(...days) {
    reach();
    whole ||= days.some(isFar);
    reach();
  }

  /** Other imported events, or others of them pass; where they have only come, the days shown stay in reach. */
  function renew(...days) {
    if (imported.store === known) reach();
    else reachTo(...days);
    known = imported.store;
  }

  return { reach, reachTo, renew, widen: (wanted) => (whole = wanted) };
}

/**
 * @param {{first_day: number, last_day: number, imported: ?{first_day: ?number, last_day: ?number}}} spec  the days of
 *   all imported events, as far as the time control goes there
 * @param {{off: boolean, pass: ?Object, whole: boolean}} now  whether imported events are taken off the map; which of
 *   them pass the filter, null before they came; whether those far off are taken in
 * @returns {{first, last, own: {first, last}, before: number, after: number, isWhole: boolean}} the days; how many events
 *   lie far before and after them, or would, were they not taken in
 */
function reachOf({ first_day: first, last_day: last, imported }, { off, pass, whole }) {
  const own = { first, last };
  const bare = { ...own, own, before: 0, after: 0, isWhole: false };
  if (off || (imported?.first_day ?? null) === null || pass?.n === 0) return bare;
  const widest = { first: imported.first_day, last: imported.last_day };
  if (!pass) return { ...bare, ...around(own, widest) };
  const core = around(own, within(widest, coreOf(pass, own)));
  const all = around(own, within(widest, { first: pass.starts[0], last: pass.ends[pass.n - 1] }));
  const before = all.first < core.first ? upperBound(pass.ends, core.first - 1) : 0;
  const after = all.last > core.last ? pass.n - upperBound(pass.starts, core.last) : 0;
  return { ...(whole ? all : core), own, before, after, isWhole: whole && before + after > 0 };
}

/** The days of all events but the few that lie far before or after every other one. */
function coreOf({ n, starts, ends }, own) {
  const few = Math.floor(n / RARE);
  let [low, high] = [0, n - 1];
  for (let k = 1; k <= few; k++) {
    if (Math.min(starts[k], own.first) - starts[k - 1] > FAR) low = k;
    if (ends[n - k] - Math.max(ends[n - k - 1], own.last) > FAR) high = n - k - 1;
  }
  return { first: starts[low], last: ends[high] };
}

const around = (one, other) => ({ first: Math.min(one.first, other.first), last: Math.max(one.last, other.last) });
const within = (outer, inner) => ({ first: Math.max(outer.first, inner.first), last: Math.min(outer.last, inner.last) });
