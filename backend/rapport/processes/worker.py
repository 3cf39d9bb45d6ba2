"""The worker: runs background jobs."""

import asyncio

from rapport.kernel.address import DatabaseAddress
from rapport.kernel.runtime import connected
from rapport.kernel.settings import Settings
from rapport.kernel.worker import run_worker
from rapport.processes.database import give_address, ready_address
from rapport.processes.tasks import TASK_MODULES

CONCURRENCY = 8


def work(settings: Settings) -> None:
    """Run jobs until told to stop; raises `StartRefused` if that can't work."""
    address = ready_address(settings)
    give_address(address)
    asyncio.run(_work(settings, address))


async def _work(settings: Settings, address: DatabaseAddress) -> None:
    assert TASK_MODULES  # importing them has declared their tasks
    async with connected(settings, address):
        await run_worker(address, concurrency=CONCURRENCY)
