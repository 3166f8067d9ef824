"use strict";
// Text from the server enters through textContent only. Offsets count code points; JavaScript strings
// count UTF-16 units, so the text is cut as an array of characters and never by String.slice.
(() => {
  const FAMILY = { figure: "number", metric: "number", date: "time", body: "name", person: "name", place: "name", document: "work", proposal: "work" };
  const byId = (id) => document.getElementById(id);
  const stored = (name) => { try { return localStorage.getItem(name); } catch { return null; } };
  const store = (name, value) => { try { localStorage.setItem(name, value); } catch { /* a private window */ } };
  let signs = [], items = [], visible = [], here = null, segments = [], editing = false, adding = null, state = null, W = WORDS.zh;

  const make = (name, attributes = {}, ...inside) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (key === "class") made.className = value;
      else if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
      else if (value !== undefined) made.setAttribute(key, value);
    }
    made.append(...inside);
    return made;
  };
  const words = (start, end) => signs.slice(start, end).join("");
  const kindWord = (kind) => W.kinds[kind] || kind;
  const argWord = (name) => W.args[name] || name;
  const codesOf = (kind, name) => state.codes[`${kind} ${name}`];
  const valueWord = (kind, name, value) => (W === WORDS.zh && codesOf(kind, name)?.[value]) || String(value);

  async function call(name, body) {
    const asked = body === undefined ? {} : { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
    let answer;
    try { answer = await fetch(name, asked); } catch { throw new Error(W.gone); }
    const said = await answer.json().catch(() => ({}));
    if (!answer.ok) throw new Error(W.failed + (said.error || answer.status));
    return said;
  }
  const complain = (message) => { const box = byId("alert"); box.textContent = message || ""; box.hidden = !message; };

  // ---- the text and its highlights
  function cut() {
    const edges = new Set([0, signs.length]);
    for (const item of items) { edges.add(item.start); edges.add(item.end); }
    const places = [...edges].sort((a, b) => a - b);
    const index = new Map(places.map((place, at) => [place, at]));
    segments = places.slice(0, -1).map((start, at) => ({ start, end: places[at + 1], items: [], node: make("span") }));
    for (const item of items) for (let at = index.get(item.start); at < index.get(item.end); at += 1) segments[at].items.push(item);
    for (const segment of segments) {
      segment.node.textContent = words(segment.start, segment.end);
      segment.node.dataset.start = segment.start;
      // The narrowest fact lies on top.
      segment.items.sort((a, b) => (a.end - a.start) - (b.end - b.start));
    }
    byId("text").replaceChildren(...segments.map((segment) => segment.node));
    paint();
  }
  function paint() {
    const shown = new Set(visible);
    for (const segment of segments) {
      const top = segment.items.find((item) => shown.has(item) && item.status !== "rejected") || segment.items.find((item) => shown.has(item));
      const classes = top ? ["in", FAMILY[top.kind] || "deed", top.status] : [];
      if (here && here.start <= segment.start && segment.end <= here.end) classes.push("here");
      const name = classes.join(" ");
      if (segment.node.className !== name) segment.node.className = name;
    }
  }
  byId("text").addEventListener("click", (event) => {
    const start = event.target.dataset?.start;
    if (start === undefined || editing || !getSelection().isCollapsed) return;
    const shown = new Set(visible);
    const fits = segments.find((each) => each.start === +start).items.filter((item) => shown.has(item));
    // A second click goes on to the wider fact below.
    if (fits.length) choose(fits[(fits.indexOf(here) + 1) % fits.length], "list");
  });
  function selected() {
    const chosen = getSelection();
    if (!chosen.rangeCount || chosen.isCollapsed) return null;
    const range = chosen.getRangeAt(0);
    const place = (node, offset) => {
      if (node === byId("text")) return offset < segments.length ? segments[offset].start : signs.length;
      const span = (node.nodeType === 3 ? node.parentNode : node);
      if (!byId("text").contains(span) || span.dataset.start === undefined) return null;
      const units = node.nodeType === 3 ? offset : (offset ? span.textContent.length : 0);
      return +span.dataset.start + Array.from(span.textContent.slice(0, units)).length;
    };
    const start = place(range.startContainer, range.startOffset), end = place(range.endContainer, range.endOffset);
    return start === null || end === null || start >= end ? null : [start, end];
  }

  // ---- filters and list
  const FLAGS = { flagged: (item) => !item.found, added: (item) => item.change === "added", removed: (item) => item.change === "removed" };
  function filter() {
    const wanted = byId("search").value.trim().toLowerCase(), kind = byId("kind").value, status = byId("status").value;
    const from = parseFloat(byId("from").value || 0), to = parseFloat(byId("to").value || 1);
    visible = items.filter((item) => (!kind || item.kind === kind)
      && (!status || (FLAGS[status] ? FLAGS[status](item) : item.status === status))
      && item.confidence >= from && item.confidence <= to
      && (!wanted || `${words(item.start, item.end)} ${Object.entries(item.args).map(([name, value]) => `${value} ${valueWord(item.kind, name, value)}`).join(" ")} ${item.note}`.toLowerCase().includes(wanted)));
    list();
  }
  const MARKS = { candidate: "", accepted: "✓", edited: "✎", rejected: "✗" };
  function row(item) {
    const label = words(item.start, item.end).replace(/\s+/g, " ");
    const made = make("div", { role: "option", class: `fact ${item.status}`, id: `fact-${item.id}`, "aria-selected": String(item === here) },
      make("span", { class: "kind" }, kindWord(item.kind)), make("span", { class: "words" }, label),
      make("span", { class: item.status === "rejected" ? "bad" : "good", title: W[item.status] }, `${item.found ? "" : "⚑ "}${MARKS[item.status] || ""}`));
    if (item.status !== "candidate") made.setAttribute("aria-label", `${kindWord(item.kind)} ${label} ${W[item.status]}`);
    // What is being edited is saved or left first, so that no click loses it.
    made.addEventListener("click", () => { if (!editing) choose(item, "text"); });
    return made;
  }
  function list() {
    const box = byId("list");
    box.replaceChildren(...visible.map(row));
    if (!visible.length) box.append(make("div", { role: "option", "aria-disabled": "true", "aria-selected": "false", class: "fact" }, make("span"), make("span", { class: "mute" }, W.nothing)));
    byId("shown").textContent = W.shown(visible.length);
    if (here && !visible.includes(here)) here = null;
    if (!here && visible.length && !editing) here = visible.find((item) => item.status === "candidate") || visible[0];
    choose(here, "both");
  }
  function choose(item, scroll) {
    if (editing && item !== here) { editing = false; adding = null; }
    document.querySelector('#list [aria-selected="true"]')?.setAttribute("aria-selected", "false");
    here = item;
    const option = here && byId(`fact-${here.id}`);
    const box = byId("list");
    if (option) { option.setAttribute("aria-selected", "true"); box.setAttribute("aria-activedescendant", option.id); } else box.removeAttribute("aria-activedescendant");
    paint();
    const segment = here && scroll !== "list" && segments.find((each) => each.start === here.start);
    if (segment) reveal(segment.node);
    card();
    progress();
    // Last, because the card above the list may have grown.
    if (option && scroll !== "text" && getComputedStyle(box).overflowY !== "visible") option.scrollIntoView({ block: "nearest" });
  }
  function reveal(node) {
    const box = byId("text"), inside = node.getBoundingClientRect(), frame = box.getBoundingClientRect();
    if (inside.top < frame.top + 20 || inside.bottom > frame.bottom - 40) box.scrollTop += inside.top - frame.top - frame.height / 3;
  }
  function step(by) {
    if (!visible.length) return;
    const at = visible.indexOf(here);
    choose(visible[Math.min(Math.max(at + by, 0), visible.length - 1)], "both");
  }
  function onward(item) {
    // The next undecided fact below; else the next one.
    const at = visible.indexOf(item);
    const next = visible.slice(at + 1).find((each) => each.status === "candidate") || visible[Math.min(at + 1, visible.length - 1)];
    choose(next || item, "both");
  }
  function progress() {
    const done = items.filter((item) => item.status !== "candidate").length;
    byId("progress").max = items.length || 1;
    byId("progress").value = done;
    const by = (status) => items.filter((item) => item.status === status).length;
    byId("count").textContent = `${W.decided(done, items.length)} · ✓ ${by("accepted")} · ✎ ${by("edited")} · ✗ ${by("rejected")}`;
  }

  // ---- the fact in hand
  function button(word, key, deed, { main = "", sign = "" } = {}) {
    return make("button", { type: "button", class: main, "aria-keyshortcuts": key, "aria-label": sign && W[word] || undefined, title: sign && W[word] || undefined, onclick: () => inTurn(deed) }, sign || W[word], make("kbd", { "aria-hidden": "true" }, key));
  }
  function card() {
    const box = byId("card");
    if (editing) { box.replaceChildren(form()); box.querySelector("input, select").focus(); return; }
    if (!here) { box.replaceChildren(make("p", { class: "mute" }, W.nothing), make("div", { class: "deeds" }, button("mark", "m", mark))); return; }
    const item = here, tone = { accepted: "good", edited: "good", rejected: "bad" }[item.status] || "mute";
    const flags = [!item.found && W.flagged, item.change && W[item.change]].filter(Boolean).join(" · ");
    box.replaceChildren(
      make("h2", {}, kindWord(item.kind), make("span", { class: tone }, W[item.status] + (item.by ? ` · ${W.by} ${item.by}` : "")), make("span", { class: "warn" }, flags)),
      quotation(item.start, item.end),
      make("dl", {}, ...Object.entries(item.args).flatMap(([name, value]) => [make("dt", {}, argWord(name)), make("dd", {}, valueWord(item.kind, name, value))]),
        ...(item.note ? [make("dt", {}, W.note), make("dd", {}, item.note)] : [])),
      make("div", { class: "mute" }, `[${item.start}, ${item.end}) · ${W.confidence} ${item.confidence} · ${item.rule}`),
      ...because(item.resolved),
      make("div", { class: "deeds" }, button("accept", "a", () => decide("accepted"), { main: "main" }), button("edit", "e", edit), button("reject", "r", () => decide("rejected")),
        button("undo", "u", undo), button("mark", "m", mark), button("previous", "k", () => step(-1), { sign: "↑" }), button("next", "j", () => step(1), { sign: "↓" })),
    );
  }
  // What a bare word was taken for rests on other words of the report: 市政协 on the name in the title.
  function because(resolved) {
    if (!resolved || !resolved.by) return [];
    const place = resolved.at ? [`${W.because} `, make("q", {}, words(...resolved.at)), ` [${resolved.at.join(", ")})`] : [W.resolved];
    return [make("div", { class: "mute because" }, ...place, ` · ${resolved.by}`)];
  }
  function quotation(start, end) {
    return make("blockquote", {}, make("span", { class: "beside" }, words(Math.max(0, start - 12), start)), make("strong", {}, words(start, end)), make("span", { class: "beside" }, words(end, end + 12)));
  }
  // Where only codes may stand, one of them is chosen; what stands there already stays among them.
  function choice(kind, name, value) {
    const box = make("select", { "data-arg": name });
    for (const code of new Set(["", ...Object.keys(codesOf(kind, name)), String(value)])) {
      const made = make("option", {}, valueWord(kind, name, code)); made.value = code; box.append(made);
    }
    return box;
  }
  function form() {
    const item = adding || here, made = make("form", { id: "edit", autocomplete: "off" });
    const field = (name, control, id) => { control.id = id; return make("div", { class: "field" }, make("label", { for: id }, name), control); };
    const start = make("input", { type: "number", min: "0", max: signs.length, required: "" }), end = make("input", { type: "number", min: "1", max: signs.length, required: "" });
    start.value = item.start; end.value = item.end;
    const seen = make("div", {}, quotation(item.start, item.end));
    const look = () => seen.replaceChildren(quotation(+start.value, +end.value));
    start.addEventListener("input", look); end.addEventListener("input", look);
    const rows = make("div");
    const known = Object.entries(item.args);
    const more = (name = "", value = "") => {
      const at = rows.childElementCount;
      const box = codesOf(item.kind, name) ? choice(item.kind, name, value) : make("input", { "data-arg": name });
      box.value = String(value);
      if (typeof value === "boolean") box.dataset.type = "boolean";
      if (name) { rows.append(field(argWord(name), box, `arg-${at}`)); return; }
      const title = make("input", { "aria-label": W.name, placeholder: W.name, list: "names" });
      title.addEventListener("input", () => { box.dataset.arg = title.value; });
      box.setAttribute("aria-label", W.value); box.placeholder = W.value;
      rows.append(make("div", { class: "field" }, title, box));
    };
    known.forEach(([name, value]) => more(name, value));
    const note = make("input"); note.value = item.note;
    const kind = make("select");
    if (adding) {
      kind.append(...Object.keys(state.forms).map((name) => { const made = make("option", {}, kindWord(name)); made.value = name; return made; }));
      kind.value = item.kind;
      kind.addEventListener("change", () => { adding = blank(kind.value, +start.value, +end.value); card(); byId("add-kind").focus(); });
    }
    made.append(adding ? field(W.kind, kind, "add-kind") : make("h2", {}, kindWord(item.kind)), seen, rows, field(W.start, start, "edit-start"), field(W.end, end, "edit-end"), field(W.note, note, "edit-note"),
      make("div", { class: "deeds" }, make("button", { class: "main" }, W.save),
        make("button", { type: "button", id: "take", onmousedown: (event) => event.preventDefault(), onclick: () => {
          const place = selected();
          if (!place) { complain(W.select); return; }
          complain(""); [start.value, end.value] = place; look();
        } }, W.take),
        make("button", { type: "button", onclick: () => { more(); rows.lastChild.querySelector("input").focus(); } }, W.add),
        make("button", { type: "button", onclick: leave }, W.cancel)));
    // A list of choices would open at Enter, and not save as the other fields do.
    made.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.target.tagName === "SELECT") { event.preventDefault(); made.requestSubmit(); }
    });
    made.addEventListener("submit", (event) => {
      event.preventDefault();
      const args = {};
      for (const box of rows.querySelectorAll("[data-arg]")) if (box.dataset.arg) args[box.dataset.arg] = box.dataset.type === "boolean" ? box.value === "true" : box.value;
      const edit = { args, note: note.value, start: +start.value, end: +end.value, quote: words(+start.value, +end.value) };
      inTurn(adding ? () => add({ kind: item.kind, ...edit }) : () => decide("edited", edit));
    });
    return made;
  }
  function edit() { if (here) { editing = true; card(); } }
  // What no rule found is marked in the text and added; the words themselves are its first argument.
  const NAMED = { body: "name", person: "name", place: "name", document: "title", proposal: "title" };
  function blank(kind, start, end) {
    const args = Object.fromEntries(state.forms[kind].map((name) => [name, name === NAMED[kind] ? words(start, end).replace(/[《》\s]/g, "") : ""]));
    return { kind, start, end, args, note: "" };
  }
  function mark() {
    const place = selected();
    if (!place) { complain(W.select); return; }
    complain("");
    adding = blank("figure", ...place);
    editing = true;
    card();
    byId("add-kind").focus();
  }
  async function add(fact) {
    try {
      const said = await call("add", fact);
      complain(""); editing = false; adding = null;
      items = items.filter((item) => item.id !== said.item.id).concat(said.item).sort((a, b) => a.start - b.start || a.end - b.end);
      cut();
      filter();
      choose(said.item, "both");
      byId("list").focus({ preventScroll: true });
    } catch (error) { complain(error.message); }
  }
  function leave() { editing = false; adding = null; complain(""); card(); byId("list").focus({ preventScroll: true }); }

  // ---- decisions: shown as made only when the server says that they are on the disk
  // Keys may come faster than the disk answers: each waits for the one before, and none is lost.
  let last = Promise.resolve();
  function inTurn(deed) {
    last = last.then(deed, deed);
  }
  window.cppccReview = { settled: () => last }; // for tests
  async function decide(status, more = {}) {
    if (!here) return;
    const item = here;
    try {
      const said = await call("decide", { id: item.id, status, ...more });
      complain("");
      const was = editing; editing = false;
      replace(item, said.item);
      onward(said.item);
      if (was) byId("list").focus({ preventScroll: true });
    } catch (error) { complain(error.message); }
  }
  async function undo() {
    try {
      const said = await call("undo", {});
      complain(said.item ? "" : W.none);
      if (said.item) {
        const item = items.find((each) => each.id === said.item.id);
        replace(item, said.item);
        if (!visible.includes(said.item)) { filter(); }
        if (visible.includes(said.item)) choose(said.item, "both");
      }
    } catch (error) { complain(error.message); }
  }
  function replace(old, now) {
    items[items.indexOf(old)] = now;
    const at = visible.indexOf(old);
    if (at >= 0) visible[at] = now;
    byId(`fact-${old.id}`)?.replaceWith(row(now));
    if (here === old) here = now;
    if (old.start !== now.start || old.end !== now.end) { cut(); return; }
    for (const segment of segments) { const place = segment.items.indexOf(old); if (place >= 0) segment.items[place] = now; }
  }

  // ---- keys
  const KEYS = { j: () => step(1), n: () => step(1), ArrowDown: () => step(1), k: () => step(-1), p: () => step(-1), ArrowUp: () => step(-1),
    a: () => decide("accepted"), r: () => decide("rejected"), e: edit, u: undo, m: mark, "/": () => byId("search").focus(), "?": () => byId("help").showModal(),
    Home: () => step(-items.length), End: () => step(items.length) };
  document.addEventListener("keydown", (event) => {
    const field = event.target.closest("input, select, textarea");
    if (byId("help").open || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === "Escape") { if (editing) leave(); else if (field) byId("list").focus(); return; }
    if (field) { if (event.key === "Enter" && field.id === "search") byId("list").focus(); return; }
    const moves = event.key.startsWith("Arrow") || event.key === "Home" || event.key === "End";
    if (moves && event.target.closest("#text")) return; // the text scrolls
    const deed = KEYS[event.key];
    if (!deed) return;
    event.preventDefault();
    inTurn(() => (editing && event.key !== "?" ? undefined : deed()));
  });

  // ---- language and theme
  function speak(language) {
    W = WORDS[language];
    document.documentElement.lang = language;
    document.title = `${W.title} · ${state.report}`;
    byId("title").textContent = `${W.title} · ${state.report}`;
    for (const each of document.querySelectorAll("[data-word]")) each.textContent = W[each.dataset.word];
    byId("language").textContent = W.other;
    byId("language").lang = language === "zh" ? "en" : "zh";
    byId("text").setAttribute("aria-label", W.text);
    byId("list").setAttribute("aria-label", W.list);
    byId("from").setAttribute("aria-label", W.from);
    byId("to").setAttribute("aria-label", W.to);
    options("kind", [["", W.all], ...[...new Set(items.map((item) => item.kind))].sort().map((kind) => [kind, kindWord(kind)])]);
    options("status", [["", W.all], ...["candidate", "accepted", "edited", "rejected", "flagged", "added", "removed"].map((name) => [name, W[name]])]);
    byId("keys").replaceChildren(...W.help_keys.flatMap(([keys, word]) => [make("dt", {}, ...keys.split(" ").map((key) => make("kbd", {}, key))), make("dd", {}, word)]));
    const added = items.filter(FLAGS.added).length, removed = items.filter(FLAGS.removed).length;
    byId("changes").hidden = !(added || removed);
    byId("changes").textContent = W.changes(added, removed);
    byId("lost").hidden = !state.lost.length;
    byId("lost").querySelector("summary").textContent = W.lost(state.lost.length);
    byId("lost").querySelector("ul").replaceChildren(...state.lost.map((each) => make("li", {}, `${kindWord(each.kind)} [${each.start}, ${each.end}) · ${W[each.status]} · ${each.by}`)));
    filter();
  }
  function options(id, pairs) {
    const box = byId(id), chosen = box.value;
    box.replaceChildren(...pairs.map(([value, label]) => { const made = make("option", {}, label); made.value = value; return made; }));
    box.value = chosen;
  }
  byId("language").addEventListener("click", () => speak(W === WORDS.zh ? "en" : "zh"));
  byId("theme").addEventListener("click", () => {
    const root = document.documentElement;
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    store("cppcc-theme", root.dataset.theme);
  });
  byId("help-button").addEventListener("click", () => byId("help").showModal());
  for (const id of ["search", "kind", "status", "from", "to"]) byId(id).addEventListener("input", filter);
  byId("filters").addEventListener("submit", (event) => event.preventDefault());

  (async () => {
    const theme = stored("cppcc-theme");
    if (theme === "dark" || theme === "light") document.documentElement.dataset.theme = theme;
    try { state = await call("state"); } catch (error) { complain(error.message); return; }
    signs = Array.from(state.text);
    items = state.items;
    cut();
    speak(state.language);
    byId("list").focus({ preventScroll: true });
    document.body.dataset.ready = "yes";
  })();
})();
