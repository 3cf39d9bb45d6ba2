"""Locks that the kernel releases when their holders end, so that no pid file has to be believed."""

import fcntl
import os
import time
from pathlib import Path

from rapport.postgres.errors import from_os_error

POLL_SECONDS = 0.02


class FileLock:
    """An exclusive lock on a file, tied to an open file description.

    A child that inherits the descriptor shares the lock: it is free again only when the last of them has
    ended, however they ended. The file also names the process that took it, for messages only.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._descriptor: int | None = None

    @property
    def descriptor(self) -> int:
        assert self._descriptor is not None, "the lock is not held"
        return self._descriptor

    def acquire(self, seconds: float = 0) -> bool:
        """Take the lock, waiting up to `seconds`; False where another process holds it still."""
        try:
            descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
        except OSError as error:
            raise from_os_error(error, self.path.parent) from error
        deadline = time.monotonic() + seconds
        while not _try_lock(descriptor):
            if time.monotonic() >= deadline:
                os.close(descriptor)
                return False
            time.sleep(POLL_SECONDS)
        self._descriptor = descriptor
        self._sign()
        return True

    def release(self) -> None:
        """Let go of our share. There is no explicit unlock: that would free the children's share too."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def is_held(self) -> bool:
        """Whether any process holds the lock now."""
        if not self.path.exists():
            return False
        descriptor = os.open(self.path, os.O_RDONLY | os.O_CLOEXEC)
        try:
            return not _try_lock(descriptor, fcntl.LOCK_SH)
        finally:
            os.close(descriptor)

    def holder(self) -> int | None:
        """The pid that the last holder wrote: something to tell people, never something to signal."""
        try:
            return int(self.path.read_text())
        except (OSError, ValueError):
            return None

    def _sign(self) -> None:
        try:
            os.ftruncate(self.descriptor, 0)
            os.pwrite(self.descriptor, str(os.getpid()).encode(), 0)
        except OSError as error:
            self.release()
            raise from_os_error(error, self.path.parent) from error


def _try_lock(descriptor: int, kind: int = fcntl.LOCK_EX) -> bool:
    try:
        fcntl.flock(descriptor, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
