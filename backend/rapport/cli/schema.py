"""For developers: the committed descriptions of the API and of the database, written and compared.

`python -m rapport.cli.schema`, not a command of `rapport`: that would build the whole schema at every start.
"""

import asyncio
import difflib
from pathlib import Path

import typer

from rapport.cli.compatibility import breaking_changes, promised_schema, undecided
from rapport.cli.console import err, out
from rapport.kernel.address import DatabaseAddress
from rapport.kernel.catalogue import catalogue, unwritten_changes, write_migrations
from rapport.kernel.migrate import migrate
from rapport.postgres.scratch import scratch_server
from rapport.schema import schema_text

REPOSITORY = Path(__file__).parents[3]
GRAPHQL_FILE = REPOSITORY / "schema.graphql"
CATALOGUE_FILE = REPOSITORY / "backend" / "rapport" / "migrations" / "catalogue.txt"

SHOWN_LINES = 60

commands = typer.Typer(help="For developers of Rapport: the committed schemas.", no_args_is_help=True)


@commands.command()
def write() -> None:
    """Write schema.graphql and the catalogue of the database."""
    GRAPHQL_FILE.write_text(schema_text())
    with scratch_server() as address:
        CATALOGUE_FILE.write_text(asyncio.run(_migrated_catalogue(address)))


@commands.command()
def check() -> None:
    """Compare the committed schemas, and the models, with what the code makes; exit with 1 where they differ."""
    complaints = _difference(GRAPHQL_FILE, schema_text()) + _breaks(schema_text())
    with scratch_server() as address:
        complaints += _difference(CATALOGUE_FILE, asyncio.run(_migrated_catalogue(address)))
        complaints += [f"no migration makes this yet: {change}" for change in asyncio.run(unwritten_changes(address))]
    if complaints:
        _complain(complaints)
        raise typer.Exit(1)


@commands.command()
def migration() -> None:
    """Write a new migration from what changed in the models."""
    with scratch_server() as address:
        for path in asyncio.run(write_migrations(address)):
            out.print(f"wrote {path}", markup=False)


def _breaks(current: str) -> list[str]:
    """Breaks of the API that nobody has decided."""
    promised = promised_schema(current)
    found = undecided(breaking_changes(promised, current)) if promised else []
    return [f"breaks programs that use the API, and no page of docs/decisions says so: {each}" for each in found]


def _complain(complaints: list[str]) -> None:
    for line in complaints[:SHOWN_LINES]:
        err.print(line, markup=False)
    if len(complaints) > SHOWN_LINES:
        err.print(f"… and {len(complaints) - SHOWN_LINES} more lines.")
    err.print("If models changed, run `python -m rapport.cli.schema migration`; then `make schema`, and look at both.")


async def _migrated_catalogue(address: DatabaseAddress) -> str:
    await migrate(address)
    return await catalogue(address)


def _difference(committed: Path, current: str) -> list[str]:
    old = committed.read_text() if committed.exists() else ""
    name = str(committed.relative_to(REPOSITORY))
    lines = difflib.unified_diff(
        old.splitlines(), current.splitlines(), f"{name} (committed)", f"{name} (now)", lineterm="", n=1
    )
    return list(lines)


if __name__ == "__main__":
    commands()
