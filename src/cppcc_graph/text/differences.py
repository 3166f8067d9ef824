"""How much more or less than before: 较上年多立案15件 tells how many more, and not how many were filed."""

import re
from typing import Final

#: One of these stands in each such clause; most have none.
_SIGN: Final = re.compile("[多少增减]")
#: What is compared with.
_BEFORE: Final = r"(?:本届|上一?届|往届|前一?届|[12]\d{3}年|上一年|[上去前往历首]年|以往|往常|此前|之前|同期|平常|常年)"
_COMPARED: Final = re.compile(
    rf"[较比](?:之|起|于)?{_BEFORE}|[与和同跟]{_BEFORE}[^，。；、\d]{{0,8}}?(?:相比|比较|对比|比)|同比|环比|相[较比]于?{_BEFORE}"
)
#: More or less of something, up to the number of how much; where it grew to is no difference.
_MORE: Final = re.compile(
    r"(?:净?增(?![强进设值效])|净?减(?![轻负灾免排压])|(?<![更许众诸很最至繁])[多少](?![数种样项名位次部方家元民年儿部]))(?:[收接]到|[^，,。；\d到至达为]){0,18}$"
)
#: Without what is compared with it: 立案数净增6件, and of what only begins a clause so, 多立案10件.
_NET: Final = re.compile(r"净[增减][^，,。；\d到至达为]{0,18}$")
_FILED_MORE: Final = re.compile(
    r"(?:其中|又|均|也|各|还)?[多少](?:立案|立|收到|收|接到|受理|并案)[^，,。；\d]{0,12}$"
)
#: Behind what was compared in a clause before: 较上年少收提案11件，少立案9件.
_STILL_MORE: Final = re.compile(
    r"[^，,。；\d多少]{0,8}(?<![更许众诸很最至繁])[多少](?:立案|收到?|接到?|征集|受理|办[理复结]?|答复|提[交出]?|报送?|上报|编[报发印]?|采[用纳]|录用|开展|召开|举[办行]|组织|捐[赠款资献]?|筹|走访|视察|调研|交办|转办|并案|合并|督办|撰写|形成|刊[发用载]|印发|参加|完成|募集|发放|帮扶|慰问|化解)[^，,。；\d]{0,12}$"
)
#: How far back it is looked for.
_REACH: Final = 60


def differs(clause: str, ahead: str = "") -> bool:
    """Tell whether the number behind the words of a clause says how many more or less than before.

    ``ahead`` is what its sentence says before the clause.

    >>> differs("较上年多立案"), differs("少立案"), differs("比上年增加到"), differs("立案")
    (True, True, False, False)
    >>> differs("多提交提案", "与上年相比，"), differs("多提交提案")
    (True, False)
    """
    near = clause[-_REACH:]
    if not _SIGN.search(near):
        return False
    head, mark, part = clause.rpartition("、")
    if mark and _SIGN.match(part):
        return differs(part, f"{ahead}{head}")  # 多立案6件、多办复5件
    if _NET.search(near) or _FILED_MORE.match(clause):
        return True
    compared = _COMPARED.search(near)
    if compared:
        return _MORE.search(near, compared.end()) is not None
    return _STILL_MORE.match(clause) is not None and bool(_COMPARED.search(ahead[-_REACH:]))
