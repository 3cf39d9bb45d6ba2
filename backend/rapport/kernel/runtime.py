"""What a process needs besides settings before it may run verbs: the database, the bus, the store of files."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from rapport.kernel.address import DatabaseAddress
from rapport.kernel.bus import use_bus
from rapport.kernel.database import open_database
from rapport.kernel.files import DirectoryStore, use_store
from rapport.kernel.notify_bus import NotifyBus
from rapport.kernel.settings import Settings


@asynccontextmanager
async def connected(settings: Settings, address: DatabaseAddress, *, least: int = 1) -> AsyncIterator[None]:
    """Everything that verbs rely on, until the block ends; `least` connections are kept open all the time."""
    bus = NotifyBus(address)
    use_bus(bus)
    use_store(DirectoryStore(settings.files_dir))
    async with open_database(address, pool=(least, settings.database_pool_size)):
        await bus.start()
        try:
            yield
        finally:
            await bus.stop()
