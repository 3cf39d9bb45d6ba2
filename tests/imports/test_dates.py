from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.imports.dates import DateOrder, guess_date_order, read_moment

DAY, MONTH = DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST


def noon(year: int, month: int, day: int) -> datetime:
    return datetime(year, month, day, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "order", "moment"),
    [
        ("2025-03-04", MONTH, noon(2025, 3, 4)),
        ("2025/3/4", DAY, noon(2025, 3, 4)),
        ("04/03/2025", DAY, noon(2025, 3, 4)),
        ("03/04/2025", MONTH, noon(2025, 3, 4)),
        ("4.3.25", MONTH, noon(2025, 3, 4)),
        ("04.03.2025 17:30", DAY, noon(2025, 3, 4)),
        ("05 Jan 2025", DAY, noon(2025, 1, 5)),
        ("Jan 5, 2025", DAY, noon(2025, 1, 5)),
        ("5. März 2025", DAY, noon(2025, 3, 5)),
        ("5 févr. 2025", DAY, noon(2025, 2, 5)),
        ("2025-03-04T10:20:30Z", DAY, datetime(2025, 3, 4, 10, 20, 30, tzinfo=UTC)),
        ("2025-03-04 10:20:30 UTC", DAY, datetime(2025, 3, 4, 10, 20, 30, tzinfo=UTC)),
        ("2025-03-04T10:20:30+02:00", DAY, datetime(2025, 3, 4, 8, 20, 30, tzinfo=UTC)),
        ("2025-03-04T10:20", DAY, datetime(2025, 3, 4, 10, 20, tzinfo=UTC)),
        ("31/31/2025", DAY, None),
        ("2025-02-30", DAY, None),
        ("0001-01-01", DAY, None),
        ("1 Nonsense 2025", DAY, None),
        ("yesterday", DAY, None),
        ("20250304", DAY, None),
        ("", DAY, None),
    ],
)
def test_moments(text: str, order: DateOrder, moment: datetime | None) -> None:
    assert read_moment(text, order) == moment


@pytest.mark.parametrize(
    ("values", "order"),
    [
        (["03/04/2025", "13/04/2025"], DAY),
        (["03/04/2025", "04/13/2025"], MONTH),
        (["03.04.2025"], DAY),
        (["03/04/2025", ""], None),
        (["2025-04-13", "5 Jan 2025"], None),
        ([], None),
    ],
)
def test_order_of_day_and_month(values: list[str], order: DateOrder | None) -> None:
    assert guess_date_order(values) is order


@given(st.dates(min_value=datetime(1970, 1, 1).date(), max_value=datetime(2100, 1, 1).date()))  # noqa: DTZ001
def test_every_date_written_in_its_order_is_read_back(day: object) -> None:
    for form, order in (("%d/%m/%Y", DAY), ("%m/%d/%Y", MONTH), ("%Y-%m-%d", DAY), ("%d %b %Y", MONTH)):
        assert read_moment(day.strftime(form), order) == noon(day.year, day.month, day.day)  # type: ignore[attr-defined]


@given(st.text(max_size=40))
def test_no_text_breaks_it(text: str) -> None:
    read_moment(text, DAY)
