/** All bases on one day, grouped by status: a list to read and to choose from. */

import { bdi, el, setAttribute, setText } from "./dom.js";
import { statusMark } from "./marks.js";
import { spanFinder, STATUS_ORDER } from "./status.js";
import { statusWords } from "./words.js";

/** @param {function(string)} pick */
export function createRoster(pick) {
  const title = el("h3");
  const list = el("ul", { class: "roster" });
  const node = el("section", { class: "panel-roster" }, title, list);
  let rows = [];
  let words = null;

  function draw(bases, given) {
    words = given;
    setText(title, words.twelve);
    rows = bases.filter((base) => base.role !== "site").map(makeRow);
    list.replaceChildren(...rows.map((row) => row.item));
  }

  function makeRow(base) {
    const holder = el("span", { class: "roster-mark" });
    const status = el("span", { class: "roster-status" });
    const button = el("button", { type: "button", on: { click: () => pick(base.id) } }, holder, bdi(base.label, { class: "roster-name" }), status);
    return { base, button, holder, status, find: spanFinder(base.spans), span: null, item: el("li", {}, button) };
  }

  function step(day, chosen) {
    let changed = false;
    for (const row of rows) {
      const span = row.find(day);
      setAttribute(row.button, "aria-current", row.base.id === chosen ? "true" : null);
      if (span === row.span) continue;
      changed ||= span.status !== row.span?.status;
      row.span = span;
      row.holder.replaceChildren(statusMark(span, 20));
      setText(row.status, statusWords(span, words));
    }
    if (changed) regroup();
  }

  /** Put the rows in the order of their statuses, and keep the focus where it was. */
  function regroup() {
    const focused = node.getRootNode().activeElement;
    const order = rows.map((row, i) => [STATUS_ORDER.indexOf(row.span.status), i]).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    list.append(...order.map(([, i]) => rows[i].item));
    if (focused && list.contains(focused)) focused.focus({ preventScroll: true });
  }

  return { node, draw, step };
}
