"""Versions are kept for 7 days or 10,000 versions, whichever is less."""

from datetime import UTC, datetime, timedelta

import pytest

from rapport.kernel.jobs import jobs
from rapport.live import tasks
from rapport.live.tasks import prune_some
from rapport.pipeline.models import Board, BoardVersion, Job
from rapport.pipeline.queries.boards import board_steps
from rapport.processes.tasks import TASK_MODULES
from tests.factories import make_access, make_application, make_job, make_workspace


@pytest.fixture
async def job(database: object) -> Job:
    access = await make_access(await make_workspace())
    job = await make_job(access)
    for _ in range(6):
        await make_application(access, job)
    return job


async def kept(job: Job) -> tuple[list[int], int]:
    rows = await BoardVersion.filter(job_id=job.id).order_by("version").values_list("version", flat=True)
    return list(rows), (await Board.get(job_id=job.id)).pruned_to


async def test_what_is_older_than_a_week_goes(job: Job):
    now = datetime.now(UTC)
    await BoardVersion.filter(job_id=job.id, version__lte=4).update(at=now - timedelta(days=7, seconds=1))
    assert await prune_some(now) == 1
    assert await kept(job) == ([5, 6], 4)
    access = await make_access(await make_workspace())
    assert await board_steps(access, job.id, 3) is None
    assert await board_steps(access, job.id, 4) is not None
    assert await prune_some(now) == 0


async def test_what_is_too_many_versions_back_goes(job: Job, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(tasks, "KEPT_VERSIONS", 2)
    assert await prune_some(datetime.now(UTC)) == 1
    assert await kept(job) == ([5, 6], 4)


async def test_a_board_of_this_week_stays_whole(job: Job):
    assert await prune_some(datetime.now(UTC)) == 0
    assert await kept(job) == ([1, 2, 3, 4, 5, 6], 0)


def test_the_worker_runs_it_every_hour():
    assert tasks in TASK_MODULES
    assert "live.prune_board_versions" in jobs.tasks
