"""Promised dates: working days in the workspace's zone, over weekends, holidays and both edges of summer time."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.pipeline.models import StageKind, Turn
from rapport.pipeline.turns import DEFAULT_ANSWER_DAYS, promise_date, turn_on_entering

ZONES = ("UTC", "Europe/Paris", "America/New_York", "Asia/Kolkata", "Pacific/Kiritimati", "Australia/Lord_Howe")
PARIS = ZoneInfo("Europe/Paris")

# From 2020 to 2035.
moments = st.integers(1_577_836_800, 2_051_222_400).map(lambda seconds: datetime.fromtimestamp(seconds, UTC))
zones = st.sampled_from(ZONES).map(ZoneInfo)
days = st.integers(0, 90)
holidays = st.sets(st.dates(date(2020, 1, 1), date(2035, 6, 1)), max_size=30)


def works(day: date, free: set[date]) -> bool:
    return day.weekday() < 5 and day not in free


@given(moments, days, zones, holidays)
def test_a_promise_ends_a_working_day_and_so_many_lie_in_between(
    since: datetime, working_days: int, zone: ZoneInfo, free: set[date]
) -> None:
    promised = promise_date(since, working_days, zone, free).astimezone(zone)
    start = since.astimezone(zone).date()
    assert (promised.hour, promised.minute, promised.second) == (23, 59, 59)
    assert works(promised.date(), free)
    between = [start + timedelta(days=n) for n in range(1, (promised.date() - start).days + 1)]
    counted = sum(works(day, free) for day in between)
    if working_days:
        assert counted == working_days
    else:
        assert counted == (0 if works(start, free) else 1)


@given(moments, days, zones)
def test_a_promise_never_lies_in_the_past_and_more_days_never_end_earlier(
    since: datetime, working_days: int, zone: ZoneInfo
) -> None:
    promised = promise_date(since, working_days, zone)
    assert promised >= since.replace(microsecond=0)
    # On a weekend nothing is promised before Monday, with no day or one.
    assert promise_date(since, working_days + 1, zone) >= promised
    assert promise_date(since, working_days + 2, zone) > promised


@pytest.mark.parametrize(
    ("since", "working_days", "promised"),
    [
        # A Friday afternoon, over a weekend.
        ("2026-03-06T15:00+01:00", 1, "2026-03-09T23:59:59+01:00"),
        ("2026-03-06T15:00+01:00", 5, "2026-03-13T23:59:59+01:00"),
        # On a weekend: nothing to do before Monday.
        ("2026-03-07T10:00+01:00", 0, "2026-03-09T23:59:59+01:00"),
        # Over the night in which clocks go forward, and back.
        ("2026-03-27T12:00+01:00", 1, "2026-03-30T23:59:59+02:00"),
        ("2026-10-23T12:00+02:00", 1, "2026-10-26T23:59:59+01:00"),
        # Late in the evening of UTC it is the next day in Paris.
        ("2026-03-02T23:30+00:00", 1, "2026-03-04T23:59:59+01:00"),
    ],
)
def test_promises_in_paris(since: str, working_days: int, promised: str) -> None:
    assert promise_date(datetime.fromisoformat(since), working_days, PARIS) == datetime.fromisoformat(promised)


@pytest.mark.parametrize(
    ("kind", "turn", "is_promised"),
    [
        (StageKind.APPLIED, Turn.OURS, True),
        (StageKind.SCREEN, Turn.OURS, True),
        (StageKind.INTERVIEW, Turn.OURS, True),
        (StageKind.ASSESSMENT, Turn.OURS, True),
        (StageKind.OFFER, Turn.CANDIDATES, False),
        (StageKind.HIRED, Turn.NOBODYS, False),
    ],
)
def test_whose_turn_it_is_follows_from_the_stage(kind: StageKind, turn: Turn, is_promised: bool) -> None:
    now = datetime(2026, 3, 2, 9, tzinfo=UTC)
    state = turn_on_entering(kind, DEFAULT_ANSWER_DAYS[kind], now, PARIS)
    assert (state.turn, state.since, state.promised_at is not None) == (turn, now, is_promised)


def test_a_stage_without_a_promise_promises_nothing() -> None:
    state = turn_on_entering(StageKind.SCREEN, None, datetime(2026, 3, 2, tzinfo=UTC), PARIS)
    assert (state.turn, state.promised_at) == (Turn.OURS, None)
