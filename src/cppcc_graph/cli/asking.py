"""A command whose options depend on the question: each parameter is an option, with completion."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import click

from cppcc_graph.cli.forms import FormCommand
from cppcc_graph.errors import CppccGraphError

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from cppcc_graph.rdf.questions import Parameter, Question
    from cppcc_graph.rdf.store import Store

_OPTIONS: Final = "cppcc_graph.question_options"
_VALUES: Final = "cppcc_graph.question_values"
#: How many labels a completion offers.
_SHOWN: Final = 60


class AskCommand(FormCommand):
    """``ask``: ``--proposal 贫困`` is ``--param proposal=贫困`` where the question has it."""

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """Return the command's own options, and those of the question that is named."""
        return [*super().get_params(ctx), *ctx.meta.get(_OPTIONS, ())]

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Find the question first, then read the options with its parameters among them."""
        name = _name(args, super().get_params(ctx))
        asked = _question(name, ctx) if name else None
        if asked is not None:
            ctx.meta[_OPTIONS] = [_option(asked, each) for each in asked.parameters]
        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as error:
            if asked is None:
                raise
            takes = ", ".join(f"--{each.name}" for each in asked.parameters) or "no parameter"
            told = f"there is no option {error.option_name}; {asked.name} takes {takes}"
            raise click.NoSuchOption(error.option_name, told, ctx=ctx) from error


def values_of(context: click.Context) -> dict[str, str]:
    """Return the values of the question's parameters that were given as options."""
    return dict(context.meta.get(_VALUES, {}))


def complete_question(
    _: click.Context, __: click.Parameter, incomplete: str
) -> "list[CompletionItem]":
    """Return the names of questions that begin with, else hold, what was typed."""
    from click.shell_completion import CompletionItem

    from cppcc_graph.rdf.questions import questions
    from cppcc_graph.resources import folder

    every = questions(folder("queries"))
    begin = [each for each in every if each.name.startswith(incomplete)]
    held = [each for each in every if incomplete in f"{each.name} {each.title.zh} {each.title.en}"]
    return [CompletionItem(each.name, help=each.title.zh) for each in begin or held]


def complete_thing(
    context: click.Context, _: click.Parameter, incomplete: str
) -> "list[CompletionItem]":
    """Return labels with what was typed in them, each once; ids where an id is begun."""
    return _things(context, incomplete, None)


def complete_kinds(
    _: click.Context, __: click.Parameter, incomplete: str
) -> "list[CompletionItem]":
    """Return the groups and classes that begin with the last name of a list, after the others.

    Before anything is typed the groups alone are offered: there are some forty classes.
    """
    from click.shell_completion import CompletionItem

    from cppcc_graph.network.kinds import FOREIGN, GROUP_OF, GROUPS
    from cppcc_graph.rdf.profile import shipped_profile

    cut = max(incomplete.rfind(sign) for sign in ",，、") + 1
    before, typed = incomplete[:cut], incomplete[cut:].casefold()
    named = [
        (name, f"{group.zh} / {group.en}") for group in GROUPS for name in (group.code, group.zh)
    ]
    if typed:
        kinds = [kind.name for kind in shipped_profile().kinds.values() if kind.name.en in GROUP_OF]
        for kind in kinds:
            zh = FOREIGN.get(kind.iri, {}).get("zh", kind.zh)
            named += [(each, f"{zh} / {kind.en}") for each in (kind.en, zh)]
        named = [(name, told) for name, told in named if name.casefold().startswith(typed)]
    else:
        named = named[::2]
    return [CompletionItem(before + name, help=told) for name, told in dict(named).items()]


def _option(asked: "Question", parameter: "Parameter") -> click.Option:
    kind, _, detail = parameter.kind.partition(":")

    def complete(
        context: click.Context, _: click.Parameter, incomplete: str
    ) -> "list[CompletionItem]":
        if kind == "code":
            return _codes(context, incomplete, detail)
        return _things(context, incomplete, detail or None) if kind == "label" else []

    how = {"label": "by id, label or part of one", "code": "by code or label"}.get(kind, kind)
    return click.Option(
        [f"--{parameter.name}"],
        metavar="VALUE",
        expose_value=False,
        callback=_keep,
        shell_complete=complete,
        help=f"{parameter.words.zh} / {parameter.words.en}, {how} (of {asked.name}).",
    )


def _keep(context: click.Context, option: click.Parameter, value: str | None) -> None:
    if value is not None and option.name:
        context.meta.setdefault(_VALUES, {})[option.opts[0].removeprefix("--")] = value


def _name(args: Sequence[str], options: Sequence[click.Parameter]) -> str | None:
    """Return the first argument that is no option and no value of one.

    An option that is not known is taken for one with a value: it may be that of a question.
    """
    flags = {
        name
        for option in options
        if isinstance(option, click.Option) and (option.is_flag or option.count)
        for name in (*option.opts, *option.secondary_opts)
    } | {"-h", "--help"}
    rest = iter(args)
    for arg in rest:
        if arg == "--":
            return next(rest, None)
        if not arg.startswith("-") or arg == "-":
            return arg
        if "=" not in arg and arg not in flags:
            next(rest, None)
    return None


def _question(name: str, context: click.Context) -> "Question | None":
    from cppcc_graph.rdf.questions import question
    from cppcc_graph.resources import folder

    try:
        return question(folder("queries"), name)
    except CppccGraphError:
        if context.resilient_parsing:
            return None
        raise


def _codes(context: click.Context, incomplete: str, scheme: str) -> "list[CompletionItem]":
    from click.shell_completion import CompletionItem

    from cppcc_graph.rdf.find import codes

    found = codes(_store(context), scheme=scheme)
    items = [CompletionItem(code, help=" / ".join(labels)) for _, code, labels in found]
    begin = [item for item in items if item.value.startswith(incomplete)]
    return begin or [item for item in items if incomplete in (item.help or "")]


def _things(context: click.Context, incomplete: str, kind: str | None) -> "list[CompletionItem]":
    from click.shell_completion import CompletionItem

    from cppcc_graph.rdf.find import begun, called
    from cppcc_graph.rdf.prefixes import shortened

    store = _store(context)
    if ":" in incomplete:
        return [CompletionItem(name, help=label) for name, label in begun(store, incomplete)]
    # A thing is offered once, by its preferred label: a shell completes what is the only choice.
    kinds = kind.split(",") if kind else [None]
    hits = [hit for each in kinds for hit in called(store, incomplete, kind=each, limit=_SHOWN)]
    things = dict(reversed(hits))
    labels = {label: shortened(thing.value) for thing, label in reversed(things.items())}
    return [CompletionItem(label, help=name) for label, name in labels.items()]


def _store(context: click.Context) -> "Store":
    from cppcc_graph.cli.sources import Source

    data = tuple(context.params.get("data") or ())
    return Source(data, context.params.get("store") or "").open()
