"""`rapport up`: the embedded PostgreSQL, the web server and the worker, kept running together."""

import asyncio
import os
import signal
import subprocess
import sys
import threading
import time
import urllib.request
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

import structlog

from rapport.kernel.address import DatabaseAddress
from rapport.kernel.children import start_child
from rapport.kernel.migrate import migrate
from rapport.kernel.settings import Settings, variable
from rapport.kernel.startup import StartRefused
from rapport.postgres.supervisor import Supervisor
from rapport.processes.web import require_free_port

log = structlog.get_logger(__name__)

STOP_SECONDS = 30.0
LOOK_SECONDS = 0.2
READY_SECONDS = 30.0
# What ends so often within so long has a trouble that another start won't mend.
MOST_ENDS = 5
ENDS_SECONDS = 60.0


class ChildFailed(StartRefused):
    def __init__(self, name: str) -> None:
        super().__init__(f"The {name} could not be kept running; what is logged above says why.")


@dataclass(slots=True)
class Child:
    """One of our own commands as a process, and when it ended before."""

    name: str
    arguments: Sequence[str]
    process: subprocess.Popen[bytes] | None = None
    ends: deque[float] = field(default_factory=lambda: deque(maxlen=MOST_ENDS))

    def start(self, environment: dict[str, str]) -> None:
        command = [sys.executable, "-m", "rapport", *self.arguments]
        self.process = start_child(command, environment=environment)

    def has_ended(self) -> bool:
        return self.process is not None and self.process.poll() is not None

    def note_end(self) -> None:
        """Remember that it ended; raises `ChildFailed` where it does so too often."""
        self.ends.append(time.monotonic())
        if len(self.ends) == MOST_ENDS and self.ends[-1] - self.ends[0] < ENDS_SECONDS:
            raise ChildFailed(self.name)


def up(settings: Settings, *, announce: Callable[[str], None], reload: bool = False, demo: bool = False) -> None:
    """Run everything until SIGINT or SIGTERM; `announce` is told, once, the address when it can be used."""
    require_free_port(settings)
    web = Child("web server", ["serve", *(["--reload"] if reload else [])])
    worker = Child("worker", ["work"])
    with _stop_signal() as stopping, _database(settings) as (address, supervisor):
        asyncio.run(migrate(address))
        environment = {**os.environ, variable("database_url"): address.url}
        if demo:
            _run_once(Child("demo", ["demo", "--if-empty"]), environment)
        try:
            for child in (web, worker):
                child.start(environment)
            if _becomes_ready(settings, web, stopping):
                announce(settings.public_url)
            _keep_running([web, worker], supervisor, environment, stopping)
        finally:
            _stop([web, worker])


@contextmanager
def _stop_signal() -> Iterator[threading.Event]:
    """Set when somebody asks this process to stop."""
    stopping = threading.Event()
    before = {number: signal.signal(number, lambda *_: stopping.set()) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stopping
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def _database(settings: Settings) -> Iterator[tuple[DatabaseAddress, Supervisor | None]]:
    if settings.address is not None:
        yield settings.address, None
        return
    supervisor = Supervisor(settings.data_dir)
    address = supervisor.start()
    try:
        yield address, supervisor
    finally:
        supervisor.stop()


def _run_once(child: Child, environment: dict[str, str]) -> None:
    child.start(environment)
    assert child.process is not None
    if child.process.wait() != 0:
        raise ChildFailed(child.name)


def _becomes_ready(settings: Settings, web: Child, stopping: threading.Event) -> bool:
    """Wait for the web server; one that ends instead has said why, and starting it again would not help."""
    host = "127.0.0.1" if settings.host in ("0.0.0.0", "::") else settings.host  # noqa: S104  (compared only)
    url = f"http://{f'[{host}]' if ':' in host else host}:{settings.port}/readyz"
    deadline = time.monotonic() + READY_SECONDS
    while not stopping.wait(LOOK_SECONDS) and time.monotonic() < deadline:
        if web.has_ended():
            raise ChildFailed(web.name)
        try:
            with urllib.request.urlopen(url, timeout=1):
                return True
        except OSError:
            continue
    return False


def _keep_running(
    children: Sequence[Child],
    supervisor: Supervisor | None,
    environment: dict[str, str],
    stopping: threading.Event,
) -> None:
    """Start again what ends by itself; the others ride it out meanwhile."""
    postgres = Child("PostgreSQL", [])
    while not stopping.wait(LOOK_SECONDS):
        if supervisor is not None and supervisor.poll() is not None:
            log.error("PostgreSQL ended and is started again", status=supervisor.poll())
            postgres.note_end()
            supervisor.restart()
        for child in children:
            if child.has_ended():
                assert child.process is not None
                log.error("a process ended and is started again", name=child.name, status=child.process.returncode)
                child.note_end()
                child.start(environment)


def _stop(children: Sequence[Child]) -> None:
    """Ask all to finish what they are at, together; what does not is ended."""
    processes = [child.process for child in children if child.process is not None]
    for process in processes:
        # Not SIGINT, which a Python that is still starting may lose as a KeyboardInterrupt in the wrong place.
        process.send_signal(signal.SIGTERM)
    deadline = time.monotonic() + STOP_SECONDS
    for process in processes:
        try:
            process.wait(max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
