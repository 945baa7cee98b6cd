/** The filters: one quiet button a facet, opening a list of choices with counts. */

import { bdi, el, icon, setAttribute, setText } from "./dom.js";
import { number } from "./words.js";

const FUNNEL = "M2.5 3.5h11L9.5 8.5v4l-3 1.5V8.5z";

/**
 * @param {Array} facets  {id, label, values, labels}
 * @param {Object} words
 * @param {function(Object<string, string[]>)} choose  hears all chosen values by facet
 */
export function createFilterBar(facets, words, choose) {
  const menus = facets.map((facet) => createMenu(facet, toggled));
  const all = el("div", { class: "facets", role: "group", "aria-label": words.filters, id: "atlas-facets" }, ...menus.map((menu) => menu.node));
  const sum = el("span", { class: "facet-sum" });
  const fold = el(
    "button",
    { type: "button", class: "quiet-button text facets-fold", "aria-expanded": "false", "aria-controls": all.id, on: { click: unfold } },
    icon(FUNNEL), el("span", { text: words.filters }), sum,
  );
  const node = el("div", { class: "filter-bar" }, fold, all);
  let chosen = {};

  function unfold() {
    const open = !node.classList.contains("unfolded");
    node.classList.toggle("unfolded", open);
    setAttribute(fold, "aria-expanded", String(open));
  }

  function toggled(facet, value, on) {
    const values = facet.values.filter((one) => (one === value ? on : chosen[facet.id]?.includes(one)));
    choose({ ...chosen, [facet.id]: values });
  }

  /** Show what is chosen and what each further choice would show. */
  function update(filters, counts) {
    chosen = filters;
    facets.forEach((facet, k) => menus[k].update(filters[facet.id] ?? [], counts[facet.id]));
    const n = Object.values(filters).reduce((total, values) => total + values.length, 0);
    setText(sum, n ? number(n) : "");
  }

  /** Close what is open; true if something was. */
  function close(but = null) {
    const open = [...all.children].filter((menu) => menu.open && menu !== but);
    open.forEach((menu) => (menu.open = false));
    return open.length > 0;
  }
  node.addEventListener("toggle", (event) => event.target.open && close(event.target), true);
  node.addEventListener("focusout", ({ relatedTarget }) => relatedTarget && !node.contains(relatedTarget) && close());
  /** A menu of another family, after ours. */
  const add = (menu) => all.append(menu);

  return { node, update, close, add };
}

function createMenu(facet, toggled) {
  const rows = facet.values.map((value, k) => {
    const box = el("input", { type: "checkbox", "data-facet": facet.id, "data-value": value });
    const count = el("span", { class: "facet-count" });
    box.addEventListener("change", () => toggled(facet, value, box.checked));
    return { box, count, node: el("label", { class: "facet-row" }, box, bdi(facet.labels[k]), count) };
  });
  const sum = el("span", { class: "facet-sum" });
  const list = el("div", { class: "facet-list", role: "group", "aria-label": facet.label }, ...rows.map((row) => row.node));
  const node = el("details", { class: "facet", "data-facet-menu": facet.id }, el("summary", {}, el("span", { text: facet.label }), sum), list);

  function update(values, counts) {
    rows.forEach(({ box, count, node: row }, k) => {
      box.checked = values.includes(facet.values[k]);
      setText(count, number(counts[k]));
      row.classList.toggle("empty", !counts[k] && !box.checked);
    });
    setText(sum, values.length ? number(values.length) : "");
    node.classList.toggle("chosen", values.length > 0);
  }

  return { node, update };
}
