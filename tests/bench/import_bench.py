"""How fast people are imported, against COPY of the very rows that the import makes.

Run alone: ``python -m tests.bench.import_bench [ROWS …]``.
"""

import asyncio
import csv
import io
import resource
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import asyncpg

from rapport.accounts.actions.files import keep_file
from rapport.accounts.models import Workspace
from rapport.imports.actions.lifecycle import begin_import
from rapport.imports.actions.proposals import propose_import
from rapport.imports.queries import ImportRow, import_by_id
from rapport.imports.running import carry_through
from rapport.kernel.access import Access, ActorKind, system_access
from rapport.kernel.address import DatabaseAddress
from rapport.kernel.database import open_database
from rapport.kernel.files import DirectoryStore, use_store
from rapport.kernel.ids import new_id
from rapport.kernel.migrate import migrate
from rapport.kernel.work import open_work
from rapport.postgres.scratch import scratch_server

SMALL = (10_000,)
FULL = (10_000, 100_000)
TABLES = ("candidates", "contact_points", "candidate_tags", "notes", "activities")
# Columns that the database fills by itself.
OWN_COLUMNS = ("sequence", "transaction")


@dataclass(frozen=True, slots=True)
class ImportMeasure:
    """Seconds; `again` is the same file a second time, `copy` the bare rows into the same tables and indexes."""

    rows: int
    inspect: float
    first: float
    again: float
    copy: float
    copied_rows: int
    peak_mib: float

    @property
    def rows_a_second(self) -> float:
        return self.rows / self.first


def measure_import(rows: int) -> ImportMeasure:
    """Import a file of ``rows`` people into an empty database of its own, twice, and COPY what came of it."""
    with scratch_server() as address, tempfile.TemporaryDirectory() as files:
        asyncio.run(migrate(address))
        use_store(DirectoryStore(Path(files)))
        return asyncio.run(_measure(address, rows))


async def _measure(address: DatabaseAddress, rows: int) -> ImportMeasure:
    content = people_csv(rows)
    async with open_database(address):
        access = await _access()
        started = time.perf_counter()
        begun = await _begin(access, content)
        inspect = time.perf_counter() - started
        first = await _timed(access, begun)
        again = await _timed(access, await _begin(access, content))
    # Before the rows are read back for COPY, which takes more memory than importing them.
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    copy, copied = await _copy(address)
    return ImportMeasure(rows, inspect, first, again, copy, copied, peak)


def people_csv(rows: int) -> bytes:
    """People with everything that an export usually has; no two with the same address."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow(
        [
            *("First name", "Last name", "Email", "Phone", "Title", "Company", "Location", "Time zone", "Tags"),
            *("Source", "LinkedIn", "Notes"),
        ]
    )
    for number in range(rows):
        writer.writerow(
            [
                *(f"{('Änne', 'Björn', 'Chloé', 'Dāvis')[number % 4]}", f"Müller-{number}"),
                *(f"person.{number}@firm{number % 50}.example", f"+49 151 {10_000_000 + number}"),
                *("Engineer", f"Firm {number % 50}", "Hamburg, Germany", "Europe/Berlin"),
                *("python, go; remote" if number % 2 else "sales", "Harbour Days"),
                f"linkedin.com/in/person-{number}" if number % 2 else "",
                "Met at the fair,\nwants to move in spring." if number % 4 == 0 else "",
            ]
        )
    return buffer.getvalue().encode()


async def _access() -> Access:
    workspace = await Workspace.create(id=new_id(), name="Bench", slug="bench", created_at=datetime.now(UTC))
    return system_access(workspace.id, ActorKind.IMPORT)


async def _begin(access: Access, content: bytes) -> ImportRow:
    async def pieces() -> AsyncIterator[bytes]:
        yield content

    kept = await keep_file(access, "people.csv", "text/csv", pieces())
    async with open_work(access) as work:
        made = await propose_import(work, kept.id)
        await begin_import(work, made.id)
    return await _row(access, made.id)


async def _timed(access: Access, begun: ImportRow) -> float:
    started = time.perf_counter()
    await carry_through(access, begun)
    seconds = time.perf_counter() - started
    done = await _row(access, begun.id)
    assert done.created_count + done.existing_count == begun.rows, done
    return seconds


async def _row(access: Access, key: UUID) -> ImportRow:
    row = await import_by_id(access, key)
    assert row is not None
    return row


async def _copy(address: DatabaseAddress) -> tuple[float, int]:
    """Empty the tables and COPY the same rows back, as fast as the database takes them."""
    connection = await asyncpg.connect(**address.asyncpg_arguments())
    try:
        kept: list[tuple[str, list[str], Sequence[asyncpg.Record]]] = []
        for table in TABLES:
            columns = [
                row["column_name"]
                for row in await connection.fetch(
                    "SELECT column_name FROM information_schema.columns WHERE table_schema = 'public'"
                    " AND table_name = $1 AND NOT column_name = ANY($2::text[]) ORDER BY ordinal_position",
                    table,
                    list(OWN_COLUMNS),
                )
            ]
            listed = ", ".join(f'"{name}"' for name in columns)
            kept.append((table, columns, await connection.fetch(f"SELECT {listed} FROM {table}")))
        await connection.execute(f"TRUNCATE {', '.join(TABLES)} CASCADE")
        started = time.perf_counter()
        for table, columns, rows in kept:
            await connection.copy_records_to_table(table, records=rows, columns=columns)
        return time.perf_counter() - started, sum(len(rows) for _, _, rows in kept)
    finally:
        await connection.close()


def main() -> None:
    for rows in [int(text) for text in sys.argv[1:]] or FULL:
        found = measure_import(rows)
        sys.stdout.write(
            f"{found.rows:,} rows: {found.first:.1f} s ({found.rows_a_second:,.0f} rows/s), again {found.again:.1f} s,"
            f" read through {found.inspect:.2f} s; COPY of the {found.copied_rows:,} rows made {found.copy:.1f} s"
            f" (ratio {found.first / found.copy:.1f}); peak {found.peak_mib:.0f} MiB\n"
        )


if __name__ == "__main__":
    main()
