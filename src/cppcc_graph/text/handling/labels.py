"""Labels and tables: 提案者：甲  承办单位：市水利局, and columns that say what their cells are to a title."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cppcc_graph.text.candidate import InOrder, Mention
from cppcc_graph.text.relation import relation
from cppcc_graph.text.tables import rows

_NEXT_LABEL: Final = (
    r"(?=\s?(?:案号|案由|提案者|提案人|提案单位|承办单位|主办单位|会办单位|协办单位|办理单位|督办领导|领办领导|领衔督办|督办人|督办|"
    r"办理结果|办理情况|落实情况|成\s?效|结果)\s?[:：]|[；;\n\t|。）)]|$)"
)
#: What a label says ends with the bracket that the label stands in: （提案者：甲委员）由市水利局办理.
_VALUE: Final = r"(?P<v>(?:[^；;\n\t|。（）()]|（[^（）]{0,24}）|\([^()]{0,24}\)){1,300}?)"
_LABELS: Final = {
    "proposer": re.compile(
        r"(?:提案者|提案人|提出者|提案单位|提出单位|提案委员|提 ?案 ?者)(?:及单位)?\s?[:：]\s?"
        + _VALUE
        + _NEXT_LABEL
    ),
    "handler": re.compile(
        r"(?:承办单位|主办单位|会办单位|协办单位|办理单位|主办|承办|会办)\s?[:：]\s?"
        + _VALUE
        + _NEXT_LABEL
    ),
    "supervisor": re.compile(
        r"(?:督办领导|领办领导|领衔督办领导|领衔督办|督办人|领办人|督办|包案领导|领办)\s?[:：]\s?"
        + _VALUE
        + _NEXT_LABEL
    ),
}
#: How all of these labels end.
_MAY_BE_LABELLED: Final = re.compile(r"[:：](?:(?<=[者人位员导办].)|(?<=[者人位员导办]\s.))")
_COMMA: Final = re.compile("[、，]")
_AND_OTHERS: Final = re.compile(r"等\d+[名位].*$|等$")


def labelled(
    text: str, proposals: Sequence[Mention], bodies: InOrder, persons: InOrder
) -> Iterator[Mention]:
    """Yield the relations of labels: 承办单位：市水利局 speaks of the proposal before it."""
    for predicate, pattern in _LABELS.items() if _MAY_BE_LABELLED.search(text) else ():
        for found in pattern.finditer(text):
            at = found.start()
            proposal = next((each for each in reversed(proposals) if each.end <= at), None)
            if proposal is None or at - proposal.end > 160:
                continue
            start, end = found.span("v")
            inside = [*bodies.within(start, end), *persons.within(start, end)]
            values = [
                (m.end, m.args["name"])
                for m in inside
                if m.kind != "body"
                or (predicate != "supervisor" and not _in_brackets(text, start, m))
            ]
            if not values:
                values = [
                    (end, part)
                    for part in _COMMA.split(_AND_OTHERS.sub("", found["v"]).strip())
                    if 1 < len(part) < 24
                ]
            for stop, value in values:
                yield relation(proposal.start, stop, proposal.args["title"], predicate, value, 0.98)


def _in_brackets(text: str, start: int, named: Mention) -> bool:
    """Tell whether a body only says of whom before it: 李远明（县政协委员）."""
    return text.count("（", start, named.start) > text.count("）", start, named.start)


def tabled(
    text: str, proposals: Sequence[Mention], bodies: InOrder, persons: InOrder
) -> Iterator[Mention]:
    """Yield the relations of tables: a column says what its cells are to the title."""
    by_start = {proposal.start: proposal for proposal in proposals}
    for row in rows(text):
        proposal = by_start.get(row.cells["title"][0])
        if proposal is None:
            continue
        for predicate in ("proposer", "handler", "supervisor"):
            cell = row.cell(predicate)
            if cell is None:
                continue
            kinds = (persons,) if predicate == "supervisor" else (bodies, persons)
            inside = [m for kind in kinds for m in kind.within(*cell)]
            if predicate == "proposer" and any(m.kind == "person" for m in inside):
                inside = [m for m in inside if m.kind == "person"]
            values = [(m.end, m.args["name"]) for m in inside] or [(cell[1], text[slice(*cell)])]
            # 县政协医卫界 is a sector, not the committee.
            if len(inside) == 1 and re.fullmatch(
                r"[\u4e00-\u9fff]{2,8}(?:界别?|小?组)", text[inside[0].end : cell[1]]
            ):
                values = [(cell[1], text[slice(*cell)])]
            for stop, value in values:
                a, b = min(proposal.start, cell[0]), max(proposal.end, stop)
                yield relation(a, b, proposal.args["title"], predicate, value, 0.98)
