"""The README tells of every setting and of every command."""

from pathlib import Path

import pytest

from rapport.cli.main import app
from rapport.kernel.settings import Settings, variable

README = (Path(__file__).parents[2] / "README.md").read_text()


@pytest.mark.parametrize("field", Settings.model_fields)
def test_settings(field):
    about = Settings.model_fields[field].description
    assert f"| `{variable(field)}` |" in README
    assert about
    assert about in README


def test_commands():
    names = [command.name or command.callback.__name__ for command in app.registered_commands]
    names += [group.name for group in app.registered_groups]
    assert [name for name in names if f"`rapport {name}" not in README] == []
