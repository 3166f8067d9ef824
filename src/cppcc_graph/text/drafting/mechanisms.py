"""Which standing arrangements an activity is said to have set up: 建立界别召集人制度."""

import re
from typing import Final

_SET_UP: Final = re.compile(
    r"(?:建立|构建|健全|完善|形成)(?:健全|和?完善|起|了)?(?P<names>(?![了起并和及、等])[^，。；：\d]{2,60}(?:制度|机制))(?=$|[，。；等]|工作$)"
)
_NEXT: Final = re.compile(r"(?<=制度)[、和及与]|(?<=机制)[、和及与]")
#: What says no more than that there is one.
_BARE: Final = re.compile(
    r"(?:相关|有关|各项|一系列|一套|长效|工作|规章|配套|内部|科学|完备|完善|系列|新的|相应|这[一些])*(?:制度|机制)"
)
_KINDS: Final = {"制度": "system", "机制": "mechanism"}
#: Marks of a title are no part of the name of a mechanism, and titles are documents.
_TITLE: Final = re.compile("[《》]")
_LONGEST: Final = 40


def mechanisms(said: str) -> list[tuple[str, str]]:
    """Return the names of mechanisms that words say were set up, each with the code of its kind.

    >>> mechanisms("建立界别召集人制度"), mechanisms("健全工作机制")
    ([('界别召集人制度', 'system')], [])
    """
    found = _SET_UP.search(said)
    if found is None or _TITLE.search(found["names"]):
        return []
    names = [name for name in _NEXT.split(found["names"]) if name.endswith(tuple(_KINDS))]
    return [
        (name, _KINDS[name[-2:]])
        for name in names
        if len(name) <= _LONGEST and not _BARE.fullmatch(name)
    ]
