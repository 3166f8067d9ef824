// The graph as a list, under the same filters and the same selection: what keyboards and screen readers use.
const LISTED = 500;
const showList = () => {
  if ($("list").hidden) return;
  const sought = fold($("search").value);
  const inside = things.filter((thing) => shown.has(thing.id) && (!sought || rankOf(thing, sought) < 9));
  const compare = (a, b) => text(a.name).localeCompare(text(b.name), language === "zh" ? "zh-CN" : "en") || a.id - b.id;
  const parts = config.groups.flatMap((group) => {
    const mine = inside.filter((thing) => thing.group === group.code).sort(compare);
    if (!mine.length) return [];
    const items = mine.slice(0, LISTED).map((thing) => {
      const entry = goTo(thing);
      entry.addEventListener("click", () => $("panel").focus());
      if (thing.id === state.chosen) entry.setAttribute("aria-current", "true");
      const count = neighbours(thing.id).filter((id) => shown.has(id)).length;
      return make("li", [entry, make("span", fill("neighbours", count), { class: "note" })]);
    });
    if (mine.length > LISTED) items.push(make("li", fill("notListed", mine.length - LISTED), { class: "note" }));
    return [make("h2", [sign(group), ` ${text(group.name)} (${mine.length})`]), make("ul", items)];
  });
  $("list").replaceChildren(...(parts.length ? parts : [make("p", say("none"))]));
};
const showTab = (listed) => {
  $("list").hidden = !listed;
  const tab = $("tab");
  tab.setAttribute("aria-pressed", String(listed));
  tab.textContent = say(listed ? "graph" : "list");
  showList();
};
