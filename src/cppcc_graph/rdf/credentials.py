"""Names and passwords for endpoints: from the environment or netrc, never from a command line."""

import netrc
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from cppcc_graph.errors import InputError

USER: Final = "CPPCC_GRAPH_USER"
PASSWORD: Final = "CPPCC_GRAPH_PASSWORD"  # noqa: S105 - the name of a variable


@dataclass(frozen=True, slots=True)
class Credentials:
    """A name and a password; the password is in no message and no traceback."""

    user: str
    password: str = field(repr=False)


def credentials_for(url: str, environment: Mapping[str, str]) -> Credentials | None:
    """Return the credentials for an endpoint: of the environment, else of netrc, else None.

    netrc is the file that ``NETRC`` names, else ``~/.netrc``; its *default* entry is not used:
    it would send a password to any host.

    Raises:
        InputError: only one of name and password is set, or netrc is broken.

    """
    user, password = environment.get(USER), environment.get(PASSWORD)
    if user and password is not None:
        return Credentials(user, password)
    if user or password:
        raise InputError(f"{USER} and {PASSWORD} go together; set both or none")
    home = environment.get("HOME", "")
    path = Path(environment.get("NETRC") or Path(home, ".netrc"))
    if not path.is_file():
        return None
    try:
        hosts = netrc.netrc(str(path)).hosts
    except (netrc.NetrcParseError, OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: {error}; mend the file") from error
    found = hosts.get(urlsplit(url).hostname or "")
    return Credentials(found[0], found[2] or "") if found else None
