"""The bus: short wake-up calls between processes, never data that matters.

A topic is a short text such as ``board:<job>``. PostgreSQL's NOTIFY carries topics between processes; within a
process listeners are called at once. A lost call is made good by the listener, which looks for itself every two
seconds (``live``).
"""

from collections.abc import Callable, Iterable
from typing import Protocol

Listener = Callable[[str], None]

EVERYTHING = "*"
"""The topic told to all listeners after a gap: anything may have happened meanwhile."""


class Bus(Protocol):
    async def publish(self, topics: Iterable[str]) -> None:
        """Wake everyone who listens for any of ``topics``; never raises."""
        ...

    def subscribe(self, listener: Listener, *topics: str) -> Callable[[], None]:
        """Call ``listener`` with each of ``topics`` (none: every topic) heard from now on; the answer ends that."""
        ...


class LocalBus:
    """A bus of one process, e.g. for a command or a test."""

    def __init__(self) -> None:
        self._listeners: set[Listener] = set()
        self._by_topic: dict[str, set[Listener]] = {}

    async def publish(self, topics: Iterable[str]) -> None:
        self.deliver(topics)

    def deliver(self, topics: Iterable[str]) -> None:
        """Call this process's listeners: those of each topic, and those of all."""
        for topic in topics:
            concerned = self._by_topic.get(topic, set())
            if topic == EVERYTHING:
                concerned = set().union(*self._by_topic.values())
            for listener in (*self._listeners, *concerned):
                listener(topic)

    def subscribe(self, listener: Listener, *topics: str) -> Callable[[], None]:
        places = [self._by_topic.setdefault(topic, set()) for topic in topics] or [self._listeners]
        for place in places:
            place.add(listener)

        def stop() -> None:
            for place in places:
                place.discard(listener)
            for topic in topics:
                if not self._by_topic.get(topic, self._listeners):
                    self._by_topic.pop(topic, None)

        return stop


class _CurrentBus:
    """The process's bus, chosen at start-up."""

    def __init__(self) -> None:
        self.bus: Bus = LocalBus()


_current = _CurrentBus()


def current_bus() -> Bus:
    return _current.bus


def use_bus(bus: Bus) -> None:
    """Choose the process's bus; called once by what starts the process."""
    _current.bus = bus
