"""A child ends when its parent does, however the parent ends."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from rapport.kernel.children import start_child
from tests.fixtures.clusters import wait_until

PARENT = """
import os, signal, sys
from rapport.kernel.children import start_child
child = start_child([sys.executable, "-c", sys.argv[2]], environment=dict(os.environ), guard=sys.argv[1])
print(child.pid, flush=True)
signal.pause()
"""

# Says when it is there, and by what it was ended.
CHILD = """
import pathlib, signal, sys, time
place = pathlib.Path({place!r})
signal.signal(signal.SIGTERM, lambda *_: (place.write_text("asked to stop"), sys.exit(0)))
place.write_text("running")
time.sleep(60)
"""


@pytest.mark.parametrize("guard", ["kernel", "watchdog"])
def test_a_child_is_asked_to_stop_when_its_parent_is_killed(tmp_path, guard):
    place = tmp_path / "place"
    command = [sys.executable, "-c", PARENT, guard, CHILD.format(place=str(place))]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as parent:
        parent.stdout.readline()
        wait_until(lambda: place.exists() and place.read_text() == "running")
        parent.kill()
        parent.wait()
        wait_until(lambda: place.read_text() == "asked to stop")


@pytest.mark.parametrize("guard", ["kernel", "watchdog"])
def test_a_child_says_how_it_ended(guard):
    child = start_child([sys.executable, "-c", "raise SystemExit(7)"], environment={}, guard=guard)
    assert child.wait(10) == 7


def test_ctrl_c_in_the_terminal_does_not_reach_it():
    child = start_child(["/bin/sleep", "60"], environment={})
    assert os.getsid(child.pid) == child.pid != os.getsid(0)
    child.kill()
    child.wait()


def test_a_parent_that_is_gone_already_is_noticed(tmp_path):
    launcher = Path(sys.modules["rapport.kernel.launch"].__file__)
    mark = tmp_path / "mark"
    nobody = "1" if os.getpid() != 1 else "2"
    command = [sys.executable, "-I", "-S", launcher, "kernel", "15", nobody, str(os.getuid()), str(os.getgid())]
    assert subprocess.run([*command, "/usr/bin/touch", mark], check=False).returncode == 1
    assert not mark.exists()


def test_children_are_started_from_the_main_thread_alone():
    failures = []

    def start():
        try:
            start_child(["/bin/true"], environment={})
        except AssertionError as error:
            failures.append(str(error))

    thread = threading.Thread(target=start)
    thread.start()
    thread.join()
    assert failures == ["start children from the main thread"]
