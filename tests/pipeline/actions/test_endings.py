"""How applications end, and how they are taken up again."""

from uuid import UUID

import pytest

from rapport.candidates.actions.records import archive_candidate
from rapport.candidates.errors import CandidateArchived
from rapport.kernel.access import Access
from rapport.kernel.errors import InvalidInput
from rapport.kernel.work import open_work
from rapport.pipeline.actions import endings
from rapport.pipeline.actions.applications import create_application, set_turn
from rapport.pipeline.actions.endings import (
    hire_application,
    reject_application,
    reopen_application,
    withdraw_application,
)
from rapport.pipeline.errors import (
    AlreadyInJob,
    ApplicationActive,
    ApplicationEnded,
    BoardFull,
    StageNotFound,
    WrongReason,
)
from rapport.pipeline.models import (
    Application,
    ApplicationStatus,
    DecidedBy,
    Rejection,
    RejectionReason,
    Stage,
    StageKind,
    Turn,
)
from tests.factories import make_access, make_application, make_candidate, make_job, make_workspace, stage_named


@pytest.fixture
async def access(database: object) -> Access:
    return await make_access(await make_workspace())


async def reason_of(access: Access, side: DecidedBy) -> UUID:
    found = await RejectionReason.filter(workspace_id=access.workspace_id, decided_by=side).first()
    assert found is not None
    return found.id


async def reject(access: Access, card: Application, note: str = "") -> Application:
    async with open_work(access) as work:
        outcome = await reject_application(work, card.id, await reason_of(access, DecidedBy.US), note)
    return outcome.application


async def test_a_rejection_has_a_reason_of_ours_and_ends_all_waiting(access: Access) -> None:
    card = await make_application(access, await make_job(access))
    ended = await reject(access, card, "Come back next year.")
    rejection = await Rejection.get(id=ended.rejection_id)
    assert (ended.status, ended.turn, ended.promised_at) == (ApplicationStatus.REJECTED, Turn.NOBODYS, None)
    assert ended.ended_at is not None
    assert (rejection.note, rejection.member_id) == ("Come back next year.", access.member_id)
    with pytest.raises(ApplicationEnded):
        await reject(access, card)


async def test_reasons_are_kept_apart_by_who_decided(access: Access) -> None:
    card = await make_application(access, await make_job(access))
    with pytest.raises(WrongReason) as caught:
        async with open_work(access) as work:
            await reject_application(work, card.id, await reason_of(access, DecidedBy.CANDIDATE))
    assert caught.value.path == ("input", "reasonId")
    with pytest.raises(WrongReason):
        async with open_work(access) as work:
            await withdraw_application(work, card.id, await reason_of(access, DecidedBy.US))


async def test_a_withdrawal_needs_no_reason_but_a_note_is_not_lost_without_one(access: Access) -> None:
    card = await make_application(access, await make_job(access))
    with pytest.raises(InvalidInput) as caught:
        async with open_work(access) as work:
            await withdraw_application(work, card.id, None, "Moved abroad.")
    assert caught.value.path == ("input", "reasonId")
    async with open_work(access) as work:
        outcome = await withdraw_application(work, card.id, None)
    assert (outcome.application.status, outcome.application.rejection_id) == (ApplicationStatus.WITHDRAWN, None)


async def test_reopening_puts_the_card_at_the_end_of_where_it_was(access: Access) -> None:
    job = await make_job(access)
    card, other = await make_application(access, job), await make_application(access, job)
    await reject(access, card)
    async with open_work(access) as work:
        reopened = (await reopen_application(work, card.id)).application
    assert (reopened.status, reopened.stage_id, reopened.rejection_id) == (
        ApplicationStatus.ACTIVE,
        card.stage_id,
        None,
    )
    assert reopened.rank > other.rank
    assert reopened.turn is Turn.OURS and reopened.promised_at is not None
    with pytest.raises(ApplicationActive):
        async with open_work(access) as work:
            await reopen_application(work, card.id)


async def test_reopening_into_a_removed_stage_takes_the_first(access: Access) -> None:
    job = await make_job(access)
    card = await make_application(access, job, stage=await stage_named(job, StageKind.SCREEN))
    await reject(access, card)
    await Stage.filter(id=card.stage_id).update(removed_at=card.applied_at)
    async with open_work(access) as work:
        reopened = (await reopen_application(work, card.id)).application
    assert reopened.stage_id == (await stage_named(job, StageKind.APPLIED)).id


async def test_nobody_archived_is_taken_up_again(access: Access) -> None:
    card = await make_application(access, await make_job(access))
    await reject(access, card)
    async with open_work(access) as work:
        await archive_candidate(work, card.candidate_id)
    with pytest.raises(CandidateArchived) as caught:
        async with open_work(access) as work:
            await reopen_application(work, card.id)
    assert caught.value.path == ("input", "applicationId")


async def test_a_full_board_takes_nobody_back(access: Access, monkeypatch: pytest.MonkeyPatch) -> None:
    job = await make_job(access)
    card = await make_application(access, job)
    await reject(access, card)
    await make_application(access, job)
    monkeypatch.setattr(endings, "MAX_CARDS", 1)
    with pytest.raises(BoardFull):
        async with open_work(access) as work:
            await reopen_application(work, card.id)
    with pytest.raises(BoardFull):
        await make_application(access, job)


async def test_applying_again_reopens_the_same_application(access: Access) -> None:
    job, person = await make_job(access), await make_candidate(access)
    card = await make_application(access, job, person)
    with pytest.raises(AlreadyInJob) as caught:
        await make_application(access, job, person)
    assert (caught.value.application_id, caught.value.path) == (card.id, ("input", "candidateId"))
    await reject(access, card)
    screen = await stage_named(job, StageKind.SCREEN)
    async with open_work(access) as work:
        again = await create_application(work, job.id, person.id, screen.id)
    assert (again.application.id, again.application.stage_id) == (card.id, screen.id)
    assert again.activity is not None and again.activity.verb == "application.reopened"
    assert await Application.all().count() == 1


async def test_hiring_goes_to_the_hired_stage_and_back(access: Access) -> None:
    job = await make_job(access)
    card = await make_application(access, job)
    async with open_work(access) as work:
        hired = (await hire_application(work, card.id)).application
    assert (hired.status, hired.turn) == (ApplicationStatus.HIRED, Turn.NOBODYS)
    assert hired.stage_id == (await stage_named(job, StageKind.HIRED)).id
    with pytest.raises(ApplicationEnded):
        async with open_work(access) as work:
            await hire_application(work, card.id)
    async with open_work(access) as work:
        back = (await reopen_application(work, card.id)).application
    assert (back.status, back.stage_id) == (ApplicationStatus.ACTIVE, (await stage_named(job, StageKind.OFFER)).id)


async def test_a_job_without_a_hired_stage_hires_nobody(access: Access) -> None:
    job = await make_job(access)
    card = await make_application(access, job)
    await Stage.filter(job_id=job.id, kind=StageKind.HIRED).update(removed_at=card.applied_at)
    with pytest.raises(StageNotFound):
        async with open_work(access) as work:
            await hire_application(work, card.id)


async def test_the_turn_is_set_by_hand_and_ours_promises_anew(access: Access) -> None:
    card = await make_application(access, await make_job(access))
    for turn, is_promised in ((Turn.CANDIDATES, False), (Turn.OURS, True), (Turn.NOBODYS, False)):
        async with open_work(access) as work:
            outcome = await set_turn(work, card.id, turn)
        assert (outcome.application.turn, outcome.application.promised_at is not None) == (turn, is_promised)
    async with open_work(access) as work:
        assert (await set_turn(work, card.id, Turn.NOBODYS)).activity is None
    await reject(access, card)
    with pytest.raises(ApplicationEnded):
        async with open_work(access) as work:
            await set_turn(work, card.id, Turn.OURS)
