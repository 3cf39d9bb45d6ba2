"""Writing to a socket without ever waiting for its reader.

The hub hands a frame to thousands of sockets in one turn. As long as a socket's buffer has room, an ASGI send
finishes at once: it is then run right here, without a task of its own. A send that would wait goes on in a task;
frames that come meanwhile are kept, up to a limit, past which the client is cut off and may resume.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Generator
from typing import Any

MAX_BACKLOG = 256
MAX_BACKLOG_CHARS = 8 * 1024 * 1024

SendText = Callable[[str], Awaitable[None]]


class _Rest:
    """The rest of a coroutine that has already run up to its first wait, to be awaited in a task."""

    def __init__(self, running: Generator[Any, Any, None], waiting_on: Any) -> None:
        self._running = running
        self._waiting_on = waiting_on

    def __await__(self) -> Generator[Any, Any, None]:
        # What the coroutine yielded first (a future, marked as awaited, or None) is handed to the task's loop.
        yield self._waiting_on
        yield from self._running


class SocketWriter:
    """Frames to one socket, in order. ``on_cut`` is called once when the client is too slow or gone."""

    def __init__(self, send_text: SendText, on_cut: Callable[[], None]) -> None:
        self._send_text = send_text
        self._on_cut = on_cut
        self._backlog: deque[str] = deque()
        self._backlog_chars = 0
        self._draining: asyncio.Task[None] | None = None
        self._is_cut = False

    def write(self, frame: str) -> None:
        """Send ``frame`` now if the socket takes it, else keep it. Never waits, never raises."""
        if self._is_cut:
            return
        if self._draining is not None:
            self._keep(frame)
            return
        running = self._send_text(frame).__await__()
        try:
            waiting_on = running.send(None)
        except StopIteration:
            return
        except Exception:
            self.cut()
            return
        self._draining = asyncio.get_running_loop().create_task(self._drain(_Rest(running, waiting_on)))

    def _keep(self, frame: str) -> None:
        self._backlog.append(frame)
        self._backlog_chars += len(frame)
        if len(self._backlog) > MAX_BACKLOG or self._backlog_chars > MAX_BACKLOG_CHARS:
            self.cut()

    async def _drain(self, rest: _Rest) -> None:
        try:
            await rest
            while self._backlog:
                frame = self._backlog.popleft()
                self._backlog_chars -= len(frame)
                await self._send_text(frame)
        except Exception:
            self.cut()
        finally:
            self._draining = None

    def cut(self) -> None:
        """Give the client up: nothing more is sent."""
        if not self._is_cut:
            self._is_cut = True
            self._backlog.clear()
            self._on_cut()

    def stop(self) -> None:
        """Drop everything, without calling ``on_cut``."""
        self._is_cut = True
        self._backlog.clear()
        if self._draining is not None:
            self._draining.cancel()
