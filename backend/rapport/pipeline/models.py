"""Jobs, their stages, and the people in them."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from rapport.kernel.ids import new_id


class JobStatus(StrEnum):
    OPEN = "open"
    CLOSED = "closed"


class HiringTeamRole(StrEnum):
    RECRUITER = "recruiter"
    HIRING_MANAGER = "hiring_manager"
    INTERVIEWER = "interviewer"


class StageKind(StrEnum):
    APPLIED = "applied"
    SCREEN = "screen"
    INTERVIEW = "interview"
    ASSESSMENT = "assessment"
    OFFER = "offer"
    HIRED = "hired"


class ApplicationStatus(StrEnum):
    ACTIVE = "active"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    HIRED = "hired"


ON_BOARD = (ApplicationStatus.ACTIVE, ApplicationStatus.HIRED)
"""The states in which an application is a card on its board."""


class Turn(StrEnum):
    """Who has to act next, so that waiting is visible."""

    OURS = "ours"
    CANDIDATES = "candidates"
    NOBODYS = "nobodys"


class DecidedBy(StrEnum):
    US = "us"
    CANDIDATE = "candidate"


class InterviewOutcome(StrEnum):
    PENDING = "pending"
    TOOK_PLACE = "took_place"
    NO_SHOW = "no_show"
    CANCELLED = "cancelled"


class Job(Model):
    """``scope_id`` is what visibility of the job and of everything in it hangs on; restricted when confidential."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    workspace_id = fields.UUIDField(db_index=True)
    scope_id = fields.UUIDField()
    title = fields.CharField(max_length=200)
    department = fields.CharField(max_length=200, default="")
    location = fields.CharField(max_length=200, default="")
    status = fields.CharEnumField(JobStatus, max_length=16, default=JobStatus.OPEN)
    is_confidential = fields.BooleanField(default=False)
    hiring_managers_may_move = fields.BooleanField(default=False)
    created_at = fields.DatetimeField()
    closed_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "jobs"


class Board(Model):
    """A job's board version, in a narrow table of its own: locking it serialises changes to one board, while
    locking the job row would block inserts of applications by their foreign key."""

    job_id = fields.UUIDField(primary_key=True)
    workspace_id = fields.UUIDField()
    version = fields.BigIntField(default=0)
    # Versions up to here have been pruned: who stands before it reloads.
    pruned_to = fields.BigIntField(default=0)

    class Meta:
        table = "boards"


class BoardVersion(Model):
    """What one transaction changed on one board: the index of the log by which live readers go on."""

    id = fields.BigIntField(primary_key=True, generated=True)
    job_id = fields.UUIDField()
    version = fields.BigIntField()
    at = fields.DatetimeField()
    actor: dict[str, Any] = fields.JSONField(default=dict)
    changed: list[str] = fields.JSONField(default=list)
    stages_changed = fields.BooleanField(default=False)

    class Meta:
        table = "board_versions"
        unique_together = (("job_id", "version"),)
        indexes = (("at",),)


class HiringTeamMember(Model):
    id = fields.UUIDField(primary_key=True, default=new_id)
    workspace_id = fields.UUIDField()
    job: fields.ForeignKeyRelation[Job] = fields.ForeignKeyField("models.Job", related_name=False)
    job_id: UUID
    member_id = fields.UUIDField()
    role = fields.CharEnumField(HiringTeamRole, max_length=16)

    class Meta:
        table = "hiring_team_members"
        unique_together = (("job_id", "member_id"),)
        indexes = (("member_id",),)


class StageTemplate(Model):
    id = fields.UUIDField(primary_key=True, default=new_id)
    workspace_id = fields.UUIDField(db_index=True)
    name = fields.CharField(max_length=200)
    stages: list[dict[str, Any]] = fields.JSONField(default=list)
    position = fields.SmallIntField(default=0)

    class Meta:
        table = "stage_templates"


class Stage(Model):
    id = fields.UUIDField(primary_key=True, default=new_id)
    workspace_id = fields.UUIDField()
    job: fields.ForeignKeyRelation[Job] = fields.ForeignKeyField("models.Job", related_name=False)
    job_id: UUID
    name = fields.CharField(max_length=80)
    kind = fields.CharEnumField(StageKind, max_length=16)
    answer_within_days: int | None = fields.SmallIntField(null=True)
    position = fields.IntField()
    removed_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "stages"
        indexes = (("job_id", "position"),)


class RejectionReason(Model):
    id = fields.UUIDField(primary_key=True, default=new_id)
    workspace_id = fields.UUIDField(db_index=True)
    name = fields.CharField(max_length=120)
    decided_by = fields.CharEnumField(DecidedBy, max_length=16)
    position = fields.SmallIntField(default=0)

    class Meta:
        table = "rejection_reasons"


class Application(Model):
    """A candidate in a job: one row for ever, whatever happens (applying again reopens it).

    ``rank`` orders cards in a stage by its bytes (COLLATE "C"), then by id. ``version`` is the board version of
    the last change to this card: a mover who saw an older one is told.
    """

    id = fields.UUIDField(primary_key=True, default=new_id)
    workspace_id = fields.UUIDField()
    job: fields.ForeignKeyRelation[Job] = fields.ForeignKeyField("models.Job", related_name=False)
    job_id: UUID
    scope_id = fields.UUIDField()
    candidate_id = fields.UUIDField()
    stage: fields.ForeignKeyRelation[Stage] = fields.ForeignKeyField("models.Stage", related_name=False)
    stage_id: UUID
    status = fields.CharEnumField(ApplicationStatus, max_length=16, default=ApplicationStatus.ACTIVE)
    rank = fields.CharField(max_length=400)
    version = fields.BigIntField()
    applied_at = fields.DatetimeField()
    entered_stage_at = fields.DatetimeField()
    turn = fields.CharEnumField(Turn, max_length=16, default=Turn.OURS)
    turn_since = fields.DatetimeField()
    promised_at: datetime | None = fields.DatetimeField(null=True)
    ended_at: datetime | None = fields.DatetimeField(null=True)
    rejection_id: UUID | None = fields.UUIDField(null=True)
    created_at = fields.DatetimeField()

    class Meta:
        table = "applications"
        unique_together = (("job_id", "candidate_id"),)
        indexes = (("candidate_id",),)


class Rejection(Model):
    """Why an application ended without a hire; kept when it is reopened, so that undo can bring it back."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    workspace_id = fields.UUIDField()
    application: fields.ForeignKeyRelation[Application] = fields.ForeignKeyField(
        "models.Application", related_name=False
    )
    application_id: UUID
    reason: fields.ForeignKeyRelation[RejectionReason] = fields.ForeignKeyField(
        "models.RejectionReason", related_name=False
    )
    reason_id: UUID
    note = fields.TextField(default="")
    at = fields.DatetimeField()
    member_id: UUID | None = fields.UUIDField(null=True)

    class Meta:
        table = "rejections"


class Interview(Model):
    id = fields.UUIDField(primary_key=True, default=new_id)
    workspace_id = fields.UUIDField()
    application: fields.ForeignKeyRelation[Application] = fields.ForeignKeyField(
        "models.Application", related_name=False
    )
    application_id: UUID
    scope_id = fields.UUIDField()
    title = fields.CharField(max_length=200)
    starts_at = fields.DatetimeField()
    ends_at = fields.DatetimeField()
    time_zone = fields.CharField(max_length=64)
    interviewer_ids: list[str] = fields.JSONField(default=list)
    outcome = fields.CharEnumField(InterviewOutcome, max_length=16, default=InterviewOutcome.PENDING)

    class Meta:
        table = "interviews"
        indexes = (("application_id", "starts_at"),)
