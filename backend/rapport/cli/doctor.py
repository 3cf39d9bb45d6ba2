"""`rapport doctor`: what this installation is made of, and what is wrong with it."""

import asyncio
import platform
from importlib.metadata import version

import typer
from rich import box
from rich.table import Table

from rapport.cli.console import err, out
from rapport.kernel.address import DatabaseAddress
from rapport.kernel.migrate import MigrationStatus, migration_status
from rapport.kernel.reach import reach
from rapport.kernel.settings import Settings, load_settings, variable
from rapport.kernel.startup import StartRefused
from rapport.postgres.supervisor import find_running
from rapport.processes.database import available_address

PACKAGES = ("rapport", "strawberry-graphql", "tortoise-orm", "starlette", "uvicorn", "procrastinate")


def add_to(app: typer.Typer) -> None:
    app.command()(doctor)


def doctor() -> None:
    """Show settings, versions and the state of the database; exit with 1 if something has to be done."""
    settings = load_settings()
    out.print(_settings_table(settings))
    out.print(_versions_table())
    try:
        with available_address(settings) as address:
            facts, status = asyncio.run(_examine(address))
        out.print(_database_table(settings, facts, status))
        status.require_current()
    except StartRefused as refusal:
        err.print(str(refusal), style="red", markup=False)
        raise typer.Exit(1) from None
    out.print("[green]Nothing to do.[/green]")


def _settings_table(settings: Settings) -> Table:
    table = _table("Settings", "setting", "value", "what it is")
    for field, about in Settings.model_fields.items():
        value = getattr(settings, field)
        if field == "database_url":
            value = settings.address.public if settings.address else None
        given = "" if field in settings.model_fields_set else " [dim](default)[/dim]"
        table.add_row(variable(field), f"{'' if value is None else value}{given}", about.description or "")
    return table


def _versions_table() -> Table:
    table = _table("Versions", "part", "version")
    table.add_row("Python", platform.python_version())
    for package in PACKAGES:
        table.add_row(package, version(package))
    return table


def _database_table(settings: Settings, facts: dict[str, str], status: MigrationStatus) -> Table:
    table = _table("Database", "fact", "value")
    if settings.address is None:
        held = find_running(settings.data_dir) is not None
        table.add_row("kind", "embedded, " + ("running" if held else "started for this look"))
    for name, value in facts.items():
        table.add_row(name, value)
    table.add_row("migrations", "up to date" if status.is_current else f"{len(status.pending)} to apply")
    return table


def _table(title: str, first: str, *others: str) -> Table:
    table = Table(title=title, title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column(first, no_wrap=True)
    for name in others:
        table.add_column(name, overflow="fold")
    return table


async def _examine(address: DatabaseAddress) -> tuple[dict[str, str], MigrationStatus]:
    async with reach(address) as connection:
        row = await connection.fetchrow(
            "SELECT current_setting('server_version') AS version, datcollate AS collation,"
            " pg_size_pretty(pg_database_size(oid)) AS size,"
            " (SELECT string_agg(extname, ', ' ORDER BY extname) FROM pg_extension) AS extensions"
            " FROM pg_database WHERE datname = current_database()"
        )
        assert row is not None
        facts = {"address": address.public, **{name: str(value) for name, value in row.items()}}
        return facts, await migration_status(connection.fetch)
