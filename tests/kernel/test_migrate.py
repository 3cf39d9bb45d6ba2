"""Migrations are applied once, by one process, whole or not at all; a newer database is left alone."""

import asyncio

import pytest

from rapport.kernel import migrate as migrations
from rapport.kernel.migrate import DatabaseIsBehind, DatabaseIsNewer, migrate, migration_status
from rapport.kernel.reach import reach


@pytest.fixture
async def empty_address(postgres_server):
    """A database without any table."""
    async with reach(postgres_server.with_database("postgres")) as connection:
        await connection.execute("CREATE DATABASE empty_one TEMPLATE template0 ENCODING 'UTF8'")
        yield postgres_server.with_database("empty_one")
        await connection.execute("DROP DATABASE empty_one WITH (FORCE)")


async def status_of(address):
    async with reach(address) as connection:
        return await migration_status(connection.fetch)


async def run(address, sql):
    async with reach(address) as connection:
        return await connection.fetch(sql)


async def test_an_empty_database_becomes_current(empty_address):
    before = await status_of(empty_address)
    assert before.unknown == ()
    assert await migrate(empty_address) == before.pending
    assert (await status_of(empty_address)).is_current
    assert await migrate(empty_address) == ()


async def test_two_at_once_take_turns(empty_address):
    pending = (await status_of(empty_address)).pending
    answers = await asyncio.gather(migrate(empty_address), migrate(empty_address))
    assert sorted(answers) == [(), pending]


async def test_it_works_on_every_engine(any_database_address):
    assert (await status_of(any_database_address)).is_current


@pytest.mark.parametrize(
    ("sql", "name"),
    [
        (
            "INSERT INTO tortoise_migrations (app, name, applied_at) VALUES ('models', '9999_later', now())",
            "9999_later",
        ),
        ("INSERT INTO job_migrations (name) VALUES ('procrastinate 99.00')", "procrastinate 99.00"),
    ],
)
async def test_a_newer_database_is_refused_and_left_alone(database_address, sql, name):
    await run(database_address, sql)
    with pytest.raises(DatabaseIsNewer) as refused:
        await migrate(database_address)
    assert str(refused.value) == (
        "This database was migrated by a newer version of Rapport, which this one does not know "
        f"({name}). Nothing was changed. Install that version, or restore a backup made before it."
    )
    with pytest.raises(DatabaseIsNewer):
        (await status_of(database_address)).require_current()


async def test_a_database_that_is_behind_says_what_to_run(empty_address):
    with pytest.raises(
        DatabaseIsBehind, match=r"lacks \d+ migrations of this version of Rapport\. Run: rapport migrate"
    ):
        (await status_of(empty_address)).require_current()


async def test_a_missing_job_migration_is_applied_by_itself(database_address, monkeypatch, tmp_path):
    known = {path.name: path.read_text() for path in migrations.migrations_path.glob("*.sql")}
    for name, text in known.items():
        (tmp_path / name).write_text(text)
    (tmp_path / "99.00.00_01_add_mark.sql").write_text("ALTER TABLE procrastinate_jobs ADD COLUMN mark integer;")
    monkeypatch.setattr(migrations, "migrations_path", tmp_path)
    assert await migrate(database_address) == ("procrastinate 99.00.00_01_add_mark",)
    assert await run(database_address, "SELECT mark FROM procrastinate_jobs") == []
    assert (await status_of(database_address)).is_current


async def test_a_migration_that_fails_leaves_nothing_behind(database_address, monkeypatch, tmp_path):
    for path in migrations.migrations_path.glob("*.sql"):
        (tmp_path / path.name).write_text(path.read_text())
    (tmp_path / "99.00.00_01_half.sql").write_text("CREATE TABLE half (id integer); SELECT no_such_function();")
    monkeypatch.setattr(migrations, "migrations_path", tmp_path)
    with pytest.raises(Exception, match="no_such_function"):
        await migrate(database_address)
    assert await run(database_address, "SELECT to_regclass('half') AS half") == [(None,)]
    assert (await status_of(database_address)).pending == ("procrastinate 99.00.00_01_half",)
