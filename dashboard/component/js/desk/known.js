/** Events known already, and where they are told otherwise: both values, who said each. */

import { el } from "../dom.js";

export function knownEvents(heading, events, words) {
  const rows = events.map((event) =>
    el(
      "li",
      {},
      el("p", { class: "event" }, el("b", { text: event.when }), " ", el("bdi", { text: event.text })),
      ...event.differs.map((field) => differing(field, words)),
    ),
  );
  return el("div", { class: "known" }, el("p", { text: heading }), el("ul", {}, ...rows));
}

function differing(field, words) {
  const heading = el("dt", { class: "field-name", text: field.field });
  return el("dl", { class: "differs" }, heading, ...pair(words.this_article, field.said), ...pair(field.held_by, field.held));
}

export function pair(who, value) {
  return [el("dt", { text: who }), el("dd", { text: value })];
}
