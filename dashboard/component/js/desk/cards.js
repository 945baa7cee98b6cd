/** A proposal as a card: what it says, what is missing, and a person's answer. */

import { el } from "../dom.js";
import { button, choice, line, values } from "./form.js";

/**
 * @param {string} id
 * @param {Object} card as `dashboard.desk` hands it out
 * @param {{words: Object, choices: Object, act: function(string, Object), light: function(string|null)}} desk
 */
export function makeCard(id, card, desk) {
  const { words } = desk;
  const label = `${words[card.state]}: ${card.kind}, ${card.base}, ${card.when}`;
  const node = el("article", {
    class: `case ${card.state}`,
    tabindex: "0",
    "data-case-id": id,
    "data-state": card.state,
    "aria-label": label,
    on: {
      focusin: () => desk.light(id),
      focusout: () => desk.light(null),
      mouseenter: () => desk.light(id),
      mouseleave: () => desk.light(null),
    },
  });
  node.append(...story(card, words), buttons(id, card, desk, () => openForm(node, id, card, desk)));
  return node;
}

function story(card, words) {
  const lines = card.lines.map((text) => el("li", { text, dir: "auto" }));
  const missing = card.state === "open" ? card.missing.map((text) => el("li", { class: "missing", text })) : [];
  const known = card.shown.length ? knownEvents(card, words) : null;
  return [
    card.state === "open" ? null : el("p", { class: "answer", text: words[card.state] }),
    el("h3", {}, el("span", { text: card.kind }), " · ", el("bdi", { text: card.base })),
    el("p", { class: "when", text: card.when }),
    el("ul", { class: "lines" }, ...lines, ...missing),
    known,
  ].filter(Boolean);
}

function knownEvents(card, words) {
  const heading = card.state === "open" ? words.known : words.evidence_of;
  const rows = card.shown.map((event) => el("li", {}, el("b", { text: event.when }), " ", el("bdi", { text: event.text })));
  return el("div", { class: "known" }, el("p", { text: heading }), el("ul", {}, ...rows));
}

function buttons(id, card, desk, edit) {
  const { words } = desk;
  const row = el("div", { class: "buttons" });
  if (card.state !== "open") {
    row.append(button(words.undo, "undo", () => desk.act("undo", { case: id })), button(words.edit, "edit", edit));
    return row;
  }
  const ready = !card.missing.length;
  const sure = card.fields.evidence_for ? words.accept_evidence : words.accept;
  row.append(
    button(sure, "accept", () => desk.act("accept", { case: id }), { class: "dark", disabled: !ready }),
    button(words.edit, "edit", edit),
    button(words.reject, "reject", () => desk.act("reject", { case: id })),
  );
  if (card.fields.evidence_for && ready) row.append(button(words.accept_new, "accept-new", () => asNew(id, card, desk)));
  return row;
}

function asNew(id, card, desk) {
  desk.act("accept", { case: id, fields: { ...card.fields, evidence_for: "" } });
}

function openForm(node, id, card, desk) {
  const { words, choices } = desk;
  if (node.querySelector("form")) return;
  const known = [["", words.new_event], ...card.known.map((event) => [event.id, `${event.when} · ${event.text}`])];
  const save = (event) => {
    event.preventDefault();
    desk.act("accept", { case: id, fields: values(form) });
  };
  const form = el(
    "form",
    { on: { submit: save, keydown: (event) => event.key === "Escape" && close() } },
    choice(words.base, "base_id", choices.bases, card.fields.base_id),
    choice(words.kind, "kind", choices.kinds, card.fields.kind),
    line(words.when, "when", card.fields.when, words.when_hint),
    choice(words.scope, "scope", choices.scopes, card.fields.scope),
    choice(words.known_as, "evidence_for", known, card.fields.evidence_for),
    el(
      "div",
      { class: "buttons" },
      el("button", { type: "submit", class: "dark", "data-act": "save", text: words.accept }),
      button(words.cancel, "cancel", close),
    ),
  );
  const kind = form.querySelector("[name=kind]");
  const fit = () => {
    form.querySelector("[name=scope]").parentElement.hidden = kind.value !== "force_level";
    form.querySelector("[name=evidence_for]").parentElement.hidden = known.length < 2;
  };
  kind.addEventListener("change", fit);
  fit();
  node.append(form);
  form.querySelector("select").focus();

  function close() {
    form.remove();
    node.focus();
  }
}
