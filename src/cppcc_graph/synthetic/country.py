"""What lasts in the country: days, subjects, divisions, committees, bodies and members."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from cppcc_graph.synthetic import names
from cppcc_graph.synthetic.dice import Dice
from cppcc_graph.synthetic.names import Name
from cppcc_graph.synthetic.writing import DERIVED, Scribe, code, en, thing, typed, zh

FIRST_YEAR: Final = 2001
TERM: Final = 5
LEVELS: Final = ("national", "provincial", "prefecture", "county")
#: Of a hundred committees below the nation, one is provincial and eleven are of a prefecture.
_PROVINCES: Final = 0.011
_PREFECTURES: Final = 0.11
_MEMBERS: Final = (90, 60, 45, 30)
_GRAPH: Final = thing("register")


@dataclass(frozen=True, slots=True)
class Committee:
    """One committee: ``depth`` 0 is the nation, ``above`` the number of the one that guides it."""

    number: int
    depth: int
    above: int | None
    place: Name

    @property
    def key(self) -> str:
        """The part of identifiers that names the committee."""
        return f"c{self.number}"


@dataclass(frozen=True, slots=True)
class Member:
    """A member of a committee: a term of RDF and a name."""

    node: str
    name: Name


def committees(count: int) -> list[Committee]:
    """Return the committees of a country, parents first; ``count`` is at least 1."""
    provinces = min(count - 1, max(1, round(count * _PROVINCES)))
    prefectures = min(count - 1 - provinces, max(1, round(count * _PREFECTURES)))
    found = [Committee(0, 0, None, names.place(0, 0))]
    for number in range(1, count):
        if number <= provinces:
            depth, index, above = 1, number - 1, 0
        elif number <= provinces + prefectures:
            index = number - 1 - provinces
            depth, above = 2, 1 + index % provinces
        else:
            index = number - 1 - provinces - prefectures
            depth, above = 3, 1 + provinces + index % prefectures
        found.append(Committee(number, depth, above, names.place(index, depth)))
    return found


def day(moment: date) -> str:
    """Return the term of a day."""
    return thing(f"day-{moment.isoformat()}")


def year(number: int) -> str:
    """Return the term of a year."""
    return thing(f"year-{number}")


def common(scribe: Scribe, years: int) -> Iterator[list[str]]:
    """Yield the blocks that all committees share: the register's graph, the days, the subjects."""
    scribe.lasting()
    scribe.into(DERIVED)
    scribe.say(DERIVED, "cppcc:assertionMode", code("mode-derived"))
    # A graph is described in another: one that describes graphs asserts nothing about things.
    scribe.into(thing("meta"))
    scribe.is_a(_GRAPH, "cppcc:FactGraph")
    scribe.say(_GRAPH, "rdfs:label", zh("虚构的登记"), en("invented register"))
    scribe.say(_GRAPH, "cppcc:assertionMode", code("mode-registered"))
    scribe.into(_GRAPH)
    for number, subject in enumerate(names.SUBJECTS):
        topic = thing(f"topic-{number}")
        scribe.is_a(topic, "cppcc:Topic")
        scribe.say(topic, "rdfs:label", zh(subject.zh), en(subject.en))
    yield scribe.block()
    for number in range(FIRST_YEAR, FIRST_YEAR + years + 1):
        first, last = date(number, 1, 1), date(number, 12, 31)
        _period(scribe, year(number), Name(f"{number}年", f"{number}"), (first, last))
        for offset in range((last - first).days + 1):
            moment = first + timedelta(days=offset)
            spoken = Name(f"{number}年{moment.month}月{moment.day}日", moment.isoformat())
            _period(scribe, day(moment), spoken, (moment, moment))
        yield scribe.block()


def _period(scribe: Scribe, node: str, name: Name, bounds: tuple[date, date]) -> None:
    scribe.is_a(node, "dcterms:PeriodOfTime")
    scribe.say(node, "rdfs:label", zh(name.zh), en(name.en))
    scribe.say(node, "dcat:startDate", typed(bounds[0], "date"))
    scribe.say(node, "dcat:endDate", typed(bounds[1], "date"))


def standing(scribe: Scribe, committee: Committee) -> list[str]:
    """Return the block of a committee that later committees may speak of: it and its place."""
    scribe.lasting()
    scribe.into(_GRAPH)
    place, body = thing(f"{committee.key}-place"), thing(committee.key)
    level = code(f"level-{LEVELS[committee.depth]}")
    scribe.is_a(place, "cppcc:AdministrativeDivision")
    scribe.say(place, "rdfs:label", zh(committee.place.zh), en(committee.place.en))
    scribe.say(place, "cppcc:administrativeLevel", level)
    scribe.is_a(body, "cppcc:CPPCCCommittee")
    full = Name(f"政协{committee.place.zh}委员会", f"CPPCC {committee.place.en} Committee")
    scribe.say(body, "rdfs:label", zh(full.zh), en(full.en))
    scribe.say(body, "skos:altLabel", zh(f"{committee.place.zh}政协"))
    scribe.say(body, "cppcc:administrativeLevel", level)
    scribe.say(body, "dcterms:spatial", place)
    if committee.above is not None:
        scribe.say(place, "dcterms:isPartOf", thing(f"c{committee.above}-place"))
        scribe.say(body, "cppcc:underGuidanceOf", thing(f"c{committee.above}"))
    return scribe.block()


def bodies(scribe: Scribe, committee: Committee, years: int) -> list[str]:
    """Return the block of a committee's terms, units and sectors, and of the bodies around it."""
    scribe.passing()
    scribe.into(_GRAPH)
    key, place = committee.key, committee.place
    body, area = thing(key), thing(f"{key}-place")
    level = code(f"level-{LEVELS[committee.depth]}")
    for term in range(terms(years)):
        node = thing(f"{key}-term-{term + 1}")
        first = FIRST_YEAR + TERM * term
        scribe.is_a(node, "cppcc:CommitteeTerm")
        scribe.say(node, "rdfs:label", zh(f"第{names.ordinal(term + 1)}届"), en(f"term {term + 1}"))
        scribe.say(node, "cppcc:termOf", body)
        scribe.say(node, "cppcc:ordinal", typed(term + 1, "integer"))
        scribe.say(node, "dcat:startDate", typed(date(first, 1, 10), "date"))
        scribe.say(node, "dcat:endDate", typed(date(first + TERM, 1, 9), "date"))
        for number, sector in enumerate(names.SECTORS):
            _unit(scribe, (f"{key}-sector-{term + 1}-{number}", "cppcc:Sector"), sector, body)
            scribe.say(thing(f"{key}-sector-{term + 1}-{number}"), "cppcc:duringTerm", node)
    unit = Name(f"{place.zh}政协常务委员会", f"Standing Committee of the {place.en} CPPCC")
    _unit(scribe, (f"{key}-standing", "cppcc:StandingCommittee"), unit, body)
    for number, special in enumerate(names.COMMITTEES):
        unit = Name(f"{place.zh}政协{special.zh}", f"{special.en} of the {place.en} CPPCC")
        _unit(scribe, (f"{key}-special-{number}", "cppcc:SpecialCommittee"), unit, body)
        scribe.say(
            thing(f"{key}-special-{number}"), "cppcc:underLeadershipOf", thing(f"{key}-standing")
        )
    around = [
        ("party", "partyCommittee", Name(f"中共{place.zh}委员会", f"CPC {place.en} Committee")),
        ("government", "government", Name(f"{place.zh}人民政府", f"{place.en} Government")),
    ]
    around += [
        (f"bureau-{n}", "governmentDepartment", Name(place.zh + b.zh, f"{place.en} {b.en}"))
        for n, b in enumerate(names.BUREAUS)
    ]
    for name, kind, label in around:
        node = thing(f"{key}-{name}")
        scribe.is_a(node, "org:Organization")
        scribe.say(node, "rdfs:label", zh(label.zh), en(label.en))
        scribe.say(node, "org:classification", code(f"bodytype-{kind}"))
        scribe.say(node, "cppcc:administrativeLevel", level)
        scribe.say(node, "dcterms:spatial", area)
    return scribe.block()


def members(
    scribe: Scribe, committee: Committee, *, years: int, seed: int
) -> tuple[list[list[Member]], list[str]]:
    """Return the members of each term of a committee, the chair first, and their block.

    A third of the members of a term go on into the next.
    """
    dice = Dice(seed, committee.key, "members")
    key, found, serial = committee.key, list[list[Member]](), 0
    post = thing(f"{key}-post-chair")
    scribe.is_a(post, "org:Post")
    scribe.say(
        post, "rdfs:label", zh(f"{committee.place.zh}政协主席"), en(f"chair, {committee.place.en}")
    )
    scribe.say(post, "org:postIn", thing(key))
    scribe.say(post, "org:role", code("role-chair"))
    for term in range(terms(years)):
        seats = _MEMBERS[committee.depth]
        kept = found[-1][seats // 3 : 2 * (seats // 3)] if found else []
        fresh = []
        for _ in range(seats - len(kept)):
            person = Member(thing(f"{key}-person-{serial}"), names.person(dice))
            serial += 1
            scribe.is_a(person.node, "foaf:Person")
            scribe.say(person.node, "rdfs:label", zh(person.name.zh), en(person.name.en))
            fresh.append(person)
        found.append([*fresh, *kept])
        scribe.say(fresh[0].node, "org:holds", post)
        for place, person in enumerate(found[-1]):
            _membership(scribe, committee, (term + 1, place), person)
    return found, scribe.block()


def terms(years: int) -> int:
    """Return how many terms begin within so many years."""
    return -(-years // TERM)


def _unit(scribe: Scribe, unit: tuple[str, str], name: Name, body: str) -> None:
    node = thing(unit[0])
    scribe.is_a(node, unit[1])
    scribe.say(node, "rdfs:label", zh(name.zh), en(name.en))
    scribe.say(node, "org:unitOf", body)


def _membership(
    scribe: Scribe, committee: Committee, seat: tuple[int, int], person: Member
) -> None:
    term, place = seat
    node = thing(f"{committee.key}-membership-{term}-{place}")
    # Chair, vice-chairs and secretary-general; then one in six sits in the standing committee.
    role = (
        ("chair", "viceChair", "viceChair", "secretaryGeneral")[place]
        if place < 4
        else ("member" if place % 6 else "standingMember")
    )
    sector = f"{committee.key}-sector-{term}-{place % len(names.SECTORS)}"
    scribe.is_a(node, "org:Membership")
    scribe.say(node, "org:organization", thing(committee.key if place < 4 else sector))
    scribe.say(node, "org:role", code(f"role-{role}"))
    scribe.say(node, "cppcc:duringTerm", thing(f"{committee.key}-term-{term}"))
    scribe.say(person.node, "org:hasMembership", node)
