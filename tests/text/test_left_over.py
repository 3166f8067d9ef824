"""Own rules to come, topics before 实施, roles given, and other wordings that were read wrongly before."""

import re
from collections.abc import Sequence

import pytest

from cppcc_graph.text.candidate import Candidate
from cppcc_graph.text.draft import draft
from cppcc_graph.text.extract import extract

_HEAD = "政协示例县委员会2021年工作报告\n一、2021年主要工作\n"


def found(line: str, kind: str) -> list[Candidate]:
    """Return the candidates of a kind in a line of a report."""
    told = extract(f"{_HEAD}{line}\n", place="示例县", year=2021).candidates
    return [each for each in told if each.kind == kind and each.start >= len(_HEAD)]


def told(line: str, kind: str, keys: Sequence[str]) -> list[tuple[str, ...]]:
    """Return the values of some arguments of each candidate of a kind in a line."""
    return [tuple(str(each.args.get(key, "")) for key in keys) for each in found(line, kind)]


def acts(line: str, *keys: str) -> list[tuple[str, ...]]:
    """Return the words of each activity of a line with some of its arguments."""
    return [
        (each.quote, *(str(each.args.get(key, "")) for key in keys))
        for each in found(line, "activity")
    ]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("拟出台《提案工作规则》。", ["出台《提案工作规则》"]),
        ("拟修订《委员履职考核细则》。", ["修订《委员履职考核细则》"]),
        (
            "拟制定《关于加强专门委员会工作的意见》，拟修订《界别活动办法（试行）》。",
            ["制定《关于加强专门委员会工作的意见》", "修订《界别活动办法（试行）》"],
        ),
        ("将出台《社情民意信息工作规程》。", ["出台《社情民意信息工作规程》"]),
        ("县政协拟修订《文史资料征编办法》。", ["修订《文史资料征编办法》"]),
        ("拟研究制定《政协协商工作规则》。", ["研究制定《政协协商工作规则》"]),
        ("拟印发《政协云岭县委员会协商计划》。", ["印发《政协云岭县委员会协商计划》"]),
    ],
)
def test_a_rule_of_its_own_that_is_to_come_is_planned(line: str, said: list[str]) -> None:
    assert acts(line, "type", "status", "topic") == [
        (each, "issuing", "planned", "") for each in said
    ]


@pytest.mark.parametrize(
    "line", ["委员建议县政府拟出台《停车管理规则》。", "县住建局拟制定《停车秩序规则》。"]
)
def test_what_others_mean_to_issue_is_no_task(line: str) -> None:
    assert acts(line) == []


@pytest.mark.parametrize(
    ("line", "topic"),
    [
        ("对消防安全实施民主监督。", "消防安全"),
        ("对燃气安全、电梯安全实行民主监督。", "燃气安全、电梯安全"),
        ("对水环境整治实施全程跟踪监督。", "水环境整治"),
        ("对农村饮水工程实行了民主评议。", "农村饮水工程"),
        ("对校外培训治理实施专项民主监督。", "校外培训治理"),
        # What is carried out is what is looked into.
        ("对实施乡村振兴战略开展民主监督。", "实施乡村振兴战略"),
        ("就项目实施情况开展视察。", "项目实施情况"),
    ],
)
def test_a_topic_ends_before_what_is_carried_out_on_it(line: str, topic: str) -> None:
    assert acts(line, "topic") == [(line.rstrip("。"), topic)]


@pytest.mark.parametrize(
    ("line", "named"),
    [
        (
            "会议任命陈云松、李山河为县政协副秘书长。",
            [("陈云松", "县政协副秘书长"), ("李山河", "县政协副秘书长")],
        ),
        ("赵北辰当选为县政协主席。", [("赵北辰", "县政协主席")]),
        ("周青禾当选县政协副主席。", [("周青禾", "县政协副主席")]),
        (
            "陈云松、李山河等5人当选为常务委员。",
            [("陈云松", "常务委员"), ("李山河", "常务委员")],
        ),
        ("免去李山河提案委员会主任职务。", [("李山河", "提案委员会主任")]),
        (
            "通过了关于任命陈云松、李山河为县政协副秘书长的决定。",
            [("陈云松", "县政协副秘书长"), ("李山河", "县政协副秘书长")],
        ),
        (
            "县领导陈云松、李山河、周青禾督导提案办理。",
            [("陈云松", ""), ("李山河", ""), ("周青禾", "")],
        ),
        ("市领导王晓、陈大山领办重点提案6件。", [("王晓", ""), ("陈大山", "")]),
        ("县级领导陈云松、李山河分别联系企业。", [("陈云松", ""), ("李山河", "")]),
        ("县领导陈云松督导提案办理。", [("陈云松", "")]),
        ("会议由周青禾主持。", [("周青禾", "")]),
        ("培训班由周青禾作专题辅导。", [("周青禾", "")]),
        # Words that are nobody.
        ("县领导带队督导、现场督办。", []),
        ("县领导包联企业、走访群众。", []),
        ("县领导于年初带队督导，全程参加。", []),
        ("会议由东道主主持，活动由文史委主持。", []),
        ("优秀委员当选为省劳动模范。", []),
    ],
)
def test_who_is_given_an_office_leads_or_chairs_is_a_person(
    line: str, named: list[tuple[str, str]]
) -> None:
    assert told(line, "person", ("name", "role")) == named


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("县政协主席都兴华主持会议。", ["都兴华"]),
        ("县政协秘书长都建国同志作报告。", ["都建国"]),
        ("县政协副主席先云川、王长水出席会议。", ["先云川", "王长水"]),
        ("副主席户立新讲话，县委书记原志强到会。", ["户立新", "原志强"]),
        ("县长相云川主持会议。", ["相云川"]),
        ("副主席都亲自带队，秘书长都参加会议。", []),
        ("副主席都高度重视，主席原则上每年主持两次。", []),
        ("县政协主席修改了报告，副主席先后带队。", []),
        ("委员都立足岗位，委员都建议加强管理。", []),
    ],
)
def test_a_surname_that_is_mostly_a_word_is_one_behind_an_office(
    line: str, named: list[str]
) -> None:
    assert [name for (name,) in told(line, "person", ("name",))] == named


@pytest.mark.parametrize(
    "line",
    [
        "打造“澄浦”议事堂品牌。",
        "“云河”港协商议事室开展协商活动6次。",
        "开展“北京”会客厅协商活动3次。",
        "“柳溪”议事亭开展协商12次。",
        "建成“柳溪”委员工作室3个。",
        "在“兰溪”书院举办读书会。",
        "“云河”委员驿站开展协商3次。",
    ],
)
def test_a_room_called_after_a_place_is_none_and_about_nothing(line: str) -> None:
    assert told(line, "place", ("name",)) == []
    assert not any(each.args.get("topic") for each in found(line, "activity"))


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("赴“云河”两岸视察。", ["云河"]),
        ("“古树保护”专题协商会召开。", []),
        ("召开“数字经济”港航协商会。", []),
    ],
)
def test_quoted_words_before_others_stay_what_they_are(line: str, names: list[str]) -> None:
    assert [name for (name,) in told(line, "place", ("name",))] == names
    assert all(each.args["topic"] for each in found(line, "activity"))


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("视察永丰垸堤防建设。", ["永丰垸"]),
        ("推进金滩圩、永丰圩排涝站改造。", ["金滩圩", "永丰圩"]),
        ("围绕永丰垸分洪安全建设开展协商。", ["永丰垸"]),
        ("到七里圩、八斗圩开展走访。", ["七里圩", "八斗圩"]),
        ("到长乐埠走访群众。", ["长乐埠"]),
        ("在老河墟开展协商。", ["老河墟"]),
        ("赴金滩垸、民主垸调研防汛工作。", ["金滩垸", "民主垸"]),
        # Kinds of them, and what ends so.
        ("就圩垸治理开展调研，对全县民垸堤防开展视察。", []),
        ("围绕重点垸堤加固开展协商。", []),
        ("委员深入船埠、商埠调研，开展赶墟协商。", []),
        ("赴安徽蚌埠学习考察。", ["安徽省", "蚌埠市"]),
    ],
)
def test_lands_within_dykes_and_markets_are_places_by_the_word_beside(
    line: str, names: list[str]
) -> None:
    assert [name for (name,) in told(line, "place", ("name",))] == names


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("就古树保护开展协商。会后，将意见送县林业局。", [("就古树保护开展协商", "古树保护")]),
        ("就农村饮水进行视察。委员积极建言。", [("就农村饮水进行视察", "农村饮水")]),
        ("对消防安全开展监督。成效明显。", [("对消防安全开展监督", "消防安全")]),
        ("围绕农村养老开展调研。调研组认为，设施不足。", [("围绕农村养老开展调研", "农村养老")]),
        ("视察饮水安全工程。委员们认为，进展较快。", [("视察饮水安全工程", "饮水安全工程")]),
        ("专题协商乡村振兴。会上，大家畅所欲言。", [("专题协商乡村振兴", "乡村振兴")]),
        # Headings.
        ("围绕校园安全开展评议。成效明显。", []),
        ("围绕中心开展协商。会上，大家畅所欲言。", []),
        ("聚焦民生实事开展监督。委员们认为，进展较快。", []),
        ("就热点难点开展协商。成效明显。", []),
        ("视察监督工作。会后，各方反响良好。", []),
        ("深化协商议政。会上，大家畅所欲言。", []),
    ],
)
def test_a_short_first_sentence_tells_of_an_event_by_its_matter_or_what_goes_on(
    line: str, said: list[tuple[str, str]]
) -> None:
    assert acts(line, "topic") == said


@pytest.mark.parametrize(
    ("line", "said", "time"),
    [
        ("计划2023年6月底前召开专题协商会。", "召开专题协商会", "2023年6月底前"),
        ("计划6月底前召开专题协商会。", "召开专题协商会", "6月底前"),
        ("县政协计划2023年5月召开专题协商会。", "召开专题协商会", "2023年5月"),
        ("计划今年10月中旬召开双月协商会。", "召开双月协商会", "今年10月中旬"),
        ("计划于2023年第三季度召开协商会。", "召开协商会", "2023年第三季度"),
        ("计划在2023年9月底前完成调研。", "完成调研", "2023年9月底前"),
        ("力争今年10月底前完成视察。", "完成视察", "今年10月底前"),
        ("县政协还将明年3月举办委员培训班。", "举办委员培训班", "明年3月"),
    ],
)
def test_what_is_meant_to_be_done_has_the_time_behind_the_word_for_it(
    line: str, said: str, time: str
) -> None:
    assert acts(line, "status", "time") == [(said, "planned", time)]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("先后3次到市政协委员工作室调研。", ["市政协"]),
        ("先后多次到市政协机关走访。", ["市政协机关"]),
        ("第二次到市政协汇报工作。", ["市政协"]),
        ("全年6次赴省政协汇报工作。", ["省政协"]),
        ("先后两次到青石县政协考察。", ["政协青石县委员会"]),
        ("列席省委常委会会议。", ["省委"]),
        ("市委常委会会议听取汇报。", ["市委"]),
    ],
)
def test_a_body_of_no_known_place_is_called_by_its_own_words(line: str, names: list[str]) -> None:
    told = extract(f"工作报告\n一、2021年主要工作\n{line}\n", year=2021).candidates
    assert [each.args["name"] for each in told if each.kind == "body"] == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("近三成街道委员联络组开展协商活动。", []),
        ("七成以上街道委员联络组设立了工作室。", []),
        ("过半数乡镇委员联络组开展活动。", []),
        ("三分之二的街道委员联络组开展活动。", []),
        ("东岭街道委员联络组开展活动。", ["东岭街道委员联络组"]),
        ("县委常委会会议研究政协工作。", ["中共示例县委员会"]),
        ("省委常委会会议研究政协工作。", ["省委"]),
        ("县委常委会听取汇报。", ["中共示例县委员会常务委员会"]),
    ],
)
def test_a_share_of_rooms_is_no_body_and_a_meeting_is_of_its_committee(
    line: str, names: list[str]
) -> None:
    assert [name for (name,) in told(line, "body", ("name",))] == names


@pytest.mark.parametrize(
    ("line", "hosts"),
    [
        ("青年委员走访企业12家", ""),
        ("各界人士参加活动6场", ""),
        ("界别召集人组织活动8次", ""),
        ("党外委员开展调研3次", ""),
        ("提案承办单位召开座谈会3次", ""),
        ("志愿者开展宣讲12场", ""),
        ("委员工作室举办讲座6场", ""),
        ("妇联界委员开展义诊活动4场", ""),
        ("还走访企业5家", "政协示例县委员会、示例县水利局"),
        ("视察组召开座谈会", "政协示例县委员会、示例县水利局"),
    ],
)
def test_partners_hold_nothing_that_others_do_in_the_next_clause(line: str, hosts: str) -> None:
    told = found(f"县政协会同县水利局开展视察，{line}。", "activity")
    assert [each.args.get("organiser", "") for each in told] == [
        "政协示例县委员会、示例县水利局",
        hosts,
    ]


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("发动企业捐款100万元。", "企业"),
        ("县政协发动委员企业家捐款30万元。", "委员企业家"),
        ("动员会员企业捐赠物资50万元。", "会员企业"),
        ("引导爱心企业为敬老院捐赠价值30万元的物资。", "爱心企业"),
        ("动员社会各界人士积极捐款12万元。", "社会各界人士"),
        # Nobody is told to have given.
        ("协调企业捐赠30万元。", ""),
        ("动员各方力量捐款20万元。", ""),
        ("向企业捐款5万元。", ""),
        ("走访企业，捐款5万元。", ""),
    ],
)
def test_who_is_called_on_to_give_gave(line: str, who: str) -> None:
    gifts = [each for each in found(line, "activity") if each.args["type"] == "donation"]
    assert [each.args.get("participants", "") for each in gifts] == [who]
    text = f"{_HEAD}{line}\n"
    drafted = draft(extract(text, place="示例县", year=2021), text)
    assert re.findall(r'type: AgentGroup\n +label: "(.*)"', drafted) == ([who] if who else [])


def papers(line: str) -> list[tuple[str, str, str]]:
    """Return kind and title of each document and proposal of a line, with who put it forward."""
    proposers = {
        str(each.args["subject"]): str(each.args["object"])
        for each in found(line, "relation")
        if each.args["predicate"] == "proposer"
    }
    return [
        (kind, str(each.args["title"]), proposers.get(str(each.args["title"]), ""))
        for kind in ("document", "proposal")
        for each in found(line, kind)
    ]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("向县政府提交《关于治理噪声的建议》。", [("document", "关于治理噪声的建议", "")]),
        (
            "协商会后向市委、市政府提出了《关于治理噪声的建议》。",
            [("document", "关于治理噪声的建议", "")],
        ),
        ("调研组向县水利局反馈《关于加固水库的建议》。", [("document", "关于加固水库的建议", "")]),
        ("县政协党组向县委呈报《关于加快物流的建议》。", [("document", "关于加快物流的建议", "")]),
        (
            "向县政府提交《关于治理噪声的建议》《关于保护古树的建议》。",
            [("document", "关于治理噪声的建议", ""), ("document", "关于保护古树的建议", "")],
        ),
        (
            "报送《关于治理噪声的建议》和《关于保护古树的建议》。",
            [("document", "关于治理噪声的建议", ""), ("document", "关于保护古树的建议", "")],
        ),
        # What is called a proposal, and what is put forward in the committee, is one.
        (
            "向县委、县政府提交《关于治理噪声的建议》提案。",
            [("proposal", "关于治理噪声的建议", "")],
        ),
        (
            "农工党县委向县政协提交《关于治理噪声的建议》。",
            [("proposal", "关于治理噪声的建议", "农工党示例县委员会")],
        ),
        (
            "县政协委员陈云松提出《关于治理噪声的建议》。",
            [("proposal", "关于治理噪声的建议", "陈云松")],
        ),
    ],
)
def test_advice_to_a_government_is_a_document_and_not_put_forward_by_it(
    line: str, told: list[tuple[str, str, str]]
) -> None:
    assert papers(line) == told
