"""Who: names of persons, the offices they have and the bodies they are of."""

import pytest

from cppcc_graph.text.extract import extract
from cppcc_graph.text.rulebook import words

from .names_told import HEAD, OWN, named, roles


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        (
            "邝思源、印长川等12名委员联名。",
            {"邝思源": ("委员", OWN), "印长川": ("委员", OWN)},
        ),
        (
            "选举顾长青为主席，殷正梁（女）、冷月明为副主席。",
            {"顾长青": ("主席", OWN), "殷正梁": ("副主席", OWN), "冷月明": ("副主席", OWN)},
        ),
        ("殷正梁、苗小竹陪同。", {"殷正梁": ("", ""), "苗小竹": ("", "")}),
        ("参加视察的有：顾长青、闻一鹤。", {"顾长青": ("", ""), "闻一鹤": ("", "")}),
        ("政协常委何春山领办。", {"何春山": ("政协常委", OWN)}),
        ("无党派人士刘仲秋提出建议。", {"刘仲秋": ("无党派人士", "")}),
        ("副主席龙在田牵头督办。", {"龙在田": ("副主席", OWN)}),
        ("副主席桑若水挂帅。", {"桑若水": ("副主席", OWN)}),
        ("委员田茂盛个人出资。", {"田茂盛": ("委员", OWN)}),
        ("由办公室主任吕正江驻村。", {"吕正江": ("办公室主任", OWN)}),
        (
            "完德才让、诺尔金、古丽娜尔·艾合买提等5位委员。",
            {
                "完德才让": ("委员", OWN),
                "诺尔金": ("委员", OWN),
                "古丽娜尔·艾合买提": ("委员", OWN),
            },
        ),
        ("副主席桑杰、巴图孟克分别带队。", {"桑杰": ("副主席", OWN), "巴图孟克": ("副主席", OWN)}),
        (
            "领导名录\n副　主　席　殷正梁　苗小竹　冷月明（10月任职）\n",
            {"殷正梁": ("副主席", OWN), "苗小竹": ("副主席", OWN), "冷月明": ("副主席", OWN)},
        ),
        ("（责任编辑：何玉秀）", {"何玉秀": ("责任编辑", "")}),
        (
            "副主席叶尔肯·胡马尔汗三次督办，别克波拉提·沙依劳、何玉林两位委员联名，加尔恒委员反映情况。",
            {
                "叶尔肯·胡马尔汗": ("副主席", OWN),
                "别克波拉提·沙依劳": ("委员", OWN),
                "何玉林": ("委员", OWN),
                "加尔恒": ("委员", OWN),
            },
        ),
        (
            "赛力克、胡安别克、马生福三位委员捐款。",
            dict.fromkeys(["赛力克", "胡安别克", "马生福"], ("委员", OWN)),
        ),
        (
            "童皓月副主席跟踪督办，上万余条委员建议，各地不断加强委员学习。",
            {"童皓月": ("副主席", OWN)},
        ),
        ("县委书记郤正邦领办。", {"郤正邦": ("县委书记", "中共枫屏县委员会")}),
        ("副主席带队上门督办，委员闻令而动，苗族委员发言，卫生界12名委员参加。", {}),
        ("工会、妇联等5位委员，企业家、党员等12名代表，干部、群众参加。", {}),
    ],
)
def test_persons_are_found_in_lists_whose_role_comes_last(
    text: str, persons: dict[str, tuple[str, str]]
) -> None:
    assert roles(text) == persons


def test_the_office_of_a_higher_place_is_that_of_the_place_above() -> None:
    assert roles("在云川市政协指导下，副市长常念慈批示，县长霍建勋领办。") == {
        "常念慈": ("副市长", "云川市人民政府"),
        "霍建勋": ("县长", "枫屏县人民政府"),
    }


def test_a_name_ends_before_whatever_its_bearer_does() -> None:
    verbs = {
        word
        for key in ("concrete", "weak", "alone", "moves", "does", "convenes", "last", "speak")
        for word in words("activities", key)
        if len(word) == 2 and word.isalpha()
    }
    found = {
        (name, verb)
        for name in ("骆冰", "王志远", "邱思贤")
        for verb in sorted(verbs)
        for each in extract(f"{HEAD}县长{name}{verb}相关工作。").candidates
        if each.kind == "person" and each.args["name"] == name
    }

    assert len(verbs) > 250
    assert found == {(name, verb) for name in ("骆冰", "王志远", "邱思贤") for verb in verbs}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("县长骆冰共同领办两件重点提案。", {"骆冰"}),
        ("副主席王志成立足本职开展调研。", {"王志成"}),
        ("副主席何开展带队视察。", {"何开展"}),
        (
            "骆冰副主席牵头督办，张明县长、李伟常委参加，邀请王志远董事长到会。",
            {"骆冰", "张明", "李伟", "王志远"},
        ),
        ("副主席骆冰重点督办。", {"骆冰"}),
        ("邀请委员裴雪峰、柯敏到现场察看。", {"裴雪峰", "柯敏"}),
        ("成都市长、黄山副市长到会，石门副县长、枫屏县长讲话，商行总经理出席。", set()),
        ("代表向原单位反映。委员陆续召开座谈会，主席时时关注。", set()),
    ],
)
def test_verbs_end_names_and_prepositions_begin_none(text: str, names: set[str]) -> None:
    assert set(named(text, "person").values()) == names


def test_a_title_of_courtesy_is_no_role_and_begins_no_activity() -> None:
    text = "香港同胞卢耀宗先生捐资80万元。副主席桂兰英、秘书长张明等同志先后到村调研3次。"
    acts = [c.quote for c in extract(HEAD + text).candidates if c.kind == "activity"]

    assert roles(text) == {
        "卢耀宗": ("", ""),
        "桂兰英": ("副主席", OWN),
        "张明": ("秘书长", OWN),
    }
    assert acts == ["捐资80万元", "先后到村调研3次"]


def test_a_name_by_sound_ends_before_a_verb_and_committees_of_provinces_are_many() -> None:
    head = "政协栖霞州第十三届委员会常务委员会工作报告\n（2019年1月12日）\n"
    told = "州长多杰热旦高度重视。接待青海、四川、西藏等省区政协考察团17批。"
    found = extract(head + told).candidates

    assert [c.args["name"] for c in found if c.kind == "person"] == ["多杰热旦"]
    assert named(told, "body", head) == {}


def test_who_moved_others_to_give_gave_nothing() -> None:
    text = "副主席段国栋协调企业为敬老院捐赠价值18万元的物资。副主席宋玉兰捐款2万元。"
    found = extract(HEAD + text).candidates

    assert [(c.quote, c.args.get("participants")) for c in found if c.kind == "activity"] == [
        ("协调企业为敬老院捐赠价值18万元的物资", None),
        ("捐款2万元", "宋玉兰"),
    ]


def test_whom_an_office_invites_is_not_of_it() -> None:
    text = "县交通运输局邀请提案人裴雪峰、柯敏到施工现场察看。"

    assert roles(text) == {"裴雪峰": ("提案人", ""), "柯敏": ("提案人", "")}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("俞子衿反映的《关于防范脱落风险的建议》获批示。", {"俞子衿"}),
        ("聂文洲个人提出的“规范预付”建议，由市监局承办。", {"聂文洲"}),
        ("林知夏、段鹤鸣联名提出的《关于增设站点的提案》办结。", {"林知夏", "段鹤鸣"}),
        ("傅云起《关于改造老旧管网的提案》已办结。", {"傅云起"}),
        ("应修远、尤若兰等7名委员联名提出建议。", {"应修远", "尤若兰"}),
        ("阿苏拉且、纳学诚、王丽娟3位委员提出建议。", {"阿苏拉且", "纳学诚", "王丽娟"}),
        ("吉木惹哈主席和马学忠、杨秀莲副主席分别挂联。", {"吉木惹哈", "马学忠", "杨秀莲"}),
        ("段玉珂、纪伯言委员分别提出的建议被采纳。", {"段玉珂", "纪伯言"}),
        ("获副县长蓝季同批示，副主席屈同牵头。", {"蓝季同", "屈同"}),
    ],
)
def test_names_stand_without_a_role_of_their_own(text: str, names: set[str]) -> None:
    assert set(named(text, "person")) == names


@pytest.mark.parametrize(
    "text",
    [
        "文史办撰写的《枫屏往事》出版，公安部《关于进一步检查的通知》下发。",
        "张师傅反映的“停车难”解决了，调研组提出的“一村一策”被采纳。",
        "向县里提交的《关于延长补贴的报告》获批示，于当年提出的“三个一”实现。",
        "动员130家以上委员企业捐款。",
        "居民楼反映漏水，委员纳入管理。",
    ],
)
def test_words_before_what_was_written_are_no_names(text: str) -> None:
    assert not named(text, "person")


def test_a_list_of_members_has_no_groups_among_its_names() -> None:
    text = "新阶层、王丽娟等5名委员和企业家、祁小玉等3名委员提出建议。"

    assert set(named(text, "person")) == {"王丽娟", "祁小玉"}


def members(text: str) -> set[tuple[str, str]]:
    """Return who is of which body, behind the head of a report."""
    return {
        (str(each.args["subject"]), str(each.args["object"]))
        for each in extract(HEAD + text).candidates
        if each.args.get("predicate") == "member-of" and each.start >= len(HEAD)
    }


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("沧浪重工董事长齐思远委员捐资300万元。", {"沧浪重工", OWN}),
        ("县政协委员、远航物流集团董事长齐思远捐资。", {"远航物流集团", OWN}),
        ("远航物流集团董事长、县政协委员齐思远捐资。", {"远航物流集团", OWN}),
        ("医卫界委员、县中医院院长齐思远义诊。", {"枫屏县中医院", OWN}),
        (
            "全国政协委员、县工商联副主席、远航集团董事长齐思远捐资。",
            {"中国人民政治协商会议全国委员会", "枫屏县工商业联合会", "远航集团"},
        ),
        ("县委常委、常务副县长齐思远督办。", {"中共枫屏县委员会", "枫屏县人民政府"}),
        ("邀请部分县政协委员、县教育局局长齐思远座谈。", {"枫屏县教育局"}),
        ("县教育局采纳委员齐思远的建议。", {OWN}),
        ("县教育局会办，督办领导：齐思远。", set()),
    ],
)
def test_a_person_is_of_each_body_that_is_told(text: str, bodies: set[str]) -> None:
    assert members(text) == {("齐思远", body) for body in bodies}


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("市政协委员陆春生义诊。", {"陆春生": ("市政协委员", "市政协")}),
        ("二十大代表、县政协委员陆秋菊发言。", {"陆秋菊": ("二十大代表、县政协委员", OWN)}),
        (
            "县交通局局长陆大川，副局长何晓云到场。",
            {"陆大川": ("县交通局局长", "枫屏县交通局"), "何晓云": ("副局长", "枫屏县交通局")},
        ),
        ("代理县长何青禾讲话。", {"何青禾": ("县长", "枫屏县人民政府")}),
        (
            "副主席陆建国、何许可、叶茂林出席。",
            {"陆建国": ("副主席", OWN), "何许可": ("副主席", OWN), "叶茂林": ("副主席", OWN)},
        ),
        (
            "副主席占文斌、叶茂林，秘书长何云做了发言。",
            {"占文斌": ("副主席", OWN), "叶茂林": ("副主席", OWN), "何云": ("秘书长", OWN)},
        ),
        ("在何青副主席陪同下，县委书记陆远新第一时间赶到。", {"何青": ("副主席", OWN), "陆远新": ("县委书记", "中共枫屏县委员会")}),
        ("在常务副主席会议上，主任会议、秘书长会议、主席办公会议召开。", {}),
    ],
)  # fmt: skip
def test_persons_have_the_office_that_stands_nearest(
    text: str, persons: dict[str, tuple[str, str]]
) -> None:
    assert roles(text) == persons


def test_who_comes_to_the_county_has_no_such_name() -> None:
    assert not named("全国政协副主席来县视察，省政协副主席来枫屏督导。", "person")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("丁若谷、凌一霜、郝大勇分别作了大会发言。", {"丁若谷", "凌一霜", "郝大勇"}),
        ("免去郝大勇同志县政协副秘书长职务，接受贺知远辞去委员的请求。", {"郝大勇", "贺知远"}),
        ("教科卫体委、民建分别作了发言，工作作风、发言质量提高。", set()),
    ],
)
def test_who_spoke_or_was_relieved_is_named(text: str, names: set[str]) -> None:
    assert set(named(text, "person")) == names


def test_honours_and_a_second_office_leave_the_first_one_its_body() -> None:
    text = "县政协委员、致富带头人齐思远捐款，副县长、公安局局长凌霜到场。"

    assert members(text) == {("齐思远", OWN), ("凌霜", "枫屏县人民政府")}


def people(text: str) -> set[str]:
    """Return the names of the persons that a text of a county's committee names."""
    found = extract(text, place="云岭县", year=2021).candidates
    return {str(each.args["name"]) for each in found if each.kind == "person"}


@pytest.mark.parametrize(
    "text",
    [
        "{}如张红霞委员提出的提案被采纳。",
        "{}例如张红霞委员提出的提案被采纳。",
        "县政协张红霞委员提出提案。",
        "民革张红霞委员反映情况。",
        "医卫界张红霞委员义诊。",
        "根据张红霞委员的建议修建水渠。",
        "围绕张红霞委员提出的问题调研。",
        "将张红霞委员的提案列为重点。",
        "会后张红霞委员走访农户。",
        "5月张红霞委员捐款。",
        "在王书记支持下，据张红霞副主席介绍，新建水渠。",
    ],
)
def test_a_name_amid_speech_stands_behind_a_word_that_leads_to_it(text: str) -> None:
    assert people(text.format("又")) == {"张红霞"}


@pytest.mark.parametrize(
    "text",
    [
        "如何当好委员是一门学问。",
        "推荐高素质委员。",
        "让更多年轻委员参与。",
        "组织金融界委员视察。",
        "走访慰问老同志。",
        "县政协历任主席到会。",
        "支持万企兴万村委员企业。",
        "同困难委员结对，将全体委员分组。",
        "通过牵手困难学生委员受到表扬。",
        "政协方面委员参加，向广大委员致谢。",
    ],
)
def test_words_before_members_that_are_like_names_are_none(text: str) -> None:
    assert people(text) == set()


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("请专家何楠作辅导报告。", {"何楠"}),
        ("邀请教授何楠作专题辅导。", {"何楠"}),
        ("副县长何楠作情况通报。", {"何楠"}),
        ("副主席何楠代主席主持会议。", {"何楠"}),
        ("县长周立代表县政府作报告。", {"周立"}),
        ("何楠作委员发言。", set()),
        # Names that hold the sign.
        ("委员李作栋发言。", {"李作栋"}),
        ("委员王有作率队调研。", {"王有作"}),
        ("副主席张大作、李小明带队。", {"张大作", "李小明"}),
        # Givers without a role, and those who are honoured.
        ("委员李小明捐20万元、王大伟捐口罩5000只。", {"李小明", "王大伟"}),
        ("全县委员捐款50万元，其中李小明10万元、王大伟8万元。", {"李小明", "王大伟"}),
        ("李小明、王大伟等3人被评为先进个人。", {"李小明", "王大伟"}),
        ("各界捐款50万元，其中企业界10万元。", set()),
        ("社会各界、张家口捐款20万元。", set()),
    ],
)
def test_what_is_done_ends_a_name(sentence: str, names: set[str]) -> None:
    found = extract(sentence, place="示例县", year=2021).candidates

    assert {str(each.args["name"]) for each in found if each.kind == "person"} == names


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("走访县教育局。委员李小明提出建议。", "委员李小明"),
        ("走访县教育局，委员李小明提出建议。", "委员李小明"),
        ("听取县水利局汇报；副主席李小明讲话。", "副主席李小明"),
        ("视察县医院。县教育局局长李小明介绍情况。", "县教育局局长李小明"),
    ],
)
def test_who_is_of_a_body_is_told_within_a_sentence(text: str, quote: str) -> None:
    told = [
        each.quote
        for each in extract(text, place="示例县", year=2021).candidates
        if each.args.get("predicate") == "member-of"
    ]

    assert told == [quote]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("县政协副主席何楠及时调解纠纷36起。", {"何楠"}),
        ("县政协党组及时推荐委员担任监督员。", set()),
        ("县医院院长周海共编印资料3册。", {"周海"}),
        ("县政协副主席何楠克服困难走访企业。", {"何楠"}),
        ("县政协副主席何楠协调解决用地20亩。", {"何楠"}),
        ("县政协副主席何楠选派驻村干部3名。", {"何楠"}),
    ],
)
def test_adverbs_and_verbs_begin_behind_a_name(sentence: str, names: set[str]) -> None:
    found = extract(sentence, place="示例县", year=2021).candidates

    assert {str(each.args["name"]) for each in found if each.kind == "person"} == names


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "沙溪镇党委书记齐思远参加活动。",
            {"齐思远": ("沙溪镇党委书记", "中共沙溪镇委员会")},
        ),
        (
            "沙溪镇镇长齐思远、石桥乡党委副书记苏明澈到会听取意见。",
            {
                "齐思远": ("沙溪镇镇长", "沙溪镇人民政府"),
                "苏明澈": ("石桥乡党委副书记", "中共石桥乡委员会"),
            },
        ),
        (
            "会议听取石桥乡党委书记齐思远、乡长苏明澈汇报。",
            {
                "齐思远": ("石桥乡党委书记", "中共石桥乡委员会"),
                "苏明澈": ("乡长", "石桥乡人民政府"),
            },
        ),
        (
            "城关街道党工委书记齐思远座谈。",
            {"齐思远": ("城关街道党工委书记", "中共城关街道工作委员会")},
        ),
        (
            "龙泉镇人大主席齐思远发言。",
            {"齐思远": ("龙泉镇人大主席", "龙泉镇人民代表大会")},
        ),
        (
            "石桥乡党委委员、组织委员齐思远参加。",
            {"齐思远": ("石桥乡党委委员、组织委员", "中共石桥乡委员会")},
        ),
        ("青山村党支部书记齐思远介绍经验。", {"齐思远": ("青山村党支部书记", "")}),
        (
            "县政协委员、青山村村委会主任齐思远介绍经验。",
            {"齐思远": ("县政协委员、青山村村委会主任", "青山村村民委员会")},
        ),
        # Whose town's they are nothing tells, and members who live there have no office in it.
        ("邀请镇党委书记齐思远授课。", {"齐思远": ("镇党委书记", "")}),
        ("联系村党支部书记齐思远参加。", {"齐思远": ("村党支部书记", "")}),
        ("石桥镇委员齐思远提出建议。", {"齐思远": ("委员", OWN)}),
    ],
)
def test_an_office_in_a_town_is_told_with_the_town(
    text: str, told: dict[str, tuple[str, str]]
) -> None:
    assert roles(text) == told


def test_who_leads_party_and_government_of_a_town_is_of_both() -> None:
    assert members("沙溪镇党委书记、镇长齐思远陪同调研。") == {
        ("齐思远", "中共沙溪镇委员会"),
        ("齐思远", "沙溪镇人民政府"),
    }


def test_whom_a_meeting_hears_is_not_what_it_is_about() -> None:
    found = extract(f"{HEAD}会议听取沙溪镇副镇长齐思远汇报。").candidates

    assert [each.args.get("topic", "") for each in found if each.kind == "activity"] == [""]


@pytest.mark.parametrize(
    ("text", "role", "body"),
    [
        ("委员企业恒达公司董事长齐思远捐款。", "恒达公司董事长", "恒达公司"),
        ("委员所在企业天成药业总经理齐思远捐款。", "天成药业总经理", "天成药业"),
        ("会员企业恒达公司董事长齐思远捐款。", "恒达公司董事长", "恒达公司"),
        ("县内龙头企业恒达集团总经理齐思远参加。", "恒达集团总经理", "恒达集团"),
        ("爱心企业恒达公司总经理齐思远捐款。", "恒达公司总经理", "恒达公司"),
        ("恒达企业管理公司董事长齐思远捐款。", "恒达企业管理公司董事长", "恒达企业管理公司"),
        ("县教育局局长齐思远参加。", "县教育局局长", "枫屏县教育局"),
    ],
)
def test_what_kind_of_firm_it_is_is_no_part_of_an_office(text: str, role: str, body: str) -> None:
    assert roles(text) == {"齐思远": (role, body)}


def test_to_whom_somebody_is_recommended_is_not_whose_they_are() -> None:
    assert roles("向县委推荐委员齐思远为县政协常委人选。") == {"齐思远": ("委员", OWN)}


def test_a_name_that_ends_with_a_word_for_with_is_whole_at_the_end_of_a_line() -> None:
    found = named("县政协主席　闵清和\n各位委员：\n闵清和主席带队视察。", "person")

    assert found == {"闵清和": "闵清和"}
