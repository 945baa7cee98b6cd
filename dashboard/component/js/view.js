/** The whole map: base map, places, events, time and panel, kept together by one chosen day. */

import { createMap, mapButtons, openView, tileSwitch } from "./basemap.js";
import { createCard } from "./card.js";
import { createClock } from "./clock.js";
import { addMonths } from "./dates.js";
import { createDensity } from "./density.js";
import { el, setAttribute } from "./dom.js";
import { attackDays, countBetween, inlineEvents, neighbourDay, packedEvents, passing } from "./events.js";
import { hintAtMark, hintAtPlace } from "./hints.js";
import { listenToKeys } from "./keys.js";
import { createLegend } from "./legend.js";
import { createPanel } from "./panel.js";
import { createPlaces } from "./places.js";
import { createPlayer } from "./player.js";
import { createStrip } from "./strip.js";
import { wordsOf } from "./words.js";

const WIDE = 760; // pixels of map from which the legend is open
const BELOW = 34; // pixels left free under the time control

/**
 * @param {{leaflet, drawBaseMap, attribution}} kit
 * @param {{answer: function(Object, {soon: boolean}), settle: function(): Promise, kept: Map}} outside
 */
export function createView(kit, outside) {
  const root = el("div", { class: "atlas", "data-testid": "atlas-map" });
  const chosen = { day: null, base: null, event: null };
  let spec = null; // what changes seldom: words, bases, events, pages
  let filter = { key: undefined, kinds: null, from: null };
  let words = null;
  let parts = null;
  let stores = []; // [{store, pass}], the inline one first
  let loading = null;
  let waiting = 0;

  // ---- what is asked for ---------------------------------------------------------------------

  /** Take the spec and what of day, base, kinds, from_day, tiles is asked for now. */
  function receive(newSpec, now, newKit = kit) {
    const changed = newSpec !== spec;
    if (changed) {
      const sameLanguage = spec?.lang === newSpec.lang;
      [spec, kit] = [newSpec, newKit];
      if (!sameLanguage) build();
    }
    chosen.day = clamp(now.day ?? chosen.day ?? spec.last_day);
    if (now.base !== undefined) chosen.base = now.base;
    if (now.tiles !== undefined) parts.tiles(now.tiles);
    const kinds = now.kinds?.length ? now.kinds : null;
    const key = JSON.stringify(kinds);
    const filtered = changed || key !== filter.key;
    filter = { key, kinds, from: now.from_day ?? null };
    if (filtered) takeEvents();
    else render();
  }

  async function takeEvents() {
    const ours = {};
    loading = ours;
    stores = spec.events ? [withPass(inlineEvents(spec.events))] : [];
    drawData();
    const packed = spec.events_packed ?? (await fetchPacked(spec.events_url));
    if (packed && loading === ours) {
      stores.push(withPass(packedEvents(packed)));
      drawData();
    }
    await fontsReady();
    if (loading !== ours || !root.isConnected) return;
    parts.strip.redraw();
    fitHeight();
    parts.places.layout();
    drawNow();
    setAttribute(root, "data-ready", "true");
  }

  const withPass = (store) => ({ store, pass: passing(store, filter.kinds) });
  const inline = () => stores.find(({ store }) => store.texts);
  const passes = () => stores.map(({ pass }) => pass);
  const clamp = (day) => Math.min(Math.max(day, spec.first_day), spec.last_day);

  // ---- what does not depend on the day -------------------------------------------------------

  function build() {
    parts?.player.stop();
    parts?.map.remove();
    words = wordsOf(spec.words);
    for (const [name, value] of [["data-ready", null], ["lang", spec.lang], ["dir", spec.lang === "ar" ? "rtl" : "ltr"]]) setAttribute(root, name, value);
    parts = { ...buildMap(), ...buildTime(), panel: spec.pages?.length ? createPanel({ pick, goTo: goByHand }) : null, legend: null };
    root.replaceChildren(...[parts.frame, parts.panel?.node, parts.time].filter(Boolean));
    root.classList.toggle("with-panel", Boolean(parts.panel));
  }

  function buildMap() {
    const canvas = el("div", { class: "map-canvas", dir: "ltr" });
    const frame = el("div", { class: "map-frame", dir: "ltr" }, canvas);
    const map = createMap(kit.leaflet, kit.drawBaseMap, canvas, kit.attribution);
    const card = createCard(frame, spec.lang);
    for (const [name, value] of [["role", "region"], ["aria-label", words.label]]) setAttribute(canvas, name, value);
    map.on("moveend", () => map.opened && outside.kept.set("view", { center: map.getCenter(), zoom: map.getZoom() }));
    frame.append(mapButtons(map, words));
    const hover = (place, button) => hintAtPlace(card, place, button, frame);
    const density = createDensity(kit.leaflet, map);
    const places = createPlaces(kit.leaflet, map, { pick, hover });
    return { map, frame, card, density, places, tiles: tileSwitch(kit.leaflet, map) };
  }

  function buildTime() {
    const hover = (mark, at) => hintAtMark(parts.stripCard, mark, at, { spec, words, store: inline()?.store });
    const strip = createStrip({ hover, pick: pickMark, goTo: goByHand });
    const player = createPlayer({
      day: () => chosen.day, last: () => spec.last_day, goTo, changed: (playing) => clock.setPlaying(playing),
      nextEvent: (day) => neighbourDay(passes(), day, 1),
    });
    const period = { first: spec.first_day, last: spec.last_day };
    const clock = createClock(words, period, spec.actions ?? [], {
      play: player.toggle, speed: player.setSpeed, event: toEvent, goTo: goByHand, settle: outside.settle,
    });
    const time = el("div", { class: "time" }, clock.node, strip.node);
    return { time, strip, clock, player, period, stripCard: createCard(strip.node, spec.lang, { overflows: true }), ribbonOf: null };
  }

  function drawData() {
    const known = inline();
    parts.places.draw(spec.bases, words, known ? attackDays(known.store, known.pass, spec.bases.length) : []);
    parts.density.setStores(stores);
    parts.panel?.draw({ words, bases: spec.bases, pages: spec.pages, footnote: spec.footnote, store: known?.store, pass: known?.pass });
    drawLegend();
    drawStrip();
    if (root.clientWidth) settle();
    render();
  }

  function drawLegend() {
    const open = parts.legend ? parts.legend.open : parts.frame.clientWidth > WIDE;
    parts.legend?.remove();
    parts.legend = createLegend({ words, dense: parts.density.isDense(), open });
    parts.frame.append(parts.legend);
  }

  function drawStrip() {
    const base = spec.bases.find((one) => one.id === chosen.base);
    parts.ribbonOf = chosen.base;
    parts.strip.draw({ stores, period: parts.period, spans: base?.spans ?? [], words });
  }

  // ---- the day -------------------------------------------------------------------------------

  /** Choose a day; everything is drawn in the next frame, the server hears of it later. */
  function goTo(day) {
    const next = clamp(day);
    if (next === chosen.day) return;
    chosen.day = next;
    render();
    outside.answer({ ...chosen }, { soon: false });
  }

  function goByHand(day) {
    parts.player.stop();
    goTo(day);
  }

  function toEvent(direction) {
    const day = neighbourDay(passes(), chosen.day, direction);
    if (day !== null) goByHand(day);
  }

  /** Choose a base or site; choosing it again lets it go. */
  function pick(id, event = null) {
    const known = spec.bases.some((base) => base.id === id);
    chosen.base = known && (id !== chosen.base || event) ? id : null;
    chosen.event = event;
    render();
    outside.answer({ ...chosen }, { soon: true });
  }

  function pickMark(mark) {
    goByHand(mark.day);
    if (mark.bar) return;
    const { store } = inline();
    const base = spec.bases[store.bases[mark.i]];
    if (base) pick(base.id, store.texts.id[mark.i]);
  }

  function render() {
    waiting ||= requestAnimationFrame(drawNow);
  }

  function drawNow() {
    cancelAnimationFrame(waiting);
    waiting = 0;
    if (!parts) return;
    const { day, base } = chosen;
    const { from } = filter;
    if (parts.ribbonOf !== base) drawStrip();
    const shown = passes().reduce((sum, pass) => sum + countBetween(pass.days, from, day), 0);
    const all = passes().reduce((sum, pass) => sum + pass.n, 0);
    parts.strip.step(day, from, parts.clock.step(day, { shown, all }));
    parts.places.step(day, from, base);
    parts.density.step(day, from);
    parts.panel?.step(day, base);
    setAttribute(root, "data-visible-events", shown);
    window.dispatchEvent(new CustomEvent("atlas-day", { detail: { day, base } }));
  }

  listenToKeys(root, {
    range: () => parts.strip.range,
    months: (count) => goByHand(addMonths(chosen.day, count)),
    event: toEvent,
    play: () => parts.player.toggle(),
    dismiss: () => [parts.card, parts.stripCard].forEach((card) => card.hideNow()),
  });

  // ---- size, colours, end --------------------------------------------------------------------

  /** As high as leaves the time control on the first screen. */
  function fitHeight() {
    let top = root.getBoundingClientRect().top;
    for (let node = root; node; node = node.parentElement ?? node.getRootNode().host) top += node.scrollTop;
    const room = window.innerHeight - top - parts.time.offsetHeight - BELOW;
    const height = spec.height ?? Math.min(Math.max(room, 360), 820);
    root.style.setProperty("--map-height", `${Math.round(height)}px`);
    parts.panel?.fit();
    parts.map.invalidateSize({ animate: false });
  }

  function settle() {
    fitHeight();
    if (!parts.map.opened) openView(parts.map, spec.bases, outside.kept.get("view"));
    parts.map.opened = true;
  }

  let seen = "";
  function resized() {
    const size = `${root.clientWidth} ${window.innerHeight}`;
    if (!parts || !root.clientWidth || size === seen) return;
    seen = size;
    parts.strip.redraw();
    settle();
    render();
  }
  const watcher = new ResizeObserver(resized);
  watcher.observe(root);
  window.addEventListener("resize", resized);

  function restyle() {
    parts?.density.setColour(getComputedStyle(root).getPropertyValue("--c-attack-plain").trim());
  }

  function close() {
    watcher.disconnect();
    window.removeEventListener("resize", resized);
    cancelAnimationFrame(waiting);
    parts?.player.stop();
    parts?.map.remove();
    parts = null;
  }

  /** Another piece of the page chose a base. */
  function hear({ detail }) {
    const known = spec?.bases.some((base) => base.id === detail?.base);
    if (known && detail.base !== chosen.base) pick(detail.base);
  }

  return { root, chosen, receive, restyle, close, hear };
}

async function fetchPacked(url) {
  if (!url) return null;
  const answer = await fetch(url);
  return answer.ok ? answer.arrayBuffer() : null;
}

/** Wait for the fonts the page declares, but never long. */
function fontsReady() {
  const patience = new Promise((resolve) => setTimeout(resolve, 1200));
  return Promise.race([document.fonts?.ready ?? patience, patience]);
}
