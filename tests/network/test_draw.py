"""What is drawn of a dataset, under which title, and what is refused."""

import pytest
from pyoxigraph import Store

from cppcc_graph.errors import QuestionError
from cppcc_graph.network.project import project
from cppcc_graph.pipeline import Drawing, draw
from cppcc_graph.rdf.identifiers import ENTITIES


def drawn(
    store: Store,
    *,
    focus: str | None = None,
    radius: int = 2,
    kinds: tuple[str, ...] = (),
    title: str | None = None,
) -> Drawing:
    return draw(store, focus=focus, radius=radius, kinds=kinds, title=title)


def refusal(store: Store, **wanted: object) -> QuestionError:
    with pytest.raises(QuestionError) as caught:
        drawn(store, **wanted)  # type: ignore[arg-type]
    return caught.value


def test_without_a_focus_everything_is_drawn_under_the_names_of_the_reports(tiny: Store) -> None:
    whole = project(tiny)

    found = drawn(tiny)

    assert found.title == {"zh": "样例报告", "en": "sample report"}
    assert (found.centre, list(found.network)) == (None, list(whole))


@pytest.mark.parametrize(
    ("focus", "radius", "title", "heading", "nodes"),
    [
        ("talk", 0, None, ("座谈会", "talk"), ["talk"]),
        ("e:talk", 0, None, ("座谈会", "talk"), ["talk"]),
        ("座谈会", 0, "我的图", ("我的图", "我的图"), ["talk"]),
        ("市政协", 1, None, ("市政协", "CPPCC"), ["body", "talk"]),
    ],
)
def test_with_a_focus_its_neighbours_are_drawn(
    focus: str,
    radius: int,
    title: str | None,
    heading: tuple[str, str],
    nodes: list[str],
    tiny: Store,
) -> None:
    found = drawn(tiny, focus=focus, radius=radius, title=title)

    names = [iri.removeprefix(ENTITIES) for iri in found.network]
    assert (tuple(found.title.values()), found.centre, names) == (
        heading,
        ENTITIES + nodes[-1 if radius == 0 else 0],
        nodes,
    )


def test_kinds_are_taken_from_what_is_around_the_focus(tiny: Store) -> None:
    found = drawn(tiny, focus="规划", radius=1, kinds=("activity", "body"))

    assert list(found.network) == [ENTITIES + "talk"]


def test_an_outcome_with_both_ends_can_stand_in_the_middle(tiny: Store) -> None:
    found = drawn(tiny, focus="e:out", radius=1)

    names = {iri.removeprefix(ENTITIES) for iri in found.network}
    assert (found.title["zh"], names) == ("建议采纳", {"out", "talk", "plan", "later"})


def test_a_network_of_no_report_is_called_by_the_project(tiny: Store) -> None:
    store = Store()
    store.bulk_extend(tiny)
    store.update(
        'DELETE { GRAPH ?g { ?r a ?c } } WHERE { GRAPH ?g { ?r a ?c } FILTER(STRENDS(STR(?c), "#SourceReport")) }'
    )
    store.update('DELETE { ?r a ?c } WHERE { ?r a ?c FILTER(STRENDS(STR(?c), "#SourceReport")) }')

    assert drawn(store).title == {"zh": "cppcc-graph", "en": "cppcc-graph"}


def test_what_cannot_be_drawn_is_refused(tiny: Store) -> None:
    assert str(refusal(tiny, kinds=("place",))) == ("nothing is left to draw; widen --kinds")
    assert str(refusal(tiny, focus="规划", kinds=("place",))) == (
        "nothing is left to draw; widen --kinds or --radius"
    )
    assert str(refusal(tiny, kinds=("cars",))).startswith("“cars”: there is no such kind")
    assert str(refusal(tiny, focus="e:fig-out")) == (
        f"{ENTITIES}fig-out: is not drawn as a node; choose another thing"
    )
    assert refusal(tiny, focus="座谈").nearest == ("协商座谈", "座谈会")
    assert str(refusal(Store())) == (
        "nothing is left to draw; the dataset names no thing of a class that is drawn"
    )
