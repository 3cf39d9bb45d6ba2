"""Passwords that an operator sets, and sessions in other workspaces."""

import pytest

from rapport.accounts.actions.members import create_member
from rapport.accounts.actions.passwords import change_password, set_password
from rapport.accounts.authentication import access_for_member, access_for_session
from rapport.accounts.errors import PasswordTooWeak, TooManyAttempts, WrongPassword
from rapport.accounts.models import Person, Workspace
from rapport.accounts.passwords import verify_password
from rapport.accounts.queries import MemberRow, member_by_email
from rapport.kernel.access import Access, Role, system_access
from rapport.kernel.models import Activity
from rapport.kernel.work import open_work
from tests.factories import make_session, make_workspace

pytestmark = pytest.mark.usefixtures("database")

OLD, NEW = "tulip mango piano river", "violet harbour onion kite"


async def member_of(workspace: Workspace) -> tuple[MemberRow, Access]:
    async with open_work(system_access(workspace.id)) as work:
        row = await create_member(work, "mira@juniper.example", "Mira Sol", Role.ADMIN, OLD)
    access = await access_for_member(row.id)
    assert access is not None
    return row, access


async def test_an_operator_sets_a_forgotten_password_and_all_sessions_end():
    workspace = await make_workspace()
    _, access = await member_of(workspace)
    token = await make_session(access)
    async with open_work(system_access(workspace.id)) as work:
        found = await member_by_email(work.access, "mira@juniper.example")
        assert found is not None
        with pytest.raises(PasswordTooWeak):
            await set_password(work, found, "short")
        await set_password(work, found, NEW)
    assert await verify_password((await Person.get()).password_hash, NEW)
    assert await access_for_session(token) is None
    last = await Activity.all().order_by("-id").first()
    assert last is not None
    assert (last.verb, list(last.details)) == ("member.password_changed", ["member"])


async def test_changing_the_password_ends_sessions_in_all_workspaces():
    workspace, other = await make_workspace(), await make_workspace()
    _, access = await member_of(workspace)
    _, elsewhere = await member_of(other)
    kept, ended = await make_session(access), await make_session(elsewhere)
    current = await access_for_session(kept)
    assert current is not None
    versions = [(await Workspace.get(id=one.id)).grants_version for one in (workspace, other)]
    await change_password(current, OLD, NEW, client_address="203.0.113.7")
    assert await access_for_session(kept) is not None
    assert await access_for_session(ended) is None
    now = [(await Workspace.get(id=one.id)).grants_version for one in (workspace, other)]
    assert now == [version + 1 for version in versions]


async def test_a_borrowed_session_is_no_way_to_guess_the_password():
    _, access = await member_of(await make_workspace())
    for _ in range(5):
        with pytest.raises(WrongPassword):
            await change_password(access, "guess", NEW, client_address="203.0.113.7")
    with pytest.raises(TooManyAttempts):
        await change_password(access, OLD, NEW, client_address="203.0.113.7")
    assert await verify_password((await Person.get()).password_hash, OLD)
