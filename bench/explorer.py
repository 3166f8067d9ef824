"""The explorer's bars, measured in headless Chromium: ``python bench/explorer.py``.

Prints size, time until the engine answers, processor time and memory of the page's process, and
the time to expand, for the first report and for about a million statements (the same report many
times under other names). Nothing here is a test; look at the load of the machine beside it.
"""

import os
import re
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright
from pyoxigraph import RdfFormat, Store

from cppcc_graph.pipeline import explore
from cppcc_graph.rdf.questions import questions
from cppcc_graph.rdf.store import open_dataset
from cppcc_graph.resources import folder
from cppcc_graph.view.explorer import render_explorer, title_of

MILLION = 1_000_000
RENAMED = re.compile(r"cppcc-graph/(id|report)/")
QUERIES = {
    "count": "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }",
    "label": 'SELECT ?s WHERE { ?s rdfs:label ?l FILTER(CONTAINS(?l, "小龙虾")) }',
    "join": "SELECT ?u (COUNT(?o) AS ?n) WHERE { ?m cppcc:hasOutcome ?o . "
    "?o cppcc:uptakeDegree ?u } GROUP BY ?u",
}
EXPAND = """async (iri) => {
  const { scene, engine } = explorer;
  const pause = () => new Promise((done) => setTimeout(done, 5));
  const idle = async () => { while (engine.waiting.size) await pause(); };
  const times = [];
  for (let round = 0; round < 5; round += 1) {
    scene.overview("communities");
    await scene.show([iri]);
    await idle();
    scene.heard.clear();
    scene.said.clear();
    const began = performance.now();
    await scene.expand(iri);
    explorer.view.draw?.();
    times.push(performance.now() - began);
    await idle();
  }
  return times;
}"""


def replicated(size: int) -> Store:
    """Return about ``size`` statements: the first report again and again under other names."""
    lines = (folder("data") / "dataset.nq").read_text("utf-8").split("\n")[:-1]
    own = [line for line in lines if RENAMED.search(line)]
    copies = (size - len(lines)) // len(own)
    store = Store()
    store.bulk_load(input="\n".join(lines).encode(), format=RdfFormat.N_QUADS)
    text = "\n".join(own)
    for number in range(copies):
        named = RENAMED.sub(rf"cppcc-graph/\1/r{number}-", text)
        store.bulk_load(input=named.encode(), format=RdfFormat.N_QUADS)
    return store


def written(store: Store, path: Path) -> float:
    """Write the page and return the processor seconds it took."""
    began = time.process_time()
    seen = explore(store, focus=None)
    page = render_explorer(
        store,
        seen.overview,
        title=title_of(store),
        language="zh",
        focus=None,
        questions=questions(folder("queries")),
    )
    path.write_text(page, encoding="utf-8", newline="\n")
    return time.process_time() - began


def ready(page: Page) -> float:
    """Return the seconds from opening until the engine answers."""
    while page.evaluate("document.documentElement.dataset.ready") is None:
        time.sleep(0.01)
    return float(page.evaluate("performance.now()")) / 1000


def process_of(page: Page) -> tuple[float, float]:
    """Return processor seconds and resident megabytes of the page's process."""
    session = page.context.browser.new_browser_cdp_session()  # type: ignore[union-attr]
    found = session.send("SystemInfo.getProcessInfo")["processInfo"]
    renderers = [each for each in found if each["type"] == "renderer"]
    busiest = max(renderers, key=lambda each: float(each["cpuTime"]))
    status = Path(f"/proc/{busiest['id']}/status").read_text("ascii")
    peak = re.search(r"VmHWM:\s+(\d+)", status)
    return float(busiest["cpuTime"]), int(peak[1]) / 1024 if peak else 0.0


def measured(path: Path) -> dict[str, Any]:
    """Open a page once and return what was seen."""
    with sync_playwright() as playwright:
        options = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=options)
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.goto(path.as_uri(), timeout=120_000)
        wait = ready(page)
        cpu, memory = process_of(page)
        hubs = page.evaluate(
            "() => [...explorer.index.things].sort((a, b) => b.degree - a.degree)"
            ".slice(0, 6).map((t) => t.iri)"
        )
        expand = [statistics.median(page.evaluate(EXPAND, hub)) for hub in hubs]
        asked = {}
        for name, query in QUERIES.items():
            times = [
                page.evaluate(
                    "async (q) => (await explorer.engine.query(explorer.queries.complete(q))).ms",
                    query,
                )
                for _ in range(3)
            ]
            asked[name] = round(statistics.median(times), 1)
        drawn = page.evaluate("document.documentElement.dataset.drawn")
        browser.close()
    return {
        "first picture ms": int(drawn),
        "ready s": round(wait, 2),
        "renderer CPU s": round(cpu, 2),
        "peak MB": round(memory),
        "expand ms": [round(ms) for ms in expand],
        "queries ms": asked,
    }


def main() -> None:
    """Print a block for each size."""
    sizes = [int(argument) for argument in sys.argv[1:]] or [0, MILLION]
    with tempfile.TemporaryDirectory() as place:
        for size in sizes:
            data = folder("data") / "dataset.nq"
            store = replicated(size) if size else open_dataset(data)
            path = Path(place) / f"{size}.html"
            seconds = written(store, path)
            print(f"{len(store):,} statements, load {os.getloadavg()[0]:.1f}")
            print(f"  file MB {path.stat().st_size / 1e6:.2f}, written in {seconds:.1f} CPU-s")
            for name, value in measured(path).items():
                print(f"  {name} {value}")


if __name__ == "__main__":
    main()
