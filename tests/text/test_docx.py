"""Word documents become lines."""

import struct
import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cppcc_graph.errors import InputError
from cppcc_graph.text.readers import docx as docx_reader
from cppcc_graph.text.reading import read_bytes

PART = "word/document.xml"
TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
CHOICES = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def xml(body: str, words: str = TRANSITIONAL) -> bytes:
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="{words}" '
        f'xmlns:mc="{CHOICES}" xmlns:v="urn:v"><w:body>{body}</w:body></w:document>'
    ).encode()


def packed(part: bytes, method: int = zipfile.ZIP_DEFLATED, name: str = PART) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(name, part)
    return buffer.getvalue()


def read(data: bytes) -> str:
    return read_bytes(data, name="a.docx").text


def p(*runs: str) -> str:
    words = "".join(f"<w:r><w:t xml:space='preserve'>{run}</w:t></w:r>" for run in runs)
    return f"<w:p>{words}</w:p>"


def message(data: bytes) -> str:
    with pytest.raises(InputError) as caught:
        read(data)
    return str(caught.value)


@pytest.mark.parametrize("words", [TRANSITIONAL, STRICT])
@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])
def test_paragraphs_are_lines(words: str, method: int) -> None:
    body = p("　　一年来，", "收到提案216件 ") + "<w:p/>" + p("𠀀 &amp; &#x4E00;\n续")

    found = read_bytes(packed(xml(body, words), method), name="-")

    assert (found.text, found.reader) == ("　　一年来，收到提案216件 \n\n𠀀 & 一 续", "docx")


def test_tabs_and_breaks_are_kept_and_settings_are_not() -> None:
    body = (
        '<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs><w:rPr><w:t>x</w:t></w:rPr></w:pPr>'
        "<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:cr/><w:t>5</w:t>"
        "<w:noBreakHyphen/><w:t>6</w:t></w:r></w:p><w:sectPr/><w:tab/>"
    )

    assert read(packed(xml(body))) == "甲\t乙\n丙\n5\u20116"


def test_changes_are_read_as_accepted_and_only_the_words() -> None:
    body = (
        "<w:p><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>移</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>移</w:t></w:r></w:moveTo>"
        "<w:r><w:instrText> PAGE </w:instrText></w:r>"
        "<w:ruby><w:rt><w:r><w:t>zhào</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>赵</w:t></w:r></w:rubyBase></w:ruby>"
        "<v:t>x</v:t></w:p>"
    )

    assert read(packed(xml(body))) == "新移赵"


def test_rows_are_lines_with_tabs() -> None:
    def row(*cells: str) -> str:
        return f"<w:tr>{''.join(f'<w:tc><w:tcPr/>{cell}</w:tc>' for cell in cells)}</w:tr>"

    body = (
        p("前")
        + f"<w:tbl><w:tblPr/>{row(p('类别'), p('件数'))}{row(p('经济', '类'), p('54') + p('件'))}"
        + row(p("框") + p("内"))
        + row(p("左"), f"<w:tbl>{row(p('一'), p('二'))}</w:tbl><w:p/>")
        + "</w:tbl>"
        + p("后")
    )

    lines = "前 类别\t件数 经济类\t54.件 框 内 左 一\t二  后".replace(" ", "\n").replace(".", " ")
    assert read(packed(xml(body))) == lines


def test_a_text_box_stands_once_behind_its_paragraph() -> None:
    box = f"<w:txbxContent>{p('框一')}{p('框二')}</w:txbxContent>"
    body = (
        "<w:p><w:r><w:t>甲</w:t></w:r><w:r><mc:AlternateContent>"
        f"<mc:Choice Requires='wps'>{box}</mc:Choice><mc:Choice Requires='x'>{box}</mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r><w:r><w:t>乙</w:t></w:r></w:p>"
        f"<w:p><w:r><w:t>丙</w:t><w:pict>{box}</w:pict></w:r></w:p>"
        "<mc:AlternateContent><mc:Fallback>" + p("丁") + "</mc:Fallback></mc:AlternateContent>"
        "<mc:Fallback>" + p("戊") + "</mc:Fallback>"
        f"<w:txbxContent>{p('无主')}</w:txbxContent>"
    )

    assert read(packed(xml(body))) == "甲乙\n框一\n框二\n丙\n框一\n框二\n丁\n戊"


def test_an_older_word_file_is_named_as_such() -> None:
    assert message(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1").startswith("a.docx: is an Office file of")


def test_another_zip_is_refused() -> None:
    assert message(packed(b"", name="content.xml")) == (
        "a.docx: holds no word/document.xml, so it is no .docx; save it as .docx"
    )


def test_a_zip_bomb_is_refused() -> None:
    assert message(packed(xml(p("提案" * 1_000_000)))) == (
        "a.docx: its text unpacks to over 200 times its size, as no report does; "
        "save it again as .docx"
    )


def test_a_bomb_that_states_its_size_is_refused() -> None:
    assert message(packed(b" " * 50_000_001)) == (
        "a.docx: its text takes 50,000,001 bytes unpacked, at most 50,000,000 are read; split it"
    )


def test_a_bomb_that_hides_its_size_is_refused() -> None:
    data = packed(b" " * 3_000_000)
    lying = data.replace(struct.pack("<L", 3_000_000), struct.pack("<L", 3_000))

    assert message(lying) == (
        "a.docx: cannot be read as .docx (Bad CRC-32 for file 'word/document.xml'); "
        "save it again as .docx"
    )


def test_a_long_report_is_no_bomb() -> None:
    text = "".join(f"第{number}号提案" for number in range(150_000))

    assert read(packed(xml(p(text)))) == text


def test_an_encrypted_archive_is_refused() -> None:
    data = bytearray(packed(xml(p("提案"))))
    # The flags of the second entry in the central directory.
    entry = data.rindex(b"PK\x01\x02")
    data[entry + 8] |= 1

    assert message(bytes(data)) == "a.docx: is encrypted; save it without a password"


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_other_compressions_are_refused(method: int) -> None:
    assert message(packed(xml(p("提案")), method)) == (
        "a.docx: is packed as no .docx is; save it again as .docx"
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_declared_entities_are_refused(encoding: str) -> None:
    bomb = (
        f'<?xml version="1.0" encoding="{encoding}"?>'
        '<!DOCTYPE w [<!ENTITY a "提案"><!ENTITY b "&a;&a;&a;">]><w>&b;</w>'
    )

    assert message(packed(bomb.encode(encoding))) == (
        "a.docx: declares a document type, which Word never does; save it again as .docx"
    )


@pytest.mark.parametrize(
    "part",
    [
        b"",
        b"<w:p>",
        b"<a>&undeclared;</a>",
        b'<?xml version="1.0" encoding="shift_jis"?><a/>',
        b'<?xml version="1.0" encoding="none"?><a/>',
        xml("<w:txbxContent>" * 60 + "</w:txbxContent>" * 60),
        xml("<w:tbl><w:tr><w:tc>" * 60 + "</w:tc></w:tr></w:tbl>" * 60),
    ],
)
def test_broken_xml_is_refused(part: bytes) -> None:
    assert message(packed(part)).startswith("a.docx: cannot be read as .docx (")


def test_a_truncated_archive_is_refused() -> None:
    data = packed(xml(p("提案")))

    found = {message(data[:size]).split("(")[0] for size in range(5, len(data) - 1)}

    assert found == {"a.docx: cannot be read as .docx "}


def test_a_document_without_words_is_refused() -> None:
    assert message(packed(xml("<w:p/>"))).startswith("a.docx: holds no text; if it is a scan")


def test_limits_are_those_of_the_design() -> None:
    assert (docx_reader.MAX_XML, docx_reader.MAX_RATIO) == (50_000_000, 200)


GOOD = packed(xml(p("一年来，收到提案216件。" * 9)))


@settings(deadline=None, max_examples=300)
@given(
    changes=st.lists(
        st.tuples(st.integers(0, len(GOOD) - 1), st.integers(0, 255)), min_size=1, max_size=8
    )
)
def test_changed_bytes_give_text_or_an_input_error(changes: list[tuple[int, int]]) -> None:
    data = bytearray(GOOD)
    for place, value in changes:
        data[place] = value

    try:
        assert read(bytes(data)).strip()
    except InputError as error:
        assert str(error).startswith("a.docx: ")  # noqa: PT017


TAGS = ["w:p", "w:r", "w:t", "w:tab", "w:tbl", "w:tr", "w:tc", "w:txbxContent", "w:pPr"]
TREES = st.recursive(
    st.text("提案 1\t", max_size=3),
    lambda inner: st.builds(
        lambda tag, children: f"<{tag}>{''.join(children)}</{tag}>",
        st.sampled_from([*TAGS, "mc:AlternateContent", "mc:Choice", "mc:Fallback"]),
        st.lists(inner, max_size=4),
    ),
    max_leaves=30,
)


@settings(deadline=None)
@given(tree=TREES)
def test_elements_in_any_order_give_text_or_an_input_error(tree: str) -> None:
    assert read(packed(xml(p("始") + tree + p("终")))).startswith("始\n")
