"""The demo, loaded once, and the file to try the import with."""

import re
from pathlib import Path

import pytest


@pytest.fixture
def demo(rapport, database_url, tmp_path):
    def run(*options, **variables):
        return rapport(
            "demo", *options, RAPPORT_DATABASE_URL=database_url, RAPPORT_DATA_DIR=str(tmp_path / "data"), **variables
        )

    return run


def test_the_password_is_made_once_and_told_again(demo, tmp_path):
    first = demo()
    assert first.status == 0
    assert "admin@demo.example       Marit Solheim, admin" in first.out
    password = re.search(r"with the password  (\S+)", first.out)
    assert password is not None
    assert (tmp_path / "data" / "demo-password").read_text() == password[1]
    assert (tmp_path / "data" / "demo-password").stat().st_mode & 0o777 == 0o600
    again = demo("--if-empty")
    assert (again.status, again.out) == (0, first.out)


def test_a_chosen_password_has_to_be_good_enough(demo):
    refused = demo(RAPPORT_DEMO_PASSWORD="short")
    assert refused.status == 1
    assert refused.err.startswith("RAPPORT_DEMO_PASSWORD can't be used: At least 15 characters are needed")
    accepted = demo(RAPPORT_DEMO_PASSWORD="harbour-lantern-otter-quilt")
    assert "with the password  harbour-lantern-otter-quilt" in accepted.out


def test_a_workspace_of_somebodys_own_is_left_alone(demo, rapport, database_url):
    rapport(
        *("user", "create", "ada@juniper.example", "--role", "admin", "--password-file", "-"),
        stdin="violet harbour onion kite",
        RAPPORT_DATABASE_URL=database_url,
    )
    assert demo("--if-empty").out == ""
    assert "The demo company Ebbline is there" in demo().out


def test_the_sample_is_written(demo, tmp_path):
    target = tmp_path / "people.csv"
    outcome = demo("--csv", str(target))
    assert outcome.out == f"Wrote {target}. Import it with: rapport import {target}\n"
    assert Path(target).read_bytes().startswith(b"Full name,E-mail,Phone,")
