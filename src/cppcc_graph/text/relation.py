"""One relation: two ends, what joins them, and the stretch of text that holds both."""

from cppcc_graph.text.candidate import Mention


def relation(
    start: int, end: int, subject: object, predicate: str, value: object, confidence: float
) -> Mention:
    """Return the relation between two ends, named as the text names them."""
    args: dict[str, str | bool] = {
        "subject": str(subject),
        "predicate": predicate,
        "object": str(value),
    }
    return Mention("relation", start, end, args, f"relations/{predicate}@1", confidence)
