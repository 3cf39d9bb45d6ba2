"""Jobs, stages, and the lists that they are made from."""

from collections.abc import Sequence
from uuid import UUID

import strawberry

from rapport.accounts.errors import MemberNotFound
from rapport.accounts.permissions import CanJoinHiringTeams, CanManageJobs
from rapport.candidates.filters import register_scope_finder
from rapport.kernel.access import Access
from rapport.kernel.graph.connection import Connection, connect
from rapport.kernel.graph.context import Context, Info
from rapport.kernel.graph.fields import query
from rapport.kernel.graph.mutations import mutation
from rapport.kernel.graph.node import parse_id, register_node
from rapport.kernel.ids import decode_id
from rapport.kernel.paging import page_request
from rapport.kernel.work import Work
from rapport.pipeline.actions import jobs as verbs
from rapport.pipeline.actions import stages as stage_verbs
from rapport.pipeline.errors import (
    JobClosed,
    JobHasActiveApplications,
    JobNotFound,
    JobOpen,
    LastStage,
    StageNotEmpty,
    StageNotFound,
    StageTemplateNotFound,
    TooManyStages,
)
from rapport.pipeline.inputs import (
    AddStageInput,
    CloseJobInput,
    CreateJobInput,
    JobFilter,
    JoinHiringTeamInput,
    RemoveStageInput,
    ReopenJobInput,
    UpdateJobInput,
    UpdateStageInput,
    job_changes,
    stage_changes,
    stage_key,
    team_places,
)
from rapport.pipeline.loaders import JobsByIdLoader, StagesByIdLoader
from rapport.pipeline.models import Job as JobModel
from rapport.pipeline.models import Stage as StageModel
from rapport.pipeline.payloads import (
    AddStageSuccess,
    CloseJobSuccess,
    CreateJobSuccess,
    JoinHiringTeamSuccess,
    RemoveStageSuccess,
    ReopenJobSuccess,
    UpdateJobSuccess,
    UpdateStageSuccess,
    activity_id,
)
from rapport.pipeline.queries import jobs as reads
from rapport.pipeline.queries.rows import JobRow, StageRow
from rapport.pipeline.types import (
    JOB_PREFIX,
    STAGE_PREFIX,
    TEMPLATE_PREFIX,
    Job,
    RejectionReason,
    Stage,
    StageTemplate,
    to_job,
    to_reason,
    to_stage,
    to_template,
)

JOB_PATH = ("input", "jobId")
STAGE_PATH = ("input", "stageId")


@query(name="jobs", description="Jobs, newest first.")
async def jobs(
    info: Info, filter: JobFilter | None = None, first: int = 50, after: str | None = None
) -> Connection[Job]:
    access = info.context.access
    chosen = filter or JobFilter()
    selection = reads.JobSelection(chosen.status, access.member_id if chosen.mine else None, chosen.search)
    return connect(await reads.jobs_page(access, selection, page_request(first, after, reads.JOB_KEY)), to_job)


@query()
async def job(info: Info, id: strawberry.ID) -> Job | None:
    key = decode_id(JOB_PREFIX, id)
    row = await info.context.loader(JobsByIdLoader).load(key) if key else None
    return to_job(row) if row else None


@query()
async def stage_templates(info: Info) -> list[StageTemplate]:
    return [to_template(row) for row in await reads.stage_templates(info.context.access)]


@query()
async def rejection_reasons(info: Info) -> list[RejectionReason]:
    return [to_reason(row) for row in await reads.rejection_reasons(info.context.access)]


@mutation(permission=CanManageJobs, raises=(StageTemplateNotFound, MemberNotFound))
async def create_job(info: Info, work: Work, input: CreateJobInput) -> CreateJobSuccess:
    """Open a job with the stages of a template; whoever opens it is on its hiring team."""
    template = input.stage_template_id
    draft = verbs.JobDraft(
        title=input.title,
        department=input.department,
        location=input.location,
        is_confidential=input.is_confidential,
        hiring_managers_may_move=input.hiring_managers_may_move,
        stage_template_id=parse_id(TEMPLATE_PREFIX, template, StageTemplateNotFound, ("input", "stageTemplateId"))
        if template is not None
        else None,
        hiring_team=team_places(input.hiring_team),
    )
    made, activity = await verbs.create_job(work, draft)
    return CreateJobSuccess(job=to_job(job_row(made)), activity_id=activity_id(activity))


@mutation(permission=CanManageJobs, raises=(JobNotFound, MemberNotFound))
async def update_job(info: Info, work: Work, input: UpdateJobInput) -> UpdateJobSuccess:
    """Change a job, its confidentiality or its hiring team."""
    changed, activity = await verbs.update_job(work, _job_key(input.job_id), job_changes(input))
    return UpdateJobSuccess(job=to_job(job_row(changed)), activity_id=activity_id(activity))


@mutation(permission=CanManageJobs, raises=(JobNotFound, JobClosed, JobHasActiveApplications))
async def close_job(info: Info, work: Work, input: CloseJobInput) -> CloseJobSuccess:
    """Close a job; refused while anyone in it is still active."""
    closed, activity = await verbs.close_job(work, _job_key(input.job_id))
    return CloseJobSuccess(job=to_job(job_row(closed)), activity_id=activity_id(activity))


@mutation(permission=CanManageJobs, raises=(JobNotFound, JobOpen))
async def reopen_job(info: Info, work: Work, input: ReopenJobInput) -> ReopenJobSuccess:
    """Open a closed job again."""
    opened, activity = await verbs.reopen_job(work, _job_key(input.job_id))
    return ReopenJobSuccess(job=to_job(job_row(opened)), activity_id=activity_id(activity))


@mutation(permission=CanJoinHiringTeams, raises=(JobNotFound,))
async def join_hiring_team(info: Info, work: Work, input: JoinHiringTeamInput) -> JoinHiringTeamSuccess:
    """An Admin adds themselves to a hiring team, of a confidential job too; the team and the audit log are told."""
    joined, activity = await verbs.join_hiring_team(work, _job_key(input.job_id))
    return JoinHiringTeamSuccess(job=to_job(job_row(joined)), activity_id=activity_id(activity))


@mutation(permission=CanManageJobs, raises=(JobNotFound, JobClosed, StageNotFound, TooManyStages))
async def add_stage(info: Info, work: Work, input: AddStageInput) -> AddStageSuccess:
    """Add a stage to a job."""
    after = stage_key(input.after_stage_id, "afterStageId")
    added, activity = await stage_verbs.add_stage(
        work, _job_key(input.job_id), input.name, input.kind, input.answer_within_days, after
    )
    return AddStageSuccess(stage=to_stage(stage_row(added)), activity_id=activity_id(activity))


@mutation(permission=CanManageJobs, raises=(StageNotFound, StageNotEmpty, JobClosed))
async def update_stage(info: Info, work: Work, input: UpdateStageInput) -> UpdateStageSuccess:
    """Rename, re-time or reorder a stage."""
    key = parse_id(STAGE_PREFIX, input.stage_id, StageNotFound, STAGE_PATH)
    changed, activity = await stage_verbs.update_stage(work, key, stage_changes(input))
    return UpdateStageSuccess(stage=to_stage(stage_row(changed)), activity_id=activity_id(activity))


@mutation(permission=CanManageJobs, raises=(StageNotFound, StageNotEmpty, LastStage, JobClosed))
async def remove_stage(info: Info, work: Work, input: RemoveStageInput) -> RemoveStageSuccess:
    """Remove a stage that is empty, or whose cards go to another stage."""
    key = parse_id(STAGE_PREFIX, input.stage_id, StageNotFound, STAGE_PATH)
    left, activity = await stage_verbs.remove_stage(work, key, stage_key(input.target_stage_id, "targetStageId"))
    return RemoveStageSuccess(job=to_job(job_row(left)), activity_id=activity_id(activity))


def _job_key(text: str) -> UUID:
    return parse_id(JOB_PREFIX, text, JobNotFound, JOB_PATH)


def job_row(job: JobModel) -> JobRow:
    """A model that a verb has just written, as the reads would answer it."""
    return JobRow(**{name: getattr(job, name) for name in JobRow.__slots__})


def stage_row(stage: StageModel) -> StageRow:
    return StageRow(**{name: getattr(stage, name) for name in StageRow.__slots__})


async def _jobs(context: Context, keys: Sequence[UUID]) -> list[Job | None]:
    return [to_job(row) if row else None for row in await context.loader(JobsByIdLoader).load_many(keys)]


async def _stages(context: Context, keys: Sequence[UUID]) -> list[Stage | None]:
    return [to_stage(row) if row else None for row in await context.loader(StagesByIdLoader).load_many(keys)]


async def _scopes_of_job(access: Access, text: str) -> list[UUID]:
    key = decode_id(JOB_PREFIX, text)
    scope = await reads.scope_of_job(access, key) if key else None
    return [scope] if scope else []


async def _templates(context: Context, keys: Sequence[UUID]) -> list[StageTemplate | None]:
    found = {row.id: to_template(row) for row in await reads.stage_templates(context.access)}
    return [found.get(key) for key in keys]


register_node(JOB_PREFIX, _jobs)
register_node(TEMPLATE_PREFIX, _templates)
register_node(STAGE_PREFIX, _stages)
register_scope_finder(JOB_PREFIX, _scopes_of_job)
