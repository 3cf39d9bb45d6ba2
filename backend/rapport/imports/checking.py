"""The dry run: reads and decides as the import would, and writes nothing."""

import asyncio
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import islice
from uuid import UUID

from rapport.imports.choices import Choices
from rapport.imports.plan import Plan, plan_rows
from rapport.imports.queries import ImportRow, known_about
from rapport.imports.refusals import Refusal
from rapport.imports.rows import RowReader
from rapport.imports.source import read_rows
from rapport.kernel.access import Access
from rapport.kernel.files import current_store
from rapport.pipeline.queries.membership import people_in_jobs

MOST_IN_A_REQUEST = 50_000
"""Rows that are checked while somebody waits: a few seconds. A command checks all of them."""

_CHUNK = 1_000
_SHOWN = 100


@dataclass(slots=True)
class Check:
    """What an import would do. ``refusals`` are the first hundred; ``is_complete`` is false for a part of the file."""

    rows: int = 0
    created: int = 0
    existing: int = 0
    applications: int = 0
    refused: int = 0
    is_complete: bool = True
    remarks: Counter[str] = field(default_factory=Counter)
    refusals: list[Refusal] = field(default_factory=list)


async def check_import(
    access: Access,
    row: ImportRow,
    choices: Choices,
    most: int | None = MOST_IN_A_REQUEST,
    progress: Callable[[int], None] | None = None,
) -> Check:
    """Check up to ``most`` rows (None: all). Raises FileGone."""
    check = Check(is_complete=most is None or row.rows <= most)
    reader = RowReader(choices.mapping, row.facts.headings)
    seen: dict[str, UUID] = {}
    placed: set[tuple[UUID, UUID]] = set()
    with current_store().open(row.file_id) as file:
        records = islice(read_rows(file, row.facts), most)
        while rows := await asyncio.to_thread(reader.read_many, islice(records, _CHUNK)):
            plan = plan_rows(rows, await known_about(access, rows, choices), choices, seen)
            await _add(access, check, plan, placed)
            check.rows += len(rows)
            if progress is not None:
                progress(check.rows)
    return check


async def _add(access: Access, check: Check, plan: Plan, placed: set[tuple[UUID, UUID]]) -> None:
    check.created += len(plan.new)
    check.existing += plan.met
    check.refused += len(plan.refusals)
    check.remarks.update(plan.remarks)
    check.refusals += plan.refusals[: _SHOWN - len(check.refusals)]
    wanted = {(each.job_id, each.candidate_id) for each in plan.placements}
    inside = await people_in_jobs(access, [job for job, _ in wanted], [person for _, person in wanted])
    fresh = wanted - inside - placed
    placed |= fresh
    check.applications += len(fresh)
