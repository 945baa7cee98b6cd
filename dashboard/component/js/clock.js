/** The time control's first line: play, steps, the day in words, a date box, the count, actions. */

import { inWords, iso, readDate } from "./dates.js";
import { bdi, el, icon, safeHref, setAttribute, setText } from "./dom.js";
import { beyondWords, farWords } from "./beyond.js";
import { createModes } from "./modes.js";
import { fill } from "./words.js";

const PLAY = "M4.5 2.5v11l9-5.5z";
const PAUSE = "M4.5 3h2.4v10H4.5zM9.1 3h2.4v10H9.1z";
const BACK = "M10 3.5L5.5 8l4.5 4.5";
const ON = "M6 3.5L10.5 8L6 12.5";
const CALENDAR = "M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2v3M10.5 2v3";
const SPEEDS = ["day", "week", "month", "event"];

/**
 * @param {Object} words
 * @param {{first: number, last: number, own: {first, last}}} period  `own` are the days of the atlas
 * @param {Array} actions
 * @param {{play: function(), widen: function(boolean), event: function(number), goTo: function(number), speed: function(string),
 *   mode: function(string)}} hooks
 */
export function createClock(words, period, actions, hooks) {
  const playIcon = [icon(PLAY), icon(PAUSE)];
  const play = button("play", playIcon[0], "atlas-play", hooks.play, "clock-play");
  const previous = button("previous", icon(BACK), "atlas-prev", () => hooks.event(-1));
  const next = button("next", icon(ON), "atlas-next", () => hooks.event(1));
  const date = el("div", { class: "clock-date", "data-testid": "atlas-date" }, bdi(""));
  const modes = createModes(words, hooks.mode);
  const lastDay = inWords(period.own.last, words);
  const today = el("button", {
    type: "button", class: "quiet-button text", "data-testid": "atlas-today", title: fill(words.today_says, { day: lastDay }),
    "aria-label": `${words.today}. ${fill(words.today_says, { day: lastDay })}`, text: words.today, on: { click: goToday },
  });
  const box = dateBox();
  const beyond = el("p", { class: "clock-beyond", role: "status", "data-testid": "atlas-beyond" });
  const far = el("p", { class: "clock-far", "data-testid": "atlas-far" }, el("span", { role: "status" }), " ", el("button", { type: "button", class: "link-button", on: { click: () => hooks.widen(!period.isWhole) } }));
  const links = actions.map(action).filter(Boolean);
  const node = el(
    "div",
    { class: "clock" },
    el("div", { class: "clock-buttons" }, play, previous, next),
    date,
    el("div", { class: "clock-settings" }, ...modes.nodes, speedChoice(), box.form, today),
    box.message,
    beyond,
    far,
    links.length > 0 && el("div", { class: "clock-actions" }, ...links.map((link) => link.node)),
  );

  function button(name, picture, testId, act, extra = "") {
    return el("button", { type: "button", class: `quiet-button ${extra}`, "data-testid": testId, "aria-label": words[name], title: words[name], on: { click: act } }, picture);
  }

  /** The last day the data cover; it is said which one that is. */
  function goToday() {
    hooks.goTo(period.own.last);
    box.say(fill(words.today_says, { day: lastDay }), true);
  }

  function speedChoice() {
    const options = SPEEDS.map((speed) => el("option", { value: speed, text: words[`speed_${speed}`], selected: speed === "month" }));
    const select = el("select", { class: "clock-choice clock-speed", "aria-label": words.speed, title: words.speed, on: { change: () => hooks.speed(select.value) } }, ...options);
    return select;
  }

  function dateBox() {
    const message = el("p", { class: "clock-message", role: "status" });
    const input = el("input", {
      type: "text", class: "clock-box", dir: "ltr", inputmode: "numeric", autocomplete: "off", spellcheck: "false",
      "aria-label": words.date_box, title: words.date_box, placeholder: words.date_box_hint.split(/\s/).at(-1),
    });
    const form = el("form", { class: "clock-form", novalidate: true }, input, ...calendar(hooks.goTo));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const day = readDate(input.value);
      const good = day !== null && day >= period.first && day <= period.last;
      setAttribute(input, "aria-invalid", good ? null : "true");
      say(good ? "" : fill(words.date_bad, { first: inWords(period.first, words), last: inWords(period.last, words) }));
      if (!good) return;
      input.value = "";
      hooks.goTo(day);
    });
    input.addEventListener("input", () => {
      setAttribute(input, "aria-invalid", null);
      setText(message, "");
    });
    const say = (text, quiet = false) => {
      setText(message, text);
      message.classList.toggle("quiet", quiet);
    };
    return { form, message, say };
  }

  /** The browser's own calendar, for a day that is picked. */
  function calendar(goTo) {
    const picked = el("input", { type: "date", class: "clock-calendar", tabindex: -1, "aria-hidden": "true", "data-testid": "atlas-picked" });
    picked.addEventListener("change", () => {
      const day = readDate(picked.value);
      if (day !== null) goTo(Math.min(Math.max(day, period.first), period.last));
    });
    const open = () => {
      [picked.min, picked.max, picked.value] = [iso(period.first), iso(period.last), date.dataset.date];
      picked.showPicker?.();
    };
    return [button("date_pick", icon(CALENDAR), "atlas-pick", open, "clock-pick"), picked];
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

  /** @param {number} day  @param {string} mode */
  function step(day, mode) {
    const inLong = inWords(day, words);
    setAttribute(date, "data-date", iso(day));
    setText(date.firstChild, inLong);
    modes.show(mode);
    if (day !== period.own.last && box.message.classList.contains("quiet")) box.say("");
    return inLong;
  }

  /** Lead the links to the day, or to the atlas's own day nearest to it. */
  function lead(day) {
    const covered = iso(Math.min(Math.max(day, period.own.first), period.own.last));
    for (const { node: link, href } of links) if (href) setAttribute(link, "href", href.replaceAll("{day}", covered));
  }

  function setPlaying(playing) {
    const name = playing ? words.pause : words.play;
    play.replaceChildren(playIcon[playing ? 1 : 0]);
    setAttribute(play, "aria-label", name);
    setAttribute(play, "title", name);
  }

  /** Say that the day is not the atlas's own, and what lies far off; true if this takes more or less room than before. */
  function sayBeyond(day) {
    const texts = [[beyond, beyondWords(day, period, words)], [far.firstChild, farWords(period, words)]];
    const changed = texts.some(([line, text]) => (text === "") !== (line.textContent === ""));
    for (const [line, text] of texts) setText(line, text);
    setText(far.lastChild, period.isWhole ? words.imported.far_leave : words.imported.far_take);
    far.hidden = !far.firstChild.textContent;
    return changed;
  }

  return { node, step, lead, setPlaying, sayBeyond, goToday };
}
