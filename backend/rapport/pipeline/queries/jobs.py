"""Named reads of jobs, their stages and teams, and the lists that a workspace chooses from."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import orjson

from rapport.kernel.access import Access
from rapport.kernel.database import fetch
from rapport.kernel.paging import Page, PageRequest, make_page
from rapport.kernel.sql import counter
from rapport.kernel.texts import fold_for_search
from rapport.pipeline.models import DecidedBy, HiringTeamRole, JobStatus
from rapport.pipeline.queries.rows import (
    CARD_STATES,
    JOB_COLUMNS,
    STAGE_COLUMNS,
    JobRow,
    ReasonRow,
    StageRow,
    TeamRow,
    TemplateRow,
    to_job_row,
    to_stage_row,
    visible_jobs,
)


async def jobs_by_id(access: Access, ids: Sequence[UUID]) -> Sequence[JobRow | None]:
    conditions = visible_jobs(access)
    conditions.add("j.id = ANY({}::uuid[])", list(ids))
    rows = await fetch(f"SELECT {JOB_COLUMNS} FROM jobs j WHERE {conditions.where}", *conditions.values)
    found = {row["id"]: to_job_row(row) for row in rows}
    return [found.get(key) for key in ids]


async def job_by_id(access: Access, key: UUID) -> JobRow | None:
    return (await jobs_by_id(access, [key]))[0]


async def stages_by_job(access: Access, ids: Sequence[UUID]) -> dict[UUID, list[StageRow]]:
    """The stages of jobs that the caller may see, in their order."""
    rows = await fetch(
        f"SELECT {STAGE_COLUMNS} FROM stages s"
        " WHERE s.workspace_id = $1 AND s.job_id = ANY($2::uuid[]) AND s.removed_at IS NULL ORDER BY s.position, s.id",
        access.workspace_id,
        list(ids),
    )
    found: dict[UUID, list[StageRow]] = {}
    for row in rows:
        found.setdefault(row["job_id"], []).append(to_stage_row(row))
    return found


async def stages_by_id(access: Access, ids: Sequence[UUID]) -> Sequence[StageRow | None]:
    """Stages (removed ones too, for history) of jobs that the member may see."""
    conditions = visible_jobs(access)
    conditions.add("s.id = ANY({}::uuid[])", list(ids))
    rows = await fetch(
        f"SELECT {STAGE_COLUMNS} FROM stages s JOIN jobs j ON j.id = s.job_id WHERE {conditions.where}",
        *conditions.values,
    )
    found = {row["id"]: to_stage_row(row) for row in rows}
    return [found.get(key) for key in ids]


@dataclass(frozen=True, slots=True)
class JobSelection:
    """Which jobs; None means any. ``team_member_id`` keeps those on whose hiring team that member is."""

    status: JobStatus | None = None
    team_member_id: UUID | None = None
    search: str = ""


JOB_KEY = (datetime, UUID)


async def jobs_page(access: Access, selection: JobSelection, request: PageRequest) -> Page[JobRow]:
    """Jobs, newest first."""
    conditions = visible_jobs(access)
    if selection.status is not None:
        conditions.add("j.status = {}", str(selection.status))
    if selection.team_member_id is not None:
        conditions.add(
            "EXISTS (SELECT 1 FROM hiring_team_members t WHERE t.job_id = j.id AND t.member_id = {})",
            selection.team_member_id,
        )
    words = fold_for_search(selection.search).split()
    if words:
        conditions.add("j.id = ANY({}::uuid[])", await _found(access, words))
    count = counter("jobs j", conditions)
    if request.after is not None:
        conditions.add("(j.created_at, j.id) < ({}::timestamptz, {}::uuid)", *request.after)
    rows = await fetch(
        f"SELECT {JOB_COLUMNS} FROM jobs j WHERE {conditions.where}"
        f" ORDER BY j.created_at DESC, j.id DESC LIMIT {request.limit}",
        *conditions.values,
    )
    jobs = [to_job_row(row) for row in rows]
    return make_page(request, jobs, lambda job: (job.created_at.isoformat(), str(job.id)), count)


async def _found(access: Access, words: Sequence[str]) -> list[UUID]:
    """Jobs whose title, department or location hold every (folded) word.

    Folded in Python, because no locale of the database knows that É is É's lower case; a workspace has few jobs.
    """
    conditions = visible_jobs(access)
    rows = await fetch(
        f"SELECT j.id, concat_ws(' ', j.title, j.department, j.location) AS text FROM jobs j WHERE {conditions.where}",
        *conditions.values,
    )
    return [row["id"] for row in rows if all(word in fold_for_search(row["text"]) for word in words)]


async def scope_of_job(access: Access, job_id: UUID) -> UUID | None:
    """The scope that visibility of a job hangs on; None when the member may not see the job."""
    job = await job_by_id(access, job_id)
    return job.scope_id if job else None


async def teams_by_job(access: Access, ids: Sequence[UUID]) -> dict[UUID, list[TeamRow]]:
    """Hiring teams of jobs that the caller may see."""
    rows = await fetch(
        "SELECT t.job_id, t.member_id, t.role FROM hiring_team_members t"
        " WHERE t.workspace_id = $1 AND t.job_id = ANY($2::uuid[]) ORDER BY t.role, t.id",
        access.workspace_id,
        list(ids),
    )
    found: dict[UUID, list[TeamRow]] = {}
    for row in rows:
        found.setdefault(row["job_id"], []).append(
            TeamRow(row["job_id"], row["member_id"], HiringTeamRole(row["role"]))
        )
    return found


@dataclass(frozen=True, slots=True)
class JobCounts:
    """``overdue`` counts active applications in which it is our turn and the promised date has passed."""

    active: int
    overdue: int


async def counts_by_job(access: Access, ids: Sequence[UUID], now: datetime) -> dict[UUID, JobCounts]:
    rows = await fetch(
        "SELECT a.job_id, count(*) AS active, count(*) FILTER (WHERE a.turn = 'ours' AND a.promised_at < $3) AS overdue"
        " FROM applications a WHERE a.workspace_id = $1 AND a.job_id = ANY($2::uuid[]) AND a.status = 'active'"
        " GROUP BY a.job_id",
        access.workspace_id,
        list(ids),
        now,
    )
    return {row["job_id"]: JobCounts(row["active"], row["overdue"]) for row in rows}


async def cards_by_stage(access: Access, ids: Sequence[UUID]) -> dict[UUID, int]:
    """How many cards lie in each stage of jobs that the caller may see."""
    rows = await fetch(
        "SELECT a.stage_id, count(*) AS n FROM applications a WHERE a.workspace_id = $1"
        " AND a.stage_id = ANY($2::uuid[]) AND a.status = ANY($3::text[]) GROUP BY a.stage_id",
        access.workspace_id,
        list(ids),
        CARD_STATES,
    )
    return {row["stage_id"]: int(row["n"]) for row in rows}


async def stage_templates(access: Access) -> list[TemplateRow]:
    rows = await fetch(
        "SELECT id, name, stages FROM stage_templates WHERE workspace_id = $1 ORDER BY position, id",
        access.workspace_id,
    )
    return [TemplateRow(row["id"], row["name"], orjson.loads(row["stages"])) for row in rows]


async def rejection_reasons(access: Access) -> list[ReasonRow]:
    rows = await fetch(
        "SELECT id, name, decided_by FROM rejection_reasons WHERE workspace_id = $1"
        " ORDER BY decided_by DESC, position, id",
        access.workspace_id,
    )
    return [ReasonRow(row["id"], row["name"], DecidedBy(row["decided_by"])) for row in rows]
