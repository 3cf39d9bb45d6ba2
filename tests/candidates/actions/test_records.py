"""Creating, editing, archiving and restoring people."""

import asyncio

import pytest

from rapport.candidates.actions.records import (
    CandidateChanges,
    CandidateDraft,
    archive_candidate,
    create_candidate,
    restore_candidate,
    update_candidate,
)
from rapport.candidates.contact_points import ContactDraft
from rapport.candidates.errors import CandidateArchived, CandidateNotArchived, CandidateNotFound, EmailTaken
from rapport.candidates.models import Candidate, ContactPoint, ContactPointKind, Tag
from rapport.candidates.queries.belongings import contact_points_by_candidate, tags_by_candidate
from rapport.kernel.access import Access
from rapport.kernel.database import spawn
from rapport.kernel.errors import InvalidInput
from rapport.kernel.ids import new_id
from rapport.kernel.models import Activity, ActivityValue
from rapport.kernel.work import open_work
from rapport.pipeline.models import Board, BoardVersion
from tests.factories import make_access, make_application, make_candidate, make_job, make_workspace

EMAIL = ContactPointKind.EMAIL


@pytest.fixture
async def access(database: object) -> Access:
    return await make_access(await make_workspace())


async def create(access: Access, **fields: object) -> Candidate:
    async with open_work(access) as work:
        made, _ = await create_candidate(work, CandidateDraft(**{"name": "Jo Rivers", **fields}))  # type: ignore[arg-type]
    return made


async def update(access: Access, candidate: Candidate, **fields: object) -> Activity | None:
    async with open_work(access) as work:
        _, activity = await update_candidate(work, candidate.id, CandidateChanges(**fields))  # type: ignore[typeddict-item]
    return activity


def mail(*addresses: str) -> list[ContactDraft]:
    return [ContactDraft(EMAIL, address) for address in addresses]


async def test_a_record_is_kept_clean_and_whole(access: Access) -> None:
    made = await create(
        access,
        name="  Ana\u0301\tMari\u0001e ",
        headline="Baker",
        time_zone="Europe/Paris",
        source="Job fair",
        tags=["Bread", "bread", "Oven"],
        contact_points=[
            *mail("Ana@Mail.Example", "ana@mail.example"),
            ContactDraft(ContactPointKind.PHONE, "+33 1 99 00 00 01"),
        ],
    )
    row = await Candidate.get(id=made.id)
    assert (row.name, row.headline, row.time_zone) == ("Aná Marie", "Baker", "Europe/Paris")
    contacts = (await contact_points_by_candidate(access, [made.id]))[made.id]
    assert [(c.kind, c.value, c.normalized, c.is_primary) for c in contacts] == [
        (EMAIL, "Ana@Mail.Example", "ana@mail.example", True),
        (ContactPointKind.PHONE, "+33 1 99 00 00 01", "+33199000001", True),
    ]
    assert [tag.name for tag in (await tags_by_candidate(access, [made.id]))[made.id]] == ["Bread", "Oven"]
    activity = await Activity.get(candidate_id=made.id)
    assert (activity.verb, activity.member_id, activity.details) == ("candidate.created", access.member_id, {})


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"name": " \x00\t "}, ("input", "name")),
        ({"name": "x" * 201}, ("input", "name")),
        ({"headline": "x" * 201}, ("input", "headline")),
        ({"time_zone": "Europe/Atlantis"}, ("input", "timeZone")),
        ({"tags": ["ok", " "]}, ("input", "tags", "1")),
        ({"tags": ["\u0301"]}, ("input", "tags", "0")),
        ({"tags": [str(number) for number in range(51)]}, ("input", "tags")),
        ({"source": "ﷺ" * 80}, ("input", "source")),
        ({"contact_points": mail("ana@mail.example", "ana@")}, ("input", "contactPoints", "1", "value")),
        (
            {"contact_points": [ContactDraft(ContactPointKind.LINK, "javascript:alert(1)")]},
            ("input", "contactPoints", "0", "value"),
        ),
        (
            {"contact_points": [ContactDraft(ContactPointKind.LINK, "https://[::1")]},
            ("input", "contactPoints", "0", "value"),
        ),
        ({"contact_points": [ContactDraft(ContactPointKind.PHONE, "none")]}, ("input", "contactPoints", "0", "value")),
        ({"contact_points": mail(*(f"a{n}@mail.example" for n in range(31)))}, ("input", "contactPoints")),
    ],
)
async def test_what_can_not_be_stored_is_named(
    access: Access, fields: dict[str, object], path: tuple[str, ...]
) -> None:
    with pytest.raises(InvalidInput) as caught:
        await create(access, **fields)
    assert caught.value.path == path
    assert await Candidate.all().count() == 0
    assert await Tag.all().count() == 0


async def test_an_address_that_somebody_has_offers_that_person(access: Access) -> None:
    known = await make_candidate(access, email="jo@mail.example")
    with pytest.raises(EmailTaken) as caught:
        await create(access, contact_points=mail("other@mail.example", "JO@mail.example"))
    assert caught.value.candidate_id == known.id
    assert caught.value.path == ("input", "contactPoints", "1", "value")
    assert await Candidate.all().count() == 1


async def test_the_same_address_in_another_workspace_is_nobodys_business(access: Access) -> None:
    await make_candidate(access, email="jo@mail.example")
    stranger = await make_access(await make_workspace("Elsewhere"))
    assert (await create(stranger, contact_points=mail("jo@mail.example"))).workspace_id == stranger.workspace_id


async def test_of_two_creators_at_once_one_is_told_of_the_others_record(access: Access) -> None:
    async def attempt(first: str, second: str) -> Candidate | EmailTaken:
        try:
            return await create(access, contact_points=mail(first, second))
        except EmailTaken as error:
            return error

    for number in range(5):
        pair = (f"x{number}@mail.example", f"y{number}@mail.example")
        tasks = [spawn(attempt(*order), name="creator") for order in (pair, pair[::-1], pair)]
        outcomes = await asyncio.gather(*tasks)
        [made] = [each for each in outcomes if isinstance(each, Candidate)]
        assert [each.candidate_id for each in outcomes if isinstance(each, EmailTaken)] == [made.id, made.id]
    assert await Candidate.all().count() == 5


async def test_an_edit_writes_what_differs_and_keeps_both_values_apart_from_the_log(access: Access) -> None:
    candidate = await make_candidate(access, "Jo Rivers", headline="Baker")
    activity = await update(access, candidate, name="Jo Rivers", headline="Miller", tags=[])
    assert activity is not None
    assert (activity.verb, activity.changed_fields, activity.details) == ("candidate.updated", ["headline"], {})
    values = await ActivityValue.get(activity_id=activity.id)
    assert (values.before, values.after) == ({"headline": "Baker"}, {"headline": "Miller"})


async def test_an_edit_without_a_difference_is_none(access: Access) -> None:
    candidate = await make_candidate(access, "Jo Rivers", headline="Baker", tags=["b", "a"])
    assert await update(access, candidate, name=" Jo  Rivers", headline="Baker", tags=["A", "b"]) is None
    assert await Activity.filter(verb="candidate.updated").count() == 0


async def test_renaming_a_person_is_a_version_of_every_board_they_are_on(access: Access) -> None:
    candidate = await make_candidate(access)
    first, second, other = [await make_job(access, title) for title in ("A", "B", "C")]
    cards = {job.id: await make_application(access, job, candidate) for job in (first, second)}
    before = {board.job_id: board.version for board in await Board.all()}
    await update(access, candidate, name="Jo Renamed")
    after = {board.job_id: board.version for board in await Board.all()}
    assert after == {first.id: before[first.id] + 1, second.id: before[second.id] + 1, other.id: before[other.id]}
    for job in (first, second):
        step = await BoardVersion.get(job_id=job.id, version=after[job.id])
        assert step.changed == [str(cards[job.id].id)]
    await update(access, candidate, location="Lyon")  # no card shows it
    assert {board.job_id: board.version for board in await Board.all()} == after


async def test_archiving_frees_the_address_and_restoring_asks_for_it_back(access: Access) -> None:
    first = await make_candidate(access, "Jo First", email="jo@mail.example")
    async with open_work(access) as work:
        await archive_candidate(work, first.id)
    with pytest.raises(CandidateArchived):
        await update(access, first, name="Jo Other")
    second = await make_candidate(access, "Jo Second", email="jo@mail.example")
    with pytest.raises(EmailTaken) as caught:
        async with open_work(access) as work:
            await restore_candidate(work, first.id)
    assert (caught.value.candidate_id, caught.value.path) == (second.id, ("input", "candidateId"))
    async with open_work(access) as work:
        await archive_candidate(work, second.id)
    async with open_work(access) as work:
        await restore_candidate(work, first.id)
    assert await ContactPoint.filter(is_live=True).values_list("candidate_id", flat=True) == [first.id]
    with pytest.raises(CandidateNotArchived):
        async with open_work(access) as work:
            await restore_candidate(work, first.id)


async def test_restoring_keeps_contact_points_that_nobody_could_type_today(access: Access) -> None:
    candidate = await make_candidate(access)
    await ContactPoint.filter(candidate_id=candidate.id).update(kind=ContactPointKind.PHONE, value="ask", normalized="")
    async with open_work(access) as work:
        await archive_candidate(work, candidate.id)
    async with open_work(access) as work:
        await restore_candidate(work, candidate.id)
    [contact] = await ContactPoint.filter(candidate_id=candidate.id)
    assert (contact.value, contact.normalized, contact.is_live) == ("ask", "", True)


async def test_archiving_shows_on_the_boards(access: Access) -> None:
    candidate = await make_candidate(access)
    job = await make_job(access)
    card = await make_application(access, job, candidate)
    async with open_work(access) as work:
        await archive_candidate(work, candidate.id)
    version = (await Board.get(job_id=job.id)).version
    assert (await BoardVersion.get(job_id=job.id, version=version)).changed == [str(card.id)]


async def test_a_person_who_is_not_there_is_not_found(access: Access) -> None:
    stranger = await make_access(await make_workspace("Elsewhere"))
    theirs = await make_candidate(stranger)
    for key in (new_id(), theirs.id):
        with pytest.raises(CandidateNotFound) as caught:
            async with open_work(access) as work:
                await archive_candidate(work, key)
        assert caught.value.path == ("input", "candidateId")
