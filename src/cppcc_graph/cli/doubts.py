"""What “extract” and “review” doubt of their options once the text is read: told on stderr."""

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from cppcc_graph.text.earlier import Earlier
    from cppcc_graph.text.extract import Extraction

_SHOWN = 3


def warn_of_place(found: "Extraction", place: str) -> None:
    """Warn where the text has no word of the place that was given: it may be another's report."""
    from cppcc_graph.text.context import context

    text, about = found.normal.text, found.about
    if not place or any(name in text for name in (about.place, about.own, about.bare) if name):
        return
    own = context(text).place
    mend = f"it names {own}; check --place" if own else "check --place"
    click.echo(f"warning: “{place}” stands nowhere in the text; {mend}", err=True)


def warn_of_committee(found: "Extraction", earlier: "Earlier") -> None:
    """Warn of earlier facts that are another committee's, or one's that no file introduces."""
    for path in sorted(earlier.of_others(found.about)):
        theirs = "、".join(dict.fromkeys(earlier.owners[path].labels[:_SHOWN]))
        click.echo(
            f"warning: {path} is of {theirs}, and this report of 政协{found.about.place}委员会; "
            "no plan or proposal of it is looked for; check --after, or give --place",
            err=True,
        )
    for path, owner in sorted(earlier.owners.items()):
        if owner.unknown:
            click.echo(
                f"warning: {path} is of {owner.unknown[0]}, which no file given introduces; give "
                "the facts file that does with --after, too, and this report names it alike",
                err=True,
            )
