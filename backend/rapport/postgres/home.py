"""The directory of one embedded cluster: its data, its locks, its log, and where its socket is."""

import os
import secrets
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path

from rapport.postgres.account import Account, account_for, service_directory
from rapport.postgres.errors import DirectoryNotWritable, from_os_error

# The limit of sockaddr_un is 104 bytes on macOS and 108 on Linux, with the final zero.
SOCKET_PATH_LIMIT = 103
SOCKET_NAME = ".s.PGSQL.5432"


@dataclass(frozen=True, slots=True)
class ClusterHome:
    """Paths below one directory; nothing here touches the disk."""

    root: Path

    @property
    def data(self) -> Path:
        return self.root / "data"

    @property
    def log(self) -> Path:
        return self.root / "postgres.log"

    @property
    def supervisor_lock(self) -> Path:
        return self.root / "supervisor.lock"

    @property
    def server_lock(self) -> Path:
        return self.root / "server.lock"

    @property
    def socket_record(self) -> Path:
        return self.root / "socket"


def cluster_home(data_dir: Path) -> tuple[ClusterHome, Account]:
    """The cluster of a data directory, made on the first call, and the account that it belongs to.

    It is `<data_dir>/postgres`; for root, whose data directory other accounts often can't enter, that is a
    link to a directory below /var/lib/rapport, so that the cluster follows a data directory that is moved.
    """
    place = data_dir.absolute() / "postgres"
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        account = account_for(place)
        if account.is_other and not os.path.lexists(place):
            name = f"{place.parent.parent.name or 'root'}-{secrets.token_hex(4)}"
            place.symlink_to(service_directory("clusters") / name)
        root = place.resolve()
        make_private(root, account)
    except OSError as error:
        raise from_os_error(error, place) from error
    return ClusterHome(root), account


def existing_home(data_dir: Path) -> ClusterHome | None:
    """The cluster of a data directory if there is one; nothing is made."""
    place = data_dir.absolute() / "postgres"
    return ClusterHome(place.resolve()) if place.is_dir() else None


def make_private(directory: Path, account: Account) -> None:
    """Make a directory that only `account` and root may enter; one that exists has to be writable."""
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    if account.is_other:
        os.chown(directory, account.uid, account.gid)
    if not os.access(directory, os.W_OK | os.X_OK):
        raise DirectoryNotWritable(directory)


def socket_directory(home: ClusterHome, account: Account) -> Path:
    """A short private directory for the socket, the same at every start while it exists.

    Keeping it lets other processes find their way back after a restart. One that was removed, or that is not
    private to the account any more, is not trusted and replaced.
    """
    try:
        recorded = Path(home.socket_record.read_text())
        if _is_private(recorded, account):
            return recorded
    except OSError:
        pass
    made = Path(tempfile.mkdtemp(prefix="rapport-", dir=_short_parent(account)))
    try:
        if account.is_other:
            os.chown(made, account.uid, account.gid)
        home.socket_record.write_text(str(made))
    except OSError as error:
        made.rmdir()
        raise from_os_error(error, home.root) from error
    return made


def _is_private(directory: Path, account: Account) -> bool:
    status = directory.lstat()
    return stat.S_ISDIR(status.st_mode) and stat.S_IMODE(status.st_mode) == 0o700 and status.st_uid == account.uid


def _short_parent(account: Account) -> str:
    """Where temporary directories go, unless that is too long for a socket or closed to the account."""
    usual = tempfile.gettempdir()
    path = Path(usual) / "rapport-12345678" / SOCKET_NAME
    fits = len(os.fsencode(path)) <= SOCKET_PATH_LIMIT
    return usual if fits and not account.is_other else "/tmp"  # noqa: S108  (the directory made there is private)
