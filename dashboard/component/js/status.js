/** A base's status on a day, read from its spans. Decided by the library; only looked up here. */

import { upperBound } from "./dates.js";

/** In this order the panel lists the groups: the furthest along first. */
export const STATUS_ORDER = ["handed_over", "disputed", "reduced", "advisers", "hosting", "unknown"];
/** In this order the legend explains them. */
export const LEGEND_ORDER = ["hosting", "advisers", "reduced", "handed_over", "disputed", "unknown"];

const NOTHING = { from_day: null, to_day: null, status: "unknown", certainty: "certain", possible: [] };

/**
 * A function from a day to the span it lies in.
 * @param {Array<{from_day: ?number, to_day: ?number}>} spans in any order, not overlapping.
 */
export function spanFinder(spans) {
  const sorted = [...spans].sort((a, b) => (a.from_day ?? -Infinity) - (b.from_day ?? -Infinity));
  const starts = sorted.map((span) => span.from_day ?? -Infinity);
  return (day) => {
    const span = sorted[upperBound(starts, day) - 1];
    return span && (span.to_day === null || day < span.to_day) ? span : NOTHING;
  };
}

/** Where a span's status began: its first day, joined with earlier spans of the same status. */
export function sinceDay(spans, span) {
  let start = span.from_day;
  for (let before = span; before && start !== null; ) {
    before = spans.find((other) => other.to_day === start && other.status === span.status && other.certainty === "certain");
    if (before) start = before.from_day;
  }
  return start;
}
