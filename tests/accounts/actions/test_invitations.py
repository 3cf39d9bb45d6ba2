"""Races for one link."""

import asyncio

import pytest

from rapport.accounts.actions import invitations
from rapport.accounts.actions.invitations import accept_invitation, invite_member
from rapport.accounts.actions.members import create_member
from rapport.accounts.errors import MemberExists
from rapport.accounts.models import Member, Session
from rapport.accounts.queries import MemberRow, member_by_email
from rapport.kernel.access import Access, Role, system_access
from rapport.kernel.database import spawn
from rapport.kernel.work import open_work
from tests.factories import make_access, make_workspace

pytestmark = pytest.mark.usefixtures("database")


async def test_of_several_who_follow_one_link_at_once_one_joins():
    admin = await make_access(await make_workspace(), Role.ADMIN)
    async with open_work(admin) as work:
        invited = await invite_member(work, "mira@juniper.example", "Mira Sol", Role.VIEWER)
    outcomes = await asyncio.gather(
        *(
            accept_invitation(
                invited.token, name, "tulip mango piano river", client_address="203.0.113.7", user_agent=""
            )
            for name in ("Mira", "Eve", "Mallory")
        ),
        return_exceptions=True,
    )
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["InvitationInvalid"] * 2 + ["str"]
    assert await Session.all().count() == 1


async def test_who_joins_while_they_are_invited_again_stays(monkeypatch: pytest.MonkeyPatch):
    """Somebody with a password from elsewhere: nothing of the person has to be written for them to join."""
    elsewhere, admin = await make_workspace(), await make_access(await make_workspace(), Role.ADMIN)
    async with open_work(system_access(elsewhere.id)) as work:
        await create_member(work, "mira@juniper.example", "Mira Sol", Role.VIEWER, "tulip mango piano river")
    async with open_work(admin) as work:
        first = await invite_member(work, "mira@juniper.example", "Mira Sol", Role.VIEWER)

    async def read_then_join(access: Access, email: str) -> MemberRow | None:
        seen = await member_by_email(access, email)
        joining = accept_invitation(
            first.token, "Mira", "tulip mango piano river", client_address="203.0.113.7", user_agent=""
        )
        await spawn(joining, name="mira")
        return seen

    monkeypatch.setattr(invitations, "member_by_email", read_then_join)
    with pytest.raises(MemberExists):
        async with open_work(admin) as work:
            await invite_member(work, "mira@juniper.example", "Mira Sol", Role.ADMIN)
    member = await Member.get(id=first.member.id)
    assert member.joined_at is not None
    assert member.role is Role.VIEWER
