/** Maps on one page move together: each says how it moves, the others follow at once. */

const MOVED = "atlas-moved";

/** @param {Object} map  a Leaflet map; it neither speaks nor follows before it is `opened` */
export function moveTogether(map) {
  let following = false;

  function tell() {
    if (following || !map.opened) return;
    window.dispatchEvent(new CustomEvent(MOVED, { detail: { map, center: map.getCenter(), zoom: map.getZoom() } }));
  }

  function follow({ detail }) {
    if (detail.map === map || !map.opened) return;
    following = true;
    map.setView(detail.center, detail.zoom, { animate: false });
    following = false;
  }

  map.on("move", tell);
  window.addEventListener(MOVED, follow);
  map.on("unload", () => window.removeEventListener(MOVED, follow));
}
