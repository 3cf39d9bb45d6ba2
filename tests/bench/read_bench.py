"""Reading a whole board over HTTP, against the JSON that PostgreSQL itself makes of it, sent as is.

Run alone: ``python -m tests.bench.read_bench [CARDS …]``.
"""

import asyncio
import statistics
import sys
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import httpx

from rapport.kernel.database import open_database
from tests.bench.stage import Watched, bare_serving, fresh_database, make_board, rapport_serving
from tests.fixtures.boards import Desk

DOCUMENT = """query Board($job: ID!) { board(jobId: $job) {
    version
    stages { id name }
    cards {
        id rank version status turn enteredStageAt promisedAt
        stage { id }
        candidate { id name headline }
    }
} }"""
SMALL = (1_000,)
FULL = (1_000, 5_000)


@dataclass(frozen=True, slots=True)
class ReadMeasure:
    """Milliseconds of one read (the median) and of the server's CPU, here and bare."""

    cards: int
    milliseconds: float
    cpu_milliseconds: float
    bare_milliseconds: float
    bare_cpu_milliseconds: float
    kilobytes: float
    memory_mib: float

    @property
    def ratio(self) -> float:
        return self.milliseconds / self.bare_milliseconds


def measure_reads(cards: int, times: int = 15) -> ReadMeasure:
    with fresh_database() as address:

        async def prepare() -> Desk:
            async with open_database(address):
                return await make_board(cards)

        desk = asyncio.run(prepare())
        with rapport_serving(address) as server:
            own = asyncio.run(_read(server, lambda http: _graph(http, desk), times))
            memory = server.memory_mib()
        with bare_serving(address) as server:
            bare = asyncio.run(_read(server, lambda http: http.get(f"/board/{desk.job.id}"), times))
    return ReadMeasure(cards, own[0], own[1], bare[0], bare[1], own[2] / 1000, memory)


def _graph(http: httpx.AsyncClient, desk: Desk) -> Awaitable[httpx.Response]:
    body = {"query": DOCUMENT, "variables": {"job": desk.job_id}}
    return http.post("/graphql", json=body, headers={"authorization": f"Bearer {desk.key}"})


async def _read(
    server: Watched, ask: Callable[[httpx.AsyncClient], Awaitable[httpx.Response]], times: int
) -> tuple[float, float, int]:
    async with httpx.AsyncClient(base_url=server.url, timeout=60) as http:
        for _ in range(3):
            answer = await ask(http)
            assert "errors" not in answer.json()
        cpu, taken = server.cpu(), []
        for _ in range(times):
            started = time.perf_counter()
            answer = await ask(http)
            taken.append(time.perf_counter() - started)
        return statistics.median(taken) * 1000, (server.cpu() - cpu) / times * 1000, len(answer.content)


def main(*sizes: str) -> None:
    for cards in map(int, sizes or SMALL):
        sys.stdout.write(f"{measure_reads(cards)}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
