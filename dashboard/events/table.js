/**
 * Events as a table: a click on a heading sorts, a click on a row chooses its event. Cells are set
 * as text, so nothing in the rows is markup; sources are links only if they are http(s).
 */

const KINDS = {
  arrival: "diamond", presence: "diamond", handover: "square", drawdown: "down", combat_withdrawal: "cross",
  mission_change: "cross", return_reported: "up", contested: "up", attack: "circle",
};

export default function ({ data, parentElement, setStateValue }) {
  parentElement.events ??= createTable(parentElement);
  parentElement.events.receive(data, (id) => setStateValue("choice", id));
}

function createTable(parent) {
  const head = el("tr", { role: "row" });
  const body = el("tbody", { role: "rowgroup" });
  const table = el("table", { role: "table" }, el("thead", { role: "rowgroup" }, head), body);
  const region = el("div", { class: "region", role: "region", tabindex: 0 }, table);
  parent.append(region);
  let given = null;
  let rows = [];
  let order = { column: "when", falling: false };
  let choose = () => {};

  function receive(data, tell) {
    choose = tell;
    const changed = JSON.stringify([data.rows, data.columns, data.lang]) !== given?.text;
    given = { ...data, text: changed ? JSON.stringify([data.rows, data.columns, data.lang]) : given.text };
    if (changed) draw();
    mark(changed);
  }

  function draw() {
    for (const [name, value] of [["lang", given.lang], ["dir", given.lang === "ar" ? "rtl" : "ltr"], ["aria-label", given.label]]) region.setAttribute(name, value);
    head.replaceChildren(...given.columns.map(heading));
    rows = given.rows.map((row) => ({ row, node: line(row) }));
    sort();
  }

  function heading({ id, label, sorts }) {
    const content = sorts ? el("button", { type: "button", on: { click: () => sortBy(id) } }, label) : label;
    return el("th", { role: "columnheader", scope: "col", class: `c-${id}` }, content);
  }

  function sortBy(id) {
    order = { column: id, falling: order.column === id && !order.falling };
    sort();
  }

  function sort() {
    const sorted = [...rows].sort((a, b) => compare(a.row.keys[order.column], b.row.keys[order.column]));
    body.replaceChildren(...sorted.map(({ node }) => node));
    given.columns.forEach(({ id, sorts }, i) => {
      if (!sorts) return;
      head.children[i].setAttribute("aria-sort", id !== order.column ? "none" : order.falling ? "descending" : "ascending");
    });
  }

  /** In the chosen order; what is not known comes last in either. */
  function compare(a, b) {
    if (a === null || b === null) return (a === null) - (b === null);
    const rising = typeof a === "number" ? a - b : String(a).localeCompare(String(b), given.lang);
    return order.falling ? -rising : rising;
  }

  function line(row) {
    const cells = given.columns.map(({ id }) => el("td", { role: "cell", class: `c-${id}` }, ...cell(row, id)));
    const node = el("tr", { role: "row", "data-event": row.id, on: { click: (event) => event.target.closest("a") || pick(row.id) } }, ...cells);
    node.addEventListener("keydown", (event) => walk(event, node));
    return node;
  }

  function cell(row, id) {
    if (id === "summary") return [el("button", { type: "button", class: "choose" }, row.summary)];
    if (id === "kind") return [el("span", { class: `mark ${KINDS[row.kind] ?? "dash"} k-${row.kind}`, "aria-hidden": "true" }), el("span", {}, row.kind_words)];
    if (id === "sources") return source(row);
    return [named(row[id])];
  }

  function source({ source: text, href, more }) {
    const safe = /^https?:\/\/[^\s]+$/i.test(href ?? "");
    const opens = el("span", { class: "unseen" }, ` (${given.opens})`);
    const name = safe ? el("a", { href, target: "_blank", rel: "noopener noreferrer" }, named(text), opens) : named(text);
    return [name, " ", more ? el("bdi", { class: "more", dir: "ltr" }, more) : ""];
  }

  function walk(event, node) {
    const next = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
    const target = next && node[next]?.querySelector(".choose");
    if (!target) return;
    event.preventDefault();
    target.focus();
  }

  function pick(id) {
    given.chosen = id === given.chosen ? null : id;
    mark(false);
    choose(given.chosen);
  }

  function mark(bring) {
    for (const { row, node } of rows) {
      const is = row.id === given.chosen;
      node.classList.toggle("chosen", is);
      node.querySelector(".choose").setAttribute("aria-pressed", String(is));
      if (is && bring) region.scrollTop = Math.max(0, node.offsetTop - region.clientHeight / 3);
    }
  }

  return { receive };
}

/** Words with Arabic letters are read from the right, even where a Latin name begins them. */
function named(text) {
  return el("bdi", /[\u0621-\u064a]/.test(text) ? { dir: "rtl" } : {}, text);
}

function el(tag, { on = {}, ...attributes } = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  for (const [type, listener] of Object.entries(on)) node.addEventListener(type, listener);
  node.append(...children.filter((child) => child !== ""));
  return node;
}
