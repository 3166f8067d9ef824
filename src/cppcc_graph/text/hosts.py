"""Who held an activity: the bodies that its clause has as subject, those named beside them, who answers for it.

The subject goes on through the clauses of a line until another one comes. A person, members or a number of
them are such another one: what they do is not done by the body that is named in their role.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cppcc_graph.text.activities.subject import NEXT_SECTOR, is_unit_of
from cppcc_graph.text.candidate import InOrder, Mention
from cppcc_graph.text.context.above import PROVINCES
from cppcc_graph.text.effects import OWN_BODY
from cppcc_graph.text.structure import Sentence, Structure

#: What stands before a subject: marks of a list, times, words that join clauses.
_LEAD: Final = re.compile(
    r"[\s●•◆■▲★○◎*—-]{0,9}(?:(?:（[一二三四五六七八九十\d]{1,3}）|[一二三四五六七八九十\d]{1,3}[、.．]|[一二三四五六七八九][是要])\s?)?"
    r"(?:其中|本届(?!政协)|同时|随后|随即|据此|此外|为此|先后|并且|并|还|又|另|再|拟|会前|会后|会上|期间|年内|全年|[一两三四五六七八九十2-9]年来|每年(?:年初)?|今年|去年|当年|年初|年底|"
    r"上半年|下半年|[一二三四]季度|第[一二三四]季度|截至|自|至|底|初|前|起|以来|[上中下]旬|[\d零〇一二三四五六七八九十]{1,4}[年月日份至—-]{1,2}|，){0,9}"
    r"(?:由|经(?![济科贸信联委农教]|发改)|(?:承办|主办|牵头)单位)?"
)
#: What it may begin with; most clauses begin otherwise.
_LEAD_SIGNS: Final = frozenset(
    " \t\n\r\u3000●•◆■▲★○◎*—-（一二三四五六七八九十零〇0123456789"
    "本其同随据此为先并还又另再拟会期年全每今去当上下第截自至底初前起以中，由经承主牵"
)
_JOINED: Final = frozenset("、和及") | {"以及"}
_WITH: Final = re.compile(
    r"(?:，)?(?:牵头|分别)?(?P<with>会同|联合|携手|联手|协同|联动|邀约|与|和|同)"
    # 与相邻的某县政协: what sort of neighbour it is says nothing of who acts.
    r"(?:(?:相邻|邻近|临近|毗邻|邻边|周边|接壤|友好(?![省市县区州旗盟]{2})|结对|对口(?:帮扶|支援|协作)?)的?)?"
)
_MARKED: Final = re.compile(r"[\s●•◆■▲★○◎*—（-]|[\d一二三四五六七八九十]{1,3}[、.．]")
#: 与 and 和 alone say that two acted where the verb says so too.
_TOGETHER: Final = re.compile(
    r"[^，。；]{0,6}(?:联合|共同|合作|合办|共建|联办|协作|面对面|携手|一起|一道|合力|协力)|等?(?:就|围绕|聚焦|针对|开展|举办|召开|举行|组[织成建]|视察|调研(?!座谈)|考察|走访|编[印辑撰写]|慰问|建立|签订|制定|印发|下发|分赴|分别|赴|对|"
    r"联席|到(?!位|期|场)|走进|深入|来到|前往|抽查|探索|商议)"
)
#: What makes a name part of another: 县委、县政府有关部门.
_POSSESSED: Final = re.compile(r"的|主要|[副主书秘]|及其|有关|相关|部门|负责|领导|联系")
#: What follows the name of a body where not the body acts but people of it, or where it is only named.
_PEOPLE: Final = re.compile(
    r"(?:党组|机关|办公室)?(?:全体|部分|主要|分管|有关|相关|各位|一名|两名|[\d一二三四五六七八九十]{1,4}[余多]?[名位]|党员|离退休|老)?"
    rf"(?:{NEXT_SECTOR}{{0,5}}界别?委员|"
    r"主席(?!会议(?!成员)|办公会)|原?副|原(?=主席|秘书长|书记|主任|党组)|书记|[省市县区州旗]长|秘书长|主任(?!会议)|局长|厅长|院长|校长|部长|经理|董事|教授|会长|委员(?!会|培训|学习)|常委(?!会)|代表|领导|"
    r"主要|分管|负责|有关|相关|班子|干部|职工|成员|界别|界|会员|组成人员|党员|所属|各|《|“|的|关于|工作|提出|提交(?!的《[^《》]{2,60}+》(?<=(?:报告|议案|议书)》))|反映|等[^，。；]{0,10}(?:负责(?:人|同志)|领导|代表|有关人员)|第[一二三四五六七八九十\d]{1,4}次(?:全体)?会议|(?:选派|委派|推荐|聘请|邀请|组织)的)"
)
#: A clause that has people as its subject.
_OTHERS: Final = re.compile(
    r"(?<![\d×X*一二三四五六七八九十百千万])(?:约|近|逾|超过|共有|共)?[\d一二三四五六七八九十百千万两几×X*.]{1,6}[余多]?(?:[名位人家个户项条件]|台（|台燃)|主席会议成员|(?:党组)?班子成员|主席、|(?=[^，。；]{0,6}界)(?:(?!召开|举办|组织|邀请|走访|开展|听取|引导|动员|安排|带领)[^，。；]){0,6}界别?委员|"
    r"(?:广大|全体|全市|全省|全县|全区|各|部分|多名|住[^住，。；]{1,4}|港澳|香港|澳门)?(?:政协)?(?:各级|青年|女|党外|党员|中共|年轻|新任|老|少数民族|宗教界?|企业家|乡镇|基层|机关|医卫|科技|教育){0,2}委员(?!会)|各界(?:人士|代表|群众)|界别召集人|召集人|(?:提案)?(?:主办|承办|会办|协办)单位|志愿者|(?:主要|分管|有关)?领导|机关干部|各?民主党派|专家|代表|有[关的些]|各?承办单位|(?:爱心|民营|会员|非公|龙头|骨干|辖区|本地|各){0,2}企业|爱心人士|乡贤|群众|居民|"
    # 甲与乙开展协商，两县签订《…》: whoever signed, it is not the one that is named.
    r"双方(?!面)|[两三][地县市区州省方镇乡村](?![级会])|[两三四五六]个?部门|县领导|市领导|省领导|区领导|(?:各级)?政协(?:组织)?(?=[要应须将])|(?:会议|大会)(?=审议|听取|通过|协商|讨论|选举|决定|表决)"
)
#: What a meeting of those named before did, or of somebody else: 经常委会会议讨论后报送….
_PASSED: Final = re.compile(
    r"经[^，。；]{0,16}?会议?[^，。；]{0,4}(?:讨论|审议|研究|通过|同意|协商)"
)
_APPROVED: Final = re.compile(
    "(?:研究|审核|审议)?(?:推荐|提名|同意|批准|授权|审定|审批|批复|批示|备案)"
)
#: A meeting as the time of what others did.
_IN_SESSION: Final = re.compile(
    "(?:[第一二三四五六七八九十\\d]{1,4}届)?(?:第?[一二三四五六七八九十\\d]{1,3}次)?(?:全体)?(?:会议|全会|大会)(?:召开)?(?:期间|前夕|前后)(?=，|$)"
)
#: Members whose gifts came in: 收到委员捐款.
_CAME_IN: Final = re.compile("[^，。；]{0,12}收到[^，。；]{0,8}委员(?:企业)?捐")
#: What stands between a subject and a person who is not it.
_LED_TO: Final = re.compile("[，对向给赴到为《在]")
_PARTED_FROM: Final = re.compile("[，。；对向给赴到为就与和会联邀请组织在]")
_ANSWERS: Final = re.compile(
    r"(?:具体|共同|联合)?(?:负责|承办|牵头|主办|组织实施|实施|落实|组织)(?=[，。；、（）]|$)"
)
#: What a further sentence begins with that goes on with what those named before mean to do.
_ALSO: Final = re.compile("(?:并|还|同时){0,2}(?:拟|将(?!其)|计划|要(?!求))(?!由)")
_BY: Final = re.compile(r"\s{0,4}(?:拟|，)?由")
_LABEL: Final = re.compile(
    r"\s{0,4}(?:牵头|责任|承办|主办|组织|负责)(?:单位|部门|委室|专委会)?\s?[:：]\s?"
)
#: Courses for the members are held by the whole committee.
_FOR_MEMBERS: Final = re.compile(
    "委员[^，。；]{0,4}培训班|培训[^，。；]{0,6}委员|组织[^，。；]{0,8}委员赴"
)
_MATTER: Final = re.compile("(?:首次|专门|还|又|先后){0,2}(?:就|围绕|针对|聚焦)")
#: What tells that a clause is more than its subject.
_DONE: Final = re.compile(r"召开|举办|开展|组织|建立|制定|印发|调研|视察|走访|协商|监督")
_REACH: Final = 60
#: In how many clauses after its own a subject still acts: those behind tell what came of it or of others.
_CARRIES: Final = 2
_CARRIES_OTHERS: Final = 1
#: In how many it still does where the clause tells of a step of looking into a matter.
_CARRIES_STEPS: Final = 4
#: What more than one body look into together; a meeting that they hold together is over with its clause.
_LOOKS_INTO: Final = re.compile(
    r"调研|调查|走访|考察|视察|察看|查看|监督|评议|督查|督办|检查|踏勘|课题|小组|跑了|走遍|联动|跨区域|跨界|下乡|活动|访问团|义诊|巡诊|合办[^，]{0,12}(?:栏目|专栏|节目|专刊)"
)
#: The steps of such work, from the first visit to what is written about it.
_STEPS: Final = re.compile(
    r"走访|访问|访谈|座谈|问卷|察看|查看|考察|踏勘|暗访|夜访|徒步|取经|学习.{0,8}经验|梳理|[查找发排摸][找出现]|摸清|"
    r"(?:形成|撰写|写[出成]|完成|提交|报送|提出|反馈|发出|下发).{0,40}(?:报告|建议|意见|专报|通报|通知书|清单|问题)|约谈|调研|报送[省市县区州旗]委|回头看|回访|免费实施|诊治|诊疗|接诊|播出|刊播|编印|发现问题|收回|回收|签署|签订|巡查|调处|义诊|发放|赠送|送[去出上]|邀请|接待|推介"
)
#: 甲与乙联合举办书画展: they held that event together, and what follows may be of one.
_BOUND: Final = re.compile("(?:共同|联合|合作|携手|联手|一起)(?:举[办行]|召开|主办|承办)")
#: What a deed behind one that several did together is told by where it was not theirs.
_OF_ONE: Final = re.compile("(?:现场|当场|共|先后){0,2}(?:提出|培训|邀请)")
#: 带领经济委部分委员: the unit goes with its members.
_MEMBERS: Final = re.compile("(?:部分|全体|有关|相关)?委员(?!会)")
_JOINTLY: Final = ("联合", "共同", "一起")
_LEADING: Final = re.compile("(?:副主席|主席|秘书长)?(?:分别)?(?:带领|率领|率)")
#: Who only helps with what is told: 县财政局配合.
_HELPS: Final = re.compile(
    r"(?:积极|全力|密切|大力)?(?:配合|协助|协办|会办|参与|支持)(?=[，。；]|$)"
)
#: Who leads what others do: the subject of the clause before goes on.
_LEADS: Final = re.compile(
    r"[^，。；任牵挂带率领主参陪全]{0,12}(?:任(?:(?:调研|课题)?组长|第一书记|(?:驻村)?工作?队长)|担任(?:(?:调研|课题)?组长|第一书记|(?:驻村)?工作?队长)|牵头|挂帅|带队|率队|领衔|主持|参加|参与|陪同|全程参与|出席(?:会议)?并讲话|讲话)(?=[，。；]|$)"
)


#: What is done to those whom a clause has as its subject.
_UNDERGOES: Final = re.compile(
    "接受了?(?:(?!委托|邀请|指派|任务|安排)[^，。；]){0,12}?(?:评议|监督|视察|质询|检查|测评|考核|督查|督导|问询)"
)


def hosts(
    text: str,
    shape: Structure,
    activities: Sequence[Mention],
    *,
    bodies: InOrder,
    persons: InOrder,
    proposals: InOrder,
) -> list[tuple[Mention, ...]]:
    """Return for each activity, in their order, the bodies that held it as they are named in the text."""
    subjects = Subjects(text, shape, bodies, persons, proposals)
    found: list[tuple[Mention, ...]] = []
    ended = 0
    ends = [*(activity.start for activity in activities[1:]), len(text)]
    for activity, following in zip(activities, ends, strict=False):
        start, end, args = activity.start, activity.end, activity.args
        held = (
            ()
            if str(args["trigger"]).endswith(
                "的《"
            )  # who then acted on a report answers for no part of it
            else _answering(text, activity, following, bodies, proposals)
        )
        verb = text.find(str(args["trigger"]), start, end) if args["trigger"] else -1
        acting = subjects.of(start, verb if verb >= 0 else start + 1)
        if args["type"] == "donation" and not held:
            # 甲捐20万元、乙捐口罩5000只: who gave the second stands between both.
            after = text[ended : ended + 1] == "、" and ended + 1 < start
            named = [
                each
                for each in bodies.within(max(ended, start - _REACH), start)
                if each.end == start and text[each.start - 1] == "、" and each not in acting
            ]
            if named or after:
                acting, held = (), tuple(named)
        if acting and _UNDERGOES.search(text, start, end):
            acting = ()  # 县水务局接受了委员评议
        if acting and not held:
            held = tuple([each for each in acting if subjects.reaches(each)])
        if args["status"] == "done":
            subjects.went_on(acting)
        found.append(held)
        ended = end
    return found


class Subjects:
    """The subjects of the clauses of a line, as far as they have been read."""

    def __init__(
        self,
        text: str,
        shape: Structure,
        bodies: InOrder,
        persons: InOrder,
        proposals: InOrder,
    ) -> None:
        self.text, self.shape = text, shape
        self.bodies, self.persons, self.proposals = bodies, persons, proposals
        self.sentence: Sentence | None = None
        self.parts: Sequence[tuple[int, int]] = ()
        #: How many of the sentence's clauses have been read, and whether the next one has.
        self.read, self.reached = 0, -1
        self.carried: tuple[Mention, ...] = ()
        #: Who acts together with them, as long as steps of the same work are told.
        self.joined: tuple[Mention, ...] = ()
        #: Whether 联合 or 共同 says so of an event only.
        self.bound = False
        #: In how many clauses since nobody was named, and in how many the subject still acts.
        self.since, self.within = 0, 0
        #: Whether what they did looks into a matter.
        self.looked = False
        self.here: tuple[Mention, ...] = ()

    def of(self, place: int, verb: int) -> tuple[Mention, ...]:
        """Return who does what is told at a place, with a verb there; places come in their order."""
        before = self.sentence
        if before is None or not before.start <= place < before.end:
            sentence = self.shape.at(place)
            if not self._goes_on(sentence):
                self.carried = self.joined = ()
            else:
                if _ALSO.match(self.text, sentence.start, sentence.end):
                    self.since = 0
                else:
                    self.since += _CARRIES  # 甲会…；召开…: another matter
                self.joined = ()
            self.sentence, self.parts = sentence, sentence.clauses
            self.read, self.reached = 0, -1
        while self.read < len(self.parts):
            start, end = self.parts[self.read]
            if place < end:
                if start <= place and self.reached != self.read:
                    self.reached = self.read
                    self.here = self._acting(start, end, verb)
                break
            if self.reached != self.read:
                self._acting(start, end, None)
            self.read += 1
        return self.here

    def reaches(self, subject: Mention) -> bool:
        """Tell whether a subject is near enough to the clause read last to be what acts there."""
        if self.read < len(self.parts) and subject.start >= self.parts[self.read][0]:
            return True
        return self.since <= self.within

    def went_on(self, acting: Sequence[Mention]) -> None:
        """Count anew from a deed of a committee that acts alone: 开展甲，组织乙，报送丙."""
        if 0 < self.since <= self.within and len(acting) == len(self.carried) == 1:
            name = str(acting[0].args["name"])
            if name.startswith("政协") and name.endswith("委员会"):
                self.since = 0

    def _goes_on(self, sentence: Sentence) -> bool:
        """Tell whether a sentence is parted from the one before it by ； only, not an item of a list."""
        before = self.sentence
        if before is None or self.text[before.end - 1] != "；":
            return False
        between = self.text[before.end : sentence.start]
        return not between or (
            between == "\n" and not _MARKED.match(self.text, sentence.start, sentence.end)
        )

    def _acting(self, start: int, end: int, verb: int | None) -> tuple[Mention, ...]:
        limit = end if verb is None else verb
        named = self.bodies.within(start, limit)
        if self.text[start - 1 : start] == "：":
            self.carried = self.joined = ()  # 市政协要抓好以下工作：… is a list of its own
        if not named and not self.carried:
            return ()  # as mostly: nobody is named, and nobody acted before
        acting = self._subject(named, start, end, limit)
        if acting is None:
            # 甲会同乙，到三个乡镇察看: the deed is told in the clause after.
            self.looked |= self.since < 1 and self._looks(start, end)
            self.since += 1
            if not self._steps_on(start, end):
                self.within = self._carries() if not self._of_whole(start, end) else 0
                # 甲会同乙召开座谈会，评选…: the next deed is of both, and not who was asked or what was said.
                both = (
                    self.since <= 1 and not self.bound and not _OF_ONE.match(self.text, start, end)
                )
                return (*self.carried, *self.joined) if both else self.carried
            self.within = _CARRIES_STEPS
            return (*self.carried, *self.joined)
        subject, beside = acting
        if subject is None:
            self.since += 1
        else:
            self.carried, self.since = subject, 0
        self.within = self._carries()
        self.looked = self._looks(start, end)
        self.joined = ()
        self.bound = bool(beside) and _BOUND.match(self.text, beside[-1].end) is not None
        # 甲会同乙，用两个月时间… goes on; else what 甲与乙 did together is told of both in its clause only.
        # 主席甲带领乙委，会同丙局，…: those are joined who are named in a clause of their own.
        told = subject or (self.carried if subject is None and self.since <= 1 else ())
        if verb is None and told and not self._done_in(start, end):
            self.carried, self.since = (*told, *beside), -1
        else:
            self.joined = tuple(beside)
        return self.carried if verb is None else (*self.carried, *beside)

    def _carries(self) -> int:
        """Return in how many clauses the subject still acts; offices are named for one deed."""
        name = str(self.carried[0].args["name"]) if len(self.carried) == 1 else ""
        return _CARRIES if name.startswith("政协") else _CARRIES_OTHERS

    def _steps_on(self, start: int, end: int) -> bool:
        """Tell whether a clause is a step of the work that those named before do together."""
        if self.joined and self.text.startswith(_JOINTLY, start):
            return True
        return self.looked and _STEPS.search(self.text, start, end) is not None

    def _of_whole(self, start: int, end: int) -> bool:
        """Tell whether the whole committee does what is told behind a deed of its party group."""
        return (
            len(self.carried) == 1
            and str(self.carried[0].args["name"]).endswith("党组")
            and _FOR_MEMBERS.search(self.text, start, end) is not None
        )

    def _looks(self, start: int, end: int) -> bool:
        return _LOOKS_INTO.search(self.text, start, end) is not None

    def _done_in(self, start: int, end: int) -> bool:
        return bool(_DONE.search(self.text, start, end))

    def _subject(
        self, named: Sequence[Mention], start: int, end: int, limit: int
    ) -> tuple[tuple[Mention, ...] | None, list[Mention]] | None:
        """Return whom of those ``named`` a clause has as acting, and beside them; None where nobody is.

        The subject is empty where others act, and None where only those beside it are named.
        """
        text = self.text
        if named and named[-1].end > limit:
            named = [body for body in named if body.end <= limit]
        lead = _LEAD.match(text, start, end) if text[start] in _LEAD_SIGNS else None
        at = lead.end() if lead else start
        for person in self.persons.within(at, at + 16):
            if person.start < limit and not _LED_TO.search(text, at, person.start):
                first = named[0].start if named else limit
                if person.start < first or _of_role(text, named[0], person):
                    if _LEADS.match(text, person.end, end):
                        self.since -= 1  # such a clause parts nobody from what they go on to do
                        return None
                    led = self._led_by(person, named, limit)
                    return (led, []) if led else ((), [])
        if not named:
            others = (
                _OTHERS.match(text, at, end)
                or _PASSED.match(text, start, end)
                or _CAME_IN.match(text, start, end)
            )
            return ((), []) if others else None
        group = _group(named, at, text)
        if not group:
            group = next(
                (
                    _group(named, body.start, text)
                    for body in named
                    if body.start - 1 >= at and _led(text, named, body, limit)
                ),
                [],
            )
        if not group:
            if _OTHERS.match(text, at, end):
                return (), []
            beside = self._beside(named, at, limit) or self._beside_matter(named, at, limit)
            return (None, beside) if beside else None
        unit = next((body for body in named if is_unit_of(text, group[-1], body)), None)
        if unit:
            group[-1] = unit  # 县政协|各专委会, 区政协|青竹街道联络组: the unit acts
        after = group[-1].end
        if _IN_SESSION.match(text, after, end):
            return (), []  # 市政协三次会议期间，24名委员提交…: when, and nobody's deed
        if text[group[0].start - 1] in "经报" and _APPROVED.match(text, after):
            return None  # 经县委同意召开会议: others than those who agreed hold it
        if _PEOPLE.match(text, after, end) or self._person_follows(after):
            return (), []
        if _HELPS.match(text, after, end):
            self.since -= (
                1  # 甲牵头，乙配合，…: such a clause parts nobody from what they go on to do
            )
            return None
        if self._handles(group):
            return (), []
        beside = self._beside(named, after, limit)
        return tuple(group), beside

    def _led_by(self, person: Mention, named: Sequence[Mention], limit: int) -> tuple[Mention, ...]:
        """Return those whom a person leads in what is told: 副主席甲率提案委员会、乙局…."""
        last = person
        for each in self.persons.within(person.end, limit):
            if self.text[last.end : each.start] not in _JOINED:
                break
            last = each
        leading = _LEADING.match(self.text, last.end, limit)
        group = _group(named, leading.end(), self.text) if leading else []
        own = [body for body in group if OWN_BODY.search(str(body.args["name"]))]
        if not own:
            return ()
        if _PEOPLE.match(self.text, own[-1].end):
            members = _MEMBERS.match(self.text, own[-1].end)
            unit = str(own[-1].args["name"]).count("委员会") > 1
            return tuple(own) if members and unit else ()
        return tuple(own if _PEOPLE.match(self.text, group[-1].end) else group)

    def _person_follows(self, after: int) -> bool:
        return any(
            not _PARTED_FROM.search(self.text, after, person.start)
            for person in self.persons.within(after, after + 10)
        )

    def _beside(self, named: Sequence[Mention], at: int, limit: int) -> list[Mention]:
        """Return the bodies that are named as acting together with the subject."""
        joined = _WITH.match(self.text, at, limit)
        if not joined:
            return []
        group = _group(named, joined.end(), self.text)
        if not group:
            return []
        after = group[-1].end
        if _POSSESSED.match(self.text, after):
            return []
        alone = joined["with"] in ("与", "和", "同")
        if alone and not _TOGETHER.match(self.text, after):
            return []
        return group

    def _beside_matter(self, named: Sequence[Mention], at: int, limit: int) -> list[Mention]:
        """Return the bodies named as acting together behind the matter: 就垃圾分类与县城管局开展对口协商."""
        matter = _MATTER.match(self.text, at, limit)
        if not matter:
            return []
        joint = next((each.start - 1 for each in named if each.start > matter.end()), -1)
        return self._beside(named, joint, limit) if self.text[joint] == "与" else []

    def _handles(self, group: Sequence[Mention]) -> bool:
        """Tell whether offices do what a proposal before them asks: that is no activity they held."""
        if any(str(each.args["name"]).startswith(("政协", "中共")) for each in group):
            return False
        sentence = self.shape.at(group[0].start)
        before = self.shape.at(max(0, sentence.start - 1)) if sentence.start else sentence
        return bool(self.proposals.within(before.start, group[0].start))


def _led(text: str, named: Sequence[Mention], body: Mention, verb: int) -> bool:
    """Tell whether 由 names a body as acting within a clause, or 经 right before the verb."""
    lead = text[body.start - 1]
    if lead != "经":
        return lead == "由"
    group = _group(named, body.start, text)
    # In 市委、市政府督查室 the first is named for its 督查室 only.
    alike = len({str(each.args["name"])[-2:] for each in group}) == 1
    return alike and group[-1].end == verb


#: What stands between a body and a person that is none of it.
_APART: Final = re.compile(r"[，与和会联邀请组织]|^在")


def _of_role(text: str, body: Mention, person: Mention) -> bool:
    return 0 <= person.start - body.end <= 8 and not _APART.search(text[body.end : person.start])


#: The longest name of a province before that of a committee there, with the sign that joins it.
_FAR: Final = 4


def _group(named: Sequence[Mention], at: int, text: str) -> list[Mention]:
    """Return the body that begins at a place with those that are joined to it by 、 or 和."""
    found: list[Mention] = []
    for body in named:
        stop = found[-1].end if found else at
        if body.start < stop:
            continue
        between = text[stop : body.start]
        far = between.lstrip("、和及") if 2 <= len(between) <= _FAR else ""
        if far and f"{far}省" in PROVINCES:
            between = between.removesuffix(far)  # 四川柳溪县政协
        if between in _JOINED if found else not between:
            found.append(body)
    return found


def _answering(
    text: str, activity: Mention, following: int, bodies: InOrder, proposals: InOrder
) -> tuple[Mention, ...]:
    """Return the bodies that a bracket, a clause or a label after an activity makes answer for it."""
    start, end = activity.start, activity.end
    bracket = text.find("（", start, end + 1)
    if bracket >= 0:
        named = bodies.within(bracket + 1, bracket + _REACH)
        group = _group(named, bracket + 1, text)
        if group and _IN_BRACKET.match(text, group[-1].end):
            return tuple(group)
    limit = min(following, end + _REACH)
    if not _MAY_ANSWER.search(text, end, limit):
        return ()
    proposed = proposals.within(start, limit)
    limit = proposed[0].start if proposed else limit  # 由甲局承办 is said of the proposal
    for at in _openings(text, end, limit):
        by = _BY.match(text, at, limit) or _LABEL.match(text, at, limit)
        if not by:
            if text[at - 1] == "\n":
                break  # another line, of another matter
            continue
        named = bodies.within(by.end(), limit + _REACH)
        group = _group(named, by.end(), text)
        if not group:
            continue
        while joined := _WITH.match(text, group[-1].end):
            more = _group(named, joined.end(), text)
            if not more:
                break
            group += more
        if by.re is _LABEL or _ANSWERS.match(text, group[-1].end):
            return tuple(group)
    return ()


#: What every clause or label has that makes a body answer for something.
_IN_BRACKET: Final = re.compile(r"(?:牵头|负责|承办|主办)?[，；）]")
_MAY_ANSWER: Final = re.compile("[由:：]")
_PARTED: Final = re.compile(r"[，。；\n]")


def _openings(text: str, start: int, limit: int) -> Iterator[int]:
    """Yield where the clauses of a stretch begin."""
    yield start
    for mark in _PARTED.finditer(text, start, limit):
        yield mark.end()
