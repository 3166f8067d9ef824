"""The activities of a sentence, with what its other clauses say of them: who came, who led, who was brought together."""

from collections.abc import Sequence

from cppcc_graph.text.activities.attending import attending, event_of, goes_on
from cppcc_graph.text.activities.participants import (
    LED,
    gave,
    giving,
    leading,
    sets_out,
    with_offices,
    with_participants,
)
from cppcc_graph.text.candidate import InOrder, Mention

#: What a clause ends with that may tell who does what the next one tells: 45名委员参加，对…进行视察.
_TAKE_PART = ("参加", "参与")
#: What those do who then set out.
_FORMS = frozenset(["成立", "组建", "组成"])


class Neighbours:
    """The activities of a sentence as far as its clauses have been read, in order."""

    def __init__(self, text: str, persons: InOrder) -> None:
        """Begin a sentence."""
        self._text, self._persons = text, persons
        self.acts: list[Mention] = []
        #: Who takes part in what the next clause tells.
        self._led = ""
        #: Who is named with an office in clauses of their own, and where the last of these ends.
        self._row, self._row_end = "", -1
        #: The clause without an activity that was read last: it may tell who gives gladly.
        self._before = (0, -1)
        #: Whether the clause before told who came.
        self._came = False

    def still_there(self, start: int, end: int) -> bool:
        """Tell whether a clause says only what those did who came by the one before."""
        self._came = self._came and goes_on(self._text, start, end)
        return self._came

    def came(self, start: int, end: int) -> bool:
        """Tell whether a clause says who came to what is told before it."""
        at = event_of(self.acts)
        event = self.acts[at] if at >= 0 else None
        who = attending(self._text, start, end, event, self._persons)
        if who is None:
            return False
        self._came = True
        self._before = (start, end)  # 爱心企业踊跃参与，捐款30万元
        if event:
            self.acts[at] = with_participants(event, who)
        elif not self.acts and self._text.endswith(_TAKE_PART, start, end):
            self._led = who
        return True

    def add(self, done: Sequence[Mention]) -> None:
        """Add the activities of a clause; those who led in the one before took part in the first."""
        done = self._given(done)
        first = with_participants(done[0], self._led)
        if self._row and self._clause(first) == self._row_end:
            # 副主席甲，秘书长乙分别带队走访; 委员甲，多年义诊.
            beside = str(first.args["participants"])
            named = self._persons.within(self._row_end, first.start)
            if not beside or (named and beside.startswith(str(named[0].args["name"]))):
                who = "、".join(filter(None, (self._row, beside)))
                first = first.having({**first.args, "participants": who})
        gone = self.acts[-1] if self.acts else None
        if gone and gone.end == self._clause(first) and sets_out(self._text, gone):
            # 副主席甲带队深入青石镇，就水利建设开展调研: where they went to is no work of its own.
            first = with_participants(first, str(gone.args["participants"]))
            self.acts.pop()
        self.acts += [first, *done[1:]]
        self._led = ""

    def _given(self, done: Sequence[Mention]) -> Sequence[Mention]:
        """Return activities, those that are gifts with who gives gladly by the clause before."""
        start, end = self._before
        if not gave(self._text, done[0], end + 1):
            return done  # as mostly
        who = giving(self._text, start, end, self._persons)
        begin, acts = end + 1, []
        for act in done:
            given = gave(self._text, act, begin)
            acts.append(with_participants(act, who) if given else act)
            begin = act.end + 1 if given else len(self._text)
        return acts

    def _clause(self, act: Mention) -> int:
        """Return where the clause before that of an activity ends."""
        return self._text.rfind("，", 0, act.start)

    def lead(self, start: int, end: int) -> None:
        """Read from a clause without an activity who led its neighbour, or was brought together for it."""
        who = leading(self._text, start, end, self._persons)
        self._before = (start, end)
        if not who:
            row = with_offices(self._text, start, end, self._persons)
            before = self._row if self._row_end == start - 1 else ""
            self._row = "、".join(filter(None, (before, row))) if row else ""
            self._row_end = end
            return
        if self.acts and self.acts[-1].end > start - 2 and self._text.endswith(LED, start, end):
            self.acts[-1] = with_participants(self.acts[-1], who)
            if str(self.acts[-1].args["trigger"]) in _FORMS:
                self._led = who  # 组成调研组，由副主席甲任组长，深入10个村走访
        else:
            self._led = who  # 主席甲带队，对10件提案逐一督查
