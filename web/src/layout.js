// Places for nodes, without chance: where a node starts depends on its key alone.
const GOLDEN = Math.PI * (3 - Math.sqrt(5));
const NEAR = 260;

export function angleOf(key) {
  let sum = 7;
  for (const sign of key) sum = (sum * 31 + sign.codePointAt(0)) >>> 0;
  return ((sum % 6283) / 1000);
}

// Seeds on a sunflower, the first key in the middle.
export function sunflower(keys, gap) {
  return new Map(keys.map((key, at) => {
    const radius = gap * Math.sqrt(at);
    return [key, { x: radius * Math.cos(at * GOLDEN), y: radius * Math.sin(at * GOLDEN) }];
  }));
}

// Moves nodes apart and linked ones together. Only `movable` keys move; undefined moves all.
export function relax(graph, { movable, rounds, gap }) {
  const keys = graph.nodes();
  const number = new Map(keys.map((key, at) => [key, at]));
  const x = Float64Array.from(keys, (key) => graph.getNodeAttribute(key, 'x'));
  const y = Float64Array.from(keys, (key) => graph.getNodeAttribute(key, 'y'));
  const size = Float64Array.from(keys, (key) => graph.getNodeAttribute(key, 'size'));
  const moving = keys.map((_, at) => at).filter((at) => !movable || movable.has(keys[at]));
  const moves = new Uint8Array(keys.length);
  for (const at of moving) moves[at] = 1;
  const pairs = new Map();
  graph.forEachEdge((_, __, from, to) => {
    const [a, b] = [number.get(from), number.get(to)];
    if (a !== b && (moves[a] || moves[b])) pairs.set(Math.min(a, b) * keys.length + Math.max(a, b), [a, b]);
  });
  const springs = [...pairs.values()];
  const links = new Float64Array(keys.length);
  for (const [a, b] of springs) {
    links[a] += 1;
    links[b] += 1;
  }
  const dx = new Float64Array(keys.length);
  const dy = new Float64Array(keys.length);
  const reach = keys.length > 500 ? NEAR : Infinity;
  for (let round = 0; round < rounds; round += 1) {
    dx.fill(0);
    dy.fill(0);
    apart(moving, { x, y, size, dx, dy, gap, reach });
    for (const [a, b] of springs) {
      const ox = x[b] - x[a];
      const oy = y[b] - y[a];
      const far = Math.hypot(ox, oy) || 1;
      const pull = ((far - gap - size[a] - size[b]) / far) * (0.5 / Math.sqrt(Math.min(links[a], links[b])));
      dx[a] += ox * pull;
      dy[a] += oy * pull;
      dx[b] -= ox * pull;
      dy[b] -= oy * pull;
    }
    const step = gap * (1 - round / rounds) * 0.6 + 1;
    for (const at of moving) {
      // Drawn to the middle, so that parts without links do not drift away.
      const hold = links[at] ? 0.03 : 0.25;
      const px = dx[at] - x[at] * hold;
      const py = dy[at] - y[at] * hold * 1.3;
      const length = Math.hypot(px, py) || 1;
      const scale = Math.min(length, step) / length;
      x[at] += px * scale;
      y[at] += py * scale;
    }
  }
  keys.forEach((key, at) => {
    if (moves[at]) graph.mergeNodeAttributes(key, { x: x[at], y: y[at] });
  });
}

// Parts that no edge joins stand in rows, the largest first: forces would drive them far from each
// other. Each has room for the names of its nodes.
const NAME = { wide: 95, high: 30 };
const WIDER = 1.25; // a screen is wider than high
export function pack(graph) {
  const parts = partsOf(graph).map((keys) => {
    const spots = keys.map((key) => graph.getNodeAttributes(key));
    const [left, right] = reach(spots, 'x', NAME.wide);
    const [low, high] = reach(spots, 'y', NAME.high);
    return { keys, left, high, width: right - left, height: high - low };
  });
  if (parts.length < 2) return;
  parts.sort((a, b) => b.keys.length - a.keys.length);
  const area = parts.reduce((sum, { width, height }) => sum + width * height, 0);
  const limit = Math.max(parts[0].width, Math.sqrt(area * WIDER));
  let [x, y, row, most] = [0, 0, 0, 0];
  for (const part of parts) {
    if (x && x + part.width > limit) [x, y, row] = [0, y - row, 0];
    for (const key of part.keys) {
      graph.updateNodeAttribute(key, 'x', (old) => old - part.left + x);
      graph.updateNodeAttribute(key, 'y', (old) => old - part.high + y);
    }
    x += part.width;
    row = Math.max(row, part.height);
    most = Math.max(most, x);
  }
  // The middle of all is where forces hold things.
  graph.forEachNode((key) => {
    graph.updateNodeAttribute(key, 'x', (old) => old - most / 2);
    graph.updateNodeAttribute(key, 'y', (old) => old - (y - row) / 2);
  });
}

function reach(spots, axis, room) {
  return spots.reduce(([least, most], spot) => [Math.min(least, spot[axis] - spot.size - room), Math.max(most, spot[axis] + spot.size + room)], [Infinity, -Infinity]);
}

// The nodes of each part, parts and nodes in the order of the graph.
function partsOf(graph) {
  const seen = new Set();
  const parts = [];
  graph.forEachNode((first) => {
    if (seen.has(first)) return;
    seen.add(first);
    const keys = [first];
    for (const key of keys) {
      graph.forEachNeighbor(key, (other) => {
        if (seen.has(other)) return;
        seen.add(other);
        keys.push(other);
      });
    }
    parts.push(keys);
  });
  return parts;
}

function apart(moving, { x, y, size, dx, dy, gap, reach }) {
  const push = (a, b) => {
    const ox = x[a] - x[b];
    const oy = y[a] - y[b];
    const square = ox * ox + oy * oy + 0.01;
    if (square > reach * reach) return;
    const room = gap * 0.8 + size[a] + size[b];
    const force = (room * room * 0.6) / square;
    dx[a] += ox * force;
    dy[a] += oy * force;
  };
  if (reach === Infinity) {
    for (const a of moving) for (let b = 0; b < x.length; b += 1) if (a !== b) push(a, b);
    return;
  }
  const cells = new Map();
  const cell = (at) => `${Math.floor(x[at] / reach)},${Math.floor(y[at] / reach)}`;
  for (let at = 0; at < x.length; at += 1) {
    const key = cell(at);
    if (cells.has(key)) cells.get(key).push(at);
    else cells.set(key, [at]);
  }
  for (const a of moving) {
    const [column, row] = [Math.floor(x[a] / reach), Math.floor(y[a] / reach)];
    for (let i = column - 1; i <= column + 1; i += 1) {
      for (let j = row - 1; j <= row + 1; j += 1) {
        for (const b of cells.get(`${i},${j}`) ?? []) if (a !== b) push(a, b);
      }
    }
  }
}
