"""Tables are aligned for Chinese text, lose nothing, and do no harm where they are opened."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cppcc_graph.view.tables import as_csv, as_json, as_markdown, cells, plain

COLUMNS = ("活动", "kind")
ROWS = (("样例座谈会", "seminar"), ("走访 visit", ""))

# Letters of one and two cells, blanks, and signs that formats treat on their own.
SIGNS = st.sampled_from(
    [*"ab 示例|\\\"',;=+-@\n\r\t", "\r\n", "e\u0301", "𠀀", "🙂", "\u200b", "\x1b[31m", "\u2028"]
)
CELLS = st.lists(SIGNS, max_size=12).map("".join)
TABLES = st.integers(1, 4).flatmap(
    lambda width: st.tuples(
        st.lists(CELLS, min_size=width, max_size=width, unique=True),
        st.lists(st.lists(CELLS, min_size=width, max_size=width), max_size=4),
    )
)
# Wider than eight cells is what wraps.
WORDS = st.text(st.sampled_from("abcdefg  政协座谈会，。"), max_size=40)


def test_a_chinese_character_takes_two_cells() -> None:
    assert plain(COLUMNS, ROWS, width=None).split("\n") == [
        "活动       │ kind",
        "───────────┼────────",
        "样例座谈会 │ seminar",
        "走访 visit │",
    ]


@pytest.mark.parametrize(
    ("columns", "rows", "expected"),
    [
        (("a",), (), "a\n─"),
        (("",), (("",),), "\n─\n"),
        ((), ((),), "\n\n"),
        (("a", "b"), (("1\n2", "\x1b[31m3"),), "a   │ b\n────┼───────\n1 2 │  [31m3"),
        (("a",), (("1\t\r\n2\u2028",),), "a\n────\n1 2"),
    ],
)
def test_odd_tables_are_tables(
    columns: tuple[str, ...], rows: tuple[tuple[str, ...], ...], expected: str
) -> None:
    assert plain(columns, rows, width=None) == expected


@pytest.mark.parametrize(
    ("cell", "lines"),
    [
        ("abc defg hij", ["abc defg", "hij"]),
        ("abcdefgh ijk", ["abcdefgh", "ijk"]),
        ("abcd efghij", ["abcd", "efghij"]),
        ("abcdefghijkl", ["abcdefgh", "ijkl"]),
        ("政协召开座谈会", ["政协召开", "座谈会"]),
        ("a政协召开会", ["a政协召", "开会"]),
        ("2020年cppcc", ["2020年cp", "pcc"]),
        ("ab cd政协召开", ["ab cd政", "协召开"]),
    ],
)
def test_a_long_cell_is_wrapped_between_words_or_characters(cell: str, lines: list[str]) -> None:
    table = plain(("a",), ((cell,),), width=8)

    assert table.split("\n") == ["a", "─" * 8, *lines]


def test_the_widest_column_gives_way_first_and_a_heading_wraps_too() -> None:
    table = plain(
        ("a long heading", "b"), (("政协召开座谈会", "一"), ("x", "二三四五六七")), width=24
    )

    assert table.split("\n") == [
        "a long     │ b",
        "heading    │",
        "───────────┼────────────",
        "政协召开座 │ 一",
        "谈会       │",
        "x          │ 二三四五六",
        "           │ 七",
    ]


@given(TABLES, st.integers(1, 60) | st.none())
def test_every_line_of_a_table_has_its_bars_in_the_same_cells(
    table: tuple[list[str], list[list[str]]], width: int | None
) -> None:
    columns, rows = table

    lines = plain(columns, rows, width=width).split("\n")

    (rule,) = [line for line in lines if line and set(line) <= set("─┼")]
    bars = [place for place, sign in enumerate(rule) if sign == "┼"]
    assert len(bars) == len(columns) - 1
    for line in lines:
        if line != rule:
            places = [cells(line[:place]) for place, sign in enumerate(line) if sign == "│"]
            assert places == bars[: len(places)]
            assert cells(line) <= len(rule)
            assert line.isprintable() or not set(line) & set("\n\r\t\x1b\u2028")


@given(WORDS, st.integers(8, 30))
def test_wrapping_keeps_to_the_width_and_loses_nothing_but_blanks(words: str, width: int) -> None:
    _, _, *lines = plain(("a",), ((words,),), width=width).split("\n")

    assert max(map(cells, lines)) <= width
    assert "".join(lines).replace(" ", "") == words.replace(" ", "")


@given(TABLES, st.integers(41, 90))
def test_a_table_is_as_wide_as_the_terminal_where_it_can_be(
    table: tuple[list[str], list[list[str]]], width: int
) -> None:
    columns, rows = table

    lines = plain(columns, rows, width=width).split("\n")

    # Up to four columns of eight cells with three cells between them are 41.
    assert max(map(cells, lines)) <= width


@pytest.mark.parametrize(
    ("text", "size"),
    [("", 0), ("abc", 3), ("政协", 4), ("e\u0301", 1), ("政\x1b协", 4), ("\u200b", 0)],
)
def test_cells_are_counted_as_a_terminal_shows_them(text: str, size: int) -> None:
    assert cells(text) == size


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ('=HYPERLINK("http://x/")', '"\'=HYPERLINK(""http://x/"")"'),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("+86 0716", "'+86 0716"),
        ("-cmd", "'-cmd"),
        ("--1", "'--1"),
        ("\t=1", "'\t=1"),
        ("\r=1", '"\'\r=1"'),
        ("-5", "-5"),
        ("+3.5e2", "+3.5e2"),
        ("-3,430,000", '"\'-3,430,000"'),
        ("1=1", "1=1"),
        ("协商, “会”", '"协商, “会”"'),
        ("一\n二", '"一\n二"'),
    ],
)
def test_no_cell_is_run_as_a_formula_and_numbers_stay_numbers(cell: str, written: str) -> None:
    assert as_csv(("a", "b"), ((cell, "x"),)) == f"a,b\n{written},x"


@given(TABLES)
def test_csv_is_read_back_as_it_was_but_for_the_apostrophes(
    table: tuple[list[str], list[list[str]]],
) -> None:
    columns, rows = table

    written = as_csv(columns, rows)

    head, *read = csv.reader(io.StringIO(written + "\n", newline=""))
    assert head == columns
    assert [[cell.removeprefix("'") for cell in row] for row in read] == [
        [cell.removeprefix("'") for cell in row] for row in rows
    ]
    assert not any(cell.startswith(("=", "@", "\t", "\r")) for row in read for cell in row)


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("a|b", "a\\|b"),
        ("a\\|b", "a\\\\\\|b"),
        ("一\n二", "一<br>二"),
        ("一\r\n二\r三", "一<br>二<br>三"),
        ("", ""),
    ],
)
def test_markdown_keeps_a_cell_in_its_row(cell: str, written: str) -> None:
    table = as_markdown(("a|b", "c"), ((cell, "x"),))

    assert table == f"| a\\|b | c |\n| --- | --- |\n| {written} | x |"


@given(TABLES)
def test_a_markdown_table_has_a_line_for_each_row(
    table: tuple[list[str], list[list[str]]],
) -> None:
    columns, rows = table

    lines = as_markdown(columns, rows).split("\n")

    bars = [line.replace("\\\\", "").replace("\\|", "").count("|") for line in lines]
    assert bars == [len(columns) + 1] * (len(rows) + 2)
    assert not any("\r" in line for line in lines)


@given(TABLES)
def test_json_has_an_object_for_each_row_with_null_for_nothing(
    table: tuple[list[str], list[list[str]]],
) -> None:
    columns, rows = table

    read = json.loads(as_json(columns, rows))

    assert read == [dict(zip(columns, [cell or None for cell in row], strict=True)) for row in rows]


def test_json_is_written_for_people_too() -> None:
    assert (
        as_json(COLUMNS, ROWS[1:]) == '[\n  {\n    "活动": "走访 visit",\n    "kind": null\n  }\n]'
    )
