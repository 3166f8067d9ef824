"""What outsiders are told to copy and run: the snippets of the site and examples/linking."""

import csv
import json
import re
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pyoxigraph import CanonicalizationAlgorithm, Dataset, RdfFormat, parse

from cppcc_graph.rdf.store import open_dataset
from cppcc_graph.rdf.tables import select
from cppcc_graph.resources import folder
from cppcc_graph.reuse.check import check
from cppcc_graph.reuse.read import read

ROOT = Path(__file__).resolve().parents[2]
LINKING = ROOT / "examples" / "linking"
SNIPPETS = ROOT / "src" / "cppcc_graph" / "site" / "snippets"


@pytest.fixture
def use(tmp_path: Path, site: Path) -> Path:
    """Return an empty folder with what the site offers to download."""
    for path in (site / "use").iterdir():
        shutil.copy(path, tmp_path)
    for name in ("shapes.ttl", "all.ttl"):
        shutil.copy(site / name, tmp_path)
    return tmp_path


def python(place: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    # -I: an outsider has none of our modules on the path.
    done = subprocess.run(
        [sys.executable, "-W", "ignore", *arguments],
        cwd=place,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done


def triples(path: Path) -> set[str]:
    dataset = Dataset(read(path).quads)
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return {str(quad) for quad in dataset}


def test_the_four_ways_to_write_the_same_say_the_same(use: Path) -> None:
    turtle = triples(use / "office.ttl")
    assert len(turtle) == 10

    assert triples(use / "office.jsonld") == turtle
    assert triples(use / "office.zh.jsonld") == turtle
    (use / "office.ttl").unlink()
    python(use, "make_office.py")
    assert triples(use / "office.ttl") == turtle
    (use / "office.nt").write_text(python(use, "csvw2rdf.py", "office.csvw.json").stdout, "utf-8")
    assert turtle <= triples(use / "office.nt")


@pytest.mark.parametrize("name", ["office.ttl", "office.jsonld", "office.zh.jsonld"])
def test_every_way_is_valid(name: str, use: Path) -> None:
    assert check([read(use / name)]).mistakes == ()


def test_the_data_is_checked_without_us(use: Path) -> None:
    assert python(use, "without_us.py").stdout == "conforms\n"

    broken = use / "office.ttl"
    broken.write_text(
        broken.read_text("utf-8").replace("a org:Organization", "a code:act"), "utf-8"
    )
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "without_us.py"],
        cwd=use,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "leadHandler" in done.stdout


def test_the_query_over_both_gives_the_office_and_the_report(use: Path) -> None:
    store = open_dataset(folder("data") / "dataset.nq", use / "office.ttl")

    rows = select(store, (use / "together.rq").read_text("utf-8")).texts()

    assert ("关于增设社区书屋的提案", "已解决或采纳") in rows
    assert any("相对贫困" in title for title, _ in rows)


def test_every_file_a_page_names_can_be_downloaded(site: Path) -> None:
    for page in (site / "use.html", site / "en" / "use.html"):
        for name in re.findall(r'href="(?:\.\./)*use/([^"]+)"', page.read_text("utf-8")):
            assert (site / "use" / name).is_file()


def test_the_converter_of_the_example_is_that_of_the_site() -> None:
    assert (LINKING / "csvw2rdf.py").read_bytes() == (SNIPPETS / "csvw2rdf.py").read_bytes()
    code = (LINKING / "csvw2rdf.py").read_text("utf-8")
    modules = set(re.findall(r"^(?:from|import) (\w+)", code, re.M))
    assert modules <= {
        "csv",
        "json",
        "re",
        "sys",
        "collections",
        "datetime",
        "pathlib",
        "typing",
        "urllib",
    }


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """Return the example's folder, converted as its README says."""
    place = tmp_path / "linking"
    shutil.copytree(LINKING, place)
    (place / "office.nt").write_text(
        python(place, "-I", "csvw2rdf.py", "office.csvw.json").stdout, "utf-8"
    )
    return place


def test_an_outsiders_table_of_thirty_columns_becomes_valid_data(office: Path) -> None:
    head = (office / "proposals.csv").read_text("utf-8").split("\n")[0].split(",")
    verdict = check([read(office / "office.nt"), read(office / "office.ttl")])

    assert len(head) == 30
    assert verdict.mistakes == ()
    assert verdict.doubts == ()
    assert verdict.checked["cppcc:Proposal"] == 8
    assert verdict.checked["cppcc:HandlingStep"] == 38
    subjects = {
        quad.subject.value
        for quad in parse((office / "office.nt").read_bytes(), RdfFormat.N_TRIPLES)
    }
    assert all(subject.startswith("https://proposals.shili.example/") for subject in subjects)


def test_no_column_of_the_table_is_left_out(office: Path) -> None:
    converter = runpy.run_path(str(office / "csvw2rdf.py"))
    metadata = json.loads((office / "office.csvw.json").read_text("utf-8"))

    def statements() -> set[str]:
        return {
            each for table in metadata["tables"] for each in converter["statements"](table, office)
        }

    path = office / "proposals.csv"
    head, *rows = list(csv.reader(path.read_text("utf-8").splitlines()))
    before = statements()

    for place, title in enumerate(head):
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(
                [head, *([*row[:place], "", *row[place + 1 :]] for row in rows)]
            )
        assert before - statements(), title


def test_why_a_proposal_was_refused_is_asked_by_the_common_reasons(office: Path) -> None:
    store = open_dataset(folder("data") / "dataset.nq", office / "office.nt", office / "office.ttl")
    query = """SELECT ?number ?reason ?stage { ?step cppcc:stepOf ?p ; cppcc:refusalReason ?own .
        ?p cppcc:proposalNumber ?number ; cppcc:currentStage/skos:closeMatch ?stage .
        ?own skos:closeMatch ?reason }"""

    assert list(select(store, query).texts()) == [
        ("2023007", "code:refusal-personalCase", "code:stage-notFiled")
    ]


def test_the_table_and_the_report_answer_one_query(office: Path) -> None:
    store = open_dataset(folder("data") / "dataset.nq", office / "office.nt", office / "office.ttl")

    rows = select(store, (office / "together.rq").read_text("utf-8")).texts()

    assert [row for row in rows if row[0] == "示例市提案表"] == [
        ("示例市提案表", "办理结果", "列入计划", "2"),
        ("示例市提案表", "办理结果", "已解决或采纳", "2"),
        ("示例市提案表", "办理结果", "暂不能解决", "1"),
        ("示例市提案表", "办理结果", "留作参考", "1"),
    ]
    assert sum(int(row[3]) for row in rows if row[0] == "荆州2020年报告") == 40


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("2023-01-09", "9/1/2023", "“9/1/2023” is no date written yyyy-MM-dd; mend the cell"),
        ("案由", "标题", "has no column “案由”; it has:"),
    ],
)
def test_a_mistake_in_the_table_is_told_with_its_place(
    old: str, new: str, message: str, office: Path
) -> None:
    table = office / "proposals.csv"
    table.write_text(table.read_text("utf-8").replace(old, new, 1), "utf-8")

    done = subprocess.run(
        [sys.executable, "csvw2rdf.py", "office.csvw.json"],
        cwd=office,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1
    assert message in done.stderr
    assert "proposals.csv" in done.stderr
