"""An OpenAI-compatible endpoint, asked with the standard library and nothing else."""

import ipaddress
import json
import urllib.error
import urllib.request
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from http.client import HTTPException
from typing import Any, Final
from urllib.parse import urlsplit

from cppcc_graph.errors import InputError
from cppcc_graph.text.proposer import Refusal

_MAX_REPLY: Final = 4_000_000


def stays_here(address: str) -> bool:
    """Tell whether what is sent to an address stays on this machine."""
    host = urlsplit(address).hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """A redirect could send the text to where nobody agreed to send it."""

    def redirect_request(self, *_: Any, **__: Any) -> None:
        return None


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A model at an address such as http://127.0.0.1:11434/v1; ``seconds`` is its patience."""

    address: str
    name: str
    key: str = ""
    seconds: float = 120

    def ask(self, messages: Sequence[Mapping[str, str]], schema: Mapping[str, Any]) -> str:
        """Return the text of the model's answer.

        Raises:
            Refusal: it failed, took too long, or gave no text.
            InputError: nothing answers at the address, or it refuses us.

        """
        asked = {
            "model": self.name,
            "messages": list(messages),
            "temperature": 0,
            "seed": 1,
            "response_format": {
                "type": "json_schema",
                "json_schema": {"name": "facts", "strict": True, "schema": schema},
            },
        }
        headers = {"Content-Type": "application/json"}
        if self.key:
            headers["Authorization"] = f"Bearer {self.key}"
        request = urllib.request.Request(  # noqa: S310  (http and https only, checked by the command)
            f"{self.address.rstrip('/')}/chat/completions",
            data=json.dumps(asked).encode("ascii"),
            headers=headers,
        )
        try:
            with self._opener().open(request, timeout=self.seconds) as reply:
                said = json.loads(reply.read(_MAX_REPLY))
            text = said["choices"][0]["message"]["content"]
        except urllib.error.HTTPError as error:
            error.close()
            if error.code < 500 and error.code not in (408, 429):
                raise InputError(
                    f"{self.address}: answers {error.code} {error.reason}; check address, --model "
                    "and key"
                ) from error
            raise Refusal(f"status {error.code}") from error
        except TimeoutError as error:
            raise Refusal(f"no answer in {self.seconds:g} seconds") from error
        except urllib.error.URLError as error:
            if isinstance(error.reason, TimeoutError):
                raise Refusal(f"no answer in {self.seconds:g} seconds") from error
            raise InputError(
                f"{self.address}: nothing answers ({error.reason}); start the model there"
            ) from error
        except (HTTPException, OSError) as error:
            raise Refusal(f"the connection broke: {error!r}") from error
        except (ValueError, KeyError, IndexError, TypeError) as error:
            raise Refusal("no chat completion") from error
        if not isinstance(text, str):
            raise Refusal("no text")
        return text

    def _opener(self) -> urllib.request.OpenerDirector:
        # A proxy would take what is meant to stay here off the machine.
        proxies = [urllib.request.ProxyHandler({})] if stays_here(self.address) else []
        return urllib.request.build_opener(_NoRedirect, *proxies)
