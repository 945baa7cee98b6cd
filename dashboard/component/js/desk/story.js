/** The article's text with its marks, each paragraph beside the cards of its events. */

import { el } from "../dom.js";
import { makeCard } from "./cards.js";

/** Fill `node` with rows of a paragraph and its cards; return the cards in order. */
export function drawStory(node, data, desk) {
  const cards = [];
  const rows = data.paragraphs.map((paragraph) => {
    const own = paragraph.cases.map((id) => makeCard(id, data.cases[id], desk));
    cards.push(...own);
    return el(
      "div",
      { class: own.length ? "row told" : "row" },
      el("p", { class: "text", dir: data.article.dir, lang: data.article.lang }, ...paragraph.runs.map(run)),
      own.length ? el("div", { class: "cards" }, ...own) : null,
    );
  });
  node.replaceChildren(...rows);
  return cards;
}

function run(part) {
  const cases = part.cases?.join(" ");
  if (!part.mark) return el("span", { text: part.t, class: cases ? "told" : null, "data-cases": cases });
  return el("mark", {
    text: part.t,
    class: part.mark.base ? "base" : "doubt",
    title: part.mark.title,
    "data-base": part.mark.base,
    "data-cases": cases,
  });
}

/** Light the words a card rests on, or none. */
export function lightStory(node, id) {
  for (const part of node.querySelectorAll("[data-cases]")) {
    part.classList.toggle("lit", id !== null && part.dataset.cases.split(" ").includes(id));
  }
}
