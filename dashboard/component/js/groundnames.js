/** Names of the ground: cities, countries, rivers, governorates. They yield to bases and to one another. */

import { overlap } from "./labels.js";

const CAPITAL = "atlas-rank-0";
const BY_RANK = [".atlas-city", ".atlas-country", ".atlas-river", ".atlas-region"];
const FURNITURE = ".map-buttons, .legend, .leaflet-control-scale, .leaflet-control-attribution";
const POINT = 3; // pixels around a city's point
const BESIDE = 6;
const TOUCH = 4; // square pixels two names may share
const AIR = 2; // pixels around a name
const AGAIN = 320; // pixels from which a river is named again

/** Where a city's name of w × h may stand from its point, the best first. */
const besideCity = (w, h) => [
  [BESIDE, -1], [BESIDE, 1 - h], [-BESIDE - w, -1], [-BESIDE - w, 1 - h],
  [-w / 2, BESIDE - 1], [-w / 2, -BESIDE - h],
];

/** Where the name of an area or a river may stand: on its point, or a line off; not beside it, in the next one. */
const onPoint = (w, h) => [0, h, -h].map((y) => [-w / 2, y - h / 2]);

/** @param {Object} map  a Leaflet map in its frame */
export function createGroundNames(map) {
  const frame = map.getContainer().parentElement;
  const all = namesOf(map);
  let [loud, kept] = [[], []];
  let over = ""; // the furniture the names were placed around

  /**
   * @param {Array<{x, y, w, h}>} boxes  what the names must not lie on, in pixels of the layer
   * @param {Array<{x, y, w, h}>} capitals  where the names of `capitals()` have been given room
   */
  function arrange(boxes, capitals) {
    [loud, kept] = [boxes, capitals];
    place();
  }

  /** The capital's name as one that is placed among the bases': its point, radius and size. */
  function capitals() {
    const found = all.filter(({ node }) => node.classList.contains(CAPITAL)).map(measured);
    return found.map(({ at, w, h }) => ({ x: at.x, y: at.y, r: POINT, w, h }));
  }

  const measured = ({ node, where }) => ({ node, at: map.latLngToLayerPoint(where), w: node.firstChild.offsetWidth, h: node.firstChild.offsetHeight });

  /** Where something stands, in pixels of the layer. */
  function boxFinder() {
    const [origin, corner] = [map.getContainer().getBoundingClientRect(), map.containerPointToLayerPoint([0, 0])];
    return (node) => shifted(node.getBoundingClientRect(), { x: origin.x - corner.x, y: origin.y - corner.y });
  }

  /** What lies over the map: buttons, legend, scale bar. */
  const furniture = (boxOf = boxFinder()) => [...frame.querySelectorAll(FURNITURE)].map((node) => boxOf(node));

  function place() {
    if (!map.opened) return;
    const boxOf = boxFinder();
    const [view, around] = [boxOf(map.getContainer()), furniture(boxOf)];
    over = JSON.stringify(around);
    const taken = [...loud, ...around];
    const names = all.map(measured);
    const shown = [];
    const wished = [...kept];
    for (const name of names) {
      const wish = name.node.classList.contains(CAPITAL) ? wished.shift() : null;
      const box = isSaid(name, shown) ? null : firstRoom(name, taken, view, wish);
      settleName(name, box);
      if (box) shown.push(name);
    }
  }

  for (const type of ["moveend", "resize"]) map.on(type, place);
  const toggled = () => JSON.stringify(furniture()) !== over && place(); // the legend; a new one says so too
  frame.addEventListener("toggle", toggled, { capture: true });
  return { arrange, capitals, furniture };
}

/** The names on the map and where each stands, the first to be placed first. */
function namesOf(map) {
  const found = [];
  map.eachLayer((layer) => layer.getLatLng && layer.getElement?.() && found.push({ node: layer.getElement(), where: layer.getLatLng() }));
  return BY_RANK.flatMap((sort) => found.filter(({ node }) => node.matches(sort)));
}

/** A river is named once in a stretch, a governorate not beside the city whose name it has. */
function isSaid({ node, at }, shown) {
  const same = shown.filter((other) => other.node.textContent === node.textContent);
  if (node.classList.contains("atlas-region")) return same.length > 0;
  return node.classList.contains("atlas-river") && same.some((other) => Math.hypot(other.at.x - at.x, other.at.y - at.y) < AGAIN);
}

/** The first box where a name is whole and lies on nothing, and takes it; null if there is none. */
function firstRoom({ node, at, w, h }, taken, view, wish) {
  const city = node.classList.contains("atlas-city");
  const dot = city ? [{ x: at.x - POINT, y: at.y - POINT, w: 2 * POINT, h: 2 * POINT }] : [];
  const free = (box) => overlap(box, view) > box.w * box.h - 1 && taken.every((other) => overlap(box, other) <= TOUCH);
  const boxes = (city ? besideCity : onPoint)(w, h).map(([x, y]) => ({ x: at.x + x, y: at.y + y, w, h }));
  const found = wish && free(wish) ? wish : dot.every(free) ? boxes.find(free) : null;
  if (found) taken.push({ x: found.x - AIR, y: found.y - AIR, w: found.w + 2 * AIR, h: found.h + 2 * AIR }, ...dot);
  return found ?? null;
}

function settleName({ node, at }, box) {
  node.style.visibility = box ? "" : "hidden";
  if (!box) return;
  node.firstChild.style.left = `${Math.round(box.x - at.x)}px`;
  node.firstChild.style.top = `${Math.round(box.y - at.y)}px`;
}

const shifted = (box, origin) => ({ x: box.x - origin.x, y: box.y - origin.y, w: box.width, h: box.height });
