"""What the import contract in pyproject.toml can't see."""

import ast

from tests.architecture.source import functions, name_of, own_modules, parsed


def imported_names(node):
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        return [node.module or ""]
    return []


def test_our_own_code_is_imported_at_the_top_alone():
    local = [
        f"{name_of(path)}:{node.lineno}"
        for path in own_modules()
        for function in functions(path)
        for node in ast.walk(function)
        for name in imported_names(node)
        if name.split(".")[0] == "rapport"
    ]
    assert local == []


def test_no_import_is_relative():
    relative = [
        f"{name_of(path)}:{node.lineno}"
        for path in own_modules()
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.ImportFrom) and node.level
    ]
    assert relative == []


def test_no_orm_signals():
    """What happens on a change stands in the verb that makes it, not in a listener elsewhere."""
    users = [
        name_of(path)
        for path in own_modules()
        for node in ast.walk(parsed(path))
        if "tortoise.signals" in imported_names(node)
    ]
    assert users == []
