"""The reports of a dataset, and what the codes mean that say how far and in which way."""

from dataclasses import dataclass
from typing import TypeAlias

from pyoxigraph import Literal, NamedNode

from cppcc_graph.rdf.identifiers import SCHEMES
from cppcc_graph.rdf.store import Store
from cppcc_graph.rdf.tables import select, text

#: A text in the languages it is known in; a text without a language stands under "zh".
Text: TypeAlias = dict[str, str]


@dataclass(frozen=True, slots=True)
class Source:
    """A report: its name, and the SHA-256 of the text it was read from, if known."""

    label: Text
    digest: str = ""


def sources(store: Store) -> dict[str, Source]:
    """Return the reports of a dataset by IRI."""
    table = select(
        store,
        """SELECT ?report ?label ?digest { ?report a cppcc:SourceReport ; rdfs:label ?label
        OPTIONAL { ?report cppcc:textDigest ?digest } } ORDER BY ?report ?label ?digest""",
    )
    found: dict[str, Source] = {}
    for report, label, digest in table.rows:
        if isinstance(report, NamedNode) and isinstance(label, Literal):
            name = {label.language or "zh": label.value}
            known = found.get(report.value)
            found[report.value] = Source({**known.label, **name} if known else name, text(digest))
    return found


def meanings(store: Store) -> dict[str, Text]:
    """Return the definitions of the degrees of uptake and of the modes of assertion."""
    table = select(
        store,
        f"""SELECT ?code ?said {{ ?code skos:definition ?said ; skos:inScheme ?scheme
        FILTER(?scheme IN (<{SCHEMES}uptake>, <{SCHEMES}mode>)) }} ORDER BY ?code ?said""",
    )
    meanings: dict[str, Text] = {}
    for code, said in table.rows:
        if isinstance(said, Literal):
            meanings.setdefault(getattr(code, "value", ""), {})[said.language or "zh"] = said.value
    return meanings
