/** Visible words: what the app handed in, over plain English where it handed in nothing. */

const DEFAULTS = {
  label: "Map of the bases",
  time_label: "Day",
  play: "Play",
  pause: "Pause",
  previous: "Previous event",
  next: "Next event",
  date_box: "Go to a date",
  date_pick: "Pick a date in a calendar",
  date_box_hint: "2020-03 or 2020-03-26",
  date_bad: "Write a date as 2020-03-26, 2020-03 or 2020, between {first} and {last}.",
  shown_upto: "{shown} of {all} events, up to {to}",
  shown_between: "{shown} of {all} events, {from} – {to}",
  reset: "Show all",
  filters: "Filters",
  filters_none: "none fits",
  mode: "Which events",
  mode_day: "all so far",
  mode_last: "the last days",
  mode_period: "a period",
  mode_n: "How many days",
  period_start: "First day of the period",
  today: "Today",
  today_says: "The last day the data cover is {day}.",
  find: "Find a base",
  find_hint: "Name in English or Arabic",
  close: "Close",
  full_screen: "Full screen",
  save_picture: "Save the view as a picture (PNG)",
  picture_credit: "Handover Atlas",
  help: "Keys",
  help_title: "What the keys do",
  help_rows: [],
  hint_title: "First visit",
  hint_done: "Got it",
  hints: [],
  list_title: "{n} events here",
  list_open: "Click for the list",
  list_so_far: "Events here in view: {n}",
  fit: "Fit to Iraq",
  zoom_in: "Zoom in",
  tiles: "Online map from {host}",
  zoom_out: "Zoom out",
  legend: "Legend",
  speed: "Speed",
  speed_day: "day",
  speed_week: "week",
  speed_month: "month",
  speed_event: "event",
  shortcuts: "",
  attacks_at: "{n} attacks here in the days shown",
  attack_one: "1 attack here in the days shown",
  possible: "{a} or {b}",
  site: "Site",
  sites: "Other places",
  radius: "within {km} km",
  unit_km: "km",
  unit_m: "m",
  base_label: "{name}: {status}",
  strip_label: "Events over time",
  date: "{day} {month} {year}",
  since: "since {day}",
  twelve: "The bases on this day",
  events_day: "Events on this day",
  events_none: "No event is dated to this day.",
  waiting: "Reading the evidence…",
  possible_legend: "Two are possible",
  attack_legend: "Attacks in the days shown",
  radius_legend: "Place known only roughly",
  opens_link: "opens in a new tab",
  panel_label: "The chosen base",
  more_events: "and {n} more",
  months: "January February March April May June July August September October November December".split(" "),
  months_short: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" "),
  imported: {
    menu: "Imported",
    on: "Show on the map",
    shown: ", and {shown} of {all} imported",
    legend: "Imported event",
    legend_dense: "Imported events: the larger, the more",
    legend_rough: "Imported, roughly dated or placed",
    comma: ", ",
    cell_one: "1 imported event",
    cell_many: "{n} imported events",
    cell_keys: "Enter opens the list, the arrows go to the next place.",
    vague: "{n} of them: date or place known only roughly",
    all_vague: "Date or place known only roughly",
    list_title: "{n} imported events",
    list_more: "Show more",
    list_all: "List those in view",
    list_failed: "The rows cannot be read just now. Reload the page and try again.",
    deaths: "{n} killed",
    row: "row {n}",
    between: "{from} – {to}",
    undated: "Rows without a date, which stand on no day: {n}.",
    kind_other: "other, or not said",
    month: "{n} imported events",
    month_perhaps: "and up to {n} more with a vaguer date",
    far: "Imported events far from all others, outside these days: {said}.",
    far_before: "{n} before {day}",
    far_after: "{n} after {day}",
    far_take: "Show all days",
    far_shown: "The time goes over all days, also of the few imported events far from all others.",
    far_leave: "Leave those out",
    near_title: "Imported events around it",
    near_radius: "Radius around the base",
    km: "within {km} km",
    near_upto: "{n} within {km} km, up to {to}.",
    near_between: "{n} within {km} km, {from} – {to}.",
    near_later: "{n} of them may be later.",
    near_perhaps: "{n} more may lie there ({share} %): their place is known too roughly to say.",
    near_chart: "Imported events around the base, month by month; the years stand in the table below.",
    near_years: "By year",
    near_columns: ["Year", "Within", "Perhaps"],
    facet: { table: "Table", kind: "Type", date: "How exact the date is", place: "How exact the place is" },
    date_of: { day: "the day", days: "some days", week: "a week", month: "a month", year: "a year", interval: "between two days", unknown: "not said" },
    place_of: { exact: "the very place", town: "in the town", near_town: "near the town", district: "somewhere in the district", region: "somewhere in the region", country: "somewhere in the country (not drawn)", unknown: "how exact is not said" },
  },
  status: {},
  kind: {},
};

/** The words to use: `given` where it says something, else the defaults. */
export function wordsOf(given) {
  return { ...DEFAULTS, ...given };
}

/** Fill `{name}` places of a sentence. */
export function fill(sentence, facts) {
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => (name in facts ? String(facts[name]) : whole));
}

const DIGITS = new Intl.NumberFormat("en-US");

/** A whole number with thousands separated; Western digits in both languages. */
export function number(value) {
  return DIGITS.format(value);
}

/** The words for a status, or for the statuses that are possible. */
export function statusWords(span, words) {
  const name = (status) => words.status[status] ?? status;
  if (span.certainty !== "possible" || span.possible.length < 2) return name(span.status);
  return span.possible.map(name).reduce((a, b) => fill(words.possible, { a, b }));
}
