/** Three short hints on the first visit, and never again. */

import { el } from "./dom.js";

const SEEN = "handover-atlas-hints";
let showing = false; // until they are put away, they stay while the page does

/** The hints as one line above the map, or null for who has been here before. */
export function createWelcome(words, gone) {
  if (!words.hints?.length || (!showing && wasHere())) return null;
  showing = true;
  const done = el("button", { type: "button", class: "quiet-button text", text: words.hint_done });
  const list = el("ol", {}, ...words.hints.map((text) => el("li", { text })));
  const node = el("aside", { class: "welcome", "aria-label": words.hint_title, "data-testid": "atlas-hints" }, list, done);
  done.addEventListener("click", () => {
    showing = false;
    node.remove();
    gone();
  });
  return node;
}

/** Whether a hint was shown in this browser; from now on one was. */
function wasHere() {
  try {
    const seen = localStorage.getItem(SEEN) !== null;
    localStorage.setItem(SEEN, "1");
    return seen;
  } catch {
    return true; // no memory: better no hint than the same one for ever
  }
}
