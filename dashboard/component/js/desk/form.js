/** Small forms of the desk: what a proposal says, and what an article is. Text is only set as text. */

import { el } from "../dom.js";
import { knownEvents } from "./known.js";

/** A labelled line of text. */
export function line(label, name, value, hint) {
  const input = el("input", { name, value, type: "text", dir: "auto", autocomplete: "off", title: hint });
  return el("label", { class: "field" }, el("span", { text: label }), input);
}

/** A labelled choice; `options` are [value, label] pairs. */
function choice(label, name, offered, value) {
  const select = el("select", { name }, ...options(offered, value));
  return el("label", { class: "field" }, el("span", { text: label }), select);
}

function options(offered, value) {
  return offered.map(([key, text]) => el("option", { value: key, text, selected: key === value }));
}

/** A quiet button; `act` is its handle for tests and scripts. */
export function button(text, act, press, props = {}) {
  return el("button", { type: "button", class: "quiet", "data-act": act, on: { click: press }, ...props, text });
}

/** What the fields of a form hold, by name. */
export function values(form) {
  return Object.fromEntries([...form.querySelectorAll("[name]")].map((field) => [field.name, field.value]));
}

/**
 * The form of a card, made of the fields the server named. What is known of what stands in it is
 * asked for whenever something changes, so that a person sees it before it is saved.
 * @param {Array<Object>} fields
 * @param {{words: Object, choices: Object}} desk
 * @param {{save: function(Object), close: function(), draft: function(Object): string, decided: boolean}} on
 * @param {Object} [typed] what stands in the fields already
 */
export function makeForm(fields, { words, choices }, on, typed = {}) {
  const rows = fields.map((field) => [field, drawn(field, choices, typed[field.name] ?? field.value)]);
  const error = el("p", { class: "missing", role: "alert", hidden: true });
  const row = el(
    "div",
    { class: "buttons" },
    el("button", { type: "submit", class: "dark", "data-act": "save", text: words.accept }),
    button(words.cancel, "cancel", on.close),
  );
  const listeners = { submit, change, keydown: (event) => event.key === "Escape" && on.close() };
  const form = el("form", { on: listeners }, ...rows.map(([, node]) => node), error, row);
  const known = makeChoiceOfKnown(form, fields, words, on.decided);
  let awaited = null; // the request for what is known that is not answered yet
  let held = false; // the person wants to save, and waits for that answer
  fit();

  function change({ target }) {
    if (target.name === "evidence_for") known.choose();
    else if (known && target.name !== "speaker") {
      if (target.name === "base_id") known.forget();
      consider();
    }
    fit();
  }

  function consider() {
    if (known) awaited = on.draft(known.unlessRead(values(form)));
  }

  function submit(event) {
    event.preventDefault();
    held = awaited !== null;
    if (!held) on.save(values(form));
  }

  /** Hear what is known of what stands here; nothing the person has not seen is saved. */
  function offer({ request, field }) {
    if (request !== awaited) return;
    const isOther = field ? known.offer(field) : false;
    const wanted = held;
    [awaited, held] = [null, false];
    if (wanted && isOther) say(words.look_again);
    else if (wanted) on.save(values(form));
  }

  /** Show only what the chosen kind has, and what holds something already. */
  function fit() {
    const kind = form.querySelector("[name=kind]")?.value;
    for (const [{ kinds }, node] of rows) {
      if (kinds) node.hidden = !kinds.includes(kind) && !node.lastChild.value;
    }
  }

  /** Say what is wrong with what stands in the form; null takes it back. */
  function say(text) {
    error.textContent = text ?? "";
    error.hidden = !text;
  }

  return { node: form, values: () => values(form), say, offer, consider };
}

/**
 * Which known event this is, or a new one, and what the chosen one says; null in a form without.
 * @param {boolean} byHand whether a person chose it: then no likelier one is put in its place
 */
function makeChoiceOfKnown(form, fields, words, byHand) {
  const select = form.querySelector("[name=evidence_for]");
  if (!select) return null;
  const shown = el("div", { role: "status" });
  let { known } = fields.find((field) => field.name === "evidence_for");
  select.parentNode.after(shown);
  show();

  function show() {
    const event = known[select.value];
    select.parentNode.hidden = select.options.length < 2;
    shown.replaceChildren(...(event ? [knownEvents(event.heading, [event], words)] : []));
  }

  function choose() {
    byHand = true;
    show();
  }

  /** Another base, another event: what was known of the first is not meant any more. */
  function forget() {
    byHand = false;
    select.value = "";
    show();
  }

  /** Take other events to choose from; tell whether another known one is chosen now. */
  function offer(field) {
    const stood = select.value;
    const keeps = byHand && field.options.some(([id]) => id === stood);
    const chosen = keeps ? stood : field.value;
    select.replaceChildren(...options(field.options, chosen));
    known = field.known;
    show();
    return chosen !== stood && chosen !== "";
  }

  /** What stands in the form, without the known event where the rules chose it. */
  const unlessRead = ({ evidence_for: chosen, ...rest }) => (byHand ? { ...rest, evidence_for: chosen } : rest);

  return { choose, forget, offer, unlessRead };
}

function drawn(field, choices, value) {
  const offered = field.options ?? choices[field.choices];
  const node = offered ? choice(field.label, field.name, offered, value) : line(field.label, field.name, value, field.hint);
  if (field.half) node.classList.add("half");
  return node;
}
