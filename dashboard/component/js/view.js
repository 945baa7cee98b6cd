/** The whole map: base map, places, events, time and panel, kept together by one chosen day. */

import { createMap, mapButtons, openView, tileSwitch } from "./basemap.js";
import { createCard, middleOf } from "./card.js";
import { createClock } from "./clock.js";
import { addMonths, inWords } from "./dates.js";
import { createDensity } from "./density.js";
import { el, setAttribute } from "./dom.js";
import { attackDays, countBetween, inlineEvents, neighbourDay, packedEvents, passing } from "./events.js";
import { createLegend } from "./legend.js";
import { createPanel } from "./panel.js";
import { attackWords, createPlaces } from "./places.js";
import { createPlayer } from "./player.js";
import { monthOf } from "./scale.js";
import { createStrip } from "./strip.js";
import { fill, number, statusWords, wordsOf } from "./words.js";

/**
 * @param {{leaflet, drawBaseMap, attribution}} kit
 * @param {{answer: function(Object), settle: function(): Promise, kept: Map}} outside
 */
export function createView(kit, outside) {
  const root = el("div", { class: "atlas", "data-testid": "atlas-map" });
  const chosen = { day: null, base: null, event: null };
  let spec = null;
  let words = null;
  let parts = null;
  let stores = [];
  let drawn = null;
  let waiting = 0;
  let asked = {};

  /** Take what is asked for; `spec` is what changes seldom, `now` the day, base, filters. */
  function receive(newSpec, now) {
    const first = spec === null;
    if (newSpec !== spec) {
      const sameWords = spec?.lang === newSpec.lang;
      spec = newSpec;
      if (!sameWords) build();
      Object.assign(asked, { kinds: undefined });
    }
    if (first || now.day !== undefined) chosen.day = clamp(now.day ?? chosen.day);
    if (now.base !== undefined) chosen.base = now.base;
    if (now.tiles !== undefined) parts.tiles(now.tiles);
    const filter = JSON.stringify([now.kinds ?? null]);
    asked.from = now.from_day ?? null;
    if (filter !== asked.kinds) {
      asked.kinds = filter;
      takeEvents(now.kinds ?? null);
    }
    render();
  }

  function build() {
    parts?.map.remove();
    parts?.player.stop();
    words = wordsOf(spec.words);
    drawn = null;
    setAttribute(root, "data-ready", null);
    setAttribute(root, "lang", spec.lang);
    setAttribute(root, "dir", spec.lang === "ar" ? "rtl" : "ltr");
    const canvas = el("div", { class: "map-canvas", dir: "ltr" });
    const frame = el("div", { class: "map-frame", dir: "ltr" }, canvas);
    const map = createMap(kit.leaflet, kit.drawBaseMap, canvas, kit.attribution);
    for (const [name, value] of [["role", "region"], ["aria-label", words.label], ["title", null]]) setAttribute(canvas, name, value);
    const card = createCard(frame);
    const strip = createStrip({ hover: hoverMark, pick: pickMark, goTo: goByHand });
    const stripCard = createCard(strip.node);
    const period = { first: spec.first_day, last: spec.last_day };
    const clock = createClock(words, period, spec.actions ?? [], { play: () => player.toggle(), event: toEvent, goTo: goByHand, speed: (value) => player.setSpeed(value), settle: outside.settle });
    const player = createPlayer({
      day: () => chosen.day, last: () => spec.last_day, goTo, changed: (playing) => clock.setPlaying(playing),
      nextEvent: (day) => neighbourDay(passes(), day, 1),
    });
    const panel = spec.pages?.length ? createPanel({ pick, goTo: goByHand }) : null;
    const time = el("div", { class: "time" }, clock.node, strip.node);
    root.replaceChildren(frame, ...(panel ? [panel.node] : []), time);
    root.classList.toggle("with-panel", Boolean(panel));
    if (spec.height) root.style.setProperty("--map-height", `${spec.height}px`);
    const places = createPlaces(kit.leaflet, map, { pick, hover: hoverPlace });
    const density = createDensity(kit.leaflet, map);
    parts = { map, frame, card, strip, stripCard, clock, player, panel, places, density, tiles: tileSwitch(kit.leaflet, map), period, legend: null };
    map.on("moveend", () => outside.kept.set("view", { center: map.getCenter(), zoom: map.getZoom() }));
    frame.append(mapButtons(map, words));
  }

  async function takeEvents(kinds) {
    const current = {};
    drawn = current;
    const inline = spec.events ? [inlineEvents(spec.events)] : [];
    stores = inline.map((store) => ({ store, pass: passing(store, kinds) }));
    drawData();
    if (spec.events_url) {
      const packed = spec.events_packed ?? (await fetch(spec.events_url).then((answer) => (answer.ok ? answer.arrayBuffer() : new ArrayBuffer(0))));
      if (drawn !== current) return;
      const store = packedEvents(packed);
      stores.push({ store, pass: passing(store, kinds) });
      drawData();
    }
    await fontsReady();
    if (drawn !== current || !root.isConnected) return;
    parts.map.invalidateSize({ animate: false });
    parts.strip.redraw();
    parts.places.layout();
    drawNow();
    setAttribute(root, "data-ready", "true");
  }

  /** Draw everything that does not depend on the day. */
  function drawData() {
    const { map, places, density, panel } = parts;
    const attacks = stores.filter(({ store }) => store.texts).map(({ store, pass }) => attackDays(store, pass, spec.bases.length));
    places.draw(spec.bases, words, attacks[0] ?? []);
    density.setStores(stores);
    drawLegend();
    drawStrip();
    const inline = stores.find(({ store }) => store.texts);
    panel?.draw({ words, bases: spec.bases, pages: spec.pages, footnote: spec.footnote, store: inline?.store ?? null, pass: inline?.pass ?? null });
    if (!map.opened && map.getSize().x) openMap();
    render();
  }

  function openMap() {
    openView(parts.map, spec.bases, outside.kept.get("view"));
    parts.map.opened = true;
  }

  function drawLegend() {
    const wide = root.clientWidth > 700;
    const open = parts.legend ? parts.legend.open : wide;
    parts.legend?.remove();
    parts.legend = createLegend({ words, dense: parts.density.isDense(), open });
    setAttribute(parts.legend, "lang", spec.lang);
    parts.frame.append(parts.legend);
  }

  function drawStrip() {
    const base = spec.bases.find((one) => one.id === chosen.base);
    parts.stripOf = chosen.base;
    parts.strip.draw({ stores, period: parts.period, spans: base?.spans ?? [], words });
  }

  // ---- the day -------------------------------------------------------------------------------

  const clamp = (day) => Math.min(Math.max(day, spec.first_day), spec.last_day);
  const passes = () => stores.map(({ pass }) => pass);

  function goByHand(day) {
    parts.player.stop();
    goTo(day);
  }

  /** Choose a day; everything is drawn in the next frame, the server hears of it later. */
  function goTo(day) {
    const next = clamp(day);
    if (next === chosen.day) return;
    chosen.day = next;
    render();
    outside.answer({ ...chosen }, { soon: false });
  }

  function toEvent(direction) {
    const day = neighbourDay(passes(), chosen.day, direction);
    if (day !== null) goByHand(day);
  }

  function pick(id, event = null) {
    const known = spec.bases.some((base) => base.id === id);
    chosen.base = known && (id !== chosen.base || event) ? id : null;
    chosen.event = event;
    render();
    outside.answer({ ...chosen }, { soon: true });
  }

  function render() {
    if (waiting) return;
    waiting = requestAnimationFrame(drawNow);
  }

  function drawNow() {
    cancelAnimationFrame(waiting);
    waiting = 0;
    if (!parts || !stores.length && spec.events) return;
    const { day, base } = chosen;
    const { from } = asked;
    if (parts.stripOf !== base) drawStrip();
    const shown = passes().reduce((sum, pass) => sum + countBetween(pass.days, from, day), 0);
    const all = passes().reduce((sum, pass) => sum + pass.n, 0);
    const dateWords = parts.clock.step(day, { shown, all });
    parts.strip.step(day, from, dateWords);
    parts.places.step(day, from, base);
    parts.density.step(day, from);
    parts.panel?.step(day, base);
    setAttribute(root, "data-visible-events", shown);
    window.dispatchEvent(new CustomEvent("atlas-day", { detail: { day, base } }));
  }

  // ---- what the pointer is on ----------------------------------------------------------------

  function hoverPlace(place, button) {
    if (!place) {
      parts.card.hide();
      return;
    }
    const about = place.site ? words.site : statusWords(place.span, words);
    const rough = place.base.radius_m >= 5000 ? fill(words.radius, { km: number(Math.round(place.base.radius_m / 1000)) }) : "";
    const lines = [{ class: "card-title", text: place.base.name }, { text: about }, { class: "card-quiet", text: attackWords(place) }, { class: "card-quiet", text: rough }];
    parts.card.node.dir = "auto";
    parts.card.show(middleOf(button, parts.frame), lines.filter((line) => line.text));
  }

  function hoverMark(mark, at) {
    if (mark) parts.stripCard.show(at, mark.bar ? barLines(mark.bar) : eventLines(mark.i));
    else parts.stripCard.hide();
  }

  function barLines({ start, n }) {
    const { start: month } = monthOf(start);
    const name = inWords(month, { ...words, date: "{month} {year}" }, { short: false });
    return [{ text: fill(words.month_count, { month: name, n: number(n) }) }];
  }

  function eventLines(i) {
    const { store } = stores.find((one) => one.store.texts);
    const { kind, when, text, weapon } = store.texts;
    const base = spec.bases[store.bases[i]];
    const where = [words.kind[kind[i]] ?? kind[i], base?.label, weapon?.[i]].filter(Boolean).join(" · ");
    parts.stripCard.node.dir = spec.lang === "ar" ? "rtl" : "ltr";
    return [{ class: "card-title", text: when[i] || inWords(store.days[i], words) }, { text: where }, { class: "card-quiet", text: text[i] }].filter((line) => line.text);
  }

  function pickMark(mark) {
    goByHand(mark.day);
    if (mark.bar) return;
    const { store } = stores.find((one) => one.store.texts);
    const base = spec.bases[store.bases[mark.i]];
    if (base) pick(base.id, store.texts.id[mark.i]);
  }

  // ---- keys ----------------------------------------------------------------------------------

  const JUMPS = { PageUp: 12, PageDown: -12 };

  root.addEventListener("keydown", (event) => {
    const target = event.target;
    if (event.key === "Escape") for (const card of [parts.card, parts.stripCard]) card.hideNow();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const onRange = target === parts.strip.range;
    if (onRange && rangeKey(event)) event.preventDefault();
    else if (!onRange && (target.matches("input, select, textarea") || event.shiftKey)) return;
    else if (event.key === "n" || event.key === "p") toEvent(event.key === "n" ? 1 : -1);
  });

  function rangeKey(event) {
    const months = event.shiftKey ? { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key] : JUMPS[event.key];
    if (months) goByHand(addMonths(chosen.day, months));
    if (event.key === " ") parts.player.toggle();
    return Boolean(months) || event.key === " ";
  }

  // ---- size, colours, end --------------------------------------------------------------------

  let width = 0;
  const watcher = new ResizeObserver(() => {
    if (!parts || root.clientWidth === width) return;
    width = root.clientWidth;
    parts.map.invalidateSize({ animate: false });
    if (!parts.map.opened && width) openMap();
    parts.strip.redraw();
    render();
  });
  watcher.observe(root);

  function restyle() {
    parts?.density.setColour(getComputedStyle(root).getPropertyValue("--c-attack-plain").trim());
  }

  function close() {
    watcher.disconnect();
    cancelAnimationFrame(waiting);
    parts?.player.stop();
    parts?.map.remove();
    parts = null;
  }

  const hear = (event) => spec?.bases.some((base) => base.id === event.detail?.base) && event.detail.base !== chosen.base && pick(event.detail.base);
  return { root, chosen, receive, restyle, close, hear, goTo };
}

/** Wait for the fonts the page declares, but never long. */
function fontsReady() {
  const patience = new Promise((resolve) => setTimeout(resolve, 1200));
  return Promise.race([document.fonts?.ready ?? patience, patience]);
}
