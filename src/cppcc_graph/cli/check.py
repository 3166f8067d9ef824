"""``cppcc-graph check``."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from cppcc_graph.cli.options import format_option, show
from cppcc_graph.errors import DataInvalidError, InputError

if TYPE_CHECKING:
    from cppcc_graph.facts.coverage import Coverage

#: The endings of RDF files; a test holds them equal to those that can be read.
RDF: Final = (
    *(".ttl", ".turtle", ".jsonld", ".json", ".nt", ".nq", ".trig"),
    *(".rdf", ".owl", ".xml"),
)

SHOWN: Final = 50


@click.command(name="check")
@click.argument("facts", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--text",
    "texts",
    type=click.Path(path_type=Path),
    multiple=True,
    help="The text of a report (UTF-8), told from others by its SHA-256. Compared with it are the "
    "digest, the length and every offset; all of it must be in passages, and verbatim, uptakeVerb "
    "and resultVerb must stand in their passage. Give it again for other reports.",
)
@click.option(
    "--keys", "wanted", flag_value="keys", help="Print all kinds, keys and codes (docs/keys.md)."
)
@click.option(
    "--audit",
    "audited",
    metavar="FILE",
    type=click.Path(path_type=Path),
    multiple=True,
    help="Check the arithmetic of a report against itself: FILE is the text of a report, its "
    "candidates.jsonl, or its facts file; others may follow it. Nothing is changed; "
    "contradictions are the report's own.",
)
@click.option(
    "--store",
    default="",
    metavar="PATH|URL",
    help="Check what a store holds: nothing lost by loading, and the shapes.",
)
@format_option("table", "csv", "json", "md")
def command(
    facts: tuple[Path, ...],
    texts: tuple[Path, ...],
    wanted: str | None,
    audited: tuple[Path, ...],
    store: str,
    form: str,
) -> None:
    """Check facts files or other people's RDF without writing anything.

    FACTS are facts files (docs/facts.md); without any, the reports that come with the project are
    checked. Mistakes are reported with file and line, all of a stage at once: of the form, of what
    is said, of what it becomes; mend them and check again. Then it is shown how each report was
    read: its passages modelled, set aside as rhetoric, unread, and gaps of the source. Without
    --text nothing is compared with the text itself.

    RDF in any namespace (.ttl .jsonld .nt .nq .trig .rdf, or - for standard input) is held against
    the shapes of the ontology instead: file, line, thing, what is wrong and what to write. Several
    files are checked together. Misspelt terms and codes, and things without a class, are mistakes
    too. The exit status is 1 when there are any.

    \b
    Examples:
      cppcc-graph check
      cppcc-graph check reports/shili-2020/facts.yaml
      cppcc-graph check --text jingzhou-2020.txt
      cppcc-graph check --keys
      cppcc-graph check mine.ttl
      cppcc-graph check people.ttl proposals.jsonld
      cppcc-graph check --store reports.store
      cppcc-graph check --audit shili-2021.txt
      cppcc-graph check --audit shili-2021.yaml shili-2022.yaml
      cppcc-graph check --audit candidates.jsonl --format csv
    """
    if audited:
        if texts or wanted or store:
            raise click.UsageError("--audit checks files by themselves, without other options")
        # A file after the first is one of FACTS to the command line, as “--audit *.yaml” gives it.
        _audit((*audited, *facts), form)
        return
    if store:
        if facts or texts:
            raise click.UsageError("--store checks a store, without files")
        _check_store(store, form)
        return
    from cppcc_graph.pipeline import build, coverages, quotations_of, shipped_sources, with_facts

    if wanted == "keys":
        from cppcc_graph.facts.keys import page
        from cppcc_graph.rdf.profile import shipped_profile

        click.echo(page(shipped_profile()), nl=False)
        return
    rdf = [path for path in facts if path.suffix.lower() in RDF or str(path) == "-"]
    if rdf:
        _check_rdf(rdf, [path for path in facts if path not in rdf], texts)
        return
    sources = with_facts(facts) if facts else shipped_sources()
    quotations = quotations_of(sources, texts)
    build(sources, quotations)
    left = []
    for path, read in coverages(sources):
        share = read.covered / read.length
        click.echo(f"{path}: {read.length:,} characters, {share:.1%} of them in passages")
        show(("读法", "kind", "passages"), list(_rows(read)), "table")
        click.echo()
        if not any(passage.startswith(f"{read.report}/") for passage in quotations):
            left.append(f"{path}")
    click.echo("no mistakes found", err=True)
    if left:
        mend = "give the text with --text"
        click.echo(f"not compared with the text: {', '.join(left)}; {mend}", err=True)


def _check_rdf(paths: Sequence[Path], facts: Sequence[Path], texts: Sequence[Path]) -> None:
    from cppcc_graph.reuse.check import check
    from cppcc_graph.reuse.read import read

    if facts:
        raise InputError(f"{facts[0]}: is no RDF, but {paths[0]} is; check one kind at a time")
    if texts:
        raise InputError(f"{texts[0]}: --text goes with facts files; leave it out to check RDF")
    verdict = check([read(path) for path in paths])
    for doubt in verdict.doubts:
        click.echo(f"{doubt}", err=True)
    if verdict.mistakes:
        count = len(verdict.mistakes)
        total = f"{count} mistake{'s' if count > 1 else ''} found"
        shown = [str(mistake) for mistake in verdict.mistakes[:SHOWN]]
        more = [f"… and {count - SHOWN} more"] if count > SHOWN else []
        raise DataInvalidError([*shown, *more, total])
    if not verdict.checked:
        mend = "say of your things what they are, as in “a cppcc:Proposal”"
        raise InputError(f"{paths[0]}: nothing in it is of a class of the ontology; {mend}")
    rows = [(kind, f"{count}") for kind, count in verdict.checked.items()]
    show(("class", "things"), rows, "table")
    click.echo("no mistakes found", err=True)


def _check_store(place: str, form: str) -> None:
    from cppcc_graph.cli.sources import Source
    from cppcc_graph.rdf.sanity import verdict
    from cppcc_graph.resources import folder

    found = verdict(Source(store=place).open(), folder("ontology") / "shapes.ttl")
    show(("种类", "kind", "number"), [(zh, en, f"{n:,}") for zh, en, n in found.counts], form)
    for sentence in found.left:
        click.echo(sentence, err=True)
    if found.faults:
        more = len(found.faults) - SHOWN
        raise DataInvalidError([*found.faults[:SHOWN], *([f"… and {more} more"] * (more > 0))])
    click.echo("no mistakes found", err=True)


def _audit(files: tuple[Path, ...], form: str) -> None:
    from collections import Counter

    from cppcc_graph.text.audit import Result, audit
    from cppcc_graph.text.audited import numbers_of

    rows, results = [], Counter[Result]()
    for path in files:
        numbers = numbers_of(path)
        for found in audit(numbers.stated):
            results[found.result] += 1
            place = numbers.place(found)
            rows.append(
                (f"{path}", found.check, found.result.value, place, found.quote, found.against)
            )
    show(("file", "check", "result", "place", "stated", "against"), rows, form)
    told = ", ".join(f"{results[result]} {result.value}" for result in Result if results[result])
    click.echo(told or "nothing to check: no share, rate, parts or chain was found", err=True)


def _rows(read: "Coverage") -> Iterator[tuple[str, str, str]]:
    from cppcc_graph.facts.terms import READING_STATE, RHETORIC_REASON
    from cppcc_graph.rdf.profile import shipped_profile

    fields = shipped_profile().fields
    for field, counts, indent in (
        (READING_STATE, read.states, ""),
        (RHETORIC_REASON, read.reasons, "  "),
    ):
        names = {code.iri: code for code in fields[field].codes}
        for iri, count in counts.items():
            yield indent + names[iri].zh, indent + names[iri].en, f"{count}"
