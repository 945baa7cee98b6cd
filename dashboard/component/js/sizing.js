/** How high the map is, and its first view; kept right as the window changes. */

import { limitZoom, openView } from "./basemap.js";

const BELOW = 34; // pixels left free under the time control

/**
 * @param {HTMLElement} root
 * @param {function(): ?{map, places, frame, strip, time, panel, height: ?number, bases, kept}} current  what is drawn, or null
 * @param {function()} changed  called after a change of size
 */
export function fitting(root, current, changed) {
  let seen = "";

  /** As high as leaves the time control on the first screen. */
  function fit() {
    const { map, frame, time, panel, height, ground } = current();
    let top = frame.getBoundingClientRect().top;
    const full = document.fullscreenElement?.contains(root.getRootNode().host ?? root);
    if (!full) for (let node = root; node; node = node.parentElement ?? node.getRootNode().host) top += node.scrollTop;
    const room = window.innerHeight - top - time.offsetHeight - BELOW;
    const high = full ? Math.max(room, 240) : (height ?? Math.min(Math.max(room, 360), 820));
    root.style.setProperty("--map-height", `${Math.round(high)}px`);
    panel?.fit();
    map.invalidateSize({ animate: false });
    limitZoom(map, ground);
  }

  function settle() {
    seen = sizeNow();
    fit();
    const { map, bases, ground, kept, places } = current();
    if (map.opened) return;
    openView(map, bases, ground, kept);
    map.opened = true;
    places.layout();
  }

  const sizeNow = () => `${root.clientWidth} ${window.innerHeight} ${Boolean(document.fullscreenElement)}`;

  function resized() {
    if (!current() || !root.clientWidth || sizeNow() === seen) return;
    current().strip.redraw();
    settle();
    changed();
  }

  const watcher = new ResizeObserver(resized);
  watcher.observe(root);
  window.addEventListener("resize", resized);
  document.addEventListener("fullscreenchange", resized);

  function stop() {
    watcher.disconnect();
    window.removeEventListener("resize", resized);
    document.removeEventListener("fullscreenchange", resized);
  }

  return { fit, settle, stop };
}

/** Show an element on the whole screen, or leave it again. */
export function fullScreen(element) {
  if (document.fullscreenElement) document.exitFullscreen();
  else element.requestFullscreen().catch(() => {}); // refused by the browser: the page stays as it is
}
