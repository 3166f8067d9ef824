"""Offices in no list: their names made of fields, or clipped."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_graph.text.bodies.names import IN_WORDS, full_name, suffixes
from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.context import Context
from cppcc_graph.text.scan import Endings, headed

_CLIPPED: Final = (
    "发改|工信|住建|教体|教育|卫健|商务|城管|文旅|人社|民政|财政|交通运输|交通|水利|水务|农业农村|生态环境|自然资源|应急管理|应急|司法|审计|科技|"
    "海洋|退役军人|行政审批|医保|市场监管|经信|公安|林业|统计|信访|金融|民宗|港航|气象|税务|文广旅|国资|旅发|卫计"
)
_CLIPPED_AT: Final = re.compile(
    rf"(?<![城都上超夜股各全本我该两跨闹门地辖社园景小乡村片校])(?P<place>[市县区州])(?P<rest>{_CLIPPED})"
    r"(?=[、，。；和与及（]|主办|会办|承办|协办|牵头|会同|配合|办[，。；]|答复|即知|新增|补装|增配|到会|领题|为|协商|采纳|(?<=财政)(?:每年|安排|拿出|投入|列支|拨付|筹措|整合|下达|全额|兜底|给予|设立|配套|累计))"
)


def clipped_offices(text: str, about: Context) -> Iterator[Mention]:
    """Yield offices whose last word is left out, as office style has it: 区住建, 市发改."""
    names = suffixes()
    for found in headed(text, _CLIPPED_AT):
        rest = found["rest"]
        # Above the county 发改 and 卫健 are commissions.
        ends = ("局", "委") if found["place"] in "县区" else ("委", "局")
        template = next((names[rest + end] for end in ends if names.get(rest + end)), f"N{rest}局")
        full = template.replace("N", full_name(found["place"], about))
        yield Mention("body", found.start(), found.end(), {"name": full}, "bodies/clipped@1", 0.85)


_FIELDS: Final = (
    "农业|农村|农牧业|农牧|贸易|对外|农林|林业|草原|科技|科学技术|科学|工业|信息化|经济|发展|改革|商务|商贸|文化|广电|广播电视|新闻出版|旅游|体育|教育|卫生|计划生育|健康|"
    "住房|城乡建设|建设|规划|国土资源|自然资源|资源|环境保护|生态环境|环保|水利|水务|交通|运输|海洋|渔业|市场|监督管理|质量技术监督|工商行政管理|食品药品|药品|"
    "人力资源|人事|劳动|社会保障|民政|民族|宗教|事务|司法|公安|审计|统计|财政|地税|国税|税务|粮食|物资储备|应急|安全生产|信访|档案|外事|侨务|投资促进|行政审批|"
    "政务服务|数据|大数据|营商环境|城市管理|综合|行政执法|执法|园林|绿化|房产|房屋|管理|气象|地震|邮政|烟草|供销|医疗保障|退役军人|乡村振兴|扶贫|移民|机关|湖泊|农牧业|牧业|畜牧|草原|水产|农机|农垦|林牧|兽医|口岸|电业|电力|能源|煤炭|矿产|国土|城乡规划|城建|市政|市容|环卫|房地产|住房保障|保障|公用事业|公路|航道|港口|港航|铁路|民航|海事|海防|航务|轻工|纺织|物资|粮食和物资|国有资产|金融|证券|中小企业|民营经济|非公有制经济|商业|外经|对外经济|经济合作|经济协作|合作|交流|技术|知识产权|专利|无线电|通信|电信|人才|机构编制|编制|公务员|老干部|老龄|妇女儿童|残疾人|慈善|社会|社会组织|社会工作|防震减灾|防汛抗旱|人民防空|国防动员|双拥|优抚|文物|文化遗产|版权|史志|地方志|党史|档案史志|语言文字|招生考试|考试|爱国卫生|疾病预防控制|中医药|蒙中医药|药监|医药|价格|物价|收费|公共资源交易|公共资源|政务|行政|政务公开|审批|效能|法制|口岸管理|边防|边境|事业|产业|园区|高新|航空|航天|综合行政|城市|城乡|城管|文体|文教|教体|科教|科工|科信|工信|工业和信息|农经|经管|投资|开发|重点项目|项目|重点工程|工程|物流|会展|产业发展|数据资源|数字经济|互联网|信息产业|网络安全|生态|林长制|河长制|湿地|水库|水文|水电|库区|水土保持|节水|南水北调|供水|排水|燃气|热力"
)
_FIELD_BEGINS: Final = "".join(
    f"[{''.join(sorted({field[at] for field in _FIELDS.split('|')}))}]" for at in (0, 1)
)
_OFFICE: Final = re.compile(
    rf"(?P<place>[省市县区州盟旗])(?={_FIELD_BEGINS})(?P<rest>(?:(?:{_FIELDS})(?:和|与|及|、)?){{1,6}}(?:局|厅|委员会|办公室))(?!长|面|势)"
)


def composed_offices(text: str, about: Context, names: Endings) -> Iterator[Mention]:
    """Yield offices whose name is made of fields: 市海洋与渔业局, 州卫生和计划生育委员会."""
    for found in headed(text, _OFFICE):
        at = found.end("place")
        place = names.at(text, at)
        if not place and found.start() and text[found.start() - 1] in IN_WORDS:
            continue
        place = place or found["place"]
        args = {"name": full_name(place, about) + found["rest"]}
        yield Mention("body", at - len(place), found.end(), args, "bodies/office@2", 0.6)
