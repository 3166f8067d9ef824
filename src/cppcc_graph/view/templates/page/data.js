// The data of the page, and the only ways in which its texts get into the document.
const $ = (id) => document.getElementById(id);
const read = (id) => JSON.parse($(id).textContent);
const config = read("config");
const things = read("nodes");
const links = read("edges").map((link, id) => ({ ...link, id }));
const groups = new Map(config.groups.map((group) => [group.code, group]));
const around = things.map(() => []);
const byIri = new Map();
for (const thing of things) {
  thing.group = config.kinds[thing.kind].group;
  byIri.set(thing.iri, thing);
}
for (const link of links) {
  around[link.from].push(link);
  if (link.to !== link.from) around[link.to].push(link);
}
const otherEnd = (link, id) => (link.from === id ? link.to : link.from);
// The degree of uptake that a line carries: its own, or that of the outcome it leads to.
const relationOf = (link) => config.relations[link.relation];
const isLocal = (link, name) => relationOf(link).iri === `cppcc:${name}`;
const degreeOf = (link) => {
  if (link.rank) return link.rank;
  return isLocal(link, "hasOutcome") ? things[link.to].rank ?? 0 : 0;
};
const degreeName = (rank) => config.uptake.find((code) => code.rank === rank)?.name ?? [""];
const ofOutcome = (link) => things[link.from].group === "outcome" || things[link.to].group === "outcome";
const iriOf = (short) => {
  const prefix = short.slice(0, short.indexOf(":"));
  return prefix in config.prefixes ? config.prefixes[prefix] + short.slice(prefix.length + 1) : short;
};

let language = config.language;
const say = (key) => config.words[language][key] ?? key;
const fill = (key, ...values) => say(key).replace(/\{(\d)\}/g, (_, number) => String(values[number]));
const text = (words) => (language === "en" && words[1]) || words[0];
// Widths count Chinese characters; a Latin letter is little more than half as wide.
const width = (words) => { let sum = 0; for (const sign of words) sum += sign.codePointAt(0) > 0x2e7f ? 1 : .56; return sum; };
const cut = (words, size) => {
  // A name may be as long as a book: no more of it is looked at than can be shown.
  const signs = Array.from(words.slice(0, 4 * size + 4));
  if (width(signs) <= size && signs.join("") === words) return words;
  let shown = 0;
  let count = 0;
  while (count < signs.length && shown + width(signs[count]) <= size - 1) shown += width(signs[count++]);
  if (count === signs.length && signs.join("") === words) return words;
  return `${signs.slice(0, count).join("").trimEnd()}…`;
};

const make = (tag, content = [], attributes = {}) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== null) element.setAttribute(name, value);
  element.append(...(Array.isArray(content) ? content : [content]));
  return element;
};
// A name of the data stands by itself: signs that turn the direction of writing do not reach beyond it.
const named = (words, size = 0) => {
  const shown = text(words);
  const tongue = language === "en" && words[1] ? "en" : words.length === 1 && /^[\x20-\x7e]*$/.test(shown) ? null : "zh-CN";
  return make("bdi", size ? cut(shown, size) : shown, { lang: language === "zh" && tongue === "zh-CN" ? null : tongue });
};
const button = (content, act, attributes = {}) => {
  const made = make("button", content, { type: "button", ...attributes });
  made.addEventListener("click", act);
  return made;
};
const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
// The colours of the page, asked for once until they change: ten thousand lines ask for them.
let styles = new Map();
const style = (name) => {
  if (!styles.has(name)) styles.set(name, getComputedStyle(document.documentElement).getPropertyValue(name).trim());
  return styles.get(name);
};
const tell = (words) => { $("said").textContent = words; };
