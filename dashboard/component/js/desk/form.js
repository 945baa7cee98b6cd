/** Small forms of the desk: what a proposal says, and what an article is. Text is only set as text. */

import { el } from "../dom.js";

/** A labelled choice; `options` are [value, label] pairs. */
export function choice(label, name, options, value) {
  const select = el("select", { name });
  for (const [key, text] of options) select.append(el("option", { value: key, text, selected: key === value }));
  return el("label", { class: "field" }, el("span", { text: label }), select);
}

/** A labelled line of text. */
export function line(label, name, value, hint) {
  const input = el("input", { name, value, type: "text", dir: "auto", autocomplete: "off", title: hint });
  return el("label", { class: "field" }, el("span", { text: label }), input);
}

/** A quiet button; `act` is its handle for tests and scripts. */
export function button(text, act, press, props = {}) {
  return el("button", { type: "button", class: "quiet", "data-act": act, on: { click: press }, ...props, text });
}

/** What the fields of a form hold, by name. */
export function values(form) {
  return Object.fromEntries([...form.querySelectorAll("[name]")].map((field) => [field.name, field.value]));
}
