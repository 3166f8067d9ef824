"""When and by whom a report was put on a site, as the line below its title says: 发布时间：2022-01-20　来源：甲报."""

import re
from typing import Final

#: What such a line begins with.
_BEGINS: Final = re.compile(
    r"[\s\u3000（(【]{0,8}(?:(?:发布|更新|公开|发表)?(?:日期|时间)\s?[：:]|(?:信息|稿件|文章|新闻)?来源\s?[：:]|责任编辑\s?[：:]|作者\s?[：:]"
    r"|\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[\s\u3000]{0,4}(?:\d{1,2}[：:]\d{2}(?:[：:]\d{2})?)?[\s\u3000|]{0,6}(?:信息|稿件|文章|新闻)?来源\s?[：:])"
)
_DAY: Final = re.compile(
    r"(?:(?P<update>更新)|发布|公开|发表)?(?:(?:日期|时间)\s?[：:]\s?|(?<![\d：:]))(?P<year>(?:19|20)\d\d)[-/.年](?P<month>\d{1,2})[-/.月](?P<day>\d{1,2})"
)
_SOURCE: Final = re.compile(
    r"(?:信息|稿件|文章|新闻)?来源\s?[：:][\s\u3000]{0,4}(?P<by>[\u4e00-\u9fff“”《》A-Za-z0-9]{2,24})"
)
#: What names nobody.
_NOBODY: Final = re.compile(
    "本站|本网|原创|网络|互联网|未知|其他|转载|综合|作者|浏览|阅读|点击|字体|字号"
)


def published(words: str) -> tuple[str, str]:
    """Return the day on which a line says that a report was published, and who did; "" where it does not.

    >>> published("发布时间：2022-01-20 09:10　来源：示例县融媒体中心　浏览次数：12")
    ('2022-01-20', '示例县融媒体中心')
    >>> published("资金来源：县财政")
    ('', '')
    """
    if not _BEGINS.match(words):
        return "", ""
    days = [found for found in _DAY.finditer(words) if not found["update"]]
    by = _SOURCE.search(words)
    day = "-".join(
        (days[0]["year"], days[0]["month"].zfill(2), days[0]["day"].zfill(2)) if days else ()
    )
    who = by["by"].strip("“”《》") if by and not _NOBODY.match(by["by"]) else ""
    return day, who
