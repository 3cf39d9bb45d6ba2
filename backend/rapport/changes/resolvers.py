"""``undo``, and what the viewer could undo."""

from typing import Any

import strawberry

from rapport.accounts.permissions import CanUndo
from rapport.candidates.errors import CandidateArchived, CandidateNotFound, EmailTaken, NoteNotFound
from rapport.changes.actions import undo_activity
from rapport.kernel.graph.activity_types import ACTIVITY_PREFIX, Activity, Actor, to_actor
from rapport.kernel.graph.context import Info
from rapport.kernel.graph.errors import Error, describes
from rapport.kernel.graph.extend import extend
from rapport.kernel.graph.fields import VIEWER_RELATIVE
from rapport.kernel.graph.mutations import MutationInput, mutation
from rapport.kernel.graph.node import parse_id
from rapport.kernel.ids import encode_id
from rapport.kernel.undo import UNDO_WINDOW, ActivityNotFound, ChangedSince, NotUndoable, undoer_of
from rapport.kernel.work import Work, clock
from rapport.pipeline.errors import ApplicationNotFound, JobClosed, JobHasActiveApplications, JobNotFound, JobOpen


@strawberry.input
class UndoInput(MutationInput):
    activity_id: strawberry.ID


@strawberry.type
class UndoSuccess:
    activity_id: strawberry.ID | None = strawberry.field(description="The last entry that undoing wrote.")
    undone_count: int


@describes(ChangedSince)
@strawberry.type(name="ChangedSince", description="Somebody changed the same thing since; it was left as it is.")
class ChangedSinceError(Error):
    actor: strawberry.Private[dict[str, Any] | None]

    @strawberry.field(description="Who changed it last, where that is known.")
    def by(self) -> Actor | None:
        return to_actor(self.actor) if self.actor else None


@mutation(
    permission=CanUndo,
    raises=(
        ActivityNotFound,
        NotUndoable,
        ChangedSince,
        ApplicationNotFound,
        CandidateArchived,
        CandidateNotFound,
        NoteNotFound,
        EmailTaken,
        JobNotFound,
        JobClosed,
        JobOpen,
        JobHasActiveApplications,
    ),
)
async def undo(info: Info, work: Work, input: UndoInput) -> UndoSuccess:
    """Take back what one has done in the last 7 days, unless somebody changed the same thing since."""
    key = parse_id(ACTIVITY_PREFIX, input.activity_id, ActivityNotFound, ("input", "activityId"))
    outcome = await undo_activity(work, key)
    last = outcome.activities[-1].id if outcome.activities else None
    return UndoSuccess(
        activity_id=strawberry.ID(encode_id(ACTIVITY_PREFIX, last)) if last else None,
        undone_count=outcome.undone_count,
    )


@extend(Activity)
@strawberry.field(
    name="undoable", description="Whether the viewer could undo it now.", metadata={VIEWER_RELATIVE: True}
)
def activity_undoable(root: Activity, info: Info) -> bool:
    row, access = root.row, info.context.access
    return (
        row.is_revertible
        and row.undone_by_id is None
        and row.member_id is not None
        and row.member_id == access.member_id
        and undoer_of(row.verb) is not None
        and clock().now() - row.at <= UNDO_WINDOW
        and CanUndo.allows(access)
    )
