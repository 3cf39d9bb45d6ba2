"""Undo, as domains take part in it: for each verb that can be taken back, a function that takes it back.

It is called inside the unit of work that undoes, with the activity as it was written. It raises ChangedSince when
somebody changed the same thing since, so that nobody's later work is lost.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from rapport.kernel.database import fetch_one
from rapport.kernel.errors import DomainError, NotFound, Path
from rapport.kernel.models import Activity
from rapport.kernel.work import Subject, Work

UNDO_WINDOW = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Undoable:
    """An activity to take back; ``before`` and ``after`` are the personal values that it changed."""

    activity: Activity
    before: Mapping[str, Any]
    after: Mapping[str, Any]

    @property
    def revert(self) -> Mapping[str, Any]:
        assert self.activity.revert is not None
        return self.activity.revert

    @property
    def subject(self) -> Subject:
        done = self.activity
        return Subject(done.candidate_id, done.job_id, done.application_id, done.note_id, done.scope_id)


Undoer = Callable[[Work, Undoable], Awaitable[None]]

_undoers: dict[str, Undoer] = {}


def register_undo(verb: str, undoer: Undoer) -> None:
    """Let activities of ``verb`` (those recorded with ``revert``) be undone."""
    if verb in _undoers:
        raise TypeError(f"{verb} has two ways to be undone")
    _undoers[verb] = undoer


def undoer_of(verb: str) -> Undoer | None:
    return _undoers.get(verb)


def undone(verb: str) -> str:
    """The verb that says that ``verb`` was taken back."""
    return f"{verb}.undone"


async def require_latest(work: Work, undoable: Undoable, verbs: Sequence[str]) -> None:
    """Raises ChangedSince when a later change of one of ``verbs`` to the same subject still holds."""
    done = undoable.activity
    column, subject = ("candidate_id", done.candidate_id) if done.candidate_id else ("job_id", done.job_id)
    row = await fetch_one(
        "SELECT id, actor_kind, member_id::text AS member, api_key_id::text AS key FROM activities"
        f" WHERE workspace_id = $1 AND {column} = $2 AND verb = ANY($3::text[]) AND undone_by_id IS NULL"
        " ORDER BY sequence DESC LIMIT 1",
        work.workspace_id,
        subject,
        list(verbs),
    )
    if row is not None and row["id"] != done.id:
        raise ChangedSince({"kind": row["actor_kind"], "member": row["member"], "key": row["key"]})


class ActivityNotFound(NotFound):
    default_message = "This entry does not exist, or you have no access to it."


class NotUndoable(DomainError):
    """It can't be taken back: of another kind, somebody else's, too long ago, or undone before."""

    default_message = "This can't be undone."


class ChangedSince(DomainError):
    """Somebody changed the same thing since. ``actor`` says who, as a board version keeps it."""

    def __init__(self, actor: dict[str, Any] | None = None, *, path: Path = ()) -> None:
        super().__init__("The same thing was changed again since, so it was left as it is.", path=path)
        self.actor = actor
