"""How people's names sort and are found."""

import unicodedata
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


# Weights of the first difference stand first: letters, then accents, then case (UTS #10, §6.1).
_LEVELS = range(4)
_LEVEL_END = b"\0\0"


def name_sort_key(name: str) -> bytes:
    """Bytes that sort as the Unicode Collation Algorithm (UTS #10) sorts names, on every engine and locale.

    A name is put together from its words, most of which occur in many names: nothing in the collation table reaches
    across a blank.
    """
    words = [_weights(word) for word in name.split(" ")]
    gap = _weights(" ")
    return _LEVEL_END.join(gap[level].join([word[level] for word in words]) for level in _LEVELS)[:_LONGEST_KEY]


@lru_cache(maxsize=65_536)
def _weights(word: str) -> tuple[bytes, ...]:
    """The weights of a word, level by level."""
    elements = _collator().collation_elements(unicodedata.normalize("NFD", word))
    return tuple(
        b"".join(element[level].to_bytes(2, "big") for element in elements if len(element) > level and element[level])
        for level in _LEVELS
    )


def search_text(name: str, emails: Iterable[str]) -> str:
    """What find-as-you-type looks in: the folded name, then the addresses, one a line.

    The name stands alone on the first line, because those who may not see addresses must not find by them either.
    """
    return "\n".join([fold_for_search(name), *(email.casefold() for email in emails)])
