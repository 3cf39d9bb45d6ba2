"""Recognising who asks, at once and again."""

from datetime import timedelta

import pytest

from rapport.accounts.actions.members import deactivate_member, update_member
from rapport.accounts.actions.scopes import set_grants, set_restricted
from rapport.accounts.authentication import access_for_api_key, access_for_member, access_for_session, refreshed
from rapport.accounts.last_seen import writes_settled
from rapport.accounts.models import ApiKey, Session
from rapport.kernel.access import Access, ActorKind, Role, system_access
from rapport.kernel.clock import FixedClock
from rapport.kernel.ids import new_id
from rapport.kernel.work import clock, open_work, set_clock
from tests.factories import make_access, make_api_key, make_member, make_scope, make_session, make_workspace

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
def still_clock():
    """Time stands still in this test, and moves when it is told to."""
    before, chosen = clock(), FixedClock(clock().now())
    set_clock(chosen)
    yield chosen
    set_clock(before)


async def test_a_session_gives_the_access_of_its_member():
    workspace = await make_workspace()
    access = await make_access(workspace, Role.HIRING_MANAGER)
    open_scope = await make_scope(workspace, access.member_id, restricted=False)
    granted = await make_scope(workspace, access.member_id)
    hidden = await make_scope(workspace)
    await make_scope(await make_workspace())
    found = await access_for_session(await make_session(access))
    session = await Session.get()
    assert found == Access(
        workspace_id=workspace.id,
        member_id=access.member_id,
        role=Role.HIRING_MANAGER,
        granted=frozenset({open_scope.id, granted.id}),
        hidden=frozenset({hidden.id}),
        grants_version=0,
        session_id=session.id,
    )


async def test_an_unknown_token_is_nobody():
    await make_session(await make_access(await make_workspace()))
    for token in ("", "x", "\ud800", "a" * 43):
        assert await access_for_session(token) is None


async def test_a_session_ends_after_thirty_idle_days(still_clock):
    token = await make_session(await make_access(await make_workspace()))
    still_clock.advance(timedelta(days=29))
    assert await access_for_session(token) is not None
    await writes_settled()
    still_clock.advance(timedelta(days=29))
    assert await access_for_session(token) is not None
    await writes_settled()
    still_clock.advance(timedelta(days=30))
    assert await access_for_session(token) is None


async def test_a_session_ends_after_ninety_days_of_use(still_clock):
    token = await make_session(await make_access(await make_workspace()))
    for _ in range(6):
        still_clock.advance(timedelta(days=14))
        assert await access_for_session(token) is not None
        await writes_settled()
    still_clock.advance(timedelta(days=6))
    assert await access_for_session(token) is None


async def test_being_seen_is_written_once_a_minute(still_clock):
    token = await make_session(await make_access(await make_workspace()))
    started = still_clock.now()
    still_clock.advance(timedelta(seconds=59))
    await access_for_session(token)
    await writes_settled()
    assert (await Session.get()).last_seen_at == started
    still_clock.advance(timedelta(seconds=1))
    await access_for_session(token)
    await writes_settled()
    assert (await Session.get()).last_seen_at == still_clock.now()


async def test_a_key_acts_as_its_member_and_notes_its_use(still_clock):
    access = await make_access(await make_workspace(), Role.ADMIN)
    secret = await make_api_key(access, read_only=True)
    found = await access_for_api_key(secret)
    key = await ApiKey.get()
    assert found is not None
    assert (found.member_id, found.role, found.actor_kind) == (access.member_id, Role.ADMIN, ActorKind.API_KEY)
    assert (found.api_key_id, found.read_only, found.session_id) == (key.id, True, None)
    await writes_settled()
    assert (await ApiKey.get()).last_used_at == still_clock.now()


async def test_a_wrong_key_is_nobody():
    secret = await make_api_key(await make_access(await make_workspace(), Role.ADMIN))
    assert await access_for_api_key(secret[:-1] + ("0" if secret[-1] != "0" else "1")) is None
    assert await access_for_api_key("") is None


async def test_an_access_is_computed_again_from_its_session():
    workspace = await make_workspace()
    admin = await make_access(workspace, Role.ADMIN)
    access = await access_for_session(await make_session(await make_access(workspace, Role.RECRUITER)))
    assert access is not None
    scope = await make_scope(workspace, restricted=False)
    async with open_work(admin) as work:
        await set_restricted(work, scope.id, True)
    now = await refreshed(access)
    assert now is not None
    assert (now.hidden, now.session_id, now.grants_version) == (frozenset({scope.id}), access.session_id, 1)
    async with open_work(admin) as work:
        await set_grants(work, scope.id, [access.member_id])
        await update_member(work, access.member_id, {"role": Role.VIEWER})
    now = await refreshed(access)
    assert now is not None
    assert (now.hidden, now.granted, now.role) == (frozenset(), frozenset({scope.id}), Role.VIEWER)


async def test_a_deactivated_member_is_nobody_by_any_way():
    workspace = await make_workspace()
    admin = await make_access(workspace, Role.ADMIN)
    member = await make_access(workspace, Role.ADMIN)
    session = await access_for_session(token := await make_session(member))
    key = await access_for_api_key(secret := await make_api_key(member))
    assert session is not None
    assert key is not None
    async with open_work(admin) as work:
        await deactivate_member(work, member.member_id)
    assert await access_for_session(token) is None
    assert await access_for_api_key(secret) is None
    assert await access_for_member(member.member_id) is None
    assert [await refreshed(access) for access in (session, key, member)] == [None, None, None]


async def test_rapport_itself_stays_itself():
    own = system_access((await make_workspace()).id)
    assert await refreshed(own) is own


async def test_a_job_may_work_for_a_member_under_its_own_kind():
    member = await make_member(await make_workspace())
    access = await access_for_member(member.id, ActorKind.IMPORT)
    assert access is not None
    assert (access.actor_kind, access.role) == (ActorKind.IMPORT, Role.RECRUITER)
    assert await access_for_member(new_id()) is None
