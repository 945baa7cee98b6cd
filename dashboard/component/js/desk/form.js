/** Small forms of the desk: what a proposal says, and what an article is. Text is only set as text. */

import { el } from "../dom.js";

/** A labelled line of text. */
export function line(label, name, value, hint) {
  const input = el("input", { name, value, type: "text", dir: "auto", autocomplete: "off", title: hint });
  return el("label", { class: "field" }, el("span", { text: label }), input);
}

/** A labelled choice; `options` are [value, label] pairs. */
function choice(label, name, options, value) {
  const select = el("select", { name });
  for (const [key, text] of options) select.append(el("option", { value: key, text, selected: key === value }));
  return el("label", { class: "field" }, el("span", { text: label }), select);
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
 * The form of a card, made of the fields the server named.
 * @param {Array<Object>} fields
 * @param {{words: Object, choices: Object}} desk
 * @param {{save: function(Object), close: function()}} on
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
  const listeners = {
    submit: (event) => {
      event.preventDefault();
      on.save(values(form));
    },
    keydown: (event) => event.key === "Escape" && on.close(),
    change: (event) => {
      if (event.target.name === "base_id") forget();
      fit();
    },
  };
  const form = el("form", { on: listeners }, ...rows.map(([, node]) => node), error, row);
  fit();
  return { node: form, values: () => values(form), say };

  /** Show only what the chosen kind has, and what holds something already. */
  function fit() {
    const kind = form.querySelector("[name=kind]")?.value;
    for (const [{ kinds }, node] of rows) {
      node.hidden = Boolean(kinds) && !kinds.includes(kind) && !node.lastChild.value;
    }
  }

  /** Another base, another event: what was known of the first is not meant any more. */
  function forget() {
    const known = form.querySelector("[name=evidence_for]");
    if (known) known.value = "";
  }

  /** Say what is wrong with what stands in the form; null takes it back. */
  function say(text) {
    error.textContent = text ?? "";
    error.hidden = !text;
  }
}

function drawn(field, choices, value) {
  const options = field.options ?? choices[field.choices];
  const node = options ? choice(field.label, field.name, options, value) : line(field.label, field.name, value, field.hint);
  if (field.half) node.classList.add("half");
  return node;
}
