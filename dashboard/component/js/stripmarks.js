/** What stands on the time strip: attacks stacked by month, other events in rows, doubt as bars. */

import { KINDS } from "./marks.js";
import { monthOf } from "./scale.js";

const ATTACK = KINDS.indexOf("attack");
const STACK_HEIGHT = 56;
const QUIET = ["agreement", "statement", "planned", "context"];
const QUIET_ROW = 9; // pixels: talk and context stand as ticks in a row of their own

/**
 * @typedef {Object} StripMark
 * @property {number} i  the event's index in the store
 * @property {string} kind
 * @property {number} day  the day a click goes to
 * @property {number} x
 * @property {number} y
 * @property {number} r
 * @property {?number} x2  where a bar ends, null for a point
 */

/** Lay out the events that pass. */
export function layOut(store, pass, scale, period) {
  const inside = [...pass.index].filter((i) => store.texts.day_to[i] >= period.first && store.days[i] <= period.last);
  const attacks = inside.filter((i) => store.kinds[i] === ATTACK && !isBar(store, i, scale));
  const others = inside.filter((i) => store.kinds[i] !== ATTACK || isBar(store, i, scale));
  return { stack: stackByMonth(store, attacks, scale), lane: rows(store, others, scale) };
}

function isBar(store, i, scale) {
  const doubt = scale.x(store.texts.day_to[i]) - scale.x(store.days[i]);
  return doubt > 9;
}

function stackByMonth(store, attacks, scale) {
  const months = new Map();
  for (const i of attacks) {
    const { start, end } = monthOf(store.days[i]);
    const column = months.get(start) ?? { x: (scale.x(start) + scale.x(end)) / 2, events: [] };
    column.events.push(i);
    months.set(start, column);
  }
  const most = Math.max(1, ...[...months.values()].map((column) => column.events.length));
  const step = Math.min(5.6, scale.monthWidth * 0.72, STACK_HEIGHT / most);
  const r = Math.max(0.8, step * 0.42);
  const marks = [...months.values()].flatMap((column) =>
    column.events.map((i, k) => ({ i, kind: "attack", day: store.days[i], end: store.ends[i], x: column.x, y: -(k + 0.5) * step, r, x2: null })),
  );
  return { marks, height: most * step };
}

/** Rows under the axis: each mark in the first row where it does not touch the one before. */
function rows(store, events, scale) {
  const r = scale.width > 700 ? 3.4 : 2.7;
  const ends = [];
  const marks = events.map((i) => {
    const kind = KINDS[store.kinds[i]];
    const quiet = QUIET.includes(kind);
    const bar = isBar(store, i, scale);
    const [from, to] = [scale.x(store.days[i]), scale.x(store.texts.day_to[i])];
    const [left, right] = bar ? [from, to] : [from - r - 0.6, from + r + 0.6];
    const row = quiet ? -1 : firstFree(ends, left, right);
    return { i, kind, quiet, day: store.days[i], end: store.ends[i], x: from, x2: bar ? to : null, row, r };
  });
  const height = 2 * r + 2;
  for (const mark of marks) mark.y = mark.quiet ? QUIET_ROW / 2 : QUIET_ROW + (mark.row + 0.5) * height;
  return { marks, height: QUIET_ROW + ends.length * height };
}

function firstFree(ends, left, right) {
  const free = ends.findIndex((end) => end <= left);
  const row = free < 0 ? ends.length : free;
  ends[row] = right;
  return row;
}
