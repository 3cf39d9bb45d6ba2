"""An import of a file: what was chosen, how far it came, and the rows that were not taken."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from rapport.kernel.ids import new_id


class ImportState(StrEnum):
    """``PROPOSED`` waits for the user to confirm the mapping; ``FAILED`` stopped at a fault and can be
    started again.
    """

    PROPOSED = "proposed"
    RUNNING = "running"
    FINISHED = "finished"
    FAILED = "failed"
    UNDOING = "undoing"
    UNDONE = "undone"


class Import(Model):
    """``position`` counts the rows that are done, whatever became of them: it is committed together with what
    those rows changed, so that an import that was killed goes on exactly where it stopped. All its activities
    carry ``id`` as their batch.
    """

    id = fields.UUIDField(primary_key=True, default=new_id)
    workspace_id = fields.UUIDField()
    member_id: UUID | None = fields.UUIDField(null=True)
    file_id = fields.UUIDField()
    file_name = fields.CharField(max_length=255)
    state = fields.CharEnumField(ImportState, max_length=16, default=ImportState.PROPOSED)
    # How the file is written (CsvFacts without its sample), what was guessed of each column, what the user chose.
    facts: dict[str, Any] = fields.JSONField(default=dict)
    guesses: list[dict[str, Any]] = fields.JSONField(default=list)
    choices: dict[str, Any] = fields.JSONField(default=dict)
    rows = fields.IntField()
    position = fields.IntField(default=0)
    created_count = fields.IntField(default=0)
    existing_count = fields.IntField(default=0)
    refused_count = fields.IntField(default=0)
    application_count = fields.IntField(default=0)
    remarks: dict[str, int] = fields.JSONField(default=dict)
    failure = fields.CharField(max_length=500, default="")
    kept_count = fields.IntField(default=0)
    created_at = fields.DatetimeField()
    started_at: datetime | None = fields.DatetimeField(null=True)
    finished_at: datetime | None = fields.DatetimeField(null=True)
    undone_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "imports"
        indexes = (("workspace_id", "created_at"),)


class ImportRefusal(Model):
    """A row that was not imported. Its values stay in the file and are read from there for the download."""

    id = fields.UUIDField(primary_key=True, default=new_id)
    workspace_id = fields.UUIDField()
    import_id = fields.UUIDField()
    line = fields.IntField()
    code = fields.CharField(max_length=40)
    message = fields.CharField(max_length=500)
    column = fields.CharField(max_length=200, default="", source_field="column_name")

    class Meta:
        table = "import_refusals"
        unique_together = (("import_id", "line"),)


class ImportIdentity(Model):
    """By what a person without an e-mail address is recognised when the same row comes again: a hash of the
    row's own facts, since such a person has no address to be found by.
    """

    id = fields.UUIDField(primary_key=True, default=new_id)
    workspace_id = fields.UUIDField()
    digest = fields.CharField(max_length=64)
    candidate_id = fields.UUIDField(db_index=True)

    class Meta:
        table = "import_identities"
        unique_together = (("workspace_id", "digest"),)
