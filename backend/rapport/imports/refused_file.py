"""The refused rows as a CSV that can be corrected and imported: their own columns, then the line and the reason."""

import asyncio
import csv
import io
import re
from collections.abc import AsyncIterator, Iterator, Mapping
from itertools import islice

from rapport.imports.queries import ImportRow, RefusedRow, refusals_of
from rapport.imports.source import read_rows
from rapport.kernel.access import Access
from rapport.kernel.files import current_store

_PIECE = 1_000
# What a spreadsheet would run as a formula, in East Asian editions with full-width signs too. Numbers, phone numbers
# among them, are no formulas.
_FORMULA = re.compile(r"\A\s*[=@\t\r\uff1d\uff20]|\A\s*[+\-\uff0b\uff0d](?![\d\s().-]+\Z)")


def neutralised(cell: str) -> str:
    """``cell`` as a spreadsheet shows it instead of running it (OWASP, CSV injection); import takes the mark away."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


async def refused_csv(access: Access, row: ImportRow) -> AsyncIterator[bytes]:
    """The file in pieces, UTF-8 with a byte order mark so that every spreadsheet reads it rightly. Raises FileGone."""
    refused = await refusals_of(access, row.id)
    with current_store().open(row.file_id) as file:
        rows = _rows(row, refused, read_rows(file, row.facts))
        yield "\ufeff".encode() + _encode(islice(rows, 1))
        while piece := await asyncio.to_thread(lambda: _encode(islice(rows, _PIECE))):
            yield piece


def _rows(
    row: ImportRow, refused: Mapping[int, RefusedRow], records: Iterator[tuple[int, list[str]]]
) -> Iterator[list[str]]:
    yield [*(heading or f"Column {at}" for at, heading in enumerate(row.facts.headings, 1)), "Line", "Refused because"]
    for line, cells in records:
        if reason := refused.get(line):
            yield [*cells[: len(row.facts.headings)], str(line), reason.message]


def _encode(rows: Iterator[list[str]]) -> bytes:
    buffer = io.StringIO(newline="")
    csv.writer(buffer).writerows([neutralised(cell) for cell in row] for row in rows)
    return buffer.getvalue().encode()
