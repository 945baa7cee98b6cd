/** Days as day numbers (days since 1970-01-01, no time zone) and as people write them. */

const MS = 86400000;

/** @returns {{year: number, month: number, day: number}} of a day number; month from 0. */
export function parts(dayNumber) {
  const date = new Date(dayNumber * MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() };
}

/** The day number of a date; month from 0, and days past the month's end roll over. */
export function dayNumber(year, month, day = 1) {
  return Math.round(Date.UTC(year, month, day) / MS);
}

/** A day as YYYY-MM-DD. */
export function iso(day) {
  return new Date(day * MS).toISOString().slice(0, 10);
}

/** The same day `count` months later, or the last day of a shorter month. */
export function addMonths(day, count) {
  const { year, month, day: dayOfMonth } = parts(day);
  const lastOfMonth = dayNumber(year, month + count + 1, 0);
  return Math.min(dayNumber(year, month + count, dayOfMonth), lastOfMonth);
}

/** A day in words, such as "5 April 2020"; `short` takes the short month names. */
export function inWords(day, words, { short = false } = {}) {
  const { year, month, day: dayOfMonth } = parts(day);
  const months = short ? words.months_short : words.months;
  return words.date.replace("{day}", dayOfMonth).replace("{month}", months[month]).replace("{year}", year);
}

/**
 * Read what a person typed: 2020, 2020-03 or 2020-03-26, also 26.3.2020, in Western or
 * Arabic digits. A month or year stands for its first day.
 * @returns {number|null} the day number, or null when it is no date.
 */
export function readDate(text) {
  const plain = text
    .trim()
    .replace(/[٠-٩]/g, (digit) => digit.charCodeAt(0) - 0x660)
    .replace(/[۰-۹]/g, (digit) => digit.charCodeAt(0) - 0x6f0);
  const backward = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(plain);
  const forward = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(plain);
  if (!backward && !forward) return null;
  const [year, month, day] = (backward ? backward.slice(1).reverse() : forward.slice(1)).map((part) => Number(part ?? 1));
  const found = dayNumber(year, month - 1, day);
  const back = parts(found);
  return back.year === year && back.month === month - 1 && back.day === day ? found : null;
}

/** The index of the first of `sorted` that is greater than `value`. */
export function upperBound(sorted, value, low = 0, high = sorted.length) {
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
