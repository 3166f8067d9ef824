"""``cppcc-graph rules``."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cppcc_graph.cli.options import format_option, past_option, rules_option, show, use_rules

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cppcc_graph.text.confidence import Records
    from cppcc_graph.text.rulecheck import Fault


@click.group(name="rules")
def command() -> None:
    """Test and lint the rule packs of the extraction.

    The rules and word lists are TOML files (docs/rules.md). Each rule has examples and
    counter-examples that are run.

    \b
    Examples:
      cppcc-graph rules list
      cppcc-graph rules words
      cppcc-graph rules test
      cppcc-graph rules lint
      cppcc-graph rules test --rules my-rules
    """


@command.command(name="list")
@rules_option
@past_option
@format_option("table", "csv", "json", "md")
def list_rules(own: Path | None, past: "tuple[Path, ...]", form: str) -> None:
    """List the rules with their kind, prior and number of examples.

    With --past also how many candidates of each readers accepted, and mended or rejected, the share
    that was right, and what confidence has become; what a policy accepted does not count. Rules in
    Python, which are in no pack, are listed only then.

    \b
    Examples:
      cppcc-graph rules list --format csv
      cppcc-graph rules list --past decisions.jsonl
    """
    use_rules(own)
    from cppcc_graph.text.rulebook import RULE_PACKS, rules_of

    rows = [
        (
            rule.name,
            rule.text("metric")
            or " / ".join(filter(None, (rule.text("type"), rule.text("uptake"))))
            or "rhetoric",
            f"{rule.prior:.2f}",
            f"{len(rule.more.get('examples', ()))}",
            f"{len(rule.more.get('counter', ()))}",
        )
        for name in RULE_PACKS
        for rule in rules_of(name)
    ]
    columns = ("rule", "yields", "prior", "examples", "counter-examples")
    if not past:
        show(columns, rows, form)
        return
    from cppcc_graph.text.confidence import read_records

    known = read_records(past)
    named = {row[0] for row in rows}
    rows += [(rule, rule.split("/")[0], "", "", "") for rule in known if rule not in named]
    tried = ("accepted", "mended or rejected", "precision", "confidence")
    show((*columns, *tried), [_tried(row, known) for row in rows], form)


def _tried(row: "Sequence[str]", known: "Records") -> tuple[str, ...]:
    """Return the row of a rule with its record behind it."""
    rule, prior = row[0], row[2]
    record = known.get(rule)
    if record is None:
        return (*row, "0", "0", "", prior)
    now = f"{record.mean(float(prior)):.2f}" if prior else ""
    return (*row, f"{record.right}", f"{record.wrong}", f"{record.precision:.2f}", now)


@command.command(name="words")
@click.argument("name", metavar="[PACK.LIST]", required=False)
@rules_option
@format_option("table", "csv", "json", "md")
def list_words(name: str | None, own: Path | None, form: str) -> None:
    """List the word lists of the packs and what each is for, or the words of one, a line each.

    \b
    Examples:
      cppcc-graph rules words
      cppcc-graph rules words activities.concrete | grep 视察
    """
    use_rules(own)
    from cppcc_graph.text.wordlists import word_list, word_lists

    if name:
        click.echo("\n".join(word_list(name).words))
        return
    rows = [(each.name, f"{len(each.words)}", each.purpose) for each in word_lists()]
    show(("list", "words", "what for"), rows, form)


@command.command(name="test")
@rules_option
def test(own: Path | None) -> None:
    """Run all examples and counter-examples; exit 1 with file and rule where one fails.

    \b
    Example:
      cppcc-graph rules test
    """
    use_rules(own)
    from cppcc_graph.text.rulecheck import run

    tested = run()
    number = f"{tested.examples} examples and {tested.counters} counter-examples"
    _tell(tested.faults, f"{number}, {len(tested.faults)} failed")


@command.command(name="lint")
@rules_option
def lint(own: Path | None) -> None:
    """Find slow patterns, unknown macros, ids and words given twice, and rules without an example.

    \b
    Example:
      cppcc-graph rules lint
    """
    use_rules(own)
    from cppcc_graph.text.rulecheck import lint as faults_of

    faults = faults_of()
    _tell(faults, f"{len(faults)} faults" if faults else "no faults found")


def _tell(faults: "Sequence[Fault]", summary: str) -> None:
    """Print faults and how many there are; with any the exit status is 1."""
    for fault in faults:
        click.echo(str(fault), err=True)
    click.echo(summary)
    if faults:
        sys.exit(1)
