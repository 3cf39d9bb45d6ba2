"""One log entry and one measurement for every request, tied together by an id that the client sees too."""

import re
import time
from urllib.parse import quote

import structlog
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from rapport.kernel.ids import new_id
from rapport.kernel.metrics import OPEN_SOCKETS, REQUEST_SECONDS, REQUESTS, area_of

log = structlog.get_logger(__name__)

HEADER = "x-request-id"

SERVER_SEND = "rapport.send"
"""Where a WebSocket's scope keeps the server's own way of sending, before any middleware."""

ACCEPTABLE_ID = re.compile(rb"[A-Za-z0-9._-]{1,64}")

# Below these the path itself is a secret: whoever knows it may act for the person it was given to.
SECRET = frozenset({"u", "portal", "hooks", "invitation"})

# Asked every few seconds by machines; they are measured but not logged.
UNLOGGED = frozenset({"healthz", "readyz", "metrics"})


class RequestLog:
    """ASGI middleware, the outermost one: everything that is logged below it carries the request's id."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        structlog.contextvars.clear_contextvars()
        request_id = _request_id(scope)
        structlog.contextvars.bind_contextvars(request_id=request_id)
        if scope["type"] == "websocket":
            with OPEN_SOCKETS.track_inprogress():
                await self.app({**scope, SERVER_SEND: send}, receive, send)
            return
        await self._answer(scope, receive, send, request_id)

    async def _answer(self, scope: Scope, receive: Receive, send: Send, request_id: str) -> None:
        started = time.perf_counter()
        status = 500

        async def send_with_id(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)[HEADER] = request_id
            await send(message)

        try:
            await self.app(scope, receive, send_with_id)
        finally:
            seconds = time.perf_counter() - started
            area = area_of(scope["path"])
            REQUESTS.labels(area, scope["method"], str(status)).inc()
            REQUEST_SECONDS.labels(area).observe(seconds)
            if area not in UNLOGGED:
                # The query is left out: links in mail carry their tokens there.
                log.info(
                    "request",
                    method=scope["method"],
                    path=f"/{area}/…" if area in SECRET else quote(scope["path"]),
                    status=status,
                    milliseconds=round(seconds * 1000, 1),
                )


def _request_id(scope: Scope) -> str:
    """The id that a proxy in front of us gave, if it is one; else a new one."""
    for name, value in scope["headers"]:
        if name == HEADER.encode() and ACCEPTABLE_ID.fullmatch(value):
            return str(value.decode())
    return str(new_id())
