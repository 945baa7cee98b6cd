/** The view as a picture: the map as it stands, with the date above it and whence it comes below. */

import { inWords, iso } from "./dates.js";

const SCALE = 2;
const EDGE = 20;
const HEAD = 62;
const FOOT = 30;
const SHAPE = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "stroke-linecap", "paint-order", "visibility", "display"];
const NAMES = ".atlas-country span, .atlas-river span, .atlas-region span, .atlas-city span, .place:not(.folded) .place-name, .place:not(.folded) .count:not([hidden]), .legend[open] span, .legend[open] summary, .leaflet-control-scale-line";

/**
 * Draw what the map shows. Nothing is fetched: shapes are copied with their colours, names are written anew.
 * @param {HTMLElement} frame  the map's frame
 * @param {{title: string, line: string, credit: string, rtl: boolean}} words
 * @returns {Promise<Blob>} a PNG of twice the view's size
 */
async function pictureOf(frame, words) {
  const box = frame.getBoundingClientRect();
  const canvas = document.createElement("canvas");
  canvas.width = (box.width + 2 * EDGE) * SCALE;
  canvas.height = (box.height + HEAD + FOOT) * SCALE;
  const context = canvas.getContext("2d");
  context.scale(SCALE, SCALE);
  const look = getComputedStyle(frame);
  const token = (name) => resolved(frame, name);
  context.fillStyle = token("--paper");
  context.fillRect(0, 0, canvas.width, canvas.height);
  writeAround(context, words, { box, token, serif: look.getPropertyValue("--serif"), sans: look.getPropertyValue("--sans") });
  context.save();
  context.translate(EDGE, HEAD);
  context.beginPath();
  context.rect(0, 0, box.width, box.height);
  context.clip();
  context.fillStyle = token("--map-sea");
  context.fillRect(0, 0, box.width, box.height);
  await drawShapes(context, frame.querySelectorAll(".leaflet-tile"), box);
  await drawVectors(context, frame.querySelectorAll(".leaflet-overlay-pane svg"), box);
  for (const dots of frame.querySelectorAll("canvas")) placeImage(context, dots, dots.getBoundingClientRect(), box);
  for (const city of frame.querySelectorAll(".atlas-city")) if (isSeen(city)) drawDot(context, city, box, token("--map-quiet"));
  const legend = frame.querySelector(".legend[open]");
  const marks = [...frame.querySelectorAll(".place:not(.folded) svg, .place.folded .mark")];
  await drawVectors(context, marks, box);
  writeNames(context, [...frame.querySelectorAll(NAMES)].filter((name) => !legend?.contains(name)), box, token("--map-iraq"));
  drawScale(context, frame.querySelector(".leaflet-control-scale-line"), box);
  if (legend) await drawLegend(context, legend, box, token("--paper"));
  context.restore();
  context.strokeStyle = token("--rule");
  context.strokeRect(EDGE, HEAD, box.width, box.height);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

/** A token's colour as one the canvas knows: `light-dark()` is settled by the browser. */
function resolved(frame, name) {
  const probe = document.createElement("i");
  probe.style.color = `var(${name})`;
  frame.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

const isSeen = (node) => getComputedStyle(node).visibility !== "hidden";

function writeAround(context, { title, line, credit, rtl }, { box, token, serif, sans }) {
  const x = rtl ? box.width + EDGE : EDGE;
  context.direction = rtl ? "rtl" : "ltr";
  context.textAlign = "start";
  const write = (text, font, colour, y) => {
    [context.font, context.fillStyle] = [font, colour];
    context.fillText(text, x, y, box.width);
  };
  write(title, `600 21px ${serif}`, token("--ink"), 29);
  write(line, `400 14px ${sans}`, token("--quiet"), 50);
  write(credit, `400 12px ${sans}`, token("--quiet"), box.height + HEAD + 20);
}

async function drawShapes(context, images, box) {
  for (const image of images) if (image.crossOrigin) placeImage(context, image, image.getBoundingClientRect(), box); // others would lock the canvas
}

function placeImage(context, image, at, box) {
  if (at.width && at.height) context.drawImage(image, at.x - box.x, at.y - box.y, at.width, at.height);
}

/** Draw SVG elements at their places, all as one picture. */
async function drawVectors(context, nodes, box) {
  const whole = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  for (const [name, value] of [["width", box.width], ["height", box.height], ["viewBox", `0 0 ${box.width} ${box.height}`]]) whole.setAttribute(name, value);
  for (const node of nodes) {
    const at = node.getBoundingClientRect();
    if (!at.width) continue;
    const copy = dressed(node);
    for (const [name, value] of [["x", at.x - box.x], ["y", at.y - box.y], ["width", at.width], ["height", at.height], ["overflow", "visible"]]) copy.setAttribute(name, value);
    whole.append(copy);
  }
  const image = new Image(box.width * SCALE, box.height * SCALE);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(whole))}`;
  await image.decode();
  context.drawImage(image, 0, 0, box.width, box.height);
}

/** A copy whose shapes carry their colours with them. */
function dressed(node) {
  const copy = node.cloneNode(true);
  copy.removeAttribute("style");
  const [from, to] = [[...node.querySelectorAll("*")], [...copy.querySelectorAll("*")]];
  from.forEach((shape, k) => {
    const look = getComputedStyle(shape);
    if (shape.tagName !== "g" && shape.tagName !== "svg") for (const name of SHAPE) to[k].setAttribute(name, look.getPropertyValue(name));
  });
  return copy;
}

function drawDot(context, city, box, colour) {
  const at = city.getBoundingClientRect();
  context.fillStyle = colour;
  context.beginPath();
  context.arc(at.x - box.x, at.y - box.y, 2.2, 0, 2 * Math.PI);
  context.fill();
}

function writeNames(context, names, box, halo) {
  context.lineJoin = "round";
  for (const name of names) {
    if (!isSeen(name)) continue;
    const [look, at] = [getComputedStyle(name), name.getBoundingClientRect()];
    const text = look.textTransform === "uppercase" ? name.textContent.toUpperCase() : name.textContent;
    const dotted = name.classList.contains("count");
    const [x, y] = [at.x - box.x + (dotted ? 9 : name.matches(".leaflet-control-scale-line") ? 6 : 0), at.y - box.y + at.height / 2];
    [context.font, context.letterSpacing, context.textBaseline, context.textAlign] = [`${look.fontWeight} ${look.fontSize} ${look.fontFamily}`, look.letterSpacing === "normal" ? "0px" : look.letterSpacing, "middle", "left"];
    context.direction = look.direction;
    if (halo) [context.strokeStyle, context.lineWidth] = [halo, 3];
    if (halo) context.strokeText(text, x, y);
    context.fillStyle = look.color;
    context.fillText(text, x, y);
    if (dotted) drawBullet(context, x - 6, y, look.color);
  }
  [context.letterSpacing, context.textBaseline] = ["0px", "alphabetic"];
}

function drawBullet(context, x, y, colour) {
  context.fillStyle = colour;
  context.beginPath();
  context.arc(x, y, 3, 0, 2 * Math.PI);
  context.fill();
}

function drawScale(context, bar, box) {
  if (!bar) return;
  const at = bar.getBoundingClientRect();
  const [left, top, right, bottom] = [at.left - box.x, at.top - box.y, at.right - box.x, at.bottom - box.y].map((edge) => Math.round(edge) + 0.5);
  context.strokeStyle = getComputedStyle(bar).color;
  context.beginPath();
  [[left, top], [left, bottom], [right, bottom], [right, top]].forEach(([x, y]) => context.lineTo(x, y));
  context.stroke();
}

async function drawLegend(context, legend, box, paper) {
  const at = legend.getBoundingClientRect();
  context.fillStyle = paper;
  context.fillRect(at.x - box.x, at.y - box.y, at.width, at.height);
  await drawVectors(context, legend.querySelectorAll("li > svg"), box);
  writeNames(context, legend.querySelectorAll("li > span, summary"), box, null);
}

/** Hand a file to the reader. */
function offer(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

/** Save the view of a day, and of the chosen base, as a PNG. */
export async function savePicture(frame, { day, base, line, words, attribution, lang }) {
  const title = [inWords(day, words), base?.name].filter(Boolean).join(" · ");
  const credit = `${words.picture_credit} · ${attribution}`;
  offer(await pictureOf(frame, { title, line, credit, rtl: lang === "ar" }), `handover-atlas-${iso(day)}.png`);
}
