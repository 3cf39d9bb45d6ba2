"""Permissions: small named rules over an access. Every root field and every private field declares one."""

from typing import Protocol

from rapport.kernel.access import Access, Role
from rapport.kernel.errors import NotAllowed, NotSignedIn


class Permission(Protocol):
    """A rule that a field declares; ``name`` is how it is listed in the schema walk."""

    @property
    def name(self) -> str: ...

    def allows(self, access: Access | None) -> bool: ...


class Anyone:
    """People who are not signed in, too."""

    name = "Anyone"

    def allows(self, access: Access | None) -> bool:
        return True


class SignedIn:
    name = "SignedIn"

    def allows(self, access: Access | None) -> bool:
        return access is not None


class HasRole:
    """Members with one of some roles; a read-only program never passes when the rule is about ``writes``."""

    def __init__(self, name: str, *roles: Role, writes: bool = False) -> None:
        self.name = name
        self.roles = frozenset(roles)
        self.writes = writes

    def allows(self, access: Access | None) -> bool:
        return access is not None and access.role in self.roles and not (self.writes and access.read_only)


def require(permission: Permission, access: Access | None) -> None:
    """Raises NotSignedIn or NotAllowed when the rule does not hold."""
    if permission.allows(access):
        return
    raise NotSignedIn if access is None else NotAllowed
