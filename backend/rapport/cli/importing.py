"""`rapport import FILE`: people from a CSV, with the columns shown first and the progress while it runs."""

import asyncio
import hashlib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated
from uuid import UUID

import typer

from rapport.accounts.actions.files import keep_file
from rapport.accounts.authentication import access_for_member
from rapport.accounts.queries import all_workspaces, member_by_email
from rapport.cli.console import out
from rapport.cli.import_report import progress_bar, show_check, show_columns, show_result
from rapport.cli.workspaces import chosen_workspace
from rapport.imports.actions.lifecycle import begin_import
from rapport.imports.actions.proposals import check_choices, propose_import
from rapport.imports.checking import Check, check_import
from rapport.imports.choices import Choices
from rapport.imports.fields import Field
from rapport.imports.inputs import checked_delimiter, checked_encoding, checked_region
from rapport.imports.models import ImportState
from rapport.imports.queries import ImportRow, import_by_id, unfinished_import_of
from rapport.imports.refused_file import refused_csv
from rapport.imports.running import carry_through
from rapport.kernel.access import Access, ActorKind, system_access
from rapport.kernel.errors import DomainError
from rapport.kernel.files import read_pieces
from rapport.kernel.logs import configure_logging
from rapport.kernel.migrate import migrate
from rapport.kernel.runtime import connected
from rapport.kernel.settings import Settings, load_settings
from rapport.kernel.startup import StartRefused
from rapport.kernel.work import open_work
from rapport.processes.database import available_address


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for on the command line."""

    file: Path
    workspace: str | None
    member: str | None
    columns: tuple[str, ...]
    encoding: str | None
    delimiter: str | None
    region: str | None
    source: str
    tags: tuple[str, ...]
    refused: Path | None
    dry_run: bool
    yes: bool


def add_to(app: typer.Typer) -> None:
    app.command("import")(import_command)


def import_command(
    file: Annotated[Path, typer.Argument(help="A CSV file.", exists=True, dir_okay=False, readable=True)],
    workspace: Annotated[str | None, typer.Option(help="The workspace, as it stands in addresses.")] = None,
    member: Annotated[str | None, typer.Option(help="The member in whose name it is done, by e-mail.")] = None,
    column: Annotated[
        list[str] | None, typer.Option(help='Correct a guess: "Heading=field", or "Heading=" to leave it out.')
    ] = None,
    encoding: Annotated[str | None, typer.Option(help="Overrule the encoding that is recognised.")] = None,
    delimiter: Annotated[str | None, typer.Option(help="Overrule the delimiter that is recognised.")] = None,
    phone_region: Annotated[str | None, typer.Option(help="Country of phone numbers without one, e.g. DE.")] = None,
    source: Annotated[str, typer.Option(help="The source of everybody without one.")] = "",
    tag: Annotated[list[str] | None, typer.Option(help="A tag for everybody new.")] = None,
    refused: Annotated[Path | None, typer.Option(help="Where to write the refused rows.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would happen and change nothing.")] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Don't ask whether the columns are right.")] = False,
) -> None:
    """Import people from a CSV file. Run again after an interruption, it goes on where it stopped."""
    settings = load_settings()
    configure_logging(settings)
    wanted = Wanted(
        *(file, workspace, member, tuple(column or ()), encoding, delimiter, phone_region),
        *(source, tuple(tag or ()), refused, dry_run, yes),
    )
    try:
        finished = asyncio.run(_import(settings, wanted))
    except DomainError as error:
        raise StartRefused(error.message) from error
    if not finished:
        raise typer.Exit(1)


async def _import(settings: Settings, wanted: Wanted) -> bool:
    with available_address(settings) as address:
        await migrate(address)
        async with connected(settings, address):
            access = await _access(wanted)
            row = await unfinished_import_of(access, await asyncio.to_thread(_digest, wanted.file))
            if row is not None and not wanted.dry_run:
                out.print(f"Going on with this import after {row.position:,} of {row.rows:,} rows.", markup=False)
            else:
                row = await _propose(access, wanted)
                if wanted.dry_run:
                    show_check(await _check(access, row))
                    return True
                if not wanted.yes:
                    typer.confirm("Import these columns?", abort=True)
            return await _run(access, row, wanted)


async def _access(wanted: Wanted) -> Access:
    workspace = chosen_workspace(await all_workspaces(), wanted.workspace)
    own = system_access(workspace.id, ActorKind.IMPORT)
    if wanted.member is None:
        return own
    member = await member_by_email(own, wanted.member.strip().lower())
    access = await access_for_member(member.id, ActorKind.IMPORT) if member else None
    if access is None:
        raise StartRefused(f"{wanted.member} is no active member of {workspace.name}.")
    return access


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


async def _propose(access: Access, wanted: Wanted) -> ImportRow:
    with wanted.file.open("rb") as file:
        kept = await keep_file(access, wanted.file.name, "text/csv", read_pieces(file))
    async with open_work(access) as work:
        made = await propose_import(
            work,
            kept.id,
            encoding=checked_encoding(wanted.encoding),
            delimiter=checked_delimiter("\t" if wanted.delimiter == "tab" else wanted.delimiter),
            phone_region=checked_region(wanted.region, ("phone_region",)),
        )
    row = await _existing(access, made.id)
    choices = _corrected(row, wanted)
    await check_choices(access, row.facts.headings, choices)
    row = replace(row, choices=choices)
    show_columns(row)
    return row


def _corrected(row: ImportRow, wanted: Wanted) -> Choices:
    fields = list(row.choices.mapping.fields)
    for correction in wanted.columns:
        heading, _, name = correction.rpartition("=")
        if heading not in row.facts.headings:
            raise StartRefused(f'The file has no column "{heading}". It has: {", ".join(row.facts.headings)}')
        if name and name not in set(Field):
            raise StartRefused(f'"{name}" is no field. The fields are: {", ".join(Field)}')
        fields[row.facts.headings.index(heading)] = Field(name) if name else None
    mapping = replace(row.choices.mapping, fields=tuple(fields))
    return replace(row.choices, mapping=mapping, source=wanted.source, tags=wanted.tags)


async def _check(access: Access, row: ImportRow) -> Check:
    with progress_bar() as bar:
        task = bar.add_task("Checking", total=row.rows)
        return await check_import(
            access, row, row.choices, most=None, progress=lambda done: bar.update(task, completed=done)
        )


async def _run(access: Access, row: ImportRow, wanted: Wanted) -> bool:
    if row.state is not ImportState.RUNNING:
        async with open_work(access) as work:
            await begin_import(work, row.id, row.choices if row.state is ImportState.PROPOSED else None)
    with progress_bar() as bar:
        task = bar.add_task("Importing", total=row.rows, completed=row.position)
        await carry_through(access, row, lambda done: bar.update(task, completed=done))
    done = await _existing(access, row.id)
    show_result(done)
    if done.refused_count:
        target = wanted.refused or wanted.file.with_name(f"{wanted.file.stem} refused.csv")
        target.write_bytes(b"".join([piece async for piece in refused_csv(access, done)]))
        out.print(f"The refused rows are in {target}: correct them there and import that file.", markup=False)
    return done.state is ImportState.FINISHED


async def _existing(access: Access, key: UUID) -> ImportRow:
    found = await import_by_id(access, key)
    assert found is not None  # it has just been written
    return found
