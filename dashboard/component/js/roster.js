/** All bases on one day, grouped by status: read as a table, chosen from by button. */

import { bdi, el, setAttribute, setText } from "./dom.js";
import { siteMark, statusMark } from "./marks.js";
import { spanFinder, STATUS_ORDER } from "./status.js";
import { statusWords } from "./words.js";

/** @param {function(string)} pick */
export function createRoster(pick) {
  const title = el("h3");
  const table = el("div", { class: "roster" });
  const node = el("section", { class: "panel-roster" }, title, table);
  let entries = [];
  let groups = new Map(); // "handed_over" or "possible:reduced,handed_over" -> {row, list}
  let words = null;

  function draw(bases, given) {
    words = given;
    groups = new Map();
    setText(title, words.twelve);
    entries = bases.map((base) => ({ base, find: spanFinder(base.spans), group: null, button: makeButton(base) }));
    const sites = entries.filter((entry) => entry.base.role === "site");
    entries = entries.filter((entry) => entry.base.role !== "site");
    table.replaceChildren();
    if (sites.length) table.append(makeGroup(siteMark(20), words.sites, sites.map((entry) => entry.button)).row);
    entries.sites = sites;
  }

  function makeButton(base) {
    return el("button", { type: "button", on: { click: () => pick(base.id) } }, bdi(base.label));
  }

  function makeGroup(mark, text, buttons = []) {
    const list = el("ul", { class: "roster-names" }, ...buttons.map((button) => el("li", {}, button)));
    const row = el("div", { class: "roster-row" }, el("h4", {}, mark, el("span", { text })), list);
    return { row, list };
  }

  function step(day, chosen) {
    let changed = false;
    for (const entry of [...entries, ...entries.sites]) setAttribute(entry.button, "aria-current", entry.base.id === chosen ? "true" : null);
    for (const entry of entries) {
      const span = entry.find(day);
      const key = span.certainty === "possible" ? `${span.status}:${span.possible.join()}` : span.status;
      changed ||= key !== entry.group;
      [entry.group, entry.span] = [key, span];
    }
    if (changed) regroup();
  }

  /** Put every base into its group's row, in the order of the statuses, and keep the focus. */
  function regroup() {
    const focused = node.getRootNode().activeElement;
    const rank = (entry) => STATUS_ORDER.indexOf(entry.span.status) + (entry.span.certainty === "possible" ? 0.5 : 0);
    const present = new Map();
    for (const entry of [...entries].sort((a, b) => rank(a) - rank(b))) present.set(entry.group, [...(present.get(entry.group) ?? []), entry]);
    const rows = [...present].map(([key, members]) => {
      const group = groups.get(key) ?? makeGroup(statusMark(members[0].span, 20), statusWords(members[0].span, words));
      groups.set(key, group);
      group.list.replaceChildren(...members.map((entry) => el("li", {}, entry.button)));
      return group.row;
    });
    const last = table.lastElementChild;
    table.replaceChildren(...rows, ...(entries.sites.length ? [last] : []));
    if (focused && table.contains(focused)) focused.focus({ preventScroll: true });
  }

  return { node, draw, step };
}
