"""The endpoint itself: Strawberry's Starlette view with our context, our limits and our socket handler."""

from datetime import timedelta
from urllib.parse import urlsplit

import orjson
import structlog
from cross_web import HTTPException
from starlette.requests import HTTPConnection, Request
from starlette.responses import JSONResponse, Response
from starlette.types import Message, Receive, Scope, Send
from starlette.websockets import WebSocket
from strawberry.asgi import GraphQL
from strawberry.subscriptions import GRAPHQL_SSE_PROTOCOL, GRAPHQL_TRANSPORT_WS_PROTOCOL

from rapport.endpoint.identity import CLIENT_HEADER, Identifier
from rapport.endpoint.sockets import SocketHandler
from rapport.kernel.database import is_database_away
from rapport.kernel.graph.build import RapportSchema
from rapport.kernel.graph.context import Context
from rapport.kernel.settings import Settings
from rapport.live.hub import BoardHub

INIT_TIMEOUT = timedelta(seconds=10)
MAX_SUBSCRIPTIONS = 50
MAX_BODY = 1024 * 1024

log = structlog.get_logger(__name__)


class GraphQLEndpoint(GraphQL[Context, None]):
    """POST for queries and mutations, SSE for partners' subscriptions, ``graphql-transport-ws`` for the rest."""

    graphql_transport_ws_handler_class = SocketHandler

    def __init__(self, schema: RapportSchema, settings: Settings, hub: BoardHub) -> None:
        super().__init__(
            schema,
            graphql_ide=None,
            allow_queries_via_get=False,
            subscription_protocols=(GRAPHQL_TRANSPORT_WS_PROTOCOL, GRAPHQL_SSE_PROTOCOL),
            connection_init_wait_timeout=INIT_TIMEOUT,
            max_subscriptions_per_connection=MAX_SUBSCRIPTIONS,
            allowed_origins=allowed_origins(settings),
        )
        self.identifier = Identifier(settings)
        self.hub = hub

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        refusal = self._refusal(HTTPConnection(scope))
        if refusal is None:
            await self._serve(scope, receive, send)
        elif scope["type"] == "websocket":
            await WebSocket(scope, receive, send).close(code=1008)
        else:
            await refusal(scope, receive, send)

    async def _serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await super().__call__(scope, _limited(receive), send)
        except Exception as error:
            # Who asks is looked up before anything is answered.
            if scope["type"] != "http" or not is_database_away(error):
                raise
            log.info("graphql.database_away", error=repr(error))
            await _refused("The database can't be reached right now. Try again.", 503)(scope, receive, send)

    def _refusal(self, connection: HTTPConnection) -> Response | None:
        """What a foreign page could make a browser send is refused before anything is read."""
        if connection.scope["type"] == "websocket":
            # Strawberry compares an Origin that is there; with a cookie there must be one.
            missing = "origin" not in connection.headers and self.identifier.uses_cookie(connection)
            return _refused("Send an Origin header.", 403) if missing else None
        if connection.scope["method"] != "POST":
            return _refused("Send GraphQL documents by POST, as JSON.", 405)
        length = connection.headers.get("content-length", "0")
        if length.isdigit() and int(length) > MAX_BODY:
            return _refused("This request is too large.", 413)
        if self.identifier.uses_cookie(connection) and CLIENT_HEADER not in connection.headers:
            return _refused("Requests with a session cookie carry the header X-Rapport-Client.", 403)
        return None

    async def get_context(self, request: Request | WebSocket, response: Response | WebSocket) -> Context:
        if isinstance(request, WebSocket):
            return self.identifier.context(request, None)
        access = await self.identifier.access(request)
        return self.identifier.context(request, access, response if isinstance(response, Response) else None)

    def encode_json(self, data: object) -> str | bytes:
        return orjson.dumps(data, default=str).decode()

    def decode_json(self, data: str | bytes) -> object:
        decoded = orjson.loads(data)
        if not isinstance(decoded, dict):
            # Strawberry takes whatever is JSON for a request or message, and stumbles over it.
            raise orjson.JSONDecodeError("not an object", "", 0)
        return decoded


def allowed_origins(settings: Settings) -> list[str]:
    """Origins that may open a WebSocket: our own address; on one's own machine by either name."""
    own = urlsplit(settings.public_url)
    origins = [f"{own.scheme}://{own.netloc}"]
    if not settings.is_production:
        ports = {own.port or settings.port, settings.port, 5173}
        origins += [f"http://{host}:{port}" for host in ("localhost", "127.0.0.1") for port in sorted(ports)]
    return list(dict.fromkeys(origins))


def _limited(receive: Receive) -> Receive:
    """``receive`` that refuses a body past the limit, whatever length its header gave."""
    size = 0

    async def limited() -> Message:
        nonlocal size
        message = await receive()
        if message["type"] == "http.request":
            size += len(message.get("body", b""))
            if size > MAX_BODY:
                raise HTTPException(413, "This request is too large.")
        return message

    return limited


def _refused(message: str, status: int) -> JSONResponse:
    return JSONResponse({"errors": [{"message": message}]}, status)
