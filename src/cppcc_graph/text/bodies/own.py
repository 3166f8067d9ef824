"""Bodies called without a place, which are of the report's own: 常委会, 本会, 工商联."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_graph.text.bodies.names import full_name
from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.context import Context
from cppcc_graph.text.scan import headed

_OWN: Final = re.compile(
    r"(?<=及其)(?:常务委员会|常委会)|(?:(?<=设)|(?<=设有)|(?<=设立))办公室(?=[、和及与])|(?<![\u4e00-\u9fff])办公室(?=[、和及](?:提案|经济|农业|文史|各专|专委|社会|民族|教科|学习|人口|文化))|(?<![省市县区州旗国门港湾])(?:政协党组(?!成员(?:联系|带|包|分))|(?<![^省市县区州]各民主党派、)工商联(?=[、，。；和与及制会]))|(?<![\u4e00-\u9fff])(?:本会(?![期议场计])|本届政协(?![\u4e00-\u9fff]{2,10}?委(?!员(?!会)))|政协常委会|政协党组|政协机关(?!党|报|刊)|机关党组|常委会党组(?!成员|书记|副书记)|常委会(?!会议|委员|议|组成|工作报告|领导|[\d×X一二三四五六七八九十]{1,3}[余多]?[次场])|各专门委员会|各专委会|各专委(?![会员办室]))|(?:各专门委员会|各专委会)(?!主任|分党组)|[省市县区州]各民主党派(?![省市县区州]委)|(?<![\u4e00-\u9fff])(?:组织部|宣传部|统战部)(?=部?长)"
    r"|(?<=受)常委会(?=的?委托)"
    r"|(?<![省市县区州旗盟])(?:行署(?!办|专员)|行政公署)|(?<![\u4e00-\u9fff])地委(?!员)|(?<=[在由经被向对受])地委(?!员)"
)


def own_bodies(text: str, about: Context) -> Iterator[Mention]:
    """Yield what is called without a place, with the name of the report's own; none if it is unknown."""
    if not about.place:
        return
    congress = about.house == "人大"
    own = f"{about.place}人民代表大会" if congress else f"政协{about.place}委员会"
    for found in headed(text, _OWN):
        word = found[0]
        if word.startswith("各专") and text.endswith(_PARTS, 0, found.start()):
            continue  # 政协各参加单位和各专门委员会 are all that there is
        if congress and (word.startswith(("政协", "本届政协")) or word == "本会"):
            continue
        if word == "地委":
            if about.place.endswith("地区"):
                named = {"name": f"中共{about.place}委员会"}
                yield Mention("body", found.start(), found.end(), named, "bodies/own@1", 0.7)
            continue
        if word in ("行署", "行政公署"):
            if about.place.endswith(("盟", "地区")):
                named = {"name": f"{about.place}行政公署"}
                yield Mention("body", found.start(), found.end(), named, "bodies/own@1", 0.7)
            continue
        if "民主党派" in word:
            named = {"name": f"{full_name(word[0], about)}各民主党派"}
            yield Mention("body", found.start(), found.end(), named, "bodies/own@1", 0.6)
            continue
        if word in _PARTY_UNITS:
            # 州委常委、统战部部长某某: of the committee that is named before.
            level = _OF_LEVEL.search(text, max(0, found.start() - 5), found.start())
            place = full_name(level["level"], about) if level else about.place
            known = f"中共{place}委员会{_PARTY_UNITS[word]}"
            named = {"name": known if len(place) > 1 else f"{place}委{word}"}
            yield Mention("body", found.start(), found.end(), named, "bodies/own@1", 0.7)
            continue
        endings = {
            "常委会党组": "常务委员会党组" if congress else "党组",
            "政协机关": "机关",
            "各专": "各专门委员会",
            "常委会": "常务委员会",
            "常务委员会": "常务委员会",
            "机关党组": "机关党组",
            "办公室": "办公室",
            "党组": "党组",
        }
        end = next((full for short, full in endings.items() if short in word), "")
        name = f"{about.place}工商业联合会" if word == "工商联" else own + end
        yield Mention("body", found.start(), found.end(), {"name": name}, "bodies/own@1", 0.7)


#: Offices of the city in a district, which has none of its own: 公安分局.
_BRANCHES: Final = {
    "公安": "公安局",
    "国土": "国土资源局",
    "国土资源": "国土资源局",
    "环保": "环境保护局",
    "生态环境": "生态环境局",
    "自然资源": "自然资源局",
    "规划": "规划局",
    "工商": "工商行政管理局",
}
_BRANCH: Final = re.compile("分局(?!长)")
_BRANCH_OF: Final = re.compile(
    rf"(?:^|[^\u4e00-\u9fff]|[和与及由在经])(?P<field>{'|'.join(_BRANCHES)})$"
)


def branches(text: str, about: Context) -> Iterator[Mention]:
    """Yield the branches of the city's offices that are named without a place: 公安分局、国土分局."""
    if not (about.parent and about.bare and about.level in ("区", "县")):
        return
    for found in _BRANCH.finditer(text):
        of = _BRANCH_OF.search(text, max(0, found.start() - 6), found.start())
        if of:
            name = f"{about.parent}{_BRANCHES[of['field']]}{about.bare}分局"
            start = of.start("field")
            yield Mention("body", start, found.end(), {"name": name}, "bodies/own@1", 0.6)


_PARTS: Final = ("参加单位和", "参加单位、", "参加单位及")
_OF_LEVEL: Final = re.compile("(?P<level>[省市县区州旗盟])委(?:常委|委员)、$")
_PARTY_UNITS: Final = {"组织部": "组织部", "宣传部": "宣传部", "统战部": "统一战线工作部"}
