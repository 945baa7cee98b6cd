/** Playing time: one step after another at the chosen speed, until paused or at the end. */

import { addMonths } from "./dates.js";

const PAUSES = { day: 70, week: 100, month: 220, event: 900 };
const CALM = 1000; // with reduced motion no step comes sooner

/**
 * @param {{day: function(): number, first: function(): number, last: function(): number, nextEvent: function(number): ?number,
 *   goTo: function(number), changed: function(boolean)}} hooks
 */
export function createPlayer(hooks) {
  let timer = 0;
  let speed = "month";
  let playing = false;
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");

  function following(day) {
    if (speed === "event") return hooks.nextEvent(day);
    if (speed === "month") return addMonths(day, 1);
    return day + (speed === "week" ? 7 : 1);
  }

  function advance() {
    const next = following(hooks.day());
    if (next === null || next >= hooks.last()) {
      if (next !== null) hooks.goTo(hooks.last());
      stop();
      return;
    }
    hooks.goTo(next);
    timer = setTimeout(advance, calm.matches ? Math.max(CALM, PAUSES[speed]) : PAUSES[speed]);
  }

  function start() {
    if (playing) return;
    playing = true;
    hooks.changed(true);
    const over = hooks.day() >= hooks.last() || following(hooks.day()) === null;
    if (over) hooks.goTo(hooks.first()); // once more from the beginning
    advance();
  }

  function stop() {
    clearTimeout(timer);
    if (!playing) return;
    playing = false;
    hooks.changed(false);
  }

  return {
    toggle: () => (playing ? stop() : start()),
    stop,
    setSpeed: (value) => {
      speed = value in PAUSES ? value : speed;
    },
  };
}
