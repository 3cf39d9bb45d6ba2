from datetime import UTC, datetime

import pytest
from tortoise.exceptions import IntegrityError

from rapport.candidates.actions.bulk import NewNote, NewPerson, insert_people, source_keys, tag_keys
from rapport.candidates.actions.records import CandidateDraft, create_candidate
from rapport.candidates.contact_points import ContactDraft, check_contacts
from rapport.candidates.models import Candidate, ContactPoint, ContactPointKind, Note, Tag
from rapport.kernel.ids import new_id
from rapport.kernel.models import Activity
from rapport.kernel.work import open_work
from tests.factories import make_access, make_candidate, make_workspace

pytestmark = pytest.mark.usefixtures("database")

LONG_AGO = datetime(2024, 2, 29, 12, tzinfo=UTC)
DRAFTS = [
    ContactDraft(ContactPointKind.EMAIL, "Ünal@x.example"),
    ContactDraft(ContactPointKind.PHONE, "+49 30 1234567"),
]


async def test_many_are_written_as_one_would_be() -> None:
    access = await make_access(await make_workspace())
    async with open_work(access) as work:
        one, _ = await create_candidate(
            work, CandidateDraft("Ünal Öz", "Cook", "Ulm", "Europe/Berlin", None, "Fair", ["a"], DRAFTS)
        )
    expected = await Candidate.filter(id=one.id).values()
    contacts = await ContactPoint.filter(candidate_id=one.id).order_by("position").values()
    other = await make_access(await make_workspace())
    async with open_work(other) as work:
        tags, sources = await tag_keys(work, ["a"]), await source_keys(work, ["Fair"])
        many = NewPerson(
            *(new_id(), "Ünal Öz", "Cook", "Ulm", "Europe/Berlin", None, sources["fair"], [tags["a"]]),
            check_contacts(DRAFTS, ()),
        )
        await insert_people(work, [many])
    differs = {"id", "workspace_id", "candidate_id", "source_id", "created_at", "updated_at"}

    def same(rows: list[dict[str, object]]) -> list[dict[str, object]]:
        return [{name: value for name, value in row.items() if name not in differs} for row in rows]

    assert same(await Candidate.filter(id=many.id).values()) == same(expected)
    assert same(await ContactPoint.filter(candidate_id=many.id).order_by("position").values()) == same(contacts)


async def test_history_keeps_its_time_and_its_authors() -> None:
    access = await make_access(await make_workspace())
    author = new_id()
    async with open_work(access) as work:
        person = NewPerson(new_id(), "Eva", notes=[NewNote("Then", author, LONG_AGO)], at=LONG_AGO, made_by=author)
        await insert_people(work, [person, NewPerson(new_id(), "Ben", notes=[NewNote("Now")])])
    eva = await Candidate.get(name="Eva")
    assert (eva.created_at, eva.updated_at) == (LONG_AGO, LONG_AGO)
    assert {(note.body, note.author_id) for note in await Note.all()} == {("Then", author), ("Now", access.member_id)}
    told = await Activity.filter(candidate_id=eva.id)
    assert {(activity.verb, activity.at, activity.member_id) for activity in told} == {
        ("candidate.created", LONG_AGO, author),
        ("note.added", LONG_AGO, author),
    }


async def test_an_address_that_is_taken_fails_everything() -> None:
    access = await make_access(await make_workspace())
    await make_candidate(access, "Eva", "eva@x.example")
    contacts = check_contacts([ContactDraft(ContactPointKind.EMAIL, "eva@x.example")], ())
    with pytest.raises(IntegrityError):
        async with open_work(access) as work:
            await insert_people(work, [NewPerson(new_id(), "Ada"), NewPerson(new_id(), "Eva", contacts=contacts)])
    assert await Candidate.all().count() == 1


async def test_labels_are_made_once_whatever_their_case() -> None:
    access = await make_access(await make_workspace())
    async with open_work(access) as work:
        first = await tag_keys(work, ["Python", "Ünïcode", "PYTHON"])
        again = await tag_keys(work, ["python", "new"])
        assert await tag_keys(work, []) == {}
    assert set(first) == {"python", "unicode"}
    assert again["python"] == first["python"]
    assert await Tag.all().count() == 3
