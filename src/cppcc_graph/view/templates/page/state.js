// What is shown: everything a reader can change, kept in the address so that a link shows the same.
const steps = (() => {
  const days = things.flatMap((thing) => thing.when ?? []);
  if (!days.length) return [];
  const first = days.reduce((a, b) => (a < b ? a : b));
  const last = days.reduce((a, b) => (a > b ? a : b));
  const month = (day) => 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7)) - 1;
  // Over twenty years a step is a year, else a month.
  const size = month(last) - month(first) > 240 ? 12 : 1;
  const found = [];
  for (let at = month(first) - (month(first) % size); at <= month(last); at += size) {
    const year = String(Math.floor(at / 12)).padStart(4, "0");
    const two = (number) => String(number).padStart(2, "0");
    found.push(size === 12
      ? { name: year, first: `${year}-01-01`, last: `${year}-12-31` }
      : { name: `${year}-${two(at % 12 + 1)}`, first: `${year}-${two(at % 12 + 1)}-01`, last: `${year}-${two(at % 12 + 1)}-31` });
  }
  return found;
})();

// Columns need width: a narrow screen begins with the other picture.
const narrow = innerWidth < 700 && config.layout === "flow" && "force" in config.views.all;
const fresh = () => ({
  layout: narrow ? "force" : config.layout,
  scope: "story",
  chosen: config.centre,
  off: new Set(),
  offKinds: new Set(),
  offRelations: new Set(),
  // What was shown beyond the scope, each with the thing it was shown from; and what was put away.
  revealed: new Map(),
  folded: new Set(),
  path: null,
  time: null,
  undated: true,
  theme: "",
  // What has the colours where something was measured.
  paint: "community",
});
let state = fresh();
const hasStory = "story" in config.views;
// What the first view of each layout is about.
const stories = new Map(Object.entries(config.views.story ?? {}).map(([layout, { spots }]) => [layout, new Set(spots.filter((_, i) => i % 3 === 0))]));
if (!hasStory) state.scope = "all";
const past = [];

const inTime = (thing) => {
  if (!thing.when) return state.undated;
  if (!state.time) return true;
  return thing.when[0] <= steps[state.time[1]].last && thing.when[1] >= steps[state.time[0]].first;
};
const inScope = (thing) => (state.scope === "all" || stories.get(state.layout).has(thing.id) || state.revealed.has(thing.id)) && !state.folded.has(thing.id);
const isOff = (thing) => state.off.has(thing.group) || state.offKinds.has(thing.kind);
const isShown = (thing) => inScope(thing) && !isOff(thing) && inTime(thing);
const linkShown = (link) => !state.offRelations.has(link.relation);

// Shown things and links, counted anew after every change.
let shown = new Set();
let shownLinks = [];
const recount = () => {
  shown = new Set(things.filter(isShown).map((thing) => thing.id));
  shownLinks = links.filter((link) => shown.has(link.from) && shown.has(link.to) && linkShown(link));
};
const neighbours = (id) => [...new Set(around[id].filter(linkShown).map((link) => otherEnd(link, id)))].filter((other) => other !== id);

const address = () => {
  const parts = new URLSearchParams();
  const short = (id) => things[id].iri;
  const start = fresh();
  if (language !== config.language) parts.set("lang", language);
  if (state.layout !== start.layout) parts.set("layout", state.layout);
  if (hasStory && state.scope === "all") parts.set("all", "1");
  if (state.chosen !== null) parts.set("at", short(state.chosen));
  if (state.off.size) parts.set("off", [...state.off].join(" "));
  if (state.offKinds.size) parts.set("classes", [...state.offKinds].map((kind) => config.kinds[kind].code).join(" "));
  if (state.offRelations.size) parts.set("without", [...state.offRelations].map((r) => config.relations[r].iri).join(" "));
  if (state.revealed.size) parts.set("more", [...state.revealed].map(([id, from]) => `${short(id)} ${short(from)}`).join(" "));
  if (state.folded.size) parts.set("less", [...state.folded].map(short).join(" "));
  if (state.path) parts.set("path", [short(state.path.from), short(state.path.to), state.path.hubs ? "around" : "any"].join(" "));
  if (state.time) parts.set("time", state.time.map((step) => steps[step].name).join(" "));
  if (!state.undated) parts.set("undated", "0");
  if (state.paint !== start.paint) parts.set("paint", state.paint);
  if (state.theme) parts.set("theme", state.theme);
  return parts.toString();
};
// Whatever an address says is looked up in the data: what is unknown here is left out.
const readState = (hash) => {
  const parts = new URLSearchParams(hash);
  const words = (name) => (parts.get(name) ?? "").split(" ").filter(Boolean);
  const ids = (name) => words(name).map((iri) => byIri.get(iri)?.id);
  const made = fresh();
  language = ["zh", "en"].includes(parts.get("lang")) ? parts.get("lang") : config.language;
  if (parts.get("layout") in config.views.all) made.layout = parts.get("layout");
  if (!hasStory || parts.get("all") === "1") made.scope = "all";
  if (parts.has("at")) made.chosen = byIri.get(parts.get("at"))?.id ?? null;
  else if (hash) made.chosen = null;
  for (const code of words("off")) if (groups.has(code)) made.off.add(code);
  for (const code of words("classes")) config.kinds.forEach((kind, number) => { if (kind.code === code) made.offKinds.add(number); });
  for (const iri of words("without")) config.relations.forEach((relation, number) => { if (relation.iri === iri) made.offRelations.add(number); });
  const more = ids("more");
  for (let i = 0; i + 1 < more.length; i += 2) if (more[i] !== undefined && more[i + 1] !== undefined) made.revealed.set(more[i], more[i + 1]);
  for (const id of ids("less")) if (id !== undefined) made.folded.add(id);
  const [from, to] = ids("path");
  if (from !== undefined && to !== undefined) made.path = { from, to, hubs: words("path")[2] === "around" };
  const time = words("time").map((name) => steps.findIndex((step) => step.name === name));
  if (time.length === 2 && time[0] >= 0 && time[0] <= time[1]) made.time = time;
  made.undated = parts.get("undated") !== "0";
  if (parts.get("paint") === "kind") made.paint = "kind";
  if (["dark", "light"].includes(parts.get("theme"))) made.theme = parts.get("theme");
  state = made;
};
