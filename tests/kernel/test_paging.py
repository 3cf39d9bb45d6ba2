from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from uuid import UUID

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.kernel.errors import InvalidInput
from rapport.kernel.ids import new_id
from rapport.kernel.paging import decode_cursor, encode_cursor, make_page, page_request

KINDS = (str, int, bytes, UUID, datetime)


async def none() -> int:
    return 0


@given(
    st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=30),
    st.integers(0, 2**63 - 1),
    st.binary(max_size=40),
    st.uuids(),
    st.datetimes(datetime(1000, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001  (the zone is given)
)
def test_a_cursor_holds_its_key(text: str, number: int, some: bytes, key: UUID, at: datetime) -> None:
    cursor = encode_cursor((text, number, some, str(key), at.isoformat()))
    assert decode_cursor(cursor, KINDS) == (text, number, some, key, at)


@given(st.text(max_size=60))
def test_any_other_text_is_refused_by_name(text: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        decode_cursor(text, KINDS)
    assert caught.value.path == ("after",)


@pytest.mark.parametrize(
    ("values", "kinds"),
    [
        ([], (str,)),
        (["a", "b"], (str,)),
        ({"a": 1}, (str,)),
        ([-1], (int,)),
        ([2**63], (int,)),
        (["x"], (int,)),
        ([None], (int,)),
        (["\x00"], (str,)),
        ([5], (str,)),
        (["zz"], (bytes,)),
        (["not a key"], (UUID,)),
        (["2026-03-02T09:00:00"], (datetime,)),
        (["0001-01-01T00:00:00+14:00"], (datetime,)),
        ([20260302], (datetime,)),
    ],
)
def test_a_cursor_of_another_list_is_refused(values: Any, kinds: tuple[type, ...]) -> None:
    cursor = encode_cursor(values) if isinstance(values, list) else orjson.dumps(values).hex()
    with pytest.raises(InvalidInput):
        decode_cursor(cursor, kinds)


def test_times_come_back_in_utc() -> None:
    there = datetime(2026, 3, 2, 9, tzinfo=timezone(timedelta(hours=5)))
    [back] = decode_cursor(encode_cursor([there.isoformat()]), (datetime,))
    assert (back, back.tzinfo) == (there, UTC)


@pytest.mark.parametrize("first", [-1, 0, 101, 2**31])
def test_a_page_has_1_to_100_rows(first: int) -> None:
    with pytest.raises(InvalidInput) as caught:
        page_request(first, None, (int,))
    assert caught.value.path == ("first",)


def test_a_page_reads_one_row_more_to_know_whether_more_follow() -> None:
    request = page_request(3, None, (int,))
    assert request.limit == 4
    full = make_page(request, [1, 2, 3, 4], lambda row: (row,), none)
    assert (full.rows, full.has_next, full.has_previous) == ([1, 2, 3], True, False)
    later = make_page(page_request(3, full.cursors[-1], (int,)), [4], lambda row: (row,), none)
    assert (later.rows, later.has_next, later.has_previous) == ([4], False, True)
    assert make_page(request, [], lambda row: (row, new_id()), none).cursors == []
