/** The map's centre and zoom in the page's address: replaced as the map moves, read when it opens. */

const PLACES = 4; // decimals of a degree: about ten metres

/** The view as `lat,lon,zoom`. */
export function viewText(map) {
  const { lat, lng } = map.getCenter();
  return [lat.toFixed(PLACES), lng.toFixed(PLACES), Number(map.getZoom().toFixed(2))].join();
}

/** A view from its text, or null. */
export function readView(text) {
  const [lat, lng, zoom] = (text || "").split(",").map(Number);
  return [lat, lng, zoom].every(Number.isFinite) && zoom > 0 ? { center: { lat, lng }, zoom } : null;
}

/** Write the view into the address without a new entry in the history. */
function writeView(text) {
  const address = new URL(location.href);
  if (address.searchParams.get("view") === text) return;
  address.searchParams.set("view", text);
  const query = [...address.searchParams].map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`).join("&");
  history.replaceState(history.state, "", `${address.pathname}?${query}${address.hash}`);
}

/** Write it a moment later, unless the reader is on another page by then, whose address is not ours. @returns the timer */
export function writeViewLater(text, ms) {
  const { pathname } = location;
  return setTimeout(() => location.pathname === pathname && writeView(text), ms);
}
