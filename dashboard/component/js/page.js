/** The map as one file: the same view, fed from the page itself, with nobody to report to. */

import { createView } from "./view.js";

/** @param {Object} kit  @param {Document} page  with #atlas and the JSON in #atlas-data */
export function openPage(kit, page) {
  const spec = JSON.parse(page.getElementById("atlas-data").textContent);
  const outside = { answer() {}, moved() {}, settle: () => Promise.resolve(), kept: new Map() };
  const view = createView(kit, outside);
  page.getElementById("atlas").append(view.root);
  const filters = spec.kinds?.length ? { ...spec.filters, kind: spec.kinds } : (spec.filters ?? {});
  const days = { mode: spec.mode ?? "day", from: spec.from_day, to: spec.to_day };
  view.receive(spec, { day: spec.day, base: spec.base, filters, days });
  view.restyle();
  return view;
}
