"""The ``graphql-transport-ws`` handler: a fresh context for each operation, boards through the hub."""

import asyncio
import contextlib
import random
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import orjson
import structlog
from graphql import GraphQLError
from starlette.types import Send
from starlette.websockets import WebSocket, WebSocketDisconnect
from strawberry.subscriptions.protocols.graphql_transport_ws.handlers import (
    BaseGraphQLTransportWSHandler,
    Operation,
)
from strawberry.subscriptions.protocols.graphql_transport_ws.types import ConnectionInitMessage

from rapport.accounts.authentication import refreshed
from rapport.endpoint.documents import BoardSubscription, board_subscription
from rapport.kernel.access import Access
from rapport.kernel.database import is_database_away, spawn
from rapport.kernel.errors import DomainError
from rapport.kernel.graph.context import Context
from rapport.kernel.graph.known_documents import is_known
from rapport.kernel.request_log import SERVER_SEND
from rapport.live.guards import access_topic
from rapport.live.hub import StreamKey, Subscriber
from rapport.live.sink import SendText, SocketWriter
from rapport.live.wakes import listening, ride_out
from rapport.pipeline.errors import JobNotFound
from rapport.pipeline.queries.jobs import job_by_id

TOO_SLOW = 4410
SIGNED_OUT = 4403
# Of the codes below 2000, clients of graphql-transport-ws come back by themselves after this one and not after 1011.
TRY_AGAIN = 1013
# Whatever ends an access calls at once; this is for sessions that nobody ends. Each socket has a time of its own, so
# that thousands which came together do not ask together.
RENEW_SECONDS = (300.0, 900.0)

log = structlog.get_logger(__name__)


class SocketHandler(BaseGraphQLTransportWSHandler[Context, None]):
    """One socket. ``access`` is fixed by the first message and watched until the socket closes."""

    access: Access | None = None
    _writer: SocketWriter | None = None
    _watch: asyncio.Task[None] | None = None

    @property
    def socket(self) -> WebSocket:
        return self.websocket.ws  # type: ignore[attr-defined,no-any-return]

    @property
    def writer(self) -> SocketWriter:
        """The one way out of this socket, so that frames keep their order."""
        if self._writer is None:
            self._writer = SocketWriter(_straight_to_the_server(self.socket), self._cut)
        return self._writer

    async def send_message(self, message: Any) -> None:
        self.writer.write(orjson.dumps(message, default=str).decode())

    async def handle_connection_init(self, message: ConnectionInitMessage) -> None:
        payload = message.get("payload") or {}
        given = payload.get("authorization") if isinstance(payload, dict) else None
        try:
            self.access = await self.view.identifier.access_for_socket(self.socket, given)  # type: ignore[attr-defined]
        except Exception as error:
            await self._give_up(error)
            return
        if self.access is not None and self._watch is None:
            self._watch = spawn(self._watch_access(self.access), name="socket-access")
        await super().handle_connection_init(message)

    async def handle_subscribe(self, message: Any) -> None:
        if _is_well_formed(message):
            await super().handle_subscribe(message)
        else:
            await self.handle_invalid_message("Invalid subscribe message")

    async def handle_complete(self, message: Any) -> None:
        if isinstance(message["id"], str):
            await super().handle_complete(message)
        else:
            await self.handle_invalid_message("Invalid complete message")

    async def shutdown(self) -> None:
        if self._watch is not None:
            self._watch.cancel()
        if self._writer is not None:
            self._writer.stop()
        await super().shutdown()

    async def _watch_access(self, access: Access) -> None:
        """Close the socket when its session, key or membership has ended."""
        with listening(access_topic(access.workspace_id)) as wakeup:
            while self.access is not None:
                await wakeup.wait(random.uniform(*RENEW_SECONDS))  # noqa: S311  (spreads load)
                await ride_out(self._renew_access)

    async def _renew_access(self) -> None:
        """Know what the member may see by now; closes the socket of one who has been signed out."""
        if self.access is None:
            return
        self.access = await refreshed(self.access)
        if self.access is None:
            self._end_operations()
            await self._close(SIGNED_OUT, "Signed out")

    def _end_operations(self) -> None:
        operations, self.operations = self.operations, {}
        for operation in operations.values():
            if operation.task is not None and operation.task is not asyncio.current_task():
                operation.task.cancel()

    async def _close(self, code: int, reason: str) -> None:
        with contextlib.suppress(RuntimeError, WebSocketDisconnect):  # closed already, by either side
            await self.socket.close(code=code, reason=reason)

    async def _give_up(self, error: Exception) -> None:
        """Close after a failure of ours, so that the client comes back instead of waiting for ever."""
        if is_database_away(error):
            log.info("socket.database_away", error=repr(error))
        else:
            log.exception("socket.failed", exc_info=error)
        await self._close(TRY_AGAIN, "Try again")

    def _cut(self) -> None:
        """Let go of a client that does not read: nothing is kept for it, and it is told if it ever reads again."""
        self._end_operations()
        spawn(self._close(TOO_SLOW, "Too slow; resume from the last version"), name="socket-cut")

    async def run_operation(self, operation: Operation[Context, None]) -> None:
        try:
            await self._renew_access()
            await self._run(operation)
        except Exception as error:
            await self._give_up(error)

    async def _run(self, operation: Operation[Context, None]) -> None:
        subscription = self._board_subscription(operation) if self.access is not None else None
        if subscription is not None and self.access is not None:
            await self._follow_board(operation, subscription, self.access)
            return
        await _WithContext(self, self._own_context()).run(operation)

    def _own_context(self) -> Context:
        """A context for one operation: loaders and secrets are never shared between those of one socket."""
        by_key = self.access is not None and self.access.api_key_id is not None
        known = None if by_key else self.context.known_documents
        return replace(self.context, principal=self.access, known_documents=known, loaders={}, extras={}, secrets=[])

    def _board_subscription(self, operation: Operation[Context, None]) -> BoardSubscription | None:
        if operation.query is None or "boardChanges" not in operation.query:
            return None
        if not is_known(operation.query, self._own_context()):
            return None  # the stock path refuses it
        try:
            variables = dict(operation.variables or {})
            return board_subscription(self.schema, operation.query, variables, operation.operation_name)  # type: ignore[arg-type]
        except GraphQLError:
            return None  # the stock path answers it with the right error

    async def _follow_board(
        self, operation: Operation[Context, None], subscription: BoardSubscription, access: Access
    ) -> None:
        if await job_by_id(access, subscription.job_id) is None:
            await operation.send_initial_errors([_as_error(JobNotFound(path=("jobId",)))])
            return
        key = StreamKey(
            workspace_id=access.workspace_id,
            job_id=subscription.job_id,
            document=subscription.text,
            variables=subscription.shared_variables,
            audience=access.audience,
            viewer=(access.member_id, access.read_only) if subscription.is_viewer_relative else None,
        )
        sink = _OperationSink(self.writer, operation.id)
        subscriber = Subscriber(access, sink, subscription.after)
        leave: Callable[[], None] = await self.view.hub.subscribe(key, subscriber, subscription.render)  # type: ignore[attr-defined]
        try:
            await sink.finished.wait()
        finally:
            leave()
        await operation.send_operation_message({"id": operation.id, "type": "complete"})


def _is_well_formed(message: Any) -> bool:
    """Whether a ``subscribe`` message has the form of the protocol; what its document says is another matter."""
    payload = message.get("payload")
    return (
        isinstance(message.get("id"), str)
        and isinstance(payload, dict)
        and isinstance(payload.get("query"), str)
        and isinstance(payload.get("variables"), dict | None)
        and isinstance(payload.get("operationName"), str | None)
    )


def _as_error(error: DomainError) -> GraphQLError:
    return GraphQLError(error.message, extensions={"code": error.code(), "path": list(error.path)})


def _straight_to_the_server(socket: WebSocket) -> SendText:
    """The server's own way of sending.

    What Starlette adds to a send (it looks at its own state) is a tenth of the cost of telling thousands. A socket
    that has been closed makes the server raise, which the writer takes as the end.
    """
    send: Send = socket.scope[SERVER_SEND]
    return lambda text: send({"type": "websocket.send", "text": text})


class _OperationSink:
    """A subscription's place on its socket: the shared payload in its own envelope."""

    def __init__(self, writer: SocketWriter, operation_id: str) -> None:
        self._writer = writer
        self._envelope = f'{{"id":{orjson.dumps(operation_id).decode()},"type":"next","payload":'
        self.finished = asyncio.Event()

    def deliver(self, payload: str) -> None:
        self._writer.write(f"{self._envelope}{payload}}}")

    def finish(self) -> None:
        self.finished.set()


class _WithContext(BaseGraphQLTransportWSHandler[Context, None]):
    """The stock way of running one operation, with a context of its own, on another handler's socket."""

    def __init__(self, owner: SocketHandler, context: Context) -> None:
        super().__init__(
            view=owner.view,
            websocket=owner.websocket,
            context=context,
            root_value=None,
            schema=owner.schema,
            connection_init_wait_timeout=owner.connection_init_wait_timeout,
        )
        self._owner = owner

    async def run(self, operation: Operation[Context, None]) -> None:
        await BaseGraphQLTransportWSHandler.run_operation(self, operation)

    def forget_id(self, id: str) -> None:
        self._owner.forget_id(id)

    async def send_message(self, message: Any) -> None:
        await self._owner.send_message(message)
