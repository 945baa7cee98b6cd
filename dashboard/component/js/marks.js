/** The marks: a shape and a colour for every status, a smaller one for every kind of event. */

import { svg } from "./dom.js";

/** Kinds in the order of `geodata.events.KINDS`: packed events name them by number. */
export const KINDS = [
  "arrival", "presence", "handover", "drawdown", "combat_withdrawal", "mission_change", "return_reported",
  "contested", "attack", "agreement", "statement", "planned", "context",
];

/** What a kind looks like on the strip: its shape and the status colour it borrows. */
const KIND_LOOK = {
  arrival: ["diamond", "hosting"],
  presence: ["diamond", "hosting"],
  handover: ["square", "handed_over"],
  drawdown: ["half", "reduced"],
  combat_withdrawal: ["ring", "advisers"],
  mission_change: ["ring", "advisers"],
  return_reported: ["triangle", "disputed"],
  contested: ["triangle", "disputed"],
  attack: ["circle", "attack"],
};

/** The class that colours a kind's mark. */
export function kindColour(kind) {
  return `c-${(KIND_LOOK[kind] ?? [null, "other"])[1]}`;
}

/** The outline of a kind's mark around (x, y) with radius r, as path data. */
export function kindPath(kind, x, y, r) {
  return outline((KIND_LOOK[kind] ?? ["tick"])[0], x, y, r);
}

function outline(shape, x, y, r) {
  switch (shape) {
    case "square":
      return `M${x - r} ${y - r}h${2 * r}v${2 * r}h${-2 * r}z`;
    case "diamond":
      return `M${x} ${y - r * 1.2}L${x + r * 1.2} ${y}L${x} ${y + r * 1.2}L${x - r * 1.2} ${y}z`;
    case "triangle":
      return `M${x} ${y - r * 1.1}L${x + r * 1.2} ${y + r}L${x - r * 1.2} ${y + r}z`;
    case "ring":
      return circle(x, y, r) + circle(x, y, r * 0.45, 0);
    case "half":
      return `M${x} ${y - r}a${r} ${r} 0 0 0 0 ${2 * r}z` + circle(x, y, r) + circle(x, y, r * 0.68, 0);
    case "circle":
      return circle(x, y, r);
    default:
      return `M${x - 0.75} ${y - r}h1.5v${2 * r}h-1.5z`;
  }
}

function circle(x, y, r, sweep = 1) {
  return `M${x - r} ${y}a${r} ${r} 0 1 ${sweep} ${2 * r} 0a${r} ${r} 0 1 ${sweep} ${-2 * r} 0z`;
}

/** The shapes of one status in a 24 × 24 field. */
function statusShapes(status) {
  switch (status) {
    case "hosting":
      return [svg("circle", { class: "fill", cx: 12, cy: 12, r: 6.6 })];
    case "advisers":
      return [
        svg("circle", { class: "fill paper", cx: 12, cy: 12, r: 6 }),
        svg("circle", { class: "line", cx: 12, cy: 12, r: 5.9, "stroke-width": 2.4 }),
        svg("circle", { class: "fill", cx: 12, cy: 12, r: 2.3 }),
      ];
    case "reduced":
      return [
        svg("circle", { class: "fill paper", cx: 12, cy: 12, r: 6 }),
        svg("path", { class: "fill", d: "M12 6a6 6 0 0 0 0 12z" }),
        svg("circle", { class: "line", cx: 12, cy: 12, r: 6, "stroke-width": 1.8 }),
      ];
    case "handed_over":
      return [svg("rect", { class: "fill", x: 6, y: 6, width: 12, height: 12 })];
    case "disputed":
      return [svg("path", { class: "fill", d: "M12 4.8L19.4 18H4.6z" })];
    default:
      return [
        svg("circle", { class: "fill paper", cx: 12, cy: 12, r: 6 }),
        svg("circle", { class: "line", cx: 12, cy: 12, r: 6, "stroke-width": 1.8, "stroke-dasharray": "2.6 2.11" }),
      ];
  }
}

/** One half of a mark: a nested svg cuts at its own edge, so no clip path needs an id. */
function half(status, side, hatched) {
  const x = side === "left" ? 0 : 12;
  const lines = hatched ? "M10 10L22 -2M10 15L24 1M10 20L26 4M10 25L28 7M14 26L28 12" : "";
  return svg(
    "svg",
    { x, y: 0, width: 12, height: 24, viewBox: `${x} 0 12 24`, class: `c-${status}` },
    ...statusShapes(status),
    hatched && svg("path", { class: "hatch", d: lines }),
  );
}

/**
 * The mark of a status: one shape, or inside a vague date both, half and half, the second hatched.
 * @param {{status: string, certainty: string, possible: string[]}} span
 */
export function statusMark(span, size = 24) {
  const other = span.certainty === "possible" && span.possible.find((status) => status !== span.status);
  const inner = other
    ? [half(span.status, "left", false), half(other, "right", true), svg("path", { class: "seam", d: "M12 3v18" })]
    : statusShapes(span.status);
  return svg(
    "svg",
    {
      class: `mark c-${span.status}`, viewBox: "0 0 24 24", width: size, height: size,
      "aria-hidden": "true", focusable: "false",
    },
    ...inner,
  );
}

/** The quiet diamond of a site. */
export function siteMark(size = 24) {
  return svg(
    "svg",
    { class: "mark c-site", viewBox: "0 0 24 24", width: size, height: size, "aria-hidden": "true", focusable: "false" },
    svg("path", { class: "fill", d: "M12 7.2L16.8 12L12 16.8L7.2 12z" }),
  );
}

/** A small mark of a kind of event, for lists; `size` is the field, the mark has a radius of 4. */
export function kindMark(kind, size = 12) {
  const middle = size / 2;
  return svg(
    "svg",
    { class: `mark ${kindColour(kind)}`, width: size, height: size, "aria-hidden": "true", focusable: "false" },
    svg("path", { class: "fill", d: kindPath(kind, middle, middle, 4) }),
  );
}

/** A small square of an imported event, solid or, where date or place are known only roughly, light. */
export function importedMark(sure, size = 12) {
  const [at, side] = [size / 2 - 3.5, 7];
  return svg(
    "svg",
    { class: "mark c-imported", width: size, height: size, "aria-hidden": "true", focusable: "false" },
    svg("rect", { class: sure ? "fill" : "fill doubt", x: at, y: at, width: side, height: side }),
  );
}
