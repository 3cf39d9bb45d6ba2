"""`rapport up` keeps everything running, and takes everything along when it ends, however it ends."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from rapport.postgres.lock import FileLock
from rapport.postgres.supervisor import Supervisor
from tests.fixtures.clusters import wait_until

pytestmark = pytest.mark.slow


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Installation:
    """`rapport up` as a process of its own."""

    def __init__(self, data_dir):
        self.home = Supervisor(data_dir).home
        self.url = f"http://127.0.0.1:{(port := free_port())}"
        others = {name: value for name, value in os.environ.items() if not name.startswith("RAPPORT_")}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "rapport", "up"],
            env={**others, "RAPPORT_DATA_DIR": str(data_dir), "RAPPORT_PORT": str(port)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def read_until(self, words):
        lines = []
        for line in self.process.stdout:
            lines.append(line)
            if words in line:
                return lines
        raise AssertionError("".join(lines))

    def is_ready(self):
        try:
            with urllib.request.urlopen(f"{self.url}/readyz", timeout=1) as answer:
                return json.load(answer)["ready"]
        except (OSError, urllib.error.URLError):
            return False

    def children(self):
        """Pids by what they are; one that ended, or is only about to become something, is left out."""
        found = {}
        listed = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text()
        for pid in map(int, listed.split()):
            command = Path(f"/proc/{pid}/cmdline").read_text().split("\0")
            if command[0].endswith("/postgres"):
                found["postgres"] = pid
            elif command[1:3] == ["-m", "rapport"]:
                found[command[3]] = pid
        return found

    def has_left_nothing(self):
        return not FileLock(self.home.server_lock).is_held() and not self.is_ready()


@pytest.fixture
def up(data_dir):
    installation = Installation(data_dir)
    installation.read_until("Rapport runs on")
    yield installation
    if installation.process.poll() is None:
        installation.process.send_signal(signal.SIGTERM)
        installation.process.wait(30)
    installation.process.stdout.close()


def test_one_command_runs_all_of_it(up):
    assert up.is_ready()
    assert sorted(up.children()) == ["postgres", "serve", "work"]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_stops_when_asked_and_leaves_nothing(up, number):
    children = up.children()
    up.process.send_signal(number)
    assert up.process.wait(30) == 0
    assert up.has_left_nothing()
    assert [name for name, pid in children.items() if Path(f"/proc/{pid}").exists()] == []
    assert not (up.home.data / "postmaster.pid").exists(), "PostgreSQL was shut down cleanly"


def test_a_killed_parent_takes_its_children_along(up):
    up.process.kill()
    up.process.wait()
    wait_until(up.has_left_nothing, 30)


@pytest.mark.parametrize("victim", ["serve", "work"])
def test_a_process_that_was_killed_is_started_again(up, victim):
    before = up.children()
    os.kill(before[victim], signal.SIGKILL)
    wait_until(lambda: up.children().get(victim, before[victim]) != before[victim], 20)
    wait_until(up.is_ready, 30)
    after = up.children()
    assert {name: pid for name, pid in after.items() if name != victim} == {
        name: pid for name, pid in before.items() if name != victim
    }


def test_postgres_that_was_killed_is_started_again_and_the_others_ride_it_out(up):
    before = up.children()
    os.kill(before["postgres"], signal.SIGKILL)
    wait_until(lambda: up.children().get("postgres", before["postgres"]) != before["postgres"], 20)
    wait_until(up.is_ready, 30)
    after = up.children()
    assert (after["serve"], after["work"]) == (before["serve"], before["work"])


def test_what_keeps_ending_ends_it(data_dir):
    """A worker that dies again and again is not mended by another start."""
    started = time.monotonic()
    installation = Installation(data_dir)
    installation.read_until("Rapport runs on")
    victims = set()
    while installation.process.poll() is None and time.monotonic() - started < 60:
        try:
            victim = installation.children().get("work")
        except FileNotFoundError:
            break
        if victim and victim not in victims:
            victims.add(victim)
            os.kill(victim, signal.SIGKILL)
        time.sleep(0.05)
    assert installation.process.wait(30) == 1
    installation.read_until("The worker could not be kept running; what is logged above says why.")
    installation.process.stdout.close()
    assert len(victims) == 5
    assert installation.has_left_nothing()
