"""What a draft must not claim: parts told as wholes, speeches as meetings, manuscripts as books."""

import re

import pytest

from cppcc_graph.text.draft import draft
from cppcc_graph.text.extract import extract


def drafted(sentence: str) -> str:
    """Return the draft of a report that has a sentence besides its title."""
    text = f"政协示例县委员会2021年工作报告\n{sentence}\n"
    return draft(extract(text), text)


@pytest.mark.parametrize(
    ("sentence", "times"),
    [
        ("县政协围绕老旧小区改造开展协商，提出建议18条，其中7条写入《示例县更新规划》。", 0),
        ("县政协就养老服务开展调研，提出对策20条，有5条被写入《示例县养老规划》。", 0),
        ("县政协就茶产业开展视察，9条意见被吸收进《示例县茶产业规划》。", 0),
        ("县政协就茶产业开展视察，提出建议9条，全部写入《示例县茶产业规划》。", 1),
        ("《关于改造样例桥的提案》被写入《示例县交通规划》。", 1),
    ],
)
def test_a_document_takes_in_no_more_than_is_told(sentence: str, times: int) -> None:
    assert drafted(sentence).count("incorporates: ") == times


@pytest.mark.parametrize(
    ("sentence", "of"),
    [
        ("县政协就养老开展调研，提出建议9条，其中5条被县民政局采纳。", "outcome"),
        ("提出意见建议23条，其中9条被采纳。", "committee"),
    ],
)
def test_advice_on_one_matter_is_no_number_of_the_year(sentence: str, of: str) -> None:
    figure = re.search(
        r"id: e:d\w{8}-(\w+)\S*\n +hasFigure:\n(?: +.*\n){3} +indicator: adopted", drafted(sentence)
    )

    assert figure is not None
    assert figure[1] == of


def figures(sentence: str) -> list[tuple[str, str, str]]:
    """Return each number of a draft: of which thing, by its words, and its indicator."""
    return re.findall(
        r"- id: e:d\w{8}-(\w+)\S*\n +hasFigure:\n(?: +.*\n){2} +label: \"(.*)\"\n +indicator: (\w+)",
        drafted(sentence),
    )


@pytest.mark.parametrize(
    "sentences",
    [
        "县政协围绕柳河治理开展专题协商，促成新建水闸3座。",
        "县政协围绕柳河治理开展专题协商。县水利局采纳建议，新建水闸3座。",
    ],
)
def test_what_an_activity_led_to_is_of_it_in_the_next_sentence_too(sentences: str) -> None:
    facts = drafted(sentences)

    (activity,) = re.findall(r"id: (\S+)\n +type: Consultation", facts)
    (outcome,) = re.findall(r"id: (\S+)\n +type: Outcome", facts)
    assert f"{{id: {outcome}, outcomeOf: {activity}}}" in facts


def test_a_class_of_water_is_no_number() -> None:
    numbers = figures("就柳河治理开展协商，推动二类水质河段比例提高到67%。")

    assert numbers == [("outcome", "水质河段比例67%", "otherNumber")]


def test_adopted_advice_on_a_matter_is_a_number_of_its_outcome() -> None:
    numbers = figures("就柳河治理开展调研，提出18条建议，6条被采纳。")

    assert numbers == [
        ("advice", "建议18条", "otherNumber"),
        ("outcome", "6条被采纳", "adopted"),
    ]


@pytest.mark.parametrize(
    ("sentence", "outcome", "part"),
    [
        ("县政协就柳河治理开展调研，提出建议18条，其中6份得到批示。", "其中6份得到批示", 1),
        ("报送建议案和报告31份，其中9份先后得到县委领导批示。", "其中9份先后得到县委领导批示", 1),
        ("县政协就茶产业开展视察，提出建议18条，得到批示。", "得到批示", 0),
        ("就柳河治理开展调研，提出建议18条，其中8条关于水闸，得到批示。", "得到批示", 0),
    ],
)
def test_what_came_of_a_part_is_told_of_it_with_its_number(
    sentence: str, outcome: str, part: int
) -> None:
    labels = re.findall(r"type: Outcome\n +label: \"(.*)\"", drafted(sentence))

    assert labels == [outcome]
    assert figures(sentence).count(("outcome", outcome, "otherNumber")) == part


def test_reports_that_were_taken_up_are_counted_as_reports() -> None:
    facts = drafted("形成视察报告5篇，其中2篇被县政府采纳。")

    assert re.findall(r"indicator: adopted\n(?: +.*\n){2} +counts: (\w+)", facts) == ["report"]


#: The chairpersons, the Party group and the secretaries meet by their own right.
@pytest.mark.parametrize(
    "sentence",
    [
        "常委会召开会议6次，主席会议14次。",
        "县政协常委会召开会议6次，召开主席会议14次。",
        "常委会召开会议6次、党组会议9次。",
    ],
)
def test_the_standing_committee_holds_no_meetings_but_its_own(sentence: str) -> None:
    facts = drafted(sentence)

    held = re.findall(
        r"type: ActivitySeries\n.*\n +activityType: (\w+)\n.*\n +organizer: (\S+)", facts
    )
    assert [code for code, _ in held] == ["standingCommitteeMeeting"]
    assert len(re.findall(r"\{id: \S+, organizer: e:d\w{8}-committee", facts)) == 1


@pytest.mark.parametrize(
    ("sentence", "of", "indicator"),
    [
        ("赴柳溪镇调研，召开座谈会6场。", "activity", "otherNumber"),
        ("围绕养老服务开展专题协商，召开座谈会6场。", "activity", "otherNumber"),
        ("就柳河治理开展专项监督，组织视察6次。", "activity", "otherNumber"),
        ("4月12日组织委员视察，召开座谈会6场。", "activity", "otherNumber"),
        ("全年开展专题调研9次，召开座谈会6场。", "committee", "meetingsHeld"),
        ("就柳河治理开展调研；召开座谈会6场。", "committee", "meetingsHeld"),
        ("认真学习贯彻全会精神，召开党组会议9次。", "committee", "meetingsHeld"),
        ("就柳河治理开展调研，召开常委会会议6次。", "committee", "meetingsHeld"),
    ],
)
def test_meetings_within_one_activity_are_no_number_of_the_year(
    sentence: str, of: str, indicator: str
) -> None:
    assert [(thing, code) for thing, _, code in figures(sentence)][-1] == (of, indicator)


@pytest.mark.parametrize(
    ("sentence", "kind", "code"),
    [
        ("12名委员作大会发言。", "Activity", "advising"),
        ("6名委员在全会上作大会发言。", "Activity", "advising"),
        ("组织委员在协商座谈会上发言。", "Activity", "advising"),
        ("召开专题协商会，6名委员发言。", "Consultation", "specialConsultation"),
        ("《示例文史》第九辑完成初稿。", "Activity", "historicalMaterials"),
        ("征集史料86篇。", "Activity", "historicalMaterials"),
        ("编辑出版《示例文史》第八辑。", "Activity", "publication"),
        ("刊发稿件36篇。", "Activity", "publication"),
        ("结对帮扶困难户52户。", "Activity", "pairedAssistance"),
        ("开展义诊6次。", "ActivitySeries", "volunteering"),
        ("接待来访群众230人次。", "Activity", "hearing"),
        ("接待外地政协考察团12批。", "Activity", "visit"),
        ("形成调研报告18篇。", "Activity", "topicStudy"),
        ("向县委报送调研报告9篇。", "Activity", "advising"),
        ("印发《示例县协商规则》。", "Activity", "issuing"),
    ],
)
def test_the_code_of_an_activity_claims_no_more_than_its_words(
    sentence: str, kind: str, code: str
) -> None:
    told = re.findall(r"type: (\w+)\n +label: .*\n +activityType: (\w+)", drafted(sentence))

    assert (kind, code) in told


@pytest.mark.parametrize(
    ("sentence", "times"),
    [
        ("会同市政协开展水源地保护联合调研3次。", 1),
        ("与市政协联合召开饮用水安全协商座谈会。", 1),
        ("今年，与县委统战部联合举办读书班2期。", 1),
        ("围绕河道治理，联合市政协、县水利局开展专项监督。", 1),
        ("县政协会同市政协开展水源地保护联合调研3次。", 1),
        ("县水利局会同县财政局开展调研。", 0),
        ("县水利局积极办理，会同县财政局开展检查。", 0),
        ("委员企业家与县工商联联合开展招商活动。", 0),
        ("县委办公室、县政府办公室联合召开交办会。", 0),
        ("配合市政协开展调研9次。", 0),
    ],
)
def test_the_committee_acts_with_whom_it_is_told_to(sentence: str, times: int) -> None:
    committee = r"organizer: (?:\[[^\]]*)?e:d\w{8}-committee"

    assert len(re.findall(committee, drafted(sentence))) == times


def gifts(sentence: str) -> list[tuple[str, list[str], list[str]]]:
    """Return each gift by its words, with the labels of those who gave and the numbers of it."""
    facts = drafted(sentence)
    labels = dict(re.findall(r'id: (\S+)\n +type: \w+\n +label: "(.*)"', facts))
    found = []
    for key, label, rest in re.findall(
        r'id: (\S+)\n +type: Activity\n +label: "(.*)"\n +activityType: donation((?:\n {12}\w.*)*)',
        facts,
    ):
        donors = re.search(r"participant: \[?([^\]\n]+)", rest)
        numbers = re.findall(
            rf'- id: {key}\n +hasFigure:\n(?: +.*\n){{2}} +label: ".*"\n +indicator: (\w+)', facts
        )
        who = [labels[each.strip()] for each in donors[1].split(",")] if donors else []
        found.append((label, who, sorted(numbers)))
    return found


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("委员李小明捐20万元、王大伟捐口罩5000只。",
         [("捐20万元", ["李小明"], ["donatedCash"]), ("捐口罩5000只", ["王大伟"], ["otherNumber"])]),
        ("柳溪商会捐款50万元，县工商联捐赠口罩5000只。",
         [("捐款50万元", ["柳溪商会"], ["donatedCash"]),
          ("捐赠口罩5000只", ["示例县工商业联合会"], ["otherNumber"])]),
        ("医卫界委员捐赠药品，价值2万元，教育界委员捐赠图书，价值1万元。",
         [("捐赠药品", ["医卫界委员"], ["donatedGoodsValue"]),
          ("捐赠图书", ["教育界委员"], ["donatedGoodsValue"])]),
        ("捐赠帐篷20顶、棉被60床。", [("捐赠帐篷20顶、棉被60床", [], ["otherNumber"] * 2)]),
        ("组织委员捐款12万元，捐赠大米500公斤。",
         [("组织委员捐款12万元", ["委员"], ["donatedCash"]), ("捐赠大米500公斤", ["委员"], ["otherNumber"])]),
        ("委员企业捐赠口罩3万只。", [("捐赠口罩3万只", ["委员企业"], ["otherNumber"])]),
        ("港澳委员捐资60万元。", [("捐资60万元", ["港澳委员"], ["donatedCash"])]),
        ("港澳委员捐款43万元、机关干部向困难群众捐款41万元。",
         [("捐款43万元", ["港澳委员"], ["donatedCash"]), ("向困难群众捐款41万元", ["机关干部"], ["donatedCash"])]),
        ("李小明委员捐赠价值4万元的药品、柳溪商会资助贫困学生12名。",
         [("捐赠价值4万元的药品", ["李小明"], ["donatedGoodsValue"]),
          ("资助贫困学生12名", ["柳溪商会"], ["otherNumber"])]),
        ("委员们捐款56万元，其中港澳委员捐款7万元。",
         [("捐款56万元", ["委员"], ["donatedCash"]), ("捐款7万元", ["港澳委员"], ["donatedCash"])]),
        # Another who is named gave the second, and what each of two gave is not what both did.
        ("企业家周海捐款30万元，郑云捐款10万元。",
         [("捐款30万元", ["周海"], ["donatedCash"]), ("郑云捐款10万元", [], ["donatedCash"])]),
        ("委员李小明、王大伟分别捐款20万元和8万元。",
         [("分别捐款20万元和8万元", ["李小明", "王大伟"], [])]),
        ("李小明、王大伟委员各捐款5万元。", [("各捐款5万元", ["李小明", "王大伟"], [])]),
        ("全县政协委员捐款50万元，其中李小明10万元、王大伟8万元。",
         [("捐款50万元", ["全县政协委员"], ["donatedCash"]),
          ("其中李小明10万元", ["李小明"], ["donatedCash"]), ("其中王大伟8万元", ["王大伟"], ["donatedCash"])]),
    ],
)  # fmt: skip
def test_each_gift_is_of_who_gave_it(
    sentence: str, told: list[tuple[str, list[str], list[str]]]
) -> None:
    found = sorted(gifts(sentence))

    assert found == sorted(told)


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("李小明、王大伟等3人被评为全省优秀政协委员。", ["李小明", "王大伟"]),
        ("李小明、王大伟等3名委员被评为全省优秀政协委员。", ["李小明", "王大伟"]),
        ("李小明、王大伟两位委员荣获全国五一劳动奖章。", ["李小明", "王大伟"]),
        ("李小明、王大伟等委员被评为优秀政协委员。", ["李小明", "王大伟"]),
        ("委员李小明、王大伟被评为先进个人。", ["李小明", "王大伟"]),
        ("李小明委员被评为优秀政协委员。", ["李小明"]),
        ("王大伟委员获省五一劳动奖章。", ["王大伟"]),
        ("县水利局、县教育局等8家承办单位被评为先进单位。", ["示例县水利局", "示例县教育局"]),
        ("《关于改造样例桥的提案》《关于治理样例河的提案》被评为优秀提案。",
         ["关于改造样例桥的提案", "关于治理样例河的提案"]),
        # A number is nobody's, members are not their committee, and each may have another honour.
        ("县政协3名委员被评为先进个人。", []),
        ("县政协委员被评为先进个人。", []),
        ("李小明委员、王大伟委员分别荣获省级劳动模范、市级劳动模范称号。", []),
        ("委员李小明、王大伟分别荣获省级劳动模范、市级劳动模范称号。", []),
    ],
)  # fmt: skip
def test_each_who_is_named_has_the_honour(sentence: str, who: list[str]) -> None:
    facts = drafted(sentence)
    labels = dict(re.findall(r'id: (\S+)\n +type: \w+\n +label: "(.*)"', facts))
    honoured = re.findall(r"recognizes(?:Output)?: (\S+)", facts)

    assert [labels[each] for each in honoured] == who


@pytest.mark.parametrize(
    ("sentence", "seat"),
    [
        ("云山酒业公司董事长李小明委员捐资50万元。", "member"),
        ("医卫界委员、县人民医院副院长李小明带队义诊。", "member"),
        ("提案者：李小明委员等5人", "member"),
        ("云山酒业公司董事长李小明常委捐资50万元。", "standingMember"),
    ],
)
def test_a_seat_is_told_behind_a_name_and_before_another_office(sentence: str, seat: str) -> None:
    seats = re.findall(
        r"type: Membership\n +organization: e:d\w{8}-committee\n +role: (\w+)", drafted(sentence)
    )

    assert seats == [seat]


@pytest.mark.parametrize(
    ("sentence", "levels"),
    [
        ("编报社情民意信息85条，全国政协采用2条，省政协采用9条，市政协采用19条。",
         ["national", "provincial", "prefecture"]),
        ("报送调研报告18篇，其中6篇得到县委主要领导批示。", ["county"]),
        ("《关于治理柳河的提案》得到县长王大伟批示。", ["county"]),
        ("《关于治理柳河的提案》被县水利局采纳。", ["county"]),
        # Of two levels, of a paper, of whom a note asks and of where it comes from it tells nothing.
        ("报送调研报告18篇，获市、县领导批示6篇。", []),
        ("《关于治理柳河的提案》获书记批示“请县政府研究”。", []),
        ("《关于治理柳河的提案》被采纳。", []),
        ("《关于治理柳河的提案》引起县政府重视。", []),
        ("《关于治理柳河的提案》，县水利局答复列入下轮规划。", []),
        # What was built was built by somebody.
        ("《关于治理柳河的提案》提交后，县水利局新建水闸3座。", []),
    ],
)  # fmt: skip
def test_where_advice_was_taken_up_is_told_by_who_did(sentence: str, levels: list[str]) -> None:
    assert re.findall(r"uptakeLevel: (\w+)", drafted(sentence)) == levels


def test_who_did_the_first_is_not_told_of_the_second() -> None:
    facts = drafted(
        "李小明委员提出的《关于治理柳河的提案》由县长何启明领办、县政协主席刘兴国督办。"
    )
    labels = dict(re.findall(r'id: (\S+)\n +type: \w+\n +label: "(.*)"', facts))

    told = re.findall(r"activityType: proposalSupervision\n(?: +\w.*\n)*? +leader: (\S+)\n", facts)

    assert [labels[each] for each in told] == ["何启明", "刘兴国"]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        # What each gave is not what they gave; who are some of the members are not all of them.
        (
            "李小明、王大伟两名委员各拿出3万元资助困难学生24名。",
            [("activity", "otherNumber"), ("activity", "otherNumber")],
        ),
        (
            "立案98件，其中少数民族委员提案12件、委员提案60件。",
            [
                ("committee", "proposalsFiled"),
                ("committee", "otherNumber"),
                ("committee", "individualProposals"),
            ],
        ),
        # Who supervised some of the key proposals does not say how many there are.
        ("县委领导领办重点提案6件。", [("activity", "otherNumber")]),
        ("确定重点提案9件。", [("committee", "keyProposals")]),
        # What came of one document is no number of the year.
        (
            "县政协向县委报送《关于治理柳河的建议案》，所提11条建议全部被县政府采纳。",
            [("outcome", "adopted")],
        ),
    ],
)
def test_a_number_is_of_no_more_than_its_words(sentence: str, told: list[tuple[str, str]]) -> None:
    assert [(of, code) for of, _, code in figures(sentence)] == told


def test_what_was_done_in_a_sentence_is_nearer_than_the_sentence_before() -> None:
    sentences = (
        "县政协对入河排污口整治开展专项民主监督。"
        "走进县水利局办事窗口，反映堵点56个，县水利局压减办事材料83份。"
    )
    facts = drafted(sentences)

    (oversight,) = re.findall(r"id: (\S+)\n(?:.*\n){2} +activityType: democraticOversight", facts)
    assert f"outcomeOf: {oversight}" not in facts


def test_a_number_of_another_year_is_of_that_year() -> None:
    facts = drafted("委员满意率由2019年的92.6%上升到2021年的98.9%。")

    assert re.findall(r"value: (\S+)\n(?: +.*\n){3} +period: e:(\S+)", facts) == [
        ("92.6", "period-2019"),
        ("98.9", "period-2021"),
    ]
