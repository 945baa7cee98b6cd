/** Tells the app's own wishes from the echo of what the user just chose here. */

/**
 * The app hands back, on every run, the day it knows. That is mostly what we reported a moment ago,
 * perhaps already overtaken; only a changed value that we did not report is a wish.
 */
export function createEcho() {
  let known;
  let reported = [];
  return {
    report: (value) => {
      if (reported.at(-1) !== value) reported.push(value);
    },
    /** True when the app asks for `value` of its own accord. */
    isWish: (value) => {
      if (value === known) return false;
      known = value;
      const at = reported.indexOf(value);
      if (at < 0) {
        reported = [];
        return true;
      }
      reported = reported.slice(at + 1);
      return false;
    },
  };
}
