"""The person and what we know of them. Being in a job or a pool are tables of other domains."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from rapport.kernel.ids import new_id


class Source(Model):
    """Where a person came from, e.g. "Referral"."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    workspace_id = fields.UUIDField()
    name = fields.CharField(max_length=80)
    folded_name = fields.CharField(max_length=80)

    class Meta:
        table = "sources"
        unique_together = (("workspace_id", "folded_name"),)


class Tag(Model):
    id = fields.UUIDField(primary_key=True, default=new_id)
    workspace_id = fields.UUIDField()
    name = fields.CharField(max_length=80)
    folded_name = fields.CharField(max_length=80)
    color = fields.CharField(max_length=16)

    class Meta:
        table = "tags"
        unique_together = (("workspace_id", "folded_name"),)


class Candidate(Model):
    id = fields.UUIDField(primary_key=True, default=new_id)
    workspace_id = fields.UUIDField()
    name = fields.CharField(max_length=200)
    # Made in Python (pyuca), so that names sort the same on every engine and locale.
    name_sort_key = fields.BinaryField()
    headline = fields.CharField(max_length=200, default="")
    location = fields.CharField(max_length=200, default="")
    time_zone = fields.CharField(max_length=64, null=True)
    owner_id: UUID | None = fields.UUIDField(null=True)
    source_id: UUID | None = fields.UUIDField(null=True)
    # Name and addresses folded together: what find-as-you-type looks in.
    search_text = fields.TextField(default="")
    created_at = fields.DatetimeField()
    updated_at = fields.DatetimeField()
    archived_at: datetime | None = fields.DatetimeField(null=True)
    merged_into_id: UUID | None = fields.UUIDField(null=True)

    class Meta:
        table = "candidates"


class ContactPointKind(StrEnum):
    EMAIL = "email"
    PHONE = "phone"
    LINK = "link"


class ContactPoint(Model):
    """A way to reach a person. ``is_live`` is false while the person is archived or merged away, so that the
    unique index over normalised e-mail holds among living people only."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    workspace_id = fields.UUIDField()
    candidate: fields.ForeignKeyRelation[Candidate] = fields.ForeignKeyField("models.Candidate", related_name=False)
    candidate_id: UUID
    kind = fields.CharEnumField(ContactPointKind, max_length=16)
    value = fields.CharField(max_length=500)
    normalized = fields.CharField(max_length=500)
    label = fields.CharField(max_length=80, default="")
    is_primary = fields.BooleanField(default=False)
    is_live = fields.BooleanField(default=True)
    position = fields.SmallIntField(default=0)

    class Meta:
        table = "contact_points"


class CandidateTag(Model):
    id = fields.UUIDField(primary_key=True, default=new_id)
    workspace_id = fields.UUIDField()
    candidate: fields.ForeignKeyRelation[Candidate] = fields.ForeignKeyField("models.Candidate", related_name=False)
    candidate_id: UUID
    tag: fields.ForeignKeyRelation[Tag] = fields.ForeignKeyField("models.Tag", related_name=False)
    tag_id: UUID

    class Meta:
        table = "candidate_tags"
        unique_together = (("candidate_id", "tag_id"),)
        indexes = (("tag_id",),)


class Note(Model):
    """What a member wrote about a person; ``scope_id`` is set when it was written inside a job."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    workspace_id = fields.UUIDField()
    candidate: fields.ForeignKeyRelation[Candidate] = fields.ForeignKeyField("models.Candidate", related_name=False)
    candidate_id: UUID
    job_id: UUID | None = fields.UUIDField(null=True)
    scope_id: UUID | None = fields.UUIDField(null=True)
    author_id: UUID | None = fields.UUIDField(null=True)
    body = fields.TextField()
    created_at = fields.DatetimeField()
    edited_at: datetime | None = fields.DatetimeField(null=True)
    deleted_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "notes"
        indexes = (("candidate_id", "created_at"),)
