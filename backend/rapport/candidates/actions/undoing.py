"""Taking back verbs on people and notes."""

from uuid import UUID

from rapport.candidates.actions.notes import lock_note
from rapport.candidates.actions.profile import read_profile
from rapport.candidates.actions.records import apply_changes, archive_candidate, lock_candidate, restore_candidate
from rapport.candidates.errors import CandidateArchived
from rapport.candidates.queries.people import last_editor
from rapport.kernel.undo import ChangedSince, Undoable, register_undo, require_latest, undone
from rapport.kernel.work import Work

ARCHIVE_VERBS = ("candidate.archived", "candidate.restored")


async def undo_update(work: Work, undoable: Undoable) -> None:
    """Bring the former values back, if every field still has the value that this edit gave it."""
    candidate = await lock_candidate(work, _person(undoable))
    if candidate.archived_at is not None:
        raise CandidateArchived
    now = await read_profile(work.access, candidate)
    if any(now.get(name) != value for name, value in undoable.after.items()):
        raise ChangedSince(await last_editor(work.access, candidate.id, list(undoable.after)))
    activity = await apply_changes(work, candidate, undoable.before)
    if activity is not None:
        activity.verb, activity.revert = undone(undoable.activity.verb), None


async def undo_archive(work: Work, undoable: Undoable) -> None:
    await require_latest(work, undoable, ARCHIVE_VERBS)
    _, activity = await restore_candidate(work, _person(undoable))
    activity.verb, activity.revert = undone(undoable.activity.verb), None


async def undo_restore(work: Work, undoable: Undoable) -> None:
    await require_latest(work, undoable, ARCHIVE_VERBS)
    _, activity = await archive_candidate(work, _person(undoable))
    activity.verb, activity.revert = undone(undoable.activity.verb), None


async def undo_note_added(work: Work, undoable: Undoable) -> None:
    note = await lock_note(work, _note(undoable))
    if note.edited_at is not None:
        raise ChangedSince
    note.deleted_at = work.now
    await note.save()
    work.record(undone(undoable.activity.verb), undoable.subject)


async def undo_note_edited(work: Work, undoable: Undoable) -> None:
    note = await lock_note(work, _note(undoable))
    if note.body != undoable.after["body"]:
        raise ChangedSince
    note.body, note.edited_at = undoable.before["body"], work.now
    await note.save()
    work.record(undone(undoable.activity.verb), undoable.subject)


def _person(undoable: Undoable) -> UUID:
    assert undoable.activity.candidate_id is not None
    return undoable.activity.candidate_id


def _note(undoable: Undoable) -> UUID:
    assert undoable.activity.note_id is not None
    return undoable.activity.note_id


register_undo("candidate.updated", undo_update)
register_undo("candidate.archived", undo_archive)
register_undo("candidate.restored", undo_restore)
register_undo("note.added", undo_note_added)
register_undo("note.edited", undo_note_edited)
