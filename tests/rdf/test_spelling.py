"""Words, prefixes and terms that are misspelt in a query are told with the nearest that exist."""

import pytest
from pyoxigraph import Store

from cppcc_graph.rdf.prefixes import PREFIXES
from cppcc_graph.rdf.spelling import mistake, unknown_terms

KNOWN = " ".join(f"{name}:" for name in PREFIXES)


@pytest.mark.parametrize(
    ("sparql", "found"),
    [
        ("SELEC ?x {}", (0, "“SELEC” is no word of SPARQL; did you mean “SELECT”?")),
        (
            "SELECT ?x { ?x a Proposal }",
            (
                17,
                "“Proposal” is no word of SPARQL; a variable begins with ?, a term with its prefix",
            ),
        ),
        (
            "select ?x { filter(contans(?x, 'selec')) }",
            (19, "“contans” is no word of SPARQL; did you mean “CONTAINS”?"),
        ),
        (
            "SELECT ?x { ?x a foo:Bar }",
            (
                17,
                "the prefix “foo:” is not declared; write “PREFIX foo: <…>” before the query, or "
                f"use one of {KNOWN}",
            ),
        ),
        (
            "PREFIX foo: <http://foo/> PREFIX : <http://x/> SELECT ?x { ?x foo:a :b, _:c, 1.5e3 ]",
            None,
        ),
        ('# SELEC foo:a\nSELECT ?selec { ?selec <x:y> "SELEC foo:a"@selec ]', None),
        ("", None),
    ],
)
def test_the_first_unknown_word_or_prefix_is_found(
    sparql: str, found: tuple[int, str] | None
) -> None:
    assert mistake(sparql) == found


@pytest.mark.parametrize(
    ("sparql", "told"),
    [
        (
            "SELECT ?x { ?x a cppcc:Propsal, cppcc:Propsal }",
            ["cppcc:Propsal is no term of the ontology; did you mean cppcc:Proposal?"],
        ),
        (
            "SELECT ?x { ?x ?y code:uptake-considred }",
            [
                "code:uptake-considred is no code of the ontology; did you mean code:uptake-considered?"
            ],
        ),
        (
            "DESCRIBE e:talks",
            ["e:talks is nothing the dataset speaks of; did you mean e:talk?"],
        ),
        ("ASK { e:zzzzz ?p ?o }", ["e:zzzzz is nothing the dataset speaks of; check the spelling"]),
        # What a key of facts files means in another vocabulary.
        (
            "SELECT * { ?f cppcc:value ?v ; cppcc:period ?p . ?x cppcc:holds ?y }",
            [
                "cppcc:value is no term of the ontology; did you mean sdmx-measure:obsValue?",
                "cppcc:period is no term of the ontology; did you mean sdmx-dimension:refPeriod?",
                "cppcc:holds is no term of the ontology; did you mean org:holds?",
            ],
        ),
        # Said of by the data only, by the ontology only, or as a predicate or object.
        ("ASK { e:talk cppcc:gapAbout code:act-visit ; a cppcc:Recognition }", []),
        ("CONSTRUCT { e:new a cppcc:New } WHERE { e:talk ?p ?o }", []),
        ("PREFIX e: <http://x/> SELECT * { e:nothing a ?t } # e:neither", []),
        ("SELECT * { ?s rdfs:nothing 'e:nothing', cppcc: }", []),
    ],
)
def test_our_terms_that_do_not_exist_are_told(sparql: str, told: list[str], small: Store) -> None:
    assert unknown_terms(small, sparql) == told
