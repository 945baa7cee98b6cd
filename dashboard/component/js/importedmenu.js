/** The imported events' own filter: on the map or not, by table, type, and how exact date and place are. */

import { bdi, el, setText } from "./dom.js";
import { importedMark } from "./marks.js";
import { fill, number } from "./words.js";

/**
 * @param {Object} store  of imported events
 * @param {Object} words
 * @param {{choose: function(Object), list: function()}} hooks  `choose` hears all chosen values by facet, and `off`
 */
export function createImportedMenu(store, words, { choose, list }) {
  const said = words.imported;
  let chosen = {};
  let counted = null;
  const shown = el("input", { type: "checkbox", "data-testid": "atlas-imported-on" });
  shown.addEventListener("change", () => choose({ ...chosen, off: !shown.checked }));
  const groups = groupsOf(store, words).map((group) => createGroup(group, (values) => choose({ ...chosen, [group.id]: values })));
  const sum = el("span", { class: "facet-sum" });
  const listing = el("button", { type: "button", class: "quiet-button text", text: said.list_all, "data-testid": "atlas-imported-list", on: { click: list } });
  const undated = store.about.undated > 0 && el("p", { class: "facet-note", text: fill(said.undated, { n: number(store.about.undated) }) });
  const body = el(
    "div", { class: "facet-list imported-list" },
    el("label", { class: "facet-row" }, shown, el("span", { text: said.on })),
    ...groups.map((group) => group.node), undated, el("div", { class: "facet-note" }, listing),
  );
  const node = el("details", { class: "facet imported", "data-facet-menu": "imported" }, el("summary", {}, importedMark(true), el("span", { text: said.menu }), sum), body);

  /** Show what is chosen and, where somebody looks, what each further choice would show. */
  function update(filters, count) {
    chosen = filters;
    counted = count;
    shown.checked = !filters.off;
    countChoices();
    const n = groups.reduce((total, { id }) => total + (filters[id]?.length ?? 0), filters.off ? 1 : 0);
    setText(sum, n ? number(n) : "");
    node.classList.toggle("chosen", n > 0);
  }

  function countChoices() {
    if (!node.open || !counted) return;
    const counts = counted();
    counted = null;
    for (const group of groups) group.update(chosen[group.id] ?? [], counts[group.id]);
  }
  node.addEventListener("toggle", countChoices);

  return { node, update };
}

/** The facets with something to choose from, their values in words. */
function groupsOf({ about }, { imported: said }) {
  const inWords = {
    table: about.tables.map(({ title, source }) => (source && !title.includes(source) ? `${title} · ${source}` : title)),
    kind: about.kinds.map((kind) => kind || said.kind_other),
    date: about.dates.map((date) => said.date_of[date] ?? date),
    place: about.places.map((place) => said.place_of[place] ?? place),
  };
  const values = { table: about.tables.map(({ id }) => id), kind: about.kinds, date: about.dates, place: about.places };
  return Object.entries(inWords).map(([id, labels]) => ({ id, label: said.facet[id], labels, values: values[id] }));
}

function createGroup({ id, label, labels, values }, choose) {
  const rows = values.map((value, k) => {
    const box = el("input", { type: "checkbox", "data-facet": `imported-${id}`, "data-value": value });
    box.addEventListener("change", () => choose(values.filter((one, at) => rows[at].box.checked)));
    const count = el("span", { class: "facet-count" });
    return { box, count, node: el("label", { class: "facet-row" }, box, bdi(labels[k]), count) };
  });
  const node = el("fieldset", { class: "facet-group" }, el("legend", { text: label }), ...rows.map((row) => row.node));

  function update(chosen, counts) {
    rows.forEach(({ box, count, node: row }, k) => {
      box.checked = chosen.includes(values[k]);
      setText(count, number(counts[k]));
      row.classList.toggle("empty", !counts[k] && !box.checked);
      row.hidden = !counts[k] && !box.checked && id !== "table";
    });
    node.hidden = rows.filter((row) => !row.node.hidden).length < (id === "table" ? 1 : 2) && !chosen.length;
  }

  return { id, node, update };
}
