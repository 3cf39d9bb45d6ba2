"""What the graph does not reach: members made by operators, and races."""

import asyncio
from uuid import UUID

import pytest

from rapport.accounts.actions import members
from rapport.accounts.actions.members import create_member, deactivate_member, update_member
from rapport.accounts.authentication import access_for_session
from rapport.accounts.errors import LastAdmin, MemberExists, PasswordTooWeak
from rapport.accounts.models import Member, Person, Workspace
from rapport.accounts.passwords import verify_password
from rapport.accounts.queries import MemberRow, require_member
from rapport.kernel import watchers
from rapport.kernel.access import Access, Role, system_access
from rapport.kernel.errors import InvalidInput, Path
from rapport.kernel.models import Activity
from rapport.kernel.work import Work, open_work
from tests.factories import make_access, make_session, make_workspace

pytestmark = pytest.mark.usefixtures("database")

PASSWORD = "tulip mango piano river"


async def made(workspace: Workspace, email: str = "Mira@juniper.example", password: str | None = PASSWORD) -> MemberRow:
    async with open_work(system_access(workspace.id)) as work:
        return await create_member(work, email, "Mira Sol", Role.RECRUITER, password)


async def test_an_operator_makes_a_member_who_can_sign_in():
    workspace = await make_workspace()
    await Workspace.filter(id=workspace.id).update(time_zone="Asia/Tokyo")
    row = await made(workspace)
    assert (row.email, row.is_active, row.is_invited) == ("mira@juniper.example", True, False)
    assert (row.role, row.time_zone) == (Role.RECRUITER, "Asia/Tokyo")
    assert await verify_password((await Person.get()).password_hash, PASSWORD)
    assert await Activity.all().values_list("verb", flat=True) == ["member.joined"]


async def test_without_a_password_the_member_is_invited():
    row = await made(await make_workspace(), password=None)
    assert row.is_invited
    assert await Activity.all().values_list("verb", flat=True) == ["member.invited"]


async def test_a_person_is_one_member_of_a_workspace_and_may_be_one_of_several():
    workspace, other = await make_workspace(), await make_workspace()
    await made(workspace)
    await made(other)
    with pytest.raises(MemberExists):
        await made(workspace)
    assert await Person.all().count() == 1
    assert await Member.all().count() == 2


async def test_nothing_is_made_of_wrong_input():
    workspace = await make_workspace()
    with pytest.raises(InvalidInput):
        await made(workspace, email="mira")
    with pytest.raises(PasswordTooWeak):
        await made(workspace, password="short")
    assert await Person.all().count() == 0


async def test_two_admins_who_leave_at_once_leave_one_behind():
    workspace = await make_workspace()
    admins = [await make_access(workspace, Role.ADMIN) for _ in range(2)]

    async def leave(access: Access, demoted: bool) -> None:
        async with open_work(access) as work:
            assert access.member_id is not None
            if demoted:
                await update_member(work, access.member_id, {"role": Role.VIEWER})
            else:
                await deactivate_member(work, access.member_id)
            await asyncio.sleep(0.05)

    outcomes = await asyncio.gather(leave(admins[0], True), leave(admins[1], False), return_exceptions=True)
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["LastAdmin", "NoneType"]
    assert await Member.filter(role=Role.ADMIN, deactivated_at=None).count() == 1
    assert LastAdmin.code() == "LAST_ADMIN"


async def test_who_becomes_the_only_admin_is_not_demoted_by_somebody_who_saw_them_as_another(monkeypatch):
    workspace = await make_workspace()
    admin, rising = await make_access(workspace, Role.ADMIN), await make_access(workspace)
    looks: list[object] = []

    async def look_for_long(access: Access, member_id: UUID, path: Path) -> MemberRow:
        looks.append(member_id)
        seen = await require_member(access, member_id, path)
        await asyncio.sleep(0.2 if len(looks) == 1 else 0)
        return seen

    async def change(member: Access, role: Role) -> None:
        assert member.member_id is not None
        async with open_work(admin) as work:
            await update_member(work, member.member_id, {"role": role})

    async def take_over() -> None:
        await asyncio.sleep(0.05)
        await change(rising, Role.ADMIN)
        await change(admin, Role.VIEWER)

    monkeypatch.setattr(members, "require_member", look_for_long)
    await asyncio.gather(change(rising, Role.VIEWER), take_over())
    assert await Member.filter(role=Role.ADMIN).values_list("id", flat=True) == [rising.member_id]


async def test_a_changed_role_or_membership_is_counted_and_a_changed_name_told(monkeypatch):
    told: list[object] = []

    async def note(work: Work, ids: object) -> None:
        told.append(ids)

    monkeypatch.setattr(watchers, "_watchers", {watchers.MEMBER_SHOWN: [note]})
    workspace = await make_workspace()
    admin, member = await make_access(workspace, Role.ADMIN), await make_access(workspace)
    assert member.member_id is not None
    versions = []
    for changes in ({"name": "Rosa Prado"}, {"name": "Rosa Prado"}, {"role": Role.VIEWER}, {"role": Role.VIEWER}):
        async with open_work(admin) as work:
            await update_member(work, member.member_id, changes)
        versions.append((await Workspace.get(id=workspace.id)).grants_version)
    assert versions == [0, 0, 1, 1]
    assert told == [[member.member_id]]
    async with open_work(admin) as work:
        await deactivate_member(work, member.member_id)
    assert (await Workspace.get(id=workspace.id)).grants_version == 2


async def test_a_demoted_member_keeps_the_session_with_fewer_rights():
    workspace = await make_workspace()
    admin, other = await make_access(workspace, Role.ADMIN), await make_access(workspace, Role.ADMIN)
    token = await make_session(other)
    async with open_work(admin) as work:
        assert other.member_id is not None
        await update_member(work, other.member_id, {"role": Role.VIEWER})
    access = await access_for_session(token)
    assert access is not None
    assert access.role is Role.VIEWER
