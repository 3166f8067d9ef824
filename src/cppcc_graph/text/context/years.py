"""The year a report tells of, and the day it was given."""

import re
from collections import Counter
from typing import Final

from cppcc_graph.text.scan import headed

#: The signs that years are written with, to digits.
YEAR_SIGNS: Final = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_Y: Final = r"(?:20\d\d|19\d\d|(?:二[〇○零]|一九)[〇○零一二三四五六七八九]{2})"
_YEAR: Final = re.compile(
    r"(20(?<!\d20)\d\d|19(?<!\d19)\d\d|二[〇○零][〇○零一二三四五六七八九]{2}|一九[〇○零一二三四五六七八九]{2})年"
)
_LAST: Final = re.compile(
    rf"(?:过去|回顾)(?:的)?({_Y})年|({_Y})年(?:度)?(?:主要)?(?:工作(?:回顾|情况|总结)|，(?:在|我们|市政协|区政协|县政协|省政协|州政协|旗政协)(?!将|要|拟|计划))"
)
#: 2023年以来 at the beginning of an article: what follows is told of that year.
_SINCE: Final = re.compile(rf"(?:^|\n)[ \u3000]{{0,8}}({_Y})年以来，")
_OF_TERM: Final = re.compile("过去(?:的)?[四五]年|[四五]年来|[四五]年(?:的)?工作|今后[四五]年")
#: A plan names its year in its title, or in its first words: 2022年是….
_PLAN: Final = re.compile(rf"({_Y})年(?:度)?[^\n。，]{{0,24}}(?:要点|计划|安排|打算|方案)")
_NO_PLAN: Final = re.compile("报告|总结|回顾|情况|述评|综述|完成")
_PLAN_OF: Final = re.compile(rf"(?:^|\n)[ \u3000]{{0,8}}({_Y})年，?是")
#: The day a report was given or published, in its head: with month and day.
_GIVEN: Final = re.compile(
    rf"({_Y})年(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月[\d一二三四五六七八九十]{{1,3}}日"
)
_MONTHS: Final = {word: n for n, word in enumerate("一二三四五六七八九十", 1)} | {
    "十一": 11,
    "十二": 12,
}
_SPRING: Final = 5
#: How far the title of a report reaches, and its first words.
TITLE: Final = 60
OPENING: Final = 400


def given_on(text: str) -> tuple[int, int] | None:
    """Return year and month of the day in the head of a report, or at its very end."""
    # What a sentence of its body tells of, as a summary has no head, is another day.
    head = text[:260].partition("。")[0]
    found = _GIVEN.search(head) or _GIVEN.search(text[-40:])
    if not found:
        return None
    month = found[2]
    return int(found[1].translate(YEAR_SIGNS)), int(month) if month.isdigit() else _MONTHS[month]


#: The years of a term, in the title of the report on it: （2012年—2016年）; those in 《…规划（2024—2028年）》 are none.
_YEARS_OF_TERM: Final = re.compile(rf"{_Y}年?[—–至~－-]{{1,2}}({_Y})年(?!）?》)")


def _planned_year(text: str) -> int | None:
    """Return the year that a plan is for, None for a text that is no plan."""
    title = text[:TITLE]
    if not re.search("要点|计划|安排|打算|方案", title) or _NO_PLAN.search(title):
        return None
    found = _PLAN.search(text[: 2 * TITLE]) or _PLAN_OF.search(text[:OPENING])
    return int(found[1].translate(YEAR_SIGNS)) if found else None


def year_told(text: str, given: tuple[int, int] | None) -> int | None:
    """Return the year that a text tells of, which was given in that year and month; None if unknown."""
    head = text[:200]
    planned = _planned_year(text)
    if planned:
        return planned
    of_term = _YEARS_OF_TERM.search(text[: 2 * TITLE].partition("。")[0])
    if of_term:
        return int(of_term[1].translate(YEAR_SIGNS))
    titled = re.search(
        rf"({_Y})年(?:度)?(?:工作|履职|提案|常委会|政协|重点)(?!(?:打算|计划|安排|要点|思路))", head
    )
    if titled:
        return int(titled[1].translate(YEAR_SIGNS))
    named = next(headed(text, _LAST), None) or _SINCE.search(text[:OPENING])
    told = int(next(filter(None, named.groups())).translate(YEAR_SIGNS)) if named else None
    # The report of a term tells of years of it, 2018年，县政协…; it is given after the last.
    # A report to a plenary is given in the first months of the year after the one it tells of.
    last = (given[0] - 1 if given[1] <= _SPRING else given[0]) if given else 0
    in_term = told and told < last and _OF_TERM.search(text[: 2 * OPENING])
    if told and not in_term:
        return told
    if last:
        return last
    years = Counter(int(year.translate(YEAR_SIGNS)) for year in _YEAR.findall(text))
    if not years:
        return None
    ranked = sorted(years.items(), key=lambda item: (-item[1], item[0]))
    return ranked[0][0]
