"""The commands that the README and continuous integration rely on exist."""

import os
import subprocess
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
PROMISED = ["run", "test", "check", "dev", "bench", "schema", "help"]


def make(*arguments):
    clean = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    return subprocess.run(["make", *arguments], cwd=REPOSITORY, env=clean, capture_output=True, text=True, check=True)


def test_help_lists_what_is_promised():
    listed = [line.split()[1] for line in make("help").stdout.splitlines()]
    assert [target for target in PROMISED if target not in listed] == []


def test_help_is_the_default():
    assert make().stdout == make("help").stdout


@pytest.mark.parametrize("target", PROMISED)
def test_every_target_can_be_planned(target):
    assert "No rule to make target" not in make("--dry-run", target).stderr


@pytest.mark.parametrize("script", sorted((REPOSITORY / ".ci").iterdir()), ids=lambda path: path.name)
def test_scripts_can_be_run(script):
    assert os.access(script, os.X_OK)
    shell = script.read_text().splitlines()[0].removeprefix("#!").split()[-1]
    assert subprocess.run([shell, "-n", script], check=False).returncode == 0


def test_continuous_integration_checks_and_tests():
    assert "make --no-print-directory check test" in (REPOSITORY / ".ci" / "run").read_text()
