"""The items of an outcome: 硬化道路12公里、新建暖棚64座 are two deeds with a count each."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_graph.text.candidate import InOrder, Mention
from cppcc_graph.text.outcomes.kinds import kind_of
from cppcc_graph.text.outcomes.undone import LEFT, is_undone

_TAKEN_THEN: Final = re.compile(r"(?:采纳|吸收)后(?=[^，、]{4})")
_ADOPTED: Final = re.compile(r"[^、，]{0,14}(?:采用|录用|采纳)[^、，]{0,6}")
#: An item that has a verb and an object of its own.
ANOTHER_DEED: Final = re.compile(
    r"(?:加固|敷设|建(?![议设成筑材])|建设(?!资金|用地|经费|项目)|(?=[市县区省镇乡])[\u4e00-\u9fff]{2,12}(?:局|厅|公司|联社|银行|支行|中心)(?:发放|投放|新增|投入|安排|拨付)|帮助|招募|粉刷|新[建增辟装植]|改[建造]|扩建|改扩建|硬化|铺设|架设|拆除|关停|取缔|封堵|整治|截流|复绿|清淤|疏浚|加装|更换|安装|修[复建缮]|建成|拓宽|投放|设置|施划|栽植|种植|补植|清[退理]|配备|招[聘录]|引进|开[通设]|增[设配]|培训|交流|打造|恢复|组建|设立|补种|打(?![印造])|修(?![订理])|挖|架(?!子)|栽|砌)[\u4e00-\u9fff]{2,12}?(?:[\d×X*]|若干|[一二三四五六七八九十百]{1,3}[余多]?.{1,2}$)"
)


def items_of(text: str, mention: Mention, figures: InOrder) -> Iterator[Mention]:
    """Yield an outcome, or the items of its list where each has a verb and a count of its own.

    被全国政协采用2条、省政协采用17条 are two, and so are 硬化道路12公里、新建暖棚64座;
    新建小学3所、扩建5所 are one deed.
    """
    begun = mention.start
    taken = _TAKEN_THEN.search(text, begun, mention.end)
    if taken and told_with_count(text, taken.end(), mention.end, figures):
        # 市城管局采纳后整改隐患300处 tells of two.
        yield mention.at(begun, taken.end() - 1)
        begun = taken.end()
        mention = mention.having({**mention.args, **kind_of(text[begun : mention.end])})
        mention = mention.at(begun, mention.end)
    if text.find("、", begun, mention.end) < 0:
        yield mention
        return
    quoted = text.find("”", begun, mention.end) >= 0
    for sign in re.finditer("、", text[mention.start : mention.end]):
        at = mention.start + sign.start()
        if quoted and _in_quotes(text, mention.start, at):
            continue  # 刊登的“新建泵站2座、疏浚河道6公里”等建议被采纳
        ahead = text.find("、", at + 1, mention.end)
        stop = ahead if ahead > 0 else mention.end
        deed = ANOTHER_DEED.match(text, at + 1, stop)
        adopted = _ADOPTED.search(text, begun, at) and _ADOPTED.search(text, at + 1, stop)
        if not (deed or adopted or LEFT.match(text, at + 1, stop)):
            continue
        if told_with_count(text, begun, at, figures) and told_with_count(
            text, at + 1, stop, figures
        ):
            piece = text[begun:at]
            if not is_undone(piece):
                told = mention.at(begun, at)
                # What the whole was known by may be told in a later item only.
                known = str(mention.args["verb"]) in piece
                yield told if known else told.having({**told.args, **kind_of(piece)})
            begun = at + 1
            if deed:
                mention = mention.having({**mention.args, **kind_of(text[begun:stop])})
    if begun == mention.start:
        yield mention
    elif not is_undone(text[begun : mention.end]):
        yield mention.at(begun, mention.end)


#: Advice that its words stand for is called so behind them.
_CALLED: Final = re.compile("”(?:等[^，。；]{0,6})?的?(?:意见|建议|提案|信息|问题)")


def _in_quotes(text: str, start: int, at: int) -> bool:
    """Tell whether a place is inside the words that advice is named by."""
    if text.rfind("“", start, at) <= text.rfind("”", start, at):
        return False
    return _CALLED.match(text, text.find("”", at)) is not None


_BLANK: Final = re.compile(r"×|\*|XX|Xx|xX|xx|若干")


def told_with_count(text: str, start: int, end: int, figures: InOrder) -> bool:
    """Tell whether a stretch of text holds a number, also one left blank."""
    return bool(figures.within(start, end)) or bool(_BLANK.search(text, start, end))
