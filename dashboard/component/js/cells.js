/**
 * Imported events on one canvas under the bases, counted into cells that are fixed to the ground.
 *
 * A few are small squares where they happened; more than MANY in the view are larger cells whose
 * squares grow with the count. A solid square is sure: the event is over by the day, within the days
 * in view, and its place is known. A light one may be later, or somewhere around. A step touches
 * only the events whose days it crosses, in either direction.
 */

import { edgesOf, NOWHERE } from "./imported.js";

const MANY = 50000; // in the view, over all days: a step never changes how they are drawn
const [DOT, CELL] = [4, 12]; // pixels
const LEAST = 2; // pixels of a cell's smallest square
const DARKEST = 4; // sure events after which a dot grows no darker
const ROUGH_PLACES = ["district", "region", "unknown"];
const TOO_ROUGH = ["country"]; // counted and listed, not drawn
/** Said by the map when squares become cells, or cells squares. */
export const OTHER_CELLS = "othercells";
const NO_EDGES = { started: 0, ended: 0, over: 0, before: 0, low: -Infinity, upto: -Infinity };

/** The count that all but the fullest fiftieth of the cells stay under: one city does not make all others small. */
function almostMost(totals) {
  const counts = totals.filter((count) => count > 0).sort();
  return counts[Math.floor(counts.length * 0.98)] ?? 1;
}

export function createCells(leaflet, map) {
  const pane = map.createPane("atlas-cells");
  pane.style.zIndex = 450;
  const canvas = leaflet.DomUtil.create("canvas", "leaflet-zoom-hide", pane);
  const context = canvas.getContext("2d");
  const grid = { size: DOT, columns: 0, rows: 0, left: 0, top: 0, most: 1, all: new Int32Array(0), sure: new Int32Array(0), touched: new Uint8Array(0), drawn: new Uint16Array(0), dirty: [] };
  let store = null;
  let pass = null;
  let rough = null; // by precision: 0 fine, 1 rough, 2 not drawn
  let cellOf = new Int32Array(0);
  let edges = NO_EDGES;
  let span = { from: null, upto: -Infinity };
  let colour = "#6a3fc0";

  function setEvents(newStore, newPass) {
    if (newStore && newStore !== store) {
      cellOf = new Int32Array(newStore.n);
      rough = Uint8Array.from({ length: 256 }, (_, precision) => roughness(newStore.about.places[precision & 15]));
    }
    [store, pass] = [newStore, newPass];
    place();
  }

  const roughness = (word) => (TOO_ROUGH.includes(word) ? 2 : ROUGH_PLACES.includes(word) ? 1 : 0);

  /** Find every event's cell anew, after a move or another filter, and lay the canvas over those with any. */
  function place() {
    const size = map.getSize();
    if (!store || !size.x) return;
    const before = isDense();
    layCanvas(locate(size));
    redraw();
    if (isDense() !== before) map.fire(OTHER_CELLS);
  }

  /** The canvas is no larger than need be: all of it is handed on at every step. */
  function layCanvas(totals) {
    const [west, north, east, south] = edgesOfFull(totals);
    const ratio = window.devicePixelRatio || 1;
    const [x, y] = [grid.left + west * grid.size, grid.top + north * grid.size];
    const [width, height] = [(east - west + 1) * grid.size, (south - north + 1) * grid.size];
    leaflet.DomUtil.setPosition(canvas, map.containerPointToLayerPoint([x, y]));
    [canvas.width, canvas.height] = [width * ratio, height * ratio];
    [canvas.style.width, canvas.style.height] = [`${width}px`, `${height}px`];
    context.setTransform(ratio, 0, 0, ratio, -x * ratio, -y * ratio);
  }

  /** First and last column and row of the cells with any event; one empty cell if there is none. */
  function edgesOfFull(totals) {
    let [west, north, east, south] = [Infinity, Infinity, -1, -1];
    for (let cell = 0; cell < totals.length; cell++) {
      if (!totals[cell]) continue;
      const [column, row] = [cell % grid.columns, Math.floor(cell / grid.columns)];
      [west, north, east, south] = [Math.min(west, column), Math.min(north, row), Math.max(east, column), Math.max(south, row)];
    }
    return east < 0 ? [0, 0, 0, 0] : [west, north, east, south];
  }

  /** Count every event into its cell, over all days; returns how many are in each. */
  function locate(size) {
    const scale = (256 * 2 ** map.getZoom()) / 2 ** 32;
    const { min } = map.getPixelBounds();
    const inside = countInside(scale, min, size);
    grid.size = inside > MANY ? CELL : DOT;
    const [column0, row0] = [Math.floor(min.x / grid.size), Math.floor(min.y / grid.size)];
    grid.left = column0 * grid.size - min.x;
    grid.top = row0 * grid.size - min.y;
    grid.columns = Math.ceil((size.x - grid.left) / grid.size);
    grid.rows = Math.ceil((size.y - grid.top) / grid.size);
    const cells = grid.columns * grid.rows;
    [grid.all, grid.sure, grid.touched, grid.drawn] = [new Int32Array(cells), new Int32Array(cells), new Uint8Array(cells), new Uint16Array(cells)];
    cellOf.fill(-1);
    const perCell = scale / grid.size;
    const totals = new Uint32Array(cells);
    for (let k = 0; k < pass.n; k++) {
      const i = pass.byStart[k];
      if (store.x[i] === NOWHERE || rough[store.precisions[i]] === 2) continue;
      const column = Math.floor(store.x[i] * perCell) - column0;
      const row = Math.floor(store.y[i] * perCell) - row0;
      if (column < 0 || row < 0 || column >= grid.columns || row >= grid.rows) continue;
      cellOf[i] = row * grid.columns + column;
      totals[cellOf[i]]++;
    }
    grid.most = almostMost(totals);
    return totals;
  }

  function countInside(scale, min, size) {
    const [west, north, east, south] = [min.x / scale, min.y / scale, (min.x + size.x) / scale, (min.y + size.y) / scale];
    let n = 0;
    for (let k = 0; k < pass.n; k++) {
      const i = pass.byStart[k];
      if (store.x[i] >= west && store.x[i] < east && store.y[i] >= north && store.y[i] < south) n++;
    }
    return n;
  }

  function redraw() {
    context.clearRect(grid.left, grid.top, grid.columns * grid.size, grid.rows * grid.size);
    grid.all.fill(0);
    grid.sure.fill(0);
    grid.drawn.fill(0);
    forgetDirty();
    edges = NO_EDGES;
    step(span);
  }

  /** Show the events of from..upto (from may be null). */
  function step(newSpan) {
    span = newSpan;
    if (!store) return;
    const now = edgesOf(pass, span);
    const { days, ends } = store;
    sweep(pass.byStart, edges.started, now.started, (i, sign) => touch(i).all[cellOf[i]] += sign);
    sweep(pass.byEnd, edges.ended, now.ended, (i, sign) => days[i] >= edges.low && settle(i, sign));
    sweep(pass.byEnd, edges.over, now.over, (i, sign) => touch(i).all[cellOf[i]] -= sign);
    sweep(pass.byStart, edges.before, now.before, (i, sign) => ends[i] <= now.upto && settle(i, -sign));
    edges = now;
    drawDirty();
  }

  /** Visit the events between two edges of an order, with 1 on the way up and -1 on the way down. */
  function sweep(order, before, after, visit) {
    for (let k = before; k < after; k++) if (cellOf[order[k]] >= 0) visit(order[k], 1);
    for (let k = after; k < before; k++) if (cellOf[order[k]] >= 0) visit(order[k], -1);
  }

  function settle(i, sign) {
    if (!rough[store.precisions[i]]) touch(i).sure[cellOf[i]] += sign;
  }

  function touch(i) {
    const cell = cellOf[i];
    if (!grid.touched[cell]) {
      grid.touched[cell] = 1;
      grid.dirty.push(cell);
    }
    return grid;
  }

  function forgetDirty() {
    for (const cell of grid.dirty) grid.touched[cell] = 0;
    grid.dirty.length = 0;
  }

  /** Draw the cells that look other than they did: among thousands of events one more is seldom a pixel more. */
  function drawDirty() {
    context.fillStyle = colour;
    const draw = isDense() ? drawCell : drawDot;
    for (const cell of grid.dirty) {
      const look = lookOf(grid.all[cell], grid.sure[cell]);
      if (look === grid.drawn[cell]) continue;
      grid.drawn[cell] = look;
      const [x, y] = cornerOf(cell);
      context.clearRect(x, y, grid.size, grid.size);
      if (look) draw(x, y, look >> 8, look & 255);
    }
    forgetDirty();
  }

  const isDense = () => grid.size === CELL;
  const cornerOf = (cell) => [grid.left + (cell % grid.columns) * grid.size, grid.top + Math.floor(cell / grid.columns) * grid.size];

  /** How a cell is drawn, as one number: the sides of its squares in pixels, or up to how many sure events a dot tells. */
  function lookOf(all, sure) {
    if (!all) return 0;
    return isDense() ? (sideOf(all) << 8) | sideOf(sure) : (1 << 8) | Math.min(sure, DARKEST);
  }

  const sideOf = (count) => (count ? Math.max(LEAST, Math.round((CELL - 1) * Math.min(1, count / grid.most) ** 0.5)) : 0);

  function drawDot(x, y, _, sure) {
    context.globalAlpha = sure ? 0.5 + 0.1 * sure : 0.28;
    context.fillRect(x, y, DOT - 0.5, DOT - 0.5);
  }

  function drawCell(x, y, all, sure) {
    square(x, y, all, 0.28);
    if (sure) square(x, y, sure, 0.8);
  }

  function square(x, y, side, alpha) {
    const gap = (CELL - side) >> 1;
    context.globalAlpha = alpha;
    context.fillRect(x + gap, y + gap, side, side);
  }

  /** The cell with events in view at a pixel, or within a few of it where they are small; or null. */
  function cellAt(x, y) {
    const reach = isDense() ? [0] : [0, -DOT, DOT];
    for (const dy of reach) {
      for (const dx of reach) {
        const [column, row] = [Math.floor((x + dx - grid.left) / grid.size), Math.floor((y + dy - grid.top) / grid.size)];
        if (column < 0 || row < 0 || column >= grid.columns || row >= grid.rows) continue;
        const found = about(row * grid.columns + column);
        if (found) return found;
      }
    }
    return null;
  }

  /** What a cell holds now: its number, middle, size, and how many events, all and sure; null without. */
  function about(cell) {
    if (!store || !(grid.all[cell] > 0)) return null;
    const [x, y] = cornerOf(cell);
    return { cell, x: x + grid.size / 2, y: y + grid.size / 2, size: grid.size, all: grid.all[cell], sure: grid.sure[cell] };
  }

  /** All cells with events in view, the fullest first. */
  function full() {
    const found = [];
    for (let cell = 0; cell < grid.all.length; cell++) if (grid.all[cell] > 0) found.push(cell);
    return found.sort((a, b) => grid.all[b] - grid.all[a] || a - b).map(about);
  }

  function setColour(value) {
    if (!value || value === colour) return;
    colour = value;
    if (store) redraw();
  }

  map.on("moveend resize", place);
  return { setEvents, step, setColour, cellAt, about, full, isDense, cellOf: () => cellOf, most: () => grid.most };
}
