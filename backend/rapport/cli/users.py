"""`rapport user …`: members, from the command line."""

import asyncio
import sys
from pathlib import Path
from typing import Annotated

import typer

from rapport.accounts.actions.members import create_member
from rapport.accounts.actions.workspaces import WorkspaceDraft, create_workspace, founding_access
from rapport.accounts.queries import all_workspaces
from rapport.cli.console import out
from rapport.cli.workspaces import chosen_workspace
from rapport.kernel.access import Role, system_access
from rapport.kernel.errors import DomainError
from rapport.kernel.logs import configure_logging
from rapport.kernel.migrate import migrate
from rapport.kernel.runtime import connected
from rapport.kernel.settings import Settings, load_settings
from rapport.kernel.startup import StartRefused
from rapport.kernel.work import open_work
from rapport.processes.database import available_address

commands = typer.Typer(help="Members of workspaces.", no_args_is_help=True)


def add_to(app: typer.Typer) -> None:
    app.add_typer(commands, name="user")


@commands.callback()
def user() -> None:
    """Members of workspaces."""


@commands.command()
def create(
    email: Annotated[str, typer.Argument(help="The address that they sign in with.")],
    role: Annotated[Role, typer.Option(help="What they may do.")],
    password_file: Annotated[str, typer.Option(help="A file that holds the password; - reads it from standard input.")],
    name: Annotated[str | None, typer.Option(help="Their name; the part of the address before @ if absent.")] = None,
    workspace: Annotated[str | None, typer.Option(help="The workspace, as it stands in addresses.")] = None,
) -> None:
    """Make a member who can sign in at once; the first one of an installation makes its workspace too."""
    settings = load_settings()
    configure_logging(settings)
    password = _password(password_file)
    try:
        place = asyncio.run(_create(settings, email, name or email.partition("@")[0], role, password, workspace))
    except DomainError as error:
        raise StartRefused(error.message) from error
    out.print(f"{email} can sign in to {place} at {settings.public_url}", markup=False)


async def _create(settings: Settings, email: str, name: str, role: Role, password: str, workspace: str | None) -> str:
    with available_address(settings) as address:
        await migrate(address)
        async with connected(settings, address):
            known = await all_workspaces()
            if not known:
                return await _found(email, name, role, password, workspace)
            place = chosen_workspace(known, workspace)
            async with open_work(system_access(place.id)) as work:
                await create_member(work, email, name, role, password)
            return place.name


async def _found(email: str, name: str, role: Role, password: str, workspace: str | None) -> str:
    """Make the first workspace, called after the address's domain unless it was given a name."""
    if role is not Role.ADMIN:
        raise StartRefused("There is no workspace yet, and its first member has to be an admin: use --role admin.")
    draft = WorkspaceDraft(name=workspace or email.partition("@")[2] or "Rapport")
    access = founding_access()
    async with open_work(access) as work:
        await create_workspace(work, draft)
        await create_member(work, email, name, role, password, member_id=access.member_id)
    return draft.name


def _password(source: str) -> str:
    """The password without the line end that editors and `echo` add."""
    try:
        text = sys.stdin.read() if source == "-" else Path(source).read_text()
    except (OSError, UnicodeDecodeError) as error:
        raise StartRefused(f"The password can't be read from {source}: {error}") from error
    return text.removesuffix("\n").removesuffix("\r")
