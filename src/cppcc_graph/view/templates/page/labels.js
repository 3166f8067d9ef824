// Where names are written so that none runs into another or over a sign, the chosen and the best connected first.
const LABEL = 18;
class Room {
  constructor(cell) { this.cell = cell; this.cells = new Map(); }
  keys([left, top, right, bottom]) {
    const found = [];
    for (let x = Math.floor(left / this.cell); x <= Math.floor(right / this.cell); x += 1)
      for (let y = Math.floor(top / this.cell); y <= Math.floor(bottom / this.cell); y += 1) found.push(`${x} ${y}`);
    return found;
  }
  isFree(box, owner) {
    return this.keys(box).every((key) => (this.cells.get(key) ?? []).every(([other, whose]) => whose === owner
      || box[2] <= other[0] || box[0] >= other[2] || box[3] <= other[1] || box[1] >= other[3]));
  }
  take(box, owner) {
    for (const key of this.keys(box)) {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push([box, owner]);
    }
  }
}
// Names beside their sign read like a list where things stand in columns; below it elsewhere.
const sidesFor = (layout) => (layout === "force" ? ["below", "right", "left", "above"] : ["right"]);
const isBody = (thing) => state.layout === "hierarchy" && thing.group === "body";
const boxFor = (side, spot, size, wide, high) => {
  const gap = size + high * .3;
  if (side === "right") return [spot.x + gap, spot.y - high / 2, spot.x + gap + wide, spot.y + high / 2];
  if (side === "left") return [spot.x - gap - wide, spot.y - high / 2, spot.x - gap, spot.y + high / 2];
  const top = side === "below" ? spot.y + gap - 2 : spot.y - gap - high + 2;
  return [spot.x - wide / 2, top, spot.x + wide / 2, top + high];
};
// Sizes are in the drawing's units: letters as large as `letter`. Spots and sizes are looked up by id.
// No name leaves the frame, if one is given; where only a few stand out, each of them is named.
const FIRST_NAMES = 12;
const arrange = (order, { letter, spotOf, sizeOf, layout, taken = [], frame = null, few = false }) => {
  const room = new Room(letter * 12);
  for (const box of taken) room.take(box, null);
  const inside = (box) => !frame || (box[0] >= frame[0] && box[2] <= frame[2]);
  const placed = [];
  const most = frame ? Math.min(FIRST_NAMES, (frame[2] - frame[0]) / letter / 8) : FIRST_NAMES;
  const covering = few ? order.length : layout === "force" ? Math.floor(most) : order.filter(isBody).length;
  const takeSign = (thing) => {
    const spot = spotOf(thing.id);
    const size = sizeOf(thing);
    room.take([spot.x - size, spot.y - size, spot.x + size, spot.y + size], thing.id);
  };
  order.slice(0, covering).forEach(takeSign);
  order.forEach((thing, number) => {
    // The most important names may cover signs of others, the rest may not.
    if (number === covering) order.slice(covering).forEach(takeSign);
    const name = text(thing.name);
    const sizes = thing.id === state.chosen ? [28, LABEL, 10] : [LABEL, 15, 12, 10, 8];
    const tries = new Set(sizes.map((size) => cut(name, size)));
    search: for (const label of tries) {
      const wide = (width(label) + .4) * letter;
      for (const side of few ? [...new Set([...sidesFor(layout), "right", "above", "below", "left"])] : sidesFor(layout)) {
        const box = boxFor(side, spotOf(thing.id), sizeOf(thing), wide, letter * (layout === "force" ? 1.3 : 1.1));
        if (!inside(box) || !room.isFree(box, thing.id)) continue;
        room.take(box, thing.id);
        placed.push({ thing, label, side, box, letter });
        break search;
      }
    }
  });
  return { placed, room };
};
// The words on lines: degrees of uptake, and all relations of the chosen thing, as far as there is room.
const onLines = (lines, { room, letter, spotOf }) => {
  const placed = [];
  for (const { link, label, share } of lines) {
    const from = spotOf(link.from);
    const to = spotOf(link.to);
    const wide = (width(label) + .2) * letter;
    for (const along of [share, share + .1, share - .12, share - .25]) {
      const x = from.x + (to.x - from.x) * along;
      const y = from.y + (to.y - from.y) * along;
      const box = [x - wide / 2, y - letter * .6, x + wide / 2, y + letter * .6];
      if (!room.isFree(box, -1)) continue;
      room.take(box, `line ${link.id}`);
      placed.push({ link, label, x, y, letter });
      break;
    }
  }
  return placed;
};
const byWeight = (a, b) => Number(b.id === state.chosen) - Number(a.id === state.chosen) || (config.measure ? b.measured[0] - a.measured[0] : Number(isBody(b)) - Number(isBody(a))) || around[b.id].length - around[a.id].length || a.id - b.id;
