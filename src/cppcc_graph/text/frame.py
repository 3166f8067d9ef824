"""What the page of a site has around a report: menu, way and counters above it, links and imprint below."""

import re
from collections.abc import Iterator
from typing import Final

#: Where the reader is on the site: this line, and the menu above it, are no report.
_WAY: Final = re.compile(
    r"(?:[当當]前|您的?|[现現]在|您[现現]在的?)(?:所在)?(?:的)?位置(?:是)?[：:>》]|^[ \u3000]*位置[：:]|[首主][页頁] {0,3}[>＞»›→/|｜·]"
    r"|[当當]前[页頁]面[：:]"
)
#: One of these is in every line that the next patterns find.
_SIGNS: Final = (
    "位置", "前页面", "前頁面", "首页", "首頁", "主页", "主頁", "浏览", "瀏覽", "点击", "點擊", "阅读", "閱讀", "访问", "訪問", "字体", "字體",
    "字号", "字號", "打印", "列印", "关闭", "關閉", "收藏", "今天是", "无障碍", "無障礙", "分享到", "扫一扫", "掃一掃",
)  # fmt: skip
#: How words of a site stand: at the beginning of a line, or behind a blank or a bracket.
_ALONE: Final = r"(?:^|(?<=[\s|｜【\[（(>]))"
#: What a site tells or offers beside a report. When and where it was published is a fact, and stays.
_OFFERS: Final = (
    r"(?:[浏瀏][览覽]|[点點][击擊]|[阅閱][读讀]|[访訪][问問])(?:次[数數]|[数數]量?|量|率)?[：:]"
    r"|字[体體号號](?:大小)?[：:]|[打列]印(?:本?[页頁文])?(?=[】\]\s]|$)|[关關][闭閉](?:窗口|本[页頁])(?!\d)|[设設][为為]首[页頁]|加入收藏"
    r"|今天是(?=\d)|[无無]障[碍礙](?=[浏瀏阅閱访訪模服版\s]|$)|分享到(?=[：:微Q\s]|$)|[扫掃]一[扫掃](?=在|[，, ]|$|[^，。；]{0,9}(?:手机|手機|微信|二维码|二維碼))"
)
_ABOUT: Final = re.compile(rf"[【\[]?{_ALONE}(?:{_OFFERS})")
_HEAD: Final = 30
#: An item of a menu right below it is no longer, and a title is.
_ITEM: Final = 8
#: So much of a text can be its head, in signs.
_REACH: Final = 3_000

#: What a page of a site ends with.
_FOOT: Final = re.compile(
    r"责任编辑|責任編輯|上一[篇条條]|下一[篇条條]|友情链接|友情鏈接|技术支持[：:]|技術支持[：:]|版权所有|版權所有|备案号|備案號|ICP[备備]|公[网網]安[备備]|Copyright"
    rf"|网站地图|網站地圖|网站标识码|網站標識碼|{_ALONE}(?:{_OFFERS})"
    r"|^[ \u3000]*(?:相[关關](?:[阅閱][读讀]|新[闻聞]|[链鏈]接|文章|稿件|信息|文[档檔])|推[荐薦][阅閱][读讀]|[热熱][点點](?:新[闻聞]|排行)|猜你喜[欢歡])[：: \u3000]*$"
)
#: An article names its editor in brackets, which is part of it.
_SIGNED: Final = re.compile(r"[（(](?:责任编辑|責任編輯)[：:][ \u3000]?[\u4e00-\u9fff]{2,4}[）)]")
#: Lines that may stand among them, and elsewhere too: 承办单位：市教育局 ends a list of proposals.
_AMONG: Final = re.compile(
    r"^[ \u3000]*(?:主[办辦]|承[办辦]|地址|[电電][话話]|[邮郵][编編])(?:[单單]位)?[：:]"
)
#: How a sentence ends, which no link does.
_TOLD: Final = re.compile(r"[。！？；!?;：:][”》）)]?$")
_FOOT_LINES: Final = 20
#: No imprint is longer.
_IMPRINT: Final = 600
_LINK: Final = 40


def around(raw: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a text that belong to the site it was taken from, those above it first.

    Of a line that tells where a report was published only that stays.
    """
    above = _head(raw)
    yield from above
    yield from _foot(raw, above[-1][1] if above else 0)


def _head(raw: str) -> list[tuple[int, int]]:
    """Return the lines above the first sentence that are of the site."""
    top = raw[:_REACH]
    if not any(sign in top for sign in _SIGNS):
        return []  # as mostly
    at = 0
    cut: list[tuple[int, int]] = []
    menu = False
    for line in top.splitlines(keepends=True)[:_HEAD]:
        words = line.strip()
        about = _ABOUT.search(line)
        if _WAY.search(line) and not _TOLD.search(words):
            cut, menu = [(0, at + len(line))], True
        elif "。" in words or words.endswith(("；", ";", "！")):
            break  # 无障碍设施建成20处。
        elif about:
            whole = not line[: about.start()].strip()
            menu = menu and whole
            cut.append((at + about.start(), at + len(line if whole else line.rstrip("\r\n"))))
        elif menu and len(words) <= _ITEM:
            cut[0] = (0, at + len(line))
        else:
            menu = False
        at += len(line)
    return cut


def _foot(raw: str, since: int) -> Iterator[tuple[int, int]]:
    """Yield the last lines of a text that are of the site; links among them are lines that tell nothing."""
    start = len(raw.rstrip())
    foot = 0
    for _ in range(_FOOT_LINES):
        begin = raw.rfind("\n", 0, start) + 1
        line = raw[begin:start].strip()
        # A sentence is the report's, whatever words of a site stand in it.
        of_site = "。" not in line and bool(_FOOT.search(line[:_IMPRINT]))
        of_site = of_site and not _SIGNED.fullmatch(line)
        link = len(line) <= _LINK and not _TOLD.search(line)
        if begin <= since or not (of_site or link or _AMONG.match(line)):
            break
        foot = begin if of_site else foot
        start = begin - 1
    if foot:
        yield foot, len(raw)
