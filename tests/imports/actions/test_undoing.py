from datetime import timedelta

import pytest

from rapport.candidates.actions.notes import add_note
from rapport.candidates.models import Candidate, CandidateTag, ContactPoint, Note
from rapport.imports.actions.undoing import begin_undo, undo_chunk
from rapport.imports.errors import ImportNotFound, ImportNotUndoable
from rapport.imports.models import Import, ImportIdentity, ImportState
from rapport.kernel.access import Access, Role
from rapport.kernel.ids import new_id
from rapport.kernel.models import Activity, SubjectScope
from rapport.kernel.work import open_work
from rapport.pipeline.actions.moves import move_application
from rapport.pipeline.models import Application, Board
from tests.factories import make_access, make_candidate, make_job, make_workspace, stages_of
from tests.fixtures.importing import import_all, row_of

pytestmark = pytest.mark.usefixtures("database", "stored_files")

PEOPLE = "Name,Email,Tags,Notes,Job\n" + "".join(
    f"P{i},{f'p{i}@x.example' if i else ''},a,hello,Engineer\n" for i in range(6)
)


async def undo(access: Access, import_id: object) -> None:
    async with open_work(access) as work:
        await begin_undo(work, import_id)  # type: ignore[arg-type]
    while await undo_chunk(access, import_id):  # type: ignore[arg-type]
        pass


async def test_everything_an_import_made_is_gone() -> None:
    access = await make_access(await make_workspace())
    job = await make_job(access, "Engineer")
    known = await make_candidate(access, "Known", "known@x.example")
    done = await import_all(access, PEOPLE + "Known,known@x.example,b,,Engineer\n")
    assert (done.created_count, done.application_count) == (6, 7)
    await undo(access, done.id)
    undone = await row_of(access, done.id)
    assert (undone.state, undone.kept_count) == (ImportState.UNDONE, 0)
    assert undone.undone_at is not None
    assert [person.id for person in await Candidate.all()] == [known.id]
    assert await ContactPoint.all().count() == 1
    for model in (CandidateTag, Note, Application, ImportIdentity):
        assert await model.all().count() == 0
    assert await SubjectScope.filter(subject_id__not=known.id).count() == 0
    board = await Board.get(job_id=job.id)
    assert board.version >= 2
    assert (await import_all(access, PEOPLE)).created_count == 6


async def test_people_with_whom_something_happened_are_kept() -> None:
    access = await make_access(await make_workspace())
    job = await make_job(access, "Engineer")
    _, screen, *_ = await stages_of(job)
    known = await make_candidate(access, "Known", "known@x.example")
    done = await import_all(access, PEOPLE + "Known,known@x.example,b,,Engineer\n")
    noted, moved = await Candidate.get(name="P1"), await Candidate.get(name="P2")
    async with open_work(access) as work:
        await add_note(work, noted.id, "We spoke.")
    for person in (moved, known):
        card = await Application.get(candidate_id=person.id)
        async with open_work(access) as work:
            await move_application(work, card.id, screen.id)
    await undo(access, done.id)
    assert (await row_of(access, done.id)).kept_count == 2
    assert {person.id for person in await Candidate.all()} == {noted.id, moved.id, known.id}
    assert {card.candidate_id for card in await Application.all()} == {noted.id, moved.id, known.id}
    assert await Note.filter(candidate_id=noted.id).count() == 2


async def test_an_interrupted_undo_goes_on() -> None:
    access = await make_access(await make_workspace())
    content = "Name,Email\n" + "".join(f"P{i},p{i}@x.example\n" for i in range(700))
    done = await import_all(access, content)
    async with open_work(access) as work:
        await begin_undo(work, done.id)
    assert await undo_chunk(access, done.id) is True
    assert await Candidate.all().count() == 400
    while await undo_chunk(access, done.id):
        pass
    assert await Candidate.all().count() == 0
    assert await undo_chunk(access, done.id) is False
    assert await Activity.filter(verb="import.undone").count() == 1
    assert await Activity.filter(verb="candidate.created.undone").count() == 700


async def test_who_may_undo_and_when() -> None:
    workspace = await make_workspace()
    access, other = await make_access(workspace), await make_access(workspace)
    admin = await make_access(workspace, Role.ADMIN)
    done = await import_all(access, "Name,Email\nEva,eva@x.example\n")
    with pytest.raises(ImportNotUndoable, match="Only who began this import, or an Admin, can undo it"):
        async with open_work(other) as work:
            await begin_undo(work, done.id)
    with pytest.raises(ImportNotFound):
        async with open_work(access) as work:
            await begin_undo(work, new_id())
    started = await Import.get(id=done.id)
    assert started.finished_at is not None
    started.finished_at -= timedelta(days=8)
    await started.save()
    with pytest.raises(ImportNotUndoable, match="within 7 days"):
        async with open_work(access) as work:
            await begin_undo(work, done.id)
    started.finished_at += timedelta(days=8)
    await started.save()
    await undo(admin, done.id)
    with pytest.raises(ImportNotUndoable):
        async with open_work(access) as work:
            await begin_undo(work, done.id)
    assert await Candidate.all().count() == 0
