"""Graph types of imports."""

import asyncio
from collections.abc import Mapping
from datetime import datetime
from itertools import islice
from uuid import UUID

import strawberry

from rapport.accounts.permissions import CanSeeImports
from rapport.accounts.types import Member
from rapport.candidates.types import load_member
from rapport.imports.checking import Check
from rapport.imports.columns import Basis
from rapport.imports.dates import DateOrder
from rapport.imports.errors import FileNotImportable, MappingNotPossible
from rapport.imports.fields import Field
from rapport.imports.models import ImportState
from rapport.imports.queries import REFUSED_KEY, ImportRow, RefusedRow, refused_rows_page
from rapport.imports.source import read_rows
from rapport.kernel.errors import InvalidInput
from rapport.kernel.files import FileGone, current_store
from rapport.kernel.graph.connection import Connection, connect, no_nodes
from rapport.kernel.graph.context import Info
from rapport.kernel.graph.errors import Error, describes
from rapport.kernel.graph.fields import private_field
from rapport.kernel.graph.node import Node
from rapport.kernel.ids import encode_id
from rapport.kernel.paging import page_request
from rapport.pipeline.loaders import JobsByIdLoader, StagesByIdLoader
from rapport.pipeline.types import Job, Stage, to_job, to_stage

IMPORT_PREFIX = "imp"
FILE_PREFIX = "file"
MOST_PREVIEWED = 50

strawberry.enum(Field, name="ImportField", description="What a column can hold.")
strawberry.enum(DateOrder, name="DateOrder", description="How 03/04/2025 is read.")
strawberry.enum(ImportState, name="ImportState")
strawberry.enum(Basis, name="ImportColumnBasis", description="What the guess of a column rests on.")


@strawberry.type(description="A column of the file: what it was taken for, and what was chosen.")
class ImportColumn:
    position: int
    heading: str
    field: Field | None
    guessed: Field | None
    confidence: float = strawberry.field(description="Of the guess, from 0 to 1.")
    basis: Basis


@strawberry.type(description="A row as it stands in the file.")
class ImportedRow:
    line: int
    cells: list[str]


@strawberry.type(description="Something that was left out or kept as written in so many rows, which were imported.")
class ImportRemark:
    code: str
    count: int


@strawberry.type(description="A row that is not imported, and why.")
class ImportRefusal:
    line: int
    code: str
    message: str
    column: str | None


@strawberry.type(description="What an import would do.")
class ImportCheck:
    rows: int = strawberry.field(description="How many rows were checked.")
    is_complete: bool = strawberry.field(description="False when the file has more rows than were checked.")
    created: int
    existing: int = strawberry.field(description="Rows about people who are known already; they stay as they are.")
    applications: int
    refused: int
    remarks: list[ImportRemark]
    refusals: list[ImportRefusal] = strawberry.field(description="The first hundred.")


@strawberry.type(description="A file on its way into the workspace.")
class Import(Node):
    file_name: str
    state: ImportState
    rows: int
    done: int = strawberry.field(description="How many rows have been dealt with.")
    created: int
    existing: int
    applications: int
    refused: int
    kept: int = strawberry.field(description="After an undo: people who stayed because something happened with them.")
    remarks: list[ImportRemark]
    failure: str | None = strawberry.field(description="Why it stopped, when it did.")
    encoding: str
    delimiter: str
    has_headings: bool
    columns: list[ImportColumn]
    date_order: DateOrder
    phone_region: str | None
    source: str
    tags: list[str]
    created_at: datetime
    started_at: datetime | None
    finished_at: datetime | None
    undone_at: datetime | None
    row: strawberry.Private[ImportRow]

    @strawberry.field(description="Who began it; null when that was a command.")
    async def member(self, info: Info) -> Member | None:
        return await load_member(info, self.row.member_id)

    @strawberry.field(description="The job that everybody in the file is put into, unless a column says another.")
    async def job(self, info: Info) -> Job | None:
        key = self.row.choices.job_id
        found = await info.context.loader(JobsByIdLoader).load(key) if key else None
        return to_job(found) if found else None

    @strawberry.field
    async def stage(self, info: Info) -> Stage | None:
        key = self.row.choices.stage_id
        found = await info.context.loader(StagesByIdLoader).load(key) if key else None
        return to_stage(found) if found else None

    @private_field(permission=CanSeeImports, otherwise=list, description="The first rows of the file, if it is kept.")
    async def preview(self, info: Info, first: int = 5) -> list[ImportedRow]:
        if not 1 <= first <= MOST_PREVIEWED:
            raise InvalidInput(f"`first` goes from 1 to {MOST_PREVIEWED}.", path=("first",))
        return await asyncio.to_thread(_first_rows, self.row, first)

    @private_field(permission=CanSeeImports, otherwise=no_nodes, description="Rows that were not imported, by line.")
    async def refusals(self, info: Info, first: int = 50, after: str | None = None) -> Connection[ImportRefusal]:
        request = page_request(first, after, REFUSED_KEY)
        return connect(await refused_rows_page(info.context.access, self.row.id, request), to_refusal)

    @strawberry.field(description="Where the refused rows can be downloaded as CSV; null while there are none.")
    def refused_rows_path(self) -> str | None:
        return f"/imports/{self.id}/refused.csv" if self.row.refused_count else None


def _first_rows(row: ImportRow, count: int) -> list[ImportedRow]:
    width = len(row.facts.headings)
    try:
        with current_store().open(row.file_id) as file:
            records = islice(read_rows(file, row.facts), count)
            return [ImportedRow(line=line, cells=cells[:width]) for line, cells in records]
    except FileGone:
        return []


def to_import(row: ImportRow) -> Import:
    facts, choices = row.facts, row.choices
    return Import(
        id=strawberry.ID(encode_id(IMPORT_PREFIX, row.id)),
        file_name=row.file_name,
        state=row.state,
        rows=row.rows,
        done=row.position,
        created=row.created_count,
        existing=row.existing_count,
        applications=row.application_count,
        refused=row.refused_count,
        kept=row.kept_count,
        remarks=to_remarks(row.remarks),
        failure=row.failure or None,
        encoding=facts.encoding,
        delimiter=facts.delimiter,
        has_headings=facts.header_line is not None,
        columns=_columns(row),
        date_order=choices.mapping.date_order,
        phone_region=choices.mapping.phone_region,
        source=choices.source,
        tags=list(choices.tags),
        created_at=row.created_at,
        started_at=row.started_at,
        finished_at=row.finished_at,
        undone_at=row.undone_at,
        row=row,
    )


def _columns(row: ImportRow) -> list[ImportColumn]:
    return [
        ImportColumn(
            position=position,
            heading=heading,
            field=row.choices.mapping.fields[position],
            guessed=Field(guess["field"]) if guess["field"] else None,
            confidence=guess["confidence"],
            basis=Basis(guess["basis"]),
        )
        for position, (heading, guess) in enumerate(zip(row.facts.headings, row.guesses, strict=True))
    ]


def to_remarks(counts: Mapping[str, int]) -> list[ImportRemark]:
    return [ImportRemark(code=code, count=count) for code, count in sorted(counts.items())]


def to_refusal(row: RefusedRow) -> ImportRefusal:
    return ImportRefusal(line=row.line, code=row.code, message=row.message, column=row.column or None)


def to_check(check: Check) -> ImportCheck:
    return ImportCheck(
        rows=check.rows,
        is_complete=check.is_complete,
        created=check.created,
        existing=check.existing,
        applications=check.applications,
        refused=check.refused,
        remarks=to_remarks(check.remarks),
        refusals=[
            ImportRefusal(line=each.line, code=each.code, message=each.message, column=each.column)
            for each in check.refusals
        ],
    )


def import_id(key: UUID) -> strawberry.ID:
    return strawberry.ID(encode_id(IMPORT_PREFIX, key))


@describes(FileNotImportable)
@strawberry.type(name="FileNotImportable", description="The file as a whole can't be imported.")
class FileNotImportableError(Error):
    reason: str = strawberry.field(description="The fault, for programs, e.g. `file_empty`.")
    line: int | None = strawberry.field(description="Where it is, counted from 1.")


@describes(MappingNotPossible)
@strawberry.type(name="MappingNotPossible", description="The chosen columns can't work together.")
class MappingNotPossibleError(Error):
    reason: str
    column: int | None = strawberry.field(description="The column to blame, counted from 0.")
