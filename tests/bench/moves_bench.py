"""Moves a second over HTTP in one server process: all on one board, whose lock they share, and spread over 50.

Run alone: ``python -m tests.bench.moves_bench``.
"""

import asyncio
import sys
import time
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass

from rapport.kernel.address import DatabaseAddress
from rapport.kernel.database import open_database
from rapport.pipeline.models import StageKind
from tests.bench.fanout_bench import Mover
from tests.bench.stage import Watched, fresh_database, make_board, rapport_serving
from tests.fixtures.clients import Client
from tests.fixtures.serving import Served

CLIENTS = 8


@dataclass(frozen=True, slots=True)
class MovesMeasure:
    boards: int
    moves: int
    seconds: float

    @property
    def moves_a_second(self) -> float:
        return self.moves / self.seconds


def measure_moves(boards: int, moves: int = 400) -> MovesMeasure:
    with fresh_database() as address:
        movers = asyncio.run(_prepare(address, boards))
        with rapport_serving(address) as server:
            return MovesMeasure(boards, moves, asyncio.run(_move(server, movers, moves)))


async def _prepare(address: DatabaseAddress, boards: int) -> list[Mover]:
    async with open_database(address):
        movers = []
        for _ in range(boards):
            desk = await make_board(40)
            movers.append(Mover(desk, [await desk.stage_id(kind) for kind in (StageKind.SCREEN, StageKind.OFFER)]))
        return movers


async def _move(server: Watched, movers: Sequence[Mover], moves: int) -> float:
    numbers = iter(range(moves))

    async def work(clients: Sequence[Client]) -> None:
        for number in numbers:
            turn, board = divmod(number, len(movers))
            await movers[board].move(clients[board], turn)

    async with AsyncExitStack() as stack:
        clients = [await stack.enter_async_context(Client(Served(server.port), mover.desk.key)) for mover in movers]
        for mover, client in zip(movers, clients, strict=True):
            await mover.move(client, 0)
        started = time.perf_counter()
        await asyncio.gather(*(work(clients) for _ in range(CLIENTS)))
        return time.perf_counter() - started


def main(*counts: str) -> None:
    for boards in map(int, counts or ("1", "50")):
        sys.stdout.write(f"{measure_moves(boards)}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
