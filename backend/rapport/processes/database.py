"""Which database a process uses, checked before anything else starts."""

import asyncio
import os
from collections.abc import Iterator
from contextlib import contextmanager

from rapport.kernel.address import DatabaseAddress
from rapport.kernel.migrate import migration_status
from rapport.kernel.reach import reach
from rapport.kernel.settings import Settings, variable
from rapport.kernel.startup import StartRefused
from rapport.postgres.supervisor import find_running, running


class NoDatabase(StartRefused):
    def __init__(self) -> None:
        super().__init__(
            "There is no database to use. Start everything with `rapport up`, "
            f"or set {variable('database_url')} to a PostgreSQL that runs."
        )


def running_address(settings: Settings) -> DatabaseAddress:
    """The database that was asked for, or the embedded one that `rapport up` runs now."""
    address = settings.address or find_running(settings.data_dir)
    if address is None:
        raise NoDatabase
    return address


def ready_address(settings: Settings) -> DatabaseAddress:
    """As `running_address`, once it is known to answer and to have this version's schema."""
    address = running_address(settings)
    asyncio.run(_require_current(address))
    return address


def give_address(address: DatabaseAddress) -> None:
    """Let the processes that this one becomes or starts read the address from their settings."""
    os.environ[variable("database_url")] = address.url


async def _require_current(address: DatabaseAddress) -> None:
    async with reach(address) as connection:
        status = await migration_status(connection.fetch)
    status.require_current()


@contextmanager
def available_address(settings: Settings) -> Iterator[DatabaseAddress]:
    """The database that was asked for; else the embedded one, started for the while if it does not run."""
    if settings.address is not None:
        yield settings.address
    else:
        with running(settings.data_dir) as address:
            yield address
