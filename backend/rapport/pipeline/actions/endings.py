"""How an application ends, and how it is taken up again."""

from dataclasses import dataclass
from uuid import UUID

from rapport.candidates.errors import CandidateArchived
from rapport.candidates.queries.people import candidate_by_id
from rapport.kernel.errors import InvalidInput
from rapport.kernel.ids import new_id
from rapport.kernel.models import Activity
from rapport.kernel.texts import LONG, clean_text
from rapport.kernel.work import Work
from rapport.pipeline.actions.cards import (
    APPLICATION_PATH,
    Card,
    enter_stage,
    finish,
    hold_card,
    set_turn_state,
    stage_of_job,
    stage_reference,
)
from rapport.pipeline.actions.moves import move_application
from rapport.pipeline.errors import (
    ApplicationActive,
    ApplicationEnded,
    BoardFull,
    RejectionReasonNotFound,
    StageNotFound,
    WrongReason,
)
from rapport.pipeline.models import (
    ON_BOARD,
    Application,
    ApplicationStatus,
    DecidedBy,
    Rejection,
    RejectionReason,
    Stage,
    StageKind,
    Turn,
)
from rapport.pipeline.queries.boards import MAX_CARDS, count_cards
from rapport.pipeline.ranks import ranks_at_end
from rapport.pipeline.turns import TurnState

REASON_PATH = ("input", "reasonId")


@dataclass(frozen=True, slots=True)
class EndingOutcome:
    application: Application
    version: int
    activity: Activity | None


async def reject_application(
    work: Work, application_id: UUID, reason_id: UUID, note: str = "", *, expected_version: int | None = None
) -> EndingOutcome:
    """End it by our decision; a reason of ours is required. Undoing returns the card to its stage and place."""
    card = await hold_card(work, application_id, expected_version)
    return await _end(work, card, reason_id, note, ApplicationStatus.REJECTED, "application.rejected")


async def withdraw_application(
    work: Work, application_id: UUID, reason_id: UUID | None, note: str = "", *, expected_version: int | None = None
) -> EndingOutcome:
    """End it by the candidate's decision; a reason of theirs may be given."""
    card = await hold_card(work, application_id, expected_version)
    return await _end(work, card, reason_id, note, ApplicationStatus.WITHDRAWN, "application.withdrawn")


async def _end(
    work: Work, card: Card, reason_id: UUID | None, note: str, status: ApplicationStatus, verb: str
) -> EndingOutcome:
    application = card.application
    if application.status is not ApplicationStatus.ACTIVE:
        raise ApplicationEnded(path=APPLICATION_PATH)
    text = clean_text(note, path=("input", "note"), limit=LONG)
    if text and reason_id is None:
        raise InvalidInput("Choose the reason that this note explains.", path=REASON_PATH)
    decided_by = DecidedBy.US if status is ApplicationStatus.REJECTED else DecidedBy.CANDIDATE
    reason = None if reason_id is None else await _reason(work, reason_id, decided_by)
    stage = await Stage.get(workspace_id=work.workspace_id, id=application.stage_id)
    if reason is not None:
        rejection = await Rejection.create(
            id=new_id(),
            workspace_id=work.workspace_id,
            application_id=application.id,
            reason_id=reason.id,
            note=text,
            at=work.now,
            member_id=work.access.member_id,
        )
        application.rejection_id = rejection.id
    application.status = status
    application.ended_at = work.now
    set_turn_state(application, TurnState(Turn.NOBODYS, work.now, None))
    details = {"stage": stage_reference(stage), "reason": reason.name if reason else None}
    return EndingOutcome(application, card.board.version, await finish(card, work, verb, details=details))


async def _reason(work: Work, reason_id: UUID, decided_by: DecidedBy) -> RejectionReason:
    reason = await RejectionReason.get_or_none(workspace_id=work.workspace_id, id=reason_id)
    if reason is None:
        raise RejectionReasonNotFound(path=REASON_PATH)
    if reason.decided_by is not decided_by:
        raise WrongReason(path=REASON_PATH)
    return reason


async def reopen_application(work: Work, application_id: UUID, stage_id: UUID | None = None) -> EndingOutcome:
    """Take an ended application up again, at the end of ``stage_id`` or of the stage where it ended."""
    card = await hold_card(work, application_id)
    if card.application.status is ApplicationStatus.ACTIVE:
        raise ApplicationActive(path=APPLICATION_PATH)
    person = await candidate_by_id(work.access, card.application.candidate_id)
    if person is None or person.archived_at is not None:
        raise CandidateArchived(path=APPLICATION_PATH)
    stage = await _reopening_stage(work, card, stage_id)
    return EndingOutcome(card.application, card.board.version, await reopen_into(work, card, stage))


async def reopen_into(work: Work, card: Card, stage: Stage) -> Activity:
    """Put an ended application back on its board, at the end of a stage. Raises BoardFull."""
    if card.application.status not in ON_BOARD:
        await require_room(card.job.id)
    [rank] = await ranks_at_end(stage.id, 1)
    await enter_stage(work, card.application, stage, rank)
    card.application.rejection_id = None
    return await finish(card, work, "application.reopened", details={"to": stage_reference(stage)})


async def require_room(job_id: UUID, cards: int = 1) -> None:
    """Raises BoardFull when so many more cards do not fit; asked under the board's lock."""
    if await count_cards(job_id) + cards > MAX_CARDS:
        raise BoardFull


async def _reopening_stage(work: Work, card: Card, stage_id: UUID | None) -> Stage:
    if stage_id is not None:
        return await stage_of_job(work, card.job.id, stage_id, ("input", "stageId"))
    stages = await Stage.filter(workspace_id=work.workspace_id, job_id=card.job.id, removed_at__isnull=True).order_by(
        "position"
    )
    known = next((stage for stage in stages if stage.id == card.application.stage_id), stages[0])
    # Reopening somebody who was hired takes them back to before the hire.
    running = [stage for stage in stages if stage.kind is not StageKind.HIRED]
    return running[-1] if known.kind is StageKind.HIRED and running else known


async def hire_application(work: Work, application_id: UUID, *, expected_version: int | None = None) -> EndingOutcome:
    """Hire: move the card to the end of the job's first stage of kind hired. Raises StageNotFound without one."""
    card = await hold_card(work, application_id, expected_version)
    if card.application.status is not ApplicationStatus.ACTIVE:
        raise ApplicationEnded(path=APPLICATION_PATH)
    stage = (
        await Stage.filter(
            workspace_id=work.workspace_id, job_id=card.job.id, kind=StageKind.HIRED, removed_at__isnull=True
        )
        .order_by("position")
        .first()
    )
    if stage is None:
        raise StageNotFound("This job has no stage for people who were hired. Add one first.", path=APPLICATION_PATH)
    outcome = await move_application(work, application_id, stage.id)
    return EndingOutcome(outcome.application, outcome.version, outcome.activity)
