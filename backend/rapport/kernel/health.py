"""What load balancers and Prometheus ask: is the process alive, can it serve, how is it doing."""

import asyncio

import structlog
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from rapport.kernel.database import fetch
from rapport.kernel.migrate import migration_status

log = structlog.get_logger(__name__)

READY_SECONDS = 3.0


async def healthz(request: Request) -> Response:
    """The process runs and its loop turns; nothing about the database, whose loss no restart would mend."""
    return PlainTextResponse("ok")


async def readyz(request: Request) -> Response:
    """Whether requests can be served: the database answers and has this version's schema."""
    try:
        async with asyncio.timeout(READY_SECONDS):
            status = await migration_status(fetch)
    except Exception as error:  # whatever keeps the database from answering means: not ready
        log.warning("the database does not answer", reason=repr(error))
        return JSONResponse({"ready": False, "reason": "the database does not answer"}, 503)
    if status.unknown:
        return JSONResponse({"ready": False, "reason": "the database is of a newer version"}, 503)
    if status.pending:
        return JSONResponse({"ready": False, "reason": "the database has to be migrated"}, 503)
    return JSONResponse({"ready": True})


async def metrics(request: Request) -> Response:
    """This process's measurements in Prometheus' text format."""
    return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)


HEALTH_ROUTES = [
    Route("/healthz", healthz, methods=["GET"]),
    Route("/readyz", readyz, methods=["GET"]),
    Route("/metrics", metrics, methods=["GET"]),
]
