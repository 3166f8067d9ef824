"""A draft facts file: who proposed, handled and supervised a proposal is in it, each where it is said."""

from cppcc_graph.text.draft import draft
from cppcc_graph.text.extract import extract

TEXT = (
    "示例市政协2018年提案工作报告\n"
    "民盟示例市委提出的《关于样例河治理的提案》，市水利局积极办理，新建水闸3座。\n"
    "重点提案：\n"
    "1.《关于样例河治理的提案》，市长何启明领办，市政协主席刘兴国督办，市水利局承办；\n"
    "第88号  关于样例河治理的提案  提案者：民盟示例市委  主办单位：市水利局\n"
)


def test_a_proposal_has_its_proposer_handler_supervisors_and_number() -> None:
    found = extract(TEXT)
    key = f"e:d{found.digest[:8]}"
    proposal = f"{key}-proposal-{TEXT.index('《')}"

    lines = [line.strip() for line in draft(found, TEXT).splitlines()]
    said = [line for line in lines if line.startswith(f"- {{id: {proposal}, ")]

    agent = {
        words: f"{key}-agent-{TEXT.index(words)}"
        for words in ("民盟示例市委", "市水利局", "何启明", "刘兴国")
    }
    assert sorted(said) == sorted(
        [
            f"- {{id: {proposal}, proposer: {agent['民盟示例市委']}}}",
            f"- {{id: {proposal}, handler: {agent['市水利局']}}}",
            f"- {{id: {proposal}, leadHandler: {agent['市水利局']}}}",
            f"- {{id: {proposal}, handlingSupervisor: {agent['何启明']}}}",
            f"- {{id: {proposal}, handlingSupervisor: {agent['刘兴国']}}}",
            f'- {{id: {proposal}, proposalNumber: "88"}}',
            f"- {{id: {proposal}, topic: {key}-topic-{TEXT.index('《')}-0}}",
        ]
    )
    assert lines[lines.index(f"- id: {proposal}") + 1] == "type: KeyProposal"
