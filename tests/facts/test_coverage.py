"""What was read of a text, and the facts against the text itself."""

import hashlib
from collections.abc import Mapping

import pytest

from cppcc_graph.errors import FactsError, InputError
from cppcc_graph.facts.coverage import Coverage, check_text, coverage
from cppcc_graph.facts.document import Document, read_document
from cppcc_graph.facts.profile import Profile

TEXT = (
    "示例市政协2020年工作报告\n"
    "　委员全年捐款343万元。召开协商座谈会4次。\n"
    "\n"
    "同心同德，再创佳绩。会议日期未说明。\n"
)
SHILI = "https://w3id.org/cppcc-graph/report/shili-2020/"
READING = "https://w3id.org/cppcc-graph/scheme/reading-"
REASON = "https://w3id.org/cppcc-graph/scheme/rhetoricReason-"


def report(good: Mapping[str, str], *changes: tuple[str, str]) -> Document:
    text = good["facts.yaml"]
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return read_document(text, "facts.yaml")


def of_text(text: bytes, length: int) -> list[tuple[str, str]]:
    """Return the changes that make the facts speak of another text."""
    old = hashlib.sha256(TEXT.encode()).hexdigest()
    new = hashlib.sha256(text).hexdigest()
    return [(old, f'"{new}"'), ("textLength: 59", f"textLength: {length}")]


def test_passages_and_code_points_are_counted(good: Mapping[str, str], profile: Profile) -> None:
    assert coverage(report(good), profile) == Coverage(
        report="https://w3id.org/cppcc-graph/report/shili-2020",
        length=59,
        covered=54,
        states={READING + "gap": 1, READING + "modelled": 2, READING + "rhetoric": 2},
        reasons={REASON + "heading": 1, REASON + "slogan": 1},
    )


def test_a_register_has_no_coverage(good: Mapping[str, str], profile: Profile) -> None:
    document = read_document(good["bodies.yaml"], "bodies.yaml")

    assert coverage(document, profile) is None


def test_more_than_the_text_cannot_be_covered() -> None:
    with pytest.raises(ValueError, match=r"^5 of 4 code points cannot be covered$"):
        Coverage("https://example.org/", 4, 5, {}, {})


def test_each_passage_gets_its_wording(good: Mapping[str, str], profile: Profile) -> None:
    assert check_text(report(good), TEXT.encode(), profile=profile, name="shili.txt") == {
        SHILI + "p-1-1": "示例市政协2020年工作报告",
        SHILI + "p-2-1": "委员全年捐款343万元。",
        SHILI + "p-2-2": "召开协商座谈会4次。",
        SHILI + "p-4-1": "同心同德，再创佳绩。",
        SHILI + "p-4-2": "会议日期未说明。",
    }


def test_offsets_count_code_points(good: Mapping[str, str], profile: Profile) -> None:
    # One character beyond the first 65,536: one code point, four bytes, two UTF-16 units.
    text = TEXT.replace("示例市", "𰻝例市").encode()

    wordings = check_text(report(good, *of_text(text, 59)), text, profile=profile, name="t")

    assert wordings[SHILI + "p-2-1"] == "委员全年捐款343万元。"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (b"", "shili.txt: sha256 is e3b0c442, the facts say e6d963fa (facts.yaml:7); "
              "use the text that was read, or read this one"),
        (TEXT.replace("\n", "\r\n").encode(), "shili.txt: sha256 is dcb1f3da, the facts say "
              "e6d963fa (facts.yaml:7); use the text that was read, or read this one"),
    ],
)  # fmt: skip
def test_another_text_is_refused(
    good: Mapping[str, str], profile: Profile, text: bytes, message: str
) -> None:
    with pytest.raises(InputError) as caught:
        check_text(report(good), text, profile=profile, name="shili.txt")

    assert str(caught.value) == message


def test_a_text_in_another_encoding_is_refused(good: Mapping[str, str], profile: Profile) -> None:
    text = TEXT.encode("gb18030")

    with pytest.raises(InputError) as caught:
        check_text(report(good, *of_text(text, 59)), text, profile=profile, name="shili.txt")

    assert str(caught.value) == "shili.txt: is not UTF-8 (invalid start byte); save it as UTF-8"


def test_a_register_has_no_text(good: Mapping[str, str], profile: Profile) -> None:
    document = read_document(good["bodies.yaml"], "bodies.yaml")

    with pytest.raises(InputError) as caught:
        check_text(document, TEXT.encode(), profile=profile, name="shili.txt")

    message = "bodies.yaml: describes no report; name the facts file of the text"
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ([("textLength: 59", "textLength: 60")],
         ["facts.yaml:8:17: the text has 59 code points; write that"]),
        ([("start: 16", "start: 15")],
         ["facts.yaml:18:62: a blank stands at 15; begin the passage at its first character"]),
        ([("end: 58", "end: 59")],
         ["facts.yaml:67:71: a blank stands before 59; end the passage at its last character"]),
        ([("start: 40", "start: 42"), ("start: 16", "start: 18")],
         ["facts.yaml:18:62: the text from 16 to 18 (its line 2: “委员”) is in no passage; "
          "add a passage for it",
          "facts.yaml:61:62: the text from 40 to 42 (its line 4: “同心”) is in no passage; "
          "add a passage for it"]),
        ([("start: 40, end: 50", "start: 40, end: 49")],
         ["facts.yaml:67:62: the text from 49 to 50 (its line 4: “。”) is in no passage; "
          "add a passage for it"]),
        # All that is left out is told at once, and of long text the first signs only.
        ([("start: 0", "start: 13"), ("end: 58", "end: 57")],
         ["facts.yaml:8:17: the text from 57 to 58 (its line 4: “。”) is in no passage; "
          "add a passage for it",
          "facts.yaml:12:62: the text from 0 to 13 (its line 1: “示例市政协2020年工作…”) is in no "
          "passage; add a passage for it"]),
        ([("end: 58", "end: 57")],
         ["facts.yaml:8:17: the text from 57 to 58 (its line 4: “。”) is in no passage; "
          "add a passage for it"]),
    ],
)  # fmt: skip
def test_offsets_that_do_not_fit_the_text_are_reported(
    good: Mapping[str, str],
    profile: Profile,
    changes: list[tuple[str, str]],
    expected: list[str],
) -> None:
    with pytest.raises(FactsError) as caught:
        check_text(report(good, *changes), TEXT.encode(), profile=profile, name="shili.txt")

    assert [str(problem) for problem in caught.value.problems] == expected
