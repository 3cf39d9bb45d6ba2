"""A client that was away goes on where it was: no gap, no double, no reload."""

import asyncio
import random
from typing import Any

import pytest

from rapport.kernel.work import open_work
from rapport.pipeline.actions.moves import move_application
from rapport.pipeline.models import Board, BoardVersion, StageKind
from tests.factories import stages_of
from tests.fixtures.boards import (
    CHANGES,
    Desk,
    MustReload,
    follow,
    keep_following,
    keep_up,
    make_desk,
    reaches,
    read_board,
)
from tests.fixtures.serving import Served


async def change_board(desk: Desk, times: int, *, pause: float = 0, chance: random.Random | None = None) -> int:
    """Move cards about; the board's version afterwards."""
    chance = chance or random.Random(7)
    stages = [stage for stage in await stages_of(desk.job) if stage.kind is not StageKind.HIRED]
    for _ in range(times):
        async with open_work(desk.access) as work:
            card, stage = chance.choice(desk.cards), chance.choice(stages)
            outcome = await move_application(work, card.id, stage.id, after_id=chance.choice(desk.cards).id)
        if pause:
            await asyncio.sleep(pause)
    return outcome.version


async def test_fifty_changes_while_away_arrive_without_a_reload(served: Served):
    desk = await make_desk()
    async with desk.client(served) as client:
        copy = await read_board(client, desk.job_id)
        async with client.socket() as socket:
            subscription = await follow(socket, desk.job_id, copy)
            await keep_up(copy, subscription, await change_board(desk, 1))
            socket.cut()
            assert await subscription.next() is None
        version = await change_board(desk, 50)
        async with asyncio.timeout(5), client.socket() as socket:
            await keep_up(copy, await follow(socket, desk.job_id, copy), version)
        assert copy == await read_board(client, desk.job_id)


CUTS = 1_000
FOLLOWERS = 20


async def write_until(done: asyncio.Event, desk: Desk, chance: random.Random) -> int:
    """Move cards about until told to stop; the board's version afterwards."""
    while not done.is_set():
        version = await change_board(desk, 1, pause=0.01, chance=chance)
    return version


async def test_sockets_cut_at_random_during_writes_miss_and_repeat_nothing(served: Served):
    """``BoardCopy`` refuses every version that is not the next one."""
    desk = await make_desk()
    chance, done = random.Random(11), asyncio.Event()
    async with desk.client(served) as client:
        copies = [await read_board(client, desk.job_id) for _ in range(FOLLOWERS)]
        sockets: list[list[Any]] = [[] for _ in copies]
        followers = [
            asyncio.create_task(keep_following(client, desk.job_id, copy, open_now))
            for copy, open_now in zip(copies, sockets, strict=True)
        ]
        writer = asyncio.create_task(write_until(done, desk, chance))
        cuts = 0
        while cuts < CUTS:
            await asyncio.sleep(chance.uniform(0, 0.01))
            open_now = chance.choice(sockets)
            while open_now:
                open_now.pop().cut()
                cuts += 1
        done.set()
        version = await writer
        for copy in copies:
            await reaches(copy, version, 5)
        board = await read_board(client, desk.job_id)
        assert [copy == board for copy in copies] == [True] * FOLLOWERS
        assert [follower.done() for follower in followers] == [False] * FOLLOWERS
        for follower in followers:
            follower.cancel()


async def test_versions_that_were_pruned_are_answered_by_the_word_to_reload(served: Served):
    desk = await make_desk()
    version = await change_board(desk, 5)
    await BoardVersion.filter(job_id=desk.job.id, version__lte=version - 2).delete()
    await Board.filter(job_id=desk.job.id).update(pruned_to=version - 2)
    async with desk.client(served) as client, client.socket() as socket:
        copy = await read_board(client, desk.job_id)
        for after, reloads in ((version - 3, True), (version - 2, False)):
            subscription = await socket.subscribe(CHANGES, job=desk.job_id, after=after)
            payload = await subscription.next()
            kind = payload["data"]["boardChanges"]["__typename"]
            assert kind == ("BoardReload" if reloads else "BoardDelta")
            if reloads:
                assert await subscription.next() is None
                with pytest.raises(MustReload):
                    copy.apply(payload)


@pytest.mark.parametrize("ahead", [1, 1000])
async def test_a_version_from_the_future_is_answered_by_the_word_to_reload(served: Served, ahead: int):
    desk = await make_desk()
    async with desk.client(served) as client, client.socket() as socket:
        copy = await read_board(client, desk.job_id)
        one = await follow(socket, desk.job_id, copy)
        other = await socket.subscribe(CHANGES, job=desk.job_id, after=copy.version + ahead)
        payload = await other.next()
        assert payload == {"data": {"boardChanges": {"__typename": "BoardReload", "version": copy.version}}}
        assert await other.next() is None
        await keep_up(copy, one, await change_board(desk, 1))


async def test_a_board_of_before_all_versions_reloads(served: Served):
    desk = await make_desk()
    async with desk.client(served) as client, client.socket() as socket:
        subscription = await socket.subscribe(CHANGES, job=desk.job_id, after=-1)
        payload = await subscription.next()
        assert payload["data"]["boardChanges"]["__typename"] == "BoardReload"
