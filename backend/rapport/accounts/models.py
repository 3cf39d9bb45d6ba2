"""Workspaces, their members, and the ways to be recognised as one."""

from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from rapport.kernel.access import Role
from rapport.kernel.ids import new_id


class Workspace(Model):
    id = fields.UUIDField(primary_key=True, default=new_id)
    name = fields.CharField(max_length=200)
    slug = fields.CharField(max_length=80, unique=True)
    time_zone = fields.CharField(max_length=64, default="UTC")
    is_demo = fields.BooleanField(default=False)
    # Counts every change to members, roles and grants: a live reader that sees a newer count checks itself again.
    grants_version = fields.BigIntField(default=0)
    created_at = fields.DatetimeField()

    class Meta:
        table = "workspaces"


class Person(Model):
    """Somebody who can sign in: one e-mail and password, a member of any number of workspaces."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    email = fields.CharField(max_length=254, unique=True)
    password_hash = fields.CharField(max_length=255, null=True)
    password_changed_at: datetime | None = fields.DatetimeField(null=True)
    created_at = fields.DatetimeField()

    class Meta:
        table = "people"


class Member(Model):
    """A person in a workspace. Invited until ``joined_at``; ``deactivated_at`` ends it and keeps the name."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    workspace_id = fields.UUIDField()
    person: fields.ForeignKeyRelation[Person] = fields.ForeignKeyField("models.Person", related_name=False)
    person_id: UUID
    name = fields.CharField(max_length=200)
    role = fields.CharEnumField(Role, max_length=16)
    time_zone = fields.CharField(max_length=64, default="UTC")
    joined_at: datetime | None = fields.DatetimeField(null=True)
    deactivated_at: datetime | None = fields.DatetimeField(null=True)
    created_at = fields.DatetimeField()

    class Meta:
        table = "members"
        unique_together = (("workspace_id", "person_id"),)


class Invitation(Model):
    """A link that lets an invited person join: one use, kept only as a hash. ``ended_at`` says that it was used or
    replaced by a newer one."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    workspace_id = fields.UUIDField()
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField("models.Member", related_name=False)
    member_id: UUID
    token_hash = fields.CharField(max_length=64, unique=True)
    expires_at = fields.DatetimeField()
    ended_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "invitations"
        indexes = (("member_id",),)


class Session(Model):
    """A signed-in browser. The cookie holds the token, the table only its hash."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    workspace_id = fields.UUIDField()
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField("models.Member", related_name=False)
    member_id: UUID
    token_hash = fields.CharField(max_length=64, unique=True)
    user_agent = fields.CharField(max_length=300, default="")
    created_at = fields.DatetimeField()
    last_seen_at = fields.DatetimeField()
    expires_at = fields.DatetimeField()
    revoked_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "sessions"
        indexes = (("member_id",),)


class ApiKey(Model):
    """A program that acts as the member who made the key, at most with that member's rights."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    workspace_id = fields.UUIDField()
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField("models.Member", related_name=False)
    member_id: UUID
    name = fields.CharField(max_length=200)
    prefix = fields.CharField(max_length=16)
    token_hash = fields.CharField(max_length=64, unique=True)
    read_only = fields.BooleanField(default=False)
    created_at = fields.DatetimeField()
    last_used_at: datetime | None = fields.DatetimeField(null=True)
    revoked_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "api_keys"
        indexes = (("workspace_id", "created_at"),)


class SignInAttempt(Model):
    """A sign-in that has not succeeded, by e-mail and network address: what the limits count. A success deletes the
    rows of its pair."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    email = fields.CharField(max_length=254)
    address = fields.CharField(max_length=64)
    at = fields.DatetimeField()

    class Meta:
        table = "sign_in_attempts"
        indexes = (("email", "address", "at"), ("address", "at"), ("at",))


class Scope(Model):
    """Something that visibility hangs on (a job, say). Restricted: seen only by members who were granted it."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    workspace_id = fields.UUIDField(db_index=True)
    is_restricted = fields.BooleanField(default=False)

    class Meta:
        table = "scopes"


class Grant(Model):
    """A member may see what stands in a scope."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    workspace_id = fields.UUIDField()
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField("models.Member", related_name=False)
    member_id: UUID
    scope: fields.ForeignKeyRelation[Scope] = fields.ForeignKeyField("models.Scope", related_name=False)
    scope_id: UUID

    class Meta:
        table = "grants"
        unique_together = (("member_id", "scope_id"),)
        indexes = (("scope_id",),)


class Blob(Model):
    """A stored file: its bytes live in the blob store under ``id``."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    workspace_id = fields.UUIDField()
    member_id: UUID | None = fields.UUIDField(null=True)
    name = fields.CharField(max_length=255)
    size = fields.BigIntField()
    sha256 = fields.CharField(max_length=64)
    content_type = fields.CharField(max_length=100)
    created_at = fields.DatetimeField()
    details: dict[str, Any] = fields.JSONField(default=dict)

    class Meta:
        table = "blobs"
