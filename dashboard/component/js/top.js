/** What stands above the map, where there is something to filter with: the line, and on a first visit the hints. */

import { createBar } from "./bar.js";
import { el } from "./dom.js";
import { createWelcome } from "./welcome.js";

/**
 * @param {Object} words
 * @param {{facets: Array, bar: boolean, linked: boolean}} spec
 * @param {{filter, reset, help, find, folded: function()}} hooks  `folded` is called when the hints are gone
 */
export function createTop(words, { facets, bar: wanted, linked }, hooks) {
  if (!facets?.length || !wanted) return { bar: null, top: null };
  const bar = createBar(words, { facets, finds: Boolean(linked) }, hooks);
  const welcome = linked ? createWelcome(words, hooks.folded) : null;
  return { bar, top: el("div", { class: "top" }, ...[bar.node, welcome].filter(Boolean)) };
}
