"""PDFs become paragraphs."""

import sys
from collections.abc import Sequence
from importlib.metadata import version

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cppcc_graph.errors import InputError, MissingExtraError
from cppcc_graph.text.readers import pdf as pdf_reader
from cppcc_graph.text.readers.layout import Line, unfold_placed
from cppcc_graph.text.readers.paragraphs import tight, unfold
from cppcc_graph.text.reading import read_bytes

FONT = (
    "<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/UniGB-UTF16-H/DescendantFonts[<</Type/Font"
    "/Subtype/CIDFontType0/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 5>>"
    "/FontDescriptor<</Type/FontDescriptor/FontName/SimSun/Flags 4/FontBBox[0 0 1000 1000]"
    "/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 800/StemV 80>>/DW 1000>>]>>"
)


def stream(lines: Sequence[str]) -> str:
    drawn = "\n".join(
        f"BT /F 12 Tf 1 0 0 1 50 {780 - 20 * number} Tm <{line.encode('utf-16-be').hex()}> Tj ET"
        for number, line in enumerate(lines)
    )
    return f"<</Length {len(drawn)}>>stream\n{drawn}\nendstream"


def page(contents: int) -> str:
    return (
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]"
        f"/Resources<</Font<</F 3 0 R>>>>/Contents {contents} 0 R>>"
    )


def written(objects: Sequence[str], trailer: str = "") -> bytes:
    """Return a PDF of numbered objects, the first its catalogue."""
    data = b"%PDF-1.4\n"
    places = []
    for number, thing in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{thing}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    return (
        data
        + (
            f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer<</Size {size}/Root 1 0 R{trailer}>>\n"
            f"startxref\n{len(data)}\n%%EOF"
        ).encode()
    )


def made(pages: Sequence[Sequence[str]], trailer: str = "") -> bytes:
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>",
        FONT,
    ]
    for number, lines in enumerate(pages):
        objects += [page(5 + 2 * number), stream(lines)]
    return written(objects, trailer)


def message(data: bytes) -> str:
    with pytest.raises(InputError) as caught:
        read_bytes(data, name="a.pdf")
    return str(caught.value)


def test_lines_of_a_paragraph_are_joined() -> None:
    lines = [
        "常委会工作报告",
        "　　一年来，示例市政协收到提案216件，",
        "立案198件，召开协商座谈会六次，其中𠀀",
        "𬱖等37名委员建言。",
        "　　一、提案办理",
        "　　持续开展协商，走访企业近四百家。",
    ]

    found = read_bytes(made([lines]), name="-")

    assert found.text.split("\n") == [lines[0], "".join(lines[1:4]), lines[4], lines[5]]
    assert found.reader == f"pdf/pypdfium2 {version('pypdfium2')}"


def test_a_hyphen_at_the_end_of_a_line_stays() -> None:
    assert read_bytes(made([["we use well-", "known words"]]), name="a.pdf").text == (
        "we use well-known words"
    )


def test_running_heads_and_feet_are_dropped() -> None:
    pages = [
        ["示例市政协", f"第{word}年工作回顾。", f"— {n} —"] for n, word in enumerate("一二三", 9)
    ]

    assert read_bytes(made(pages), name="a.pdf").text == (
        "第一年工作回顾。\n第二年工作回顾。\n第三年工作回顾。"
    )


def test_a_scan_is_refused() -> None:
    assert message(made([[]])) == (
        "a.pdf: holds no text; if it is a scan, recognise its characters first"
    )


def test_what_is_no_pdf_is_refused() -> None:
    assert message("提案".encode()) == (
        "a.pdf: cannot be read as PDF (Failed to load document (PDFium: Data format error).); "
        "get the file again"
    )


def test_a_locked_pdf_is_refused() -> None:
    zeros = "<" + "00" * 32 + ">"
    lock = f"/ID[{zeros}{zeros}]/Encrypt<</Filter/Standard/V 1/R 2/O{zeros}/U{zeros}/P -4>>"

    assert message(made([["提案"]], lock)) == "a.pdf: needs a password; save it without one"


def test_a_page_that_cannot_be_loaded_is_named() -> None:
    pages = "<</Type/Pages/Count 2/Kids[4 0 R 9 0 R]>>"
    objects = ["<</Type/Catalog/Pages 2 0 R>>", pages, FONT, page(5), stream(["提案"])]

    assert message(written(objects)) == (
        "a.pdf: page 2 cannot be read (Failed to load page.); get the file again"
    )


def test_too_many_pages_are_refused() -> None:
    kids = "4 0 R " * 2_001
    pages = f"<</Type/Pages/Count 2001/Kids[{kids}]>>"
    objects = ["<</Type/Catalog/Pages 2 0 R>>", pages, FONT, page(5), stream(["提案"])]

    assert message(written(objects)) == ("a.pdf: has 2,001 pages, at most 2,000 are read; split it")


def test_too_many_characters_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_reader, "MAX_CHARACTERS", 5)

    assert message(made([["提案"], ["收到提案"]])) == (
        "a.pdf: holds over 5 characters, as no report does; split it"
    )


def test_truncated_files_give_text_or_an_input_error() -> None:
    data = made([["一年来，收到提案216件。"]])

    found = set()
    for size in range(5, len(data)):
        try:
            found.add(read_bytes(data[:size], name="a.pdf").text)
        except InputError as error:
            found.add(str(error).split(" (")[0].split(";")[0])

    assert found <= {
        "一年来，收到提案216件。",
        "a.pdf: cannot be read as PDF",
        "a.pdf: holds no text",
    }


def test_without_the_library_the_command_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)

    with pytest.raises(MissingExtraError) as caught:
        read_bytes(made([["提案"]]), name="a.pdf")

    assert str(caught.value) == (
        "a.pdf: reading PDF needs pypdfium2; run: pip install 'cppcc-graph[pdf]'"
    )


GOOD = made([["一年来，收到提案216件。", "立案198件。"], ["完"]])


@settings(deadline=None, max_examples=200)
@given(
    changes=st.lists(
        st.tuples(st.integers(5, len(GOOD) - 1), st.integers(0, 255)), min_size=1, max_size=8
    )
)
def test_changed_bytes_give_text_or_an_input_error(changes: list[tuple[int, int]]) -> None:
    data = bytearray(GOOD)
    for place, value in changes:
        data[place] = value

    try:
        assert read_bytes(bytes(data), name="a.pdf").text.strip()
    except InputError as error:
        assert str(error).startswith("a.pdf: ")  # noqa: PT017


BODY = ["一年来收到提案二百一十六件立案", "一百九十八件召开座谈会六次完成"]


def test_nothing_unfolds_to_nothing() -> None:
    assert [unfold([]), unfold([[], [" "]])] == ["", ""]


@pytest.mark.parametrize("mark", "。！？；：!?;:")
def test_a_line_that_ends_a_sentence_ends(mark: str) -> None:
    full = BODY[0][:-2] + f"{mark}”"

    assert unfold([[full, BODY[1], "短"]]) == f"{full}\n{BODY[1]}短"


@pytest.mark.parametrize("start", ["　　二、", "  二", "●", "•", "◆", "■"])
def test_an_indent_or_a_bullet_begins_a_paragraph(start: str) -> None:
    assert unfold([[BODY[0], start]]) == f"{BODY[0]}\n{start}"


def test_a_paragraph_goes_on_across_pages() -> None:
    pages = [["报告", *BODY, "1"], ["报告", *BODY, "2"], ["报告", "办复。", "3"]]

    assert unfold(pages) == "".join([*BODY, *BODY, "办复。"])


def test_lines_are_joined_by_a_blank_between_narrow_characters_only() -> None:
    lines = ["the committee heard", "reports on use of 5G  ", " 技术应用的意见建议", "“金点子”"]

    assert unfold([lines]) == ("the committee heard reports on use of 5G技术应用的意见建议“金点子”")


def test_a_title_page_is_measured_by_the_document() -> None:
    title = ["政协示例市委员会", "常务委员会工作报告"]

    assert unfold([title, [*BODY, "办复", "完"]]) == "\n".join(
        [*title, "".join(BODY) + "办复", "完"]
    )


def test_a_page_of_narrow_columns_is_measured_by_itself() -> None:
    narrow = ["收到提案二百一", "十六件立案一百", "九十八件办复率", "百分之百"]

    assert unfold([[*BODY, "完。"], narrow]) == "".join([*BODY, "完。\n", *narrow])


def test_one_wide_line_in_many_does_not_measure() -> None:
    lines = [BODY[0]] * 25

    assert unfold([["广" * 40 + "。", *lines]]).split("\n") == ["广" * 40 + "。", "".join(lines)]


def test_odd_and_even_pages_have_their_own_heads() -> None:
    pages = [
        [f"{'示例市政协' if number % 2 else '工作报告'}", f"第{word}页的话。", "也是脚。"]
        for number, word in enumerate("一二三四五六")
    ]
    pages[0] = ["封面。"]
    pages[1][0] = "另一个头。"
    for place in (2, 3):
        pages[place][2] = f"不是脚{'甲乙丙丁'[place]}。"

    assert unfold(pages).split("\n") == [
        "封面。",
        "另一个头。",
        "第二页的话。",
        "也是脚。",
        "工作报告",
        "第三页的话。",
        "不是脚丙。",
        "示例市政协",
        "第四页的话。",
        "不是脚丁。",
        "工作报告",
        "第五页的话。",
        "也是脚。",
        "示例市政协",
        "第六页的话。",
        "也是脚。",
    ]


def test_a_head_on_most_odd_pages_alone_is_dropped() -> None:
    pages = [
        *(
            [f"{head}", f"第{word}页。", f"正文{word}。", f"脚{word}。"]
            for head, word in zip("头甲头乙头", "一二三四五", strict=True)
        ),
    ]

    assert "头" not in unfold(pages)
    assert "甲" in unfold(pages)


def test_what_returns_inside_a_page_stays() -> None:
    pages = [
        [f"{word}。", f"{word}{word}。", "表决通过。", f"{word}了。", f"完{word}。"]
        for word in "甲乙丙"
    ]

    assert unfold(pages).count("表决通过。") == 3


@example(pages=[["0"], ["0"], ["0"]])
@given(pages=st.lists(st.lists(st.text("提案。 a1\u3000\t", max_size=8), max_size=6), max_size=6))
def test_unfolding_adds_no_character(pages: list[list[str]]) -> None:
    found = "".join(unfold(pages).split())

    rest = iter("".join("".join(page) for page in pages))
    assert all(character in rest for character in found)


# ---- where lines stand


def lines(*placed: tuple[str, int, int, int]) -> list[Line]:
    return [Line(words, left, right, height) for words, left, right, height in placed]


def test_an_indent_begins_a_paragraph_and_a_full_line_goes_on() -> None:
    page = lines(
        ("一年来收到提案二百件。", 124, 256, 700),
        ("立案。", 100, 136, 680),
        ("召开座谈会六次，收到提", 124, 256, 660),
        ("案二百件。立案一百余件。", 100, 256, 640),
        ("办复百分之百。", 100, 184, 620),
        ("完成各项任务，提案办理", 124, 256, 600),
        ("完毕。", 100, 136, 580),
        ("完。", 124, 148, 560),
    )

    assert unfold_placed([page]).split("\n") == [
        "一年来收到提案二百件。立案。",
        "召开座谈会六次，收到提案二百件。立案一百余件。办复百分之百。",
        "完成各项任务，提案办理完毕。",
        "完。",
    ]


def test_without_indents_a_sentence_that_ends_a_line_ends_a_paragraph() -> None:
    page = lines(
        ("一年来收到提案二百件呢。", 100, 244, 700),
        ("召开座谈会六次，收到提案", 100, 244, 680),
        ("二百件。", 100, 148, 660),
        ("立案一百件，办复百分之百", 100, 244, 640),
        ("。", 100, 112, 620),
    )

    assert unfold_placed([page]).split("\n") == [
        "一年来收到提案二百件呢。",
        "召开座谈会六次，收到提案二百件。",
        "立案一百件，办复百分之百。",
    ]


def test_a_line_goes_on_if_the_next_word_would_not_have_fitted() -> None:
    full = ("召开座谈会六次收到提案哦", 100, 244, 700)
    short = ("会议审议通过了，使用", 100, 208, 640)
    rest = [(full[0], 100, 244, 680), (full[0], 100, 244, 660)]

    year = unfold_placed([lines(full, *rest, short, ("GB/T9704标准", 100, 172, 620))])
    word = unfold_placed([lines(full, *rest, short, ("年底", 100, 124, 620))])

    assert year == f"{full[0] * 3}{short[0]}GB/T9704标准"
    assert word == f"{full[0] * 3}{short[0]}\n年底"


def test_a_gap_sets_a_paragraph_apart() -> None:
    words = "召开座谈会六次收到提案哦"
    heights = (700, 680, 660, 620, 600)

    assert unfold_placed([lines(*((words, 100, 244, height) for height in heights))]) == (
        f"{words * 3}\n{words * 2}"
    )


def test_columns_have_their_own_edges_and_a_title_runs_across() -> None:
    left = [
        (f"收到提案{word}百件立案", 100, 208, 700 - 20 * at)
        for at, word in enumerate("一二三四五六")
    ]
    right = [
        (f"召开会议{word}次审议稿", 300, 408, 700 - 20 * at)
        for at, word in enumerate("一二三四五六")
    ]
    title = ("政协示例市委员会常务委员会工作报告全文", 140, 368, 740)

    assert unfold_placed([lines(title, *left, *right)]).split("\n") == [
        title[0],
        "".join(words for words, *_ in (*left, *right)),
    ]


def test_the_lines_of_a_bullet_may_stand_under_its_words() -> None:
    page = lines(
        ("● 收到提案二百件，立案", 100, 226, 700),
        ("一百件", 112, 148, 680),
        ("● 召开座谈会六次，常委", 100, 226, 660),
        ("会议三次", 112, 160, 640),
        ("● 走访企业近四百家，座", 100, 226, 620),
        ("谈", 112, 124, 600),
        ("　　● 完", 100, 150, 580),
    )

    assert unfold_placed([page]).split("\n") == [
        "● 收到提案二百件，立案一百件",
        "● 召开座谈会六次，常委会议三次",
        "● 走访企业近四百家，座谈",
        "　　● 完",
    ]


def test_a_head_on_both_of_two_pages_is_dropped_where_it_stands_at_one_height() -> None:
    body = [("第一年的话。", 100, 172, 700), ("也是一句话。", 100, 172, 680)]
    first = lines(*body, ("示例市政协 1", 200, 270, 780), ("— 1 —", 220, 250, 40))
    same = lines(
        ("后来。", 100, 136, 700), ("示例市政协 2", 200, 270, 780), ("— 2 —", 220, 250, 40)
    )
    lower = lines(*body, ("示例市政协 2", 200, 270, 760), ("— 2 —", 220, 250, 40))

    assert unfold_placed([first, same]) == "第一年的话。\n也是一句话。\n后来。"
    assert "示例市政协 2" in unfold_placed([first, lower])
    assert unfold_placed([first]) == "第一年的话。\n也是一句话。\n示例市政协 1"


def test_nothing_is_placed_into_nothing() -> None:
    assert [unfold_placed([]), unfold_placed([[], []])] == ["", ""]


@pytest.mark.parametrize(
    ("spaced", "words"),
    [
        ("征 集 提 案 230 件 ， 立 案 210件，A 类", "征集提案230件，立案210件，A类"),
        ("主席 张明远  副主席 李 强", "主席 张明远  副主席 李 强"),
    ],
)
def test_blanks_of_a_spaced_out_line_are_dropped(spaced: str, words: str) -> None:
    assert tight(spaced) == words


def test_rows_whose_cells_stand_below_each_other_are_a_table() -> None:
    page = lines(
        ("办理结果如下", 100, 172, 740),
        ("案号", 100, 124, 700),
        ("案由 提案者", 150, 246, 700),
        ("1", 110, 116, 660),
        ("关于河湖长", 150, 210, 670),
        ("制的提案", 150, 198, 655),
        ("张 明", 220, 250, 660),
        ("2", 110, 116, 620),
        ("关于养老的提案", 150, 212, 620),
        ("李强 王", 220, 262, 628),
        ("芳", 220, 232, 614),
        ("以上报告，请予审议。", 100, 220, 560),
    )
    page[2] = Line(*("案由 提案者", 150, 246, 700), (("案由", 150, 174), ("提案者", 222, 246)))

    assert unfold_placed([page]).split("\n") == [
        "办理结果如下",
        "案号\t案由\t提案者",
        "1\t关于河湖长制的提案\t张 明",
        "2\t关于养老的提案\t李强 王芳",
        "以上报告，请予审议。",
    ]


def test_rows_on_one_line_each_are_parted_by_wide_gaps() -> None:
    def row(*words: str, height: int) -> Line:
        places = [
            (word, left, left + 12 * len(word))
            for word, left in zip(words, (100, 140, 220), strict=True)
        ]
        return Line(" ".join(words), 100, places[-1][2], height, tuple(places))

    page = [row("一", "关于河的", "张明", height=700), row("二", "关于湖的", "李强", height=680)]

    assert unfold_placed([page]) == "一\t关于河的\t张明\n二\t关于湖的\t李强"
    assert unfold_placed([page[:1]]) == "一 关于河的 张明"


def test_three_columns_of_a_newspaper_are_no_table() -> None:
    page = [
        Line(f"收到{sign}{word}件立案", left, left + 84, 700 - 20 * at)
        for left, sign in ((100, "甲"), (220, "乙"), (340, "丙"))
        for at, word in enumerate("一二三四五六")
    ]

    assert unfold_placed([page]) == "".join(line.words for line in page)
