"""Starting, stopping, finding and losing the embedded PostgreSQL."""

import os
import signal
import stat
import time
from pathlib import Path

import pytest

from rapport.postgres.errors import AlreadyRunning, DataUnreadable
from rapport.postgres.supervisor import Supervisor, find_running, running
from tests.fixtures.clusters import ask, wait_until


@pytest.fixture
def supervisor(data_dir):
    supervisor = Supervisor(data_dir, durable=False)
    supervisor.start()
    yield supervisor
    supervisor.stop()


async def test_it_answers_on_a_private_socket_and_no_port(supervisor):
    assert await ask(supervisor.address, "SELECT current_setting('listen_addresses')") == ""
    directory = Path(supervisor.address.host)
    assert stat.S_IMODE(directory.stat().st_mode) == 0o700
    assert directory.stat().st_uid == supervisor.account.uid
    assert len(os.fsencode(directory / ".s.PGSQL.5432")) < 100


async def test_it_is_tuned_for_a_small_server(supervisor):
    assert await ask(supervisor.address, "SELECT current_setting('random_page_cost')") == "1.1"
    assert await ask(supervisor.address, "SELECT current_setting('server_encoding')") == "UTF8"


async def test_letters_of_every_script_have_case_and_trigrams(supervisor):
    await ask(supervisor.address, "CREATE EXTENSION pg_trgm")
    assert await ask(supervisor.address, "SELECT lower('ŁÓDŹ ЖАННА ÆRØ')") == "łódź жанна ærø"
    assert await ask(supervisor.address, "SELECT similarity('Жанна', 'жана') > 0.5")
    assert await ask(supervisor.address, "SELECT 'Zz' COLLATE \"default\" < 'a0'"), "sorts by code point"


async def test_the_extensions_that_rapport_uses_are_there(supervisor):
    for extension in ("pg_trgm", "unaccent", "citext", "btree_gist", "vector"):
        await ask(supervisor.address, f"CREATE EXTENSION {extension}")
    assert await ask(supervisor.address, "SELECT count(*) FROM pg_extension") == 6, "these and plpgsql"


def test_it_never_runs_as_root(supervisor):
    assert Path(f"/proc/{supervisor.pid}").stat().st_uid == supervisor.account.uid != 0


async def test_what_was_written_is_there_after_a_restart(data_dir):
    with running(data_dir) as address:
        await ask(address, "CREATE TABLE kept AS SELECT 42 AS answer")
    with running(data_dir) as again:
        assert again == address, "other processes find their way back"
        assert await ask(again, "SELECT answer FROM kept") == 42


def test_a_second_start_warms_up_quickly(data_dir):
    with running(data_dir):
        pass
    started = time.perf_counter()
    with running(data_dir):
        # 50 ms on an idle machine; the limit is for a busy one.
        assert time.perf_counter() - started < 2


def test_starting_twice_names_the_process_that_runs_it(data_dir, hold):
    holder = hold()
    with pytest.raises(AlreadyRunning) as refused:
        Supervisor(data_dir).start()
    assert refused.value.pid == holder.process.pid
    assert f"(process {holder.process.pid})" in str(refused.value)
    assert "Stop that one first, or set RAPPORT_DATA_DIR" in str(refused.value)


async def test_another_process_finds_and_uses_the_one_that_runs(data_dir, hold):
    holder = hold()
    assert find_running(data_dir) == holder.address
    with running(data_dir) as address:
        assert address == holder.address
    assert await ask(holder.address, "SELECT 1") == 1, "it was not stopped by the visitor"


def test_nothing_is_found_where_nothing_runs(data_dir):
    assert find_running(data_dir) is None
    assert list(data_dir.iterdir()) == [], "looking leaves no trace"
    with running(data_dir):
        pass
    assert find_running(data_dir) is None


@pytest.mark.parametrize("guard", ["kernel", "watchdog"])
async def test_it_ends_cleanly_when_its_parent_is_killed(data_dir, hold, guard):
    holder = hold(guard)
    await ask(holder.address, "CREATE TABLE kept AS SELECT 42 AS answer")
    home = Supervisor(data_dir).home
    assert (home.data / "postmaster.pid").exists()
    holder.kill()
    # A clean shutdown removes the file; a server that was killed or runs on leaves it.
    wait_until(lambda: not (home.data / "postmaster.pid").exists())
    with running(data_dir) as address:
        assert await ask(address, "SELECT answer FROM kept") == 42


async def test_a_start_waits_for_the_server_of_a_killed_parent(data_dir, hold):
    hold().kill()
    with running(data_dir) as address:
        assert await ask(address, "SELECT 1") == 1


async def test_it_starts_again_after_the_server_was_killed(supervisor):
    address = supervisor.address
    os.kill(supervisor.pid, signal.SIGKILL)
    wait_until(lambda: supervisor.poll() is not None)
    supervisor.restart()
    assert supervisor.address == address
    assert await ask(address, "SELECT 1") == 1


def test_files_that_are_not_a_database_are_left_alone(data_dir):
    stranger = Supervisor(data_dir).home.data / "thesis.txt"
    stranger.parent.mkdir()
    stranger.write_text("chapter one")
    with pytest.raises(DataUnreadable, match=r"is not empty and holds no PostgreSQL database\. Nothing was changed\."):
        Supervisor(data_dir).start()
    assert stranger.read_text() == "chapter one"


def test_an_interrupted_first_start_leaves_nothing_that_counts(data_dir):
    home = Supervisor(data_dir).home
    draft = home.root / "data.draft-0123abcd"
    draft.mkdir()
    (draft / "PG_VERSION").write_text("18\n")
    with running(data_dir):
        pass
    assert sorted(path.name for path in home.root.iterdir()) == [
        "data",
        "postgres.log",
        "server.lock",
        "socket",
        "supervisor.lock",
    ]


def test_stopping_twice_is_harmless(supervisor):
    supervisor.stop()
    supervisor.stop()
