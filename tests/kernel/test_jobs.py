"""A job exists if and only if the transaction that wanted it committed."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from procrastinate.exceptions import JobAborted
from procrastinate.jobs import Job

from rapport.kernel.database import fetch, transaction
from rapport.kernel.jobs import LAST_ATTEMPT, RetryWithPatience, Wish, enqueue, enqueue_many
from tests.fixtures.sample_jobs import note


async def waiting():
    return await fetch("SELECT task_name, args, lock, scheduled_at, status FROM procrastinate_jobs ORDER BY id")


async def test_a_committed_job_waits_with_its_arguments(database):
    async with transaction():
        number = await enqueue(note, mark="x", id=UUID(int=1), at=datetime(2026, 1, 1, tzinfo=UTC))
        assert number is not None
    (row,) = await waiting()
    assert (row["task_name"], row["status"]) == ("tests.note", "todo")
    assert (
        row["args"] == '{"at": "2026-01-01T00:00:00+00:00", "id": "00000000-0000-0000-0000-000000000001", "mark": "x"}'
    )


async def test_a_rollback_leaves_no_job(database):
    with pytest.raises(RuntimeError):
        async with transaction():
            await enqueue(note, mark="x")
            assert len(await waiting()) == 1
            raise RuntimeError
    assert await waiting() == []


async def test_a_savepoint_that_is_rolled_back_takes_its_job_along(database):
    async with transaction():
        await enqueue(note, mark="kept")
        with pytest.raises(RuntimeError):
            async with transaction():
                await enqueue(note, mark="lost")
                raise RuntimeError
    assert [row["args"] for row in await waiting()] == ['{"mark": "kept"}']


async def test_many_jobs_in_one_statement(database):
    numbers = await enqueue_many(note, [{"mark": str(number)} for number in range(1000)])
    assert len(set(numbers)) == 1000
    assert [row["args"] for row in await waiting()] == [f'{{"mark": "{number}"}}' for number in range(1000)]
    assert await enqueue_many(note, []) == []


async def test_wishes_are_kept(database):
    at = datetime.now(UTC) + timedelta(hours=1)
    await enqueue(note, Wish(at=at, lock="one at a time"), mark="x")
    (row,) = await waiting()
    assert (row["scheduled_at"], row["lock"]) == (at, "one at a time")


async def test_once_means_once_and_leaves_the_transaction_usable(database):
    async with transaction():
        assert await enqueue(note, Wish(once="daily"), mark="first") is not None
        assert await enqueue(note, Wish(once="daily"), mark="second") is None
        assert await enqueue(note, Wish(once="weekly"), mark="third") is not None
    assert [row["args"] for row in await waiting()] == ['{"mark": "first"}', '{"mark": "third"}']


def decision(exception, attempts):
    job = Job(id=1, queue="default", lock=None, queueing_lock=None, task_name="x", attempts=attempts)
    return RetryWithPatience().get_retry_decision(exception=exception, job=job)


def test_retries_wait_longer_each_time_and_end():
    waits = []
    for attempts in range(LAST_ATTEMPT):
        planned = decision(RuntimeError(), attempts)
        waits.append(round((planned.retry_at - datetime.now(UTC)).total_seconds()))
    assert waits == [5, 15, 45, 135, 405, 1215, 3600, 3600]
    assert decision(RuntimeError(), LAST_ATTEMPT) is None


def test_what_a_stopping_worker_cut_off_is_run_again_at_once():
    planned = decision(JobAborted(), LAST_ATTEMPT + 5)
    assert planned.retry_at is None
