"""Memory is shared with Rapport itself, on a small machine and on a large one."""

from pathlib import Path

import pytest

from rapport.postgres.tuning import machine_memory, server_settings

GIGABYTE = 1024**3


@pytest.mark.parametrize(
    ("memory", "shared", "cache"),
    [(GIGABYTE // 4, "64MB", "128MB"), (2 * GIGABYTE, "512MB", "1024MB"), (24 * GIGABYTE, "1024MB", "12288MB")],
)
def test_buffers_follow_memory(memory, shared, cache):
    settings = server_settings(Path("/run/x"), durable=True, memory=memory)
    assert settings["shared_buffers"] == shared
    assert settings["effective_cache_size"] == cache


def test_a_durable_server_keeps_what_it_promised():
    settings = server_settings(Path("/run/x"), durable=True, memory=GIGABYTE)
    assert not {"fsync", "full_page_writes", "synchronous_commit"} & set(settings)


def test_the_server_s_log_quotes_no_rows():
    assert server_settings(Path("/run/x"), durable=True, memory=GIGABYTE)["log_error_verbosity"] == "terse"


def test_the_machine_has_memory():
    assert machine_memory() > 64 * 1024**2
