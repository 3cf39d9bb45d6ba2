"""What every test may use, and the one PostgreSQL that all xdist workers share."""

import contextlib
from typing import Any

import pytest

from tests.fixtures.servers import migrated_server

pytest_plugins = [
    "tests.fixtures.clusters",
    "tests.fixtures.commands",
    "tests.fixtures.importing",
    "tests.fixtures.serving",
    "tests.fixtures.databases",
    "tests.fixtures.office",
    "tests.fixtures.browsers",
]

SERVERS = pytest.StashKey[contextlib.ExitStack]()
ADDRESS = pytest.StashKey[str]()


def pytest_configure(config: pytest.Config) -> None:
    config.stash[SERVERS] = contextlib.ExitStack()


def pytest_unconfigure(config: pytest.Config) -> None:
    config.stash[SERVERS].close()


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """In the controller, for each xdist worker: start the server once and say where it is."""
    stash = node.config.stash
    if ADDRESS not in stash:
        stash[ADDRESS] = stash[SERVERS].enter_context(migrated_server()).url
    node.workerinput["postgres"] = stash[ADDRESS]
