"""Access that ends in the middle of a stream ends the stream, before anything that happens later is delivered."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from rapport.accounts.actions.api_keys import revoke_api_key
from rapport.accounts.actions.members import deactivate_member
from rapport.accounts.actions.sessions import sign_out
from rapport.accounts.authentication import access_for_api_key, access_for_session
from rapport.kernel.access import Access, Role
from rapport.kernel.activities import feed_end
from rapport.kernel.bus import LocalBus, use_bus
from rapport.kernel.ids import encode_id
from rapport.kernel.work import open_work
from rapport.live.hub import BoardHub
from rapport.pipeline.actions.jobs import TeamPlace, update_job
from rapport.pipeline.actions.moves import move_application
from rapport.pipeline.models import HiringTeamRole, StageKind
from rapport.pipeline.types import JOB_PREFIX
from tests.factories import access_of, again, make_access, make_application, make_job, make_member, stage_named
from tests.fixtures.actors import Follower, board_now
from tests.fixtures.boards import CHANGES, Desk, follow, keep_up, make_desk, make_key, make_session, read_board
from tests.fixtures.clients import Client, SubscriptionRefused
from tests.fixtures.serving import Served

SIGNED_OUT = 4403
EVERYTHING = "subscription ($after: String) { activities(after: $after) { activity { verb job { id } } } }"
FEED = """subscription ($job: ID, $after: String) {
    activities(after: $after, filter: {jobId: $job, verbs: ["application.moved"]}) { activity { verb } }
}"""


async def move_one(desk: Desk, index: int = 0, kind: StageKind = StageKind.SCREEN) -> int:
    stage = await stage_named(desk.job, kind)
    async with open_work(await again(desk.access)) as work:
        return (await move_application(work, desk.cards[index].id, stage.id)).version


async def deactivated(desk: Desk, member: Access, _: str) -> None:
    admin = await make_access(desk.workspace, Role.ADMIN)
    async with open_work(admin) as work:
        assert member.member_id is not None
        await deactivate_member(work, member.member_id)


async def key_revoked(desk: Desk, member: Access, key: str) -> None:
    access = await access_for_api_key(key)
    assert access is not None and access.api_key_id is not None
    async with open_work(access) as work:
        await revoke_api_key(work, access.api_key_id)


@pytest.mark.parametrize("end", [deactivated, key_revoked])
async def test_the_end_of_a_key_or_membership_ends_its_streams_at_once(
    served: Served, end: Callable[[Desk, Access, str], Awaitable[None]]
):
    desk = await make_desk()
    member = await make_access(desk.workspace)
    key = await make_key(member)
    async with Client(served, key) as theirs, desk.client(served) as ours:
        copy = await read_board(ours, desk.job_id)
        async with theirs.socket() as socket, ours.socket() as other:
            # Whoever opened the shared stream first must not answer for the one whose access ends.
            staying = await follow(other, desk.job_id, copy)
            leaving = await follow(socket, desk.job_id, copy)
            feed = await socket.subscribe(FEED, job=desk.job_id, after=(await feed_end()).cursor)
            first = await move_one(desk)
            assert (await leaving.next())["data"]["boardChanges"]["version"] == first
            assert (await feed.next())["data"]["activities"]["activity"]["verb"] == "application.moved"
            await end(desk, member, key)
            version = await move_one(desk, 1)
            await keep_up(copy, staying, version)
            assert await asyncio.wait_for(socket.closed, 5) == SIGNED_OUT
            heard = [payload async for payload in until_end(leaving.next)]
            assert all(payload["data"]["boardChanges"]["__typename"] == "BoardReload" for payload in heard), heard
            assert [payload async for payload in until_end(feed.next)] == []


async def until_end(read):
    while (payload := await read()) is not None:
        yield payload


async def test_signing_out_ends_the_browser_s_streams(served: Served):
    desk = await make_desk()
    token = await make_session(desk.access)
    async with Client(served, cookie=token) as browser, browser.socket() as socket:
        copy = await read_board(browser, desk.job_id)
        subscription = await follow(socket, desk.job_id, copy)
        await keep_up(copy, subscription, await move_one(desk))
        session = await access_for_session(token)
        assert session is not None
        async with open_work(session) as work:
            await sign_out(work, everywhere=False)
        assert await asyncio.wait_for(socket.closed, 5) == SIGNED_OUT
        assert (await browser.post("{ viewer { email } }", {})).json()["data"] == {"viewer": None}


async def confidential(served: Served) -> tuple[Desk, Access, Access]:
    """A confidential job whose team is its recruiter and one more; and a recruiter outside of it."""
    desk = await make_desk(is_confidential=True)
    insider = await make_member(desk.workspace, name="Iris Vale")
    await set_team(desk, insider.id)
    desk.access = await again(desk.access)
    return desk, await access_of(insider), await make_access(desk.workspace, name="Otto Wren")


async def set_team(desk: Desk, *members: object) -> None:
    async with open_work(await again(desk.access)) as work:
        team = [TeamPlace(member, HiringTeamRole.RECRUITER) for member in members]  # type: ignore[arg-type]
        await update_job(work, desk.job.id, {"hiring_team": team})


async def test_leaving_a_confidential_team_ends_the_stream_before_the_next_event(served: Served):
    desk, insider, _ = await confidential(served)
    async with Client(served, await make_key(insider)) as theirs, desk.client(served) as ours:
        copy = await read_board(ours, desk.job_id)
        async with theirs.socket() as socket, ours.socket() as other:
            staying, leaving = await follow(other, desk.job_id, copy), await follow(socket, desk.job_id, copy)
            await keep_up(copy, staying, await move_one(desk))
            assert (await leaving.next())["data"]["boardChanges"]["__typename"] == "BoardDelta"
            await set_team(desk)
            await move_one(desk, 1)
            last = await leaving.next()
            assert last["data"]["boardChanges"]["__typename"] == "BoardReload"
            assert await leaving.next() is None
            assert (await theirs.ask("query ($job: ID!) { board(jobId: $job) { version } }", job=desk.job_id)) == {
                "board": None
            }
            with pytest.raises(SubscriptionRefused) as caught:
                await (await follow(socket, desk.job_id, copy)).next()
            assert caught.value.errors[0]["extensions"]["code"] == "JOB_NOT_FOUND"


async def test_a_confidential_job_leaks_through_no_subscription(served: Served):
    desk, _, outsider = await confidential(served)
    async with Client(served, await make_key(outsider)) as theirs, theirs.socket() as socket:
        with pytest.raises(SubscriptionRefused) as caught:
            await (await socket.subscribe(CHANGES, job=desk.job_id, after=0)).next()
        absent = "job_" + "0" * (len(desk.job_id) - 4)
        with pytest.raises(SubscriptionRefused) as nothing:
            await (await socket.subscribe(CHANGES, job=absent, after=0)).next()
        assert [e["message"] for e in caught.value.errors] == [e["message"] for e in nothing.value.errors]
        after = (await feed_end()).cursor
        everything = await socket.subscribe(EVERYTHING, after=after)
        async with theirs.events(EVERYTHING, after=after) as events:
            await move_one(desk)
            await make_application(desk.access, desk.job)
            marker = await make_desk_of(desk)
            # The person made for the confidential job is nobody's secret; the job and its cards are.
            for read in (everything.next, events.__anext__):
                seen = []
                while (event := (await read())["data"]["activities"]["activity"])["job"] != {"id": marker}:
                    seen.append(event)
                assert {event["verb"] for event in seen} <= {"candidate.created"}
                assert all(event["job"] is None for event in seen)


async def make_desk_of(desk: Desk) -> str:
    """Another job in the same workspace that everyone may see: its global id."""
    return encode_id(JOB_PREFIX, (await make_job(desk.access, "Open to all")).id)


async def test_a_lost_call_does_not_let_a_later_event_through(database: object):
    """The bus is silent: the stream asks for access by itself, after it has read and before it delivers."""
    use_bus(LocalBus())
    desk = await make_desk()
    hub, member = BoardHub(), await make_access(desk.workspace)
    first = Follower(await board_now(desk.access, desk))
    await first.follow(hub, desk, desk.access)
    second = Follower(await board_now(desk.access, desk))
    await second.follow(hub, desk, member)
    use_bus(Deaf())
    await deactivated(desk, member, "")
    version = await move_one(desk)
    async with asyncio.timeout(4):
        while first.copy.version < version:
            await asyncio.sleep(0.02)
    assert second.copy.version < version
    assert [type(each).__name__ for each in second.trouble] == ["MustReload", "BrokenStream"]
    use_bus(LocalBus())
    for follower in (first, second):
        assert follower.leave is not None
        follower.leave()
    assert hub.stream_count == 0


class Deaf(LocalBus):
    def deliver(self, topics: object) -> None:
        return
