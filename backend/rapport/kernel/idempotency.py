"""Idempotency records: a request that carries a key runs once, and again answers the same for 24 hours.

The record is inserted first in the request's transaction. A second request with the key waits on the unique index
until the first has ended, then finds its answer (or, if it was rolled back, runs itself).
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import orjson

from rapport.kernel.access import Access
from rapport.kernel.database import execute, fetch_one
from rapport.kernel.errors import IdempotencyKeyReused
from rapport.kernel.ids import new_id

MAX_KEY = 255
MAX_STORED_KEY = 400
KEPT_FOR = timedelta(hours=24)

_THIS = "workspace_id = $1 AND principal = $2 AND operation = $3 AND key = $4"


@dataclass(frozen=True, slots=True)
class IdempotentRequest:
    """``fingerprint`` is a hash over the operation's text and arguments: another body under one key is an error."""

    access: Access
    operation: str
    key: str
    fingerprint: str

    @property
    def principal(self) -> str:
        access = self.access
        return f"key:{access.api_key_id}" if access.api_key_id else f"member:{access.member_id}"


async def claim(request: IdempotentRequest, now: datetime) -> dict[str, Any] | None:
    """Take the key for this transaction, or answer what was stored for it.

    Raises IdempotencyKeyReused when the key was used for another body.
    """
    identity = (request.access.workspace_id, request.principal, request.operation, request.key)
    await execute(
        f"DELETE FROM idempotency_records WHERE {_THIS} AND created_at < $5",
        *identity,
        now - KEPT_FOR,
    )
    inserted = await execute(
        "INSERT INTO idempotency_records (workspace_id, principal, operation, key, id, fingerprint, created_at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING",
        *identity,
        new_id(),
        request.fingerprint,
        now,
    )
    if inserted:
        return None
    row = await fetch_one(
        f"SELECT fingerprint, answer FROM idempotency_records WHERE {_THIS}",
        *identity,
    )
    if row is None or row["answer"] is None or row["fingerprint"] != request.fingerprint:
        raise IdempotencyKeyReused(path=("input", "idempotencyKey"))
    stored: dict[str, Any] = orjson.loads(orjson.loads(row["answer"]))
    return stored


async def keep_answer(request: IdempotentRequest, answer: Any) -> None:
    """Store the completed response, in the transaction that made it; as text, for jsonb forgets the order of keys."""
    await execute(
        f"UPDATE idempotency_records SET answer = to_jsonb($5::text) WHERE {_THIS}",
        request.access.workspace_id,
        request.principal,
        request.operation,
        request.key,
        orjson.dumps(answer, default=str).decode(),
    )


async def forget_old_answers(now: datetime) -> int:
    """Delete records past their 24 hours; the count of them."""
    return await execute("DELETE FROM idempotency_records WHERE created_at < $1", now - KEPT_FOR)
