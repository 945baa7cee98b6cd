/** What a marked name means, shown beside it while it is pointed at or has the focus. */

import { el } from "../dom.js";

export function makeTip() {
  const node = el("div", { class: "tip", id: "desk-tip", role: "tooltip", hidden: true });

  /** Show lines of text under a place; the first is the base. */
  function show(place, lines) {
    node.replaceChildren(...lines.map((text) => el("p", { text })));
    node.hidden = false;
    const frame = node.offsetParent?.getBoundingClientRect() ?? { left: 0, top: 0, width: Infinity };
    const [box] = place.getClientRects();
    const left = Math.min(Math.max(box.left - frame.left, 0), frame.width - node.offsetWidth);
    node.style.left = `${Math.max(left, 0)}px`;
    node.style.top = `${box.bottom - frame.top + 6}px`;
  }

  function hide() {
    node.hidden = true;
  }

  /** Let a mark show its lines, and Escape take them away. */
  function tie(mark) {
    const open = () => show(mark, mark.tip);
    const listeners = { mouseenter: open, focus: open, mouseleave: hide, blur: hide };
    for (const [type, listener] of Object.entries(listeners)) mark.addEventListener(type, listener);
    mark.addEventListener("keydown", (event) => event.key === "Escape" && hide());
    return mark;
  }

  return { node, show, hide, tie };
}
