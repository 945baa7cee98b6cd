/** Visible words: what the app handed in, over plain English where it handed in nothing. */

const DEFAULTS = {
  label: "Map of the bases",
  time_label: "Day",
  play: "Play",
  pause: "Pause",
  previous: "Previous event",
  next: "Next event",
  date_box: "Go to a date",
  date_box_hint: "2020-03 or 2020-03-26",
  date_bad: "Write a date as 2020-03-26, 2020-03 or 2020, between {first} and {last}.",
  shown_upto: "{shown} of {all} events, up to {to}",
  shown_between: "{shown} of {all} events, {from} – {to}",
  reset: "Show all",
  filters: "Filters",
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
  dot_one: "1 event",
  dot_many: "{n} events",
  fit: "Fit to Iraq",
  zoom_in: "Zoom in",
  zoom_out: "Zoom out",
  legend: "Legend",
  speed: "Speed",
  speed_day: "day",
  speed_week: "week",
  speed_month: "month",
  speed_event: "event",
  shortcuts: "",
  attacks_at: "{n} attacks here so far",
  attack_one: "1 attack here so far",
  possible: "{a} or {b}",
  site: "Site",
  sites: "Other places",
  radius: "within {km} km",
  base_label: "{name}: {status}",
  strip_label: "Events over time",
  date: "{day} {month} {year}",
  since: "since {day}",
  twelve: "The bases on this day",
  events_day: "Events on this day",
  events_none: "No event is dated to this day.",
  waiting: "Reading the evidence…",
  possible_legend: "Two are possible",
  attack_legend: "Attacks so far",
  radius_legend: "Place known only roughly",
  cell_legend: "Many events in one place",
  opens_link: "opens in a new tab",
  panel_label: "The chosen base",
  month_count: "{month}: {n}",
  more_events: "and {n} more",
  months: "January February March April May June July August September October November December".split(" "),
  months_short: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" "),
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

/** A whole number with thousands separated; Western digits in both languages. */
export function number(value) {
  return value.toLocaleString("en-US");
}

/** The words for a status, or for the statuses that are possible. */
export function statusWords(span, words) {
  const name = (status) => words.status[status] ?? status;
  if (span.certainty !== "possible" || span.possible.length < 2) return name(span.status);
  return span.possible.map(name).reduce((a, b) => fill(words.possible, { a, b }));
}
