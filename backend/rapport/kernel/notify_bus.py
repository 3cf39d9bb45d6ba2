"""The bus over PostgreSQL's LISTEN and NOTIFY: one connection a process, reconnected by itself."""

import asyncio
from collections.abc import Iterable

import asyncpg
import structlog

from rapport.kernel.address import DatabaseAddress
from rapport.kernel.bus import EVERYTHING, LocalBus

CHANNEL = "rapport"
_RETRY_SECONDS = 0.5
_PAYLOAD_LIMIT = 7_000  # NOTIFY refuses payloads of 8,000 bytes

log = structlog.get_logger(__name__)


class NotifyBus(LocalBus):
    """Publishes to this process at once and to the others through PostgreSQL.

    Calls made while one NOTIFY is under way travel together in the next, so that a storm of moves costs few
    statements.
    """

    def __init__(self, address: DatabaseAddress) -> None:
        super().__init__()
        self._address = address
        self._origin = f"{id(self):x}"
        self._connection: asyncpg.Connection | None = None
        self._outbox: set[str] = set()
        self._has_outgoing = asyncio.Event()
        self._tasks: list[asyncio.Task[None]] = []

    async def start(self) -> None:
        self._tasks = [
            asyncio.create_task(self._stay_connected(), name="bus-listen"),
            asyncio.create_task(self._send_outgoing(), name="bus-send"),
        ]

    async def stop(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._connection is not None:
            self._connection.terminate()

    async def publish(self, topics: Iterable[str]) -> None:
        heard = tuple(topics)
        self.deliver(heard)
        self._outbox.update(heard)
        self._has_outgoing.set()

    async def _stay_connected(self) -> None:
        while True:
            try:
                connection = await asyncpg.connect(**self._address.asyncpg_arguments(), timeout=5)
            except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError, TimeoutError):
                await asyncio.sleep(_RETRY_SECONDS)
                continue
            lost = asyncio.Event()
            connection.add_termination_listener(lambda _, lost=lost: lost.set())
            try:
                await connection.add_listener(CHANNEL, self._on_notify)
                self._connection = connection
                self.deliver((EVERYTHING,))
                await lost.wait()
            except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError):
                log.info("bus.connection_lost")
            finally:
                self._connection = None
                connection.terminate()
            await asyncio.sleep(_RETRY_SECONDS)

    def _on_notify(self, _connection: object, _pid: int, _channel: str, payload: object) -> None:
        origin, _, topics = str(payload).partition(" ")
        if origin != self._origin:
            self.deliver(topics.split(" "))

    async def _send_outgoing(self) -> None:
        while True:
            await self._has_outgoing.wait()
            self._has_outgoing.clear()
            topics, self._outbox = self._outbox, set()
            for payload in _payloads(self._origin, topics):
                await self._notify(payload)

    async def _notify(self, payload: str) -> None:
        connection = self._connection
        if connection is None:
            return  # listeners elsewhere look for themselves within two seconds
        try:
            await connection.execute("SELECT pg_notify($1, $2)", CHANNEL, payload)
        except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError):
            log.info("bus.notify_lost", topics=payload.count(" "))


def _payloads(origin: str, topics: Iterable[str]) -> list[str]:
    payloads: list[str] = []
    line = origin
    for topic in topics:
        if len(line) + 1 + len(topic) > _PAYLOAD_LIMIT:
            payloads.append(line)
            line = origin
        line = f"{line} {topic}"
    return [*payloads, line] if line != origin else payloads
