"""requirements.lock pins all that pyproject.toml asks for, and names no place to get it from."""

import json
import tomllib

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.architecture.source import REPOSITORY


def locked() -> dict[str, Version]:
    requirements = [
        Requirement(line)
        for line in (REPOSITORY / "requirements.lock").read_text().splitlines()
        if line and not line.startswith("#")
    ]
    return {
        canonicalize_name(requirement.name): Version(next(iter(requirement.specifier)).version)
        for requirement in requirements
    }


def wanted() -> list[Requirement]:
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text())
    return [Requirement(line) for line in [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]]


def test_every_requirement_is_locked_at_a_version_that_it_allows():
    versions = locked()
    unmet = [
        str(requirement)
        for requirement in wanted()
        if (version := versions.get(canonicalize_name(requirement.name))) is None
        or version not in requirement.specifier
    ]
    assert unmet == []


def test_the_python_lock_names_no_registry():
    assert "://" not in (REPOSITORY / "requirements.lock").read_text()


def test_the_frontend_lock_names_no_registry():
    packages = json.loads((REPOSITORY / "frontend" / "package-lock.json").read_text())["packages"]
    assert [name for name, entry in packages.items() if "resolved" in entry] == []
