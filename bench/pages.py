"""What pages cost, ``python bench/pages.py``: sizes, Python's and the renderer's processor time.

The renderer's time is that of Chromium's renderer process from opening the file to the first
picture of the graph, as the browser itself reports it; an empty page is measured as well, for what
any page costs. Large networks are made up: a tree with half as many lines again across it.
"""

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random
from shutil import which
from typing import Any

import networkx as nx
from playwright.sync_api import Browser, sync_playwright

from cppcc_graph.network.layers import Layout
from cppcc_graph.network.layout import LAYOUTS
from cppcc_graph.network.project import Network
from cppcc_graph.pipeline import draw
from cppcc_graph.rdf.store import open_dataset
from cppcc_graph.resources import folder
from cppcc_graph.view.page import render

KINDS = ("body", "people", "activity", "proposal", "outcome", "document", "mechanism", "place")
TITLE = {"zh": "示例", "en": "sample"}


def made_up(size: int) -> Network:
    """Return a network of ``size`` nodes with the attributes of a projected one."""
    random = Random(size)
    network: Network = nx.MultiDiGraph()
    for number in range(size):
        kind = KINDS[number % len(KINDS)]
        where = place(number)
        network.add_node(
            f"https://example.org/{number}",
            label={"zh": f"示例事物第{number}号", "en": f"sample thing {number}"},
            kind=kind,
            kindLabel={"zh": kind, "en": kind},
            group=kind,
            details=[[{"zh": "说明", "en": "note"}, {"zh": f"第{number % 97}类", "en": "class"}]],
            detailEvidence=[where],
            figures=[],
            figureEvidence=[],
            aliases=[],
            when=[f"20{number % 20:02}-01-01", f"20{number % 20:02}-12-31"],
            uptake=None,
            evidence=where,
        )
    nodes = list(network)
    pairs = [(n, int(n * random.random() ** 2)) for n in range(1, size)]
    pairs += [(random.randrange(size), random.randrange(size)) for _ in range(size * 13 // 20)]
    for start, end in pairs:
        network.add_edge(
            nodes[start],
            nodes[end],
            predicate=f"https://w3id.org/cppcc-graph/ns#p{start % 12}",
            label={"zh": f"关系{start % 12}", "en": f"relation {start % 12}"},
            mode="stated",
            rank=None,
            thing=None,
            evidence=place(start),
        )
    return network


def place(number: int) -> dict[str, Any]:
    """Return a made-up place in a text."""
    start = 40 * (number % 3000)
    return {"mode": "stated", "locator": f"第{number % 3000}句", "start": start, "end": start + 39}


def renderer_seconds(browser: Browser, html: str, act: str = "") -> tuple[float, float]:
    """Return the renderer's processor time to the first picture, and after ``act`` from then on."""
    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / "page.html"
        file.write_text(html, "utf-8")
        context = browser.new_context(viewport={"width": 1400, "height": 900}, offline=True)
        page = context.new_page()
        page.goto("about:blank")
        before = cpu(browser)
        page.goto(file.as_uri(), wait_until="commit")
        while not page.evaluate("window.cppccFirstPicture ?? (document.title === 'empty')"):
            time.sleep(0.02)
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => done(0)))")
        first = cpu(browser) - before
        if act:
            page.evaluate(act)
            page.evaluate("() => new Promise((done) => requestAnimationFrame(() => done(0)))")
        second = cpu(browser) - before - first
        context.close()
    return first, second


def cpu(browser: Browser) -> float:
    """Return the processor time of all renderer processes."""
    answer = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")
    return sum(p["cpuTime"] for p in answer["processInfo"] if p["type"] == "renderer")


def help_seconds(*command: str) -> float:
    """Return the smallest processor time of a command in five runs."""
    program = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL);"
        "used = resource.getrusage(resource.RUSAGE_CHILDREN); print(used.ru_utime + used.ru_stime)"
    )
    runs = [
        subprocess.run([sys.executable, "-c", program, *command], capture_output=True, text=True)
        for _ in range(5)
    ]
    return min(float(run.stdout) for run in runs)


def main() -> None:
    """Print what pages cost."""
    tool = Path(sys.executable).with_name("cppcc-graph")
    click = help_seconds(sys.executable, "-c", "import click")
    ours = help_seconds(str(tool), "draw", "--help")
    print(f"draw --help      {1000 * (ours - click):8.0f} ms more than import click")
    with tempfile.TemporaryDirectory() as folder_:
        whole = help_seconds(str(tool), "draw", "--out", f"{folder_}/page.html")
    print(f"draw Jingzhou    {whole:8.2f} s")

    drawing = draw(
        open_dataset(folder("data") / "dataset.nq"), focus=None, radius=2, kinds=(), title=None
    )
    pages = {
        "Jingzhou": render(drawing.network, title=drawing.title, language="zh", story=drawing.story)
    }
    for size in (1_000, 5_000, 10_000, 20_000):
        network = made_up(size)
        start = time.process_time()
        layouts: dict[str, Layout] = {"force": LAYOUTS["force"](network)}
        layout = time.process_time() - start
        start = time.process_time()
        pages[f"{size}"] = render(network, title=TITLE, language="zh", layouts=layouts)
        built = time.process_time() - start
        print(f"{size:6} nodes     {built:8.2f} s to build, layout given (that: {layout:.2f} s)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=which("chromium"), args=["--no-sandbox"]
        )
        empty = min(renderer_seconds(browser, "<title>empty</title>")[0] for _ in range(3))
        print(f"renderer CPU     {empty:8.2f} s for an empty page; below, that is included")
        for name, html in pages.items():
            every = 'document.getElementById("bar-scope")?.click()'
            runs = [renderer_seconds(browser, html, every) for _ in range(3)]
            first, after = (min(run[i] for run in runs) for i in (0, 1))
            size = len(html.encode()) / 1000
            print(f"{name:10}{size:8.0f} kB{first:8.2f} s first picture{after:8.2f} s more for all")
        browser.close()


if __name__ == "__main__":
    main()
