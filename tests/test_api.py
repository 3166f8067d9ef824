"""The graph from Python: three lines to a table, and nothing loaded before it is used."""

import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pandas
import polars
import pyarrow
import pytest
from pyarrow import parquet

import cppcc_graph as cg
from cppcc_graph import api
from cppcc_graph.errors import InputError, LimitError, MissingExtraError, QuestionError
from cppcc_graph.resources import folder


@pytest.fixture(scope="module")
def graph() -> cg.Graph:
    return cg.open()


def test_importing_the_package_loads_nothing_heavy() -> None:
    program = (
        "import sys, cppcc_graph; heavy = {'pyoxigraph', 'rdflib', 'click', 'networkx', 'pandas'}; "
        "print(sorted(heavy & set(sys.modules)), 'open' in dir(cppcc_graph) or cppcc_graph.open)"
    )

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)

    assert done.stdout.startswith(b"[] ")


def test_a_name_the_package_does_not_have_is_an_error() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'opne'"):
        cg.opne  # noqa: B018


def test_a_question_is_asked_in_three_lines(graph: cg.Graph) -> None:
    found = graph.ask("who-supervised", lang="en", proposal="贫困")

    assert (found.title, found.silences) == (
        "Who supervised the handling of key proposals?",
        (),
    )
    assert found.to_dicts() == [
        {
            "key proposal": "Proposal on a long-term mechanism to tackle relative poverty",
            "rank": 1,
            "supervisor": "He Guangzhong",
            "post": "Secretary of the CPC Jingzhou Municipal Committee",
            "passage": "凝聚智慧力量 · ●3 · 句2",
            "offset": 1395,
        }
    ]


def test_an_answer_becomes_a_table_of_every_library(graph: cg.Graph) -> None:
    found = graph.ask("donations", lang="en")

    frame, polar, arrow = found.to_pandas(), found.to_polars(), found.to_arrow()

    assert isinstance(frame, pandas.DataFrame)
    assert isinstance(polar, polars.DataFrame)
    assert isinstance(arrow, pyarrow.Table)
    assert list(frame.columns) == polar.columns == arrow.column_names == list(found.columns)
    assert list(frame["value"]) == [3220000.0, 3430000.0, 11800000.0, 18450000.0]
    assert polar["offset"].to_list() == arrow.column("offset").to_pylist() == [735, 735, 761, 761]
    assert next(found.rows())[3] == Decimal(3220000)


def test_rows_are_given_again_and_counted(graph: cg.Graph) -> None:
    found = graph.query("SELECT ?n { VALUES ?n { 1 2 UNDEF } }")

    assert (list(found), list(found), len(found)) == (
        [{"n": 1}, {"n": 2}, {"n": None}],
        [{"n": 1}, {"n": 2}, {"n": None}],
        3,
    )
    assert found.to_pandas()["n"].tolist()[:2] == [1, 2]


def test_an_answer_without_rows_is_an_empty_table(graph: cg.Graph) -> None:
    found = graph.query("SELECT ?a ?b { ?a cppcc:nothing ?b }")

    assert (len(found.to_pandas()), found.to_polars().shape, found.to_arrow().num_rows) == (
        0,
        (0, 2),
        0,
    )


def test_what_is_not_stated_is_told(graph: cg.Graph) -> None:
    found = graph.ask("member-count", lang="en")

    assert found.silences == (
        "number of members and composition by sector not stated "
        "(Jingzhou CPPCC 2020 work report explained · 标题)",
    )
    assert found.silences[0] in repr(found)
    assert found.silences[0] in found._repr_html_()


def test_a_result_shows_its_first_rows_with_signs_escaped(graph: cg.Graph) -> None:
    found = graph.query("SELECT ('<b>&' AS ?x) { ?s ?p ?o }")

    page = found._repr_html_()

    assert page.count("<td>&lt;b&gt;&amp;</td>") == 50
    assert "… more than 50 rows" in page
    assert repr(found).endswith("… more than 50 rows")


def test_evidence_has_its_place(graph: cg.Graph) -> None:
    row = graph.why("e:person-he-guangzhong", lang="en").to_dicts()[0]

    assert (row["subject"], row["passage"], row["start"], row["quotation"]) == (
        "He Guangzhong (e:person-he-guangzhong)",
        "凝聚智慧力量 · ●3 · 句2",
        1395,
        None,
    )


def test_files_are_written_whole(graph: cg.Graph, tmp_path: Path) -> None:
    found = graph.query("SELECT ?n ?w { VALUES (?n ?w) { (1 '=a') (2 UNDEF) } }")

    csv = found.to_csv(tmp_path / "a.csv")
    table = found.to_parquet(tmp_path / "a.parquet")

    assert csv.read_text("utf-8") == "n,w\n1,'=a\n2,\n"
    assert parquet.read_table(table).to_pylist() == [{"n": 1, "w": "=a"}, {"n": 2, "w": None}]


def test_a_picture_shows_itself_in_a_frame_of_its_own(graph: cg.Graph, tmp_path: Path) -> None:
    picture = graph.draw(focus="何光中", radius=1, lang="en")

    assert picture.html.startswith("<!DOCTYPE html>")
    assert picture._repr_html_().startswith('<iframe srcdoc="&lt;!DOCTYPE html&gt;')
    assert repr(picture) == f"Picture(title={picture.title!r})"
    # No allow-same-origin: the page cannot reach the notebook around it.
    assert 'sandbox="allow-scripts allow-downloads allow-modals"' in picture._repr_html_()
    assert picture.save(tmp_path / "he.html").read_text("utf-8") == picture.html


def test_a_picture_is_shown_in_the_browser_outside_a_notebook(
    graph: cg.Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr("webbrowser.open", shown.append)

    with pytest.raises(InputError, match="no browser was found"):
        cg.Picture("<p>", "p").show()

    path = Path(shown[0].removeprefix("file://"))
    assert path.read_text("utf-8") == "<p>"
    path.unlink()


def test_a_graph_shows_itself(graph: cg.Graph) -> None:
    assert graph._repr_html_().startswith("<iframe srcdoc=")


def test_a_graph_is_shown_as_the_command_draws_it(graph: cg.Graph, tmp_path: Path) -> None:
    from click.testing import CliRunner

    from cppcc_graph.cli import cli

    words = ["--focus", "何光中", "--kinds", "proposal", "--measure", "degree", "--lang", "en"]
    done = CliRunner().invoke(cli, ["draw", *words, "--out", str(tmp_path / "a.html")])

    picture = graph.draw(focus="何光中", kinds="proposal", measure="degree", lang="en")

    assert done.exit_code == 0, done.output
    assert (tmp_path / "a.html").read_text("utf-8") == picture.html


def test_show_puts_the_page_below_the_cell(
    graph: cg.Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[object] = []
    monkeypatch.setattr("IPython.get_ipython", object)
    monkeypatch.setattr("IPython.display.display", shown.append)

    graph.show(focus="何光中", radius=1)

    assert shown == [graph.draw(focus="何光中", radius=1)]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"lang": "fr"}, "lang is one of zh, en; not “fr”"),
        ({"layout": "star"}, "layout is one of force, hierarchy, flow, timeline; not “star”"),
        ({"measure": "size"}, "measure is one of degree, indegree, outdegree, betweenness, "),
    ],
)
def test_options_of_a_picture_are_checked(
    graph: cg.Graph, options: dict[str, str], said: str
) -> None:
    with pytest.raises(QuestionError, match=said):
        graph.show(**options)


def test_the_questions_are_named(graph: cg.Graph) -> None:
    assert graph.questions("en")["donations"] == "How much did the members donate?"


def test_several_files_are_one_graph(tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_text("<urn:a> <urn:p> 1 .")
    (tmp_path / "b.ttl").write_text("<urn:b> <urn:p> 2 .")

    both = cg.open(tmp_path / "a.ttl", str(tmp_path / "b.ttl"))

    assert len(both.query("SELECT * { ?s ?p ?o }")) == 2


def test_a_store_is_opened_alone(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="a store is asked alone"):
        cg.open(folder("data") / "dataset.nq", tmp_path)


def test_a_time_limit_holds_for_every_query(graph: cg.Graph) -> None:
    product = " . ".join(f"?a{n} ?b{n} ?c{n}" for n in range(5))
    hasty = cg.Graph(graph.store, timeout=0.3)

    with pytest.raises(LimitError, match=r"within 0\.3 s"):
        hasty.query(f"SELECT (COUNT(*) AS ?n) {{ {product} }}")
    assert len(hasty.query("SELECT * { ?s ?p ?o }", timeout=600)) > 10_000
    assert len(hasty.ask("donations", timeout=600)) == 4


@pytest.mark.parametrize(
    ("name", "parameters", "told"),
    [
        ("donatoins", {}, "did you mean donations"),
        ("donations", {"lang": "de"}, "lang is zh or en, not “de”"),
        ("donations", {"colour": "red"}, "has no parameter “colour”"),
        ("outcomes-of-proposal", {"proposal": "提案"}, "names several things"),
    ],
)
def test_a_wrong_question_is_refused(
    name: str, parameters: dict[str, str], told: str, graph: cg.Graph
) -> None:
    with pytest.raises(QuestionError, match=told):
        graph.ask(name, **parameters)  # type: ignore[arg-type]


def test_a_library_that_lacks_is_named(graph: cg.Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "polars", None)

    with pytest.raises(MissingExtraError, match=r"pip install 'cppcc-graph\[polars\]'"):
        graph.query("SELECT (1 AS ?n) {}").to_polars()


def test_the_face_is_what_is_documented() -> None:
    public = {name for name in dir(api.Result) if not name.startswith("_")}

    assert public == {
        *("rows", "to_arrow", "to_csv", "to_dicts", "to_pandas", "to_parquet", "to_polars"),
    }
