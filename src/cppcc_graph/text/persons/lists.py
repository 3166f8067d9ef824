"""Names of lists whose role comes last, or which are told to have been there: 甲、乙等12名委员, 甲、乙陪同."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from cppcc_graph.text.figures.numerals import numeral
from cppcc_graph.text.persons.names import may_be_author, may_be_name
from cppcc_graph.text.rulebook import signs, words
from cppcc_graph.text.scan import any_of, headed, led

_HAN: Final = "\u4e00-\u9fff"


@dataclass(frozen=True, slots=True)
class Listed:
    """A name of a list, with the role that the list has; "" for none.

    ``office`` is where the role begins, behind the body that it is of.
    """

    start: int
    end: int
    role: str
    office: int = -9


#: What may stand in brackets behind a name: （女）, （回族）, （10月任职）.
_ASIDE: Final = re.compile(rf"（[{_HAN}\d，、]{{1,12}}）$")
#: No name of a list is longer, and no list has more of them.
_LONGEST: Final = 16
_MOST: Final = 40
_ITEM: Final = re.compile(rf"[{_HAN}·]{{2,{_LONGEST}}}$")
#: 等12名医卫界委员, 两位副主席, 三名政协委员; 甲、乙委员, 甲、乙副主席, who are both of them so.
_MANY: Final = re.compile(
    rf"[等名位委副同](?:(?<=[等名位])(?:[{_HAN}]{{2,6}}界(?:别的?)?)?[省市县区州旗]?(?:政协)?(?:离任|新任|优秀|特邀|港澳|女|青年|少数民族|基层)?"
    r"(?P<role>委员(?!会|们)|常委(?!会)|副主席|副市长|副县长|副区长|副州长|同志|代表)"
    r"|(?<=委)员(?![会们长])|(?<=副)(?P<office>主席|[市县区州旗]长)|(?<=同)志)"
)
#: Roles by their first sign, where none of them is counted.
_ROLES: Final = {"委": "委员", "同": "同志"}
#: How many they are, right before such words.
_COUNT: Final = re.compile(r"(?P<open>等)?(?P<count>\d{1,3}|[两二三四五六七八九十]{1,3})$")
#: 甲反映的《…》, 乙个人提出的“…”, 丙《关于…》.
_WROTE: Final = re.compile(
    "提出的?(?=[《“])|反映的?(?=[《“])|提交的?(?=[《“])|撰写的?(?=[《“])|递交的?(?=[《“])"
    "|《(?<![的了出映交写为对在从和与、]《)(?=关于)"
)
#: Words of three to six signs, as a name and what leads to it.
_NAME: Final = 6
_WORD: Final = re.compile(rf"(?<![{_HAN}])[{_HAN}]{{3,{_NAME}}}$")
_BY_THEMSELVES: Final = re.compile("(?:个人|同志|联名|共同|分别)$")
#: 选举甲为主席，乙、丙为副主席; 任命甲为…, 甲任….
_CHOSEN: Final = re.compile(
    "选举|补选|增选|增补|推选|选出|任命|推举|改选|聘任|聘请|当选|通过|接受|同意"
)
_OFFICE: Final = re.compile(
    rf"(?:同志)?(?:(?:当选)?(?:为|任|担任)|当选|(?:请求)?辞去|请辞|辞任|不再担任)(?=[{_HAN}\d]{{0,22}}(?:[，。；、（职的]|$))(?P<lead>[{_HAN}\d]{{0,18}}?)"
    r"(?P<role>副?主席|副?秘书长|副?主任|副?书记|副?主委|副?会长|副?组长|常务委员|常委|委员|总监票人|监票人|顾问|(?:联络|信息|监督|宣讲|文史|评议|调解|观察|评审|特约)员)(?=[，。；、（]|职务|的(?:决定|通知)|$)"
)
#: 增选甲、乙等5人为常务委员, 聘请甲、乙等8位老同志为文史员.
_OF_SO_MANY: Final = re.compile(
    r"等?(?:\d{1,3}|[一两二三四五六七八九十]{1,3})[人名位](?:老|(?:老?同志|专家|学者|人士|律师|记者|教师|代表|委员){1,2})?$"
)
_COUNTED_ENDS: Final = 14
_OFFICE_BEGINS: Final = re.compile(
    "[同当为任担请辞](?:(?<=[为任])|(?<=担)(?=任)|(?<=同)(?=志)|(?<=当)(?=选)|(?<=请)(?=[求辞])|(?<=辞)(?=[去任]))"
)
_SENTENCE: Final = 200
#: So many signs has a name that stands alone where nothing tells what its holder is.
_ALONE: Final = 3
#: 甲、乙陪同; 参加视察的有：甲、乙.
_THERE: Final = re.compile(
    "[陪参出列到带督随与主作](?:(?<=作)(?=了?[大交书口重主典专]?[会流面头点题型]?发言)|(?<=陪)同|(?<=参)加|(?<=[出列])席|(?<=[到与])会|(?<=带)队|(?<=督)办|(?<=随)同|(?<=主)持)"
)
#: A sign of a name, which 和 is none of here: else a row of it would be parted in any way.
_APART: Final = "[\u4e00-\u548b\u548d-\u9fff]"
#: 县领导甲、乙督导提案办理; 会议由甲主持: these words say that a name, or a list of names, stands behind them.
_LEADING: Final = re.compile(
    rf"领导(?:(?<=[省市县区州旗盟]领导)|(?<=[省市县区州旗盟]级领导))：?(?P<names>{_APART}{{2,4}}?(?:[、和]{_APART}{{2,4}}?){{0,12}})"
    r"(?=等?(?:一同|共同|分别|先后|亲自|多次|现场|同志){0,2}(?:督导|督办|督查|带队|率队|领办|领衔|领题|牵头|参加|参与|出席|到会|主持|陪同|联系|包联|包保|包案|调研|视察|走访|慰问|看望|作(?:了)?讲话|讲话|出题))"
)
_CHAIRED: Final = re.compile(
    rf"由(?P<names>[{_HAN}]{{3}})(?=(?:分别|轮流)?(?:主持|作了?(?:主旨|专题|动员|总结|辅导)?(?:讲话|报告|发言|辅导|讲座)))"
)
#: What may stand between those who are named and what they do.
_TOGETHER: Final = re.compile("等?(?:一同|共同|分别)?$")
_PRESENT: Final = re.compile(
    r"(?:出席|参加|列席|陪同|与会)[^，。；：\n]{0,16}?(?:有|为|是|包括|领导)：?|(?:成员|领导|作者|评委|组员)(?:有|包括|为|分别是)：?"
)
#: What honours are given with.
_HONOUR: Final = re.compile("被(?=评为|授予|命名为|[^，。；]{2,10}评为)|荣(?=获)|获(?=评|授)")
_LIST_ENDS: Final = re.compile("[。；，\n]|等")


def _items(text: str, stop: int) -> Iterator[tuple[int, int, int]]:
    """Yield start and end of the words of a list that ends there, the last ones first, and where they stop."""
    end = stop
    for _ in range(_MOST):
        aside = _ASIDE.search(text, max(0, end - 14), end)
        close = aside.start() if aside else end
        found = _ITEM.search(text, max(0, close - _LONGEST), close)
        if not found:
            return
        start = found.start()
        joined = max(text.rfind(sign, start, close) for sign in "和与及")
        if joined > start and close - joined > 2:
            start = joined + 1
        yield start, close, end
        if text[start - 1 : start] not in _JOINS:
            return
        end = start - 1


_JOINS: Final = frozenset("、和与及")


@cache
def _leads() -> re.Pattern[str]:
    """Return the pattern of words that lead up to the first name of a list."""
    return re.compile(
        r"^.*(?:委员|成员|领导|同志|主席|书记|秘书长|主任|县长|市长|区长|州长|代表|任命|选举|选出|补选|增选|增补|改选|聘请|推举|通过|同意|接受|撤销|邀请"
        rf"|[经与和以请向及根办理]|有|{any_of(words('persons', 'amid'))})(?=.{{2,}})"
    )


@dataclass(frozen=True, slots=True)
class Lists:
    """Finds the names of lists: what a name is, and which bodies end where."""

    is_name: Callable[[str], bool]
    body_ends: Mapping[int, str]

    def _names(
        self, text: str, stop: int, named: Callable[[str], bool] | None = None
    ) -> list[tuple[int, int]]:
        """Return start and end of the names of a list that ends there; none if any word is no name.

        ``named`` tells what else is taken for a name among others.
        """
        found: list[tuple[int, int]] = []
        sure = False
        for start, end, _ in _items(text, stop):
            whole = self.is_name(text[start:end]) or self._with_and(text, start, end)
            behind = start if whole else start + self._lead(text, start, end)
            known = whole or self.is_name(text[behind:end]) or self._with_and(text, behind, end)
            sure = sure or known
            if known:
                found.append((behind, end))
                continue
            # 纳学诚: as a whole it may be one whose first sign leads to another elsewhere.
            begin = next((at for at in (start, behind) if named and named(text[at:end])), -1)
            if begin < 0:
                # What a join parts off may be a word that leads up to the list; a body may stand in it.
                apart = text[end] in "和与及" or end in self.body_ends
                return found if sure and apart else []
            found.append((begin, end))
        return found if sure else []

    def _with_and(self, text: str, start: int, end: int) -> bool:
        """Tell whether a name ends with 和 that joins it to nobody: 汤伯和、霍启明."""
        return text[end - 1 : end + 1] == "和、" and self.is_name(text[start : end - 1])

    def _lead(self, text: str, start: int, end: int) -> int:
        """Return how much of the words before a name is none of it: a body, or a role."""
        last = max((at for at in range(start + 1, end - 1) if at in self.body_ends), default=start)
        lead = _leads().match(text[last:end])
        return last - start + (lead.end() if lead else 0)

    def many(self, text: str) -> Iterator[Listed]:
        """Yield the names of lists whose role stands behind them: 甲、乙等12名委员."""
        for found in _MANY.finditer(text):
            at = found.start()
            said = _COUNT.search(text, max(0, at - 5), at) if text[at] in "名位" else None
            if text[at] in "名位" and not said:
                continue
            opened = text[at] == "等" or bool(said and said["open"])
            stop = said.start() if said else at
            if not opened and not _joined(text, stop):
                continue
            names = self._names(text, stop, may_be_name if said else None)
            count = numeral(said["count"]) or 0 if said else 0
            role = found["role"] or _ROLES.get(text[at]) or f"副{found['office']}"
            fits = not count or (len(names) <= count if opened else len(names) == count)
            if fits and (len(names) > 1 or opened):
                for start, end in names:
                    yield Listed(start, end, role)

    def chosen(self, text: str) -> Iterator[Listed]:
        """Yield who was elected or appointed: 选举甲为主席，乙、丙为副主席."""
        done = 0
        for act in headed(text, _CHOSEN):
            end = text.find("。", act.end(), act.end() + _SENTENCE)
            end = end if end >= 0 else act.end() + _SENTENCE
            # 甲当选为主席: who was chosen stands before the word.
            least = act.start() if act[0] == "当选" else act.end()
            for begin in _OFFICE_BEGINS.finditer(text, max(done, least), end):
                found = _OFFICE.match(text, begin.start()) if begin.start() >= done else None
                if found:
                    done = found.end()
                    at = begin.start()
                    open_list = _OF_SO_MANY.search(text, max(0, at - _COUNTED_ENDS), at)
                    if open_list and open_list[0].endswith("委员"):
                        continue  # 聘请甲、乙等15名委员为监督员: the members of a list
                    listed = open_list.start() if open_list else at
                    for start, stop in self._names(text, listed):
                        role = found["lead"] + found["role"]
                        yield Listed(start, stop, role, found.start("role"))

    def authors(self, text: str) -> Iterator[Listed]:
        """Yield members who are told to have written something, without a role: 甲反映的《…》."""
        for verb in headed(text, _WROTE):
            alone = _BY_THEMSELVES.search(text, max(0, verb.start() - 2), verb.start())
            stop = alone.start() if alone else verb.start()
            if not _WORD.search(text, max(0, stop - _NAME - 1), stop):
                continue  # as mostly
            names = self._names(text, stop)
            if names and all(may_be_author(text[start:end]) for start, end in names):
                for start, end in names:
                    yield Listed(start, end, "委员")

    def present(self, text: str) -> Iterator[Listed]:
        """Yield names that are told to have been there, without a role: 甲、乙陪同."""
        for verb in headed(text, _THERE):
            together = _TOGETHER.search(text, max(0, verb.start() - 3), verb.start())
            stop = together.start() if together else verb.start()
            if _joined(text, stop):
                yield from self._without_role(text, stop, 0)
        for found in headed(text, _PRESENT):
            end = _LIST_ENDS.search(text, found.end(), found.end() + _SENTENCE)
            if end and text.find("、", found.end(), end.start()) >= 0:
                yield from self._without_role(text, end.start(), found.end())

    def leading(self, text: str) -> Iterator[Listed]:
        """Yield the leaders of a place who are named with what they do, and who chaired: 会议由甲主持.

        One alone is known by a common surname and three signs.
        """
        common = signs("persons", "common")
        for lead in (_LEADING, _CHAIRED):
            for found in headed(text, lead):
                start, stop = found.span("names")
                names = self._names(text, stop)
                sure = any(end - at == _ALONE and text[at] in common for at, end in names)
                if sure and names[-1][0] == start:
                    for at, end in names:
                        yield Listed(at, end, "")

    def honoured(self, text: str) -> Iterator[Listed]:
        """Yield names, without a role, that are told to be honoured together: 甲、乙等3人被评为…."""
        for given in led(text, ("被", "荣获", "获评", "获授"), _HONOUR):
            many = _OF_SO_MANY.search(text, max(0, given.start() - 6), given.start())
            stop = many.start() if many else given.start()
            if _joined(text, stop):
                yield from self._without_role(text, stop, 0)

    def _without_role(self, text: str, stop: int, least: int) -> Iterator[Listed]:
        """Yield two names or more of a list that begins at ``least`` or later, most of three signs."""
        names = self._names(text, stop)
        long = sum(end - start > 2 for start, end in names)
        if len(names) > 1 and 2 * long > len(names) and names[-1][0] >= least:
            for start, end in names:
                yield Listed(start, end, "")

    def register(self, text: str) -> Iterator[Listed]:
        """Yield the names of a register, which stand side by side in a line: 副主席甲乙丙."""
        for line in _REGISTER.finditer(f"\n{text}") if any(w in text for w in _HEADS) else ():
            at, stop = line.start("rest") - 1, line.end("rest") - 1
            found = []
            while at < stop:
                length = next((n for n in (3, 4) if self._apart(text, at, at + n, stop)), 0)
                if not length:
                    break
                found.append(Listed(at, at + length, line["role"]))
                aside = _BEHIND.match(text, at + length, stop)
                at = aside.end() if aside else at + length
            if at == stop and len(found) > 1:
                yield from found

    def _apart(self, text: str, start: int, end: int, stop: int) -> bool:
        """Tell whether a name is there, behind which another one may begin."""
        if end > stop or not self.is_name(text[start:end]):
            return False
        return end == stop or text[end] in "（、" or self.is_name(text[end : end + 2])


#: Lines of a yearbook: who held an office, with nothing between the names but blanks.
_REGISTER: Final = re.compile(
    rf"[\n】][ \u3000]{{0,8}}(?P<role>副?主席|副?秘书长|常务委员|常委|委员|副?主任|副?书记)：?"
    rf"(?P<rest>[{_HAN}（）\d、]{{4,300}})(?=\n|$)"
)
_HEADS: Final = ("名录", "名单", "组成人员", "领导成员", "负责人")
_BEHIND: Final = re.compile(r"(?:（[^（）\n]{1,16}）)?、?")


def _joined(text: str, stop: int) -> bool:
    """Tell whether a list may end there: a join stands as far before as a name is long."""
    return any(text.rfind(sign, max(0, stop - _LONGEST - 1), stop - 1) >= 0 for sign in "、和与")
