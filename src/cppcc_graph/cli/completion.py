"""``cppcc-graph completion``: what shells need to complete commands, questions and labels."""

import os
import re
from collections.abc import Callable
from typing import ClassVar, Final

import click
from click.shell_completion import (
    CompletionItem,
    FishComplete,
    ShellComplete,
    ZshComplete,
    add_completion_class,
    split_arg_string,
)

from cppcc_graph.errors import CppccGraphError

#: The variable by which click knows that a shell asks; its name follows from that of the command.
VARIABLE: Final = "_CPPCC_GRAPH_COMPLETE"

# The line as it stands and not bash's words: bash ends a word at a colon, and ids have one.
# COMP_POINT counts signs, not bytes, in the user's own locale, as the cut does (bash after 4.2).
_BASH: Final = """\
%(complete_func)s() {
    local line reply
    line=${COMP_LINE:0:COMP_POINT}
    COMPREPLY=()
    while IFS= read -r reply; do
        [ -n "$reply" ] && COMPREPLY+=("$reply")
    done < <(CPPCC_GRAPH_LINE="$line" %(complete_var)s=bash_complete "$1")
    return 0
}
complete -o default -o nosort -F %(complete_func)s %(prog_name)s
"""
# click's script, but several labels that do not begin with what was typed are
# offered in turn: zsh would insert what they have in common, nothing, and lose what was typed.
_ZSH: Final = """\
#compdef %(prog_name)s

%(complete_func)s() {
    local -a plain described response
    local type key descr
    (( ! $+commands[%(prog_name)s] )) && return 1

    response=("${(@f)$(env COMP_WORDS="${words[*]}" COMP_CWORD=$((CURRENT-1)) \
%(complete_var)s=zsh_complete %(prog_name)s)}")

    for type key descr in ${response}; do
        if [[ "$type" == "plain" ]]; then
            if [[ "$descr" == "_" ]]; then
                plain+=("$key")
            else
                described+=("$key":"$descr")
            fi
        elif [[ "$type" == "dir" ]]; then
            _path_files -/
        elif [[ "$type" == "file" ]]; then
            _path_files -f
        fi
    done

    (( $#described )) && _describe -V unsorted described -U
    (( $#plain )) && compadd -U -V unsorted -a plain
    if (( compstate[nmatches] > 1 )) && [[ "$compstate[unambiguous]" != "$PREFIX"* ]]; then
        compstate[insert]=menu
    fi
}

if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    # autoload from fpath, call function directly
    %(complete_func)s "$@"
else
    # eval/source/. command, register function for later
    compdef %(complete_func)s %(prog_name)s
fi
"""
# click's script, but a comma may stand in a label: only the first one ends the type.
_FISH: Final = """\
function %(complete_func)s
    set -l response (env %(complete_var)s=fish_complete COMP_WORDS=(commandline -cp) \
COMP_CWORD=(commandline -t) %(prog_name)s)

    for completion in $response
        set -l metadata (string split --max 1 "," -- $completion)

        if test $metadata[1] = "dir"
            __fish_complete_directories $metadata[2]
        else if test $metadata[1] = "file"
            __fish_complete_path $metadata[2]
        else if test $metadata[1] = "plain"
            echo $metadata[2]
        end
    end
end

complete --no-files --command %(prog_name)s --arguments "(%(complete_func)s)"
"""
_SPECIAL: Final = re.compile(r"([\s\"'\\$`&|;<>(){}*?!#~\[\]])")


class BashWholeLine(ShellComplete):
    """Completion for bash (4.4 or newer) that takes the whole line, so that ids stay whole."""

    name: ClassVar[str] = "bash"
    source_template: ClassVar[str] = _BASH

    def get_completion_args(self) -> tuple[list[str], str]:
        """Return the words before the one being typed, and that one."""
        line = os.environ.get("CPPCC_GRAPH_LINE", "")
        words = split_arg_string(line)[1:]
        if words and not line[-1:].isspace():
            return words[:-1], words[-1]
        return words, ""

    def format_completion(self, item: CompletionItem) -> str:
        """Return the word as it is to stand in the line, without what bash keeps of it."""
        _, incomplete = self.get_completion_args()
        # bash replaces what is typed after the last sign that ends a word for it.
        kept = max(incomplete.rfind(":"), incomplete.rfind("=")) + 1
        value = str(item.value)
        rest = value[kept:] if value.startswith(incomplete[:kept]) else value
        return _SPECIAL.sub(r"\\\1", rest)

    def get_completions(self, args: list[str], incomplete: str) -> list[CompletionItem]:
        """Return what fits; nothing where the data cannot be read."""
        return _quietly(super().get_completions, args, incomplete)


class ZshWholeWord(ZshComplete):
    """Completion for zsh, which replaces the whole word: ``--type=捐`` too."""

    source_template: ClassVar[str] = _ZSH

    def get_completions(self, args: list[str], incomplete: str) -> list[CompletionItem]:
        """Return what fits; nothing where the data cannot be read."""
        return _whole(_quietly(super().get_completions, args, incomplete), incomplete)


class FishWholeWord(FishComplete):
    """Completion for fish, which replaces the whole word: ``--type=捐`` too."""

    source_template: ClassVar[str] = _FISH

    def get_completions(self, args: list[str], incomplete: str) -> list[CompletionItem]:
        """Return what fits; nothing where the data cannot be read."""
        return _whole(_quietly(super().get_completions, args, incomplete), incomplete)


_SHELLS: Final[dict[str, type[ShellComplete]]] = {
    "bash": BashWholeLine,
    "zsh": ZshWholeWord,
    "fish": FishWholeWord,
}


@click.command(name="completion")
@click.argument("shell", type=click.Choice(list(_SHELLS)))
def command(shell: str) -> None:
    """Print what a shell needs to complete commands and labels.

    Commands, options, names of questions, their parameters, codes, ids and parts of labels are
    completed: “--proposal 贫困” and the tabulator give the whole label.

    \b
    Examples:
      cppcc-graph completion bash >> ~/.bashrc
      cppcc-graph completion zsh >> ~/.zshrc
      cppcc-graph completion fish > ~/.config/fish/completions/cppcc-graph.fish
    """
    from cppcc_graph.cli import cli

    click.echo(_SHELLS[shell](cli, {}, "cppcc-graph", VARIABLE).source(), nl=False)


def register() -> None:
    """Let click answer shells by the classes of this module."""
    for shell in _SHELLS.values():
        add_completion_class(shell)


def _whole(items: list[CompletionItem], incomplete: str) -> list[CompletionItem]:
    """Return the items with the option before them, where its value is written behind a “=”."""
    option, equals, _ = incomplete.partition("=")
    if not (equals and option.startswith("--")):
        return items
    return [
        CompletionItem(f"{option}={item.value}", item.type, item.help)
        if item.type == "plain"
        else item
        for item in items
    ]


def _quietly(
    complete: Callable[[list[str], str], list[CompletionItem]], args: list[str], incomplete: str
) -> list[CompletionItem]:
    try:
        return complete(args, incomplete)
    except (CppccGraphError, click.ClickException):
        return []
