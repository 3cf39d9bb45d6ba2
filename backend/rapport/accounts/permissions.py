"""Who may do what: the role table of the product as named rules, for every domain.

A rule is about the role alone. What also depends on a job (a hiring manager in their own job, and whether that job
lets them move cards) is decided by the verb, which sees the row: ``CanMoveCards`` and ``CanAddNotes`` admit a
hiring manager here, and pipeline and candidates look further. Rules about change refuse read-only API keys.
"""

from rapport.kernel.access import Access, ActorKind, Role
from rapport.kernel.graph.permissions import HasRole

_RECRUITING = (Role.ADMIN, Role.RECRUITER)
_INVOLVED = (*_RECRUITING, Role.HIRING_MANAGER)

CanManageWorkspace = HasRole("CanManageWorkspace", Role.ADMIN, writes=True)
CanManageMembers = HasRole("CanManageMembers", Role.ADMIN, writes=True)
# Everyone edits their own name; the verb refuses the rest to those who are no admins.
CanEditMembers = HasRole("CanEditMembers", *Role, writes=True)
CanSeeMemberEmails = HasRole("CanSeeMemberEmails", *_INVOLVED)
CanSeeApiKeys = HasRole("CanSeeApiKeys", Role.ADMIN)

CanManageJobs = HasRole("CanManageJobs", *_RECRUITING, writes=True)
CanJoinHiringTeams = HasRole("CanJoinHiringTeams", Role.ADMIN, writes=True)
CanMoveCards = HasRole("CanMoveCards", *_INVOLVED, writes=True)
CanUndo = HasRole("CanUndo", *_INVOLVED, writes=True)

CanSeeContactPoints = HasRole("CanSeeContactPoints", *_INVOLVED)
CanSeeFiles = HasRole("CanSeeFiles", *_INVOLVED)
CanEditCandidates = HasRole("CanEditCandidates", *_RECRUITING, writes=True)
CanSeeNotes = HasRole("CanSeeNotes", *_INVOLVED)
CanAddNotes = HasRole("CanAddNotes", *_INVOLVED, writes=True)

CanImport = HasRole("CanImport", *_RECRUITING, writes=True)
CanSeeImports = HasRole("CanSeeImports", *_RECRUITING)


class InPerson:
    """A member who signed in themselves, whatever the role: passwords and sessions are nothing for an API key."""

    name = "InPerson"

    def allows(self, access: Access | None) -> bool:
        return access is not None and access.member_id is not None and access.actor_kind is ActorKind.MEMBER


class AdminInPerson(InPerson):
    """An Admin who signed in themselves: whoever holds a key can't make further keys with it."""

    name = "AdminInPerson"

    def allows(self, access: Access | None) -> bool:
        return super().allows(access) and CanManageWorkspace.allows(access)


CanManageOwnSessions = InPerson()
CanManageApiKeys = AdminInPerson()
