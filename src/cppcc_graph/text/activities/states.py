"""Whether a clause only says how something is, fared or was shared out: 今年的监督与往年不同 is no deed."""

import re
from typing import Final

from cppcc_graph.text.scan import Sought

_COUNT: Final = r"[\d.]{1,8}[余多]?"
#: The whole of such a clause, from behind its time and subject.
_STATES: Final = re.compile(
    rf"占[^，。；]{{1,24}}?的?{_COUNT}%(?:以上|左右)?$"
    r"|作为[^，。；]{2,24}(?:依据|参考|抓手|内容|标准)$"
    r"|(?:其)?(?:理由|原因|目的|关键|前提|难点|特点)是"
    r"|[把将][^，。；]{2,24}作为[^，。；]{0,20}(?:环节|抓手|途径|渠道|着力点|切入点|举措|手段|载体|主线|突破口|保障|关键|基础|标准|依据|法宝)$"
    r"|[把将][^，。；]{2,40}(?:有机|紧密|很好地?)?(?:结合|衔接|统一|贯通|融合)(?:起来)?$"
    r"|(?:委员|提案人|提案者|群众|市民|用户|承办单位|网友)们?(?:可以?|能够?)(?!能)"
    # What so many matters were put forward by: 确定议题13项，其中党政交办4项、界别征集3项.
    rf"|(?:党政|党委|政府|委员|界别|专委会|社会|群众|社会公众)(?:交办|点题|出题|提出|提交|征集|推荐|自荐|建议|选题){_COUNT}[项个件条](?:、[^，。；\d]{{2,8}}{_COUNT}[项个件条]){{0,5}}$"
    # 对委员提出的237条意见建议: what the next clause tells of.
    rf"|对于?[^，。；]{{2,30}}(?:提出|反映|提交)的{_COUNT}[条件项个](?:意见建议|意见|建议|问题|诉求)$"
    # 被评议单位制定整改措施14条: others did, who were judged.
    r"|(?:\d{1,3}[余多]?[家个])?被(?:评议|监督|督办|视察|测评|考核|约谈|检查|评估)(?:的)?(?:\d{1,3}[家个])?(?:单位|部门)"
    rf"|完成(?<=已完成)(?:整改|销号)?{_COUNT}[个项件条处]$|完成(?:整改|销号){_COUNT}[个项件条处]$"
    rf"|收到[^，。；]{{0,12}}(?:回复|反馈|复函|回函)(?:意见)?{_COUNT}[件份条]"
)
_STATES_SIGNS: Final = frozenset(
    "作占其理原目关前难特把将委提群市用承网党政界专社对被完收0123456789"
)
#: The words that it ends with, whatever stands before.
_ENDS_AS: Final = Sought(
    r"与[^，。；]{1,12}不同$|结合起来$|打下了?[^，。；]{0,10}基础$|奠定了?[^，。；]{0,10}基础$|作为[^，。；]{2,24}(?:依据|参考|标准)$|从[^，。；]{2,16}向[^，。；]{2,16}(?:延伸|拓展|转变|转型)$|相结合$|有机结合$|紧密结合$|[条件项个](?:意见建议|建议|意见|问题|提案)中$|除[^，。；]{2,24}外$|存在[^，。；]{1,24}(?:情况|问题|现象|倾向|差距|不足)$|发挥了?[^，。；]{0,16}(?:作用|优势)$"
    rf"|出席{_COUNT}(?:人)?次$|(?:受到|得到|获得|赢得)[^，。；]{{0,16}}(?:评价|好评|赞誉|赞扬|点赞|欢迎)$"
)
#: 发现超时培训、违规收费等问题23个: what was found is counted, whatever verb its name holds.
_FOUND: Final = Sought(
    r"(?:发现|查出|查找出|查摆出|排查出|找出|指出)了?[^，。；]{0,40}?(?:问题|隐患|短板|线索|不足)\d"
)
#: 诉前调解成功率达到61.7%: the verb is a part of the rate.
_RATE: Final = re.compile(
    rf"[^，。；\d]{{2,18}}(?:率|面|满意度|占比|比例)(?:均|都|也)?(?:已?达到?|为|超过|实现|保持在|不低于|不少于)?{_COUNT}%(?:以上|左右)?"
)
#: 支持各民主党派发挥作用: what was done for others.
_HELPED: Final = ("支持", "鼓励", "引导", "推动", "帮助")
_HELD: Final = ("开展", "组织", "召开", "举办", "进行", "邀请", "走访")


def only_states(text: str, begin: int, at: int, end: int) -> bool:
    """Tell whether a clause with a verb at a place only says how something is, or what was found."""
    if text[begin] in _STATES_SIGNS and _STATES.match(text, begin, end):
        return True
    if (
        text[end - 1] == "%"
        and not text.startswith(_HELD, begin)
        and _RATE.fullmatch(text, begin, end)
    ):
        return True
    if _ENDS_AS.search(text, begin, end) and not text.startswith(_HELPED, begin):
        return True
    found = _FOUND.search(text, begin, end)
    return found is not None and found.start() < at
