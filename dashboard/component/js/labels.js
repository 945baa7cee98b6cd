/** Where labels stand: greedily, the most crowded first, so that names do not lie on one another. */

const GAP = 4.5;

/** The places a label of w × h may take beside a mark of radius r, the best first. */
function candidates(w, h, r) {
  const side = r + GAP;
  const near = r * 0.7 + GAP;
  return [
    [side, -h / 2], [-side - w, -h / 2],
    [-w / 2, -side - h], [-w / 2, side],
    [near, -near - h + 4], [near, near - 4],
    [-near - w, -near - h + 4], [-near - w, near - 4],
  ];
}

/** How many square pixels two boxes share. */
export function overlap(a, b) {
  const wide = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
  const high = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
  return wide > 0 && high > 0 ? wide * high : 0;
}

/**
 * Choose an offset for every label.
 * @param {Array<{x: number, y: number, r: number, w: number, h: number}>} items  the mark's point and
 *   radius, the label's size, in pixels
 * @param {?{x: number, y: number, w: number, h: number}} frame  labels should stay inside
 * @param {Array<{x: number, y: number, w: number, h: number}>} furniture  what lies over the map
 * @returns {Array<[number, number]>} from the mark's point to the label's top left corner
 */
export function placeLabels(items, frame, furniture = []) {
  const marks = items.map(({ x, y, r }) => ({ x: x - r, y: y - r, w: 2 * r, h: 2 * r }));
  const boxes = items.map(() => null);
  const offsets = items.map(() => [0, 0]);
  const crowd = items.map((a) => items.filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < 90).length);
  const order = items.map((_, i) => i).sort((a, b) => crowd[b] - crowd[a] || items[a].y - items[b].y);
  for (let pass = 0; pass < 3; pass++) {
    for (const i of order) {
      const item = items[i];
      let best = Infinity;
      candidates(item.w, item.h, item.r).forEach(([dx, dy], rank) => {
        const box = { x: item.x + dx, y: item.y + dy, w: item.w, h: item.h };
        const cost = rank * 2 + blocked(box, i, marks, boxes) + outside(box, frame) + under(box, furniture);
        if (cost < best) [best, offsets[i], boxes[i]] = [cost, [dx, dy], box];
      });
    }
  }
  return offsets;
}

/** How much labels at these offsets lie on one another and on marks, in square pixels. */
export function clash(items, offsets) {
  const marks = items.map(({ x, y, r }) => ({ x: x - r, y: y - r, w: 2 * r, h: 2 * r }));
  const boxes = items.map(({ x, y, w, h }, i) => ({ x: x + offsets[i][0], y: y + offsets[i][1], w, h }));
  return boxes.reduce((sum, box, i) => sum + blocked(box, i, marks, boxes), 0);
}

function blocked(box, self, marks, boxes) {
  let cost = 0;
  for (let i = 0; i < marks.length; i++) {
    if (i === self) continue;
    cost += overlap(box, marks[i]) * 2;
    if (boxes[i]) cost += overlap(box, boxes[i]);
  }
  return cost;
}

const under = (box, furniture) => furniture.reduce((sum, other) => sum + 2 * overlap(box, other), 0);

function outside(box, frame) {
  return frame ? box.w * box.h - overlap(box, frame) : 0;
}
