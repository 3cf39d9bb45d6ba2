"""What has to be put right by a person ends a command with a sentence, a status, and no traceback."""

import socket

import pytest

from tests.fixtures.clusters import ask


@pytest.mark.parametrize("command", ["up", "serve", "work", "migrate", "doctor"])
def test_an_unknown_setting_stops_every_command(rapport, command):
    outcome = rapport(command, RAPPORT_DATBASE_URL="x")
    assert outcome.status == 2
    assert outcome.err == (
        "RAPPORT_DATBASE_URL is not a setting of Rapport. Did you mean RAPPORT_DATABASE_URL? Correct it or unset it.\n"
    )
    assert outcome.out == ""


@pytest.mark.parametrize("command", ["up", "serve", "work", "migrate"])
def test_a_wrong_database_address_stops_every_command(rapport, command, tmp_path):
    outcome = rapport(command, RAPPORT_PORT="18999", RAPPORT_DATABASE_URL=f"postgres:///x?host={tmp_path}")
    assert outcome.status == 1
    assert outcome.err == (
        f"The database postgres:///x?host={tmp_path} can't be used: nothing listens there. "
        "Check that the server runs and that RAPPORT_DATABASE_URL is right.\n"
    )


@pytest.mark.parametrize("command", ["serve", "work", "doctor"])
def test_a_database_that_is_not_migrated_names_the_command(rapport, command, postgres_server):
    empty = postgres_server.with_database("postgres")
    outcome = rapport(command, RAPPORT_DATABASE_URL=empty.url)
    assert outcome.status == 1
    assert outcome.err.endswith("migrations of this version of Rapport. Run: rapport migrate\n")


@pytest.fixture
async def newer(database_address):
    """A database that a later version has migrated."""
    await ask(database_address, "INSERT INTO job_migrations (name) VALUES ('from 2031')")
    return database_address


@pytest.mark.parametrize("command", ["up", "serve", "work", "migrate", "doctor"])
def test_a_newer_database_stops_every_command(rapport, command, newer):
    outcome = rapport(command, RAPPORT_PORT="18999", RAPPORT_DATABASE_URL=newer.url)
    assert outcome.status == 1
    assert outcome.err == (
        "This database was migrated by a newer version of Rapport, which this one does not know (from 2031). "
        "Nothing was changed. Install that version, or restore a backup made before it.\n"
    )


@pytest.mark.parametrize("command", ["serve", "work"])
def test_without_a_database_it_says_how_to_get_one(rapport, command, tmp_path):
    outcome = rapport(command, RAPPORT_DATA_DIR=str(tmp_path))
    assert outcome.status == 1
    assert outcome.err == (
        "There is no database to use. Start everything with `rapport up`, "
        "or set RAPPORT_DATABASE_URL to a PostgreSQL that runs.\n"
    )


@pytest.mark.parametrize("command", ["up", "serve"])
def test_a_port_that_is_taken(rapport, command, database_address):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        outcome = rapport(command, RAPPORT_PORT=str(port), RAPPORT_DATABASE_URL=database_address.url)
    assert outcome.status == 1
    assert outcome.err == (
        f"Rapport can't listen on 127.0.0.1:{port}: address already in use. "
        "Stop what uses it, or set RAPPORT_PORT to a free one.\n"
    )


def test_the_version(rapport):
    assert rapport("--version").out == "0.1.0\n"


def test_without_a_command_it_lists_them(rapport):
    outcome = rapport()
    assert outcome.status == 2
    assert all(command in outcome.out for command in ("up", "serve", "work", "migrate", "doctor", "user"))
