/**
 * Where the pieces meet inside Streamlit. What seldom changes (words, bases, events, pages: the
 * stock) comes once, with this code; the view's own message holds only the day, the base and the
 * stock's name. A view lives on over reruns: it is found again by its parent element.
 */

import { createEcho } from "./echo.js";
import { createSidePanel } from "./sidepanel.js";
import { createView } from "./view.js";

const REST = 300; // ms after the last step until the server hears of the day
const KEPT_STOCKS = 6;
const MAKERS = { map: createView, panel: createSidePanel };

/** Find or found the house; `kit` holds Leaflet, the base map's script, the styles. */
export function openHouse(kit) {
  const house = (globalThis.handoverAtlas ??= {});
  house.waiting ??= new Map();
  house.stocks ??= new Map();
  house.views ??= new Map();
  house.memories ??= new Map();
  house.kits = { ...house.kits, [kit.lang]: kit };
  house.open = (component, kind) => visit(house, component, kind);
  for (const [, [component, kind]] of house.waiting) house.open(component, kind);
  house.waiting.clear();
  return { stock: (component) => keepStock(house, component.data) };
}

function keepStock(house, { id, spec }) {
  if (house.stocks.has(id)) return;
  house.stocks.set(id, spec);
  if (house.stocks.size > KEPT_STOCKS) house.stocks.delete(house.stocks.keys().next().value);
  for (const view of house.views.values()) view.update();
}

function visit(house, component, kind) {
  const { parentElement } = component;
  const resident = house.views.get(parentElement) ?? moveIn(house, parentElement, kind, component.data.key);
  house.views.set(parentElement, resident);
  resident.component = component;
  resident.update();
  return () => setTimeout(() => leave(house, parentElement), 0);
}

/** Streamlit also calls an outdated run's clean-up: only a view that left the page is closed. */
function leave(house, parentElement) {
  const resident = house.views.get(parentElement);
  if (!resident || resident.host().isConnected) return;
  resident.close();
  house.views.delete(parentElement);
}

function moveIn(house, parentElement, kind, key) {
  const echoes = { day: createEcho(), base: createEcho() };
  const kept = house.memories.get(key) ?? new Map();
  house.memories.set(key, kept);
  const teller = createTeller((choice) => {
    echoes.day.report(choice.day);
    echoes.base.report(choice.base);
    resident.component.setStateValue("choice", choice);
  });
  const resident = { component: null, view: null, host: () => parentElement.host ?? parentElement };
  const hear = (event) => resident.view?.hear(event);
  window.addEventListener("atlas-base", hear);

  resident.update = () => {
    const { data } = resident.component;
    const spec = house.stocks.get(data.stock);
    const kit = spec && house.kits[spec.lang];
    if (!kit) return;
    const born = !resident.view;
    if (born) {
      adoptStyles(parentElement, kit.styles);
      resident.view = MAKERS[kind](kit, { answer: teller.answer, settle: teller.settle, kept });
      parentElement.append(resident.view.root);
    }
    resident.view.root.dataset.theme = themeOf(resident.host());
    const wishDay = echoes.day.isWish(data.day) || born;
    const wishBase = echoes.base.isWish(data.base) || born;
    resident.view.receive(spec, { ...data, day: wishDay ? data.day : undefined, base: wishBase ? data.base : undefined }, kit);
    resident.view.restyle();
  };
  resident.close = () => {
    window.removeEventListener("atlas-base", hear);
    teller.stop();
    resident.view?.close();
  };
  return resident;
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

function adoptStyles(parent, styles) {
  const root = parent.getRootNode();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** Light or dark, as Streamlit's theme is; "" leaves it to the browser. */
function themeOf(host) {
  const colour = getComputedStyle(host).getPropertyValue("--st-background-color").trim();
  const hex = /^#([0-9a-f]{6})/i.exec(colour);
  if (!hex) return "";
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(hex[1].slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? "dark" : "light";
}
