/** Bases and sites on the map: buttons that can be focused, their names, counts and radii. */

import { bdi, el, setAttribute, setText, svg } from "./dom.js";
import { countBetween } from "./events.js";
import { createGroundNames } from "./groundnames.js";
import { clash, placeLabels } from "./labels.js";
import { siteMark, statusMark } from "./marks.js";
import { spanFinder } from "./status.js";
import { fill, number, statusWords } from "./words.js";

const TARGET = 26; // pixels, at least 24 (WCAG 2.5.8)
const RADIUS = { base: 7, site: 5, chosen: 15 };

/**
 * @param {Object} leaflet
 * @param {Object} map
 * @param {{pick: function(string), hover: function(?Object, ?HTMLElement)}} hooks
 */
export function createPlaces(leaflet, map, hooks) {
  map.createPane("atlas-places").style.zIndex = 650;
  const layer = leaflet.layerGroup().addTo(map);
  const ground = createGroundNames(map);
  let places = [];

  function draw(bases, words, attacks) {
    layer.clearLayers();
    places = bases.map((base, i) => makePlace(base, words, attacks[i] ?? { days: [], ends: [] }));
    layout();
  }

  function makePlace(base, words, attacks) {
    const site = base.role === "site";
    const holder = el("span", { class: "mark-holder" }, site && siteMark(TARGET));
    const count = el("span", { class: "count", text: number(attacks.days.length) });
    const label = el("span", { class: "place-label", "aria-hidden": "true" }, bdi(base.label, { class: "place-name" }), count);
    const button = el("button", {
      type: "button", class: site ? "place site" : "place", "data-base-id": site ? null : base.id,
      "data-site-id": site ? base.id : null,
    }, ring(), holder, label);
    const place = { base, site, words, button, holder, label, count, attacks, find: spanFinder(base.spans), span: null, rough: 0, chosen: false };
    button.addEventListener("click", () => hooks.pick(base.id));
    button.addEventListener("focus", () => bringInside(place));
    for (const type of ["pointerenter", "focus"]) button.addEventListener(type, () => hooks.hover(place, button));
    for (const type of ["pointerleave", "blur"]) button.addEventListener(type, () => hooks.hover(null, null));
    leaflet.DomEvent.disableClickPropagation(button);
    const html = el("div", { class: "place-anchor" }, button);
    leaflet
      .marker([base.lat, base.lon], {
        icon: leaflet.divIcon({ html, iconSize: [0, 0], className: "atlas-place" }),
        pane: "atlas-places", interactive: false, keyboard: false, zIndexOffset: site ? -1000 : 0,
      })
      .addTo(layer);
    place.circle = leaflet.circle([base.lat, base.lon], { radius: base.radius_m, interactive: false, className: "atlas-radius" });
    return place;
  }

  /** A place reached by keyboard comes into view by panning, not by the browser's scrolling. */
  function bringInside({ button, base }) {
    map.getContainer().parentElement.scrollTo(0, 0);
    if (button.matches(":focus-visible")) map.panInside([base.lat, base.lon], { padding: [60, 40], animate: false });
  }

  /** Bring every place to a day; attacks are counted from..upto, `from` may be null. */
  function step(day, { from, upto }, chosen) {
    let moved = false;
    for (const place of places) {
      moved ||= place.chosen !== (place.base.id === chosen);
      place.chosen = place.base.id === chosen;
      showCount(place, countBetween(place.attacks, from, upto));
      if (!place.site) showStatus(place, place.find(day));
      else setAttribute(place.button, "aria-label", siteWords(place));
      setAttribute(place.button, "aria-pressed", String(place.chosen));
    }
    if (moved) layout();
  }

  function showStatus(place, span) {
    if (span === place.span) return;
    place.span = span;
    place.holder.replaceChildren(statusMark(span, TARGET));
    setAttribute(place.button, "data-status", span.status);
    setAttribute(place.button, "data-certainty", span.certainty);
    const facts = { name: place.base.name, status: statusWords(span, place.words) };
    setAttribute(place.button, "aria-label", fill(place.words.base_label, facts));
  }

  function layout() {
    if (!places.length || !map.opened || !map.getSize().x) return;
    const size = map.getSize();
    const corner = map.containerPointToLayerPoint([0, 0]);
    const frame = { x: corner.x + 4, y: corner.y + 4, w: size.x - 8, h: size.y - 8 };
    makeRoomForSites();
    showRadii();
    const shown = places.filter((place) => !place.button.matches(".folded, .cramped"));
    const sizes = labelSizes(shown);
    const items = shown.map((place, i) => ({ ...xy(pointOf(place)), r: radiusOf(place), ...sizes[i] }));
    const capitals = ground.capitals();
    const together = [...items, ...capitals];
    const furniture = ground.furniture();
    const offsets = placeLabels(together, frame, furniture);
    const alone = placeLabels(items, frame, furniture);
    const fits = clash(together, offsets) <= clash(items, alone);
    (fits ? offsets : alone).forEach(([dx, dy], i) => {
      const item = together[i];
      item.box = { x: item.x + dx, y: item.y + dy, w: item.w, h: item.h };
      if (i >= shown.length) return;
      shown[i].label.style.left = `${TARGET / 2 + Math.round(dx)}px`;
      shown[i].label.style.top = `${TARGET / 2 + Math.round(dy)}px`;
    });
    ground.arrange([...items.map((item) => item.box), ...markBoxes()], fits ? capitals.map((item) => item.box) : []);
  }

  /**
   * A site's target steps aside from a base's, its mark does not move. Where there is no room for a
   * target the site is a mark only; its button comes with more zoom. The chosen one keeps its ring; the panel names it.
   */
  function makeRoomForSites() {
    const taken = places.filter((place) => !place.site).map(pointOf);
    const busiestFirst = places.filter((place) => place.site).sort((a, b) => b.attacks.days.length - a.attacks.days.length);
    for (const place of busiestFirst) {
      const aside = stepAside(pointOf(place), taken);
      place.button.classList.toggle("folded", !aside && !place.chosen);
      place.button.classList.toggle("cramped", !aside && place.chosen);
      place.button.disabled = !aside;
      place.button.style.setProperty("--aside-x", `${aside?.dx ?? 0}px`);
      place.button.style.setProperty("--aside-y", `${aside?.dy ?? 0}px`);
      if (aside) taken.push(aside);
    }
  }

  function showRadii() {
    for (const place of places) {
      const { circle, base } = place;
      const metresPerPixel = (40075016.686 * Math.cos((base.lat * Math.PI) / 180)) / (256 * 2 ** map.getZoom());
      const pixels = base.radius_m / metresPerPixel;
      place.rough = pixels > RADIUS.base + 3 && !place.button.disabled ? pixels : 0;
      if (place.rough) circle.addTo(layer);
      else circle.remove();
    }
  }

  const markBoxes = () => places.map((place) => [pointOf(place), radiusOf(place)]).map(([at, r]) => ({ x: at.x - r, y: at.y - r, w: 2 * r, h: 2 * r }));
  const radiusOf = (place) => Math.max(place.chosen ? RADIUS.chosen : place.site ? RADIUS.site : RADIUS.base, Math.min(place.rough, 13));
  const pointOf = (place) => map.latLngToLayerPoint([place.base.lat, place.base.lon]);
  map.on("zoomend resize", layout);
  return { draw, step, layout, get: (id) => places.find((place) => place.base.id === id) };
}

/** Where a target has room: at the point, or up to half its size away from the nearest other. */
function stepAside(point, taken) {
  const distance = (other, at) => Math.max(Math.abs(other.x - at.x), Math.abs(other.y - at.y));
  const nearest = taken.reduce((best, other) => (!best || distance(other, point) < distance(best, point) ? other : best), null);
  const gap = nearest ? distance(nearest, point) : Infinity;
  const [east, south] = nearest ? [point.x - nearest.x, point.y - nearest.y] : [0, 0];
  const stretch = gap < TARGET ? TARGET / Math.max(gap, 1) - 1 : 0;
  const [dx, dy] = [Math.round(east * stretch), Math.round(south * stretch)];
  const at = { x: point.x + dx, y: point.y + dy, dx, dy };
  const room = Math.max(Math.abs(dx), Math.abs(dy)) <= TARGET / 2 && taken.every((other) => distance(other, at) >= TARGET - 2);
  return room ? at : null;
}

function ring() {
  return svg(
    "svg",
    { class: "selection-ring", viewBox: "0 0 40 40", width: 40, height: 40, "aria-hidden": "true", focusable: "false" },
    svg("circle", { cx: 20, cy: 20, r: 15 }),
  );
}

const xy = ({ x, y }) => ({ x, y });

/** The labels' sizes with the last day's counts, so that a step never moves a name; read in one go. */
function labelSizes(places) {
  const now = places.map(({ count }) => [count.textContent, count.hidden]);
  for (const { count, attacks } of places) [count.textContent, count.hidden] = [number(attacks.days.length), attacks.days.length === 0];
  const sizes = places.map(({ label }) => ({ w: label.offsetWidth, h: label.offsetHeight }));
  places.forEach(({ count }, i) => ([count.textContent, count.hidden] = now[i]));
  return sizes;
}

function showCount(place, n) {
  place.seen = n;
  setText(place.count, number(n));
  if (place.count.hidden !== (n === 0)) place.count.hidden = n === 0;
}

/** "9 attacks here so far", or "" without one. */
export function attackWords(place) {
  if (!place.seen) return "";
  return place.seen === 1 ? place.words.attack_one : fill(place.words.attacks_at, { n: number(place.seen) });
}

function siteWords(place) {
  const about = [place.words.site, attackWords(place)].filter(Boolean).join(", ");
  return fill(place.words.base_label, { name: place.base.name, status: about });
}
