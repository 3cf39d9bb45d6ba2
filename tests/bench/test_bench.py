"""Every measurement runs, on the smallest stage; what it finds there means nothing."""

import pytest

from tests.bench.fanout_bench import measure_fan_out
from tests.bench.moves_bench import measure_moves
from tests.bench.read_bench import measure_reads

pytestmark = pytest.mark.slow


def test_reads():
    measure = measure_reads(20, times=2)
    assert measure.milliseconds > 0
    assert measure.bare_milliseconds > 0


def test_fan_out():
    measure = measure_fan_out(3, events=3)
    assert measure.event_bytes > 200


def test_moves():
    assert measure_moves(2, moves=6).moves_a_second > 0
