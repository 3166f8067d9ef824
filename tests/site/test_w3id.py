"""The files for w3id.org in real servers: .htaccess in Apache, nginx.conf in nginx, same answers.

Servers listen on the loopback only, on free ports, with their files below a temporary folder.
"""

import http.client
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from pyoxigraph import NamedNode, RdfFormat, parse

from cppcc_graph.resources import folder
from cppcc_graph.site.build import Places, write_site
from cppcc_graph.site.read_terms import read_vocabulary
from stores.servers import free_port

#: Seconds after which a server that does not start, answer or end is given up.
PATIENCE = 240
KIT = folder("ontology") / "w3id"
SITE = "https://cppcc-graph.example"
VERSION = read_vocabulary(folder("ontology")).value("versionInfo")
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"
# What rdflib 7.6 sends for a graph without a format.
RDFLIB = (
    "text/turtle, application/rdf+xml, application/ld+json, application/n-triples;q=0.9, */*;q=0.1"
)
MODULES = Path("/usr/lib/apache2/modules")


def found(program: str) -> str:
    path = shutil.which(program, path=f"{os.environ['PATH']}:/usr/sbin:/sbin")
    if path is None and not os.environ.get("CI"):
        pytest.skip(f"no {program} here; apt-get install it")
    assert path is not None, program
    return path


def running(command: list[str], port: int, log: Path) -> Iterator[int]:
    """Start a server, wait until it listens, stop it at the end."""
    with log.open("wb") as out:
        server = subprocess.Popen(command, stdout=out, stderr=out)
        try:
            end = time.monotonic() + PATIENCE
            while time.monotonic() < end:
                with socket.socket() as probe:
                    if probe.connect_ex(("127.0.0.1", port)) == 0:
                        break
                assert server.poll() is None, log.read_text("utf-8", "replace")
                time.sleep(0.05)
            else:
                raise AssertionError(f"{command[0]} does not listen")
            yield port
        finally:
            server.terminate()
            server.wait(PATIENCE)


@pytest.fixture(scope="module")
def apache() -> Iterator[int]:
    # Not below pytest's folder, which is private: as root, Apache reads files as another user.
    with tempfile.TemporaryDirectory(prefix="w3id-") as name:
        Path(name).chmod(0o755)
        yield from apache_in(Path(name), free_port())


def apache_in(place: Path, port: int) -> Iterator[int]:
    shutil.copytree(KIT, place / "www" / "cppcc-graph")
    # Debian's Apache has unixd built in.
    modules = "\n".join(
        f"LoadModule {name}_module {MODULES}/mod_{name}.so"
        for name in ("mpm_event", "authz_core", "rewrite", "headers", "dir", "mime")
    )
    user = "User www-data\nGroup www-data" if os.geteuid() == 0 else ""
    config = place / "httpd.conf"
    config.write_text(
        f"""ServerRoot {place}
Listen 127.0.0.1:{port}
ServerName localhost
PidFile {place}/pid
ErrorLog {place}/error.log
Mutex file:{place}
TypesConfig /dev/null
{modules}
{user}
DocumentRoot {place}/www
<Directory {place}/www>
  AllowOverride All
  Require all granted
</Directory>
""",
        "utf-8",
    )
    yield from running([found("apache2"), "-f", str(config), "-DFOREGROUND"], port, place / "log")


@pytest.fixture(scope="module")
def nginx(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[int, int]]:
    place, port, host = tmp_path_factory.mktemp("nginx"), free_port(), free_port()
    write_site(place / "site", Places())
    kit = (KIT / "nginx.conf").read_text("utf-8")
    for old, new in (
        ("listen 127.0.0.1:8080;", f"listen 127.0.0.1:{port};"),
        ("listen 127.0.0.1:8081;", f"listen 127.0.0.1:{host};"),
        ("root /srv/cppcc-graph;", f"root {place}/site;"),
    ):
        assert kit.count(old) == 1
        kit = kit.replace(old, new)
    (place / "kit.conf").write_text(kit, "utf-8")
    temporary = "\n".join(
        f"{name}_temp_path {place}/{name};"
        for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    config = place / "nginx.conf"
    config.write_text(
        f"""pid {place}/pid;
error_log {place}/error.log;
daemon off;
master_process off;
events {{}}
http {{
  access_log off;
  {temporary}
  include {place}/kit.conf;
}}
""",
        "utf-8",
    )
    command = [found("nginx"), "-p", str(place), "-c", str(config), "-e", str(place / "error.log")]
    for _ in running(command, port, place / "log"):
        yield port, host


def ask(port: int, path: str, accept: str, language: str = "zh") -> tuple[int, str, dict[str, str]]:
    """Return status, target and headers of the answer to a permanent name."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    headers = {"Accept": accept, "Accept-Language": language} if accept else {}
    connection.request("GET", f"/cppcc-graph/{path}", headers=headers)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    sent = {name.lower(): value for name, value in answer.getheaders()}
    return answer.status, sent.get("location", "").removeprefix(SITE), sent


CASES = [
    ("ns", BROWSER, "zh-CN,zh;q=0.9", "/terms.html"),
    ("ns", BROWSER, "en-GB,en;q=0.9", "/en/terms.html"),
    ("ns", "text/turtle", "zh", "/ns.ttl"),
    ("ns", "application/ld+json", "zh", "/ns.jsonld"),
    ("ns", 'application/ld+json;profile="http://www.w3.org/ns/json-ld#compacted"', "zh", "/ns.jsonld"),
    ("ns", "application/rdf+xml", "zh", "/ns.rdf"),
    ("ns", "application/n-triples", "zh", "/ns.nt"),
    ("ns", RDFLIB, "zh", "/ns.ttl"),
    ("ns", "text/html;q=0.8, application/rdf+xml;q=0.9", "zh", "/terms.html"),
    ("ns", "text/html, text/turtle;q=0.3", "zh", "/terms.html"),
    ("ns", "text/turtle;q=0, application/rdf+xml;q=0.4", "zh", "/ns.rdf"),
    ("ns", "*/*", "zh", "/ns.ttl"),
    ("ns", "", "", "/ns.ttl"),
    ("ns/", BROWSER, "zh", "/terms.html"),
    ("ns.ttl", BROWSER, "zh", "/ns.ttl"),
    ("all.nt", BROWSER, "zh", "/all.nt"),
    (f"ns/{VERSION}", "text/turtle", "zh", f"/ns/{VERSION}.ttl"),
    (f"ns/{VERSION}", BROWSER, "zh", "/changes.html"),
    (f"ns/{VERSION}.rdf", "*/*", "zh", f"/ns/{VERSION}.rdf"),
    ("scheme/uptake", BROWSER, "zh", "/schemes/uptake.html"),
    ("scheme/uptake", BROWSER, "en", "/en/schemes/uptake.html"),
    ("scheme/uptake", "application/rdf+xml", "zh", "/schemes/uptake.rdf"),
    ("scheme/uptake-absorbed", BROWSER, "zh", "/schemes/uptake.html#uptake-absorbed"),
    ("scheme/uptake-absorbed", BROWSER, "en", "/en/schemes/uptake.html#uptake-absorbed"),
    ("scheme/uptake-absorbed", "text/turtle", "zh", "/schemes/uptake.ttl"),
    ("scheme/uptake.jsonld", "*/*", "zh", "/schemes/uptake.jsonld"),
    ("shape/Proposal", "text/turtle", "zh", "/shapes.ttl"),
    ("shapes", BROWSER, "en", "/en/use.html#check"),
    ("context.jsonld", "application/ld+json", "zh", "/context.jsonld"),
    ("context.zh.jsonld", BROWSER, "zh", "/context.zh.jsonld"),
    ("context", "*/*", "zh", "/context.jsonld"),
    (f"context/{VERSION}/context.jsonld", "*/*", "zh", f"/context/{VERSION}/context.jsonld"),
    ("id/cppcc-jingzhou", BROWSER, "zh", "/doc/cppcc-jingzhou.html"),
    ("id/cppcc-jingzhou", BROWSER, "en", "/en/doc/cppcc-jingzhou.html"),
    ("id/cppcc-jingzhou", "application/ld+json", "zh", "/doc/cppcc-jingzhou.jsonld"),
    ("id/cppcc-jingzhou", "application/rdf+xml", "zh", "/doc/cppcc-jingzhou.ttl"),
    ("void", "*/*", "zh", "/void.ttl"),
    ("dataset", "*/*", "zh", "/void.ttl"),
    ("dcat", "*/*", "zh", "/dcat.ttl"),
    ("data/dataset.nq", "*/*", "zh", "/data/dataset.nq"),
    ("report/jingzhou-2020/p-1-1", "*/*", "zh", "/data/dataset.nq"),
    ("", BROWSER, "en", "/en/index.html"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "accept", "language", "target"), CASES)
def test_a_permanent_name_leads_to_what_is_asked_for(
    path: str, accept: str, language: str, target: str, apache: int, nginx: tuple[int, int]
) -> None:
    for port in (apache, nginx[0]):
        status, location, headers = ask(port, path, accept, language)

        assert (status, location) == (303, target), port
        assert headers["access-control-allow-origin"] == "*"
        assert headers["vary"].replace(" ", "") == "Accept,Accept-Language"


@pytest.mark.parametrize(
    ("path", "seconds"),
    [
        ("context.jsonld", 2_592_000),
        (f"context/{VERSION}/context.zh.jsonld", 31_536_000),
        ("ns", 3_600),
        ("scheme/uptake", 3_600),
    ],
)
def test_a_context_is_kept_long_by_caches(
    path: str, seconds: int, apache: int, nginx: tuple[int, int]
) -> None:
    for port in (apache, nginx[0]):
        _, _, headers = ask(port, path, "application/ld+json")

        assert headers["cache-control"] == f"public, max-age={seconds}", port


@pytest.mark.parametrize("path", ["nonsense", "scheme/", "id/../../etc/passwd", "id/a/b", "ns.exe"])
def test_what_is_not_ours_is_not_found(path: str, apache: int, nginx: tuple[int, int]) -> None:
    for port in (apache, nginx[0]):
        assert ask(port, path, "text/turtle")[0] in (400, 404), port


TYPES = {
    "html": "text/html; charset=utf-8",
    "ttl": "text/turtle; charset=utf-8",
    "jsonld": "application/ld+json; charset=utf-8",
    "rdf": "application/rdf+xml",
    "nt": "application/n-triples; charset=utf-8",
    "nq": "application/n-quads; charset=utf-8",
}


def test_every_target_is_served_with_its_type_and_to_programs_in_browsers(
    nginx: tuple[int, int],
) -> None:
    for target in sorted({target.split("#")[0] for *_, target in CASES}):
        with urlopen(f"http://127.0.0.1:{nginx[1]}{target}", timeout=PATIENCE) as answer:
            assert answer.headers["Content-Type"] == TYPES[target.rsplit(".", 1)[1]], target
            assert answer.headers["Access-Control-Allow-Origin"] == "*", target
            assert answer.read()


def test_the_name_of_a_term_leads_to_its_definition_in_every_format(
    nginx: tuple[int, int],
) -> None:
    term = NamedNode("https://w3id.org/cppcc-graph/ns#Proposal")
    kinds = {
        "text/turtle": RdfFormat.TURTLE,
        "application/ld+json": RdfFormat.JSON_LD,
        "application/rdf+xml": RdfFormat.RDF_XML,
        "application/n-triples": RdfFormat.N_TRIPLES,
    }
    sizes = set()
    for accept, form in kinds.items():
        _, location, _ = ask(nginx[0], "ns", accept)
        with urlopen(f"http://127.0.0.1:{nginx[1]}{location}", timeout=PATIENCE) as answer:
            quads = list(parse(answer.read(), form))
        sizes.add(len({str(quad) for quad in quads}))
        assert any(quad.subject == term for quad in quads), accept
    assert len(sizes) == 1


def test_a_context_may_be_kept_where_it_is_hosted(nginx: tuple[int, int]) -> None:
    for target, kept in (
        ("/context.jsonld", "public, max-age=2592000"),
        (f"/context/{VERSION}/context.zh.jsonld", "public, max-age=31536000, immutable"),
    ):
        with urlopen(f"http://127.0.0.1:{nginx[1]}{target}", timeout=PATIENCE) as answer:
            assert answer.headers["Cache-Control"] == kept


def test_the_fragment_of_a_term_is_an_anchor_of_the_list(nginx: tuple[int, int]) -> None:
    with urlopen(f"http://127.0.0.1:{nginx[1]}/terms.html", timeout=PATIENCE) as answer:
        page = answer.read().decode("utf-8")

    assert '<div id="Proposal">' in page
    assert '<div id="hasOutcome">' in page
