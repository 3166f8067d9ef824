"""Proposals and documents, what was honoured, and who came to an office."""

import json
import re
from typing import Final

from cppcc_graph.text.candidate import Candidate
from cppcc_graph.text.drafting import said_of
from cppcc_graph.text.drafting.changes import change_told, office_told
from cppcc_graph.text.drafting.codes.bodies import level_of_city, level_of_district
from cppcc_graph.text.drafting.codes.documents import (
    book_code,
    document_code,
    opinion_code,
    reported_by,
    volume_of,
)
from cppcc_graph.text.drafting.codes.offices import role_code, seat_told
from cppcc_graph.text.drafting.gifts import Gifts
from cppcc_graph.text.drafting.honours import honour, row_end, unnamed
from cppcc_graph.text.drafting.nodes import TITLE, Node, printable, several, short, text
from cppcc_graph.text.persons.tenure import PROPOSED

_FIRST: Final = re.compile(
    r"[》”」]?(?:（[^）]{1,12}）)?(?:被列为|列为|是)?(?:市政协|县政协|区政协)?(?:一号|1号|第一号)(?:重点)?提案"
)
#: What appears in issues behind its title: 《柳溪民情》专刊12期.
_ISSUES: Final = re.compile(
    "》?(?:专刊|专报|简报|特刊|期刊|内刊)?(?:共|累计|达)?[0-9]{1,4}[余多]?期"
)
#: So long is the title of a paper that no other is called by: 《工作简报》 may be any.
_TELLING: Final = 10
#: What may be honoured.
_HONOURED: Final = frozenset(["person", "body", "proposal"])


class Titled(Gifts):
    """What is told of titles and names."""

    def _changed(self, each: Candidate) -> None:
        """State how a person came to an office or a seat in the committee, or resigned from one."""
        body, role = str(each.args.get("body", "")), str(each.args.get("role", ""))
        told = each.kind == "person" and body.startswith("政协") and not self._place.planned
        # Who is to be appointed has not been.
        told = told and each.args.get("tenure") != PROPOSED
        change = change_told(self.raw, each) if told else ""
        agent = self._agent_id(str(each.args["name"]))
        # 选举甲等5名委员为常务委员: members they were before.
        seat = seat_told(office_told(self.raw, each)) if change else ""
        seat = role_code(role, body) or seat or seat_told(printable(role))
        if not change or not seat or not self._new("change", agent, f"{change}{seat}{body}"):
            return
        keys = {"organization": self._agent(body), "role": seat, "membershipChange": change}
        node = Node(f"{self.key}-change-{each.start}", "Membership", keys)
        self._now.stated.append(Node(agent, keys={"hasMembership": node}))

    def _proposal(self, each: Candidate) -> None:
        title = str(each.args["title"])
        identity = self._id(each, title)
        more: dict[str, str] = {}
        if each.args.get("number") and self._new("number", identity, ""):
            more["proposalNumber"] = json.dumps(str(each.args["number"]))
        first = title in self._keyed and _FIRST.match(self.raw, each.end)
        if first and self._new("rank", identity, ""):
            more["keyProposalRank"] = "1"
        if not self._place.planned:
            more |= self._said_around(each, identity)
        if identity not in self.introduced:
            kind = "KeyProposal" if title in self._keyed else "Proposal"
            keys = {"label": text(short(title, TITLE)), "title": text(title), "kind": "proposal"}
            self._state(identity, kind, {**keys, **more})
        elif more:
            # A list at the end says what the first mention did not.
            self._now.stated.append(Node(identity, keys=more))
        self._honoured(each, "recognizesOutput", identity)

    def _honoured(self, each: Candidate, key: str, receiver: str) -> None:
        """State the honour that the words behind a name or title tell of."""
        city, district = level_of_city(self.about), level_of_district(self.about)
        end = row_end(self.raw, each, (c for c in self._local if c.kind in _HONOURED))
        found = None if self._place.planned else honour(self.raw, end, city=city, district=district)
        if found is None or not self._new("honour", receiver, found[0]):
            return
        self._recognition(each.start, found, key, receiver)
        self._now.inherited.append(
            Node(f"{self.key}-honour-{each.start}", keys={"during": self._period_of(each)})
        )

    def _honoured_unnamed(self) -> None:
        """State the honours of those whom a passage names by their number alone: 3名委员被评为….

        Whose people they are it need not say.
        """
        city, district = level_of_city(self.about), level_of_district(self.about)
        if self._place.planned:
            return
        for start, end in unnamed(self.raw, self._place.start, self._place.end):
            found = honour(self.raw, end, city=city, district=district)
            if found:
                group = self._group(self.raw[start:end], start)
                self._recognition(start, found, "recognizes", group)
                keys = {"during": self.period}
                self._now.inherited.append(Node(f"{self.key}-honour-{start}", keys=keys))

    def _recognition(self, start: int, found: tuple[str, str], key: str, receiver: str) -> None:
        words, level = found
        identity = f"{self.key}-honour-{start}"
        keys = {"label": text(short(words)), key: receiver}
        self._state(
            identity, "Recognition", keys | ({"administrativeLevel": level} if level else {})
        )

    def _said_around(self, each: Candidate, identity: str) -> dict[str, str]:
        """Return what the words beside a title say of the proposal, each once."""
        said = {}
        result = said_of.handling_result(self.raw, each.end)
        if result and self._new("result", identity, ""):
            said["handlingResult"] = result
        if said_of.joint(self.raw, each.start, each.end) and self._new("origin", identity, ""):
            said["originKind"] = "joint"
        return said

    def _document(self, each: Candidate) -> None:
        title = str(each.args["title"])
        if self._kinds.get(title) == "proposal":
            return
        book = book_code(self.raw, each)
        if book and (volume := volume_of(self.raw, each)):
            self.drawn.add(each.id)
            self._volumes[title] = self._id(each, title + volume)
            title += volume
        identity = self._id(each, title)
        if identity in self.introduced:
            return
        # 《社情民意》专刊118期 is where they appear, no report of its own.
        journal = title.startswith("社情民意") or _ISSUES.match(self.raw, each.end)
        opinion = opinion_code(self.raw, each)
        code = opinion or document_code(title) or book
        code = "" if journal and code == "opinionReport" else code
        keys = {"label": text(short(title, TITLE)), "title": text(title)} | (
            {"kind": code} if code else {}
        )
        one = code == "opinionReport"
        kind = "PublicOpinionReport" if one else "Document"
        agents = [c for c in self._local if c.kind in ("person", "body")] if one else []
        if who := reported_by(self.raw, each, agents):
            keys["proposer"] = several([self._agent(name) for name in who])
        self._state(identity, kind, keys)
        known = self.earlier.documents.get(title, "") if len(title) >= _TELLING else ""
        if known and not book:
            # One plan in two reports: a reader says whether it is.
            self._now.inferred.append(Node(identity, keys={"possiblySameAs": known}))

    def _titled(self, title: str) -> str:
        """Return the id of a proposal or document, "" for none that has been introduced."""
        of = self.ids.get(f"{self._kinds.get(title, 'proposal')}:{title}", "")
        return of if of in self.introduced else ""
