// The picture by itself: as SVG, as PNG and on paper, the whole of what is shown with its title and legend.
const clean = (words) => words.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd");
const pictureOf = () => {
  const order = [...shown].map((id) => things[id]).sort(byWeight);
  const scale = Math.min(1, network.getScale());
  // In columns a letter is as large as its row allows, whatever the screen.
  const letter = state.layout === "force" ? letterFor(scale) * .8 : 26;
  const text_ = nameAll(order.filter((thing) => isBright(thing.id)).slice(0, 3000), letter, scale);
  const spotsNow = order.map((thing) => ({ thing, spot: spotOnCanvas(thing.id), size: sizeOf(thing) }));
  const boxes = [
    ...spotsNow.map(({ spot, size }) => [spot.x - size, spot.y - size, spot.x + size, spot.y + size]),
    ...text_.names.map(({ box }) => box),
    ...text_.heads.map((head) => [head.x, head.y - letter, head.x + width(head.label) * letter, head.y + letter]),
  ];
  const edge = (side, act) => boxes.reduce((best, box) => act(best, box[side]), act === Math.min ? Infinity : -Infinity);
  const margin = 2 * letter;
  const used = config.groups.filter((group) => order.some((thing) => thing.group === group.code));
  const rows = Math.ceil(used.length / 4);
  const frame = { left: edge(0, Math.min) - margin, top: edge(1, Math.min) - margin - 3 * letter, right: edge(2, Math.max) + margin, bottom: edge(3, Math.max) + margin + (rows * 1.8 + 1) * letter };
  const wide = 11 * letter;
  frame.right = Math.max(frame.right, frame.left + 4 * wide + 2 * margin);
  const legend = used.map((group, i) => ({ group, x: frame.left + margin + (i % 4) * wide, y: frame.bottom - margin - (rows - 1 - Math.floor(i / 4)) * 1.8 * letter }));
  return { ...text_, spots: spotsNow, letter, frame, legend, links: shownLinks };
};
// A line ends where the sign of its end begins; one that bows is a curve through a point beside its middle.
const lineOf = (link) => {
  const [a, b] = [spotOnCanvas(link.from), spotOnCanvas(link.to)];
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const far = Math.hypot(dx, dy) || 1;
  const curve = bow(link);
  const middle = { x: (a.x + b.x) / 2 + dy * curve, y: (a.y + b.y) / 2 - dx * curve };
  const room = sizeOf(things[link.to]) + 3 * grow;
  const [ex, ey] = [b.x - middle.x, b.y - middle.y];
  const near = Math.hypot(ex, ey) || 1;
  const end = far > room ? { x: b.x - (ex / near) * room, y: b.y - (ey / near) * room } : b;
  const tip = 6 * grow;
  const head = [[end.x, end.y], ...[2.7, -2.7].map((turn) => { const angle = Math.atan2(ey, ex) + turn; return [end.x + tip * Math.cos(angle), end.y + tip * Math.sin(angle)]; })];
  return { start: a, middle, end, head };
};
const svgPicture = () => {
  const { names, heads, lines, spots: drawnSpots, letter, frame, legend, links: drawnLinks } = pictureOf();
  const [wide, high] = [frame.right - frame.left, frame.bottom - frame.top];
  const write = (label, x, y, size, attributes = {}) => svgElement("text", { x: x.toFixed(1), y: y.toFixed(1), "font-size": size.toFixed(2), "dominant-baseline": "central", fill: style("--fore"), stroke: style("--back"), "stroke-width": (size * .3).toFixed(2), "stroke-linejoin": "round", "paint-order": "stroke", direction: "ltr", style: "unicode-bidi: isolate", ...attributes }, [clean(label)]);
  const rule = [...document.querySelectorAll("style")].map((sheet) => sheet.textContent.match(/@font-face \{[^}]*\}/)?.[0]).find(Boolean) ?? "";
  const anchors = { right: "start", left: "end", below: "middle", above: "middle" };
  const root = svgElement("svg", { xmlns: SVG, viewBox: [frame.left, frame.top, wide, high].map((n) => n.toFixed(1)).join(" "), width: Math.round(Math.min(2400, wide)), height: Math.round((high * Math.min(2400, wide)) / wide), role: "img", "font-family": config.fonts }, [
    svgElement("title", {}, [clean(text(config.title))]),
    svgElement("desc", {}, [fill("count", shown.size, things.length - shown.size)]),
    svgElement("style", {}, [rule]),
    svgElement("rect", { x: frame.left, y: frame.top, width: wide, height: high, fill: style("--back") }),
    svgElement("g", { fill: "none" }, drawnLinks.flatMap((link) => {
      const { start, middle, end, head } = lineOf(link);
      const colour = lineColour(link);
      const alpha = lineAlpha(link);
      const dash = DASHES[link.mode] ? { "stroke-dasharray": DASHES[link.mode].map((n) => n * grow).join(" ") } : {};
      return [
        svgElement("path", { d: `M${start.x.toFixed(1)} ${start.y.toFixed(1)}Q${middle.x.toFixed(1)} ${middle.y.toFixed(1)} ${end.x.toFixed(1)} ${end.y.toFixed(1)}`, stroke: colour, "stroke-width": (lineWidth(link) * grow).toFixed(2), opacity: alpha, ...dash }, [svgElement("title", {}, [clean(text(link.thing ?? relationOf(link).name))])]),
        svgElement("polygon", { points: head.map((corner) => corner.map((n) => n.toFixed(1)).join(",")).join(" "), fill: colour, opacity: alpha }),
      ];
    })),
    ...drawnSpots.map(({ thing, spot, size }) => {
      const shape = svgSign(groups.get(thing.group), spot.x, spot.y, size, { opacity: isBright(thing.id) ? 1 : FADED, ...(thing.id === state.chosen ? { stroke: style("--mark"), "stroke-width": 4 * grow } : {}) }, inkOf(thing));
      shape.append(svgElement("title", {}, [clean(text(thing.name))]));
      return shape;
    }),
    ...lines.map(({ label, x, y, letter: size }) => write(label, x, y, size, { "text-anchor": "middle", fill: style("--mute") })),
    ...heads.map(({ label, x, y, letter: size }) => write(label, x, y, size, { "font-weight": 600, fill: style("--mute") })),
    ...(onPaper() ? names : []).map(({ box }) => svgElement("rect", { x: box[0].toFixed(1), y: box[1].toFixed(1), width: (box[2] - box[0]).toFixed(1), height: (box[3] - box[1]).toFixed(1), fill: style("--back") })),
    ...names.map(({ label, side, box, letter: size }) => write(label, side === "right" ? box[0] : side === "left" ? box[2] : (box[0] + box[2]) / 2, (box[1] + box[3]) / 2, size, { "text-anchor": anchors[side] })),
    write(cut(text(config.title), 60), frame.left + 2 * letter, frame.top + 2 * letter, 1.5 * letter, { "font-weight": 600 }),
    ...legend.flatMap(({ group, x, y }) => [svgSign(group, x, y, letter * .5), write(text(group.name), x + letter, y, letter * .9)]),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(root)}\n`;
};
const canvasPicture = () => {
  const picture = pictureOf();
  const { spots: drawnSpots, letter, frame, legend, links: drawnLinks } = picture;
  const [wide, high] = [frame.right - frame.left, frame.bottom - frame.top];
  // As large as letters of 26 points want it, within what browsers allow.
  const scale = Math.min(Math.max(26 / letter, 2400 / wide), 8000 / Math.max(wide, high));
  const canvas = make("canvas", [], { width: Math.round(wide * scale), height: Math.round(high * scale) });
  const pen = canvas.getContext("2d");
  pen.fillStyle = style("--back");
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.scale(scale, scale);
  pen.translate(-frame.left, -frame.top);
  const polygon = (points, colour) => { pen.beginPath(); points.forEach(([x, y], i) => (i ? pen.lineTo(x, y) : pen.moveTo(x, y))); pen.closePath(); pen.fillStyle = colour; pen.fill(); };
  const shape = (group, x, y, whole, ink = groupInk(group)) => {
    const size = isHollow(group) ? whole * .85 : whole;
    const { fill: inside, stroke, "stroke-width": border } = paintOf(group, whole, ink);
    if (group.shape !== "dot") polygon(corners(group.shape, x, y, size), inside);
    else { pen.beginPath(); pen.arc(x, y, size, 0, 2 * Math.PI); pen.fillStyle = inside; pen.fill(); }
    if (stroke) { pen.strokeStyle = stroke; pen.lineWidth = Number(border); pen.stroke(); }
  };
  for (const link of drawnLinks) {
    const { start, middle, end, head } = lineOf(link);
    pen.globalAlpha = lineAlpha(link);
    pen.strokeStyle = lineColour(link);
    pen.lineWidth = lineWidth(link) * grow;
    pen.setLineDash((DASHES[link.mode] ?? []).map((n) => n * grow));
    pen.beginPath(); pen.moveTo(start.x, start.y); pen.quadraticCurveTo(middle.x, middle.y, end.x, end.y); pen.stroke();
    polygon(head, lineColour(link));
  }
  pen.setLineDash([]);
  for (const { thing, spot, size } of drawnSpots) {
    pen.globalAlpha = isBright(thing.id) ? 1 : FADED;
    shape(groups.get(thing.group), spot.x, spot.y, size, inkOf(thing));
    if (thing.id === state.chosen) { pen.strokeStyle = style("--mark"); pen.lineWidth = 4 * grow; pen.stroke(); }
  }
  pen.globalAlpha = 1;
  paintNames(pen, picture);
  pen.fillStyle = style("--fore");
  pen.textAlign = "left";
  pen.font = face(1.5 * letter, "600");
  pen.fillText(cut(text(config.title), 60), frame.left + 2 * letter, frame.top + 2 * letter);
  for (const { group, x, y } of legend) {
    shape(group, x, y, letter * .5);
    pen.fillStyle = style("--fore");
    pen.font = face(letter * .9);
    pen.fillText(text(group.name), x + letter, y);
  }
  return canvas;
};
const fileName = (ending) => `${text(config.title).replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 60) || "graph"}.${ending}`;
const save = (blob, name) => {
  const address = URL.createObjectURL(blob);
  const link = make("a", [], { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
};
const saveSvg = () => save(new Blob([svgPicture()], { type: "image/svg+xml" }), fileName("svg"));
const savePng = () => canvasPicture().toBlob((blob) => save(blob, fileName("png")), "image/png");

// On paper: the picture, the legend, and what is shown as a list with its sources as footnotes.
const PRINTED = 400;
const fillPrint = () => {
  const used = config.groups.filter((group) => [...shown].some((id) => things[id].group === group.code));
  const { numbers, refer } = references();
  const order = [...shown].map((id) => things[id]).sort((a, b) => used.indexOf(groups.get(a.group)) - used.indexOf(groups.get(b.group)) || a.id - b.id);
  const lists = used.map((group) => make("section", [make("h2", [sign(group), ` ${text(group.name)}`]), make("ul", order.slice(0, PRINTED).filter((thing) => thing.group === group.code).map((thing) => make("li", [named(thing.name), thing.rank ? ` · ${text(degreeName(thing.rank))}` : "", thing.when ? ` · ${span(thing.when)}` : "", " ", refer([thing.place])])))]));
  const notes = numbers.map((number, i) => passage(number, `[${i + 1}]`));
  $("print").replaceChildren(
    make("h1", named(config.title)), make("img", [], { src: canvasPicture().toDataURL("image/png"), alt: fill("pictureOf", text(config.title), shown.size) }),
    ...lists, order.length > PRINTED ? make("p", fill("notListed", order.length - PRINTED)) : "", make("h2", say("sources")), ...notes, make("p", say("uptakeNote")),
  );
  $("print").hidden = false;
};
// Paper is white, whatever the screen is.
addEventListener("beforeprint", () => { document.documentElement.dataset.theme = "light"; styles = new Map(); fillPrint(); });
addEventListener("afterprint", () => { $("print").replaceChildren(); $("print").hidden = true; applyTheme(); });
