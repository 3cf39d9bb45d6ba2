"""A PostgreSQL for a while: for tests, and for looking at what migrations make."""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from rapport.kernel.address import DatabaseAddress
from rapport.postgres.binaries import Binaries
from rapport.postgres.home import cluster_home
from rapport.postgres.lock import FileLock
from rapport.postgres.supervisor import Supervisor

PREFIX = "rapport-scratch-"
STOP_SECONDS = 30


@contextlib.contextmanager
def scratch_server(*, binaries: Binaries | None = None, locale: str | None = None) -> Iterator[DatabaseAddress]:
    """A new server with an empty database, quick rather than durable; gone without a trace afterwards."""
    remove_leftovers()
    data_dir = Path(tempfile.mkdtemp(prefix=PREFIX))
    supervisor = Supervisor(data_dir, binaries=binaries, locale=locale, durable=False)
    try:
        yield supervisor.start()
    finally:
        supervisor.stop()
        remove_cluster(data_dir)


def remove_cluster(data_dir: Path) -> None:
    """Remove a cluster that is stopped or about to stop, its socket's directory, and the data directory."""
    home, _account = cluster_home(data_dir)
    server = FileLock(home.server_lock)
    if server.acquire(STOP_SECONDS):
        server.release()
    with contextlib.suppress(OSError):
        Path(home.socket_record.read_text()).rmdir()
    shutil.rmtree(home.root, ignore_errors=True)
    shutil.rmtree(data_dir, ignore_errors=True)


def remove_leftovers() -> None:
    """Remove the scratch clusters of processes that were killed: those of ours that nobody holds."""
    for data_dir in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        # One that is just being made has no cluster yet, and one of another user is theirs to remove.
        if data_dir.stat().st_uid != os.geteuid() or not (data_dir / "postgres" / "data").exists():
            continue
        home, _account = cluster_home(data_dir)
        if not FileLock(home.supervisor_lock).is_held() and not FileLock(home.server_lock).is_held():
            remove_cluster(data_dir)
