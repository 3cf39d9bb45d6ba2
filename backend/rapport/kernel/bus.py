"""The bus: short wake-up calls between processes, never data that matters.

A topic is a short text such as ``board:<job>``. PostgreSQL's NOTIFY carries topics between processes; within a
process listeners are called at once. A lost call is made good by the listener, which looks for itself every two
seconds (``live``).
"""

from collections.abc import Callable, Iterable
from typing import Protocol

Listener = Callable[[str], None]


class Bus(Protocol):
    async def publish(self, topics: Iterable[str]) -> None:
        """Wake everyone who listens for any of ``topics``; never raises."""
        ...

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call ``listener`` with every topic heard from now on; the answer ends that."""
        ...


class LocalBus:
    """A bus of one process, e.g. for a command or a test."""

    def __init__(self) -> None:
        self._listeners: set[Listener] = set()

    async def publish(self, topics: Iterable[str]) -> None:
        self.deliver(topics)

    def deliver(self, topics: Iterable[str]) -> None:
        """Call this process's listeners."""
        for topic in topics:
            for listener in tuple(self._listeners):
                listener(topic)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        self._listeners.add(listener)
        return lambda: self._listeners.discard(listener)


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
