"""Taking back verbs on cards and jobs."""

from uuid import UUID

from rapport.kernel.undo import ChangedSince, NotUndoable, Undoable, register_undo, undone
from rapport.kernel.work import Work
from rapport.pipeline.actions.cards import Card, finish, hold_card, put_back
from rapport.pipeline.actions.jobs import close_job, reopen_job
from rapport.pipeline.models import Application, Interview, Stage
from rapport.pipeline.queries.boards import actor_of_version
from rapport.pipeline.ranks import free_rank

CARD_VERBS = (
    "application.created",
    "application.moved",
    "application.reordered",
    "application.hired",
    "application.rejected",
    "application.withdrawn",
    "application.reopened",
    "application.turn_set",
    "interview.scheduled",
)


async def undo_card(work: Work, undoable: Undoable) -> None:
    """Put a card back where it was, unless it changed since. Raises ChangedSince, NotUndoable (its stage is gone)."""
    application_id = undoable.activity.application_id
    assert application_id is not None
    card = await hold_card(work, application_id)
    if card.application.version != undoable.revert["version"] and card.application.version != card.board.version:
        raise ChangedSince(await actor_of_version(card.job.id, card.application.version))
    before = undoable.revert["before"]
    if before.get("absent"):
        await _remove(work, card, undoable)
        return
    await _require_stage(work, UUID(before["stage_id"]))
    put_back(card.application, before)
    card.application.rank = await free_rank(card.application.stage_id, application_id, card.application.rank)
    if "interview_id" in undoable.revert:
        await Interview.filter(workspace_id=work.workspace_id, id=UUID(undoable.revert["interview_id"])).delete()
    activity = await finish(card, work, undone(undoable.activity.verb), details=undoable.activity.details)
    activity.revert = None  # undoing is not undone: the verb itself can be done again


async def _remove(work: Work, card: Card, undoable: Undoable) -> None:
    """Take an application away that should not have been made; the log keeps that it was."""
    card.board.changed.add(card.application.id)
    await Application.filter(workspace_id=work.workspace_id, id=card.application.id).delete()
    work.record(undone(undoable.activity.verb), card.subject, details=undoable.activity.details)


async def _require_stage(work: Work, stage_id: UUID) -> None:
    if not await Stage.filter(workspace_id=work.workspace_id, id=stage_id, removed_at__isnull=True).exists():
        raise NotUndoable("The stage that this card came from has been removed.", path=("input", "activityId"))


async def undo_close(work: Work, undoable: Undoable) -> None:
    _, activity = await reopen_job(work, _job(undoable))
    activity.verb = undone(undoable.activity.verb)


async def undo_reopen(work: Work, undoable: Undoable) -> None:
    _, activity = await close_job(work, _job(undoable))
    activity.verb = undone(undoable.activity.verb)


def _job(undoable: Undoable) -> UUID:
    assert undoable.activity.job_id is not None
    return undoable.activity.job_id


for verb in CARD_VERBS:
    register_undo(verb, undo_card)
register_undo("job.closed", undo_close)
register_undo("job.reopened", undo_reopen)
