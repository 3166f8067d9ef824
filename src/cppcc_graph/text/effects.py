"""What a report tells right after an activity as what came of it, where no advice has a title.

After a consultation or supervision of the same paragraph, 市政府制定整改措施22条 and 水质由Ⅳ类上升到Ⅲ类
are told as its outcomes. They are claims of the report, as all outcomes are, and what the committee
did itself is none.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cppcc_graph.text.candidate import InOrder, Mention, in_order
from cppcc_graph.text.outcomes.advice import put_forward
from cppcc_graph.text.outcomes.came_about import THEN, came_about, did
from cppcc_graph.text.outcomes.clause import outcome_of
from cppcc_graph.text.outcomes.issues import in_issues
from cppcc_graph.text.outcomes.items import items_of, told_with_count
from cppcc_graph.text.outcomes.purposes import with_purposes
from cppcc_graph.text.outcomes.uptake import received
from cppcc_graph.text.points import begins_point, in_another
from cppcc_graph.text.problems import problem
from cppcc_graph.text.scan import line_begin, line_end, skippable
from cppcc_graph.text.structure import Line, Sentence, Structure, hoped

#: Activities that others act upon; study, training and publishing are for the committee itself.
_PROMPTING: Final = frozenset(
    [
        "consultation",
        "supervision",
        "investigation",
        "inspection",
        "visit",
        "seminar",
        "standing-committee-meeting",
        "chairpersons-meeting",
        "proposal-handling",
        "donation",
        "volunteering",
        "issuing",
        "other",
    ]
)
#: Work in which bringing in projects is a part of the help, and nothing that came of it.
_HELPING: Final = frozenset(["donation", "volunteering"])
#: Those that a sentence tells as parts of the one before: 召开座谈会, 现场对接.
_GOING_ON: Final = frozenset(
    ["consultation", "issuing", "investigation", "supervision", "donation", "other"]
)
_CHANGED: Final = re.compile(
    skippable(
        r"由[^，]{1,24}(?:[提升上下降压缩增扩减调]|缩短)[^，]{0,4}[到至为]|提高|提升|上升|下降|降低|降至|升至|增至|减至|降到|升到|回升|回落|增长|缩减|缩短|压缩|压减|节约|突破|达到|翻了?[一两]番"
        r"|恢复|新增|惠及|受益|带动|吸纳|入驻|落户|签约|引资|引进[^，、]{0,8}(?:项目|企业|资金|人才|外资|客商)|到位资金|减少|挽回|发展到|保障[\d近约]|利用外资|意向协议|合作(?:意向|协议|项目)|增收|脱贫|告别|变身|圆了|治愈|追回|执结|执行到位|清偿|复绿|化解|纠正|破解|不再犯难|消除|集聚|减轻|兑现|攻克|周转(?![房池箱用])|覆盖率|满意度|整改率"
        # What only others can do, or what became of places and people.
        r"|硬化|铺设|架设|架起|架通|拉通|接通|打通|贯通|取缔|拆除|关停|封堵|清淤|疏浚|栽种|种植|移栽|改扩建|扩建|补植|补种|回填|恢复(?:水面|耕地|湿地|植被|供|[到至为])|修通|修复|整治(?:河道|排口|岸线|隐患|摊点)|建起|办起|盖起|盖了|修了|竣工|查处|通车|通(?<![交沟流普互]通)[水气电](?!利)|投产|投用|投运|投入使用|开门迎客|交付使用"
        r"|吃上|用上|喝上|住上|住进|搬进|坐上|走上|看上|学会|找到了?工作|上岗|返岗|返校|取消[^，]{0,10}(?:收费|证明|环节|事项)|复工|复学|入学|就业|户均|人均增|年均增|收入[^，]{0,6}超过|销往|卖[出了掉]|帮[^，]{1,8}卖|销售额|销号(?<!整改销号)|清零|整改到位|整改完成|完成整改|整改[\d一二三四五六七八九十]|摘帽|落实到户|到账"
        r"|(?:推动|促成|督促|协调)(?=[^，解整建上落动拆关硬开取签设项清意资投通引合]{0,24}+[解整建上落动拆关硬开取签设项清意资投通引合])[^，]{0,24}(?:解决|整改|建立|上线|落户|动工|拆除|关停|硬化|开放|取消|建成|签约|设立|项目|清理|意向|资金|投资|落地|开工|投产|通车|开通|引进|合作)"
        r"|[0123456789][\d.万余多]{0,6}[^，、\d]{1,6}?(?:加装|装上|换上|开业|复业)"
        r"|[打修挖架栽砌盖](?<![\u4e00-\u9fff].)了?[\u4e00-\u9fff]{1,7}?[\d三四五六七八九十百两][\d.三四五六七八九十百]{0,5}[余多]?万?(?:眼|口|座|条|公里|千米|米|亩|株|棵|间|处|道)"
        r"|(?:建成|新建|兴建|修缮|改造|加装|安装|增设|更换)[^，、]{2,16}?\d[\d.万余多]{0,6}(?:座|所|公里|千米|部|套|栋|亩|盏|台)"
    )
)
#: Of proposals that were looked at again so many were solved since: 17件转为A类.
_REGRADED: Final = re.compile(
    "[0-9]件(?:[BCＢＣ]类)?(?:提案|件)?(?:由[BCＢＣ]类)?(?:提案)?转为“?[AＡ]类"
)
_SOLVED: Final = re.compile(
    skippable(
        r"(?:解决|化解)了?[^，]{0,24}(?:问题|难题|纠纷|小事|债务|困难|急难愁盼|烦心事)"
        r"|由[^，]{1,24}[到至为](?=.)|未(?:再)?(?:发生|出现|积水)|全面消除|得到(?:有效|妥善|根本|彻底|圆满)?(?:化解|解决|根治)$|(?:已|均|全部)(?:已|均|全部)?(?:得到)?整改(?:到位|完毕|完成)?$"
    )
)
#: What the committee has itself, and statistics of its own work.
_OURS: Final = re.compile(
    r"经费(?:(?<=[办公工作用]..)|(?<=[办公工作用]公..))|行政编制|事业编制|办公用房|委员(?!会同|企业)|政协|案由|界别|提案|信息|史料|稿件|书画|党支部|议事室|联系点|活动|会议|调研|视察|履职|课题|问卷|座谈|专栏|走访|义诊|机关|党员|代表|群众(?<!受益群众)\d|建议\d|意见\d|包案|报告》|建议案》"
)
OWN_BODY: Final = re.compile(
    "政协|民[革盟建进]|农工党|台盟|民主促进会|革命委员会|民主同盟|建国会|民主党|致公党|九三学社|工商业联合会|人民代表大会|统一战线|党组"
)
_BEFORE_BODY: Final = re.compile(
    r"[\s\u3000]{0,4}(?:会后|随后|其后|为此|据此|目前|年内|同时|并)?，?(?:\d{1,2}月(?:\d{1,2}日)?|[审协调视][^，]{0,12}后)?经?"
)
_DEED: Final = re.compile(
    r"(?:制定|制发|出台|印发|下发|编制|安装|加固|修建|配齐|整合|招工|担保|更新|扩种|新[扩聘开辟装]|投入|安排|新建|新增|改造|建成|拆除|关停|取缔|封堵|整改|压减|简化|设立|成立|组建|开通|增设|增配|加装|补装|配备|招聘|推行|推出|采纳|立案|修复|清理|拨付|拨款"
    r"|拿出|列支|多方|筹资|筹措|筹集|落实[^，]{0,6}资金|追加|兑付|兑现|减免|免除|补贴|补助|补充|选派|派出|选聘|聘请|公布|颁布|发布|启动|开展|实施|铺设|架设|硬化|栽植|栽种|种植|新栽|更换|升级|划定|施划|增派|增开|延长|开设|开放|引进|建起|办起|扩建|改建|改扩建|整治|清淤|查处|处罚|约谈|移送|清退|收回|盘活|培育|培训|打造|认定|提高|降低|调整|下调|上调|取消|督促|修订|完善|将|把)"
)
_DEED_WIDTH: Final = 12
#: For whom a deed is done stands before it: 为186条小巷安装路灯.
_FOR: Final = re.compile(r"为[^，]{2,30}?(?=[安配修建新更加补解增开改办提])")
#: What a body does after it was told of something, without a number.
_ACTED: Final = re.compile(
    r"(?:组织|开展|启动)(?:了)?[^，]{0,8}(?:检查|整治|行动|执法)|召开[^，]{0,12}研究|先行先试|(?:挂牌|揭牌|投用|通车)$|配齐"
    r"|(?:列入|纳入)[^，]{0,20}(?:计划|规划|预算|重点工作|任务|项目库|清单)|将[^，]{2,20}推广|(?:逐条|逐项|全部|立即|及时|限期|当即)(?:落实|整改)|逐[户一家村点个]整改|(?:成立|组建|设立)了?[^，。；]{0,12}(?:专班|领导小组|工作组|专项组|指挥部|联席会议)|(?:整改|销号)(?:完毕|到位)$|(?:开通|设立|增设|开设|推出|上线|划定)了?[^，。；\d]{4,}"
)
#: What looks like an outcome and is the committee's help, or goes on with a comparison.
_NO_EFFECT: Final = re.compile(
    # What a whole place earned and whom it received came of no one meeting.
    r"(?:(?:[全我本][省市县区州旗盟]|全年|年内|今年|全年全[省市县区州旗])?(?:共|累计|已)?(?:(?:接待|吸引)(?:国内外|海内外|中外|省内外|各类)?(?:游客|旅客)|(?:实现)?(?:旅游|地区生产|生产|财政|一般公共预算|工业)(?:综合|总)?(?:收入|总值|产值)|实现税收)|现场(?!签约)|帮助|协助|牵线促成|同比|(?:分别|均|都|也)?[比较](?:上年|上届|上一[届年]|去年|往年|(?:19|20)\d\d年)|(?:[^，、\d]{2,14}[局委办厅院府会])?\d{1,4}件(?:、|$)|“?三公|各级|中共党员|惠及群众)|[^，]{0,24}(?:人民政协|政协工作)"
)
_HELPS: Final = re.compile("促|推动|督促|协调")
#: What the rules of outcomes begin with that only follow an activity.
EFFECTS: Final = "effects/"
_UNSURE: Final = "outcomes/counted"
_SPAN: Final = 240
#: Verbs whose activities, where they are of no type, are as well what others did.
_OTHERS: Final = frozenset(
    [
        "建成", "建起", "新建", "推出", "开设", "完成", "引进", "帮助", "协调", "解决", "设立", "成立", "推动", "推行",
        "制定", "出台", "印发", "开办", "增设", "上线", "整改", "牵线促成", "任免", "服务", "调整", "采购",
        "安置", "兴建", "修建", "修缮",
    ]
)  # fmt: skip


#: What was set right after supervision is what came of it.
SET_RIGHT: Final = frozenset(["整改", "督促整改"])

#: What a committee finds at itself: what it set right then is its own work.
_INWARD: Final = frozenset(["查摆", "检视查摆"])

#: 检视问题28个: what a committee finds at itself, in words of its own.
_OF_ITSELF: Final = re.compile("(?:检视|查摆)[^，。；]{0,6}问题")

#: What a book holds is no work besides the book.
_COLLECTED: Final = "收录"


def effects(
    text: str,
    shape: Structure,
    activities: Sequence[Mention],
    bodies: Sequence[Mention],
    figures: Sequence[Mention],
    outcomes: Sequence[Mention],
) -> Iterator[Mention]:
    """Yield in order what followed activities, besides the outcomes found already."""
    acts, named, numbers, known = map(in_order, (activities, bodies, figures, outcomes))
    so_far = _SoFar(text, numbers)
    for sentence in shape.sentences:
        if sentence.planned or sentence.line is Line.HEADING:
            so_far.work = so_far.last = None
            continue
        so_far.enter(sentence)
        here = acts.within(sentence.start, sentence.end)
        if not here and not so_far.reaches(sentence.start):
            continue
        told = known.within(sentence.start, sentence.end)
        offices = named.within(sentence.start, sentence.end)
        for start, end in with_purposes(text, sentence):
            if text[end - 1] in "后此前今" and _AFTERWARDS.fullmatch(text, start, end):
                so_far.theirs = so_far.now = True  # 会后，改造小区42个: what others did then
                continue
            if (
                text.find("问题", start, end) >= 0
                and _OF_ITSELF.search(text, start, end)
                and not so_far.supervises()
            ):
                so_far.work = so_far.source = so_far.last = None  # 检视问题28个，已整改25个
                continue
            if told and _tells(told, start, end):
                so_far.theirs = True
                continue
            act = _within(here, start, end) if here else None
            found = so_far.effect(start, end, act, offices)
            if found is not None:
                yield from items_of(text, found, numbers)
            elif act is not None:
                so_far.take_up(act, sentence)


class _SoFar:  # with slots, as a Mention
    """What the text has told so far that something may have come of."""

    __slots__ = (
        "begun", "flows", "last", "line_end", "matter", "now", "numbers", "ours", "since", "source", "text", "theirs", "work",
    )  # fmt: skip

    def __init__(self, text: str, numbers: InOrder) -> None:
        """Begin before the text, with nothing told."""
        self.text: Final = text
        self.numbers: Final = numbers
        # The activity that a clause may have come of, and the one that names it.
        self.work: Mention | None = None
        self.source: Mention | None = None
        # The one that a line names whose list the items below it are: 就窗口服务开展民主评议：.
        self.matter: Mention | None = None
        self.since = self.line_end = self.begun = -1
        self.last: Mention | None = None
        # Of a sentence: that others act in it, that it has told an effect, that it tells what was then or is now,
        # and what its clause before tells as work.
        self.theirs = self.flows = self.now = False
        self.ours: Mention | None = None

    def enter(self, sentence: Sentence) -> None:
        """Go on to a sentence: what another line or point has told is not what its effects came of."""
        text = self.text
        self.theirs = self.flows = self.now = False
        self.ours, self.begun = None, sentence.start
        if sentence.start > self.line_end:
            self._enter_line(sentence)
        work = self.work
        if (
            work is not None
            and begins_point(text, sentence.start)
            and in_another(text, line_begin(text, work.start), work.start)
        ):
            self.work = self.last = None
        if _OTHER_WORK.match(text, sentence.start, sentence.end):
            self.work = self.last = None
        asked = problem(text, sentence)
        if asked is not None:
            # What others did about it came of its being told, not of the work told before.
            topic = {"topic": asked["of"], "type": "other", "trigger": ""}
            begin, stop = asked.span("of")
            self.work = self.source = Mention("activity", begin, stop, topic, "", 0.0)
            self.since = sentence.start

    def _enter_line(self, sentence: Sentence) -> None:
        source = self.source
        if not _is_item(self.text, self.line_end, sentence, self.matter):
            self.matter = None
        elif self.matter is None:
            opens = self.work is not None and source and _topic(self.text, source)
            self.matter = source if opens else None
        self.work, self.last = self.matter, None
        if self.matter is not None:
            self.source, self.since = self.matter, sentence.start
        self.line_end = line_end(self.text, sentence.start)

    def supervises(self) -> bool:
        """Tell whether the work told last looks for what others did wrong."""
        return self.work is not None and self.work.args["type"] == "supervision"

    def reaches(self, place: int) -> bool:
        """Tell whether something may have come of what was told before a place."""
        near = self.work or self.last
        return near is not None and place - near.end <= _SPAN

    def effect(
        self, start: int, end: int, act: Mention | None, offices: Sequence[Mention]
    ) -> Mention | None:
        """Return what a clause, in which an activity may be told, tells as what came of the work before it."""
        upon = self.last if self.last and _thereupon(self.text, start, end) else None
        if upon:
            # 县文旅局据此设立展示点: of what was told last, whatever it is
            since = self.begun if _BY_BOOK.search(self.text, start, end) else upon.end
            self.work = self.source = _book(self.text, since, start) or upon
        found = self._outcome(start, end, act, offices, upon)
        if found is None:
            if act is not None and not str(act.args["trigger"]).startswith(_COLLECTED):
                self.last = act
        elif self.ours is not None and _OF_OURS.match(self.text, start, end):
            found = None
        self.ours = act if found is None else None
        if found is not None:
            self.theirs = self.flows = True
        return found

    def _outcome(
        self,
        start: int,
        end: int,
        act: Mention | None,
        offices: Sequence[Mention],
        upon: Mention | None,
    ) -> Mention | None:
        text, work, numbers = self.text, self.work, self.numbers
        if work is None or start - work.end >= _SPAN or hoped(text, start, end):
            return None
        body = _other_body(text, start, end, offices) if offices else None
        others = body is not None or bool(_AGENCIES.match(text, start, end))
        self.theirs = self.theirs or others
        if _own(act) and not (others and body is None):
            return None
        direct = received(text, start, end)
        if not direct and body is not None and _TELLS_OF.match(text, body.end, end):
            return None
        if not (direct or upon) and self._between(work):
            return None
        goes_on = self.flows and _goes_on(text, start, end, numbers)
        by_others = False
        if not (
            goes_on
            or direct
            or (upon and body is not None)
            or _prompted(text, start, end)
            or _changed(text, start, end, body, numbers)
            or (self.theirs and _done(text, start, end, body, numbers))
            or (body is not None and _ACTED.search(text, body.end, end))
            or (by_others := others and _by_others(text, start, end, body, numbers))
            or self._fact(start, end, act, body)
        ):
            return None
        given = _GIVEN.search(text, start, end) if direct else None
        found = outcome_of(
            text,
            start,
            end,
            given[1] if given else _subject(text, self.source or work),
            listed=False,
            direct=bool(direct),
            figures=numbers,
            since=start if body is None else body.end,
        )
        helped = work.args["type"] in _HELPING
        if found is None or (helped and found.args["verb"] == "引进"):
            return None
        taken_on = work.args["trigger"] in _TAKEN_ON
        if helped and not (direct or upon or taken_on) and _of_another(text, start, end, body):
            return None
        if (
            work.args["type"] == "issuing"
            and not (direct or upon or self.theirs)
            and in_issues(text, work.start, work.end)
            and not _prompted(text, start, end)
        ):
            return None  # 报送《建议摘报》15期，改造管网40公里
        unsure = found.rule.startswith(_UNSURE)
        if by_others and (unsure or found.args["type"] not in _DEEDS):
            return None
        if unsure and goes_on and body is None and not _CHANGED.search(text, start, end):
            return None
        # That it came of the activity no word says, as 被采纳 would: a rule of its own.
        return found if direct else found.by(found.rule.replace("outcomes/", EFFECTS))

    def _between(self, work: Mention) -> bool:
        """Tell whether this sentence told of a book before, which the work of sentences before did not."""
        last = self.last
        return (
            last is not None
            and last.args["type"] == "publication"
            and work.end < self.begun <= last.start
        )

    def _fact(self, start: int, end: int, act: Mention | None, body: Mention | None) -> bool:
        """Tell whether a clause right behind its work, or of what was then, tells a deed or fact without a number."""
        text, work = self.text, self.work
        if work is None or not (
            self.now or work.start >= self.begun or THEN.match(text, start, end)
        ):
            return False
        if not self._seen_fact(start, end, act, body):
            return False
        return not (_NO_DEED.search(text, start, end) or _OURS.search(text, start, end))

    def _seen_fact(self, start: int, end: int, act: Mention | None, body: Mention | None) -> bool:
        """Tell whether the words of a clause are those of a deed that can be seen, or of what came about."""
        text, work = self.text, self.work
        if work is None:
            return False
        if body is not None:
            return did(text, body.end, end)
        agency = _AGENCIES.match(text, start, end)
        if agency is not None:
            return did(text, agency.end(), end)
        seen = text.endswith(_SEEN, max(0, start - 4), start)
        if self.flows and work.args["trigger"] == "" and did(text, start, end):
            return True  # 针对拥堵问题，县公安局增派警力，设置了隔离栏
        kind = work.args["type"] in _LOOKED_INTO or not work.args["trigger"]
        free = act is None or act.args["trigger"] in _OTHERS
        return kind and free and not seen and came_about(text, start, end)

    def take_up(self, act: Mention, sentence: Sentence) -> None:
        """Go on with an activity of a sentence as what something may come of."""
        inward = act.args["trigger"] in _INWARD and act.args["type"] != "supervision"
        if inward or act.args["status"] == "planned":
            self.work = None
            return
        if act.args["type"] not in _PROMPTING:
            return
        text, work, source = self.text, self.work, self.source
        deed = act.args["type"] == "other" and act.args["trigger"] in _OTHERS
        if (
            work is not None
            and work.start >= sentence.start
            and _RECEIVES.match(text, act.start, act.end)
        ):
            return  # 建成工作室64个，接待群众2.7万人次: how it was used
        if not deed or work is None:
            self.work, self.theirs = act, False
        if deed:
            return
        # In a sentence a later activity without a topic goes on with that of the first.
        part = self.since == sentence.start and _is_part(act, source) and not _manned(source)
        means = part and source and _topic(text, source) and act.args["trigger"] in _MEANS
        step = self.since == sentence.start and source and _STEP.match(text, act.start, act.end)
        if not step and (not part or (_topic(text, act) and not means)):
            self.source, self.since = act, sentence.start


#: 扎实做好信访接待工作，引导…: a sentence that turns to other work, which no verb tells as an activity.
_OTHER_WORK: Final = re.compile(
    r"\s{0,4}(?:(?:积极|扎实|认真|切实|继续|着力|持续|高度|主动|不断|进一步)(?:做好|抓好|加强|推进|开展|重视)|做好|抓好|重视|加强)"
    "(?:信访|来信|来访|接待|文史|史料|宣传|联谊|联络|机关|学习|培训|党建|统战|信息|社情民意|帮扶|界别|队伍|自身)[^，。；《》“”]{0,10}(?:工作|建设|管理)，"
)
#: 检查小作坊118家, 8位委员就退税作了发言, 提出建议4条: a step of the work that its sentence names first.
_STEP: Final = re.compile(
    r"(?:实地|现场|随机|集中|分别|先后|当即|会上|回来后|还|并|共){0,3}(?:察看|查看|检查|抽查|暗访|走访(?!慰问|看望|帮扶)|踏看|约谈|交办|反馈)[^，。；]{0,24}\d"
    r"|\d{1,3}[余多]?[名位]委员[^，。；]{0,30}发言|(?:回来后|会上|当场|共){0,2}提出[^，。；\d]{0,10}(?:意见|建议)\d"
)
#: Who came to a house of members, which is no work besides the house.
_RECEIVES: Final = re.compile("(?:接待|服务|联系)(?:来访)?(?:群众|居民|选民)")
#: What was talked over or looked into; people are visited and helped who have got on by themselves.
_LOOKED_INTO: Final = frozenset(
    [
        "consultation", "supervision", "investigation", "inspection", "seminar", "standing-committee-meeting",
        "chairpersons-meeting", "proposal-handling",
    ]
)  # fmt: skip
#: 委员们看到，: what follows was found so.
_SEEN: Final = ("看到，", "见到，", "了解到，", "发现，", "获悉，", "听到，", "得知，", "感到，")
#: Numbers begin lines of all levels.
_ITEM: Final = re.compile(r"[ \t\u3000]{0,20}[-—●•◆■▪○①-⑳]")


def _is_item(text: str, line_end: int, sentence: Sentence, matter: Mention | None) -> bool:
    """Tell whether a line is an item of the list that the line before opens or goes on with."""
    return (
        sentence.line is Line.BULLET
        and (matter is not None or text[line_end - 1 : line_end] in ("：", ":"))
        and _ITEM.match(text, sentence.start) is not None
    )


#: How far work has reached, which is no result of it: 建成委员之家15个，覆盖率达83%.
_OF_OURS: Final = re.compile(r"\s{0,4}(?:覆盖率|覆盖面|参与率|参训率)")
#: A meeting is a part of what looks into a matter: 开展民主评议，召开座谈会9场.
_LOOKS_INTO: Final = frozenset(["supervision", "investigation", "inspection"])


#: Who was chosen for it, before what they did is told: 选派32名委员担任监督员，开展民主评议.
_MANNING: Final = frozenset(
    ["选派", "委派", "聘请", "聘任", "选聘", "推荐", "组建", "成立", "选送", "抽调", "组成"]
)


def _manned(source: Mention | None) -> bool:
    """Tell whether an activity only says who was chosen for what is told behind it."""
    return source is not None and source.args["trigger"] in _MANNING


def _is_part(act: Mention, source: Mention | None) -> bool:
    """Tell whether an activity may be a part of the one that its sentence told before."""
    if act.args["type"] == "seminar":
        return source is not None and source.args["type"] in _LOOKS_INTO
    return act.args["type"] in _GOING_ON


#: How something is looked into: 暗访排污口53个 is done for the matter that the sentence named first.
_MEANS: Final = frozenset(
    ["暗访", "明察", "明察暗访", "走访", "入户", "座谈", "发放", "发放问卷", "采取", "查阅", "听取", "察看", "实地察看"]
)  # fmt: skip


def _thereupon(text: str, start: int, end: int) -> bool:
    """Tell whether a clause says that others acted upon what was told last; 根据此 says something else."""
    at = text.find("据此", start, end)
    if at < 0 and text.find("书中", start, end) >= 0 and _BY_BOOK.search(text, start, end):
        return True
    if at < 0:
        return text.find("为", start, end) >= 0 and _UPON.search(text, start, end) is not None
    return text[at - 1 : at] not in ("根", "依")


_SERIES: Final = ("文史", "文史资料", "年鉴", "通讯", "会刊")
#: 县文旅局参照书中图样复原古戏台: of the book that the sentence tells of, whatever was done for it since.
_BY_BOOK: Final = re.compile("(?:参照|根据|依据|按照|依照)书中")
_TITLE: Final = re.compile("《([^《》]{2,40})》")


def _book(text: str, start: int, end: int) -> Mention | None:
    """Return the last title of a stretch as what others acted upon: 历时两年的《甲》付梓，县文旅局据此…."""
    if text.find("《", start, end) < 0:
        return None  # as mostly
    titles = list(_TITLE.finditer(text, start, end))
    # 《甲》、《某某文史》第十二辑: a series has no drawings that one goes by.
    title = [each for each in titles if not each[1].endswith(_SERIES)][-1:] or titles[-1:]
    args = {"topic": title[0][1], "type": "issuing", "trigger": ""} if title else {}
    return Mention("activity", *title[0].span(1), args, "", 0.0) if title else None


#: 以此为依据, 以前者为蓝本.
_UPON: Final = re.compile(
    "以(?:此|其|前者|后者|该书|书中[^，。；]{1,6})为(?:依据|蓝本|基础|参考|底本)"
)


def _within(mentions: Sequence[Mention], start: int, end: int) -> Mention | None:
    """Return the first of a few mentions that begins in a stretch of text."""
    for each in mentions:
        if start <= each.start < end:
            return each
    return None


def _tells(mentions: Sequence[Mention], start: int, end: int) -> bool:
    """Tell whether one of a few mentions has a part of a stretch of text: 为甲，推动乙发挥作用 has two clauses."""
    return any(each.start < end and start < each.end for each in mentions)


_TOGETHER: Final = frozenset(["、", "和", "与", "及", "会同", "联合"])


def _other_body(text: str, start: int, end: int, bodies: Sequence[Mention]) -> Mention | None:
    """Return the body that a clause begins with if it is none of the committee's, else None.

    Of several that act together it is the last, before their verb.
    """
    first = _within(bodies, start, end)
    if first is None or OWN_BODY.search(str(first.args["name"])):
        return None
    if not _BEFORE_BODY.fullmatch(text, start, first.start):
        return None
    for body in bodies:  # the last of those that act together
        if body.start > first.end and text[first.end : body.start] in _TOGETHER:
            first = body
    return first


def _own(act: Mention | None) -> bool:
    """Tell whether what a clause tells is an activity that only the committee does."""
    if act is not None and act.args["trigger"] in SET_RIGHT:
        return False
    host = str(act.args.get("organiser", "")) if act is not None else ""
    if host and not OWN_BODY.search(host):
        return False  # what a bureau is said to have done is no work of the committee
    return act is not None and (
        act.args["type"] not in ("other", "issuing") or act.args["trigger"] not in _OTHERS
    )


_AFTERWARDS: Final = re.compile(r"\s{0,9}(?:会后|随后|据此|为此|目前|如今|截至目前)")
#: What bureaus took on at a meeting, they then did: 当场认领问题13个.
_TAKEN_ON: Final = frozenset(["认领", "认办", "领办"])
#: Who else acts, or where something grew: a gift to one school is not what a firm, an office or a county did.
_ANOTHER: Final = re.compile(
    r"[\s\u3000]{0,4}(?:同时|此外|另外|今年|全年|年内|目前|当前|如今|还有|另有)?，?"
    r"(?![为给向对帮使让由使在])(?:[全我本各][省市县区州旗镇乡](?!师生|居民|群众|困难)|[^，。；：\d、的]{0,18}?(?:公司|集团|合作社|企业(?!家)|产业园|园区|基地|银行|医院|卫生院|学校|中学|小学|幼儿园|商会|协会|政府|街道|乡镇|[局委办厅院镇乡县])(?!生|学生|学子|师生|居民|群众|困难|老人|儿童|患者|[一-鿿]{0,3}\d))"
)
#: That it was made of the gift all the same.
_OF_GIFT: Final = re.compile(
    "由此|因此|从而|借此|借助|善款|捐款|捐资|捐赠|受捐|受赠|受助|这笔|该笔|所捐|利用|使用|用于|帮助|促"
)


def _of_another(text: str, start: int, end: int, body: Mention | None) -> bool:
    """Tell whether a clause behind a gift tells what somebody else did, or what came about in a whole county."""
    if _OF_GIFT.search(text, start, end):
        return False
    return body is not None or _ANOTHER.match(text, start, end) is not None


#: Others who act and are not named.
_AGENCIES: Final = re.compile(
    r"\s{0,3}(?:会后，?|)(?:(?:[有相]关|主管|职能|承办|责任|被[评监]?[督议]|各|[一二两三四五六七八九十\d]{1,3}[余多]?[家个])(?:部门|单位|方面|企业|[县市][县市区])|[两三四五六七]地|双方|三方|企业(?![家界]))"
)
#: What counts or measures without a figure: numbers left blank, classes of water, parts.
_NUMBERED: Final = re.compile(skippable(r"×|\*|XX|Xx|xX|xx|若干|[ⅠⅡⅢⅣⅤ]类|[一二三四五六七八九]成"))


def _counted(text: str, start: int, end: int, figures: InOrder) -> bool:
    return bool(figures.within(start, end)) or bool(_NUMBERED.search(text, start, end))


def _goes_on(text: str, start: int, end: int, figures: InOrder) -> bool:
    """Tell whether a clause goes on with a count of what came of the activity before it."""
    return (
        told_with_count(text, start, end, figures)
        and not _NO_EFFECT.match(text, start, end)
        and not _OURS.search(text, start, end)
    )


#: What begins a clause that goes on with what came of the one before.
_PROMPTED: Final = re.compile(
    r"\s{0,20}+(?:促成|促使|推动(?:解决|建成|出台|完成|新增)?|助推|督促|协调解决|会后|据此|随后)"
)


def _prompted(text: str, start: int, end: int) -> bool:
    """Tell whether a clause begins with the words for what came of something."""
    begun = _PROMPTED.match(text, start, end)
    return begun is not None and bool(_HELPS.search(begun[0]) or not _OURS.search(text, start, end))


def _changed(text: str, start: int, end: int, body: Mention | None, figures: InOrder) -> bool:
    """Tell whether a clause says that something changed or was solved, and not for the committee."""
    if text.find("转为", start, end) >= 0 and _REGRADED.search(text, start, end):
        return True
    return (
        bool(
            (_counted(text, start, end, figures) and _CHANGED.search(text, start, end))
            or _SOLVED.search(text, start, end)
        )
        and not _NO_EFFECT.match(text, start if body is None else body.end, end)
        and not _OURS.search(text, start, end)
    )


def _done(text: str, start: int, end: int, body: Mention | None, figures: InOrder) -> bool:
    """Tell whether a clause tells a deed of others, with a count or a title."""
    place = start if body is None else body.end
    whom = _FOR.match(text, place, end)
    place = whom.end() if whom else place
    return (
        bool(_DEED.search(text, place, min(place + _DEED_WIDTH, end)))
        and (text.find("《", start, end) >= 0 or _counted(text, start, end, figures))
        and not (body is None and _OURS.search(text, start, end))
        and not _NO_EFFECT.match(text, place, end)
    )


def _by_others(text: str, start: int, end: int, body: Mention | None, figures: InOrder) -> bool:
    """Tell whether a clause that others are the subject of counts something; a rule says whether it is a deed."""
    place = start if body is None else body.end
    return (
        _counted(text, place, end, figures)
        and not _NO_EFFECT.match(text, place, end)
        and not _NO_DEED.search(text, place, end)
    )


#: 县融媒体中心开设专栏: what tells of work came of none of it.
_TELLS_OF: Final = re.compile(
    "(?:开[设辟]|推出|刊[登发播]|播[出放]|制作)[^，。；]{0,16}(?:专栏|栏目|专版|专刊|专题片|报道)"
)
#: Bureaus whose heads sit with the committee, and parties that serve the people in its name.
_NO_DEED: Final = re.compile(
    "负责人|领导|委员|政协|义诊|座谈|面对面|交流|参加|列席|出席|会议|提供材料|陪同|通报|汇报|支部|专家"
)

#: What others are told to have done, where no word of the clause is one for what came of something.
_DEEDS: Final = frozenset(["measure", "institution", "policy-issued"])
#: What a leader's written instruction is about: 就政协工作作出批示7次.
_GIVEN: Final = re.compile(
    r"[就对]([^，就对]{2,12}?)(?:[\d一二三四五六七八九十两多]次)?作出[^，]{0,4}批示"
)


_QUOTED: Final = re.compile(r"“([^”]{2,30})”")


def _topic(text: str, work: Mention) -> str:
    topic = str(work.args["topic"])
    if topic or text.find("“", work.start, work.end) < 0:
        return topic
    quoted = _QUOTED.search(text, work.start, work.end)
    return quoted[1] if quoted else topic


def _subject(text: str, work: Mention) -> str:
    """Return what an activity is about, as the outcomes of it name it: its topic, else its words."""
    return _topic(text, work) or put_forward(text[work.start : work.end])
