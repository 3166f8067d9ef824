"use strict";
(() => {
  const read = (id) => JSON.parse(document.getElementById(id).textContent);
  const config = read("config");
  const things = read("nodes").map((n) => ({ id: n.id, x: n.x, y: n.y, size: n.size, ...n.data }));
  const links = read("edges").map((e, i) => ({ id: i, from: e.from, to: e.to, ...e.data }));
  const groups = new Map(config.groups.map((g) => [g.code, g]));
  const byId = new Map(things.map((t) => [t.id, t]));
  const around = new Map(things.map((t) => [t.id, []]));
  for (const link of links) { around.get(link.from).push(link); around.get(link.to).push(link); }
  const off = new Set();
  let language = config.language;
  let chosen = null;
  let scale = 1;
  // Whether all but the selected and its neighbours are faint: after a click, not on opening.
  let fading = false;
  // What is written under the nodes, by id.
  let written = new Map();
  // Names are large enough to read from afar, and grow with the picture close by.
  const letter = () => Math.max(15, 13 / scale);
  const isNear = (t) => !fading || t.id === chosen || around.get(chosen).some((l) => l.from === t.id || l.to === t.id);
  // Whose names are written: the selected, then the best connected, as long as none runs into another.
  const write = () => {
    const boxes = [];
    const size = letter();
    const first = (t) => (t.id === chosen ? 0 : 1);
    const order = things.filter((t) => !off.has(t.group) && isNear(t)).sort((a, b) => first(a) - first(b) || b.size - a.size || (a.id < b.id ? -1 : 1));
    written = new Map();
    for (const t of order) {
      // Where the name has no room, a short form of it may.
      for (const name of new Set([cut(text(t.label), LABEL), cut(text(t.label), LABEL / 2)])) {
        const half = (width(name) + .6) * size / 2;
        const box = [t.x - half, t.y + t.size, t.x + half, t.y + t.size + 1.5 * size];
        if (boxes.some((o) => box[2] >= o[0] && box[0] <= o[2] && box[3] >= o[1] && box[1] <= o[3])) continue;
        boxes.push(box);
        written.set(t.id, name);
        break;
      }
    }
  };

  const $ = (id) => document.getElementById(id);
  // Every text of the data goes through here or through the canvas: nothing of it is ever markup.
  const make = (tag, content, attributes = {}) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...(Array.isArray(content) ? content : [content]));
    return element;
  };
  const say = (key) => config.words[language][key] ?? key;
  const text = (value) => value[language] ?? value.zh;
  // Widths count Chinese characters; a Latin letter is little more than half as wide.
  const LABEL = 16;
  const width = (words) => [...words].reduce((sum, sign) => sum + (sign.codePointAt(0) > 0x2e7f ? 1 : .54), 0);
  const cut = (words, size) => {
    if (width(words) <= size) return words;
    const signs = [...words];
    while (width(signs.join("")) > size - 1) signs.pop();
    return `${signs.join("").trimEnd()}…`;
  };
  const style = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const place = (e) => e.locator ? `${e.locator} [${e.start}, ${e.end})` : "";
  const sort = (list) => list.sort((a, b) => text(a.label).localeCompare(text(b.label), language));

  const tip = (thing) => [
    `${text(thing.label)}`,
    `${text(thing.kindLabel)} · ${say(thing.evidence.mode)}`,
    ...thing.details.slice(0, 4).map(([k, v]) => `${text(k)}：${cut(text(v), 40)}`),
    ...thing.figures.map(text),
    place(thing.evidence),
  ].filter(Boolean).join("\n");
  const words = (link) => link.thing ? `${text(link.thing)} · ${text(link.label)}` : text(link.label);
  const ofOutcome = (l) => byId.get(l.from).group === "outcome" || byId.get(l.to).group === "outcome";

  const faint = (link) => around.get(link.from).length > 40 || around.get(link.to).length > 40;
  const dashes = { inherited: [2, 4], inferred: [9, 6], observed: [2, 4] };
  const drawnNode = (t) => {
    const group = groups.get(t.group);
    return {
      id: t.id, x: t.x, y: t.y, size: t.size, shape: group.shape, hidden: off.has(t.group),
      label: written.get(t.id) ?? "", title: tip(t), opacity: isNear(t) ? 1 : .12,
      color: { background: group.colour, border: t.id === chosen ? style("--mark") : group.colour, highlight: { background: group.colour, border: style("--mark") } },
      borderWidth: t.id === chosen ? 2 : 1,
      font: { color: style("--fore"), size: letter(), strokeWidth: 4, strokeColor: style("--back"), face: "system-ui, 'Noto Sans CJK SC', sans-serif" },
    };
  };
  const drawnEdge = (l) => {
    const mine = chosen && (l.from === chosen || l.to === chosen);
    // A blank for a name: vis keeps the last one where there is none.
    return {
      id: l.id, from: l.from, to: l.to, arrows: { to: { enabled: true, scaleFactor: .5 } }, smooth: { enabled: l.parallel > 1, type: "curvedCW", roundness: .12 * l.lane },
      label: mine && fading ? cut(words(l), 18) : " ",
      title: `${words(l)} · ${say(l.mode)}\n${place(l.evidence)}`,
      dashes: dashes[l.mode] ?? false, width: l.rank ? 1.5 + l.rank / 2 : 1.5, hidden: off.has(byId.get(l.from).group) || off.has(byId.get(l.to).group),
      color: { color: ofOutcome(l) ? groups.get("outcome").colour : style("--edge"), highlight: style("--mark"), opacity: mine ? 1 : fading ? .05 : faint(l) ? .3 : .9 },
      font: { color: style("--fore"), size: 12, strokeWidth: 3, strokeColor: style("--back"), align: "middle" },
    };
  };
  const lanes = new Map();
  for (const l of links) {
    const pair = [l.from, l.to].sort().join(" ");
    lanes.set(pair, (lanes.get(pair) ?? 0) + 1);
    l.lane = lanes.get(pair);
  }
  for (const l of links) l.parallel = lanes.get([l.from, l.to].sort().join(" "));

  const nodes = new vis.DataSet(things.map(drawnNode));
  const edges = new vis.DataSet(links.map(drawnEdge));
  const network = new vis.Network($("network"), { nodes, edges }, config.options);
  const redraw = () => { write(); nodes.update(things.map(drawnNode)); edges.update(links.map(drawnEdge)); };

  const button = (words, act) => { const b = make("button", words, { type: "button" }); b.addEventListener("click", act); return b; };
  const relation = (link) => {
    const out = link.from === chosen;
    const other = byId.get(out ? link.to : link.from);
    const item = make("li", button([make("span", `${out ? "→" : "←"} ${words(link)} `, { class: "relation" }), text(other.label)], () => choose(other.id)));
    item.title = `${say(link.mode)} · ${place(link.evidence)}`;
    return item;
  };
  const evidence = (e) => {
    const parts = [make("p", [say(e.mode), e.locator ? ` · ${e.report} · ${e.locator} · ${say("offsets")} [${e.start}, ${e.end})` : ""])];
    if (e.quotation) parts.push(make("blockquote", e.quotation));
    else if (e.locator) parts.push(make("p", say("noText"), { class: "note" }));
    return parts;
  };
  const showPanel = () => {
    const thing = byId.get(chosen);
    if (!thing) { $("panel").replaceChildren(make("p", say("hint"))); return; }
    const other = language === "zh" ? thing.label.en : thing.label.zh;
    const parts = [make("h2", text(thing.label)), make("p", [other === text(thing.label) ? "" : `${other} · `, text(thing.kindLabel), " · ", thing.id], { class: "kind" })];
    if (thing.figures.length) parts.push(make("h3", say("figures")), ...thing.figures.map((f) => make("span", text(f), { class: "figure" })));
    if (thing.details.length) parts.push(make("h3", say("details")), make("dl", thing.details.flatMap(([k, v]) => [make("dt", text(k)), make("dd", text(v))])));
    const mine = around.get(chosen);
    if (mine.length) parts.push(make("h3", `${say("relations")} (${mine.length})`), make("ul", mine.map(relation)));
    for (const link of mine.filter((l) => l.thing)) {
      parts.push(make("h3", text(link.thing)), make("dl", link.thing.details.flatMap(([k, v]) => [make("dt", text(k)), make("dd", text(v))])), ...(link.thing.figures ?? []).map((f) => make("span", text(f), { class: "figure" })), ...evidence(link.evidence));
    }
    if (thing.group === "outcome" || mine.some(ofOutcome)) parts.push(make("p", say("uptake"), { class: "note" }));
    parts.push(make("h3", say("evidence")), ...evidence(thing.evidence));
    $("panel").replaceChildren(...parts);
  };
  const choose = (id) => {
    chosen = id;
    fading = id !== null;
    if (id && off.delete(byId.get(id).group)) showLegend();
    redraw(); showPanel(); showCount();
    if (!id) { network.unselectAll(); return; }
    network.selectNodes([id], false);
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    network.focus(id, { scale: Math.max(network.getScale(), .75), animation: calm ? false : { duration: 250, easingFunction: "easeInOutQuad" } });
  };
  const showCount = () => {
    const shown = things.filter((t) => !off.has(t.group)).length;
    $("count").textContent = `${say("shown")} ${shown}，${say("hidden")} ${things.length - shown}`.replace("，", language === "zh" ? "，" : ", ");
  };
  const showLegend = () => {
    const entries = config.groups.map((group) => {
      const mine = things.filter((t) => t.group === group.code);
      const number = mine.length;
      if (!number) return null;
      const kinds = new Map();
      for (const t of mine) kinds.set(text(t.kindLabel), (kinds.get(text(t.kindLabel)) ?? 0) + 1);
      const sign = make("span", group.sign, { "aria-hidden": "true" });
      sign.style.color = group.colour;
      const entry = button([sign, make("span", text(group.label)), make("span", String(number), { class: "number" })], () => {
        off.has(group.code) ? off.delete(group.code) : off.add(group.code);
        redraw(); showLegend(); showCount(); showList();
        $("legend").querySelector(`[data-group="${group.code}"]`).focus();
      });
      entry.setAttribute("aria-pressed", String(!off.has(group.code)));
      entry.dataset.group = group.code;
      entry.title = [...kinds].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([kind, n]) => `${kind} ${n}`).join("\n");
      return make("li", entry);
    });
    $("legend").replaceChildren(...entries.filter(Boolean));
  };
  const wanted = () => $("search").value.trim().toLowerCase();
  const names = (t) => [t.label.zh.toLowerCase(), t.label.en.toLowerCase(), t.id.toLowerCase()];
  const showList = () => {
    const sought = wanted();
    const parts = config.groups.filter((g) => !off.has(g.code)).flatMap((group) => {
      const mine = sort(things.filter((t) => t.group === group.code && names(t).some((n) => n.includes(sought))));
      return mine.length ? [make("h2", `${text(group.label)} (${mine.length})`), ...mine.map((t) => button(text(t.label), () => { choose(t.id); $("panel").focus(); }))] : [];
    });
    $("list").replaceChildren(...(parts.length ? parts : [make("p", say("none"))]));
  };
  const showTab = (listed) => {
    $("list").hidden = !listed;
    $("tab").setAttribute("aria-pressed", String(listed));
    $("tab").textContent = say(listed ? "graph" : "list");
  };
  const speak = () => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    $("title").textContent = document.title = text(config.title);
    for (const id of ["fit", "physics", "language", "theme"]) $(id).textContent = say(id);
    showTab(!$("list").hidden);
    $("search").placeholder = `${say("search")} ( / )`;
    $("search").setAttribute("aria-label", say("search"));
    $("legend-title").textContent = say("legend");
    $("modes").textContent = say("modes");
    $("groups").textContent = say("groups");
    $("names").replaceChildren(...things.flatMap((t) => [...new Set([t.label.zh, t.label.en])].map((l) => make("option", [], { value: l }))));
    showLegend(); showList(); showPanel(); showCount(); redraw();
  };
  const search = () => {
    const sought = wanted();
    if (!sought) { choose(null); return; }
    const hit = things.find((t) => names(t).includes(sought)) ?? things.find((t) => names(t).some((n) => n.includes(sought)));
    // What a line stands for is shown with the thing that the line comes from.
    const line = hit ? null : links.find((l) => l.thing && [l.thing.zh, l.thing.en].some((n) => n.toLowerCase().includes(sought)));
    if (hit ?? line) choose(hit ? hit.id : line.from); else $("count").textContent = say("none");
  };

  const rescale = () => {
    if (network.getScale() === scale) return;
    scale = network.getScale();
    redraw();
  };
  // Names take room too: once they are written for the scale, it is fitted again.
  const fit = () => { for (let round = 0; round < 2; round++) { network.fit({ animation: false }); rescale(); network.redraw(); } };
  network.on("zoom", rescale);
  network.on("animationFinished", rescale);
  network.on("click", (event) => choose(event.nodes[0] ?? null));
  $("search").addEventListener("change", search);
  $("search").addEventListener("input", showList);
  $("fit").addEventListener("click", () => { choose(null); fit(); });
  $("physics").addEventListener("click", () => {
    const on = $("physics").getAttribute("aria-pressed") === "false";
    $("physics").setAttribute("aria-pressed", String(on));
    network.setOptions({ physics: { ...config.options.physics, enabled: on } });
  });
  $("tab").addEventListener("click", () => showTab($("list").hidden));
  $("language").addEventListener("click", () => { language = language === "zh" ? "en" : "zh"; speak(); });
  const theme = (name) => { document.documentElement.dataset.theme = name; redraw(); };
  $("theme").addEventListener("click", () => theme(document.documentElement.dataset.theme === "dark" ? "light" : "dark"));
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && event.target.tagName !== "INPUT") { event.preventDefault(); $("search").focus(); }
    if (event.key !== "Escape") return;
    if ($("list").hidden) choose(null);
    else { showTab(false); $("tab").focus(); }
  });

  if (matchMedia("(prefers-color-scheme: dark)").matches) theme("dark");
  speak();
  fit();
  if (config.centre && byId.has(config.centre)) { chosen = config.centre; network.selectNodes([chosen], false); redraw(); showPanel(); }
  window.cppccView = { network, things, links, choose, off };
})();
