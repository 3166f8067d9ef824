"""Names without a role beside them: labelled fields, cells of tables, the speaker in the head of a report."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.context import Context
from cppcc_graph.text.persons.names import own_name
from cppcc_graph.text.persons.roles import of_members
from cppcc_graph.text.persons.sounds import NAME_OF_SOUNDS
from cppcc_graph.text.rulebook import word_set
from cppcc_graph.text.scan import begun
from cppcc_graph.text.tables import rows

#: Fields stand at the beginning of a text or line, or behind a blank or the end of another field.
_FIELD_BEGINS: Final = re.compile(r"[第提督领牵包联附](?<![^\n；;|\t。 ].)")
_FIELD: Final = re.compile(
    r"(?:第一)?(?P<role>提案者|提案人|提出者|提案委员|督办领导|领办领导|督办人|领办人|领衔督办领导|领衔领导|牵头领导|包案领导|领衔督办|督办|领办|联名人|附议人)(?:及单位)?\s?：\s?(?P<value>[^；;\n\t|。]{2,80})"
)


def in_fields(text: str, about: Context, bodies: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the persons of labelled fields and of table cells, whose names need no role beside them."""
    fields, table = [*begun(text, _FIELD_BEGINS, _FIELD)], rows(text)
    named = {body.start: body for body in bodies} if fields or table else {}
    for match in fields:
        yield from _listed_in(
            text, *match.span("value"), label=match["role"], about=about, named=named
        )
    for row in table:
        for column, label in (("proposer", "提案人"), ("supervisor", "督办领导")):
            cell = row.cell(column)
            if cell:
                yield from _listed_in(text, *cell, label=label, about=about, named=named)


#: Ends of what is no person in such a field.
_NO_PERSON: Final = re.compile(
    r"(?:委|局|会|界别?|组|院|校|办|部|社|厅|协|联|团|室|处|公司|中心|支部|总支|党派|党|站|所|府|队)$"
)
_ROLE_END: Final = re.compile(
    r"^.*(?:主席|书记|秘书长|常委|省长|市长|县长|区长|州长|旗长|盟长|主任|局长|厅长|部长|院长|检察长|主委|会长|董事长|总经理|校长|委员|教授)(?:等)?\s*"
)


def _listed_in(
    text: str, start: int, end: int, *, label: str, about: Context, named: dict[int, Mention]
) -> Iterator[Mention]:
    """Yield the persons of one field or cell, each with a role of its own or that of the label."""
    at = start
    for part in re.split(r"([、，,])", text[start:end]):
        word = part.strip()
        begin = at + len(part) - len(part.lstrip())
        at += len(part)
        lead = _ROLE_END.match(word)
        rest = word[lead.end() :] if lead else word
        rest = re.sub(r"(?:等\d*[人名位]?.*|委员|（.*|同志)$", "", rest)
        if not 2 <= len(rest) <= 8 or not re.fullmatch(r"[\u4e00-\u9fff·]+", rest):
            continue
        own = not lead and not own_name().match(rest) and len(rest) < 4
        if _NO_PERSON.search(rest) or own or begin in named:
            continue
        if (
            len(rest) > 3
            and not re.fullmatch(NAME_OF_SOUNDS, rest)
            and rest[:2] not in word_set("persons", "compound")
        ):
            continue
        place = begin + (lead.end() if lead else 0)
        role = lead[0].strip() if lead else label
        body = ""
        if lead:
            inside = [named[spot] for spot in range(start, place) if spot in named]
            body = str(inside[-1].args["name"]) if inside else of_members(role, about)
        elif label in ("提案者", "提案人", "提案委员", "联名人", "附议人", "提出者"):
            body = of_members("委员", about)
        args: dict[str, str | bool] = {"name": rest, "role": role, "body": body}
        yield Mention("person", place, place + len(rest), args, "persons/field@2", 0.95)


_HEAD: Final = 260
#: A speaker stands alone in a line of the head.
_ALONE: Final = re.compile(
    r"^[ \u3000（(]*(?P<name>[\u4e00-\u9fff]{2,4})[ \u3000）)]*$", re.MULTILINE
)


def headed(text: str) -> Iterator[Mention]:
    """Yield the speaker whose name is a line of its own in the head of a report."""
    name = own_name()
    head = text[:_HEAD]
    stop = re.search(r"各位委员|同志们", head)
    for match in _ALONE.finditer(head, 0, stop.start() if stop else 0):
        if name.fullmatch(match["name"]) and match["name"][:2] not in word_set(
            "persons", "not_names"
        ):
            args: dict[str, str | bool] = {"name": match["name"], "role": "", "body": ""}
            yield Mention("person", *match.span("name"), args, "persons/head@2", 0.95)
