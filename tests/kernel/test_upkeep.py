"""Work that comes round by itself."""

from datetime import UTC, datetime, timedelta

import pytest

from rapport.kernel.database import execute, fetch
from rapport.kernel.ids import new_id
from rapport.kernel.jobs import jobs
from rapport.kernel.upkeep import hourly


def test_old_answers_are_forgotten_every_hour():
    due = [(periodic.task.name, periodic.cron) for periodic in jobs.periodic_registry.periodic_tasks.values()]
    assert due.count(("kernel.forget_old_answers", "11 * * * *")) == 1


@pytest.mark.usefixtures("database")
async def test_answers_are_kept_for_a_day():
    now = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
    for key, age in (("old", timedelta(hours=24, seconds=1)), ("young", timedelta(hours=24))):
        await execute(
            "INSERT INTO idempotency_records (id, workspace_id, principal, operation, key, fingerprint, created_at)"
            " VALUES ($1, $1, 'member', 'addNote', $2, '', $3)",
            new_id(),
            key,
            now - age,
        )
    await jobs.tasks["kernel.forget_old_answers"].func(int(now.timestamp()))
    assert [row["key"] for row in await fetch("SELECT key FROM idempotency_records")] == ["young"]


async def test_the_work_is_told_for_when_it_was_due():
    due: list[datetime] = []

    async def note(at: datetime) -> None:
        due.append(at)

    hourly("test.note", minute=59)(note)
    await jobs.tasks["test.note"].func(1_772_442_000)
    assert due == [datetime(2026, 3, 2, 9, 0, tzinfo=UTC)]
    del jobs.periodic_registry.periodic_tasks["test.note", ""]
    del jobs.tasks["test.note"]
