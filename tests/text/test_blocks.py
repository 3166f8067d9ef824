"""Results behind labels, in lists and in points: of which title or work they are told."""

from cppcc_graph.text.extract import extract

HEAD = "政协柳河县第九届委员会常务委员会工作报告\n（2023年1月8日在政协柳河县第九届委员会第三次会议上）\n一、2022年工作回顾\n"


def told(text: str) -> list[tuple[str, str]]:
    """Return the outcomes in the order of the text, each with what it is said to have come of."""
    return [
        (each.quote, str(each.args["of"]))
        for each in extract(HEAD + text).candidates
        if each.kind == "outcome"
    ]


def handling(text: str) -> set[tuple[str, str, str]]:
    """Return who proposed, handled and supervised what."""
    return {
        (str(each.args["subject"]), str(each.args["predicate"]), str(each.args["object"]))
        for each in extract(HEAD + text).candidates
        if each.kind == "relation"
        and each.args["predicate"] in ("proposer", "handler", "supervisor")
    }


def test_results_behind_a_label_are_of_the_title_above_it() -> None:
    text = (
        "（1）《关于兴建城南水厂的提案》（第12号）\n　　提案者：民盟柳河县支部\n"
        "　　主办单位：县水利局\n　　会办单位：县住建局\n　　督办领导：县长　王志国\n"
        "　　落实情况：已采纳。新建水厂1座；铺设管网23公里；3.2万居民喝上放心水。\n"
        "（2）《关于缓解用工难的提案》（第14号）\n　　承办单位：县人社局\n"
        "　　办理结果：举办招聘会12场，发放补贴32万元。\n"
    )

    assert told(text) == [
        ("已采纳", "关于兴建城南水厂的提案"),
        ("新建水厂1座", "关于兴建城南水厂的提案"),
        ("铺设管网23公里", "关于兴建城南水厂的提案"),
        ("3.2万居民喝上放心水", "关于兴建城南水厂的提案"),
        ("举办招聘会12场", "关于缓解用工难的提案"),
        ("发放补贴32万元", "关于缓解用工难的提案"),
    ]
    assert ("关于兴建城南水厂的提案", "handler", "柳河县住房和城乡建设局") in handling(text)


def test_a_label_leads_to_the_items_below_it_up_to_the_next_title() -> None:
    text = (
        "●《关于扶持合作社的提案》\n承办单位：县农业农村局\n办理成效：\n"
        "——培训农民860人；\n——发放补助32万元。\n"
        "●《关于开通夜班公交的提案》\n办理成效：因客流不足，暂未采纳，已向提案人说明。\n"
        "（三）自身建设\n●举办委员培训班2期。\n"
    )

    assert told(text) == [
        ("培训农民860人", "关于扶持合作社的提案"),
        ("发放补助32万元", "关于扶持合作社的提案"),
    ]


def test_results_behind_a_label_are_of_the_topic_above_it() -> None:
    text = (
        "监督议题：校园食品安全\n监督方式：暗访食堂32所，发放问卷800份\n"
        "整改结果：整改问题41个，更换冷藏设备18台\n"
    )

    assert told(text) == [
        ("整改问题41个", "校园食品安全"),
        ("更换冷藏设备18台", "校园食品安全"),
    ]


def test_what_a_committee_did_is_no_result_behind_a_label() -> None:
    assert told("监督议题：校园食品安全\n监督成效：召开座谈会3次，走访学校12所\n") == []
    assert told("会议名称：主席会议\n内容：听取汇报\n结果：通过文件3件\n") == []
    assert told("落实情况：建立台账，召开会议3次。\n") == []


def test_items_of_a_list_are_told_of_the_line_that_opens_it() -> None:
    text = (
        "　　2．民主评议。社会法制委会同县纪委对县公安局等7家单位的窗口服务开展民主评议：\n●发放测评表2300份；\n"
        "●平均办理时限缩短4个工作日。\n"
        "　　3．自身建设。表彰委员12名。\n●网上答复时限缩短2个工作日。\n"
    )

    assert told(text) == [("平均办理时限缩短4个工作日", "窗口服务")]


def test_an_item_that_names_no_advice_speaks_of_the_item_above_it() -> None:
    text = (
        "　　1．协商会议。\n——形成《关于做强茶产业的建议案》；\n"
        "——15条建议采纳12条，县政府出台《茶产业扶持办法》；\n——县政协举办书画展2场。\n"
    )

    assert told(text) == [
        ("15条建议采纳12条", "关于做强茶产业的建议案"),
        ("县政府出台《茶产业扶持办法》", "关于做强茶产业的建议案"),
    ]


def test_a_point_is_told_of_nothing_in_the_point_before_it() -> None:
    text = (
        "一是提高质量。《关于改进督办的调研报告》获县长批示。"
        "二是扩大影响。升级提案平台，新建直播间2个。"
    )

    assert told(text) == [("获县长批示", "关于改进督办的调研报告")]


def test_points_behind_a_title_are_told_of_it() -> None:
    text = "《关于养老服务的提案》由县民政局承办，成效明显。一是新建敬老院2所。二是发放补贴32万元。"

    assert {of for _, of in told(text)} == {"关于养老服务的提案"}


def test_what_explains_a_refusal_is_no_outcome() -> None:
    refused = "《关于建设高铁站的提案》因运量达不到标准，未予采纳，县发改局当面作了解释。"

    assert told(refused) == []
    assert told("《关于建设高铁站的提案》，县发改局当面作了解释。") != []


def test_a_leader_who_calls_meetings_on_a_proposal_supervises_it() -> None:
    text = (
        "民盟柳河县支部关于建设东站的提案被确定为重点提案，"
        "副县长顾长庚两次召集专题会议推进，县交通局牵头，开通公交线路11条。"
    )

    assert told(text) == [("开通公交线路11条", "关于建设东站的提案")]
    assert ("关于建设东站的提案", "supervisor", "顾长庚") in handling(text)


def test_an_office_that_urges_others_supervises_no_proposal() -> None:
    text = (
        "戚梦溪委员关于增设过江通道的提案因权限所限暂时无法解决，已向委员说明。"
        "社会法制委就电动车安全开展民主监督，县消防救援大队督促物业整改79处。"
    )

    assert {each for _, predicate, each in handling(text) if predicate != "proposer"} == set()


def test_a_demand_that_members_put_forward_is_a_proposal() -> None:
    text = "何以宁委员连续三年呼吁的“破解小区充电难”，由县住建局、县消防救援大队办理。"

    assert handling(text) == {
        ("破解小区充电难", "proposer", "何以宁"),
        ("破解小区充电难", "handler", "柳河县住房和城乡建设局"),
        ("破解小区充电难", "handler", "柳河县消防救援大队"),
    }
    assert handling("县委提出的“打造山水名城”，被县住建局写入规划。") == set()


def test_who_stands_between_merged_titles_handles_neither() -> None:
    text = "民建柳河县支部《关于托育的提案》与县妇联《关于托老的提案》并案办理，县民政局、县卫健局分办。"

    assert {
        (subject, each) for subject, predicate, each in handling(text) if predicate == "handler"
    } == {
        (subject, each)
        for subject in ("关于托育的提案", "关于托老的提案")
        for each in ("柳河县民政局", "柳河县卫生健康局")
    }


def test_what_an_office_does_upon_a_book_came_of_it() -> None:
    text = "文史委编印《柳河老厂记忆》，县文旅局据此把旧棉纺厂改建为工业记忆馆。"

    assert [quote for quote, _ in told(text)] == ["县文旅局据此把旧棉纺厂改建为工业记忆馆"]
    assert told("文史委编印《柳河老厂记忆》，我们据此开展宣讲12场。") == []


def test_what_advice_has_brought_about_ends_where_a_sentence_turns_to_another_matter() -> None:
    text = (
        "编报社情民意信息76期，被省政协采用5期。"
        "历时两年编成的《柳河古道》付梓，县文旅局据此布展陈列馆1座。"
    )

    assert told(text)[-1] == ("县文旅局据此布展陈列馆1座", "历时两年编成的《柳河古道》付梓")


def test_how_far_work_has_reached_is_no_result_of_it() -> None:
    assert told("制定《积分办法》，建成委员之家15个，覆盖率达83%。") == []


def test_proposals_that_a_look_back_turned_into_another_class_came_of_it() -> None:
    text = "提案委对2021年B类提案开展“回头看”，17件转为A类。"

    assert told(text) == [("17件转为A类", "回头看")]
