"""A draft facts file: what candidates say is in it where it is said, and what nobody says is not."""

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from pyoxigraph import Quad, Store

from cppcc_graph.errors import FactsError
from cppcc_graph.facts.check import base_of, check
from cppcc_graph.facts.coverage import check_text, coverage
from cppcc_graph.facts.document import Document, read_document
from cppcc_graph.pipeline import shipped_sources
from cppcc_graph.rdf.answers import answer
from cppcc_graph.rdf.assemble import facts_quads, merged
from cppcc_graph.rdf.closure import derived_quads
from cppcc_graph.rdf.identifiers import SCHEMES
from cppcc_graph.rdf.ontology import ontology_quads
from cppcc_graph.rdf.profile import shipped_profile
from cppcc_graph.rdf.questions import question
from cppcc_graph.rdf.validate import violations
from cppcc_graph.resources import folder
from cppcc_graph.text.draft import draft, drafted
from cppcc_graph.text.drafting.offices import office_in
from cppcc_graph.text.extract import extract

TEXT = (
    "示例市政协2018年提案工作报告\n"
    "民盟示例市委提出的《关于样例河治理的提案》，市水利局积极办理，新建水闸3座。\n"
    "重点提案：\n"
    "1.《关于样例河治理的提案》，市长何启明领办，市政协主席刘兴国督办，市水利局承办；\n"
    "第88号  关于样例河治理的提案  提案者：民盟示例市委  主办单位：市水利局\n"
)


def test_a_proposal_has_its_proposer_handler_supervisors_and_number() -> None:
    found = extract(TEXT)
    key = f"e:d{found.digest[:8]}"
    proposal = f"{key}-proposal-{TEXT.index('《')}"

    lines = [line.strip() for line in draft(found, TEXT).splitlines()]
    said = [line for line in lines if line.startswith(f"- {{id: {proposal}, ")]

    agent = {
        words: f"{key}-agent-{TEXT.index(words)}"
        for words in ("民盟示例市委", "市水利局", "何启明", "刘兴国")
    }
    assert sorted(said) == sorted(
        [
            f"- {{id: {proposal}, proposer: {agent['民盟示例市委']}}}",
            f"- {{id: {proposal}, handler: {agent['市水利局']}}}",
            f"- {{id: {proposal}, leadHandler: {agent['市水利局']}}}",
            f"- {{id: {proposal}, handlingSupervisor: {agent['何启明']}}}",
            f"- {{id: {proposal}, handlingSupervisor: {agent['刘兴国']}}}",
            f'- {{id: {proposal}, proposalNumber: "88"}}',
            f"- {{id: {proposal}, topic: {key}-topic-{TEXT.index('《')}-0}}",
        ]
    )
    assert lines[lines.index(f"- id: {proposal}") + 1] == "type: KeyProposal"


def passages(text: str) -> list[list[str]]:
    """Return the lines of each passage's fact graphs, without what says where it stands."""
    found = extract(text)
    key = f"e:d{found.digest[:8]}"
    blocks = draft(found, text).replace(key, "e:").split("\n\n")[1:]
    graphs = [block.partition("    hasFactGraph:\n")[2] for block in blocks]
    return [[line[6:] for line in graph.splitlines()] for graph in graphs]


def test_names_are_introduced_where_they_stand_with_their_posts() -> None:
    text = "政协示例市委员会2023年工作报告\n市政协农业委员会主任王小明赴柳溪镇调研。\n"

    said = passages(text)[1]

    assert said == [
        "- id: g-2",
        "  assertionMode: stated",
        "  facts:",
        "    - id: e:-agent-18",
        "      type: SpecialCommittee",
        '      label: "政协示例市委员会农业委员会"',
        "      unitOf: e:-committee",
        "    - id: e:-agent-28",
        "      type: Person",
        '      label: "王小明"',
        "      holds:",
        "        id: e:-post-28",
        "        type: Post",
        '        label: "市政协农业委员会主任"',
        "        postIn: e:-agent-18",
        "        role: director",
        "    - id: e:-place-32",
        "      type: AdministrativeDivision",
        '      label: "柳溪镇"',
        "      administrativeLevel: township",
        "    - id: e:-activity-31",
        "      type: FieldStudy",
        '      label: "赴柳溪镇调研"',
        "      activityType: investigation",
        "      eventStatus: held",
        "      participant: e:-agent-28",
        "      at: e:-place-32",
        "- id: g-2-inherited",
        "  assertionMode: inherited",
        "  facts:",
        "    - {id: e:-activity-31, during: e:period-2023}",
    ]


def organisers(sentence: str) -> dict[str, list[str]]:
    """Return what a draft says of who acts in a sentence, by mode, without the words of the title."""
    lines = passages(f"政协示例市委员会2023年工作报告\n{sentence}\n")[1]
    said: dict[str, list[str]] = {"stated": [], "inherited": []}
    mode = ""
    for line in lines:
        if "assertionMode" in line:
            mode = line.split()[-1]
        if mode:
            said[mode] += re.findall(r"(?:organizer|participant): [^,}\n]+", line)
    return said


@pytest.mark.parametrize(
    ("sentence", "stated", "inherited"),
    [
        ("委员捐款约12万元。", ["participant: e:-group-20"], []),
        ("市政协委员捐款约12万元。", ["participant: e:-group-23"], []),
        ("市工商联捐款约12万元。", ["participant: e:-agent-18"], []),
        (
            "市政协组织委员捐款约12万元。",
            ["organizer: e:-committee", "participant: e:-group-21"],
            [],
        ),
        ("捐款约12万元。", [], []),
        ("召开专题协商会6次。", [], ["organizer: e:-committee"]),
        ("12位常委大会发言，提出建议23条。", [], []),
        ("46名委员受到表扬，召开座谈会2次。", [], []),
    ],
)
def test_who_acts_is_what_the_sentence_says(
    sentence: str, stated: list[str], inherited: list[str]
) -> None:
    assert organisers(sentence) == {"stated": stated, "inherited": inherited}


def test_a_plan_stands_under_its_heading_and_is_no_number_of_the_year() -> None:
    text = (
        "政协示例市委员会2023年工作报告\n二、2024年工作安排\n力争办复率达到100%。召开协商会6次。\n"
    )

    said = passages(text)

    assert said[1] == [
        "- id: g-2",
        "  assertionMode: stated",
        "  facts:",
        "    - id: e:-plan-18",
        "      type: PlannedTask",
        '      label: "2024年工作安排"',
        "      eventStatus: planned",
        "    - id: e:period-2024",
        "      type: PeriodOfTime",
        '      label: "2024年"',
        "      startDate: 2024-01-01",
        "      endDate: 2024-12-31",
        "    - {id: e:-plan-18, during: e:period-2024}",
        "- id: g-2-inherited",
        "  assertionMode: inherited",
        "  facts:",
        "    - {id: e:-plan-18, organizer: e:-committee}",
    ]
    assert "Figure" not in "".join(line for passage in said for line in passage)
    assert said[3][-1] == (
        "    - {id: e:-activity-42, organizer: e:-committee, partOf: e:-plan-18, during: e:period-2024}"
    )


def figures(text: str) -> list[tuple[str, str, str, str]]:
    """Return indicator, unit, what is counted and wording of each figure of a draft."""
    keys = r"indicator: (\w+)\n.*\n *unit: (\w+)\n *counts: (\w+)\n(?:.*\n)*? *verbatim: \"(.*)\""
    found = extract(text)
    return re.findall(keys, draft(found, text))


def test_numbers_say_what_they_count() -> None:
    text = (
        "政协示例市委员会2023年工作报告\n"
        "团结带领全市218名政协委员，走访企业34家，培训委员320人次。\n"
        "立案198件，其中委员提案120件，集体提案78件，经济建设方面54件。\n"
    )

    assert figures(text) == [
        ("memberCount", "count", "member", "218名"),
        ("otherNumber", "count", "otherThing", "34家"),
        ("participations", "count", "participation", "320人次"),
        ("proposalsFiled", "count", "proposal", "198件"),
        ("individualProposals", "count", "proposal", "120件"),
        ("collectiveProposals", "count", "proposal", "78件"),
        ("otherNumber", "count", "proposal", "54件"),
    ]


@pytest.mark.parametrize(
    ("sentence", "indicators"),
    [
        ("委员捐款48.6万元。", {"48.6万元": "donatedCash"}),
        ("向困难群众捐赠米面油320份，价值4.8万元。",
         {"320份": "otherNumber", "4.8万元": "donatedGoodsValue"}),
        ("市政协委员捐赠电脑20台（价值6万元）。",
         {"20台": "otherNumber", "6万元": "donatedGoodsValue"}),
        ("市政协委员捐款30万元、捐物价值12万元。",
         {"30万元": "donatedCash", "12万元": "donatedGoodsValue"}),
        # What another gave is a gift of its own.
        ("市政协委员李小明捐款20万元、周小海捐款10万元。",
         {"20万元": "donatedCash", "10万元": "donatedCash"}),
        ("市政协委员捐款20万元，累计捐款50万元。",
         {"20万元": "donatedCash", "50万元": "donatedCash"}),
        # Whether a worth is that of the goods or of all, nothing tells.
        ("委员捐款18万元、棉被600床，折合24万元。",
         {"18万元": "donatedCash", "600床": "otherNumber"}),
        # Money and goods in one number are neither of both.
        ("全市政协委员捐款捐物折合48.6万元。", {"48.6万元": "otherNumber"}),
        # … but the part in money is money.
        ("全市政协委员捐款捐物折合48.6万元，其中现金20万元。",
         {"48.6万元": "otherNumber", "20万元": "donatedCash"}),
        ("市政协委员捐款48.6万元，其中现金20万元。",
         {"48.6万元": "donatedCash", "20万元": "donatedCash"}),
        # What is found for someone or put into a business is no gift.
        ("委员企业家投入资金约2300万元。", {"约2300万元": "otherNumber"}),
        ("协调资金120万元修路5.2公里。", {"120万元": "otherNumber", "5.2公里": "otherNumber"}),
    ],
)  # fmt: skip
def test_money_is_a_gift_where_it_is_given(sentence: str, indicators: dict[str, str]) -> None:
    found = figures(f"政协示例市委员会2023年工作报告\n{sentence}\n")

    assert {verbatim: indicator for indicator, _, _, verbatim in found} == indicators


@pytest.mark.parametrize(
    ("sentence", "indicators"),
    [
        ("补选市政协常委3名，增补委员8名，目前共有委员226名。", {"226名": "memberCount"}),
        ("市政协现有委员198人，分属23个界别，设常委35名。",
         {"198人": "memberCount", "23个": "sectorCount", "35名": "standingMemberCount"}),
        ("现有225名委员，其中常委41名。", {"225名": "memberCount", "41名": "standingMemberCount"}),
        ("九届市政协由26个界别、228名委员组成。", {"228名": "memberCount"}),
        ("增补后，委员总数为231名。", {"231名": "memberCount"}),
        # Some of them did something; those of a group or of other committees are not the committee's.
        ("一年来，共有86名委员提交提案。", {}),
        ("全市现有各级政协委员560名。", {}),
        ("城关镇联络组现有委员15名。", {}),
        ("参加视察的委员80名，其中常委12名，来自9个界别。", {}),
    ],
)  # fmt: skip
def test_how_many_members_there_are_is_said_of_the_committee(
    sentence: str, indicators: dict[str, str]
) -> None:
    found = figures(f"政协示例市委员会2023年工作报告\n{sentence}\n")
    seats = ("memberCount", "standingMemberCount", "sectorCount")

    assert {words: code for code, _, _, words in found if code in seats} == indicators


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("提案满意和基本满意率98.7%。", {"98.7%": ("satisfiedOrBasicallySatisfiedRate", "share")}),
        ("提案者满意或基本满意率达99%。", {"99%": ("satisfiedOrBasicallySatisfiedRate", "share")}),
        ("收到提案181件，不予立案28件。",
         {"181件": ("proposalsReceived", "proposal"), "28件": ("proposalsNotFiled", "proposal")}),
        ("收到提案181件，退回8件。",
         {"181件": ("proposalsReceived", "proposal"), "8件": ("proposalsReturned", "proposal")}),
        ("提案满意率97%。", {"97%": ("satisfactionRate", "share")}),
        ("提案者对办理表示满意的占95%，基本满意的占5%。",
         {"95%": ("satisfactionRate", "share"), "5%": ("otherNumber", "share")}),
        ("委员对办理结果满意率99%，对办理工作满意率97%。",
         {"99%": ("satisfactionWithResultRate", "share"), "97%": ("satisfactionWithWorkRate", "share")}),
        ("提出意见建议23条，其中9条被采纳。",
         {"9条": ("adopted", "suggestion"), "23条": ("otherNumber", "suggestion")}),
        ("报送社情民意信息213条，被省政协采用15条。",
         {"15条": ("opinionReportsUsed", "item"), "213条": ("opinionReportsSubmitted", "item")}),
        ("收集社情民意信息320条，上报社情民意信息85条。",
         {"320条": ("otherNumber", "item"), "85条": ("opinionReportsSubmitted", "item")}),
        ("采纳社情民意信息12条。", {"12条": ("opinionReportsUsed", "item")}),
    ],
)  # fmt: skip
def test_an_indicator_says_no_less_than_the_words(
    sentence: str, said: dict[str, tuple[str, str]]
) -> None:
    found = figures(f"政协示例市委员会2023年工作报告\n{sentence}\n")

    assert {words: (code, counts) for code, _, counts, words in found} == said


@pytest.mark.parametrize(
    ("sentence", "codes"),
    [
        ("建成“委员之家”6个。", ["platformBuilding"]),
        ("在12个乡镇设立政协委员工作室15个。", ["platformBuilding"]),
        ("打造“有事好商量”协商议事室32个。", ["platformBuilding"]),
        ("新建污水处理站3座。", []),
        ("建立健全委员履职档案。", []),
        # Members are elected by a session that this sentence does not tell of.
        ("补选市政协常委3名。", []),
        ("召开全体会议1次。", ["plenarySession"]),
    ],
)
def test_what_is_set_up_for_members_is_an_activity(sentence: str, codes: list[str]) -> None:
    text = f"政协示例市委员会2023年工作报告\n{sentence}\n"

    assert re.findall(r"activityType: (\w+)", draft(extract(text), text)) == codes


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("市人民医院院长沈若兰被评为全省优秀政协委员。",
         [("全省优秀政协委员", "recognizes", "provincial")]),
        # A sentence that tells nothing else.
        ("市政协机关荣获“省级文明单位”称号。", [("省级文明单位称号", "recognizes", "provincial")]),
        ("市政协连续三年被市委、市政府评为优秀单位。", [("优秀单位", "recognizes", "prefecture")]),
        ("市政协机关连续四个年度获评市级文明单位。",
         [("市级文明单位", "recognizes", "prefecture")]),
        ("委员李明荣获全国五一劳动奖章。", [("全国五一劳动奖章", "recognizes", "national")]),
        ("《关于样例河保护的提案》被省政协评为优秀提案。",
         [("优秀提案", "recognizesOutput", "provincial")]),
        # Who gives an honour has not got it; what is hoped for or praised is none.
        ("市政协授予李明优秀委员称号。", []),
        ("委员李明被市政协评为优秀委员。", [("优秀委员", "recognizes", "prefecture")]),
        ("力争市政协机关荣获省级文明单位。", []),
        ("市政协获得各界好评。", []),
        ("《关于样例河保护的提案》被列为重点提案。", []),
        ("市政协评选优秀提案20件。", []),
    ],
)  # fmt: skip
def test_an_honour_is_that_of_the_name_before_it(
    sentence: str, said: list[tuple[str, str, str]]
) -> None:
    text = f"政协示例市委员会2023年工作报告\n{sentence}\n"
    keys = r'type: Recognition\n +label: "(.*)"\n +(\w+): \S+\n +administrativeLevel: (\w+)'

    facts = draft(extract(text, place="示例市"), text)

    assert re.findall(keys, facts) == said
    assert facts.count("Recognition") == len(said)


def test_a_grade_is_no_count() -> None:
    told = "督办《关于样例河治理的提案》，样例河水质达到三类，新建泵站三座。\n"
    text = f"政协示例市委员会2021年工作报告\n{told}"

    facts = draft(extract(text), text)

    assert re.findall(r'label: "(.*三.)"\n +indicator', facts) == ["泵站三座"]


@pytest.mark.parametrize(
    ("sentence", "kind", "code"),
    [
        ("组织委员赴青石镇视察，提出建议12条。", "Activity", "advising"),
        ("12位常委登台发言。", "Activity", "advising"),
        ("征集意见建议315条。", "Activity", "hearing"),
        ("召开专题协商会，提出建议。", "Consultation", "specialConsultation"),
    ],
)
def test_who_puts_suggestions_forward_holds_no_meeting(sentence: str, kind: str, code: str) -> None:
    text = f"政协示例市委员会2021年工作报告\n{sentence}\n"

    facts = draft(extract(text), text)

    told = re.findall(r"type: (\w+)\n +label: .*\n +activityType: (\w+)", facts)
    assert (kind, code) in told
    assert "consultationMeeting" not in facts


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("委员捐款共计50万元，其中李小明捐款8万元。", 1),
        ("委员捐款捐物折合50万元，其中捐款32万元，捐赠物资折合18万元。", 2),
        ("委员捐款50万元，资助学生12名，其中捐款8万元用于助学。", 1),
        ("委员捐款50万元，其中李小明捐款8万元，另捐款5万元修路。", 1),
        ("委员捐款捐物折合50万元，其中现金32万元。", 1),
        ("委员捐款捐物折合50万元（其中现金32万元，物资折价18万元）。", 2),
        ("委员捐款捐物（其中现金32万元）折合50万元。", 1),
        ("委员捐款50万元，其中医卫界委员8万元、工商联界委员12万元。", 2),
        ("委员捐款50万元，走访企业12家，现金流增加32万元。", 0),
        ("委员捐款50万元，捐款8万元修路。", 0),
        ("委员捐款50万元，捐赠物资折合18万元。", 0),
        ("委员捐款50万元。其中李小明捐款8万元。", 1),
    ],
)
def test_a_gift_is_part_of_the_one_that_it_is_told_to_be(sentence: str, parts: int) -> None:
    text = f"政协示例市委员会2021年工作报告\n{sentence}\n"

    facts = draft(extract(text), text)

    assert len(re.findall(r"^ +partOf: e:d\w{8}-activity-", facts, re.MULTILINE)) == parts


@pytest.mark.parametrize(
    ("sentence", "donors"),
    [
        ("医卫界委员义诊12场，并捐赠图书1200册。", "医卫界委员"),
        ("医卫界委员义诊12场，接诊640人次，同时，捐赠药品价值3万元。", "医卫界委员"),
        ("市政协委员李小明走访农户，还捐款8万元。", "李小明"),
        ("全市政协委员全年捐款捐物折合48.6万元。", "全市政协委员"),
        ("会员企业积极捐款捐物，累计捐款64.3万元。", "会员企业"),
        ("会员企业积极捐款捐物，全县累计捐款64.3万元。", ""),
        ("医卫界委员义诊12场，同时，柳溪商会捐款3万元。", "柳溪商会"),
        ("副主席何启明率委员走访企业12家，并发动企业捐款30万元。", "企业"),
        # Whether the committee or the members gave is open.
        ("市政协组织委员走访农户50户，并捐款8万元。", ""),
    ],
)
def test_who_gave_may_stand_in_the_clause_that_a_gift_is_joined_to(
    sentence: str, donors: str
) -> None:
    text = f"政协示例市委员会2021年工作报告\n{sentence}\n"

    facts = draft(extract(text), text)

    *_, gift = re.findall(r"activityType: donation\n(?: +\w+: .*\n)+", facts)
    given = re.search(r"participant: (\S+)", gift)
    label = re.search(rf'id: {given[1]}\n.*\n +label: "(.*)"', facts) if given else None
    assert (label[1] if label else "") == donors


def test_what_is_found_for_others_is_assistance() -> None:
    text = "政协示例市委员会2023年工作报告\n协调资金120万元修路5.2公里。\n"

    assert "activityType: assistance" in draft(extract(text), text)


@pytest.mark.parametrize(
    ("body", "indicator"),
    [
        ("市政协", "meetingsHeld"),
        ("市政协常委会", "meetingsHeld"),
        ("市政协党组", "meetingsHeld"),
        ("市政府", "otherNumber"),
    ],
)
def test_meetings_of_a_body_of_the_committee_are_its_own(body: str, indicator: str) -> None:
    text = f"政协示例市委员会2023年工作报告\n{body}召开座谈会5次。\n"

    assert figures(text) == [
        (indicator, "count", "meeting" if indicator == "meetingsHeld" else "activity", "5次")
    ]


def test_a_draft_tells_which_candidates_it_holds_and_what_it_leaves_out() -> None:
    text = "政协示例市委员会2023年工作报告\n评选优秀委员，全县有茶园1.2万亩。\n"
    found = extract(text)

    made = drafted(found, text)

    assert {(c.kind, c.quote) for c in found.candidates if c.id not in made.drawn} == {
        ("date", "2023年"),
        ("activity", "评选优秀委员"),
        ("figure", "1.2万亩"),
    }
    assert (
        "  # Without a form in the next passage: activity “评选优秀委员”; figure “1.2万亩”\n"
        in made.yaml
    )


UNREAD = (
    "示例市政协2021年工作报告\n"
    "全年召开协商座谈会3次。\n"
    "山水相逢处，炊烟又起时，旧渡口边人来人往说的都是收成。\n"
    "柳溪的水今年绿得早。\n"
)


def test_what_no_rule_understood_stands_as_unread_passages_until_a_person_read_it() -> None:
    made = drafted(extract(UNREAD), UNREAD)
    profile = shipped_profile()

    assert made.unread == made.yaml.count("readingState: unread") == 2
    document = read_document(made.yaml, "facts.yaml")
    check([*registers(), document], profile)
    wordings = check_text(document, UNREAD.encode(), profile=profile, name="report.txt")
    assert list(wordings.values()) == UNREAD.splitlines()
    read = coverage(document, profile)
    assert read
    assert read.states[SCHEMES + "reading-unread"] == 2


def test_a_draft_of_accepted_facts_holds_the_other_sentences_as_unread() -> None:
    found = extract(UNREAD)

    made = drafted(replace(found, candidates=()), UNREAD)

    assert made.yaml.count("readingState: unread") == made.unread == 3


def test_an_unread_passage_has_no_facts() -> None:
    made = drafted(extract(UNREAD), UNREAD).yaml
    claimed = made.replace("readingState: modelled", "readingState: unread")

    with pytest.raises(FactsError, match=r"that is “unread” has no facts; leave them out"):
        check([*registers(), read_document(claimed, "facts.yaml")], shipped_profile())


REPORTS = sorted(Path(__file__).with_name("reports").glob("*.txt"))


@cache
def registers() -> tuple[Document, ...]:
    return tuple(
        read_document(path.read_text("utf-8"), str(path)) for path in shipped_sources().registers
    )


def quads_of(text: str, name: str) -> set[Quad]:
    """Return the checked draft of a report as RDF, with the registers."""
    sources = shipped_sources()
    made = draft(extract(text), text)
    assert made == draft(extract(text), text)
    profile = shipped_profile()
    checked = check([*registers(), read_document(made, name)], profile)
    quads: set[Quad] = set()
    for document in checked.documents:
        base = base_of(document, profile)
        quads.update(facts_quads(document, base=base, ontology=sources.ontology))
    return quads


def test_a_draft_of_every_report_is_sound() -> None:
    quads = {quad for path in REPORTS for quad in quads_of(path.read_text("utf-8"), path.name)}
    schema = frozenset(ontology_quads(shipped_sources().ontology))
    derived = derived_quads(frozenset(quads), schema)

    assert violations([*quads, *schema, *derived], shipped_sources().ontology / "shapes.ttl") == []


def store_of(text: str, name: str) -> Store:
    """Return the store of a draft with what follows from it."""
    quads = quads_of(text, name)
    schema = frozenset(ontology_quads(shipped_sources().ontology))
    everything = [*quads, *schema, *derived_quads(frozenset(quads), schema)]
    store = Store()
    store.extend([*everything, *merged(everything)])
    return store


@cache
def graph() -> Store:
    """Return the store of a draft: proposals with outcomes, a committee of another, meetings."""
    path = next(path for path in REPORTS if path.stem == "county-1")
    return store_of(path.read_text("utf-8"), path.name)


def asked(text: str, name: str) -> tuple[tuple[str, ...], ...]:
    """Return what a question answers of the draft of a report."""
    found = answer(
        store_of(text, "facts.yaml"),
        question(folder("queries"), name),
        language="zh",
        bindings={},
    )
    return found.table.texts()


def test_the_term_is_that_of_the_committee_that_reports() -> None:
    text = (
        "政协示例市委员会工作报告\n"
        "——2022年1月12日在政协示例市第九届委员会第一次会议上\n"
        "我受政协示例市第八届委员会常务委员会的委托，向大会报告工作。\n"
    )

    assert [row[2] for row in asked(text, "body-level-and-term")] == ["8"]


@pytest.mark.parametrize(
    ("deed", "indicator"),
    [
        ("市政协召开座谈会26场次", "meetingsHeld"),
        ("市政协组织委员参加听证会、座谈会26场次", "otherNumber"),
    ],
)
def test_events_that_members_attended_were_not_held(deed: str, indicator: str) -> None:
    text = f"政协示例市委员会2021年工作报告\n{deed}。\n"

    assert [(each[0], each[3]) for each in figures(text)] == [(indicator, "26场次")]


def test_a_book_that_is_planned_is_not_published() -> None:
    text = (
        "政协示例市委员会2021年工作报告\n"
        "一、2021年主要工作\n编辑出版《示例古桥》一书。\n"
        "二、2022年工作安排\n编辑出版《示例茶事》一书。\n"
    )

    assert [row[0] for row in asked(text, "books-published")] == ["示例古桥"]


def test_titles_told_together_have_an_outcome_each() -> None:
    text = (
        "政协示例市委员会2021年工作报告\n"
        "《关于加强河湖管护的提案》《关于推进殡葬改革的提案》被市政府采纳。\n"
    )

    found = asked(text, "outcomes-of-proposal")

    assert len(found) == 2


def test_what_is_part_of_a_sum_is_in_the_total_once() -> None:
    text = (
        "政协示例市委员会2021年工作报告\n"
        "全市政协委员全年捐款捐物折合118万元，其中现金52万元、物资折价66万元。\n"
        "委员另捐款30万元，其中用于助学8万元。\n"
    )

    totals = {(row[0], row[3]) for row in asked(text, "donations-in-total")}
    assert totals == {("捐款金额", "820000"), ("捐物折价", "660000")}
    gifts = {row[7]: (row[0], row[8]) for row in asked(text, "donations")}
    assert gifts["52万元"] == ("全市政协委员", "捐款捐物折合118万元")


@pytest.mark.parametrize(
    ("name", "bindings", "rows"),
    [
        (
            "outcomes-of-proposal",
            {"proposal": "停车管理"},
            ["新增公共停车泊位1180个", "城区主干道拥堵时长下降近三成"],
        ),
        ("internal-bodies", {}, None),
        ("special-committees", {}, ["政协青石县委员会农业农村委员会"]),
        ("handling-units", {}, None),
        ("dates-of-meetings", {}, None),
        ("meetings-held", {}, None),
        ("places-named", {}, ["青石县", "柳溪镇", "石门乡", "白鹤镇"]),
        ("tasks-planned", {}, None),
        ("member-count", {}, ["政协青石县委员会"]),
        ("body-level-and-term", {}, ["政协青石县委员会"]),
    ],
)
def test_questions_find_what_a_draft_says(
    name: str, bindings: dict[str, str], rows: list[str] | None
) -> None:
    asked = question(folder("queries"), name)

    found = answer(graph(), asked, language="zh", bindings=bindings).table.texts()

    column = 1 if name == "outcomes-of-proposal" else 0
    assert [*found] != []
    if rows is not None:
        assert sorted({row[column] for row in found}) == sorted(rows)


def modes_of(text: str, key: str) -> list[tuple[str, str]]:
    """Return the modes in which a key is said, with the line that says it."""
    mode, said = "", []
    for line in draft(extract(text), text).splitlines():
        if "assertionMode:" in line:
            mode = line.split()[-1]
        elif f"{key}:" in line:
            said.append((mode, line.split(f"{key}: ")[1].rstrip("}")))
    return said


@pytest.mark.parametrize(
    ("joint", "mode"), [("，", "stated"), ("。", "inherited")], ids=["one sentence", "the next"]
)
def test_what_is_told_of_the_proposal_of_a_sentence_before_is_inherited(
    joint: str, mode: str
) -> None:
    text = (
        "政协示例市委员会2021年工作报告\n"
        f"市政协提出《关于老旧小区改造的提案》{joint}市住建局改造小区5个。\n"
    )
    digest = extract(text).digest[:8]
    proposal = f"e:d{digest}-proposal-{text.index('《')}"

    assert modes_of(text, "outcomeOf") == [(mode, proposal)]
    # No word says that the office handled it.
    assert modes_of(text, "handler") == [
        ("inferred", f"e:d{digest}-agent-{text.index('市住建局')}")
    ]


@pytest.mark.parametrize(("joint", "mode"), [("，", "stated"), ("。", "inherited")])
def test_a_word_for_handling_states_the_handler(joint: str, mode: str) -> None:
    text = (
        "政协示例市委员会2021年工作报告\n"
        f"市政协提出《关于老旧小区改造的提案》{joint}市住建局承办后改造小区5个。\n"
    )
    agent = f"e:d{extract(text).digest[:8]}-agent-{text.index('市住建局')}"

    assert modes_of(text, "handler") == [(mode, agent)]


def test_that_an_activity_led_to_what_follows_is_inferred() -> None:
    text = "政协示例市委员会2021年工作报告\n市政协视察样例河，市水利局整治排口12个。\n"
    activity = f"e:d{extract(text).digest[:8]}-activity-{text.index('视察')}"

    assert modes_of(text, "outcomeOf") == [("inferred", activity)]


def test_numbers_and_work_are_of_the_years_that_are_told_of() -> None:
    told = (
        "清禾县政协2021年工作报告\n"
        "五年来，县政协共召开常委会会议24次。2020年收到提案98件，2021年收到提案126件。今年开展协商8次。"
        "县政协视察2018年建成的泵站3次。\n"
    )
    found = extract(told)
    lines = [line.strip() for line in draft(found, told).splitlines()]
    years = f"e:d{found.digest[:8]}-period-2017-01-01-2021-12-31"

    periods = {
        lines[at + 1].removeprefix("verbatim: "): line.removeprefix("period: ")
        for at, line in enumerate(lines)
        if line.startswith("period: ")
    }
    assert periods == {
        '"24次"': years,
        '"98件"': "e:period-2020",
        '"126件"': "e:period-2021",
        '"8次"': "e:period-2021",
        '"3次"': "e:period-2021",
    }
    assert sum(line.endswith(f"during: {years}}}") for line in lines) == 1


@pytest.mark.parametrize(
    ("told", "indicators"),
    [
        ("142件提案交由39个单位承办", ["otherNumber", "handlingUnits"]),
        ("18件提案转为意见建议", ["proposalsTransferred"]),
    ],
)
def test_what_is_handed_to_offices_is_not_turned_into_letters(
    told: str, indicators: list[str]
) -> None:
    report = f"清禾县政协2021年工作报告\n{told}。\n"
    lines = [line.strip() for line in draft(extract(report), report).splitlines()]

    assert [
        line.removeprefix("indicator: ") for line in lines if line.startswith("indicator: ")
    ] == indicators


def test_a_paper_in_which_something_is_printed_is_not_made() -> None:
    report = "清禾县政协2021年工作报告\n在《示例日报》开设专栏12期。编印《委员风采》12期。\n"
    told = draft(extract(report), report)

    assert told.count("generated: ") == 1


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("被省政协采用", "used"),
        ("得到县委书记批示", "instruction"),
        ("被县水利局采纳", "reference"),
        ("被县水利局采纳意见5条", "reference"),
        ("被县委办公室采用", "reference"),
        ("被市政府采用", "used"),
        ("被写入县“十四五”规划", "planAdoption"),
        ("被吸收到《柳河治理方案》", "planAdoption"),
        ("后，县财政局设立续贷周转金1.5亿元", "programme"),
        ("后，县卫健局设立家庭病床1300余张", "programme"),
        ("后，县政府设立柳河管理中心", "institution"),
    ],
)
def test_an_outcome_has_the_code_of_its_words(told: str, code: str) -> None:
    report = f"清禾县政协2021年工作报告\n委员王强提出的《关于治理柳河的提案》{told}。\n"
    lines = [line.strip() for line in draft(extract(report), report).splitlines()]

    assert [line for line in lines if line.startswith("outcomeType")] == [f"outcomeType: {code}"]


def test_what_a_number_is_compared_with_says_no_more_of_when() -> None:
    report = "清禾县政协2022年工作报告\n审查立案161件，比上年增加19件，立案率83.4%。\n"
    found = extract(report)
    lines = [line.strip() for line in draft(found, report).splitlines()]
    periods = [line for line in lines if line.startswith("period: ")]

    assert set(periods) == {"period: e:period-2022"}


@pytest.mark.parametrize(
    ("said", "first"), [("2019年以来", "2019-01-01"), ("2019年3月起", "2019-03-01")]
)
def test_what_is_told_since_a_time_is_told_to_the_end_of_the_report(said: str, first: str) -> None:
    told = f"清禾县政协2021年工作报告\n{said}，县政协举办委员讲堂12期。\n"
    found = extract(told)
    key = f"e:d{found.digest[:8]}"
    lines = [line.strip() for line in draft(found, told).splitlines()]

    assert f"period: {key}-period-{first}-2021-12-31" in lines
    inherited = lines[lines.index("- id: g-2-inherited") :]
    assert f"startDate: {first}" in inherited  # the passage does not say the end
    assert "endDate: 2021-12-31" in inherited


def test_an_office_elsewhere_does_not_make_a_chair() -> None:
    told = "清禾县政协2021年工作报告\n县政协副主席、县工商联主席段国栋出席会议。\n"

    roles = [line.strip() for line in draft(extract(told), told).splitlines() if "role:" in line]

    # A vice-chair of the committee, and a chair of the federation by a seat in it.
    assert roles == ["role: viceChair", "role: chair"]


@pytest.mark.parametrize(
    ("role", "body", "office"),
    [
        ("县委副书记、县长", "中共示例县委员会", "县委副书记"),
        ("县政协副主席、县工商联主席", "政协示例县委员会", "县政协副主席"),
        ("县政协副主席、县工商联主席", "示例县工商业联合会", "县工商联主席"),
        ("县政协委员、县人民医院院长", "示例县人民医院", "县人民医院院长"),
        ("常委、县工商联副主席", "示例县工商业联合会", "县工商联副主席"),
        # Nothing tells which of them is meant, or there is one.
        ("县委副书记、县委党校校长", "中共示例县委员会", "县委副书记、县委党校校长"),
        ("县长、党组书记", "示例县人民政府", "县长、党组书记"),
        ("市委常委、常务副市长", "示例市人民政府", "市委常委、常务副市长"),
        ("副主席", "政协示例县委员会", "副主席"),
        ("甲、乙", "", "甲、乙"),
    ],
)
def test_a_post_is_the_office_in_its_body(role: str, body: str, office: str) -> None:
    assert office_in(role, body) == office


def test_seats_in_one_clause_are_told_each() -> None:
    report = "清禾县政协2021年工作报告\n共有委员213名、常委33名，分为18个界别。\n"
    lines = [line.strip() for line in draft(extract(report), report).splitlines()]

    assert [
        line.removeprefix("indicator: ") for line in lines if line.startswith("indicator: ")
    ] == ["memberCount", "standingMemberCount", "sectorCount"]


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("政协柳塘县第九届委员会常务委员会2022年工作报告", "柳塘县2022年工作报告"),
        ("政协柳塘县委员会2022年提案工作情况的报告", "柳塘县2022年提案工作情况的报告"),
        ("柳塘县政协2022年工作总结", "柳塘县2022年工作总结"),
        ("关于做好有关工作的通知", "关于做好有关工作的通知"),
    ],
)
def test_a_report_is_called_as_people_call_it(title: str, label: str) -> None:
    text = f"{title}\n召开会议3次。\n"

    assert f'    type: SourceReport\n    label: "{label}"\n' in draft(extract(text), text)


def test_titles_and_what_was_done_have_their_whole_names() -> None:
    title = "关于进一步完善农村养老服务体系切实解决留守老人就餐难问题的提案"
    done = "率队赴武陵县柳溪镇柳树村、沅江县石桥镇石坪村视察农村污水处理"
    text = f"政协柳塘县委员会2022年工作报告\n副主席罗静宜{done}。\n《{title}》由县民政局办理。\n"

    written = draft(extract(text), text)

    assert f'label: "{title}"' in written
    assert f'label: "{done}"' in written


def test_a_report_that_calls_itself_otherwise_is_called_by_its_title() -> None:
    text = "青禾县2023年提案办理答复汇编\n\n一、基本情况\n收到提案216件，立案198件。\n"

    drafted = draft(extract(text), text)

    assert '    label: "青禾县2023年提案办理答复汇编"\n' in drafted
