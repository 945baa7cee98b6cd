/** What the cards say about a place on the map or a mark on the strip. */

import { middleOf } from "./card.js";
import { inWords } from "./dates.js";
import { attackWords } from "./places.js";
import { fill, number, statusWords } from "./words.js";

const ROUGH = 5000; // metres from which a place's radius is said

/** The card of a base or site, or null to take it away. */
export function hintAtPlace(card, place, button, frame) {
  if (!place) {
    card.hide();
    return;
  }
  const { base, site, words, span } = place;
  const rough = base.radius_m >= ROUGH && fill(words.radius, { km: number(Math.round(base.radius_m / 1000)) });
  const lines = [
    { class: "card-title", text: base.name },
    { text: site ? words.site : statusWords(span, words) },
    { class: "card-quiet", text: attackWords(place) },
    { class: "card-quiet", text: rough },
  ];
  card.show(middleOf(button, frame), lines.filter((line) => line.text));
}

/** The card of an event or of a month of imported ones on the strip, or null to take it away. */
export function hintAtMark(card, mark, at, { spec, words, store }) {
  if (!mark) {
    card.hide();
    return;
  }
  const lines = mark.bar ? monthLines(mark.bar, words) : eventLines(mark.i, spec, words, store);
  card.show(at, lines.filter((line) => line.text));
}

function monthLines({ start, sure, perhaps }, words) {
  const month = inWords(start, { ...words, date: "{month} {year}" });
  const vague = perhaps > 0 && fill(words.imported.month_perhaps, { n: number(perhaps) });
  return [{ class: "card-title", text: month }, { text: fill(words.imported.month, { n: number(sure) }) }, { class: "card-quiet", text: vague }];
}

function eventLines(i, spec, words, store) {
  const { kind, when, text, weapon } = store.texts;
  const base = spec.bases[store.bases[i]];
  const about = [words.kind[kind[i]] ?? kind[i], base?.label, weapon?.[i]].filter(Boolean).join(" · ");
  return [{ class: "card-title", text: when[i] || inWords(store.days[i], words) }, { text: about }, { class: "card-quiet", text: text[i] }];
}
