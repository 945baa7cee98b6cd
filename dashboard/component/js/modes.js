/** Which days' events are in view, chosen: all so far, the last N days, or a period. */

import { el, setAttribute } from "./dom.js";
import { lastDays, PERIOD } from "./span.js";

const USUAL = 90;
const MOST = 9999;

/** @param {Object} words  @param {function(string)} choose  hears `day`, `last-N` or `period` */
export function createModes(words, choose) {
  const option = (value) => el("option", { value, text: words[`mode_${value}`] });
  const select = el("select", { class: "clock-choice", "aria-label": words.mode, title: words.mode, "data-testid": "atlas-mode" }, ...["day", "last", PERIOD].map(option));
  const days = el("input", { type: "number", class: "clock-choice clock-days", min: 1, max: MOST, step: 1, value: USUAL, hidden: true, "aria-label": words.mode_n, title: words.mode_n, "data-testid": "atlas-last-days" });
  const typed = () => Math.min(Math.max(Math.round(days.valueAsNumber) || USUAL, 1), MOST);
  const tell = () => choose(select.value === "last" ? `last-${typed()}` : select.value);
  select.addEventListener("change", tell);
  days.addEventListener("change", tell);

  let shown = null;

  function show(mode) {
    if (mode === shown) return;
    shown = mode;
    const last = lastDays(mode);
    select.value = last ? "last" : mode === PERIOD ? PERIOD : "day";
    setAttribute(days, "hidden", last === null);
    if (last && typed() !== last) days.value = last;
  }

  return { nodes: [select, days], show };
}
