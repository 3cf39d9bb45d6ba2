"""Waiting for the bus: woken by a topic, or after two seconds at the latest, because a call may be lost."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import ParamSpec, TypeVar

import structlog

from rapport.kernel.bus import EVERYTHING, current_bus
from rapport.kernel.database import is_database_away

LOOK_ANYWAY_SECONDS = 2.0
OUTAGE_SECONDS = 0.5

P = ParamSpec("P")
T = TypeVar("T")

log = structlog.get_logger(__name__)


class Wakeup:
    """Something to wait on. A call that comes while nobody waits is kept for the next wait."""

    def __init__(self, topics: frozenset[str]) -> None:
        self._topics = topics
        self._event = asyncio.Event()

    def hear(self, topic: str) -> None:
        if topic in self._topics or topic == EVERYTHING:
            self._event.set()

    async def wait(self, seconds: float = LOOK_ANYWAY_SECONDS) -> bool:
        """Until a call (True), or ``seconds`` have passed (False)."""
        try:
            async with asyncio.timeout(seconds):
                await self._event.wait()
        except TimeoutError:
            return False
        self._event.clear()
        return True


@contextmanager
def listening(*topics: str) -> Iterator[Wakeup]:
    """A Wakeup for ``topics`` while the block lasts."""
    wakeup = Wakeup(frozenset(topics))
    stop = current_bus().subscribe(wakeup.hear, *topics)
    try:
        yield wakeup
    finally:
        stop()


async def ride_out(read: Callable[P, Awaitable[T]], *args: P.args, **kwargs: P.kwargs) -> T:
    """What ``read`` answers, asked again for as long as the database is away: a restart ends no stream."""
    while True:
        try:
            return await read(*args, **kwargs)
        except Exception as error:
            if not is_database_away(error):
                raise
            log.info("live.database_away", error=repr(error))
            await asyncio.sleep(OUTAGE_SECONDS)
