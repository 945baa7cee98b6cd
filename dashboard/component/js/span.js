/** Which days' events are in view: all up to the day, only the last ones, or a period. */

export const PERIOD = "period";
const LAST = /^last-([1-9]\d{0,3})$/;

/** The number of days of mode `last-N`, else null. */
export function lastDays(mode) {
  const found = LAST.exec(mode ?? "");
  return found ? Number(found[1]) : null;
}

/**
 * The first and last day in view; `from` is null where it is open.
 * @param {{day: number, mode: string, from: ?number, to: ?number}} chosen
 */
export function spanInView({ day, mode, from, to }) {
  const last = lastDays(mode);
  if (last) return { from: day - last + 1, upto: day };
  if (mode === PERIOD) return { from: Math.min(from ?? day, day), upto: day };
  return { from: from ?? null, upto: Math.min(day, to ?? day) };
}

/** The choice of days as one text; the end of a period is the day, which is told by itself. */
export function spanKey({ mode, from, to }) {
  return [mode || "day", from ?? "", mode === PERIOD ? "" : (to ?? "")].join("|");
}

/** What the app is told of a choice; only a map with a permalink (`view`) tells more than day and base. */
export function choiceOf(chosen, view) {
  const { day, base, event, filters, imported, mode, from, to, asked } = chosen;
  if (view === null) return { day, base, event };
  const start = mode === PERIOD && from !== null ? Math.min(from, day) : from; // handles may cross, a link shall not
  return { day, base, event, filters, mode, from_day: start, to_day: mode === PERIOD ? day : to, imported, asked, view };
}
