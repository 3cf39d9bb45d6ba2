"""Opening, changing and closing jobs, and who is on their hiring teams."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypedDict
from uuid import UUID

from rapport.accounts.actions.scopes import create_scope, set_grants, set_restricted
from rapport.accounts.queries import require_member
from rapport.kernel.access import Role
from rapport.kernel.errors import InvalidInput, NotAllowed
from rapport.kernel.ids import new_id
from rapport.kernel.models import Activity
from rapport.kernel.texts import clean_line
from rapport.kernel.work import Subject, Work
from rapport.pipeline.actions.boards import lock_board
from rapport.pipeline.actions.stages import stages_from_template
from rapport.pipeline.errors import JobClosed, JobHasActiveApplications, JobNotFound, JobOpen
from rapport.pipeline.models import (
    Application,
    ApplicationStatus,
    Board,
    HiringTeamMember,
    HiringTeamRole,
    Job,
    JobStatus,
)
from rapport.pipeline.queries.jobs import job_by_id

MAX_TEAM = 100


@dataclass(frozen=True, slots=True)
class TeamPlace:
    member_id: UUID
    role: HiringTeamRole


@dataclass(frozen=True, slots=True)
class JobDraft:
    title: str
    department: str = ""
    location: str = ""
    is_confidential: bool = False
    hiring_managers_may_move: bool = False
    stage_template_id: UUID | None = None
    hiring_team: Sequence[TeamPlace] = ()


class JobChanges(TypedDict, total=False):
    """An edit as typed; an absent key leaves its field alone."""

    title: str
    department: str
    location: str
    is_confidential: bool
    hiring_managers_may_move: bool
    hiring_team: Sequence[TeamPlace]


async def create_job(work: Work, draft: JobDraft) -> tuple[Job, Activity]:
    """A new open job with the stages of a template; whoever creates it is on its hiring team."""
    job = Job(
        id=new_id(),
        workspace_id=work.workspace_id,
        scope_id=await create_scope(work, restricted=draft.is_confidential),
        title=clean_line(draft.title, path=("input", "title"), required=True),
        department=clean_line(draft.department, path=("input", "department")),
        location=clean_line(draft.location, path=("input", "location")),
        is_confidential=draft.is_confidential,
        hiring_managers_may_move=draft.hiring_managers_may_move,
        created_at=work.now,
    )
    await job.save(force_create=True)
    await Board.create(job_id=job.id, workspace_id=work.workspace_id)
    await stages_from_template(work, job.id, draft.stage_template_id)
    await _set_team(work, job, _with_self(work, draft.hiring_team))
    return job, work.record("job.created", job_subject(job), details={"title": job.title})


async def update_job(work: Work, job_id: UUID, changes: JobChanges) -> tuple[Job, Activity | None]:
    """Edit a job; every board version shows the job, so its board gets a new one."""
    job = await hold_job(work, job_id)
    changed: list[str] = []
    for name in ("title", "department", "location"):
        if name in changes:
            text = clean_line(changes[name], path=("input", name), required=name == "title")
            changed += _set(job, name, text)
    for name in ("is_confidential", "hiring_managers_may_move"):
        if name in changes:
            changed += _set(job, name, changes[name])  # type: ignore[literal-required]
    if "is_confidential" in changed:
        await set_restricted(work, job.scope_id, job.is_confidential)
    team = changes.get("hiring_team")
    if team is not None or "is_confidential" in changed:
        places = team if team is not None else await _team_of(job)
        # Nobody can lock themselves out of a confidential job by accident.
        if await _set_team(work, job, _with_self(work, places) if job.is_confidential else places):
            changed.append("hiring_team")
    if not changed:
        return job, None
    await job.save()
    (await lock_board(work, job.id)).stages_changed = True
    return job, work.record("job.updated", job_subject(job), fields=tuple(changed), details={"title": job.title})


def _set(job: Job, name: str, value: object) -> list[str]:
    if getattr(job, name) == value:
        return []
    setattr(job, name, value)
    return [name]


async def close_job(work: Work, job_id: UUID) -> tuple[Job, Activity]:
    """Close a job. Raises JobHasActiveApplications while anyone in it is still active: nobody is left in silence."""
    job = await hold_job(work, job_id)
    if job.status is JobStatus.CLOSED:
        raise JobClosed(path=("input", "jobId"))
    active = await Application.filter(
        workspace_id=work.workspace_id, job_id=job.id, status=ApplicationStatus.ACTIVE
    ).count()
    if active:
        raise JobHasActiveApplications(active, path=("input", "jobId"))
    job.status, job.closed_at = JobStatus.CLOSED, work.now
    await job.save()
    return job, work.record("job.closed", job_subject(job), details={"title": job.title}, revert={})


async def reopen_job(work: Work, job_id: UUID) -> tuple[Job, Activity]:
    job = await hold_job(work, job_id)
    if job.status is JobStatus.OPEN:
        raise JobOpen(path=("input", "jobId"))
    job.status, job.closed_at = JobStatus.OPEN, None
    await job.save()
    return job, work.record("job.reopened", job_subject(job), details={"title": job.title}, revert={})


async def join_hiring_team(work: Work, job_id: UUID) -> tuple[Job, Activity | None]:
    """An Admin adds themselves to any team, a confidential one included; the team and the audit log are told.

    Of a confidential job the audit log, which all Admins read, learns only that it was done.
    """
    member_id = work.access.member_id
    if work.access.role is not Role.ADMIN or member_id is None:
        raise NotAllowed
    job = await Job.get_or_none(workspace_id=work.workspace_id, id=job_id)
    if job is None:
        raise JobNotFound(path=("input", "jobId"))
    board = await lock_board(work, job.id)
    team = await _team_of(job)
    if any(place.member_id == member_id for place in team):
        return job, None
    board.stages_changed = True
    await _set_team(work, job, [*team, TeamPlace(member_id, HiringTeamRole.RECRUITER)])
    if job.is_confidential:
        work.record("member.confidential_job_joined", Subject())
    return job, work.record("job.team_joined", job_subject(job), details={"title": job.title})


async def hold_job(work: Work, job_id: UUID) -> Job:
    """A job that the member may see, with its board locked. Raises JobNotFound."""
    if await job_by_id(work.access, job_id) is None:
        raise JobNotFound(path=("input", "jobId"))
    (await lock_board(work, job_id)).stages_changed = True
    return await Job.get(workspace_id=work.workspace_id, id=job_id)


def job_subject(job: Job) -> Subject:
    return Subject(job_id=job.id, scope_id=job.scope_id)


def _with_self(work: Work, places: Sequence[TeamPlace]) -> list[TeamPlace]:
    member_id = work.access.member_id
    if member_id is None or any(place.member_id == member_id for place in places):
        return list(places)
    return [*places, TeamPlace(member_id, HiringTeamRole.RECRUITER)]


async def _team_of(job: Job) -> list[TeamPlace]:
    rows = await HiringTeamMember.filter(workspace_id=job.workspace_id, job_id=job.id)
    return [TeamPlace(row.member_id, row.role) for row in rows]


async def _set_team(work: Work, job: Job, places: Sequence[TeamPlace]) -> bool:
    """Make ``places`` the hiring team and grant them the job's scope; whether that changed anything."""
    if len(places) > MAX_TEAM:
        raise InvalidInput(f"A hiring team has at most {MAX_TEAM} people.", path=("input", "hiringTeam"))
    wanted = {place.member_id: place.role for place in places}
    before = {place.member_id: place.role for place in await _team_of(job)}
    for index, place in enumerate(places):
        if place.member_id not in before:
            await require_member(work.access, place.member_id, ("input", "hiringTeam", str(index), "memberId"))
    await set_grants(work, job.scope_id, list(wanted))
    if wanted == before:
        return False
    await HiringTeamMember.filter(workspace_id=work.workspace_id, job_id=job.id).delete()
    await HiringTeamMember.bulk_create(
        [
            HiringTeamMember(id=new_id(), workspace_id=work.workspace_id, job_id=job.id, member_id=member_id, role=role)
            for member_id, role in wanted.items()
        ]
    )
    return True
