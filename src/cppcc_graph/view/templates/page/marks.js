// The shapes of the groups, for the legend and for pictures: corners around 0, 0 for a size of 1.
const ring = (count, turn, inner = 1) => Array.from({ length: count }, (_, i) => {
  const angle = turn + (2 * Math.PI * i) / count;
  const far = i % 2 ? inner : 1;
  return [far * Math.sin(angle), -far * Math.cos(angle)];
});
const SHAPES = {
  square: [[-.9, -.9], [.9, -.9], [.9, .9], [-.9, .9]],
  diamond: ring(4, 0),
  triangle: ring(3, 0),
  triangleDown: ring(3, Math.PI),
  hexagon: ring(6, Math.PI / 6),
  star: ring(10, 0, .45),
};
const corners = (shape, x, y, size) => SHAPES[shape]?.map(([a, b]) => [x + a * size, y + b * size]);
const SVG = "http://www.w3.org/2000/svg";
const svgElement = (tag, attributes, content = []) => {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...content);
  return element;
};
const svgShape = (shape, x, y, size, attributes) => (shape === "dot"
  ? svgElement("circle", { cx: x, cy: y, r: size, ...attributes })
  : svgElement("polygon", { points: corners(shape, x, y, size).map((corner) => corner.map((n) => n.toFixed(1)).join(",")).join(" "), ...attributes }));
// Hollow shapes have the colour on their edge alone; what is behind them does not show through.
const isHollow = (group) => group.fill === "hollow";
// Where communities have the colours, shapes alone tell the groups.
const painted = () => config.measure !== null && state.paint === "community";
const groupInk = (group) => (painted() ? style("--mute") : group.colour);
const communityOf = (thing) => config.measure.communities[thing.measured[3] - 1];
const inkOf = (thing) => (painted() ? communityOf(thing).colour : groups.get(thing.group).colour);
const paintOf = (group, size, ink = groupInk(group)) => (isHollow(group) ? { fill: style("--back"), stroke: ink, "stroke-width": (size * .34).toFixed(2) } : { fill: ink });
const svgSign = (group, x, y, size, attributes = {}, ink = groupInk(group)) => svgShape(group.shape, x, y, isHollow(group) ? size * .85 : size, { ...paintOf(group, size, ink), ...attributes });
const sign = (group, ink = groupInk(group)) => svgElement("svg", { viewBox: "-8 -8 16 16", width: 14, height: 14, "aria-hidden": "true", class: "sign" }, [svgSign(group, 0, 0, 6.5, {}, ink)]);
const signOf = (thing) => sign(groups.get(thing.group), inkOf(thing));
const DASHES = { inherited: [2, 4], inferred: [9, 6], observed: [2, 4] };
