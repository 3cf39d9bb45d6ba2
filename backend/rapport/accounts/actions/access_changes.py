"""Telling readers that somebody's access may have changed."""

from rapport.kernel.database import execute
from rapport.kernel.work import Work

_KEPT = "access changed"


def note_access_change(work: Work) -> None:
    """Count a change to members, roles, grants, sessions or keys, so that live readers check themselves again.

    The workspace's row is touched just before the commit: boards are locked earlier by the same transactions, and
    the last lock of everyone being the same one leaves no room for a deadlock.
    """
    if _KEPT not in work.kept:
        work.kept[_KEPT] = True
        work.before_commit.append(_count_change)


async def _count_change(work: Work) -> None:
    work.kept.pop(_KEPT, None)
    await execute("UPDATE workspaces SET grants_version = grants_version + 1 WHERE id = $1", work.workspace_id)
    work.wake(f"access:{work.workspace_id.hex}")
