"""Jobs are run, and survive what may happen to a worker and to its database."""

import contextlib
import os
import signal
import subprocess
import sys
import time

import asyncpg
import pytest

from rapport.kernel.database import open_database
from rapport.kernel.jobs import enqueue
from tests.fixtures.sample_jobs import die, fail, linger, note

pytestmark = pytest.mark.slow


class Scene:
    """A database with jobs in it, and workers as processes."""

    def __init__(self, address):
        self.address = address
        self.workers = []

    def start_worker(self):
        program = "from tests.fixtures.sample_jobs import main; main()"
        worker = subprocess.Popen([sys.executable, "-c", program, self.address.url])
        self.workers.append(worker)
        return worker

    async def fetch(self, sql):
        connection = await asyncpg.connect(**self.address.asyncpg_arguments())
        try:
            return [tuple(row.values()) for row in await connection.fetch(sql)]
        finally:
            await connection.close()

    async def marks(self):
        return [mark for (mark,) in await self.fetch("SELECT mark FROM marks ORDER BY at")]

    async def jobs(self):
        return await self.fetch("SELECT task_name, status::text, attempts FROM procrastinate_jobs ORDER BY id")

    async def wait_for(self, condition, seconds=20):
        deadline = time.monotonic() + seconds
        while True:
            with contextlib.suppress(OSError, asyncpg.PostgresError):
                if await condition():
                    return
            assert time.monotonic() < deadline, (await self.marks(), await self.jobs())
            time.sleep(0.05)

    async def wait_for_marks(self, *marks):
        async def there():
            return await self.marks() == list(marks)

        await self.wait_for(there)


@pytest.fixture
async def scene(database_address):
    scene = Scene(database_address)
    await scene.fetch(
        "CREATE TABLE marks (mark text, worker integer, at timestamptz NOT NULL DEFAULT clock_timestamp())"
    )
    async with open_database(database_address):
        yield scene
    for worker in scene.workers:
        if worker.poll() is None:
            worker.kill()
            worker.wait()


async def test_a_job_is_run_and_forgotten(scene):
    scene.start_worker()
    await enqueue(note, mark="done")
    await scene.wait_for_marks("done")

    async def nothing_left():
        return await scene.jobs() == []

    await scene.wait_for(nothing_left)


async def test_the_job_of_a_killed_worker_is_run_by_another(scene):
    first = scene.start_worker()
    await enqueue(linger, mark="job", seconds=3)
    await scene.wait_for_marks("job started")
    first.kill()
    first.wait()
    scene.start_worker()
    await scene.wait_for_marks("job started", "job started", "job finished")
    workers = await scene.fetch("SELECT DISTINCT worker FROM marks")
    assert len(workers) == 2


async def test_a_stopping_worker_puts_back_what_it_can_not_finish(scene):
    first = scene.start_worker()
    await enqueue(linger, mark="job", seconds=8)
    await scene.wait_for_marks("job started")
    first.send_signal(signal.SIGTERM)
    assert first.wait(15) == 0
    assert await scene.jobs() == [("tests.linger", "todo", 1)]


async def test_a_job_that_breaks_waits_for_its_next_try(scene):
    scene.start_worker()
    await enqueue(fail, mark="tried")
    await scene.wait_for_marks("tried")

    async def waits():
        return await scene.jobs() == [("tests.fail", "todo", 1)]

    await scene.wait_for(waits)


async def test_a_job_that_kills_its_workers_is_given_up(scene):
    await scene.fetch(
        "INSERT INTO procrastinate_jobs (queue_name, task_name, args, attempts) VALUES"
        " ('default', 'tests.die', '{\"mark\": \"last\"}', 5)"
    )
    assert die.name == "tests.die"
    assert scene.start_worker().wait(20) == -signal.SIGKILL
    scene.start_worker()

    async def given_up():
        return await scene.jobs() == [("tests.die", "failed", 6)]

    await scene.wait_for(given_up)
    assert await scene.marks() == ["last"]


async def test_it_comes_back_after_every_connection_was_cut(scene):
    scene.start_worker()
    await enqueue(note, mark="before")
    await scene.wait_for_marks("before")
    await scene.fetch(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )
    await scene.fetch(
        "SELECT procrastinate_defer_jobs_v1(ARRAY[ROW('default', 'tests.note', 0, NULL, NULL,"
        ' \'{"mark": "after"}\'::jsonb, NULL)::procrastinate_job_to_defer_v1])'
    )
    await scene.wait_for_marks("before", "after")
    assert scene.workers[0].poll() is None
    assert os.getpgid(scene.workers[0].pid)
