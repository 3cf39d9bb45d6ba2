"""Races for one link."""

import asyncio

import pytest

from rapport.accounts.actions.invitations import accept_invitation, invite_member
from rapport.accounts.models import Session
from rapport.kernel.access import Role
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
