"""The lock is free when, and only when, its last holder has ended."""

import os
import subprocess
import time

import pytest

from rapport.postgres.lock import FileLock


@pytest.fixture
def path(tmp_path):
    return tmp_path / "lock"


def test_one_holder_at_a_time(path):
    first, second = FileLock(path), FileLock(path)
    assert first.acquire()
    assert second.is_held()
    assert not second.acquire()
    assert second.holder() == os.getpid()
    first.release()
    assert not second.is_held()
    assert second.acquire()
    second.release()


def test_a_child_that_inherits_it_keeps_it(path):
    lock = FileLock(path)
    assert lock.acquire()
    with subprocess.Popen(["sleep", "60"], pass_fds=[lock.descriptor]) as child:
        lock.release()
        assert FileLock(path).is_held()
        child.kill()
        child.wait()
    assert not FileLock(path).is_held()


def test_waiting_is_rewarded(path):
    lock = FileLock(path)
    assert lock.acquire()
    with subprocess.Popen(["sleep", "0.3"], pass_fds=[lock.descriptor]):
        lock.release()
        started = time.monotonic()
        assert FileLock(path).acquire(10)
        assert time.monotonic() - started < 5


def test_a_file_that_was_never_locked_is_free(path):
    assert not FileLock(path).is_held()
    assert FileLock(path).holder() is None


def test_rubbish_in_the_file_names_nobody(path):
    path.write_text("not a number")
    assert FileLock(path).holder() is None
    assert FileLock(path).acquire()
