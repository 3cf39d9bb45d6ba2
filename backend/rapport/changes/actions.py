"""Taking back what one has done."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from rapport.changes.queries import undo_candidates
from rapport.kernel.activities import activities_by_id
from rapport.kernel.errors import DomainError
from rapport.kernel.ids import new_id
from rapport.kernel.models import Activity
from rapport.kernel.undo import UNDO_WINDOW, ActivityNotFound, NotUndoable, Undoable, undoer_of
from rapport.kernel.work import Work
from rapport.pipeline.actions.boards import lock_boards

PATH = ("input", "activityId")
MAX_TOGETHER = 2_000


@dataclass(frozen=True, slots=True)
class UndoOutcome:
    """``activities`` are the entries that undoing wrote."""

    activities: Sequence[Activity]
    undone_count: int


async def undo_activity(work: Work, activity_id: UUID) -> UndoOutcome:
    """Take back one's own activity, or the whole batch that it is part of, last first.

    Raises ActivityNotFound, NotUndoable, and ChangedSince when somebody changed the same thing since; then nothing
    is undone.
    """
    [row] = await activities_by_id(work.access, [activity_id])
    if row is None:
        raise ActivityNotFound(path=PATH)
    wanted = await undo_candidates(work.access, row, MAX_TOGETHER + 1)
    for undoable in wanted:
        _check(work, undoable.activity)
    if not wanted:
        raise NotUndoable(path=PATH)
    if len(wanted) > MAX_TOGETHER:
        raise NotUndoable(f"This is part of more than {MAX_TOGETHER:,} changes; too many to undo at once.", path=PATH)
    if len(wanted) > 1:
        work.batch_id = new_id()
        # All boards first and in one order, so that two who undo never wait for each other in a circle.
        await lock_boards(work, {u.activity.job_id for u in wanted if u.activity.job_id is not None})
    for undoable in wanted:
        await _take_back(work, undoable)
    written = tuple(work.activities)
    marker = written[-1].id if written else new_id()
    keys = [undoable.activity.id for undoable in wanted]
    await Activity.filter(workspace_id=work.workspace_id, id__in=keys).update(undone_by_id=marker)
    return UndoOutcome(written, len(wanted))


async def _take_back(work: Work, undoable: Undoable) -> None:
    undo = undoer_of(undoable.activity.verb)
    assert undo is not None  # _check has seen it
    try:
        await undo(work, undoable)
    except DomainError as error:
        error.path = PATH  # whatever it is about, all that the caller named is the activity
        raise


def _check(work: Work, activity: Activity) -> None:
    """Raises NotUndoable with the reason."""
    if activity.revert is None or undoer_of(activity.verb) is None:
        raise NotUndoable(path=PATH)
    if activity.undone_by_id is not None:
        raise NotUndoable("This was undone before.", path=PATH)
    if activity.member_id is None or activity.member_id != work.access.member_id:
        raise NotUndoable("Only the person who did this can undo it.", path=PATH)
    if work.now - activity.at > UNDO_WINDOW:
        raise NotUndoable("This was more than 7 days ago, so it can't be undone any more.", path=PATH)
