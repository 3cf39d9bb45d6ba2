"""What the benches play on: a server with a board of any size, and the server process's own CPU seconds."""

import asyncio
import contextlib
import os
import random
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rapport.candidates.actions.bulk import NewPerson, insert_people
from rapport.kernel.address import DatabaseAddress
from rapport.kernel.ids import new_id
from rapport.kernel.migrate import migrate
from rapport.kernel.work import open_work
from rapport.pipeline.actions.bulk import Placement, place_people
from rapport.pipeline.models import Application
from rapport.postgres.scratch import scratch_server
from tests.factories import stages_of
from tests.fixtures.boards import Desk, make_desk
from tests.fixtures.clusters import wait_until
from tests.fixtures.serving import free_socket, serve_apart

CLOCK_TICKS = os.sysconf("SC_CLK_TCK")
GIVEN = ("Ada", "Bo", "Chidi", "Dóra", "Emre", "Femi", "Grete", "Hiro", "Ines", "Jun")
FAMILY = ("Almeida", "Berg", "Costa", "Dubois", "Eriksen", "Farkas", "Garcia", "Haddad", "Ito", "Jansen")


@contextlib.contextmanager
def fresh_database() -> Iterator[DatabaseAddress]:
    with scratch_server() as address:
        asyncio.run(migrate(address))
        yield address


async def make_board(cards: int) -> Desk:
    """A job with ``cards`` people spread over its stages. The caller has opened the database."""
    desk = await make_desk(cards=0)
    chance = random.Random(cards)
    stages = (await stages_of(desk.job))[:-1]
    people = [
        NewPerson(id=new_id(), name=f"{chance.choice(GIVEN)} {chance.choice(FAMILY)}", headline="Backend engineer")
        for _ in range(cards)
    ]
    async with open_work(desk.access) as work:
        await insert_people(work, people)
        await place_people(work, [Placement(each.id, desk.job.id, chance.choice(stages).id) for each in people])
    desk.cards = await Application.filter(job_id=desk.job.id).order_by("rank")
    return desk


@dataclass(frozen=True)
class Watched:
    """A server process; ``cpu`` is what it has used so far, in seconds."""

    port: int
    pid: int

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def cpu(self) -> float:
        fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / CLOCK_TICKS

    def memory_mib(self) -> float:
        status = Path(f"/proc/{self.pid}/status").read_text()
        line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024


@contextlib.contextmanager
def rapport_serving(address: DatabaseAddress) -> Iterator[Watched]:
    """Rapport as it is run, in one process."""
    with tempfile.TemporaryDirectory() as place, serve_apart(address, Path(place)) as served:
        yield Watched(served.port, served.pid)


@contextlib.contextmanager
def bare_serving(address: DatabaseAddress) -> Iterator[Watched]:
    """The least that could be done instead (``tests.bench.bare``), under the same uvicorn with the same settings."""
    with free_socket() as listener:
        port = listener.getsockname()[1]
    process = subprocess.Popen([sys.executable, "-m", "tests.bench.bare", str(port), address.url])
    try:
        wait_until(lambda: _answers(port), 20)
        yield Watched(port, process.pid)
    finally:
        process.terminate()
        process.wait(10)


def _answers(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/ready", timeout=1):
            return True
    except OSError:
        return False
