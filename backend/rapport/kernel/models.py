"""Tables that every domain writes through the one way in: the log, its personal values, idempotency keys."""

from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from rapport.kernel.access import ActorKind
from rapport.kernel.ids import new_id


class Instance(Model):
    """This installation: one row. ``epoch`` changes when the database is restored or cloned, so that positions
    in the partner feed from before are recognised."""

    id = fields.SmallIntField(primary_key=True, default=1, generated=False)
    epoch = fields.UUIDField(default=new_id)
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "instance"


class Activity(Model):
    """One thing that happened to one subject: the timeline, boards, undo, feeds and audit all read this.

    ``details`` holds names and references for the sentence shown; ``revert`` what undo needs. Neither holds a
    person's data: that stands in ``ActivityValue``. Two more columns, which the database fills by itself and the
    feed's SQL reads, order the log: ``sequence`` (an identity) and ``transaction`` (``xid8``), so that what
    commits late is never skipped.
    """

    id = fields.UUIDField(primary_key=True, default=new_id)
    workspace_id = fields.UUIDField()
    at = fields.DatetimeField()
    verb = fields.CharField(max_length=64)
    actor_kind = fields.CharEnumField(ActorKind, max_length=16)
    member_id: UUID | None = fields.UUIDField(null=True)
    api_key_id: UUID | None = fields.UUIDField(null=True)
    candidate_id: UUID | None = fields.UUIDField(null=True)
    job_id: UUID | None = fields.UUIDField(null=True)
    application_id: UUID | None = fields.UUIDField(null=True)
    note_id: UUID | None = fields.UUIDField(null=True)
    scope_id: UUID | None = fields.UUIDField(null=True)
    batch_id: UUID | None = fields.UUIDField(null=True)
    idempotency_key = fields.CharField(max_length=255, null=True)
    changed_fields: list[str] = fields.JSONField(default=list)
    details: dict[str, Any] = fields.JSONField(default=dict)
    revert: dict[str, Any] | None = fields.JSONField(null=True)
    undone_by_id: UUID | None = fields.UUIDField(null=True)

    class Meta:
        table = "activities"


class ActivityValue(Model):
    """Personal values before and after, keyed by person, so that erasing a person deletes them and the event stays."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    workspace_id = fields.UUIDField()
    activity_id = fields.UUIDField(db_index=True)
    candidate_id = fields.UUIDField(db_index=True)
    before: dict[str, Any] = fields.JSONField(default=dict)
    after: dict[str, Any] = fields.JSONField(default=dict)

    class Meta:
        table = "activity_values"


class SubjectScope(Model):
    """A subject without a scope of its own (a person) is seen by hiring managers through these: the scopes of the
    jobs the person is in. Written by the domain that owns the scope."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    workspace_id = fields.UUIDField()
    subject_id = fields.UUIDField()
    scope_id = fields.UUIDField()

    class Meta:
        table = "subject_scopes"
        unique_together = (("subject_id", "scope_id"),)
        indexes = (("scope_id",),)


class IdempotencyRecord(Model):
    """One answered request: its row is inserted first in the transaction that it names, so that two at once run
    once."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    workspace_id = fields.UUIDField()
    principal = fields.CharField(max_length=80)
    operation = fields.CharField(max_length=80)
    key = fields.CharField(max_length=400)
    fingerprint = fields.CharField(max_length=64)
    answer: dict[str, Any] | None = fields.JSONField(null=True)
    created_at: datetime = fields.DatetimeField()

    class Meta:
        table = "idempotency_records"
        unique_together = (("workspace_id", "principal", "operation", "key"),)
        indexes = (("created_at",),)
