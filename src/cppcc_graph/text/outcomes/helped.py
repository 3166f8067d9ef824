"""Deeds that were helped on: 推动建成, 助力脱贫; who did them is not told."""

import re
from typing import Final

#: 推动建成: what was done was done by others.
_HELPED: Final = re.compile(
    r"(?:有力|有效|积极|切实|直接|进一步|极大)?地?(?P<help>推动|助力|助推|促进)"
)
_LASTS: Final = re.compile(r"(?:机制|体系|制度|模式|格局)[”’]?$")


def helped_on(words: str, kind: str, uptake: str, *, counted: bool) -> tuple[str, str, str]:
    """Return type and uptake of a deed, and the word for the help where words tell that it was helped on."""
    helped = _HELPED.match(words)
    if helped is None or uptake not in ("implemented", "effect", "contributed"):
        return kind, uptake, ""
    if not counted:
        kind = "institution" if _LASTS.search(words) else "effect"
    uptake = "contributed" if kind == "institution" else _mediated(words, kind)
    return kind, uptake, helped["help"]


_HELPED_DEED: Final = re.compile(
    r"(?:推动|助力|助推|促进)(?:建成|新建|出台|完成|新增|建立|设立|打造|[^，]{0,20}取消|[^，]{0,20}建成)|助"
)


def _mediated(words: str, kind: str) -> str:
    """Return the uptake of what was done with help: of a deed without its doer the help is told."""
    if kind == "effect":
        return "contributed" if words.startswith("助") else "effect"
    return "contributed" if _HELPED_DEED.match(words) else "implemented"
