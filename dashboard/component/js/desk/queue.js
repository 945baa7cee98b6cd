/** The articles on the desk, each with how far a person is with it. */

import { el, setAttribute } from "../dom.js";
import { focused } from "./cards.js";

/** @param {function(string)} open hears which article is to be opened */
export function makeQueue(open) {
  const list = el("ol", {});
  const node = el("nav", { class: "queue" }, list);
  let drawn = "";

  function draw({ queue, words }) {
    const text = JSON.stringify([queue, words.queue]);
    if (text === drawn) return;
    drawn = text;
    const stood = list.contains(focused(node)) ? focused(node).dataset.article : null;
    setAttribute(node, "aria-label", words.queue);
    list.replaceChildren(...queue.map(item));
    if (stood) list.querySelector(`[data-article="${stood}"]`)?.focus();
  }

  function item(held) {
    const bar = el("progress", { max: Math.max(held.all, 1), value: held.all ? held.done : 1, "aria-hidden": "true" });
    const texts = [el("bdi", { text: held.name }), el("span", { class: "count", text: held.progress }), bar];
    const props = { type: "button", "data-article": held.id, "aria-current": held.open ? "true" : null };
    return el("li", {}, el("button", { ...props, on: { click: () => open(held.id) } }, ...texts));
  }

  return { node, draw };
}
