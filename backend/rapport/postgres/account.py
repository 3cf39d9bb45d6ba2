"""The account that PostgreSQL runs as: it refuses to be root, so root hands it to a system account."""

import os
import pwd
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

ACCOUNT = "rapport"
HOME = Path("/var/lib/rapport")

# Any number works for the kernel; this one is far from the ranges that distributions hand out.
UNNAMED_ID = 64_717


@dataclass(frozen=True, slots=True)
class Account:
    """Whom to become before running PostgreSQL."""

    uid: int
    gid: int

    @property
    def is_other(self) -> bool:
        """Whether becoming it is a change, which only root can do."""
        return self.uid != os.geteuid()


def own_account() -> Account:
    return Account(os.geteuid(), os.getegid())


def account_for(existing: Path) -> Account:
    """The caller itself; for root the owner of the cluster at `existing`, or else a system account."""
    if os.geteuid() != 0:
        return own_account()
    if existing.is_dir() and not existing.is_symlink() and existing.stat().st_uid != 0:
        status = existing.stat()
        return Account(status.st_uid, status.st_gid)
    return _named() or _created() or Account(UNNAMED_ID, UNNAMED_ID)


def service_directory(name: str) -> Path:
    """A directory below /var/lib/rapport that any account may enter, whatever root's umask is."""
    directory = HOME / name
    directory.mkdir(parents=True, exist_ok=True)
    for path in (HOME, directory):
        path.chmod(0o755)
    return directory


def _named() -> Account | None:
    try:
        entry = pwd.getpwnam(ACCOUNT)
    except KeyError:
        return None
    # Somebody's login account may bear the name; only a system account is ours.
    return Account(entry.pw_uid, entry.pw_gid) if 0 < entry.pw_uid < 1000 else None


def _created() -> Account | None:
    useradd = shutil.which("useradd", path="/usr/sbin:/sbin:/usr/bin:/bin")
    if useradd is None:
        return None
    command = [useradd, "--system", "--user-group", "--home-dir", str(HOME), "--no-create-home"]
    command += ["--shell", "/usr/sbin/nologin", ACCOUNT]
    # Two first starts at once: the one that loses the race finds the account the winner made.
    subprocess.run(command, check=False, capture_output=True)
    return _named()
