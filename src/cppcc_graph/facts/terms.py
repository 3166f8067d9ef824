"""The few terms that checking a facts file needs by name; all others come from the profile."""

from typing import Final

from cppcc_graph.facts.profile import Name

_NS: Final = "https://w3id.org/cppcc-graph/ns#"
_OA: Final = "http://www.w3.org/ns/oa#"
_SDMX: Final = "http://purl.org/linked-data/sdmx/2009/"
_SCHEME: Final = "https://w3id.org/cppcc-graph/scheme/"

# Keys that JSON-LD itself defines, in both key languages.
ID: Final = Name("@id", "id", "编号")
TYPE: Final = Name("@type", "type", "类型")
CONTENTS: Final = Name("@graph", "contents", "内容")
FACTS: Final = Name("@graph", "facts", "事实")

PERIOD: Final = "http://purl.org/dc/terms/PeriodOfTime"
LABEL: Final = "http://www.w3.org/2000/01/rdf-schema#label"
START_DATE: Final = "http://www.w3.org/ns/dcat#startDate"
END_DATE: Final = "http://www.w3.org/ns/dcat#endDate"

FACT_GRAPH: Final = _NS + "FactGraph"
GAP: Final = _NS + "Gap"
PASSAGE: Final = _NS + "Passage"
SOURCE_REPORT: Final = _NS + "SourceReport"

HAS_FACT_GRAPH: Final = _NS + "hasFactGraph"
READING_STATE: Final = _NS + "readingState"
RHETORIC_REASON: Final = _NS + "rhetoricReason"
TEXT_DIGEST: Final = _NS + "textDigest"
TEXT_LENGTH: Final = _NS + "textLength"
SELECTOR: Final = _OA + "hasSelector"
VERBATIM: Final = _NS + "verbatim"
UPTAKE_VERB: Final = _NS + "uptakeVerb"
RESULT_VERB: Final = _NS + "resultVerb"
PRECISION: Final = _NS + "precision"
VALUE: Final = _SDMX + "measure#obsValue"
UNIT: Final = _SDMX + "attribute#unitMeasure"
SOURCE: Final = _OA + "hasSource"
START: Final = _OA + "start"
END: Final = _OA + "end"

MODELLED: Final = _SCHEME + "reading-modelled"
RHETORIC: Final = _SCHEME + "reading-rhetoric"
UNREAD: Final = _SCHEME + "reading-unread"
GAP_STATE: Final = _SCHEME + "reading-gap"
