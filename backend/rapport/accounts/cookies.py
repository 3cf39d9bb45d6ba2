"""The session cookie: its name and attributes, and where it may travel.

Over https it is ``__Host-rapport``, which browsers take only from this very host and with Secure. Browsers do not
send that over plain http: there it is ``rapport``, and only for people on the same machine, unless the operator
trusts the network in between.
"""

import ipaddress
from dataclasses import dataclass, field

from rapport.accounts.errors import InsecureConnection

SECURE_NAME = "__Host-rapport"
PLAIN_NAME = "rapport"


@dataclass(frozen=True, slots=True)
class SessionCookies:
    """How this installation keeps sessions in browsers."""

    is_https: bool
    allow_http: bool = False

    @property
    def name(self) -> str:
        return SECURE_NAME if self.is_https else PLAIN_NAME

    def token_in(self, cookie_header: str) -> str | None:
        """The session token in a Cookie header, if there is one."""
        for part in cookie_header.split(";"):
            name, _, value = part.strip().partition("=")
            if name == self.name:
                return value or None
        return None

    def jar(self, client_address: str) -> "ResponseCookies":
        return ResponseCookies(self, client_address)


@dataclass(slots=True)
class ResponseCookies:
    """The cookies that one response sets; ``headers`` are values of Set-Cookie."""

    kind: SessionCookies
    client_address: str
    headers: list[str] = field(default_factory=list)

    def require_safe(self) -> None:
        """Raises InsecureConnection where a session would travel unencrypted over a network."""
        if not (self.kind.is_https or self.kind.allow_http or _is_loopback(self.client_address)):
            raise InsecureConnection

    def set_session(self, token: str, max_age: int) -> None:
        self.require_safe()
        self._set(token, max_age)

    def clear_session(self) -> None:
        self._set("", 0)

    def _set(self, value: str, max_age: int) -> None:
        secure = "; Secure" if self.kind.is_https else ""
        self.headers = [f"{self.kind.name}={value}; Max-Age={max_age}; Path=/; HttpOnly; SameSite=Lax{secure}"]


def _is_loopback(address: str) -> bool:
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return False
    mapped = getattr(found, "ipv4_mapped", None)
    return (mapped or found).is_loopback
