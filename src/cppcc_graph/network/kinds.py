"""How the classes of things are grouped for people who look: one colour, one entry in a legend."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Group:
    """A group of kinds: its code, its name in both languages, and short names for it."""

    code: str
    zh: str
    en: str
    also: tuple[str, ...] = ()


GROUPS: Final = (
    Group("body", "机构", "bodies"),
    Group("people", "群体与人物", "groups and people"),
    Group("activity", "活动", "activities"),
    Group("proposal", "提案与事项", "proposals and matters", ("提案", "proposals")),
    Group("outcome", "成效", "outcomes"),
    Group("document", "文件", "documents"),
    Group("mechanism", "机制与平台", "mechanisms", ("机制", "平台")),
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
    "ChairpersonsCouncil": "body",
    "SpecialCommittee": "body",
    "Sector": "body",
    "AgentGroup": "people",
    "Person": "people",
    "Activity": "activity",
    "Meeting": "activity",
    "Session": "activity",
    "Consultation": "activity",
    "FieldStudy": "activity",
    "HandlingStep": "activity",
    "ActivitySeries": "activity",
    "Matter": "proposal",
    "Proposal": "proposal",
    "KeyProposal": "proposal",
    "PublicOpinionReport": "proposal",
    "Speech": "proposal",
    "ProposalGroup": "proposal",
    "OutputGroup": "proposal",
    "AdvisoryOutput": "proposal",
    "DigestEntry": "proposal",
    "Outcome": "outcome",
    "Document": "document",
    "Reply": "document",
    "SourceReport": "document",
    "Mechanism": "mechanism",
    "PlannedTask": "plan",
    "Location": "place",
    "AdministrativeDivision": "place",
    "Recognition": "honour",
    "Gap": "gap",
}

#: The names of classes of other vocabularies, which have none in Chinese.
FOREIGN: Final = {
    "http://xmlns.com/foaf/0.1/Person": {"zh": "人物", "en": "person"},
    "http://xmlns.com/foaf/0.1/Group": {"zh": "群体", "en": "group"},
    "http://www.w3.org/ns/org#Organization": {"zh": "组织机构", "en": "organization"},
    "http://www.w3.org/ns/org#FormalOrganization": {"zh": "正式机构", "en": "formal organization"},
    "http://www.w3.org/ns/org#OrganizationalUnit": {"zh": "内设机构", "en": "unit of a body"},
    "http://www.w3.org/ns/org#Membership": {"zh": "任职", "en": "membership"},
    "http://www.w3.org/ns/org#Post": {"zh": "职务", "en": "post"},
    "http://purl.org/dc/terms/Location": {"zh": "地点", "en": "location"},
    "http://xmlns.com/foaf/0.1/Document": {"zh": "文件", "en": "document"},
}
