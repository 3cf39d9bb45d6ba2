"""The source tree as the architecture tests see it."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]
PACKAGE = REPOSITORY / "backend" / "rapport"
TESTS = REPOSITORY / "tests"
FRONTEND = REPOSITORY / "frontend" / "src"

Function = ast.FunctionDef | ast.AsyncFunctionDef


def own_modules() -> list[Path]:
    """Every module of the package; migrations are generated and keep their own measure."""
    return sorted(path for path in PACKAGE.rglob("*.py") if "migrations" not in path.parts)


def modules_of_tests() -> list[Path]:
    return sorted(TESTS.rglob("*.py"))


def name_of(path: Path) -> str:
    return str(path.relative_to(REPOSITORY))


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(), str(path))


def functions(path: Path) -> Iterator[Function]:
    for node in ast.walk(parsed(path)):
        if isinstance(node, Function):
            yield node


def body_lines(function: Function) -> int:
    """Lines of the body, without the docstring: explaining much is no fault."""
    body = function.body
    if ast.get_docstring(function) is not None:
        body = body[1:]
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0
