"""Facts files and registers, checked together against the profile."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cppcc_graph.errors import FactsError, Problem
from cppcc_graph.facts.document import Document
from cppcc_graph.facts.ids import base_of
from cppcc_graph.facts.passages import passage_problems
from cppcc_graph.facts.profile import Profile
from cppcc_graph.facts.references import reference_problems
from cppcc_graph.facts.requirements import requirement_problems
from cppcc_graph.facts.walk import read_things
from cppcc_graph.facts.wordings import wording_problems

__all__ = ["Checked", "base_of", "check"]


@dataclass(frozen=True, slots=True)
class Checked:
    """Files without mistakes; ``places`` has file and line of each thing's introduction by IRI."""

    documents: tuple[Document, ...]
    places: Mapping[str, tuple[str, int]]


def check(documents: Sequence[Document], profile: Profile) -> Checked:
    """Return the files if they have no mistakes, alone and together.

    Files are as docs/facts.md says; things of one file may be named in any other.

    Raises:
        FactsError: there are mistakes; all of one sort are listed, by path, line and column: first
            what cannot be read, then ids, then what is missing, then passages, then wordings.

    """
    things, problems = read_things(documents, profile)
    _refuse(problems)
    # One mistake is told once: what follows from it only shows when it is still there.
    _refuse(reference_problems(things, profile))
    _refuse(requirement_problems(things, profile))
    _refuse(passage_problems(documents, things, profile=profile))
    _refuse(wording_problems(things, profile))
    places = {
        iri: (block.place.document.path, block.place.line)
        for iri, block in things.introductions.items()
    }
    return Checked(tuple(documents), places)


def _refuse(problems: Iterable[Problem]) -> None:
    found = sorted(set(problems))
    if found:
        raise FactsError(found)
