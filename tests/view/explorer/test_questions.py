"""SPARQL in the page: behind views, named questions, queries of one's own."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import Store

from cppcc_graph.rdf.answers import answer, query_of
from cppcc_graph.rdf.questions import question, questions
from cppcc_graph.rdf.store import opened
from cppcc_graph.rdf.streams import write_engine
from cppcc_graph.rdf.tables import select, solutions
from cppcc_graph.resources import folder

from .conftest import Opened, values, written


def test_the_query_of_a_view_gives_exactly_its_links(shown: Opened, store: Store) -> None:
    for at in range(8):
        shown.value("(at) => explorer.act(() => explorer.scene.openCommunity(at))", at)
        drawn = shown.value(
            "() => explorer.scene.graph.mapEdges((key, d, from, to) => [from, d.p, to])"
        )
        query = shown.value("() => explorer.viewQuery()")

        links = values(store, query)
        assert sorted(links) == sorted(map(tuple, drawn))
        assert links or at > 3


def test_every_named_question_is_answered_as_on_the_command_line(
    shown: Opened, store: Store
) -> None:
    differing = []
    for asked in questions(folder("queries")):
        query = query_of(store, asked, language="zh", bindings={})
        here = shown.value(
            """async (name) => { const q = explorer.index.questions.find((q) => q.name === name);
            const { answer } = await explorer.engine.question(
              explorer.queries.complete(explorer.ask.filledIn(q, [])), "zh"); return answer; }""",
            asked.name,
        )
        there = bytearray()
        write_engine(solutions(store, query), "json", there.extend)
        if sorted(rows_of(here)) != sorted(rows_of(bytes(there))):
            differing.append(asked.name)

    assert differing == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_several_reports_and_missing_names_are_answered_as_on_the_command_line(
    language: str, opener: Callable[..., Opened]
) -> None:
    lines = (folder("data") / "dataset.nq").read_text("utf-8").split("\n")
    # A second report, and things of the first without a name in English.
    second = [
        re.sub(r"cppcc-graph/(report/|id/jz20-)", r"cppcc-graph/\1b-", line)
        for line in lines
        if "/report/" in line or "/id/jz20-" in line
    ]
    first = [line for line in lines if not ("/id/jz20-a" in line and line.count("@en") == 1)]
    store = opened("\n".join({*first, *second}).encode())
    shown = opener(written(store))
    shown.page.click("#tab-questions")
    if language == "en":
        shown.page.click("#language")

    for name in ("donations", "outcomes-of-proposal", "activities-at-place", "people-and-posts"):
        asked = question(folder("queries"), name)
        shown.ask(name)

        expected = answer(store, asked, language=language, bindings={}).table
        rows = shown.value(
            "() => [...document.querySelectorAll('#answer tbody tr')]"
            ".map((tr) => [...tr.cells].map((td) => td.textContent))"
        )
        assert rows
        assert sorted(rows) == sorted(map(list, expected.texts()))
    counted = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    after = shown.value("async (q) => (await explorer.engine.rows(q))[0].n.value", counted)
    assert after == select(store, counted).texts()[0][0]


def rows_of(answer: str | bytes) -> list[str]:
    bindings = json.loads(answer)["results"]["bindings"]
    return [json.dumps(row, sort_keys=True) for row in bindings]


def test_a_question_is_narrowed_in_its_form_and_its_rows_lead_back(shown: Opened) -> None:
    shown.page.click("#tab-questions")
    shown.page.fill("#filter", "成效")
    shown.ask("outcomes-of-proposal")
    whole = shown.page.locator("#answer tbody tr").count()

    shown.page.fill("#asked input", "夜经济")
    shown.page.click("#askIt")
    shown.until(f"document.querySelectorAll('#answer tbody tr').length < {whole}")
    rows = shown.page.locator("#answer tbody tr").all_inner_texts()
    shown.page.click("#answer td button >> nth=0")
    shown.until("explorer.scene.selected !== null")

    assert len(rows) == 4
    assert [row for row in rows if "夜经济" not in row] == []
    assert shown.page.inner_text("#panel h2") == rows[0].split("\t")[1]


def test_a_name_that_nothing_has_is_said(shown: Opened) -> None:
    shown.page.click("#tab-questions")
    shown.ask("outcomes-of-proposal")

    shown.page.fill("#asked input", "没有这样的")
    shown.page.click("#askIt")

    shown.until(
        "document.getElementById('status').textContent.includes('没有叫这个名称的：没有这样的')"
    )


def test_a_query_is_run_saved_and_shown_in_the_graph(shown: Opened, store: Store) -> None:
    query = "SELECT ?o ?label { ?o a cppcc:Outcome ; rdfs:label ?label FILTER(LANG(?label) = 'zh') } ORDER BY ?o"
    rows = select(store, query).texts()
    shown.page.click("#tab-sparql")
    shown.page.fill("#editor", query)
    shown.page.press("#editor", "Control+Enter")
    shown.until("document.querySelector('#results table') !== null")

    with shown.page.expect_download() as saved:
        shown.page.click("#csv")
    text = Path(saved.value.path()).read_text("utf-8")
    cells = shown.page.locator("#results tbody tr").count()
    shown.page.click("#toGraph")
    shown.until("explorer.scene.mode === 'things'")

    lines = [
        f"https://w3id.org/cppcc-graph/id/{iri.removeprefix('e:')},{label}" for iri, label in rows
    ]
    assert text == "\ufeff" + "\n".join(["o,label", *lines]) + "\n"
    assert cells == len(rows)
    assert [f"e:{iri.rsplit('/', 1)[1]}" for iri in shown.seen()] == [iri for iri, _ in rows]


@pytest.mark.parametrize(
    ("query", "shows"),
    [
        ("ASK { e:cppcc-jingzhou a cppcc:CPPCCCommittee }", "是"),
        ("CONSTRUCT { ?s cppcc:outcomeOf ?o } WHERE { ?o cppcc:hasOutcome ?s }", "cppcc:outcomeOf"),
        ("SELECT ?s {\n ?s ?p }", "at 2:9"),
        ("SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }", "not supported"),
        ("SELECT * { ?s a cppcc:Nothing }", "没有结果"),
        ("DELETE WHERE { ?s ?p ?o }", "error"),
    ],
)
def test_each_kind_of_query_is_answered_or_refused(shown: Opened, query: str, shows: str) -> None:
    shown.page.click("#tab-sparql")
    shown.page.fill("#editor", query)
    shown.page.click("#run")
    shown.until("!document.getElementById('run').disabled")

    assert shows in shown.page.inner_text("#results")


def test_a_query_without_end_is_stopped_and_the_engine_comes_back(shown: Opened) -> None:
    shown.page.click("#tab-sparql")
    shown.page.fill("#editor", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")
    shown.page.click("#run")
    shown.page.click("#stop")
    stopped = shown.page.inner_text("#results")

    shown.page.fill("#editor", "SELECT (COUNT(*) AS ?n) { ?a a cppcc:Outcome }")
    shown.page.click("#run")
    shown.until("document.querySelector('#results td') !== null")

    assert "重新启动" in stopped
    assert shown.page.inner_text("#results td") == "40"
