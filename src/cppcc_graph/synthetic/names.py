"""Invented names: places, people, subjects. Places begin with 虚, so that none is a real one."""

from dataclasses import dataclass
from typing import Final

from cppcc_graph.synthetic.dice import Dice


@dataclass(frozen=True, slots=True)
class Name:
    """One name in Chinese and English."""

    zh: str
    en: str


def _pairs(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((word[0], word[1:]) for word in text.split())


_FIRST: Final = _pairs(
    "云yun 岚lan 晴qing 汀ting 澜lan 岱dai 溪xi 枫feng 桐tong 鹤he 雁yan 梧wu 榆yu 槐huai 松song 柏bai 竹zhu "
    "兰lan 菊ju 荷he 莲lian 桂gui 梅mei 柳liu 苇wei 石shi 泉quan 渡du 桥qiao 塘tang 湾wan 屿yu 浦pu 渚zhu 峰feng "
    "岭ling 谷gu 原yuan 岗gang 台tai"
)
_SECOND: Final = _pairs(
    "川chuan 阳yang 安an 宁ning 平ping 和he 兴xing 昌chang 隆long 丰feng 康kang 泰tai 顺shun 清qing 明ming 远yuan "
    "定ding 义yi 德de 仁ren 礼li 智zhi 信xin 庆qing 福fu 嘉jia 祥xiang 瑞rui 华hua 盛sheng 新xin 源yuan 城cheng "
    "口kou 林lin 田tian 井jing 关guan 陵ling 门men"
)
_SURNAMES: Final = _pairs(
    "赵Zhao 钱Qian 孙Sun 李Li 周Zhou 吴Wu 郑Zheng 王Wang 冯Feng 陈Chen 褚Chu 卫Wei 蒋Jiang 沈Shen 韩Han 杨Yang "
    "朱Zhu 秦Qin 许Xu 何He 吕Lü 施Shi 张Zhang 孔Kong 曹Cao 严Yan 金Jin 魏Wei 陶Tao 姜Jiang 谢Xie 邹Zou 苏Su 潘Pan "
    "葛Ge 范Fan 彭Peng 鲁Lu 马Ma 方Fang"
)
#: Endings of divisions by depth: the country, provinces, prefectures, counties.
SUFFIXES: Final = (
    Name("国", ""),
    Name("省", " Province"),
    Name("市", " City"),
    Name("县", " County"),
)
SUBJECTS: Final = tuple(
    Name(zh, en)
    for zh, en in (
        ("社区食堂", "community canteens"),
        ("老年助餐", "meals for the old"),
        ("城区停车", "parking in town"),
        ("农村饮水", "rural drinking water"),
        ("河湖保护", "protection of rivers and lakes"),
        ("垃圾分类", "waste sorting"),
        ("夜间经济", "the night economy"),
        ("营商环境", "the business environment"),
        ("物业管理", "property management"),
        ("家庭农场", "family farms"),
        ("职业教育", "vocational training"),
        ("课后服务", "after-school care"),
        ("分级诊疗", "tiered health care"),
        ("智慧交通", "smart traffic"),
        ("乡村旅游", "rural tourism"),
        ("非遗传承", "intangible heritage"),
        ("湿地修复", "restoration of wetlands"),
        ("数字政府", "digital government"),
        ("小微企业融资", "finance for small firms"),
        ("既有住宅加装电梯", "lifts for old housing"),
        ("冷链物流", "the cold chain"),
        ("人才公寓", "flats for talents"),
        ("公共图书馆", "public libraries"),
        ("城市排水", "urban drainage"),
        ("残疾人就业", "work for the disabled"),
        ("普惠托育", "affordable nurseries"),
        ("茶产业", "the tea industry"),
        ("古城保护", "protection of the old town"),
        ("电动自行车充电", "charging of electric bicycles"),
        ("基层协商", "local consultation"),
    )
)
VERBS: Final = tuple(
    Name(zh, en)
    for zh, en in (
        ("加快发展", "developing faster"),
        ("规范", "putting in order"),
        ("进一步做好", "doing better at"),
        ("大力支持", "strongly supporting"),
        ("统筹推进", "advancing as a whole"),
        ("加强", "strengthening"),
    )
)
SECTORS: Final = tuple(
    Name(zh, en)
    for zh, en in (
        ("中共界", "CPC"),
        ("民革界", "Revolutionary Committee"),
        ("民盟界", "Democratic League"),
        ("民建界", "National Construction Association"),
        ("工商联界", "Federation of Industry and Commerce"),
        ("无党派界", "persons without party"),
        ("共青团界", "Youth League"),
        ("总工会界", "trade unions"),
        ("妇联界", "women's federation"),
        ("科技界", "science and technology"),
        ("经济界", "economy"),
        ("农业界", "agriculture"),
        ("教育界", "education"),
        ("医药卫生界", "medicine and health"),
        ("文化艺术界", "culture and arts"),
        ("社会科学界", "social sciences"),
        ("少数民族界", "ethnic minorities"),
        ("宗教界", "religion"),
    )
)
COMMITTEES: Final = tuple(
    Name(zh, en)
    for zh, en in (
        ("提案委员会", "Proposal Committee"),
        ("经济委员会", "Economic Committee"),
        ("农业和农村委员会", "Agriculture and Rural Committee"),
        ("教科卫体委员会", "Education, Science, Health and Sports Committee"),
        ("社会和法制委员会", "Social and Legal Committee"),
        ("文化文史和学习委员会", "Culture, History and Study Committee"),
    )
)
BUREAUS: Final = tuple(
    Name(zh, en)
    for zh, en in (
        ("发展和改革委员会", "Development and Reform Commission"),
        ("教育局", "Education Bureau"),
        ("科学技术局", "Science and Technology Bureau"),
        ("民政局", "Civil Affairs Bureau"),
        ("财政局", "Finance Bureau"),
        ("自然资源局", "Natural Resources Bureau"),
        ("生态环境局", "Ecology and Environment Bureau"),
        ("住房和城乡建设局", "Housing Bureau"),
        ("交通运输局", "Transport Bureau"),
        ("水利局", "Water Bureau"),
        ("农业农村局", "Agriculture Bureau"),
        ("商务局", "Commerce Bureau"),
        ("文化和旅游局", "Culture and Tourism Bureau"),
        ("卫生健康委员会", "Health Commission"),
    )
)
ORDINALS: Final = "一二三四五六七八九十"


def place(number: int, depth: int) -> Name:
    """Return the name of the ``number``-th division of a depth: no two of a depth are alike."""
    if depth == 0:
        return Name("虚国", "Xuguo")
    rest, first = divmod(number, len(_FIRST))
    rest, second = divmod(rest, len(_SECOND))
    signs = [_FIRST[first], _SECOND[second]]
    if rest:
        signs.append(_SECOND[(rest - 1) % len(_SECOND)])
    zh = "虚" + "".join(sign for sign, _ in signs)
    en = "Xu" + "".join(sound for _, sound in signs)
    return Name(zh + SUFFIXES[depth].zh, en + SUFFIXES[depth].en)


def person(dice: Dice) -> Name:
    """Return a name of a person; several may have the same, as in life."""
    family, given, second = dice.pick(_SURNAMES), dice.pick(_FIRST), dice.pick(_SECOND)
    return Name(family[0] + given[0] + second[0], f"{family[1]} {given[1].title()}{second[1]}")


def ordinal(number: int) -> str:
    """Return a Chinese ordinal number from 1 to 99.

    >>> ordinal(12)
    '十二'
    """
    tens, ones = divmod(number, 10)
    digit = ORDINALS[ones - 1] if ones else ""
    return (("" if tens == 1 else ORDINALS[tens - 1]) + "十" if tens else "") + digit
