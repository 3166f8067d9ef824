"""Files become plain text, or an error that says what to do."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cppcc_graph.errors import InputError
from cppcc_graph.text import reading
from cppcc_graph.text.reading import ReportText, read_bytes, read_report

WORDS = "一年来，收到提案216件。\n"
ENDINGS = [".txt", ".md", ".html", ".htm", ".docx", ".pdf", ""]


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


@pytest.mark.parametrize(
    "name", ["报告.txt", "报告.TXT", "报告.md", "报告", "-", "文件夹/..", ".md"]
)
def test_text_is_kept_as_it_is(name: str) -> None:
    text = "# 一、提案\r\n\r\n  **收到**216件 &amp; 立案\t198件\r𠀀\n"

    assert read_bytes(text.encode(), name=name) == ReportText(text, name, "text", digest(text))


def test_a_file_is_named_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "报告.txt"
    path.write_bytes(WORDS.encode())

    assert read_report(path) == ReportText(WORDS, str(path), "text", digest(WORDS))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "gbk"])
def test_encodings_give_the_same_text(encoding: str) -> None:
    assert read_bytes(WORDS.encode(encoding), name="a.txt").text == WORDS


def test_gb18030_reaches_every_character() -> None:
    text = "委员㐂𠀀与大家一起建言资政"

    assert read_bytes(text.encode("gb18030"), name="a.txt").text == text


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"a\0b", "a.txt: has NUL bytes, so it is no text; save it as UTF-8"),
        (WORDS.encode("utf-16"), "a.txt: is UTF-16; save it as UTF-8"),
        (WORDS.encode("utf-16-be"), "a.txt: has NUL bytes, so it is no text; save it as UTF-8"),
        (WORDS.encode("big5", "ignore"), "a.txt: is neither UTF-8 nor GB18030; save it as UTF-8"),
        ("café é".encode("latin-1"), "a.txt: is neither UTF-8 nor GB18030; save it as UTF-8"),
        (b"\x01" + "提案".encode("gbk"), "a.txt: is neither UTF-8 nor GB18030; save it as UTF-8"),
        (b"\xff\xd8\xff\xe0", "a.txt: is neither UTF-8 nor GB18030; save it as UTF-8"),
        (b"", "a.txt: holds no text; if it is a scan, recognise its characters first"),
        (b" \n", "a.txt: holds no text; if it is a scan, recognise its characters first"),
        (b"{\\rtf1 x}", "a.txt: is RTF; save it as .docx"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            "a.txt: is an Office file of before 2007 or needs a password; save it as plain .docx",
        ),
        (b"%PDF-1.4", "a.txt: begins as a .pdf file does; give it that ending"),
        (b"PK\x03\x04", "a.txt: begins as a .docx file does; give it that ending"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(InputError) as caught:
        read_bytes(data, name="a.txt")

    assert str(caught.value) == message


def test_an_unknown_ending_is_refused() -> None:
    with pytest.raises(InputError) as caught:
        read_bytes(WORDS.encode(), name="a.wps")

    assert str(caught.value) == (
        "a.wps: no reader for “.wps”; use one of .txt .md .html .htm .docx .pdf"
    )


@pytest.mark.parametrize(
    ("data", "reader"),
    [
        (b"\xef\xbb\xbf\n<!DOCTYPE html><p>a", "html"),
        (b"<HTML><p>a", "html"),
        (b'<?xml version="1.0"?><html><p>a</p></html>', "html"),
        (b'<?xml version="1.0"?><report/>', "text"),
        (b"<p>a</p>", "text"),
    ],
)
def test_without_an_ending_the_first_bytes_decide(data: bytes, reader: str) -> None:
    assert read_bytes(data, name="-").reader == reader


def test_large_data_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(reading, "MAX_BYTES", 1_000)
    path = tmp_path / "a.txt"
    path.write_bytes(b"a" * 1_500)
    mend = "at most 1,000 are read; split it or take its pictures out"

    with pytest.raises(InputError) as by_data:
        read_bytes(b"a" * 1_001, name="a.txt")
    with pytest.raises(InputError) as by_file:
        read_report(path)

    assert str(by_data.value) == f"a.txt: has 1,001 bytes, {mend}"
    assert str(by_file.value) == f"{path}: has 1,500 bytes, {mend}"


def test_the_limit_is_fifty_megabytes() -> None:
    with pytest.raises(InputError, match="has 50,000,001 bytes, at most 50,000,000 are read"):
        read_bytes(bytes(50_000_001), name="a.txt")


def test_files_that_cannot_be_opened_are_named(tmp_path: Path) -> None:
    missing, folder = tmp_path / "a.txt", tmp_path
    loop = tmp_path / "loop.txt"
    loop.symlink_to(loop)

    errors = []
    for path in (missing, folder, loop, Path("a\0.txt")):
        with pytest.raises(InputError) as caught:
            read_report(path)
        errors.append(str(caught.value))

    assert errors == [
        f"{missing}: there is no such file; check the name",
        f"{folder}: is a folder; name a file in it",
        f"{loop}: Too many levels of symbolic links; make it readable",
        "'a\\x00.txt': embedded null byte; check the name",
    ]


@settings(deadline=None)
@given(data=st.binary(max_size=200), name=st.sampled_from([f"a{ending}" for ending in ENDINGS]))
@pytest.mark.parametrize("magic", [b"", b"%PDF-1.4\n", b"PK\x03\x04", b"<html>", b"\xef\xbb\xbf"])
def test_any_bytes_give_text_or_an_input_error(magic: bytes, data: bytes, name: str) -> None:
    try:
        found = read_bytes(magic + data, name=name)
    except InputError as error:
        assert str(error).startswith(f"{name}: ")  # noqa: PT017
    else:
        assert found.text.strip()
        assert found.digest == digest(found.text)


@given(text=st.text(min_size=1).filter(lambda text: "\0" not in text and bool(text.strip())))
def test_utf_8_text_comes_back(text: str) -> None:
    assert read_bytes(b"\xef\xbb\xbf" + text.encode(), name="a.md").text == text


@given(name=st.text())
def test_any_name_is_a_name(name: str) -> None:
    try:
        assert read_bytes(b"a", name=name).name == name
    except InputError as error:
        assert str(error).startswith(f"{name}: ")  # noqa: PT017


def test_a_text_too_long_for_memory_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cppcc_graph.text.reading.MAX_CHARACTERS", 10)

    with pytest.raises(InputError, match=r"报告\.txt: has 11 characters, at most 10 are read"):
        read_bytes("提案十一件一二三四五六".encode(), name="报告.txt")
