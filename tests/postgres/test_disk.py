"""A full disk and a folder that can't be written end with a sentence, at the first start and at a later one."""

import os
import subprocess
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from rapport.postgres.binaries import Binaries
from rapport.postgres.errors import DirectoryNotWritable, DiskFull, ServerFailed
from rapport.postgres.supervisor import Supervisor, running

as_root = os.geteuid() == 0


@contextmanager
def mounted(directory, size):
    """A small file system of its own at `directory`, for root."""
    directory.mkdir(parents=True, exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size},mode=0755", "tmpfs", directory], check=True)
    try:
        yield
    finally:
        with suppress(OSError):
            Path((directory / "socket").read_text()).rmdir()
        subprocess.run(["umount", "--lazy", directory], check=True)


@pytest.fixture
def programs(data_dir):
    """PostgreSQL's programs as they behave where the disk is full; an ordinary user can't mount a small one."""
    directory = data_dir / "programs"
    directory.mkdir(mode=0o755)
    (directory / "initdb").write_text("#!/bin/sh\necho 'could not write: No space left on device' >&2\nexit 1\n")
    (directory / "initdb").chmod(0o755)
    return Binaries(directory, 18)


def test_what_postgres_says_of_a_full_disk_is_told(data_dir, programs):
    with pytest.raises(DiskFull, match=r"is full\. Free some space on it and start again\."):
        Supervisor(data_dir, binaries=programs).start()


def test_what_postgres_says_of_a_read_only_disk_is_told(data_dir, programs):
    (programs.directory / "initdb").write_text("#!/bin/sh\necho 'could not: Read-only file system' >&2\nexit 1\n")
    with pytest.raises(DirectoryNotWritable, match=r"Rapport may not write to .*\. Make it writable"):
        Supervisor(data_dir, binaries=programs).start()


def test_programs_that_may_not_be_run_are_named(data_dir, programs):
    (programs.directory / "initdb").chmod(0o644)
    with pytest.raises(ServerFailed, match="may not be run"):
        Supervisor(data_dir, binaries=programs).start()


if as_root:

    def test_a_full_disk_at_the_first_start(data_dir):
        with mounted(data_dir / "postgres", "8m"):
            with pytest.raises(DiskFull):
                Supervisor(data_dir, durable=False).start()
            assert not (data_dir / "postgres" / "data").exists(), "half a cluster would stop the next start"

    def test_a_full_disk_at_a_later_start(data_dir):
        with mounted(data_dir / "postgres", "200m"):
            with running(data_dir):
                pass
            filler = data_dir / "postgres" / "filler"
            with filler.open("wb") as file, pytest.raises(OSError, match="No space left"):
                while True:
                    file.write(bytes(1024 * 1024))
            with pytest.raises(DiskFull):
                Supervisor(data_dir).start()
            filler.unlink()
            with running(data_dir):
                pass

    def test_a_read_only_disk(data_dir):
        with mounted(data_dir / "postgres", "200m"):
            with running(data_dir):
                pass
            subprocess.run(["mount", "-o", "remount,ro", data_dir / "postgres"], check=True)
            with pytest.raises(DirectoryNotWritable):
                Supervisor(data_dir).start()

else:

    def test_a_read_only_folder(data_dir):
        data_dir.chmod(0o555)
        with pytest.raises(DirectoryNotWritable, match="Make it writable, or set RAPPORT_DATA_DIR"):
            Supervisor(data_dir)
        data_dir.chmod(0o755)

    def test_a_folder_that_became_read_only(data_dir):
        with running(data_dir):
            pass
        (data_dir / "postgres").chmod(0o500)
        with pytest.raises(DirectoryNotWritable):
            Supervisor(data_dir)
        (data_dir / "postgres").chmod(0o700)
