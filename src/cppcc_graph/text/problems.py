"""Problems that others were told of: what came of that is told behind them in the sentence."""

import re
from functools import lru_cache
from typing import Final

from cppcc_graph.text.structure import Sentence

#: What a problem is called, and what may stand behind it: 柳河街积水问题, 食品隐患的信息反映后.
_NAMED: Final = (
    r"(?=[^，。；]{4,50}+，)(?P<of>(?!的)(?:[^，。；、《》“”\d\s反]|反(?!映)|“[^“”]{1,14}”){1,28}?(?:问题|难题|隐患|现象))"
    r"(?:的(?:信息|社情民意(?:信息)?|提案|建议))?(?:(?:经[^，。；]{0,10})?(?:反映|报送|上报|提出|呈报)后)?(?:引起[^，。；]{0,10}(?:重视|关注)|较?为?(?:突出|严重|较多))?，"
)
#: 委员先后反映柳河街积水问题，市住建局…; 针对群众反映强烈的照明不足问题，….
_TOLD: Final = re.compile(
    rf"(?:反映|呼吁|关注|反响|提出(?=的))(?:强烈|较多|集中|突出)?的?+(?:关于)?{_NAMED}"
)
#: 食品隐患的信息反映后，…; 由于历史原因得不到解决的供暖问题，….
_FIRST: Final = re.compile(
    rf"(?=[^，。；]{{6,76}}+，)[\s\u3000]{{0,4}}(?:针对|对于|由于[^，。；]{{2,20}}(?:解决|落实)的)?{_NAMED}"
)
#: 针对协商会上提出的快递下乡难问题，县邮政管理局…: who deals with it was told of it by the committee's work.
_FOUND: Final = re.compile(
    rf"[\s\u3000]{{0,4}}针对(?:视察|调研|协商|监督|评议|暗访|座谈|议政|督办)[^，。；的]{{0,6}}(?:发现|提出|反映|指出|反馈)的{_NAMED}"
)
#: 部分委员反映，消防栓缺水等隐患突出，县政府…: behind who told of it.
_SAID: Final = re.compile(_NAMED)
_WORDS: Final = re.compile(r"(?:问题|难题|隐患|现象)[^，。；]{0,16}，")
#: Whoever means to deal with a problem, or is led to it, has not told others of it.
_MEANS: Final = re.compile(
    r"解决|破解|攻克|攻坚|化解|啃下|打通|合力|聚焦|围绕|查找|梳理|发现|存在|整改|提出|研究|指出|帮助|协调|就(?!业)"
)
_REACH: Final = 80


@lru_cache(maxsize=1024)  # asked for outcomes, and again for what came of activities
def problem(text: str, sentence: Sentence) -> re.Match[str] | None:
    """Return the problem that a sentence says others were told of, None where it names none."""
    begin, reach = sentence.start, min(sentence.end, sentence.start + _REACH)
    find = text.find
    if (
        find("题", begin, reach) < 0
        and find("隐", begin, reach) < 0
        and find("现", begin, reach) < 0
    ):
        return None  # as mostly: none of the words is there
    words = _WORDS.search(text, begin, reach)
    if words is None:
        return None
    for start, end in sentence.clauses:
        if start <= words.start() < end:
            told = _TOLD.search(text, start, words.end())
            if told is None and text.startswith("反映，", start - 3):
                told = _SAID.match(text, start, words.end())
            if told or start > sentence.start:
                return told
            if found := _FOUND.match(text, start, words.end()):
                return found
            first = _FIRST.match(text, start, words.end())
            return first if first and not _MEANS.search(first["of"]) else None
    return None
