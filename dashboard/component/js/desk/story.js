/** The article's text with its marks, each paragraph beside the cards of what it tells. */

import { el, setAttribute } from "../dom.js";
import { focused } from "./cards.js";
import { makeTip } from "./tip.js";

/** @param {{words: Object, stand: function(string)}} desk */
export function makeStory(desk) {
  const bases = el("p", { class: "bases" });
  const rows = el("div", { class: "rows", "data-testid": "desk-text" });
  const tip = makeTip();
  const node = el("div", { class: "story" }, bases, rows, tip.node);
  let drawn = "";

  /** Draw the text if it is another one; `cardOf` gives the node of a card. */
  function draw(data, cardOf) {
    const text = JSON.stringify([data.article.id, data.paragraphs, data.bases, data.lang]);
    if (text === drawn) return;
    drawn = text;
    const stood = rows.contains(focused(node)) ? focused(node) : null;
    tip.hide();
    drawBases(data);
    setAttribute(rows, "aria-label", data.words.text_label);
    setAttribute(rows, "role", "group");
    rows.replaceChildren(...data.paragraphs.map((paragraph) => row(paragraph, data.article, cardOf)));
    if (stood?.isConnected) stood.focus();
  }

  function drawBases({ bases: named, words }) {
    const chips = named.map((base) =>
      el(
        "button",
        { type: "button", class: "quiet", "data-jump": base.id, on: { click: () => jump(base.id) } },
        el("bdi", { text: base.label }),
        base.count > 1 ? el("span", { class: "count", text: ` × ${base.count}` }) : null,
      ),
    );
    bases.replaceChildren(el("span", { text: named.length ? words.bases_named : words.no_bases }), ...chips);
  }

  /** Go to the next place that names a base. */
  function jump(base) {
    const places = [...rows.querySelectorAll(`mark[data-base="${base}"]`)];
    const at = places.findIndex((place) => place.classList.contains("here"));
    const next = places[(at + 1) % places.length];
    for (const place of rows.querySelectorAll(".here")) place.classList.remove("here");
    next.classList.add("here");
    next.scrollIntoView({ block: "center" });
    tip.show(next, next.tip);
  }

  function row(paragraph, article, cardOf) {
    const own = paragraph.cases.map(cardOf);
    const doubts = paragraph.doubts.map((text) => el("p", { class: "doubt-note", text, dir: "auto" }));
    const look = paragraph.headline ? "text headline" : "text";
    const text = el("p", { class: look, dir: article.dir, lang: article.lang }, ...paragraph.runs.map(run));
    return el(
      "div",
      { class: `row${own.length ? " told" : ""}${paragraph.goes_on ? " on" : ""}` },
      el("div", {}, text, ...doubts),
      own.length ? el("div", { class: "cards" }, ...own) : null,
    );
  }

  function run(part) {
    const cases = part.cases?.join(" ");
    const on = part.cases ? { click: () => desk.stand(part.cases[0]) } : {};
    if (!part.mark) return el("span", { text: part.t, class: cases ? "told" : null, "data-cases": cases, on });
    const props = { class: part.mark.base ? "base" : "doubt", "data-base": part.mark.base, "data-cases": cases };
    const mark = el("mark", { ...props, text: part.t, tabindex: "0", "aria-describedby": tip.node.id, on });
    mark.tip = part.mark.tip;
    return tip.tie(mark);
  }

  /** Light the words a card rests on, or none. */
  function light(id) {
    for (const part of rows.querySelectorAll("[data-cases]")) {
      part.classList.toggle("lit", id !== null && part.dataset.cases.split(" ").includes(id));
    }
  }

  return { node, draw, light };
}
