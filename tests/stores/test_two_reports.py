"""Every named question over two reports, whose rows are told apart, on the strictest engine."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cppcc_graph.pipeline import build, with_facts
from cppcc_graph.rdf.answers import answer
from cppcc_graph.rdf.credentials import Credentials
from cppcc_graph.rdf.endpoint import Endpoint
from cppcc_graph.rdf.overviews import OVERVIEWS, overview
from cppcc_graph.rdf.questions import Question, question, questions
from cppcc_graph.rdf.store import Store, open_dataset
from cppcc_graph.resources import folder
from cppcc_graph.text.draft import draft
from cppcc_graph.text.extract import extract
from cppcc_graph.view.charts.gallery import CHARTS
from stores.conftest import sent
from stores.servers import PASSWORD, USER, virtuoso

REPORTS = Path(__file__).parents[1] / "text" / "reports"
QUESTIONS = questions(folder("queries"))


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the graph of the drafts of two invented reports."""
    place = tmp_path_factory.mktemp("two")
    facts = [place / f"{name}.yaml" for name in ("county-1", "proposals-12")]
    for path in facts:
        text = (REPORTS / f"{path.stem}.txt").read_text("utf-8")
        path.write_text(draft(extract(text), text), "utf-8")
    (place / "two.nq").write_bytes(build(with_facts(facts)))
    return place / "two.nq"


@pytest.fixture(scope="module")
def memory(dataset: Path) -> Store:
    return open_dataset(dataset)


@pytest.fixture(scope="module")
def server(dataset: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    place = tmp_path_factory.mktemp("virtuoso-two")
    with virtuoso(place) as url:
        sent(Endpoint(url, Credentials(USER, PASSWORD)), place, dataset=dataset)
        yield Endpoint(url)


@pytest.mark.parametrize("asked", QUESTIONS, ids=[each.name for each in QUESTIONS])
def test_a_question_over_two_reports_has_the_same_answer(
    asked: Question, server: Store, memory: Store
) -> None:
    expected = answer(memory, asked, language="zh", bindings={})

    found = answer(server, asked, language="zh", bindings={})

    assert (found.table.texts(), found.silences) == (expected.table.texts(), expected.silences)


def test_names_are_borrowed_alike(server: Store, memory: Store) -> None:
    # A draft has no English labels; this question names things in branches of their own.
    asked = question(folder("queries"), "people-and-posts")
    expected = answer(memory, asked, language="en", bindings={})

    assert answer(server, asked, language="en", bindings={}).table.texts() == expected.table.texts()


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", CHARTS)
def test_pictures_are_the_same(name: str, language: str, server: Store, memory: Store) -> None:
    assert CHARTS[name].make(server, language) == CHARTS[name].make(memory, language)


@pytest.mark.parametrize("name", OVERVIEWS)
def test_overviews_are_the_same(name: str, server: Store, memory: Store) -> None:
    assert overview(server, name, "zh").texts() == overview(memory, name, "zh").texts()
