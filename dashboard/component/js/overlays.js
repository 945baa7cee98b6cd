/** What opens over the map: the list of keys, the list of events in one place. */

import { inWords } from "./dates.js";
import { bdi, el, icon } from "./dom.js";
import { kindMark } from "./marks.js";
import { fill, number } from "./words.js";

const CROSS = "M4 4l8 8M12 4l-8 8";
const MOST_ROWS = 200;

/** A dialog that closes with Escape, its button or a click beside it. */
export function createDialog(words, className, testId) {
  const title = el("h2", { id: `${testId}-title` });
  const close = el("button", { type: "button", class: "quiet-button", "aria-label": words.close, title: words.close }, icon(CROSS));
  const body = el("div", { class: "dialog-body", tabindex: 0, role: "group", "aria-labelledby": title.id });
  const node = el("dialog", { class: `dialog ${className}`, "aria-labelledby": title.id, "data-testid": testId }, el("header", {}, title, close), body);
  close.addEventListener("click", () => node.close());
  node.addEventListener("click", (event) => event.target === node && node.close());
  node.addEventListener("keydown", (event) => event.stopPropagation());

  function open(text, ...content) {
    title.textContent = text;
    body.replaceChildren(...content);
    if (!node.open) node.showModal();
    body.scrollTop = 0;
  }

  return { node, open, close: () => node.close() };
}

/** The keys and what they do. */
export function keyRows(words) {
  const row = ([keys, what]) => el("div", {}, el("dt", {}, el("kbd", { text: keys, dir: "ltr" })), el("dd", { text: what }));
  return el("dl", { class: "key-rows" }, ...words.help_rows.map(row));
}

/**
 * Events as rows that lead to their day, the latest first.
 * @param {Array<{store, i}>} found
 * @param {{words, goTo: function(number)}} given
 */
export function eventRows(found, { words, goTo, most = MOST_ROWS }) {
  const rows = found.slice(0, most).map(({ store, i }) => eventRow(store, i, words, goTo));
  const rest = found.length - rows.length;
  const list = el("ul", { class: "panel-rows event-rows" }, ...rows);
  return rest > 0 ? [list, el("p", { class: "panel-aside", text: fill(words.more_events, { n: number(rest) }) })] : [list];
}

function eventRow(store, i, words, goTo) {
  const { texts } = store;
  const kind = texts.kind[i];
  const when = texts.when[i] || inWords(store.days[i], words);
  const about = [words.kind[kind] ?? kind, texts.weapon?.[i]].filter(Boolean).join(" · ");
  const head = el("span", { class: "event-head" }, kindMark(kind), el("strong", { text: when }), el("span", { class: "panel-aside", text: about }));
  const button = el("button", { type: "button", class: "event-row", on: { click: () => goTo(store.days[i]) } }, head, bdi(texts.text[i]));
  return el("li", {}, button);
}
