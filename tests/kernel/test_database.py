"""Transactions give their connection back whatever happens, and snapshots see one moment."""

import asyncio

import pytest
from tortoise.backends.asyncpg.client import TransactionWrapper

from rapport.kernel.database import connection, execute, fetch_one, is_database_away, snapshot, spawn, transaction


async def free_connections() -> int:
    await fetch_one("SELECT 1")  # the pool is made by its first use
    pool = connection()._pool
    return pool.get_idle_size() + pool.get_max_size() - pool.get_size()


async def test_a_begin_that_is_cancelled_gives_its_connection_back(database: object):
    before = await free_connections()

    async def enter() -> None:
        async with transaction():
            await asyncio.sleep(1)

    for wait in range(40):
        task = asyncio.create_task(enter())
        await asyncio.sleep(wait * 0.0001)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    assert await free_connections() == before


async def test_a_begin_that_fails_leaves_the_task_outside_and_gives_its_connection_back(
    database: object, monkeypatch: pytest.MonkeyPatch
):
    before = await free_connections()

    async def fail(_: object) -> None:
        raise ConnectionResetError

    with monkeypatch.context() as patch:
        patch.setattr(TransactionWrapper, "begin", fail)
        with pytest.raises(ConnectionResetError) as caught:
            async with transaction():
                raise AssertionError("never entered")
    assert is_database_away(caught.value)
    assert not isinstance(connection(), TransactionWrapper)
    assert await free_connections() == before


async def test_a_snapshot_sees_one_moment(database: object):
    async with snapshot():
        first = await fetch_one("SELECT epoch FROM instance")
        await spawn(execute("UPDATE instance SET epoch = gen_random_uuid()"), name="elsewhere")
        second = await fetch_one("SELECT epoch FROM instance")
    assert first == second
    assert await fetch_one("SELECT epoch FROM instance") != first


async def test_a_value_that_does_not_fit_is_no_outage(database: object):
    with pytest.raises(Exception) as caught:
        await fetch_one("SELECT $1::bigint", 2**80)
    assert not is_database_away(caught.value)
