"""Carrying an import through from where it stands to its end, in a worker or in the command itself."""

import asyncio
from collections.abc import Callable
from itertools import islice
from typing import BinaryIO

import structlog

from rapport.accounts.authentication import access_for_member
from rapport.accounts.permissions import CanImport
from rapport.imports.actions.chunks import CHUNK, ImportWentOn, import_chunk
from rapport.imports.actions.lifecycle import fail_import, finish_import
from rapport.imports.errors import ImporterNotAllowed
from rapport.imports.queries import ImportRow
from rapport.imports.refusals import FileRefused
from rapport.imports.rows import RowReader
from rapport.imports.source import read_rows
from rapport.kernel.access import Access
from rapport.kernel.errors import DomainError
from rapport.kernel.files import current_store

log = structlog.get_logger(__name__)

Progress = Callable[[int], None]


async def carry_through(access: Access, row: ImportRow, progress: Progress | None = None) -> None:
    """Import what is left of a running import; ``progress`` is told how many rows are done.

    Safe to be called again after a crash, and at the same time as another call: whoever comes second lets go.
    A fault that time won't mend (the file is gone, a board is full) ends the import as failed.
    """
    try:
        with current_store().open(row.file_id) as file:
            await _carry(access, row, file, progress)
    except ImportWentOn:
        log.info("an import is being carried through elsewhere, or was stopped", import_id=str(row.id))
        return
    except (DomainError, FileRefused) as error:
        await fail_import(access, row.id, error.message)
        return
    await finish_import(access, row.id)


async def _carry(access: Access, row: ImportRow, file: BinaryIO, progress: Progress | None) -> None:
    reader = RowReader(row.choices.mapping, row.facts.headings)
    records = read_rows(file, row.facts, skip=row.position)
    position = row.position
    upcoming = asyncio.create_task(asyncio.to_thread(reader.read_many, islice(records, CHUNK)))
    try:
        while rows := await upcoming:
            # The next rows are read while the database is busy with these.
            upcoming = asyncio.create_task(asyncio.to_thread(reader.read_many, islice(records, CHUNK)))
            access = await _still_allowed(access)
            position = (await import_chunk(access, row.id, position, rows)).position
            if progress is not None:
                progress(position)
    finally:
        # A thread can't be cancelled: wait for it, or it would read on in a closed file.
        await asyncio.wait([upcoming])


async def _still_allowed(access: Access) -> Access:
    """The rights of who began it as they are by now, for an import may take long. Raises ImporterNotAllowed."""
    if access.member_id is None:
        return access  # a command of the operator
    now = await access_for_member(access.member_id, access.actor_kind)
    if now is None or not CanImport.allows(now):
        raise ImporterNotAllowed
    return now
