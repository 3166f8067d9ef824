"""Bodies that are in no list: a place, some words, and a word for a kind of body."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_graph.text.bodies.names import IN_WORDS, NOT_IN_NAME, full_name
from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.context import Context
from cppcc_graph.text.places.gazetteer import Gazetteer
from cppcc_graph.text.rulebook import word_set
from cppcc_graph.text.scan import Endings, any_of, endings, headed

BUILT: Final = re.compile(r"建$|建设$|为山$")
_OTHER: Final = "海关|党委|局|厅|办公室|督查室|集团|公司|有限公司|有限责任公司|股份有限公司|支行|支公司|医院|大学|学院|电视台|日报社|协会|商会|分局|支队|大队|指挥部|研究院|设计院|规划院|勘察院|勘测院|科学院|文工团|歌舞团|艺术团|演艺团|杂技团|曲艺团|戏剧团|腔剧团|调剧团|话剧团|歌剧团|京剧团|豫剧团|越剧团|川剧团|评剧团|晋剧团|湘剧团|楚剧团|吕剧团|锡剧团|淮剧团|赣剧团|粤剧团|闽剧团|乌兰牧骑|档案馆|史志馆|方志馆|美术馆|科技馆|学校|中学|小学|银行|管委会|管理委员会|服务中心|媒体中心|中心|文化馆|图书馆|博物馆|纪念馆|管理处|办事处|合作社|党校|基金会|联合会|联谊会|研究会|学会|促进会|总会|联盟|工作站|监理所|管理所|监督所|研究所|检疫所|监测站|推广站|管理站|防疫站|气象站|水文站|联社"
_KIND: Final = re.compile(
    rf"{any_of(_OTHER.split('|'))}(?<![大布格结开僵]局)(?<![会展餐客大舞告门前过歌影能]厅)(?!长|面|限|势|部|工作|组|任务|大局|城区|医院|小学|中学|学校|支行|会议|站点)"
)
_IN_NAME: Final = re.compile(rf"[^{NOT_IN_NAME}\u0000-\u4dff\ua000-\U0010ffff]++$")
_NO_REST: Final = ("委", "政协", "政府", "人大", "府", "常委", "党组", "党委", "镇党委", "乡党委")
#: Firms that have parts in many places: 国网青石供电公司, 中国农业银行青石支行.
_FIRM_OF: Final = re.compile(
    "(?:国网|国家电网|南方电网|中国石化|中石化|中国石油|中石油|中国海油|中国(?:移动|联通|电信|铁塔|邮政|人寿|人保|烟草)"
    "|(?:中国)?(?:农业发展|邮政储蓄|农业|工商|建设|交通|人民|民生|光大)银行|中国银行|(?:邮储|招商|浦发|中信|兴业)银行|农发行|农行|工行|建行|中行|人保财险)$"
)
_PARTS: Final = frozenset({"支行", "支公司"})
_LEVELS: Final = frozenset("省市县区州旗盟")
_NO_LEVEL: Final = frozenset("域级城乡内外长")
_REACH: Final = 18
_WITHIN: Final = 12


def _other_spots(
    text: str, about: Context, known: Gazetteer
) -> Iterator[tuple[str, str, int, int]]:
    """Yield place, rest, start and end: a known place or a level word, and a word for a body."""
    # 东浦海关: called after the city, whose level is left out.
    customs = known.short if "海关" in text else ()
    names = endings((*known.names, about.bare, *customs))
    heads = frozenset(name[:2] for name in names.words)
    done = 0
    for kind in headed(text, _KIND):
        at = kind.start()
        # 县教育局会商县财政局 are two.
        lead = _IN_NAME.search(text, max(done, at - _REACH), at)
        done = kind.end()
        if not lead:
            continue
        for place, stop in _places_in(text, lead.start(), at, names, heads):
            rest = text[stop : kind.end()]
            if place in customs and rest != "海关" and place not in known.names:
                continue
            # 国网青石供电公司: the firm that it is a part of stands before the place.
            whole = _FIRM_OF.search(text, max(0, stop - len(place) - _WITHIN), stop - len(place))
            if kind[0] in _PARTS and not whole:
                continue  # 支行: of which bank, nothing tells
            if whole:
                yield whole[0] + place, rest, whole.start(), kind.end()
                break
            if not rest.startswith(_NO_REST) and len(rest) - len(kind[0]) <= _WITHIN:
                yield place, rest, stop - len(place), kind.end()
                break


def _places_in(
    text: str, start: int, end: int, names: Endings, heads: frozenset[str]
) -> Iterator[tuple[str, int]]:
    """Yield the places or level words within a stretch, with where each ends."""
    for at in range(start, end):
        if text[at] in _LEVELS:
            place = names.at(text, at + 1)
            if place:
                yield place, at + 1
            elif text[at - 1 : at] not in IN_WORDS and text[at + 1 : at + 2] not in _NO_LEVEL:
                yield text[at], at + 1
        elif text[at : at + 2] in heads:
            for length in (2, 3, 4, 5):
                if (
                    text[at : at + length] in names.words
                    and text[at + length : at + length + 1] not in "省市县区州旗"
                ):
                    yield text[at : at + length], at + length
                    break


def other_bodies(text: str, about: Context, known: Gazetteer) -> Iterator[Mention]:
    """Yield bodies that are in no list: a place, some words, and a word for a kind of body."""
    for place, rest, start, end in _other_spots(text, about, known):
        full = full_name(place, about)
        if BUILT.search(text[max(0, start - 2) : start]) and rest.endswith(
            ("学校", "小学", "中学", "中心", "医院")
        ):
            continue  # 援建北川县希望小学1所: what is built is no body that acts
        if len(place) == 1 and rest in ("学校", "小学"):
            continue  # 资助山|区学校: which of them, nothing tells
        if _COUNTED.match(text, end):
            continue  # 新办强村公司30家, 在青石设立创新中心1个
        if rest.endswith("中心") and rest in word_set("places", "venues"):
            continue  # 县行政中心 is where offices are
        if _AIMED_AT.fullmatch(rest):
            continue  # 大湾区国际科技创新中心: what a region is to become
        if rest.startswith("属") or _KIND_OF_MANY.search(rest):
            continue  # 市卫计委公立医院改革: hospitals of a kind
        if _ACTS.search(rest) or (rest.startswith(_BUILDS) and not rest.endswith(_BUILDERS)):
            continue  # 区教育局组建教育集团, 示例建设区域性中心
        if rest.startswith(("新建", "扩建", "改建", "援建", "共建")):
            continue  # 在望岭区新建小学3所
        if place == about.bare:
            full = place
        if rest.endswith("管委会"):
            rest = rest.removesuffix("管委会") + "管理委员会"
        branch = _BRANCH_OF.fullmatch(rest)
        if branch and about.parent and about.own and full == about.place:
            # 区生态环境分局 is a branch of the city's office.
            full, rest = about.parent, f"{branch[1]}局{about.bare}分局"
        if full.startswith("人民银行"):
            full = f"中国{full}"
        yield Mention("body", start, end, {"name": full + rest}, "bodies/other@1", 0.8)


#: How many there are of a kind, behind a word for it.
_COUNTED: Final = re.compile(r"[共达约近]?(?:\d{1,4}|[一二三四五六七八九十两]{1,3})[余多]?[家个所]")
#: What a region is to become is no body.
_AIMED_AT: Final = re.compile(
    "(?:国际|全球|世界级?|区域性?|国家)(?:性|综合)?(?:科技创新|科创|创新|消费|金融|航运|贸易|商贸|交往|经济|先进制造业?|文化交流)中心"
)
#: What is no name of one: it says of what kind they are.
_KIND_OF_MANY: Final = re.compile(
    "(?:公立|民营|民办|公办|私立|基层|县级|乡镇|镇街|社会办|农村|城区|普通|寄宿制|义务教育|高等|薄弱)(?:医院|学校|中学|小学)$"
)
#: What a name of a body does not hold: it is told what somebody does.
_ACTS: Final = re.compile(
    "就(?!业|医)|围绕|针对|聚焦|会同|设立|规划建|[一两几][所家座个]|赠予|转赠|联合(?=[省市县区州旗])|组建|成立|建成|建起|创办|开办|开设|引进|帮助|协调|推动|促成|启动|举办|召开|举行|邀请|组织(?!部|处|科)|推进|加强|加快|完善|落实|采纳|牵头|打造|"
    "提升|实施|争取|投资(?!促进|发展|集团|公司|有限|控股|建设|管理|服务|合作)|拨付|安排|新增|出台|制定|走访|慰问|视察|考察|调研|评议|监督(?!管理|所|局|站|检验|委|检|中心|总)|派驻|入驻|进驻|挂牌|揭牌|竣工|开工|投用|投入"
)
_BUILDS: Final = ("建设", "创建", "发展", "振兴", "作为", "成为", "列为")
_BUILDERS: Final = (
    "局",
    "厅",
    "公司",
    "集团",
    "银行",
    "办公室",
    "指挥部",
    "委员会",
    "协会",
    "促进会",
    "研究院",
    "学校",
    "总站",
    "管理处",
    "基金会",
    "研究会",
)
_BRANCH_OF: Final = re.compile("(.{2,8})分局")
