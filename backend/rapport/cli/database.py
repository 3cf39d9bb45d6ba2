"""`rapport migrate` and `upgrade-postgres`."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from rapport.cli.console import out
from rapport.kernel.logs import configure_logging
from rapport.kernel.migrate import migrate
from rapport.kernel.settings import load_settings
from rapport.postgres.upgrade import upgrade
from rapport.processes.database import available_address


def add_to(app: typer.Typer) -> None:
    app.command("migrate")(migrate_command)
    app.command("upgrade-postgres")(upgrade_command)


def migrate_command() -> None:
    """Bring the database to the schema of this version."""
    settings = load_settings()
    configure_logging(settings)
    with available_address(settings) as address:
        applied = asyncio.run(migrate(address))
        for name in applied:
            out.print(f"applied {name}", markup=False)
        out.print("The database is up to date.")


def upgrade_command(
    old_binaries: Annotated[
        Path,
        typer.Argument(
            help="The directory of the programs of the PostgreSQL that made the database.",
            exists=True,
            file_okay=False,
        ),
    ],
) -> None:
    """Bring the embedded database to this version of PostgreSQL; the old one is kept beside it."""
    settings = load_settings()
    configure_logging(settings)
    kept = upgrade(settings.data_dir, old_binaries.resolve())
    out.print(f"Done. The old database is kept in {kept}; remove it once you are content.", markup=False)
