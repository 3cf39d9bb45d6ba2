"""Queries and mutations on imports."""

from collections.abc import Sequence
from uuid import UUID

import strawberry

from rapport.accounts.permissions import CanImport, CanSeeImports
from rapport.imports.actions.lifecycle import begin_import
from rapport.imports.actions.proposals import check_choices, choose_columns, propose_import
from rapport.imports.actions.undoing import begin_undo
from rapport.imports.checking import check_import
from rapport.imports.errors import (
    FileNotFound,
    FileNotImportable,
    ImportAlreadyStarted,
    ImportNotFound,
    ImportNotUndoable,
    MappingNotPossible,
)
from rapport.imports.inputs import (
    CreateImportInput,
    ImportChoicesInput,
    StartImportInput,
    UndoImportInput,
    UpdateImportMappingInput,
    checked_delimiter,
    checked_encoding,
    checked_region,
    file_key,
    import_key,
    to_choices,
)
from rapport.imports.queries import IMPORT_KEY, ImportRow, import_by_id, imports_by_id, imports_page
from rapport.imports.tasks import enqueue_run, enqueue_undo
from rapport.imports.types import IMPORT_PREFIX, Import, ImportCheck, to_check, to_import
from rapport.kernel.access import Access
from rapport.kernel.files import FileGone
from rapport.kernel.graph.connection import Connection, connect
from rapport.kernel.graph.context import Context, Info
from rapport.kernel.graph.fields import query
from rapport.kernel.graph.mutations import mutation
from rapport.kernel.graph.node import parse_id, register_node
from rapport.kernel.ids import decode_id
from rapport.kernel.paging import page_request
from rapport.kernel.work import Subject, Work
from rapport.pipeline.errors import JobNotFound, StageNotFound


@strawberry.type
class CreateImportSuccess:
    import_: Import = strawberry.field(name="import")


@strawberry.type
class UpdateImportMappingSuccess:
    import_: Import = strawberry.field(name="import")


@strawberry.type
class StartImportSuccess:
    import_: Import = strawberry.field(name="import")


@strawberry.type
class UndoImportSuccess:
    import_: Import = strawberry.field(name="import")


@query(permission=CanSeeImports, name="import", description="One import; null when it is absent.")
async def import_(info: Info, id: strawberry.ID) -> Import | None:
    key = decode_id(IMPORT_PREFIX, id)
    row = await import_by_id(info.context.access, key) if key else None
    return to_import(row) if row else None


@query(permission=CanSeeImports, description="The workspace's imports, newest first.")
async def imports(info: Info, first: int = 20, after: str | None = None) -> Connection[Import]:
    request = page_request(first, after, IMPORT_KEY)
    return connect(await imports_page(info.context.access, request), to_import)


@query(permission=CanImport, description="What an import would do with these choices (null: the kept ones).")
async def import_check(info: Info, import_id: strawberry.ID, choices: ImportChoicesInput | None = None) -> ImportCheck:
    access = info.context.access
    row = await _existing(access, parse_id(IMPORT_PREFIX, import_id, ImportNotFound, ("importId",)))
    chosen = to_choices(choices, ("choices",)) if choices else row.choices
    await check_choices(access, row.facts.headings, chosen, ("choices",))
    return to_check(await check_import(access, row, chosen))


@mutation(permission=CanImport, raises=(FileNotFound, FileNotImportable, FileGone))
async def create_import(info: Info, work: Work, input: CreateImportInput) -> CreateImportSuccess:
    """Read an uploaded file and propose what its columns mean; nothing is imported yet."""
    made = await propose_import(
        work,
        file_key(input.file_id),
        encoding=checked_encoding(input.encoding),
        delimiter=checked_delimiter(input.delimiter),
        phone_region=checked_region(input.phone_region, ("input", "phoneRegion")),
    )
    return CreateImportSuccess(import_=await _now(work, made.id))


@mutation(
    permission=CanImport,
    raises=(ImportNotFound, ImportAlreadyStarted, MappingNotPossible, JobNotFound, StageNotFound),
)
async def update_import_mapping(info: Info, work: Work, input: UpdateImportMappingInput) -> UpdateImportMappingSuccess:
    """Keep other choices for an import that has not begun."""
    changed = await choose_columns(work, import_key(input.import_id), to_choices(input.choices))
    return UpdateImportMappingSuccess(import_=await _now(work, changed.id))


@mutation(
    permission=CanImport,
    raises=(ImportNotFound, ImportAlreadyStarted, MappingNotPossible, JobNotFound, StageNotFound, FileGone),
)
async def start_import(info: Info, work: Work, input: StartImportInput) -> StartImportSuccess:
    """Begin an import, or let one that failed go on; a dry run says what would come of it."""
    chosen = to_choices(input.choices) if input.choices else None
    begun = await begin_import(work, import_key(input.import_id), chosen)
    row = await _existing(work.access, begun.id)
    if input.dry_run:
        await _foretell(work, row)
    await enqueue_run(work.workspace_id, begun.id)
    return StartImportSuccess(import_=to_import(row))


@mutation(permission=CanImport, raises=(ImportNotFound, ImportNotUndoable))
async def undo_import(info: Info, work: Work, input: UndoImportInput) -> UndoImportSuccess:
    """Remove what an import made, within 7 days; people with whom something happened since are kept."""
    begun = await begin_undo(work, import_key(input.import_id))
    await enqueue_undo(work.workspace_id, begun.id)
    return UndoImportSuccess(import_=await _now(work, begun.id))


async def _foretell(work: Work, row: ImportRow) -> None:
    """Say in a dry run how much of each kind would happen."""
    check = await check_import(work.access, row, row.choices)
    for verb, count, noun in (
        ("candidate.created", check.created, "people"),
        ("application.created", check.applications, "cards"),
        ("import.row_refused", check.refused, "rows"),
    ):
        if count:
            work.record(verb, Subject(), fields=(f"{count} {noun}",))


async def _existing(access: Access, key: UUID) -> ImportRow:
    row = await import_by_id(access, key)
    if row is None:
        raise ImportNotFound(path=("importId",))
    return row


async def _now(work: Work, key: UUID) -> Import:
    return to_import(await _existing(work.access, key))


async def _imports(context: Context, keys: Sequence[UUID]) -> list[Import | None]:
    access = context.access
    if not CanSeeImports.allows(access):
        return [None] * len(keys)
    return [to_import(row) if row else None for row in await imports_by_id(access, keys)]


register_node(IMPORT_PREFIX, _imports)
