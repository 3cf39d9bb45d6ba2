"""Telling many subscribers of a board in one server process, against writing the same bytes to as many sockets.

Run alone: ``python -m tests.bench.fanout_bench [SUBSCRIBERS …]``.
"""

import asyncio
import json
import statistics
import sys
import time
from contextlib import AsyncExitStack
from dataclasses import dataclass

import httpx
from websockets.asyncio.client import ClientConnection, connect

from rapport.kernel.address import DatabaseAddress
from rapport.kernel.database import open_database
from rapport.pipeline.models import StageKind
from tests.bench.stage import Watched, bare_serving, fresh_database, make_board, rapport_serving
from tests.fixtures.boards import CHANGES, Desk
from tests.fixtures.clients import Client
from tests.fixtures.serving import Served

SMALL = (500,)
FULL = (500, 2_000)
EVENTS = 40
WARM_UP = 5


@dataclass(frozen=True, slots=True)
class FanOut:
    """``cpu_milliseconds`` of the server process per event, above idle;
    ``all_milliseconds`` until the last subscriber has it."""

    subscribers: int
    event_bytes: int
    cpu_milliseconds: float
    bare_cpu_milliseconds: float
    move_cpu_milliseconds: float
    all_milliseconds: float
    memory_mib: float

    @property
    def ratio(self) -> float:
        return self.cpu_milliseconds / self.bare_cpu_milliseconds


def measure_fan_out(subscribers: int, events: int = EVENTS) -> FanOut:
    with fresh_database() as address:
        desk, stages = asyncio.run(_prepare(address))
        with rapport_serving(address) as listening, rapport_serving(address) as moving:
            own = asyncio.run(_own(listening, moving, Mover(desk, stages), subscribers, events))
        with bare_serving(address) as server:
            bare = asyncio.run(_bare(server, own.text, subscribers, events))
    return FanOut(
        subscribers=subscribers,
        event_bytes=len(own.text.encode()),
        cpu_milliseconds=own.cpu,
        bare_cpu_milliseconds=bare,
        move_cpu_milliseconds=own.moving_cpu,
        all_milliseconds=own.latency,
        memory_mib=own.memory,
    )


async def _prepare(address: DatabaseAddress) -> tuple[Desk, list[str]]:
    async with open_database(address):
        desk = await make_board(50)
        return desk, [await desk.stage_id(kind) for kind in (StageKind.SCREEN, StageKind.OFFER)]


class Counter:
    """Frames that subscribers were sent; whoever waits for so many is woken."""

    def __init__(self) -> None:
        self.count = 0
        self.text = ""
        self._wanted = 0
        self._there = asyncio.Event()

    def add(self, text: str) -> None:
        self.count += 1
        self.text = text
        if self.count >= self._wanted:
            self._there.set()

    async def reach(self, wanted: int) -> None:
        self._wanted = wanted
        self._there.clear()
        if self.count < wanted:
            async with asyncio.timeout(60):
                await self._there.wait()


async def _listen(connection: ClientConnection, counter: Counter) -> None:
    async for text in connection:
        if text[:40].find('"next"') >= 0:
            counter.add(str(text))


@dataclass
class _Own:
    cpu: float
    moving_cpu: float
    latency: float
    memory: float
    text: str


async def _own(listening: Watched, moving: Watched, mover: "Mover", subscribers: int, events: int) -> _Own:
    """Subscribers at one process, moves made through another: what is measured is the telling alone."""
    counter, latencies, desk = Counter(), [], mover.desk
    async with AsyncExitStack() as stack:
        client = await stack.enter_async_context(Client(Served(moving.port), desk.key))
        version = (await client.ask("query ($job: ID!) { board(jobId: $job) { version } }", job=desk.job_id))["board"][
            "version"
        ]
        tasks = []
        for _ in range(subscribers):
            connection = await stack.enter_async_context(_connected(listening))
            await connection.send(
                json.dumps({"type": "connection_init", "payload": {"authorization": f"Bearer {desk.key}"}})
            )
            await connection.recv()
            payload = {"query": CHANGES, "variables": {"job": desk.job_id, "after": version}}
            await connection.send(json.dumps({"id": "1", "type": "subscribe", "payload": payload}))
            tasks.append(asyncio.create_task(_listen(connection, counter)))
        for number in range(WARM_UP):
            await mover.move(client, number)
            await counter.reach(subscribers * (number + 1))
        idle = await _idle(listening)
        cpu, other, began = listening.cpu(), moving.cpu(), time.perf_counter()
        for number in range(WARM_UP, WARM_UP + events):
            started = time.perf_counter()
            await mover.move(client, number)
            await counter.reach(subscribers * (number + 1))
            latencies.append(time.perf_counter() - started)
        await asyncio.sleep(0.05)
        spent = listening.cpu() - cpu - idle * (time.perf_counter() - began)
        moved = moving.cpu() - other
        memory = listening.memory_mib()
        for task in tasks:
            task.cancel()
    return _Own(spent / events * 1000, moved / events * 1000, statistics.median(latencies) * 1000, memory, counter.text)


@dataclass(frozen=True, slots=True)
class Mover:
    desk: Desk
    stages: list[str]

    async def move(self, client: Client, number: int) -> None:
        """Every card once into the one stage, then every card into the other, and so on."""
        cards = len(self.desk.cards)
        stage, card = self.stages[number // cards % 2], self.desk.card_id(number % cards)
        answer = await client.mutate("moveApplication", "version", applicationId=card, toStageId=stage)
        assert "version" in answer, answer


async def _idle(server: Watched, seconds: float = 3) -> float:
    """What the open sockets cost by themselves (pings), in CPU seconds a second: not a cost of events."""
    before = server.cpu()
    await asyncio.sleep(seconds)
    return (server.cpu() - before) / seconds


def _connected(server: Watched) -> connect:
    return connect(
        f"ws://127.0.0.1:{server.port}/graphql",
        subprotocols=["graphql-transport-ws"],  # type: ignore[list-item]
        compression=None,
        ping_interval=None,
        open_timeout=60,
    )


async def _bare(server: Watched, text: str, subscribers: int, events: int) -> float:
    counter = Counter()
    async with AsyncExitStack() as stack:
        http = await stack.enter_async_context(httpx.AsyncClient(base_url=server.url, timeout=60))
        tasks = []
        for _ in range(subscribers):
            connection = await stack.enter_async_context(_connected(server))
            tasks.append(asyncio.create_task(_listen(connection, counter)))
        for number in range(WARM_UP + events):
            if number == WARM_UP:
                idle = await _idle(server)
                cpu, began = server.cpu(), time.perf_counter()
            await http.post("/broadcast", content=text.encode())
            await counter.reach(subscribers * (number + 1))
        await asyncio.sleep(0.05)
        spent = server.cpu() - cpu - idle * (time.perf_counter() - began)
        for task in tasks:
            task.cancel()
    return spent / events * 1000


def main(*sizes: str) -> None:
    for subscribers in map(int, sizes or SMALL):
        sys.stdout.write(f"{measure_fan_out(subscribers)}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
