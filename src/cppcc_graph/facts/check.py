"""Facts files and registers, checked together against the profile."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cppcc_graph.errors import FactsError
from cppcc_graph.facts.document import Document
from cppcc_graph.facts.ids import base_of
from cppcc_graph.facts.passages import passage_problems
from cppcc_graph.facts.profile import Profile
from cppcc_graph.facts.references import reference_problems
from cppcc_graph.facts.requirements import requirement_problems
from cppcc_graph.facts.walk import read_things

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
        FactsError: there are mistakes; all are listed, by path, line and column.

    """
    things, problems = read_things(documents, profile)
    problems += reference_problems(things, profile)
    problems += requirement_problems(things, profile)
    problems += passage_problems(documents, things, profile=profile)
    if problems:
        raise FactsError(sorted(set(problems)))
    places = {
        iri: (block.place.document.path, block.place.line)
        for iri, block in things.introductions.items()
    }
    return Checked(tuple(documents), places)
