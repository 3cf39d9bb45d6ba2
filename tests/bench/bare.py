"""The least that could be done: PostgreSQL's own JSON sent as is, and bytes written to every socket.

``python -m tests.bench.bare PORT DATABASE_URL``, under the same uvicorn with the same settings as Rapport.
"""

import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from uuid import UUID

import asyncpg
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from rapport.kernel.address import DatabaseAddress

# The same fields as the document of ``read_bench``, in the same shape.
BOARD = """
    SELECT json_build_object('data', json_build_object('board', json_build_object(
        'version', b.version,
        'stages', (SELECT json_agg(json_build_object('id', s.id, 'name', s.name) ORDER BY s.position)
                   FROM stages s WHERE s.job_id = b.job_id AND s.removed_at IS NULL),
        'cards', (SELECT json_agg(json_build_object(
            'id', a.id, 'rank', a.rank, 'version', a.version, 'status', a.status, 'turn', a.turn,
            'enteredStageAt', a.entered_stage_at, 'promisedAt', a.promised_at,
            'stage', json_build_object('id', a.stage_id),
            'candidate', json_build_object('id', c.id, 'name', c.name, 'headline', c.headline)) ORDER BY a.rank, a.id)
                  FROM applications a JOIN candidates c ON c.id = a.candidate_id
                  WHERE a.job_id = b.job_id AND a.status IN ('active', 'hired'))
    )))::text FROM boards b WHERE b.job_id = $1
"""


class Bare:
    def __init__(self, address: DatabaseAddress) -> None:
        self._address = address
        self._sockets: set[WebSocket] = set()

    @asynccontextmanager
    async def lifespan(self, _: Starlette) -> AsyncIterator[None]:
        async with asyncpg.create_pool(**self._address.asyncpg_arguments(), min_size=2, max_size=10) as self._pool:
            yield

    async def ready(self, _: Request) -> Response:
        return PlainTextResponse(str(len(self._sockets)))

    async def board(self, request: Request) -> Response:
        text = await self._pool.fetchval(BOARD, UUID(request.path_params["job_id"]))
        return Response(text, media_type="application/json")

    async def broadcast(self, request: Request) -> Response:
        """Write the body to every socket, one after the other, as the plainest server would."""
        text = (await request.body()).decode()
        for socket in tuple(self._sockets):
            await socket.send_text(text)
        return PlainTextResponse("")

    async def listen(self, socket: WebSocket) -> None:
        await socket.accept()
        self._sockets.add(socket)
        try:
            while True:
                await socket.receive_text()
        except WebSocketDisconnect:
            self._sockets.discard(socket)

    def routes(self) -> list[Route | WebSocketRoute]:
        return [
            Route("/ready", self.ready),
            Route("/board/{job_id}", self.board),
            Route("/broadcast", self.broadcast, methods=["POST"]),
            WebSocketRoute("/graphql", self.listen),
        ]


def main(port: str, url: str) -> None:
    bare = Bare(DatabaseAddress.parse(url))
    app = Starlette(routes=bare.routes(), lifespan=bare.lifespan)
    uvicorn.run(
        app,
        host="127.0.0.1",
        port=int(port),
        ws="websockets-sansio",
        ws_per_message_deflate=False,
        log_config=None,
        access_log=False,
        server_header=False,
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
