"""Taking back verbs on cards and jobs."""

from uuid import UUID

from rapport.kernel.undo import ChangedSince, NotUndoable, Undoable, register_undo, require_latest, undone
from rapport.kernel.work import Work
from rapport.pipeline.actions.applications import remove_subject_scopes
from rapport.pipeline.actions.cards import Card, finish, hold_card, put_back
from rapport.pipeline.actions.endings import require_room
from rapport.pipeline.actions.jobs import close_job, reopen_job
from rapport.pipeline.errors import BoardFull
from rapport.pipeline.models import ON_BOARD, Application, Interview, Stage
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
STATUS_VERBS = ("job.closed", "job.reopened")


async def undo_card(work: Work, undoable: Undoable) -> None:
    """Put a card back where it was, unless it changed since.

    Raises ChangedSince, NotUndoable (its stage is gone, or its board is full by now).
    """
    application_id = undoable.activity.application_id
    assert application_id is not None
    card = await hold_card(work, application_id)
    if not _is_as_left(card, undoable):
        raise ChangedSince(await actor_of_version(card.job.id, card.application.version))
    before = undoable.revert["before"]
    if before.get("absent"):
        await _remove(work, card, undoable)
        return
    await _require_stage(work, UUID(before["stage_id"]))
    if card.application.status not in ON_BOARD and before["status"] in ON_BOARD:
        await _require_room(card)
    put_back(card.application, before)
    card.application.rank = await free_rank(card.application.stage_id, application_id, card.application.rank)
    if "interview_id" in undoable.revert:
        await Interview.filter(workspace_id=work.workspace_id, id=UUID(undoable.revert["interview_id"])).delete()
    activity = await finish(card, work, undone(undoable.activity.verb), details=undoable.activity.details)
    activity.revert = None  # undoing is not undone: the verb itself can be done again


def _is_as_left(card: Card, undoable: Undoable) -> bool:
    """Whether the card stands as this change left it.

    It was not touched since, or by a later change of the same batch, which has just been undone, or it was brought
    back to it: so one can undo one's last changes one after the other.
    """
    revert = undoable.revert
    if card.application.version in (revert["version"], card.board.version):
        return True
    return "interview_id" not in revert and revert.get("after") == card.before


async def _remove(work: Work, card: Card, undoable: Undoable) -> None:
    """Take an application away that should not have been made; the log keeps that it was."""
    card.board.changed.add(card.application.id)
    await Application.filter(workspace_id=work.workspace_id, id=card.application.id).delete()
    await remove_subject_scopes(work, [(card.application.candidate_id, card.application.scope_id)])
    work.record(undone(undoable.activity.verb), card.subject, details=undoable.activity.details)


async def _require_stage(work: Work, stage_id: UUID) -> None:
    if not await Stage.filter(workspace_id=work.workspace_id, id=stage_id, removed_at__isnull=True).exists():
        raise NotUndoable("The stage that this card came from has been removed.")


async def _require_room(card: Card) -> None:
    try:
        await require_room(card.job.id)
    except BoardFull as full:
        raise NotUndoable(full.message) from None


async def undo_close(work: Work, undoable: Undoable) -> None:
    await require_latest(work, undoable, STATUS_VERBS)
    _, activity = await reopen_job(work, _job(undoable))
    activity.verb = undone(undoable.activity.verb)


async def undo_reopen(work: Work, undoable: Undoable) -> None:
    await require_latest(work, undoable, STATUS_VERBS)
    _, activity = await close_job(work, _job(undoable))
    activity.verb = undone(undoable.activity.verb)


def _job(undoable: Undoable) -> UUID:
    assert undoable.activity.job_id is not None
    return undoable.activity.job_id


for verb in CARD_VERBS:
    register_undo(verb, undo_card)
register_undo("job.closed", undo_close)
register_undo("job.reopened", undo_reopen)
