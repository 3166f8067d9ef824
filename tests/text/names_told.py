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


def roles(text: str) -> dict[str, tuple[str, str]]:
    """Return role and body of the persons behind the head of a report."""
    return {
        each.quote: (str(each.args.get("role", "")), str(each.args.get("body", "")))
        for each in extract(HEAD + text).candidates
        if each.kind == "person" and each.start >= len(HEAD)
    }


def relations(text: str, predicate: str) -> set[tuple[str, str]]:
    """Return subject and object of the relations of a kind behind the head."""
    return {
        (str(each.args["subject"]), str(each.args["object"]))
        for each in extract(HEAD + text).candidates
        if each.kind == "relation"
        and each.args["predicate"] == predicate
        and each.start >= len(HEAD)
    }
