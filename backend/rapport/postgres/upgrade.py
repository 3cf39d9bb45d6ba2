"""Bringing an embedded cluster to another major version of PostgreSQL, with the old one kept beside it."""

import shutil
from pathlib import Path

from rapport.postgres.account import Account
from rapport.postgres.binaries import Binaries, binaries_in, find_binaries
from rapport.postgres.cluster import ROLE, cluster_version, initialise, new_draft, run_program
from rapport.postgres.errors import AlreadyRunning, EmbeddedPostgresRefused, from_os_error
from rapport.postgres.home import ClusterHome, cluster_home, socket_directory
from rapport.postgres.lock import FileLock

# The first one whose data directories have checksums unless told otherwise; pg_upgrade wants both sides alike.
CHECKSUMS_BY_DEFAULT_SINCE = 18


class NothingToUpgrade(EmbeddedPostgresRefused):
    def __init__(self, home: ClusterHome, found: str | None) -> None:
        what = f"is of PostgreSQL {found} already" if found else "does not exist yet"
        super().__init__(f"The database in {home.root} {what}; there is nothing to upgrade.")


class WrongOldBinaries(EmbeddedPostgresRefused):
    def __init__(self, old: Binaries, found: str) -> None:
        super().__init__(
            f"The programs in {old.directory} are PostgreSQL {old.major}, and the database was made by "
            f"PostgreSQL {found}. Give the directory of the programs of {found}."
        )


def upgrade(data_dir: Path, old_binaries: Path) -> Path:
    """Upgrade the cluster of `data_dir` and return where the old one is kept.

    Everything happens in a copy that takes the old one's place at the end, so that a failure changes nothing.
    """
    home, account = cluster_home(data_dir)
    presence, server = FileLock(home.supervisor_lock), FileLock(home.server_lock)
    if not presence.acquire() or not server.acquire():
        presence.release()
        raise AlreadyRunning(home.root, presence.holder())
    try:
        return _upgrade(home, account, binaries_in(old_binaries))
    except OSError as error:
        raise from_os_error(error, home.root) from error
    finally:
        server.release()
        presence.release()


def _upgrade(home: ClusterHome, account: Account, old: Binaries) -> Path:
    new = find_binaries(account)
    found = cluster_version(home.data)
    if found in (None, str(new.major)):
        raise NothingToUpgrade(home, found)
    if found != str(old.major):
        raise WrongOldBinaries(old, found)
    draft = new_draft(home.root)
    kept = home.root / f"data-{found}"
    try:
        initialise(draft, new, account, _checksum_arguments(home, account, old, new))
        _run_pg_upgrade(home, account, draft, old, new)
        home.data.rename(kept)
        draft.rename(home.data)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return kept


def _run_pg_upgrade(home: ClusterHome, account: Account, draft: Path, old: Binaries, new: Binaries) -> None:
    command: list[str | Path] = [new.program("pg_upgrade"), f"--username={ROLE}"]
    command += [f"--old-bindir={old.directory}", f"--new-bindir={new.directory}"]
    command += [f"--old-datadir={home.data}", f"--new-datadir={draft}"]
    command += [f"--socketdir={socket_directory(home, account)}"]
    run_program(command, "pg_upgrade stopped; the database is unchanged", home.root, account)
    for leftover in home.root.glob("delete_old_cluster.*"):
        leftover.unlink()


def _checksum_arguments(home: ClusterHome, account: Account, old: Binaries, new: Binaries) -> list[str]:
    command: list[str | Path] = [old.program("pg_controldata"), "-D", home.data]
    answer = run_program(command, "The old database could not be read", home.root, account)
    has_checksums = not any(
        line.startswith("Data page checksum version:") and line.split()[-1] == "0" for line in answer.splitlines()
    )
    if has_checksums:
        return ["--data-checksums"]
    return ["--no-data-checksums"] if new.major >= CHECKSUMS_BY_DEFAULT_SINCE else []
