"""Scopes and grants: what visibility hangs on. Higher domains write them, e.g. pipeline from hiring teams."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from rapport.accounts.actions.access_changes import note_access_change
from rapport.accounts.models import Scope
from rapport.kernel.access import ActorKind
from rapport.kernel.database import execute, fetch
from rapport.kernel.ids import new_id
from rapport.kernel.work import Work


async def create_scope(work: Work, *, restricted: bool) -> UUID:
    """A new scope that nobody was granted; a restricted one is hidden from everyone until ``set_grants``."""
    scope = await Scope.create(id=new_id(), workspace_id=work.workspace_id, is_restricted=restricted)
    if restricted:
        note_access_change(work)
    return scope.id


async def set_restricted(work: Work, scope_id: UUID, restricted: bool) -> None:
    """Let only granted members see the scope, or everyone whose role allows it."""
    changed = await execute(
        "UPDATE scopes SET is_restricted = $3 WHERE workspace_id = $1 AND id = $2 AND is_restricted <> $3",
        work.workspace_id,
        scope_id,
        restricted,
    )
    if changed:
        note_access_change(work)
        await _recompute_own_access(work, scope_id)


async def set_grants(work: Work, scope_id: UUID, member_ids: Sequence[UUID]) -> None:
    """Grant the scope to exactly these members of the workspace."""
    removed = await execute(
        "DELETE FROM grants WHERE workspace_id = $1 AND scope_id = $2 AND member_id <> ALL($3::uuid[])",
        work.workspace_id,
        scope_id,
        list(member_ids),
    )
    missing = await fetch(
        "SELECT m.id FROM members m WHERE m.workspace_id = $1 AND m.id = ANY($3::uuid[])"
        " AND NOT EXISTS (SELECT 1 FROM grants g WHERE g.member_id = m.id AND g.scope_id = $2)",
        work.workspace_id,
        scope_id,
        list(member_ids),
    )
    added = await execute(
        "INSERT INTO grants (id, workspace_id, scope_id, member_id)"
        " SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[]) ON CONFLICT DO NOTHING",
        [new_id() for _ in missing],
        [work.workspace_id] * len(missing),
        [scope_id] * len(missing),
        [row["id"] for row in missing],
    )
    if removed or added:
        note_access_change(work)
        await _recompute_own_access(work, scope_id)


async def _recompute_own_access(work: Work, scope_id: UUID) -> None:
    """Let the rest of this work, and its answer, see what its member may see from now on."""
    access = work.access
    if access.actor_kind not in (ActorKind.MEMBER, ActorKind.API_KEY):
        return  # Rapport itself sees everything
    rows = await fetch(
        "SELECT s.is_restricted, g.id IS NOT NULL AS granted"
        " FROM scopes s LEFT JOIN grants g ON g.scope_id = s.id AND g.member_id = $3"
        " WHERE s.workspace_id = $1 AND s.id = $2",
        work.workspace_id,
        scope_id,
        access.member_id,
    )
    scope = {scope_id}
    granted = rows[0]["granted"]
    hidden = rows[0]["is_restricted"] and not granted
    work.access = replace(
        access,
        granted=access.granted | scope if granted else access.granted - scope,
        hidden=access.hidden | scope if hidden else access.hidden - scope,
    )
