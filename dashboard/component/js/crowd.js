/** Cells of imported events under the pointer or the keyboard: a card says what is in one, a press lists it. */

import { el, setAttribute } from "./dom.js";
import { fill, number } from "./words.js";

const MOST_NAMED = 3;
const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/**
 * @param {Object} map
 * @param {Object} cells
 * @param {{card, words, frame, open: function(Object), tablesIn: function(Object): Array}} given
 */
export function listenToCells(map, cells, { card, words, frame, open, tablesIn }) {
  const container = map.getContainer();
  const cursor = el("button", { type: "button", class: "cell-cursor", hidden: true, "aria-label": words.imported.cell_keys, "data-testid": "atlas-cell" });
  let over = -1;
  let at = null;
  frame.append(cursor);

  const onGround = (target) => !target.closest("button, .legend, .leaflet-control, .card");

  function under(event) {
    const box = container.getBoundingClientRect();
    return onGround(event.target) ? cells.cellAt(event.clientX - box.x, event.clientY - box.y) : null;
  }

  container.addEventListener("pointermove", (event) => {
    if (event.buttons) return;
    const found = under(event);
    const key = found ? found.cell : -1;
    if (key === over) return;
    over = key;
    if (found) show(found);
    else card.hide();
    container.classList.toggle("over-events", Boolean(found));
  });
  container.addEventListener("pointerleave", () => {
    if (over >= 0) card.hide();
    over = -1;
  });
  map.on("click", ({ originalEvent }) => {
    const found = under(originalEvent);
    if (!found) return;
    card.hideNow();
    open(found);
  });

  function show(found) {
    card.show({ x: found.x, y: found.y, r: found.size / 2 + 2 }, cardLines(found));
  }

  function cardLines(found) {
    const vague = found.all - found.sure;
    const tables = tablesIn(found);
    const rest = tables.length - MOST_NAMED;
    return [
      { class: "card-title", text: title(found) },
      vague > 0 && { text: vague === found.all ? words.imported.all_vague : fill(words.imported.vague, { n: number(vague) }) },
      ...tables.slice(0, MOST_NAMED).map(({ title: name, n }) => ({ class: "card-quiet", node: el("div", { class: "card-quiet" }, el("bdi", { text: name }), `: ${number(n)}`) })),
      rest > 0 && { class: "card-quiet", text: fill(words.more_events, { n: number(rest) }) },
      { class: "card-quiet", text: words.list_open },
    ].filter(Boolean);
  }

  const title = ({ all }) => (all === 1 ? words.imported.cell_one : fill(words.imported.cell_many, { n: number(all) }));

  // ---- keyboard: one button that stands on a cell and moves to the next by arrow ----------------

  function stand(found) {
    at = found;
    if (!found) return;
    [cursor.style.left, cursor.style.top] = [`${found.x}px`, `${found.y}px`];
    const side = `${Math.max(24, found.size + 6)}px`;
    [cursor.style.width, cursor.style.height] = [side, side];
    setAttribute(cursor, "aria-label", `${title(found)}. ${words.imported.cell_keys}`);
    setAttribute(cursor, "data-count", found.all);
  }

  /** The nearest full cell in a direction: along it counts less than aside. */
  function towards([east, south]) {
    let [best, cost] = [null, Infinity];
    for (const one of cells.full()) {
      const [dx, dy] = [one.x - at.x, one.y - at.y];
      const along = dx * east + dy * south;
      const aside = Math.abs(dx * south) + Math.abs(dy * east);
      if (along > 0 && along + 2 * aside < cost) [best, cost] = [one, along + 2 * aside];
    }
    return best;
  }

  cursor.addEventListener("focus", () => {
    stand((at && cells.about(at.cell)) ?? cells.full()[0] ?? null);
    if (at) show(at);
  });
  cursor.addEventListener("blur", () => card.hide());
  cursor.addEventListener("click", () => at && open(at));
  cursor.addEventListener("keydown", (event) => {
    const way = WAYS[event.key];
    if (!way || !at || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    stand(towards(way) ?? at);
    show(at);
  });

  /** After a step or a move: is there a cell to stand on, and what does it say now? */
  function renew(any) {
    if (cursor.hidden === any) cursor.hidden = !any;
    if (!at || cursor.getRootNode().activeElement !== cursor) return;
    const found = cells.about(at.cell);
    if (found) stand(found);
  }
  map.on("movestart", () => (at = null));

  return { renew, cursor };
}
