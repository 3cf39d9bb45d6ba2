"""The web application, composed: database, bus, hub, endpoint, health and the single-page app."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route, WebSocketRoute

from rapport.accounts.last_seen import writes_settled
from rapport.endpoint.files import FileEndpoint
from rapport.endpoint.graphql import GraphQLEndpoint
from rapport.endpoint.spa import spa_routes
from rapport.kernel.bus import use_bus
from rapport.kernel.database import open_database
from rapport.kernel.files import DirectoryStore, use_store
from rapport.kernel.health import HEALTH_ROUTES
from rapport.kernel.logs import configure_logging
from rapport.kernel.notify_bus import NotifyBus
from rapport.kernel.request_log import RequestLog
from rapport.kernel.settings import Settings, load_settings
from rapport.live.hub import BoardHub
from rapport.schema import schema, schema_text


def create_app(settings: Settings | None = None) -> Starlette:
    """The application; settings are read from the environment unless given. It needs a migrated database."""
    chosen = settings or load_settings()
    configure_logging(chosen)
    hub = BoardHub()
    endpoint = GraphQLEndpoint(schema, chosen, hub)
    app = Starlette(
        routes=_routes(endpoint),
        middleware=[Middleware(RequestLog)],
        lifespan=_lifespan,
    )
    app.state.settings = chosen
    app.state.hub = hub
    return app


def _routes(endpoint: GraphQLEndpoint) -> list[BaseRoute]:
    return [
        *HEALTH_ROUTES,
        Route("/graphql/schema.graphql", _schema, methods=["GET"]),
        Route("/graphql", endpoint),
        WebSocketRoute("/graphql", endpoint),
        *FileEndpoint(endpoint.identifier).routes(),
        *spa_routes(),
    ]


@asynccontextmanager
async def _lifespan(app: Starlette) -> AsyncIterator[None]:
    settings: Settings = app.state.settings
    address = settings.address
    assert address is not None  # whoever starts the server has found a database first
    bus = NotifyBus(address)
    use_bus(bus)
    use_store(DirectoryStore(settings.files_dir))
    async with open_database(address, pool=(2, settings.database_pool_size)):
        await bus.start()
        try:
            yield
        finally:
            await bus.stop()
            await writes_settled()


async def _schema(request: Request) -> Response:
    return PlainTextResponse(schema_text(), media_type="text/plain; charset=utf-8")
