"""The head of an invented report, and what is named behind it."""

from cppcc_graph.text.extract import extract

HEAD = "政协枫屏县第九届委员会常务委员会工作报告\n（2022年1月8日在政协枫屏县第九届委员会第二次会议上）\n"
OWN = "政协枫屏县委员会"


def named(text: str, kind: str, head: str = HEAD) -> dict[str, str]:
    """Return the names of a kind behind the head of a report, by the words that they stand for."""
    return {
        each.quote: str(each.args["name"])
        for each in extract(head + text).candidates
        if each.kind == kind and each.start >= len(head)
    }
