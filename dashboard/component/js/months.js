/** Events by month: those surely in it, and those of a vaguer date that may be. */

import { addMonths } from "./dates.js";
import { monthOf } from "./scale.js";

/** The first days of the months from the one of `first` to the one after `last`. */
export function monthStarts(first, last) {
  const found = [];
  for (let start = monthOf(first).start; start <= last; start = addMonths(start, 1)) found.push(start);
  found.push(addMonths(found.at(-1), 1));
  return found;
}

/**
 * Count events by month.
 * @param {Uint32Array} positions  which events
 * @param {{days: Int32Array, ends: Int32Array}} store
 * @param {number[]} starts  of `monthStarts`; events outside these months are left out
 * @returns {{sure: Float64Array, perhaps: Float64Array}} one number a month
 */
export function countMonths(positions, { days, ends }, starts) {
  const [first, after] = [starts[0], starts.at(-1)];
  const monthAt = new Uint16Array(after - first);
  for (let m = 0; m + 1 < starts.length; m++) monthAt.fill(m, starts[m] - first, starts[m + 1] - first);
  const sure = new Float64Array(starts.length - 1);
  const change = new Float64Array(starts.length); // differences: a vague event is in every month of its span
  for (let k = 0; k < positions.length; k++) {
    const [from, to] = [days[positions[k]], ends[positions[k]]];
    if (to < first || from >= after) continue;
    const [a, b] = [from < first ? 0 : monthAt[from - first], to >= after ? starts.length - 2 : monthAt[to - first]];
    if (a === b && from >= first && to < after) sure[a]++;
    else {
      change[a]++;
      change[b + 1]--;
    }
  }
  const perhaps = new Float64Array(sure.length);
  for (let m = 0, running = 0; m < perhaps.length; m++) perhaps[m] = running += change[m];
  return { sure, perhaps };
}

/** Bars as one path each: sure ones from the ground up, the vague ones on top of them. */
export function monthBars({ sure, perhaps }, { x, height, y }) {
  let most = 1;
  for (let m = 0; m < sure.length; m++) most = Math.max(most, sure[m] + perhaps[m]);
  const paths = { sure: "", perhaps: "" };
  for (let m = 0; m < sure.length; m++) {
    const [left, width] = [x(m) + 0.5, Math.max(0.6, x(m + 1) - x(m) - 1)];
    const [low, high] = [(sure[m] / most) * height, ((sure[m] + perhaps[m]) / most) * height];
    const tall = (value) => (value > 0 ? Math.max(value, 1) : 0);
    if (sure[m]) paths.sure += `M${left.toFixed(1)} ${y}v${-tall(low).toFixed(1)}h${width.toFixed(1)}V${y}z`;
    if (perhaps[m]) paths.perhaps += `M${left.toFixed(1)} ${(y - low).toFixed(1)}V${(y - tall(high)).toFixed(1)}h${width.toFixed(1)}V${(y - low).toFixed(1)}z`;
  }
  return { ...paths, most };
}
