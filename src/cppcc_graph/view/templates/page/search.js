// Search in names, other names, identifiers and pinyin initials: exact, then from the beginning, then inside.
const HITS = 40;
// Full-width letters are letters, case and spaces do not matter.
const fold = (words) => words.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
const keysOf = (thing) => {
  thing.keys ??= [...thing.name, ...(thing.aliases ?? []), thing.iri, iriOf(thing.iri)].map(fold);
  return thing.keys;
};
const tierOf = (keys, sought) => Math.min(...keys.map((key) => (key === sought ? 0 : key.startsWith(sought) ? 1 : key.includes(sought) ? 2 : 9)));
const rankOf = (thing, sought) => {
  const named = tierOf(keysOf(thing), sought);
  // Initials count after names, and only where letters were typed.
  const typed = thing.initials && /^[a-z0-9]+$/.test(sought) ? tierOf([thing.initials], sought) + .5 : 9;
  return Math.min(named, typed);
};
const outcomesOf = (thing) => around[thing.id].filter((link) => link.from === thing.id && isLocal(link, "hasOutcome"));
// All hits in order. A proposal stands before the outcomes it led to: one looks for what became of it.
const hitsFor = (words) => {
  const sought = fold(words);
  if (!sought) return [];
  const ranked = things.map((thing) => ({ thing, rank: rankOf(thing, sought) })).filter((hit) => hit.rank < 9);
  for (const link of links) {
    // What a line stands for, such as an office held, is shown with the thing the line comes from.
    if (link.thing && !ranked.some((hit) => hit.thing.id === link.from) && tierOf(link.thing.map(fold), sought) < 9) ranked.push({ thing: things[link.from], rank: 3 });
  }
  const rank = new Map(ranked.map((hit) => [hit.thing.id, hit.rank]));
  for (const hit of ranked) {
    const sources = around[hit.thing.id].filter((link) => link.to === hit.thing.id && isLocal(link, "hasOutcome") && rank.has(link.from));
    if (hit.rank > .5 && sources.length) hit.rank = Math.max(hit.rank, Math.min(...sources.map((link) => rank.get(link.from))) + .1);
  }
  const weight = (thing) => 3 * outcomesOf(thing).length + around[thing.id].length;
  return ranked.sort((a, b) => a.rank - b.rank || weight(b.thing) - weight(a.thing) || a.thing.id - b.thing.id).map((hit) => hit.thing);
};

// A field with a list of hits below it: arrows move, Enter takes, Escape closes.
const finder = (input, list, { take, changed = () => {} }) => {
  let hits = [];
  let active = -1;
  const close = () => { list.hidden = true; input.setAttribute("aria-expanded", "false"); input.removeAttribute("aria-activedescendant"); active = -1; };
  const mark = () => {
    [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === active)));
    if (active < 0) { input.removeAttribute("aria-activedescendant"); return; }
    input.setAttribute("aria-activedescendant", list.children[active].id);
    list.children[active].scrollIntoView({ block: "nearest" });
  };
  const choose = (thing) => { close(); take(thing); };
  const show = () => {
    hits = hitsFor(input.value);
    active = -1;
    const items = hits.slice(0, HITS).map((thing, i) => {
      const item = make("li", [signOf(thing), named(thing.name, 40), make("span", text(config.kinds[thing.kind].name), { class: "kind" })], { role: "option", id: `${list.id}-${i}`, "aria-selected": "false" });
      item.addEventListener("mousedown", (event) => { event.preventDefault(); choose(thing); });
      return item;
    });
    list.replaceChildren(...items);
    list.hidden = !items.length;
    input.setAttribute("aria-expanded", String(items.length > 0));
    if (input.value.trim()) tell(hits.length ? fill("hits", hits.length) : say("none"));
    changed();
  };
  input.addEventListener("input", show);
  input.addEventListener("focus", () => { if (input.value) show(); });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    const count = Math.min(hits.length, HITS);
    if (event.key === "ArrowDown" && count) { active = (active + 1) % count; mark(); event.preventDefault(); }
    else if (event.key === "ArrowUp" && count) { active = (active + count - 1) % count; mark(); event.preventDefault(); }
    else if (event.key === "Escape") { event.stopPropagation(); if (list.hidden) { input.value = ""; show(); input.blur(); } else close(); }
    else if (event.key === "Enter") {
      event.preventDefault();
      if (list.hidden) hits = hitsFor(input.value);
      if (hits.length) choose(hits[Math.max(0, active)]);
      else if (input.value.trim()) tell(say("none"));
    }
  });
};
