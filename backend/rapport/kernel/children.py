"""Starting a program as a child that ends when we end, even by kill -9."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO, Literal

from rapport.kernel import launch

Guard = Literal["kernel", "watchdog"]
BEST_GUARD: Guard = "kernel" if sys.platform == "linux" else "watchdog"


def start_child(
    command: Sequence[str | Path],
    *,
    environment: Mapping[str, str],
    output: IO[bytes] | None = None,
    directory: Path | None = None,
    identity: tuple[int, int] | None = None,
    inherited: Sequence[int] = (),
    ending: signal.Signals = signal.SIGTERM,
    guard: Guard = BEST_GUARD,
) -> subprocess.Popen[bytes]:
    """Start `command`, for root as the (uid, gid) of `identity`; it gets `ending` when this process ends.

    It is in a session of its own, so that Ctrl-C in a terminal reaches us alone and we decide what ends when.
    """
    # The kernel signals a child when the *thread* that made it ends.
    assert threading.current_thread() is threading.main_thread(), "start children from the main thread"
    uid, gid = identity or (os.geteuid(), os.getegid())
    launcher = [sys.executable, "-I", "-S", launch.__file__, guard, *map(str, (int(ending), os.getpid(), uid, gid))]
    return subprocess.Popen(
        [*launcher, *map(str, command)],
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=output,
        cwd=directory,
        env=environment,
        pass_fds=inherited,
        start_new_session=True,
    )
