"""A pid file is never believed: the number in it may be anybody's by now."""

import os
import signal
import subprocess
import sys

import pytest

from rapport.postgres.supervisor import Supervisor, running
from tests.fixtures.clusters import ask


@pytest.fixture
def made(data_dir):
    """A data directory whose cluster exists and is not running."""
    with running(data_dir):
        pass
    return Supervisor(data_dir)


@pytest.fixture
def stranger(made):
    """A live process that is not ours to end, of the account that PostgreSQL runs as."""
    account = made.account
    identity = {"user": account.uid, "group": account.gid, "extra_groups": ()} if account.is_other else {}
    with subprocess.Popen(["sleep", "60"], cwd="/", **identity) as process:
        yield process
        assert process.poll() is None, "the stranger was ended"
        process.send_signal(signal.SIGKILL)


def write_pid_file(supervisor, pid):
    """As a server with that pid would leave it, had it been killed."""
    lines = [pid, supervisor.home.data, 1_700_000_000, 5432, "/tmp/gone", "", "  5432001    123", "ready   "]
    (supervisor.home.data / "postmaster.pid").write_text("".join(f"{line}\n" for line in lines))


async def starts_and_stops(supervisor):
    address = supervisor.start()
    try:
        assert await ask(address, "SELECT 1") == 1
    finally:
        supervisor.stop()


async def test_a_stale_pid_file_does_not_matter(made):
    with subprocess.Popen([sys.executable, "-c", ""]) as ended:
        ended.wait()
    write_pid_file(made, ended.pid)
    await starts_and_stops(made)


async def test_a_stranger_with_the_recorded_pid_survives(made, stranger):
    write_pid_file(made, stranger.pid)
    await starts_and_stops(made)
    assert stranger.poll() is None


async def test_our_own_pid_in_the_file_does_not_matter(made):
    write_pid_file(made, os.getpid())
    await starts_and_stops(made)


async def test_a_pid_file_of_rubbish_does_not_matter(made):
    (made.home.data / "postmaster.pid").write_text("\x00not a number")
    await starts_and_stops(made)


async def test_a_stranger_named_in_our_lock_survives(made, stranger):
    made.home.supervisor_lock.write_text(str(stranger.pid))
    made.home.server_lock.write_text(str(stranger.pid))
    await starts_and_stops(made)
    assert stranger.poll() is None
