/** The head of a chart: its legend, and the drawn picture as SVG or PNG with our type inside; asks nobody outside. */

const FONTS = [
  ["IBM Plex Sans", 400, "ibm-plex-sans-latin-400-normal"],
  ["IBM Plex Sans", 600, "ibm-plex-sans-latin-600-normal"],
  ["IBM Plex Serif", 600, "ibm-plex-serif-latin-600-normal"],
  ["IBM Plex Sans Arabic", 400, "ibm-plex-sans-arabic-arabic-400-normal"],
  ["IBM Plex Sans Arabic", 600, "ibm-plex-sans-arabic-arabic-600-normal"],
];
const KEPT = ["fill", "stroke", "font-family", "font-size", "font-weight", "text-anchor", "direction"];
const SVG = "http://www.w3.org/2000/svg";
const TEXT = "IBM Plex Sans, IBM Plex Sans Arabic, sans-serif";
const MARGIN = 24;

export default function ({ data, parentElement }) {
  const chart = () => parentElement.getRootNode().host.closest('[class*="st-key-figure-"]').querySelector(".stVegaLiteChart svg");
  const key = html("ul", "key", ...data.legend.map(entry));
  const whole = () => picture(chart(), key, data);
  const bar = html("div", "save",
    button(data.svg, async () => hand(new Blob([await whole()], { type: "image/svg+xml" }), `${data.file}.svg`)),
    button(data.png, async () => hand(await painted(await whole()), `${data.file}.png`)));
  const head = html("div", "head", ...(data.legend.length ? [key] : []), bar);
  head.dir = data.lang === "ar" ? "rtl" : "ltr";
  parentElement.querySelector(".head")?.remove();
  parentElement.append(head);
}

/** One line of the legend: its mark and its words. */
function entry({ label, colour, shape, half }) {
  const mark = made("svg", { width: 20, height: 18, viewBox: "0 0 20 18", "aria-hidden": "true" });
  mark.append(...glyph(shape, half).map(([name, attributes]) => {
    const element = made(name, attributes);
    const line = ["tick", "line", "dashes", "stroke", "hollow"].includes(shape);
    element.style.fill = line ? "none" : colour;
    if (line) element.style.stroke = colour;
    return element;
  }));
  const words = html("span");
  words.textContent = label;
  return html("li", "", mark, words);
}

function glyph(shape, half = 5) {
  switch (shape) {
    case "bar": return [["rect", { x: 0, y: 9 - half, width: 20, height: 2 * half }]];
    case "halves": return [["rect", { x: 0, y: 9, width: 20, height: half }], ["rect", { x: 0, y: 7.6, width: 20, height: 1.4, opacity: 0.5 }]];
    case "tick": return [["path", { d: "M10 4v10", "stroke-width": 1.6 }]];
    case "line": return [["path", { d: "M0 9h20", "stroke-width": 2 }]];
    case "dashes": return [["path", { d: "M0 9h20", "stroke-width": 1.6, "stroke-dasharray": "2 3" }]];
    case "stroke": return [["path", { d: "M6 9h8", "stroke-width": 1.6 }]];
    case "hollow": return [["path", { d: "M10 4l5 5l-5 5l-5 -5z", "stroke-width": 1.6 }]];
    case "dot": return [["circle", { cx: 10, cy: 9, r: half }]];
    case "diamond": return [["path", { d: "M10 4l5 5l-5 5l-5 -5z" }]];
    case "triangle-up": return [["path", { d: "M10 4l5 9h-10z" }]];
    case "triangle-down": return [["path", { d: "M10 14l5 -9h-10z" }]];
    case "cross": return [["path", { d: "M8.4 4h3.2v3.4h3.4v3.2h-3.4v3.4h-3.2v-3.4h-3.4v-3.2h3.4z" }]];
    case "circle": return [["circle", { cx: 10, cy: 9, r: 4.5 }]];
    default: return [["rect", { x: 5.5, y: 4.5, width: 9, height: 9 }]];
  }
}

function button(label, act) {
  const made = html("button");
  made.type = "button";
  made.textContent = label;
  made.addEventListener("click", act);
  return made;
}

function html(name, className = "", ...children) {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

/** The chart as a file of its own: computed colours, paper behind it, heading, legend, credit, our fonts. */
async function picture(svg, key, { heading, credit, lang }) {
  const box = svg.getBoundingClientRect();
  const legend = key.isConnected ? key.getBoundingClientRect() : { width: 0, height: 0 };
  const page = getComputedStyle(svg.closest(".stApp"));
  const inner = Math.max(box.width, legend.width);
  const top = MARGIN + 36 + (legend.height ? legend.height + 12 : 0);
  const [width, height] = [inner + 2 * MARGIN, top + box.height + 30 + MARGIN];
  const whole = made("svg", { width, height, viewBox: `0 0 ${width} ${height}`, lang });
  const style = made("style");
  style.textContent = (await Promise.all(FONTS.map(face))).join("\n");
  const right = lang === "ar";
  const said = (text, y, look) => {
    const line = made("text", { x: right ? width - MARGIN : MARGIN, y, "text-anchor": right ? "end" : "start", fill: page.color, ...look });
    line.textContent = right ? `\u2067${text}\u2069` : text;
    return line;
  };
  whole.append(
    style,
    made("rect", { width, height, fill: page.backgroundColor }),
    said(heading, MARGIN + 17, { "font-family": "IBM Plex Serif, IBM Plex Sans Arabic, serif", "font-weight": 600, "font-size": 19 }),
    ...(legend.height ? drawnKey(key, legend, right) : []),
    moved(copied(svg), MARGIN, top, box),
    said(credit, height - MARGIN + 6, { "font-family": TEXT, "font-size": 12 }),
  );
  return new XMLSerializer().serializeToString(whole);
}

/** The legend where the page shows it. */
function drawnKey(key, legend, right) {
  return [...key.children].flatMap((item) => {
    const [mark, words] = [...item.children].map((child) => child.getBoundingClientRect());
    const at = (box) => [MARGIN + box.left - legend.left, MARGIN + 36 + box.top - legend.top];
    const [x, y] = at(words);
    const look = { x: right ? x + words.width : x, y: y + words.height * 0.75, "text-anchor": right ? "end" : "start" };
    const text = made("text", { ...look, fill: getComputedStyle(item).color, "font-family": TEXT, "font-size": 13.5 });
    text.textContent = right ? `\u2067${item.textContent}\u2069` : item.textContent;
    return [moved(copied(item.firstChild), ...at(mark), mark), text];
  });
}

function copied(svg) {
  const copy = svg.cloneNode(true);
  const seen = [svg, ...svg.querySelectorAll("*")];
  [copy, ...copy.querySelectorAll("*")].forEach((element, at) => {
    const style = getComputedStyle(seen[at]);
    for (const name of KEPT) element.style.setProperty(name, style.getPropertyValue(name));
  });
  return copy;
}

function moved(svg, x, y, { width, height }) {
  for (const [name, value] of Object.entries({ x, y, width, height })) svg.setAttribute(name, value);
  return svg;
}

async function painted(text) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [2 * image.width, 2 * image.height];
  const brush = canvas.getContext("2d");
  for (let times = 0; times < 4; times += 1) { // a browser draws before it has read the fonts inside; later strokes have them
    brush.drawImage(image, 0, 0, canvas.width, canvas.height);
    await new Promise((done) => setTimeout(done, 120));
  }
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}

async function face([family, weight, file]) {
  const bytes = new Uint8Array(await (await fetch(`/assets/fonts/${file}.woff2`)).arrayBuffer());
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url(data:font/woff2;base64,${btoa(letters)}) format("woff2"); }`;
}

function made(name, attributes = {}) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

function hand(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
