/** Two quiet buttons under a chart: the drawn picture as SVG or PNG, with our type inside, nothing asked of anyone. */

const FONTS = [
  ["IBM Plex Sans", 400, "ibm-plex-sans-latin-400-normal"],
  ["IBM Plex Sans", 600, "ibm-plex-sans-latin-600-normal"],
  ["IBM Plex Serif", 600, "ibm-plex-serif-latin-600-normal"],
  ["IBM Plex Sans Arabic", 400, "ibm-plex-sans-arabic-arabic-400-normal"],
  ["IBM Plex Sans Arabic", 600, "ibm-plex-sans-arabic-arabic-600-normal"],
];
const KEPT = ["fill", "stroke", "font-family", "font-size", "font-weight", "text-anchor", "direction"];
const SVG = "http://www.w3.org/2000/svg";
const MARGIN = 24;

export default function ({ data, parentElement }) {
  const chart = () => parentElement.getRootNode().host.closest('[class*="st-key-figure-"]').querySelector(".stVegaLiteChart svg");
  const buttons = [
    [data.svg, async () => hand(new Blob([await picture(chart(), data)], { type: "image/svg+xml" }), `${data.file}.svg`)],
    [data.png, async () => hand(await painted(await picture(chart(), data)), `${data.file}.png`)],
  ].map(([label, act]) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.addEventListener("click", act);
    return button;
  });
  const bar = document.createElement("div");
  bar.className = "save";
  bar.append(...buttons);
  parentElement.querySelector(".save")?.remove();
  parentElement.append(bar);
}

/** The chart as a file of its own: computed colours, a paper behind it, a heading, a line of credit, our fonts. */
async function picture(svg, { heading, credit, lang }) {
  const box = svg.getBoundingClientRect();
  const copy = svg.cloneNode(true);
  const seen = [svg, ...svg.querySelectorAll("*")];
  [copy, ...copy.querySelectorAll("*")].forEach((element, at) => {
    const style = getComputedStyle(seen[at]);
    for (const name of KEPT) element.style.setProperty(name, style.getPropertyValue(name));
  });
  const page = getComputedStyle(svg.closest(".stApp"));
  const [width, height] = [box.width + 2 * MARGIN, box.height + 2 * MARGIN + 64];
  const whole = made("svg", { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}`, lang });
  const style = made("style");
  style.textContent = (await Promise.all(FONTS.map(face))).join("\n");
  const right = lang === "ar";
  const place = { x: right ? width - MARGIN : MARGIN, "text-anchor": right ? "end" : "start", direction: "ltr" };
  const title = made("text", { ...place, y: MARGIN + 17, fill: page.color, "font-family": "IBM Plex Serif, IBM Plex Sans Arabic, serif", "font-weight": 600, "font-size": 19 });
  const line = made("text", { ...place, y: height - MARGIN + 8, fill: page.color, "font-family": "IBM Plex Sans, IBM Plex Sans Arabic, sans-serif", "font-size": 12 });
  const isolated = (text) => (right ? `\u2067${text}\u2069` : text);
  title.textContent = isolated(heading);
  line.textContent = isolated(credit);
  const paper = made("rect", { width, height, fill: page.backgroundColor });
  for (const [name, value] of Object.entries({ x: MARGIN, y: MARGIN + 36, width: box.width, height: box.height })) copy.setAttribute(name, value);
  whole.append(style, paper, title, copy, line);
  return new XMLSerializer().serializeToString(whole);
}

async function painted(text) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [2 * image.width, 2 * image.height];
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}

async function face([family, weight, file]) {
  const bytes = new Uint8Array(await (await fetch(`/assets/fonts/${file}.woff2`)).arrayBuffer());
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url(data:font/woff2;base64,${btoa(letters)}) format("woff2"); }`;
}

function made(name, attributes = {}) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) if (key !== "xmlns") element.setAttribute(key, value);
  return element;
}

function hand(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
