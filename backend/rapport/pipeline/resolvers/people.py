"""What the pipeline adds to people and their timelines: applications, interviews, notes inside a job."""

import strawberry

from rapport.accounts.errors import MemberNotFound
from rapport.accounts.permissions import CanAddNotes, CanMoveCards
from rapport.accounts.types import MEMBER_PREFIX
from rapport.candidates.actions.notes import add_note as write_note
from rapport.candidates.errors import CandidateNotFound
from rapport.candidates.queries.notes import notes_by_id
from rapport.candidates.types import CANDIDATE_PREFIX, Candidate, Note, to_note
from rapport.kernel.graph.activity_types import Activity
from rapport.kernel.graph.context import Info
from rapport.kernel.graph.extend import extend
from rapport.kernel.graph.mutations import mutation
from rapport.kernel.graph.node import parse_id
from rapport.kernel.work import Work
from rapport.pipeline.actions import interviews as verbs
from rapport.pipeline.errors import (
    ApplicationEnded,
    ApplicationNotFound,
    InterviewNotFound,
    InterviewOver,
    JobClosed,
    JobNotFound,
)
from rapport.pipeline.inputs import (
    AddNoteInput,
    ScheduleInterviewInput,
    UpdateInterviewInput,
    application_key,
    interview_changes,
)
from rapport.pipeline.loaders import ApplicationsByCandidateLoader, ApplicationsByIdLoader, JobsByIdLoader
from rapport.pipeline.payloads import (
    AddNoteSuccess,
    InterviewFields,
    ScheduleInterviewSuccess,
    UpdateInterviewSuccess,
    activity_id,
)
from rapport.pipeline.queries.applications import interviews_by_id
from rapport.pipeline.queries.jobs import scope_of_job
from rapport.pipeline.resolvers.applications import application_row
from rapport.pipeline.types import INTERVIEW_PREFIX, JOB_PREFIX, Application, Job, to_application, to_interview, to_job


@extend(Candidate)
@strawberry.field(name="applications", description="In jobs that the viewer may see, newest first.")
async def candidate_applications(root: Candidate, info: Info) -> list[Application]:
    rows = await info.context.loader(ApplicationsByCandidateLoader).load(root.row.id)
    return [to_application(row) for row in rows]


@extend(Note)
@strawberry.field(name="job", description="The job inside which it was written.")
async def note_job(root: Note, info: Info) -> Job | None:
    key = root.row.job_id
    row = await info.context.loader(JobsByIdLoader).load(key) if key else None
    return to_job(row) if row else None


@extend(Activity)
@strawberry.field(name="job")
async def activity_job(root: Activity, info: Info) -> Job | None:
    key = root.row.job_id
    row = await info.context.loader(JobsByIdLoader).load(key) if key else None
    return to_job(row) if row else None


@extend(Activity)
@strawberry.field(name="application")
async def activity_application(root: Activity, info: Info) -> Application | None:
    key = root.row.application_id
    row = await info.context.loader(ApplicationsByIdLoader).load(key) if key else None
    return to_application(row) if row else None


@mutation(permission=CanAddNotes, raises=(CandidateNotFound, JobNotFound))
async def add_note(info: Info, work: Work, input: AddNoteInput) -> AddNoteSuccess:
    """Write a note about a person; inside a job it is seen by those who see the job."""
    candidate = parse_id(CANDIDATE_PREFIX, input.candidate_id, CandidateNotFound, ("input", "candidateId"))
    job = None if input.job_id is None else parse_id(JOB_PREFIX, input.job_id, JobNotFound, ("input", "jobId"))
    scope = await scope_of_job(work.access, job) if job else None
    if job is not None and scope is None:
        raise JobNotFound(path=("input", "jobId"))
    note, activity = await write_note(work, candidate, input.body, job_id=job, scope_id=scope)
    [row] = await notes_by_id(work.access, [note.id])
    assert row is not None
    return AddNoteSuccess(note=to_note(row), activity_id=activity_id(activity))


@mutation(permission=CanMoveCards, raises=(ApplicationNotFound, JobClosed, ApplicationEnded, MemberNotFound))
async def schedule_interview(info: Info, work: Work, input: ScheduleInterviewInput) -> ScheduleInterviewSuccess:
    """Write down an interview; our promise is then counted from its end."""
    draft = verbs.InterviewDraft(
        title=input.title,
        starts_at=input.starts_at,
        ends_at=input.ends_at,
        time_zone=input.time_zone,
        interviewer_ids=[
            parse_id(MEMBER_PREFIX, text, MemberNotFound, ("input", "interviewerIds", str(index)))
            for index, text in enumerate(input.interviewer_ids)
        ],
    )
    change = await verbs.schedule_interview(work, application_key(input.application_id), draft)
    return ScheduleInterviewSuccess(**await _success(work, change))


@mutation(permission=CanMoveCards, raises=(InterviewNotFound, InterviewOver, ApplicationNotFound, JobClosed))
async def update_interview(info: Info, work: Work, input: UpdateInterviewInput) -> UpdateInterviewSuccess:
    """Change a pending interview, or give it its outcome."""
    key = parse_id(INTERVIEW_PREFIX, input.interview_id, InterviewNotFound, ("input", "interviewId"))
    return UpdateInterviewSuccess(
        **await _success(work, await verbs.update_interview(work, key, interview_changes(input)))
    )


async def _success(work: Work, change: verbs.InterviewChange) -> InterviewFields:
    [row] = await interviews_by_id(work.access, [change.interview.id])
    assert row is not None
    return InterviewFields(
        interview=to_interview(row),
        application=to_application(application_row(change.application)),
        version=change.version,
        activity_id=activity_id(change.activity),
    )
