"""Who is asking, and what they may see: computed once per request, handed to every named read and every verb.

Visibility is data. A job-bound or private row carries a ``scope_id``; ``accounts`` keeps which member was
granted which scope and which scopes are restricted; the rules below turn that into a filter. So a lower domain
filters rightly without knowing what a job is.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID


class Role(StrEnum):
    ADMIN = "admin"
    RECRUITER = "recruiter"
    HIRING_MANAGER = "hiring_manager"
    VIEWER = "viewer"


class ActorKind(StrEnum):
    MEMBER = "member"
    API_KEY = "api_key"
    IMPORT = "import"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Access:
    """A member of a workspace (or a program acting as one) at one moment.

    ``granted`` are the scopes given to the member, ``hidden`` the restricted ones that were not.
    ``grants_version`` is the workspace's count of changes to anything in here: a reader that finds a newer one
    must compute its access again.
    """

    workspace_id: UUID
    member_id: UUID | None
    role: Role
    granted: frozenset[UUID] = field(default_factory=frozenset)
    hidden: frozenset[UUID] = field(default_factory=frozenset)
    grants_version: int = 0
    actor_kind: ActorKind = ActorKind.MEMBER
    api_key_id: UUID | None = None
    session_id: UUID | None = None
    read_only: bool = False

    @property
    def sees_granted_only(self) -> bool:
        """Hiring managers see what their teams were given, nothing else."""
        return self.role is Role.HIRING_MANAGER

    def may_see(self, scope_id: UUID | None) -> bool:
        if self.sees_granted_only:
            return scope_id is not None and scope_id in self.granted
        return scope_id is None or scope_id not in self.hidden

    def scope_predicate(self, column: str, placeholder: str) -> str:
        """SQL for rows whose scope stands in ``column``; ``scope_list()`` is the value of ``placeholder`` (uuid[])."""
        if self.sees_granted_only:
            return f"{column} = ANY({placeholder}::uuid[])"
        return f"({column} IS NULL OR {column} <> ALL({placeholder}::uuid[]))"

    def subject_predicate(self, column: str, placeholder: str) -> str:
        """SQL for subjects without a scope of their own (people), seen by hiring managers through their jobs."""
        if not self.sees_granted_only:
            return f"{placeholder}::uuid[] IS NOT NULL"
        return (
            f"EXISTS (SELECT 1 FROM subject_scopes seen WHERE seen.subject_id = {column}"
            f" AND seen.scope_id = ANY({placeholder}::uuid[]))"
        )

    def scope_list(self) -> list[UUID]:
        return list(self.granted if self.sees_granted_only else self.hidden)

    @property
    def audience(self) -> tuple[object, ...]:
        """All that what one may see depends on; equal audiences get equal payloads.

        The member is not part of it: a field that depends on who exactly looks is marked viewer-relative.
        """
        scopes = self.granted if self.sees_granted_only else self.hidden
        return (self.workspace_id, self.role, scopes)


def system_access(workspace_id: UUID, kind: ActorKind = ActorKind.SYSTEM, member_id: UUID | None = None) -> Access:
    """Rapport itself at work in a workspace, e.g. a reminder, an import or the demo loader: sees everything."""
    return Access(workspace_id=workspace_id, member_id=member_id, role=Role.ADMIN, actor_kind=kind)
