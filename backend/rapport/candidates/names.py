"""How people's names sort and are found."""

from collections.abc import Iterable
from functools import cache, lru_cache

from pyuca import Collator

from rapport.kernel.texts import fold_for_search


@cache
def _collator() -> Collator:
    # Reading the collation table takes about a second, so it is read once, when first needed.
    return Collator()


# What an index of PostgreSQL takes at most is about 2,700 bytes; 200 letters of some scripts make more than that.
_LONGEST_KEY = 1_500


@lru_cache(maxsize=8192)
def name_sort_key(name: str) -> bytes:
    """Bytes that sort as the Unicode Collation Algorithm (UTS #10) sorts names, on every engine and locale."""
    return b"".join(weight.to_bytes(2, "big") for weight in _collator().sort_key(name))[:_LONGEST_KEY]


def search_text(name: str, emails: Iterable[str]) -> str:
    """What find-as-you-type looks in: the folded name, then the addresses, one a line.

    The name stands alone on the first line, because those who may not see addresses must not find by them either.
    """
    return "\n".join([fold_for_search(name), *(email.casefold() for email in emails)])
