"""Taking back what one has done: each verb, one after the other, and never somebody else's later work."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

from rapport.accounts.models import Workspace
from rapport.candidates.actions.notes import add_note, update_note
from rapport.candidates.actions.records import (
    CandidateChanges,
    archive_candidate,
    create_candidate,
    restore_candidate,
    update_candidate,
)
from rapport.candidates.actions.records import CandidateDraft as Draft
from rapport.candidates.contact_points import ContactDraft
from rapport.candidates.errors import CandidateArchived, EmailTaken
from rapport.candidates.models import Candidate, ContactPoint, ContactPointKind, Note
from rapport.changes import actions
from rapport.changes.actions import UndoOutcome, undo_activity
from rapport.kernel.access import Access
from rapport.kernel.ids import new_id
from rapport.kernel.models import Activity
from rapport.kernel.undo import ActivityNotFound, ChangedSince, NotUndoable
from rapport.kernel.work import Work, open_work
from rapport.pipeline.actions.applications import create_application, set_turn
from rapport.pipeline.actions.cards import snapshot_of
from rapport.pipeline.actions.endings import (
    hire_application,
    reject_application,
    reopen_application,
    withdraw_application,
)
from rapport.pipeline.actions.interviews import InterviewDraft, schedule_interview
from rapport.pipeline.actions.jobs import close_job, reopen_job
from rapport.pipeline.actions.moves import move_application
from rapport.pipeline.actions.stages import remove_stage
from rapport.pipeline.errors import JobClosed
from rapport.pipeline.models import Application, ApplicationStatus, Interview, Job, JobStatus, RejectionReason, Turn
from tests.factories import make_access, make_application, make_candidate, make_job, make_workspace, stages_of


@pytest.fixture
async def access(database: object) -> Access:
    return await make_access(await make_workspace())


@pytest.fixture
async def colleague(access: Access) -> Access:
    return await make_access(await Workspace.get(id=access.workspace_id), name="Kim Other")


async def undo(access: Access, activity: Activity | None, later: timedelta = timedelta()) -> UndoOutcome:
    assert activity is not None
    async with open_work(access) as work:
        work.now += later
        return await undo_activity(work, activity.id)


async def done(access: Access, verb: Callable[[Work], Awaitable[Any]]) -> Activity:
    """The activity that a verb wrote."""
    async with open_work(access) as work:
        await verb(work)
        return work.activities[-1]


async def reason(access: Access) -> Any:
    found = await RejectionReason.filter(workspace_id=access.workspace_id, decided_by="us").first()
    assert found is not None
    return found.id


async def end_of_interview(work: Work, card: Application) -> Any:
    starts = work.now + timedelta(days=1)
    return await schedule_interview(work, card.id, InterviewDraft("Talk", starts, starts + timedelta(hours=1), "UTC"))


CardVerb = Callable[[Access, Application], Awaitable[Activity]]


async def moved(access: Access, card: Application) -> Activity:
    stage = (await stages_of(await Job.get(id=card.job_id)))[2]
    return await done(access, lambda work: move_application(work, card.id, stage.id))


async def reordered(access: Access, card: Application) -> Activity:
    last = await make_application(access, await Job.get(id=card.job_id))
    return await done(access, lambda work: move_application(work, card.id, card.stage_id, after_id=last.id))


async def rejected(access: Access, card: Application) -> Activity:
    ours = await reason(access)
    return await done(access, lambda work: reject_application(work, card.id, ours, "Not now."))


async def withdrawn(access: Access, card: Application) -> Activity:
    return await done(access, lambda work: withdraw_application(work, card.id, None))


async def hired(access: Access, card: Application) -> Activity:
    return await done(access, lambda work: hire_application(work, card.id))


async def turned(access: Access, card: Application) -> Activity:
    return await done(access, lambda work: set_turn(work, card.id, Turn.CANDIDATES))


async def interviewed(access: Access, card: Application) -> Activity:
    return await done(access, lambda work: end_of_interview(work, card))


@pytest.mark.parametrize(
    "verb", [moved, reordered, rejected, withdrawn, hired, turned, interviewed], ids=lambda verb: verb.__name__
)
async def test_a_card_goes_back_to_exactly_where_it_was(access: Access, verb: CardVerb) -> None:
    card = await make_application(access, await make_job(access))
    before = snapshot_of(await Application.get(id=card.id))
    activity = await verb(access, card)
    assert snapshot_of(await Application.get(id=card.id)) != before
    outcome = await undo(access, activity)
    assert snapshot_of(await Application.get(id=card.id)) == before
    assert [each.verb for each in outcome.activities] == [f"{activity.verb}.undone"]
    assert await Interview.all().count() == 0
    with pytest.raises(NotUndoable) as caught:
        await undo(access, activity)
    assert caught.value.message == "This was undone before."


async def test_an_application_made_by_mistake_goes_away(access: Access) -> None:
    job, person = await make_job(access), await make_candidate(access)
    activity = await done(access, lambda work: create_application(work, job.id, person.id))
    await undo(access, activity)
    assert await Application.all().count() == 0
    await make_application(access, job, person)


async def test_a_reopened_application_ends_again(access: Access) -> None:
    card = await make_application(access, await make_job(access))
    await rejected(access, card)
    activity = await done(access, lambda work: reopen_application(work, card.id))
    await undo(access, activity)
    ended = await Application.get(id=card.id)
    assert (ended.status, ended.rejection_id is not None) == (ApplicationStatus.REJECTED, True)


async def test_changes_are_undone_one_after_the_other(access: Access) -> None:
    job, person = await make_job(access), await make_candidate(access)
    done_so_far = [await done(access, lambda work: create_application(work, job.id, person.id))]
    card = await Application.get(job_id=job.id)
    for verb in (moved, turned, rejected):
        done_so_far.append(await verb(access, card))
    for activity in reversed(done_so_far):
        await undo(access, activity)
    assert await Application.all().count() == 0


async def test_a_card_that_somebody_changed_since_is_left_and_they_are_named(access: Access, colleague: Access) -> None:
    card = await make_application(access, await make_job(access))
    activity = await moved(access, card)
    await turned(colleague, card)
    after = snapshot_of(await Application.get(id=card.id))
    with pytest.raises(ChangedSince) as caught:
        await undo(access, activity)
    assert caught.value.actor == {"kind": "member", "member": str(colleague.member_id), "key": None}
    assert caught.value.path == ("input", "activityId")
    assert snapshot_of(await Application.get(id=card.id)) == after


async def test_a_place_taken_meanwhile_is_shared_and_nobody_is_lost(access: Access) -> None:
    job = await make_job(access)
    first, second = await make_application(access, job), await make_application(access, job)
    activity = await moved(access, first)
    await Application.filter(id=second.id).update(rank=first.rank)
    await undo(access, activity)
    ranks = await Application.filter(stage_id=first.stage_id).order_by("rank").values_list("id", flat=True)
    assert ranks == [second.id, first.id]


async def test_a_stage_that_is_gone_takes_no_card_back(access: Access) -> None:
    job = await make_job(access)
    card = await make_application(access, job)
    activity = await moved(access, card)
    async with open_work(access) as work:
        await remove_stage(work, card.stage_id, None)
    with pytest.raises(NotUndoable) as caught:
        await undo(access, activity)
    assert "has been removed" in caught.value.message


async def test_nothing_is_undone_in_a_closed_job(access: Access) -> None:
    job = await make_job(access)
    card = await make_application(access, job)
    activity = await rejected(access, card)
    async with open_work(access) as work:
        await close_job(work, job.id)
    with pytest.raises(JobClosed) as caught:
        await undo(access, activity)
    assert caught.value.path == ("input", "activityId")


async def test_a_batch_is_undone_as_one_or_not_at_all(access: Access, colleague: Access) -> None:
    job = await make_job(access)
    cards = [await make_application(access, job) for _ in range(3)]
    stages = await stages_of(job)
    async with open_work(access, batch_id=new_id()) as work:
        for card in cards:
            await move_application(work, card.id, stages[1].id)
            await move_application(work, card.id, stages[2].id)
        last = work.activities[-1]
    await turned(colleague, cards[0])
    with pytest.raises(ChangedSince):
        await undo(access, last)
    assert await Application.filter(stage_id=stages[2].id).count() == 3
    await Application.filter(id=cards[0].id).delete()
    await Activity.filter(application_id=cards[0].id).delete()
    outcome = await undo(access, last)
    assert outcome.undone_count == 4
    assert await Application.filter(stage_id=stages[0].id).count() == 2
    assert len({each.batch_id for each in outcome.activities} - {None}) == 1


async def test_more_than_fits_in_one_transaction_is_refused(access: Access, monkeypatch: pytest.MonkeyPatch) -> None:
    job = await make_job(access)
    cards = [await make_application(access, job) for _ in range(3)]
    stage = (await stages_of(job))[1]
    async with open_work(access, batch_id=new_id()) as work:
        for card in cards:
            await move_application(work, card.id, stage.id)
        last = work.activities[-1]
    monkeypatch.setattr(actions, "MAX_TOGETHER", 2)
    with pytest.raises(NotUndoable):
        await undo(access, last)


async def test_only_ones_own_changes_of_seven_days_are_undone(access: Access, colleague: Access) -> None:
    card = await make_application(access, await make_job(access))
    activity = await moved(access, card)
    with pytest.raises(NotUndoable) as caught:
        await undo(colleague, activity)
    assert caught.value.message == "Only the person who did this can undo it."
    with pytest.raises(NotUndoable) as caught:
        await undo(access, activity, later=timedelta(days=7, seconds=1))
    assert "7 days" in caught.value.message
    await undo(access, activity, later=timedelta(days=7) - timedelta(seconds=5))


async def test_what_can_not_be_undone_says_so(access: Access) -> None:
    made = await done(access, lambda work: create_candidate(work, Draft("Jo Rivers")))
    with pytest.raises(NotUndoable):
        await undo(access, made)
    with pytest.raises(ActivityNotFound):
        async with open_work(access) as work:
            await undo_activity(work, new_id())
    stranger = await make_access(await make_workspace("Elsewhere"))
    with pytest.raises(ActivityNotFound):
        await undo(stranger, made)


def contact(address: str) -> list[ContactDraft]:
    return [ContactDraft(ContactPointKind.EMAIL, address)]


async def test_an_edit_brings_every_former_value_back(access: Access) -> None:
    person = await make_candidate(access, "Jo Rivers", email="jo@mail.example", headline="Baker", tags=["bread"])
    changes = CandidateChanges(
        name="Jo Other", headline="", tags=["oven"], source="Fair", contact_points=contact("other@mail.example")
    )
    activity = await done(access, lambda work: update_candidate(work, person.id, changes))
    await undo(access, activity)
    row = await Candidate.get(id=person.id)
    assert (row.name, row.headline, row.source_id, row.search_text) == (
        "Jo Rivers",
        "Baker",
        None,
        "jo rivers\njo@mail.example",
    )
    assert await ContactPoint.all().values_list("normalized", flat=True) == ["jo@mail.example"]


async def test_an_edit_is_undone_though_another_field_was_edited_since(access: Access, colleague: Access) -> None:
    person = await make_candidate(access, "Jo Rivers")
    activity = await done(access, lambda work: update_candidate(work, person.id, CandidateChanges(name="Jo Other")))
    await done(colleague, lambda work: update_candidate(work, person.id, CandidateChanges(headline="Baker")))
    await undo(access, activity)
    row = await Candidate.get(id=person.id)
    assert (row.name, row.headline) == ("Jo Rivers", "Baker")


async def test_an_edit_that_somebody_edited_since_is_left(access: Access, colleague: Access) -> None:
    person = await make_candidate(access, "Jo Rivers")
    activity = await done(access, lambda work: update_candidate(work, person.id, CandidateChanges(name="Jo Other")))
    await done(colleague, lambda work: update_candidate(work, person.id, CandidateChanges(name="Jo Third")))
    with pytest.raises(ChangedSince) as caught:
        await undo(access, activity)
    assert caught.value.actor is not None and caught.value.actor["member"] == str(colleague.member_id)
    assert (await Candidate.get(id=person.id)).name == "Jo Third"


async def test_an_address_that_went_to_somebody_else_does_not_come_back(access: Access) -> None:
    person = await make_candidate(access, email="jo@mail.example")
    activity = await done(access, lambda work: update_candidate(work, person.id, CandidateChanges(contact_points=[])))
    other = await make_candidate(access, email="jo@mail.example")
    with pytest.raises(EmailTaken) as caught:
        await undo(access, activity)
    assert (caught.value.candidate_id, caught.value.path) == (other.id, ("input", "activityId"))


async def test_an_edit_of_somebody_archived_since_waits(access: Access) -> None:
    person = await make_candidate(access, email="jo@mail.example")
    activity = await done(access, lambda work: update_candidate(work, person.id, CandidateChanges(contact_points=[])))
    await done(access, lambda work: archive_candidate(work, person.id))
    with pytest.raises(CandidateArchived):
        await undo(access, activity)
    await make_candidate(access, email="jo@mail.example")


async def test_archiving_and_restoring_are_undone_while_they_hold(access: Access, colleague: Access) -> None:
    person = await make_candidate(access)
    archived = await done(access, lambda work: archive_candidate(work, person.id))
    restored = await done(colleague, lambda work: restore_candidate(work, person.id))
    with pytest.raises(ChangedSince):
        await undo(access, archived)
    await done(colleague, lambda work: archive_candidate(work, person.id))
    with pytest.raises(ChangedSince):
        await undo(access, archived)
    with pytest.raises(ChangedSince):
        await undo(colleague, restored)
    assert (await Candidate.get(id=person.id)).archived_at is not None


async def test_restoring_is_undone(access: Access) -> None:
    person = await make_candidate(access)
    archived = await done(access, lambda work: archive_candidate(work, person.id))
    restored = await done(access, lambda work: restore_candidate(work, person.id))
    await undo(access, restored)
    assert (await Candidate.get(id=person.id)).archived_at is not None
    await undo(access, archived)
    assert (await Candidate.get(id=person.id)).archived_at is None
    assert await ContactPoint.filter(is_live=True).count() == 1


async def test_closing_a_job_is_undone_while_nobody_closed_it_again(access: Access, colleague: Access) -> None:
    job = await make_job(access)
    closed = await done(access, lambda work: close_job(work, job.id))
    await undo(access, closed)
    assert (await Job.get(id=job.id)).status is JobStatus.OPEN
    closed = await done(access, lambda work: close_job(work, job.id))
    await done(colleague, lambda work: reopen_job(work, job.id))
    again = await done(colleague, lambda work: close_job(work, job.id))
    with pytest.raises(ChangedSince) as caught:
        await undo(access, closed)
    assert caught.value.actor is not None and caught.value.actor["member"] == str(colleague.member_id)
    assert (await Job.get(id=job.id)).status is JobStatus.CLOSED
    await undo(colleague, again)
    assert (await Job.get(id=job.id)).status is JobStatus.OPEN


async def test_notes_go_and_their_former_words_come_back(access: Access) -> None:
    person = await make_candidate(access)
    added = await done(access, lambda work: add_note(work, person.id, "First words."))
    note = await Note.get(candidate_id=person.id)
    edited = await done(access, lambda work: update_note(work, note.id, "Better words."))
    with pytest.raises(ChangedSince):
        await undo(access, added)
    await undo(access, edited)
    assert (await Note.get(id=note.id)).body == "First words."
    other = await done(access, lambda work: add_note(work, person.id, "Mistaken."))
    await undo(access, other)
    gone = await Note.get(body="Mistaken.")
    assert isinstance(gone.deleted_at, datetime)
