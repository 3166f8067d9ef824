import csv
import io
import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cppcc_graph.cli import cli


def run(*words: str) -> Result:
    return CliRunner().invoke(cli, ["measure", *words])


def rows(*words: str) -> list[list[str]]:
    done = run(*words, "--format", "csv")
    assert done.exit_code == 0, done.output
    return list(csv.reader(io.StringIO(done.stdout)))


def test_things_by_betweenness_come_first() -> None:
    done = run("--top", "3")

    assert done.exit_code == 0
    assert done.stdout.split("\n")[2].startswith("政协荆州市委员会")
    assert done.stderr == "… 371 more; --top 0 shows all\n"


def test_kinds_choose_rows_and_leave_the_figures() -> None:
    everything = {tuple(row) for row in rows("--top", "0", "--lang", "en")}

    heads, *chosen = rows("--kinds", "proposal", "--top", "0", "--by", "degree", "--lang", "en")

    assert heads[:3] == ["thing", "class", "degree"]
    assert {tuple(row) for row in chosen} < everything
    degrees = [int(row[2]) for row in chosen]
    assert degrees == sorted(degrees, reverse=True)


def test_bridges_are_bodies_and_people_that_reach_several_communities() -> None:
    heads, *found = rows("bridges", "--top", "0", "--lang", "en")

    reached = [int(row[heads.index("communities reached")]) for row in found]
    assert found[0][0] == "CPPCC Jingzhou Municipal Committee"
    assert reached == sorted(reached, reverse=True)
    assert min(reached) == 2


def test_communities_hold_every_thing() -> None:
    heads, *found = rows("communities", "--top", "0", "--lang", "en")

    assert heads == ["community", "things", "most connected (Leiden)"]
    assert sum(int(row[1]) for row in found) == 374


def test_who_works_together() -> None:
    assert rows("together", "--top", "1")[1][:3] == ["政协荆州市委员会", "荆州市政协委员", "4"]


def test_a_path_shows_the_passage_of_each_step() -> None:
    heads, first, *_ = rows("path", "何光中", "关于建立解决相对贫困长效机制的建议", "--lang", "en")

    assert heads[-3:] == ["passage", "start", "end"]
    assert first[3] == "← handling supervisor"
    assert first[5:] == ["stated", "凝聚智慧力量 · ●3 · 句2", "1395", "1449"]


def test_no_path_is_said() -> None:
    # What he supervised, and the committee whose secretary he is, are all that join him to others.
    proposal, committee = "关于建立解决相对贫困长效机制的建议", "中共荆州市委员会"
    done = run("path", "何光中", "荆州市", "--without", proposal, "--without", committee)

    assert (done.exit_code, done.stdout) == (0, "没有结果。\n")


@pytest.mark.parametrize("what", ["topics", "years", "places"])
def test_overviews(what: str) -> None:
    heads, *found = rows(what, "--lang", "en")

    assert heads[1:] == ["proposals and entries", "activities", "outcomes", "highest uptake"]
    assert found


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("path", "何光中"), "path takes two things"),
        (("things", "何光中", "荆州市"), "path takes two things"),
        (("--without", "荆州市"), "--without goes with path"),
        (("weather",), "'weather' is not one of"),
    ],
)
def test_what_does_not_fit_together_is_refused(words: tuple[str, ...], message: str) -> None:
    done = run(*words)

    assert done.exit_code == 2
    assert message in done.output


def test_modes_are_named_in_the_language() -> None:
    ways = ("path", "何光中", "关于建立解决相对贫困长效机制的建议")

    assert {row[5] for row in rows(*ways)[1:]} <= {"明示", "推断", "承上文"}
    assert "stated" in {row[5] for row in rows(*ways, "--lang", "en")[1:]}


def test_a_page_is_sized_by_the_measure_of_the_table(tmp_path: Path) -> None:
    page = tmp_path / "节点.html"

    done = run("--by", "pagerank", "--top", "1", "--lang", "en", "--draw", str(page))

    assert done.exit_code == 0, done.output
    assert f"wrote {page} (374 nodes, 522 edges)" in done.stderr
    config = json.loads(re.findall(r'id="config">(.*)</script>', page.read_text("utf-8"))[0])
    assert config["measure"]["name"] == ["PageRank"]
    nodes = json.loads(re.findall(r'id="nodes">(.*)</script>', page.read_text("utf-8"))[0])
    largest = [node for node in nodes if node["measured"][0] == 1000]
    assert [node["name"][1] for node in largest] == [
        done.stdout.split("\n")[2].split(" │")[0].strip()
    ]
    assert largest[0]["measured"][1:] == ["0.1096", 1, 2]


def test_what_is_no_figure_of_things_is_not_drawn(tmp_path: Path) -> None:
    done = run("together", "--draw", str(tmp_path / "a.html"))

    assert done.exit_code == 2
    assert "--draw goes with things, bridges, communities" in done.stderr


def test_a_page_needs_a_name() -> None:
    done = run("--draw", "-")

    assert done.exit_code == 2
    assert "--draw names a file: the table goes to standard output" in done.stderr
