"""Persons: a role and a name beside it, in lists too; without a role only who is told to have been there."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.context import Context
from cppcc_graph.text.persons.amid import amid_speech
from cppcc_graph.text.persons.appointed import newly_appointed, recommended
from cppcc_graph.text.persons.by_sound import named_by_sound
from cppcc_graph.text.persons.commissioned import commissioned
from cppcc_graph.text.persons.fields import headed, in_fields
from cppcc_graph.text.persons.givers import givers
from cppcc_graph.text.persons.listed import of_lists
from cppcc_graph.text.persons.name_first import before_roles
from cppcc_graph.text.persons.of_four_signs import of_four_signs
from cppcc_graph.text.persons.role_first import before_verbs, behind_roles
from cppcc_graph.text.persons.roles import role_spots
from cppcc_graph.text.persons.tellers import tellers
from cppcc_graph.text.persons.tenure import with_tenure
from cppcc_graph.text.persons.towns import towns, with_towns
from cppcc_graph.text.scan import covered


def persons(
    text: str, about: Context, bodies: Sequence[Mention], places: Iterable[str] = ()
) -> Iterator[Mention]:
    """Yield the persons named in a normalised text in order, with role and the role's body.

    ``places`` are the names of places in it.
    """
    ends = {body.end: body for body in bodies}
    taken = covered(text, ((body.start, body.end) for body in bodies))
    heads = list(role_spots(text))
    found = {each.start: each for each in behind_roles(text, about, ends, taken, heads)}
    for mention in before_roles(text, about, taken):
        found.setdefault(mention.start, mention)
    behind = {each.end for each in found.values()}
    for mention in before_verbs(text, about, ends, taken, behind):
        found.setdefault(mention.start, mention)
    for mention in found.values():
        taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    others = (
        *amid_speech(text, about, taken),
        *named_by_sound(text, about, ends, heads),
        *of_four_signs(text, about),
        *headed(text),
        *newly_appointed(text, about, ends),
        *recommended(text),
        *in_fields(text, about, bodies),
        *of_lists(text, about, bodies),
        *givers(text),
        *commissioned(text),
        *tellers(text),
    )
    _put_beside(found, others, taken)
    # 县政协委员云岭一中活动小组: the place that reports is nobody.
    people = (each for each in found.values() if each.args["name"] not in about.names)
    told = with_towns(text, sorted(people, key=lambda m: m.start), towns(places))
    named = with_tenure(text, _with_bodies(text, list(told)))
    names = {str(mention.args["name"]): mention for mention in named}
    yield from sorted((*named, *_again(text, names, found)), key=lambda m: m.start)


#: What may stand between two who are named together, besides the role of one of them.
_BESIDE: Final = re.compile("(?:书记)?(?:、|和|，)(?:常务)?(?:副?[市县区州旗盟]长|书记)?$")
_GOVERNMENT: Final = "人民政府"


def _with_bodies(text: str, found: Sequence[Mention]) -> list[Mention]:
    """Return persons in order, a bare 书记 with the body that others tell: alone it may be of a village.

    It is the one of 县委书记 where the same person is called so elsewhere, and leads the committee of
    the place beside the head of a government: 书记甲、县长乙.
    """
    named: list[Mention] = list(found)
    heads = {
        str(each.args["name"]): str(each.args["body"])
        for each in found
        if str(each.args["role"]).endswith("书记") and each.args["body"]
    }
    for at, mention in enumerate(found):
        if mention.args["role"] != "书记" or mention.args["body"]:
            continue
        party = heads.get(str(mention.args["name"]), "")
        for other in found[max(0, at - 1) : at + 2]:
            first, second = sorted((mention, other), key=lambda m: m.start)
            body = str(other.args["body"])
            if body.endswith(_GOVERNMENT) and _BESIDE.match(text[first.end : second.start]):
                party = party or f"中共{body.removesuffix(_GOVERNMENT)}委员会"
        if party:
            named[at] = mention.having({**mention.args, "body": party})
    return named


def _put_beside(found: dict[int, Mention], others: Iterable[Mention], taken: bytearray) -> None:
    """Put what other rules tell beside the persons that were found, or in for them."""
    holder = {at: each for each in found.values() for at in range(each.start, each.end)}
    for mention in others:
        spot = range(mention.start, mention.end)
        clash = list({id(m): m for at in spot if (m := holder.get(at)) is not None}.values())
        if (
            len(clash) == 1
            and (clash[0].rule == "persons/any@1" or clash[0].args["role"] == "同志")
            and clash[0].start == mention.start
            and mention.end >= clash[0].end
        ):
            # What a rule of its own tells is better than what stands before any verb or 同志.
            found[mention.start] = mention
        elif clash and all(m.start == mention.start and m.end < mention.end for m in clash):
            # A longer name of the same beginning is the whole one: 吉克阿依 for 吉克阿.
            known = found.pop(mention.start).args
            args = {**mention.args, "role": known["role"], "body": known["body"]}
            found[mention.start] = mention.having(args)
        elif clash or taken.find(1, mention.start, mention.end) >= 0:
            continue
        else:
            found[mention.start] = mention
        holder.update(dict.fromkeys(spot, found[mention.start]))


_THOUGHT: Final = re.compile(r"新时代|生态|法治|经济|文化|外交|强军|关于|总书记系列|同志为|《")


def _again(text: str, names: dict[str, Mention], found: dict[int, Mention]) -> Iterator[Mention]:
    """Yield further mentions of a name of three characters that was found with its role."""
    for name, first in names.items():
        if len(name) < 3:
            continue
        at = text.find(name)
        while at >= 0:
            if at not in found and not _THOUGHT.match(text, at + len(name)):
                yield Mention("person", at, at + len(name), first.args, "persons/again@1", 0.95)
            at = text.find(name, at + len(name))
