/** The time control's first line: play, steps, the day in words, a date box, the count, actions. */

import { inWords, iso, readDate } from "./dates.js";
import { bdi, el, icon, safeHref, setAttribute, setText } from "./dom.js";
import { fill, number } from "./words.js";

const PLAY = "M4.5 2.5v11l9-5.5z";
const PAUSE = "M4.5 3h2.4v10H4.5zM9.1 3h2.4v10H9.1z";
const BACK = "M10 3.5L5.5 8l4.5 4.5";
const ON = "M6 3.5L10.5 8L6 12.5";
const SPEEDS = ["day", "week", "month", "event"];

/**
 * @param {Object} words
 * @param {{first: number, last: number}} period
 * @param {Array} actions
 * @param {{play: function(), event: function(number), goTo: function(number), speed: function(string)}} hooks
 */
export function createClock(words, period, actions, hooks) {
  const playIcon = [icon(PLAY), icon(PAUSE)];
  const play = button("play", playIcon[0], "atlas-play", hooks.play, "clock-play");
  const previous = button("previous", icon(BACK), "atlas-prev", () => hooks.event(-1));
  const next = button("next", icon(ON), "atlas-next", () => hooks.event(1));
  const date = el("div", { class: "clock-date", "data-testid": "atlas-date" }, bdi(""));
  const count = el("p", { class: "clock-count" });
  const box = dateBox();
  const links = actions.map(action).filter(Boolean);
  const node = el(
    "div",
    { class: "clock" },
    el("div", { class: "clock-buttons" }, play, previous, next),
    date,
    count,
    el("div", { class: "clock-settings" }, speedChoice(), box.form),
    links.length > 0 && el("div", { class: "clock-actions" }, ...links.map((link) => link.node)),
    box.message,
  );

  function button(name, picture, testId, act, extra = "") {
    return el("button", { type: "button", class: `quiet-button ${extra}`, "data-testid": testId, "aria-label": words[name], title: words[name], on: { click: act } }, picture);
  }

  function speedChoice() {
    const options = SPEEDS.map((speed) => el("option", { value: speed, text: words[`speed_${speed}`], selected: speed === "month" }));
    const select = el("select", { class: "clock-speed", "aria-label": words.speed, title: words.speed, on: { change: () => hooks.speed(select.value) } }, ...options);
    return select;
  }

  function dateBox() {
    const message = el("p", { class: "clock-message", role: "status" });
    const input = el("input", {
      type: "text", class: "clock-box", dir: "ltr", inputmode: "numeric", autocomplete: "off", spellcheck: "false",
      "aria-label": words.date_box, title: words.date_box, placeholder: words.date_box_hint.split(/\s/).at(-1),
    });
    const form = el("form", { class: "clock-form", novalidate: true }, input);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const day = readDate(input.value);
      const good = day !== null && day >= period.first && day <= period.last;
      setAttribute(input, "aria-invalid", good ? null : "true");
      setText(message, good ? "" : fill(words.date_bad, { first: inWords(period.first, words), last: inWords(period.last, words) }));
      if (!good) return;
      input.value = "";
      hooks.goTo(day);
    });
    input.addEventListener("input", () => {
      setAttribute(input, "aria-invalid", null);
      setText(message, "");
    });
    return { form, message };
  }

  function action({ label, kind, href, done }) {
    if (kind === "copy") return { node: copyButton(label, done) };
    const link = el("a", { class: "quiet-button text", text: label, download: kind === "download" });
    return safeHref(href, { own: true }) && { node: link, href };
  }

  function copyButton(label, done) {
    const made = el("button", { type: "button", class: "quiet-button text", text: label });
    made.addEventListener("click", async () => {
      await hooks.settle();
      await navigator.clipboard?.writeText(location.href).catch(() => {});
      setText(made, done || label);
      setTimeout(() => setText(made, label), 1600);
    });
    return made;
  }

  /** @param {{shown: number, all: number}} counts */
  function step(day, counts) {
    const inLong = inWords(day, words);
    setAttribute(date, "data-date", iso(day));
    setText(date.firstChild, inLong);
    setText(count, fill(words.count, { shown: number(counts.shown), all: number(counts.all), day: `\u2068${inWords(day, words, { short: true })}\u2069` }));
    for (const { node: link, href } of links) if (href) setAttribute(link, "href", href.replaceAll("{day}", iso(day)));
    return inLong;
  }

  function setPlaying(playing) {
    const name = playing ? words.pause : words.play;
    play.replaceChildren(playIcon[playing ? 1 : 0]);
    setAttribute(play, "aria-label", name);
    setAttribute(play, "title", name);
  }

  return { node, step, setPlaying };
}
