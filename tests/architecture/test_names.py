"""A file's name says what is in it: no drawers for odds and ends."""

import subprocess
from pathlib import PurePosixPath

from tests.architecture.source import REPOSITORY

JUNK = {
    "util", "utils", "utilities", "helper", "helpers", "common", "commons", "shared", "manager", "managers", "base",
    "misc", "data", "stuff", "tools", "lib2", "temp", "tmp", "new", "old",
}  # fmt: skip


def tracked_files() -> list[PurePosixPath]:
    listed = subprocess.run(["git", "ls-files"], cwd=REPOSITORY, check=True, capture_output=True, text=True)
    return [PurePosixPath(line) for line in listed.stdout.splitlines()]


def test_no_name_is_a_junk_drawer():
    junk = [
        str(path)
        for path in tracked_files()
        for part in path.parts
        if part.removeprefix("_").split(".")[0].lower() in JUNK
    ]
    assert junk == []


def test_every_package_says_what_it_is_for():
    silent = [
        str(path)
        for path in (REPOSITORY / "backend" / "rapport").glob("*/__init__.py")
        if not path.read_text().startswith('"""')
    ]
    assert silent == []
