"""Notes about people."""

from uuid import UUID

from rapport.candidates.errors import CandidateNotFound, NoteNotFound, NotYourNote
from rapport.candidates.models import Note
from rapport.candidates.queries.notes import notes_by_id
from rapport.candidates.queries.people import candidate_by_id
from rapport.kernel.ids import new_id
from rapport.kernel.models import Activity
from rapport.kernel.texts import LONG, clean_text
from rapport.kernel.work import Subject, Work

NOTE_PATH = ("input", "noteId")


async def add_note(
    work: Work, candidate_id: UUID, body: str, *, job_id: UUID | None = None, scope_id: UUID | None = None
) -> tuple[Note, Activity]:
    """Write a note; inside a job (``job_id`` with its ``scope_id``) it is seen by those who see the job."""
    text = clean_text(body, path=("input", "body"), required=True, limit=LONG)
    if await candidate_by_id(work.access, candidate_id) is None:
        raise CandidateNotFound(path=("input", "candidateId"))
    note = await Note.create(
        id=new_id(),
        workspace_id=work.workspace_id,
        candidate_id=candidate_id,
        job_id=job_id,
        scope_id=scope_id,
        author_id=work.access.member_id,
        body=text,
        created_at=work.now,
    )
    return note, work.record("note.added", _subject(note), revert={})


async def update_note(work: Work, note_id: UUID, body: str) -> tuple[Note, Activity | None]:
    """Change one's own note."""
    note = await lock_note(work, note_id)
    if note.author_id != work.access.member_id:
        raise NotYourNote(path=NOTE_PATH)
    text = clean_text(body, path=("input", "body"), required=True, limit=LONG)
    if text == note.body:
        return note, None
    before = note.body
    note.body, note.edited_at = text, work.now
    await note.save()
    activity = work.record(
        "note.edited", _subject(note), fields=("body",), personal=({"body": before}, {"body": text}), revert={}
    )
    return note, activity


async def lock_note(work: Work, note_id: UUID) -> Note:
    """The row of a note that the member may see, locked. Raises NoteNotFound."""
    found = None
    if (await notes_by_id(work.access, [note_id]))[0] is not None:
        found = await Note.filter(workspace_id=work.workspace_id, id=note_id).select_for_update().get_or_none()
    if found is None or found.deleted_at is not None:
        raise NoteNotFound(path=NOTE_PATH)
    return found


def _subject(note: Note) -> Subject:
    return Subject(candidate_id=note.candidate_id, job_id=note.job_id, note_id=note.id, scope_id=note.scope_id)
