"""Notes about people: whose they are, what they keep, who sees them."""

import pytest

from rapport.accounts.models import Workspace
from rapport.candidates.actions.notes import add_note, update_note
from rapport.candidates.errors import CandidateNotFound, NoteNotFound, NotYourNote
from rapport.candidates.models import Note
from rapport.candidates.queries.notes import NOTE_KEY, notes_page
from rapport.kernel.access import Access
from rapport.kernel.errors import InvalidInput
from rapport.kernel.ids import new_id
from rapport.kernel.models import ActivityValue
from rapport.kernel.paging import page_request
from rapport.kernel.work import open_work
from tests.factories import make_access, make_candidate, make_workspace


@pytest.fixture
async def access(database: object) -> Access:
    return await make_access(await make_workspace())


async def write(access: Access, body: str) -> Note:
    person = await make_candidate(access)
    async with open_work(access) as work:
        note, _ = await add_note(work, person.id, body)
    return note


async def edit(access: Access, note: Note, body: str) -> Note:
    async with open_work(access) as work:
        changed, _ = await update_note(work, note.id, body)
    return changed


async def test_a_note_keeps_its_lines_and_its_author(access: Access) -> None:
    note = await write(access, " First.\r\n\tSecond.\x00 ")
    assert (note.body, note.author_id, note.edited_at) == ("First.\n\tSecond.", access.member_id, None)


@pytest.mark.parametrize("body", ["", " \n ", "x" * 20_001])
async def test_an_empty_or_endless_note_is_refused(access: Access, body: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        await write(access, body)
    assert caught.value.path == ("input", "body")
    assert await Note.all().count() == 0


async def test_only_its_author_changes_a_note(access: Access) -> None:
    note = await write(access, "First.")
    assert (await edit(access, note, "Second.")).edited_at is not None
    values = await ActivityValue.all().get()
    assert (values.before, values.after) == ({"body": "First."}, {"body": "Second."})
    other = await make_access(await Workspace.get(id=access.workspace_id), name="Kim Other")
    with pytest.raises(NotYourNote) as caught:
        await edit(other, note, "Third.")
    assert caught.value.path == ("input", "noteId")
    assert (await Note.get(id=note.id)).body == "Second."


async def test_the_same_words_again_are_no_edit(access: Access) -> None:
    note = await write(access, "First.")
    assert (await edit(access, note, " First. ")).edited_at is None


async def test_notes_of_others_are_not_there(access: Access) -> None:
    note = await write(access, "First.")
    stranger = await make_access(await make_workspace("Elsewhere"))
    with pytest.raises(NoteNotFound):
        await edit(stranger, note, "Mine.")
    with pytest.raises(CandidateNotFound):
        async with open_work(access) as work:
            await add_note(work, new_id(), "To nobody.")


async def test_notes_stand_newest_first_and_page_without_a_gap(access: Access) -> None:
    person = await make_candidate(access)
    for number in range(7):
        async with open_work(access) as work:
            await add_note(work, person.id, f"Note {number}.")
    seen: list[str] = []
    after = None
    while True:
        page = await notes_page(access, person.id, page_request(3, after, NOTE_KEY))
        seen += [row.body for row in page.rows]
        if not page.has_next:
            break
        after = page.cursors[-1]
    assert seen == [f"Note {number}." for number in reversed(range(7))]
    assert await page.count() == 7
