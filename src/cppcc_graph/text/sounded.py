"""Names of places that are written by sound: 阿木古楞旗, 伊和乌素嘎查."""

import re
from typing import Final

from cppcc_graph.text.rulebook import signs

_SIGNS: Final = signs("places", "sounds")
_RUN: Final = re.compile(f"(?!(?<=[抵直通到])达)[{_SIGNS}]{{1,6}}(?:来(?<=[浩达和]来))?$")
#: What ends so may have a name by sound.
_OF_SOUNDS: Final = frozenset(
    {"市", "旗", "苏木", "嘎查", "口岸", "河", "湖", "山", "镇", "乡", "村", "水库", "淖尔"}
)
#: Only where Mongolian is spoken are there such: their names may hold signs that are words elsewhere.
OF_BANNERS: Final = frozenset({"苏木", "嘎查"})
_BANNER_SIGNS: Final = _SIGNS + signs("places", "banner_sounds")
_RUN_OF_BANNER: Final = re.compile(
    f"(?:(?<=[赴到在往向为对])和)?[{_BANNER_SIGNS}][{_BANNER_SIGNS}和其日]{{0,7}}$"
)
#: Where the name of one ends that stands before another: 巴彦苏木和都兰苏木.
_ANOTHER: Final = re.compile("(?:苏木|嘎查|[镇旗盟市县区])[和与及]?")
#: Shorter ones are not told from words.
_LONG: Final = 2


def sounded(before: str, suffix: str) -> str:
    """Return the name by sound that ends where ``suffix`` begins, "" where there is none."""
    if suffix in OF_BANNERS:
        run = _RUN_OF_BANNER.search(_ANOTHER.split(before)[-1])
        if run and len(run[0]) >= _LONG:
            return run[0]
    run = _RUN.search(before) if suffix in _OF_SOUNDS else None
    # 阿木古楞旗, 额仁淖尔苏木: names by sound are longer than others.
    return run[0] if run and len(run[0]) > _LONG else ""
