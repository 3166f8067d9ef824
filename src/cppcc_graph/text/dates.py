"""Dates as exactly as they are told, and the words for years that only the report's own year explains."""

import re
from calendar import monthrange
from collections.abc import Iterator
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.context import Context
from cppcc_graph.text.context.years import YEAR_SIGNS
from cppcc_graph.text.scan import begun, branched
from cppcc_graph.text.structure import Structure

_MONTH: Final = r"(?:1[0-2]|0?[1-9]|十[一二]?|[元一二三四五六七八九])"
_DAY: Final = r"(?:3[01]|[12]\d|0?[1-9]|三十一?|[二廿]十?[一二三四五六七八九]|二十|十[一二三四五六七八九]?|[一二三四五六七八九])"
#: Days off by the name of the feast: 国庆黄金周, 五一假期.
_FEAST: Final = r"(?:国庆|五一|元旦)(?:黄金周|小?长假|假期|假日)"
_TO: Final = r"(?:至|到|[-—–~－]{1,2})"
#: The months of a year that are over: 前三季度, 前10个月.
_FIRST: Final = r"前(?<![以之提目会]前)(?:(?:1[01]|[2-9两二三四五六七八九十])(?:个月|月(?![\d底份上中下初末]))|[两二三23]个?季度)"
#: The years of the term that a report tells of, where they are its subject or are looked back on.
_TERM: Final = (
    r"(?<=五年)(?![规计内以前后级制期多左一连纲行之攻\d])"
    r"(?:(?<=[\n，。；：！\u3000 ]五年)|(?<=(?:回顾|总结)五年)|(?:(?<=[^新来后去一]的五年)|(?<=[创革更一]新的五年))(?=[，。；]))"
)
_DATE: Final = re.compile(
    branched(
        rf"(?P<y1>(?:19|20)\d\d)(?:年)?(?:度)?\s?{_TO}\s?(?P<y2>(?:19|20)\d\d)年(?P<yd>度)?"
        r"|(?P<iy>(?:19|20)\d\d)(?P<is>[-./])(?P<im>1[0-2]|0?[1-9])(?P=is)(?P<id>3[01]|[12]\d|0?[1-9])(?![\d.\-])"
        rf"|(?P<y>(?:(?:19|20)\d\d)|(?:二[〇○零]|一九)[〇○零一二三四五六七八九]{{2}})(?:年|(?=[上下]半年))(?:度(?!假)|(?P<yi>初)(?![步级春夏秋冬中心次审选始])|(?P<ye>底|末))?"
        rf"(?:(?:(?P<ms>{_MONTH}){_TO})?(?P<m>{_MONTH})月(?:份)?(?:(?:(?P<df>{_DAY}){_TO})?(?P<d>{_DAY})[日号](?:{_TO}(?:(?P<m2>{_MONTH})月)?(?P<d2>{_DAY})[日号])?|(?P<t>[上中下]旬|底|初|末)"
        rf"|{_TO}(?P<me>{_MONTH})月)?"
        rf"|(?P<h>上半年|下半年|第?[一二三四]季度|{_FIRST})|(?P<yf>{_FEAST})|“(?P<qm>1[0-2]|[1-9])·(?P<qd>3[01]|[12]?[0-9])”)?"
        rf"|(?P<rel>今年|去年|明年|本年度?|上(?<![送寄带献]上)一?年度?|过去的?一年|一年来|一年(?<=(?:回顾|总结)一年)(?=的?工作)|一年[间中]|一年下来|这一年|当年|全年|(?<![一两二三四五六七八九十几数多半\d])年内|新的一年)"
        rf"(?:(?P<rm>{_MONTH})月(?:份)?(?:(?P<rd>{_DAY})[日号]|(?P<rt>[上中下]旬|底|初|末)|{_TO}(?P<rme>{_MONTH})月)?|(?P<rh>上半年|下半年|年初|年底|[一二三四]季度|底|初|{_FIRST})|(?P<rf>{_FEAST}))?"
        r"|(?P<then>当月(?!度)|次年(?<![每一两三四五六七八九十几多首本此这\d]次年)(?![会检审]))"
        r"|(?<![\u4e00-\u9fff])(?P<same>[是同]年)(?![度初底轻产均龄富级])"
        rf"|(?:(?<![\d.第个几数])|(?<=\s\d\.)|(?<=\s\d\d\.))(?=[0-9元一二三四五六七八九十]{{1,2}}[月至到\-—–~－])(?:(?P<os>{_MONTH}){_TO})?(?P<om>{_MONTH})月(?![三六])(?:份)?(?:(?:(?P<odf>{_DAY}){_TO})?(?P<od>{_DAY})[日号](?:{_TO}(?:(?P<om2>{_MONTH})月)?(?P<od2>{_DAY})[日号])?|(?P<ot>[上中下]旬|底|初|末)|{_TO}(?P<ome>{_MONTH})月)?"
        rf"|(?P<oh>上半年|下半年|年初|年底|岁末年初|(?:第)?[一二三四]季度|{_FIRST})"
        rf"|近(?P<near>[两二三四五六七八九十]|[2-9])年来?|(?:过去的?|过去这)(?P<gone>[两二三四五])年|(?P<span>[五四三]|[2-9两六七八九](?=年[来间]))年(?:来(?!访[人者群客团量])|间(?![隔断])|{_TERM})"
        rf"|(?:今后|未来)(?P<next>[三四五])年"
        rf"|(?P<of>{_FEAST})"
    )
)
#: By when something was done or is due: 6月底前; 6月底前提出 too; 10月前后, 10月前往, 前提 and 三年前三季度 are none.
BY: Final = re.compile(
    "(?:(?:以|之)前|(?<=[底末日号旬月度年初])(?<![上今去明前往后每多近]年)前)(?![后往去来期任沿列面头身台途程辈瞻景言门海锋线方述几\\d一二两三四五六七八九十]|提(?![出交升请供高]))"
)
_SPANS: Final = re.compile(_TO)
_FEASTS: Final = {"国庆": 10, "五一": 5, "元旦": 1}
#: Where a date may begin: a sign of one, and soon the word for its unit.
_BEGINS: Final = re.compile(
    r"[0-9一二两三四五六七八九十第今去明本上下过这当全年新岁近未国元前次]"
    r"(?:(?<=[0-9])(?:(?<![0-9].)|(?<=[12])(?=[90][0-9]{2}))(?=[0-9]{0,3}[年月度上下\s至到\-—–~－./])"
    r"|(?<=[一二三四五六七八九十])(?=[一二三四五六七八九十〇○零]{0,3}[年月季至—])"
    r"|(?<=[第今去明本上下过这当全年新岁近未])(?=.{0,4}[年月季内初底])"
    r"|(?<=前)(?=.{1,2}[个季月])|(?<=两)(?=年[来间])"
    r"|(?<=[国五元])(?=[庆一旦][黄小长假])|(?<=元)(?=月)|(?<=次)(?=年))"
)
#: The same in texts that say 是年: the year told of.
_BEGINS_TOO: Final = re.compile(f"{_BEGINS.pattern}|[是同](?=年)")
_TENTHS: Final = {"上旬": (1, 10), "中旬": (11, 20), "初": (1, 10)}
_NUMBERS: Final = (
    {sign: n for n, sign in enumerate("零一二三四五六七八九十")}
    | {"两": 2, "元": 1}
    | {f"{n}": n for n in range(10)}
)
_PAST: Final = ("去年", "上年", "上一年", "上年度", "过去一年", "过去的一年", "一年来")
_WHOLE: Final = ("全年", "年内")
_BY_NOW: Final = ("今年", "去年", "明年")
_OFFSETS: Final = {
    "今年": 0,
    "去年": -1,
    "明年": 1,
    "上年": -1,
    "上一年": -1,
    "上一年度": -1,
    "上年度": -1,
    "新的一年": 1,
}


def dates(text: str, about: Context, shape: Structure) -> Iterator[Mention]:
    """Yield the dates of a normalised text in order, with days of the month that the one before them is in."""
    alone = list(_days_alone(text))
    last: Mention | None = None
    for date in _dates(text, about, shape):
        while alone and alone[0].start() < date.start:
            told = _day_after(text, alone.pop(0), last)
            if told is not None:
                last = told
                yield told
        last = date
        yield date
    for found in alone:
        told = _day_after(text, found, last)
        if told is not None:
            last = told
            yield told


#: What stands behind a day that a clause begins with, 3月5日开幕。6日，举行大会发言, and the day with what is before it.
_DAY_ENDS: Final = re.compile("日(?=，|[上下]午|中午|晚|凌晨)")
_DAY_ALONE: Final = re.compile(
    rf"(?<=[，。；：！\n\u3000])(?:(?P<from>3[01]|[12]\d|[1-9])(?:日)?{_TO})?(?P<d>3[01]|[12]\d|[1-9])日$"
)
_LONGEST_DAYS: Final = 9


def _days_alone(text: str) -> Iterator[re.Match[str]]:
    """Yield the days that clauses begin with, without their month."""
    for sign in _DAY_ENDS.finditer(text):
        end = sign.end()
        found = _DAY_ALONE.search(text, max(0, end - _LONGEST_DAYS), end)
        if found is not None:
            yield found


def _apart(text: str, start: int, end: int) -> bool:
    """Tell whether a whole paragraph, or more, stands between two places."""
    return text.count("\n", start, end) > 1


def _day_after(text: str, found: re.Match[str], last: Mention | None) -> Mention | None:
    """Return the date of a day without its month if it follows another day of that month."""
    since = str(last.args["start"]) if last is not None else ""
    if last is None or len(since) != _DAY_LONG or _apart(text, last.end, found.start()):
        return None
    first, month = int(found["from"] or found["d"]), since[: len("2021-03")]
    if first < int(since[-2:]) or int(found["d"]) > monthrange(int(month[:4]), int(month[5:]))[1]:
        return None  # of another month, which nothing tells
    args = {"start": f"{month}-{first:02}", "end": f"{month}-{int(found['d']):02}"}
    return Mention("date", found.start(), found.end(), args, "dates/relative@1", 0.8)


def _dates(text: str, about: Context, shape: Structure) -> Iterator[Mention]:
    """Yield the dates of a normalised text that have a month or a year, in order.

    ``start`` and ``end`` are years, months or days as exact as the text is. A word such as 今年 is
    only a date where the year of the report is known. 6月底前 says the last day, and no first one.
    """
    same = "是年" in text or "同年" in text
    of_term = "五年来" in text or "过去五年" in text
    done, last = 0, _NO_DATE
    for found in begun(text, _BEGINS_TOO if same else _BEGINS, _DATE):
        if found.start() < done or (_of_term(found) and not of_term):
            continue
        exact = found["y"] or found["y1"] or found["iy"]
        year_now = None if exact else _year_meant(text, found, about, shape)
        begin = found.start()
        own = _BARE_YEAR.search(text, max(0, begin - 5), begin)
        bounds: tuple[str, str] | None
        if own is not None and found["oh"] in _HALVES:
            begin, bounds = begin - 4, _part(int(own[1]), found["oh"])  # 2020下半年
        elif found["then"]:
            bounds = _from_last(found["then"], text, found.start(), last)
        elif found["rel"] == "当年" and (told := _year_of_last(text, found.start(), last)):
            bounds = _bounds(found, told)
        else:
            bounds = _bounds(found, year_now)
        if bounds is None or _inside_title(text, found.start()):
            continue
        start, end = bounds
        stop = found.end()
        if text[stop : stop + 1] in _GOES_ON and (until := _until(text, stop, start, end)):
            stop, end = until
        done, last = stop, (start, end, stop)
        if (due := BY.match(text, stop)) and not _SPANS.search(text, found.start(), stop):
            start, done, stop = "", due.end(), due.end()
        elif text.endswith(_UP_TO, 0, begin):
            start = ""  # 截至11月底: what was so then has no beginning
        yield Mention(
            "date",
            begin,
            stop,
            {"start": start, "end": end},
            "dates/calendar@1" if exact else "dates/relative@1",
            0.95 if exact else 0.94,
        )


_UP_TO: Final = ("截至", "截止", "截至到", "截止到")
#: The year before a half of it, without 年: 2020下半年.
_BARE_YEAR: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)$")
_HALVES: Final = frozenset(["上半年", "下半年"])
#: Start and end of the date before, and where it stops.
_NO_DATE: Final = ("", "", 0)


def _year_of_last(text: str, place: int, last: tuple[str, str, int]) -> int | None:
    """Return the year of the date before 当年 in its sentence, None where none tells one year."""
    start, end, stop = last
    apart = text.find("\n", stop, place) >= 0 or text.find("。", stop, place) >= 0
    return int(start[:4]) if start[:4] == end[:4] and start and not apart else None


def _from_last(
    word: str, text: str, place: int, last: tuple[str, str, int]
) -> tuple[str, str] | None:
    """Return the month or year that 当月 or 次年 counts from the date before it in its line."""
    start, _, stop = last
    if not start or text.find("\n", stop, place) >= 0:
        return None
    if word == "当月":
        return (start[:7], start[:7]) if len(start) > len("2024") else None
    year = str(int(start[:4]) + 1)
    return year, year


def _of_term(found: re.Match[str]) -> bool:
    """Tell whether the years of a term are told without 来 or 间 behind them."""
    return bool(found["span"]) and found[0].endswith("年")


_GOES_ON: Final = frozenset("至到-—–~－上中下底初末")
_UNTIL: Final = re.compile(
    rf"(?P<to>{_TO})?(?:(?P<m>{_MONTH})月(?:份)?)?(?:(?P<t>[上中下]旬|底|初|末)|(?<=月)|(?<=月份))"
)


def _until(text: str, at: int, start: str, end: str) -> tuple[int, str] | None:
    """Return where a date ends that goes on, and its last day: 4月中旬至6月上旬; None for none.

    Of two months the second may be told more exactly: 4月至6月上旬.
    """
    if further := _UNTIL_YEAR.match(text, at):
        return _until_year(further, start, end)
    more = _UNTIL.match(text, at)
    if not more or start[4:5] != "-" or bool(more["to"]) == (start != end and len(end) < _DAY_LONG):
        return None
    year, month = int(end[:4]), int(end[5:7])
    last = _number(more["m"]) if more["m"] else month
    told = _within(
        year + (last < month), str(last), None, tenth=more["t"], to_month=None, to_day=None
    )
    return (more.end(), told[1]) if told else None


#: A date that goes on into a year that is named: 2018年11月至2019年2月.
_UNTIL_YEAR: Final = re.compile(
    rf"{_TO}(?P<y>(?:19|20)\d\d)年(?P<m>{_MONTH})月(?:份)?"
    rf"(?:(?P<d>{_DAY})[日号]|(?P<t>[上中下]旬|底|初|末))?"
)


def _until_year(further: re.Match[str], start: str, end: str) -> tuple[int, str] | None:
    """Return where such a date ends, and its last month or day; None where it had an end before."""
    if start[4:5] != "-" or (start != end and len(end) < _DAY_LONG):
        return None
    told = _within(
        int(further["y"]),
        further["m"],
        further["d"],
        tenth=further["t"],
        to_month=None,
        to_day=None,
    )
    return (further.end(), told[1]) if told and told[1] >= start else None


#: A month is written in seven signs, a day in ten.
_DAY_LONG: Final = 10


def _year_meant(text: str, found: re.Match[str], about: Context, shape: Structure) -> int | None:
    """Return the year that a date without one is told of, or counted from; None if it is not known."""
    year = year_now = about.year
    told = found["rel"]
    if _of_term(found) and year is not None:
        return year + 5 if shape.at(found.start()).planned and not shape.only_plans else year
    if found["same"]:
        return _nearest_year(text, found.start(), about)
    if found["om"] or found["oh"]:
        if text.endswith("年", 0, found.start()) and _BLANKED.search(
            text, max(found.start() - _LONGEST_YEAR, 0), found.start()
        ):
            return None
        year_now = _nearest_year(text, found.start(), about)
    # A plan's own year is the one in its title; a report's plans are for the year after.
    planned = shape.at(found.start()).planned and not shape.only_plans
    back = told in _PAST or found["near"] or found["gone"] or found["span"] or found["next"]
    next_year = found["om"] and not planned and _in_next_year(text, found.start(), shape)
    if (planned or next_year) and year_now == year and year is not None and not back:
        year_now = year + 1  # the months of a plan are those of the year to come
    if told in _BY_NOW:
        # These count from the year in which the report is given; without it, from the plan's.
        if about.now is not None and about.now != year:
            year_now = about.now
        elif told != "今年" or not planned:
            year_now = year
    if told in _WHOLE and year is not None and year_now == year:
        # 2024年，我们要…，全年…: the plan's year stands before it.
        named = _nearest_year(text, found.start(), about)
        year_now = year + 1 if named == year + 1 else year_now
    return year if told == "新的一年" else year_now


#: A year that was taken out of the text: 20xx年下半年, ××年3月.
_BLANKED: Final = re.compile(r"[xX×*＊○](?:[\dxX×*＊○]{0,3})年$")
_LONGEST_YEAR: Final = 6


#: 明年是换届之年，…，6月底前完成…: what a sentence tells of from its beginning on.
_NEXT_YEAR: Final = re.compile(
    "(?:明年|来年|新的一年)(?![^。；\\n]*(?:[今去]年|\\d年|已|目前|截至))[^。；\\n]*$"
)
_NEXT_REACH: Final = 90


def _in_next_year(text: str, place: int, shape: Structure) -> bool:
    """Tell whether a sentence speaks of the year to come up to a place."""
    begin = max(shape.at(place).start, place - _NEXT_REACH)
    return text.find("年", begin, place) >= 0 and bool(_NEXT_YEAR.search(text, begin, place))


def _bounds(found: re.Match[str], year: int | None) -> tuple[str, str] | None:
    if found["y1"]:
        return found["y1"], found["y2"]
    if found["iy"]:
        return (f"{found['iy']}-{int(found['im']):02}-{int(found['id']):02}",) * 2
    if found["y"]:
        own = int(found["y"].translate(YEAR_SIGNS))
        if found["h"]:
            return _part(own, found["h"])
        if found["yi"] and not found["m"]:
            return _part(own, "初")
        if found["ye"] and not found["m"]:
            return _part(own, "底")
        if found["yf"]:
            return _feast(own, found["yf"])
        if found["qm"]:
            return (f"{own}-{int(found['qm']):02}-{int(found['qd']):02}",) * 2
        return _within(
            own,
            found["m"],
            found["d"],
            tenth=found["t"],
            to_month=found["me"] or found["m2"],
            to_day=found["d2"],
            from_month=found["ms"],
            from_day=found["df"],
        )
    if year is None:
        return None
    if found["same"]:
        return str(year), str(year)
    if found["rel"]:
        own = year + _OFFSETS.get(found["rel"], 0)
        if found["rh"]:
            return _part(own, found["rh"])
        if found["rf"]:
            return _feast(own, found["rf"])
        return _within(
            own,
            found["rm"],
            found["rd"],
            tenth=found["rt"],
            to_month=found["rme"],
            to_day=None,
        )
    if found["om"]:
        return _within(
            year,
            found["om"],
            found["od"],
            tenth=found["ot"],
            to_month=found["ome"] or found["om2"],
            to_day=found["od2"],
            from_month=found["os"],
            from_day=found["odf"],
        )
    if found["oh"]:
        return _part(year, found["oh"])
    if found["of"]:
        return _feast(year, found["of"])
    if found["next"]:
        return str(year + 1), str(year + _NUMBERS[found["next"]])
    count = _NUMBERS[found["near"] or found["gone"] or found["span"]]
    return str(year - count + 1), str(year)


def _within(
    year: int,
    month: str | None,
    day: str | None,
    *,
    tenth: str | None,
    to_month: str | None,
    to_day: str | None,
    from_month: str | None = None,
    from_day: str | None = None,
) -> tuple[str, str] | None:
    if month is None:
        return f"{year}", f"{year}"
    first = _number(month)
    if from_month and day is None and _number(from_month) < first:
        return f"{year}-{_number(from_month):02}", f"{year}-{first:02}"  # 5至6月
    last = _number(to_month) if to_month else first
    if day is not None and from_day is not None and to_day is None:
        month_of = f"{year}-{first:02}"
        return f"{month_of}-{_number(from_day):02}", f"{month_of}-{_number(day):02}"  # 2~5日
    if day is not None:
        start = f"{year}-{first:02}-{_number(day):02}"
        return start, f"{year}-{last:02}-{_number(to_day):02}" if to_day else start
    if tenth is not None:
        low, high = _TENTHS.get(tenth, (21, monthrange(year, first)[1]))
        return f"{year}-{first:02}-{low:02}", f"{year}-{first:02}-{high:02}"
    return f"{year}-{first:02}", f"{year}-{last:02}"


def _number(words: str) -> int:
    """Return the number of a month or a day, written either way."""
    if words.isdigit():
        return int(words)
    tens, found, ones = words.replace("廿", "二十").replace("二十十", "二十").partition("十")
    if not found:
        return _NUMBERS[words]
    return 10 * (_NUMBERS[tens] if tens else 1) + (_NUMBERS[ones] if ones else 0)


def _feast(year: int, name: str) -> tuple[str, str]:
    month = f"{year}-{_FEASTS[name[:2]]:02}"
    return month, month


def _part(year: int, part: str) -> tuple[str, str]:
    if part == "上半年":
        return f"{year}-01", f"{year}-06"
    if part == "下半年":
        return f"{year}-07", f"{year}-12"
    if part.startswith("前"):
        count = _number(part[1:].rstrip("个月季度").replace("两", "二"))
        return f"{year}-01", f"{year}-{count * (3 if part.endswith('季度') else 1):02}"
    if part.endswith("季度"):
        quarter = _NUMBERS[part[-3]]
        return f"{year}-{3 * quarter - 2:02}", f"{year}-{3 * quarter:02}"
    if part.endswith("底"):
        return f"{year}-12-21", f"{year}-12-31"
    return f"{year}-01", f"{year}-01"


_FULL_YEAR: Final = re.compile(r"((?:20|19)\d\d|(?:二[〇○零]|一九)[〇○零一二三四五六七八九]{2})年")


#: So far back a year is looked for: the entry of a yearbook names it once for all its months; and behind
#: so many 年 at most.
_LINE: Final = 1000
_TRIES: Final = 24


def _nearest_year(text: str, place: int, about: Context) -> int | None:
    """Return the year a bare month belongs to: that of the last full date in the same line."""
    low = max(0, place - _LINE)
    at = place
    for _ in range(_TRIES):
        sign = text.rfind("年", low, at)
        if sign < 0 or text.find("\n", sign, at) >= 0:
            break
        at = max(low, sign - 4)
        named = _FULL_YEAR.match(text, at)
        if named is None or named.end() != sign + 1:
            at = sign
            continue
        if _OF_PLANS.search(text, max(0, at - 6), at) or _inside_title(text, at):
            continue
        if not _HAS_MONTH.match(text, sign + 1) and (
            _OF_MATTER.search(text, max(0, at - 4), at) or _OF_THING.match(text, sign + 1)
        ):
            continue
        year = int(named[1].translate(YEAR_SIGNS))
        # 计划到2025年建成。7月，召开…: no sentence after that one goes on with a year to come.
        if year <= (about.now or about.year or year) or text.find("。", at, place) < 0:
            return year
    return about.year


#: What stands before a year that nothing of the sentence was done in: 列入2019年计划, （2024—2028年）, 对2019年至2020年B类提案.
_OF_PLANS: Final = re.compile(
    rf"(?:[列纳写编归]入了?|列为|纳入到|\d年?度?\s?{_TO}\s?|(?<![面相应核比针校绝派])对|针对)$"
)

#: A year that says which thing is acted on, and not when: 督办2021年B类提案, 2021年重点提案, 2021年底启动的改造.
_OF_MATTER: Final = re.compile(
    "(?:涉及|关于|围绕|聚焦|督办|领办|跟踪|办理|办复|落实|抽[查选]|复[查核]|核查|回访|对照|比照|参照|根据|依据|按照|听取|审议|通报|总结|回顾|梳理|盘点|清理|评[选议]|表彰|验收|汇编|编印|收集|整理|完成|解决|消化|承接|结转|反馈|相?比|相?较|由|因|与|同)了?$"
)
_OF_THING: Final = re.compile(
    "度?的?(?:[ABCＡＢＣ]类|重点|优秀|委员|集体|平时|大会|(?<!年)(?:省|市|县|区|州|盟|旗)?政协(?!会)|[未已待]|(?:部分|全部|尚)未?|办[结复理]|答复|落实|解决|承诺|列入|计划|在办|续办|跨年度?|督办|采纳|的){0,6}"
    "(?:提案|议案|建议案)(?!工作|委|[办审]|答|收|征|数|共|总|[0-9]|质|线)"
    "|[底末初]?(?:启动|开工|建成|投用|制定|出台|印发|修订|提出|立案|转来|交办|承诺|遗留|结转|列入)[^，。；：\\n]{0,16}?的(?!时候|同时|基础)[\u4e00-\u9fff《]"
)
_HAS_MONTH: Final = re.compile(r"(?:\d|十|[元一二三四五六七八九]月|[上下]半年|[第一二三四]季)")


def _inside_title(text: str, place: int) -> bool:
    opened = text.rfind("《", max(0, place - 60), place)
    return opened >= 0 and text.find("》", opened, place) < 0
