/** The card that names what the pointer or the keyboard is on. It can be pointed at and dismissed. */

import { el } from "./dom.js";

/**
 * @param {HTMLElement} frame  the positioned element the card floats in
 * @param {string} lang
 * @param {{overflows?: boolean}} [options]  whether the card rises over the frame, so that it lies on nothing in it
 * @returns {{show: function(Object, Array), hide: function(), hideNow: function()}}
 */
export function createCard(frame, lang, { overflows = false } = {}) {
  const node = el("div", { class: "card", role: "tooltip", hidden: true, lang, dir: lang === "ar" ? "rtl" : "ltr" });
  let timer = 0;
  const stay = () => clearTimeout(timer);
  const hideNow = () => {
    stay();
    node.hidden = true;
  };
  const hide = () => {
    stay();
    timer = setTimeout(hideNow, 160);
  };
  node.addEventListener("pointerenter", stay);
  node.addEventListener("pointerleave", hide);
  frame.append(node);

  /**
   * @param {{x: number, y: number, r: number}} at  in the frame's pixels
   * @param {Array<{class?: string, text?: string, node?: Node}>} lines
   */
  function show(at, lines) {
    stay();
    node.replaceChildren(...lines.map((line) => line.node ?? el("div", { class: line.class, text: line.text })));
    node.hidden = false;
    const gap = at.r + 6;
    const left = Math.min(Math.max(4, at.x - node.offsetWidth / 2), frame.clientWidth - node.offsetWidth - 4);
    const above = (overflows ? Math.min(at.y - gap, 0) : at.y - gap) - node.offsetHeight;
    node.style.left = `${left}px`;
    node.style.top = `${above > 0 || overflows ? above : at.y + gap}px`;
  }

  return { node, show, hide, hideNow };
}

/** Where an element is inside a frame: its middle and half its size. */
export function middleOf(element, frame) {
  const box = element.getBoundingClientRect();
  const outer = frame.getBoundingClientRect();
  return { x: box.x + box.width / 2 - outer.x, y: box.y + box.height / 2 - outer.y, r: box.height / 2 };
}
