"""The import itself: some rows at a time, each time in one transaction that also commits how far it came."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Iterable, Sequence
from uuid import UUID

import asyncpg
from tortoise.exceptions import IntegrityError, OperationalError

from rapport.candidates.actions.bulk import NewNote, NewPerson, insert_people, source_keys, tag_keys
from rapport.imports.choices import Choices, choices_from_json
from rapport.imports.models import Import, ImportState
from rapport.imports.plan import Known, Plan, contacts_of, headline_of, plan_rows
from rapport.imports.queries import known_about
from rapport.imports.refusals import Refusal
from rapport.imports.rows import PersonRow
from rapport.kernel.access import Access
from rapport.kernel.bulk import insert_rows
from rapport.kernel.database import execute, fetch
from rapport.kernel.ids import new_id
from rapport.kernel.texts import fold_for_search
from rapport.kernel.work import Work, open_work
from rapport.pipeline.actions.bulk import place_people

CHUNK = 500
"""Rows in one transaction: a fraction of a second, so that boards and people are never locked for long."""

_TRIES = 6


Keys = Callable[[Work, Iterable[str]], Awaitable[dict[str, UUID]]]


class ImportWentOn(Exception):
    """Somebody else has taken these rows, or the import was stopped: this runner has to let go."""


def import_topic(import_id: UUID) -> str:
    """The bus topic on which those who watch an import are woken."""
    return f"import:{import_id.hex}"


async def import_chunk(access: Access, import_id: UUID, position: int, rows: Sequence[PersonRow | Refusal]) -> Import:
    """Import the rows that come after the first ``position`` ones; the import as it is after them.

    A person whom somebody else creates at the same moment makes the transaction fail on the unique index; it is
    tried again and then finds them. Raises ImportWentOn.
    """
    for attempt in range(1, _TRIES + 1):
        try:
            return await _import_once(access, import_id, position, rows)
        except (IntegrityError, OperationalError) as error:
            if attempt == _TRIES or not _is_passing(error):
                raise
            await asyncio.sleep(random.uniform(0, 0.05) * 2**attempt)  # noqa: S311  (only spreads retries)
    raise AssertionError("unreachable")


def _is_passing(error: Exception) -> bool:
    """Whether trying again may help: a race lost on a unique index, a deadlock."""
    cause = error.__cause__ or (error.args[0] if error.args else None)
    return isinstance(error, IntegrityError) or isinstance(cause, asyncpg.DeadlockDetectedError)


async def _import_once(access: Access, import_id: UUID, position: int, rows: Sequence[PersonRow | Refusal]) -> Import:
    async with open_work(access, batch_id=import_id) as work:
        row = await Import.filter(workspace_id=work.workspace_id, id=import_id).select_for_update().get()
        if row.state is not ImportState.RUNNING or row.position != position:
            raise ImportWentOn
        # Imports of one workspace take turns by the chunk, so that they seldom meet on an address.
        await execute("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", f"import {work.workspace_id}")
        choices = choices_from_json(row.choices)
        known = await known_about(access, rows, choices)
        plan = plan_rows(rows, known, choices)
        cards = await _write(work, plan, known, choices)
        await _write_refusals(work, import_id, plan.refusals)
        _count(row, plan, len(rows), cards)
        await row.save()
        work.wake(import_topic(import_id))
        return row


async def _write(work: Work, plan: Plan, known: Known, choices: Choices) -> int:
    """Write what was planned; how many cards were made."""
    await insert_people(work, await _people(work, plan, known, choices))
    await insert_rows(
        "import_identities",
        {"id": "uuid", "workspace_id": "uuid", "digest": "text", "candidate_id": "uuid"},
        [(new_id(), work.workspace_id, digest, key) for digest, key in plan.identities],
        on_conflict="ON CONFLICT (workspace_id, digest) DO UPDATE SET candidate_id = excluded.candidate_id",
    )
    new = {key for key, _ in plan.new}
    met = sorted({each.candidate_id for each in plan.placements} - new)
    living = {
        row["id"]
        for row in await fetch(
            "SELECT id FROM candidates WHERE workspace_id = $1 AND id = ANY($2::uuid[])"
            " AND archived_at IS NULL AND merged_into_id IS NULL ORDER BY id FOR UPDATE",
            work.workspace_id,
            met,
        )
    }
    return len(await place_people(work, [each for each in plan.placements if each.candidate_id in new | living]))


async def _people(work: Work, plan: Plan, known: Known, choices: Choices) -> list[NewPerson]:
    tags = await _by_name(tag_keys, work, {tag for _, row in plan.new for tag in (*row.tags, *choices.tags)})
    sources = await _by_name(source_keys, work, {row.source or choices.source for _, row in plan.new} - {""})
    return [
        NewPerson(
            id=key,
            name=row.name,
            headline=headline_of(row),
            location=row.location,
            time_zone=row.time_zone or None,
            owner_id=known.members.get(row.owner_email),
            source_id=sources.get(row.source or choices.source),
            tag_ids=list(dict.fromkeys(tags[tag] for tag in (*row.tags, *choices.tags))),
            contacts=contacts_of(row),
            notes=[NewNote(row.note)] if row.note else (),
        )
        for key, row in plan.new
    ]


async def _by_name(keys: Keys, work: Work, names: set[str]) -> dict[str, UUID]:
    """Keys by the names as the rows spell them: each spelling is folded once, not once a row."""
    folded = {name: fold_for_search(name) for name in names}
    found = await keys(work, names)
    return {name: found[folded[name]] for name in names}


async def _write_refusals(work: Work, import_id: UUID, refusals: Sequence[Refusal]) -> None:
    await insert_rows(
        "import_refusals",
        {
            "id": "uuid",
            "workspace_id": "uuid",
            "import_id": "uuid",
            "line": "int4",
            "code": "text",
            "message": "text",
            "column_name": "text",
        },
        [
            (
                new_id(),
                work.workspace_id,
                import_id,
                each.line,
                each.code,
                each.message[:500],
                (each.column or "")[:200],
            )
            for each in refusals
        ],
    )


def _count(row: Import, plan: Plan, rows: int, cards: int) -> None:
    row.position += rows
    row.created_count += len(plan.new)
    row.existing_count += plan.met
    row.refused_count += len(plan.refusals)
    row.application_count += cards
    row.remarks = {code: row.remarks.get(code, 0) + plan.remarks[code] for code in {*row.remarks, *plan.remarks}}
