"""A dataset of two committees that share short names, and data somebody else wrote."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

from cppcc_graph.cli import cli
from cppcc_graph.errors import CppccGraphError

PREFIXES = """@prefix cppcc: <https://w3id.org/cppcc-graph/ns#> .
@prefix code: <https://w3id.org/cppcc-graph/scheme/> .
@prefix e: <https://w3id.org/cppcc-graph/id/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix mine: <https://example.org/mine/> .
"""


@dataclass(frozen=True, slots=True)
class Done:
    """What a command left behind."""

    returncode: int
    stdout: str
    stderr: str


def run_command(*arguments: str | Path, stdin: bytes = b"") -> Done:
    """Run a command in this process, as ``main`` does."""
    done = CliRunner().invoke(cli, [str(argument) for argument in arguments], input=stdin)
    if isinstance(done.exception, CppccGraphError):
        return Done(1, done.stdout, f"{done.stderr}cppcc-graph: {done.exception}\n")
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return Done(done.exit_code, done.stdout, done.stderr)


@pytest.fixture
def two_cities(tmp_path: Path) -> Path:
    """Return a dataset where 市政协 names two committees."""
    path = tmp_path / "cities.ttl"
    path.write_text(
        PREFIXES
        + """
mine:a a cppcc:CPPCCCommittee ; rdfs:label "政协示例市委员会"@zh ; skos:altLabel "市政协"@zh .
mine:b a cppcc:CPPCCCommittee ; rdfs:label "政协样板市委员会"@zh ; skos:altLabel "市政协"@zh .
mine:edu a org:Organization ; rdfs:label "示例市教育局"@zh .
mine:fin a org:Organization ; rdfs:label "示例市财政局"@zh .
mine:health a org:Organization ; rdfs:label "示例市卫生健康委员会"@zh .
mine:school1 a org:Organization ; rdfs:label "示例市第一中学"@zh .
mine:jia a foaf:Person ; rdfs:label "示甲"@zh .
""",
        "utf-8",
    )
    return path
