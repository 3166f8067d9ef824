"""Who put a proposal forward, handled and supervised it, in the wordings of different reports."""

from typing import Final

import pytest

from cppcc_graph.text.extract import extract

_HEAD: Final = "政协沙川县第十届委员会常务委员会工作报告\n\n"
PROPOSER: Final = "proposer"
HANDLER: Final = "handler"
SUPERVISOR: Final = "supervisor"
_PREDICATES: Final = (PROPOSER, HANDLER, SUPERVISOR)

_TOLD: Final = [
    (
        "县工商联提交的《关于扶持小微企业的提案》，县财政局、县税务局联合出台减税清单。",
        [(HANDLER, "沙川县税务局"), (HANDLER, "沙川县财政局"), (PROPOSER, "沙川县工商业联合会")],
    ),
    (
        "王建国委员撰写的《关于整治河道采砂的提案》由县水利局办理。",
        [(HANDLER, "沙川县水利局"), (PROPOSER, "王建国")],
    ),
    (
        "民盟沙川县总支牵头、农工党沙川县支部参与提出的《关于推进分级诊疗的提案》，县卫健局主办，县医保局会办。",
        [
            (HANDLER, "沙川县医疗保障局"),
            (HANDLER, "沙川县卫生健康局"),
            (PROPOSER, "农工党沙川县支部"),
            (PROPOSER, "民盟沙川县总支"),
        ],
    ),
    (
        "王建国、李秀英、张志强三位委员联名的《关于加固病险水库的提案》，县水务局全部采纳，加固水库6座。",
        [
            (HANDLER, "沙川县水务局"),
            (PROPOSER, "张志强"),
            (PROPOSER, "李秀英"),
            (PROPOSER, "王建国"),
        ],
    ),
    (
        "王建国委员领衔、12名委员附议的《关于建设口袋公园的提案》（第32号），县城管局当年办结。",
        [(HANDLER, "沙川县城市管理局"), (PROPOSER, "王建国")],
    ),
    (
        "由县妇联提出、县教育局承办的《关于办好普惠幼儿园的提案》，主席陈国栋亲自督办。",
        [(HANDLER, "沙川县教育局"), (PROPOSER, "沙川县妇女联合会"), (SUPERVISOR, "陈国栋")],
    ),
    (
        "李秀英委员执笔的《关于保护古城墙的提案》送县文旅局后，列入年度维修计划。",
        [(HANDLER, "沙川县文化和旅游局"), (PROPOSER, "李秀英")],
    ),
    (
        "九三学社沙川县支社的《关于发展中药材产业的提案》交由县农业农村局牵头办理。",
        [(HANDLER, "沙川县农业农村局"), (PROPOSER, "九三学社沙川县支社")],
    ),
    (
        "针对张志强委员《关于完善农村公路养护的提案》，县交通运输局投入养护资金800万元。",
        [(HANDLER, "沙川县交通运输局"), (PROPOSER, "张志强")],
    ),
    (
        "根据王建国委员提出的《关于规范占道经营的提案》，县城管局设置疏导点12处。",
        [(HANDLER, "沙川县城市管理局"), (PROPOSER, "王建国")],
    ),
    (
        "县公安局在办理李秀英委员《关于治理飙车炸街的提案》中，安装抓拍设备30套。",
        [(HANDLER, "沙川县公安局"), (PROPOSER, "李秀英")],
    ),
    (
        "县水利局接到《关于疏浚清水河的提案》后，清淤河道12公里。",
        [(HANDLER, "沙川县水利局")],
    ),
    (
        "县交通运输局把《关于修通断头路的提案》列入年度重点工程，打通断头路3条。",
        [(HANDLER, "沙川县交通运输局")],
    ),
    (
        "县财政局会同县农业农村局办理《关于完善农业保险的提案》，赔付320万元。",
        [(HANDLER, "沙川县农业农村局"), (HANDLER, "沙川县财政局")],
    ),
    (
        "《关于改造老旧小区的提案》由王建国委员提出，县住建局主办，县发改局、县财政局会办，县政协主席陈国栋领衔督办。",
        [
            (HANDLER, "沙川县住房和城乡建设局"),
            (HANDLER, "沙川县发展和改革局"),
            (HANDLER, "沙川县财政局"),
            (PROPOSER, "王建国"),
            (SUPERVISOR, "陈国栋"),
        ],
    ),
    (
        "《关于加强食品安全监管的提案》（李秀英委员提）经县市场监管局办理，抽检480批次。",
        [(HANDLER, "沙川县市场监督管理局"), (PROPOSER, "李秀英")],
    ),
    (
        "《关于发展夜经济的提案》（民建沙川县支部提出）已由县商务局办复。",
        [(HANDLER, "沙川县商务局"), (PROPOSER, "民建沙川县支部")],
    ),
    (
        "《关于发展夜经济的提案》（县工商联），由县商务局牵头，县城管局、县公安局配合办理。",
        [
            (HANDLER, "沙川县公安局"),
            (HANDLER, "沙川县商务局"),
            (HANDLER, "沙川县城市管理局"),
            (PROPOSER, "沙川县工商业联合会"),
        ],
    ),
    (
        "《关于发展夜经济的提案》（王建国等3名委员联名提出），县商务局承办。",
        [(HANDLER, "沙川县商务局"), (PROPOSER, "王建国")],
    ),
    (
        "《关于建设充电桩的提案》。这件由张志强委员提出的提案，副县长周文斌领办，县发改局承办。",
        [(HANDLER, "沙川县发展和改革局"), (PROPOSER, "张志强"), (SUPERVISOR, "周文斌")],
    ),
    (
        "县政协副主席赵红梅跟踪督办《关于农村饮水安全的提案》，县水利局新建供水站5处。",
        [(HANDLER, "沙川县水利局"), (SUPERVISOR, "赵红梅")],
    ),
    (
        "由县政协主席陈国栋带队督办的《关于整治电动车充电隐患的提案》，县消防救援大队排查小区160个。",
        [(HANDLER, "沙川县消防救援大队"), (SUPERVISOR, "陈国栋")],
    ),
    (
        "县委书记何志远领衔领办《关于壮大村级集体经济的提案》，县委组织部牵头，县农业农村局配合。",
        [
            (HANDLER, "中共沙川县委员会组织部"),
            (HANDLER, "沙川县农业农村局"),
            (SUPERVISOR, "何志远"),
        ],
    ),
    (
        "《关于壮大村级集体经济的提案》由县委书记何志远、县长周文斌分别领办，县政协副主席赵红梅牵头督办。",
        [(SUPERVISOR, "何志远"), (SUPERVISOR, "周文斌"), (SUPERVISOR, "赵红梅")],
    ),
    (
        "《关于推广秸秆还田的提案》在县政协副主席赵红梅的跟踪督办下，县农业农村局推广面积3万亩。",
        [(HANDLER, "沙川县农业农村局"), (SUPERVISOR, "赵红梅")],
    ),
    (
        "《关于推广秸秆还田的提案》被采纳后，县农业农村局推广面积3万亩。",
        [(HANDLER, "沙川县农业农村局")],
    ),
    (
        "《关于推广秸秆还田的提案》被县农业农村局采纳。",
        [],
    ),
    (
        "《关于推广秸秆还田的提案》得到县财政局大力支持，拨付资金50万元。",
        [],
    ),
    (
        "张志强委员提出《关于规范物业管理的提案》后，县住建局出台管理办法。",
        [(HANDLER, "沙川县住房和城乡建设局"), (PROPOSER, "张志强")],
    ),
    (
        "张志强委员在县政协十届二次会议上提交了《关于规范物业管理的提案》。提案送县住建局办理后，成立业委会16个。",
        [(HANDLER, "沙川县住房和城乡建设局"), (PROPOSER, "张志强")],
    ),
    (
        "县政协教科卫体委员会提交的《关于治理近视的提案》，县教育局作为主办单位，县卫健局作为会办单位，共同制定方案。",
        [
            (HANDLER, "沙川县卫生健康局"),
            (HANDLER, "沙川县教育局"),
            (PROPOSER, "政协沙川县委员会教科卫体委员会"),
        ],
    ),
    (
        "刘翠花委员连续三年就养老问题提交提案，今年的《关于发展养老事业的提案》由县民政局承办。",
        [(HANDLER, "沙川县民政局"), (PROPOSER, "刘翠花")],
    ),
    (
        "一是《关于改善营商环境的提案》，由县工商联提出，县行政审批局承办；二是《关于治理扬尘的提案》，由王建国委员提出，县住建局承办。",
        [
            (HANDLER, "沙川县住房和城乡建设局"),
            (HANDLER, "沙川县行政审批局"),
            (PROPOSER, "沙川县工商业联合会"),
            (PROPOSER, "王建国"),
        ],
    ),
    (
        "针对民盟县总支提出的“关于整治校园周边环境的提案”，县公安局、县市场监管局开展联合执法6次。",
        [
            (HANDLER, "沙川县公安局"),
            (HANDLER, "沙川县市场监督管理局"),
            (PROPOSER, "民盟沙川县总支"),
        ],
    ),
    (
        "团县委、县妇联联合提交的《关于关爱留守儿童的提案》批转县民政局、县教育局办理。",
        [
            (HANDLER, "沙川县教育局"),
            (HANDLER, "沙川县民政局"),
            (PROPOSER, "共青团沙川县委员会"),
            (PROPOSER, "沙川县妇女联合会"),
        ],
    ),
    (
        "《关于关爱留守儿童的提案》（第8号，刘翠花委员提出，县民政局承办，赵红梅副主席督办）。",
        [(HANDLER, "沙川县民政局"), (PROPOSER, "刘翠花"), (SUPERVISOR, "赵红梅")],
    ),
    (
        "《关于关爱留守儿童的提案》，提案人：刘翠花；承办单位：县民政局；督办领导：赵红梅。",
        [(HANDLER, "沙川县民政局"), (PROPOSER, "刘翠花"), (SUPERVISOR, "赵红梅")],
    ),
    (
        "县政协副主席赵红梅带领提案者代表到县民政局督办《关于关爱留守儿童的提案》。",
        [(HANDLER, "沙川县民政局"), (SUPERVISOR, "赵红梅")],
    ),
    (
        "县政协主席陈国栋对《关于关爱留守儿童的提案》进行重点督办，先后三次召开推进会。",
        [(SUPERVISOR, "陈国栋")],
    ),
    (
        "《关于关爱留守儿童的提案》促成县民政局与县教育局建立联动机制。",
        [(HANDLER, "沙川县教育局"), (HANDLER, "沙川县民政局")],
    ),
    (
        "《关于培育新型农民的提案》立案后，交县农业农村局主办、县人社局协办。",
        [(HANDLER, "沙川县人力资源和社会保障局"), (HANDLER, "沙川县农业农村局")],
    ),
    (
        "县农业农村局主办的《关于培育新型农民的提案》获评优秀承办件。",
        [(HANDLER, "沙川县农业农村局")],
    ),
    (
        "县农业农村局高度重视《关于培育新型农民的提案》办理工作，培训1200人。",
        [(HANDLER, "沙川县农业农村局")],
    ),
    (
        "《关于增设公交线路的提案》办理过程中，县交通运输局多次与提案人刘翠花委员面商。",
        [(HANDLER, "沙川县交通运输局"), (PROPOSER, "刘翠花")],
    ),
    (
        "提案人刘翠花委员对县交通运输局办理《关于增设公交线路的提案》的结果表示满意。",
        [(HANDLER, "沙川县交通运输局"), (PROPOSER, "刘翠花")],
    ),
    (
        "县政协将《关于增设公交线路的提案》列为重点督办提案，由副主席赵红梅牵头、提案委具体负责督办。",
        [(SUPERVISOR, "赵红梅")],
    ),
    (
        "县政府县长周文斌带头领办《关于增设公交线路的提案》，县政协主席陈国栋全程督办。",
        [(SUPERVISOR, "周文斌"), (SUPERVISOR, "陈国栋")],
    ),
    (
        "重点提案《关于增设公交线路的提案》系民建沙川县支部所提，县交通运输局为主办单位。",
        [(HANDLER, "沙川县交通运输局"), (PROPOSER, "民建沙川县支部")],
    ),
    (
        "致公党沙川县支部在《关于引进侨资的提案》中建议设立专班，县商务局随即成立专班。",
        [(HANDLER, "沙川县商务局"), (PROPOSER, "致公党沙川县支部")],
    ),
    (
        "县政协十届三次会议期间，民进沙川县总支提交了《关于加强校园心理健康教育的提案》，县教育局随后配齐专职教师42名。",
        [(HANDLER, "沙川县教育局"), (PROPOSER, "民进沙川县总支")],
    ),
    (
        "《关于加强校园心理健康教育的提案》由民进沙川县总支提交，交县教育局会同县卫健局办理。",
        [(HANDLER, "沙川县卫生健康局"), (HANDLER, "沙川县教育局"), (PROPOSER, "民进沙川县总支")],
    ),
    (
        "在办理《关于整治马路市场的提案》时，县城管局会同县市场监管局划定临时摊区6处。",
        [(HANDLER, "沙川县城市管理局"), (HANDLER, "沙川县市场监督管理局")],
    ),
    (
        "县政协将民革沙川县支部提出的《关于整治马路市场的提案》确定为一号提案，县委书记何志远亲自领办，县长周文斌具体负责。",
        [(PROPOSER, "民革沙川县支部"), (SUPERVISOR, "何志远")],
    ),
    (
        "《关于整治马路市场的提案》作为“一号提案”，由县委书记何志远领办，县政协主席陈国栋督办，县城管局主办、县商务局协办。",
        [
            (HANDLER, "沙川县商务局"),
            (HANDLER, "沙川县城市管理局"),
            (SUPERVISOR, "何志远"),
            (SUPERVISOR, "陈国栋"),
        ],
    ),
    (
        "王建国委员提出的《关于整治马路市场的提案》得到县委书记何志远批示。",
        [(PROPOSER, "王建国")],
    ),
    (
        "王建国委员就马路市场问题撰写的《关于整治马路市场的提案》，被县政府采纳。",
        [(PROPOSER, "王建国")],
    ),
    (
        "《关于发展乡村旅游的提案》的提案人王建国委员介绍，县文旅局三次上门听取意见。",
        [(HANDLER, "沙川县文化和旅游局"), (PROPOSER, "王建国")],
    ),
    (
        "对王建国委员提出的《关于发展乡村旅游的提案》，县文旅局主动对接、限期办结。",
        [(HANDLER, "沙川县文化和旅游局"), (PROPOSER, "王建国")],
    ),
    (
        "11月，县政协副主席赵红梅率提案委督办《关于发展乡村旅游的提案》，听取县文旅局办理情况汇报。",
        [(HANDLER, "沙川县文化和旅游局"), (SUPERVISOR, "赵红梅")],
    ),
    (
        "县政协副主席赵红梅主持召开《关于发展乡村旅游的提案》督办会，县文旅局汇报办理情况。",
        [(HANDLER, "沙川县文化和旅游局"), (SUPERVISOR, "赵红梅")],
    ),
    (
        "《关于发展乡村旅游的提案》由县政协副主席赵红梅领衔、县政协文史委跟踪督办。",
        [(SUPERVISOR, "赵红梅")],
    ),
    (
        "王建国委员：《关于发展乡村旅游的提案》（承办单位：县文旅局；督办领导：赵红梅）",
        [(HANDLER, "沙川县文化和旅游局"), (PROPOSER, "王建国"), (SUPERVISOR, "赵红梅")],
    ),
    (
        "《关于发展乡村旅游的提案》（第12号，王建国等5名委员联名，县文旅局主办）落地见效。",
        [(HANDLER, "沙川县文化和旅游局"), (PROPOSER, "王建国")],
    ),
    (
        "《关于发展乡村旅游的提案》，王建国委员提出后，县文旅局打造精品线路3条。",
        [(HANDLER, "沙川县文化和旅游局"), (PROPOSER, "王建国")],
    ),
    (
        "台盟沙川县支部建议的《关于发展乡村旅游的提案》，县文旅局正在研究落实。",
        [(HANDLER, "沙川县文化和旅游局"), (PROPOSER, "台盟沙川县支部")],
    ),
    (
        "《关于发展乡村旅游的提案》交办后，县文旅局、县财政局分别拿出方案。",
        [(HANDLER, "沙川县文化和旅游局"), (HANDLER, "沙川县财政局")],
    ),
    (
        "《关于发展乡村旅游的提案》由县文旅局主办，县农业农村局和县交通运输局会办。",
        [
            (HANDLER, "沙川县交通运输局"),
            (HANDLER, "沙川县农业农村局"),
            (HANDLER, "沙川县文化和旅游局"),
        ],
    ),
    (
        "县文旅局以办理《关于发展乡村旅游的提案》为契机，打造精品线路3条。",
        [(HANDLER, "沙川县文化和旅游局")],
    ),
    (
        "县文旅局结合《关于发展乡村旅游的提案》办理，打造精品线路3条。",
        [(HANDLER, "沙川县文化和旅游局")],
    ),
    (
        "《关于发展乡村旅游的提案》转由县文旅局牵头、各乡镇配合落实。",
        [(HANDLER, "沙川县文化和旅游局")],
    ),
    (
        "《关于发展乡村旅游的提案》分解到县文旅局和县交通运输局，限期办理。",
        [(HANDLER, "沙川县交通运输局"), (HANDLER, "沙川县文化和旅游局")],
    ),
    (
        "王建国委员在提案《关于发展乡村旅游的提案》中建议打造精品线路，县文旅局予以采纳。",
        [(HANDLER, "沙川县文化和旅游局"), (PROPOSER, "王建国")],
    ),
    (
        "由王建国委员领衔、15名委员联名提交的《关于发展乡村旅游的提案》，县文旅局办理。",
        [(HANDLER, "沙川县文化和旅游局"), (PROPOSER, "王建国")],
    ),
    (
        "县政协委员王建国、县政协常委李秀英联名提出的《关于发展乡村旅游的提案》，县文旅局承办。",
        [(HANDLER, "沙川县文化和旅游局"), (PROPOSER, "李秀英"), (PROPOSER, "王建国")],
    ),
    (
        "县政协常委、民建县支部主委李秀英提出的《关于发展乡村旅游的提案》，县文旅局承办。",
        [(HANDLER, "沙川县文化和旅游局"), (PROPOSER, "李秀英")],
    ),
    (
        "沙川县一中校长李秀英委员《关于减轻学生负担的提案》，县教育局承办。",
        [(HANDLER, "沙川县教育局"), (PROPOSER, "李秀英")],
    ),
    (
        "《关于减轻学生负担的提案》办理情况：县教育局出台“双减”细则，压减机构22家。",
        [(HANDLER, "沙川县教育局")],
    ),
    (
        "县政协副主席赵红梅对口督办《关于减轻学生负担的提案》；县政协副主席吴晓东对口督办《关于发展乡村旅游的提案》。",
        [(SUPERVISOR, "吴晓东"), (SUPERVISOR, "赵红梅")],
    ),
    (
        "《关于减轻学生负担的提案》由县教育局办理。张志强委员反映的路灯问题，县城管局安装路灯300盏。",
        [(HANDLER, "沙川县教育局")],
    ),
    (
        "《关于减轻学生负担的提案》由县教育局办理。县财政局安排专项资金支持教育，县人社局招聘教师80名。",
        [(HANDLER, "沙川县教育局")],
    ),
    (
        "县政协调研旅游业，向县政府提交《关于发展乡村旅游的建议》提案。",
        [(PROPOSER, "政协沙川县委员会")],
    ),
    (
        "李秀英委员《关于办好村史馆的建议》被县文旅局采纳，建成村史馆9个。",
        [(HANDLER, "沙川县文化和旅游局"), (PROPOSER, "李秀英")],
    ),
    (
        "王建国等委员关于整修渡口的提案引起县交通运输局、县水利局的高度重视，投资90万元修缮渡口3处。",
        [
            (HANDLER, "沙川县水利局"),
            (HANDLER, "沙川县交通运输局"),
            (PROPOSER, "王建国"),
        ],
    ),
    ("李秀英委员《关于保护古树的提案》得到县财政局支持。", [(PROPOSER, "李秀英")]),
    (
        "由王建国、李秀英2名委员联合提出、县政协副主席段永禄督办的关于解决柳溪镇水压偏低问题的提案已经落实。",
        [(PROPOSER, "李秀英"), (PROPOSER, "王建国"), (SUPERVISOR, "段永禄")],
    ),
    (
        "县妇联提交、副县长段永禄领办的《关于办好托育的提案》，县卫健局新建托育点5个。",
        [
            (HANDLER, "沙川县卫生健康局"),
            (PROPOSER, "沙川县妇女联合会"),
            (SUPERVISOR, "段永禄"),
        ],
    ),
    (
        "民盟沙川县支部《让渡口更安全》的提案成为段永禄县长领办的“一号工程”，县交通运输局增设护栏。",
        [
            (HANDLER, "沙川县交通运输局"),
            (PROPOSER, "民盟沙川县支部"),
            (SUPERVISOR, "段永禄"),
        ],
    ),
]


@pytest.mark.parametrize(("words", "told"), _TOLD)
def test_who_did_what_with_a_proposal(words: str, told: list[tuple[str, str]]) -> None:
    """Each wording gives all of the three relations that it states, and no other."""
    found = {
        (each.args["predicate"], each.args["object"])
        for each in extract(f"{_HEAD}{words}\n").candidates
        if each.kind == "relation" and each.args["predicate"] in _PREDICATES
    }
    assert found == set(told)


_ORIGINS: Final = [
    (
        "王建国委员《关于规范校外培训的提案》由县教育局办理，查处违规机构12家。教科卫体委员会就小学午间配餐暗访体验，县教育局建成中央厨房2座。",
        ("县教育局建成中央厨房2座", "小学午间配餐"),
    ),
    (
        "就民营企业融资难开展调研，提出的“银税互动”“设立转贷基金”等建议有7条得到采纳。",
        ("提出的“银税互动”“设立转贷基金”等建议有7条得到采纳", "建议"),
    ),
    (
        "王建国委员《关于规范校外培训的提案》由县教育局办理。收到社情民意信息183条，编发《沙川民声》12期，省政协采用6条。",
        ("省政协采用6条", "社情民意信息"),
    ),
    (
        "对五个执法单位的作风开展民主评议，反馈评议意见86条，九成以上的意见当年整改到位。",
        ("九成以上的意见当年整改到位", "评议意见"),
    ),
]


@pytest.mark.parametrize(("words", "came"), _ORIGINS)
def test_what_came_of_something_names_the_nearest_matter(words: str, came: tuple[str, str]) -> None:
    """An outcome hangs on the matter, the advice or the opinions of its own sentence."""
    found = [
        (each.args["object"], each.args["subject"])
        for each in extract(f"{_HEAD}{words}\n").candidates
        if each.kind == "relation" and each.args["predicate"] == "outcome"
    ]
    assert came in found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "叶青委员《关于增设公厕的提案》（第3号）和《关于治理噪声的提案》（第4号）都有了着落：县城管局新建公厕9座，县生态环境局查处扰民工地4处。",
            {
                (HANDLER, "关于增设公厕的提案", "沙川县城市管理局"),
                (HANDLER, "关于治理噪声的提案", "沙川县生态环境局"),
            },
        ),
        (
            "叶青委员《关于修路的提案》《关于架桥的提案》，县交通运输局修路12公里、架桥3座。",
            {
                (HANDLER, "关于修路的提案", "沙川县交通运输局"),
                (HANDLER, "关于架桥的提案", "沙川县交通运输局"),
            },
        ),
        (
            "叶青委员《关于做强茶产业的提案》、王建国委员《关于管护公厕的提案》，分别由县林业局、县城管局主办。",
            {
                (HANDLER, "关于做强茶产业的提案", "沙川县林业局"),
                (HANDLER, "关于管护公厕的提案", "沙川县城市管理局"),
            },
        ),
        (
            "《关于改造管网的提案》（第2号），由县长秦卫东领办、县政协主席段永禄督办。",
            {
                (SUPERVISOR, "关于改造管网的提案", "秦卫东"),
                (SUPERVISOR, "关于改造管网的提案", "段永禄"),
            },
        ),
        (
            "县委书记田振海、县长骆冰分别领办了民盟县总支《关于饮水安全的提案》、工商联界别《关于小微企业融资的提案》2件重点提案。",
            {
                (SUPERVISOR, "关于饮水安全的提案", "田振海"),
                (SUPERVISOR, "关于小微企业融资的提案", "骆冰"),
            },
        ),
        (
            "县委书记田振海、县长骆冰共同领办《关于饮水安全的提案》和《关于小微企业融资的提案》。",
            {
                (SUPERVISOR, title, name)
                for title in ("关于饮水安全的提案", "关于小微企业融资的提案")
                for name in ("田振海", "骆冰")
            },
        ),
        (
            "县卫健委把《关于中医药服务的提案》办理与医改工作相结合，建成中医馆17个。",
            {(HANDLER, "关于中医药服务的提案", "沙川县卫生健康委员会")},
        ),
        (
            "《关于稳产保供的提案》。提案人为县农科院研究员叶青委员。",
            {(PROPOSER, "关于稳产保供的提案", "叶青")},
        ),
        (
            "3.《关于生态补偿的提案》（第7号）。县长秦卫东督办。秦卫东两次到柳河、芦河沿江踏看，主持召开办理协商会。"
            "县生态环境局会同县财政局出台补偿办法。",
            {
                (SUPERVISOR, "关于生态补偿的提案", "秦卫东"),
                (HANDLER, "关于生态补偿的提案", "沙川县生态环境局"),
                (HANDLER, "关于生态补偿的提案", "沙川县财政局"),
            },
        ),
    ],
)
def test_turns_second_supervisors_and_long_entries(
    text: str, told: set[tuple[str, str, str]]
) -> None:
    found = {
        (str(each.args["predicate"]), str(each.args["subject"]), str(each.args["object"]))
        for each in extract(_HEAD + text).candidates
        if each.kind == "relation"
    }

    assert told == {each for each in found if each[0] in {kind for kind, _, _ in told}}


def by_title(text: str) -> set[tuple[str, str, str]]:
    """Return the last signs of the title, the predicate and the object of who had to do with proposals."""
    return {
        (str(each.args["subject"])[2:4], str(each.args["predicate"]), str(each.args["object"]))
        for each in extract(_HEAD + text).candidates
        if each.kind == "relation" and each.args["predicate"] in _PREDICATES
    }


_CARE: Final = "《关于养老服务的提案》"
_PARKING: Final = "《关于停车建设的提案》"
_ELDERS, _CARS = "养老", "停车"
_CIVIL: Final = "沙川县民政局"
_CITY: Final = "沙川县城市管理局"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            f"县委书记孙立军领办{_CARE}，县长周海平领办{_PARKING}。",
            {(_ELDERS, SUPERVISOR, "孙立军"), (_CARS, SUPERVISOR, "周海平")},
        ),
        (
            f"{_CARE}由县委书记孙立军领办，{_PARKING}由县长周海平领办。",
            {(_ELDERS, SUPERVISOR, "孙立军"), (_CARS, SUPERVISOR, "周海平")},
        ),
        (
            f"县委书记孙立军、县长周海平分别领办了民革县总支提出的{_CARE}和民建县支部提出的{_PARKING}。",
            {
                (_ELDERS, SUPERVISOR, "孙立军"),
                (_CARS, SUPERVISOR, "周海平"),
                (_ELDERS, PROPOSER, "民革沙川县总支"),
                (_CARS, PROPOSER, "民建沙川县支部"),
            },
        ),
        (
            f"{_CARE}{_PARKING}分别由县委副书记张明、副县长刘伟领办，县民政局、县城管局承办。",
            {
                (_ELDERS, SUPERVISOR, "张明"),
                (_CARS, SUPERVISOR, "刘伟"),
                (_ELDERS, HANDLER, _CIVIL),
                (_CARS, HANDLER, _CITY),
            },
        ),
        (
            f"{_CARE}和{_PARKING}，分别由县民政局、县城管局承办。",
            {(_ELDERS, HANDLER, _CIVIL), (_CARS, HANDLER, _CITY)},
        ),
        (
            f"{_CARE}{_PARKING}由县民政局、县城管局承办。",
            {(title, HANDLER, office) for title in (_ELDERS, _CARS) for office in (_CIVIL, _CITY)},
        ),
        (
            f"县民政局承办的{_CARE}、县城管局承办的{_PARKING}均已落实。",
            {(_ELDERS, HANDLER, _CIVIL), (_CARS, HANDLER, _CITY)},
        ),
        (
            f"{_CARE}（提案者：李远明）由县民政局主办，县财政局会办。",
            {
                (_ELDERS, PROPOSER, "李远明"),
                (_ELDERS, HANDLER, _CIVIL),
                (_ELDERS, HANDLER, "沙川县财政局"),
            },
        ),
        (
            f"{_CARE}（提案者：李远明（县政协委员）、王晓岚）。",
            {(_ELDERS, PROPOSER, "李远明"), (_ELDERS, PROPOSER, "王晓岚")},
        ),
        (
            f"县政府办公室牵头、县民政局配合办理{_CARE}。",
            {(_ELDERS, HANDLER, "沙川县人民政府办公室"), (_ELDERS, HANDLER, _CIVIL)},
        ),
        (f"如科技界{_CARE}被采纳。", {(_ELDERS, PROPOSER, "科技界")}),
        (f"在社会各界，{_CARE}影响很大。", set()),
        (f"{_CARE}被县民政局采纳，新建养老院3所。", {(_ELDERS, HANDLER, _CIVIL)}),
        (f"{_CARE}被县民政局采纳，受到群众好评。", set()),
        (f"{_CARE}得到县民政局的高度重视，被列为重点提案。", set()),
    ],
)
def test_what_is_told_of_one_title_is_not_told_of_the_next(
    text: str, told: set[tuple[str, str, str]]
) -> None:
    assert by_title(text) == told


@pytest.mark.parametrize(
    ("sentence", "received"),
    [
        ("县工商联提交提案12件。", 0),
        ("28名委员提交提案98件。", 0),
        ("农业界委员提出提案16件。", 0),
        ("李小明委员提交提案12件。", 0),
        ("民盟示例县支部提交集体提案3件。", 0),
        ("委员提交提案98件。", 1),
        ("广大政协委员提出提案126件。", 1),
        ("全体委员和参加单位共提交提案98件。", 1),
        ("各民主党派、工商联提交集体提案60件。", 1),
    ],
)
def test_proposals_of_some_are_no_number_of_all(sentence: str, received: int) -> None:
    found = extract(sentence, place="示例县", year=2021).candidates

    assert sum(each.args.get("metric") == "received" for each in found) == received


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "市民政局针对市政协社会和法制委关于发展农村互助养老的提案，新建互助养老点62个。",
            [("关于发展农村互助养老的提案", "市民政局")],
        ),
        (
            "市文物局采纳端木清委员关于低级别文物保护的提案所提建议，把62处文物点纳入巡查。",
            [("关于低级别文物保护的提案", "市文物局")],
        ),
        (
            "市教育局落实民盟省委会《关于改善小规模学校的提案》，更换取暖设备。",
            [("关于改善小规模学校的提案", "市教育局")],
        ),
        (
            "市农业农村局将农工党市委会《关于打好种业翻身仗的提案》、苗稷田委员《关于保护猪种资源的提案》并案办理，建成保种场3个。",
            [
                ("关于打好种业翻身仗的提案", "市农业农村局"),
                ("关于保护猪种资源的提案", "市农业农村局"),
            ],
        ),
        # A committee that looks into it handles nothing.
        ("市政协提案委针对李明委员关于治理内涝的提案，开展调研。", []),
    ],
)
def test_offices_act_on_what_stands_behind_them(text: str, expected: list[tuple[str, str]]) -> None:
    found = extract(f"示例市政协2021年工作报告\n一、2021年主要工作\n{text}\n", place="示例市")

    assert [
        (str(each.args["subject"]), str(each.args["object"]).replace("示例市", "市"))
        for each in found.candidates
        if each.args.get("predicate") == "handler"
    ] == expected
