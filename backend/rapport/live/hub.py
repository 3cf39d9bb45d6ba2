"""The hub: each process executes a board's change once per audience and hands everyone the same bytes.

A ``SharedStream`` belongs to one (board, document, variables without the cursor, audience). It reads the board's
next versions, executes the document once for each, and writes the frames to its subscribers; only the envelope
with the subscription's id differs. A subscriber catches up alone first, and joins when it stands where the stream
stands. Slow clients are cut off (they resume); they stall nobody.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import Protocol
from uuid import UUID

import structlog

from rapport.kernel.access import Access
from rapport.kernel.database import is_database_away, spawn
from rapport.live.guards import AccessGuard, access_topic
from rapport.live.queries import grants_version
from rapport.live.wakes import OUTAGE_SECONDS, listening
from rapport.pipeline.actions.boards import board_topic
from rapport.pipeline.queries.boards import BoardStep, board_head, board_steps

log = structlog.get_logger(__name__)

Render = Callable[[Access, BoardStep | int], Awaitable[str]]
"""Executes a document for one change (an int: the word to reload at that version); the payload as JSON text."""


@dataclass(frozen=True, slots=True)
class StreamKey:
    """What a payload depends on. ``document`` and ``variables`` are texts; ``viewer`` is set only when the document
    asks for something that depends on who exactly looks."""

    workspace_id: UUID
    job_id: UUID
    document: str
    variables: str
    audience: tuple[object, ...]
    viewer: tuple[UUID | None, bool] | None


class Sink(Protocol):
    """Where a subscriber's payloads go. ``deliver`` never waits."""

    def deliver(self, payload: str) -> None: ...

    def finish(self) -> None:
        """The stream is over: nothing follows."""
        ...


class Subscriber:
    """One subscription. ``position`` is the last version that it was sent."""

    def __init__(self, access: Access, sink: Sink, position: int) -> None:
        self.guard = AccessGuard(access)
        self.sink = sink
        self.position = position


class SharedStream:
    """Subscribers who are sent the same bytes."""

    def __init__(
        self, key: StreamKey, access: Access, render: Render, on_idle: Callable[["SharedStream"], None]
    ) -> None:
        self.key = key
        self.position = -1
        self.subscribers: set[Subscriber] = set()
        self._access = access
        self._checked_at = access.grants_version
        self._render = render
        self._on_idle = on_idle
        self._task: asyncio.Task[None] | None = None
        self._joining = 0

    async def follow(self, subscriber: Subscriber) -> None:
        """Catch ``subscriber`` up and add it to the stream, unless it had to be told to reload."""
        self._joining += 1
        try:
            await self._start()
            # Once at least: it also finds out whether the position exists, and whether the access still holds.
            is_level = await self._catch_up(subscriber)
            # No await between this test and joining: the stream can't move on in between.
            while is_level and subscriber.position < self.position:
                is_level = await self._catch_up(subscriber)
            if is_level:
                self.subscribers.add(subscriber)
        finally:
            self._joining -= 1
            self._rest_if_idle()

    async def _catch_up(self, subscriber: Subscriber) -> bool:
        """Send what a subscriber has missed; False if it was told to reload instead."""
        steps: list[BoardStep] | None = []
        if subscriber.position != self.position:
            steps = await board_steps(subscriber.guard.access, self.key.job_id, subscriber.position)
        payloads = [(step.version, await self._render(self._access, step)) for step in steps or ()]
        if steps is None or not await subscriber.guard.still_same():
            head = await board_head(self.key.job_id)
            await self._tell_reload(subscriber, head.version)
            return False
        for version, payload in payloads:
            subscriber.sink.deliver(payload)
            subscriber.position = version
        return True

    def leave(self, subscriber: Subscriber) -> None:
        self.subscribers.discard(subscriber)
        self._rest_if_idle()

    def _rest_if_idle(self) -> None:
        if not self.subscribers and not self._joining:
            if self._task is not None:
                self._task.cancel()
            self._on_idle(self)

    async def _start(self) -> None:
        if self.position < 0:
            head = await board_head(self.key.job_id)
            if self.position < 0:  # nobody else has started it meanwhile
                self.position = head.version
                self._task = spawn(self._run(), name=f"board-stream-{self.key.job_id.hex[:8]}")

    async def _run(self) -> None:
        topics = (board_topic(self.key.job_id), access_topic(self.key.workspace_id))
        with listening(*topics) as wakeup:
            while True:
                try:
                    moved = await self._advance()
                except Exception as error:
                    # Whatever one change does to us, the next one must still be told.
                    moved = False
                    if is_database_away(error):
                        log.info("live.database_away", error=repr(error))
                    else:
                        log.exception("live.stream_stumbled", job_id=self.key.job_id.hex)
                    await asyncio.sleep(OUTAGE_SECONDS)
                if not moved:
                    await wakeup.wait()

    async def _advance(self) -> bool:
        """Deliver what is new; whether there was anything."""
        if not self.subscribers:
            # Nobody to tell yet: whoever joins catches up alone. (Somebody may join while the head is read.)
            head = await board_head(self.key.job_id)
            if not self.subscribers:
                self.position = head.version
            return False
        steps = await board_steps(self._access, self.key.job_id, self.position)
        payloads = [(step.version, await self._render(self._access, step)) for step in steps or ()]
        # Asked last: what was read above is then surely not newer than the access of those who are left.
        await self._let_go_of_changed()
        if steps is None:
            head = await board_head(self.key.job_id)
            while self.subscribers:
                await self._tell_reload(next(iter(self.subscribers)), head.version)
            self.position = head.version
            return False
        # From here on nothing waits, so that nobody joins in the middle.
        for version, payload in payloads:
            self._deliver(version, payload)
        return bool(payloads)

    def _deliver(self, version: int, payload: str) -> None:
        for subscriber in tuple(self.subscribers):
            if subscriber.position < version:
                subscriber.sink.deliver(payload)
                subscriber.position = version
        self.position = version

    async def _let_go_of_changed(self) -> None:
        """Tell those whose access changed or ended to reload; each has a session or key of its own."""
        version = await grants_version(self.key.workspace_id)
        if version == self._checked_at:
            return
        for subscriber in tuple(self.subscribers):
            if await subscriber.guard.renew():
                self._access = subscriber.guard.access
            elif subscriber in self.subscribers:
                await self._tell_reload(subscriber, self.position)
        self._checked_at = version

    async def _tell_reload(self, subscriber: Subscriber, version: int) -> None:
        """The last word to a subscriber: read the board again."""
        self.subscribers.discard(subscriber)
        subscriber.sink.deliver(await self._render(self._access, version))
        subscriber.sink.finish()


class BoardHub:
    """All shared streams of a process."""

    def __init__(self) -> None:
        self._streams: dict[StreamKey, SharedStream] = {}

    async def subscribe(self, key: StreamKey, subscriber: Subscriber, render: Render) -> Callable[[], None]:
        """Start sending to ``subscriber``; the answer ends it."""
        stream = self._streams.get(key)
        if stream is None:
            stream = SharedStream(key, subscriber.guard.access, render, self._forget)
            self._streams[key] = stream
        await stream.follow(subscriber)
        return partial(stream.leave, subscriber)

    def _forget(self, stream: SharedStream) -> None:
        if self._streams.get(stream.key) is stream:  # else another one has taken its place
            del self._streams[stream.key]

    @property
    def stream_count(self) -> int:
        return len(self._streams)
