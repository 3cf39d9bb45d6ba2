"""Bringing a database to the schema of this version, and noticing one that is behind or ahead of it."""

import pkgutil
from collections.abc import AsyncIterator, Awaitable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Protocol

from procrastinate.schema import SchemaManager, migrations_path
from tortoise.connection import get_connection
from tortoise.context import TortoiseContext
from tortoise.migrations.executor import MigrationExecutor, MigrationTarget
from tortoise.transactions import in_transaction

from rapport.kernel.address import DatabaseAddress
from rapport.kernel.database import APP_LABEL, CONNECTION, MIGRATIONS_MODULE, tortoise_config
from rapport.kernel.reach import reach
from rapport.kernel.startup import StartRefused

# Any fixed number: it only has to differ from other locks in the same database.
LOCK = 7_236_411_938

CREATE_JOB_MIGRATIONS = (
    "CREATE TABLE IF NOT EXISTS job_migrations (name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())"
)


class Fetch(Protocol):
    """Runs one statement and answers its rows: of a connection, or of the pool."""

    def __call__(self, sql: str, /) -> Awaitable[Sequence[Any]]: ...


class DatabaseIsNewer(StartRefused):
    """A later version of Rapport has changed this database."""

    def __init__(self, unknown: Sequence[str]) -> None:
        super().__init__(
            "This database was migrated by a newer version of Rapport, which this one does not know "
            f"({', '.join(unknown)}). Nothing was changed. "
            "Install that version, or restore a backup made before it."
        )


class DatabaseIsBehind(StartRefused):
    """The database lacks migrations of this version."""

    def __init__(self, pending: Sequence[str]) -> None:
        count = f"{len(pending)} migration{'' if len(pending) == 1 else 's'}"
        super().__init__(f"The database lacks {count} of this version of Rapport. Run: rapport migrate")


@dataclass(frozen=True, slots=True)
class MigrationStatus:
    """How the database's schema differs from this version's."""

    pending: tuple[str, ...]
    unknown: tuple[str, ...]

    @property
    def is_current(self) -> bool:
        return not self.pending and not self.unknown

    def require_current(self) -> None:
        """Raise `DatabaseIsNewer` or `DatabaseIsBehind` unless the schema is exactly this version's."""
        if self.unknown:
            raise DatabaseIsNewer(self.unknown)
        if self.pending:
            raise DatabaseIsBehind(self.pending)


async def migration_status(fetch: Fetch) -> MigrationStatus:
    """Compare what the database has recorded with what this version brings."""
    known = [*_own_migrations(), *_job_migrations()]
    applied = await _recorded(fetch)
    return MigrationStatus(
        pending=tuple(name for name in known if name not in applied),
        unknown=tuple(name for name in applied if name not in known),
    )


async def migrate(address: DatabaseAddress) -> tuple[str, ...]:
    """Apply what is missing and return its names; two at once take turns.

    Each migration and the record of it are one transaction: a kill at any moment leaves both or neither.
    Raises `DatabaseIsNewer`, and what `reach` raises.
    """
    async with reach(address) as lock:
        await lock.execute("SELECT pg_advisory_lock($1)", LOCK)
        status = await migration_status(lambda sql: lock.fetch(sql))
        if status.unknown:
            raise DatabaseIsNewer(status.unknown)
        if status.pending:
            async with _migration_context(address):
                await _apply_own()
                await _apply_jobs()
        return status.pending


async def _recorded(fetch: Fetch) -> list[str]:
    names: list[str] = []
    tables = await fetch(
        "SELECT to_regclass('tortoise_migrations') IS NOT NULL AS own,"
        " to_regclass('job_migrations') IS NOT NULL AS jobs"
    )
    if tables[0]["own"]:
        rows = await fetch("SELECT name FROM tortoise_migrations ORDER BY id")
        names += [row["name"] for row in rows]
    if tables[0]["jobs"]:
        rows = await fetch("SELECT name FROM job_migrations ORDER BY name")
        names += [row["name"] for row in rows]
    return names


def _own_migrations() -> list[str]:
    package = import_module(MIGRATIONS_MODULE)
    return sorted(
        module.name
        for module in pkgutil.iter_modules(package.__path__)
        if not module.ispkg and module.name[0] not in "_~"
    )


def _job_migrations() -> list[str]:
    return sorted(f"procrastinate {path.stem}" for path in migrations_path.glob("*.sql"))


@asynccontextmanager
async def _migration_context(address: DatabaseAddress) -> AsyncIterator[None]:
    """A Tortoise of its own, without a limit on the time that a statement takes."""
    config = tortoise_config(address, (1, 2))
    config["connections"][CONNECTION]["credentials"]["command_timeout"] = None
    async with TortoiseContext() as context:
        await context.init(config=config)
        yield


async def _apply_own() -> None:
    apps = {APP_LABEL: {"migrations": MIGRATIONS_MODULE, "default_connection": CONNECTION}}
    async with in_transaction(CONNECTION) as client:
        executor = MigrationExecutor(client, apps)
        await executor.recorder.ensure_schema(executor._schema_editor(atomic=False))
        await executor.loader.build_graph()
        plan = await executor.plan()
    for step in plan:
        target = MigrationTarget(app_label=APP_LABEL, name=step.migration.name)
        if not step.migration.atomic:
            await MigrationExecutor(get_connection(CONNECTION), apps).migrate([target], direction="forward")
            continue
        # The executor records a migration after its transaction; an outer one makes the two inseparable.
        async with in_transaction(CONNECTION) as client:
            await MigrationExecutor(client, apps).migrate([target], direction="forward")


async def _apply_jobs() -> None:
    """Apply procrastinate's schema: whole to a new database, else migration by migration."""
    async with in_transaction(CONNECTION) as client:
        await client.execute_script(CREATE_JOB_MIGRATIONS)
        _, rows = await client.execute_query("SELECT name FROM job_migrations")
        applied = {row["name"] for row in rows}
        if not applied:
            await client.execute_script(SchemaManager.get_schema())
        for path in sorted(migrations_path.glob("*.sql")):
            name = f"procrastinate {path.stem}"
            if name in applied:
                continue
            if applied:
                await client.execute_script(path.read_text())
            await client.execute_query("INSERT INTO job_migrations (name) VALUES ($1)", [name])
