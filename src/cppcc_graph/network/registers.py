"""Which things of registers a network is about."""

from pyoxigraph import NamedNode

from cppcc_graph.network.reading import Reading


def unused(reading: Reading) -> set[str]:
    """Return the things of registers that no report speaks of, nor leads to within registers.

    A report that names a district is about its city and province too, but not about the districts
    beside it. Where there are registers only, all of them are used.
    """
    registered = {s.subject for s in reading.statements if s.evidence.mode == "registered"}
    inside: dict[str, list[str]] = {}
    queue: list[str] = []
    for statement in reading.statements:
        other = statement.object.value if isinstance(statement.object, NamedNode) else ""
        if statement.evidence.mode == "registered":
            inside.setdefault(statement.subject, []).append(other)
        else:
            queue += (statement.subject, other)
    if not queue:
        return set()
    used: set[str] = set()
    while queue:
        thing = queue.pop()
        if thing not in used:
            used.add(thing)
            queue += inside.get(thing, [])
    return registered - used
