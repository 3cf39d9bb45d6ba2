"""Named reads of the one log: timelines, newest first, and the feed, oldest first and without a gap."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson

from rapport.kernel.access import Access, ActorKind, Role
from rapport.kernel.database import fetch, fetch_one
from rapport.kernel.errors import InvalidInput
from rapport.kernel.paging import Page, PageRequest, decode_cursor, encode_cursor, make_page
from rapport.kernel.sql import Conditions, counter
from rapport.kernel.texts import is_storable

TIMELINE_KEY = (datetime, int)
_FEED_KEY = (str, int, int)


@dataclass(frozen=True, slots=True)
class ActivityRow:
    id: UUID
    sequence: int
    transaction: int
    at: datetime
    verb: str
    actor_kind: ActorKind
    member_id: UUID | None
    api_key_id: UUID | None
    candidate_id: UUID | None
    job_id: UUID | None
    application_id: UUID | None
    note_id: UUID | None
    batch_id: UUID | None
    undone_by_id: UUID | None
    is_revertible: bool
    changed_fields: list[str]
    details: dict[str, Any]


@dataclass(frozen=True, slots=True)
class ActivitySelection:
    """Which part of the log; None means any."""

    candidate_id: UUID | None = None
    job_id: UUID | None = None
    verbs: Sequence[str] = field(default_factory=tuple)


_COLUMNS = (
    "a.id, a.sequence, a.transaction::text::bigint AS transaction, a.at, a.verb, a.actor_kind, a.member_id,"
    " a.api_key_id, a.candidate_id, a.job_id, a.application_id, a.note_id, a.batch_id, a.undone_by_id,"
    " a.revert IS NOT NULL AS is_revertible, a.changed_fields, a.details"
)


async def timeline_page(access: Access, selection: ActivitySelection, request: PageRequest) -> Page[ActivityRow]:
    """Activities that the member may see, newest first."""
    conditions = visible_activities(access, selection)
    count = counter("activities a", conditions)
    if request.after is not None:
        conditions.add("(a.at, a.sequence) < ({}::timestamptz, {}::bigint)", *request.after)
    rows = await fetch(
        f"SELECT {_COLUMNS} FROM activities a WHERE {conditions.where}"
        f" ORDER BY a.at DESC, a.sequence DESC LIMIT {request.limit}",
        *conditions.values,
    )
    return make_page(
        request, [to_activity_row(row) for row in rows], lambda row: (row.at.isoformat(), row.sequence), count
    )


async def activities_by_id(access: Access, ids: Sequence[UUID]) -> Sequence[ActivityRow | None]:
    conditions = visible_activities(access, ActivitySelection())
    conditions.add("a.id = ANY({}::uuid[])", list(ids))
    rows = await fetch(f"SELECT {_COLUMNS} FROM activities a WHERE {conditions.where}", *conditions.values)
    found = {row["id"]: to_activity_row(row) for row in rows}
    return [found.get(key) for key in ids]


@dataclass(frozen=True, slots=True)
class FeedPosition:
    """Where a reader of the feed stands: everything at or before it has been seen."""

    epoch: str
    transaction: int
    sequence: int

    @property
    def cursor(self) -> str:
        return encode_cursor((self.epoch, self.transaction, self.sequence))


def parse_position(cursor: str) -> FeedPosition:
    """Raises InvalidInput for text that is not a position."""
    return FeedPosition(*decode_cursor(cursor, _FEED_KEY))


async def feed_end() -> FeedPosition:
    """The position after everything that has surely been committed."""
    row = await fetch_one(
        "SELECT i.epoch::text AS epoch, (pg_snapshot_xmin(pg_current_snapshot())::text::bigint - 1) AS transaction"
        " FROM instance i"
    )
    if row is None:
        raise InvalidInput("This installation has no epoch yet; run `rapport migrate`.")
    return FeedPosition(row["epoch"], row["transaction"], 2**62)


async def feed_after(
    access: Access, position: FeedPosition, selection: ActivitySelection, limit: int
) -> tuple[FeedPosition, Sequence[ActivityRow]]:
    """Up to ``limit`` activities after ``position``, in commit-safe order, and the position after them.

    Only transactions before the oldest one still running are read (the snapshot's horizon): one that commits late
    can't be skipped. Raises InvalidInput when the position is of another epoch (a restored database).
    """
    end = await feed_end()
    if end.epoch != position.epoch:
        raise InvalidInput(
            "This position is from before the database was restored; start again without `after`.", path=("after",)
        )
    conditions = visible_activities(access, selection)
    conditions.add(
        "(a.transaction, a.sequence) > ({}::text::xid8, {}::bigint) AND a.transaction <= {}::text::xid8",
        str(position.transaction),
        position.sequence,
        str(end.transaction),
    )
    rows = await fetch(
        f"SELECT {_COLUMNS} FROM activities a WHERE {conditions.where}"
        f" ORDER BY a.transaction, a.sequence LIMIT {limit}",
        *conditions.values,
    )
    found = [to_activity_row(row) for row in rows]
    if len(found) == limit:
        return FeedPosition(end.epoch, found[-1].transaction, found[-1].sequence), found
    return max(end, position, key=lambda p: (p.transaction, p.sequence)), found


def visible_activities(access: Access, selection: ActivitySelection) -> Conditions:
    """Conditions over ``activities a`` for what the member may see of the log."""
    conditions = Conditions()
    conditions.add("a.workspace_id = {}", access.workspace_id)
    scopes = conditions.value(access.scope_list())
    if access.sees_granted_only:
        subjects = access.subject_predicate("a.candidate_id", scopes)
        conditions.add(f"{access.scope_predicate('a.scope_id', scopes)} OR (a.scope_id IS NULL AND {subjects})")
    else:
        conditions.add(access.scope_predicate("a.scope_id", scopes))
    if access.role is not Role.ADMIN:
        # Changes to members and settings are the admins' audit log.
        conditions.add("a.candidate_id IS NOT NULL OR a.job_id IS NOT NULL")
    if selection.candidate_id is not None:
        conditions.add("a.candidate_id = {}", selection.candidate_id)
    if selection.job_id is not None:
        conditions.add("a.job_id = {}", selection.job_id)
    if selection.verbs:
        conditions.add("a.verb = ANY({}::text[])", [verb for verb in selection.verbs if is_storable(verb)])
    return conditions


def to_activity_row(row: Any) -> ActivityRow:
    return ActivityRow(
        id=row["id"],
        sequence=row["sequence"],
        transaction=row["transaction"],
        at=row["at"],
        verb=row["verb"],
        actor_kind=ActorKind(row["actor_kind"]),
        member_id=row["member_id"],
        api_key_id=row["api_key_id"],
        candidate_id=row["candidate_id"],
        job_id=row["job_id"],
        application_id=row["application_id"],
        note_id=row["note_id"],
        batch_id=row["batch_id"],
        undone_by_id=row["undone_by_id"],
        is_revertible=row["is_revertible"],
        changed_fields=orjson.loads(row["changed_fields"]),
        details=orjson.loads(row["details"]),
    )
