"""What a number looks like with what stands around it: in digits, in words, as a share, with its unit."""

import re
from typing import Final

from cppcc_graph.text.figures.numerals import ARABIC
from cppcc_graph.text.rulebook import words
from cppcc_graph.text.scan import any_of, branched

#: What units begin with.
UNIT_SIGNS: Final = "".join(sorted({unit[0] for unit in words("units", "unit")}))
_UNITS: Final = any_of(words("units", "unit"))
_SLASH: Final = r"(?:（[次条项件份人只台辆艘头株户家处个部套]）|/[次条项件])?"
_UNIT: Final = rf"(?: ?(?=[{UNIT_SIGNS}])(?!大[关军山]|部门)(?P<u>{_UNITS}{_SLASH}))?(?P<qa>左右|上下|以上|及以上|以下|以内|之内|之多|(?<=倍)多)?"
_PART: Final = r"[一二三四五六七八九十百千万\d]{1,20}+分之[一二三四五六七八九十百千万\d]"
#: 成 behind a number that is no tenth: 9成立, 3成员.
_NO_TENTHS: Final = "(?![立员为本果功就长熟绩效分])"
#: A number in digits, with what stands around it.
IN_DIGITS: Final = re.compile(
    branched(
        rf"(?!{_PART})(?P<a>{ARABIC})(?P<ax>多|余)?(?P<as>万亿|千万|百万|十万|[百万亿]|千(?![米克瓦]))?"
        rf"(?:(?<=[亿万千])(?P<m>\d{{1,4}})(?P<ms>[万百]|千(?![米克瓦])))?(?P<ay>多|余|来|几(?=[个件名位家次场条]))?(?:(?P<per>\s?%)|(?P<ten>(?<=[^\d.]\d)成{_NO_TENTHS}))?"
        rf"(?:(?:至|到|[-—~－]{{1,2}})(?P<b>{ARABIC})(?P<bs>万亿|[百千万亿])?(?P<bper>%)?)?{_UNIT}"
    )
)
_CHINESE: Final = r"[零〇一二两三四五六七八九十百千万亿]+(?:点[零〇一二三四五六七八九]+)?"
#: One in words, or a share, or a vague one.
IN_WORDS: Final = re.compile(
    branched(
        rf"(?:百分之(?P<pc>{_CHINESE}|{ARABIC})(?P<pca>以上|左右|多)?"
        rf"|(?P<part>[一二三四五六七八九十百千万\d]{{1,20}}+)分之(?P<of>[一二三四五六七八九十百千万\d]+)(?P<parta>以上|左右|强|多)?"
        rf"|(?P<tenth>[一二两三四五六七八九])成(?P<half>[一二三四五六七八九半])?(?P<tentha>以上|左右|上下|多)?{_NO_TENTHS}"
        rf"|(?P<vague>数|几|上|好几|成(?=百|千))(?P<vs>十万|百万|千万|[十百千万亿]+)"
        rf"|(?P<c>{_CHINESE})(?P<cx>多|余|几|来)?(?P<cs>[万亿])?(?P<cy>多|余)?"
        rf"(?:(?:至|到)(?P<d>{_CHINESE}))?"
        rf"){_UNIT}"
    )
)
