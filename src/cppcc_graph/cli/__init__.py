"""The command line: one file for each command, imported when it is called and not before."""

import os
import sys
from importlib import import_module
from typing import Final

import click

from cppcc_graph import __version__
from cppcc_graph.collector import collect_rarely
from cppcc_graph.errors import CppccGraphError, LimitError

#: Each command with the first line of its help; a test holds the lines equal.
COMMANDS: Final = {
    "build": "Turn reviewed facts into a checked dataset.",
    "check": "Check facts files or other people's RDF without writing anything.",
    "extract": "Propose facts from the text of a report.",
    "rules": "Test and lint the rule packs of the extraction.",
    "review": "Decide on proposed facts, one key each.",
    "score": "Score predicted candidates against a reference reading.",
    "ask": "Answer a named question.",
    "query": "Run SPARQL over the dataset.",
    "why": "Show the evidence for a thing.",
    "link": "Propose links from the names in a table to the things of the dataset.",
    "draw": "Write an interactive picture of the graph.",
    "chart": "Write a static picture: bars, a flow, a time line, the order of bodies.",
    "measure": "Measure the network: who is central, what belongs together.",
    "export": "Write the graph in a format other programs open.",
    "load": "Load datasets into a store, on disk or at an endpoint.",
    "bench": "Make data for benchmarks.",
    "explore": "Write a page to explore a large graph, with a SPARQL engine inside.",
    "site": "Write the documentation site of the ontology.",
    "completion": "Print what a shell needs to complete commands and labels.",
}


class CommandTable(click.Group):
    """Commands by name; a command's module is imported when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"cppcc_graph.cli.{cmd_name}").command
        return command if isinstance(command, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in COMMANDS:
            from difflib import get_close_matches  # only a misspelt command needs it

            near = get_close_matches(args[0], COMMANDS, 1)
            if near:
                ctx.fail(f"there is no command “{args[0]}”; did you mean “{near[0]}”?")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=CommandTable, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="cppcc-graph")
def cli() -> None:
    """Work reports of Chinese political consultative committees (CPPCC, 政协) as a knowledge graph.

    The report Jingzhou 2020 comes with the project: every command works on it at once.

    \b
    Examples:
      cppcc-graph ask --list
      cppcc-graph ask who-supervised-key-proposals
      cppcc-graph why 何光中
      cppcc-graph draw --out jingzhou-2020.html
    """


def main() -> None:
    """Run the command line; a mistake of the user is one message on stderr and exit status 1.

    A query that met a limit ends with status 124.
    """
    collect_rarely()
    try:
        if "_CPPCC_GRAPH_COMPLETE" in os.environ:
            from cppcc_graph.cli.completion import register

            register()
        # By its name however it is started: newer Pythons tell click of `python -m` otherwise.
        cli(prog_name="cppcc-graph", standalone_mode=True)
    except CppccGraphError as error:
        click.echo(f"cppcc-graph: {error}", err=True)
        sys.exit(LimitError.STATUS if isinstance(error, LimitError) else 1)
    except BrokenPipeError:
        # The reader of a pipe has gone (as head does): say nothing, and keep Python from saying it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
