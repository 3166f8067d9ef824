"""Files of one name in one folder: one report in several formats, or two."""

from pathlib import Path

import pytest

from cppcc_graph.text.twins import Kinship, Twin, without_twins

TEXT = "示例市政协2021年工作报告\n" + "".join(
    f"第{n}次会议听取了样例{n}局关于{n}号河道治理的通报，委员们提出意见{n}条。\n"
    for n in range(10, 40)
)
PAGE = "<html><body>{}</body></html>"


def page(text: str) -> str:
    return PAGE.format("".join(f"<p>{line}</p>" for line in text.splitlines()))


def folder(tmp_path: Path, files: dict[str, str]) -> list[Path]:
    for name, text in files.items():
        place = tmp_path / name
        place.parent.mkdir(exist_ok=True)
        place.write_text(text, "utf-8")
    return sorted(tmp_path / name for name in files)


def test_one_text_in_three_formats_is_read_once(tmp_path: Path) -> None:
    files = {"r.html": page(TEXT), "r.md": TEXT.replace("，", ","), "r.txt": TEXT, "s.txt": TEXT}
    paths = folder(tmp_path, files)
    html, md, txt, other = paths

    read = without_twins(paths)

    assert read == (
        [txt, other],
        [Twin(html, txt, Kinship.SAME, 100), Twin(md, txt, Kinship.SAME, 100)],
    )
    assert str(read[1][0]) == (
        f"{html}: same report as {txt} (the same text); not read, give it alone to read it instead"
    )


def test_nearly_the_same_text_is_one_report(tmp_path: Path) -> None:
    paths = folder(tmp_path, {"r.html": page(TEXT + "编辑：某某"), "r.txt": TEXT})

    assert without_twins(paths) == (
        [paths[1]],
        [Twin(paths[0], paths[1], Kinship.SAME, 99)],
    )


@pytest.mark.parametrize(
    ("text", "alike"),
    [
        (TEXT.replace("意见20条", "意见21条"), 98),
        (TEXT.partition("第25次")[0], 52),
        (TEXT.replace("河道治理的通报，委员们提出意见", "校园安全的汇报，常委们提出建议"), 35),
        ("另一份报告。", 0),
        ("短", 0),
    ],
)
def test_another_number_or_much_else_makes_two_reports(
    text: str, alike: int, tmp_path: Path
) -> None:
    paths = folder(tmp_path, {"r.html": page(text), "r.txt": TEXT})

    read = without_twins(paths)

    assert read == (paths, [Twin(paths[0], paths[1], Kinship.ANOTHER, alike)])
    assert str(read[1][0]) == (
        f"{paths[0]}: has the name of {paths[1]} and another text ({alike} % alike); both are read, "
        "take one away if they are one report"
    )


def test_a_third_format_is_compared_with_each_that_is_read(tmp_path: Path) -> None:
    other = TEXT.replace("意见20条", "意见21条")
    paths = folder(tmp_path, {"r.htm": page(other), "r.html": page(other), "r.txt": TEXT})
    htm, html, txt = paths

    assert without_twins(paths) == (
        [html, txt],
        [Twin(htm, html, Kinship.SAME, 100), Twin(html, txt, Kinship.ANOTHER, 98)],
    )


def test_what_cannot_be_read_or_lies_elsewhere_or_has_no_known_ending_is_no_twin(
    tmp_path: Path,
) -> None:
    files = {"r.docx": "no Word file", "r.odt": TEXT, "r.txt": TEXT, "a/r.txt": TEXT}
    paths = folder(tmp_path, files)

    assert without_twins(paths) == (paths, [])
