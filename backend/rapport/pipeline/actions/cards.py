"""What every verb on one application begins and ends with: find it, lock its board, change it, write it down."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from rapport.accounts.queries import workspace_time_zone
from rapport.kernel.access import Access, Role
from rapport.kernel.errors import InvalidInput, NotAllowed, Path
from rapport.kernel.models import Activity
from rapport.kernel.work import Subject, Work
from rapport.pipeline.actions.boards import LockedBoard, lock_board
from rapport.pipeline.errors import ApplicationMovedMeanwhile, ApplicationNotFound, JobClosed, StageNotFound
from rapport.pipeline.models import Application, ApplicationStatus, Job, JobStatus, Stage, StageKind
from rapport.pipeline.queries.applications import application_by_id
from rapport.pipeline.queries.boards import actor_of_version
from rapport.pipeline.turns import TurnState, turn_on_entering

APPLICATION_PATH = ("input", "applicationId")


@dataclass(slots=True)
class Card:
    """An application under its board's lock, with how it was before this transaction."""

    application: Application
    job: Job
    board: LockedBoard
    before: dict[str, Any]

    @property
    def subject(self) -> Subject:
        app = self.application
        return Subject(candidate_id=app.candidate_id, job_id=app.job_id, application_id=app.id, scope_id=app.scope_id)


async def hold_card(
    work: Work, application_id: UUID, expected_version: int | None = None, *, path: Path = APPLICATION_PATH
) -> Card:
    """Lock the board of an application that the member may see and change; ``path`` is the input that named it.

    Raises ApplicationNotFound, NotAllowed (a hiring manager where the job does not allow it), JobClosed, and
    ApplicationMovedMeanwhile when this card changed after ``expected_version``.
    """
    row = await application_by_id(work.access, application_id)
    if row is None:
        raise ApplicationNotFound(path=path)
    board = await lock_board(work, row.job_id)
    job = await Job.get(workspace_id=work.workspace_id, id=row.job_id)
    check_may_move(work.access, job)
    application = await Application.get_or_none(workspace_id=work.workspace_id, id=application_id)
    if application is None:  # taken away while this waited for the lock
        raise ApplicationNotFound(path=path)
    check_open(job, path)
    await _check_version(application, board, expected_version)
    return Card(application, job, board, snapshot_of(application))


def check_may_move(access: Access, job: Job) -> None:
    """Raises NotAllowed for a hiring manager where the job does not let them change its board."""
    if access.role is Role.HIRING_MANAGER and not job.hiring_managers_may_move:
        raise NotAllowed


def check_open(job: Job, path: Path) -> None:
    if job.status is JobStatus.CLOSED:
        raise JobClosed(path=path)


async def _check_version(application: Application, board: LockedBoard, expected_version: int | None) -> None:
    if expected_version is None:
        return
    if not 0 <= expected_version < board.version:
        raise InvalidInput("This board version does not exist yet.", path=("input", "expectedVersion"))
    if application.version > expected_version:
        actor = await actor_of_version(application.job_id, application.version)
        raise ApplicationMovedMeanwhile(application.id, actor, path=("input", "expectedVersion"))


async def finish(
    card: Card,
    work: Work,
    verb: str,
    *,
    details: Mapping[str, Any] | None = None,
    fields: tuple[str, ...] = (),
    revert: Mapping[str, Any] | None = None,
) -> Activity:
    """Save the card in the version being made, and record ``verb`` with what undo needs (``revert`` adds to it)."""
    application = card.application
    application.version = card.board.version
    card.board.changed.add(application.id)
    await application.save()
    return work.record(
        verb,
        card.subject,
        fields=fields,
        details=details,
        revert={
            "before": card.before,
            "after": snapshot_of(application),
            "version": card.board.version,
            **(revert or {}),
        },
    )


_TIMES = ("entered_stage_at", "turn_since", "promised_at", "ended_at")
_KEYS = ("stage_id", "rejection_id")
_PLAIN = ("rank", "status", "turn")


def snapshot_of(application: Application) -> dict[str, Any]:
    """Where a card stands, JSON-ready: what undo puts back."""
    state: dict[str, Any] = {name: str(getattr(application, name)) for name in _PLAIN}
    for name in _KEYS:
        key = getattr(application, name)
        state[name] = str(key) if key else None
    for name in _TIMES:
        moment: datetime | None = getattr(application, name)
        state[name] = moment.isoformat() if moment else None
    return state


def put_back(application: Application, state: Mapping[str, Any]) -> None:
    """Write a snapshot onto a card (its rank may then have to be freed)."""
    for name in _PLAIN:
        field = Application._meta.fields_map[name]
        setattr(application, name, field.to_python_value(state[name]))
    for name in _KEYS:
        setattr(application, name, UUID(state[name]) if state[name] else None)
    for name in _TIMES:
        setattr(application, name, datetime.fromisoformat(state[name]) if state[name] else None)


async def stage_of_job(work: Work, job_id: UUID, stage_id: UUID, path: Path = ("input", "toStageId")) -> Stage:
    """A stage that this job has now. Raises StageNotFound."""
    stage = await Stage.get_or_none(workspace_id=work.workspace_id, job_id=job_id, id=stage_id, removed_at__isnull=True)
    if stage is None:
        raise StageNotFound(path=path)
    return stage


async def enter_stage(work: Work, application: Application, stage: Stage, rank: str) -> None:
    """Put a card into a stage: its state, clock and turn follow from the stage's kind."""
    turn = await turn_for(work, stage)
    application.stage_id = stage.id
    application.rank = rank
    application.entered_stage_at = work.now
    hired = stage.kind is StageKind.HIRED
    application.status = ApplicationStatus.HIRED if hired else ApplicationStatus.ACTIVE
    application.ended_at = work.now if hired else None
    set_turn_state(application, turn)


async def turn_for(work: Work, stage: Stage) -> TurnState:
    return turn_on_entering(stage.kind, stage.answer_within_days, work.now, await zone_of(work))


def set_turn_state(application: Application, state: TurnState) -> None:
    application.turn = state.turn
    application.turn_since = state.since
    application.promised_at = state.promised_at


async def zone_of(work: Work) -> ZoneInfo:
    """The workspace's zone, in which working days are counted."""
    return ZoneInfo(await workspace_time_zone(work.workspace_id))


def stage_reference(stage: Stage) -> dict[str, str]:
    """How a stage stands in an activity's details."""
    return {"id": str(stage.id), "name": stage.name}
