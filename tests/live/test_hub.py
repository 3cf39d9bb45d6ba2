"""One execution per event and audience, the same bytes for all of it, and nobody who waits for a slow reader."""

import asyncio
import time

import pytest

from rapport.endpoint.documents import BoardSubscription
from rapport.kernel.access import Role
from rapport.kernel.bus import LocalBus, use_bus
from rapport.kernel.work import open_work
from rapport.live.hub import BoardHub
from rapport.pipeline.actions.jobs import TeamPlace
from rapport.pipeline.actions.moves import move_application
from rapport.pipeline.models import HiringTeamRole, Job, StageKind
from tests.factories import access_of, make_access, make_member, make_workspace, stage_named
from tests.fixtures.actors import Follower, board_now
from tests.fixtures.boards import CHANGES, Desk, follow, keep_up, make_desk, reaches, read_board
from tests.fixtures.serving import Served

TOO_SLOW = 4410
# A long title many times over, in forty subscriptions, fills the buffers of a socket soon.
TITLES = " ".join(f"copy{number}: changed {{ job {{ title }} }}" for number in range(18))
FAT = CHANGES.replace("version actor", f"{TITLES} version actor")


async def move_all(desk: Desk, kind: StageKind = StageKind.SCREEN) -> int:
    stage = await stage_named(desk.job, kind)
    for card in desk.cards:
        async with open_work(desk.access) as work:
            version = (await move_application(work, card.id, stage.id)).version
    return version


@pytest.fixture
def renders(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """The audience of every execution of a board's document."""
    seen: list[object] = []
    render = BoardSubscription.render

    async def counted(self, access, change):
        seen.append(access.audience)
        return await render(self, access, change)

    monkeypatch.setattr(BoardSubscription, "render", counted)
    return seen


async def test_two_hundred_subscribers_of_one_audience_cost_one_execution(database: object, renders: list[object]):
    use_bus(LocalBus())
    desk, hub = await make_desk(), BoardHub()
    followers = [Follower(await board_now(desk.access, desk)) for _ in range(200)]
    for follower in followers:
        await follower.follow(hub, desk, desk.access)
    version = await move_all(desk)
    await asyncio.gather(*(reaches(follower.copy, version, 5) for follower in followers))
    assert len(renders) == len(desk.cards)
    truth = await board_now(desk.access, desk)
    assert all(follower.copy == truth and not follower.trouble for follower in followers)
    assert hub.stream_count == 1
    for follower in followers:
        follower.leave()
    assert hub.stream_count == 0


async def test_different_audiences_share_nothing(database: object, renders: list[object]):
    use_bus(LocalBus())
    workspace, hub = await make_workspace(), BoardHub()
    manager = await make_member(workspace, Role.HIRING_MANAGER, "Milo Hart")
    desk = await make_desk(
        cards=3, workspace=workspace, hiring_team=[TeamPlace(manager.id, HiringTeamRole.HIRING_MANAGER)]
    )
    readers = [desk.access, await make_access(workspace, Role.VIEWER), await access_of(manager)]
    followers = [Follower(await board_now(access, desk)) for access in readers]
    for access, follower in zip(readers, followers, strict=True):
        await follower.follow(hub, desk, access)
    assert hub.stream_count == 3
    version = await move_all(desk)
    await asyncio.gather(*(reaches(follower.copy, version, 5) for follower in followers))
    assert sorted(map(str, renders)) == sorted(str(access.audience) for access in readers for _ in desk.cards)
    for follower in followers:
        follower.leave()


async def test_a_stream_that_ends_late_does_not_take_its_successor_along(database: object):
    use_bus(LocalBus())
    desk, hub = await make_desk(), BoardHub()
    first, second, third = [Follower(await board_now(desk.access, desk)) for _ in range(3)]
    await first.follow(hub, desk, desk.access)
    first.leave()
    await second.follow(hub, desk, desk.access)
    first.leave()
    await third.follow(hub, desk, desk.access)
    assert hub.stream_count == 1
    await reaches_all([second, third], await move_all(desk))
    second.leave()
    third.leave()


async def reaches_all(followers: list[Follower], version: int) -> None:
    await asyncio.gather(*(reaches(follower.copy, version, 5) for follower in followers))


async def test_a_client_that_does_not_read_is_cut_off_and_the_others_wait_for_nobody(
    served: Served, monkeypatch: pytest.MonkeyPatch
):
    desk = await make_desk(cards=40)
    await Job.filter(id=desk.job.id).update(title="x" * 200)
    async with desk.client(served) as client, client.socket() as good:
        copy = await read_board(client, desk.job_id)
        healthy = await follow(good, desk.job_id, copy)
        async with client.socket() as slow:
            for _ in range(40):
                await slow.subscribe(FAT, job=desk.job_id, after=copy.version)
            while sum(len(stream.subscribers) for stream in served.hub._streams.values()) < 41:
                await asyncio.sleep(0.01)
            slow.connection.transport.pause_reading()
            slowest = 0.0
            for kind in [StageKind.SCREEN, StageKind.INTERVIEW, StageKind.OFFER] * 3:
                stage = await stage_named(desk.job, kind)
                for card in desk.cards:
                    started = time.monotonic()
                    async with open_work(desk.access) as work:
                        version = (await move_application(work, card.id, stage.id)).version
                    await keep_up(copy, healthy, version)
                    slowest = max(slowest, time.monotonic() - started)
                if served.hub.stream_count == 1:
                    break
            assert served.hub.stream_count == 1, "the slow client was never cut off"
            assert slowest < 1
            slow.connection.transport.resume_reading()
            assert await asyncio.wait_for(slow.closed, 10) == TOO_SLOW
        async with client.socket() as again:
            late = await read_board(client, desk.job_id)
            late.version -= 1
            await keep_up(late, await follow(again, desk.job_id, late), version)
