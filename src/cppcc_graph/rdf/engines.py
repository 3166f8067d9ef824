"""Where an endpoint takes graphs: its SPARQL 1.1 Graph Store, found by what the engine is."""

import re
from typing import Final
from urllib.parse import urlsplit

from cppcc_graph.errors import InputError

#: Server header or path of the query address, and the address of the graph store beside it. The
#: first two were tried; the others are as their manuals say (docs/engines.md).
_OWN: Final = (
    'STRSTARTS(STR(?g), "http://www.openlinksw.com/")'
    ' || STRENDS(STR(?g), "://localuriqaserver/sparql")'
    ' || STR(?g) = "http://www.w3.org/ns/ldp#"'
)
_BY_SERVER: Final = {"Virtuoso": "/sparql-graph-crud", "oxigraph": "/store"}
_BY_PATH: Final = (
    (re.compile(r"^(?P<base>.*/repositories/[^/]+)/?$"), "/rdf-graphs/service"),  # GraphDB, RDF4J
    (re.compile(r"^(?P<base>/.+)/(?:sparql|query)/?$"), "/data"),  # Fuseki
)


def graph_store_of(url: str, server: str, *, with_password: bool) -> str:
    """Return the address of the graph store that belongs to a query address.

    ``server`` is what the engine calls itself in its answers. Virtuoso has an address of its own
    for those who come with a password.

    Raises:
        InputError: the engine is not known; the message says how to name the address.

    """
    parts = urlsplit(url)
    for name, path in _BY_SERVER.items():
        if server.lower().startswith(name.lower()):
            secured = "-auth" if with_password and name == "Virtuoso" else ""
            return parts._replace(path=path + secured, query="").geturl()
    for pattern, path in _BY_PATH:
        found = pattern.match(parts.path)
        if found:
            return parts._replace(path=found["base"] + path, query="").geturl()
    called = server or "nothing known"
    raise InputError(
        f"{url}: calls itself {called}, and where it takes graphs is not known; say it with "
        "--graph-store URL (docs/engines.md)"
    )


def own_graphs_of(server: str) -> str:
    """Return a condition on ``?g`` that graphs meet which an engine keeps for itself, "" for none.

    ``server`` is what the engine calls itself. Virtuoso 7.2 has such graphs when it is new.
    """
    return _OWN if server.startswith("Virtuoso") else ""
