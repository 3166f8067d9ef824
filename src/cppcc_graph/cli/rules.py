"""``cppcc-graph rules``."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cppcc_graph.cli.options import format_option, show

if TYPE_CHECKING:
    from collections.abc import Callable


@click.group(name="rules")
def command() -> None:
    """Test and lint the rule packs of the extraction.

    The rules and word lists are TOML files (docs/rules.md). Each rule has examples and
    counter-examples that are run.

    \b
    Examples:
      cppcc-graph rules list
      cppcc-graph rules test
      cppcc-graph rules lint
      cppcc-graph rules test --rules my-rules
    """


def _rules_option(function: "Callable[..., None]") -> "Callable[..., None]":
    return click.option(
        "--rules",
        "own",
        type=click.Path(path_type=Path),
        help="A folder whose packs (metrics.toml, …) stand in for those of the project.",
    )(function)


@command.command(name="list")
@_rules_option
@format_option("table", "csv", "json", "md")
def list_rules(own: Path | None, form: str) -> None:
    """List the rules with their kind, prior and number of examples.

    \b
    Example:
      cppcc-graph rules list --format csv
    """
    _use(own)
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
    show(("rule", "yields", "prior", "examples", "counter-examples"), rows, form)


@command.command(name="test")
@_rules_option
def test(own: Path | None) -> None:
    """Run all examples and counter-examples; exit 1 with file and rule where one fails.

    \b
    Example:
      cppcc-graph rules test
    """
    _use(own)
    from cppcc_graph.text.rulecheck import run

    tested = run()
    for fault in tested.faults:
        click.echo(str(fault), err=True)
    click.echo(
        f"{tested.examples} examples and {tested.counters} counter-examples, "
        f"{len(tested.faults)} failed"
    )
    if tested.faults:
        sys.exit(1)


@command.command(name="lint")
@_rules_option
def lint(own: Path | None) -> None:
    """Find slow patterns, unknown macros, ids given twice and rules without an example.

    \b
    Example:
      cppcc-graph rules lint
    """
    _use(own)
    from cppcc_graph.text.rulecheck import lint as faults_of

    faults = faults_of()
    for fault in faults:
        click.echo(str(fault), err=True)
    click.echo(f"{len(faults)} faults" if faults else "no faults found")
    if faults:
        sys.exit(1)


def _use(own: Path | None) -> None:
    if own is not None:
        from cppcc_graph.text.rulebook import use

        use(own)
