/** Making elements. Text is only ever set as text; nothing here or elsewhere parses HTML. */

const SVG = "http://www.w3.org/2000/svg";

/**
 * Make an HTML element.
 * @param {string} tag
 * @param {Object} [props] `class`, `text`, `on` (listeners), the rest are attributes; null ones are left out.
 * @param {...(Node|null|undefined|false)} children
 * @returns {HTMLElement}
 */
export function el(tag, props = {}, ...children) {
  return dress(document.createElement(tag), props, children);
}

/** Make an SVG element; see `el`. */
export function svg(tag, props = {}, ...children) {
  return dress(document.createElementNS(SVG, tag), props, children);
}

function dress(node, { text, on, ...attributes }, children) {
  for (const [name, value] of Object.entries(attributes)) setAttribute(node, name, value);
  for (const [type, listener] of Object.entries(on ?? {})) node.addEventListener(type, listener);
  if (text !== undefined) node.textContent = text;
  node.append(...children.filter(Boolean));
  return node;
}

/** Set, or with null, undefined or false remove, an attribute; only when it changes. */
export function setAttribute(node, name, value) {
  if (value === null || value === undefined || value === false) node.removeAttribute(name);
  else if (node.getAttribute(name) !== String(value)) node.setAttribute(name, value === true ? "" : value);
}

/** Set a node's text, only when it changes. */
export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/** A line icon of 16 × 16 drawn with the text's colour. */
export function icon(path) {
  return svg(
    "svg",
    { viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true", focusable: "false", class: "icon" },
    svg("path", { d: path }),
  );
}

/** A name of its own direction, so that mixed text never scrambles. */
export function bdi(text, props = {}) {
  return el("bdi", { ...props, text });
}

/** The address if it is plain http(s), or our own absolute path; else null. */
export function safeHref(href, { own = false } = {}) {
  if (typeof href !== "string") return null;
  if (own && /^\/(?!\/)/.test(href)) return href;
  return /^https?:\/\/[^\s]+$/i.test(href) ? href : null;
}

/** Wait for fonts that are on their way, but never long; true if there were any. */
export async function fontsCame() {
  if (document.fonts?.status !== "loading") return false;
  await Promise.race([document.fonts.ready, new Promise((resolve) => setTimeout(resolve, 1200))]);
  return true;
}
