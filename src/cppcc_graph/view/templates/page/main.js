// Everything joined: what changes is drawn, told and kept in the address.
const keepAddress = () => {
  const now = address();
  // Frames without an address of their own cannot keep one.
  try { history.replaceState(null, "", now ? `#${now}` : location.pathname + location.search); } catch { /* nothing to keep it in */ }
};
const showAll = () => { showLegend(); showPanel(); showList(); showTime(); showBar(); keepAddress(); };
const announce = () => tell(fill("count", shown.size, things.length - shown.size));
const change = (act, { quiet = false, focus = null } = {}) => {
  const before = address();
  const scope = `${state.scope} ${state.layout}`;
  const path = state.path && JSON.stringify(state.path);
  act();
  if (state.path && JSON.stringify(state.path) !== path) findPath();
  if (!state.path && path) findPath();
  if (address() !== before && !quiet) { past.push(before); if (past.length > 100) past.shift(); }
  if (`${state.scope} ${state.layout}` === scope) redraw(); else fit();
  showAll();
  if (!quiet) announce();
  if (focus) document.querySelector(focus)?.focus();
};
// Whatever hid a thing gives way when it is asked for.
const bring = (id, from) => {
  const thing = things[id];
  state.folded.delete(id);
  state.off.delete(thing.group);
  state.offKinds.delete(thing.kind);
  if (!inScope(thing)) state.revealed.set(id, from);
  if (!inTime(thing)) { if (thing.when) state.time = null; else state.undated = true; }
};
const choose = (id) => {
  const from = state.chosen;
  pathStart = null;
  change(() => {
    state.path = null;
    state.chosen = id;
    opened = id !== null;
    if (id !== null) bring(id, from !== null && neighbours(id).includes(from) ? from : neighbours(id).find((other) => shown.has(other)) ?? id);
  });
  if (id === null) return;
  see(id);
  $("panel").scrollTop = 0;
  tell(`${text(things[id].name)} · ${text(config.kinds[things[id].kind].name)} · ${fill("neighbours", neighbours(id).length)}`);
};
const setScope = (scope) => change(() => { state.scope = scope; state.revealed.clear(); state.folded.clear(); });
const setLayout = (layout) => change(() => { state.layout = layout; });
const back = () => {
  if (!past.length) return;
  const shownScope = `${state.scope} ${state.layout}`;
  readState(past.pop());
  opened = state.chosen !== null;
  findPath();
  speak();
  if (`${state.scope} ${state.layout}` !== shownScope) fit();
};

const showBar = () => {
  for (const name of Object.keys(config.views.all)) $(`layout-${name}`).setAttribute("aria-pressed", String(state.layout === name));
  const scope = $("bar-scope");
  if (scope) { scope.textContent = scopeWord(); }
  $("back").disabled = !past.length;
};
const makeBar = () => {
  const physics = button(say("physics"), () => {
    const on = physics.getAttribute("aria-pressed") === "false";
    physics.setAttribute("aria-pressed", String(on));
    network.setOptions({ physics: { ...config.options.physics, enabled: on } });
    if (!on) { arranged = null; network.redraw(); }
  }, { id: "physics", "aria-pressed": String(network.physics.physicsEnabled ?? false), title: say("physicsHint") });
  $("bar").replaceChildren(
    make("span", Object.keys(config.views.all).map((name) => button(say(name), () => setLayout(name), { id: `layout-${name}`, "aria-pressed": "false", title: say(`${name}Hint`) })), { role: "group", "aria-label": say("layout"), class: "group" }),
    hasStory ? button(say("showAll"), () => setScope(state.scope === "story" ? "all" : "story"), { id: "bar-scope" }) : "",
    button(say("fit"), () => fit(), { id: "fit" }),
    physics,
  );
};
const makeTools = () => {
  const menu = make("details", [make("summary", `${say("export")} ▾`), make("div", [
    button("PNG", savePng, { id: "png" }), button("SVG", saveSvg, { id: "svg" }), button(say("print"), () => print(), { id: "print-button" }),
  ])], { class: "menu", id: "export" });
  menu.addEventListener("click", (event) => { if (event.target.tagName === "BUTTON") menu.open = false; });
  $("tools").replaceChildren(
    button(`← ${say("back")}`, back, { id: "back" }),
    button(say("list"), () => showTab($("list").hidden), { id: "tab", "aria-pressed": "false" }),
    menu,
    button(say("language"), () => { const before = address(); language = language === "zh" ? "en" : "zh"; past.push(before); speak(); }, { id: "language", lang: language === "zh" ? "en" : "zh-CN" }),
    button("◐", () => setTheme(isDark() ? "light" : "dark"), { id: "theme", "aria-label": say("theme"), title: say("theme") }),
    button("?", () => showHelp(), { id: "help-button", "aria-label": say("help"), title: say("help") }),
  );
};
const showHelp = () => {
  const keys = config.words[language].keys.map(([key, what]) => [make("dt", make("kbd", key)), make("dd", what)]).flat();
  $("help").replaceChildren(make("h2", say("help"), { id: "help-title" }), make("p", say("about")), make("dl", keys), make("p", say("credits"), { class: "note" }), button(say("close"), () => $("help").close(), { id: "help-close" }));
  $("help").showModal();
};
const isDark = () => document.documentElement.dataset.theme === "dark";
const applyTheme = () => { styles = new Map(); document.documentElement.dataset.theme = state.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"); };
const setTheme = (name) => change(() => { state.theme = name; applyTheme(); }, { quiet: true });

const speak = () => {
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  applyTheme();
  $("title").textContent = document.title = text(config.title);
  $("search").placeholder = `${say("search")} ( / )`;
  $("search").setAttribute("aria-label", say("search"));
  $("hits").setAttribute("aria-label", say("hitList"));
  $("network").setAttribute("aria-label", say("canvas"));
  $("panel").setAttribute("aria-label", say("panel"));
  $("list").setAttribute("aria-label", say("list"));
  $("tools").setAttribute("aria-label", say("tools"));
  const listed = !$("list").hidden;
  makeTools();
  makeBar();
  makeTime();
  if (drawnBefore.nodes.size) redraw(); else fit();
  showAll();
  showTab(listed);
};

// On the canvas: the arrows go to the nearest thing on that side.
const towards = (dx, dy) => {
  const here = state.chosen === null || !shown.has(state.chosen) ? null : spotOnCanvas(state.chosen);
  const rest = [...shown].filter((id) => id !== state.chosen);
  if (!rest.length) return;
  if (!here) { choose(rest.map((id) => things[id]).sort(byWeight)[0].id); return; }
  const cost = (id) => {
    const spot = spotOnCanvas(id);
    const along = (spot.x - here.x) * dx + (spot.y - here.y) * dy;
    const aside = Math.abs((spot.x - here.x) * dy) + Math.abs((spot.y - here.y) * dx);
    return along <= 0 ? Infinity : along + 2 * aside;
  };
  const best = rest.reduce((a, b) => (cost(b) < cost(a) ? b : a));
  if (cost(best) < Infinity) choose(best);
};
const zoom = (by) => network.moveTo({ scale: network.getScale() * by, animation: false });
const onCanvas = {
  ArrowLeft: () => towards(-1, 0), ArrowRight: () => towards(1, 0), ArrowUp: () => towards(0, -1), ArrowDown: () => towards(0, 1),
  Enter: () => $("panel").focus(), "+": () => zoom(1.25), "=": () => zoom(1.25), "-": () => zoom(.8), 0: () => fit(),
  " ": () => toggle(state.chosen),
};
const toggle = (id) => {
  if (id === null) return;
  if (neighbours(id).some((other) => !inScope(things[other]))) expand(id); else collapse(id);
};
$("network").addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !(event.key in onCanvas)) return;
  event.preventDefault();
  onCanvas[event.key]();
});
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || $("help").open) return;
  const typing = event.target.tagName === "INPUT" && !["range", "checkbox", "file"].includes(event.target.type);
  if (event.key === "Escape") {
    if ($("export").open) { $("export").open = false; $("export").firstChild.focus(); }
    else if (!$("list").hidden) { showTab(false); $("tab").focus(); }
    else if (pathStart !== null) { pathStart = null; showPanel(); }
    else choose(null);
    return;
  }
  if (typing) return;
  const acts = { "/": () => $("search").focus(), "?": showHelp, Backspace: back, l: () => { showTab($("list").hidden); ($("list").hidden ? $("network") : $("list")).focus(); }, g: () => { showTab(false); $("network").focus(); } };
  if (event.key in acts) { event.preventDefault(); acts[event.key](); }
});

// Pointing at something says what it is.
const tip = (parts, event) => {
  const box = $("tip");
  box.replaceChildren(...parts.map((part) => make("div", part)));
  box.hidden = false;
  const { left, top, width: wide, height: high } = $("network").getBoundingClientRect();
  const x = Math.min(event.clientX - left + 14, wide - box.offsetWidth - 6);
  const y = Math.min(event.clientY - top + 14, high - box.offsetHeight - 6);
  box.style.left = `${Math.max(4, x + $("network").offsetLeft)}px`;
  box.style.top = `${Math.max(4, y + $("network").offsetTop)}px`;
};
let pointer = { clientX: 0, clientY: 0 };
$("network").addEventListener("mousemove", (event) => { pointer = event; });
network.on("hoverNode", ({ node }) => {
  const thing = things[node];
  tip([make("b", named(thing.name, 80)), [signOf(thing), " ", named(config.kinds[thing.kind].name), thing.rank ? ` · ${text(degreeName(thing.rank))}` : "", thing.when ? ` · ${span(thing.when)}` : ""], ...(thing.figures ?? []).slice(0, 4).map(([figure]) => named(config.texts[figure], 60)), ...(config.measure ? [measuredWords(thing)] : []), fill("neighbours", neighbours(node).length)], pointer);
});
network.on("hoverEdge", ({ edge }) => {
  const link = links[edge];
  const degree = config.uptake.find((code) => code.rank && code.rank === degreeOf(link));
  tip([make("b", [named(things[link.from].name, 24), " → ", named(things[link.to].name, 24)]), [named(link.thing ?? relationOf(link).name), " · ", text(modeName(link.mode))], ...(degree ? [`${say("uptake")}：${text(degree.name)} — ${text(degree.meaning)}`] : [])], pointer);
});
for (const event of ["blurNode", "blurEdge", "dragStart", "zoom"]) network.on(event, () => { $("tip").hidden = true; });
network.on("click", (event) => {
  network.unselectAll();
  const [edge] = event.edges;
  if (event.nodes.length) choose(event.nodes[0]);
  else if (edge !== undefined) choose(links[edge].to === state.chosen ? links[edge].from : links[edge].to);
  else choose(null);
});
network.on("doubleClick", (event) => { if (event.nodes.length) toggle(event.nodes[0]); });
network.on("dragEnd", () => { arranged = null; network.redraw(); });

finder($("search"), $("hits"), { take: (thing) => { $("search").value = text(thing.name); if (pathStart !== null) endPath(thing.id); else choose(thing.id); }, changed: showList });
addEventListener("hashchange", () => { readState(location.hash.slice(1)); opened = state.chosen !== null; findPath(); speak(); fit(); });
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { applyTheme(); redraw(); showAll(); });
addEventListener("resize", () => { if (!past.length) fit(); });

if (location.hash.length > 1) { readState(location.hash.slice(1)); opened = state.chosen !== null; }
if (state.path) findPath();
speak();
if (state.chosen !== null && opened) see(state.chosen);
// The embedded font comes a moment later than the first picture.
document.fonts?.load('13px "cppcc-graph"', "提案").then(() => { arranged = null; network.redraw(); }, () => {});
network.once("afterDrawing", () => { window.cppccFirstPicture = performance.now(); });
network.redraw();
window.cppccView = { network, things, links, choose, config, get state() { return state; }, get shown() { return shown; }, get shownLinks() { return shownLinks; }, arrangement, svgPicture, sha256, inflate, hitsFor };
