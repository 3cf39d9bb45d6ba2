"""Becomes another program, after making sure that it will not outlive the process that asked for it.

This file is run as a script, by path, in a bare interpreter (`python -I -S`): it may import the standard
library only. It is a program of its own because work between fork and exec is unsafe when there are threads.
"""

import ctypes
import os
import signal
import subprocess
import sys
import time

PR_SET_PDEATHSIG = 1
WATCH_SECONDS = 0.2


def main(guard: str, ending: int, parent: int, uid: int, gid: int, command: list[str]) -> int:
    """Run `command` as `uid`; when `parent` ends, however it ends, it gets the signal `ending`."""
    os.umask(0o077)
    # Loaded before privileges are dropped: the interpreter may lie where the other account can't read.
    libc = ctypes.CDLL(None, use_errno=True) if guard == "kernel" else None
    if uid != os.geteuid():
        os.setgroups([])
        os.setgid(gid)
        os.setuid(uid)
    if libc is None:
        return _watch(ending, parent, command)
    # Changing the user clears this flag, so it comes after; it survives execv.
    if libc.prctl(PR_SET_PDEATHSIG, ending) != 0:
        return _watch(ending, parent, command)
    if os.getppid() != parent:
        # The parent ended before the flag was set, and nobody else would tell us.
        return 1
    return os.execv(command[0], command)  # noqa: S606  (no shell is wanted)


def _watch(ending: int, parent: int, command: list[str]) -> int:
    """Stand between parent and program where the kernel can't tie their lives together."""
    program = subprocess.Popen(command, close_fds=False)
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGQUIT):
        signal.signal(number, lambda received, _frame: program.send_signal(received))
    told = False
    while program.poll() is None:
        if not told and os.getppid() != parent:
            program.send_signal(ending)
            told = True
        time.sleep(WATCH_SECONDS)
    return program.returncode


if __name__ == "__main__":
    chosen, ending_signal, parent_pid, user, group, *wanted = sys.argv[1:]
    sys.exit(main(chosen, int(ending_signal), int(parent_pid), int(user), int(group), wanted))
