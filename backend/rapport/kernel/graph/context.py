"""What every resolver is given: the request's access, its loaders, and where it came from."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeVar

from strawberry.types import Info as StrawberryInfo

from rapport.kernel.access import Access
from rapport.kernel.errors import NotSignedIn

L = TypeVar("L")


class CookieJar(Protocol):
    """The part of a response that sign-in needs."""

    def require_safe(self) -> None:
        """Raises a domain error when this connection is no place for a session (plain http over a network)."""
        ...

    def set_session(self, token: str, max_age: int) -> None: ...

    def clear_session(self) -> None: ...


@dataclass(slots=True)
class Context:
    """One request (or one delivery of a subscription).

    ``principal`` is None for people who are not signed in. ``header_key`` is the Idempotency-Key header.
    ``public_url`` is the address that people use, without a slash at the end, for links that they are given.
    ``known_documents`` are the hashes of the only documents that may run; None when any may.
    ``secrets`` collects response paths that must not be kept with an idempotency record.
    """

    principal: Access | None
    cookies: CookieJar | None = None
    client_address: str = ""
    user_agent: str = ""
    header_key: str | None = None
    request_id: str = ""
    public_url: str = ""
    known_documents: frozenset[str] | None = None
    extras: dict[str, Any] = field(default_factory=dict)
    loaders: dict[type, Any] = field(default_factory=dict)
    secrets: list[tuple[str | int, ...]] = field(default_factory=list)

    @property
    def access(self) -> Access:
        """The signed-in member's access; raises NotSignedIn."""
        if self.principal is None:
            raise NotSignedIn
        return self.principal

    def become(self, principal: Access | None) -> None:
        """Answer the rest of the request to somebody else: who has just signed in or out, or was given access."""
        if principal != self.principal:
            self.principal = principal
            self.forget_loaded()

    def loader(self, kind: Callable[[Access], L]) -> L:
        """This request's loader of a kind, made when first asked for."""
        loader = self.loaders.get(kind)  # type: ignore[call-overload]
        if loader is None:
            loader = self.loaders[kind] = kind(self.access)  # type: ignore[index]
        return loader  # type: ignore[no-any-return]

    def forget_loaded(self) -> None:
        """Drop what loaders hold, after something changed."""
        self.loaders.clear()


Info = StrawberryInfo[Context, None]
