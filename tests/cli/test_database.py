"""Migrating and upgrading from the command line."""

import asyncio

import pytest

from rapport.kernel.reach import reach
from rapport.postgres.supervisor import Supervisor, find_running
from tests.fixtures.clusters import ask


@pytest.fixture
async def empty(postgres_server):
    """A database without any table."""
    async with reach(postgres_server.with_database("postgres")) as connection:
        await connection.execute("CREATE DATABASE for_command TEMPLATE template0 ENCODING 'UTF8'")
        yield postgres_server.with_database("for_command")
        await connection.execute("DROP DATABASE for_command WITH (FORCE)")


def test_migrate_lists_what_it_applied_and_then_nothing(rapport, empty):
    first = rapport("migrate", RAPPORT_DATABASE_URL=empty.url)
    assert first.status == 0
    lines = first.out.splitlines()
    assert lines[0] == "applied 0001_initial"
    assert lines[-1] == "The database is up to date."
    assert rapport("migrate", RAPPORT_DATABASE_URL=empty.url).out == "The database is up to date.\n"


def test_migrate_starts_the_embedded_database_for_the_while(rapport, data_dir):
    assert rapport("migrate", RAPPORT_DATA_DIR=str(data_dir)).status == 0
    assert find_running(data_dir) is None


def test_migrate_uses_the_embedded_database_that_runs(rapport, data_dir, hold):
    holder = hold()
    assert rapport("migrate", RAPPORT_DATA_DIR=str(data_dir)).status == 0
    assert asyncio.run(ask(holder.address, "SELECT to_regclass('candidates') IS NOT NULL"))


def test_upgrade_says_when_there_is_nothing_to_do(rapport, data_dir):
    programs = Supervisor(data_dir).binaries.directory
    outcome = rapport("upgrade-postgres", str(programs), RAPPORT_DATA_DIR=str(data_dir))
    assert outcome.status == 1
    assert outcome.err.endswith("does not exist yet; there is nothing to upgrade.\n")


def test_upgrade_wants_a_directory(rapport):
    outcome = rapport("upgrade-postgres", "/nowhere")
    assert outcome.status == 2
    assert "does not exist" in outcome.err
