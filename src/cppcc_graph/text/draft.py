"""Candidates as a draft facts file (docs/drafts.md): a beginning for the reader, not an end.

Sentences that no rule understood, or that it has no form for, are passages that are ``unread`` until a
person has read them and said what they are.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from cppcc_graph.text.coverage import Read, State, coverage
from cppcc_graph.text.drafting.codes.documents import document_code
from cppcc_graph.text.drafting.facts import Facts, in_order
from cppcc_graph.text.drafting.names import Graphs, Place
from cppcc_graph.text.drafting.nodes import LABEL, Node, printable, short, text
from cppcc_graph.text.drafting.rhetoric import rhetoric_reason
from cppcc_graph.text.drafting.said_of import refused
from cppcc_graph.text.earlier import Earlier
from cppcc_graph.text.extract import Extraction
from cppcc_graph.text.structure import Line

_STATE: Final = "    readingState: "
_UNREAD: Final = f"{_STATE}unread"


@dataclass(frozen=True, slots=True)
class Draft:
    """A facts file in English keys, and the ids of the candidates that stand in it.

    ``states`` counts its passages by their reading state, as “check” does.
    """

    yaml: str
    drawn: frozenset[str]
    states: Mapping[str, int]

    @property
    def unread(self) -> int:
        """How many of its passages hold nothing that a rule understood."""
        return self.states.get("unread", 0)


def draft(found: Extraction, raw: str, *, earlier: Earlier | None = None) -> str:
    """Return a facts file in English keys: what ``build`` takes, once a person has reviewed it.

    What ``earlier`` reports introduced, such as the committee, is named by its id and not again.
    """
    return drafted(found, raw, earlier=earlier).yaml


def drafted(found: Extraction, raw: str, *, earlier: Earlier | None = None) -> Draft:
    """Return the facts file with which candidates it holds; those that have no form are not."""
    facts = Facts(found, raw, earlier or Earlier())
    lines = [*_head(facts), *_passages(facts)]
    facts.finish()
    states = Counter(line.removeprefix(_STATE) for line in lines if line.startswith(_STATE))
    return Draft("\n".join([*lines, ""]), frozenset(facts.drawn), states)


def _head(facts: Facts) -> Iterator[str]:
    digest = facts.found.digest
    # What a site has around a report gives it no name.
    lines = (printable(line).strip(" #*") for line in facts.found.normal.text.split("\n"))
    title = next((line for line in lines if line), "")
    yield "# A draft by “cppcc-graph extract”. Read it against the text before you build."
    yield "# What is unread needs a person: write that it is modelled, with a hasFactGraph, or rhetoric, with a"
    yield "# rhetoricReason, or a gap, with a Gap (docs/facts.md)."
    if facts.earlier.ids:
        yield "# It names things of the earlier facts files given with --after: check and build them together."
    yield '"@context": context.jsonld'
    yield "id: meta"
    yield "contents:"
    yield f"  - id: {facts.report}"
    yield "    type: SourceReport"
    yield f"    label: {text(_called(facts, title) or digest[:8])}"
    if kind := document_code(_IN_BRACKETS.sub("", title)):
        yield f"    kind: {kind}"
    yield f"    title: {text(title[:40] or digest[:8])}"
    yield f"    textDigest: {digest}"
    yield f"    textLength: {len(facts.raw)}"


_IN_BRACKETS: Final = re.compile("（[^（）]{1,12}）$")
#: What a report calls itself at the end of its title.
_KIND: Final = re.compile(
    "提案(?:工作|办理)?情况的?报告|(?:提案)?工作(?:情况)?的?报告|(?:工作)?(?:报告|总结|要点)"
)


def _called(facts: Facts, title: str) -> str:
    """Return what people call a report: 柳塘县2022年工作报告; its title where one of the three is unknown."""
    about, kind = facts.about, _KIND.search(title)
    if not about.place or not about.year or not kind:
        return title[:LABEL]
    return f"{about.place}{about.year}年{kind[0]}"


def _passages(facts: Facts) -> Iterator[str]:
    first, done, frames = True, 0, 0
    sentences = zip(coverage(facts.found).sentences, facts.found.shape.sentences, strict=True)
    for number, (read, sentence) in enumerate(sentences, 1):
        start, end = _trimmed(facts.raw, read)
        if end <= start:
            continue
        for frame in _frames(facts.raw, done, start):
            frames += 1
            yield from _frame(facts.report, frame, frames)
        done = end
        yield ""
        place = f"id: s-{number}, type: TextPositionSelector, start: {start}, end: {end}"
        passage = (
            f"- id: p-{number}",
            "  type: Passage",
            f"  source: {facts.report}",
            f"  locator: 句{number}",
            f"  selector: {{{place}}}",
        )
        heading = sentence.line is Line.HEADING or number == 1
        where = Place(start, end, heading=heading, planned=sentence.planned)
        if read.state is State.NOT_UNDERSTOOD:
            yield "  # Not understood by any rule."
            yield from (f"  {line}" for line in passage)
            yield _UNREAD
            continue
        graphs = facts.passage(where, first=first)
        first = first and not graphs.stated
        modes = list(in_order(graphs))
        yield from _left_out(graphs)
        yield from _not_told(facts.raw[start:end], modes)
        yield from (f"  {line}" for line in passage)
        if read.state is not State.RHETORIC and not modes:
            yield _UNREAD
            continue
        if not modes:
            yield "    readingState: rhetoric"
            yield f"    rhetoricReason: {rhetoric_reason(facts.raw[start:end], read.reason)}"
            continue
        yield "    readingState: modelled"
        yield "    hasFactGraph:"
        for mode, nodes in modes:
            yield f"      - id: g-{number}{'' if mode == 'stated' else f'-{mode}'}"
            yield f"        assertionMode: {mode}"
            yield "        facts:"
            for node in nodes:
                yield from node.lines()
    for frame in _frames(facts.raw, done, len(facts.raw)):
        frames += 1
        yield from _frame(facts.report, frame, frames)


def _frames(raw: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the stretch between two sentences, if more than blanks stands there: a page's or a site's own."""
    words = raw[start:end]
    if words.strip():
        yield start + len(words) - len(words.lstrip()), start + len(words.rstrip())


def _frame(report: str, place: tuple[int, int], number: int) -> Iterator[str]:
    """Yield a passage of what is no part of the report: page numbers, and what a site has around it."""
    start, end = place
    yield ""
    yield f"  - id: p-frame-{number}"
    yield "    type: Passage"
    yield f"    source: {report}"
    yield f"    locator: 版式{number}"
    selector = f"id: s-frame-{number}, type: TextPositionSelector, start: {start}, end: {end}"
    yield f"    selector: {{{selector}}}"
    yield "    readingState: rhetoric"
    yield "    rhetoricReason: layout"


def _left_out(graphs: Graphs) -> Iterator[str]:
    """Yield what a passage says that a facts file has no code or no other end for."""
    if graphs.left_out:
        yield f"  # Without a form in the next passage: {'; '.join(graphs.left_out)}"


def _not_told(said: str, modes: Sequence[tuple[str, list[Node]]]) -> Iterator[str]:
    """Yield what a passage says was not taken up, where none of its facts does: a reader must not miss it."""
    if any("handlingResult" in node.keys for _, nodes in modes for node in nodes):
        return
    if clauses := refused(said):
        told = "; ".join(f"“{short(printable(each))}”" for each in clauses)
        yield f"  # Not taken up, which no fact of the next passage says: {told}"


def _trimmed(raw: str, read: Read) -> tuple[int, int]:
    words = raw[read.start : read.end]
    start = read.start + len(words) - len(words.lstrip())
    return start, read.start + len(words.rstrip())
