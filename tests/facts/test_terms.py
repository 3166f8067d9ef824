"""The terms the checker knows by name are those of the ontology."""

from cppcc_graph.facts import terms
from cppcc_graph.rdf.context import KEYWORDS
from cppcc_graph.rdf.profile import shipped_profile

KINDS = {"FACT_GRAPH", "GAP", "PASSAGE", "PERIOD", "SOURCE_REPORT"}
CODES = {"MODELLED", "RHETORIC", "GAP_STATE", "UNREAD"}
KEYS = {"ID", "TYPE", "CONTENTS", "FACTS"}


def test_every_term_is_in_the_profile() -> None:
    profile = shipped_profile()
    named = {name: iri for name, iri in vars(terms).items() if name.isupper() and name[0] != "_"}
    codes = {code.iri for code in profile.fields[terms.READING_STATE].codes}

    assert {named[name] for name in KINDS} <= profile.kinds.keys()
    assert {named[name] for name in named.keys() - KINDS - CODES - KEYS} <= profile.fields.keys()
    assert {named[name] for name in CODES} == codes


def test_keys_of_json_ld_are_those_of_the_contexts() -> None:
    assert list(KEYWORDS.values()) == [terms.ID, terms.TYPE, terms.CONTENTS, terms.FACTS]
