"""What was done and what came of it: activities, proposals, documents and outcomes."""

from cppcc_graph.text.candidate import Candidate
from cppcc_graph.text.drafting.acts import Acts


class Works(Acts):
    """The names and numbers of a report and what it tells."""

    def _thing(self, each: Candidate) -> None:
        if each.kind in ("person", "body"):
            self._honoured(each, "recognizes", self._agent(str(each.args["name"])))
            self._changed(each)
        elif each.kind == "metric":
            self._metric(each)
        elif each.kind == "activity":
            self._activity(each)
        elif each.kind == "proposal":
            self._proposal(each)
        elif each.kind == "document":
            self._document(each)
        elif each.kind == "outcome":
            self._outcome(each)
