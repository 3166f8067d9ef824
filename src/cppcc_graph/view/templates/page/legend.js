// The legend is the filter: groups, relations, modes and degrees, each with what is shown of it.
let legendOpen = new Set(innerWidth > 800 ? ["kinds", "measure"] : []);
const section = (name, title, parts) => {
  const made = make("details", [make("summary", title), ...parts]);
  made.open = legendOpen.has(name);
  made.addEventListener("toggle", () => { if (made.open) legendOpen.add(name); else legendOpen.delete(name); });
  return made;
};
// A click shows or hides; a double click, or one with Shift, leaves this alone.
const filterButton = (content, { key, off, all, isolate, number, whole }) => {
  const act = (event) => change(() => {
    if (event.shiftKey || event.detail === 2) {
      const alone = !off.has(key) && all.every((one) => one === key || off.has(one));
      off.clear();
      if (!alone) all.forEach((one) => { if (one !== key) off.add(one); });
    } else if (!off.delete(key)) off.add(key);
  }, { focus: `[data-filter="${isolate}-${key}"]` });
  const count = make("span", number === whole ? String(whole) : `${number}/${whole}`, { class: "number" });
  return button([...content, count], act, { "aria-pressed": String(!off.has(key)), "data-filter": `${isolate}-${key}` });
};
const kindTitle = (group) => {
  const counts = new Map();
  for (const thing of things) if (thing.group === group) { const name = text(config.kinds[thing.kind].name); counts.set(name, (counts.get(name) ?? 0) + 1); }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name, count]) => `${name} ${count}`).join("\n");
};
const kindEntries = () => {
  const used = config.groups.filter((group) => things.some((thing) => thing.group === group.code));
  // The number is what this entry shows or would show: all other filters hold.
  const there = (thing) => inScope(thing) && inTime(thing) && !state.offKinds.has(thing.kind);
  return used.map((group) => {
    const whole = things.filter((thing) => thing.group === group.code);
    const number = whole.filter(there).length;
    const entry = filterButton([sign(group), make("span", text(group.name), { class: "label" })], { key: group.code, off: state.off, all: used.map((g) => g.code), isolate: "kind", number, whole: whole.length });
    entry.title = kindTitle(group.code);
    entry.dataset.group = group.code;
    return make("li", entry);
  });
};
const classEntries = () => {
  const there = (thing) => inScope(thing) && inTime(thing) && !state.off.has(thing.group);
  const counts = config.kinds.map((kind, key) => ({ kind, key, mine: things.filter((thing) => thing.kind === key) }));
  const order = (one) => config.groups.findIndex((group) => group.code === one.kind.group);
  counts.sort((a, b) => order(a) - order(b) || b.mine.length - a.mine.length || a.key - b.key);
  return counts.map(({ kind, key, mine }) => make("li", filterButton([sign(groups.get(kind.group)), make("span", named(kind.name), { class: "label" })], { key, off: state.offKinds, all: counts.map((one) => one.key), isolate: "class", number: mine.filter(there).length, whole: mine.length })));
};
const relationEntries = () => {
  const whole = new Map();
  const now = new Map();
  for (const link of links) {
    whole.set(link.relation, (whole.get(link.relation) ?? 0) + 1);
    if (shown.has(link.from) && shown.has(link.to)) now.set(link.relation, (now.get(link.relation) ?? 0) + 1);
  }
  const all = [...whole.keys()];
  return all.sort((a, b) => whole.get(b) - whole.get(a) || a - b).map((key) => make("li", filterButton([make("span", named(config.relations[key].name), { class: "label" })], { key, off: state.offRelations, all, isolate: "relation", number: now.get(key) ?? 0, whole: whole.get(key) })));
};
const lineSample = (mode) => svgElement("svg", { viewBox: "0 0 34 8", width: 34, height: 8, "aria-hidden": "true" }, [svgElement("line", { x1: 0, y1: 4, x2: 34, y2: 4, class: "sample", "stroke-dasharray": (DASHES[mode] ?? []).join(" ") })]);
const widthSample = (rank) => svgElement("svg", { viewBox: "0 0 34 8", width: 34, height: 8, "aria-hidden": "true" }, [svgElement("line", { x1: 0, y1: 4, x2: 34, y2: 4, class: "sample outcome", "stroke-width": 1.4 + rank * .45 })]);
// What sizes and colours mean where something was measured; the colours can be given back to the kinds.
const swatch = (colour) => svgElement("svg", { viewBox: "-8 -8 16 16", width: 14, height: 14, "aria-hidden": "true", class: "sign" }, [svgElement("rect", { x: -7, y: -5, width: 14, height: 10, fill: colour })]);
const communityItem = ({ first, name, size, colour }, at) => {
  const parts = [swatch(colour), make("span", [`${at + 1} · `, named(name)], { class: "label" }), make("span", String(size), { class: "number" })];
  return make("li", first === null ? make("div", parts, { class: "entry" }) : button(parts, () => choose(first)));
};
const measureSection = () => {
  if (!config.measure) return [];
  const { communities, method, name, meaning } = config.measure;
  const told = communities.filter((one) => one.colour !== config.measure.rest);
  const rest = communities.length - told.length;
  const paint = make("input", [], { type: "checkbox", id: "paint", checked: painted() ? "" : null });
  paint.addEventListener("change", () => change(() => { state.paint = paint.checked ? "community" : "kind"; }, { focus: "#paint" }));
  return [section("measure", say("measure"), [
    make("p", fill("sizeNote", text(name), text(meaning)), { class: "note" }),
    make("label", [paint, say("paint")]),
    make("h3", fill("communities", communities.length)),
    make("ul", told.map(communityItem), { id: "communities" }),
    make("p", fill(rest ? "communityNote" : "communityNoteAll", method, rest), { class: "note" }),
  ])];
};
const showLegend = () => {
  const modes = config.modes.filter((mode) => links.some((link) => link.mode === mode.code));
  const degrees = config.uptake.filter((code) => code.rank);
  const told = things.some((thing) => thing.rank);
  const known = (codes, sample) => make("ul", codes.map((code) => make("li", [sample(code), make("span", [make("b", text(code.name)), " ", make("span", text(code.meaning), { class: "note" })])], { class: "meaning" })));
  const used = new Set(links.map((link) => link.relation));
  $("legend").replaceChildren(
    make("h2", say("legend"), { id: "legend-title" }),
    section("kinds", say("kinds"), [make("ul", kindEntries()), make("p", say("filterHint"), { class: "note" })]),
    ...measureSection(),
    section("classes", `${say("classes")} (${config.kinds.length})`, [make("ul", classEntries())]),
    section("relations", `${say("relations")} (${used.size})`, [make("ul", relationEntries())]),
    ...(told ? [section("degrees", say("uptake"), [make("p", say("degreeHint"), { class: "note" }), known(degrees, (code) => widthSample(code.rank)), make("p", say("uptakeNote"), { class: "note" })])] : []),
    ...(modes.length ? [section("modes", say("modes"), [known(modes, (mode) => lineSample(mode.code))])] : []),
    make("p", fill("count", shown.size, things.length - shown.size), { id: "count", class: "note" }),
    make("p", say("groupsNote"), { class: "note" }),
  );
};
