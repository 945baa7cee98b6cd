/**
 * A proposal or claim as a card: what it says, what is known, and a person's answer.
 *
 * A card is one element for as long as its article is open. When the server answers, its story and
 * buttons are drawn anew; its form, what was typed there and the focus stay.
 */

import { el, setAttribute } from "../dom.js";
import { button, makeForm } from "./form.js";
import { knownEvents, pair } from "./known.js";

/**
 * @param {string} id
 * @param {{words: Object, choices: Object, act: function(string, Object): string, light: function(string|null)}} desk
 */
export function makeCard(id, desk) {
  const story = el("div", { class: "told-of" });
  const row = el("div", { class: "buttons" });
  const light = { focusin: id, focusout: null, mouseenter: id, mouseleave: null };
  const on = Object.fromEntries(Object.entries(light).map(([type, lit]) => [type, () => desk.light(lit)]));
  const node = el("article", { tabindex: "0", "data-case-id": id, on }, story, row);
  let card = null;
  let form = null;
  let drawn = "";
  let lang = "";
  let request = null; // what the form asked for and the server has not answered yet

  /** Show a card as the server has it now. */
  function update(next) {
    const text = JSON.stringify([next, desk.lang]);
    if (text === drawn) return;
    const stood = standing(node);
    const respoken = form && lang !== desk.lang;
    [drawn, card, lang] = [text, next, desk.lang];
    setAttribute(node, "class", `case ${card.sort} ${card.state}`);
    setAttribute(node, "data-state", card.state);
    setAttribute(node, "aria-label", label());
    story.replaceChildren(...told(card, desk.words));
    row.replaceChildren(...buttons());
    if (respoken) {
      open(form.values());
      form.consider();
    }
    if (stood) (node.querySelector(`[data-act="${stood}"]`) ?? node).focus();
  }

  /** Hear that the server did, or could not do, what was asked; tell whether it is said here. */
  function hear(answered, said) {
    if (request === null || answered !== request) return false;
    request = null;
    if (said) form?.say(said);
    else close();
    return Boolean(said && form);
  }

  function label() {
    const told = [card.kind, card.base, card.when || card.undated].filter(Boolean);
    return `${desk.words[card.state]}: ${told.join(", ")}`;
  }

  function buttons() {
    const { words } = desk;
    const edit = button(words.edit, "edit", () => open());
    if (card.state !== "open") return [button(words.undo, "undo", () => desk.act("undo", { case: id })), edit];
    const ready = !card.missing.length;
    const sure = card.evidence ? words.accept_evidence : words.accept;
    const accept = (fields) => desk.act("accept", fields ? { case: id, fields } : { case: id });
    const made = [
      button(sure, "accept", () => accept(), { class: "dark", disabled: !ready }),
      edit,
      button(words.reject, "reject", () => desk.act("reject", { case: id })),
    ];
    if (card.evidence && ready) made.push(button(words.accept_new, "accept-new", () => accept({ evidence_for: "" })));
    return made;
  }

  function open(typed) {
    const had = form?.node;
    if (had && !typed) return had.querySelector("select, input").focus();
    form = makeForm(card.form, desk, { save, close, draft, decided: card.state !== "open" }, typed);
    if (had) had.replaceWith(form.node);
    else node.append(form.node);
    if (!typed) form.node.querySelector("select, input").focus();
  }

  /** Ask what is known of what stands in the form; return the request. */
  function draft(fields) {
    return desk.ask("draft", { case: id, fields });
  }

  function save(fields) {
    form.say(null);
    request = desk.act("accept", { case: id, fields });
  }

  function close() {
    if (!form) return;
    const inside = form.node.contains(focused(node));
    form.node.remove();
    form = null;
    if (inside) node.focus();
  }

  return { id, node, update, hear, offer: (known) => form?.offer(known), isOpen: () => form !== null };
}

/** The element that has the focus in the tree of `node`, a shadow tree perhaps. */
export function focused(node) {
  return node.getRootNode().activeElement;
}

/** The handle of the button in a card that has the focus, if one of its row has. */
function standing(node) {
  const at = focused(node);
  return at && node.contains(at) && !at.closest("form") ? at.dataset.act : undefined;
}

function told(card, words) {
  const lines = card.lines.map((text) => el("li", { text, dir: "auto" }));
  const missing = card.state === "open" ? card.missing.map((text) => el("li", { class: "missing", text })) : [];
  return [
    card.state === "open" ? null : el("p", { class: "answer", text: words[card.state] }),
    el("h3", {}, el("span", { text: card.kind }), " · ", el("bdi", { text: card.base })),
    card.when || card.undated ? el("p", { class: "when", text: card.when || card.undated }) : null,
    card.sort === "claim" ? check(card, words) : null,
    lines.length + missing.length ? el("ul", { class: "lines" }, ...lines, ...missing) : null,
    card.known.length ? knownEvents(card.known_heading, card.known, words) : null,
  ].filter(Boolean);
}

/** What is said beside what was measured or counted. */
function check(card, words) {
  return el(
    "dl",
    { class: card.agrees ? "check agrees" : "check differs" },
    ...pair(words.said, card.said),
    ...pair(card.found_label, card.found),
    el("dd", { class: "verdict", text: card.verdict }),
  );
}
