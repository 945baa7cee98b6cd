/** The whole map: base map, places, events, time and panel, kept together by one chosen day. */

import { readView, viewText } from "./address.js";
import { createMap, fitHome, mapButtons, tileButton } from "./basemap.js";
import { beyondWords, statusDay } from "./beyond.js";
import { createCard } from "./card.js";
import { OTHER_CELLS } from "./cells.js";
import { addMonths, inWords } from "./dates.js";
import { el, fontsCame, setAttribute } from "./dom.js";
import { attackDays, countBetween, inlineEvents, neighbourDay, passing } from "./events.js";
import { facetCounts, filterKey, filterTest } from "./facets.js";
import { hintAtPlace } from "./hints.js";
import { createImportedData, createImportedLayer } from "./importedlayer.js";
import { listenToKeys } from "./keys.js";
import { renewLegend } from "./legend.js";
import { createLookUp } from "./lookup.js";
import { createDialog, keyRows } from "./overlays.js";
import { createPanel } from "./panel.js";
import { savePicture } from "./picture.js";
import { createPlaces } from "./places.js";
import { createReach } from "./reach.js";
import { fitting, fullScreen } from "./sizing.js";
import { choiceOf, PERIOD, spanInView } from "./span.js";
import { createTime } from "./time.js";
import { moveTogether } from "./together.js";
import { createTop } from "./top.js";
import { wordsOf } from "./words.js";

const ALL = { filters: {}, mode: "day", from: null, to: null };

/**
 * @param {{leaflet, drawBaseMap, attribution}} kit
 * @param {{answer: function(Object, {soon: boolean}), settle: function(): Promise, kept: Map}} outside
 */
export function createView(kit, outside) {
  const root = el("div", { class: "atlas", "data-testid": "atlas-map" });
  const chosen = { day: null, base: null, event: null, asked: "", ...ALL };
  let spec = null; // what changes seldom: words, bases, events, pages
  let filtered = null; // the filters the passes were made for
  let [words, parts, loading] = [null, null, null];
  let [store, pass] = [null, null]; // our events, and those that pass the filters
  let [waiting, telling] = [0, 0]; // frames asked for
  const period = {}; // the days the time control goes over, of `reachOf`
  const imported = createImportedData(importedChanged, () => tell({ soon: true }));

  // ---- what is asked for ---------------------------------------------------------------------

  /** Take the spec and what is asked for now: day, base, filters, days ({mode, from, to}), imported, view, found. */
  function receive(newSpec, now, newKit = kit) {
    const changed = newSpec !== spec;
    if (changed) {
      const sameLanguage = spec?.lang === newSpec.lang;
      [spec, kit] = [newSpec, newKit];
      range.reach(now.imported);
      if (!sameLanguage) build();
    }
    if (now.imported) imported.wish(now.imported);
    range.reachTo(now.day ?? null, now.days?.from);
    chosen.day = clamp(now.day ?? chosen.day ?? spec.last_day);
    if (now.base !== undefined) chosen.base = now.base;
    if (now.filters) chosen.filters = now.filters;
    if (now.days) Object.assign(chosen, now.days);
    if (now.view) show(readView(now.view));
    if (now.found !== undefined) lookUp.hear(now.found);
    if (changed) takeEvents();
    else refilter();
  }

  async function takeEvents() {
    const ours = {};
    [loading, filtered] = [ours, null];
    store = inlineEvents(spec.events);
    refilter();
    imported.load(spec.imported ?? null);
    if (await fontsCame()) remeasure();
    if (loading !== ours || !root.isConnected) return;
    drawNow();
    tellNow();
    setAttribute(root, "data-ready", "true");
  }

  /** Names are as wide as their font: what depends on it is laid out again. */
  function remeasure() {
    if (!parts || !root.isConnected) return;
    parts.strip.redraw();
    size.fit();
    parts.places.layout();
  }

  /** Find again what passes, where the filters are others than a moment ago. */
  function refilter() {
    const key = filterKey(chosen.filters);
    if (key === filtered) return render();
    filtered = key;
    pass = passing(store, filterTest(chosen.filters, spec.facets));
    parts.bar?.filters?.update(chosen.filters, facetCounts(chosen.filters, spec.facets));
    return drawData();
  }

  /** Other imported events, or others of them pass. */
  function importedChanged() {
    if (!pass) return;
    range.renew(chosen.day, chosen.from);
    chosen.day = clamp(chosen.day);
    drawImported();
    if (root.clientWidth) size.settle();
    render();
  }

  const lookUp = createLookUp({ chosen, parts: () => parts, placeOf: (id) => placeOf(id), pick });
  const ribbonKey = () => `${chosen.base} ${chosen.mode === PERIOD}`;
  const placeOf = (id) => spec.bases.find((one) => one.id === id);
  const clamp = (day) => Math.min(Math.max(day, period.first), period.last);
  const range = createReach(period, () => spec, imported);

  // ---- what does not depend on the day -------------------------------------------------------

  function build() {
    parts?.player.stop();
    parts?.map.remove();
    words = wordsOf(spec.words);
    for (const [name, value] of [["data-ready", null], ["lang", spec.lang], ["dir", spec.lang === "ar" ? "rtl" : "ltr"]]) setAttribute(root, name, value);
    const dialog = createDialog(words, "list", "atlas-list");
    parts = { dialog, ...buildMap(dialog), ...buildTime(), ...createTop(words, spec, { filter: (filters) => choose({ filters }), reset, help, find: (asked) => choose({ asked }), reach: lookUp.goTo, folded: () => size.fit() }), panel: spec.pages?.length ? createPanel({ pick, goTo: goByHand }) : null, legend: null };
    root.replaceChildren(...[parts.top, parts.frame, parts.panel?.node, parts.time, dialog.node].filter(Boolean));
    root.classList.toggle("with-panel", Boolean(parts.panel));
  }

  function buildMap(dialog) {
    const canvas = el("div", { class: "map-canvas", dir: "ltr", role: "region", "aria-label": words.label });
    const frame = el("div", { class: "map-frame", dir: "ltr" }, canvas);
    const map = createMap(kit.leaflet, kit.drawBaseMap, canvas, { attribution: kit.attribution, ground: spec.ground, units: { km: words.unit_km, m: words.unit_m } });
    const card = createCard(frame, spec.lang);
    map.on("moveend", moved).on(OTHER_CELLS, () => parts && drawLegend());
    moveTogether(map);
    frame.append(mapButtons(map, words, { fit: () => fitHome(map, spec.bases, spec.ground), fullScreen: () => fullScreen(root), savePicture: save, tiles: tileButton(kit.leaflet, map, spec.tiles, words) }));
    const layer = createImportedLayer({ leaflet: kit.leaflet, map, frame, card, dialog, words, period, kept: outside.kept, goTo: goByHand }, imported);
    const places = createPlaces(kit.leaflet, map, { pick, hover: (place, button) => hintAtPlace(card, place, button, frame) });
    return { map, frame, card, layer, places };
  }

  const buildTime = () => createTime(words, spec, period, {
    day: () => chosen.day, nextEvent: (day) => neighbourDay(pass, day, 1), store: () => store,
    goTo, goByHand, toEvent, pickMark, choose, widen, settle: outside.settle, from: () => spanInView(chosen).from,
    first: () => (chosen.mode === PERIOD ? chosen.from : null) ?? period.own.first,
  });

  function drawData() {
    parts.places.draw(spec.bases, words, attackDays(store, pass, spec.bases.length));
    parts.panel?.draw({ words, bases: spec.bases, pages: spec.pages, footnote: spec.footnote, store, pass });
    drawImported();
    if (root.clientWidth) size.settle();
    render();
  }

  function drawImported() {
    parts.layer.draw((menu, nearby) => {
      parts.bar?.filters?.add(menu);
      parts.panel?.add(nearby);
    });
    drawLegend();
    drawStrip();
  }

  const drawLegend = () => (parts.legend = renewLegend(parts.frame, parts.legend, { words, imported: parts.layer.legend() }));

  function drawStrip() {
    parts.ribbonOf = ribbonKey();
    parts.strip.draw({ two: chosen.mode === PERIOD, store, pass, months: parts.layer.months(), period, spans: placeOf(chosen.base)?.spans ?? [], words });
  }

  // ---- the day -------------------------------------------------------------------------------

  /** Choose a day; everything is drawn in the next frame, the server hears of it later. */
  function goTo(day) {
    if (clamp(day) === chosen.day) return;
    chosen.day = clamp(day);
    render();
    tell({ soon: false });
  }

  /** Choose anything but the day and the base: filters, which days, a name to look up. */
  function choose(changes, { soon = true } = {}) {
    Object.assign(chosen, changes);
    refilter();
    tell({ soon });
  }

  const reset = () => (imported.filter({}), choose(ALL));
  const widen = (whole) => (range.widen(whole), importedChanged(), tell({ soon: false }));

  const tell = (when) => outside.answer(choiceOf({ ...chosen, imported: imported.filters }, spec.linked ? viewText(parts.map) : null), when);

  function goByHand(day) {
    parts.player.stop();
    goTo(day);
  }

  const toEvent = (direction) => goByHand(neighbourDay(pass, chosen.day, direction) ?? chosen.day);

  /** Choose a base or site; choosing it again lets it go. */
  function pick(id, event = null) {
    chosen.base = placeOf(id) && (id !== chosen.base || event) ? id : null;
    chosen.event = event;
    render();
    tell({ soon: true });
  }

  function pickMark(mark) {
    goByHand(mark.day);
    if (mark.bar) return;
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
    const { day, base, mode } = chosen;
    const span = spanInView(chosen);
    if (parts.ribbonOf !== ribbonKey()) drawStrip();
    const said = { day: [parts.clock.step(day, mode), beyondWords(day, period, words)].filter(Boolean).join(". "), from: span.from === null ? null : inWords(span.from, words), two: mode === PERIOD };
    parts.strip.step(day, span, said);
    parts.places.step(statusDay(day, period), span, base);
    parts.layer.step(span);
    setAttribute(root, "data-visible-events", countBetween(pass, span.from, span.upto));
    telling ||= requestAnimationFrame(tellNow);
  }

  /** The words follow a frame later: the day and the map shall not wait until the page is painted to its edges. */
  function tellNow() {
    cancelAnimationFrame(telling);
    telling = 0;
    if (!parts) return;
    const { day, base } = chosen;
    const span = spanInView(chosen);
    const theirs = parts.layer.tell(placeOf(base));
    parts.layer.say(root);
    parts.panel?.step({ day, at: statusDay(day, period) }, base, span);
    const narrowed = filtered !== "[]" || imported.isNarrowed() || span.from !== null || chosen.to !== null;
    parts.bar?.say({ shown: countBetween(pass, span.from, span.upto), all: store.n, imported: theirs, ...span, narrowed });
    setAttribute(root, "data-visible-imported", theirs.all ? theirs.shown : null);
    parts.clock.lead(day);
    if (parts.clock.sayBeyond(day)) size.fit();
  }

  // ---- view, full screen, picture, keys ------------------------------------------------------

  function show(view) {
    if (!view) return;
    outside.kept.set("view", view);
    if (parts.map.opened) parts.map.setView(view.center, view.zoom, { animate: false });
  }

  function moved() {
    const { map } = parts;
    if (!map.opened) return;
    outside.kept.set("view", { center: map.getCenter(), zoom: map.getZoom() });
    if (spec.linked) outside.moved(viewText(map));
  }

  const save = () => savePicture(parts.frame, { day: chosen.day, base: placeOf(chosen.base), line: [parts.bar?.shown.textContent, beyondWords(chosen.day, period, words)].filter(Boolean).join(" "), attribution: kit.attribution, lang: spec.lang, words });
  const help = () => parts.dialog.open(words.help_title, keyRows(words));

  listenToKeys(root, {
    range: () => parts.strip.range,
    months: (count) => goByHand(addMonths(chosen.day, count)),
    event: toEvent,
    play: () => parts.player.toggle(),
    dismiss: () => {
      parts.bar?.close();
      [parts.card, parts.stripCard].forEach((card) => card.hideNow());
    },
    others: { "?": help, t: () => parts.clock.goToday(), f: () => fullScreen(root), "/": () => parts.bar?.finder?.input.focus() },
  });

  // ---- size, colours, end --------------------------------------------------------------------

  const size = fitting(root, () => parts && { ...parts, height: spec.height, bases: spec.bases, ground: spec.ground, kept: outside.kept.get("view") }, render);

  function restyle() {
    parts?.layer.setColour(getComputedStyle(root).getPropertyValue("--c-imported-plain").trim());
  }

  function close() {
    size.stop();
    cancelAnimationFrame(waiting);
    cancelAnimationFrame(telling);
    parts?.player.stop();
    parts?.map.remove();
    parts = null;
  }

  return { root, chosen, receive, restyle, close };
}
