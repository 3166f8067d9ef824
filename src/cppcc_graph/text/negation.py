"""Whether a verb is told as not done: 暂未被县政府采纳, 迟迟没有建成, 原定召开的协商会因故取消.

What a report says was not done must never be told as done. Only a verb that a negation reaches is
denied: in 对多年未落实的提案重新交办 that is 落实, and 交办 was done.
"""

import re
from typing import Final

from cppcc_graph.text.scan import Sought

#: One of these stands in each negation; most clauses have none. Each branch begins with a sign, as a
#: search passes fast over all signs that begin none.
_SIGN: Final = re.compile(
    "未|没|不(?=[予再能会曾肯愿便宜准采落列纳吸重关回响建开召实])|不(?<=[尚还暂从拒]不)|待(?<=[尚有亟仍还]待)"
    "|无(?=[法力从望缘一])|难(?=[以于])|拒绝|暂(?=[缓停])|取消|推(?=[迟后])|延后|搁置|停止|放弃"
)
#: And one of these where something was called off.
_OFF_SIGN: Final = Sought(
    "未|没|无法|难以|取消|推迟|延|搁置|改(?=[期为成由在至到])|中止|暂停|停|叫停|不|拒|放弃"
)
_NOT: Final = (
    r"(?:(?<![所于])未(?!成年|来(?!得及)|雨|然|央|婚|知|必|免|尝|遂|卜|了|名|满)|(?<![淹沉吞埋出湮覆])没(?!收|落(?!实)|顶|入|事)有?"
    r"|不(?:予|再|能|会|曾|肯|愿|便|宜|准)|[尚还暂从拒]不|[尚有亟仍还]待|暂缓|无(?:法|力|从|望|缘|一)|难以|难于|拒绝|婉拒|(?<![得无莫可能])不(?![断仅少忘同])(?=[采落列纳吸重关回响建开召实])"
    # 推迟召开, 取消委员视察活动: given up, or put off.
    r"|(?:取消|推迟|推后|延后|暂停|搁置|停止|放弃)(?:委员|原定的?|年度|部分|全部|[\d一两二三]{1,2}[次场项])?)"
)
#: What stands between a negation and its verb without changing what is denied.
_HOW: Final = r"(?:被|获得?|得到|得以|能够?|会|予以?|给予|再|曾|真正|完全|全部|全面|有效|根本|妥善|很好|彻底|最终|正式|立即|当即|及时|[按如]期|按时|按(?:计划|要求|规定)|顺利|正常|成功|专门|单独|直接|统一|同步|一并|实质性?|来得及|受到|引起|取得|实现|足够|应有|任何|去|可|继续|同意|批准|充分|明确|专题|集体|系统|深入|认真|广泛|定期|主动)"
#: Who did not do it: 未被县政府及有关部门采纳, 没有引起有关方面的重视.
_BY: Final = r"(?:被|获得?|得到|引起|受到|由|经)(?:(?!已|但|而|后)[^，。；：、的《》“”]){1,14}?的?"
#: Here the clause ends that a negation reaches, or another begins.
_REACHED: Final = r"(?:(?!但|而|后|并|已|才|终|问题|现象|情况|难题|得到|获得|推动|改为|转为|作了|作出|留作|列为)[^，。；：、的《》“”])"
#: A verb with an object that is a deed, as 未完成加装电梯 and 未开展营商环境评议.
_VERB: Final = rf"(?:开展|进行|完成|召开|举[办行]|组织|实施|启动|安排|建[成设]|新建|改造|开工|动工|投入|启用|落实|列入|纳入|出台|制定|采纳|邀请){_REACHED}{{0,14}}"
#: Where, with whom or about what it was not done: 未到基层开展走访.
_ABOUT: Final = rf"(?:到(?![位期账])|赴|深入|向|对|就(?![近业医])|在|与|同(?!意)|为|围绕|按|把|将){_REACHED}{{1,14}}"
_NEGATION: Final = re.compile(_NOT)
_BETWEEN: Final = re.compile(rf"(?:{_HOW}){{0,4}}(?:{_BY}|{_VERB}的?)?")
_FAR: Final = re.compile(rf"(?:{_HOW}){{0,2}}{_ABOUT}")
#: 就群众不能在村里就医开展调研: the negation is in what the deed is about.
_MATTER: Final = re.compile("围绕|聚焦|针对|[就对将把为让使]|解决|破解|化解|反映")
#: 没有一条未被采纳 says that all were.
_TWICE: Final = re.compile(r"(?:没有|无)一?[条件项个位家名][^，。；的]{0,6}$")
#: 没有得到县政府的采纳, 没有完成泵站的改造: a noun that names the deed, at the end or as what is given.
_GIVEN: Final = re.compile(
    r"[采重批关支认肯回响吸好落]|..(?:任务|工作|课题|计划|活动|目标)?(?=[，。；]|$)"
)
#: A negation reaches no farther than this, and what else is said of it stands as near.
_WIDTH: Final = 26
_NEAR: Final = 40

#: With these words a clause ends that says that something did not take place.
_OFF: Final = re.compile(
    rf"(?:取消|推迟|延期|延(?=[至到])|延后|搁置|改期|中止|暂停|停办|停开|叫停|{_NOT}(?:{_HOW}){{0,3}}(?:召开|举[行办]|开展|进行|成行|组织|完成|实施|落实))(?:召开|举[行办]|开展|进行|了|[至到][^，。；]{{1,12}})?$"
    # 改为线上举办, 改在明年: what was meant to be held was not.
    r"|改[为成由在至到](?:线上|网上|网络|视频|“?云|书面|通讯|通信|分散|明年|来年|次年|[上下]半年|年[底末]|\d{1,2}月)[^，。；的]{0,12}$"
    r"|由[^，。；]{1,10}改[为成][^，。；]{1,10}$"
)
#: What did not, up to those words.
_EVENT: Final = re.compile(
    r"(?:会|会议|活动|调研|视察|座谈|协商|培训|考察|评议|走访|监督|检查|议政|督办|学习|论坛|讲座|仪式|演出|[班展赛]|[课议]题|任务|计划)[”》]?"
    r"(?:(?:均|都|也|尚|还|仍|至今|迟迟|一直|全年|年内|被|已|临时|再次|一再|多次|暂时|现|只|全部|不得不|因|由于)[^，。；的]{0,16})?$"
)
_NEXT_CALLED_OFF: Final = re.compile(
    r"，(?:后来?|最终|但)?(?:因|由于|受)[^，。；\n]{1,16}?(?:取消|推迟|延期|延后|搁置|改期|中止|暂停|停办|停开|改[为成](?:线上|网上|网络|视频|书面|通讯|通信)[^，。；\n]{0,8}|(?:未能?|没有|没能|无法)(?:如期|按期|按时|按计划|顺利|正常)?(?:召开|举[行办]|开展|进行|成行))(?:召开|举[行办]|开展|进行|了|[至到][^，。；\n]{1,12})?(?=[，。；\n]|$)"
)
#: How it begins.
_NEXT_BEGINS: Final = frozenset(["，后", "，最", "，但", "，因", "，由", "，受"])
_MEANT: Final = re.compile(
    r"原定|原计划|原拟|原本|本应|本拟|未能|没能|监督$|协商$|检查$|会(?:议)?$|活动$|调研$|视察$|座谈$|评议$|培训$|考察$|走访$"
)
#: 未达标企业12家 and 未戴头盔的36人 are whom a deed concerned, not what was left undone.
_CONCERNED: Final = r"(?!达标|成熟|经|取得|履行|按|依|戴|系|持|参保|就业|脱贫|入学|登记)"
_COUNT_DENIED: Final = re.compile(
    rf"(?<![因对将为]){_NOT}{_CONCERNED}[^，。；：、的《》“”]{{1,9}}?[\d×X*]"
    rf"|^(?:[尚仍还]?有)?{_NOT}{_CONCERNED}[^，。；：、的《》“”]{{1,14}}的[^，。；：、《》“”\d]{{0,8}}\d+[余多]?[^，\d]{{1,3}}$"
)


def may_deny(words: str) -> bool:
    """Tell whether a clause has a sign of a negation; where it has none, nothing is denied."""
    return _SIGN.search(words) is not None


def negated(text: str, start: int, verb_at: int) -> bool:
    """Tell whether the verb at a place of a clause, which begins at ``start``, is told as not done.

    >>> negated("暂未被县政府采纳", 0, 6)
    True
    >>> negated("将多年未落实的提案重新交办", 0, 11)
    False
    """
    low = max(start, verb_at - _WIDTH)
    if not _SIGN.search(text, low, verb_at):
        return False
    for found in _NEGATION.finditer(text, low, verb_at + 1):
        if found.end() > verb_at:
            continue
        near = max(start, found.start() - _NEAR)
        reached = _BETWEEN.fullmatch(text, found.end(), verb_at) or (
            not _MATTER.search(text, near, found.start())
            and _FAR.fullmatch(text, found.end(), verb_at)
        )
        if not reached or (text[verb_at - 1] == "的" and not _GIVEN.match(text, verb_at)):
            continue
        return not _TWICE.search(text, near, found.start())
    return False


#: 取消了赴省外考察活动, 原定的考察改为线上交流: the words come first, or what took its place.
_CALLS_OFF: Final = re.compile(
    r"(?:取消|暂停|推迟|延期|停办|停开)了?(?!收费)[^，。；的]{0,16}?(?:会议|活动|考察|调研|视察|协商|培训|座谈|论坛|走访)"
)
#: Before them stands who did it, or when: 疫情期间暂停了委员接待日活动; not 召开推迟退休政策座谈会.
_WHEN_OFF: Final = (
    *("期间", "影响", "原因", "疫情", "政协", "一度", "主动", "相继"),
    *"年月日后先曾还也均都",
)
_INSTEAD: Final = re.compile(
    r"原(?:定|计划|拟)[^，。；]{1,24}?(?:[仅只](?=[完开召举建])|改为|改成|改由|取消|推迟|延期)[^，。；的]{0,16}$"
)


def called_off(text: str, start: int, end: int) -> bool:
    """Tell whether a clause, or the next one, says that what it tells did not take place.

    >>> called_off("原定6月召开的协商会因疫情取消", 0, 15)
    True
    """
    sign = _OFF_SIGN.search(text, start, end)
    led = sign and (sign.start() == start or text.endswith(_WHEN_OFF, start, sign.start()))
    if sign and led and _CALLS_OFF.match(text, sign.start(), end):
        return True
    meant = text.find("原", start, end)
    if meant >= 0 and _INSTEAD.search(text, meant, end):
        return True
    if text[end : end + 2] in _NEXT_BEGINS and _NEXT_CALLED_OFF.match(text, end):
        return _MEANT.search(text, start, end) is not None
    low = max(start, end - _NEAR)
    off = _OFF.search(text, low, end) if sign else None
    return off is not None and _EVENT.search(text, low, off.start()) is not None


def count_denied(words: str) -> bool:
    """Tell whether a clause counts what was not done: 尚未安设护栏20处, 尚待实施的项目3个."""
    return _SIGN.search(words) is not None and _COUNT_DENIED.search(words) is not None
