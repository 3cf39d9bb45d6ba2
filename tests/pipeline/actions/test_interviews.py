"""Interviews by hand, whose turn it is around them, and the task that runs when one ends."""

from datetime import datetime, timedelta

import pytest

from rapport.accounts.errors import MemberNotFound
from rapport.kernel.access import Access
from rapport.kernel.clock import FixedClock, SystemClock
from rapport.kernel.errors import InvalidInput
from rapport.kernel.ids import new_id
from rapport.kernel.models import Activity
from rapport.kernel.work import open_work, set_clock
from rapport.pipeline.actions.endings import withdraw_application
from rapport.pipeline.actions.interviews import (
    InterviewChange,
    InterviewChanges,
    InterviewDraft,
    end_interview,
    schedule_interview,
    update_interview,
)
from rapport.pipeline.actions.jobs import close_job
from rapport.pipeline.errors import InterviewOver
from rapport.pipeline.models import Application, Interview, InterviewOutcome, Turn
from tests.factories import MONDAY, make_access, make_application, make_job, make_workspace

HOUR = timedelta(hours=1)


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(MONDAY)


@pytest.fixture
async def access(database: object) -> Access:
    return await make_access(await make_workspace())


async def schedule(
    access: Access, card: Application, clock: FixedClock, starts: datetime, **fields: object
) -> InterviewChange:
    wanted: dict[str, object] = {"title": "Talk", "starts_at": starts, "ends_at": starts + HOUR, "time_zone": "UTC"}
    set_clock(clock)
    try:
        async with open_work(access) as work:
            return await schedule_interview(work, card.id, InterviewDraft(**{**wanted, **fields}))  # type: ignore[arg-type]
    finally:
        set_clock(SystemClock())


async def change(access: Access, interview: Interview, clock: FixedClock, **changes: object) -> InterviewChange:
    set_clock(clock)
    try:
        async with open_work(access) as work:
            return await update_interview(work, interview.id, InterviewChanges(**changes))  # type: ignore[typeddict-item]
    finally:
        set_clock(SystemClock())


async def over(access: Access, interview: Interview, clock: FixedClock) -> None:
    """Run the task that was enqueued for the interview's end."""
    set_clock(clock)
    try:
        await end_interview.func(workspace_id=str(access.workspace_id), interview_id=str(interview.id))
    finally:
        set_clock(SystemClock())


async def test_until_it_ends_it_is_nobodys_turn_then_ours(access: Access, clock: FixedClock) -> None:
    card = await make_application(access, await make_job(access))
    made = await schedule(access, card, clock, MONDAY + 2 * HOUR)
    # On a Monday; the stage promises five working days, counted from the interview's end.
    assert (made.application.turn, made.application.promised_at) == (
        Turn.NOBODYS,
        datetime.fromisoformat("2026-03-09T23:59:59+00:00"),
    )
    await over(access, made.interview, clock)
    assert (await Application.get(id=card.id)).turn is Turn.NOBODYS
    clock.advance(4 * HOUR)
    await over(access, made.interview, clock)
    after = await Application.get(id=card.id)
    assert (after.turn, after.turn_since) == (Turn.OURS, MONDAY + 3 * HOUR)
    await over(access, made.interview, clock)
    assert await Activity.filter(verb="interview.over").count() == 1


async def test_the_task_of_a_moved_interview_finds_nothing_to_do(access: Access, clock: FixedClock) -> None:
    card = await make_application(access, await make_job(access))
    made = await schedule(access, card, clock, MONDAY + HOUR)
    later = MONDAY + timedelta(days=2)
    await change(access, made.interview, clock, starts_at=later, ends_at=later + HOUR)
    clock.advance(3 * HOUR)
    await over(access, made.interview, clock)
    assert (await Application.get(id=card.id)).turn is Turn.NOBODYS


@pytest.mark.parametrize("outcome", [InterviewOutcome.TOOK_PLACE, InterviewOutcome.NO_SHOW, InterviewOutcome.CANCELLED])
async def test_an_outcome_makes_it_our_turn_and_is_final(
    access: Access, clock: FixedClock, outcome: InterviewOutcome
) -> None:
    card = await make_application(access, await make_job(access))
    made = await schedule(access, card, clock, MONDAY + HOUR)
    changed = await change(access, made.interview, clock, outcome=outcome)
    assert (changed.application.turn, changed.application.promised_at is not None) == (Turn.OURS, True)
    with pytest.raises(InterviewOver) as caught:
        await change(access, made.interview, clock, title="Other")
    assert caught.value.path == ("input", "interviewId")


async def test_an_interview_of_an_ended_application_in_a_closed_job_ends_in_silence(
    access: Access, clock: FixedClock
) -> None:
    job = await make_job(access)
    card = await make_application(access, job)
    made = await schedule(access, card, clock, MONDAY + HOUR)
    async with open_work(access) as work:
        await withdraw_application(work, card.id, None)
    async with open_work(access) as work:
        await close_job(work, job.id)
    clock.advance(3 * HOUR)
    await over(access, made.interview, clock)
    assert await Activity.filter(verb="interview.over").count() == 0


async def test_an_interview_that_was_taken_back_ends_in_silence(access: Access, clock: FixedClock) -> None:
    card = await make_application(access, await make_job(access))
    made = await schedule(access, card, clock, MONDAY + HOUR)
    await Interview.filter(id=made.interview.id).delete()
    clock.advance(3 * HOUR)
    await over(access, made.interview, clock)
    assert (await Application.get(id=card.id)).turn is Turn.NOBODYS


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"title": " "}, "title"),
        ({"time_zone": "Mars/Base"}, "timeZone"),
        ({"ends_at": MONDAY + HOUR}, "endsAt"),
        ({"ends_at": MONDAY.replace(tzinfo=None)}, "endsAt"),
        ({"ends_at": MONDAY + timedelta(days=4_000)}, "endsAt"),
        ({"starts_at": MONDAY - timedelta(days=4_000)}, "startsAt"),
        ({"interviewer_ids": [new_id()] * 21}, "interviewerIds"),
    ],
)
async def test_bad_times_and_texts_are_named(
    access: Access, clock: FixedClock, fields: dict[str, object], field: str
) -> None:
    card = await make_application(access, await make_job(access))
    with pytest.raises(InvalidInput) as caught:
        await schedule(access, card, clock, MONDAY + HOUR, **fields)
    assert caught.value.path == ("input", field)
    assert await Interview.all().count() == 0


async def test_interviewers_are_members(access: Access, clock: FixedClock) -> None:
    card = await make_application(access, await make_job(access))
    stranger = await make_access(await make_workspace("Elsewhere"))
    with pytest.raises(MemberNotFound) as caught:
        await schedule(access, card, clock, MONDAY + HOUR, interviewer_ids=[access.member_id, stranger.member_id])
    assert caught.value.path == ("input", "interviewerIds", "1")
