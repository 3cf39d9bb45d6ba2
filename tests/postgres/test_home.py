"""Where a cluster lies and where its socket does."""

import os
import stat
import tempfile
from pathlib import Path

import pytest

from rapport.postgres.home import SOCKET_NAME, SOCKET_PATH_LIMIT, cluster_home, socket_directory


@pytest.fixture
def home(data_dir):
    return cluster_home(data_dir)[0]


@pytest.fixture
def account(data_dir):
    return cluster_home(data_dir)[1]


@pytest.fixture
def made(home, account):
    """Makes socket directories, and removes them after the test."""
    directories = []

    def make():
        directories.append(socket_directory(home, account))
        return directories[-1]

    yield make
    for directory in set(directories):
        if directory.is_dir() and not directory.is_symlink():
            directory.rmdir()


def test_the_cluster_is_private_to_its_account(home, account):
    status = home.root.stat()
    assert stat.S_IMODE(status.st_mode) == 0o700
    assert (status.st_uid, status.st_gid) == (account.uid, account.gid)


def test_a_data_directory_that_moves_takes_its_cluster_along(data_dir, home):
    (home.root / "mark").touch()
    moved = data_dir.rename(data_dir.with_name(f"{data_dir.name}-moved"))
    assert (cluster_home(moved)[0].root / "mark").exists()
    moved.rename(data_dir)


def test_two_data_directories_never_share_a_cluster(data_dir, home):
    other = data_dir / "nested"
    assert cluster_home(other)[0].root != home.root
    cluster_home(other)[0].root.rmdir()


def test_the_socket_stays_where_it_is(made):
    assert made() == made()


def test_a_long_temporary_directory_is_not_used(made, monkeypatch, tmp_path):
    long = tmp_path / ("x" * 100)
    long.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(long))
    assert len(os.fsencode(made() / SOCKET_NAME)) <= SOCKET_PATH_LIMIT


@pytest.mark.parametrize("spoil", ["open", "link", "gone", "foreign"])
def test_a_socket_directory_that_is_not_private_is_replaced(made, home, spoil, tmp_path):
    first = made()
    if spoil == "open":
        first.chmod(0o777)
    elif spoil == "gone":
        first.rmdir()
    elif spoil == "link":
        first.rmdir()
        first.symlink_to(tmp_path)
    else:
        home.socket_record.write_text("/etc")
    second = made()
    assert second != first
    assert stat.S_IMODE(second.lstat().st_mode) == 0o700
    assert Path(home.socket_record.read_text()) == second
    if spoil == "link":
        first.unlink()
