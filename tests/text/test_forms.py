"""The arguments of candidates and their codes: what rules say, what is documented, and what stands in no list."""

import re
from pathlib import Path

import pytest

from cppcc_graph.text.extract import extract
from cppcc_graph.text.forms import ARGUMENTS, CODES, no_code
from cppcc_graph.text.rulebook import book

REPORTS = sorted((Path(__file__).parent / "reports").glob("*.txt"))[::5]
PAGE = Path(__file__).parents[2] / "docs" / "candidates.md"


@pytest.mark.parametrize("report", REPORTS, ids=lambda path: path.stem)
def test_rules_say_nothing_in_other_words(report: Path) -> None:
    found = extract(report.read_text("utf-8")).candidates

    assert {each.kind for each in found} <= ARGUMENTS.keys()
    assert [each for each in found if not each.args.keys() <= set(ARGUMENTS[each.kind])] == []
    assert [each for each in found if no_code(each.kind, each.args)] == []


def test_codes_are_of_arguments_that_there_are() -> None:
    assert [(kind, name) for kind, name in CODES if name not in ARGUMENTS[kind]] == []


def test_what_is_no_code_is_named() -> None:
    assert no_code("activity", {"topic": "河湖", "status": "perhaps"}) == "status"
    assert no_code("activity", {"topic": "河湖", "status": "planned"}) == ""


def test_the_rules_for_types_have_all_types() -> None:
    assert {each["name"] for each in book("activities")["type"]} == set(CODES["activity", "type"])


def test_the_page_lists_the_same() -> None:
    page = PAGE.read_text("utf-8")
    told = {
        (kind, name): dict(re.findall(r"^\| `([a-z-]+)` \| ([^|]+?) \|", table, re.MULTILINE))
        for kind, name, table in re.findall(
            r"^#### `([a-z]+)\.([a-z]+)`\n(.*?)(?=^#)", page, re.MULTILINE | re.DOTALL
        )
    }
    assert told == {key: dict(codes) for key, codes in CODES.items()}
    heads = re.findall(r"^### `([a-z]+)`: (.*)$", page, re.MULTILINE)
    assert {kind: tuple(re.findall(r"`([a-z_]+)`", names)) for kind, names in heads} == ARGUMENTS
