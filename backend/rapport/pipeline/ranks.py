"""Where a card lands: a rank between two neighbours, so that no other card is rewritten."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from fractional_indexing import generate_key_between, generate_n_keys_between

from rapport.kernel.database import fetch, fetch_one
from rapport.pipeline.models import ON_BOARD

_ON_BOARD = [str(status) for status in ON_BOARD]


class Landed(StrEnum):
    """How a card came to lie where it does: as asked, or the nearest thing that was still true."""

    AFTER = "after"
    BEFORE = "before"
    END = "end"


@dataclass(frozen=True, slots=True)
class Landing:
    """``rank`` is the rank to write; ``stays`` when the card already lies in that gap."""

    rank: str
    landed: Landed
    stays: bool = False


async def find_landing(stage_id: UUID, moving: UUID, after_id: UUID | None, before_id: UUID | None) -> Landing:
    """Directly after ``after_id`` if it is still in the stage, else directly before ``before_id``, else at the end.

    Called under the board's lock, so that the gap found is still there when the rank is written.
    """
    after = await _rank_in(stage_id, after_id, moving)
    if after is not None:
        return await _between(stage_id, moving, after, await _next_rank(stage_id, moving, after), Landed.AFTER)
    before = await _rank_in(stage_id, before_id, moving)
    if before is not None:
        return await _between(stage_id, moving, await _previous_rank(stage_id, moving, before), before, Landed.BEFORE)
    return await _between(stage_id, moving, await last_rank(stage_id, moving), None, Landed.END)


async def _between(stage_id: UUID, moving: UUID, low: str | None, high: str | None, landed: Landed) -> Landing:
    own = await _rank_in(stage_id, moving, None)
    if own is not None and (low is None or low < own) and (high is None or own < high):
        return Landing(own, landed, stays=True)
    return Landing(generate_key_between(low, high), landed)


async def _rank_in(stage_id: UUID, card: UUID | None, moving: UUID | None) -> str | None:
    if card is None or card == moving:
        return None
    row = await fetch_one(
        "SELECT rank FROM applications WHERE id = $1 AND stage_id = $2 AND status = ANY($3::text[])",
        card,
        stage_id,
        _ON_BOARD,
    )
    return row["rank"] if row else None


async def _next_rank(stage_id: UUID, moving: UUID, rank: str) -> str | None:
    row = await fetch_one(
        "SELECT rank FROM applications WHERE stage_id = $1 AND id <> $2 AND rank > $3 AND status = ANY($4::text[])"
        " ORDER BY rank LIMIT 1",
        stage_id,
        moving,
        rank,
        _ON_BOARD,
    )
    return row["rank"] if row else None


async def _previous_rank(stage_id: UUID, moving: UUID, rank: str) -> str | None:
    row = await fetch_one(
        "SELECT rank FROM applications WHERE stage_id = $1 AND id <> $2 AND rank < $3 AND status = ANY($4::text[])"
        " ORDER BY rank DESC LIMIT 1",
        stage_id,
        moving,
        rank,
        _ON_BOARD,
    )
    return row["rank"] if row else None


async def last_rank(stage_id: UUID, moving: UUID | None = None) -> str | None:
    """The greatest rank among the stage's cards; ``moving`` is left out."""
    row = await fetch_one(
        "SELECT max(rank) AS rank FROM applications"
        " WHERE stage_id = $1 AND id IS DISTINCT FROM $2 AND status = ANY($3::text[])",
        stage_id,
        moving,
        _ON_BOARD,
    )
    return row["rank"] if row else None


async def ranks_at_end(stage_id: UUID, count: int) -> Sequence[str]:
    """``count`` ranks after the stage's last card."""
    ranks: list[str] = generate_n_keys_between(await last_rank(stage_id), None, count)
    return ranks


async def free_rank(stage_id: UUID, moving: UUID, wanted: str) -> str:
    """``wanted`` if no card of the stage has it by now, else one directly after that card; for undo and reopening."""
    rows = await fetch(
        "SELECT 1 FROM applications WHERE stage_id = $1 AND id <> $2 AND rank = $3 AND status = ANY($4::text[])",
        stage_id,
        moving,
        wanted,
        _ON_BOARD,
    )
    return generate_key_between(wanted, await _next_rank(stage_id, moving, wanted)) if rows else wanted
