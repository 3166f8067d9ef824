"""Rules about passages: their place in the text, and facts as their reading state asks."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cppcc_graph.errors import Problem
from cppcc_graph.facts.document import Document
from cppcc_graph.facts.profile import Profile
from cppcc_graph.facts.terms import (
    END,
    FACT_GRAPH,
    GAP,
    GAP_STATE,
    HAS_FACT_GRAPH,
    MODELLED,
    PASSAGE,
    READING_STATE,
    RHETORIC,
    RHETORIC_REASON,
    SELECTOR,
    SOURCE,
    SOURCE_REPORT,
    START,
    TEXT_DIGEST,
    TEXT_LENGTH,
    UNREAD,
)
from cppcc_graph.facts.things import Block, Statement, Things
from cppcc_graph.facts.words import values_of

# @context / contents / number: a thing right below the contents.
_CONTENT_DEPTH: Final = 2
_SHA256: Final = re.compile("[0-9a-f]{64}")


def passage_problems(
    documents: Sequence[Document], things: Things, *, profile: Profile
) -> Iterator[Problem]:
    """Yield what is wrong with the contents of reports and registers."""
    for document in documents:
        # By identity: comparing documents compares all their data.
        rules = _Contents(
            [block for block in things.blocks if block.place.document is document], things, profile
        )
        yield from rules.problems()


class _Contents:
    def __init__(self, blocks: Sequence[Block], things: Things, profile: Profile) -> None:
        self.blocks = blocks
        self.things = things
        self.profile = profile
        self.contents = [b for b in blocks if len(b.place.steps) == _CONTENT_DEPTH]

    def problems(self) -> Iterator[Problem]:
        reports = [block for block in self.contents if _is(block, SOURCE_REPORT)]
        for block in self.blocks:
            if _is(block, PASSAGE) and len(block.place.steps) != _CONTENT_DEPTH:
                yield block.place.problem("a passage stands in the contents of its file; move it")
        if not reports:
            yield from self.register()
            return
        for report in reports[1:]:
            yield report.place.problem("a file describes one report; write another file for it")
        yield from self.report(reports[0])

    def register(self) -> Iterator[Problem]:
        for block in self.contents:
            if not _is(block, FACT_GRAPH):
                report = self.key(block, SOURCE_REPORT)
                message = (
                    "a register holds fact graphs only; write this in the facts of one, or "
                    f"introduce the {report} of the file"
                )
                yield block.place.problem(message)

    def report(self, report: Block) -> Iterator[Problem]:
        for digest in self.things.values(report.iri, TEXT_DIGEST):
            if not _SHA256.fullmatch(str(digest.value)):
                message = (
                    f"“{digest.value}” is no SHA-256; write the 64 digits 0–9 and a–f that "
                    "“sha256sum” prints for the text"
                )
                yield digest.place.problem(message)
        lengths = _numbers(self.things.values(report.iri, TEXT_LENGTH))
        # The passage before, by its id, and where it begins and ends.
        before, begun, ended = "", 0, 0
        for block in self.contents:
            if _is(block, FACT_GRAPH):
                graph = self.key(block, HAS_FACT_GRAPH)
                message = f"a fact graph of a report belongs to a passage; write it under “{graph}”"
                yield block.place.problem(message)
            if not _is(block, PASSAGE):
                continue
            yield from self.source(block, report)
            yield from self.reading(block)
            starts, ends = self.offsets(block, START), self.offsets(block, END)
            start, end = int(starts[0].value), int(ends[0].value)
            if start < 0:
                yield starts[0].place.problem("offsets count from 0; write the first one")
            elif start < begun:
                message = f"the passage begins before “{before}”; put it in the order of the text"
                yield starts[0].place.problem(message)
            elif start < ended:
                message = (
                    f"the passage overlaps “{before}”, which ends at {ended}; mend one of them"
                )
                yield starts[0].place.problem(message)
            if end <= start:
                message = f"the passage ends at {end} and begins at {start}; mend one of them"
                yield ends[0].place.problem(message)
            elif lengths and end > lengths[0]:
                message = f"the passage ends at {end}, the text at {lengths[0]}; mend one of them"
                yield ends[0].place.problem(message)
            before, begun, ended = str(block.id_place.value), start, max(end, ended)

    def source(self, block: Block, report: Block) -> Iterator[Problem]:
        for statement in self.things.values(block.iri, SOURCE):
            if statement.value != report.iri:
                message = f"the passages of this file are of “{report.id_place.value}”; write that"
                yield statement.place.problem(message)

    def offsets(self, block: Block, field: str) -> list[Statement]:
        return [
            offset
            for selector in self.things.values(block.iri, SELECTOR)
            for offset in self.things.values(str(selector.value), field)
        ]

    def reading(self, block: Block) -> Iterator[Problem]:
        states = self.things.values(block.iri, READING_STATE)
        reasons = self.things.values(block.iri, RHETORIC_REASON)
        graphs = self.things.values(block.iri, HAS_FACT_GRAPH)
        reason, facts = self.key(block, RHETORIC_REASON), self.key(block, HAS_FACT_GRAPH)
        place, state, written = states[0].place, states[0].value, states[0].place.value
        if state == RHETORIC:
            if not reasons:
                choice = self.values(block, RHETORIC_REASON)
                message = f"a passage that is “{written}” lacks “{reason}”; add it: {choice}"
                yield place.problem(message)
        else:
            for statement in reasons:
                message = f"“{reason}” does not fit a passage that is “{written}”; leave it out"
                yield statement.place.problem(message)
        if state in (RHETORIC, UNREAD):
            for graph in graphs:
                message = f"a passage that is “{written}” has no facts; leave them out"
                yield graph.place.problem(message)
        if state == MODELLED and not graphs:
            message = f"a passage that is “{written}” lacks facts; add them under “{facts}”"
            yield place.problem(message)
        if state == GAP_STATE and not self.has_gap({graph.value for graph in graphs}):
            gap = self.key(block, GAP)
            yield place.problem(f"a passage that is “{written}” lacks a {gap} in its facts; add it")

    def has_gap(self, graphs: set[str | int | bool]) -> bool:
        return any(
            GAP in kind.ancestors
            for block in self.blocks
            if block.graph in graphs
            for kind in self.things.kinds(block.iri)
        )

    def values(self, block: Block, field: str) -> str:
        """Return what may stand behind a key, in the language of the file."""
        return values_of(self.profile.fields[field], block.place.document.language)

    def key(self, block: Block, iri: str) -> str:
        """Return the key of a kind or field in the language of the file."""
        language = block.place.document.language
        named = self.profile.kinds.get(iri) or self.profile.fields[iri]
        return named.name.key(language)


def _is(block: Block, kind: str) -> bool:
    return any(kind in known.ancestors for known in block.kinds or ())


def _numbers(statements: Sequence[Statement]) -> list[int]:
    return [int(statement.value) for statement in statements]
