"""What the committee and its members did for others is no outcome of the advice told before it."""

import pytest

from cppcc_graph.text.extract import extract

HEAD = "政协示例县委员会常务委员会工作报告\n（2022年1月10日）\n"
ADVICE = "委员王强反映的《关于规范快递末端收费的建议》被省政协采用，得到副省长批示。"


def _outcomes(sentence: str) -> list[str]:
    found = extract(HEAD + ADVICE + sentence).candidates
    return [
        each.quote
        for each in found
        if each.kind == "outcome" and str(each.args["of"]).startswith("关于规范快递")
    ][2:]


@pytest.mark.parametrize(
    "sentence",
    [
        "开展“委员进村入户”活动，化解矛盾纠纷43起。",
        "委员企业家何志远个人捐资30万元，资助困难学生60名。",
        "县政协机关筹集帮扶资金45万元，帮助上坪村修建产业路2.5公里。",
        "疫情期间，广大委员捐款156万元，慰问一线人员300人次。",
        "灾情发生后，县政协机关筹集资金45万元，帮助上坪村修建产业路2.5公里。",
        "组织委员义诊5次，服务群众1200人次。",
        "走访困难群众86户，发放慰问金8万元。",
        "选派干部驻村帮扶，硬化村道3公里。",
    ],
)
def test_own_work_behind_advice_is_no_outcome_of_it(sentence: str) -> None:
    assert _outcomes(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("县邮政管理局清退违规收费11万元。", ["县邮政管理局清退违规收费11万元"]),
        ("据此，县邮政管理局整治网点32家。", ["县邮政管理局整治网点32家"]),
        ("县政府出台《快递收费办法》。", ["县政府出台《快递收费办法》"]),
    ],
)
def test_what_others_did_behind_advice_is_an_outcome_of_it(sentence: str, told: list[str]) -> None:
    assert _outcomes(sentence) == told
