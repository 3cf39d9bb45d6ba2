"""When a session or key was last used, to the minute, written outside of the request that used it."""

import asyncio
from collections.abc import Coroutine
from datetime import datetime, timedelta
from uuid import UUID

import structlog

from rapport.kernel.database import execute, spawn

PRECISION = timedelta(minutes=1)

log = structlog.get_logger(__name__)

_writing: dict[UUID, asyncio.Task[None]] = {}


def note_session_seen(session_id: UUID, last: datetime, now: datetime) -> None:
    """Write down that a session is in use, unless that was done within the last minute."""
    if now - last >= PRECISION:
        _start(session_id, _write("UPDATE sessions SET last_seen_at = $2 WHERE id = $1", session_id, now))


def note_api_key_used(api_key_id: UUID, last: datetime | None, now: datetime) -> None:
    """Write down that a key is in use, unless that was done within the last minute."""
    if last is None or now - last >= PRECISION:
        _start(api_key_id, _write("UPDATE api_keys SET last_used_at = $2 WHERE id = $1", api_key_id, now))


async def writes_settled() -> None:
    """Wait for what is being written, before the database is closed."""
    await asyncio.gather(*_writing.values())


def _start(key: UUID, write: Coroutine[None, None, None]) -> None:
    if key in _writing:
        write.close()
        return
    task = _writing[key] = spawn(write, name="last-seen")
    task.add_done_callback(lambda _: _writing.pop(key, None))


async def _write(sql: str, key: UUID, now: datetime) -> None:
    try:
        await execute(sql, key, now)
    except Exception:  # nobody waits for this, and the next request tries again
        log.warning("last_seen.not_written", exc_info=True)
