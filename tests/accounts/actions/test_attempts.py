"""Limits on guessing passwords."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from rapport.accounts.actions.attempts import count_attempt, forget_attempts, forget_old_attempts, network_of
from rapport.accounts.errors import TooManyAttempts
from rapport.accounts.models import SignInAttempt

pytestmark = pytest.mark.usefixtures("database")

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
ADA, HERE = "ada@juniper.example", "203.0.113.7"


async def wait_before(now: datetime, email: str = ADA, address: str = HERE) -> int:
    """How long somebody has to wait; 0 when the attempt was let through (and counted)."""
    try:
        await count_attempt(email, address, now)
    except TooManyAttempts as refusal:
        return refusal.retry_after_seconds
    return 0


async def test_waits_grow_from_fifteen_seconds_to_fifteen_minutes():
    now, waits = START, []
    for _ in range(14):
        wait = await wait_before(now)
        waits.append(wait)
        now += timedelta(seconds=wait)
        if wait:
            assert await wait_before(now) == 0
    assert waits == [0, 0, 0, 0, 0, 15, 30, 60, 120, 240, 480, 900, 900, 900]


async def test_asking_while_waiting_does_not_count():
    for _ in range(5):
        await count_attempt(ADA, HERE, START)
    for second in range(15):
        assert await wait_before(START + timedelta(seconds=second)) == 15 - second
    assert await SignInAttempt.all().count() == 5


async def test_an_attacker_elsewhere_does_not_keep_the_owner_waiting():
    for _ in range(5):
        await count_attempt(ADA, "198.51.100.9", START)
    assert await wait_before(START, address="198.51.100.9") == 15
    assert await wait_before(START) == 0


async def test_a_success_wipes_the_slate_of_its_own_place():
    for _ in range(5):
        await count_attempt(ADA, HERE, START)
        await count_attempt(ADA, "198.51.100.9", START)
    await forget_attempts(ADA, HERE)
    assert await wait_before(START) == 0
    assert await wait_before(START, address="198.51.100.9") == 15


async def test_one_address_may_try_a_hundred_times_an_hour():
    for number in range(100):
        await count_attempt(f"person{number}@juniper.example", HERE, START + timedelta(seconds=number))
    assert await wait_before(START + timedelta(seconds=100)) == 3500
    assert await wait_before(START + timedelta(seconds=100), address="198.51.100.9") == 0
    assert await wait_before(START + timedelta(seconds=3601)) == 0


async def test_many_at_once_are_not_more_than_one_after_the_other():
    waits = await asyncio.gather(*(wait_before(START) for _ in range(20)))
    assert sorted(waits) == [0] * 5 + [15] * 15


async def test_after_a_day_all_is_forgotten():
    for _ in range(5):
        await count_attempt(ADA, HERE, START)
    day_after = START + timedelta(hours=24)
    assert await wait_before(day_after) == 0
    assert await forget_old_attempts(day_after) == 5
    assert await SignInAttempt.all().count() == 1


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("203.0.113.7", "203.0.113.7"),
        ("::ffff:203.0.113.7", "203.0.113.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:ffff::1", "2001:db8:1:2::/64"),
        ("2001:db8:1:3::1", "2001:db8:1:3::/64"),
        ("a unix socket", "a unix socket"),
        ("", ""),
    ],
)
def test_a_place_is_an_address_or_a_network(address, network):
    assert network_of(address) == network


@pytest.mark.parametrize(
    ("seconds", "words"), [(1, "1 second."), (90, "90 seconds."), (91, "2 minutes."), (900, "15 minutes.")]
)
def test_the_wait_is_told_in_words(seconds, words):
    assert str(TooManyAttempts(seconds)).endswith(f"try again in {words}")
