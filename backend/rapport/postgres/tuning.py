"""How the embedded PostgreSQL is set up: a small server that shares its machine with Rapport."""

import os
from pathlib import Path

MEGABYTE = 1024 * 1024
CGROUP_LIMITS = (Path("/sys/fs/cgroup/memory.max"), Path("/sys/fs/cgroup/memory/memory.limit_in_bytes"))


def server_settings(socket_directory: Path, *, durable: bool, memory: int) -> dict[str, str]:
    """Settings for the command line, where they win over the cluster's own file; `memory` is in bytes."""
    shared = _clamp(memory // 4, 64 * MEGABYTE, 1024 * MEGABYTE)
    settings = {
        "listen_addresses": "",
        "unix_socket_directories": str(socket_directory),
        "unix_socket_permissions": "0700",
        "port": "5432",
        "max_connections": "200",
        "shared_buffers": _megabytes(shared if durable else 128 * MEGABYTE),
        "effective_cache_size": _megabytes(max(memory // 2, 2 * shared)),
        "work_mem": "16MB",
        "maintenance_work_mem": _megabytes(_clamp(memory // 16, 64 * MEGABYTE, 256 * MEGABYTE)),
        # The default of 4 is for spinning disks: with it the planner scans every candidate to show one board.
        "random_page_cost": "1.1",
        "effective_io_concurrency": "100",
        "max_wal_size": "2GB",
        # Queries here are short; compiling them costs more than it saves.
        "jit": "off",
        "idle_in_transaction_session_timeout": "5min",
        "timezone": "UTC",
        "log_timezone": "UTC",
        "lc_messages": "C",
        "log_checkpoints": "off",
        # Without the details of an error, which quote the row: a person's address, or all there is on them.
        "log_error_verbosity": "terse",
    }
    if not durable:
        settings |= {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
        settings |= {"wal_level": "minimal", "max_wal_senders": "0"}
    return settings


def machine_memory() -> int:
    """Bytes of memory that this machine, or the container that we are in, may use."""
    total = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    for path in CGROUP_LIMITS:
        try:
            return min(total, int(path.read_text()))
        except (OSError, ValueError):
            continue
    return total


def _clamp(value: int, low: int, high: int) -> int:
    return max(low, min(value, high))


def _megabytes(size: int) -> str:
    return f"{size // MEGABYTE}MB"
