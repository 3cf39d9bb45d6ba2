"""`rapport demo`: a company to look around in, and a file to try the import with."""

import asyncio
import os
import secrets
from pathlib import Path
from typing import Annotated

import typer

from rapport.accounts.queries import all_workspaces
from rapport.cli.console import out
from rapport.demo.loader import load_demo
from rapport.demo.sample import sample_csv
from rapport.demo.texts import company_texts
from rapport.kernel.errors import DomainError
from rapport.kernel.logs import configure_logging
from rapport.kernel.migrate import migrate
from rapport.kernel.runtime import connected
from rapport.kernel.settings import Settings, load_settings, variable
from rapport.kernel.startup import StartRefused
from rapport.kernel.work import clock
from rapport.processes.database import available_address

PASSWORD_FILE = "demo-password"  # noqa: S105  (the name of a file)

# Letters that are not taken for one another, in groups that can be read out.
_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
_GROUPS = 4
_GROUP = 5


def add_to(app: typer.Typer) -> None:
    app.command("demo")(demo)


def demo(
    if_empty: Annotated[bool, typer.Option(help="Only where there is no workspace of anybody's yet.")] = False,
    csv: Annotated[Path | None, typer.Option(help="Write a file of people for the import instead.")] = None,
) -> None:
    """Load the demo company, once, and say how to sign in to it."""
    settings = load_settings()
    configure_logging(settings)
    if csv is not None:
        csv.write_text(sample_csv(clock().now()), encoding="utf-8", newline="")
        out.print(f"Wrote {csv}. Import it with: rapport import {csv}", markup=False)
        return
    password = demo_password(settings)
    try:
        there = asyncio.run(_load(settings, password, if_empty))
    except DomainError as error:
        raise StartRefused(f"{variable('demo_password')} can't be used: {error.message}") from error
    if there:
        _tell(settings, password)


async def _load(settings: Settings, password: str, if_empty: bool) -> bool:
    """Whether the demo is there now."""
    with available_address(settings) as address:
        await migrate(address)
        async with connected(settings, address):
            known = await all_workspaces()
            if if_empty and known and not any(workspace.is_demo for workspace in known):
                return False
            await load_demo(password)
            return True


def demo_password(settings: Settings) -> str:
    """The password of the demo's members: the one that was set, else one made at random and kept."""
    if settings.demo_password is not None:
        return settings.demo_password.get_secret_value()
    path = settings.data_dir / PASSWORD_FILE
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        groups = ("".join(secrets.choice(_LETTERS) for _ in range(_GROUP)) for _ in range(_GROUPS))
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            file.write("-".join(groups))
    return path.read_text()


def _tell(settings: Settings, password: str) -> None:
    company = company_texts()
    out.print(f"\n  The demo company {company['name']} is there. Sign in at {settings.public_url} as", markup=False)
    for member in company["members"]:
        role = member["role"].replace("_", " ")
        out.print(f"    {member['email']:<24} {member['name']}, {role}", markup=False)
    out.print(f"  with the password  {password}\n", markup=False)
