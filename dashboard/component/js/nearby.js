/** In the panel: imported events around the chosen base, up to the day, and how many are too coarse to say. */

import { inWords, parts, upperBound } from "./dates.js";
import { el, setAttribute, setText, svg } from "./dom.js";
import { countMonths, monthBars, monthStarts } from "./months.js";
import { fill, number } from "./words.js";

const RADII = [5, 10, 25, 50, 100]; // km, as `dashboard.imported_routes` knows them
const USUAL_KM = 25;
const NEAR_HEIGHT = 34;
const NEAR_WIDTH = 340;

/**
 * @param {{url: string, stamp: string}} address
 * @param {{words, store, period, radiusShown: function(?Object, number), kept: Map}} given
 */
export function createNearby(address, { words, store, period, radiusShown, kept }) {
  const said = words.imported;
  const radius = el("select", { class: "clock-choice", "aria-label": said.near_radius, "data-testid": "atlas-near-km" }, ...RADII.map((km) => el("option", { value: km, text: fill(said.km, { km }), selected: km === (kept.get("near") ?? USUAL_KM) })));
  const sure = el("p", { "data-testid": "atlas-near" });
  const perhaps = el("p", { class: "panel-note" });
  const picture = svg("svg", { class: "near-picture", viewBox: `0 0 ${NEAR_WIDTH} ${NEAR_HEIGHT + 2}`, role: "img", "aria-label": said.near_chart });
  const table = el("table", { class: "near-years" });
  const years = el("details", { class: "panel-past" }, el("summary", { text: said.near_years }), table);
  const node = el("section", { class: "panel-near", hidden: true }, el("div", { class: "near-head" }, el("h3", { text: said.near_title }), radius), sure, perhaps, picture, years);
  let starts = [];
  const memory = new Map(); // "base km" -> {sure, perhaps} positions
  let state = { base: null, pass: null, found: null, span: null };
  let bars = null;

  radius.addEventListener("change", () => {
    kept.set("near", Number(radius.value));
    ask();
  });

  /** @param {?Object} base  @param {Object} pass  what passes the imported events' filter */
  function choose(base, pass) {
    if (base === state.base && pass === state.pass) return;
    const other = base !== state.base;
    Object.assign(state, { base, pass });
    setAttribute(node, "hidden", !base);
    if (!base) radiusShown(null, 0);
    else if (other) ask();
    else draw();
  }

  async function ask() {
    const { base } = state;
    const km = Number(radius.value);
    radiusShown(base, km * 1000);
    const key = `${base.id} ${km}`;
    state.found = memory.get(key) ?? null;
    if (state.found) return draw();
    setText(sure, words.waiting);
    const found = await fetchNear(base.id, km);
    if (found) memory.set(key, found);
    if (base !== state.base || km !== Number(radius.value)) return;
    state.found = found;
    if (found) draw();
    else setText(sure, said.list_failed);
  }

  async function fetchNear(id, km) {
    const answer = await fetch(`${address.url}/near?base=${encodeURIComponent(id)}&within_km=${km}&stamp=${address.stamp}`).catch(() => null);
    if (!answer?.ok) return null;
    const numbers = new Uint32Array(await answer.arrayBuffer());
    return { sure: numbers.subarray(1, 1 + numbers[0]), perhaps: numbers.subarray(1 + numbers[0]) };
  }

  function draw() {
    const kept = (positions) => positions.filter((i) => state.pass.kept[i]);
    const sortedEnds = (positions) => Int32Array.from(positions, (i) => store.ends[i]).sort();
    const one = (positions) => ({ positions, starts: Int32Array.from(positions, (i) => store.days[i]), ends: sortedEnds(positions) });
    Object.assign(state, { sure: one(kept(state.found.sure)), perhaps: one(kept(state.found.perhaps)) });
    drawMonths();
    drawYears();
    if (state.span) say(state.span);
  }

  function drawMonths() {
    starts = monthStarts(period.first, period.last);
    const x = (m) => (m / (starts.length - 1)) * NEAR_WIDTH;
    const paths = monthBars(countMonths(state.sure.positions, store, starts), { x, height: NEAR_HEIGHT, y: NEAR_HEIGHT + 1 });
    const draw = (extra) => [svg("path", { class: `fill c-imported ${extra}`, d: paths.sure }), svg("path", { class: `fill c-imported doubt ${extra}`, d: paths.perhaps })];
    bars = svg("svg", { x: 0, y: 0, width: 0, height: NEAR_HEIGHT + 2 }, ...draw(""));
    picture.replaceChildren(svg("line", { class: "near-ground", x1: 0, x2: NEAR_WIDTH, y1: NEAR_HEIGHT + 1.5, y2: NEAR_HEIGHT + 1.5 }), ...draw("future"), bars);
  }

  function drawYears() {
    const tally = new Map();
    for (const name of ["sure", "perhaps"]) {
      for (const i of state[name].positions) {
        const [first, last] = [parts(store.days[i]).year, parts(store.ends[i]).year];
        const year = first === last ? first : `${first}–${last}`;
        const row = tally.get(year) ?? { sure: 0, perhaps: 0 };
        row[name]++;
        tally.set(year, row);
      }
    }
    const head = el("tr", {}, ...said.near_columns.map((text) => el("th", { scope: "col", text })));
    const rows = [...tally].sort((a, b) => String(a[0]).localeCompare(String(b[0])));
    table.replaceChildren(el("thead", {}, head), el("tbody", {}, ...rows.map(([year, row]) => el("tr", {}, el("th", { scope: "row" }, el("bdi", { text: year })), el("td", { text: number(row.sure) }), el("td", { text: number(row.perhaps) })))));
    setAttribute(years, "hidden", rows.length === 0);
  }

  /** Bring the numbers to the days in view. */
  function step(span) {
    state.span = span;
    if (state.base && state.found && state.sure) say(span);
  }

  function say({ from, upto }) {
    const count = ({ starts: first, ends: last }) => Math.max(0, upperBound(first, upto) - (from === null ? 0 : upperBound(last, from - 1)));
    const [n, m] = [count(state.sure), count(state.perhaps)];
    const later = upperBound(state.sure.starts, upto) - upperBound(state.sure.ends, upto);
    const isolated = (day) => `\u2068${inWords(day, words, { short: true })}\u2069`;
    const facts = { n: number(n), km: radius.value, from: from === null ? "" : isolated(from), to: isolated(upto) };
    const told = fill(from === null ? said.near_upto : said.near_between, facts);
    setText(sure, later > 0 && n ? `${told} ${fill(said.near_later, { n: number(later) })}` : told);
    const share = Math.round((m / Math.max(1, n + m)) * 100);
    setText(perhaps, m ? fill(said.near_perhaps, { n: number(m), share: m && !share ? "<1" : share }) : "");
    perhaps.hidden = m === 0;
    setAttribute(sure, "data-sure", n);
    setAttribute(sure, "data-perhaps", m);
    if (bars) showDays(from, upto);
  }

  /** The months in view are strong, the others faint. */
  function showDays(from, upto) {
    const x = (day) => (Math.min(Math.max((day - starts[0]) / (starts.at(-1) - starts[0]), 0), 1)) * NEAR_WIDTH;
    const left = from === null ? 0 : x(from);
    const width = Math.max(0, x(upto + 1) - left);
    for (const [name, value] of [["x", left.toFixed(1)], ["width", width.toFixed(1)], ["viewBox", width ? `${left.toFixed(1)} 0 ${width.toFixed(1)} ${NEAR_HEIGHT + 2}` : null]]) setAttribute(bars, name, value);
  }

  /** The time control goes over other days. */
  const renew = () => state.found && draw();

  return { node, choose, step, renew };
}
