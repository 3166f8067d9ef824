"""Broken facts files: one clear message with file and line, status 1, the old dataset untouched."""

from pathlib import Path

import pytest

from .conftest import Done, Run

# What is replaced in the README's report, by what, and the message with its line.
BROKEN = {
    "an unknown key": (
        "locator: 标题",
        "locater: 标题",
        "15:5: unknown key “locater”; did you mean “locator”?",
    ),
    "a key that does not belong there": (
        "value: 3\n",
        "value: 3\n                uptakeVerb: 参考\n",
        "41:17: “uptakeVerb” is not a property of Figure; it belongs to Outcome",
    ),
    "an unknown code": (
        "activityType: consultationMeeting",
        "activityType: consultation",
        "33:27: “consultation” is no code of activityType; did you mean “localConsultation”?",
    ),
    "a dangling id": (
        "period: e:period-2021",
        "period: e:period-2099",
        "44:25: nothing is called “e:period-2099”; did you mean “e:period-2019”?",
    ),
    "an id of the wrong kind": (
        "period: e:period-2021",
        "period: e:cppcc-hubei",
        "44:25: “period” must be PeriodOfTime, but “e:cppcc-hubei” is CPPCCCommittee; name another",
    ),
    "a duplicate id": (
        "id: e:shili21-fig-donation",
        "id: e:shili21-fig-meetings",
        "52:21: “e:shili21-fig-meetings” is introduced twice, first at shili.yaml:36; leave out “type” if it is the same thing, rename it if not",
    ),
    "a duplicate key": (
        "eventStatus: held",
        "eventStatus: held\n            eventStatus: held",
        "35:13: the key “eventStatus” stands twice; keep one",
    ),
    "an offset beyond the text": (
        "start: 15, end: 37",
        "start: 15, end: 370",
        "24:71: the passage ends at 370, the text at 38; mend one of them",
    ),
    "an empty passage": (
        "start: 15, end: 37",
        "start: 37, end: 15",
        "24:71: the passage ends at 15 and begins at 37; mend one of them",
    ),
    "overlapping passages": (
        "start: 15, end: 37",
        "start: 10, end: 37",
        "24:62: the passage overlaps “p-1-1”, which ends at 14; mend one of them",
    ),
    "a number in words": (
        "value: 3\n",
        "value: 三\n",
        "40:24: “三” is no number; write it in base units with the digits 0–9 only",
    ),
    "a number with a thousands sign": (
        "value: 120000 ",
        "value: 120,000 ",
        "56:24: “120,000” is no number; write 120000",
    ),
    "a wording of another number": (
        "value: 120000 ",
        "value: 12000 ",
        "56:24: “value” is 12000, but “约12万元” is 120000; mend one of them",
    ),
    "no activity type": (
        "activityType: donation\n            ",
        "",
        "46:13: Activity lacks “activityType”; add it: “cppcc-graph check --keys” lists its codes",
    ),
    "no label": (
        "label: {zh: 示例市政协委员捐款, en: donation by members}\n            ",
        "",
        "46:13: Activity lacks “label”; add it",
    ),
    "no type": (
        "type: ActivitySeries\n            ",
        "",
        "30:17: nothing is called “e:shili21-series-consultations”; add “type” to introduce it, or did you mean “e:shili21-fig-donation”?",
    ),
    "an unknown type": (
        "type: ActivitySeries",
        "type: ActivitySerie",
        "31:19: unknown type “ActivitySerie”; did you mean “ActivitySeries”?",
    ),
    "a passage without a state": (
        "readingState: modelled\n    ",
        "",
        "20:5: Passage lacks “readingState”; add it: gap, modelled, rhetoric or unread",
    ),
    "rhetoric without a reason": (
        "    rhetoricReason: heading\n",
        "",
        "17:19: a passage that is “rhetoric” lacks “rhetoricReason”; add it: address, context, exhortation, heading, layout, lead, praise, shortcoming or slogan",
    ),
    "rhetoric with facts": (
        "readingState: modelled",
        "readingState: rhetoric\n    rhetoricReason: slogan",
        "28:9: a passage that is “rhetoric” has no facts; leave them out",
    ),
    "a tab": (
        "    locator: 标题",
        "\tlocator: 标题",
        "15:1: a tab; indent with blanks",
    ),
    "an open quotation": (
        "verbatim: 3次",
        'verbatim: "3次',
        "45:27: the quote that opens here is not closed; close it",
    ),
    "an alias": (
        "verbatim: 3次",
        "verbatim: *three",
        "45:27: anchors (&x) and aliases (*x) are refused; write the value out or quote it",
    ),
    "a tag": (
        "verbatim: 3次",
        "verbatim: !!str 3次",
        "45:27: tags (!x) are refused; leave the tag out or quote it",
    ),
    "an empty value": (
        "verbatim: 3次",
        "verbatim:",
        "45:26: the value is empty; leave the key out",
    ),
    "an unknown context": (
        "context.jsonld",
        "context.json",
        "1:13: “@context” names no context we know; write “context.jsonld” or “context.zh.jsonld”",
    ),
    "a digest that is none": (
        "textDigest: ",
        "textDigest: x",
        "9:17: “xef53ff9ab78e14e8b69a0f2d1ea4026351eb81826a64eb5f2c1282f6f72ea06f” is no SHA-256; write the 64 digits 0–9 and a–f that “sha256sum” prints for the text",
    ),
    "an id with a blank": (
        "id: g-2-1",
        "id: g 2 1",
        "27:13: the id “g 2 1” has a blank in it; write “-” instead",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_mistake_is_told_with_its_line_and_nothing_is_written(
    name: str, shili: Path, run: Run
) -> None:
    old, new, message = BROKEN[name]
    facts, dataset = shili / "shili.yaml", shili / "shili.nq"
    good = facts.read_text("utf-8")
    assert old in good
    facts.write_text(good.replace(old, new, 1), "utf-8")
    dataset.write_bytes(b"the previous dataset")
    before = {path.name for path in shili.iterdir()}

    done = run("build", facts, "--out", dataset)

    told = done.err.replace(str(facts), "shili.yaml")
    assert Done(done.status, done.out, told) == Done(1, "", f"cppcc-graph: shili.yaml:{message}\n")
    assert dataset.read_bytes() == b"the previous dataset"
    assert {path.name for path in shili.iterdir()} == before
