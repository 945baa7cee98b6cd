/** Keys: on the slider native steps plus months, years and play; anywhere else n and p. */

const MONTHS = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };
const PAGES = { PageUp: 12, PageDown: -12 };

/**
 * @param {HTMLElement} root
 * @param {{range: function(): HTMLElement, months: function(number), event: function(number),
 *   play: function(), dismiss: function(), others: Object<string, function()>}} hooks
 */
export function listenToKeys(root, hooks) {
  root.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hooks.dismiss();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const onRange = event.target === hooks.range();
    if (onRange && onSlider(event)) event.preventDefault();
    else if (onRange || !event.target.matches("input, select, textarea")) anywhere(event);
  });

  function onSlider(event) {
    const months = (event.shiftKey ? MONTHS : PAGES)[event.key];
    if (months) hooks.months(months);
    if (event.key === " ") hooks.play();
    return Boolean(months) || event.key === " ";
  }

  function anywhere(event) {
    if (event.key === "n") hooks.event(1);
    if (event.key === "p") hooks.event(-1);
    const act = hooks.others[event.key];
    if (!act) return;
    event.preventDefault(); // "/" would also be typed into the box it opens
    act();
  }
}
