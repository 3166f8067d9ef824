// The graph on the canvas: vis-network holds and moves it, names are written by us.
document.head.append(make("script", new TextDecoder().decode(inflate(Uint8Array.from(atob($("library").textContent), (sign) => sign.charCodeAt(0))))));
const FADED = .13;
const MANY = 3000;
let spots = new Map();
let grow = 1;
// What stands out: the chosen and its neighbours, or a path. Null while nothing does.
let bright = null;
let brightLinks = null;

const hash = (words) => { let sum = 7; for (const sign of words) sum = (31 * sum + sign.codePointAt(0)) % 100003; return sum; };
// What is shown from a thing stands around it, on the side its name says: no chance, so a link shows the same.
const beside = (thing, centre, taken) => {
  const start = (2 * Math.PI * (hash(thing.iri) % 360)) / 360;
  for (let turn = 0; turn < 400; turn += 1) {
    const angle = start + turn * 2.4;
    const far = 120 + 9 * turn;
    const spot = { x: Math.round(centre.x + far * Math.cos(angle)), y: Math.round(centre.y + far * Math.sin(angle)) };
    if (taken.every((other) => Math.abs(other.x - spot.x) > 130 || Math.abs(other.y - spot.y) > 34)) return spot;
  }
  return centre;
};
const viewOf = () => config.views[state.scope][state.layout];
const place = () => {
  spots = new Map();
  const flat = viewOf().spots;
  for (let i = 0; i < flat.length; i += 3) spots.set(flat[i], { x: flat[i + 1], y: flat[i + 2] });
  const taken = [...spots.values()];
  for (const [id, from] of state.revealed) {
    if (spots.has(id)) continue;
    const spot = beside(things[id], spots.get(from) ?? { x: 0, y: 0 }, taken);
    spots.set(id, spot);
    taken.push(spot);
  }
};
// By what was measured, its area as the figure; else by the number of relations.
// In columns no sign is higher than its row, or it would lie over those above and below.
const largest = () => (state.layout === "force" ? 1 : .5);
const sizeOf = (thing) => (config.measure ? 5 + 36 * largest() * Math.sqrt(thing.measured[0] / 1000) : 8 + 2.6 * Math.sqrt(Math.min(around[thing.id].length, 60 * largest() ** 2))) * grow;
const isBright = (id) => !bright || bright.has(id);
const linkBright = (link) => !brightLinks || brightLinks.has(link.id);

const lanes = new Map();
for (const link of links) {
  const pair = link.from < link.to ? `${link.from} ${link.to}` : `${link.to} ${link.from}`;
  link.lane = lanes.get(pair) ?? 0;
  lanes.set(pair, link.lane + 1);
}
// The first lane is straight, the others bow out to both sides in turn.
const bow = (link) => {
  // In a column, a straight line would run through everything between its ends.
  const upright = state.layout !== "force" && link.from !== link.to && spots.get(link.from)?.x === spots.get(link.to)?.x;
  if (link.lane === 0) return upright ? .16 * Math.sign(spots.get(link.to).y - spots.get(link.from).y) : 0;
  return (link.lane % 2 ? 1 : -1) * .1 * Math.ceil(link.lane / 2) * (link.from < link.to ? 1 : -1);
};
const lineWidth = (link) => 1.4 + degreeOf(link) * .45;
const lineColour = (link) => (ofOutcome(link) ? style("--outcome") : style("--edge"));
const crowded = (link) => around[link.from].length > 40 || around[link.to].length > 40;
// An outline of bodies is read by its own lines, and time by its blocks: the others stay in the background.
const isAside = (link) => (state.layout === "hierarchy" && (things[link.from].group !== "body" || things[link.to].group !== "body")) || state.layout === "timeline";
const lineAlpha = (link) => (brightLinks ? (linkBright(link) ? 1 : .07) : isAside(link) ? .16 : crowded(link) ? .3 : .85);

const drawnNode = (thing) => {
  const group = groups.get(thing.group);
  const mine = thing.id === state.chosen;
  const ink = inkOf(thing);
  const border = mine ? style("--mark") : ink;
  const background = isHollow(group) ? style("--back") : ink;
  const size = sizeOf(thing);
  // Borders are as wide on the screen at any distance.
  const borderWidth = mine ? 3.5 : isHollow(group) ? 2.2 : 1;
  return {
    id: thing.id, ...spots.get(thing.id), size: isHollow(group) ? size * .88 : size, shape: group.shape, opacity: isBright(thing.id) ? 1 : FADED,
    borderWidth, borderWidthSelected: borderWidth,
    color: { background, border, highlight: { background, border }, hover: { background, border: style("--mark") } },
  };
};
const drawnLink = (link) => {
  const colour = lineColour(link);
  const curve = bow(link);
  return {
    id: link.id, from: link.from, to: link.to, width: lineWidth(link) * grow, hoverWidth: grow, selectionWidth: 0,
    arrows: { to: { enabled: shownLinks.length < MANY || (brightLinks !== null && linkBright(link)), scaleFactor: .45 } },
    dashes: DASHES[link.mode]?.map((part) => part * grow) ?? false,
    color: { color: colour, highlight: colour, hover: style("--mark"), inherit: false, opacity: lineAlpha(link) },
    smooth: curve ? { enabled: true, type: curve > 0 ? "curvedCW" : "curvedCCW", roundness: Math.abs(curve) } : false,
  };
};

const nodes = new vis.DataSet();
const edges = new vis.DataSet();
const network = new vis.Network($("network"), { nodes, edges }, config.options);
network.canvas.frame.canvas.setAttribute("aria-hidden", "true");
// Only what differs from what is drawn is handed on: a click must not redraw ten thousand things.
const drawnBefore = { nodes: new Map(), edges: new Map() };
const differences = (before, wanted) => {
  const gone = [...before.keys()].filter((id) => !wanted.has(id));
  const changed = [];
  for (const [id, item] of wanted) {
    const said = JSON.stringify(item);
    if (before.get(id) !== said) { before.set(id, said); changed.push(item); }
  }
  for (const id of gone) before.delete(id);
  return { gone, changed };
};
const redraw = () => {
  recount();
  place();
  light();
  const lines = differences(drawnBefore.edges, new Map(shownLinks.map((link) => [link.id, drawnLink(link)])));
  const signs = differences(drawnBefore.nodes, new Map([...shown].map((id) => [id, drawnNode(things[id])])));
  // Lines go before their ends and come after them.
  if (lines.gone.length) edges.remove(lines.gone);
  if (signs.gone.length) nodes.remove(signs.gone);
  if (signs.changed.length) nodes.update(signs.changed);
  if (lines.changed.length) edges.update(lines.changed);
  arranged = null;
  network.redraw();
};
const light = () => {
  bright = brightLinks = null;
  if (state.path && found.paths.length) {
    const path = found.paths[found.number];
    bright = new Set(path.things);
    brightLinks = new Set(path.steps.flat().map((link) => link.id));
  } else if (state.chosen !== null && opened) {
    bright = new Set([state.chosen, ...neighbours(state.chosen)]);
    brightLinks = new Set(around[state.chosen].map((link) => link.id));
  }
  // Fading a country would take seconds: there the lines of the chosen stand out alone.
  if (shown.size > MANY) bright = null;
};
// Whether all but the chosen is faint: after a choice, not on opening.
let opened = false;
// The paths between two things, found by path.js.
let found = { paths: [], number: 0 };

// Names as large on the screen as can be read, and larger close by. In columns they are a little
// smaller where that names every row and not every second one.
const ROW = 38;
const least = (scale) => (state.layout === "force" ? 13 : Math.max(10.5, Math.min(13, (ROW * scale) / 1.12)));
const letterFor = (scale) => Math.max(least(scale), Math.min(19, 15 * scale)) / scale;
const spotOnCanvas = (id) => network.body.nodes[id] ?? spots.get(id);
let arranged = null;
const arrangement = () => {
  const scale = network.getScale();
  const moving = network.physics.physicsEnabled;
  const { x, y } = network.getViewPosition();
  const key = `${scale} ${Math.round(x * scale / 80)} ${Math.round(y * scale / 80)}`;
  if (arranged && arranged.key === key && !moving) return arranged;
  const canvas = network.canvas.frame.canvas;
  const [wide, high] = [canvas.clientWidth / scale, canvas.clientHeight / scale];
  const inView = (id) => { const spot = spotOnCanvas(id); return Math.abs(spot.x - x) < wide * .6 && Math.abs(spot.y - y) < high * .6; };
  const order = [...shown].filter((id) => isBright(id) && inView(id)).map((id) => things[id]).sort(byWeight).slice(0, 700);
  const letter = letterFor(scale);
  arranged = { key, ...nameAll(order, letter, scale, [x - wide / 2, y - high / 2, x + wide / 2, y + high / 2]) };
  return arranged;
};
const nameAll = (order, letter, scale, frame = null) => {
  const heads = viewOf().headings.map(([x, y, words], _, all) => {
    // As far as the next heading to the right: others may stand below.
    const room = Math.min(...all.filter(([other]) => other > x).map(([other]) => (other - x) / letter / 1.05 - .5), 40);
    return { x, y: y + 22 - letter, label: cut(text(words), Math.max(2, room)), letter: letter * 1.05 };
  });
  const taken = heads.map((head) => [head.x, head.y - letter, head.x + width(head.label) * letter * 1.1, head.y + letter]);
  const { placed, room } = arrange(order, { letter, spotOf: spotOnCanvas, sizeOf, layout: state.layout, taken, frame, few: brightLinks !== null && order.length <= 30 });
  const inside = new Set(order.map((thing) => thing.id));
  const mine = state.chosen !== null && opened;
  const lines = [];
  for (const link of shownLinks) {
    if (!inside.has(link.from) || !inside.has(link.to) || !linkBright(link)) continue;
    const degree = degreeOf(link) ? text(degreeName(degreeOf(link))) : "";
    if (brightLinks && (mine || state.path)) lines.push({ link, label: cut([text(link.thing ?? relationOf(link).name), degree].filter(Boolean).join(" · "), 16), share: .62 });
    else if (degree && scale > .25 && !isAside(link)) lines.push({ link, label: degree, share: .62 });
  }
  const small = letter * .82;
  return { names: placed, heads, lines: onLines(lines.slice(0, 120), { room, letter: small, spotOf: spotOnCanvas }) };
};
// Where lines run from column to column, no line runs through a name.
const onPaper = () => state.layout === "flow" || state.layout === "timeline";
const face = (letter, weight = "") => `${weight} ${letter.toFixed(2)}px ${config.fonts}`.trim();
const paintNames = (pen, { names, heads, lines }) => {
  pen.lineJoin = "round";
  pen.textBaseline = "middle";
  const write = (label, x, y, { letter, align, colour, weight = "" }) => {
    pen.font = face(letter, weight);
    pen.textAlign = align;
    pen.strokeStyle = style("--back");
    pen.lineWidth = letter * .3;
    pen.strokeText(label, x, y);
    pen.fillStyle = colour;
    pen.fillText(label, x, y);
  };
  const fore = style("--fore");
  const mute = style("--mute");
  for (const { label, x, y, letter } of lines) write(label, x, y, { letter, align: "center", colour: mute });
  for (const { x, y, label, letter } of heads) write(label, x, y, { letter, align: "left", colour: mute, weight: "600" });
  const paper = style("--back");
  for (const { thing, label, side, box, letter } of names) {
    if (onPaper()) { pen.fillStyle = paper; pen.fillRect(box[0], box[1], box[2] - box[0], box[3] - box[1]); }
    const x = side === "right" ? box[0] : side === "left" ? box[2] : (box[0] + box[2]) / 2;
    const align = side === "right" ? "left" : side === "left" ? "right" : "center";
    write(label, x, (box[1] + box[3]) / 2, { letter, align, colour: fore, weight: thing.id === state.chosen ? "600" : "" });
  }
};
network.on("afterDrawing", (pen) => paintNames(pen, arrangement()));

// The whole of what is shown with room for its names; far away, signs are drawn larger, or they would be dust.
// On a narrow screen columns could not be read: there they begin at their top left corner, as a page does.
const READABLE = 14.3 / ROW;
const fit = () => {
  recount();
  place();
  const all = [...shown].map((id) => spots.get(id)).concat(viewOf().headings.map(([x, y]) => ({ x, y })));
  const reach = (axis, act) => all.reduce((best, spot) => act(best, spot[axis]), all[0]?.[axis] ?? 0);
  const [left, right, top, bottom] = [reach("x", Math.min), reach("x", Math.max), reach("y", Math.min), reach("y", Math.max)];
  const columns = state.layout !== "force";
  const { clientWidth, clientHeight } = $("network");
  const side = Math.min(110, clientWidth * .18);
  const [extra, margin] = columns ? [Math.min(200, clientWidth * .5), 20] : [side, side];
  const whole = Math.min(1.1, Math.max(40, clientWidth - extra - margin) / Math.max(1, right - left), Math.max(40, clientHeight - 90) / Math.max(1, bottom - top));
  const corner = columns && clientWidth < 500 && whole < READABLE;
  const scale = corner ? READABLE : whole;
  grow = Math.min(columns ? 1.5 : 4, Math.max(1, .36 / scale));
  redraw();
  const position = corner
    ? { x: left + (clientWidth / 2 - margin) / scale, y: top + (clientHeight / 2 - 2 * margin) / scale }
    : { x: (left + right + (extra - margin) / scale) / 2, y: (top + bottom) / 2 };
  network.moveTo({ position, scale, animation: false });
};
// What can be seen already stays where it is: a click must not make the picture jump.
const see = (id) => {
  const { x, y } = network.canvasToDOM(spots.get(id));
  const { clientWidth, clientHeight } = $("network");
  if (network.getScale() > .3 && x > 40 && y > 40 && x < clientWidth - 120 && y < clientHeight - 40) return;
  const animation = calm() ? false : { duration: 250, easingFunction: "easeInOutQuad" };
  network.moveTo({ position: { ...spots.get(id) }, scale: Math.max(network.getScale(), .6), animation });
};
