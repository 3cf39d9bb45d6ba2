"""Forgetting what no client can ask for any more."""

from datetime import datetime, timedelta

import structlog

from rapport.kernel.database import execute, fetch, transaction
from rapport.kernel.upkeep import hourly

KEPT_FOR = timedelta(days=7)
KEPT_VERSIONS = 10_000
BOARDS_AT_ONCE = 100

log = structlog.get_logger(__name__)

# The last version that may go, of each board that has one: made more than a week ago, or more than 10,000 versions
# back, whichever is less. Locked, so that no version is being made meanwhile.
_PRUNABLE = """
    SELECT b.job_id, p.up_to FROM boards b CROSS JOIN LATERAL (
        SELECT max(v.version) AS up_to FROM board_versions v
        WHERE v.job_id = b.job_id AND (v.at < $1 OR v.version <= b.version - $2)
    ) p
    WHERE p.up_to > b.pruned_to ORDER BY b.job_id LIMIT $3 FOR UPDATE OF b
"""


async def prune_some(now: datetime) -> int:
    """Prune up to ``BOARDS_AT_ONCE`` boards in one short transaction; how many there were."""
    async with transaction():
        rows = await fetch(_PRUNABLE, now - KEPT_FOR, KEPT_VERSIONS, BOARDS_AT_ONCE)
        for row in rows:
            await execute("UPDATE boards SET pruned_to = $2 WHERE job_id = $1", row["job_id"], row["up_to"])
            await execute("DELETE FROM board_versions WHERE job_id = $1 AND version <= $2", row["job_id"], row["up_to"])
    return len(rows)


async def prune_board_versions(now: datetime) -> None:
    """Prune all that can be: whoever stands before it is told to read the board again."""
    while count := await prune_some(now):
        log.info("live.pruned", boards=count)


hourly("live.prune_board_versions", minute=23)(prune_board_versions)
