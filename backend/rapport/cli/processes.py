"""`rapport up`, `serve` and `work`."""

from typing import Annotated

import typer

from rapport.cli.console import out
from rapport.kernel.logs import configure_logging
from rapport.kernel.settings import Settings, load_settings
from rapport.processes import everything, web, worker


def add_to(app: typer.Typer) -> None:
    app.command()(up)
    app.command()(serve)
    app.command()(work)


def up(
    demo: Annotated[bool, typer.Option(help="Load the demo company if the database is empty.")] = False,
    reload: Annotated[bool, typer.Option(help="Restart the web server when the code changes.")] = False,
) -> None:
    """Run everything on this machine: database (unless RAPPORT_DATABASE_URL names one), web server, worker."""
    settings = _start()
    everything.up(settings, announce=_announce, reload=reload, demo=demo)


def serve(
    reload: Annotated[bool, typer.Option(help="Restart when the code changes.")] = False,
) -> None:
    """Run one web server."""
    web.serve(_start(), reload=reload)


def work() -> None:
    """Run one worker for background jobs."""
    worker.work(_start())


def _start() -> Settings:
    settings = load_settings()
    configure_logging(settings)
    return settings


def _announce(url: str) -> None:
    out.print(f"\n  Rapport runs on [bold]{url}[/bold]   (Ctrl-C stops it)\n")
