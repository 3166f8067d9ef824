"""The head of an invented report on a year, and what is read behind it."""

from cppcc_graph.text.extract import extract

HEAD = "示例市政协2021年工作报告\n一、2021年主要工作\n"


def found(text: str, kind: str, *keys: str) -> list[tuple[str, ...]]:
    """Return quotation and arguments of the candidates of a kind, in the order of the text."""
    return [
        (each.quote, *(str(each.args.get(key, "")) for key in keys))
        for each in extract(HEAD + text).candidates
        if each.kind == kind
    ]
