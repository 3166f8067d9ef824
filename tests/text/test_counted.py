"""What a figure counts: invented clauses, one for each way of telling it, and a floor over the readings."""

import json
from collections import Counter
from pathlib import Path

import pytest

from cppcc_graph.text.extract import extract

CASES = {
    "整治病险水库4座。": ["病险水库"],
    "县水利局争取上级资金300万元。": ["上级资金"],
    "县财政每年安排茶产业发展专项资金200万元。": ["茶产业发展专项资金"],
    "捐图书200册。": ["图书"],
    "聘法律顾问4名。": ["法律顾问"],
    "讲故事12个。": ["故事"],
    "12件同类提案并案。": ["同类提案"],
    "500名志愿者服务队员集结。": ["志愿者"],
    "3次组织座谈会。": ["座谈会"],
    "接待海外团组9个、80人次。": ["海外团组"] * 2,
    "聘专家12名。": ["专家"],
    "县妇联有干部职工18人。": ["干部职工"],
    "解决2300名群众出行难问题。": ["群众"],
    "帮助56名农民工讨回欠薪。": ["农民工"],
    "结束了300名村民涉水的历史。": ["村民"],
    "邀请9名党员干部座谈。": ["党员干部"],
    "召开会议3次。": ["会议"],
    "先后3次召开会议研究。": ["会议"],
    "两次到市政协调研。": ["调研"],
    "3个村陪同。": ["村"],
    "6个部门讨回欠款。": ["部门"],
    "5家企业会同处置。": ["企业"],
    "向村小捐赠图书1200册。": ["图书"],
    "发出整改意见书12份。": ["整改意见书"],
    "98件提案件件有回复。": ["提案"],
    "报送信息42篇，被《示例政协简报》采用3篇。": ["信息"] * 2,
    "在《示例日报》刊发3篇。": [""],
    "稿件在《示例政协报》发表6篇，《示例日报》5篇。": ["稿件"] * 2,
    "编印《示例政协简报》24期。": ["《示例政协简报》"],
    "8名委员一同前往。": ["委员"],
    "12名评委打了分。": ["评委"],
    "平均每个部门13件。": [""],
    "满意率由2019年的91%提高到去年的98%。": ["满意率"] * 2,
    "“夜读”沙龙举办14场。": ["“夜读”沙龙"],
    "新栽果园200亩，兴办实事30件。": ["果园", "实事"],
    "成立界别小组9个，优化公交线路12条。": ["界别小组", "公交线路"],
    "中心组集中学习16次。": ["集中学习"],
    "作大会发言20篇，展出作品160幅。": ["大会发言", "作品"],
    "安排生态补偿资金300万元。": ["生态补偿资金"],
    "注册地理标志商标4件。": ["地理标志商标"],
    "二是督办提案10件。": ["提案"],
    "提交报告12份，有3份至今没有反馈。": ["报告"] * 2,
    "游客突破百万大关。": ["游客"],
    "提交提案120件，平均每位委员1.2件。": ["提案", "提案"],
    "每户补助300元。": ["每户补助"],
    "惠及12个村3.2万人。": ["村", ""],
    "走访困难户12户36人。": ["困难户"] * 2,
    "劝退委员3名。": ["委员"],
    "撤换委员2名。": ["委员"],
    "辞退护林员2名。": ["护林员"],
    "接到投诉12件。": ["投诉"],
    "5家企业落户柳河。": ["企业"],
    "享年83岁。": [""],
    "12名学生研学。": ["学生"],
    "3条研学线路。": ["研学线路"],
    "开展专题调研、视察9次。": ["专题调研、视察"],
    "全市30所中小学、幼儿园建立心理辅导室。": ["中小学、幼儿园"],
    "共收到提案100件，其中委员提案70件、集体提案30件。": ["提案", "委员提案", "集体提案"],
    "收到提案100件，经审查立案80件，合并9件。": ["提案"] * 3,
    "收到提案100件，已解决的51件，占51%。": ["提案", "已解决的提案", "已解决的提案"],
    "在7个村实地察看。": ["村"],
    "12名委员作大会发言。": ["委员"],
    "与5家企业负责人座谈。": ["企业"],
    "对6个单位开展民主评议。": ["单位"],
    "对3名长期缺席的委员进行约谈。": ["委员"],
    "机关干部9名驻村帮扶。": ["机关干部"],
    "收录文章83篇、24万字。": ["文章"] * 2,
    "接待考察团组8批、120人。": ["考察团组"] * 2,
    "走访少数民族和宗教界人士，累计60余人次。": ["少数民族和宗教界人士"],
    "农民人均纯收入由5000元增加到6200元。": ["农民人均纯收入"] * 2,
    "确保提案办复率100%。": ["提案办复率"],
    "门诊次均费用下降11.3%。": ["门诊次均费用"],
    "提案件数相比上届增长8%。": ["提案件数"],
    "其中科技界9人，共产党30人。": ["科技界", "共产党"],
    "编报社情民意信息60条，被省政协采用4条、市政协采用9条。": ["社情民意信息"] * 3,
    "发现问题20个，整改18个。": ["问题"] * 2,
    "副主席先后三次到现场督办。": ["现场督办"],
    "庆祝人民政协成立75周年。": ["人民政协成立"],
    "编印《柳河文史》3期。": ["《柳河文史》"],
    "拍摄专题片《柳河》5集。": ["专题片"],
    "深入9个乡镇、6个果园调研。": ["乡镇", "果园"],
    "近三分之一的委员参加。": ["委员"],
    "2020年底接待游客3万人次。": ["游客"],
    "办复率为A类的20件。": ["A类"],
    "提案办理满意的60件、基本满意的4件。": ["满意的提案", "基本满意的提案"],
    "立案提案64件，满意的60件、基本满意的4件。": ["立案提案", "满意的提案", "基本满意的提案"],
    "委员带头讲党课8次。": ["党课"],
    "收集社情民意信息90条，4条得到市领导批示。": ["社情民意信息"] * 2,
    "培育致富带头人15名。": ["致富带头人"],
    "委员参与行风评议14次。": ["行风评议"],
    "助力茶产业产值达到3亿元。": ["茶产业产值"],
    "建设“板凳有话”议事室16个。": ["议事室"],
    "举办“柳河论学”读书沙龙6期。": ["“柳河论学”读书沙龙"],
}

#: Nouns that begin with a sign that elsewhere is a verb or joins nouns.
WHOLE = """
打印机 打捞船 打铁花剧目 打桩机 打包机 打卡点 打谷机
收纳箱 收割机 收音机 收费站 收银台 收藏品 收容所
送餐车 送水管道 送风机
配药车 配电箱 配电房 配套设施 配送中心 配音作品 配餐点
讲习所 讲解器 讲师团 讲评会
有轨设备 有声读物 有奖征文 有机果园 有氧步道 有偿服务岗位 有色金属矿
解毒草药 解说牌 解码器 解酒药品 解忧驿站
和谐家庭 和谐小区 和美乡村 和平鸽雕塑 和睦楼院 和解协议
共享单车 共享充电宝 共富工坊 共享农庄 共治平台 共有产权房
等离子设备 等级公路 等候区 等高线地图
同业公会 同心驿站 同城项目
各界人士 各族青年 各方代表
及时雨调解室 及格学员 与会人员 共青团员 共产党员
会计机构 会展项目 会客厅 会员企业
"""


def counted(text: str) -> list[str]:
    found = extract(text, place="示例市", year=2021).candidates
    return [str(each.args.get("of", "")) for each in found if each.kind == "figure"]


@pytest.mark.parametrize("text", CASES)
def test_a_figure_counts_a_noun_without_verb_subject_place_and_time(text: str) -> None:
    assert counted(text) == CASES[text]


@pytest.mark.parametrize("noun", WHOLE.split())
@pytest.mark.parametrize("clause", ["购置{}12个。", "建成12个{}。", "全区有{}12个。"])
def test_no_noun_is_cut_by_the_verb_or_conjunction_it_seems_to_begin_with(
    clause: str, noun: str
) -> None:
    assert counted(clause.format(noun)) == [noun]


@pytest.mark.parametrize(
    "text",
    [
        "连续五年被评为先进单位。",
        "为期3天。",
        "其中30%已动工。",
        "××个、20余家。",
        "12人。",
    ],
)
def test_what_nothing_tells_is_left_away(text: str) -> None:
    assert set(counted(text)) <= {""}


REPORTS = Path(__file__).with_name("reports")


def test_figures_count_what_readers_say_no_less_often_than_before() -> None:
    told: Counter[str] = Counter()
    for file in sorted(REPORTS.glob("*.txt")):
        found = {
            (each.start, each.end): str(each.args.get("of", ""))
            for each in extract(file.read_text("utf-8")).candidates
            if each.kind == "figure"
        }
        for line in file.with_suffix(".gold.jsonl").read_text("utf-8").splitlines():
            fact = json.loads(line)
            place = (fact["start"], fact["end"])
            if fact["kind"] == "figure" and place in found and fact["args"].get("of"):
                told[_agreement(fact["args"]["of"], found[place])] += 1
    # Readers differ in how much of a noun they write; more than that is an error.
    assert told["equal"] / told.total() >= EQUAL
    assert told["other"] / told.total() <= OTHER


EQUAL = 0.73
OTHER = 0.065


def _agreement(reader: str, found: str) -> str:
    if not found:
        return "blank"
    if reader == found:
        return "equal"
    return "part" if reader in found or found in reader else "other"
