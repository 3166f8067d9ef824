"""Names and passwords: where they come from, how they are sent, and where they never appear."""

import hashlib
import re
from base64 import b64decode
from pathlib import Path

import pytest

from cppcc_graph.errors import InputError
from cppcc_graph.rdf.credentials import PASSWORD, USER, Credentials, credentials_for
from cppcc_graph.rdf.digest import digest_header
from cppcc_graph.rdf.endpoint import Endpoint
from stores.pretender import Asked, Said, pretending

URL = "https://e.test/sparql"
ME = Credentials("me", "sé:cret")


def test_the_environment_comes_first(tmp_path: Path) -> None:
    (tmp_path / ".netrc").write_text("machine e.test login other password word\n")

    found = credentials_for(URL, {USER: "me", PASSWORD: "", "HOME": str(tmp_path)})

    assert found == Credentials("me", "")


@pytest.mark.parametrize("only", [USER, PASSWORD])
def test_a_name_without_a_password_is_a_mistake(only: str) -> None:
    with pytest.raises(InputError) as caught:
        credentials_for(URL, {only: "x"})

    assert str(caught.value) == f"{USER} and {PASSWORD} go together; set both or none"


@pytest.mark.parametrize("variable", ["HOME", "NETRC"])
def test_netrc_knows_hosts(variable: str, tmp_path: Path) -> None:
    path = tmp_path / ".netrc"
    path.write_text("machine e.test login me password word\ndefault login any password any\n")
    path.chmod(0o600)
    environment = {variable: str(tmp_path if variable == "HOME" else path)}

    assert credentials_for(URL, environment) == Credentials("me", "word")
    # The default entry would send a password to any host.
    assert credentials_for("https://other.test/", environment) is None


def test_without_environment_and_netrc_there_are_none(tmp_path: Path) -> None:
    assert credentials_for(URL, {"HOME": str(tmp_path)}) is None


def test_a_broken_netrc_is_named(tmp_path: Path) -> None:
    path = tmp_path / ".netrc"
    path.write_text("nonsense e.test\n")

    with pytest.raises(InputError) as caught:
        credentials_for(URL, {"HOME": str(tmp_path)})

    assert str(caught.value).startswith(f"{path}: ")


def test_a_password_is_not_shown() -> None:
    assert repr(ME) == "Credentials(user='me')"


def asking(challenge: str, seen_by: list[str]) -> str:
    """Ask a server with this challenge twice, and return the messages of a failure or nothing."""

    def speak(asked: Asked) -> Said:
        sent = asked.headers.get("authorization", "")
        seen_by.append(sent)
        if sent:
            return Said()
        return Said(b"", "", 401, {"WWW-Authenticate": challenge} if challenge else {})

    with pretending(speak) as (url, _):
        endpoint = Endpoint(url, ME)
        try:
            endpoint.ask("ASK { ?s ?p ?o }", {})
            endpoint.ask("ASK { ?s ?p ?o }", {})
        except InputError as error:
            return str(error)
    return ""


def test_a_password_is_sent_only_when_it_is_asked_for() -> None:
    sent: list[str] = []

    assert asking('Basic realm="x"', sent) == ""

    assert [bool(each) for each in sent] == [False, True, True]
    assert b64decode(sent[1].removeprefix("Basic ")).decode() == "me:sé:cret"


def test_a_refusal_without_a_challenge_is_final() -> None:
    sent: list[str] = []

    assert "answers 401" in asking("", sent)
    assert sent == [""]


@pytest.mark.parametrize(("algorithm", "name"), [("MD5", "md5"), ("SHA-256", "sha256")])
def test_digests_are_those_of_the_standard(algorithm: str, name: str) -> None:
    sent: list[str] = []
    challenge = (
        f'Digest realm="r, s", nonce="n", opaque="o", qop="auth,auth-int", algorithm={algorithm}'
    )

    assert asking(challenge, sent) == ""

    def digest(text: str) -> str:
        return hashlib.new(name, text.encode()).hexdigest()

    for count, header in enumerate(sent[1:], 1):
        fields = dict(re.findall(r'(\w+)="?([^",]*(?:, s)?)"?', header))
        secret = digest("me:r, s:sé:cret")
        middle = f"n:{count:08x}:{fields['cnonce']}:auth"
        assert fields["response"] == digest(f"{secret}:{middle}:{digest('POST:/sparql')}")
        assert (fields["username"], fields["uri"], fields["opaque"]) == ("me", "/sparql", "o")
        assert header.startswith("Digest username=")


def test_servers_of_before_1999_get_the_old_digest() -> None:
    header = digest_header('Digest realm="r", nonce="n"', ME, ("GET", "/"), count=1)

    def digest(text: str) -> str:
        return hashlib.md5(text.encode()).hexdigest()

    response = digest(f"{digest('me:r:sé:cret')}:n:{digest('GET:/')}")
    assert header == (
        f'Digest username="me", realm="r", nonce="n", uri="/", algorithm=MD5, response="{response}"'
    )


def test_an_unknown_digest_is_refused() -> None:
    sent: list[str] = []

    assert asking('Digest realm="r", nonce="n", algorithm=SHA-512-256', sent) == (
        "the server asks for digest authentication by SHA-512-256; use MD5"
    )
