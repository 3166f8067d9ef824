"""How the classes of things are grouped for people who look: one colour, one entry in a legend."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Group:
    """A group of kinds: its code and its name in both languages."""

    code: str
    zh: str
    en: str


GROUPS: Final = (
    Group("body", "机构", "bodies"),
    Group("people", "群体与人物", "groups and people"),
    Group("activity", "活动", "activities"),
    Group("proposal", "提案与事项", "proposals and matters"),
    Group("outcome", "成效", "outcomes"),
    Group("document", "文件", "documents"),
    Group("mechanism", "机制与平台", "mechanisms"),
    Group("plan", "计划任务", "planned tasks"),
    Group("place", "地点", "places"),
    Group("honour", "荣誉", "honours"),
    Group("gap", "来源缺项", "gaps"),
)

#: The group of each class that is drawn; things of other classes are details of these.
GROUP_OF: Final = {
    "CPPCCCommittee": "body",
    "FormalOrganization": "body",
    "Organization": "body",
    "OrganizationalUnit": "body",
    "StandingCommittee": "body",
    "SpecialCommittee": "body",
    "Sector": "body",
    "AgentGroup": "people",
    "Person": "people",
    "Activity": "activity",
    "Meeting": "activity",
    "Consultation": "activity",
    "FieldStudy": "activity",
    "HandlingStep": "activity",
    "ActivitySeries": "activity",
    "Matter": "proposal",
    "Proposal": "proposal",
    "KeyProposal": "proposal",
    "ProposalGroup": "proposal",
    "OutputGroup": "proposal",
    "AdvisoryOutput": "proposal",
    "DigestEntry": "proposal",
    "Outcome": "outcome",
    "Document": "document",
    "SourceReport": "document",
    "Mechanism": "mechanism",
    "PlannedTask": "plan",
    "Location": "place",
    "AdministrativeDivision": "place",
    "Recognition": "honour",
    "Gap": "gap",
}
