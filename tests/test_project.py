"""The promises the repository makes about itself."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import cppcc_graph

ROOT = Path(__file__).resolve().parents[1]


def test_the_changelog_begins_with_this_version() -> None:
    headings = re.findall(r"^## \[(.+?)\]", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.M)

    assert headings[:2] == ["Unreleased", cppcc_graph.__version__]


def test_constraints_name_exact_versions_and_no_address() -> None:
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()

    assert [line for line in lines if not re.fullmatch(r"[A-Za-z0-9._-]+==[^\s:/@]+", line)] == []


def test_every_dependency_is_constrained() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    names = {re.split(r"[><=\[]", name)[0].lower() for name in wanted}
    constrained = (ROOT / "constraints.txt").read_text("utf-8").lower()

    assert {name for name in names if f"\n{name}==" not in f"\n{constrained}"} == set()


def test_help_loads_nothing_heavy() -> None:
    program = (
        "import sys; from cppcc_graph.cli import main; sys.argv = ['cppcc-graph', '--help']\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "heavy = {'rdflib', 'networkx', 'pyvis', 'pyoxigraph', 'pyrudof', 'jinja2', 'yaml'}\n"
        "assert not heavy & sys.modules.keys(), heavy & sys.modules.keys()\n"
    )

    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)

    assert (run.returncode, run.stderr) == (0, "")


@pytest.mark.parametrize(
    "arguments",
    [
        ["ask", "donations"],
        ["why", "何光中"],
        ["query", "ASK {}"],
        ["load", "data/dataset.nq", "--store", "{folder}/store"],
    ],
)
def test_asking_and_loading_need_nothing_that_builds_or_draws(
    arguments: list[str], tmp_path: Path
) -> None:
    program = (
        "import sys; from cppcc_graph.cli import main; sys.argv[0] = 'cppcc-graph'\n"
        "try: main()\n"
        "except SystemExit as end: assert not end.code\n"
        "heavy = {'rdflib', 'networkx', 'numpy', 'pyvis', 'pyrudof', 'jinja2', 'yaml', 'rapidfuzz'}\n"
        "print(sorted(heavy & sys.modules.keys()), file=open(sys.argv[-1], 'w'))\n"
    ).replace("sys.argv[-1]", repr(str(tmp_path / "told")))
    given = [argument.replace("{folder}", str(tmp_path)) for argument in arguments]

    subprocess.run(
        [sys.executable, "-c", program, *given], check=True, capture_output=True, cwd=ROOT
    )

    assert (tmp_path / "told").read_text() == "[]\n"


def test_importing_the_package_imports_nothing_else() -> None:
    program = "import sys; before = set(sys.modules); import cppcc_graph; print(sorted(set(sys.modules) - before))"

    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)

    assert run.stdout == "['cppcc_graph']\n"
