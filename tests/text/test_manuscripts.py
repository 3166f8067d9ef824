"""Whether a title is told to be written or to be out."""

import pytest

from cppcc_graph.text.extract import extract


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("《示例文史》第九辑完成初稿。", "drafted"),
        ("完成《示例古桥》初稿。", "drafted"),
        ("《示例记忆》形成书稿。", "drafted"),
        ("《示例古树》书稿完成统稿，进入校对。", "drafted"),
        ("完成《示例县政协志》征编工作。", "drafted"),
        ("启动《示例茶史》编纂工作。", "drafted"),
        ("启动《示例茶史》编纂出版工作。", "drafted"),
        ("《示例老字号》征编工作有序推进。", "drafted"),
        ("《示例老手艺》完成征编并正式出版。", "published"),
        ("完成《示例河志》编纂出版工作。", "published"),
        ("编写出版《示例古镇》一书。", "published"),
        ("编纂《示例茶史》42万字。", "published"),
        ("形成《关于茶产业的调研报告》。", "submitted"),
        ("提交《关于茶产业的调研报告》初稿。", "drafted"),
    ],
)
def test_a_manuscript_is_no_book(sentence: str, act: str) -> None:
    acts = {
        each.args.get("act")
        for each in extract(sentence, place="示例县", year=2021).candidates
        if each.kind == "document"
    }

    assert acts == {act}
