// Names on the picture, and where the picture stands; the same for both renderers.
const MARGIN = 44;
const MOST = 320; // names tried for one picture
const LARGEST = 1.6;

// Returns the camera that shows all places: {x, y, scale}; nothing for no places.
export function fitted(places, { width, height }, { left, top, bottom }) {
  if (!places.length) return null;
  const [x0, x1] = span(places.map(({ x }) => x));
  const [y0, y1] = span(places.map(({ y }) => y));
  const scale = Math.min(
    (width - left - 2 * MARGIN) / (x1 - x0 || 1),
    (height - top - bottom - 2 * MARGIN) / (y1 - y0 || 1),
    LARGEST,
  );
  return { x: (x0 + x1) / 2 - left / 2 / scale, y: (y0 + y1) / 2 + (top - bottom) / 2 / scale, scale };
}

function span(values) {
  return values.reduce(([least, most], value) => [Math.min(least, value), Math.max(most, value)], [Infinity, -Infinity]);
}

// Writes names below nodes, or above where there is no room, and on edges; important ones first, and
// none runs into another.
export function writeLabels(context, theme, { nodes, words, width, height }) {
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  const rank = (node) => (node.chosen ? 1e6 : 0) + (node.hovered ? 1e5 : 0) + (node.near ? 1e3 : 0) + node.size;
  const wanted = nodes
    .filter((node) => !node.faint && node.x > -40 && node.y > -40 && node.x < width + 40 && node.y < height + 40)
    .sort((a, b) => rank(b) - rank(a))
    .slice(0, MOST)
    .map((node) => ({ ...node, text: node.label, y: node.y + node.size + 9, above: node.y - node.size - 9, must: node.chosen || node.hovered }));
  const taken = [];
  for (const word of [...wanted, ...words]) {
    context.font = word.edge ? theme.small : word.chosen ? theme.bold : theme.font;
    const half = context.measureText(word.text).width / 2 + 2;
    // At the rim a name moves inwards rather than being cut.
    const x = half * 2 < width ? Math.min(Math.max(word.x, half), width - half) : word.x;
    const boxAt = (middle) => [x - half, middle - 8, x + half, middle + 8];
    const free = (box) => taken.every((other) => box[0] > other[2] || box[2] < other[0] || box[1] > other[3] || box[3] < other[1]);
    const y = [word.y, word.above].find((middle) => middle !== undefined && free(boxAt(middle))) ?? (word.must ? word.y : null);
    if (y === null) continue;
    taken.push(boxAt(y));
    context.strokeStyle = theme.back;
    context.lineWidth = 4;
    context.strokeText(word.text, x, y);
    context.fillStyle = word.edge ? theme.soft : theme.ink;
    context.fillText(word.text, x, y);
  }
}
