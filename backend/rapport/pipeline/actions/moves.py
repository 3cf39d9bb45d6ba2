"""Moving a card: the one place where it is decided where it lands."""

from dataclasses import dataclass
from uuid import UUID

from rapport.kernel.models import Activity
from rapport.kernel.work import Work
from rapport.pipeline.actions.cards import (
    APPLICATION_PATH,
    Card,
    enter_stage,
    finish,
    hold_card,
    stage_of_job,
    stage_reference,
)
from rapport.pipeline.errors import ApplicationEnded
from rapport.pipeline.models import ON_BOARD, Application, Stage, StageKind
from rapport.pipeline.ranks import Landed, Landing, find_landing


@dataclass(frozen=True, slots=True)
class MoveOutcome:
    """``activity`` is None when the card already lay there; ``version`` is the board's version after the move."""

    application: Application
    version: int
    landed: Landed
    activity: Activity | None


async def move_application(
    work: Work,
    application_id: UUID,
    to_stage_id: UUID,
    *,
    after_id: UUID | None = None,
    before_id: UUID | None = None,
    expected_version: int | None = None,
) -> MoveOutcome:
    """Move a card to a place in a stage (of any kind: entering a hired stage hires).

    It lands directly after ``after_id`` if that card is still in the stage, else directly before ``before_id``,
    else at the end; the outcome says which. Raises what ``hold_card`` raises, ApplicationEnded, StageNotFound.
    """
    card = await hold_card(work, application_id, expected_version)
    if card.application.status not in ON_BOARD:
        raise ApplicationEnded(path=APPLICATION_PATH)
    stage = await stage_of_job(work, card.job.id, to_stage_id)
    landing = await find_landing(stage.id, application_id, after_id, before_id)
    activity = None if landing.stays else await _place(work, card, stage, landing)
    return MoveOutcome(card.application, card.board.version, landing.landed, activity)


async def _place(work: Work, card: Card, stage: Stage, landing: Landing) -> Activity:
    if stage.id == card.application.stage_id:
        card.application.rank = landing.rank
        return await finish(card, work, "application.reordered", details={"stage": stage_reference(stage)})
    origin = await Stage.get(workspace_id=work.workspace_id, id=card.application.stage_id)
    await enter_stage(work, card.application, stage, landing.rank)
    verb = "application.hired" if stage.kind is StageKind.HIRED else "application.moved"
    return await finish(card, work, verb, details={"from": stage_reference(origin), "to": stage_reference(stage)})
