"""A decision as a line: without the report's words, and with them again where the text is."""

import json
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cppcc_graph.facts import decisions
from cppcc_graph.facts.decisions import (
    Decision,
    Place,
    Status,
    digest,
    packed,
    parse,
    stretch,
    stretches,
    unpacked,
)

RAW = "示例市政协召开协商会，𠮷祥委员提出建议。示例市政协办结。"


@dataclass(frozen=True)
class Same:
    """A view that is the text itself, or the one without blanks."""

    raw: str
    blanks: bool = True

    @property
    def text(self) -> str:
        return self.raw if self.blanks else self.raw.replace(" ", "")

    def span(self, start: int, end: int) -> tuple[int, int]:
        places = [at for at, sign in enumerate(self.raw) if self.blanks or sign != " "]
        return places[start], places[end - 1] + 1


def read(words: str) -> str:
    return words.replace(" ", "")


def decision(**changed: Any) -> Decision:
    return Decision(
        **{
            "id": "a1",
            "report": "shili.txt",
            "text": digest(RAW),
            "kind": "activity",
            "proposed": Place(
                5, 10, packed({"topic": "协商会", "type": "consultation"}, Same(RAW), 5, 10)
            ),
            "quote": digest(RAW[5:10]),
            "before": digest(RAW[:5]),
            "after": digest(RAW[10:18]),
            "said": "",
            "status": Status.ACCEPTED,
            "decided_by": "li",
            **changed,
        }
    )


def test_a_line_holds_no_words_of_the_report() -> None:
    line = decision().line()

    before = decisions.around(RAW, 5, 10)
    assert before == (digest(RAW[:5]), digest(RAW[10:18]))
    assert decisions.digest_of_args({"b": 1, "a": 2}) == decisions.digest_of_args({"a": 2, "b": 1})
    assert [word for word in ("召开", "协商", "政协", "示例") if word in line] == []
    assert json.loads(line)["args"] == {
        "topic": {"at": [7, 10], "sha256": digest("协商会")},
        "type": "consultation",
    }


@pytest.mark.parametrize("edit", [None, Place(5, 9, {"topic": "x"})])
def test_a_line_is_read_as_it_was_written(edit: Place | None) -> None:
    status = Status.EDITED if edit else Status.REJECTED
    written = decision(edit=edit, status=status, note="看过")

    assert parse(written.line()) == written
    assert written.final == (edit or written.proposed)


@pytest.mark.parametrize(
    "line",
    ["", "{", "[]", "null", '{"id": 1}', decision().line().replace('"accepted"', '"perhaps"'),
     decision().line().replace('"start": 5', '"start": 50'), decision().line().replace('"args": {', '"args": 3, "x": {')],
)  # fmt: skip
def test_a_line_that_is_no_decision_is_refused(line: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        parse(line)


def test_only_an_edited_fact_has_an_edit() -> None:
    with pytest.raises(ValueError, match="only an edited fact"):
        decision(edit=Place(1, 2, {}))


def test_the_words_come_back_with_the_text_also_when_it_moved() -> None:
    args = {
        "who": "𠮷祥委员",
        "full": "政协示例市委员会",
        "key": True,
        "again": "示例市政协",
        "far": "办结",
    }
    pack = packed(args, Same(RAW), 11, 19)

    assert pack["full"] == "政协示例市委员会"
    assert unpacked(pack, RAW, shift=0, read=read) == args
    assert unpacked(pack, f"序言。{RAW}", shift=3, read=read) == args
    assert unpacked(pack, f"序言。{RAW}", shift=0, read=read) == args
    assert unpacked(pack, RAW.replace("𠮷祥", "某某"), shift=0, read=read) is None


def test_the_nearest_place_of_the_same_words_is_taken() -> None:
    assert packed({"who": "示例市政协"}, Same(RAW), 20, 24)["who"]["at"] == [20, 25]
    assert packed({"who": "示例市政协"}, Same(RAW), 6, 9)["who"]["at"] == [0, 5]
    assert packed({"who": "政协召"}, Same(RAW), 4, 8)["who"]["at"] == [3, 6]


@pytest.mark.parametrize(
    "value", [{"at": [1]}, {"at": ["a", 2], "sha256": ""}, {"at": [3, 3], "sha256": ""}, {}]
)
def test_a_place_that_is_none_gives_nothing(value: dict[str, Any]) -> None:
    assert unpacked({"x": value}, RAW, shift=0, read=read) is None


def test_places_are_tried_from_near_to_far() -> None:
    assert list(stretches("abcde", 3, 2)) == [3, 2, 1, 0]
    assert list(stretches("abcde", 9, 2)) == [3, 2, 1, 0]
    assert list(stretches("abc", 0, 4)) == []
    assert list(stretches("abc", 0, 0)) == []
    assert stretch("abcabc", digest("bc"), 5, 2) == 4


def test_a_huge_text_is_not_searched_through(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decisions, "_SEARCHED", 3)

    assert list(stretches("abcde", 2, 1)) == [2]


@settings(deadline=None)
@given(st.text(max_size=40), st.dictionaries(st.text(max_size=3), st.text(max_size=6), max_size=4))
def test_packing_loses_nothing(raw: str, args: dict[str, str]) -> None:
    end = min(len(raw), 5)

    assert unpacked(packed(args, Same(raw), 0, end), raw, shift=0, read=read) == args


def test_words_with_blanks_between_are_places_too() -> None:
    raw = "赵  某出席，赵某 委员。"
    pack = packed({"name": "赵某"}, Same(raw, blanks=False), 0, 4)
    spaced = packed({"name": "某出席"}, Same("某 出席", blanks=False), 0, 2)

    assert pack == {"name": {"at": [7, 9], "sha256": digest("赵某")}}
    assert spaced == {"name": {"at": [0, 4], "sha256": digest("某 出席"), "read": "normal"}}
    assert unpacked(spaced, "某 出席", shift=0, read=read) == {"name": "某出席"}
