"""The words with which other systems say whether somebody's process goes on."""

from rapport.imports.headings import vocabulary, words_of

_OVER = vocabulary("statuses", "over")
_OPEN = vocabulary("statuses", "open")


def is_status_word(value: str) -> bool:
    words = words_of(value)
    return words in _OVER or words in _OPEN


def is_over(value: str) -> bool:
    """Whether `value` says that the process has ended."""
    return bool(value) and words_of(value) in _OVER
