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
from rapport.kernel.database import spawn
from rapport.live.guards import AccessGuard, access_topic
from rapport.live.wakes import listening
from rapport.pipeline.actions.boards import board_topic
from rapport.pipeline.queries.boards import BoardStep, board_head, board_steps
from rapport.pipeline.queries.jobs import job_by_id

log = structlog.get_logger(__name__)

Render = Callable[[Access, BoardStep | int], Awaitable[str]]
"""Executes a document for one change (an int: the word to reload at that version); the payload as JSON text."""


@dataclass(frozen=True, slots=True)
class StreamKey:
    """What a payload depends on. ``document`` and ``variables`` are texts; ``viewer`` is set only when the document
    asks for something that depends on who exactly looks."""

    job_id: UUID
    document: str
    variables: str
    audience: tuple[object, ...]
    viewer: UUID | None


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

    def __init__(self, key: StreamKey, access: Access, render: Render, on_idle: Callable[[], None]) -> None:
        self.key = key
        self.position = -1
        self.subscribers: set[Subscriber] = set()
        self._access = access
        self._render = render
        self._on_idle = on_idle
        self._task: asyncio.Task[None] | None = None
        self._joining = 0

    async def follow(self, subscriber: Subscriber) -> None:
        """Catch ``subscriber`` up and add it to the stream, unless it had to be told to reload."""
        self._joining += 1
        try:
            await self._start()
            # No await between this test and joining: the stream can't move on in between.
            while subscriber.position < self.position:
                if not await self._catch_up(subscriber):
                    return
            self.subscribers.add(subscriber)
        finally:
            self._joining -= 1
            self._rest_if_idle()

    async def _catch_up(self, subscriber: Subscriber) -> bool:
        steps = await board_steps(subscriber.guard.access, self.key.job_id, subscriber.position)
        if steps is None:
            head = await board_head(self.key.job_id)
            await self._tell_reload(subscriber, head.version)
            return False
        for step in steps:
            subscriber.sink.deliver(await self._render(self._access, step))
            subscriber.position = step.version
        return True

    def leave(self, subscriber: Subscriber) -> None:
        self.subscribers.discard(subscriber)
        self._rest_if_idle()

    def _rest_if_idle(self) -> None:
        if not self.subscribers and not self._joining:
            if self._task is not None:
                self._task.cancel()
            self._on_idle()

    async def _start(self) -> None:
        if self.position < 0:
            head = await board_head(self.key.job_id)
            if self.position < 0:  # nobody else has started it meanwhile
                self.position = head.version
                self._task = spawn(self._run(), name=f"board-stream-{self.key.job_id.hex[:8]}")

    async def _run(self) -> None:
        topics = (board_topic(self.key.job_id), access_topic(self._access.workspace_id))
        with listening(*topics) as wakeup:
            while True:
                try:
                    moved = await self._advance()
                except (OSError, ConnectionError, TimeoutError) as error:
                    log.info("live.database_away", error=repr(error))
                    moved = False
                except Exception:
                    # Whatever one change does to us, the next one must still be told.
                    log.exception("live.stream_stumbled", job_id=self.key.job_id.hex)
                    moved = False
                    await asyncio.sleep(0.2)
                if not moved:
                    await wakeup.wait()

    async def _advance(self) -> bool:
        """Deliver what is new; whether there was anything."""
        await self._check_access()
        if not self.subscribers:
            # Nobody to tell yet: whoever joins catches up alone. (Somebody may join while the head is read.)
            head = await board_head(self.key.job_id)
            if not self.subscribers:
                self.position = head.version
            return False
        steps = await board_steps(self._access, self.key.job_id, self.position)
        if steps is None:
            head = await board_head(self.key.job_id)
            while self.subscribers:
                await self._tell_reload(next(iter(self.subscribers)), head.version)
            self.position = head.version
            return False
        for step in steps:
            payload = await self._render(self._access, step)
            # From here to the new position nothing waits, so that nobody joins in the middle.
            for subscriber in tuple(self.subscribers):
                if subscriber.position < step.version:
                    subscriber.sink.deliver(payload)
                    subscriber.position = step.version
            self.position = step.version
        return bool(steps)

    async def _check_access(self) -> None:
        """Let go of those whose access changed, before anything is delivered."""
        own = AccessGuard(self._access)
        if await own.still_same():
            return
        for subscriber in tuple(self.subscribers):
            same = await subscriber.guard.still_same()
            if not same or await job_by_id(subscriber.guard.access, self.key.job_id) is None:
                await self._tell_reload(subscriber, self.position)
            else:
                self._access = subscriber.guard.access

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
            stream = SharedStream(key, subscriber.guard.access, render, self._forget(key))
            self._streams[key] = stream
        await stream.follow(subscriber)
        return partial(stream.leave, subscriber)

    def _forget(self, key: StreamKey) -> Callable[[], None]:
        def forget() -> None:
            self._streams.pop(key, None)

        return forget

    @property
    def stream_count(self) -> int:
        return len(self._streams)
