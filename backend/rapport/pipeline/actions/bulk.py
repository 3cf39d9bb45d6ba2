"""Many people into jobs in one transaction, for imports and the demo: one version of each board for all of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from rapport.kernel.bulk import insert_rows
from rapport.kernel.database import fetch
from rapport.kernel.ids import new_id
from rapport.kernel.undo import undone
from rapport.kernel.work import Subject, Work
from rapport.pipeline.actions.applications import remove_subject_scopes
from rapport.pipeline.actions.boards import LockedBoard, lock_boards
from rapport.pipeline.actions.cards import stage_reference, turn_for
from rapport.pipeline.actions.endings import require_room
from rapport.pipeline.models import ApplicationStatus, Job, JobStatus, Stage, StageKind
from rapport.pipeline.queries.membership import people_in_jobs
from rapport.pipeline.ranks import ranks_at_end
from rapport.pipeline.turns import TurnState


@dataclass(frozen=True, slots=True)
class Placement:
    """A living person to be put at the end of a stage."""

    candidate_id: UUID
    job_id: UUID
    stage_id: UUID
    applied_at: datetime | None = None


_APPLICATION = {
    "id": "uuid",
    "workspace_id": "uuid",
    "job_id": "uuid",
    "scope_id": "uuid",
    "candidate_id": "uuid",
    "stage_id": "uuid",
    "status": "text",
    "rank": "text",
    "version": "int8",
    "applied_at": "timestamptz",
    "entered_stage_at": "timestamptz",
    "turn": "text",
    "turn_since": "timestamptz",
    "promised_at": "timestamptz",
    "ended_at": "timestamptz",
    "created_at": "timestamptz",
}
_SUBJECT_SCOPE = {"id": "uuid", "workspace_id": "uuid", "subject_id": "uuid", "scope_id": "uuid"}


async def place_people(work: Work, placements: Sequence[Placement]) -> list[UUID]:
    """Put people into stages, in this order; the keys of the new applications.

    Passed over are people who are or were in the job already, and jobs and stages that are closed or gone by now:
    the lock is taken here, so what the caller read before may have changed. Raises BoardFull.
    """
    wanted = {(each.job_id, each.candidate_id): each for each in reversed(placements)}
    if not wanted:
        return []
    boards = {board.job_id: board for board in await lock_boards(work, {each.job_id for each in placements})}
    jobs = {
        job.id: job
        for job in await Job.filter(workspace_id=work.workspace_id, id__in=list(boards), status=JobStatus.OPEN)
    }
    stages = {
        stage.id: stage
        for stage in await Stage.filter(workspace_id=work.workspace_id, job_id__in=list(jobs), removed_at__isnull=True)
    }
    taken = await people_in_jobs(work.access, list(jobs), [each.candidate_id for each in placements])
    groups: dict[UUID, list[Placement]] = {}
    for each in dict.fromkeys(wanted[(each.job_id, each.candidate_id)] for each in placements):
        stage = stages.get(each.stage_id)
        if stage is not None and stage.job_id == each.job_id and (each.job_id, each.candidate_id) not in taken:
            groups.setdefault(stage.id, []).append(each)
    made: list[UUID] = []
    for stage_id, group in groups.items():
        stage = stages[stage_id]
        made += await _fill_stage(work, jobs[stage.job_id], stage, boards[stage.job_id], group)
    return made


async def _fill_stage(work: Work, job: Job, stage: Stage, board: LockedBoard, group: Sequence[Placement]) -> list[UUID]:
    await require_room(job.id, len(group))
    turn = await turn_for(work, stage)
    ranks = await ranks_at_end(stage.id, len(group))
    keys = [new_id() for _ in group]
    await insert_rows(
        "applications",
        _APPLICATION,
        [
            _application_row(work, job, stage, board, turn, key, rank, each)
            for key, rank, each in zip(keys, ranks, group, strict=True)
        ],
    )
    await insert_rows(
        "subject_scopes",
        _SUBJECT_SCOPE,
        [(new_id(), work.workspace_id, each.candidate_id, job.scope_id) for each in group],
        on_conflict="ON CONFLICT DO NOTHING",
    )
    board.changed.update(keys)
    for key, each in zip(keys, group, strict=True):
        work.record(
            "application.created",
            Subject(candidate_id=each.candidate_id, job_id=job.id, application_id=key, scope_id=job.scope_id),
            details={"to": stage_reference(stage)},
            revert={"before": {"absent": True}, "version": board.version},
        )
    return keys


def _application_row(
    work: Work,
    job: Job,
    stage: Stage,
    board: LockedBoard,
    turn: TurnState,
    key: UUID,
    rank: str,
    placement: Placement,
) -> tuple[object, ...]:
    hired = stage.kind is StageKind.HIRED
    status = ApplicationStatus.HIRED if hired else ApplicationStatus.ACTIVE
    applied_at = min(placement.applied_at or work.now, work.now)
    return (
        *(key, work.workspace_id, job.id, job.scope_id, placement.candidate_id, stage.id, str(status), rank),
        *(board.version, applied_at, work.now, str(turn.turn), turn.since, turn.promised_at),
        *(work.now if hired else None, work.now),
    )


async def remove_untouched_cards(work: Work, application_ids: Sequence[UUID], gone_with: Sequence[UUID] = ()) -> int:
    """Take applications away that should not have been made; how many there were. The log keeps that they were.

    The caller has seen that nothing happened with them, which is seen again under the boards' locks. ``gone_with``
    are people who are removed in the same transaction, whose cards go in any case.
    """
    rows = await fetch(
        "SELECT id, job_id FROM applications WHERE workspace_id = $1 AND id = ANY($2::uuid[])",
        work.workspace_id,
        list(application_ids),
    )
    boards = {board.job_id: board for board in await lock_boards(work, {row["job_id"] for row in rows})}
    removed = await fetch(
        "WITH gone AS (DELETE FROM applications p WHERE p.workspace_id = $1 AND p.id = ANY($2::uuid[])"
        " AND (p.candidate_id = ANY($3::uuid[])"
        "   OR (SELECT count(*) FROM activities a"
        "     WHERE a.candidate_id = p.candidate_id AND a.application_id = p.id) = 1)"
        " RETURNING p.id, p.job_id, p.candidate_id, p.scope_id) SELECT * FROM gone",
        work.workspace_id,
        [row["id"] for row in rows],
        list(gone_with),
    )
    await remove_subject_scopes(work, [(row["candidate_id"], row["scope_id"]) for row in removed])
    for row in removed:
        boards[row["job_id"]].changed.add(row["id"])
        work.record(
            undone("application.created"),
            Subject(row["candidate_id"], row["job_id"], row["id"], scope_id=row["scope_id"]),
        )
    return len(removed)
