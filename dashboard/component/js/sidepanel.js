/** The panel as a component of its own, for pages without the map; it follows a map on the same page. */

import { el, setAttribute } from "./dom.js";
import { inlineEvents, passing } from "./events.js";
import { createPanel } from "./panel.js";
import { wordsOf } from "./words.js";

/** @param {{answer: function(Object, {soon: boolean})}} outside */
export function createSidePanel(_kit, outside) {
  const root = el("div", { class: "atlas alone", "data-testid": "atlas-panel" });
  const chosen = { day: null, base: null, event: null };
  const panel = createPanel({ pick: choose, goTo: (day) => move({ day }, true) });
  root.append(panel.node);
  let spec = null;

  function receive(newSpec, now) {
    if (newSpec !== spec) {
      spec = newSpec;
      const words = wordsOf(spec.words);
      const store = spec.events?.id.length ? inlineEvents(spec.events) : null;
      setAttribute(root, "lang", spec.lang);
      setAttribute(root, "dir", spec.lang === "ar" ? "rtl" : "ltr");
      panel.draw({ words, bases: spec.bases, pages: spec.pages, footnote: spec.footnote, store, pass: store && passing(store, null) });
    }
    if (now.day !== undefined) chosen.day = now.day;
    if (now.base !== undefined) chosen.base = now.base;
    panel.step(chosen.day, chosen.base);
    setAttribute(root, "data-ready", "true");
  }

  function choose(base) {
    window.dispatchEvent(new CustomEvent("atlas-base", { detail: { base } }));
    move({ base }, true);
  }

  function move(change, tell) {
    Object.assign(chosen, change);
    if (chosen.day !== null) panel.step(chosen.day, chosen.base);
    if (tell) outside.answer({ ...chosen }, { soon: true });
  }

  const follow = (event) => spec && move({ day: event.detail.day, base: event.detail.base }, false);
  window.addEventListener("atlas-day", follow);
  return { root, chosen, receive, restyle() {}, hear() {}, close: () => window.removeEventListener("atlas-day", follow) };
}
