"""The whole country as lines of N-Quads, block by block."""

from collections.abc import Iterator
from pathlib import Path

from cppcc_graph.errors import InputError
from cppcc_graph.rdf.ontology import ontology_quads
from cppcc_graph.synthetic import country
from cppcc_graph.synthetic.country import FIRST_YEAR, TERM, Committee, Member
from cppcc_graph.synthetic.dice import Dice
from cppcc_graph.synthetic.proposals import proposals
from cppcc_graph.synthetic.report import Report
from cppcc_graph.synthetic.writing import Scribe, entailment, ontology_lines
from cppcc_graph.synthetic.year import Setting, activities, meetings, plans, statistics

LONGEST = 90  # years; the calendar starts in 2001


def generate(committees: int, years: int, *, seed: int, ontology: Path) -> Iterator[list[str]]:
    """Yield the dataset as lists of lines, each with its line feed: one quad a line, none twice.

    The ontology comes first, then the calendar and all committees, then each committee with its
    years. The same arguments give the same bytes. Memory depends on the number of committees only.

    Raises:
        InputError: there is no committee or year, or more years than names of terms.
        ResourceError: the ontology cannot be read.

    """
    if committees < 1 or not 1 <= years <= LONGEST:
        raise InputError(f"a country has 1 committee or more and 1 to {LONGEST} years")
    schema = list(ontology_quads(ontology))
    yield ontology_lines(schema)
    scribe = Scribe(entailment(schema), schema)
    yield from country.common(scribe, years)
    land = country.committees(committees)
    for committee in land:
        yield country.standing(scribe, committee)
    for committee in land:
        scribe.lasting()
        yield country.bodies(scribe, committee, years)
        terms, block = country.members(scribe, committee, years=years, seed=seed)
        yield block
        yield from _years(scribe, committee, terms, years=years, seed=seed)


def _years(
    scribe: Scribe, committee: Committee, terms: list[list[Member]], *, years: int, seed: int
) -> Iterator[list[str]]:
    tasks: list[str] = []
    for number in range(FIRST_YEAR, FIRST_YEAR + years):
        members = terms[(number - FIRST_YEAR) // TERM]
        report = Report(scribe, committee, number)
        dice = Dice(seed, committee.key, number)
        setting = Setting(report, dice, committee, members, tasks)
        meetings(setting)
        activities(setting)
        statistics(setting)
        proposals(setting)
        tasks = plans(setting)
        report.close()
        yield scribe.block()
