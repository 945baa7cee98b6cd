/**
 * Where the pieces meet inside Streamlit. What seldom changes (words, bases, events, pages: the
 * stock) comes once, with this code; the view's own message holds only the day, the base and the
 * stock's name. A view lives on over reruns: it is found again by its parent element.
 */

import { writeViewLater } from "./address.js";
import { createEcho } from "./echo.js";
import { filterKey } from "./facets.js";
import { importedKey } from "./imported.js";
import { spanKey } from "./span.js";
import { createView } from "./view.js";

const REST = 300; // ms after the last step until the server hears of the day
const GRACE = 1500; // ms in which a view that was taken away may come back
const KEPT_STOCKS = 6;
const TOLD = ["day", "base", "filters", "days", "imported", "view"];

/** Find or found the house; `kit` holds Leaflet, the base map's script, the styles. */
export function openHouse(kit) {
  const house = (globalThis.handoverAtlas ??= {});
  house.waiting ??= new Map();
  house.stocks ??= new Map();
  house.asked ??= new Set();
  house.views ??= new Map();
  house.memories ??= new Map();
  house.kits = { ...house.kits, [kit.lang]: kit };
  house.open = (component) => visit(house, component);
  house.close = (parentElement) => setTimeout(() => leave(house, parentElement), GRACE);
  for (const component of house.waiting.values()) house.open(component);
  house.waiting.clear();
  return {
    stock: (component, asked) => {
      keepStock(house, component.data, asked);
    },
  };
}

/** A stock comes with the message or, where it is large, from our own address: there the browser keeps it. */
async function keepStock(house, { id, spec }, asked) {
  if (house.stocks.has(id) || house.asked.has(id)) return;
  house.asked.add(id);
  const found = spec ?? (await asked);
  house.asked.delete(id);
  if (!found) return;
  house.stocks.set(id, found);
  if (house.stocks.size > KEPT_STOCKS) house.stocks.delete(house.stocks.keys().next().value);
  for (const view of house.views.values()) view.update();
}

function visit(house, component) {
  const { parentElement } = component;
  const { key } = component.data;
  if (!house.views.has(parentElement)) house.views.set(parentElement, returning(house, parentElement, key) ?? moveIn(house, parentElement, key));
  const resident = house.views.get(parentElement);
  resident.component = component;
  resident.update();
}

/** A view whose element Streamlit took away and made anew (something above it came or went) moves over as it is. */
function returning(house, parentElement, key) {
  for (const [parent, resident] of house.views) {
    if (resident.key !== key || resident.host().isConnected) continue;
    house.views.delete(parent);
    resident.moveTo(parentElement);
    return resident;
  }
  return null;
}

/** Streamlit also calls an outdated run's clean-up: only a view that left the page is closed. */
function leave(house, parentElement) {
  const resident = house.views.get(parentElement);
  if (!resident || resident.host().isConnected) return;
  resident.close();
  house.views.delete(parentElement);
}

function moveIn(house, parentElement, key) {
  const echoes = Object.fromEntries(TOLD.map((name) => [name, createEcho()]));
  const kept = house.memories.get(key) ?? new Map();
  house.memories.set(key, kept);
  const teller = createTeller((choice) => {
    const told = tokens({ ...choice, filters: choice.filters ?? {} });
    for (const name of TOLD) if (name in told) echoes[name].report(told[name]);
    resident.component.setStateValue("choice", choice);
  });
  let parent = parentElement;
  let styles = "";
  let written = "";
  const moved = (text) => {
    written = text;
    echoes.view.report(text);
    clearTimeout(resident.late);
    resident.late = writeViewLater(text, REST);
  };
  const resident = { key, component: null, view: null, host: () => parent.host ?? parent };

  resident.update = () => {
    const { data } = resident.component;
    const spec = house.stocks.get(data.stock);
    const kit = spec && house.kits[spec.lang];
    if (!kit) return;
    const born = !resident.view;
    if (born) {
      resident.view = createView(kit, { answer: teller.answer, settle: teller.settle, kept, moved });
      styles = kit.styles;
      rememberFocus(resident.view.root);
      moveRoot(resident.view.root, parent, styles);
    }
    resident.view.root.dataset.theme = themeOf(resident.host());
    resident.view.receive(spec, wishes(data, echoes, born), kit);
    clearTimeout(resident.late);
    if (spec.linked && written) resident.late = writeViewLater(written, REST); // the run may have written an older one
    resident.view.restyle();
  };
  resident.moveTo = (newParent) => {
    parent = newParent;
    if (resident.view) moveRoot(resident.view.root, parent, styles);
  };
  resident.close = () => {
    clearTimeout(resident.late);
    teller.stop();
    resident.view?.close();
  };
  return resident;
}

/** What the app asks for, or what we told it, each as one value that can be compared. */
function tokens({ day, base, filters, mode, from_day: from, to_day: to, imported, view }) {
  return { day, base, filters: filterKey(filters), days: spanKey({ mode, from, to }), imported: importedKey(imported), view: view ?? "" };
}

/** Of a message, what the app asks for of its own accord. */
function wishes(data, echoes, born) {
  const filters = data.kinds?.length ? { ...data.filters, kind: data.kinds } : (data.filters ?? {});
  const imported = data.imported_filter ?? {};
  const asked = tokens({ ...data, filters, imported });
  const values = { day: data.day, base: data.base, filters, days: { mode: data.mode ?? "day", from: data.from_day ?? null, to: data.to_day ?? null }, imported, view: data.view };
  const wished = Object.entries(values).map(([name, value]) => [name, echoes[name].isWish(asked[name]) || born ? value : undefined]);
  return { ...Object.fromEntries(wished), found: data.found };
}

function rememberFocus(root) {
  root.addEventListener("focusin", (event) => Object.assign(root, { focused: event.target }));
  // an element that is taken away loses the focus while it still stands: look a moment later
  root.addEventListener("focusout", ({ target }) => setTimeout(() => {
    if (root.isConnected && root.focused === target && root.getRootNode().activeElement !== target) root.focused = null;
  }, 0));
}

/** Put a view's root under a parent, with its styles and, if it had it, the focus. */
function moveRoot(root, parent, styles) {
  const focused = root.focused;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  const home = parent.getRootNode();
  home.adoptedStyleSheets = [...home.adoptedStyleSheets, sheet];
  parent.append(root);
  if (focused && root.contains(focused)) focused.focus({ preventScroll: true });
}

/** Reports at once, or when the day has come to rest. */
function createTeller(tell) {
  let timer = 0;
  let pending = null;
  const flush = () => {
    clearTimeout(timer);
    if (pending) tell(pending);
    pending = null;
  };
  return {
    answer(choice, { soon }) {
      clearTimeout(timer);
      pending = choice;
      if (soon) flush();
      else timer = setTimeout(flush, REST);
    },
    settle: () => new Promise((resolve) => {
      const busy = pending !== null;
      flush();
      setTimeout(resolve, busy ? 400 : 0);
    }),
    stop: () => clearTimeout(timer),
  };
}

/** Light or dark, as Streamlit's theme is; "" leaves it to the browser. */
function themeOf(host) {
  const colour = getComputedStyle(host).getPropertyValue("--st-background-color").trim();
  const hex = /^#([0-9a-f]{6})/i.exec(colour);
  if (!hex) return "";
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(hex[1].slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? "dark" : "light";
}
