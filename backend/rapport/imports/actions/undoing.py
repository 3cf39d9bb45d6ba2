"""Taking an import back: the people it made are removed again, unless something happened with them since."""

from collections.abc import Sequence
from uuid import UUID

from rapport.accounts.permissions import CanManageWorkspace
from rapport.imports.actions.chunks import import_topic
from rapport.imports.actions.proposals import lock_import
from rapport.imports.errors import ImportNotUndoable
from rapport.imports.models import Import, ImportState
from rapport.kernel.access import Access
from rapport.kernel.database import execute, fetch
from rapport.kernel.undo import UNDO_WINDOW, undone
from rapport.kernel.work import Subject, Work, open_work
from rapport.pipeline.actions.bulk import remove_untouched_cards

CHUNK = 300
_ENDED = (ImportState.FINISHED, ImportState.FAILED)


async def begin_undo(work: Work, import_id: UUID) -> Import:
    """Let an ended import be taken back; the caller enqueues the job. Raises ImportNotFound, ImportNotUndoable."""
    row = await lock_import(work, import_id)
    if row.state not in _ENDED or work.now - (row.finished_at or row.created_at) > UNDO_WINDOW:
        raise ImportNotUndoable(path=("input", "importId"))
    if row.member_id != work.access.member_id and not CanManageWorkspace.allows(work.access):
        raise ImportNotUndoable("Only who began this import, or an Admin, can undo it.", path=("input", "importId"))
    row.state = ImportState.UNDOING
    await row.save()
    work.record("import.undo_started", Subject())
    work.wake(import_topic(import_id))
    return row


async def undo_chunk(access: Access, import_id: UUID) -> bool:
    """Take back the next people and cards of an import that is being undone; False when nothing is left to do."""
    async with open_work(access) as work:
        row = await lock_import(work, import_id)
        if row.state is not ImportState.UNDOING:
            return False
        people = await _untouched_people(work, import_id)
        cards = await _cards_of(work, people) if people else await _untouched_cards(work, import_id)
        removed_cards = await remove_untouched_cards(work, cards, gone_with=people)
        await _remove_people(work, people)
        if not people and not removed_cards:
            await _end(work, row)
        work.wake(import_topic(import_id))
        return row.state is ImportState.UNDOING


async def _untouched_people(work: Work, import_id: UUID) -> list[UUID]:
    """Some of the people made by the import with whom nothing happened since, locked."""
    rows = await fetch(
        "SELECT c.id FROM activities a JOIN candidates c ON c.id = a.candidate_id"
        " WHERE a.workspace_id = $1 AND a.batch_id = $2 AND a.verb = 'candidate.created'"
        " AND NOT EXISTS (SELECT 1 FROM activities o"
        "   WHERE o.candidate_id = c.id AND o.batch_id IS DISTINCT FROM $2)"
        f" ORDER BY c.id LIMIT {CHUNK} FOR UPDATE OF c",
        work.workspace_id,
        import_id,
    )
    return [row["id"] for row in rows]


async def _cards_of(work: Work, people: Sequence[UUID]) -> list[UUID]:
    rows = await fetch(
        "SELECT id FROM applications WHERE workspace_id = $1 AND candidate_id = ANY($2::uuid[])",
        work.workspace_id,
        list(people),
    )
    return [row["id"] for row in rows]


async def _untouched_cards(work: Work, import_id: UUID) -> list[UUID]:
    """Some of the cards that the import made for people who were known before, and that nobody touched since."""
    rows = await fetch(
        "SELECT p.id FROM activities a JOIN applications p ON p.id = a.application_id"
        " WHERE a.workspace_id = $1 AND a.batch_id = $2 AND a.verb = 'application.created'"
        " AND NOT EXISTS (SELECT 1 FROM activities o WHERE o.candidate_id = p.candidate_id"
        "   AND o.application_id = p.id AND o.id <> a.id)"
        " AND NOT EXISTS (SELECT 1 FROM activities m WHERE m.candidate_id = p.candidate_id"
        "   AND m.batch_id = $2 AND m.verb = 'candidate.created')"
        f" ORDER BY p.id LIMIT {CHUNK}",
        work.workspace_id,
        import_id,
    )
    return [row["id"] for row in rows]


async def _remove_people(work: Work, people: Sequence[UUID]) -> None:
    """Rows go, with all that hangs on them; the log keeps that there was somebody, not who."""
    if not people:
        return
    for key in people:
        work.record(undone("candidate.created"), Subject(candidate_id=key))
    for table in ("notes", "candidate_tags", "contact_points", "import_identities"):
        await execute(
            f"DELETE FROM {table} WHERE workspace_id = $1 AND candidate_id = ANY($2::uuid[])",
            work.workspace_id,
            list(people),
        )
    for table, column in (("subject_scopes", "subject_id"), ("activity_values", "candidate_id"), ("candidates", "id")):
        await execute(
            f"DELETE FROM {table} WHERE workspace_id = $1 AND {column} = ANY($2::uuid[])",
            work.workspace_id,
            list(people),
        )


async def _end(work: Work, row: Import) -> None:
    [left] = await fetch(
        "SELECT count(*) AS n FROM activities a JOIN candidates c ON c.id = a.candidate_id"
        " WHERE a.workspace_id = $1 AND a.batch_id = $2 AND a.verb = 'candidate.created'",
        work.workspace_id,
        row.id,
    )
    row.kept_count = left["n"]
    row.state, row.undone_at = ImportState.UNDONE, work.now
    await row.save()
    work.record("import.undone", Subject(), details={"kept": row.kept_count})
