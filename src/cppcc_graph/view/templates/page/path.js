// How is A related to B? The shortest ways over all relations, each step with the passages that prove it.
const HUB = 40;
const MOST_PATHS = 6;
const shortest = (from, to, hubs) => {
  const far = new Map([[from, 0]]);
  const before = new Map();
  let front = [from];
  while (front.length && !far.has(to)) {
    const next = [];
    for (const at of front) for (const other of neighbours(at)) {
      if (hubs && other !== to && around[other].length > HUB) continue;
      if (!far.has(other)) { far.set(other, far.get(at) + 1); before.set(other, []); next.push(other); }
      if (far.get(other) === far.get(at) + 1) before.get(other).push(at);
    }
    front = next;
  }
  const depth = Math.max(...far.values());
  if (!far.has(to)) return { paths: [], reached: far.size, depth };
  const ways = [];
  const walk = (at, tail) => {
    if (ways.length >= MOST_PATHS) return;
    if (at === from) { ways.push([from, ...tail]); return; }
    for (const other of before.get(at)) walk(other, [at, ...tail]);
  };
  if (from === to) ways.push([from]); else walk(to, []);
  const paths = ways.map((ids) => ({
    things: ids,
    steps: ids.slice(1).map((id, i) => around[id].filter((link) => linkShown(link) && otherEnd(link, id) === ids[i])),
  }));
  return { paths, reached: far.size, depth };
};
const findPath = () => {
  found = state.path ? { ...shortest(state.path.from, state.path.to, state.path.hubs), number: 0 } : { paths: [], number: 0 };
  showPath();
};
// Whatever a path runs through is shown, wherever it was hidden.
const showPath = () => {
  const path = found.paths[found.number];
  path?.things.forEach((id, i) => bring(id, path.things[Math.max(0, i - 1)]));
};
let pathStart = null;
const startPath = (id) => {
  pathStart = id;
  $("panel").replaceChildren(...pathForm());
  $("path-to").focus();
};
const pathForm = () => {
  const input = make("input", [], { id: "path-to", type: "search", role: "combobox", "aria-expanded": "false", "aria-controls": "path-hits", "aria-autocomplete": "list", "aria-label": say("pathTo"), placeholder: say("pathTo"), autocomplete: "off" });
  const list = make("ul", [], { id: "path-hits", role: "listbox", hidden: "", "aria-label": say("pathTo") });
  finder(input, list, { take: (thing) => endPath(thing.id) });
  return [
    make("h2", say("path")),
    make("p", [`${say("pathStart")}：`, named(things[pathStart].name)]),
    make("div", [input, list], { class: "finder" }),
    make("p", say("pathHint"), { class: "note" }),
    make("div", [button(say("cancel"), () => { pathStart = null; showPanel(); })], { class: "actions" }),
  ];
};
const endPath = (id) => {
  const from = pathStart;
  pathStart = null;
  change(() => { state.path = { from, to: id, hubs: false }; });
  $("panel").focus();
};
const pathParts = () => {
  const { numbers, refer } = references();
  const { from, to, hubs } = state.path;
  const path = found.paths[found.number];
  const avoid = make("input", [], { type: "checkbox", id: "path-hubs" });
  avoid.checked = hubs;
  avoid.addEventListener("change", () => change(() => { state.path.hubs = avoid.checked; }));
  const parts = [
    make("h2", say("path")),
    make("p", [goTo(things[from]), " ⇢ ", goTo(things[to])]),
    make("p", [avoid, make("label", fill("pathHubs", HUB), { for: "path-hubs" })], { class: "check" }),
    make("div", [button(say("pathEnd"), () => change(() => { state.path = null; }), { id: "path-end" })], { class: "actions" }),
  ];
  if (!path) return [...parts, make("p", fill("noPath", found.reached, found.depth))];
  if (found.paths.length > 1) {
    parts.push(make("div", found.paths.map((_, number) => button(`${number + 1}`, () => { found.number = number; showPath(); redraw(); showPanel(); }, { "aria-pressed": String(number === found.number), "aria-label": fill("pathNumber", number + 1, found.paths.length) })), { class: "actions" }));
  }
  const items = path.steps.map((step, i) => {
    const [a, b] = [path.things[i], path.things[i + 1]];
    const lines = step.map((link) => make("div", [link.from === a ? "↓ " : "↑ ", named(link.thing ?? relationOf(link).name), degreeOf(link) ? degreeBadge(degreeOf(link)) : "", modeBadge(link.mode), refer(link.places)], { class: "step" }));
    return make("li", [...lines, goTo(things[b])]);
  });
  parts.push(make("h3", fill("pathSteps", path.steps.length)), make("ol", [make("li", goTo(things[from])), ...items], { class: "path" }));
  return [...parts, ...sourceParts(numbers)];
};
