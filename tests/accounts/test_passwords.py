"""What passwords are accepted, and how they are kept."""

import pytest
from argon2 import PasswordHasher, extract_parameters

from rapport.accounts import passwords
from rapport.accounts.errors import PasswordTooWeak
from rapport.accounts.passwords import MAXIMUM, check_new_password, hash_password, needs_rehash, verify_password

PATH = ("input", "password")
ABOUT = ("maria@demo.example", "Maria Fernandes")


@pytest.mark.parametrize(
    "password",
    [
        "tulip mango piano",
        "x7Kq pw2 tulip mango",
        "correcthorsebatterystaple and more",
        "ответственность",
        "誰もいない庭に静かに降る長い雨の音",
        "with  spaces   inside it",
        "a" * 40 + "tulip mango piano river kite",
    ],
)
async def test_long_unusual_passwords_of_any_characters_are_accepted(password):
    await check_new_password(password, ABOUT, PATH)


@pytest.mark.parametrize(
    "password",
    [
        "123456789012345",
        "aaaaaaaaaaaaaaaaaaaa",
        "abcdefghijklmnop",
        "qwertyuiopasdfgh",
        "1qaz2wsx3edc4rfv",
        "passwordpassword",
        "PasswordPassword1",
        "administrator123",
        "rapport-rapport-",
        "maria@demo.example",
        "MariaFernandes1",
    ],
)
async def test_what_is_tried_first_is_refused(password):
    with pytest.raises(PasswordTooWeak, match="too easy to guess") as caught:
        await check_new_password(password, ABOUT, PATH)
    assert caught.value.path == PATH


@pytest.mark.parametrize("password", ["", "tulip mango pi"])
async def test_fewer_than_fifteen_characters_are_refused(password):
    with pytest.raises(PasswordTooWeak, match="At least 15 characters"):
        await check_new_password(password, ABOUT, PATH)


async def test_more_than_a_thousand_characters_are_refused():
    with pytest.raises(PasswordTooWeak, match="At most 1,000 characters"):
        await check_new_password("tulip mango piano "[:1] * (MAXIMUM + 1), ABOUT, PATH)


async def test_passwords_are_kept_as_argon2id_with_46_mebibytes():
    kept = extract_parameters(await hash_password("tulip mango piano"))
    assert (kept.type.name, kept.memory_cost, kept.time_cost, kept.parallelism) == ("ID", 46 * 1024, 1, 1)


async def test_only_the_right_password_verifies():
    kept = await hash_password("tulip mango piano")
    assert await verify_password(kept, "tulip mango piano")
    assert not await verify_password(kept, "tulip mango Piano")
    assert not await verify_password(kept, "")
    assert not await verify_password(None, "tulip mango piano")
    assert not await verify_password("not a hash", "tulip mango piano")


@pytest.mark.parametrize("password", ["tulip mango piano", "", "x" * 5000])
async def test_as_much_is_computed_where_there_is_nothing_to_compare_with(monkeypatch, password):
    computed: list[str] = []
    real = passwords._hasher

    class Watched:
        def hash(self, password: str) -> str:
            return real.hash(password)

        def verify(self, password_hash: str, password: bytes) -> bool:
            computed.append(password_hash)
            return real.verify(password_hash, password)

    monkeypatch.setattr(passwords, "_hasher", Watched())
    assert not await verify_password(None, password)
    parameters = extract_parameters(computed[-1])
    assert parameters == extract_parameters(await hash_password("tulip mango piano"))


async def test_the_whole_password_counts():
    longest = "tulip mango piano river " * 41 + "violet harbour x"
    kept = await hash_password(longest)
    assert len(longest) == MAXIMUM
    assert await verify_password(kept, longest)
    assert not await verify_password(kept, longest[:-1])
    assert not await verify_password(kept, longest + "y")


async def test_characters_typed_in_two_ways_are_the_same_password():
    kept = await hash_password("caf\u00e9 tulip mango piano")
    assert await verify_password(kept, "cafe\u0301 tulip mango piano")


async def test_hashes_with_other_parameters_are_renewed():
    assert needs_rehash(PasswordHasher(memory_cost=8 * 1024).hash("tulip mango piano"))
    assert not needs_rehash(await hash_password("tulip mango piano"))
