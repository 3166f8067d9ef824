"""Clauses beside what is told: before or after what, by whose leave, that work was done well, what something is.

None of them tells of a deed: 闭幕以后, 经多方协商, 深入调研, 扎实推进提案工作, “委员活动日”是履职的平台.
"""

import re
from typing import Final

from cppcc_graph.text.scan import begin_signs, of_clause

#: 全会召开之前, 大会闭幕以后, 收到回函后: before or after what something was done.
_WHEN: Final = of_clause(
    r"[^，。；\d《]{2,40}(?:(?:之|以)前|(?<![目日此会年月节赛空面向提超])前)$"
    r"|[^，。；\d《]{0,30}(?:召开|闭幕|开幕|结束|成立|出台|下发|印发|公布)(?:以|之)后$"
    r"|[^，。；\d《]{0,30}(?:闭幕|结束|下发)后$"
    # 中央发出关于中医工作的56号文件后: what others decided.
    r"|[^，。；《]{0,24}(?:发出|下发|作出|印发|颁布|颁发|出台|发布)了?[^，。；《]{2,40}(?:文件|通知|决定|决策|号召|意见|指示|精神|规定|部署|政策)后$"
    r"|(?:[^，。；\d《]{0,12}?)(?:收到|接到|受理|拿到|[将对][^，。；\d《]{2,24}(?:进行|加以|予以))[^，。；\d《]{2,24}后$"
)
#: 经多方协商, 报经市政府研究同意: what led to it, where no meeting took it up and no leader supervised it.
_UPON: Final = of_clause(
    r"(?:上?报)?经(?!济|贸|信|科|营|常|费|开区|过?(?:市|县|区|州|旗|省)?(?:常委|主席|党组|全体|全会))"
    r"(?![^，。；]*(?:会议?(?!同)|督办|领[衔办]|带队|上门|交办|[《\d]))[^，。；]{1,30}?"
    r"(?:协商|协调|沟通|交流|意见|审查|审核|审定|讨论|研究|同意|批准|批办|阅批|论证|调研|调查|走访|了解|考察|评审|评议|比对|努力|争取|梳理|筛选){1,3}$"
)
_WELL: Final = "(?:精心|深入|认真|广泛|充分|积极|反复|多方|扎实|周密|主动|及时|全面|大力|切实|细致地?|深入细致地?|加强|踊跃|密切)"
#: 深入调研, 广泛协商: that the work was done well.
_HOW_WELL: Final = of_clause(
    rf"(?:并|还|坚持){{0,1}}{_WELL}{{1,2}}(?:地|开展|进行){{0,2}}(?:调查研究|调查|调研|协商|研究|论证|走访|座谈|研讨|沟通|协调|讨论|视察|考察|征求意见|听取意见|学习|督办|交流|监督|宣传|宣讲|和|、){{1,4}}$"
    "|(?:积极)?(?:组织)?(?:开展|进行)调查研究$"
)
#: 提出对策和建议: that advice was given, on no matter and in no number.
_ADVISES: Final = of_clause(
    r"(?:并|还|进而|积极|认真|及时|主动|广泛|踊跃|从而|有针对性地?){0,3}(?:提出|献出|提)了?[^，。；\d《“]{0,24}(?:对策|建议|意见|良策)$"
)
#: 扎实推进提案工作, 做好服务, 改进审查流程: that work goes on or is done better, in no number and by no name.
_FURTHERS: Final = of_clause(
    rf"(?:我们)?(?:有效|不断|进一步|有力|着力|全面|持续|稳步|有序|提前|善始善终地?|同步|协同|统筹|努力|还|也|要|{_WELL}){{0,3}}"
    r"(?!(?:做|抓|搞)好(?:[^，。；]{9}|[^，。；]{0,4}(?:走访|慰问|视察|培训|征集|联谊|接待)))(?:推进|推动|加强|加大|促进|强化|规范|深化|搞好|做好|抓好|抓实|做实|做细|改进|优化|创新|完善|健全|拓展|拓宽|丰富|畅通|扩大|增进|密切|激发|凝聚|提升|提高|增强|夯实|筑牢|巩固|改善){1,2}了?"
    r"(?![^，。；]*(?:开展|召开|举[办行]|组织|进行|专题议政|督办|领办|融合|覆盖|筹备|准备工作|监督员|制定|建立|设置))[^，。；\d“《]{2,30}$"
    # 促进各地政协开展联合调研: others did.
    r"|(?:有力|有效|积极)?促进了?(?![^，。；]*覆盖)[^，。；\d“《]{4,36}(?:开展|进行|组织|参与|举办)[^，。；\d“《]{2,20}$"
)
_FURTHERS_SIGNS: Final = begin_signs(_FURTHERS)
#: The rules that such a clause may name, which are set up for good: 健全委员述职评议制度, 完善提案评价机制.
_NAMED_RULE: Final = of_clause(
    "[^，。；]{4,24}(?:制度|办法|规则)$|[^，。；]{2,16}(?:提案|委员|协商|监督|调研|视察|信息|社情|界别|文史|议事|发言|党外|党派)[^，。；]{0,12}机制$"
)
#: Those whose name says nothing: 健全考核激励机制, 建立健全各项学习制度.
_ANY_RULE: Final = of_clause(
    rf"(?:不断|进一步|还|也|先后|{_WELL}){{0,2}}(?:建立健全|健全完善|完善|健全|建立)了?(?:和完善)?(?:各项|相关|有关|一系列|一整套)?"
    r"(?:(?:(?!提案|委员|协商|监督|信息|界别|党派)[^，。；\d“《]){0,8}?(?:激励|长效|工作|运行|保障|管理|联动|协调|沟通|约束|考核|学习|规章))(?:制度|机制|体系)$"
    rf"|(?:不断|进一步|还|也|先后|{_WELL}){{0,2}}(?:建立健全|健全完善|完善|健全|建立)了?(?:各项|相关|有关|一系列|一整套)[^，。；\d“《]{{0,16}}(?:制度|机制|体系)$"
)
#: “委员活动日”是履职的平台, 全会是协商的最高形式: what something is.
_IS: Final = of_clause(
    r"[^，。；\d《》]{2,30}(?:就|也|既|都)?是(?![否年日])[^，。；\d《》]{2,40}(?:渠道|环节|平台|载体|原则|形式|内容|职能|抓手|基础|方法|方式|途径|活动|工作|任务|要求|需要|保证|保障|关键|前提|窗口|桥梁|纽带|责任|义务|帮扶[点村户]|联系[点村户]|挂[钩点][点村]|定点村|包联村|优势|传统|特点|重点|手段|品牌)(?:之一)?$"
)
#: 把监督寓于视察之中, 将协商贯穿办理全过程: how kinds of work go together.
_GOES_WITH: Final = of_clause(
    r"[^，。；\d《]{0,30}(?:寓于?|贯穿于?|融入|渗透到|落实到)[^，。；\d《]{1,24}(?:之中|之内|[工动作程]中|全过程|始终|各方面|各环节|各领域)$"
)
#: 督办活动也为双方提供了交流的平台, 调研选题更加精准: what is said of the work, which stands before it.
_OF_WORK: Final = of_clause(
    r"(?!(?:开展|组织|召开|举|进行|邀请|就|围绕|聚焦|针对|对(?!口)|赴|到|深入))[^，。；、\d“《]{0,10}?"
    r"(?:调查研究|协商|监督|调研|审查|督办|视察|考察|评议|办理|座谈|走访|学习|培训)(?:工作|活动|环节|过程|选题|质量|机制|方式){0,2}"
    r"(?:(?:也|都|均|将|已|更加?|还|正)?(?:为[^，。；\d]{2,24}(?:提供|奠定|打下|创造|注入|搭建)|严把|明确|不断|日益|日趋|进一步|得到(?!落实)|扎实(?!开展)|务实|有序))[^，。；\d]{0,40}$"
)
#: What each of them says.
_OF_WORK_WORDS: Final = re.compile(
    "提供|奠定|打下|创造|注入|搭建|严把|明确|不断|日益|日趋|进一步|得到|扎实|务实|有序"
)
#: 为履职提供了平台; 座谈会由副主席甲主持, 关于完善机制等建议: what is said of an event, or advised.
_GIVEN: Final = "平台|参考|依据|支撑|保证|保障|便利|条件|载体|渠道|机会|空间|遵循|借鉴"
_ADVISED: Final = "建议|意见|提案|问题|对策|课题|信息"
_OF_EVENT: Final = of_clause(
    rf"(?:[^，。；\d“《]{{0,16}}?)(?:为|给)[^，。；\d]{{2,30}}提供了?[^，。；\d]{{0,30}}(?:{_GIVEN})$"
    r"|[^，。；\d]{0,16}(?:会|会议|活动|仪式)由[^，。；]{2,24}主持(?:召开)?$"
    rf"|关于[^，。；《》]{{2,60}}(?:{_ADVISED})$"
)
#: 会议提出的加装电梯、增设车位等9条建议: the advice itself, of which another clause tells.
_ADVICE_ITSELF: Final = of_clause(
    r"(?:[^，。；\d《》]{0,8}(?:组|会|议|委员|大家|代表)们?)?(?:会?[上后]?共?|所)(?:提出|形成|梳理出?|归纳)的[^，。；]{2,80}(?:建议|意见|对策)$"
)
#: 通过走访、座谈等方式, 承办单位采取上门办公的形式: by what means, at the end of a clause.
_BY: Final = of_clause(
    r"[^，。；\d“《]{0,16}?(?:通过|借助|依托|采取|采用|运用)(?![^，。；]*(?:开展|召开|举[办行]|组织|进行)(?!$|[^，。；]*(?:方式|形式|途径|等)(?:来?(?:进行|实现|完成|落实))?$))[^，。；\d]{2,60}"
    r"(?:方式|形式|方法|办法|途径|渠道|手段|沟通|协商|交流|协调|调研|走访|座谈|学习|培训|会议|等|座谈会|协商会|(?:形式|方式|途径|渠道)来?(?:进行|实现|体现|完成|落实))$"
)
_BY_ENDS: Final = frozenset("式法径道段通商流调研访谈习训议等会行现成实")
#: 克服人手少等困难; 在审查环节: under what.
_HARD: Final = "困难|不利|影响|挑战|问题|矛盾"
_STEPS: Final = "环节|阶段|层面"
_AMID: Final = of_clause(
    rf"(?:努力|积极)?克服了?[^，。；]{{2,40}}(?:{_HARD})$|在[^，。；\d]{{2,20}}(?:{_STEPS})$"
)
#: 认真研究、精心选题、深入调研: words of four signs in a row.
_ROW: Final = re.compile(
    rf"[\u4e00-\u9fff]{{2,6}}、(?={_WELL})(?:[\u4e00-\u9fff]{{4}}、){{0,6}}[\u4e00-\u9fff]{{4}}$"
)
#: 既简便又全面地完成审查: how well it was done.
_BOTH: Final = of_clause(r"[^，。；\d]{0,6}既[^，。；\d]{1,12}[又也][^，。；\d]{1,30}$")
#: 做好…的结合文章; 市领导批示调研报告12份, told as what came of them.
_SAID: Final = of_clause(
    r"做[好足实活][^，。；]{0,40}文章$"
    r"|(?:[省市县区州旗盟]*(?:主要|有关|分管)?(?:领导|书记|[省市县区州旗盟]长)(?:同志)?){1,3}(?:先后|分别|亲自|均|都|多次)?批示了?[^，。；]{2,40}$"
)
_SAID_SIGNS: Final = frozenset("做省市县区州旗盟主有分领书")
#: 针对座谈中反映的问题, 组织委员围绕报告提出的目标: the matter, of which the next clause tells what was done.
_MATTERS: Final = "问题|意见|建议|目标|战略|任务|要求|部署|实际|特点|需求|情况|重点|难点|热点|主题|安排|规定|原则|职责|优势"
_MATTER: Final = of_clause(
    r"(?:组织委员|组织大家)?(?:针对|围绕|聚焦|根据|按照|依据|结合|立足|着眼|瞄准)(?:(?!开展|进行|召开|举[办行]|组织|邀请|视察$|协商$|发言|建言|献策|修订|制定|出台|印发|调整|提出了|提出意见|提出建议|提出对策)[^，。；]){2,60}"
    rf"(?:{_MATTERS})$"
)
#: 支持委员调查研究: what others are to do.
_SUPPORTS: Final = re.compile(
    r"(?:大力|积极|热情|始终)?(?:支持|鼓励|激励|调动)(?:广大|政协)?委员[^，。；\d“《]{2,24}$"
)
_SUPPORTS_SIGNS: Final = begin_signs(_SUPPORTS)
#: 由副书记负责联系政协工作, 主席发表讲话: what others did, or said.
_OTHERS: Final = of_clause(
    r"[^，。；\d“《]{0,28}负责(?:联系|分管|指导|协调|管理|日常)[^，。；\d]{0,16}工作$"
    r"|(?:我们)?围绕[^，。；]{2,40}[抓做]了[^，。；]{0,8}(?:工作|事)$"
    r"|[^，。；《“]{0,36}发表了?(?:重要|热情洋溢的?|书面|新年)?(?:讲话|致辞|贺词|谈话)$"
)


#: 监督性提案占比仅为一成, 遗址年接待参观者5万人次: how much of something there is, or comes each year.
_MEASURED: Final = re.compile("占比|年均?接待(?<!全年接待)(?<![今去当一]年接待)")
#: No such clause is longer.
_WIDTH: Final = 110


#: 群众关心什么就协商什么, 哪里有需要就到哪里去协商: mottoes.
_MOTTO: Final = re.compile("(?P<w>什么|哪里|哪儿|谁)[^，。；\\d]{0,10}就[^，。；\\d]{0,12}(?P=w)")
#: 严把提案审查关口; 把办理提案作为改进工作的重要途径.
_HELD_DEAR: Final = of_clause(
    "[^，。；\\d《]{0,14}(?:严把[^，。；\\d《]{2,20}关口?"
    "|[把将][^，。；\\d《“]{2,30}作为[^，。；\\d《]{2,40}(?:途径|抓手|内容|举措|任务|契机|职责|渠道|方式|切入点|着力点|落脚点|出发点|重点|大事|要事|标准))$"
)


def _by_end(*kinds: tuple[str, re.Pattern[str]]) -> dict[str, list[re.Pattern[str]]]:
    """Return the patterns of clauses that end with certain words, by the last sign of these."""
    found: dict[str, list[re.Pattern[str]]] = {}
    for words, pattern in kinds:
        for sign in sorted({word[-1] for word in words.split("|")}):
            found.setdefault(sign, []).append(pattern)
    return found


#: How those of each kind end, which most clauses do not.
_BY_END: Final = _by_end(
    ("前|后", _WHEN),
    ("|".join("商见研究查论访谈调视察习办流督传讲和、"), _HOW_WELL),
    ("中|内|程|终|面|节|域", _GOES_WITH),
)
#: And those of the kinds that are asked for last.
_LAST_BY_END: Final = _by_end(
    ("制度|机制|体系", _ANY_RULE),
    (f"{_GIVEN}|主持|召开|{_ADVISED}", _OF_EVENT),
    (f"{_HARD}|{_STEPS}", _AMID),
    (_MATTERS, _MATTER),
    ("工作|事|讲话|致辞|贺词|谈话", _OTHERS),
)


def beside(text: str, begin: int, end: int) -> bool:
    """Tell whether a clause, from behind its subject, only stands beside what is told."""
    if end - begin > _WIDTH:
        return False
    first, last = text[begin], text[end - 1]
    if first in "经报上" and _UPON.match(text, begin, end):
        return True
    if first in _SAID_SIGNS and _SAID.match(text, begin, end):
        return True
    if text.endswith(("之初", "之时"), begin, end):
        return True
    measured = text.find("占比", begin, end) >= 0 or text.find("接待", begin, end) >= 0
    if measured and _MEASURED.search(text, begin, end):
        return True
    if any(each.match(text, begin, end) for each in _BY_END.get(last, ())):
        return True
    if last in _BY_ENDS and _BY.match(text, begin, end):
        return True
    if last in "策议见" and (
        _ADVISES.match(text, begin, end) or _ADVICE_ITSELF.match(text, begin, end)
    ):
        return True
    if text.find("是", begin, end) >= 0 and _IS.match(text, begin, end):
        return True
    if text.find("既", begin, end) >= 0 and _BOTH.match(text, begin, end):
        return True
    if text.find("、", begin, end) >= 0 and _ROW.match(text, begin, end):
        return True
    if first in _FURTHERS_SIGNS and _FURTHERS.match(text, begin, end):
        return _ANY_RULE.match(text, begin, end) is not None or not _NAMED_RULE.match(
            text, begin, end
        )
    if any(each.match(text, begin, end) for each in _LAST_BY_END.get(last, ())):
        return True
    if first in _SUPPORTS_SIGNS and _SUPPORTS.match(text, begin, end):
        return True
    dear = text.find("严把", begin, end) >= 0 or text.find("作为", begin, end) >= 0
    if dear and _HELD_DEAR.match(text, begin, end):
        return True
    if text.find("就", begin, end) >= 0 and _MOTTO.search(text, begin, end):
        return True
    return (
        _OF_WORK_WORDS.search(text, begin, end) is not None
        and _OF_WORK.match(text, begin, end) is not None
    )


#: What opens a frame of several clauses, behind no more than a subject.
_OPENS: Final = re.compile("通过|采取|采用|运用|除了?(?!夕)|在(?=[^，。；]{2,14}$)")
_SUBJECT: Final = 16
_FORMS: Final = re.compile(
    r"等(?:[^，。；、\d]{0,6}?)(?:形式|方式|方法|办法|途径|渠道|手段|载体|举措|措施)"
)
_BESIDES: Final = re.compile("(?:之|以)外$")
_UNDER: Final = re.compile("(?:基础上|过程中|前提下|情况下)$")
_LONGEST: Final = 6
_COUNT: Final = re.compile(r"\d")
#: 任务是经常宣传政策，组织委员调查: what a body is for, up to what is counted.
_IS_FOR: Final = re.compile("(?:任务|职责|职能|宗旨|目的|思路|理念|定位|目标)(?:主要|就)?是(?!否)")


#: 这一年我们国家举办奥运会，抗击地震灾害: what the nation did, up to what the committee did.
_NATION: Final = re.compile(
    "(?:我们国家|我们党|党和国家|全国各族人民|(?<![\u4e00-\u9fff])我国(?!.{0,4}(?:驻|籍)))"
)
_OWN: Final = re.compile("政协|常委会|委员|我们(?!国家|党)|[省市县区州盟旗]委")
#: It is named so soon in its sentence, if it is what the sentence is about.
_HEAD: Final = 2


def framed(text: str, clauses: list[tuple[int, int]]) -> dict[int, int]:
    """Return by where they begin the clauses of a frame, with where in each the frame ends.

    通过走访企业，召开座谈会等形式|开展调研 are told by their last words only.
    """
    found: dict[int, int] = {}
    for number, (start, end) in enumerate(clauses[:-1]):
        if start in found:
            continue
        if number < _HEAD and text.find("国", start, end) >= 0 and _NATION.search(text, start, end):
            for each in clauses[number:]:
                if _OWN.search(text, *each):
                    break
                found[each[0]] = each[1]
            continue
        if text.find("是", start, end) >= 0 and _IS_FOR.search(text, start, end):
            for each in clauses[number:]:
                if _COUNT.search(text, *each):
                    break
                found[each[0]] = each[1]
            break
        opened = _OPENS.search(text, start, min(end, start + _SUBJECT))
        if opened is None:
            continue
        closes = _closing(opened[0])
        if closes.search(text, opened.end(), end):
            continue
        for later in range(number + 1, min(len(clauses), number + _LONGEST)):
            closed = closes.search(text, *clauses[later])
            if closed:
                found.update(clauses[number:later])
                found[clauses[later][0]] = closed.end()
                break
    return found


def _closing(opened: str) -> re.Pattern[str]:
    if opened[0] == "除":
        return _BESIDES
    return _UNDER if opened == "在" else _FORMS
