"""What is deleted, and what stays."""

from datetime import timedelta

import pytest

from rapport.accounts.actions.attempts import count_attempt
from rapport.accounts.actions.forgetting import forget_past
from rapport.accounts.actions.invitations import invite_member
from rapport.accounts.models import Invitation, Session, SignInAttempt
from rapport.kernel.access import Role
from rapport.kernel.work import clock, open_work
from tests.factories import make_access, make_session, make_workspace

pytestmark = pytest.mark.usefixtures("database")


async def test_ended_sessions_and_invitations_are_kept_for_thirty_days():
    admin = await make_access(await make_workspace(), Role.ADMIN)
    now = clock().now()
    for name in ("live", "revoked", "idle", "expired"):
        await make_session(admin, name)
    old = now - timedelta(days=30, seconds=1)
    await Session.filter(user_agent="revoked").update(revoked_at=old)
    await Session.filter(user_agent="expired").update(expires_at=old)
    await Session.filter(user_agent="idle").update(last_seen_at=old - timedelta(days=30))
    async with open_work(admin) as work:
        await invite_member(work, "mira@juniper.example", "Mira Sol", Role.VIEWER)
        await invite_member(work, "mira@juniper.example", "Mira Sol", Role.VIEWER)
    await Invitation.filter(ended_at__isnull=False).update(ended_at=old)
    await count_attempt("ada@juniper.example", "203.0.113.7", now - timedelta(days=1))
    await count_attempt("ada@juniper.example", "203.0.113.7", now)
    await forget_past(now)
    assert await Session.all().values_list("user_agent", flat=True) == ["live"]
    assert await Invitation.all().values_list("ended_at", flat=True) == [None]
    assert await SignInAttempt.all().values_list("at", flat=True) == [now]


async def test_what_ended_lately_stays():
    admin = await make_access(await make_workspace(), Role.ADMIN)
    await make_session(admin)
    now = clock().now()
    await Session.all().update(revoked_at=now - timedelta(days=29))
    await forget_past(now)
    assert await Session.all().count() == 1
