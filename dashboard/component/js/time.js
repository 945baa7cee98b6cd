/** The time control under the map: its line, its strip, and playing. */

import { createCard } from "./card.js";
import { createClock } from "./clock.js";
import { el } from "./dom.js";
import { hintAtMark } from "./hints.js";
import { createPlayer } from "./player.js";
import { PERIOD } from "./span.js";
import { createStrip } from "./strip.js";

/**
 * @param {Object} words
 * @param {Object} spec  what the map shows
 * @param {{first: number, last: number, own: {first, last}}} period  the days it goes over; they may change
 * @param {{day, first, from, store, nextEvent, goTo, goByHand, toEvent, pickMark, choose, widen, settle}} hooks  the first five are asked,
 *   `goTo` is for playing, `goByHand` also stops it
 */
export function createTime(words, spec, period, hooks) {
  const hover = (mark, at) => hintAtMark(stripCard, mark, at, { spec, words, store: hooks.store() });
  const startAt = (day) => hooks.choose({ from: Math.min(day, hooks.day()) }, { soon: false });
  const strip = createStrip({ hover, pick: hooks.pickMark, goTo: hooks.goByHand, startAt });
  const stripCard = createCard(strip.node, spec.lang, { overflows: true });
  const player = createPlayer({
    day: hooks.day, first: hooks.first, last: () => period.last, goTo: hooks.goTo, nextEvent: hooks.nextEvent,
    changed: (playing) => clock.setPlaying(playing),
  });
  const clock = createClock(words, period, spec.actions ?? [], {
    play: player.toggle, widen: hooks.widen, speed: player.setSpeed, event: hooks.toEvent, goTo: hooks.goByHand, settle: hooks.settle,
    mode: (mode) => hooks.choose({ mode, to: null, from: mode === PERIOD ? (hooks.from() ?? period.first) : null }),
  });
  return { time: el("div", { class: "time" }, clock.node, strip.node), strip, clock, player, stripCard, ribbonOf: null };
}
