/** The desk as one component: the queue, the article, its cards; keys answer the card in focus. */

import { el, setAttribute } from "../dom.js";
import { button, line, values } from "./form.js";
import { drawStory, lightStory } from "./story.js";

/** @param {function(Object)} tell says what the user wants done: a verb, an article, a case */
export function createDesk(tell) {
  const root = el("section", { class: "atlas desk", "data-testid": "desk", on: { keydown: onKey } });
  const said = el("p", { class: "said", role: "status" });
  const queue = el("nav", { class: "queue" });
  const head = el("div", { class: "head" });
  const story = el("div", { class: "story", "data-testid": "desk-text" });
  const hint = el("p", { class: "hint" });
  root.append(said, queue, head, story, hint);
  const desk = { words: {}, choices: {}, act, light: (id) => lightStory(story, id) };
  let data = null;
  let drawn = "";
  let cards = [];
  let next = null; // the card to stand on after an answer

  function draw(newData) {
    const text = JSON.stringify(newData);
    if (text === drawn) return; // a run that changes nothing keeps open forms and the focus
    drawn = text;
    const same = data?.article.id === newData.article.id;
    data = newData;
    Object.assign(desk, { words: data.words, choices: data.choices });
    setAttribute(root, "lang", data.lang);
    setAttribute(root, "dir", data.dir);
    said.textContent = data.said ?? "";
    said.hidden = !data.said;
    hint.textContent = data.words.keys;
    drawQueue();
    drawHead();
    cards = drawStory(story, data, desk);
    setAttribute(story, "aria-label", data.words.text_label);
    setAttribute(root, "data-article", data.article.id);
    setAttribute(root, "data-open", cards.filter((card) => card.dataset.state === "open").length);
    if (same && next) stand(next);
    next = null;
  }

  function drawQueue() {
    setAttribute(queue, "aria-label", data.words.queue);
    const items = data.queue.map((held) => {
      const bar = el("progress", { max: Math.max(held.all, 1), value: held.all ? held.done : 1, "aria-hidden": "true" });
      const texts = [el("bdi", { text: held.name }), el("span", { class: "count", text: held.progress }), bar];
      const props = { type: "button", "data-article": held.id, "aria-current": held.open ? "true" : null };
      return el("li", {}, el("button", { ...props, on: { click: () => tell({ verb: "open", article: held.id }) } }, ...texts));
    });
    queue.replaceChildren(el("ol", {}, ...items));
  }

  function drawHead() {
    const { words, article } = data;
    const dated = article.published || article.read;
    const ask = dated ? null : el("p", { class: "missing", text: words.published_ask });
    const form = el(
      "form",
      { on: { submit: describe } },
      line(words.publisher, "publisher", article.publisher),
      line(words.url, "url", article.url),
      line(words.published, "published", article.published || article.read),
      el("button", { type: "submit", class: "quiet", "data-act": "about", text: words.save }),
      button(words.remove, "remove", () => act("remove", {})),
    );
    const told = [article.publisher, dated].filter(Boolean).join(" · ");
    const title = el("summary", {}, words.details, told ? el("bdi", { text: told }) : null);
    const about = el("details", { class: "about", open: !dated }, title, ask, article.lent ? null : form);
    const undo = data.last && el("div", { class: "last" }, button(data.last, "undo-last", () => act("undo", {})));
    head.replaceChildren(...[about, undo].filter(Boolean));

    function describe(event) {
      event.preventDefault();
      act("about", values(form));
    }
  }

  function act(verb, facts) {
    next = verb === "accept" || verb === "reject" ? (openAfter(facts.case) ?? facts.case) : (facts.case ?? next);
    tell({ verb, article: data.article.id, ...facts });
  }

  function openAfter(id) {
    const from = cards.findIndex((card) => card.dataset.caseId === id);
    const order = [...cards.slice(from + 1), ...cards.slice(0, Math.max(from, 0))];
    return order.find((card) => card.dataset.state === "open")?.dataset.caseId;
  }

  function stand(id) {
    cards.find((card) => card.dataset.caseId === id)?.focus();
  }

  function onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.matches("input, select, textarea")) return;
    const at = cards.findIndex((card) => card.contains(event.target));
    const steps = { j: 1, k: -1 };
    if (event.key in steps && cards.length) {
      const to = at < 0 ? 0 : Math.min(Math.max(at + steps[event.key], 0), cards.length - 1);
      cards[to].focus();
    } else if (event.key === "u") press(at < 0 || !undone(at) ? head.querySelector("[data-act=undo-last]") : undone(at));
    else if (at >= 0 && event.key in KEYS) press(cards[at].querySelector(`[data-act=${KEYS[event.key]}]`));
    else return;
    event.preventDefault();
  }

  function undone(at) {
    return cards[at].querySelector("[data-act=undo]");
  }

  return { root, draw };
}

const KEYS = { a: "accept", e: "edit", r: "reject" };

function press(pressed) {
  if (pressed && !pressed.disabled) pressed.click();
}
