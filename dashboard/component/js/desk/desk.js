/**
 * The desk as one component: the queue, the article, its cards; keys answer the card in focus.
 *
 * The server sends the whole desk after every answer. Only what differs is drawn anew: cards are kept
 * by their proposal, with open forms, typed words and the focus, however often a run comes back.
 */

import { el, setAttribute, setText } from "../dom.js";
import { makeAbout } from "./about.js";
import { focused, makeCard } from "./cards.js";
import { button } from "./form.js";
import { makeQueue } from "./queue.js";
import { makeStory } from "./story.js";

/** @param {function(Object)} tell says what the user wants done: a verb, an article, a case, a request */
export function createDesk(tell) {
  const root = el("section", { class: "atlas desk", "data-testid": "desk", on: { keydown: onKey } });
  const said = el("p", { class: "said", role: "status", hidden: true });
  const desk = { words: {}, choices: {}, lang: "", act, ask, light: (id) => story.light(id), stand };
  const queue = makeQueue((article) => act("open", { article }));
  const about = makeAbout(desk);
  const last = el("div", { class: "last" });
  const story = makeStory(desk);
  const hint = el("p", { class: "hint" });
  root.append(said, queue.node, el("div", { class: "head" }, about.node, last), story.node, hint);
  const kept = new Map(); // the cards of every article on the desk, by article and proposal
  let data = null;
  let cards = []; // those of the open article, in its order
  let waiting = null; // the last request: where the focus was, and where it goes once it is done
  let requests = 0;

  function draw(newData) {
    data = newData;
    Object.assign(desk, { words: data.words, choices: data.choices, lang: data.lang });
    setAttribute(root, "lang", data.lang);
    setAttribute(root, "dir", data.dir);
    setText(hint, data.words.keys);
    queue.draw(data);
    about.draw(data.article);
    drawLast();
    drawStory();
    for (const card of cards) if (card.id === data.draft?.case) card.offer(data.draft);
    const claimed = [about, ...cards].filter((part) => part.hear(data.answered, data.said)).length;
    setText(said, claimed ? "" : (data.said ?? ""));
    said.hidden = !said.textContent;
    setAttribute(root, "data-article", data.article.id);
    setAttribute(root, "data-open", Object.values(data.cases).filter((card) => card.state === "open").length);
    moveOn();
  }

  function drawStory() {
    for (const article of kept.keys()) if (!data.queue.some((held) => held.id === article)) kept.delete(article);
    const own = kept.get(data.article.id) ?? new Map();
    kept.set(data.article.id, own);
    cards = data.paragraphs.flatMap((paragraph) => paragraph.cases).map((id) => {
      if (!own.has(id)) own.set(id, makeCard(id, desk));
      return own.get(id);
    });
    story.draw(data, (id) => own.get(id).node);
    for (const card of cards) card.update(data.cases[card.id]);
  }

  function drawLast() {
    const text = data.last?.text ?? "";
    if (last.textContent === text) return;
    last.replaceChildren(...(text ? [button(text, "undo-last", undoLast)] : []));
  }

  function undoLast() {
    act("undo", { to: data.last?.article === data.article.id ? data.last.case : undefined });
  }

  /** Ask the server; return the request's number. */
  function ask(verb, facts) {
    const request = `${Date.now().toString(36)}-${++requests}`;
    tell({ verb, article: data.article.id, request, ...facts });
    return request;
  }

  /** Ask the server for something that is answered by going on. */
  function act(verb, { to, ...facts }) {
    const request = ask(verb, facts);
    const answers = verb === "accept" || verb === "reject";
    waiting = { request, from: cardInFocus()?.id, to: answers ? (openAfter(facts.case) ?? facts.case) : (to ?? facts.case) };
    return request;
  }

  /** After an answer go to the next card, unless the user is somewhere else by now. */
  function moveOn() {
    if (waiting === null || data.answered !== waiting.request) return;
    const { from, to } = waiting;
    waiting = null;
    if (data.said || !to) return;
    const at = focused(root);
    const elsewhere = at && root.contains(at) && (at.closest("form") || cardInFocus()?.id !== from);
    if (!elsewhere) stand(to);
  }

  function openAfter(id) {
    const from = cards.findIndex((card) => card.id === id);
    const order = [...cards.slice(from + 1), ...cards.slice(0, Math.max(from, 0))];
    return order.find((card) => data.cases[card.id].state === "open")?.id;
  }

  function stand(id) {
    cards.find((card) => card.id === id)?.node.focus();
  }

  function cardInFocus() {
    const at = focused(root);
    return cards.find((card) => card.node.contains(at));
  }

  function onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.matches("input, select, textarea")) return;
    const card = cardInFocus();
    const pressed = card?.node.querySelector(`:scope > .buttons [data-act="${KEYS[event.key]}"]`);
    if (event.key in STEPS && cards.length) step(card, STEPS[event.key]);
    else if (event.key === "u") press(pressed ?? last.querySelector("button"));
    else if (card && event.key in KEYS) press(pressed);
    else return;
    event.preventDefault();
  }

  function step(card, by) {
    const to = card ? Math.min(Math.max(cards.indexOf(card) + by, 0), cards.length - 1) : 0;
    cards[to].node.focus();
  }

  return { root, draw };
}

const KEYS = { a: "accept", e: "edit", r: "reject", u: "undo" };
const STEPS = { j: 1, k: -1 };

function press(pressed) {
  if (pressed && !pressed.disabled) pressed.click();
}
