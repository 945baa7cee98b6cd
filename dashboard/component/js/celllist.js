/** Imported events as a list: rows are fetched a page at a time and written as text. */

import { inWords } from "./dates.js";
import { bdi, el, setText } from "./dom.js";
import { importedMark } from "./marks.js";
import { fill, number } from "./words.js";

const PAGE = 40;

/**
 * @param {{url: string, stamp: string}} address
 * @param {{dialog, words, store, goTo: function(number)}} given
 */
export function createCellList(address, { dialog, words, store, goTo }) {
  const said = words.imported;
  let asked = 0;

  /** Open the list of events whose positions an iterator gives, the latest first. */
  function open(positions, n) {
    const rows = el("ul", { class: "panel-rows event-rows", "data-testid": "atlas-imported-rows" });
    const more = el("button", { type: "button", class: "quiet-button text list-more", text: said.list_more, hidden: true, "data-testid": "atlas-imported-more" });
    const message = el("p", { class: "panel-aside", role: "status", text: words.waiting });
    const list = { rows, more, message, positions, number: ++asked };
    more.addEventListener("click", () => nextPage(list));
    dialog.open(fill(said.list_title, { n: number(n) }), rows, message, more);
    nextPage(list);
  }

  async function nextPage({ rows, more, message, positions, number: mine }) {
    const page = [];
    while (page.length < PAGE) {
      const { value, done } = positions.next();
      if (done) break;
      page.push(value);
    }
    more.hidden = true;
    setText(message, page.length ? words.waiting : "");
    const told = page.length ? await fetchRows(page) : [];
    if (mine !== asked) return;
    setText(message, told ? "" : said.list_failed);
    const first = rows.childElementCount;
    rows.append(...(told ?? []).map((row) => el("li", {}, eventRow(row))));
    more.hidden = page.length < PAGE || !told;
    if (first && told?.length) rows.children[first].querySelector("button")?.focus({ preventScroll: true });
  }

  /** The rows at some positions, or null if the server has others by now. */
  async function fetchRows(positions) {
    const answer = await fetch(`${address.url}/rows?stamp=${address.stamp}&at=${positions.join()}`).catch(() => null);
    return answer?.ok ? (await answer.json()).rows : null;
  }

  function eventRow(row) {
    const deaths = row.fatalities > 0 && fill(said.deaths, { n: number(row.fatalities) });
    const about = [row.event_type, row.actor, deaths].filter(Boolean);
    const head = el("span", { class: "event-head" }, importedMark(isSure(row)), el("strong", { text: when(row) }), ...about.map((text) => el("span", { class: "panel-aside" }, bdi(text))));
    const where = el("span", { class: "event-where" }, row.place_name && bdi(row.place_name), el("span", { class: "panel-aside", text: said.place_of[row.place_precision] }));
    const table = store.about.tables[row.table];
    const source = el("span", { class: "panel-aside event-source" }, bdi(table?.title ?? ""), ` · ${fill(said.row, { n: number(row.source_row) })}`);
    const press = () => {
      dialog.close();
      goTo(row.day_from);
    };
    return el("button", { type: "button", class: "event-row", "data-position": row.position, on: { click: press } }, head, where, row.notes && bdi(row.notes, { class: "event-notes" }), source);
  }

  const isSure = (row) => row.day_from === row.day_to && !["district", "region", "country", "unknown"].includes(row.place_precision);

  /** The day, or both ends of a vague one. */
  function when({ day_from: from, day_to: to }) {
    const [first, last] = [from, to].map((day) => `\u2068${inWords(day, words, { short: true })}\u2069`);
    return from === to ? first : fill(said.between, { from: first, to: last });
  }

  return { open };
}
