"""Pages opened in the browser without a network; the explorer is built once for all tests."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from pyoxigraph import RdfFormat, Store, parse

import browsing
from cppcc_graph.pipeline import draw
from cppcc_graph.rdf.assemble import merged
from cppcc_graph.rdf.prefixes import PROLOGUE
from cppcc_graph.rdf.store import open_dataset
from cppcc_graph.resources import folder
from cppcc_graph.view.page import render

ROOT = Path(__file__).resolve().parents[2]


class Opened(browsing.Watched):
    """A page, the requests it made beyond its own file, and what it complained about."""

    def __init__(self, page: Page, file: Path, fragment: str = "") -> None:
        super().__init__(page, file.as_uri() + fragment)
        page.wait_for_selector("#network canvas")
        self.requests = [url for url in self.requests if not url.startswith(file.as_uri())]

    def drawn(self) -> None:
        """Wait until font and picture are there: what the page does last of its own accord."""
        self.page.evaluate("() => document.fonts.ready.then(() => null)")
        browsing.drawn(self.page)

    def panel(self) -> str:
        return self.page.inner_text("#panel")

    def search(self, words: str) -> None:
        self.page.fill("#search", words)
        self.page.keyboard.press("Enter")

    @property
    def outside(self) -> list[str]:
        """Requests that leave the file: not those for pictures and fonts inside it."""
        return [url for url in self.requests if not url.startswith(("data:", "blob:"))]


Opener = Callable[..., Opened]


@pytest.fixture
def opener(browser: Browser, tmp_path: Path) -> Iterator[Opener]:
    pages: list[Page] = []

    def opener(html: str, fragment: str = "", **options: Any) -> Opened:
        file = tmp_path / f"page-{len(pages)}.html"
        file.write_text(html, "utf-8")
        pages.append(browser.new_page(**{"viewport": {"width": 1280, "height": 800}, **options}))
        return Opened(pages[-1], file, fragment)

    yield opener
    for page in pages:
        page.close()


def drawn(
    store: Store | None = None,
    *,
    focus: str | None = None,
    kinds: tuple[str, ...] = (),
    language: str = "zh",
    **options: Any,
) -> str:
    """Return the page as ``cppcc-graph draw`` makes it, of the shipped dataset unless one is given."""
    store = store or open_dataset(folder("data") / "dataset.nq")
    drawing = draw(store, focus=focus, radius=2, kinds=kinds, title=None)
    return render(
        drawing.network,
        title=drawing.title,
        language=language,
        centre=drawing.centre,
        story=drawing.story,
        **options,
    )


@pytest.fixture(scope="session")
def jingzhou() -> str:
    return drawn()


@pytest.fixture
def opened(opener: Opener, jingzhou: str) -> Opened:
    return opener(jingzhou)


def dataset(trig: str) -> Store:
    """Return the store of a dataset in TriG with the usual prefixes, merged statements included."""
    quads = list(parse(PROLOGUE.replace("PREFIX", "\nPREFIX") + trig, RdfFormat.TRIG))
    store = Store()
    store.bulk_extend([*quads, *merged(quads)])
    return store


@pytest.fixture(scope="session")
def viewer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of ``web/`` with its packages as the lock file names them.

    Needs Node, npm and its registry: without CI what is missing skips the tests that ask for it.
    """
    if shutil.which("npm") is None and not os.environ.get("CI"):
        pytest.skip("no npm here; apt-get install nodejs npm")
    place = tmp_path_factory.mktemp("viewer") / "web"
    shutil.copytree(ROOT / "web", place, ignore=shutil.ignore_patterns("node_modules"))
    done = subprocess.run(
        ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"],
        cwd=place,
        capture_output=True,
        text=True,
    )
    if done.returncode and not os.environ.get("CI"):
        pytest.skip(f"npm cannot install: {done.stderr[-200:]}")
    assert done.returncode == 0, done.stderr
    return place
