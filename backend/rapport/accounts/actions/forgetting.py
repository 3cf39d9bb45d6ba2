"""Deleting what only the past needed: it names people's browsers and addresses."""

from datetime import datetime, timedelta

from rapport.accounts.actions.attempts import forget_old_attempts
from rapport.accounts.queries import SESSION_IDLE
from rapport.kernel.database import execute

KEPT = timedelta(days=30)
"""How long ended sessions and invitations can still be looked into."""


async def forget_past(now: datetime) -> None:
    """Delete old sign-in attempts, and sessions and invitations that ended long ago."""
    await forget_old_attempts(now)
    await execute(
        "DELETE FROM sessions WHERE revoked_at < $1 OR expires_at < $1 OR last_seen_at < $2",
        now - KEPT,
        now - KEPT - SESSION_IDLE,
    )
    await execute("DELETE FROM invitations WHERE ended_at < $1 OR expires_at < $1", now - KEPT)
