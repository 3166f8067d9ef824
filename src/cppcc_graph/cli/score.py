"""``cppcc-graph score``."""

from pathlib import Path

import click

from cppcc_graph.cli.options import format_option, show
from cppcc_graph.errors import InputError


@click.command(name="score")
@click.argument("gold", type=click.Path(path_type=Path))
@click.argument("predicted", type=click.Path(path_type=Path))
@click.option("--confusions", is_flag=True, help="Also show which kinds stand where others should.")
@click.option("--calibration", is_flag=True, help="Also show how often each confidence is right.")
@click.option("--rules", "by_rule", is_flag=True, help="Also show each rule's precision.")
@click.option(
    "--page",
    type=click.Path(path_type=Path),
    help="Write a page with confusions, what was missed and what is false, calibration and rules.",
)
@format_option("table", "csv", "json", "md")
def command(
    gold: Path,
    predicted: Path,
    confusions: bool,  # noqa: FBT001
    calibration: bool,  # noqa: FBT001
    by_rule: bool,  # noqa: FBT001
    page: Path | None,
    form: str,
) -> None:
    """Score predicted candidates against a reference reading.

    GOLD and PREDICTED are JSON Lines with start, end, kind and args. Strict is the same span,
    relaxed an overlapping one, value also the right arguments, relation both ends. The interval is
    that of F, 95 %, by bootstrap.

    \b
    Examples:
      cppcc-graph score gold.jsonl candidates.jsonl
      cppcc-graph score gold.jsonl candidates.jsonl --confusions --format md
      cppcc-graph score gold.jsonl candidates.jsonl --page confusions.html
    """
    from cppcc_graph.text import score

    read = []
    for path in (gold, predicted):
        try:
            read.append(score.read_lines(path.read_text(encoding="utf-8"), str(path)))
        except OSError as error:
            raise InputError(f"{path}: {error.strerror}; check the name") from error
        except ValueError as error:
            raise InputError(str(error)) from error
    if told := score.other_text(*read):
        raise InputError(f"{gold} and {predicted} quote {told}; give two readings of the same text")
    rows = [
        (
            each.kind,
            each.measure,
            f"{each.precision:.3f}",
            f"{each.recall:.3f}",
            f"{each.f:.3f}",
            f"{each.low:.3f}–{each.high:.3f}",
            f"{each.reference}",
            f"{each.predicted}",
        )
        for each in score.scores(*read)
    ]
    heads = ("kind", "measure", "precision", "recall", "F", "95 %", "reference", "predicted")
    show(heads, rows, form)
    if confusions:
        click.echo()
        found = score.confusions(*read)
        show(
            ("reference", "predicted", "times"),
            [(a, b, f"{n}") for (a, b), n in found.items()],
            form,
        )
    from cppcc_graph.text import confusion

    if calibration:
        bins, off = confusion.calibration(*read)
        click.echo(f"\nexpected calibration error: {off:.3f}")
        show(
            ("confidence from", "predictions", "mean confidence", "share right"),
            [(f"{b.low:.1f}", f"{b.count}", f"{b.confidence:.3f}", f"{b.right:.3f}") for b in bins],
            form,
        )
    if by_rule:
        click.echo()
        show(
            ("rule", "proposed", "right", "precision"),
            [
                (each.rule, f"{each.predicted}", f"{each.hits}", f"{each.precision:.3f}")
                for each in confusion.by_rule(*read)
            ],
            form,
        )
    if page is not None:
        from cppcc_graph.rdf.serialize import write_bytes

        text = confusion.page(*read, title=f"{gold.name} and {predicted.name}")
        write_bytes(page, text.encode("utf-8"))
        click.echo(f"wrote {page}", err=True)
