"""A small profile, made by hand so that these tests stand without the ontology, and good files."""

import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from cppcc_graph.facts.check import Checked, check
from cppcc_graph.facts.document import read_document
from cppcc_graph.facts.profile import Field, Kind, Name, Profile, Value
from cppcc_graph.facts.terms import LABEL, PERIOD, START_DATE, UNIT, VALUE

CASES = Path(__file__).resolve().parents[1] / "cases" / "broken-facts.toml"

ROOT = "https://w3id.org/cppcc-graph/"
NS = ROOT + "ns#"
OA = "http://www.w3.org/ns/oa#"
EX = "http://example.org/"

_CODES = {
    "activityType": {"donation": "捐款", "seminar": "协商座谈", "visit": "走访"},
    "eventStatus": {"held": "已开展", "planned": "计划中"},
    "administrativeLevel": {"county": "县级", "prefecture": "地级"},
    "indicator": {"donatedCash": "捐款金额", "meetingsHeld": "会议次数"},
    "readingState": {"modelled": "已建模", "rhetoric": "修辞", "gap": "缺项", "unread": "未读"},
    "rhetoricReason": {"heading": "标题", "slogan": "口号"},
    "unit": {"yuan": "元", "percent": "百分比", "kilometre": "千米", "mu": "亩"},
    "precision": {"exact": "确数", "several": "若干"},
    "assertionMode": {"stated": "明述", "inherited": "承前", "registered": "登记"},
    # More codes than a message lists.
    "topicArea": {f"area{letter}": f"领域{letter}" for letter in "ABCDEFGHIJK"},
}
_SCHEMES = {"readingState": "reading"}
_AGENTS = (EX + "Organization", EX + "Group")

# Property, Chinese key, value, classes of a thing. The English key is the local name.
_FIELDS: list[tuple[str, str, Value, tuple[str, ...]]] = [
    (LABEL, "名称", Value.TEXT, ()),
    (EX + "altLabel", "别名", Value.TEXT, ()),
    (EX + "title", "标题", Value.TEXT, ()),
    (EX + "during", "时间", Value.THING, (PERIOD,)),
    (EX + "at", "地点", Value.THING, (EX + "Location",)),
    (EX + "partOf", "属于", Value.THING, ()),
    (START_DATE, "起始日", Value.DATE, ()),
    (VALUE, "数值", Value.DECIMAL, ()),
    (UNIT, "单位", Value.CODE, ()),
    (NS + "precision", "精度", Value.CODE, ()),
    (NS + "verbatim", "原文", Value.TEXT, ()),
    (NS + "uptakeVerb", "采纳用词", Value.TEXT, ()),
    (NS + "topicArea", "领域", Value.CODE, ()),
    (NS + "activityType", "活动类型", Value.CODE, ()),
    (NS + "eventStatus", "活动状态", Value.CODE, ()),
    (NS + "organizer", "组织者", Value.THING, _AGENTS),
    (NS + "runningNumber", "会议次别", Value.INTEGER, ()),
    (NS + "firstTime", "首次", Value.BOOLEAN, ()),
    (NS + "proposalNumber", "案号", Value.STRING, ()),
    (NS + "administrativeLevel", "行政层级", Value.CODE, ()),
    (NS + "hasFigure", "有数据", Value.THING, (NS + "Figure",)),
    (NS + "figureOf", "数据所属", Value.THING, ()),
    (NS + "indicator", "指标", Value.CODE, ()),
    (NS + "missingProperty", "缺失属性", Value.TERM, ()),
    (NS + "gapAbout", "缺项所涉", Value.THING, ()),
    (NS + "textDigest", "文本摘要值", Value.STRING, ()),
    (NS + "textLength", "文本长度", Value.INTEGER, ()),
    (OA + "hasSource", "来源", Value.THING, (NS + "SourceReport",)),
    (OA + "hasSelector", "位置", Value.THING, (OA + "TextPositionSelector",)),
    (OA + "start", "起", Value.INTEGER, ()),
    (OA + "end", "止", Value.INTEGER, ()),
    (NS + "readingState", "阅读状态", Value.CODE, ()),
    (NS + "rhetoricReason", "修辞缘由", Value.CODE, ()),
    (NS + "hasFactGraph", "有事实图", Value.THING, (NS + "FactGraph",)),
    (NS + "assertionMode", "陈述方式", Value.CODE, ()),
]
_ENGLISH = {
    OA + "hasSource": "source",
    OA + "hasSelector": "selector",
    VALUE: "value",
    UNIT: "unit",
}

_ACTIVITY = "label* activityType* eventStatus*! organizer at during firstTime hasFigure partOf"
# Kind, Chinese key, classes above it, keys: * is required, ! is given once.
_KINDS = [
    (EX + "Organization", "组织", (), "label* altLabel administrativeLevel! partOf"),
    (NS + "AgentGroup", "群体", (EX + "Group",), "label* partOf"),
    (EX + "Location", "地点", (), "label* partOf"),
    (
        NS + "AdministrativeDivision",
        "行政区划",
        (EX + "Location",),
        "label* partOf administrativeLevel*!",
    ),
    (PERIOD, "时期", (), "label* startDate!"),
    (NS + "Activity", "履职活动", (), _ACTIVITY),
    (NS + "Meeting", "会议", (NS + "Activity",), _ACTIVITY + " runningNumber topicArea"),
    (NS + "Proposal", "提案", (), "title* proposalNumber! hasFigure"),
    (
        NS + "Figure",
        "数据",
        (),
        "figureOf*! indicator*! value*! unit! precision verbatim uptakeVerb during",
    ),
    (NS + "Gap", "来源缺项", (), "label* gapAbout missingProperty"),
    (NS + "SourceReport", "来源报告", (), "label title* textDigest*! textLength*! during"),
    (
        NS + "Passage",
        "文段",
        (),
        "source*! selector*! readingState*! rhetoricReason hasFactGraph",
    ),
    (OA + "TextPositionSelector", "文本位置", (), "start*! end*!"),
    (NS + "FactGraph", "事实图", (), "label assertionMode*!"),
]


def _key(iri: str) -> str:
    return _ENGLISH.get(iri, iri.replace("#", "/").rsplit("/", 1)[1])


def _small_profile() -> Profile:
    fields = {}
    for iri, chinese, value, classes in _FIELDS:
        scheme = _SCHEMES.get(_key(iri), _key(iri))
        codes = tuple(
            Name(f"{ROOT}scheme/{scheme}-{code}", code, label)
            for code, label in _CODES.get(_key(iri), {}).items()
        )
        fields[iri] = Field(Name(iri, _key(iri), chinese), value, codes, frozenset(classes))
    iris = {_key(iri): iri for iri in fields}
    kinds = {}
    for iri, chinese, above, keys in _KINDS:
        words = keys.split()
        kinds[iri] = Kind(
            name=Name(iri, _key(iri), chinese),
            ancestors=frozenset({iri, *above}),
            fields=frozenset(iris[word.rstrip("*!")] for word in words),
            required=frozenset(iris[word.rstrip("*!")] for word in words if "*" in word),
            single=frozenset(iris[word.rstrip("*!")] for word in words if "!" in word),
        )
    return Profile(
        kinds=kinds,
        fields=fields,
        prefixes={"e": ROOT + "id/", "report": ROOT + "report/", "code": ROOT + "scheme/"},
        # The second pair has an end that is no field of this profile.
        inverses={
            NS + "hasFigure": NS + "figureOf",
            NS + "figureOf": NS + "hasFigure",
            NS + "organizer": NS + "organized",
        },
    )


@pytest.fixture(scope="session")
def profile() -> Profile:
    """Return the small profile."""
    return _small_profile()


@pytest.fixture(scope="session")
def good() -> Mapping[str, str]:
    """Return the good files of ``broken-facts.toml`` by name."""
    files: Mapping[str, str] = tomllib.loads(CASES.read_text("utf-8"))["good"]
    return files


@pytest.fixture(scope="session")
def checked(profile: Profile, good: Mapping[str, str]) -> Callable[[Mapping[str, str]], Checked]:
    """Return a function that checks the good files, some replaced by the files it is given."""

    def check_with(files: Mapping[str, str]) -> Checked:
        documents = [read_document(text, name) for name, text in {**good, **files}.items()]
        return check(documents, profile)

    return check_with
