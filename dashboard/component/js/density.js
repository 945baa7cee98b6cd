/**
 * Events that stand where they happened, on one canvas under the bases.
 *
 * A step touches only the events between the two days: few events are dots, many are counted into
 * cells of a grid whose circles grow with the count. Counting down is exact, so going back costs the same.
 */

import { upperBound } from "./dates.js";

const DOTS_UP_TO = 3000;
const DOT = 3;
const CELL = 10;

export function createDensity(leaflet, map) {
  const pane = map.createPane("atlas-density");
  pane.style.zIndex = 450;
  const canvas = leaflet.DomUtil.create("canvas", "leaflet-zoom-hide", pane);
  const context = canvas.getContext("2d");
  const layers = []; // one per store: {pass, worldX, worldY, cells, low, high}
  const grid = { columns: 0, rows: 0, counts: new Uint32Array(0), most: 1, touched: new Uint8Array(0), dirty: [] };
  let colour = "#b5482a";

  /** Take the stores and what passes the filter; events at a base of ours (index ≥ 0) are counted there. */
  function setStores(stores) {
    layers.length = 0;
    for (const { store, pass } of stores) {
      const kept = pass.index.filter((i) => Number.isFinite(store.lons[i]) && (store.texts === null || store.bases[i] < 0));
      if (kept.length) layers.push(project(store, kept));
    }
    place();
  }

  function project(store, kept) {
    const n = kept.length;
    const layer = { store, kept, n, days: new Int32Array(n), worldX: new Float64Array(n), worldY: new Float64Array(n), low: 0, high: 0 };
    for (let k = 0; k < n; k++) {
      const i = kept[k];
      const sine = Math.sin((store.lats[i] * Math.PI) / 180);
      layer.days[k] = store.days[i];
      layer.worldX[k] = store.lons[i] / 360 + 0.5;
      layer.worldY[k] = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
    }
    return layer;
  }

  const total = () => layers.reduce((sum, layer) => sum + layer.n, 0);
  const asDots = () => total() <= DOTS_UP_TO;

  /** Lay the canvas over the view and find every event's pixel or cell anew: after a move. */
  function place() {
    const size = map.getSize();
    const ratio = window.devicePixelRatio || 1;
    leaflet.DomUtil.setPosition(canvas, map.containerPointToLayerPoint([0, 0]));
    canvas.width = size.x * ratio;
    canvas.height = size.y * ratio;
    canvas.style.width = `${size.x}px`;
    canvas.style.height = `${size.y}px`;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    grid.columns = Math.ceil(size.x / CELL);
    grid.rows = Math.ceil(size.y / CELL);
    grid.counts = new Uint32Array(grid.columns * grid.rows);
    grid.touched = new Uint8Array(grid.counts.length);
    for (const layer of layers) locate(layer, size);
    measure();
    redraw();
  }

  function locate(layer, size) {
    const scale = 256 * 2 ** map.getZoom();
    const { min } = map.getPixelBounds();
    const dots = asDots();
    layer.x = dots ? new Float32Array(layer.n) : null;
    layer.y = dots ? new Float32Array(layer.n) : null;
    layer.cells = dots ? null : new Int32Array(layer.n);
    for (let k = 0; k < layer.n; k++) {
      const x = layer.worldX[k] * scale - min.x;
      const y = layer.worldY[k] * scale - min.y;
      if (dots) [layer.x[k], layer.y[k]] = [x, y];
      else layer.cells[k] = x >= 0 && y >= 0 && x < size.x && y < size.y ? Math.floor(y / CELL) * grid.columns + Math.floor(x / CELL) : -1;
    }
  }

  /** The fullest cell on the last day: the scale of the circles, the same on every day. */
  function measure() {
    grid.most = 1;
    if (asDots()) return;
    const all = new Uint32Array(grid.counts.length);
    for (const layer of layers) for (const cell of layer.cells) if (cell >= 0) all[cell]++;
    for (const count of all) if (count > grid.most) grid.most = count;
  }

  function redraw() {
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.fillStyle = colour;
    context.globalAlpha = asDots() ? 0.75 : 0.6;
    grid.counts.fill(0);
    forgetDirty();
    for (const layer of layers) add(layer, layer.low, layer.high, 1);
    drawDirty();
  }

  /** Show the events of from..day (from may be null). */
  function step(day, from) {
    let back = false;
    for (const layer of layers) {
      const high = upperBound(layer.days, day);
      const low = from === null ? 0 : Math.min(high, upperBound(layer.days, from - 1));
      back ||= high < layer.high || low !== layer.low;
      if (!asDots()) {
        add(layer, layer.high, high, 1);
        add(layer, high, layer.high, -1);
        add(layer, low, layer.low, 1);
        add(layer, layer.low, low, -1);
      } else if (!back) add(layer, layer.high, high, 1);
      [layer.low, layer.high] = [low, high];
    }
    if (asDots() && back) redraw();
    else drawDirty();
  }

  function add(layer, start, end, sign) {
    if (asDots()) {
      for (let k = start; k < end; k++) dot(layer.x[k], layer.y[k], DOT);
      return;
    }
    for (let k = start; k < end; k++) {
      const cell = layer.cells[k];
      if (cell < 0) continue;
      grid.counts[cell] += sign;
      if (grid.touched[cell]) continue;
      grid.touched[cell] = 1;
      grid.dirty.push(cell);
    }
  }

  function forgetDirty() {
    for (const cell of grid.dirty) grid.touched[cell] = 0;
    grid.dirty.length = 0;
  }

  function drawDirty() {
    for (const cell of grid.dirty) {
      const x = (cell % grid.columns) * CELL;
      const y = Math.floor(cell / grid.columns) * CELL;
      const count = grid.counts[cell];
      context.clearRect(x, y, CELL, CELL);
      if (count) dot(x + CELL / 2, y + CELL / 2, (CELL / 2 - 0.4) * (0.15 + 0.85 * (count / grid.most) ** 0.4));
    }
    forgetDirty();
  }

  function dot(x, y, r) {
    context.beginPath();
    context.arc(x, y, r, 0, 2 * Math.PI);
    context.fill();
  }

  /** The events in view drawn at a pixel of the map: those of its cell, or the dots under it. */
  function eventsAt(x, y) {
    const cell = Math.floor(y / CELL) * grid.columns + Math.floor(x / CELL);
    if (!asDots() && !grid.counts[cell]) return [];
    const near = (layer, k) => (asDots() ? Math.hypot(layer.x[k] - x, layer.y[k] - y) <= DOT + 3 : layer.cells[k] === cell);
    const found = [];
    for (const layer of layers) {
      for (let k = layer.high - 1; k >= layer.low; k--) if (near(layer, k)) found.push({ store: layer.store, i: layer.kept[k] });
    }
    return found.sort((a, b) => b.store.days[b.i] - a.store.days[a.i]);
  }

  /** How many events `eventsAt` would find, quickly: for the pointer that passes over. */
  function countAt(x, y) {
    if (asDots()) return eventsAt(x, y).length;
    return grid.counts[Math.floor(y / CELL) * grid.columns + Math.floor(x / CELL)] ?? 0;
  }

  function setColour(value) {
    if (value && value !== colour) {
      colour = value;
      redraw();
    }
  }

  map.on("moveend resize", place);
  return { setStores, step, setColour, eventsAt, countAt, canvas, isDense: () => total() > DOTS_UP_TO };
}
