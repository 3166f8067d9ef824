"""The name of a place that ends somewhere in a text, with how certain it is."""

import re
from functools import lru_cache
from typing import Final

from cppcc_graph.text.context import Context
from cppcc_graph.text.divisions import (
    PEOPLES,
    codes,
    ending_at,
    lower_places,
    provinces,
    short_names,
)
from cppcc_graph.text.persons.ends import verb_pairs
from cppcc_graph.text.places.endings import (
    SETTLED_NAMES,
    UPPER,
    is_counted_kind,
    is_slogan,
    no_places,
)
from cppcc_graph.text.places.leading import ROADS, is_item, without_lead
from cppcc_graph.text.places.lists import leads
from cppcc_graph.text.places.short import in_province, words_too
from cppcc_graph.text.rulebook import word_set
from cppcc_graph.text.sounded import OF_BANNERS, sounded

#: A village may be in a town too.
_UPPER_OF_SMALL: Final = UPPER | frozenset("镇乡道")
#: What a name of a place never holds: words of bodies and of speech.
_NEVER: Final = frozenset(
    "委府局厅院协党的了在和与及等年月日次项件条个们我该本各全就从向对把被让将会议题案届籍"
)
_ODD: Final = frozenset({"群山", "渔港", "城区", "社区", "小区"})
_GENERIC: Final = frozenset({"高新区", "经开区", "开发区"})
_HAN: Final = "\u3400-\u9fff"
_OTHER: Final = re.compile(rf"[^{_HAN}]")
#: 赴雷村镇: a town whose own name ends with 村; 到各村镇, 到村镇银行 are none.
_VILLAGE_TOWN: Final = re.compile(
    rf"(?:赴|往|到(?<![受得达收感提做看听遇接想直]到)|在|、)((?![各全每多两几些有本部个我该农乡下])[{_HAN}]{{1,2}}村镇)$"
)
#: A township that is gone to by a name of one sign: 赴白水乡.
_ON_WATER: Final = re.compile(r"(?:赴|到|前往|走进|深入|、)[\u4e00-\u9fff]水乡$")
#: What stands between the names of two towns in a list.
_TOWN_BEFORE: Final = re.compile(rf"[镇乡]、[{_HAN}]{{2}}$")
_OF_COUNTY: Final = frozenset({"县", "市", "区", "旗"})
#: What stands before a county in a list of them.
_COUNTY_BEFORE: Final = re.compile(rf"[{_HAN}]{{2}}[县市区旗]、$")
#: 为贫困村青杠坪村: what kind of village it is.
_OF_POOR: Final = re.compile(
    "^.*(?:贫困|困|帮扶|扶|联系|系|包联|联|驻点|点|结对|对|扶贫|贫|示范|范|薄弱|弱|脱贫|驻)村(?=.{2,3}$)"
)
#: A village whose own name ends with 山: 到凤凰山村; 到偏远山村 is none.
_ON_HILL: Final = re.compile(
    "(?:[镇乡]|[镇乡村道]、|[到赴在]|走访|深入|来到|走进|前往)"
    f"(?P<name>(?!偏远|边远|高寒|贫困|深度|落后|美丽|普通|传统|古老|[大小这那一各全本多几深荒])[{_HAN}]{{2}}山村)$"
)
#: What stands before a town in a list of them.
_SETTLED_BEFORE: Final = re.compile("[镇乡村道区]、$")
#: 二十里铺: so long are names that begin with a distance.
_MILES: Final = re.compile("[一二三四五六七八九十]{1,3}里")
_SMALL: Final = ("小区", "社区")
_OF_SETTLED: Final = frozenset("村镇乡街")
#: Which of them are meant; such words are no names.
_DETERMINERS: Final = frozenset(
    [
        "所有", "全部", "其他", "其它", "其余", "任何", "部分", "大部分", "有关", "相关", "上述", "以上", "以下", "不少", "许多", "多数", "众多", "若干", "个别", "附近", "受灾", "所辖", "下辖", "上级", "友好", "兄弟", "分管", "主管",
    ]
)  # fmt: skip
_SOME: Final = frozenset("两三四五六七八九十")
#: Numbers that names of rivers and hills begin with.
_NUMBERED: Final = frozenset("三四五六七八九")
_COUNTED: Final = frozenset("省市县区州")
#: What is built has a number in its name more often than before it: three of them are 三座.
_BUILT: Final = frozenset({"隧道", "大桥", "水库", "水电站", "公园", "广场", "林场", "牧场"})
_PREPOSITIONS: Final = frozenset("赴到往至从向对为与和及把被让使将以获由经报送请呈受邀")
#: Who comes to a county comes to that of the report, and what is passed on goes to an office of its own.
_INTO: Final = frozenset("来抵驻返离莅访转交批")
#: 迈上快车路, 走出致富路: roads that nobody drives on.
_FIGURATIVE: Final = re.compile(
    "[迈走踏闯奔驶]上|[走闯蹚趟]出|开辟|铺就|铺平|探索|脱贫|致富|发展|振兴"
)
_NO_ROAD: Final = re.compile("[上途客径线程人过子况障面费标灯网基漫难桥长]")
_OF_BODY: Final = re.compile(r"政|委|人大|直|级|属|领导|里")
#: What goes on with 城 to a part of a county town: 县|城关镇.
_OF_TOWNS: Final = frozenset("关东西南北中内外郊厢区隍")
#: What only a town has, behind its name.
_TOWN_OWN: Final = re.compile("中心[小学卫校幼]|敬老院|养老院|福利院|卫生院|派出所|政府")


#: What is no name.
_NONE: Final = ("", False)


def name_ending_at(text: str, start: int, stop: int, about: Context) -> tuple[str, bool]:
    """Return the name that ends there, and whether what stands before it makes it certain."""
    suffix = text[start:stop]
    listed = ending_at(text, stop) if suffix[-1] in UPPER else ""
    led = text[start - 1 : start]
    if suffix in OF_BANNERS:
        # 阿木日嘎查, 伊和乌素嘎查: signs that are words elsewhere are part of it.
        by_sound = sounded(_OTHER.split(text[max(0, start - 8) : start])[-1], suffix)
        if len(by_sound) > 2:
            return by_sound + suffix, True
    if not listed and suffix not in _GENERIC and (led in _NEVER or not "\u3400" <= led <= "\u9fff"):
        return _NONE  # 全市, 本县, ，村: as mostly
    if is_slogan(text, start, stop, listed):
        return _NONE  # 生态立县, 文化强区
    if text[stop - 1] in "江河湖海山" and text[stop - 1 : stop + 1] in provinces():
        return _NONE  # 新时代江西: no river ends there
    if suffix in "江港湾" and text[stop - 2 : stop] in provinces():
        return _NONE  # 比照浙江做法: nor here
    # 示范县 is no 范县.
    none = len(no_places().at(text, stop))
    if listed:
        listed = _of_table(text, stop, listed)
        if listed and listed not in words_too() and none <= len(listed):
            longer = len(listed) == 2 and none <= len(suffix) and _is_longer(text, stop, listed)
            return (text[stop - 3 : stop] if longer else listed), True
    if none > len(suffix) and _TOWN_BEFORE.search(text, max(0, start - 4), start):
        return text[start - 2 : stop], True  # 竹山镇、岭下乡: among towns 下乡 is part of a name
    if suffix == "乡" and led == "水" and _ON_WATER.search(text, max(0, start - 4), stop):
        return text[start - 2 : stop], True  # 赴白水乡石坪村; 江南水乡 is none
    if suffix == "镇" and led == "村":
        town = _VILLAGE_TOWN.search(text, max(0, start - 4), stop)
        return (town[1], True) if town else _NONE
    if suffix == "村" and led == "山" and (hill := _ON_HILL.search(text, max(0, start - 6), stop)):
        return hill["name"], True  # 石门镇凤凰山村
    if none > len(suffix) or text[start - 1 : stop] in _ODD:
        return _NONE
    if led in UPPER and suffix == "河" and text[stop : stop + 1] in "东西南北":
        return _NONE  # 天津市河西区
    if len(suffix) == 1 and about.bare and text.endswith(about.bare, 0, stop):
        return _NONE  # 过境省道云岭段: the place that reports
    return _Ending(text, start, stop, suffix, about).name()


def _of_table(text: str, stop: int, listed: str) -> str:
    """Return a name of the table as it ends at a place, "" where it is part of other words."""
    if len(listed) == 3 and in_province(text[stop - 4 : stop - 2], listed[1:]):
        listed = listed[1:]  # 山西吉县 is no 西吉县
    if len(listed) == 2 and not _begins(text, stop - 2):
        return ""  # 办理县政协提案, 信息县委采用
    if listed[:1] == "名" and text[stop - len(listed) - 1] in _HOW_MANY:
        return ""  # 3000多名山区学生
    return listed


class _Ending:  # with slots, as a Mention
    """Where the name of a place may end, with the signs before the word that it ends with."""

    __slots__ = ("about", "before", "least", "start", "stop", "suffix", "text")

    def __init__(self, text: str, start: int, stop: int, suffix: str, about: Context) -> None:
        self.text: Final = text
        self.start: Final = start
        self.stop: Final = stop
        self.suffix: Final = suffix
        self.about: Final = about
        before = _OTHER.split(text[max(0, start - 6) : start])[-1]
        if suffix == "村" and "村" in before:
            before = _OF_POOR.sub("", before)
        self.before: Final = before
        self.least: Final = 1 if suffix in word_set("places", "natural") else 2

    def name(self) -> tuple[str, bool]:
        """Return the name, and whether it is certain."""
        suffix, before = self.suffix, self.before
        if suffix in _GENERIC and (not before or before[-1] in "赴到在往和与及入向由为从对就"):
            return suffix, True
        if len(before) < self.least:
            return _NONE
        cut, below = self._cut()
        whole = self._special(cut)
        if whole is not None:
            return whole
        clean = self._clean(cut)
        if clean[:1] in _SURNAMES and clean[1:2] in _HOUSES:
            return clean + suffix, True  # 周家大屋旧址
        if not clean or self._is_kind(clean):
            return _NONE
        if suffix in _AT_NATURE and len(clean) > 1 and clean[-1] in _NATURE:
            return clean, True  # 石咀河湿地, 武陵山片区
        if suffix == "镇" and clean[-2:-1] == "为":
            # 捐款为固镇中心小学购书: one sign behind the word that leads to it.
            return clean[-1:] + suffix, bool(_TOWN_OWN.match(self.text, self.stop))
        if suffix in word_set("places", "natural") and clean in short_names():
            return _NONE  # 四川江油
        if _in_city(clean, suffix):
            if suffix != "湖" and f"{clean[2:]}{suffix}区" in codes():
                return _NONE  # 深圳南山
            return clean[2:] + suffix, True  # 嘉兴南湖, 绍兴鉴湖
        if len(clean) > 3 and not _MILES.match(clean):
            return self._of_long(clean)
        own = "" if _two(clean + suffix) else self._own(clean)  # 安徽芜湖 are two
        if not own or self._is_counted(own):
            return _NONE
        begun = self.start - len(before)
        certain = below or len(clean) < len(before) or (begun > 0 and len(before) < 6)
        return own + suffix, certain and self._is_said(own)

    def _cut(self) -> tuple[str, bool]:
        """Return the signs of the lowest place before, and whether that of a higher one stands before them."""
        before, suffix = self.before, self.suffix
        # The name of a higher place ends where that of a lower one begins: 示例市青石县, 沙渚镇海澄村.
        signs = UPPER if suffix[-1] in UPPER and suffix not in _SMALL else _UPPER_OF_SMALL
        upper = -1 if signs.isdisjoint(before) else max(map(before.rfind, signs))
        if before[upper : upper + 1] == "道" and before[upper - 1 : upper] != "街":
            upper = max(map(before.rfind, UPPER | {"镇", "乡"}))  # 八道河村
        below = 1 <= upper < len(before) - 1
        cut = before[upper + 1 :] if below else before
        if below and cut[0] == "城" and len(cut) > 2 and cut[1] not in _OF_TOWNS:
            cut = cut[1:]  # 县城|人民广场
        if len(cut) > 3 and suffix in _COUNTED:
            cut = cut[_behind_province(cut) :]
        return cut, below

    def _special(self, cut: str) -> tuple[str, bool] | None:
        """Return the name, or none, where the sign for a level, a road or peoples decide; else None."""
        suffix, about = self.suffix, self.about
        if cut[-1:] == about.level and suffix not in _COUNTED and leads().at(cut, len(cut) - 1):
            # 走访县高新区: that of the report's own place; 视察市博物馆 is no name of a place.
            return (suffix, True) if suffix in _GENERIC else _NONE
        if suffix == "州":
            # 甘南州 is short for 甘南藏族自治州.
            for length in (4, 3, 2):
                if short_names().get(cut[-length:], "").endswith("自治州"):
                    return cut[-length:] + suffix, True
        if suffix == "路" and _FIGURATIVE.search(self.text, max(0, self.start - 8), self.start):
            return _NONE
        if suffix == "州" and (about.place[-1:] != "州" or cut[-2:] == about.bare[-2:]):
            return _NONE  # 荆州 is a city, and 云岚州 has its full name
        long = _of_peoples(cut, suffix)
        return None if long is None else (long, bool(long))

    def _clean(self, cut: str) -> str:
        """Return what is left of the signs before without the words that lead to a name, "" for nothing."""
        text, start, suffix, before = self.text, self.start, self.suffix, self.before
        if (
            suffix in _OF_COUNTY
            and len(before) == 2
            and _COUNTY_BEFORE.search(text, max(0, start - 6), start - 2)
        ):
            # 汐溪县、屿前区: among counties 前 is part of a name.
            clean = before if leads().at(before, 2) != before else ""
        elif (
            suffix in SETTLED_NAMES
            and is_item(before)
            and _SETTLED_BEFORE.search(text, max(0, start - 5), start - 3)
        ):
            clean = before
        else:
            clean = without_lead(cut, self.least)
        if not clean and self.least == 1 and len(cut) > 2:
            # 整治东环渠: a word that may stand before a name may be part of one, if the name comes again.
            clean = without_lead(cut[:-1], 1)[-1:] + cut[-1:]
            if len(clean) < 2 or text.count(clean + suffix) < 2:
                return ""
        if len(clean) == 1 and cut[-2:-1] in _NUMBERED:
            if clean in "大小主支" or cut[-2:] in short_names():
                return ""  # 三大河, 四川江油
            clean = cut[-2:]  # 三岔河, 五龙山
        cut_off = cut[-len(clean) - 1 : -len(clean)] if clean else ""
        if cut_off and cut_off in _SURNAMES and clean[0] in _HOUSES and len(clean) > 1:
            return cut_off + clean  # 周家大屋旧址: 周 leads to no name
        if (
            cut_off in _NUMBERED
            and suffix in _BUILT
            and text[self.stop - len(suffix) - len(clean) - 2] != "第"
        ):
            return cut_off + clean  # 三岔口隧道, 五里河水库
        return clean

    def _is_kind(self, clean: str) -> bool:
        """Tell whether signs tell which or how many places there are, or of what kind, and are no name."""
        text, start, suffix = self.text, self.start, self.suffix
        if clean[-1] in _SOME and (
            suffix in _COUNTED or self._led() == "、" or clean[-2:-1] in _OF_SETTLED
        ):
            return True  # 甲、乙、丙三市 are three
        if clean[0] in "乡镇村" and text[start - len(clean) - 1] in _SOME:
            return True  # 东溪、西溪两乡缺水区
        if clean[-1] == "成" and clean[-2:-1] in _SOME:
            return True  # 近三成街道委员联络组: a share of them
        kinds = word_set("places", "kinds")
        if clean + suffix in kinds or (clean in kinds and suffix not in SETTLED_NAMES):
            return True  # 小型水库, 老茶区: a kind of places, and no name
        return clean in _DETERMINERS or clean.endswith("型")  # 所有村, 创新型县

    def _led(self) -> str:
        """Return the sign before those that may be of the name."""
        begun = self.start - len(self.before)
        return self.text[begun - 1 : begun]

    def _of_long(self, clean: str) -> tuple[str, bool]:
        """Return the last signs of those that are too many for a name, where these are one."""
        if self._led() in ("“", '"') and clean == self.before:
            return _NONE  # “智能终端产业园”项目
        if clean[-2:] in word_set("places", "kinds") and self.suffix not in SETTLED_NAMES:
            return _NONE  # 位于城郊的高新技术产业园
        return (clean[-2:] + self.suffix, False) if _NEVER.isdisjoint(clean[-2:]) else _NONE

    def _own(self, clean: str) -> str:
        """Return the signs of a name without a last word that leads to it, "" where they are none."""
        suffix = self.suffix
        if len(clean) < self.least or not _NEVER.isdisjoint(clean) or clean[-1] in _PREPOSITIONS:
            return ""
        if clean[0] in "赴到" and suffix in SETTLED_NAMES:
            clean = clean[1:]  # 赴雷村: a name of one sign behind the word that leads to it
            if (
                len(clean) < self.least - 1
                or leads().at(clean, len(clean))
                or clean + suffix in word_set("places", "kinds")
            ):
                return ""
        if clean[-1] in _INTO and suffix[-1] in UPPER:
            return ""  # 专家来县考察
        if len(clean) == 3 and clean[:2] in leads().words and clean[2] not in ROADS:
            if suffix not in SETTLED_NAMES or clean[2] in _SOME or leads().at(clean[2], 1):
                return ""  # 走访两村
            return clean[2]  # 走访雷村
        return clean

    def _is_counted(self, own: str) -> bool:
        """Tell whether the words are counted, or go on to words that name no place."""
        return is_counted_kind(self.text, self.start - len(own), self.stop, self.suffix) or (
            # 没有过路客, 受路途所限
            self.suffix == "路" and _NO_ROAD.match(self.text, self.stop) is not None
        )

    def _is_said(self, own: str) -> bool:
        """Tell whether a name is no word that nobody knows before the report's own level: 引起县政府."""
        text, about, name = self.text, self.about, own + self.suffix
        if (
            self.suffix not in about.place[-1:] + about.parent[-1:]
            or name in (about.place, about.parent)
            or not _OF_BODY.match(text, self.stop)
        ):
            return True
        return (
            text.count(name) > 1
            or self._led() == "、"
            or among_others(text, self.start - len(own), self.stop)
        )


#: 周家大屋, 向家坝: a family that a place is called after, whose name is a word elsewhere.
_HOUSES: Final = frozenset("家氏")
_SURNAMES: Final = frozenset("周向于从时常关平应安包单顾连项屈")
#: What lies at a river, lake or hill, and is called after it.
_AT_NATURE: Final = frozenset({"湿地", "片区", "景区", "风景区"})
_NATURE: Final = frozenset("山河湖江岭溪")


#: Roads are called after cities elsewhere.
_ROADS: Final = frozenset({"路", "大道", "大街", "胡同", "步行街"})


def _in_city(clean: str, suffix: str) -> bool:
    """Tell whether a site is named behind the city that it is in, whose level is left out."""
    return (
        len(clean) > 2
        and suffix not in _ROADS  # 南京东路
        and clean[:2] in short_names()
        and clean[:2] not in words_too()
        and clean[:2] not in provinces()
        and (suffix in word_set("places", "natural") or suffix in word_set("places", "site"))
    )


def _is_longer(text: str, stop: int, listed: str) -> bool:
    """Tell whether a name of the table has one sign more: 石漳县 that is never named 漳县 is none."""
    more = text[stop - len(listed) - 1 : stop]
    return (
        len(more) == 3
        and _count(text, listed) == _count(text, more)
        and (_count(text, more) > 1 or text[stop - 4 : stop - 3] == "、")
        and not _OTHER.match(more)
        and not leads().at(more, 1)
        and more[0] not in UPPER
    )


def _begins(text: str, start: int) -> bool:
    """Tell whether the name of a county of one sign begins there: behind a lead, or another place."""
    before = text[max(0, start - 1) : start]
    if not "\u3400" <= before <= "\u9fff" or before in UPPER:
        return True
    if text[start - 2 : start] in short_names():
        return True
    across = len(leads().at(text, start + 1)) > 1 or text[start - 1 : start + 1] in verb_pairs()
    return bool(leads().at(text, start)) and not across


#: What stands before the measure of people.
_HOW_MANY: Final = frozenset("0123456789一二三四五六七八九十百千万两几多余数")
_OF_PEOPLES: Final = frozenset({"乡", "州", "县", "旗", "自治州", "自治县", "自治旗"})
_PEOPLES: Final = re.compile(
    rf"(?:(?:{'|'.join(PEOPLES)}|满族|畲族|土族|水族|锡伯族|仡佬族|撒拉族|东乡族)、?){{1,4}}$"
)


def _of_peoples(before: str, suffix: str) -> str | None:
    """Return the name of a place of some peoples, or one by sound; None if neither is there.

    The name is "" where nothing but the peoples stands before the level.
    """
    peoples = _PEOPLES.search(before) if suffix in _OF_PEOPLES else None
    if peoples:
        clean = without_lead(before[: peoples.start()], 2)
        return clean[-4:] + peoples[0] + suffix if len(clean) > 1 else ""
    by_sound = sounded(before, suffix)
    return by_sound + suffix if by_sound else None


def _behind_province(before: str) -> int:
    """Return where a name begins behind a province that is named in short: 福建沧屿市; 0 for none."""
    known = provinces()
    return next((at for at in range(2, len(before) - 1) if before[at - 2 : at] in known), 0)


def _two(words_said: str) -> bool:
    """Tell whether a province and a place in it are named, each without its level."""
    known = provinces()
    return any(
        (known[words_said[:length]], words_said[length:]) in lower_places()
        for length in (2, 3)
        if words_said[:length] in known
    )


@lru_cache(maxsize=256)
def _count(text: str, word: str) -> int:
    """Return how often a word stands in a text, counted once for each word."""
    return text.count(word)


#: What follows the first of two that act together: 与桐江区政协、石泾县政协协商.
_AND_OTHERS: Final = re.compile(
    rf"(?:政协|人大|委|政府)?[、和与][{_HAN}]{{2,4}}[省市县区州旗](?:政协|人大|委|政府)"
)


def among_others(text: str, start: int, stop: int) -> bool:
    """Tell whether what stands around a name tells that it is one, though it is named only once."""
    return (
        text[start - 1 : start] in ("与", "同")
        or text[start - 2 : start] in provinces()
        or bool(_AND_OTHERS.match(text, stop))
        or (
            text[start - 1 : start] in _BEFORE_OTHERS
            and _NEIGHBOUR.search(text, max(0, start - 7), start) is not None
        )
        or (
            text[start - 1 : start] in _MET_ENDS
            and not _OWN_PEOPLE.match(text, stop)
            and _MET.search(text, max(0, start - 3), start) is not None
        )
        or _CAME.match(text, stop) is not None
    )


#: Whom somebody meets is another one: 接待云河县政协, 学习云河县政协经验; nobody meets what a word tells.
_MET: Final = re.compile(
    "(?:接待了?|学习了?|借鉴了?|邀请了?|赴|前往|奔赴|(?<![受得达收感提做看听遇接想直来])到|协助|陪同|参加了?|出席|考察了?|拜访了?|走访了?|会同|联合|支援|援助|得到了?|获得|对标|做好)$"
)
_MET_ENDS: Final = frozenset("待习鉴请赴往到助同加席察访合援得标好了")
#: 走访退休县政协干部: which of its own people are meant.
_OWN_PEOPLE: Final = re.compile(
    "(?:政协|人大|政府|委)(?:常?委员|代表|机关|领导|干部|部门|各|老|离退休|[^，。；]{0,4}同志)"
)
#: 云河县政协来我县考察.
_CAME: Final = re.compile(
    "(?:政协|人大|政府|委)[^，。；]{0,8}?(?:来我[省市县区州旗]|来访|到我[省市县区州旗])"
)


#: Which other one is meant: 与毗邻的云河县政协, 接待来访的云河县政协, 对口支援县云河县政府.
_NEIGHBOUR: Final = re.compile(
    "(?:毗邻|邻近|相邻|近邻|周边|友好|兄弟|对口(?:支援|协作|帮扶)?|结对|[上下]游|来访|来考察|[省州市区]内|[省市]外|外省|东部|西部|受援|协作)(?:地区|城市)?[的县市区]$"
)
_BEFORE_OTHERS: Final = frozenset("的县市区")
