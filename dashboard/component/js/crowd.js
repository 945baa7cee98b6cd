/** Dots and cells under the pointer: a card says how many events there are, a click lists them. */

import { inWords } from "./dates.js";
import { eventRows } from "./overlays.js";
import { fill, number } from "./words.js";

/**
 * @param {Object} map
 * @param {Object} density
 * @param {{card, dialog, words, goTo: function(number)}} given
 */
export function listenToCrowds(map, density, { card, dialog, words, goTo }) {
  const container = map.getContainer();
  let over = "";

  function countUnder(event) {
    const box = container.getBoundingClientRect();
    const at = { x: event.clientX - box.x, y: event.clientY - box.y };
    return { at, n: onGround(event.target) ? density.countAt(at.x, at.y) : 0 };
  }

  const onGround = (target) => !target.closest("button, .legend, .leaflet-control, .card");

  container.addEventListener("pointermove", (event) => {
    const { at, n } = countUnder(event);
    const key = n ? `${Math.round(at.x / 5)} ${Math.round(at.y / 5)} ${n}` : "";
    if (key === over) return;
    if (n) card.show({ ...at, r: 6 }, cardLines(at, n));
    else card.hide();
    over = key;
    container.classList.toggle("over-events", n > 0);
  });
  container.addEventListener("pointerleave", () => {
    if (over) card.hide();
    over = "";
  });

  function cardLines(at, n) {
    const title = { class: "card-title", text: n === 1 ? words.dot_one : fill(words.dot_many, { n: number(n) }) };
    const found = density.eventsAt(at.x, at.y);
    const [newest, oldest] = [found[0], found.at(-1)].map((one) => one && inWords(one.store.days[one.i], words, { short: true }));
    const days = newest === oldest ? newest : `\u2068${oldest}\u2069 – \u2068${newest}\u2069`;
    return [title, { text: days }, { class: "card-quiet", text: words.list_open }];
  }

  map.on("click", ({ originalEvent }) => {
    const { at, n } = countUnder(originalEvent);
    if (!n) return;
    card.hideNow();
    const go = (day) => {
      dialog.close();
      goTo(day);
    };
    dialog.open(fill(words.list_title, { n: number(n) }), ...eventRows(density.eventsAt(at.x, at.y), { words, goTo: go }));
  });
}
