/** What the marks mean, in a corner of the map; folded away where there is no room. */

import { el, svg } from "./dom.js";
import { importedMark, kindMark, statusMark } from "./marks.js";
import { LEGEND_ORDER } from "./status.js";
import { fill, number } from "./words.js";

const MOST_TABLES = 3;
const WIDE = 760; // pixels of map from which it is open

/** @param {{words: Object, imported: ?{tables: Array, dense: boolean}, open: boolean}} options */
function createLegend({ words, imported, open }) {
  const row = (mark, text) => el("li", {}, mark, el("span", { text }));
  const certain = (status) => ({ status, certainty: "certain", possible: [] });
  const either = { status: "hosting", certainty: "possible", possible: ["hosting", "handed_over"] };
  return el(
    "details",
    { class: "legend", open, dir: "auto" },
    el("summary", { text: words.legend }),
    el(
      "ul",
      {},
      ...LEGEND_ORDER.map((status) => row(statusMark(certain(status), 20), words.status[status] ?? status)),
      row(statusMark(either, 20), words.possible_legend),
      row(kindMark("attack", 20), words.attack_legend),
      row(roughPlace(), words.radius_legend),
      ...(imported ? importedRows(imported, words, row) : []),
    ),
  );
}

/** Whose imported events are drawn, and how. */
function importedRows({ tables, dense }, words, row) {
  const { legend, legend_dense: many, legend_rough: rough } = words.imported;
  const rest = tables.length - MOST_TABLES;
  const names = tables.slice(0, MOST_TABLES).map(({ title }) => el("bdi", { text: title }));
  const named = names.flatMap((name, k) => (k ? [words.imported.comma, name] : [name]));
  const sources = el("li", { class: "legend-sources" }, el("span", {}, ...named, rest > 0 && ` ${fill(words.more_events, { n: number(rest) })}`));
  return [row(importedMark(true, 20), dense ? many : legend), row(importedMark(false, 20), rough), sources];
}

function roughPlace() {
  return svg(
    "svg",
    { class: "mark", viewBox: "0 0 24 24", width: 20, height: 20, "aria-hidden": "true", focusable: "false" },
    svg("circle", { class: "rough", cx: 12, cy: 12, r: 9.5 }),
  );
}

/** Put the legend on the map anew; folded or open as it was, at first open where there is room. */
export function renewLegend(frame, old, { words, imported }) {
  const open = old ? old.open : frame.clientWidth > WIDE;
  old?.remove();
  const legend = createLegend({ words, imported, open });
  frame.append(legend);
  return legend;
}
