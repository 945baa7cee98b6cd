/** What the marks mean, in a corner of the map; folded away where there is no room. */

import { el, svg } from "./dom.js";
import { kindMark, statusMark } from "./marks.js";
import { LEGEND_ORDER } from "./status.js";

const WIDE = 760; // pixels of map from which it is open

/** @param {{words: Object, dense: boolean, open: boolean}} options */
function createLegend({ words, dense, open }) {
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
      row(kindMark("attack", 20), dense ? words.cell_legend : words.attack_legend),
      row(roughPlace(), words.radius_legend),
    ),
  );
}

function roughPlace() {
  return svg(
    "svg",
    { class: "mark", viewBox: "0 0 24 24", width: 20, height: 20, "aria-hidden": "true", focusable: "false" },
    svg("circle", { class: "rough", cx: 12, cy: 12, r: 9.5 }),
  );
}

/** Put the legend on the map anew; folded or open as it was, at first open where there is room. */
export function renewLegend(frame, old, { words, dense }) {
  const open = old ? old.open : frame.clientWidth > WIDE;
  old?.remove();
  const legend = createLegend({ words, dense, open });
  frame.append(legend);
  return legend;
}
