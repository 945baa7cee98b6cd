/** The time axis: days to pixels and back, aligned with the range input's thumb. */

import { addMonths, dayNumber, parts } from "./dates.js";

export const INSET = 8; // half the thumb: where the first and the last day stand

/**
 * @param {number} first day number
 * @param {number} last day number
 * @param {number} width pixels
 */
export function timeScale(first, last, width) {
  const length = Math.max(1, last - first);
  const run = Math.max(1, width - 2 * INSET);
  return {
    width,
    x: (day) => INSET + ((Math.min(Math.max(day, first), last) - first) / length) * run,
    day: (x) => Math.round(first + (Math.min(Math.max(x - INSET, 0), run) / run) * length),
    monthWidth: (30.4 / length) * run,
    yearWidth: (365.25 / length) * run,
  };
}

/** The first days of the years from first to last, for the ticks. */
export function yearStarts(first, last) {
  const found = [];
  for (let { year } = parts(first); dayNumber(year, 0) <= last; year++) {
    found.push({ year, day: Math.max(first, dayNumber(year, 0)) });
  }
  return found;
}

/** The first day of the month a day lies in, and of the month after it. */
export function monthOf(day) {
  const { year, month } = parts(day);
  const start = dayNumber(year, month);
  return { start, end: addMonths(start, 1) };
}
