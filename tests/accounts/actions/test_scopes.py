"""Scopes, grants, and telling live readers."""

import pytest

from rapport.accounts.actions.scopes import create_scope, set_grants, set_restricted
from rapport.accounts.models import Grant, Scope, Workspace
from rapport.kernel.access import Role
from rapport.kernel.bus import current_bus
from rapport.kernel.work import open_work
from tests.factories import again, make_access, make_member, make_workspace

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
def heard():
    """Topics that were woken."""
    topics: list[str] = []
    stop = current_bus().subscribe(topics.append)
    yield topics
    stop()


async def version(workspace: Workspace) -> int:
    return (await Workspace.get(id=workspace.id)).grants_version


async def test_a_restricted_scope_is_seen_by_those_who_were_granted_it(heard):
    workspace = await make_workspace()
    insider, outsider = await make_access(workspace), await make_access(workspace, Role.ADMIN)
    async with open_work(insider) as work:
        scope_id = await create_scope(work, restricted=True)
        await set_grants(work, scope_id, [insider.member_id])
        assert work.access.may_see(scope_id)
    assert (await again(insider)).may_see(scope_id)
    assert not (await again(outsider)).may_see(scope_id)
    assert await version(workspace) == 1
    assert heard.count(f"access:{workspace.id.hex}") == 1


async def test_an_open_scope_changes_nobodys_access(heard):
    workspace = await make_workspace()
    access = await make_access(workspace)
    async with open_work(access) as work:
        scope_id = await create_scope(work, restricted=False)
    assert (await again(access)).may_see(scope_id)
    assert await version(workspace) == 0
    assert heard == []


async def test_a_hiring_manager_sees_what_was_granted_only():
    workspace = await make_workspace()
    recruiter, manager = await make_access(workspace), await make_access(workspace, Role.HIRING_MANAGER)
    async with open_work(recruiter) as work:
        scope_id = await create_scope(work, restricted=False)
    assert not (await again(manager)).may_see(scope_id)
    async with open_work(recruiter) as work:
        await set_grants(work, scope_id, [manager.member_id])
    assert (await again(manager)).may_see(scope_id)


async def test_grants_become_exactly_those_given():
    workspace = await make_workspace()
    access = await make_access(workspace)
    first, second, third = [(await make_member(workspace)).id for _ in range(3)]
    stranger = (await make_member(await make_workspace())).id
    async with open_work(access) as work:
        scope_id = await create_scope(work, restricted=False)
        await set_grants(work, scope_id, [first, second, second])
        await set_grants(work, scope_id, [second, third, stranger])
    assert set(await Grant.all().values_list("member_id", flat=True)) == {second, third}


async def test_writing_the_same_again_wakes_nobody(heard):
    workspace = await make_workspace()
    access = await make_access(workspace)
    async with open_work(access) as work:
        scope_id = await create_scope(work, restricted=True)
        await set_grants(work, scope_id, [access.member_id])
    heard.clear()
    async with open_work(access) as work:
        await set_grants(work, scope_id, [access.member_id])
        await set_restricted(work, scope_id, True)
    assert heard == []
    assert await version(workspace) == 1


async def test_losing_the_grant_shows_within_the_same_work():
    workspace = await make_workspace()
    access = await make_access(workspace)
    async with open_work(access) as work:
        scope_id = await create_scope(work, restricted=True)
        await set_grants(work, scope_id, [access.member_id])
        await set_grants(work, scope_id, [])
        assert not work.access.may_see(scope_id)
        await set_restricted(work, scope_id, False)
        assert work.access.may_see(scope_id)


async def test_a_scope_of_another_workspace_is_not_touched():
    other = await make_access(await make_workspace())
    async with open_work(other) as work:
        scope_id = await create_scope(work, restricted=True)
        await set_grants(work, scope_id, [other.member_id])
    access = await make_access(await make_workspace())
    async with open_work(access) as work:
        await set_restricted(work, scope_id, False)
        await set_grants(work, scope_id, [])
    assert (await Scope.get(id=scope_id)).is_restricted
    assert await Grant.filter(scope_id=scope_id).count() == 1
