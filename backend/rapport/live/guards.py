"""Permissions, checked again when an event is delivered: whose access changed is told to reload, or let go."""

from uuid import UUID

from rapport.accounts.authentication import refreshed
from rapport.kernel.access import Access
from rapport.live.queries import grants_version


def access_topic(workspace_id: UUID) -> str:
    """The bus topic told when members, roles, grants, sessions or keys of a workspace change."""
    return f"access:{workspace_id.hex}"


class AccessGuard:
    """One subscriber's access, kept true.

    ``still_same`` costs one narrow read while nothing changed; when the workspace counts newer grants the access is
    computed again from its session, key or member. Readers ask *after* they have read what they want to deliver:
    nothing that was written after an access ended is then ever delivered to it.
    """

    def __init__(self, access: Access) -> None:
        self.access = access
        self._is_over = False

    async def still_same(self) -> bool:
        """Whether what the subscriber may see is as it was; False when it changed or is gone."""
        version = await grants_version(self.access.workspace_id)
        if version == self.access.grants_version:
            return True
        return await self.renew()

    async def renew(self) -> bool:
        """Compute the access again; False when it changed or is gone, and from then on."""
        if self._is_over:
            return False
        now = await refreshed(self.access)
        if now is None or now.audience != self.access.audience:
            self._is_over = True
            return False
        self.access = now
        return True
