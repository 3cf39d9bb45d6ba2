"""Passwords: what is accepted, and how they are kept.

Length is what counts, and not being among the first guesses; there are no rules about kinds of characters (NIST SP
800-63B-4 §3.1.1). The guesses are those of zxcvbn, which ships with its lists: the 30,000 most common passwords of
public leaks, names, and words of English. They are looked for inside the password too, with repeats, sequences,
rows of keys, and the person's own name and address.

Hashing takes 46 MiB and most of a core for tens of milliseconds, so that it has a few threads of its own.
"""

import asyncio
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import TypeVar

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError
from zxcvbn import zxcvbn

from rapport.accounts.errors import PasswordTooWeak
from rapport.accounts.tokens import new_token
from rapport.kernel.errors import Path
from rapport.kernel.texts import normalized

MINIMUM = 15
"""Characters of a password that is the only factor; with a second one 8 will do."""
MAXIMUM = 1_000

LEAST_GUESSES = 10**8
"""Fewer guesses than this is "somewhat guessable" in zxcvbn's words (its score 2)."""
_EXAMINED = 72  # the time that zxcvbn takes grows faster than the length

_THREADS = 4
_hasher = PasswordHasher(time_cost=1, memory_cost=46 * 1024, parallelism=1)
_threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="passwords")
# zxcvbn keeps the person's own words in a dictionary of the module while it looks.
_examining = threading.Lock()

T = TypeVar("T")


async def check_new_password(password: str, about: Sequence[str], path: Path) -> None:
    """Raises PasswordTooWeak at ``path``; ``about`` are words that others know of the person."""
    text = _normalise(password)
    if len(text) < MINIMUM:
        raise PasswordTooWeak(
            f"At least {MINIMUM} characters are needed; a few words that you choose at random are easy to remember.",
            path=path,
        )
    if len(text) > MAXIMUM:
        raise PasswordTooWeak(f"At most {MAXIMUM:,} characters fit here.", path=path)
    guesses, warning = await _in_thread(lambda: _guesses(text, about))
    if guesses < LEAST_GUESSES:
        hint = warning or "It is among the first that would be tried."
        raise PasswordTooWeak(f"This password is too easy to guess. {hint}", path=path)


async def hash_password(password: str) -> str:
    return await _in_thread(lambda: _hasher.hash(_encode(_normalise(password))))


async def verify_password(password_hash: str | None, password: str) -> bool:
    """Whether the password is the one behind the hash; as slow where there is no hash to compare with."""
    return await _in_thread(lambda: _verify(password_hash, password))


def needs_rehash(password_hash: str) -> bool:
    """Whether the hash was made with other parameters than today's."""
    return _hasher.check_needs_rehash(password_hash)


def _verify(password_hash: str | None, password: str) -> bool:
    text = _normalise(password)
    known = password_hash is not None and len(text) <= MAXIMUM
    try:
        # Longer input than any password could have is not worth hashing, but is answered in the same time.
        _hasher.verify(password_hash if known and password_hash else _nobodys_hash(), _encode(text[:MAXIMUM]))
    except (Argon2Error, InvalidHashError):
        return False
    return known


@cache
def _nobodys_hash() -> str:
    return _hasher.hash(new_token())


def _guesses(text: str, about: Sequence[str]) -> tuple[int, str]:
    parts = (part for phrase in about for part in phrase.replace("@", " ").split())
    words = ["rapport", *about, *(phrase.replace(" ", "") for phrase in about), *parts]
    with _examining:
        found = zxcvbn(text[:_EXAMINED], user_inputs=words)
    return int(found["guesses"]), str(found["feedback"]["warning"])


def _normalise(password: str) -> str:
    """One form for characters that can be typed in two ways, else a password depends on the keyboard."""
    return normalized(password)


def _encode(text: str) -> bytes:
    """As UTF-8; what JSON can hold but UTF-8 can't (half of a surrogate pair) passes, too."""
    return text.encode("utf-8", "surrogatepass")


async def _in_thread(work: Callable[[], T]) -> T:
    return await asyncio.get_running_loop().run_in_executor(_threads, work)
