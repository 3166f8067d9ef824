// The panel: what is known of the chosen thing, each statement with the number of its source below.
const FIRST = 12;
const SHOWN_FIRST = { relations: new Set() };
// What a reader asks of advice: the outcomes it led to, through the matter and the steps it went.
const ONWARD = new Set(["inMatter", "hasStep", "hasOutcome"]);
const whatBecame = (id) => {
  const seen = new Set([id]);
  const results = [];
  for (let front = [id], depth = 0; front.length && depth < 4; depth += 1) {
    const next = [];
    for (const at of front) for (const link of around[at]) {
      if (link.from !== at || seen.has(link.to) || !relationOf(link).iri.startsWith("cppcc:") || !ONWARD.has(relationOf(link).iri.slice(6))) continue;
      seen.add(link.to);
      next.push(link.to);
      if (isLocal(link, "hasOutcome")) results.push({ outcome: things[link.to], link });
    }
    front = next;
  }
  return results;
};

// Sources are numbered as they are first referred to.
const references = () => {
  const numbers = [];
  return {
    numbers,
    refer: (places) => make("span", [...new Set(places)].map((place) => {
      if (!numbers.includes(place)) numbers.push(place);
      const label = `[${numbers.indexOf(place) + 1}]`;
      const jump = button(label, () => { const source = $(`source-${place}`); source.scrollIntoView({ block: "nearest" }); source.focus(); }, { class: "reference", "aria-label": `${say("evidence")} ${label}` });
      return jump;
    }), { class: "references" }),
  };
};
const goTo = (thing) => button([signOf(thing), named(thing.name)], () => choose(thing.id), { class: "thing" });
const degreeBadge = (rank) => {
  const code = config.uptake.find((one) => one.rank === rank);
  return code ? make("span", text(code.name), { class: `degree degree-${rank}`, title: text(code.meaning) }) : "";
};
const modeBadge = (mode) => (mode === "stated" ? "" : make("span", text(modeName(mode)), { class: `mode ${mode}`, title: text(modeMeaning(mode)) }));

const relationItem = (link, id, refer) => {
  const other = things[otherEnd(link, id)];
  const parts = [goTo(other)];
  if (link.thing) parts.push(make("span", named(link.thing), { class: "through" }));
  const degree = degreeOf(link);
  if (degree) parts.push(degreeBadge(degree));
  parts.push(modeBadge(link.mode), refer(link.places));
  for (const [name, value, place] of link.details ?? []) parts.push(make("div", [named(config.texts[name]), "：", named(config.texts[value]), refer([place])], { class: "detail" }));
  for (const [figure, place] of link.figures ?? []) parts.push(make("div", [make("span", named(config.texts[figure]), { class: "figure" }), refer([place])]));
  return make("li", parts);
};
// Relations by their name and direction, in the order of the text.
const relationParts = (thing, refer) => {
  const sorted = new Map();
  for (const link of around[thing.id]) {
    const key = `${link.from === thing.id ? "→" : "←"} ${link.relation}`;
    if (!sorted.has(key)) sorted.set(key, []);
    sorted.get(key).push(link);
  }
  const parts = [];
  for (const [key, mine] of sorted) {
    const whole = SHOWN_FIRST.relations.has(key) ? mine : mine.slice(0, FIRST);
    const list = make("ul", whole.map((link) => relationItem(link, thing.id, refer)));
    if (whole.length < mine.length) list.append(make("li", button(fill("more", mine.length - whole.length), () => { SHOWN_FIRST.relations.add(key); showPanel(); }, { class: "more" })));
    parts.push(make("h4", [key.slice(0, 1), " ", named(relationOf(mine[0]).name), ` (${mine.length})`]), list);
  }
  return parts;
};
const becameParts = (thing, refer) => {
  const results = whatBecame(thing.id);
  if (!results.length) return [];
  const items = results.map(({ outcome, link }) => {
    const into = around[outcome.id].filter((l) => l.from === outcome.id && isLocal(l, "realizedIn"));
    return make("li", [goTo(outcome), degreeBadge(outcome.rank ?? 0), refer(link.places), ...into.map((l) => make("div", ["→ ", goTo(things[l.to]), refer(l.places)], { class: "detail" }))]);
  });
  return [make("h3", `${say("became")} (${results.length})`), make("ul", items, { class: "became" }), make("p", say("uptakeNote"), { class: "note" })];
};
const sourceParts = (numbers) => {
  const parts = numbers.map((number, i) => { const part = passage(number, `[${i + 1}]`); part.id = `source-${number}`; part.tabIndex = -1; return part; });
  if (lacksText(numbers)) parts.push(make("p", say("noText"), { class: "note" }), textOpener());
  return [make("h3", `${say("sources")} (${numbers.length})`), ...parts];
};
const span = ([first, last]) => (first === last ? first : first.slice(0, 4) === last.slice(0, 4) && first.endsWith("-01-01") && last.endsWith("-12-31") ? first.slice(0, 4) : `${first} – ${last}`);

const actionParts = (thing) => {
  const hidden = neighbours(thing.id).filter((id) => !inScope(things[id]));
  const acts = [];
  if (hidden.length) acts.push(button(`＋ ${fill("expand", hidden.length)}`, () => expand(thing.id), { id: "expand" }));
  if (foldable(thing.id).length) acts.push(button(`－ ${say("collapse")}`, () => collapse(thing.id), { id: "collapse" }));
  acts.push(button(say("pathFrom"), () => startPath(thing.id), { id: "path-from" }));
  return make("div", acts, { class: "actions" });
};
const thingParts = (thing) => {
  const { numbers, refer } = references();
  const kind = config.kinds[thing.kind];
  const other = thing.name[language === "zh" ? 1 : 0];
  const link = /^https?:/.test(iriOf(thing.iri));
  const parts = [make("h2", named(thing.name))];
  if (other && other !== text(thing.name)) parts.push(make("p", make("bdi", other, { lang: language === "zh" ? "en" : "zh-CN" }), { class: "other" }));
  const copy = button(say("copy"), () => { (navigator.clipboard?.writeText(iriOf(thing.iri)) ?? Promise.reject()).then(() => tell(say("copied")), () => tell(iriOf(thing.iri))); }, { class: "small", title: iriOf(thing.iri) });
  parts.push(make("p", [signOf(thing), " ", named(kind.name), " · ", make("code", thing.iri), " ", link ? copy : "", " ", refer([thing.place])], { class: "kind" }));
  if (thing.aliases) parts.push(make("p", [`${say("aliases")}：`, ...thing.aliases.map((alias) => make("bdi", `${cut(alias, 60)} `))], { class: "note" }));
  if (thing.when) parts.push(make("p", `${say("when")}：${span(thing.when)}`, { class: "when" }));
  if (thing.rank) {
    const code = config.uptake.find((one) => one.rank === thing.rank);
    parts.push(make("p", [`${say("uptake")}：`, degreeBadge(thing.rank), ` ${thing.rank}/${Math.max(...config.uptake.map((one) => one.rank))} `, text(code?.meaning ?? [""])], { class: "uptake" }), make("p", say("uptakeNote"), { class: "note" }));
  }
  if (config.measure) parts.push(make("p", measuredWords(thing), { class: "measured" }));
  parts.push(actionParts(thing));
  if (thing.figures) parts.push(make("h3", say("figures")), make("div", thing.figures.map(([figure, place]) => make("span", [make("span", named(config.texts[figure]), { class: "figure" }), refer([place])]))));
  parts.push(...becameParts(thing, refer));
  if (thing.details) parts.push(make("h3", say("details")), make("dl", thing.details.flatMap(([name, value, place]) => [make("dt", named(config.texts[name])), make("dd", [named(config.texts[value]), refer([place])])])));
  if (around[thing.id].length) parts.push(make("h3", `${say("relations")} (${around[thing.id].length})`), ...relationParts(thing, refer));
  parts.push(...sourceParts(numbers));
  return parts;
};

const shownAreDated = () => [...shown].every((id) => things[id].when);
const scopeWord = () => say(state.scope === "story" ? "showAll" : config.measure ? "showMeasured" : "showStory");
const measuredWords = (thing) => {
  const [, figure, placed] = thing.measured;
  return `${text(config.measure.name)} ${figure} · ${fill("measuredAs", placed, config.measure.things)} · ${fill("community", thing.measured[3])}`;
};
// What was measured: what sizes mean, and who is highest.
const MOST = 10;
const measureParts = () => {
  if (!config.measure) return [];
  const name = text(config.measure.name);
  const most = things.filter((thing) => thing.measured[0]).sort((a, b) => a.measured[2] - b.measured[2] || a.id - b.id).slice(0, MOST);
  return [make("h3", fill("measureMost", name)), make("p", fill("sizeNote", name, text(config.measure.meaning)), { class: "note" }), make("ol", most.map((thing) => make("li", [goTo(thing), " ", make("span", thing.measured[1], { class: "number" })])), { class: "most" })];
};

// Before anything is chosen: what is shown, and outcomes by their degree of uptake.
const overviewParts = () => {
  const parts = [make("h2", say("overview")), make("p", fill(!hasStory || state.scope === "all" ? "allNote" : state.layout === "hierarchy" ? "bodiesNote" : state.layout === "timeline" && shownAreDated() ? "datedNote" : config.measure ? "measureNote" : "storyNote", shown.size, things.length, ...(config.measure ? [text(config.measure.name)] : [])))];
  if (hasStory) parts.push(make("div", [button(scopeWord(), () => setScope(state.scope === "story" ? "all" : "story"), { id: "scope" })], { class: "actions" }));
  parts.push(...measureParts());
  const outcomes = things.filter((thing) => thing.group === "outcome" && thing.rank);
  if (outcomes.length) {
    const most = Math.max(...config.uptake.map((code) => outcomes.filter((thing) => thing.rank === code.rank).length), 1);
    const rows = [...config.uptake].reverse().map((code) => ({ code, mine: outcomes.filter((thing) => thing.rank === code.rank) })).filter((row) => row.mine.length).map(({ code, mine }) => {
      const bar = make("span", [], { class: `measure degree-${code.rank}`, "aria-hidden": "true" });
      bar.style.width = `${(100 * mine.length) / most}px`;
      const list = make("details", [make("summary", [make("span", text(code.name), { class: "row-name" }), bar, String(mine.length)], { title: text(code.meaning) }), make("p", text(code.meaning), { class: "note" }), make("ul", mine.slice(0, 60).map((thing) => make("li", goTo(thing))))]);
      return make("li", list);
    });
    parts.push(make("h3", `${say("byDegree")} (${outcomes.length})`), make("ul", rows, { class: "rows" }), make("p", say("uptakeNote"), { class: "note" }));
  }
  parts.push(make("p", say("hint"), { class: "note" }));
  return parts;
};
const showPanel = () => {
  const parts = state.path ? pathParts() : state.chosen !== null ? thingParts(things[state.chosen]) : overviewParts();
  $("panel").replaceChildren(...parts);
};

// Neighbours beyond what is shown, at most forty at a time; and back.
const AT_ONCE = 40;
const expand = (id) => change(() => {
  const hidden = neighbours(id).filter((other) => !inScope(things[other]));
  for (const other of hidden.slice(0, AT_ONCE)) {
    state.folded.delete(other);
    if (!inScope(things[other])) state.revealed.set(other, id);
  }
  for (const other of hidden) { state.off.delete(things[other].group); state.offKinds.delete(things[other].kind); }
});
// What hangs on a thing alone can be put away with it.
const foldable = (id) => neighbours(id).filter((other) => shown.has(other) && (state.revealed.get(other) === id || neighbours(other).filter((far) => shown.has(far)).length === 1));
const collapse = (id) => change(() => {
  for (const other of foldable(id)) {
    if (!state.revealed.delete(other) || inScope(things[other])) state.folded.add(other);
    for (const [far, from] of [...state.revealed]) if (from === other) state.revealed.delete(far);
  }
});
