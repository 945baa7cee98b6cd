/** The folium base map inside our own div, with quiet controls of our own. */

import { el, icon, setAttribute } from "./dom.js";
import { fill } from "./words.js";

const PLUS = "M8 3.5v9M3.5 8h9";
const MINUS = "M3.5 8h9";
const FIT = "M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3";
const FULL = "M9.5 2.5h4v4M13.5 2.5l-4.5 4.5M6.5 13.5h-4v-4M2.5 13.5l4.5-4.5";
const PICTURE = "M8 2.5v7.5M5 7l3 3l3-3M3 12.5v1h10v-1";
const IRAQ = [[29.06, 38.79], [37.38, 48.57]];
const LAYERS = "M8 2.5l6 3l-6 3l-6-3zM2 8.5l6 3l6-3M2 11.2l6 3l6-3";
const SWITCHED = "atlas-tiles-switched";
const [FARTHEST, NEAREST] = [2, 13]; // zoom where the ground is not Iraq alone

/**
 * Run the script a folium.Map rendered, with its `L.map(id)` led to our div.
 * @param {Object} leaflet
 * @param {function(Object): Object} drawBaseMap  the folium script as a function of L, returns the map
 * @param {HTMLElement} div
 * @param {{attribution: string, ground: string, units: {km: string, m: string}}} about
 */
export function createMap(leaflet, drawBaseMap, div, { attribution, ground, units }) {
  leaflet.Browser.ie3d = true; // 2D transforms: a layer for every marker cost 10 ms a step
  const redirected = Object.create(leaflet);
  redirected.map = (_, options) => leaflet.map(div, { ...options, attributionControl: false, zoomControl: false });
  const noIcon = leaflet.divIcon({ className: "" }); // folium sets its own a moment later; Leaflet's would be fetched
  redirected.marker = (at, options) => leaflet.marker(at, { icon: noIcon, ...options });
  const map = drawBaseMap(redirected);
  leaflet.control.attribution({ prefix: false, position: "bottomright" }).addAttribution(clearGround(map, ground, attribution)).addTo(map);
  for (const [type, moving] of [["movestart", true], ["moveend", false]]) map.on(type, () => div.classList.toggle("moving", moving));
  scaleBar(leaflet, units).addTo(map);
  return map;
}

/** A scale bar that says its length in the page's language. */
function scaleBar(leaflet, units) {
  const bar = leaflet.control.scale({ imperial: false, position: "bottomright", maxWidth: 110 });
  const write = bar._updateScale;
  bar._updateScale = (line, text, ratio) => write.call(bar, line, text.replace(/k?m$/, (unit) => units[unit]), ratio);
  return bar;
}

/** Let nobody zoom out to where the ground ends in the sea; Iraq as a whole always fits. */
export function limitZoom(map, ground) {
  const { maxBounds } = map.options;
  if (ground !== "iraq" || !maxBounds) return;
  map.setMinZoom(Math.min(map.getBoundsZoom(maxBounds, true), map.getBoundsZoom(IRAQ)));
}

/**
 * Prepare the ground for other countries: `iraq` stays as it is drawn, `both` may be left, and on
 * `bare` ground nothing is drawn, because our outlines say nothing about it.
 * @returns {string} to whom the outlines are owed
 */
function clearGround(map, ground, attribution) {
  if (ground === "iraq") return attribution;
  map.setMaxBounds(null).setMinZoom(FARTHEST).setMaxZoom(NEAREST);
  if (ground !== "bare") return attribution;
  map.eachLayer((layer) => layer.remove());
  map.getContainer().classList.add("bare");
  return attribution.split(" · ").at(-1);
}

/** The box of all places, or of Iraq where the map is of Iraq; null without a place. */
function homeOf(bases, ground) {
  if (ground === "iraq") return IRAQ;
  const [lats, lons] = [bases.map((base) => base.lat), bases.map((base) => base.lon)];
  return bases.length ? [[Math.min(...lats), Math.min(...lons)], [Math.max(...lats), Math.max(...lons)]] : null;
}

/** Zoom in, zoom out, fit to what the map is of, full screen, save as a picture. */
export function mapButtons(map, words, { fit, fullScreen, savePicture, tiles }) {
  const button = (name, path, act) =>
    el("button", { type: "button", class: "map-button", "aria-label": words[name], title: words[name], on: { click: act } }, icon(path));
  return el(
    "div",
    { class: "map-buttons" },
    button("zoom_in", PLUS, () => map.zoomIn()),
    button("zoom_out", MINUS, () => map.zoomOut()),
    button("fit", FIT, fit),
    document.fullscreenEnabled && button("full_screen", FULL, fullScreen),
    button("save_picture", PICTURE, savePicture),
    tiles,
  );
}

/** Show what the map is of as a whole. */
export function fitHome(map, bases, ground) {
  const home = homeOf(bases, ground);
  if (home) map.fitBounds(home, { padding: ground === "iraq" ? [8, 8] : [60, 44], maxZoom: 10 });
}

/** Open on the bases; `kept` is the view of an earlier visit. */
export function openView(map, bases, ground, kept) {
  if (kept) {
    map.setView(kept.center, kept.zoom, { animate: false });
    return;
  }
  const points = bases.filter((base) => base.role !== "site").map((base) => [base.lat, base.lon]);
  const narrow = map.getSize().x < 560;
  const padding = narrow ? [34, 44] : [60, 44];
  if (points.length) map.fitBounds(points, { padding, animate: false, maxZoom: 9 });
  else map.fitBounds(homeOf(bases, ground) ?? IRAQ, { animate: false, maxZoom: 9 });
}

/**
 * A button that lays tiles of an outside server under everything else, or takes them away; none where
 * whoever serves the atlas named no such server. At first they are off: nothing is asked of it. Maps on
 * one page have them together.
 * @param {?string} url  with {z}, {x} and {y}
 */
export function tileButton(leaflet, map, url, words) {
  if (!url) return null;
  const { host } = new URL(url.replaceAll(/[{}]/g, ""));
  const layer = leaflet.tileLayer(url, { maxZoom: 13, attribution: host });
  const name = fill(words.tiles, { host });
  const made = el("button", { type: "button", class: "map-button", "aria-label": name, title: name, "aria-pressed": "false", "data-testid": "atlas-tiles" }, icon(LAYERS));
  const change = ({ detail: on }) => {
    if (on) layer.addTo(map);
    else layer.remove();
    setAttribute(made, "aria-pressed", String(on));
    map.getContainer().classList.toggle("with-tiles", on);
  };
  made.addEventListener("click", () => window.dispatchEvent(new CustomEvent(SWITCHED, { detail: !map.hasLayer(layer) })));
  window.addEventListener(SWITCHED, change);
  map.on("unload", () => window.removeEventListener(SWITCHED, change));
  return made;
}
