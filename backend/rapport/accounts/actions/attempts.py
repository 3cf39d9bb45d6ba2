"""Limits on guessing passwords. They count attempts that have not succeeded, per address and e-mail and per address.

An attacker elsewhere can't lock anybody out: what counts against a person is only what came from their own network
address. An attempt is written down before its password is looked at, so that many at once are not more than one
after the other.
"""

import ipaddress
import math
from datetime import datetime, timedelta

from rapport.accounts.errors import TooManyAttempts
from rapport.accounts.models import SignInAttempt
from rapport.kernel.database import execute, fetch, transaction

FREE_ATTEMPTS = 5
"""Wrong passwords for one e-mail from one address before the first wait."""
FIRST_WAIT = timedelta(seconds=15)
LONGEST_WAIT = timedelta(minutes=15)
REMEMBERED = timedelta(hours=24)

ADDRESS_ATTEMPTS = 100
"""Attempts that may come from one address, for any e-mails, within ``ADDRESS_WINDOW``."""
ADDRESS_WINDOW = timedelta(hours=1)

_IPV6_NETWORK = 64  # what one household or office is given


async def count_attempt(email: str, client_address: str, now: datetime) -> None:
    """Write down an attempt. Raises TooManyAttempts, and then it does not count."""
    address = network_of(client_address)
    async with transaction():
        # One at a time for each address, so that each sees those before it.
        await execute("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", f"sign-in {address}")
        rows = await fetch(
            "SELECT email, at FROM sign_in_attempts WHERE address = $1 AND at > $2 ORDER BY at DESC LIMIT $3",
            address,
            now - REMEMBERED,
            ADDRESS_ATTEMPTS * int(REMEMBERED / ADDRESS_WINDOW),
        )
        own = [row["at"] for row in rows if row["email"] == email]
        ready = max(_ready_after_own(own, now), _ready_after_all([row["at"] for row in rows], now))
        if ready > now:
            raise TooManyAttempts(math.ceil((ready - now).total_seconds()))
        await SignInAttempt.create(email=email, address=address, at=now)


async def forget_attempts(email: str, client_address: str) -> None:
    """The password was right: what came before it from this address does not count any more."""
    await SignInAttempt.filter(email=email, address=network_of(client_address)).delete()


async def forget_old_attempts(now: datetime) -> int:
    """Delete what no limit looks at; the count of it."""
    return await execute("DELETE FROM sign_in_attempts WHERE at <= $1", now - REMEMBERED)


def network_of(client_address: str) -> str:
    """What is counted as one place: an IPv4 address, or the /64 network of an IPv6 one."""
    try:
        address = ipaddress.ip_address(client_address)
    except ValueError:
        return client_address[:64]
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None:
            return str(address.ipv4_mapped)
        return str(ipaddress.IPv6Network((address, _IPV6_NETWORK), strict=False))
    return str(address)


def _ready_after_own(newest_first: list[datetime], now: datetime) -> datetime:
    over = len(newest_first) - FREE_ATTEMPTS
    if over < 0:
        return now
    doublings = min(over, 16)  # the longest wait is reached long before
    wait: timedelta = min(FIRST_WAIT * 2**doublings, LONGEST_WAIT)
    return newest_first[0] + wait


def _ready_after_all(newest_first: list[datetime], now: datetime) -> datetime:
    if len(newest_first) < ADDRESS_ATTEMPTS:
        return now
    return newest_first[ADDRESS_ATTEMPTS - 1] + ADDRESS_WINDOW
