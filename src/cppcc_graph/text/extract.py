"""From the text of a report to candidates: every layer once, nothing resolved by rewriting."""

import hashlib
import re
from dataclasses import dataclass
from operator import itemgetter
from typing import Final

from cppcc_graph.text.activities import activities
from cppcc_graph.text.advised import advised, done_as_told, not_only_said
from cppcc_graph.text.bodies import bodies
from cppcc_graph.text.bodies.those import those
from cppcc_graph.text.candidate import Candidate, Mention, candidate, in_order
from cppcc_graph.text.circumstances import told as circumstances
from cppcc_graph.text.context import Context, context
from cppcc_graph.text.counted import with_counted
from cppcc_graph.text.dates import dates
from cppcc_graph.text.due import is_due, timed
from cppcc_graph.text.effects import effects
from cppcc_graph.text.figures import figures
from cppcc_graph.text.issuers import issuers
from cppcc_graph.text.metrics import metrics
from cppcc_graph.text.normal import Normal, normal
from cppcc_graph.text.origins import with_origins
from cppcc_graph.text.outcomes import outcomes
from cppcc_graph.text.persons import persons
from cppcc_graph.text.places import places
from cppcc_graph.text.places.gazetteer import gazetteer
from cppcc_graph.text.relations import relations, with_issuers, with_key
from cppcc_graph.text.resolution import RESOLVED, resolver
from cppcc_graph.text.results import no_activities, true_results
from cppcc_graph.text.structure import Structure, structure
from cppcc_graph.text.titles import titles
from cppcc_graph.text.written import as_written


@dataclass(frozen=True, slots=True)
class Extraction:
    """What the rules find in a report.

    ``candidates`` are sorted by start, end, kind and id; their offsets count code points of the raw
    text. ``about`` is whose report it is and of which year.
    """

    digest: str
    about: Context
    candidates: tuple[Candidate, ...]
    normal: Normal
    shape: Structure


def extract(raw: str, *, place: str = "", year: int | None = None) -> Extraction:
    """Return the candidates of a report's text; the same text gives the same candidates.

    ``place`` (such as 示例市) and ``year`` say what the text does not: bare words like 市政协 and 今年
    depend on them.
    """
    text = normal(raw)
    about = context(text.text, place=place, year=year)
    shape = structure(text.text)
    why = resolver(text.text, about, place=place, year=year)
    digest = hashlib.sha256(raw.encode("utf-8", "surrogatepass")).hexdigest()
    found = {}
    for mention in as_written(_mentions(text.text, about, shape), text):
        span = text.span(mention.start, mention.end)
        resolution = why.of(mention) if mention.kind in RESOLVED else None
        if resolution is None:
            each = candidate(mention, raw=raw, digest=digest, span=span)
        else:
            each = candidate(
                mention,
                raw=raw,
                digest=digest,
                span=span,
                resolved_by=resolution.by,
                evidence=text.span(*resolution.evidence) if resolution.evidence else None,
            )
        found[each.id] = each
    ordered = sorted(found.values(), key=_ORDER)
    return Extraction(digest, about, tuple(ordered), text, shape)


_ORDER: Final = itemgetter(
    *(Candidate._fields.index(name) for name in ("start", "end", "kind", "id"))
)


def _mentions(text: str, about: Context, shape: Structure) -> list[Mention]:
    if not shape.sentences:
        return []
    known = gazetteer(text, about)
    named = list(bodies(text, about, known))
    people = list(persons(text, about, named, known.names))
    numbers = list(figures(text))
    # An anniversary is no count of anything that was done.
    counts = [number for number in numbers if number.args["unit"] != "周年"]
    works = list(titles(text, shape, about.house))
    offices, persons_named = in_order(named), in_order(people)
    made = issuers(text, shape, works, bodies=offices, persons=persons_named)
    works = with_issuers(works, made)
    taken = [(m.start, m.end) for m in (*named, *works, *people)] + [
        m.span() for m in re.finditer(r"《[^《》\n]{1,80}》", text)
    ]
    where = list(places(text, known, about, taken))
    said = advised(text, shape)
    # 该局 acts where its name is not told again; that names no body of its own.
    agents = sorted((*named, *those(text, offices)), key=lambda each: each.start)
    acting = not_only_said(activities(text, shape, agents, people, counts, about.year), said)
    # None where nothing tells of years to come, as mostly.
    year = about.year if is_due(text, 0, len(text), about.year) else None
    around = circumstances(
        text,
        shape,
        [timed(text, act, year) for act in acting],
        bodies=in_order(agents),
        persons=persons_named,
        places=where,
        titles=works,
    )
    done = [each.activity for each in around]
    # What deputies move and suggest is answered as proposals are.
    advice = [w.of_kind("proposal") if w.rule == "titles/moved@1" else w for w in works]
    results = done_as_told(outcomes(text, shape, advice, counts), said)
    results += done_as_told(effects(text, shape, done, agents, counts, results), said)
    # The statistics are those of proposals, which a People's Congress has none of.
    told = not_only_said(metrics(text, numbers, shape), said) if about.house == "政协" else []
    results = true_results(
        text, results, told=told, done=in_order(done), bodies=in_order(agents), year=year
    )
    hidden = no_activities(text, results=results, told=told, works=works)
    around = [each for each in around if hidden.find(1, each.activity.start, each.activity.end) < 0]
    done = [each.activity for each in around]
    results = with_origins(text, shape, results, activities=done, titles=works)
    related = list(
        relations(
            text,
            shape,
            about,
            bodies=named,
            persons=people,
            titles=works,
            activities=around,
            outcomes=results,
            made=made,
        )
    )
    return [
        *with_counted(text, numbers, told=told, named=(*named, *people), places=where),
        *dates(text, about, shape),
        *named,
        *people,
        *where,
        *with_key(works, related),
        *told,
        *done,
        *results,
        *related,
    ]
