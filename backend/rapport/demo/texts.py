"""The demo's words: its company, its peoples' names and what is written about them."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def company_texts() -> dict[str, Any]:
    return _read("company.toml")


@cache
def peoples() -> tuple[dict[str, Any], ...]:
    return tuple(_read("peoples.toml")["people"])


@cache
def phrases() -> dict[str, Any]:
    return _read("phrases.toml")


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath(name).read_text(encoding="utf-8"))
