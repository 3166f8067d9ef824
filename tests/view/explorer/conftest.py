"""The explorer opened in a real browser without a network, its engine ready."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from pyoxigraph import Store

import browsing
from cppcc_graph.pipeline import explore
from cppcc_graph.rdf.questions import questions
from cppcc_graph.rdf.store import open_dataset
from cppcc_graph.rdf.tables import select
from cppcc_graph.resources import folder
from cppcc_graph.view.explorer import render_explorer, title_of

MATTER = "https://w3id.org/cppcc-graph/id/jz20-matter-crayfish"
COMMITTEE = "https://w3id.org/cppcc-graph/id/cppcc-jingzhou"
PIXELS = """() => { const canvas = document.querySelector("#stage canvas");
  const data = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
  const seen = new Set();
  for (let i = 0; i < data.length; i += 4) seen.add(data.slice(i, i + 3).join());
  return seen.size; }"""


def values(store: Store, query: str) -> list[tuple[str, ...]]:
    """Return the rows of a query, IRIs in full."""
    rows = select(store, query).rows
    return [tuple(getattr(term, "value", "") for term in row) for row in rows]


def written(store: Store, *, focus: str | None = None, language: str = "zh") -> str:
    seen = explore(store, focus=focus)
    return render_explorer(
        store,
        seen.overview,
        title=title_of(store),
        language=language,
        focus=seen.centre,
        questions=questions(folder("queries")),
    )


@pytest.fixture(scope="module")
def store() -> Store:
    return open_dataset(folder("data") / "dataset.nq")


@pytest.fixture(scope="module")
def jingzhou(store: Store) -> str:
    return written(store)


class Opened(browsing.Watched):
    """A page whose engine is ready, the requests it made, and what it complained about."""

    def __init__(self, page: Page, file: Path, address: str = "") -> None:
        super().__init__(page, file.as_uri() + address)
        self.until("document.documentElement.dataset.ready !== undefined")
        # Only the file itself and the worker, which is part of it.
        self.requests = [
            url for url in self.requests if not url.startswith(("blob:", file.as_uri()))
        ]

    def drawn(self) -> None:
        browsing.drawn(self.page)

    def settled(self) -> None:
        """Wait until the panel says all it knows of what is chosen."""
        self.until("!document.querySelector('#panel .hint')")

    def search(self, text: str) -> None:
        self.page.fill("#search", text)
        self.page.press("#search", "Enter")
        self.until("explorer.scene.selected !== null")
        self.settled()

    def ask(self, name: str) -> None:
        """Choose a named question and wait for its own answer: an earlier one stands until then."""
        self.page.click(f'[data-question="{name}"]')
        self.until(
            f"""document.querySelector('#asked h2')?.textContent ===
            explorer.index.questions.find((q) => q.name === '{name}')[explorer.language]
            && document.querySelector('#answer table') !== null"""
        )

    def seen(self) -> list[str]:
        nodes: list[str] = self.value("() => explorer.scene.graph.nodes()")
        return nodes

    def show(self, iri: str) -> None:
        self.value("(iri) => explorer.act(() => explorer.scene.centre(iri))", iri)
        self.settled()


@pytest.fixture
def opener(browser: Browser, tmp_path: Path) -> Iterator[Callable[..., Opened]]:
    pages: list[Page] = []

    def opener(html: str, address: str = "", **options: Any) -> Opened:
        file = tmp_path / f"page-{len(pages)}.html"
        file.write_text(html, "utf-8")
        pages.append(browser.new_page(viewport={"width": 1280, "height": 800}, **options))
        return Opened(pages[-1], file, address)

    yield opener
    for page in pages:
        page.close()


@pytest.fixture
def shown(opener: Callable[..., Opened], jingzhou: str) -> Opened:
    return opener(jingzhou)
