"""Writing down that something was used must never disturb the request that used it."""

from datetime import UTC, datetime, timedelta

import pytest

from rapport.accounts import last_seen
from rapport.accounts.last_seen import note_api_key_used, note_session_seen, writes_settled
from rapport.kernel.ids import new_id

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture
def written(monkeypatch):
    """The keys for which a write was started."""
    keys: list[object] = []

    async def write(sql: str, key: object, now: datetime) -> None:
        keys.append(key)

    monkeypatch.setattr(last_seen, "_write", write)
    return keys


@pytest.mark.usefixtures("database")
async def test_requests_at_the_same_time_write_once(written):
    session, key = new_id(), new_id()
    for _ in range(5):
        note_session_seen(session, NOW - timedelta(minutes=1), NOW)
        note_api_key_used(key, None, NOW)
    await writes_settled()
    assert written == [session, key]


@pytest.mark.usefixtures("database")
async def test_within_a_minute_nothing_is_written(written):
    note_session_seen(new_id(), NOW - timedelta(seconds=59), NOW)
    note_api_key_used(new_id(), NOW - timedelta(seconds=59), NOW)
    await writes_settled()
    assert written == []


@pytest.mark.usefixtures("database")
async def test_a_write_that_fails_is_only_logged(monkeypatch):
    async def fail(*_: object) -> int:
        raise OSError("the server went away")

    monkeypatch.setattr(last_seen, "execute", fail)
    note_session_seen(new_id(), NOW - timedelta(hours=1), NOW)
    await writes_settled()
