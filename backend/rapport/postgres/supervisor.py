"""Starting and stopping the embedded PostgreSQL as a child of this process."""

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from rapport.kernel.address import DatabaseAddress
from rapport.kernel.children import BEST_GUARD, Guard, start_child
from rapport.postgres.binaries import Binaries, find_binaries
from rapport.postgres.cluster import DATABASE, ROLE, ensure_cluster
from rapport.postgres.errors import (
    AlreadyRunning,
    DiskFull,
    EmbeddedPostgresRefused,
    StillStopping,
    from_last_words,
    from_os_error,
)
from rapport.postgres.home import ClusterHome, cluster_home, existing_home, socket_directory
from rapport.postgres.lock import FileLock
from rapport.postgres.tuning import MEGABYTE, machine_memory, server_settings

PREVIOUS_STOP_SECONDS = 60.0
START_SECONDS = 600.0  # recovery after a crash takes as long as it takes; a server that ended is noticed at once
FAST_STOP_SECONDS = 30.0
IMMEDIATE_STOP_SECONDS = 10.0
POLL_SECONDS = 0.002
LOG_LIMIT = 10 * MEGABYTE
LAST_WORDS_LINES = 8
READY_LINE = 7  # of postmaster.pid, counted from 0
PROBE_SECONDS = 0.3


class Supervisor:
    """One cluster and, between `start` and `stop`, its server."""

    def __init__(
        self,
        data_dir: Path,
        *,
        binaries: Binaries | None = None,
        locale: str | None = None,
        durable: bool = True,
        guard: Guard = BEST_GUARD,
    ) -> None:
        """`durable=False` is for tests: fast, and lost with the machine's power."""
        self.home, self.account = cluster_home(data_dir)
        self.binaries = binaries or find_binaries(self.account)
        self._locale = locale
        self._durable = durable
        self._guard = guard
        self._presence = FileLock(self.home.supervisor_lock)
        self._server: subprocess.Popen[bytes] | None = None
        self._address: DatabaseAddress | None = None
        self._log_start = 0

    @property
    def address(self) -> DatabaseAddress:
        assert self._address is not None, "the server has not been started"
        return self._address

    @property
    def pid(self) -> int:
        assert self._server is not None, "the server is not running"
        return self._server.pid

    def start(self) -> DatabaseAddress:
        """Start the server and wait until it takes connections; raises an `EmbeddedPostgresRefused`."""
        if not self._presence.acquire(PROBE_SECONDS):
            raise AlreadyRunning(self.home.root, self._presence.holder())
        try:
            with _server_lock(self.home) as lock:
                ensure_cluster(self.home, self.binaries, self.account, locale=self._locale, durable=self._durable)
                self._launch(lock)
            self._wait_until_ready()
        except BaseException:
            self.stop()
            raise
        return self.address

    def stop(self) -> None:
        """Stop the server, cleanly if it can, and wait for it; does nothing where none runs."""
        server, self._server = self._server, None
        try:
            if server is not None:
                _stop(server, self.home)
        finally:
            self._presence.release()

    def poll(self) -> int | None:
        """None while the server runs; once it ended, its exit status."""
        return None if self._server is None else self._server.poll()

    def restart(self) -> None:
        """Start the server again at the same address after it ended by itself."""
        self.stop()
        self.start()

    def _launch(self, lock: FileLock) -> None:
        directory = socket_directory(self.home, self.account)
        settings = server_settings(directory, durable=self._durable, memory=machine_memory())
        command: list[str | Path] = [self.binaries.program("postgres"), "-D", self.home.data]
        for name, value in settings.items():
            command += ["-c", f"{name}={value}"]
        # Nobody holds the server's lock but us, so no server of this cluster runs: whatever process bears the
        # recorded number now is a stranger, and PostgreSQL would refuse to start because of it.
        (self.home.data / "postmaster.pid").unlink(missing_ok=True)
        self._log_start = _rotate(self.home.log)
        with self.home.log.open("ab") as output:
            self._server = start_child(
                command,
                environment={"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C", "TZ": "UTC"},
                output=output,
                directory=self.home.root,
                identity=(self.account.uid, self.account.gid),
                inherited=[lock.descriptor],
                ending=signal.SIGINT,  # a fast shutdown: SIGTERM would wait until every client has left
                guard=self._guard,
            )
        self._address = DatabaseAddress(host=str(directory), database=DATABASE, user=ROLE)

    def _wait_until_ready(self) -> None:
        """Wait for the word that PostgreSQL writes into its pid file, which was removed before the start."""
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            if self.poll() is not None:
                raise self._failure("PostgreSQL did not start")
            if _is_ready(self.home):
                return
            time.sleep(POLL_SECONDS)
        raise self._failure(f"PostgreSQL was not ready after {START_SECONDS:.0f} seconds")

    def _failure(self, what: str) -> EmbeddedPostgresRefused:
        # On a full disk the log that would say so can't be written either.
        if os.statvfs(self.home.root).f_bavail * os.statvfs(self.home.root).f_frsize < MEGABYTE:
            return DiskFull(self.home.root)
        return from_last_words(what, _last_words(self.home.log, self._log_start), self.home.root)


@contextlib.contextmanager
def running(data_dir: Path) -> Iterator[DatabaseAddress]:
    """The address of the data directory's database: of a server that runs, or of one for the while."""
    address = find_running(data_dir)
    if address is not None:
        yield address
        return
    supervisor = Supervisor(data_dir)
    address = supervisor.start()
    try:
        yield address
    finally:
        supervisor.stop()


def find_running(data_dir: Path) -> DatabaseAddress | None:
    """The address of the server that another process runs for this data directory, if there is one."""
    home = existing_home(data_dir)
    if home is None:
        return None
    try:
        # A server whose supervisor is gone is about to stop: whoever needs one starts their own after it.
        if not FileLock(home.supervisor_lock).is_held() or not _is_ready(home):
            return None
        socket = home.socket_record.read_text()
    except OSError as error:
        raise from_os_error(error, home.root) from error
    return DatabaseAddress(host=socket, database=DATABASE, user=ROLE)


@contextlib.contextmanager
def _server_lock(home: ClusterHome) -> Iterator[FileLock]:
    """The lock that the server inherits: while any process of it lives, it is taken.

    A server whose parent was killed needs a moment to shut down, so a start waits for it.
    """
    lock = FileLock(home.server_lock)
    if not lock.acquire(PREVIOUS_STOP_SECONDS):
        raise StillStopping(home.root, PREVIOUS_STOP_SECONDS)
    try:
        yield lock
    except OSError as error:
        raise from_os_error(error, home.root) from error
    finally:
        lock.release()


def _is_ready(home: ClusterHome) -> bool:
    try:
        lines = (home.data / "postmaster.pid").read_text().splitlines()
    except OSError:
        return False
    return len(lines) > READY_LINE and lines[READY_LINE].strip() == "ready"


def _stop(server: subprocess.Popen[bytes], home: ClusterHome) -> None:
    """Ask for a fast shutdown, then for an immediate one; a child not yet waited for can't be a stranger."""
    for number, seconds in ((signal.SIGINT, FAST_STOP_SECONDS), (signal.SIGQUIT, IMMEDIATE_STOP_SECONDS)):
        server.send_signal(number)
        with contextlib.suppress(subprocess.TimeoutExpired):
            server.wait(seconds)
            return
    raise StillStopping(home.root, FAST_STOP_SECONDS + IMMEDIATE_STOP_SECONDS)


def _rotate(path: Path) -> int:
    """Keep one older log of a limited size; returns where new entries will begin."""
    size = path.stat().st_size if path.exists() else 0
    if size < LOG_LIMIT:
        return size
    path.replace(path.with_suffix(".log.1"))
    return 0


def _last_words(path: Path, start: int) -> str:
    with path.open("rb") as file:
        file.seek(start)
        lines = file.read().decode(errors="replace").splitlines()
    return "\n".join(lines[-LAST_WORDS_LINES:])
