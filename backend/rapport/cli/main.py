"""The command `rapport`: its command groups, and the one place where a refusal becomes a sentence and an exit code."""

import sys
from importlib.metadata import version as installed_version
from typing import Annotated

import typer

from rapport.cli import database, demo, doctor, importing, processes, users
from rapport.cli.console import err, out
from rapport.kernel.startup import StartRefused

GROUPS = (processes, database, doctor, users, demo, importing)

app = typer.Typer(
    name="rapport",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for group in GROUPS:
    group.add_to(app)


def _print_version(wanted: bool) -> None:
    if wanted:
        out.print(installed_version("rapport"))
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", is_eager=True, callback=_print_version)
    ] = False,
) -> None:
    """Rapport: candidate relationship management. Settings come from RAPPORT_… variables."""


def run() -> None:
    """Run one command; what a person has to put right ends it with a sentence instead of a traceback."""
    try:
        app()
    except StartRefused as refusal:
        err.print(str(refusal), style="red", markup=False)
        sys.exit(refusal.exit_code)
