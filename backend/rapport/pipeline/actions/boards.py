"""A board's version: the lock that puts changes to one board in a total order, and the index of what each changed.

One transaction is one version of each board that it touches, with any number of changes in it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from rapport.kernel.database import fetch
from rapport.kernel.watchers import CANDIDATE_SHOWN, MEMBER_SHOWN, watch
from rapport.kernel.work import Work
from rapport.pipeline.errors import JobNotFound
from rapport.pipeline.models import ON_BOARD, BoardVersion

_KEPT = "pipeline.boards"


@dataclass(slots=True)
class LockedBoard:
    """A board held by this transaction. ``version`` is the one being made."""

    job_id: UUID
    version: int
    changed: set[UUID] = field(default_factory=set)
    stages_changed: bool = False


def board_topic(job_id: UUID) -> str:
    """The bus topic on which a board's readers are woken."""
    return f"board:{job_id.hex}"


async def lock_board(work: Work, job_id: UUID) -> LockedBoard:
    """The board's lock and its next version, once per transaction."""
    return (await lock_boards(work, [job_id]))[0]


async def lock_boards(work: Work, job_ids: Iterable[UUID]) -> Sequence[LockedBoard]:
    """Lock several boards in id order, so that two transactions never wait for each other in a circle."""
    held: dict[UUID, LockedBoard] = work.kept.setdefault(_KEPT, {})
    wanted = sorted(set(job_ids))
    for job_id in wanted:
        if job_id not in held:
            held[job_id] = LockedBoard(job_id, await _next_version(work, job_id))
    if _write_versions not in work.before_commit:
        work.before_commit.append(_write_versions)
    return [held[job_id] for job_id in wanted]


async def _next_version(work: Work, job_id: UUID) -> int:
    # SELECT … FOR UPDATE and the update in one: the row lock is held until the transaction ends. (RETURNING makes
    # asyncpg's status useless to Tortoise, hence the WITH.)
    rows = await fetch(
        "WITH bumped AS (UPDATE boards SET version = version + 1 WHERE job_id = $1 AND workspace_id = $2"
        " RETURNING version) SELECT version FROM bumped",
        job_id,
        work.workspace_id,
    )
    if not rows:
        raise JobNotFound(path=("input", "jobId"))
    return int(rows[0]["version"])


async def _write_versions(work: Work) -> None:
    boards: dict[UUID, LockedBoard] = work.kept.get(_KEPT, {})
    access = work.access
    actor = {
        "kind": str(access.actor_kind),
        "member": str(access.member_id) if access.member_id else None,
        "key": str(access.api_key_id) if access.api_key_id else None,
    }
    await BoardVersion.bulk_create(
        [
            BoardVersion(
                job_id=board.job_id,
                version=board.version,
                at=work.now,
                actor=actor,
                changed=sorted(str(key) for key in board.changed),
                stages_changed=board.stages_changed,
            )
            for board in boards.values()
        ]
    )
    for job_id in boards:
        work.wake(board_topic(job_id))
    work.kept.pop(_KEPT, None)


async def _touch_boards(work: Work, condition: str, ids: Sequence[UUID]) -> None:
    """A new version for every board on which a card shows something of these people."""
    rows = await fetch(
        "SELECT a.id, a.job_id FROM applications a JOIN candidates c ON c.id = a.candidate_id"
        f" WHERE a.workspace_id = $1 AND {condition} AND a.status = ANY($3::text[])",
        work.workspace_id,
        list(ids),
        [str(status) for status in ON_BOARD],
    )
    cards: dict[UUID, list[UUID]] = {}
    for row in rows:
        cards.setdefault(row["job_id"], []).append(row["id"])
    for board in await lock_boards(work, cards):
        board.changed.update(cards[board.job_id])


async def on_candidates_shown(work: Work, ids: Sequence[UUID]) -> None:
    await _touch_boards(work, "a.candidate_id = ANY($2::uuid[])", ids)


async def on_members_shown(work: Work, ids: Sequence[UUID]) -> None:
    await _touch_boards(work, "c.owner_id = ANY($2::uuid[])", ids)


watch(CANDIDATE_SHOWN, on_candidates_shown)
watch(MEMBER_SHOWN, on_members_shown)
