(() => {
  "use strict";
  const body = document.body.dataset;
  const index = window.cppccIndex || [];
  const box = document.getElementById("q");
  const list = document.getElementById("found");
  const told = document.getElementById("told");
  let chosen = -1;

  const simplified = window.cppccSimplified || {};
  const fold = (text) => text.normalize("NFKC").toLowerCase().replace(/[\s:_\-]/g, "")
    .replace(/[\u3400-\u9fff]/g, (sign) => simplified[sign] || sign);
  const entries = index.map((entry) => ({ entry, names: [entry.zh, entry.en, entry.id, entry.also || ""].map(fold) }));

  // Exact names first, then beginnings, parts, initials, and words of the definition.
  function rank(names, initials, text, wanted) {
    if (names.includes(wanted)) return 0;
    if (names.some((name) => name.startsWith(wanted))) return 1;
    if (names.some((name) => name.includes(wanted))) return 2;
    if (initials === wanted) return 1;
    if (wanted.length > 1 && initials.startsWith(wanted)) return 2;
    if (wanted.length > 2 && initials.includes(wanted)) return 3;
    return wanted.length > 1 && fold(text).includes(wanted) ? 4 : 9;
  }

  function search(words) {
    const wanted = fold(words);
    if (!wanted) return [];
    return entries
      .map(({ entry, names }) => ({ entry, score: rank(names, entry.py, entry.def, wanted) }))
      .filter((found) => found.score < 9)
      .sort((a, b) => a.score - b.score || a.entry.id.length - b.entry.id.length || (a.entry.id < b.entry.id ? -1 : 1))
      .slice(0, 30)
      .map((found) => found.entry);
  }

  function part(tag, text) {
    const element = document.createElement(tag);
    element.textContent = text;
    return element;
  }

  function show() {
    const found = search(box.value);
    list.textContent = "";
    chosen = -1;
    box.removeAttribute("aria-activedescendant");
    found.forEach((entry, number) => {
      const item = document.createElement("li");
      item.id = "found-" + number;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.append(part("b", entry.name), part("span", entry.other), part("code", entry.id), part("small", entry.kind));
      item.addEventListener("mousedown", (event) => { event.preventDefault(); go(entry); });
      list.append(item);
    });
    const open = box.value.trim() !== "";
    list.hidden = !open || found.length === 0;
    box.setAttribute("aria-expanded", String(!list.hidden));
    told.textContent = open ? (found.length ? found.length + " " + body.results : body.nothing) : "";
    return found;
  }

  function go(entry) { window.location.href = body.root + body.pages + entry.url; }

  function choose(step) {
    const items = [...list.children];
    if (!items.length) return;
    chosen = (chosen + step + items.length) % items.length;
    items.forEach((item, number) => item.setAttribute("aria-selected", String(number === chosen)));
    box.setAttribute("aria-activedescendant", items[chosen].id);
    items[chosen].scrollIntoView({ block: "nearest" });
  }

  function close() { list.hidden = true; box.setAttribute("aria-expanded", "false"); }

  box.addEventListener("input", show);
  box.addEventListener("focus", () => { if (box.value) show(); });
  box.addEventListener("blur", close);
  box.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") { event.preventDefault(); choose(1); }
    else if (event.key === "ArrowUp") { event.preventDefault(); choose(-1); }
    else if (event.key === "Escape") { box.value = ""; show(); }
    else if (event.key === "Enter") {
      event.preventDefault();
      const found = search(box.value);
      if (found.length) go(found[Math.max(chosen, 0)]);
    }
  });
  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) { event.preventDefault(); box.focus(); }
  });

  function copied(button) {
    button.textContent = body.copied;
    window.setTimeout(() => { button.textContent = body.copy; }, 1500);
  }

  document.querySelectorAll("pre.code").forEach((block) => {
    const frame = document.createElement("div");
    frame.className = "frame";
    block.replaceWith(frame);
    const button = part("button", body.copy);
    button.type = "button";
    button.className = "copy";
    button.setAttribute("aria-label", body.copy + " " + block.getAttribute("aria-label"));
    button.addEventListener("click", async () => {
      try { await navigator.clipboard.writeText(block.textContent); }
      catch {
        const range = document.createRange();
        range.selectNodeContents(block);
        const selection = window.getSelection();
        selection.removeAllRanges();
        selection.addRange(range);
        document.execCommand("copy");
      }
      copied(button);
    });
    frame.append(block, button);
  });

  // Where a diagram is wider than the screen, its term stands in the middle.
  document.querySelectorAll(".figure").forEach((figure) => {
    const centre = figure.querySelector(".centre");
    if (centre) figure.scrollLeft += centre.getBoundingClientRect().left - figure.getBoundingClientRect().left - (figure.clientWidth - centre.getBoundingClientRect().width) / 2;
  });

  // A link to a question opens it; so does the search for one.
  function openTarget() {
    const target = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
    if (target && target.tagName === "DETAILS") target.open = true;
  }
  window.addEventListener("hashchange", openTarget);
  openTarget();
  window.addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((each) => { each.open = true; }));
})();
