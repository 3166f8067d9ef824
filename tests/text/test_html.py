"""Pages become lines."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cppcc_graph.errors import InputError
from cppcc_graph.text.reading import read_bytes


def read(page: str | bytes) -> str:
    data = page if isinstance(page, bytes) else page.encode()
    return read_bytes(data, name="a.html").text


PAGE = """<!DOCTYPE html>
<html><head><meta charset="{charset}"><title>示例政协网</title>
<style>p {{ color: red }}</style><script>if (a<b) document.write("<p>假</p>")</script></head>
<body><nav><ul><li>首页</li><li>要闻</li></ul></nav><menu><li>打印</li></menu>
<h1>常委会工作报告</h1>
<p>　　一年来，收到提案<b>216</b>件，
   立案198件&mdash;&#x4E00;&nbsp;件。<br>办复率100%</p>
<div>委员<span>们</span>
建言</div><noscript>请启用</noscript>
</body></html>"""
WORDS = "常委会工作报告\n　　一年来，收到提案216件，立案198件—一\u00a0件。\n办复率100%\n委员们建言"


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [
        ("utf-8", "utf-8"),
        ("utf-8", "utf-8-sig"),
        ("gb2312", "gbk"),
        ("GBK", "gb18030"),
        # A wrong or unknown declaration, and none that counts beside the mark.
        ("utf-8", "gbk"),
        ("gbk", "utf-8-sig"),
        ("iso-8859-1", "utf-8"),
        ("iso-8859-1", "gbk"),
        ("gbk", "utf-16"),
        ("\u4e00", "utf-8"),
    ],
)
def test_a_page_gives_its_lines_in_every_encoding(charset: str, encoding: str) -> None:
    assert read(PAGE.format(charset=charset).encode(encoding)) == WORDS


def test_a_utf_16_page_with_its_mark_in_either_order_is_read() -> None:
    page = "\ufeff<p>提案"

    assert [read(page.encode("utf-16-le")), read(page.encode("utf-16-be"))] == ["提案", "提案"]


def test_a_big5_page_is_read_as_it_declares() -> None:
    page = '<meta http-equiv="Content-Type" content="text/html; charset=big5"><p>提案辦理'

    assert read(page.encode("big5")) == "提案辦理"


def test_an_xml_declaration_counts() -> None:
    assert read('<?xml version="1.0" encoding="GBK"?><html><p>提案'.encode("gbk")) == "提案"


def test_a_declaration_in_gbk_does_not_excuse_nonsense() -> None:
    with pytest.raises(InputError, match=r"a\.html: is neither UTF-8 nor GB18030; save it"):
        read(b"<meta charset=gbk>caf\xe9t\xe9 \xe9t\xe9")


def test_a_page_with_nul_bytes_is_refused() -> None:
    with pytest.raises(InputError, match=r"a\.html: has NUL bytes"):
        read(b"<p>\0")
    with pytest.raises(InputError, match=r"a\.html: has NUL bytes"):
        read("\ufeff<p>\0".encode("utf-16-le"))


def test_rows_are_lines_with_tabs() -> None:
    page = """<table><caption>提案统计</caption>
    <tr><th>类别<th>件数</tr>
    <tr><td>经济\n类</td><td><p>54</p><p>件</p></td></tr>
    <tr><td></td><td>198</td></tr>
    <tr><td> </td><td></td></tr>
    </table>完"""

    assert read(page) == "提案统计\n类别\t件数\n经济类\t54 件\n\t198\n完"


def test_a_table_that_lays_out_the_page_gives_lines() -> None:
    many = "".join(f"<p>第{number}段</p>" for number in range(11))
    page = f"""<table><tr><td>左<td>
      <table><tr><td>一</td><td>二</td></tr></table>右
    <tr><td><p>甲</p><p>乙</p></td></tr>
    <tr><td>栏</td><td>{many}</td></tr></table>"""

    lines = ["左", "一\t二", "右", "甲", "乙", "栏", *(f"第{number}段" for number in range(11))]
    assert read(page).split("\n") == lines


def test_cells_and_rows_without_a_table_are_blocks() -> None:
    assert read("<tr><td>甲</td><td>乙</td></tr></table>丙") == "甲\n乙\n丙"


def test_preformatted_text_keeps_its_blanks() -> None:
    assert read("<pre>甲  1\r\n\r\n  乙\t2 \r丙</pre> 丁  戊") == "甲  1\n  乙\t2\n丙\n丁 戊"


def test_a_tab_in_a_cell_is_no_border() -> None:
    assert read("<table><tr><td><pre>甲\t1</pre><td>乙") == "甲 1\t乙"


def test_a_line_break_between_words_is_a_blank() -> None:
    assert read("<p>in\n the  end\n提案\n5G</p>") == "in the end 提案 5G"


def test_dropped_elements_nest() -> None:
    assert read("甲<nav>a<nav>b</nav>c<p>d</p></nav>乙<script src=x></script>丙") == "甲\n乙丙"


def test_an_open_head_swallows_nothing() -> None:
    assert read("<html><head><title>题</title><meta name=a><p>甲") == "甲"


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("甲<![if !supportLists]>乙<![endif]>丙", "甲乙丙"),
        ("甲<![foo[乙]]>丙", "甲丙"),
        ("甲<!-- 乙 > -->丙<!x>丁<?php y?>戊", "甲丙丁戊"),
        ("甲</p foo>乙<br/>丙<", "甲\n乙\n丙"),
        ("甲<a href='x", "甲"),
        ("甲&unknown;&#xD800;乙", "甲&unknown;\ufffd乙"),
    ],
)
def test_loose_markup_is_read_as_browsers_do(page: str, text: str) -> None:
    assert read(page) == text


@pytest.mark.parametrize("page", [f"&#{'1' * 5_000};", "<table><td>" * 60])
def test_markup_that_cannot_be_followed_is_refused(page: str) -> None:
    with pytest.raises(InputError, match=r"^a\.html: cannot be read as HTML \(.+\); save it as"):
        read(page)


def test_unfinished_tags_take_no_time() -> None:
    assert read("甲" + "<a b " * 200_000) == "甲"


# fmt: off
PIECES = st.sampled_from([
    "<p>", "</p>", "<table>", "</table>", "<tr>", "<td>", "</td>", "<pre>", "</pre>", "<nav>",
    "</nav>", "<script>", "</script>", "<!--", "-->", "<![", "<![CDATA[", "]]>", "<!DOCTYPE", "<?",
    ">", "<", "&", "&#", "&#x", ";", "&amp;", "<a href='", "'", '"', "<br/>", "<title>", "提案", "1",
    "\n", " ",
])
# fmt: on


@settings(deadline=None)
@given(pieces=st.lists(st.one_of(PIECES, st.text(max_size=3)), max_size=40))
def test_any_markup_gives_text_or_an_input_error(pieces: list[str]) -> None:
    try:
        assert read("".join(pieces).encode("utf-8", "ignore")).strip()
    except InputError as error:
        assert str(error).startswith("a.html: ")  # noqa: PT017
