/** The right column: the chosen base, why it has its status, who says so; then all bases on the day. */

import { inWords } from "./dates.js";
import { bdi, el, safeHref, setAttribute, setText } from "./dom.js";
import { eventsBetween, eventsOn } from "./events.js";
import { kindMark, statusMark } from "./marks.js";
import { eventRows } from "./overlays.js";
import { createRoster } from "./roster.js";
import { sinceDay, spanFinder } from "./status.js";
import { fill, number, statusWords } from "./words.js";

const MOST_EVENTS = 8;
const LEAST_EVIDENCE = 230; // pixels
const REST_MS = 120;

/** @param {{pick: function(string), goTo: function(number), pickEvent: function(number)}} hooks */
export function createPanel(hooks) {
  const head = el("header", { class: "panel-head" });
  const body = el("div", { class: "panel-body" });
  const today = el("section", { class: "panel-today" });
  const listing = createListing(hooks.goTo);
  const roster = createRoster(hooks.pick);
  const footnote = el("p", { class: "panel-footnote" });
  const end = el("div");
  const evidence = el("div", { class: "panel-evidence", role: "group", tabindex: 0 }, head, body, today, listing.node, end);
  const node = el("section", { class: "panel" }, evidence, roster.node, footnote);
  let given = null;
  let shown = { page: undefined, span: undefined, base: undefined, happened: "" };

  /** @param {{words, bases, pages, footnote, store, pass}} content  store and pass may be null */
  function draw(content) {
    given = content;
    shown = { page: undefined, span: undefined, base: undefined, happened: "" };
    setAttribute(evidence, "aria-label", content.words.panel_label);
    roster.draw(content.bases, content.words);
    setText(footnote, content.footnote ?? "");
    listing.draw(content);
  }

  /** @param {{day: number, at: number}} days  `at` is the day whose statuses are shown */
  function step({ day, at }, chosen, inView) {
    const index = given.bases.findIndex((base) => base.id === chosen);
    const base = index < 0 ? null : given.bases[index];
    const span = base && base.spans.length ? spanFinder(base.spans)(at) : null;
    const page = pageFor(at, base?.id ?? null);
    if (base !== shown.base || span !== shown.span || page !== shown.page) {
      drawHead(base, span, page);
      drawBody(page);
      if (base !== shown.base) evidence.scrollTop = 0;
      Object.assign(shown, { base, span, page });
    }
    node.classList.toggle("chosen", base !== null);
    drawToday(day, base ? index : null);
    listing.step(inView, base ? index : null, base?.role === "site");
    const above = base?.role === "site" ? head : today;
    if (above.nextSibling !== listing.node) above.after(listing.node);
    roster.step(at, chosen);
  }

  // Fade the last line while there is more below it. The browser says when: to measure costs a step its frame.
  const below = new IntersectionObserver(([entry]) => evidence.classList.toggle("more", !entry.isIntersecting), { root: evidence, rootMargin: "0px 0px 10px" });
  below.observe(end);

  function pageFor(day, id) {
    return given.pages.find(
      (page) => page.base === id && (page.from_day === null || day >= page.from_day) && (page.to_day === null || day < page.to_day),
    );
  }

  function drawHead(base, span, page) {
    const title = base ? (page?.heading ?? base.name) : page?.heading;
    head.replaceChildren(
      ...[
        title && el("h2", {}, bdi(title)),
        span && el("p", { class: `panel-status t-${span.status}` }, statusMark(span, 22), el("span", { text: statusWords(span, given.words) }), sinceWords(base, span)),
      ].filter(Boolean),
    );
  }

  function sinceWords(base, span) {
    const since = sinceDay(base.spans, span);
    if (since === null || span.certainty === "possible") return null;
    return el("span", { class: "panel-since", text: fill(given.words.since, { day: inWords(since, given.words, { short: true }) }) });
  }

  function drawBody(page) {
    setAttribute(body, "aria-busy", page ? null : "true");
    if (page) body.replaceChildren(...page.blocks.map(block));
    else if (given.pages.length) body.replaceChildren(el("p", { class: "panel-waiting", text: given.words.waiting }));
    else body.replaceChildren();
  }

  function block({ heading, paragraphs, links, notes, history }) {
    if (history.length) return past(heading, history);
    return el(
      "section",
      {},
      heading && el("h3", { text: heading }),
      ...paragraphs.map((text) => el("p", { text })),
      links.length > 0 && el("ul", { class: "panel-rows" }, ...links.map(source)),
      ...notes.map((text) => el("p", { class: "panel-note", text })),
    );
  }

  function source({ text, href, note }) {
    const address = safeHref(href);
    const words = address
      ? el("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, bdi(text), el("span", { class: "unseen", text: ` (${given.words.opens_link})` }))
      : bdi(text);
    return el("li", {}, words, note && el("span", { class: "panel-aside", text: note }));
  }

  /** Folded away, so that all bases on the day stay in sight. */
  function past(heading, history) {
    const rows = el("ul", { class: "panel-rows history" }, ...history.map(historyRow));
    const fold = el("details", { class: "panel-past", open: shown.pastOpen }, el("summary", { text: heading }), rows);
    fold.addEventListener("toggle", () => Object.assign(shown, { pastOpen: fold.open }));
    return fold;
  }

  function historyRow({ status, text, when, day, possible }) {
    const span = { status, possible, certainty: possible.length > 1 ? "possible" : "certain" };
    const inside = [statusMark(span, 18), el("span", { class: "history-text", text }), el("span", { class: "panel-aside", text: when })];
    const row = day === null ? el("div", { class: "history-row" }) : el("button", { type: "button", class: "history-row", on: { click: () => hooks.goTo(day) } });
    row.append(...inside);
    return el("li", {}, row);
  }

  /** What happened on this very day: at the chosen base, or anywhere. */
  function drawToday(day, index) {
    const { store, pass, words } = given;
    const found = store ? eventsOn(store, pass, day, index) : [];
    const key = `${index}:${found.join()}`;
    if (key === shown.happened) return;
    shown.happened = key;
    today.hidden = !store || (found.length === 0 && index === null);
    const rows = found.slice(0, MOST_EVENTS).map((i) => happening(i));
    const rest = found.length - rows.length;
    today.replaceChildren(
      el("h3", { text: words.events_day }),
      found.length ? el("ul", { class: "panel-rows happenings" }, ...rows) : el("p", { class: "panel-none", text: words.events_none }),
      ...(rest > 0 ? [el("p", { class: "panel-aside", text: fill(words.more_events, { n: rest }) })] : []),
    );
  }

  function happening(i) {
    const { texts } = given.store;
    const vague = texts.day_to[i] > given.store.days[i];
    return el(
      "li",
      {},
      kindMark(texts.kind[i]),
      el("span", {}, el("strong", { text: given.words.kind[texts.kind[i]] ?? texts.kind[i] }), ` ${texts.text[i]}`, vague && el("span", { class: "panel-aside", text: ` ${texts.when[i] ?? ""}` })),
    );
  }

  /** With little room the panel scrolls as a whole; with enough all bases stay in sight below. */
  function fit() {
    const room = node.clientHeight - roster.node.offsetHeight - footnote.offsetHeight;
    node.classList.toggle("scrolls", room < LEAST_EVIDENCE);
  }

  /** Put another piece under the events of the chosen base. */
  const add = (piece) => end.before(piece);

  return { node, draw, step, fit, add };
}

/**
 * All events in view at the chosen place, folded away; a site has nothing else to tell, so there it
 * is open. The count follows every step, the rows when time has come to rest.
 */
function createListing(goTo) {
  const title = el("summary");
  const holder = el("div");
  const node = el("details", { class: "panel-past panel-events", hidden: true, "data-testid": "atlas-events-here" }, title, holder);
  let given = null;
  let shown = { place: null, key: "" };
  let timer = 0;

  function draw(content) {
    given = content;
    shown = { place: null, key: "" };
  }

  function step(span, place, isSite) {
    const found = given.store && place !== null ? eventsBetween(given.store, given.pass, span, place) : [];
    const key = `${place}:${found.length}:${found[0]}:${found.at(-1)}`;
    if (key === shown.key) return;
    if (place !== shown.place) node.open = isSite;
    shown = { place, key, found };
    setAttribute(node, "hidden", found.length === 0);
    setText(title, fill(given.words.list_so_far, { n: number(found.length) }));
    clearTimeout(timer);
    timer = setTimeout(fillRows, REST_MS);
  }

  function fillRows() {
    if (node.open && shown.found) holder.replaceChildren(...eventRows(shown.found.map((i) => ({ store: given.store, i })), { words: given.words, goTo }));
  }
  node.addEventListener("toggle", fillRows);
  return { node, draw, step };
}
