"""Graph inputs of imports, and how they become what the verbs take."""

from uuid import UUID

import strawberry

from rapport.imports.choices import Choices
from rapport.imports.dates import DateOrder
from rapport.imports.dialect import DELIMITERS
from rapport.imports.encoding import CHOOSABLE
from rapport.imports.errors import FileNotFound, ImportNotFound
from rapport.imports.fields import LONGEST, Field
from rapport.imports.mapping import Mapping
from rapport.imports.types import FILE_PREFIX, IMPORT_PREFIX
from rapport.kernel.errors import InvalidInput, Path
from rapport.kernel.graph.mutations import MutationInput
from rapport.kernel.graph.node import parse_id
from rapport.kernel.texts import clean_line
from rapport.pipeline.errors import JobNotFound, StageNotFound
from rapport.pipeline.types import JOB_PREFIX, STAGE_PREFIX

MOST_TAGS = 20
_REGION_LENGTH = 2


@strawberry.input
class CreateImportInput(MutationInput):
    file_id: strawberry.ID = strawberry.field(description="As `POST /files` answered it.")
    encoding: str | None = strawberry.field(
        default=None, description=f"Overrules what is recognised: one of {', '.join(CHOOSABLE)}."
    )
    delimiter: str | None = strawberry.field(
        default=None, description="Overrules what is recognised: a comma, a semicolon, a tab or a bar."
    )
    phone_region: str | None = strawberry.field(
        default=None, description="The country, as two letters, of phone numbers that don't name theirs."
    )


@strawberry.input(description="What the columns mean, and what holds for everybody in the file.")
class ImportChoicesInput:
    columns: list[Field | None] = strawberry.field(
        description="One entry for each column, null for those that are left out."
    )
    date_order: DateOrder = DateOrder.DAY_FIRST
    phone_region: str | None = None
    job_id: strawberry.ID | None = None
    stage_id: strawberry.ID | None = None
    source: str = ""
    tags: list[str] = strawberry.field(default_factory=list)


@strawberry.input
class UpdateImportMappingInput(MutationInput):
    import_id: strawberry.ID
    choices: ImportChoicesInput


@strawberry.input
class StartImportInput(MutationInput):
    import_id: strawberry.ID
    choices: ImportChoicesInput | None = strawberry.field(
        default=None, description="Null: as they were proposed or last chosen."
    )


@strawberry.input
class UndoImportInput(MutationInput):
    import_id: strawberry.ID


def to_choices(chosen: ImportChoicesInput, path: Path = ("input", "choices")) -> Choices:
    """Raises InvalidInput, JobNotFound, StageNotFound by field."""
    if len(chosen.tags) > MOST_TAGS:
        raise InvalidInput(f"At most {MOST_TAGS} tags can be given to everybody.", path=(*path, "tags"))
    tags = (
        clean_line(tag, path=(*path, "tags", str(index)), required=True, limit=LONGEST[Field.TAGS])
        for index, tag in enumerate(chosen.tags)
    )
    job, stage = chosen.job_id, chosen.stage_id
    return Choices(
        Mapping(tuple(chosen.columns), chosen.date_order, checked_region(chosen.phone_region, (*path, "phoneRegion"))),
        job_id=None if job is None else parse_id(JOB_PREFIX, job, JobNotFound, (*path, "jobId")),
        stage_id=None if stage is None else parse_id(STAGE_PREFIX, stage, StageNotFound, (*path, "stageId")),
        source=clean_line(chosen.source, path=(*path, "source"), limit=LONGEST[Field.SOURCE]),
        tags=tuple(tags),
    )


def import_key(text: str) -> UUID:
    return parse_id(IMPORT_PREFIX, text, ImportNotFound, ("input", "importId"))


def file_key(text: str) -> UUID:
    return parse_id(FILE_PREFIX, text, FileNotFound, ("input", "fileId"))


def checked_region(region: str | None, path: Path) -> str | None:
    if not region:
        return None
    if len(region) != _REGION_LENGTH or not (region.isascii() and region.isalpha()):
        raise InvalidInput("Give the country as two letters, such as DE.", path=path)
    return region.upper()


def checked_encoding(encoding: str | None) -> str | None:
    if encoding and encoding not in CHOOSABLE:
        raise InvalidInput(f"This is not one of {', '.join(CHOOSABLE)}.", path=("input", "encoding"))
    return encoding or None


def checked_delimiter(delimiter: str | None) -> str | None:
    if delimiter and delimiter not in DELIMITERS:
        raise InvalidInput("Choose a comma, a semicolon, a tab or a bar.", path=("input", "delimiter"))
    return delimiter or None
