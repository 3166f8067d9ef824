"""Proposals through their life: one way for each fate, and what came of them."""

from datetime import date, timedelta
from typing import Final

from cppcc_graph.synthetic import names
from cppcc_graph.synthetic.country import day
from cppcc_graph.synthetic.names import Name
from cppcc_graph.synthetic.writing import code, en, text, thing, typed, zh
from cppcc_graph.synthetic.year import Setting

#: What befalls a proposal that is not filed, and how many of a hundred.
_NOT_FILED: Final = (
    (8, ("merged",)),
    (7, ("notFiled", "redirected")),
    (4, ("returned", "withdrawn")),
)
_HANDLED: Final = ("inHandling", "communicated")
STAGES: Final = {
    "submitted": Name("提交", "submitted"),
    "examined": Name("审查", "examined"),
    "filed": Name("立案", "filed"),
    "merged": Name("并案", "merged"),
    "notFiled": Name("不予立案", "not filed"),
    "redirected": Name("转送", "redirected"),
    "returned": Name("退回修改", "returned"),
    "withdrawn": Name("撤回", "withdrawn"),
    "assigned": Name("交办", "assigned"),
    "objected": Name("申退", "handed back"),
    "reassigned": Name("改办", "reassigned"),
    "inHandling": Name("承办", "in handling"),
    "communicated": Name("沟通", "communicated"),
    "extended": Name("延期", "extended"),
    "replied": Name("答复", "replied"),
    "feedbackGiven": Name("反馈", "feedback given"),
    "reHandled": Name("重办", "handled again"),
    "supervised": Name("督办", "supervised"),
    "closed": Name("办结", "closed"),
    "lookedBack": Name("回头看", "looked back"),
    "honoured": Name("评优", "honoured"),
    "published": Name("公开", "published"),
}
_RESULTS: Final = ("solved", "solved", "solved", "planned", "inProgress", "forReference")
_VERDICTS: Final = ("satisfied", "satisfied", "satisfied", "basicallySatisfied")
_OUTCOMES: Final = (
    ("absorbed", "planAdoption", "吸收", Name("建议写入规划", "written into the plan")),
    ("issued", "policyIssued", "出台", Name("出台实施办法", "measures issued")),
    ("implemented", "facility", "建成", Name("设施建成使用", "facility built")),
    ("implemented", "programme", "实施", Name("专项行动实施", "programme carried out")),
    ("considered", "reference", "参考", Name("为决策提供参考", "taken into account")),
    ("contributed", "mechanism", "推动", Name("推动建立机制", "mechanism furthered")),
    ("effect", "environment", "改善", Name("环境得到改善", "surroundings improved")),
    ("offered", "advice", "提出", Name("提出意见建议", "advice offered")),
)


def proposals(setting: Setting) -> None:
    """Tell of the year's proposals, from submission to what became of them."""
    filed: list[str] = []
    for number in range(setting.dice.between(6, 12)):
        _proposal(setting, number, filed)


def _proposal(setting: Setting, number: int, filed: list[str]) -> None:
    report, scribe, dice = setting.report, setting.report.scribe, setting.dice
    node, matter = setting.node(f"proposal-{number}"), setting.node(f"matter-{number}")
    topic, verb = dice.below(len(names.SUBJECTS)), dice.pick(names.VERBS)
    subject, place = names.SUBJECTS[topic], setting.committee.place
    proposer, stages = dice.pick(setting.members), _way(setting, filed)
    title = Name(
        f"关于{verb.zh}{place.zh}{subject.zh}的建议",
        f"Suggestion on {verb.en} {subject.en} in {place.en}",
    )
    report.passage("提案", setting.length())
    scribe.is_a(node, "cppcc:KeyProposal" if "supervised" in stages else "cppcc:Proposal")
    scribe.say(node, "rdfs:label", zh(title.zh), en(title.en))
    scribe.say(node, "dcterms:title", zh(title.zh))
    scribe.say(node, "dcterms:type", code("doctype-proposal"))
    scribe.say(node, "cppcc:proposalNumber", text(f"{report.year}{number + 1:03}"))
    scribe.say(node, "cppcc:proposer", proposer.node)
    scribe.say(node, "dcterms:subject", thing(f"topic-{topic}"))
    scribe.is_a(matter, "cppcc:Matter")
    scribe.say(matter, "rdfs:label", zh(f"{place.zh}{subject.zh}"), en(f"{subject.en}, {place.en}"))
    scribe.say(node, "cppcc:inMatter", matter)
    scribe.say(node, "cppcc:currentStage", code(f"stage-{stages[-1]}"))
    if stages[-1] == "merged":
        scribe.say(node, "cppcc:mergedInto", dice.pick(filed))
    bureaus = [setting.own(f"bureau-{dice.below(len(names.BUREAUS))}") for _ in range(2)]
    # Whom it is first assigned to, and who handles it in the end.
    handlers = (bureaus[0], bureaus["reassigned" in stages])
    if "filed" in stages:
        filed.append(node)
        _handling(setting, node, stages, handlers[1])
    moment = date(report.year, 1, 6) + timedelta(days=dice.below(12))
    report.passage("提案", setting.length())
    for at, stage in enumerate(stages):
        moment = min(moment + timedelta(days=dice.between(1, 18)), date(report.year, 12, 31))
        _step(setting, (number, at), stage, (node, matter), (*handlers, proposer.node), moment)
    if "replied" in stages and dice.happens(0.7):
        _outcome(setting, number, node, matter)


def _way(setting: Setting, filed: list[str]) -> list[str]:
    dice = setting.dice
    stages, chance = ["submitted", "examined"], dice.below(100)
    for parts, end in _NOT_FILED:
        # Nothing can be merged into before something is filed.
        if chance < parts and (filed or end != ("merged",)):
            return [*stages, *end]
        chance -= parts
    stages += ["filed", "assigned"]
    if dice.happens(0.15):
        stages += ["objected", "reassigned"]
    stages += _HANDLED
    if dice.happens(0.06):
        stages.append("extended")
    stages += ["replied", "feedbackGiven"]
    if dice.happens(0.05):
        stages += ["reHandled", "replied", "feedbackGiven"]
    if not filed:
        stages.append("supervised")
    stages.append("closed")
    for stage, share in (("lookedBack", 0.1), ("honoured", 0.08), ("published", 0.5)):
        if dice.happens(share):
            stages.append(stage)
    return stages


def _handling(setting: Setting, node: str, stages: list[str], handler: str) -> None:
    scribe, dice = setting.report.scribe, setting.dice
    scribe.say(node, "cppcc:leadHandler", handler)
    scribe.say(node, "cppcc:handlingResult", code(f"result-{dice.pick(_RESULTS)}"))
    # A good hand with a poor result is told apart: two axes, two verdicts.
    work, result = dice.pick(_VERDICTS), dice.pick(_VERDICTS)
    scribe.say(node, "cppcc:satisfactionWithWork", code(f"satisfaction-{work}"))
    scribe.say(node, "cppcc:satisfactionWithResult", code(f"satisfaction-{result}"))
    if dice.happens(0.4):
        other = setting.own(f"bureau-{dice.below(len(names.BUREAUS))}")
        scribe.say(node, "cppcc:coHandler", other)
    if "supervised" in stages:
        scribe.say(node, "cppcc:keyProposalRank", typed(1, "integer"))
        scribe.say(node, "cppcc:handlingSupervisor", setting.members[0].node)


def _step(
    setting: Setting,
    place: tuple[int, int],
    stage: str,
    about: tuple[str, str],
    who: tuple[str, str, str],
    moment: date,
) -> None:
    scribe = setting.report.scribe
    (proposal, matter), (assigned, handler, proposer) = about, who
    node, name = setting.node(f"step-{place[0]}-{place[1]}"), STAGES[stage]
    actor = {
        "submitted": proposer,
        "withdrawn": proposer,
        "feedbackGiven": proposer,
        "objected": assigned,
        "supervised": setting.members[0].node,
        **dict.fromkeys(("inHandling", "communicated", "replied", "reHandled"), handler),
    }.get(stage, setting.own("special-0"))
    scribe.is_a(node, "cppcc:HandlingStep")
    scribe.say(node, "rdfs:label", zh(name.zh), en(name.en))
    scribe.say(node, "cppcc:stepOf", proposal)
    scribe.say(node, "cppcc:stage", code(f"stage-{stage}"))
    scribe.say(node, "cppcc:activityType", code("act-proposalHandling"))
    scribe.say(node, "cppcc:eventStatus", code("status-held"))
    scribe.say(node, "cppcc:organizer", actor)
    scribe.say(node, "dcterms:temporal", day(moment))
    if stage in ("assigned", "reassigned"):
        scribe.say(node, "cppcc:target", handler if stage == "reassigned" else assigned)
    if stage == "replied":
        reply = setting.node(f"reply-{place[0]}-{place[1]}")
        scribe.is_a(reply, "cppcc:Document")
        scribe.say(reply, "rdfs:label", zh("对提案的答复"), en("reply to the proposal"))
        scribe.say(reply, "dcterms:type", code("doctype-reply"))
        scribe.say(reply, "dcterms:publisher", actor)
        scribe.say(reply, "cppcc:replyTo", proposal)
        scribe.say(node, "prov:generated", reply)
    # stepOf, then inMatter: the property chain of the ontology.
    scribe.also(node, "cppcc:inMatter", matter)


def _outcome(setting: Setting, number: int, proposal: str, matter: str) -> None:
    scribe, dice = setting.report.scribe, setting.dice
    degree, kind, verb, label = dice.pick(_OUTCOMES)
    node = setting.node(f"outcome-{number}")
    setting.report.passage("成效", setting.length())
    scribe.is_a(node, "cppcc:Outcome")
    scribe.say(node, "rdfs:label", zh(label.zh), en(label.en))
    scribe.say(node, "cppcc:outcomeOf", proposal)
    scribe.say(node, "cppcc:outcomeType", code(f"outcome-{kind}"))
    scribe.say(node, "cppcc:uptakeDegree", code(f"uptake-{degree}"))
    scribe.say(node, "cppcc:uptakeVerb", zh(verb))
    scribe.say(node, "dcterms:spatial", thing(f"{setting.committee.key}-place"))
    # matterPart, then hasOutcome.
    scribe.also(matter, "cppcc:hasOutcome", node)
