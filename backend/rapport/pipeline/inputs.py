"""Graph inputs about jobs and applications, and how they become what the verbs take."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import strawberry

from rapport.accounts.errors import MemberNotFound
from rapport.accounts.types import MEMBER_PREFIX
from rapport.kernel.graph.mutations import MutationInput
from rapport.kernel.graph.node import parse_id
from rapport.pipeline.actions.interviews import InterviewChanges
from rapport.pipeline.actions.jobs import JobChanges, TeamPlace
from rapport.pipeline.actions.stages import StageChanges
from rapport.pipeline.errors import ApplicationNotFound, StageNotFound
from rapport.pipeline.models import HiringTeamRole, InterviewOutcome, JobStatus, StageKind, Turn
from rapport.pipeline.types import (
    APPLICATION_PREFIX,
    STAGE_PREFIX,
)


@strawberry.input
class HiringTeamInput:
    member_id: strawberry.ID
    role: HiringTeamRole


@strawberry.input
class CreateJobInput(MutationInput):
    title: str
    department: str = ""
    location: str = ""
    is_confidential: bool = False
    hiring_managers_may_move: bool = False
    stage_template_id: strawberry.ID | None = None
    hiring_team: list[HiringTeamInput] = strawberry.field(default_factory=list)


@strawberry.input(description="An absent field is left alone.")
class UpdateJobInput(MutationInput):
    job_id: strawberry.ID
    title: str | None = None
    department: str | None = None
    location: str | None = None
    is_confidential: bool | None = None
    hiring_managers_may_move: bool | None = None
    hiring_team: list[HiringTeamInput] | None = None


@strawberry.input
class CloseJobInput(MutationInput):
    job_id: strawberry.ID


@strawberry.input
class ReopenJobInput(MutationInput):
    job_id: strawberry.ID


@strawberry.input
class JoinHiringTeamInput(MutationInput):
    job_id: strawberry.ID


@strawberry.input
class AddStageInput(MutationInput):
    job_id: strawberry.ID
    name: str
    kind: StageKind
    answer_within_days: int | None = None
    after_stage_id: strawberry.ID | None = strawberry.field(default=None, description="Null adds it at the end.")


@strawberry.input(description="An absent field is left alone.")
class UpdateStageInput(MutationInput):
    stage_id: strawberry.ID
    name: str | None = None
    kind: StageKind | None = None
    answer_within_days: int | None = strawberry.UNSET
    after_stage_id: strawberry.ID | None = strawberry.field(
        default=strawberry.UNSET, description="Put it after this stage; null puts it first."
    )


@strawberry.input
class RemoveStageInput(MutationInput):
    stage_id: strawberry.ID
    target_stage_id: strawberry.ID | None = strawberry.field(default=None, description="Where its cards go.")


@strawberry.input
class CreateApplicationInput(MutationInput):
    job_id: strawberry.ID
    candidate_id: strawberry.ID
    stage_id: strawberry.ID | None = None


@strawberry.input
class MoveApplicationInput(MutationInput):
    application_id: strawberry.ID
    to_stage_id: strawberry.ID
    after_application_id: strawberry.ID | None = None
    before_application_id: strawberry.ID | None = None
    expected_version: int | None = strawberry.field(default=None, description="The board version that the mover saw.")


@strawberry.input
class RejectApplicationInput(MutationInput):
    application_id: strawberry.ID
    reason_id: strawberry.ID
    note: str = ""
    expected_version: int | None = None


@strawberry.input
class WithdrawApplicationInput(MutationInput):
    application_id: strawberry.ID
    reason_id: strawberry.ID | None = None
    note: str = ""
    expected_version: int | None = None


@strawberry.input
class ReopenApplicationInput(MutationInput):
    application_id: strawberry.ID
    stage_id: strawberry.ID | None = None


@strawberry.input
class HireApplicationInput(MutationInput):
    application_id: strawberry.ID
    expected_version: int | None = None


@strawberry.input
class SetTurnInput(MutationInput):
    application_id: strawberry.ID
    turn: Turn


@strawberry.input
class ScheduleInterviewInput(MutationInput):
    application_id: strawberry.ID
    title: str
    starts_at: datetime
    ends_at: datetime
    time_zone: str
    interviewer_ids: list[strawberry.ID] = strawberry.field(default_factory=list)


@strawberry.input(description="An absent field is left alone.")
class UpdateInterviewInput(MutationInput):
    interview_id: strawberry.ID
    title: str | None = None
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    outcome: InterviewOutcome | None = None


@strawberry.input
class AddNoteInput(MutationInput):
    candidate_id: strawberry.ID
    body: str
    job_id: strawberry.ID | None = strawberry.field(
        default=None, description="Written inside this job, for those who see it."
    )


@strawberry.input
class JobFilter:
    status: JobStatus | None = None
    mine: bool = strawberry.field(default=False, description="Only jobs on whose hiring team the viewer is.")
    search: str = ""


@strawberry.input
class WaitingFilter:
    job_id: strawberry.ID | None = None
    owner_id: strawberry.ID | None = None
    overdue_only: bool = False


def team_places(team: Sequence[HiringTeamInput]) -> list[TeamPlace]:
    return [
        TeamPlace(
            parse_id(MEMBER_PREFIX, p.member_id, MemberNotFound, ("input", "hiringTeam", str(i), "memberId")), p.role
        )
        for i, p in enumerate(team)
    ]


def job_changes(given: UpdateJobInput) -> JobChanges:
    changes = JobChanges()
    for name in ("title", "department", "location", "is_confidential", "hiring_managers_may_move"):
        value = getattr(given, name)
        if value is not None:
            changes[name] = value
    if given.hiring_team is not None:
        changes["hiring_team"] = team_places(given.hiring_team)
    return changes


def stage_changes(given: UpdateStageInput) -> StageChanges:
    changes = StageChanges()
    if given.name is not None:
        changes["name"] = given.name
    if given.kind is not None:
        changes["kind"] = given.kind
    if given.answer_within_days is not strawberry.UNSET:
        changes["answer_within_days"] = given.answer_within_days
    if given.after_stage_id is not strawberry.UNSET:
        changes["after_stage_id"] = stage_key(given.after_stage_id, "afterStageId")
    return changes


def interview_changes(given: UpdateInterviewInput) -> InterviewChanges:
    changes = InterviewChanges()
    for name in ("title", "starts_at", "ends_at", "outcome"):
        value = getattr(given, name)
        if value is not None:
            changes[name] = value
    return changes


def application_key(text: str, field: str = "applicationId") -> UUID:
    return parse_id(APPLICATION_PREFIX, text, ApplicationNotFound, ("input", field))


def neighbour_key(text: str | None, field: str) -> UUID | None:
    return None if text is None else application_key(text, field)


def stage_key(text: str | None, field: str) -> UUID | None:
    return None if text is None else parse_id(STAGE_PREFIX, text, StageNotFound, ("input", field))
