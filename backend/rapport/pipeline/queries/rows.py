"""Rows that the pipeline's reads answer, and the columns they are made of."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from rapport.kernel.access import Access
from rapport.kernel.sql import Conditions
from rapport.pipeline.models import (
    ON_BOARD,
    ApplicationStatus,
    DecidedBy,
    HiringTeamRole,
    InterviewOutcome,
    JobStatus,
    StageKind,
    Turn,
)

CARD_STATES = [str(status) for status in ON_BOARD]


@dataclass(frozen=True, slots=True)
class JobRow:
    id: UUID
    scope_id: UUID
    title: str
    department: str
    location: str
    status: JobStatus
    is_confidential: bool
    hiring_managers_may_move: bool
    created_at: datetime
    closed_at: datetime | None


@dataclass(frozen=True, slots=True)
class StageRow:
    id: UUID
    job_id: UUID
    name: str
    kind: StageKind
    answer_within_days: int | None
    position: int


@dataclass(frozen=True, slots=True)
class ApplicationRow:
    id: UUID
    job_id: UUID
    candidate_id: UUID
    stage_id: UUID
    status: ApplicationStatus
    rank: str
    version: int
    applied_at: datetime
    entered_stage_at: datetime
    turn: Turn
    turn_since: datetime
    promised_at: datetime | None
    ended_at: datetime | None
    rejection_id: UUID | None


@dataclass(frozen=True, slots=True)
class RejectionRow:
    id: UUID
    reason_id: UUID
    note: str
    at: datetime
    member_id: UUID | None


@dataclass(frozen=True, slots=True)
class ReasonRow:
    id: UUID
    name: str
    decided_by: DecidedBy


@dataclass(frozen=True, slots=True)
class InterviewRow:
    id: UUID
    application_id: UUID
    title: str
    starts_at: datetime
    ends_at: datetime
    time_zone: str
    interviewer_ids: tuple[UUID, ...]
    outcome: InterviewOutcome


@dataclass(frozen=True, slots=True)
class TeamRow:
    job_id: UUID
    member_id: UUID
    role: HiringTeamRole


@dataclass(frozen=True, slots=True)
class TemplateRow:
    id: UUID
    name: str
    stages: list[dict[str, Any]]


JOB_COLUMNS = (
    "j.id, j.scope_id, j.title, j.department, j.location, j.status, j.is_confidential, j.hiring_managers_may_move,"
    " j.created_at, j.closed_at"
)
STAGE_COLUMNS = "s.id, s.job_id, s.name, s.kind, s.answer_within_days, s.position"
APPLICATION_COLUMNS = (
    "a.id, a.job_id, a.candidate_id, a.stage_id, a.status, a.rank, a.version, a.applied_at, a.entered_stage_at, a.turn,"
    " a.turn_since, a.promised_at, a.ended_at, a.rejection_id"
)


def visible_jobs(access: Access) -> Conditions:
    """Conditions over ``jobs j``: a confidential job exists for nobody outside its hiring team."""
    conditions = Conditions()
    conditions.add("j.workspace_id = {}", access.workspace_id)
    conditions.add(access.scope_predicate("j.scope_id", "{}"), access.scope_list())
    return conditions


def visible_applications(access: Access) -> Conditions:
    """Conditions over ``applications a``."""
    conditions = Conditions()
    conditions.add("a.workspace_id = {}", access.workspace_id)
    conditions.add(access.scope_predicate("a.scope_id", "{}"), access.scope_list())
    return conditions


def to_job_row(row: Any) -> JobRow:
    return JobRow(**{**row, "status": JobStatus(row["status"])})


def to_stage_row(row: Any) -> StageRow:
    return StageRow(**{**row, "kind": StageKind(row["kind"])})


def to_application_row(row: Any) -> ApplicationRow:
    return ApplicationRow(
        id=row["id"],
        job_id=row["job_id"],
        candidate_id=row["candidate_id"],
        stage_id=row["stage_id"],
        status=ApplicationStatus(row["status"]),
        rank=row["rank"],
        version=row["version"],
        applied_at=row["applied_at"],
        entered_stage_at=row["entered_stage_at"],
        turn=Turn(row["turn"]),
        turn_since=row["turn_since"],
        promised_at=row["promised_at"],
        ended_at=row["ended_at"],
        rejection_id=row["rejection_id"],
    )
