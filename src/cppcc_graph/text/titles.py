"""Documents and proposals by their titles."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.coordination import MOST
from cppcc_graph.text.manuscripts import book_state
from cppcc_graph.text.negation import negated
from cppcc_graph.text.scan import covered, headed, line_begin, may_label
from cppcc_graph.text.structure import Structure
from cppcc_graph.text.tables import rows

_TITLE: Final = re.compile(r"《(?P<title>(?:[^《》\n]++|《[^《》\n]*》)+)》")
#: What “…” before is a slogan or a brand of, and no title: “书香政协”提案专栏, “一老一小”提案12件.
_NOT_ITS: Final = r"(?!(?:办理|管理|线上|网上|智能|智慧|在线|全程|提交|服务|督办|跟踪){1,3}(?:系统|平台|模块|征集|小程序|专区|机制|模式|办法|制度)|征集|模块|小程序|专栏|专题|系统|平台|线索|质量|评选|大赛|培训|工作|委|者|[\d一二三四五六七八九十]+[余多]?件)"
#: Titles that stand in a row before 等提案 say what shall be done; “一老一小” names a field.
_DEMANDS: Final = (
    r"(?:关于|让|将|把|为(?!民)|在|给|加[强快大装密]|推[进动广行]|完善|建[立设好]|健全|规范|优化|改[善进造建]|解决|化解|保护|提[升高]|发展|打造|扩大|支持|整治|治理|[缓破]解|设[立置]|增[加设强]|减[轻少免]|取消|清理|疏[通浚]"
    r"|修[建缮复订]|新建|开[通展设发]|构建|强化|促进|深化|创新|落实|培育|盘活|引进|实施|关[爱注]|重视|延长|降低|畅通|补齐|鼓励|改革|挖掘|做[大强优好]|大力|激[发活]|弘扬|传承|擦亮|壮大|防[范止治]|引导|帮助|尽快|制定|出台|统筹|进一步|切实)"
)
_DEMANDED: Final = re.compile(_DEMANDS)
_QUOTED: Final = re.compile(
    rf"“(?P<title>[^“”\n]{{4,40}}(?<![。！？]))”(?=(?:的|一|这)?(?:件)?(?:联名|重点|集体|联合)?提案{_NOT_ITS}|一案|被列为[^，。；]{{0,12}}提案)"
    rf"|“(?P<listed>{_DEMANDS}[^“”\n]{{3,38}}(?<![。！？]))”(?=(?:[、和及]?“[^“”\n]{{4,40}}”){{0,6}}等(?:[\d一二三四五六七八九十]{{1,4}}[余多]?件|多件|一批)?(?:重点|优秀|联名|集体|民生)?提案{_NOT_ITS})"
    r"|(?:(?<=建议)|(?<=提出))“(?P<said>[^“”\n]{4,40})”(?=，|后|的建议后，)"
    r"|(?<=委员)“(?P<told>[^“”\n]{4,40})”(?=的(?:建议|提案))"
    r"|(?:(?<=提出的)|(?<=提交的)|(?<=”)|(?<=”、)|(?<=”和))“(?P<asked>关于[^“”\n]{4,40})”(?=(?:[、和及]?“关于[^“”\n]{4,40}”){0,5}的建议(?!案))"
    rf"|(?<=[吁议出映]的)“(?P<put>{_DEMANDS}[^“”\n]{{3,38}}(?<![。！？]))”(?=，(?:由|被|经|得到|[省市县区州旗])|的建议，)"
    r"|“(?P<chosen>[^“”\n]{4,50}的(?:建议|提案))”(?=，?[^，。；“]{0,10}(?:选定|确定|[列评]|遴选)为[^，。；]{0,8}(?:重点提案|督办|领办))"
    rf"|(?<=以)“(?P<themed>[^“”\n]{{4,40}})”(?=为题的?(?:联名|集体|重点|联合)?提案{_NOT_ITS})"
    rf"|(?<=就)“(?P<moved>{_DEMANDS}[^“”\n]{{3,38}}(?<![。！？]))”(?=[^，。；“]{{0,8}}提交(?:了)?(?:重点|联名)?提案)"
)
#: Whose demand without the word for what it is may be a proposal.
_PUT: Final = re.compile(
    r"(?:委员|支部|总支|委会|基层委|工商联|妇联|工会|团[省市县区州旗]委|界别?|小组)[^，。；]{0,10}(?:呼吁|建议|提出|反映)的“?$"
)
_INNER: Final = re.compile(r"“(?P<title>关于[^“”\n]{4,50}的(?:提案|建议))”")
_PLAIN: Final = re.compile(
    r"(?<![《“])(?P<title>关于(?:(?!关于)[^，。；《》“”\n：]|“[^”\n]{1,20}”){3,44}?的(?:联合|联名|集体|重点)?(?:提案|建议)(?!工作|案|办|审))"
)
#: 第86号提案由市民政局承办: named by its number alone, and not in a list of numbers.
_BY_NUMBER: Final = re.compile(
    r"(?P<title>第(?:(?<=[，。；：\s].)|(?<=(?:办理|落实|承办|答复|督办|办的).)|(?<=(?:提出的|提交的|办理的).))\d{1,8}号提案)(?=[，。；]|由|经|后|被|得到|办理|时|已|均)"
)
#: 第15号、第27号提案: each by its number, where a sentence or a handler leads to them.
_NUMBERS_ROW: Final = re.compile(
    r"第(?:(?<=[，。；：\s].)|(?<=(?:领办|督办|承办|提出|提交|办理|包案)的.))"
    r"\d{1,8}号(?:提案)?(?:[、和及与]第\d{1,8}号(?:提案)?){1,12}(?<=提案)"
)
_ONE_NUMBER: Final = re.compile(r"第(?P<n>\d{1,8})号(?:提案)?")
_DIGITS: Final = re.compile(r"\d+")
_SHORT_SIGN: Final = re.compile("提案[，由经时后被得]")
#: 委员所提农村公路安防提案: without 关于, right behind who put it forward.
_SHORT: Final = re.compile(
    r"(?:所提|提出|提交)了?(?:(?<=(?:委员|支部|总支|委会|商联|支社|工委)..)|(?<=委员[曾们也还]..)|(?<=委员..了)|(?<=委员[曾们也还]..了)|(?<=(?:委员|支部|总支|委会|商联|支社|工委)联名..))的?"
    r"(?P<title>(?!关于|第)(?:(?!方面|类|重点|优秀|集体|联名|质量|每|这|该|有关|相关|上述|各|件|提案|平时|大会|书面)[\u4e00-\u9fff]){4,18}提案)(?=，|由|经|时|后|被|得到)"
)
#: A team of inspectors, a meeting or a report gives advice, and no proposal: 视察组提出的关于….
_BY_TEAM: Final = re.compile(
    r"(?:(?:调研|视察|课题|考察|监督|评议|督查|检查)[组团]|协商会|座谈会|会议|会上|报告|专家)(?:集中|联合)?(?:提出|提交)(?:了|的)?$"
)
_ROW: Final = re.compile(
    r"^[ \t\u3000]{0,40}(?:\d{1,3}[.、．)）]|[●•◆■\-*]|（\d+）)?[ \t\u3000]{0,40}(?P<title>关于[^。；\n]{4,60}?的(?:提案|建议|议案))(?!工作|案)",
    re.MULTILINE,
)
#: 发展林果产业的提案：市林业局…: with what came of it in the same line.
_ROW_TOLD: Final = re.compile(
    rf"^[ \t\u3000]{{0,40}}(?:\d{{1,3}}[.、．)）]|[●•◆■\-*]|（\d+）)?[ \t\u3000]{{0,40}}(?P<title>(?!关于){_DEMANDS}[^。；：《》“”\n]{{3,50}}?的提案)(?=：)",
    re.MULTILINE,
)
_LABELLED: Final = re.compile(
    r"(?:案\s?由|案名|提案题目|提案名称|提案标题|题\s?目|标\s?题)\s?[:：]\s?《?(?P<title>[^；;。\n《》]{4,60})"
)
_ENTRY: Final = re.compile(
    r"^[ \t]{0,40}[-•●*][ \t]{1,40}(?P<title>[^\n。；：]{4,60}?)\*{0,2}[ \t]{0,40}\n(?=[ \t]{0,40}[^\s\-•●*#])",
    re.MULTILINE,
)
_NUMBER: Final = re.compile(r"第\s?(?P<n>\d{1,8})\s?号|(?<!\d)(?P<m>\d{1,4})号提案")
_NUMBERED: Final = re.compile(r"(?:案号|编号|提案号)\s?[:：]?\s?(?:第)?(\d{1,4})")
_ABOUT_PROPOSALS: Final = re.compile(r"提案|督办|承办|并案|办复")
_OTHER_CHANNEL: Final = re.compile(r"社情民意|信息|专报|建议案|调研报告|协商报告")
_KEY: Final = re.compile(r"重点提案|号提案(?<=[一二三四五1-5]号提案)|重点督办")
_ACTS: Final = (
    (
        "revised",
        re.compile(r"(?:修订|修改|修编|修改完善|完善)(?:了|并|出台|印发|完善)*[^，。；《》]{0,6}$"),
    ),
    ("drafted", re.compile(r"(?:起草|草拟|拟定)(?:了|形成|完成)*[^，。；《》]{0,6}$")),
    (
        "published",
        re.compile(
            r"(?:出版|编辑出版|编纂|编纂出版|编辑|编印|编成|编写|征编|印制|发表|推出|刊发|刊登|开设|开办|合办|编发|编报|在|订阅|播出|创办|拍摄|摄制|公布)(?:了)?[^，。；《》]{0,8}$"
        ),
    ),
    (
        "submitted",
        re.compile(
            r"(?:报送|提交|呈报|上报|(?<!编)报|形成|撰写|写出(?!版)|写成|提出|完成)(?:了|的)*[^，。；《》]{0,8}$"
        ),
    ),
    (
        "cited",
        re.compile(
            r"(?:贯彻|落实|学习|宣传|按照|根据|依据|依照|对照|遵照|执行|围绕|列入|写入|纳入|吸收进|被|为|宣讲|实施)(?:了|执行|落实)*[^，。；《》]{0,8}$|(?<![面针相应核校])对$"
        ),
    ),
    (
        "issued",
        re.compile(
            r"(?:印发|制发|签[署订]|编制|出台|制定|下发|发布|转发|颁布|发出|通过|审议通过|联合印发|建立|制订)(?:了|并|实施)*[^，。；《》]{0,10}$"
        ),
    ),
)
_STOPS: Final = re.compile(r"[，。；：\n]")
#: As many signs as a title may have that stands in a row with others.
_LONG_TITLE: Final = 60
_PERIODICAL: Final = re.compile(
    r"(?:日报|晚报|时报|导报|报|周刊|月刊|期刊|杂志|专报|文史|文史资料|通讯|栏目|信息)$"
)


def bare(title: str) -> str:
    """Return a title without the marks around it; marks within it stay: 建设“智慧文旅”."""
    kept = title.strip(" *\u3000").removeprefix("《").removesuffix("》")
    if kept.startswith("“") and kept.find("”") == len(kept) - 1:
        return kept[1:-1]
    return kept


#: A call that is sent out, and the reports that an article explains: documents named without 《》. Each
#: stands behind the words that it ends with.
_CALL: Final = (
    re.compile("倡议书"),
    re.compile(r"(?:发出|发布|印发)(?P<call>[\u4e00-\u9fff“”]{2,30}倡议书)"),
)
_EXPLAINED: Final = (
    re.compile("提案工作(?:情况)?的?报告(?:解读|摘要|摘登)"),
    re.compile(
        r"(?P<first>[\u4e00-\u9fff]{0,12}?(?:常委会|常务委员会)工作报告)[、及和](?P<second>提案工作(?:情况)?的?报告)(?=解读|摘要|摘登)"
    ),
)

#: How far before those words they begin.
_FROM_NAMED: Final = 40


def titles(text: str, shape: Structure, house: str = "政协") -> Iterator[Mention]:
    """Yield documents and proposals in order; a title is one or the other.

    ``house`` is whose report it is (``Context.house``): what deputies of a People's Congress move and
    suggest are documents.

    ``issuer`` of a document is left to the relations, which know the bodies.
    """
    found = {match.start(): _titled(text, match, shape, house) for match in _TITLE.finditer(text)}
    for each in _unmarked(text):
        found[each.start] = each
    begun = covered(text, [(at, at + 1) for at in found])
    for each in _tabled(text, shape):
        if begun.find(1, each.start, each.end) < 0:
            found[each.start] = each
            begun[each.start] = 1
    taken = covered(text, [(mention.start, mention.end) for mention in found.values()])
    for match, rule, sure in _in_words(text):
        told = _told_in_words(text, match, shape, taken, rule=rule, sure=sure)
        if told is not None:
            found[told.start] = told
            taken[told.start : told.end] = b"\1" * (told.end - told.start)
    for each in _numbered(text):
        found.setdefault(each.start, each)
    for match in _at_lines(text, _ENTRY) if "提案" in text else ():
        start, end = match.span("title")
        if "提案" in shape.at(start).section and taken.find(1, start, end) < 0:
            title = match["title"]
            found[start] = _proposal(text, start, end, title, "titles/entry@1", 0.7, shape)
            taken[start:end] = b"\1" * (end - start)
    yield from (found[start] for start in sorted(found))


def _unmarked(text: str) -> Iterator[Mention]:
    """Yield the documents that are named without the marks of a title."""
    for (named, pattern), act in ((_CALL, "issued"), (_EXPLAINED, "cited")):
        for spot in headed(text, named):
            told = pattern.search(text, max(0, spot.start() - _FROM_NAMED), spot.end())
            if told:
                for name, words in told.groupdict().items():
                    start, end = told.span(name)
                    args = {"title": words, "issuer": "", "act": act}
                    yield Mention("document", start, end, args, "titles/unmarked@2", 0.7)


def _tabled(text: str, shape: Structure) -> Iterator[Mention]:
    """Yield the proposals of tables."""
    for row in rows(text):
        start, end = row.cells["title"]
        number = row.cell("number")
        digits = _DIGITS.search(text, *number) if number else None
        args: dict[str, str | bool] = {
            "title": text[start:end],
            "number": digits[0] if digits else "",
            "key": "重点" in _heading(shape, start),
        }
        yield Mention("proposal", start, end, args, "titles/table@1", 0.8)


def _in_words(text: str) -> Iterator[tuple[re.Match[str], str, float]]:
    """Yield what may be the title of a proposal without its marks, with the rule and how sure it is."""
    labelled = may_label(text, "由名目称题")
    patterns = (
        (_at_lines(text, _ROW), "titles/row@1", 0.9),
        (_at_lines(text, _ROW_TOLD) if "的提案：" in text else (), "titles/row@1", 0.85),
        (_LABELLED.finditer(text) if labelled else (), "titles/label@1", 0.95),
        (headed(text, _INNER), "titles/inner@1", 0.97),
        (headed(text, _QUOTED), "titles/quoted@1", 0.85),
        (_rows_in_quotes(text), "titles/quoted@1", 0.85),
        (headed(text, _PLAIN), "titles/plain@1", 0.97),
        (_BY_NUMBER.finditer(text) if "号提案" in text else (), "titles/number@1", 0.7),
        (headed(text, _SHORT) if _SHORT_SIGN.search(text) else (), "titles/short@1", 0.6),
    )
    for matches, rule, sure in patterns:
        for match in matches:
            yield match, rule, sure


#: “甲”“乙”两件重点提案, “甲”、“乙”等提案: where a row of titles in quotation marks ends, and one of them.
_ROW_ENDS: Final = re.compile(
    rf"”(?:等?(?:[\d一二两三四五六七八九十]{{1,3}}[余多]?件)?重点提案|等(?:[\d一二两三四五六七八九十]{{1,3}}[余多]?件|一批|多件)?提案){_NOT_ITS}"
)
_IN_ROW: Final = re.compile("“(?P<title>[^“”\n]{4,40}(?<![。！？]))”")
_LONGEST_IN_ROW: Final = 42
#: “一老一小”、“一村一品”等提案: what is shorter may be a field or a brand.
_FIELD: Final = 9


def _rows_in_quotes(text: str) -> Iterator[re.Match[str]]:
    """Yield the titles of rows in quotation marks, from the words behind a row back to its first."""
    for end in headed(text, _ROW_ENDS) if "提案" in text else ():
        row: list[re.Match[str]] = []
        closed = end.start()
        while len(row) < MOST and text.startswith("”", closed):
            opened = text.rfind("“", max(0, closed - _LONGEST_IN_ROW), closed)
            told = _IN_ROW.fullmatch(text, opened, closed + 1) if opened >= 0 else None
            if told is None:
                break
            row.append(told)
            closed = opened - (2 if text[opened - 1 : opened] in ("、", "和", "与") else 1)
        least = 0 if "重点" in end[0] else _FIELD
        if len(row) > 1:
            yield from (each for each in reversed(row) if len(each["title"]) >= least)


#: The words of a title before a part of it that stands in marks.
_IN_WORDS: Final = re.compile("关于[^，。；：《》“”\n]{2,40}“$")
#: Who put it forward, or that somebody did, right before a title.
_PUT_FORWARD: Final = re.compile(r"(?:提出|提交)(?:了|的)?$|委员(?:的|提出的)?$")


def _told_in_words(
    text: str,
    match: re.Match[str],
    shape: Structure,
    taken: bytearray,
    *,
    rule: str,
    sure: float,
) -> Mention | None:
    """Return the proposal that a match names; None if it names none, or one that is covered."""
    # Each match has one of the groups of its pattern.
    start, end = match.span(name := str(match.lastgroup))
    pattern, title = match.re, match[name]
    if taken.find(1, start, end) >= 0:
        return None
    if name == "put" and not _PUT.search(text, max(0, start - 32), start):
        return None
    if title.count("“") != title.count("”"):
        return None  # 关于“甲的建议”的提案 ends behind the mark
    if name == "title" and pattern is _QUOTED and _IN_WORDS.search(text, max(0, start - 44), start):
        return None  # 关于申报某镇为“茶艺之乡”的提案 is one title
    if _BY_TEAM.search(text[max(0, start - 20) : start].rstrip("“")):
        return None
    if pattern is _PLAIN and not (
        _PUT_FORWARD.search(text, max(0, start - 4), start)
        or _ABOUT_PROPOSALS.search(_sentence(text, start, shape))
    ):
        return None
    if pattern in (_QUOTED, _INNER, _IN_ROW):
        start, end = start - 1, end + 1
    told = _proposal(text, start, end, title, rule, sure, shape)
    if pattern is _BY_NUMBER:
        return told.having({**told.args, "number": title[1:-3]})
    return told


def _numbered(text: str) -> Iterator[Mention]:
    """Yield the proposals that are named by their numbers in a row."""
    for numbers in _NUMBERS_ROW.finditer(text) if "号提案" in text else ():
        for match in _ONE_NUMBER.finditer(text, *numbers.span()):
            start, end = match.span()
            args: dict[str, str | bool] = {"title": match[0], "number": match["n"], "key": False}
            yield Mention("proposal", start, end, args, "titles/number@1", 0.65)


def _at_lines(text: str, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Yield what ``pattern.finditer`` yields, tried only where lines begin; none goes on in the next."""
    at = 0
    while True:
        found = pattern.match(text, at)
        if found:
            yield found
        at = text.find("\n", at) + 1
        if not at:
            return


#: A suggestion that is sent up or praised, in no word a proposal: 形成的《…建议》报送市委.
_SENT_UP: Final = re.compile(r"(?:形成|报送|编报|上报|刊发)(?:的|了)?$")
_PRAISED: Final = re.compile(r"^(?:作出|报送|刊发|(?:被|获)[^，。；]{0,10}(?:评为|批示|采用|刊发))")
#: To whom advice is handed in: the committee writes so to a government, and a proposal goes to the committee.
_TO_GOVERNMENT: Final = re.compile(
    r"向(?:中共)?[^，。；《》]{0,12}?(?:[省市县区州旗盟党]委(?!员)|政府|府办|部门|[局厅])[^，。；《》]{0,10}?(?:提交|提出|呈送|呈报|递交|送交|反馈|转送|发出|报)(?:了|的)?$"
)
_TO_WITHIN: Final = 36
_OPINIONS: Final = re.compile("社情民意|信息")


def _sent_up(text: str, start: int, end: int, sentence: str) -> bool:
    if _ABOUT_PROPOSALS.search(sentence):
        return False
    line = max(line_begin(text, start) - 1, start - 120)
    near = text[max(line, start - 80, 0) : start]
    row = _row_begins(text, start)  # 报送《甲》《乙》: both are
    return bool(
        _SENT_UP.search(text, max(0, row - 4), row)
        or _TO_GOVERNMENT.search(text, max(0, row - _TO_WITHIN), row)
        or _PRAISED.match(text[end : end + 20])
        or ("提案" not in near and _OPINIONS.search(text, max(0, min(line, start - 80)), start))
    )


def _titled(text: str, match: re.Match[str], shape: Structure, house: str) -> Mention:
    start, end = match.span()
    title = match["title"]
    near = text[max(0, start - 16) : start] + "…" + text[end : end + 16]
    sentence = _sentence(text, start, shape)
    proposal = (
        (title.endswith(("提案", "提 案", "议案")) and not _LIST_OF_PROPOSALS.search(title))
        or text.endswith(("提案", "提案“"), 0, _row_begins(text, start))
        or (
            (
                title.startswith("关于")
                or _DEMANDED.match(title)
                or _WHOSE.search(text, start - 8, start)
            )
            and (
                _IS_PROPOSAL.match(text, end) is not None
                or _ROW_OF_PROPOSALS.match(text, end) is not None
                or _CHOSEN.match(text, end) is not None
            )
        )
        or (
            title.endswith("建议")
            and not _sent_up(text, start, end, sentence)
            and not ("提案" not in sentence and "社情民意" in _heading(shape, start))
            and not _OTHER_CHANNEL.search(near)
            and (title.startswith("关于") or bool(_ABOUT_PROPOSALS.search(near + sentence)))
        )
    )
    moved = house == "人大" and title.endswith(("议案", "建议"))
    if proposal and not moved and not title.endswith("建议案"):
        return _proposal(text, start, end, title, "titles/title@1", 0.97, shape)
    return Mention(
        "document",
        start,
        end,
        {"title": title, "issuer": "", "act": _act(text, start, end, title, shape)},
        "titles/moved@1" if moved else "titles/title@1",
        0.99,
    )


#: 《关于…》重点提案, 《关于…》的提案.
_IS_PROPOSAL: Final = re.compile("的?(?:重点|集体|联名|联合)?提案(?!办|工作|委|者|人)")
#: 《提升…》《关于…的建议》等一批提案: each in the row is one.
_ROW_OF_PROPOSALS: Final = re.compile(
    "(?:[、和及]?《[^《》\\n]{4,60}》){0,5}等(?:一批|多件|\\d{1,3}[余多]?件)?(?:重点|优秀|集体|联名|界别)?提案(?!办|工作|委|者|人)"
)
#: 甲提出的《提升…》，乙提出的《打造…》，被评为优秀提案: each of them is one.
_CHOSEN: Final = re.compile(
    "(?:[，、和及]{0,2}[^，。；《》]{0,24}《[^《》\\n]{4,60}》){0,8}，?(?:分别)?被?(?:评为|评定为|评选为)[^，。；《》]{0,20}提案"
)
#: Whose proposal it is, or who handles it, right before its title: 李小明委员的《…》提案.
_WHOSE: Final = re.compile(
    "(?:委员|支部|总支|委会|工商联|妇联|工会|专委会|[提递]交|提出|办理|承办|督办|领办|落实)(?:的|了)?$"
)
#: 《2021年度重点提案》, 《2022年区政协主席会议督办提案》 list proposals and are none.
_LIST_OF_PROPOSALS: Final = re.compile(
    r"(?<=[\d本当〇○零一二三四五六七八九])年度?[^，。关]{0,12}?(?:重点|优秀|集体|(?:督办|领办|交办)的?(?:重点)?)提案$"
)
#: 《…》由市委办公室印发.
_ACTED_AFTER: Final = re.compile(
    r"(?:（[^（）]{1,12}）)?(?:杂志|内刊|一书|已|由[^，。；《》由]{2,20}?)?(?:联合|正式|随后)?(?:(?P<issued>印发|出台|下发|发布|颁布|施行)|(?P<published>(?:出刊|出版|编发|编纂|编辑|编撰|征编|编印|刊发)(?!工作|任务|方案|大纲|计划|委员会|小组))|(?:第[^，。；《》]{1,6}[辑卷期册])?完成(?:初稿)?(?P<drafted>组稿|编写|撰稿|初稿)|(?P<submitted>报送|上报|呈报|送[^，。；]{1,12}参阅|报[^，。；批]{1,10}(?:政府|市府|区府|县府)))"
)
#: The verb of what may not have been done yet: 《…办法》因故暂未印发.
_ACT_LATER: Final = re.compile(
    r"(?=[因由至目尚暂还仍均未没迟一])[^，。；《》\n]{1,10}?(?P<verb>印发|出台|下发|发布|颁布|施行|出刊|出版|编印|刊发|报送|上报|呈报|提交|形成|完成)"
)
#: 拟出台, 正在研究制定: what stands before the verb of what is still to be done.
_NOT_YET: Final = re.compile(
    "(?:拟|正在?|即将|将|准备|着手|抓紧|计划|尽快|力争|争取)(?:年内|年底前|明年)?(?:研究|牵头|组织|起草|抓紧|尽快|加紧|着重|重点|继续|陆续|逐步|分期){0,3}$"
)
_LAID_DOWN: Final = re.compile(r"贯彻|落实|学习|按照|根据|遵照")
#: A sentence that speaks of what is to come.
_TO_COME: Final = re.compile(
    r"(?:^|[，；：])(?:20\d\d年，)?(?:我们|县政协|市政协|区政协)?(?:拟(?![定订写稿])|计划(?!生育|单列)|打算|准备)[^，。；]{2,40}[，；、]|^\s{0,4}(?:明年|新的一年|下一步|今后)"
)
#: On what somebody wrote what is to be done, and what of a book is not yet the book.
_NOTED_ON: Final = re.compile(
    "[上中](?:专门|亲笔|先后|分别)?(?:作出|做出|签署|写下)?(?:了|重要|专门)*(?:批示|签批|批阅)"
)
_IN_HAND: Final = re.compile(
    "(?:一书)?的?(?:史料征集|资料征集|征编|组稿|编写|撰写|校对|书稿|样书|清样|初稿|征求意见稿|送审稿|编写大纲|组稿|撰稿)"
)
#: What a committee sends up, by the word that its title ends with.
_ADVISES: Final = re.compile(
    r"(?:建议案|建议|(?:调研|视察|调查|协商|监督|考察|评估|指数)报告|调查|反映)$"
)


#: Which of its volumes: 《甲》第三辑.
IN_PARTS: Final = "(?:第[^，。；《》]{1,6}[辑卷期册集])?"
_JOINED_TO: Final = re.compile(IN_PARTS + "[、和及]?")
_REACH: Final = 10


def _row_begins(text: str, start: int) -> int:
    """Return where the row of titles begins that a title stands in: 《甲》《乙》、《丙》."""
    for _ in range(MOST):
        closed = text.rfind("》", max(0, start - _REACH), start)
        if closed < 0 or not _JOINED_TO.fullmatch(text, closed + 1, start):
            break
        opened = text.rfind("《", max(0, closed - _LONG_TITLE), closed)
        if opened < 0:
            break
        start = opened
    return start


def _act(text: str, start: int, end: int, title: str, shape: Structure) -> str:
    """Return what was done with the document, by the verb nearest before it, else behind it."""
    # 《甲》《乙》 and 《甲》、《乙》 share their verb.
    row = _row_begins(text, start)
    clause = _STOPS.split(text[max(0, row - 24) : row])[-1]
    nearest, act = -1, ""
    for name, pattern in _ACTS:
        hit = pattern.search(clause)
        if hit and hit.start() > nearest:
            nearest, act = hit.start(), name
    # 尚未出台《…办法》, 《…办法》尚未出台; what is not carried out is cited all the same.
    if act not in ("", "cited") and negated(clause, 0, nearest):
        return ""
    if act in ("issued", "published", "revised") and _NOT_YET.search(clause[:nearest]):
        return ""
    late = _ACT_LATER.match(text, end) if not act else None
    if late and negated(text, end, late.start("verb")):
        return ""
    if act == "published" and clause.endswith("在", 0, nearest + 1) and _NOTED_ON.match(text, end):
        act = ""  # 县长在《…建议》上批示
    if act == "submitted" and _IN_HAND.match(text, end):
        return "drafted"  # 完成《…》初稿
    if act == "cited" and clause.endswith("对") and _ADVISES.search(title):
        act = ""  # 市委书记对《…建议》作出批示
    if act == "issued" and title.endswith("建议案"):
        return "submitted"  # 审议通过《…建议案》
    if act == "issued" and clause.endswith("印发的") and _LAID_DOWN.search(clause):
        return "cited"
    if not act:
        behind = _ACTED_AFTER.match(text, end)
        if behind:
            act = str(behind.lastgroup)
        elif _PERIODICAL.search(title):
            act = "published"
        elif _ADVISES.search(title):
            act = "submitted"
    sentence = shape.at(start)
    told = text[sentence.start : start] if act == "published" else ""
    if told and (sentence.planned or _TO_COME.search(told)):
        return "drafted"
    if act in ("published", "submitted", ""):
        return book_state(text, end, clause, began=nearest) or act
    return act


#: So far before a title the row of a table may begin that gives its number.
_ROW_WIDTH: Final = 1000
#: Further titles of a row, which what stands behind it is told of.
_ROW_GOES_ON: Final = re.compile("(?:[、和及]?《[^《》]{1,60}》){1,12}")


def _proposal(
    text: str, start: int, end: int, title: str, rule: str, confidence: float, shape: Structure
) -> Mention:
    after, before = text[end : end + 14], text[max(0, start - 14) : start]
    number = _number(after, before)
    low = max(0, start - _ROW_WIDTH)
    row = text[max(low, text.rfind("\n", low, start) + 1) : start]
    labelled = _NUMBERED.search(row)
    head = text[max(shape.at(start).start, start - 24) : start]
    if of_another := _KEY_BEFORE.search(head):
        head = head[of_another.end() :]
    further = _ROW_GOES_ON.match(text, end)
    past = further.end() if further else end
    key = bool(
        _KEY.search(head)
        or _KEY.search(text[past : past + 24])
        or _KEY_THEN.match(text, past)
        or "重点提案" in _heading(shape, start)
    )
    told = labelled[1] if labelled else (number["n"] or number["m"]) if number else ""
    if number and _OF_SEVERAL.match(after):
        told = labelled[1] if labelled else ""  # 《甲》《乙》2件提案列为年度1号提案
    elif not number and not labelled and (ranked := _RANKED.match(text, end)):
        told = ranked["m"]
    several = _NUMBERS.match(text, past)
    if several and not labelled:
        told = _of_row(text, start, several)
    args: dict[str, str | bool] = {
        "title": bare(title),
        "number": told,
        "key": key,
    }
    return Mention("proposal", start, end, args, rule, confidence)


#: 《甲》被列入重点提案，委员还提出…: what is said of the title before.
_KEY_BEFORE: Final = re.compile(
    r"(?:[列选评]|确定|定|遴选)[为入][^，。；《》]{0,8}重点(?:提案|督办)[^，。；《》]{0,4}[，；]"
)
#: 《甲》《乙》等8件提案，经主席会议研究，确定为年度重点提案: said later in the sentence, of no other.
_KEY_THEN: Final = re.compile(
    r"等[^。；《》另还]{0,40}?(?:确定|遴选|列|选|定)为[^，。；《》]{0,16}重点提案(?!工作|办理)"
)
#: What a title is numbered with stands right before it: 第12号《甲》, 第45号提案《乙》.
_RIGHT_BEFORE: Final = re.compile(
    r"(?:第\s?(?P<n>\d{1,8})\s?号|(?<!\d)(?P<m>\d{1,4})号(?=[^，。；]{0,4}提案))(?:(?:重点|集体|联名)?提案)?[“：]?$"
)
#: How many stand in the row before what their number is.
_OF_SEVERAL: Final = re.compile("等?[2-9两二三四五六七八九十]\\d?[件份个]提案")
#: As which a title is put on a list: 《甲》被列为主席会议重点督办的81号提案.
_RANKED: Final = re.compile(
    r"(?:的?提案)?，?被?(?:列为|定为|确定为|作为)[^，。；《》]{0,30}?(?<!\d)(?P<m>\d{1,4})号(?:重点)?提案"
)
#: A number that the next title is numbered with.
_OF_NEXT: Final = re.compile("号?(?:(?:重点|集体|联名)?提案)?[“：]?《")
#: The number of the title before: 《甲》（第12号）和《乙》.
_OF_LAST: Final = re.compile(r"[》”]（?第?\s?\d{1,8}\s?号")


def _number(after: str, before: str) -> re.Match[str] | None:
    """Return the number of a title by the words around it: the one right before it, else one behind it."""
    if "号" not in after and "号" not in before:
        return None
    right = _RIGHT_BEFORE.search(before)
    if right:
        return right
    behind = _NUMBER.search(after)
    if behind and not _OF_NEXT.match(after, behind.end()):
        return behind
    last = _OF_LAST.search(before)
    return _NUMBER.search(before, last.end() if last else 0)


#: The numbers of several, behind their row: 《甲》《乙》（第15号、第27号）.
_NUMBERS: Final = re.compile(r"[（(]?第?\d{1,8}号(?:[、和及]第?\d{1,8}号){1,12}")
_EACH_NUMBER: Final = re.compile(r"\d{1,8}")
_NAMED: Final = re.compile("《[^《》]{1,60}》")


def _of_row(text: str, start: int, numbers: re.Match[str]) -> str:
    """Return the number of a title in its row, "" where there are not as many of the one as of the other."""
    begin = _row_begins(text, start)
    row = [each.start() for each in _NAMED.finditer(text, begin, numbers.start())]
    told = _EACH_NUMBER.findall(numbers[0])
    return told[row.index(start)] if len(row) == len(told) and start in row else ""


def _heading(shape: Structure, place: int) -> str:
    """Return the heading above a place, without what goes on behind one that its line begins with."""
    return shape.at(place).section.partition("。")[0]


def _sentence(text: str, place: int, shape: Structure) -> str:
    sentence = shape.at(place)
    return text[sentence.start : sentence.end]
