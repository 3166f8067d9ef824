"""Digest access authentication (RFC 7616), with ``qop=auth`` or, as RFC 2069 had it, without."""

import hashlib
import re
import secrets
from typing import Final

from cppcc_graph.errors import InputError
from cppcc_graph.rdf.credentials import Credentials

_FIELD: Final = re.compile(r'(\w+)=(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))')
_HASHES: Final = {"md5": "md5", "sha-256": "sha256"}


def digest_header(
    challenge: str, credentials: Credentials, request: tuple[str, str], *, count: int
) -> str:
    """Return the header ``Authorization`` for a challenge, a method and a target.

    ``count`` is how often the challenge has been used, this time included.

    Raises:
        InputError: the server asks for an algorithm other than MD5 and SHA-256.

    """
    fields = {name.lower(): quoted or bare for name, quoted, bare in _FIELD.findall(challenge)}
    algorithm = fields.get("algorithm", "MD5")
    if algorithm.lower() not in _HASHES:
        raise InputError(f"the server asks for digest authentication by {algorithm}; use MD5")
    method, target = request
    realm, nonce = fields.get("realm", ""), fields.get("nonce", "")

    def digest(*parts: str) -> str:
        made = hashlib.new(_HASHES[algorithm.lower()], usedforsecurity=False)
        made.update(":".join(parts).encode())
        return made.hexdigest()

    secret = digest(credentials.user, realm, credentials.password)
    asked = digest(method, target)
    said = {
        "username": credentials.user,
        "realm": realm,
        "nonce": nonce,
        "uri": target,
        "algorithm": algorithm,
    }
    if "opaque" in fields:
        said["opaque"] = fields["opaque"]
    if "auth" in re.split(r"\s*,\s*", fields.get("qop", "")):
        once, uses = secrets.token_hex(8), f"{count:08x}"
        said |= {"qop": "auth", "nc": uses, "cnonce": once}
        said["response"] = digest(secret, nonce, uses, once, "auth", asked)
    else:
        said["response"] = digest(secret, nonce, asked)
    bare = ("algorithm", "qop", "nc")
    parts = (f"{n}={v}" if n in bare else f'{n}="{v}"' for n, v in said.items())
    return f"Digest {', '.join(parts)}"
