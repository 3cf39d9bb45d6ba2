"""Telling readers that somebody's access may have changed."""

from uuid import UUID

from rapport.kernel.database import execute
from rapport.kernel.work import Work

_KEPT = "access changes"


def note_access_change(work: Work, *elsewhere: UUID) -> None:
    """Count a change to members, roles, grants, sessions or keys, so that live readers check themselves again.

    ``elsewhere`` are further workspaces that it concerns. The workspaces' rows are touched just before the commit:
    boards are locked earlier by the same transactions, and the last lock of everyone being of the same kind leaves
    no room for a deadlock.
    """
    if _KEPT not in work.kept:
        work.kept[_KEPT] = set()
        work.before_commit.append(_count_changes)
    work.kept[_KEPT].update((work.workspace_id, *elsewhere))


async def _count_changes(work: Work) -> None:
    for workspace_id in sorted(work.kept.pop(_KEPT)):
        await execute("UPDATE workspaces SET grants_version = grants_version + 1 WHERE id = $1", workspace_id)
        work.wake(f"access:{workspace_id.hex}")
