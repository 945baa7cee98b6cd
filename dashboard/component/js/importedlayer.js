/** Everything a map shows of imported events, held together: columns, filter, cells, lists, months, bases. */

import { createCells } from "./cells.js";
import { createCellList } from "./celllist.js";
import { listenToCells } from "./crowd.js";
import { setAttribute } from "./dom.js";
import { countImported, importedCounts, importedKey, inView, passingImported, unpack } from "./imported.js";
import { createImportedMenu } from "./importedmenu.js";
import { countMonths, monthStarts } from "./months.js";
import { createNearby } from "./nearby.js";

const NONE = { url: null, stamp: "" };

/**
 * The events themselves: they outlive a change of language.
 * @param {function()} changed  called when other events pass
 * @param {function()} told  called when the reader chose another filter
 */
export function createImportedData(changed, told) {
  const data = { address: NONE, store: null, pass: null, filters: {}, failed: false };

  /** Fetch the columns, where they are others than a moment ago; `{url, stamp}` or null. */
  data.load = async (address) => {
    if ((address?.stamp ?? "") === data.address.stamp) return;
    Object.assign(data, { address: address ?? NONE, store: null, pass: null, failed: false });
    changed();
    if (!address) return;
    const answer = await fetch(`${address.url}/columns?stamp=${address.stamp}`).catch(() => null);
    const buffer = answer?.ok ? await answer.arrayBuffer() : null;
    if (data.address !== address) return;
    data.failed = !buffer;
    if (buffer) data.store = unpack(buffer);
    data.filter(data.filters);
  };

  data.filter = (filters) => {
    data.filters = filters;
    data.pass = data.store && passingImported(data.store, filters);
    changed();
  };

  data.choose = (filters) => {
    data.filter(filters);
    told();
  };

  /** Take over a filter, where it is another one. */
  data.wish = (filters) => {
    if (importedKey(filters) !== importedKey(data.filters)) data.filter(filters);
  };

  data.isNarrowed = () => Boolean(data.store) && (data.filters.off === true || ["table", "kind", "date", "place"].some((facet) => data.filters[facet]?.length));
  return data;
}

/**
 * What is drawn of them on one map, in one language.
 * @param {{leaflet, map, frame, card, dialog, words, period, kept, goTo}} given  the days of `period` may change
 * @param {Object} data  of `createImportedData`
 */
export function createImportedLayer({ leaflet, map, frame, card, dialog, words, period, kept, goTo }, data) {
  const cells = createCells(leaflet, map);
  const circle = leaflet.circle([0, 0], { radius: 1, interactive: false, className: "atlas-near" });
  const crowd = listenToCells(map, cells, { card, words, frame, open: openCell, tablesIn });
  let starts = [];
  let drawn = { store: undefined, pass: undefined, days: "", list: null, menu: null, nearby: null, months: null };
  let span = { from: null, upto: period.first };

  /** Take other events or another filter; `place` puts the menu and the panel's part where they belong. */
  function draw(place) {
    const { store, pass, address } = data;
    if (store !== drawn.store) {
      drawn.menu?.node.remove();
      drawn.nearby?.choose(null, pass);
      drawn.nearby?.node.remove();
      const list = store && createCellList(address, { dialog, words, store, goTo });
      const menu = store && createImportedMenu(store, words, { choose: data.choose, list: openAll });
      const nearby = store && createNearby(address, { words, store, period, radiusShown, kept });
      drawn = { store, pass: undefined, days: "", list, menu, nearby, months: null };
      if (store) place(menu.node, nearby.node);
    }
    const days = `${period.first} ${period.last}`;
    if (pass === drawn.pass && days === drawn.days) return;
    const filtered = pass !== drawn.pass;
    Object.assign(drawn, { pass, days });
    starts = monthStarts(period.first, period.last);
    drawn.months = store && countMonths(pass.byStart, store, starts);
    if (!filtered) return drawn.nearby?.renew();
    drawn.menu?.update(data.filters, () => importedCounts(store, data.filters));
    cells.setEvents(store, pass);
  }

  /** Show from..upto. Costs what the days crossed hold. */
  function step(newSpan) {
    span = newSpan;
    cells.step(span);
  }

  /** Say what is shown, also near the chosen base; returns how many of how many. */
  function tell(base) {
    if (!drawn.store) return { shown: 0, all: 0 };
    const shown = countImported(data.pass, span);
    drawn.nearby.choose(base ?? null, data.pass);
    drawn.nearby.step(span);
    crowd.renew(shown > 0);
    return { shown, all: data.store.n + data.store.about.undated };
  }

  function openCell(found) {
    drawn.list.open(inView(data.store, data.pass, span, cells.cellOf(), found.cell), found.all);
  }

  function openAll() {
    drawn.list.open(inView(data.store, data.pass, span), countImported(data.pass, span));
  }

  /** How many events of each table are in a cell, the most first. */
  function tablesIn(found) {
    const counts = data.store.about.tables.map(({ title }) => ({ title, n: 0 }));
    for (const i of inView(data.store, data.pass, span, cells.cellOf(), found.cell)) counts[data.store.tables[i]].n++;
    return counts.filter(({ n }) => n).sort((a, b) => b.n - a.n);
  }

  function radiusShown(base, metres) {
    if (!base) return circle.remove();
    circle.setLatLng([base.lat, base.lon]).setRadius(metres).addTo(map);
  }

  /** For the strip: events by month, or null. */
  const months = () => (drawn.months && data.pass.n ? { ...drawn.months, starts } : null);
  /** For the legend: what the tables are called, and how they are drawn. */
  const legend = () => (drawn.store && !data.filters.off ? { tables: data.store.about.tables, dense: cells.isDense() } : null);
  const say = (root) => setAttribute(root, "data-imported", data.store ? "ready" : data.failed ? "failed" : data.address.url ? "loading" : null);
  const isDense = cells.isDense;
  return { draw, step, tell, months, legend, say, isDense, setColour: cells.setColour };
}
