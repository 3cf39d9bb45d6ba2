"""Named reads of a board: all of its cards at one version, and what changed since one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson

from rapport.candidates.queries.belongings import TagRow, tags_by_candidate
from rapport.candidates.queries.people import CandidateRow
from rapport.kernel.access import Access
from rapport.kernel.database import fetch, fetch_one, snapshot
from rapport.pipeline.queries.jobs import job_by_id, stages_by_job
from rapport.pipeline.queries.rows import (
    APPLICATION_COLUMNS,
    CARD_STATES,
    ApplicationRow,
    JobRow,
    StageRow,
    to_application_row,
)

MAX_CARDS = 10_000


@dataclass(frozen=True, slots=True)
class CardRow:
    """An application with the person as the card shows them."""

    application: ApplicationRow
    candidate: CandidateRow
    tags: list[TagRow]


@dataclass(frozen=True, slots=True)
class BoardRow:
    job: JobRow
    version: int
    stages: list[StageRow]
    cards: list[CardRow]


@dataclass(frozen=True, slots=True)
class BoardStep:
    """One version: who made it, the cards that it changed and that still lie on the board, and those that left.

    ``stages`` is set only when they (or the job) changed.
    """

    version: int
    at: datetime
    actor: dict[str, Any]
    changed: list[CardRow]
    removed: list[UUID]
    stages: list[StageRow] | None


@dataclass(frozen=True, slots=True)
class BoardHead:
    """Where a board stands: its version, and up to where its versions were pruned."""

    version: int
    pruned_to: int


async def board_of_job(access: Access, job_id: UUID) -> BoardRow | None:
    """The whole board; version and cards are of one moment. None when the member may not see the job."""
    async with snapshot():
        job = await job_by_id(access, job_id)
        if job is None:
            return None
        head = await board_head(job_id)
        stages = (await stages_by_job(access, [job_id])).get(job_id, [])
        return BoardRow(job, head.version, stages, await _cards(access, job_id, None))


async def board_head(job_id: UUID) -> BoardHead:
    row = await fetch_one("SELECT version, pruned_to FROM boards WHERE job_id = $1", job_id)
    return BoardHead(row["version"], row["pruned_to"]) if row else BoardHead(0, 0)


async def board_steps(access: Access, job_id: UUID, after: int) -> list[BoardStep] | None:
    """Every version after ``after``, in order and without a gap; None when some have been pruned.

    All cards are read in one snapshot. A card that several of these versions changed stands, as it is now, in the
    last of them: applied in order the steps end in exactly the board of the last version.
    """
    async with snapshot():
        head = await board_head(job_id)
        if after < head.pruned_to or after > head.version:
            return None
        rows = await fetch(
            "SELECT version, at, actor, changed, stages_changed FROM board_versions"
            " WHERE job_id = $1 AND version > $2 ORDER BY version",
            job_id,
            after,
        )
        last_change = {UUID(key): row["version"] for row in rows for key in orjson.loads(row["changed"])}
        cards = (
            {card.application.id: card for card in await _cards(access, job_id, list(last_change))}
            if last_change
            else {}
        )
        stages = (
            (await stages_by_job(access, [job_id])).get(job_id, [])
            if any(row["stages_changed"] for row in rows)
            else None
        )
    by_version: dict[int, list[UUID]] = {}
    for key, version in last_change.items():
        by_version.setdefault(version, []).append(key)
    return [_step(row, by_version.get(row["version"], []), cards, stages) for row in rows]


def _step(row: Any, keys: list[UUID], cards: dict[UUID, CardRow], stages: list[StageRow] | None) -> BoardStep:
    return BoardStep(
        version=row["version"],
        at=row["at"],
        actor=orjson.loads(row["actor"]),
        changed=[cards[key] for key in keys if key in cards],
        removed=[key for key in keys if key not in cards],
        stages=stages if row["stages_changed"] else None,
    )


_CARD = (
    f"{APPLICATION_COLUMNS}, c.name, c.name_sort_key, c.headline, c.location, c.time_zone, c.owner_id, c.source_id,"
    " c.created_at, c.updated_at, c.archived_at"
)


async def _cards(access: Access, job_id: UUID, ids: Sequence[UUID] | None) -> list[CardRow]:
    """Cards of a job that the caller has checked, all or those of ``ids``, by rank."""
    only, values = (" AND a.id = ANY($4::uuid[])", [list(ids)]) if ids is not None else ("", [])
    rows = await fetch(
        f"SELECT {_CARD} FROM applications a JOIN candidates c ON c.id = a.candidate_id"
        f" WHERE a.workspace_id = $1 AND a.job_id = $2 AND a.status = ANY($3::text[]){only}"
        f" ORDER BY a.rank, a.id LIMIT {MAX_CARDS}",
        access.workspace_id,
        job_id,
        CARD_STATES,
        *values,
    )
    tags = await tags_by_candidate(access, [row["candidate_id"] for row in rows]) if rows else {}
    return [CardRow(to_application_row(row), _candidate(row), tags.get(row["candidate_id"], [])) for row in rows]


def _candidate(row: Any) -> CandidateRow:
    return CandidateRow(
        id=row["candidate_id"],
        name=row["name"],
        name_sort_key=row["name_sort_key"],
        headline=row["headline"],
        location=row["location"],
        time_zone=row["time_zone"],
        owner_id=row["owner_id"],
        source_id=row["source_id"],
        created_at=row["created_at"],
        updated_at=row["updated_at"],
        archived_at=row["archived_at"],
    )


async def count_cards(job_id: UUID) -> int:
    row = await fetch_one(
        "SELECT count(*) AS n FROM applications WHERE job_id = $1 AND status = ANY($2::text[])", job_id, CARD_STATES
    )
    return int(row["n"]) if row else 0


async def actor_of_version(job_id: UUID, version: int) -> dict[str, Any] | None:
    """Who made a version of a board; None when it has been pruned."""
    row = await fetch_one("SELECT actor FROM board_versions WHERE job_id = $1 AND version = $2", job_id, version)
    return orjson.loads(row["actor"]) if row else None
