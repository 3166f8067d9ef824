"""The names a dataset has for its things."""

from collections.abc import Iterable
from typing import Final

from pyoxigraph import Store

from cppcc_graph.rdf.prefixes import expanded
from cppcc_graph.rdf.tables import select, text
from cppcc_graph.reuse.link import Known

#: What may be linked to: a kind and the classes whose things belong to it.
KINDS: Final = {
    "body": ("org:Organization", "cppcc:AgentGroup"),
    "person": ("foaf:Person",),
    "place": ("dcterms:Location",),
    "document": ("cppcc:Document",),
    "activity": ("cppcc:Activity",),
}
DEFAULT: Final = ("body", "person", "place")

_QUERY: Final = """SELECT DISTINCT ?thing ?name ?rank ?label WHERE {
  VALUES ?class { #classes }
  ?thing a ?class ; rdfs:label ?label . FILTER(LANG(?label) IN ("zh", "")) FILTER(isIRI(?thing))
  { ?thing rdfs:label ?name BIND(1 AS ?rank) }
  UNION { ?thing skos:altLabel ?name BIND(2 AS ?rank) }
  UNION { ?thing dcterms:title ?name BIND(2 AS ?rank) }
}"""
# Data that nobody has closed under the ontology names special classes only.
_SPECIAL: Final = {
    "org:Organization": (
        "org:FormalOrganization", "org:OrganizationalUnit", "cppcc:CPPCCCommittee",
        "cppcc:StandingCommittee", "cppcc:SpecialCommittee", "cppcc:Sector",
    ),
    "dcterms:Location": ("cppcc:AdministrativeDivision",),
    "cppcc:Document": ("cppcc:Proposal", "cppcc:KeyProposal", "cppcc:AdvisoryOutput"),
    "cppcc:Activity": ("cppcc:Meeting", "cppcc:Consultation", "cppcc:FieldStudy"),
}  # fmt: skip


def known_names(store: Store, kinds: Iterable[str]) -> list[Known]:
    """Return every name of the things of some kinds (keys of ``KINDS``), sorted."""
    classes = [name for kind in kinds for name in KINDS[kind]]
    classes += [special for name in classes for special in _SPECIAL.get(name, ())]
    query = _QUERY.replace("#classes", " ".join(sorted(set(classes))))
    rows = (tuple(map(text, row)) for row in select(store, query).rows)
    return sorted({
        Known(name, expanded(thing), label, rank == "1") for thing, name, rank, label in rows
    })  # fmt: skip
