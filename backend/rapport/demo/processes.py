"""The demo's jobs and everything that happened in them, written as the verbs would have written it at the time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from fractional_indexing import generate_n_keys_between

from rapport.demo.story import DemoApplication, DemoCompany, DemoInterview, DemoJob, Ending
from rapport.kernel.ids import new_id
from rapport.kernel.jobs import Wish, enqueue
from rapport.kernel.models import SubjectScope
from rapport.kernel.work import Subject, Work
from rapport.pipeline.actions.boards import lock_board
from rapport.pipeline.actions.cards import stage_reference
from rapport.pipeline.actions.interviews import end_interview
from rapport.pipeline.actions.jobs import JobDraft, TeamPlace, create_job
from rapport.pipeline.models import (
    Application,
    ApplicationStatus,
    HiringTeamRole,
    Interview,
    InterviewOutcome,
    Job,
    JobStatus,
    Rejection,
    RejectionReason,
    Stage,
    StageTemplate,
    Turn,
)
from rapport.pipeline.turns import ANSWER_AFTER_INTERVIEW, TurnState, promise_date, turn_on_entering

_STATUS = {
    None: ApplicationStatus.ACTIVE,
    Ending.REJECTED: ApplicationStatus.REJECTED,
    Ending.WITHDRAWN: ApplicationStatus.WITHDRAWN,
    Ending.HIRED: ApplicationStatus.HIRED,
}


@dataclass(slots=True)
class JobBook:
    """The demo's jobs as rows, by their key in the story."""

    jobs: dict[str, Job]
    stages: dict[str, list[Stage]]

    def place_of_note(self, key: str) -> tuple[UUID | None, UUID | None]:
        """The job and scope of a note written in a job; neither for one written outside."""
        return (self.jobs[key].id, self.jobs[key].scope_id) if key else (None, None)


async def open_jobs(work: Work, company: DemoCompany, members: Mapping[str, UUID]) -> JobBook:
    book = JobBook({}, {})
    for story in company.jobs:
        job = await _open_job(work, story, members)
        stages = await Stage.filter(workspace_id=work.workspace_id, job_id=job.id).order_by("position")
        book.jobs[story.key], book.stages[story.key] = job, stages
    return book


async def _open_job(work: Work, story: DemoJob, members: Mapping[str, UUID]) -> Job:
    """A job whose stages are its own: they come from a template that is there for this moment only."""
    template = await StageTemplate.create(
        id=new_id(),
        workspace_id=work.workspace_id,
        name=story.title,
        stages=[
            {"name": stage.name, "kind": stage.kind, "answer_within_days": stage.answer_within}
            for stage in story.stages
        ],
    )
    recruiters = [] if story.confidential else [TeamPlace(members["recruiter@demo.example"], HiringTeamRole.RECRUITER)]
    managers = [TeamPlace(members[email], HiringTeamRole.HIRING_MANAGER) for email in story.managers]
    draft = JobDraft(
        title=story.title,
        department=story.department,
        location=story.location,
        is_confidential=story.confidential,
        hiring_managers_may_move=story.managers_may_move,
        stage_template_id=template.id,
        hiring_team=[*recruiters, *managers],
    )
    job, activity = await create_job(work, draft)
    await template.delete()
    activity.at = job.created_at = story.opened_at
    if story.closed_at is not None:
        job.status, job.closed_at = JobStatus.CLOSED, story.closed_at
        subject = Subject(job_id=job.id, scope_id=job.scope_id)
        work.record("job.closed", subject, details={"title": job.title}, at=story.closed_at)
    await job.save()
    return job


async def write_processes(
    work: Work, company: DemoCompany, members: Mapping[str, UUID], book: JobBook, keys: Mapping[str, UUID]
) -> None:
    reasons = {row.name: row.id for row in await RejectionReason.filter(workspace_id=work.workspace_id)}
    writer = _Writer(work, book, members, reasons, ZoneInfo(company.time_zone))
    cards = [(keys[c.person.email], each) for c in company.candidates for each in c.applications]
    # Whoever came first lies first in a stage.
    for candidate_id, application in sorted(cards, key=lambda card: card[1].moves[-1].at):
        writer.add(candidate_id, application)
    await writer.save()


class _Writer:
    """Collects rows and log entries of many applications, to be inserted together."""

    def __init__(
        self, work: Work, book: JobBook, members: Mapping[str, UUID], reasons: Mapping[str, UUID], zone: ZoneInfo
    ) -> None:
        self._work = work
        self._book = book
        self._members = members
        self._reasons = reasons
        self._zone = zone
        self._applications: list[Application] = []
        self._rejections: list[Rejection] = []
        self._interviews: list[Interview] = []
        self._scopes: set[tuple[UUID, UUID]] = set()

    def add(self, candidate_id: UUID, story: DemoApplication) -> None:
        job, stages = self._book.jobs[story.job], self._book.stages[story.job]
        last = story.moves[-1]
        row = Application(
            id=new_id(),
            workspace_id=self._work.workspace_id,
            job_id=job.id,
            scope_id=job.scope_id,
            candidate_id=candidate_id,
            stage_id=stages[last.stage].id,
            status=_STATUS[story.ending],
            rank="",
            version=0,
            applied_at=story.moves[0].at,
            entered_stage_at=last.at,
            ended_at=story.ended_at,
            created_at=story.moves[0].at,
        )
        turn = self._turn(story, stages[last.stage])
        row.turn, row.turn_since, row.promised_at = turn.turn, turn.since, turn.promised_at
        self._applications.append(row)
        self._scopes.add((candidate_id, job.scope_id))
        subject = Subject(candidate_id, job.id, row.id, scope_id=job.scope_id)
        self._tell_moves(story, stages, subject)
        for interview in story.interviews:
            self._add_interview(interview, stages[interview.stage], row, subject)
        if story.ending in (Ending.REJECTED, Ending.WITHDRAWN) and story.ended_at is not None:
            self._end(story, story.ended_at, row, stages[last.stage], subject)

    def _turn(self, story: DemoApplication, stage: Stage) -> TurnState:
        entered = story.moves[-1].at
        if story.ending is not None:
            return TurnState(Turn.NOBODYS, story.ended_at or entered, None)
        if story.their_turn_since is not None:
            return TurnState(Turn.CANDIDATES, story.their_turn_since, None)
        ahead = next((each for each in story.interviews if not each.took_place), None)
        if ahead is not None:
            over = ahead.at + timedelta(minutes=ahead.minutes)
            days = stage.answer_within_days or ANSWER_AFTER_INTERVIEW
            return TurnState(Turn.NOBODYS, entered, promise_date(over, days, self._zone))
        return turn_on_entering(stage.kind, stage.answer_within_days, entered, self._zone)

    def _tell_moves(self, story: DemoApplication, stages: Sequence[Stage], subject: Subject) -> None:
        for move, before in zip(story.moves, [None, *story.moves[:-1]], strict=True):
            to = stage_reference(stages[move.stage])
            if before is None:
                self._tell("application.created", subject, move.at, move.by, {"to": to})
                continue
            hired = story.ending is Ending.HIRED and move is story.moves[-1]
            verb = "application.hired" if hired else "application.moved"
            details = {"from": stage_reference(stages[before.stage]), "to": to}
            self._tell(verb, subject, move.at, move.by, details)

    def _add_interview(self, story: DemoInterview, stage: Stage, row: Application, subject: Subject) -> None:
        ends_at = story.at + timedelta(minutes=story.minutes)
        self._interviews.append(
            Interview(
                id=new_id(),
                workspace_id=self._work.workspace_id,
                application_id=row.id,
                scope_id=row.scope_id,
                title=stage.name,
                starts_at=story.at,
                ends_at=ends_at,
                time_zone=str(self._zone),
                interviewer_ids=[str(self._members[email]) for email in story.interviewers],
                outcome=InterviewOutcome.TOOK_PLACE if story.took_place else InterviewOutcome.PENDING,
            )
        )
        details = {"title": stage.name, "starts_at": story.at.isoformat()}
        by = story.interviewers[0]
        asked = min(row.entered_stage_at, self._work.now) if not story.took_place else story.at - timedelta(hours=20)
        self._tell("interview.scheduled", subject, max(asked, row.applied_at), by, details)
        if story.took_place:
            self._tell("interview.took_place", subject, min(ends_at, self._work.now), by, details)

    def _end(self, story: DemoApplication, at: datetime, row: Application, stage: Stage, subject: Subject) -> None:
        rejection = Rejection(
            id=new_id(),
            workspace_id=self._work.workspace_id,
            application_id=row.id,
            reason_id=self._reasons[story.reason],
            at=at,
            member_id=self._members[story.ended_by],
        )
        self._rejections.append(rejection)
        row.rejection_id = rejection.id
        details = {"stage": stage_reference(stage), "reason": story.reason}
        self._tell(f"application.{row.status}", subject, at, story.ended_by, details)

    def _tell(self, verb: str, subject: Subject, at: datetime, by: str, details: dict[str, Any]) -> None:
        self._work.record(verb, subject, details=details, at=at).member_id = self._members[by]

    async def save(self) -> None:
        work = self._work
        await self._rank()
        await Application.bulk_create(self._applications)
        await Rejection.bulk_create(self._rejections)
        await Interview.bulk_create(self._interviews)
        await SubjectScope.bulk_create(
            [
                SubjectScope(id=new_id(), workspace_id=work.workspace_id, subject_id=subject, scope_id=scope)
                for subject, scope in sorted(self._scopes)
            ]
        )
        for interview in self._interviews:
            if interview.outcome is InterviewOutcome.PENDING:
                await enqueue(
                    end_interview,
                    Wish(at=interview.ends_at),
                    workspace_id=str(work.workspace_id),
                    interview_id=str(interview.id),
                )

    async def _rank(self) -> None:
        by_stage: dict[UUID, list[Application]] = {}
        for row in self._applications:
            by_stage.setdefault(row.stage_id, []).append(row)
        for rows in by_stage.values():
            for row, rank in zip(rows, generate_n_keys_between(None, None, len(rows)), strict=True):
                row.rank = rank
        for row in self._applications:
            board = await lock_board(self._work, row.job_id)
            row.version = board.version
            board.changed.add(row.id)
