"""Several web processes on one PostgreSQL, through its calls, their loss, and its sudden end."""

import asyncio
import os
import random
import signal
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, ExitStack
from pathlib import Path

import asyncpg
import httpx
import pytest

from rapport.kernel.address import DatabaseAddress
from rapport.kernel.database import open_database
from rapport.kernel.ids import encode_id
from rapport.kernel.migrate import migrate
from rapport.pipeline.models import BoardVersion, StageKind
from rapport.pipeline.types import STAGE_PREFIX
from rapport.postgres.supervisor import Supervisor
from tests.factories import stages_of
from tests.fixtures.boards import BoardCopy, Desk, keep_following, make_desk, reaches, read_board
from tests.fixtures.clients import Client
from tests.fixtures.serving import Served, serve_apart

pytestmark = pytest.mark.slow


@pytest.fixture
async def opened(database_address: DatabaseAddress) -> AsyncIterator[None]:
    async with open_database(database_address):
        yield


async def move(client: Client, desk: Desk, index: int, kind: StageKind) -> int:
    answer = await client.mutate(
        "moveApplication", "version", applicationId=desk.card_id(index), toStageId=await desk.stage_id(kind)
    )
    version: int = answer["version"]
    return version


async def test_what_is_made_through_one_process_reaches_subscribers_of_the_others(
    opened: None, serve_more: Callable[[], Served], database_address: DatabaseAddress
):
    desk = await make_desk()
    processes = await asyncio.gather(*(asyncio.to_thread(serve_more) for _ in range(3)))
    async with AsyncExitStack() as stack:
        clients = [await stack.enter_async_context(desk.client(each)) for each in processes]
        copies = [await read_board(client, desk.job_id) for client in clients]
        following = [
            asyncio.create_task(keep_following(client, desk.job_id, copy))
            for client, copy in zip(clients, copies, strict=True)
        ]
        await asyncio.sleep(0.5)
        for index, client in enumerate(clients):
            version = await move(client, desk, index, StageKind.SCREEN)
            await asyncio.gather(*(reaches(copy, version, 1) for copy in copies))
        await _deafen(database_address)
        version = await move(clients[0], desk, 3, StageKind.SCREEN)
        # Without any call a reader looks for itself after two seconds.
        await asyncio.gather(*(reaches(copy, version, 2.5) for copy in copies))
        truth = await read_board(clients[0], desk.job_id)
        assert copies == [truth] * 3
        for task in following:
            assert not task.done(), task.exception()
            task.cancel()


async def _deafen(address: DatabaseAddress) -> None:
    """End the connections on which the processes listen for calls."""
    connection = await asyncpg.connect(**address.asyncpg_arguments())
    ended = await connection.fetch(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
        " AND (query LIKE 'LISTEN%' OR query LIKE '%pg_notify%') AND pid <> pg_backend_pid()"
    )
    await connection.close()
    assert len(ended) == 3


@pytest.mark.parametrize("death", [signal.SIGKILL, signal.SIGINT])
async def test_a_database_that_dies_under_load_loses_no_acknowledged_move(data_dir: Path, death: signal.Signals):
    supervisor = Supervisor(data_dir)
    address = supervisor.start()
    try:
        await migrate(address)
        with ExitStack() as processes:
            async with open_database(address):
                desk = await make_desk(cards=10)
                stages = [s for s in await stages_of(desk.job) if s.kind is not StageKind.HIRED]
            logs = data_dir / "web"
            logs.mkdir()
            served = [processes.enter_context(serve_apart(address, logs)) for _ in range(2)]
            await _under_load(supervisor, desk, [encode_id(STAGE_PREFIX, s.id) for s in stages], served, death)
    finally:
        supervisor.stop()


async def _under_load(
    supervisor: Supervisor, desk: Desk, stages: list[str], served: list[Served], death: signal.Signals
) -> None:
    async with AsyncExitStack() as stack:
        clients = [await stack.enter_async_context(desk.client(each)) for each in served]
        copies: list[BoardCopy] = [await read_board(client, desk.job_id) for client in clients * 3]
        following = [
            asyncio.create_task(keep_following(client, desk.job_id, copy))
            for client, copy in zip(clients * 3, copies, strict=True)
        ]
        acknowledged: list[int] = []
        stop = asyncio.Event()
        writers = [
            asyncio.create_task(_write(client, desk, stages, acknowledged, stop, seed))
            for seed, client in enumerate(clients * 2)
        ]
        await asyncio.sleep(1)
        before = len(acknowledged)
        os.kill(supervisor.pid, death)
        while supervisor.poll() is None:
            await asyncio.sleep(0.02)
        await asyncio.sleep(1)  # long enough for everyone to notice
        supervisor.restart()
        back = time.monotonic()
        while len(acknowledged) < before + 40:
            assert time.monotonic() - back < 20, "moves did not come back"
            await asyncio.sleep(0.05)
        stop.set()
        await asyncio.gather(*writers)
        truth = await read_board(clients[0], desk.job_id)
        await asyncio.gather(*(reaches(copy, truth.version, 10) for copy in copies))
        assert copies == [truth] * len(copies)
        for task in following:
            assert not task.done(), task.exception()
            task.cancel()
    async with open_database(supervisor.address):
        kept = await BoardVersion.filter(job_id=desk.job.id).values_list("version", flat=True)
    assert before > 0
    assert set(acknowledged) <= set(kept)
    assert sorted(kept) == list(range(1, truth.version + 1))


async def _write(
    client: Client, desk: Desk, stages: list[str], acknowledged: list[int], stop: asyncio.Event, seed: int
) -> None:
    """Move cards until told to stop; what fails is tried again by nobody."""
    chance = random.Random(seed)
    while not stop.is_set():
        try:
            answer = await client.mutate(
                "moveApplication",
                "version activityId",
                applicationId=desk.card_id(chance.randrange(len(desk.cards))),
                toStageId=chance.choice(stages),
            )
        except (AssertionError, ValueError, httpx.HTTPError):  # an answer with errors is no acknowledgement
            await asyncio.sleep(0.1)
            continue
        acknowledged.append(answer["version"])
        await asyncio.sleep(0.01)
