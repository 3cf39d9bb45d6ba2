"""Logs are for machines in production and for people in development, and carry the request's id."""

import json
import logging

import pytest
import structlog

from rapport.kernel.logs import configure_logging
from rapport.kernel.settings import Settings

REFUSED = "duplicate key\nDETAIL:  Key (email)=(eva@x.example) exists.\nand more\nHINT:  Look."
PRODUCTION = {"env": "production", "secret_key": "k" * 32, "base_url": "https://rapport.example"}


@pytest.fixture
def configured():
    """Sets logging up as asked, and puts back what was before."""
    root = logging.getLogger()
    before = (root.handlers, root.level)
    yield lambda **settings: configure_logging(Settings(**settings))
    root.handlers, level = before
    root.setLevel(level)
    structlog.reset_defaults()
    structlog.contextvars.clear_contextvars()


def test_production_writes_one_json_object_a_line(configured, capsys):
    configured(**PRODUCTION)
    structlog.contextvars.bind_contextvars(request_id="r-1")
    structlog.get_logger("rapport.test").info("moved", card=7)
    logging.getLogger("some.package").warning("odd %s", "thing")
    ours, theirs = (json.loads(line) for line in capsys.readouterr().err.splitlines())
    assert ours.pop("timestamp").endswith("Z")
    assert ours == {"event": "moved", "card": 7, "request_id": "r-1", "logger": "rapport.test", "level": "info"}
    assert (theirs["event"], theirs["level"], theirs["request_id"]) == ("odd thing", "warning", "r-1")


def test_an_exception_stays_on_its_line(configured, capsys):
    configured(**PRODUCTION)
    try:
        raise ValueError("broken")
    except ValueError:
        structlog.get_logger("rapport.test").exception("failed")
    (line,) = capsys.readouterr().err.splitlines()
    assert json.loads(line)["exception"][0]["exc_value"] == "broken"


def test_a_traceback_never_shows_the_values_of_variables(configured, capsys):
    configured(**PRODUCTION)
    password = "hunter2-" + "x" * 3
    try:
        raise ValueError(len(password))
    except ValueError:
        structlog.get_logger("rapport.test").exception("failed")
    assert password not in capsys.readouterr().err


@pytest.mark.parametrize("settings", [PRODUCTION, {}])
def test_a_refused_row_is_not_quoted(configured, capsys, settings):
    """As asyncpg words it, wrapped as Tortoise does."""
    configured(**settings)
    try:
        try:
            raise ValueError(REFUSED)
        except ValueError as error:
            raise RuntimeError(error) from error
    except RuntimeError:
        structlog.get_logger("rapport.test").exception("failed")
    written = capsys.readouterr().err
    assert "duplicate key" in written
    assert "Look." in written
    assert "RuntimeError" in written
    assert "eva@x.example" not in written
    assert "and more" not in written


def test_development_writes_for_people(configured, capsys):
    configured()
    structlog.get_logger("rapport.test").info("moved", card=7)
    assert "moved" in (line := capsys.readouterr().err)
    assert "card=7" in line


def test_the_level_is_respected(configured, capsys):
    configured(log_level="warning")
    structlog.get_logger("rapport.test").info("quiet")
    structlog.get_logger("rapport.test").warning("loud")
    assert [line for line in capsys.readouterr().err.splitlines() if "quiet" in line] == []


def test_libraries_that_chatter_are_quiet(configured, capsys):
    configured()
    logging.getLogger("procrastinate.worker").info("chatter")
    assert capsys.readouterr().err == ""
