"""Named questions: SPARQL files with a bilingual header, found by name or by part of the title.

A question is ``queries/<name>.rq``. It begins with header lines::

    # title-zh: 谁督办了重点提案？
    # title-en: Who supervised the handling of key proposals?
    # group: proposals
    # number: 6
    # column: proposal | 提案 | proposal
    # param: proposal | 提案 | proposal | label
    # gap: property proposer
    # alias: supervisors
    # see: key-proposals
    # none: 没有重点提案。 | No key proposals.

``column`` names each projected variable in Chinese and English. ``param`` names a variable that
may be bound from outside; its kind is ``label`` or ``label:<class>`` (a thing, by id, label or part
of a label; of several classes, as ``label:cppcc:Matter,cppcc:Proposal``, the first that has one),
``code:<scheme>`` (by code or label), ``integer`` or ``text``. The body is complete SPARQL, the
usual prefixes aside: ``VALUES ?lang { "zh" }`` is where the language of labels is chosen and the
comment ``#params`` where bindings go, as ``VALUES`` blocks of terms written by the engine, so that
a value cannot change the query. ``gap`` names what a source may leave unsaid: ``property <key>`` or
``indicator <code>``, and after ``about`` the id of the thing. What a report leaves so is answered
*not stated in the source*, beside the rows there are. ``alias`` is another name of the question,
``see`` a question that tells more of the same and that people may have meant, ``none`` what an
answer without rows means where “no rows” would be taken for more.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import Final

from cppcc_graph.errors import QuestionError, ResourceError
from cppcc_graph.rdf.prefixes import expanded

#: The headings of the groups, in the order in which questions are listed.
GROUPS: Final = (
    ("bodies", "机构与人员", "Bodies and people"),
    ("meetings", "会议与协商", "Meetings and consultations"),
    ("activities", "履职活动", "Activities"),
    ("proposals", "提案", "Proposals"),
    ("outcomes", "成效与采纳", "Outcomes and uptake"),
    ("mechanisms", "机制与平台", "Mechanisms and platforms"),
    ("documents", "文件与出版物", "Documents and publications"),
    ("figures", "数据", "Figures"),
    ("places", "地方", "Places"),
    ("plans", "计划与任务", "Plans and tasks"),
    ("evidence", "出处与缺项", "Evidence and gaps"),
)

_HEADER: Final = re.compile(r"^# ([a-z-]+): (.*)$")


@dataclass(frozen=True, slots=True)
class Words:
    """One name in Chinese and English."""

    zh: str
    en: str

    def of(self, language: str) -> str:
        """Return the name in ``language``, zh or en."""
        return self.zh if language == "zh" else self.en


_NO_ROWS: Final = Words("没有结果。", "No rows.")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A variable of a question that may be bound from outside."""

    name: str
    words: Words
    kind: str


@dataclass(frozen=True, slots=True)
class Missing:
    """What a question asks for that a source may leave out: a property or indicator, of a thing."""

    term: str
    about: str | None


@dataclass(frozen=True, slots=True)
class Question:
    """A named question; ``number`` is that of the competency question, None for others.

    ``header`` holds the header lines as they stand in the file, ``sparql`` what follows them.
    """

    name: str
    title: Words
    group: str
    number: int | None
    columns: tuple[tuple[str, Words], ...]
    parameters: tuple[Parameter, ...]
    missing: tuple[Missing, ...]
    header: str
    sparql: str
    aliases: tuple[str, ...] = ()
    see: tuple[str, ...] = ()
    none: Words = _NO_ROWS


def group_title(group: str) -> Words:
    """Return the heading of a group; of one without, its name.

    >>> group_title("plans").en
    'Plans and tasks'
    """
    named = (Words(zh, en) for name, zh, en in GROUPS if name == group)
    return next(named, Words(group, group))


def questions(folder: Path) -> list[Question]:
    """Return all named questions of a folder, by group in the order of GROUPS, then by name.

    Raises:
        ResourceError: a question has a faulty header.

    """
    found = [read_question(path) for path in sorted(folder.glob("*.rq"))]
    order = {name: at for at, (name, _, _) in enumerate(GROUPS)}
    return sorted(
        found, key=lambda asked: (order.get(asked.group, len(order)), asked.group, asked.name)
    )


def question(folder: Path, name: str) -> Question:
    """Return the question of that name, else the only one with all these words in name or title.

    Both titles are looked at; letters large or small and the question mark make no difference.

    Raises:
        QuestionError: there is none, or several; ``.nearest`` holds up to three names.
        ResourceError: a question has a faulty header.

    """
    names = sorted(other.stem for other in folder.glob("*.rq"))
    if name in names:
        return read_question(folder / f"{name}.rq")
    words = _folded(name).split()
    every = questions(folder)
    found = [asked for asked in every if name in asked.aliases]
    found = found or [asked for asked in every if words and _speaks_of(asked, words)]
    if len(found) == 1:
        return found[0]
    if found:
        lines = [f"  {each.name}  {each.title.zh} / {each.title.en}" for each in found]
        left = f"  … and {len(lines) - 12} more; see “cppcc-graph ask --list”"
        more = [left] if len(lines) > 12 else []
        message = f"{name}: fits several questions; ask one of these by name:"
        raise QuestionError(
            "\n".join([message, *lines[:12], *more]), [each.name for each in found[:3]]
        )
    from difflib import get_close_matches  # only a misspelt name needs it

    nearest = get_close_matches(name, names, 3, 0.4)
    hint = f"did you mean {', '.join(nearest)}?" if nearest else "see “cppcc-graph ask --list”"
    raise QuestionError(f"{name}: there is no such question; {hint}", nearest)


def read_question(path: Path) -> Question:
    """Return the question a file holds.

    Raises:
        ResourceError: a header line is missing, unknown or faulty; the message says which.

    """
    header: dict[str, list[str]] = {}
    lines = path.read_text(encoding="utf-8").split("\n")
    head = list(takewhile(_HEADER.match, lines))
    for key, value in (_HEADER.sub(r"\1\n\2", line).split("\n") for line in head):
        header.setdefault(key, []).append(value)
    try:
        body = "\n".join(lines[len(head) :]).strip() + "\n"
        return _question(path.stem, header, ("\n".join(head) + "\n", body))
    except (LookupError, ValueError) as error:
        raise ResourceError(f"{path}: faulty header ({error}); see docs/questions.md") from error


def _speaks_of(asked: Question, words: Sequence[str]) -> bool:
    texts = [_folded(text) for text in (asked.name, asked.title.zh, asked.title.en)]
    return any(all(word in text for word in words) for text in texts)


def _folded(text: str) -> str:
    return text.strip(" ?？").casefold()


def _question(name: str, header: Mapping[str, Sequence[str]], parts: tuple[str, str]) -> Question:
    unknown = set(header) - {
        "title-zh", "title-en", "group", "number", "column", "param", "gap", "alias", "see", "none"
    }  # fmt: skip
    if unknown:
        raise ValueError(f"unknown line {sorted(unknown)[0]}")
    numbers = header.get("number", [])
    return Question(
        name=name,
        title=Words(header["title-zh"][0], header["title-en"][0]),
        group=header["group"][0],
        number=int(numbers[0]) if numbers else None,
        columns=tuple(_column(line) for line in header["column"]),
        parameters=tuple(_parameter(line) for line in header.get("param", [])),
        missing=tuple(_missing(line) for line in header.get("gap", [])),
        header=parts[0],
        sparql=parts[1],
        aliases=tuple(header.get("alias", [])),
        see=tuple(header.get("see", [])),
        none=_words(header["none"][0]) if "none" in header else _NO_ROWS,
    )


def _words(line: str) -> Words:
    zh, en = (part.strip() for part in line.split("|"))
    return Words(zh, en)


def _column(line: str) -> tuple[str, Words]:
    name, zh, en = (part.strip() for part in line.split("|"))
    return name, Words(zh, en)


def _parameter(line: str) -> Parameter:
    name, zh, en, kind = (part.strip() for part in line.split("|"))
    if kind.split(":")[0] not in ("label", "code", "integer", "text"):
        raise ValueError(f"a parameter is no {kind}")
    return Parameter(name, Words(zh, en), kind)


def _missing(line: str) -> Missing:
    words = line.split()
    about = expanded(words[3]) if words[2:3] == ["about"] else None
    kind, key = words[:2]
    if kind == "indicator":
        return Missing(f"code:indicator-{key}", about)
    if kind == "property":
        return Missing(key if ":" in key else f"cppcc:{key}", about)
    raise ValueError(f"a gap is a property or an indicator, not {kind}")
