"""Putting people into jobs, and saying whose turn it is."""

from collections.abc import Sequence
from uuid import UUID

from rapport.candidates.actions.records import CANDIDATE_PATH, lock_candidate
from rapport.candidates.errors import CandidateArchived
from rapport.kernel.database import execute
from rapport.kernel.ids import new_id
from rapport.kernel.models import SubjectScope
from rapport.kernel.work import Work
from rapport.pipeline.actions.boards import lock_board
from rapport.pipeline.actions.cards import (
    APPLICATION_PATH,
    Card,
    check_may_move,
    check_open,
    enter_stage,
    finish,
    hold_card,
    set_turn_state,
    snapshot_of,
    stage_of_job,
    stage_reference,
    zone_of,
)
from rapport.pipeline.actions.endings import EndingOutcome, reopen_into, require_room
from rapport.pipeline.errors import AlreadyInJob, ApplicationEnded, JobNotFound, StageNotFound
from rapport.pipeline.models import ON_BOARD, Application, ApplicationStatus, Job, Stage, Turn
from rapport.pipeline.queries.jobs import job_by_id
from rapport.pipeline.ranks import ranks_at_end
from rapport.pipeline.turns import TurnState, our_turn

JOB_PATH = ("input", "jobId")


async def create_application(
    work: Work, job_id: UUID, candidate_id: UUID, stage_id: UUID | None = None
) -> EndingOutcome:
    """Put a person into a job, at the end of a stage (by default the first).

    Somebody whose application ended is taken up again in the same application, with its history. Raises
    AlreadyInJob for a running one.
    """
    if await job_by_id(work.access, job_id) is None:
        raise JobNotFound(path=JOB_PATH)
    # The person first, then the board: the order in which every verb locks them.
    candidate = await lock_candidate(work, candidate_id)
    if candidate.archived_at is not None:
        raise CandidateArchived(path=CANDIDATE_PATH)
    board = await lock_board(work, job_id)
    job = await Job.get(workspace_id=work.workspace_id, id=job_id)
    check_may_move(work.access, job)
    check_open(job, JOB_PATH)
    stage = (
        await _first_stage(work, job_id)
        if stage_id is None
        else await stage_of_job(work, job_id, stage_id, ("input", "stageId"))
    )
    known = await Application.get_or_none(workspace_id=work.workspace_id, job_id=job_id, candidate_id=candidate_id)
    if known is not None:
        if known.status in ON_BOARD:
            raise AlreadyInJob(known.id, path=CANDIDATE_PATH)
        card = Card(known, job, board, snapshot_of(known))
        return EndingOutcome(known, board.version, await reopen_into(work, card, stage))
    await require_room(job_id)
    return await _insert(work, Card(_new_row(work, job, candidate_id, stage), job, board, {}), stage)


def _new_row(work: Work, job: Job, candidate_id: UUID, stage: Stage) -> Application:
    return Application(
        id=new_id(),
        workspace_id=work.workspace_id,
        job_id=job.id,
        scope_id=job.scope_id,
        candidate_id=candidate_id,
        stage_id=stage.id,
        rank="",
        version=0,
        applied_at=work.now,
        entered_stage_at=work.now,
        turn_since=work.now,
        created_at=work.now,
    )


async def _insert(work: Work, card: Card, stage: Stage) -> EndingOutcome:
    application = card.application
    [rank] = await ranks_at_end(stage.id, 1)
    await enter_stage(work, application, stage, rank)
    application.version = card.board.version
    await application.save(force_create=True)
    await add_subject_scope(work, application.candidate_id, application.scope_id)
    card.before = {"absent": True}
    activity = await finish(card, work, "application.created", details={"to": stage_reference(stage)})
    return EndingOutcome(application, card.board.version, activity)


async def add_subject_scope(work: Work, candidate_id: UUID, scope_id: UUID) -> None:
    """Let those who were granted the job see the person."""
    row = SubjectScope(id=new_id(), workspace_id=work.workspace_id, subject_id=candidate_id, scope_id=scope_id)
    await SubjectScope.bulk_create([row], ignore_conflicts=True)


async def remove_subject_scopes(work: Work, pairs: Sequence[tuple[UUID, UUID]]) -> None:
    """Whose application (candidate, scope) was taken away is not seen through that job any more."""
    await execute(
        "DELETE FROM subject_scopes s USING unnest($2::uuid[], $3::uuid[]) AS gone(subject_id, scope_id)"
        " WHERE s.workspace_id = $1 AND s.subject_id = gone.subject_id AND s.scope_id = gone.scope_id",
        work.workspace_id,
        [candidate_id for candidate_id, _ in pairs],
        [scope_id for _, scope_id in pairs],
    )


async def _first_stage(work: Work, job_id: UUID) -> Stage:
    stages = Stage.filter(workspace_id=work.workspace_id, job_id=job_id, removed_at__isnull=True)
    stage = await stages.order_by("position", "id").first()
    if stage is None:
        raise StageNotFound(path=("input", "stageId"))
    return stage


async def set_turn(work: Work, application_id: UUID, turn: Turn) -> EndingOutcome:
    """Say by hand whose turn it is; ours starts the stage's promise anew."""
    card = await hold_card(work, application_id)
    application = card.application
    if application.status is not ApplicationStatus.ACTIVE:
        raise ApplicationEnded(path=APPLICATION_PATH)
    if application.turn is turn:
        return EndingOutcome(application, card.board.version, None)
    state = TurnState(turn, work.now, None)
    if turn is Turn.OURS:
        stage = await Stage.get(workspace_id=work.workspace_id, id=application.stage_id)
        state = our_turn(stage.answer_within_days, work.now, await zone_of(work))
    set_turn_state(application, state)
    activity = await finish(card, work, "application.turn_set", details={"turn": str(turn)}, fields=("turn",))
    return EndingOutcome(application, card.board.version, activity)
