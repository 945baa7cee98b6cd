/** The line above the map: find a base, filter, what is shown, show all, the keys. */

import { inWords } from "./dates.js";
import { bdi, el, icon, setAttribute, setText } from "./dom.js";
import { createFilterBar } from "./filterbar.js";
import { fill, number } from "./words.js";

const LENS = "M7 11.5a4.5 4.5 0 1 0 0-9a4.5 4.5 0 0 0 0 9zM10.5 10.5L14 14";

/**
 * @param {Object} words
 * @param {{facets: Array, finds: boolean}} given  without a server nothing can be looked up
 * @param {{filter: function(Object), find: function(string), reach: function(string), reset: function(), help: function()}} hooks
 */
export function createBar(words, { facets, finds }, hooks) {
  const finder = finds ? createFinder(words, hooks) : null;
  const filters = facets.length ? createFilterBar(facets, words, hooks.filter) : null;
  const ours = el("span");
  const theirs = el("span", { "data-testid": "atlas-shown-imported" });
  const shown = el("p", { class: "shown", role: "status", "data-testid": "atlas-shown" }, ours, theirs);
  const reset = el("button", { type: "button", class: "link-button", text: words.reset, hidden: true, "data-testid": "atlas-reset", on: { click: hooks.reset } });
  const help = el("button", { type: "button", class: "quiet-button", text: "?", "aria-label": words.help, title: words.help, "data-testid": "atlas-help", on: { click: hooks.help } });
  const node = el(
    "div",
    { class: "bar" },
    ...[finder?.form, filters?.node, el("div", { class: "bar-shown" }, shown, reset), help].filter(Boolean),
  );

  /** @param {{shown: number, all: number, imported: {shown, all}, from: ?number, upto: number, narrowed: boolean}} facts */
  function say({ shown: n, all, imported, from, upto, narrowed }) {
    const isolated = (day) => `\u2068${inWords(day, words, { short: true })}\u2069`;
    const sentence = from === null ? words.shown_upto : words.shown_between;
    const told = fill(sentence, { shown: number(n), all: number(all), from: from === null ? "" : isolated(from), to: isolated(upto) });
    setText(ours, n === 0 && narrowed ? `${told} · ${words.filters_none}` : told);
    setText(theirs, imported.all ? fill(words.imported.shown, { shown: number(imported.shown), all: number(imported.all) }) : "");
    if (reset.hidden === narrowed) reset.hidden = !narrowed;
  }

  function close() {
    filters?.close();
    finder?.answer("");
  }

  return { node, say, filters, finder, shown, close };
}

/** A box for a name; the library answers; a refusal offers the places that were meant, to go there. */
function createFinder(words, { find, reach }) {
  const input = el("input", { type: "search", class: "find-box", autocomplete: "off", spellcheck: "false", dir: "auto", maxlength: 120, "aria-label": words.find, title: words.find, placeholder: words.find_hint, "data-testid": "atlas-find" });
  const choices = el("span", { class: "found-choices" });
  const message = el("div", { class: "found", role: "status", "data-testid": "atlas-found" }, bdi(""), choices);
  const form = el("form", { class: "find-form", role: "search" }, icon(LENS), input, message);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (input.value.trim()) find(input.value.trim());
  });
  input.addEventListener("input", () => answer(""));
  form.addEventListener("focusout", ({ relatedTarget }) => relatedTarget && !form.contains(relatedTarget) && answer(""));
  const choice = ({ id, label }) => el("button", { type: "button", class: "quiet-button", text: label, on: { click: () => (answer(""), reach(id)) } });
  const answer = (text, refused = false, offered = []) => {
    setText(message.firstChild, text);
    choices.replaceChildren(...offered.map(choice));
    message.classList.toggle("refused", refused);
    setAttribute(input, "aria-invalid", refused ? "true" : null);
  };
  return { form, message, input, answer };
}
