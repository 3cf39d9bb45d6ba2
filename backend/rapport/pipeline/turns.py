"""Whose turn it is, and by when we promised to answer: 5 working days after applying, 3 after an interview."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from rapport.pipeline.models import StageKind, Turn

ANSWER_AFTER_APPLYING = 5
ANSWER_AFTER_INTERVIEW = 3

DEFAULT_ANSWER_DAYS: dict[StageKind, int | None] = {
    StageKind.APPLIED: ANSWER_AFTER_APPLYING,
    StageKind.SCREEN: ANSWER_AFTER_APPLYING,
    StageKind.INTERVIEW: ANSWER_AFTER_INTERVIEW,
    StageKind.ASSESSMENT: ANSWER_AFTER_INTERVIEW,
    StageKind.OFFER: None,
    StageKind.HIRED: None,
}

_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class TurnState:
    """``promised_at`` is set only while it is our turn."""

    turn: Turn
    since: datetime
    promised_at: datetime | None


def turn_on_entering(kind: StageKind, answer_within_days: int | None, now: datetime, zone: ZoneInfo) -> TurnState:
    """The turn when a card enters a stage: an offer waits for the candidate, a hire for nobody, the rest for us."""
    if kind is StageKind.HIRED:
        return TurnState(Turn.NOBODYS, now, None)
    if kind is StageKind.OFFER:
        return TurnState(Turn.CANDIDATES, now, None)
    return our_turn(answer_within_days, now, zone)


def our_turn(answer_within_days: int | None, since: datetime, zone: ZoneInfo) -> TurnState:
    promised = promise_date(since, answer_within_days, zone) if answer_within_days is not None else None
    return TurnState(Turn.OURS, since, promised)


def promise_date(since: datetime, working_days: int, zone: ZoneInfo, holidays: Collection[date] = ()) -> datetime:
    """The end (23:59:59, local) of the last of ``working_days`` working days after the day of ``since``, in UTC.

    Mondays to Fridays that are no holiday count. Zero days means by the end of the same day, or of the next
    working day when that day is none.
    """
    day = since.astimezone(zone).date()
    left = working_days
    while left > 0 or not _is_working_day(day, holidays):
        day += timedelta(days=1)
        if _is_working_day(day, holidays) and left > 0:
            left -= 1
    return datetime.combine(day, time(23, 59, 59), zone).astimezone(UTC)


def _is_working_day(day: date, holidays: Collection[date]) -> bool:
    return day.weekday() < _SATURDAY and day not in holidays
