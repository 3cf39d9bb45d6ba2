"""Dates as spreadsheets write them, with the order of day and month settled once for a whole column."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import lru_cache

from rapport.imports.headings import words_of


class DateOrder(StrEnum):
    """How 03/04/2025 is read. Dates that start with the year, or that name the month, need no such choice."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]|\Z)")
_SHORT = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:[T ,]|\Z)")
_NAMED = re.compile(r"(?:(\d{1,2})\.? ([^\W\d]{3,10})\.?|([^\W\d]{3,10})\.? (\d{1,2}),?) (\d{4})(?:[ ,]|\Z)")

_MONTHS = {
    words_of(word): number
    for number, words in enumerate(
        (
            "jan january januar jänner janvier janv enero gennaio januari",
            "feb february februar février févr fév febrero febbraio februari",
            "mar march märz mrz mars marzo maart",
            "apr april avril avr abril aprile",
            "may mai mayo maggio mei maj",
            "jun june juni juin junio giugno",
            "jul july juli juillet juil julio luglio",
            "aug august août aoû agosto augustus",
            "sep sept september septembre septiembre settembre",
            "oct october oktober okt octobre octubre ottobre",
            "nov november novembre noviembre",
            "dec december dezember dez décembre déc diciembre dicembre",
        ),
        start=1,
    )
    for word in words.split()
}


def guess_date_order(values: Iterable[str]) -> DateOrder | None:
    """The order that the values prove, or None where each could be read both ways."""
    day_first = month_first = 0
    for value in values:
        text = value.strip()
        if found := _SHORT.match(text):
            first, second = int(found[1]), int(found[2])
            day_first += first > 12 or "." in text[:6]
            month_first += second > 12
    if day_first == month_first:
        return None
    return DateOrder.DAY_FIRST if day_first > month_first else DateOrder.MONTH_FIRST


@lru_cache(maxsize=8192)
def read_moment(text: str, order: DateOrder) -> datetime | None:
    """The moment in UTC that `text` means, or None. A date without a time, or a time without an offset, is
    noon or that time in UTC: the day stays the same for most of the world.
    """
    try:
        return _with_time(text) or _noon(_read_day(text, order))
    except (ValueError, OverflowError):
        return None


def _with_time(text: str) -> datetime | None:
    if len(text) < 16 or not _YEAR_FIRST.match(text):
        return None
    try:
        moment = datetime.fromisoformat(text.replace(" UTC", "+00:00").replace("/", "-"))
    except ValueError:
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def _noon(day: date | None) -> datetime | None:
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC) if day and 1970 <= day.year <= 2100 else None


def _read_day(text: str, order: DateOrder) -> date | None:
    if found := _YEAR_FIRST.match(text):
        return date(int(found[1]), int(found[2]), int(found[3]))
    if found := _SHORT.match(text):
        first, second, year = int(found[1]), int(found[2]), int(found[3])
        day, month = (first, second) if order is DateOrder.DAY_FIRST or "." in text[:6] else (second, first)
        return date(year + 2000 if year < 100 else year, month, day)
    if found := _NAMED.match(text):
        month = _MONTHS.get(words_of(found[2] or found[3]), 0)
        return date(int(found[5]), month, int(found[1] or found[4]))
    return None
