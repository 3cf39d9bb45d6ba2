"""Named reads that keep live readers honest."""

from uuid import UUID

from rapport.kernel.database import fetch_one


async def grants_version(workspace_id: UUID) -> int:
    """How often members, roles, grants, sessions or keys of a workspace have changed; -1 when it is gone."""
    row = await fetch_one("SELECT grants_version FROM workspaces WHERE id = $1", workspace_id)
    return int(row["grants_version"]) if row else -1
