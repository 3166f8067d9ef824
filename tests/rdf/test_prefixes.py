"""A prefixed name reads back as the IRI it stands for, here and in a query."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode, Store

from cppcc_graph.rdf.identifiers import ENTITIES
from cppcc_graph.rdf.prefixes import PREFIXES, PROLOGUE, expanded, shortened
from cppcc_graph.rdf.tables import select

# What IRIs may end in, above all what prefixed names treat on their own.
ENDINGS = st.text(st.sampled_from("abZ09_-.:~!$&'()*+,;=/?#@%示")).map(
    lambda end: end.replace("%", "%25")
)


@given(st.sampled_from(sorted(PREFIXES.values())), ENDINGS)
def test_a_shortened_iri_reads_back(base: str, ending: str) -> None:
    iri = base + ending

    short = shortened(iri)

    assert expanded(short) == iri
    if short != iri:
        assert select(Store(), f"SELECT (STR({short}) AS ?iri) {{}}").texts() == ((iri,),)


@pytest.mark.parametrize(
    ("iri", "short"),
    [
        (ENTITIES + "cppcc-shili", "e:cppcc-shili"),
        (ENTITIES + "1", "e:1"),
        (PREFIXES["sdmx-measure"] + "obsValue", "sdmx-measure:obsValue"),
        (ENTITIES, ENTITIES),
        (ENTITIES + "a-", ENTITIES + "a-"),
        (ENTITIES + "示例", ENTITIES + "示例"),
        (PREFIXES["report"] + "shili-2020/p-1", PREFIXES["report"] + "shili-2020/p-1"),
        ("https://example.org/a", "https://example.org/a"),
    ],
)
def test_an_iri_is_shortened_where_no_sign_needs_an_escape(iri: str, short: str) -> None:
    assert shortened(iri) == short


@pytest.mark.parametrize(
    ("name", "iri"),
    [
        ("e:talk", ENTITIES + "talk"),
        ("e:", ENTITIES),
        ("unknown:talk", "unknown:talk"),
        ("org://example", "org://example"),
        ("样例市政协", "样例市政协"),
        ("", ""),
    ],
)
def test_a_name_without_a_known_prefix_stays(name: str, iri: str) -> None:
    assert expanded(name) == iri


def test_the_prologue_is_one_line_that_declares_each_prefix() -> None:
    described = [
        (name, select(Store(), f"SELECT ?iri {{ BIND({name}:x AS ?iri) }}").rows)
        for name in PREFIXES
    ]

    assert PROLOGUE.count("\n") == 1
    assert described == [(name, ((NamedNode(iri + "x"),),)) for name, iri in PREFIXES.items()]
