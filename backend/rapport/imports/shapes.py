"""What the values of a column look like, whatever its heading says."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rapport.imports.timezones import known_zone

_EMAIL = re.compile(r"[^\s@<>,;]+@[^\s@<>,;]+\.[^\W\d_]{2,}")
_URL = re.compile(
    r"(?:https?://\S+|(?:[\w-]+\.)*(?:linkedin\.com|xing\.com|github\.com|gitlab\.com)/\S+)", re.IGNORECASE
)
_PHONE = re.compile(r"['’]?\+?[\d\s().\-/\u00a0]{7,24}(?:(?:ext|x)\.? ?\d{1,5})?", re.IGNORECASE)
_DATE = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?:[T ].*)?|\d{1,2} \w{3,9}\.? \d{4}|\w{3,9} \d{1,2},? \d{4}")
_NUMBER = re.compile(r"[-+]?\d+(?:[.,]\d+)*")

_SALUTATIONS = frozenset(
    ("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "herr", "frau", "m", "mme", "monsieur", "madame", "sir")
)


def looks_like_email(value: str) -> bool:
    """True also for "Name <address>" and for several addresses in one cell."""
    return "@" in value and len(value) < 1_000 and _EMAIL.search(value) is not None


def looks_like_url(value: str) -> bool:
    return _URL.match(value.strip()) is not None


def looks_like_phone(value: str) -> bool:
    text = value.strip()
    return 7 <= len(text) <= 32 and _PHONE.fullmatch(text) is not None and not looks_like_date(text)


def looks_like_date(value: str) -> bool:
    text = value.strip()
    return len(text) <= 40 and _DATE.fullmatch(text) is not None


def looks_like_value(cell: str) -> bool:
    """Whether `cell` can only be a value and never a heading: an address, a link, a number, a date."""
    text = cell.strip()
    return bool(text) and (
        looks_like_email(text)
        or looks_like_url(text)
        or _NUMBER.fullmatch(text) is not None
        or looks_like_phone(text)
        or looks_like_date(text)
    )


@dataclass(frozen=True, slots=True)
class ColumnShape:
    """Shares, from 0 to 1, of the filled cells of a sample that look like one kind of value; `filled` counts
    them.
    """

    filled: int
    email: float
    url: float
    phone: float
    date: float
    zone: float
    number: float
    salutation: float
    words: float
    letters: float


def shape_of(values: Iterable[str]) -> ColumnShape:
    filled = [text for value in values if (text := value.strip())]
    if not filled:
        return ColumnShape(0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
    count = len(filled)
    return ColumnShape(
        filled=count,
        email=sum(map(looks_like_email, filled)) / count,
        url=sum(map(looks_like_url, filled)) / count,
        phone=sum(map(looks_like_phone, filled)) / count,
        date=sum(map(looks_like_date, filled)) / count,
        zone=sum("/" in text and known_zone(text) is not None for text in filled) / count,
        number=sum(_NUMBER.fullmatch(text) is not None for text in filled) / count,
        salutation=sum(text.casefold().rstrip(".") in _SALUTATIONS for text in filled) / count,
        words=sum(min(len(text.split()), 20) for text in filled) / count,
        letters=sum(any(c.isalpha() for c in text) for text in filled) / count,
    )
