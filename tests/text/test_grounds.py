"""On what ground, to what end and how something was done, and what proposals were of, tell of no activity."""

import pytest

from cppcc_graph.text.extract import extract

HEAD = "示例县政协2021年工作报告\n一、2021年主要工作\n"


def told(text: str, *keys: str) -> list[tuple[object, ...]]:
    """Return the activities of a report behind its head with some of their arguments."""
    return [
        (each.quote, *(each.args.get(key, "") for key in keys))
        for each in extract(f"{HEAD}{text}\n", place="示例县", year=2021).candidates
        if each.kind == "activity" and each.start >= len(HEAD)
    ]


def hosts(text: str) -> list[str]:
    """Return who held the activities of a report behind its head."""
    return [
        str(each.args["object"])
        for each in extract(f"{HEAD}{text}\n", place="示例县", year=2021).candidates
        if each.kind == "relation" and each.args["predicate"] == "host"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "各承办单位严格依照县委督查通报的时限规定，加快进度。",
        "为深入贯彻落实县委关于联系群众的三项制度，人人都有任务。",
        "委员围绕绿色发展提案36件，居各类之首。",
        "经提案委员会逐件审查，好中选优。",
        "这些发言选题准、调研深、分量足。",
        "会议准备细、视察安排实，人人叫好。",
        "委员们认真调研思考、踊跃建言献策。",
        "会上，主任林远山就下半年协商监督工作作了具体部署。",
        "此次走访由副主席江一鸣亲自带队。",
        "县人大、县政府领导到会祝贺大会召开。",
        "支持鼓励委员把调研中的见闻写成信息。",
        "全力推进“三区两城”建设。",
        "扎实做好“两稳一保”工作。",
        "积极投身“工业突围”攻坚战。",
        "健全协商机制。",
        "完善提案工作机制。",
        "视察考察 1986年，县政协成立不久。",
        "至三月二十日提交大会发言材料截止日，稿件堆满案头。",
        "下面，我就全年调研视察情况作一简要说明。",
        "形成了以常委会议协商为重点、界别协商为补充，多层次的局面。",
        "构建起以双月协商为常态的议政格局。",
        "把工作重点放在重点提案督办上。",
        "一方面做好日常的接访、调研等工作，另一方面盯住重点。",
        "如征集《云溪旧影》老照片等大事，桩桩件件都有人管。",
        "有关部门支持和配合政协调研工作。",
        "圆满完成县委交办的视察评议任务。",
        "省里印发关于加强基层协商的文件后，县里行动很快。",
        "委员何青松在走访农户时，发现水管老化。",
        "政协委员在了解到这一情况后，坐不住了。",
        "副县长江一鸣等应邀出席并在主席台就座。",
        "出席委员186人（本年增补委员4人）。",
    ],
)
def test_what_only_goes_with_a_deed_is_none(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("按照县委部署组织委员视察水库12座。", ["按照县委部署组织委员视察水库12座"]),
        ("根据《提案工作条例》修订提案审查办法。", ["根据《提案工作条例》修订提案审查办法"]),
        (
            "按照县委关于大走访的部署开展走访活动3次。",
            ["按照县委关于大走访的部署开展走访活动3次"],
        ),
        ("为摸清停车底数组织委员调研8次。", ["为摸清停车底数组织委员调研8次"]),
        ("为做好换届工作召开座谈会5场。", ["为做好换届工作召开座谈会5场"]),
        ("为群众办实事36件。", ["为群众办实事36件"]),
        ("围绕绿色发展提出建议36条。", ["围绕绿色发展提出建议36条"]),
        ("围绕提案办理开展协商6次。", ["围绕提案办理开展协商6次"]),
        ("经主席会议审议，报送建议案2件。", ["报送建议案2件"]),
        ("推进“委员读书角”建设。", ["推进“委员读书角”建设"]),
        ("健全委员述职评议制度。", ["健全委员述职评议制度"]),
        ("建立提案办理“双向评议”机制。", ["建立提案办理“双向评议”机制"]),
        ("探索建立提案“揭榜办理”制度。", ["探索建立提案“揭榜办理”制度"]),
        (
            "形成以“一线协商”为主题的调研报告3篇。",
            ["形成以“一线协商”为主题的调研报告3篇"],
        ),
        ("做好“春风送岗”帮扶活动。", ["做好“春风送岗”帮扶活动"]),
        ("副主席江一鸣率队走访企业12家。", ["率队走访企业12家"]),
        ("先后有86位委员、社会贤达和4家单位认捐善款12万元。", ["认捐善款12万元"]),
    ],
)
def test_deeds_that_look_alike_stay(text: str, acts: list[str]) -> None:
    assert told(text) == [(act,) for act in acts]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "县政协办公室、县政府督查室将对办理过程进行督察、督办。",
            [("对办理过程进行督察、督办", "planned")],
        ),
        ("将积极联系承办单位，召开办理协商会4次。", [("召开办理协商会4次", "planned")]),
        ("县政协将两年来的善款捐给慈善总会。", [("两年来的善款捐给慈善总会", "done")]),
    ],
)
def test_what_is_to_come(text: str, acts: list[tuple[str, str]]) -> None:
    assert told(text, "status") == acts


def test_a_report_that_says_it_tells_of_plans_too_is_no_plan() -> None:
    text = (
        "关于县政协主要工作的通报\n"
        "按照议程，我就县政协2021年主要工作及2022年工作安排作一通报。\n"
        "一是监督有力。围绕河道治理，开展专项视察2次。\n"
    )
    acts = [
        (each.quote, each.args["status"])
        for each in extract(text, place="示例县", year=2021).candidates
        if each.kind == "activity"
    ]
    assert acts == [("开展专项视察2次", "done")]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("提案委员会对收到的提案进行了认真审查。", "proposal-handling"),
        ("集中审查征集到的提案。", "proposal-handling"),
        ("为30名唇裂儿童全程免费检查、治疗。", "volunteering"),
        ("帮扶百名困难群众。", "volunteering"),
        ("消费帮扶120万元。", "donation"),
        ("无偿投入公益事业资金80万元。", "donation"),
        ("县政协启动《云溪水利史》的征集、组稿工作。", "publication"),
        ("组织委员提出加快修渠、完善路网等意见和建议60多条。", "consultation"),
        ("开展“讲理论、献良策、交朋友”的三项活动。", "other"),
        ("对草案进行了学习讨论。", "study"),
        ("在大会发言基础上汇总材料报县委、县政府。", "issuing"),
        ("8名委员提交了大会发言材料。", "consultation"),
        ("了解委员的学习、工作和生活情况。", "investigation"),
        ("县政协农业和农村委员会召开第三次全体会议。", "other"),
        ("中国人民政治协商会议示例县第八届委员会第四次会议开幕。", "plenary-session"),
    ],
)
def test_types(text: str, acts: str) -> None:
    assert [kind for _, kind in told(text, "type")] == [acts]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("会议听取了政府工作报告、关于草案的说明以及其他报告。", ""),
        ("跟踪督促评议意见的整改落实。", ""),
        ("组织2020年提案办理“回头看”视察活动。", ""),
        ("针对山区特点，开展了多种形式的活动。", ""),
        ("围绕政府工作报告、财政报告等协商建言，提出协商意见建议46条。", "政府工作报告、财政报告"),
        ("围绕“一站办理”改革开展协商3次。", "“一站办理”改革"),
    ],
)
def test_topics(text: str, acts: str) -> None:
    assert [topic for _, topic in told(text, "topic")][-1:] == [acts]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("立即邀请医卫界委员座谈。", [("立即邀请医卫界委员座谈", "医卫界委员")]),
        (
            "组织常委、委员和机关干部认真学习《章程》。",
            [("组织常委、委员和机关干部认真学习《章程》", "常委、委员和机关干部")],
        ),
        (
            "详细了解联络组组织、阵地、制度建设及委员履职情况。",
            [("详细了解联络组组织、阵地、制度建设及委员履职情况", "")],
        ),
        ("委员们还围绕停车问题开展调研5次。", [("围绕停车问题开展调研5次", "委员")]),
    ],
)
def test_who_took_part(text: str, acts: list[tuple[str, str]]) -> None:
    assert told(text, "participants") == acts


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("各专委会组织委员视察12次。", ["政协示例县委员会各专门委员会"]),
        ("县政协各专委会走访承办单位20家。", ["政协示例县委员会各专门委员会"]),
        ("各专委召开对口协商会9次。", ["政协示例县委员会各专门委员会"]),
        ("各乡镇政协联络组组织委员开展活动36次。", ["各乡镇政协联络组"]),
        ("各乡镇（街道）政协工委召开协商会15次。", ["各乡镇（街道）政协工委"]),
        ("各街道联络组组织委员走访320户。", ["各街道联络组"]),
        ("民革支部举办义诊3场。", ["民革示例县支部"]),
        ("与民盟支部联合开展送教下乡。", ["民盟示例县支部"]),
        (
            "农工党支部、九三学社支社联合开展送医下乡活动。",
            ["农工党示例县支部", "九三学社示例县支社"],
        ),
        ("民建总支慰问困难户20户。", ["民建示例县总支"]),
        ("民进支部委员慰问困难户20户。", []),
        ("支持民革支部建设，走访党派3家。", []),
        ("区政协青竹街道联络组召开协商会6次。", ["青竹街道联络组"]),
    ],
)
def test_hosts_in_short_words(text: str, names: list[str]) -> None:
    assert hosts(text) == names
