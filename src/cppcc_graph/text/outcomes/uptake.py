"""Whether words say that advice was taken up: 被市政府采纳, 写入规划, 批示."""

import re
from collections.abc import Sequence
from typing import Final

from cppcc_graph.text.scan import Sought, skippable

_RECEIVED: Final = re.compile(
    skippable(
        r"(?:(?:建议|意见|报告|信息|提案)[^，。；]{0,24}?(?:进入[^，。；]{0,6}决策|写入|列入|纳入|吸收|采纳|采用|转化为|写进|付诸实施|付诸行动|全部落实|均已落实|都已落实|均得到落实|体现[在到于][^，。；《]{0,20}《|中[都均也]?(?:得到|得以|予以)[^，。；]{0,4}体现)|(?:被|获|引起|获得|得到|得到了|受到|经)(?=[^，。；采吸批重肯回关好录落推转选响]{0,30}+[采吸批重肯回关好录落推转选响])[^，。；]{0,30}?(?=[采吸批重肯回关好录落推转选响][纳用收示转视定应注评实介广发])(?:采纳|采用|选用|吸收|吸纳|批示|批转|重视|肯定|回应|响应|关注|好评|录用|落实|推介|推广|转发)|(?:采纳|采用|选用|录用)(?:了)?(?:我们|政协)?[^，。；]{0,10}\d+[条项篇件期]|(?:书记|[市县区省盟州旗]长|领导)[^，。；]{0,6}(?:批转|签批)|领导批示(?:\d+|的有)|批示(?:\d|[×*X]{2})|作出(?:重要|专门)?批示(?!的)|在[^，]{2,14}上(?:先后)?(?:作出|作了)?批示|(?:成果|共识|经验|做法|条|[份篇](?<=\d.))[^，。；]{0,24}?(?:写入|列入|纳入|转化为|吸收|采纳|推广|推介)|得到[^，。；]{0,4}采纳|被[^，。；列被]{1,14}列入(?=民生|[^，。；]{0,6}(?:计划|规划|工程|项目))|得到[^，。；书逐]{0,14}(?:书面|逐条)(?:反馈|回复|答复)|[件项](?<=\d.)[^，。；]{0,6}(?:转化为|写[入进]|进入[^，。；]{0,6}决策)|(?:采纳|吸[收纳]|写[入进]|[纳融]入)[进到]?《|转化为[^，。；\d]{0,14}(?:举措|措施|政策|制度)\d|(?:书记|[市县区省盟州旗]长|领导)[^，。；]{0,8}批示(?:$|[：“]|要求|指出)|(?:》|工作报告)中?(?:充分|直接|共)?(?:采纳|吸[收纳])了?[^，。；]{0,24}(?:意见|建议)|(?:[省市县区州盟旗]委|政府)(?:办(?:公[室厅])?)?转发了?[^，。；]{0,20}(?:报告|建议案|建议)|(?:政府|行署|[省市县区州盟旗革健]委|[局厅]|部门)(?:已|均|都|全部|悉数|全盘|逐条|逐项|充分|当即|很快|随即|积极|认真|主动|及时|研究){1,3}(?:予以|加以|给予)?(?:采纳|采用|吸收|吸纳)|(?:[局厅办]|法院|检察院|政府|部门|[省市县区州盟旗]委)(?:采纳|吸纳|吸收)了?(?:委员|提案|[\u4e00-\u9fff]{2,8}委员会|[省市县区州盟旗]?政协|其|上述|所提|这些|相关|有关)[^，。；]{0,18}?(?:意见|建议))"
    )
)
#: What every one of them says; most clauses do not.
TAKEN: Final = Sought(
    r"书面反馈|书面回复|书面答复|逐条反馈|逐条回复|逐条答复|写入|进入|写进|列入|纳入|融入|吸[收纳]|采[纳用]|转化为|批示|重视|肯定|回应|关注|好评|录用|选用|落实|推[广介]|响应|体现|转发|批转|批批|签转|签批|付诸"
)

#: Advice that is itself said to have moved others: 建议推动县政府出台办法, 成果为决策提供了参考.
MOVED: Final = re.compile(
    r"(?:建议|意见|报告|信息|提案|成果)(?:直接|有力|有效|积极|成功|先后|也|还|均|都|已|进一步){0,3}"
    "(?:促成|促使|推[动进](?!下)|催生|助推|助力|为[^，。；]{2,24}提供了?[^，。；提]{0,8}(?:参考|依据|借鉴|支撑))"
)
#: 县教育局根据视察意见修订校车管理办法: what offices lay down upon advice.
LAID_DOWN: Final = re.compile(
    skippable(
        "(?:根据|结合)(?:(?<=(?:政府|部门)..)|(?<=(?:局|厅)..)|(?<=[省市县区州盟旗]委..)|(?<=[省市县区州盟旗]委办..))"
        "(?!中央|国家|上级|全国|国务院|《)[^，。；《]{0,14}?"
        "(?:报告|建议案?|意见|成果)(?:研究|联合|专门|及时|相继|先后){0,2}(?:出台|制[定订]|印发|修[订改]|下发|编制|发布)"
    )
)
#: What comes before a means: 以成果推动发展, 围绕成果推动落实.
_BY: Final = re.compile("以|用|通过|围绕|把|将|靠|借|让|使|依托")


#: 县委根据政协建议，: whose advice offices acted upon.
_LED_BY: Final = re.compile(
    skippable(
        "(?:根据|按照|依据|采纳|吸纳|吸收)(?:(?<=(?:政府|部门)..)|(?<=(?:局|厅)..)|(?<=[省市县区州盟旗]委..)|(?<=[省市县区州盟旗]委办..)|(?<=[联院校]..)|(?<=公司..)|(?<=中心..)|(?<=大队..)|(?<=[，。；：\n]..))了?"
        "(?P<of>(?:[省市县区州盟旗]?政协|委员|提案|协商会?|视察组?|调研组?|监督组?)[^，。；：、《》]{0,12}?(?:建议案?|意见建议|意见|提案))，"
    )
)


#: 委员反映的“老人就医难”信息，促成…: what it is called by stands in marks.
_QUOTED_BY: Final = re.compile(
    "(?:反映|提出|报送|撰写|提交)的“(?P<of>[^”]{3,40})”的?(?:社情民意信息|社情民意|信息|建议|问题)，(?=促成|促使|推动|被|获|得到|引起|受到|[省市县区州盟旗](?!政协)[委政\u4e00-\u9fff][\u4e00-\u9fff])"
)
#: 通过提案督办，促成…: by what it was brought about.
_THROUGH: Final = re.compile(
    "(?:通过|借助|以)(?P<of>提案|社情民意信息|社情民意|建议案)(?:的?(?:督办|办理|协商|形式|方式|渠道)){0,2}，(?=促成|促使)"
)
#: So many signs of the next clause say that something came of it.
_NEXT: Final = 4


def led_by(text: str, start: int, end: int) -> str:
    """Return the advice that a clause says an office acts upon in the next one, "" for none."""
    stop = min(len(text), end + 1)
    told = None
    if text.find("”", start, end) >= 0:
        told = _QUOTED_BY.search(text, start, min(len(text), end + _NEXT))
    if told is None and text.find("，促", start, min(len(text), end + _NEXT)) >= 0:
        told = _THROUGH.search(text, start, min(len(text), end + _NEXT))
    if told is None and (text.find("意见", start, end) >= 0 or text.find("建议", start, end) >= 0):
        told = _LED_BY.search(text, start, stop)
    return told["of"] if told else ""


def moved(text: str, start: int, end: int, led: Sequence[re.Match[str]]) -> re.Match[str] | None:
    """Return which of the words that say that advice moved others a clause has, with advice as subject."""
    first = next((each for each in led if start <= each.start() < end), None)
    return first if first and not _BY.search(text, start, first.start()) else None


#: 提出建议10条，|全部转化为工作举措: of all that the clause before counts or names.
_WHOLLY: Final = re.compile(
    "(?:全部|悉数|均|都|大部分|多数|部分)(?:已经|已)?转化为[^，。；]{0,14}(?:举措|措施|政策|决策|制度|文件|办法)"
)
_ADVICE_AHEAD: Final = re.compile(
    r"(?:建议|意见|共识|成果)(?:(?:\d{1,4}|[一二三四五六七八九十百]{1,4})[余多]?[条项件个份])?，$"
)
_AHEAD: Final = 12


def received(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the words that say that advice was taken up, None if there are none."""
    if not TAKEN.search(text, start, end):
        return None
    found = _RECEIVED.search(text, start, end)
    while found and _within_title(text, start, found.start()):
        # 出台《协商成果采纳办法》: what a title is of was not done.
        found = _RECEIVED.search(text, _title_end(text, found.start(), end), end)
    if found is None and _ADVICE_AHEAD.search(text, max(0, start - _AHEAD), start):
        found = _WHOLLY.match(text, start, end)
    return found


def _title_end(text: str, at: int, end: int) -> int:
    closed = text.find("》", at, end)
    return closed if closed >= 0 else end


def _within_title(text: str, start: int, at: int) -> bool:
    return text.rfind("《", start, at + 1) > text.rfind("》", start, at + 1)
