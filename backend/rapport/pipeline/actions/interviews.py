"""Interviews, entered by hand: until one ends it is nobody's turn, then ours."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypedDict
from uuid import UUID

from rapport.accounts.queries import require_member
from rapport.kernel.access import system_access
from rapport.kernel.errors import InvalidInput
from rapport.kernel.ids import new_id
from rapport.kernel.jobs import Wish, enqueue, task
from rapport.kernel.models import Activity
from rapport.kernel.texts import clean_line
from rapport.kernel.time_zones import check_time_zone
from rapport.kernel.work import Work, open_work
from rapport.pipeline.actions.cards import APPLICATION_PATH, Card, finish, hold_card, set_turn_state, zone_of
from rapport.pipeline.errors import ApplicationEnded, InterviewNotFound, InterviewOver
from rapport.pipeline.models import Application, ApplicationStatus, Interview, InterviewOutcome, Stage, Turn
from rapport.pipeline.queries.applications import application_by_id, interviews_by_id
from rapport.pipeline.queries.rows import ApplicationRow
from rapport.pipeline.turns import ANSWER_AFTER_INTERVIEW, TurnState, our_turn, promise_date

MAX_INTERVIEWERS = 20
FARTHEST = timedelta(days=3653)
INTERVIEW_PATH = ("input", "interviewId")


@dataclass(frozen=True, slots=True)
class InterviewDraft:
    """``starts_at`` and ``ends_at`` are moments; ``time_zone`` is the IANA zone in which they were agreed."""

    title: str
    starts_at: datetime
    ends_at: datetime
    time_zone: str
    interviewer_ids: Sequence[UUID] = ()


class InterviewChanges(TypedDict, total=False):
    title: str
    starts_at: datetime
    ends_at: datetime
    outcome: InterviewOutcome


@dataclass(frozen=True, slots=True)
class InterviewChange:
    interview: Interview
    application: Application
    version: int
    activity: Activity | None


async def schedule_interview(work: Work, application_id: UUID, draft: InterviewDraft) -> InterviewChange:
    """Write down an interview; the promise is then counted from its end."""
    card = await hold_card(work, application_id)
    if card.application.status is not ApplicationStatus.ACTIVE:
        raise ApplicationEnded(path=APPLICATION_PATH)
    _check_times(draft.starts_at, draft.ends_at, work.now)
    check_time_zone(draft.time_zone, ("input", "timeZone"))
    if len(draft.interviewer_ids) > MAX_INTERVIEWERS:
        raise InvalidInput(
            f"An interview has at most {MAX_INTERVIEWERS} interviewers.", path=("input", "interviewerIds")
        )
    for index, member_id in enumerate(draft.interviewer_ids):
        await require_member(work.access, member_id, ("input", "interviewerIds", str(index)))
    interview = Interview(
        id=new_id(),
        workspace_id=work.workspace_id,
        application_id=application_id,
        scope_id=card.application.scope_id,
        title=clean_line(draft.title, path=("input", "title"), required=True),
        starts_at=draft.starts_at,
        ends_at=draft.ends_at,
        time_zone=draft.time_zone,
        interviewer_ids=[str(key) for key in dict.fromkeys(draft.interviewer_ids)],
    )
    await interview.save(force_create=True)
    return await _changed(work, card, interview, "interview.scheduled", {"interview_id": str(interview.id)})


async def update_interview(work: Work, interview_id: UUID, changes: InterviewChanges) -> InterviewChange:
    """Change a pending interview, or give it its outcome."""
    row = (await interviews_by_id(work.access, [interview_id]))[0]
    if row is None:
        raise InterviewNotFound(path=INTERVIEW_PATH)
    card = await hold_card(work, row.application_id, path=INTERVIEW_PATH)
    interview = await Interview.get_or_none(workspace_id=work.workspace_id, id=interview_id)
    if interview is None:  # taken back while this waited for the lock
        raise InterviewNotFound(path=INTERVIEW_PATH)
    if interview.outcome is not InterviewOutcome.PENDING:
        raise InterviewOver(path=INTERVIEW_PATH)
    if "title" in changes:
        interview.title = clean_line(changes["title"], path=("input", "title"), required=True)
    interview.starts_at = changes.get("starts_at", interview.starts_at)
    interview.ends_at = changes.get("ends_at", interview.ends_at)
    interview.outcome = changes.get("outcome", interview.outcome)
    if {"starts_at", "ends_at"} & changes.keys():  # a date long past may still be given its outcome
        _check_times(interview.starts_at, interview.ends_at, work.now)
    await interview.save()
    verb = "interview.updated" if interview.outcome is InterviewOutcome.PENDING else f"interview.{interview.outcome}"
    return await _changed(work, card, interview, verb)


def _check_times(starts_at: datetime, ends_at: datetime, now: datetime) -> None:
    """Raises InvalidInput for times without an offset, beyond every calendar, or in the wrong order."""
    for name, moment in (("startsAt", starts_at), ("endsAt", ends_at)):
        if moment.tzinfo is None:
            raise InvalidInput("Give the time with its offset from UTC, e.g. +01:00.", path=("input", name))
        if abs(moment - now) > FARTHEST:
            raise InvalidInput("Choose a day within ten years.", path=("input", name))
    if ends_at <= starts_at:
        raise InvalidInput("An interview ends after it starts.", path=("input", "endsAt"))


async def _changed(
    work: Work, card: Card, interview: Interview, verb: str, revert: dict[str, str] | None = None
) -> InterviewChange:
    if card.application.status is ApplicationStatus.ACTIVE:
        set_turn_state(card.application, await _turn_around(work, card, interview))
    if interview.outcome is InterviewOutcome.PENDING and interview.ends_at > work.now:
        await enqueue(
            end_interview,
            Wish(at=interview.ends_at),
            workspace_id=str(work.workspace_id),
            interview_id=str(interview.id),
        )
    details = {"title": interview.title, "starts_at": interview.starts_at.isoformat()}
    activity = await finish(card, work, verb, details=details, revert=revert)
    return InterviewChange(interview, card.application, card.board.version, activity)


async def _turn_around(work: Work, card: Card, interview: Interview) -> TurnState:
    """Before its end both sides wait for the date; after it (or when it falls out) we owe the next word."""
    zone = await zone_of(work)
    stage = await Stage.get(workspace_id=work.workspace_id, id=card.application.stage_id)
    days = stage.answer_within_days if stage.answer_within_days is not None else ANSWER_AFTER_INTERVIEW
    if interview.outcome is InterviewOutcome.PENDING and interview.ends_at > work.now:
        return TurnState(Turn.NOBODYS, work.now, promise_date(interview.ends_at, days, zone))
    since = work.now if interview.outcome is InterviewOutcome.CANCELLED else min(interview.ends_at, work.now)
    return our_turn(days, since, zone)


def _waits_for_interview(application: ApplicationRow | Application) -> bool:
    return application.status is ApplicationStatus.ACTIVE and application.turn is Turn.NOBODYS


@task("pipeline.end_interview")
async def end_interview(workspace_id: str, interview_id: str) -> None:
    """The moment an interview is over it becomes our turn. Safe to run again, and when the interview was moved."""
    access = system_access(UUID(workspace_id))
    async with open_work(access) as work:
        row = (await interviews_by_id(access, [UUID(interview_id)]))[0]
        if row is None or row.outcome is not InterviewOutcome.PENDING or row.ends_at > work.now:
            return
        waiting = await application_by_id(access, row.application_id)
        if waiting is None or not _waits_for_interview(waiting):
            return
        card = await hold_card(work, row.application_id)
        interview = await Interview.get_or_none(workspace_id=work.workspace_id, id=row.id)
        if interview is None or not _waits_for_interview(card.application):
            return  # while this waited for the lock
        set_turn_state(card.application, await _turn_around(work, card, interview))
        await finish(card, work, "interview.over", details={"title": interview.title})
