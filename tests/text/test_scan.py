"""Patterns of word lists find what the plain list of alternatives finds."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cppcc_graph.text.scan import (
    Heads,
    Sought,
    any_of,
    begin_signs,
    beginnings,
    branched,
    covered,
    endings,
    headed,
    heads_of,
    led,
    may_label,
    skippable,
)

WORDS = st.lists(st.text("政协委(", min_size=1, max_size=4), min_size=1)


@given(WORDS, st.text("政协委(", max_size=12))
def test_any_of_finds_the_longest_of_the_words_at_each_place(words: list[str], text: str) -> None:
    listed = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    assert re.findall(any_of(words), text) == re.findall(listed, text)


@given(WORDS, st.text("政协委(", max_size=12))
def test_beginnings_find_what_the_pattern_of_the_words_finds(words: list[str], text: str) -> None:
    found = beginnings(words).each(text, 0, len(text))

    assert found == [(each[0], each.start()) for each in re.finditer(any_of(words), text)]


def test_beginnings_keep_to_their_stretch_of_text() -> None:
    words = beginnings(["调研", "调研报告", "送"])

    assert words.each("送调研报告", 0, 4) == [("送", 0), ("调研", 1)]
    assert words.each("送调研报告", 1, 5) == [("调研报告", 1)]


@pytest.mark.parametrize(
    ("pattern", "written"),
    [
        ("(?:推动|[促达]成)了?解决|住进", "推动了?解决|促成了?解决|达成了?解决|住进"),
        ("(?:(?:甲|乙丙)丁|戊)己", "甲丁己|乙丙丁己|戊己"),
        ("[.*]号", r"\.号|\*号"),
        # What is repeated, negated or a range, and names, which are given once, stay as they are.
        ("[甲乙]+丙|丁", "[甲乙]+丙|丁"),
        ("(?:甲|乙)?丙|丁", "(?:甲|乙)?丙|丁"),
        ("[^甲]乙|丁", "[^甲]乙|丁"),
        ("[甲-乙]丙|丁", "[甲-乙]丙|丁"),
        ("(?:甲|乙)(?P<who>丙)|丁", "(?:甲|乙)(?P<who>丙)|丁"),
        ("(?:甲|乙)丙|丁?戊", "(?:甲|乙)丙|丁?戊"),
        ("(?:甲|乙)丙|", "(?:甲|乙)丙|"),
        # This one would be more than three times as long.
        ("[甲乙丙丁戊]己庚辛壬癸子丑寅卯辰巳", "[甲乙丙丁戊]己庚辛壬癸子丑寅卯辰巳"),
    ],
)
def test_a_pattern_is_written_with_signs_first_where_it_can_be(pattern: str, written: str) -> None:
    assert skippable(pattern) == written


@given(
    st.sampled_from(
        [
            "(?:推动|[促达]成)了?解决|推",
            "(?:(?:推|促成)动|推动解)决?|成解",
            "[推促](?:动|成)(?!解)|成",
        ]
    ),
    st.text("推动促达成了解决", max_size=20),
)
def test_a_pattern_written_with_signs_first_finds_the_same(pattern: str, text: str) -> None:
    found = [each.span() for each in re.finditer(skippable(pattern), text)]

    assert skippable(pattern) != pattern
    assert found == [each.span() for each in re.finditer(pattern, text)]


@given(WORDS, st.text("政协委(", max_size=12))
def test_endings_find_the_longest_word_that_ends_at_each_place(words: list[str], text: str) -> None:
    found = endings(words)

    for stop in range(len(text) + 1):
        here = [word for word in words if text.endswith(word, 0, stop)]
        assert found.at(text, stop) == max(here, key=len, default="")


def test_covered_places_are_those_of_all_stretches() -> None:
    assert [*covered("送调研报告", [(1, 3), (2, 4)])] == [0, 1, 1, 1, 0]


@given(WORDS, st.text("政协委(", max_size=12))
def test_what_words_lead_to_is_found_as_by_a_search(words: list[str], text: str) -> None:
    pattern = re.compile(f"{any_of(words)}政?")

    found = [each.span() for each in led(text, words, pattern)]

    assert found == [each.span() for each in pattern.finditer(text)]


@pytest.mark.parametrize(
    ("pattern", "written"),
    [
        ("(?:约|近)?[0-9]", "(?:约|近|)[0-9]"),
        ("(?P<n>[0-9])?件?", "(?:(?P<n>[0-9])|)件?"),
        ("(?:第(?:一)?届)?会", "(?:第(?:一|)届|)会"),
        (r"(?:甲)??乙\)?", r"(?:甲)??乙\)?"),
        ("(?:甲)?+乙[)?]", "(?:甲)?+乙[)?]"),
    ],
)
def test_optional_groups_are_written_as_branches(pattern: str, written: str) -> None:
    assert branched(pattern) == written


@given(st.text("约近12件次", max_size=8))
def test_a_pattern_with_branches_matches_the_same(text: str) -> None:
    pattern = "(?P<about>约|近)?([12](?:[12])?)(?P<unit>件(?:次)?)?"

    found, same = re.match(pattern, text), re.match(branched(pattern), text)

    assert (found and (found.span(), found.groups())) == (same and (same.span(), same.groups()))


def test_a_label_ends_before_a_colon_also_with_a_blank_between() -> None:
    assert may_label("办理结果：已办", "果")
    assert may_label("案由 :修路", "由")
    assert not may_label("：如下：结果好", "果")


@pytest.mark.parametrize(
    ("pattern", "pairs", "single"),
    [
        ("(?<!全)[市县]区|常(?=务|委)", {"市区", "县区", "常务", "常委"}, ()),
        ("(?P<who>甲|乙丙)?丁{0,3}戊", {"甲丁", "甲戊", "乙丙", "丁丁", "丁戊"}, ("戊",)),
        ("[甲乙]+丙", {"甲甲", "甲乙", "甲丙", "乙甲", "乙乙", "乙丙"}, ()),
        (r"(?:甲|)乙\.|丙(?!丁)(?<=丙)己?\)", {"甲乙", "乙.", "丙己", "丙)"}, ()),
        (r"甲\d|乙.|丙[^丁]|戊[一-鿿]|己$|[.庚]", set(), (".", "丙", "乙", "己", "庚", "戊", "甲")),
    ],
)
def test_heads_are_what_matches_begin_with(
    pattern: str, pairs: set[str], single: tuple[str, ...]
) -> None:
    assert heads_of(pattern) == Heads(frozenset(pairs), single)


def test_what_may_begin_with_any_sign_has_no_heads() -> None:
    with pytest.raises(ValueError, match="begins with what is not known"):
        heads_of(r"甲?\d月")


@pytest.mark.parametrize("pattern", [r"\d月", "甲?", "(?i)a月", "(?>甲)月"])
def test_what_may_begin_with_any_sign_is_searched(pattern: str) -> None:
    found = Sought(pattern).search("甲乙A月8月甲月", 1, 9)

    assert found
    assert found.span() == re.compile(pattern).search("甲乙A月8月甲月", 1, 9).span()  # type: ignore[union-attr]


PATTERNS = st.sampled_from(
    ["(?:推|促)?动(?=达|成)", "(?<!推)动[促达]{1,2}|成", "(?:推动|[促达]成?)(?!解)", "[推促]+动?"]
)


@given(PATTERNS, st.text("推动促达成解", max_size=20))
def test_a_pattern_tried_at_its_heads_finds_what_a_search_finds(pattern: str, text: str) -> None:
    words = re.compile(pattern)

    found = [each.span() for each in headed(text, words)]

    assert found == [each.span() for each in words.finditer(text)]


@given(PATTERNS, st.text("推动促达成解\U00020000", max_size=20), st.data())
def test_what_is_sought_in_stretches_of_a_text_is_what_a_search_finds(
    pattern: str, text: str, data: st.DataObject
) -> None:
    words, sought = re.compile(pattern), Sought(pattern)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    sought.search("推动促成", 0, 4)  # of another text nothing stays

    found, same = words.search(text, start, end), sought.search(text, start, end)

    assert (found and found.span()) == (same and same.span())
    assert [each.span() for each in sought.each(text, start, end)] == [
        each.span() for each in words.finditer(text, start, end)
    ]


def test_matches_begin_with_these_signs() -> None:
    assert begin_signs(re.compile("(?<!全)[市县]区|副?主席|在")) == frozenset("市县副主在")


@given(WORDS, st.text("政协委(", max_size=12))
def test_beginnings_are_found_in_a_whole_text_as_in_a_stretch(words: list[str], text: str) -> None:
    found = beginnings(words)

    assert found.everywhere(text) == found.each(text, 0, len(text))
