"""Waiting for the bus: woken by a topic, or after two seconds at the latest, because a call may be lost."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

from rapport.kernel.bus import current_bus
from rapport.kernel.notify_bus import EVERYTHING

LOOK_ANYWAY_SECONDS = 2.0


class Wakeup:
    """Something to wait on. A call that comes while nobody waits is kept for the next wait."""

    def __init__(self, topics: frozenset[str]) -> None:
        self._topics = topics
        self._event = asyncio.Event()

    def hear(self, topic: str) -> None:
        if topic in self._topics or topic == EVERYTHING:
            self._event.set()

    def ring(self) -> None:
        self._event.set()

    async def wait(self) -> bool:
        """Until a call (True), or ``LOOK_ANYWAY_SECONDS`` (False)."""
        try:
            async with asyncio.timeout(LOOK_ANYWAY_SECONDS):
                await self._event.wait()
        except TimeoutError:
            return False
        self._event.clear()
        return True


@contextmanager
def listening(*topics: str) -> Iterator[Wakeup]:
    """A Wakeup for ``topics`` while the block lasts."""
    wakeup = Wakeup(frozenset(topics))
    stop = current_bus().subscribe(wakeup.hear)
    try:
        yield wakeup
    finally:
        stop()
