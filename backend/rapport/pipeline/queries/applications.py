"""Named reads of applications and what hangs on them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import orjson

from rapport.kernel.access import Access
from rapport.kernel.database import fetch
from rapport.kernel.paging import Page, PageRequest, make_page
from rapport.kernel.sql import counter
from rapport.pipeline.models import DecidedBy, InterviewOutcome
from rapport.pipeline.queries.rows import (
    APPLICATION_COLUMNS,
    ApplicationRow,
    InterviewRow,
    ReasonRow,
    RejectionRow,
    to_application_row,
    visible_applications,
)


async def applications_by_id(access: Access, ids: Sequence[UUID]) -> Sequence[ApplicationRow | None]:
    conditions = visible_applications(access)
    conditions.add("a.id = ANY({}::uuid[])", list(ids))
    rows = await fetch(f"SELECT {APPLICATION_COLUMNS} FROM applications a WHERE {conditions.where}", *conditions.values)
    found = {row["id"]: to_application_row(row) for row in rows}
    return [found.get(key) for key in ids]


async def application_by_id(access: Access, key: UUID) -> ApplicationRow | None:
    return (await applications_by_id(access, [key]))[0]


async def applications_by_candidate(access: Access, ids: Sequence[UUID]) -> dict[UUID, list[ApplicationRow]]:
    """Applications that the member may see, newest first, by person."""
    conditions = visible_applications(access)
    conditions.add("a.candidate_id = ANY({}::uuid[])", list(ids))
    rows = await fetch(
        f"SELECT {APPLICATION_COLUMNS} FROM applications a WHERE {conditions.where}"
        " ORDER BY a.applied_at DESC, a.id DESC",
        *conditions.values,
    )
    found: dict[UUID, list[ApplicationRow]] = {}
    for row in rows:
        found.setdefault(row["candidate_id"], []).append(to_application_row(row))
    return found


@dataclass(frozen=True, slots=True)
class WaitingSelection:
    """Which waiting applications; None means any. ``overdue_at`` keeps those whose promise had passed by then."""

    job_id: UUID | None = None
    owner_id: UUID | None = None
    overdue_at: datetime | None = None


WAITING_KEY = (datetime, UUID)
# An application without a promise sorts after every real one.
_LAST = datetime(9999, 12, 31, tzinfo=UTC)
_NEVER = "'9999-12-31 00:00:00+00'::timestamptz"


async def waiting_page(access: Access, selection: WaitingSelection, request: PageRequest) -> Page[ApplicationRow]:
    """Active applications in which it is our turn, soonest promise first, those without a promise last."""
    conditions = visible_applications(access)
    conditions.add("a.status = 'active' AND a.turn = 'ours'")
    if selection.job_id is not None:
        conditions.add("a.job_id = {}", selection.job_id)
    if selection.owner_id is not None:
        conditions.add(
            "EXISTS (SELECT 1 FROM candidates c WHERE c.id = a.candidate_id AND c.owner_id = {})", selection.owner_id
        )
    if selection.overdue_at is not None:
        conditions.add("a.promised_at < {}", selection.overdue_at)
    count = counter("applications a", conditions)
    if request.after is not None:
        conditions.add(f"(coalesce(a.promised_at, {_NEVER}), a.id) > ({{}}::timestamptz, {{}}::uuid)", *request.after)
    rows = await fetch(
        f"SELECT {APPLICATION_COLUMNS} FROM applications a WHERE {conditions.where}"
        f" ORDER BY coalesce(a.promised_at, {_NEVER}), a.id LIMIT {request.limit}",
        *conditions.values,
    )

    found = [to_application_row(row) for row in rows]
    return make_page(request, found, lambda a: ((a.promised_at or _LAST).isoformat(), str(a.id)), count)


async def rejections_by_id(access: Access, ids: Sequence[UUID]) -> Sequence[RejectionRow | None]:
    """Why applications ended; the caller has checked that they are visible."""
    rows = await fetch(
        "SELECT id, reason_id, note, at, member_id FROM rejections WHERE workspace_id = $1 AND id = ANY($2::uuid[])",
        access.workspace_id,
        list(ids),
    )
    found = {row["id"]: RejectionRow(**row) for row in rows}
    return [found.get(key) for key in ids]


async def reasons_by_id(access: Access, ids: Sequence[UUID]) -> Sequence[ReasonRow | None]:
    rows = await fetch(
        "SELECT id, name, decided_by FROM rejection_reasons WHERE workspace_id = $1 AND id = ANY($2::uuid[])",
        access.workspace_id,
        list(ids),
    )
    found = {row["id"]: ReasonRow(row["id"], row["name"], DecidedBy(row["decided_by"])) for row in rows}
    return [found.get(key) for key in ids]


_INTERVIEW = "i.id, i.application_id, i.title, i.starts_at, i.ends_at, i.time_zone, i.interviewer_ids, i.outcome"


async def interviews_by_application(access: Access, ids: Sequence[UUID]) -> dict[UUID, list[InterviewRow]]:
    """Interviews in time order, by application; the caller has checked that these are visible."""
    rows = await fetch(
        f"SELECT {_INTERVIEW} FROM interviews i WHERE i.workspace_id = $1 AND i.application_id = ANY($2::uuid[])"
        " ORDER BY i.starts_at, i.id",
        access.workspace_id,
        list(ids),
    )
    found: dict[UUID, list[InterviewRow]] = {}
    for row in rows:
        found.setdefault(row["application_id"], []).append(_to_interview(row))
    return found


async def interviews_by_id(access: Access, ids: Sequence[UUID]) -> Sequence[InterviewRow | None]:
    conditions = visible_applications(access)
    conditions.add("i.id = ANY({}::uuid[])", list(ids))
    rows = await fetch(
        f"SELECT {_INTERVIEW} FROM interviews i JOIN applications a ON a.id = i.application_id"
        f" WHERE {conditions.where}",
        *conditions.values,
    )
    found = {row["id"]: _to_interview(row) for row in rows}
    return [found.get(key) for key in ids]


def _to_interview(row: Any) -> InterviewRow:
    return InterviewRow(
        id=row["id"],
        application_id=row["application_id"],
        title=row["title"],
        starts_at=row["starts_at"],
        ends_at=row["ends_at"],
        time_zone=row["time_zone"],
        interviewer_ids=tuple(UUID(key) for key in orjson.loads(row["interviewer_ids"])),
        outcome=InterviewOutcome(row["outcome"]),
    )
