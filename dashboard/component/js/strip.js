/** The strip under the map: the story in marks, the axis that is the slider, the years. */

import { upperBound } from "./dates.js";
import { el, setAttribute, svg } from "./dom.js";
import { kindColour, kindPath } from "./marks.js";
import { timeScale, yearStarts } from "./scale.js";
import { monthBars } from "./months.js";
import { layOut } from "./stripmarks.js";

const TOP = 8;
const AXIS = 12; // half the height of a slider's row
const YEARS = 17;
const [BARS, BARS_ABOVE] = [30, 7]; // the imported events' own row, and the gap over it
const BEYOND_WIDTH = 150; // pixels from which the days beyond the atlas are named
const STEPS_OF_YEARS = [1, 2, 5, 10, 20];
const YEAR_WIDTH = 34; // pixels a year's name needs
const REACH = 9; // pixels within which the pointer means a mark

/**
 * @param {{hover: function(?Object, ?Object), pick: function(Object), goTo: function(number),
 *   startAt: function(number)}} hooks
 */
export function createStrip(hooks) {
  const picture = svg("svg", { class: "strip-picture", role: "img" });
  const range = el("input", { type: "range", class: "time-range", step: 1, dir: "ltr", "data-testid": "atlas-time" });
  const start = el("input", { type: "range", class: "time-range start", step: 1, dir: "ltr", hidden: true, "data-testid": "atlas-time-from" });
  const keys = el("p", { class: "unseen", id: "atlas-keys", dir: "auto" });
  const node = el("div", { class: "strip", dir: "ltr" }, picture, start, range, keys);
  const cursor = svg("line", { class: "cursor", y1: 0 });
  const halo = svg("circle", { class: "strip-halo", visibility: "hidden" });
  let scene = null; // what is drawn: scale, marks in order of day, their nodes, how many are past
  let given = null;

  /**
   * @param {{store, pass, months: ?{sure, perhaps, starts}, period: {first, last, own}, spans: Array, words, two: boolean}} content
   *   `months` are those of imported events; with `two` handles the first has a row of its own
   */
  function draw(content) {
    given = content;
    const width = node.clientWidth;
    if (!width) return;
    const { first, last } = content.period;
    const scale = timeScale(first, last, width);
    const { stack, lane } = layOut(content.store, content.pass, scale, content.period);
    const axis = TOP + Math.max(stack.height, 24) + AXIS;
    const below = axis + AXIS + (content.two ? 2 * AXIS : 0);
    const ground = below + lane.height + (content.months ? BARS_ABOVE + BARS : 0);
    const height = ground + YEARS;
    setAttribute(picture, "width", width);
    setAttribute(picture, "height", height);
    setAttribute(picture, "aria-label", content.words.strip_label);
    for (const [name, value] of [["min", first], ["max", last], ["aria-label", content.words.time_label]]) setAttribute(range, name, value);
    keys.textContent = content.words.shortcuts;
    setAttribute(range, "aria-describedby", content.words.shortcuts ? keys.id : null);
    for (const [name, value] of [["min", first], ["max", last], ["aria-label", content.words.period_start]]) setAttribute(start, name, value);
    range.style.top = `${axis - AXIS}px`;
    start.style.top = `${axis + AXIS}px`;
    scene = { scale, axis, below, ground, height, marks: [], veils: [], span: svg("rect", { class: "span", y: TOP - 4, height: below + 4 - TOP, visibility: "hidden" }) };
    const story = [...beyond(content.period, content.words), ...bars(content.months), ...track(), ...ribbon(content.spans)];
    picture.replaceChildren(scene.span, ...story, ...veils(), years(content.period), ...markGroups(stack.marks, lane.marks), cursor, halo);
    setAttribute(cursor, "y2", axis);
  }

  function years({ first, last }) {
    const every = STEPS_OF_YEARS.find((count) => count * scene.scale.yearWidth >= YEAR_WIDTH) ?? STEPS_OF_YEARS.at(-1);
    const ticks = yearStarts(first, last).filter(({ year }, k) => (every > 2 ? year : k) % every === 0);
    const at = ticks.map(({ day }) => Math.round(scene.scale.x(day)) + 0.5);
    const line = (x) => svg("line", { x1: x, x2: x, y1: TOP, y2: scene.height - YEARS + 4 });
    const fits = (x, k) => x < scene.scale.width - 36 || x - (at[k - 1] ?? -99) > 72;
    const name = (x, k) => fits(x, k) && svg("text", { ...beside(x), y: scene.height - 4, text: String(ticks[k].year) });
    return svg("g", { class: "years" }, ...at.map(line), ...at.map(name));
  }

  const beside = (x) => (x > scene.scale.width - 36 ? { x: x - 4, "text-anchor": "end" } : { x: x + 4 });

  /** Imported events by month. */
  function bars(months) {
    if (!months) return [];
    const { scale, ground } = scene;
    const { sure, perhaps } = monthBars(months, { x: (m) => scale.x(months.starts[m]), height: BARS, y: ground });
    const line = svg("line", { class: "bars-ground", x1: scale.x(given.period.first), x2: scale.x(given.period.last), y1: ground + 0.5, y2: ground + 0.5 });
    return [line, svg("path", { class: "c-imported fill", d: sure }), svg("path", { class: "c-imported fill doubt", d: perhaps })];
  }

  /** What is not in view lies under veils of paper: a step moves their edge, and nothing is laid out anew. */
  function veils() {
    const veil = (y, height) => svg("rect", { class: "veil", x: 0, y, width: 0, height });
    const { axis, ground } = scene;
    const barRow = [ground - BARS - 1, BARS + 1];
    scene.veils = { ribbon: veil(axis - 3, 6), before: veil(...barRow), after: veil(...barRow) };
    return [given.spans?.length && scene.veils.ribbon, ...(given.months ? [scene.veils.before, scene.veils.after] : [])].filter(Boolean);
  }

  /** The status of the chosen base over time, as the slider's own track. */
  function ribbon(spans) {
    const { scale, axis } = scene;
    const { first, last } = given.period.own;
    const bands = (spans ?? []).flatMap((span) => {
      const [from, to] = [Math.max(span.from_day ?? first, first), Math.min(span.to_day ?? last, last)];
      if (to <= from) return [];
      const [x, width] = [scale.x(from), Math.max(1, scale.x(to) - scale.x(from))];
      const other = span.certainty === "possible" && span.possible.find((status) => status !== span.status);
      const band = (status, y, height) => ({ class: `fill c-${status}`, x, y, width, height });
      return other ? [band(span.status, axis - 3, 3), band(other, axis, 3)] : [band(span.status, axis - 3, 6)];
    });
    return bands.map((band) => svg("rect", band));
  }

  /** The slider's track: whole over the days of the atlas, thin where only imported events are. */
  function track() {
    const { first, last, own } = given.period;
    const line = (name, ...ends) => svg("line", { class: name, x1: scene.scale.x(ends[0]), x2: scene.scale.x(ends[1]), y1: scene.axis, y2: scene.axis });
    return [line("track thin", first, last), line("track", own.first, own.last)];
  }

  /** The days that are not the atlas's own: shaded, with a line where its own begin and end. */
  function beyond({ first, last, own }, words) {
    const [y, height] = [TOP - 4, scene.height - YEARS - TOP + 4];
    const sides = [[first, own.first, own.first], [own.last, last, own.last]].filter(([from, to]) => to > from);
    return sides.flatMap(([from, to, edge]) => {
      const [x, end, at] = [from, to, edge].map(scene.scale.x);
      const [left, width] = from === first ? [0, end] : [x, scene.scale.width - x];
      return [
        svg("rect", { class: "beyond", x: left, y, width, height }),
        svg("line", { class: "own-edge", x1: at, x2: at, y1: y, y2: y + height }),
        width > BEYOND_WIDTH && svg("text", { class: "beyond-name", x: left + width / 2, y: y + 12, "text-anchor": "middle", text: words.beyond }),
      ].filter(Boolean);
    });
  }

  function markGroups(stack, lane) {
    const { axis, below } = scene;
    const placed = [
      ...stack.map((mark) => ({ ...mark, y: axis - AXIS + mark.y })),
      ...lane.map((mark) => ({ ...mark, y: below + mark.y })),
    ].sort((a, b) => a.day - b.day);
    scene.marks = placed.map((mark) => ({ ...mark, node: markNode(mark) }));
    return [svg("g", { class: "strip-marks" }, ...scene.marks.map((mark) => mark.node))];
  }

  function markNode({ kind, x, x2, y, r, quiet }) {
    const shape = x2 === null ? kindPath(kind, x, y, r) : `M${x} ${y - 2}h${x2 - x}v4h${x - x2}z`;
    const classes = ["fill", kindColour(kind), "future", x2 !== null && "doubt", quiet && "quiet"];
    return svg("path", { class: classes.filter(Boolean).join(" "), d: shape });
  }

  /**
   * Bring the strip to a day; only marks that come into view or leave it are touched.
   * @param {number} day
   * @param {{from: ?number, upto: number}} span  the days in view
   * @param {{day: string, from: ?string, two: boolean}} said  in words; whether there are two handles
   */
  function step(day, { from, upto }, said) {
    if (range.valueAsNumber !== day) range.value = day;
    setAttribute(range, "aria-valuetext", said.day);
    twoHandles(said, from);
    if (!scene) return;
    const x = scene.scale.x(day).toFixed(1);
    setAttribute(cursor, "transform", `translate(${x} 0)`);
    const low = from ?? -Infinity;
    for (const mark of scene.marks) {
      const off = mark.day > upto || mark.end < low;
      if (off !== (mark.off ?? true)) mark.node.classList.toggle("future", off);
      mark.off = off;
    }
    showSpan(from, upto);
  }

  function twoHandles({ from: inWords, two }, from) {
    if (start.hidden === two) start.hidden = !two;
    if (!two) return;
    if (start.valueAsNumber !== from) start.value = from;
    setAttribute(start, "aria-valuetext", inWords);
  }

  /** The days in view as a band behind the marks, where they begin somewhere. */
  function showSpan(from, upto) {
    const left = from === null ? 0 : scene.scale.x(from);
    const width = Math.max(0, scene.scale.x(upto) - left);
    setAttribute(scene.span, "visibility", from === null ? "hidden" : "visible");
    if (from !== null) for (const [name, value] of [["x", left], ["width", Math.max(1, width)]]) setAttribute(scene.span, name, value.toFixed(1));
    const end = scene.scale.width;
    cover(scene.veils.ribbon, scene.scale.x(range.valueAsNumber), end);
    cover(scene.veils.before, 0, left);
    cover(scene.veils.after, left + width, end);
  }

  function cover(veil, from, to) {
    setAttribute(veil, "x", from.toFixed(1));
    setAttribute(veil, "width", Math.max(0, to - from).toFixed(1));
  }

  function markAt(event) {
    if (!scene) return null;
    const box = picture.getBoundingClientRect();
    const [x, y] = [event.clientX - box.x, event.clientY - box.y];
    let [best, nearest] = [null, REACH];
    for (const mark of scene.marks) {
      const across = mark.x2 === null ? x - mark.x : Math.max(mark.x - x, x - mark.x2, 0);
      const distance = Math.hypot(across, y - mark.y);
      if (distance < nearest) [best, nearest] = [mark, distance];
    }
    return best ?? barAt(x, y);
  }

  /** The month of imported events under the pointer, where there are any. */
  function barAt(x, y) {
    const { months } = given;
    if (!months || y > scene.ground || y < scene.ground - BARS) return null;
    const m = upperBound(months.starts, scene.scale.day(x)) - 1;
    const bar = { start: months.starts[m], sure: months.sure[m], perhaps: months.perhaps[m] };
    if (!(bar.sure + bar.perhaps > 0)) return null;
    const middle = (scene.scale.x(months.starts[m]) + scene.scale.x(months.starts[m + 1])) / 2;
    return { bar, day: bar.start, x: middle, x2: null, y: scene.ground - BARS, r: 0 };
  }

  function highlight(mark) {
    setAttribute(halo, "visibility", mark && !mark.bar ? "visible" : "hidden");
    if (mark && !mark.bar) for (const [name, value] of [["cx", mark.x2 === null ? mark.x : (mark.x + mark.x2) / 2], ["cy", mark.y], ["r", mark.r + 3]]) setAttribute(halo, name, value);
    hooks.hover(mark, mark && { x: mark.x2 === null ? mark.x : (mark.x + mark.x2) / 2, y: mark.y, r: mark.r });
  }

  picture.addEventListener("pointermove", (event) => highlight(markAt(event)));
  picture.addEventListener("pointerleave", () => highlight(null));
  picture.addEventListener("click", (event) => {
    const mark = markAt(event);
    if (mark) hooks.pick(mark);
    else if (scene) hooks.goTo(scene.scale.day(event.clientX - picture.getBoundingClientRect().x));
  });
  range.addEventListener("input", () => hooks.goTo(range.valueAsNumber));
  start.addEventListener("input", () => hooks.startAt(start.valueAsNumber));
  return { node, range, start, draw, step, redraw: () => given && draw(given) };
}
