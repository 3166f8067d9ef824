// Names on the picture, and where the picture stands; the same for both renderers.
const MARGIN = 44;
const ASIDE = 100; // half of a long name, where there is width for it
const MOST = 320; // names tried for one picture
const LARGEST = 1.6;
const CELL = 64;
const HIGH = 8; // half the height of a name

// Returns the camera that shows all places: {x, y, scale}; nothing for no places.
export function fitted(places, { width, height }, { left, top, bottom }) {
  if (!places.length) return null;
  const [x0, x1] = span(places.map(({ x }) => x));
  const [y0, y1] = span(places.map(({ y }) => y));
  const aside = Math.max(MARGIN, Math.min(ASIDE, (width - left) / 8));
  const scale = Math.min(
    (width - left - 2 * aside) / (x1 - x0 || 1),
    (height - top - bottom - 2 * MARGIN) / (y1 - y0 || 1),
    LARGEST,
  );
  return { x: (x0 + x1) / 2 - left / 2 / scale, y: (y0 + y1) / 2 + (top - bottom) / 2 / scale, scale };
}

function span(values) {
  return values.reduce(([least, most], value) => [Math.min(least, value), Math.max(most, value)], [Infinity, -Infinity]);
}

// Boxes on the picture by cell, so that few are looked at for each name.
class Room {
  constructor() { this.cells = new Map(); }
  keys([left, top, right, bottom]) {
    const found = [];
    for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x += 1)
      for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y += 1) found.push(`${x} ${y}`);
    return found;
  }
  take(box) {
    for (const key of this.keys(box)) {
      if (this.cells.has(key)) this.cells.get(key).push(box);
      else this.cells.set(key, [box]);
    }
  }
  isFree(box) {
    return this.keys(box).every((key) => (this.cells.get(key) ?? []).every((other) => box[0] > other[2] || box[2] < other[0] || box[1] > other[3] || box[3] < other[1]));
  }
}

// Writes names below nodes, or above or beside them where there is no room, and on edges; important
// ones first. None runs into another or lies over a node.
export function writeLabels(context, theme, { nodes, words, width, height }) {
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  const rank = (node) => (node.chosen ? 1e6 : 0) + (node.hovered ? 1e5 : 0) + (node.near ? 1e3 : 0) + node.size;
  const wanted = nodes
    .filter((node) => !node.faint && node.x > -40 && node.y > -40 && node.x < width + 40 && node.y < height + 40)
    .sort((a, b) => rank(b) - rank(a))
    .slice(0, MOST)
    .map((node) => ({ ...node, text: node.label, must: node.chosen || node.hovered }));
  const room = new Room();
  for (const { x, y, size, faint } of nodes) if (!faint) room.take([x - size, y - size, x + size, y + size]);
  for (const word of [...wanted, ...words]) {
    context.font = word.edge ? theme.small : word.chosen ? theme.bold : theme.font;
    const half = context.measureText(word.text).width / 2 + 2;
    // At the rim a name moves inwards rather than being cut.
    const inward = (x) => (half * 2 < width ? Math.min(Math.max(x, half), width - half) : x);
    const boxAt = ([x, y]) => [x - half, y - HIGH, x + half, y + HIGH];
    const spots = spotsFor(word, half).map(([x, y]) => [inward(x), y]);
    const spot = spots.find((each) => room.isFree(boxAt(each))) ?? (word.must ? spots[0] : null);
    if (!spot) continue;
    const [x, y] = spot;
    room.take(boxAt(spot));
    context.strokeStyle = theme.back;
    context.lineWidth = 4;
    context.strokeText(word.text, x, y);
    context.fillStyle = word.edge ? theme.soft : theme.ink;
    context.fillText(word.text, x, y);
  }
}

// Where a name may stand, the best first; a word on an edge has one place.
function spotsFor({ edge, x, y, size }, half) {
  if (edge) return [[x, y]];
  const [down, aside] = [size + HIGH + 1, size + half + 2];
  return [[x, y + down], [x, y - down], [x + aside, y], [x - aside, y]];
}
