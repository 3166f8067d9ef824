import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cppcc_graph.cli import cli


def run(*words: str) -> Result:
    return CliRunner().invoke(cli, ["export", *words])


@pytest.mark.parametrize(
    "name", ["a.gexf", "a.graphml", "a.cyjs", "a.json", "a.dot", "a.gv", "a.nq", "a.trig", "a.jsonld",
             "a.ttl", "a.nt", "a.rdf"]
)  # fmt: skip
def test_the_ending_says_the_format(name: str, tmp_path: Path) -> None:
    done = run("--focus", "何光中", "--out", str(tmp_path / name)) if name in (
        "a.gexf", "a.graphml", "a.cyjs", "a.json", "a.dot", "a.gv"
    ) else run("--out", str(tmp_path / name))  # fmt: skip

    assert done.exit_code == 0, done.output
    size = (tmp_path / name).stat().st_size
    assert done.stderr == f"wrote {tmp_path / name} ({size:,} bytes)\n"


@pytest.mark.parametrize(
    ("form", "names"),
    [("csv", ["edges.csv", "nodes.csv"]), ("neo4j", ["nodes.csv", "relationships.csv"])],
)
def test_folders_of_tables(form: str, names: list[str], tmp_path: Path) -> None:
    done = run("--format", form, "--out", str(tmp_path / "new" / "folder"))

    assert done.exit_code == 0
    assert sorted(p.name for p in (tmp_path / "new" / "folder").iterdir()) == names


def test_a_part_of_the_network_goes_to_a_pipe() -> None:
    done = run("--focus", "何光中", "--radius", "1", "--kinds", "proposal,people",
               "--format", "node-link", "--lang", "en", "--out", "-")  # fmt: skip

    labels = sorted(node["label"] for node in json.loads(done.stdout)["nodes"])
    assert "He Guangzhong" in labels
    assert all("group" in node for node in json.loads(done.stdout)["nodes"])


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--out", "a.xyz"), "a.xyz: says no format; give --format, or end the name in .gexf"),
        (
            ("--out", "nodes.csv"),
            ".rdf .owl; for a folder of tables give --format csv or --format neo4j",
        ),
        (("--out", "-"), "-: says no format"),
        (("--out", "a.ttl", "--focus", "何光中"), "turtle holds the whole dataset"),
        (("--out", "a.gexf", "--radius", "1"), "--radius goes with --focus"),
        (("--out", "-", "--format", "neo4j"), "neo4j is a folder of files"),
    ],
)
def test_what_does_not_fit_together_is_refused(words: tuple[str, ...], message: str) -> None:
    done = run(*words)

    assert done.exit_code == 2
    assert message in done.output
