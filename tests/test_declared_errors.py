"""Every domain error that a mutation's code names is declared by it, so that none turns up as our own fault.

The calls are followed in the source from each resolver on. That finds more than can happen; what can't is listed with
the reason. What slips through all the same is caught at run time, logged and masked (``UndeclaredError``).
"""

import ast
import inspect
import textwrap
from collections.abc import Callable
from typing import Any

import pytest

from rapport.kernel.errors import DomainError, IdempotencyKeyReused
from rapport.kernel.graph.mutations import COMMON_ERRORS, MutationSpec, mutations
from rapport.schema import schema

assert schema  # composing it is what declares the mutations

CARDS = (
    "hire_application",
    "move_application",
    "reject_application",
    "reopen_application",
    "schedule_interview",
    "set_turn",
    "update_interview",
    "withdraw_application",
)
# The board of a card or stage that was just seen is there: jobs are never deleted.
NEVER: dict[str, set[str]] = {name: {"JobNotFound"} for name in (*CARDS, "remove_stage", "update_stage")}
# Only a request that carries a version can be late.
for versionless in ("reopen_application", "schedule_interview", "set_turn", "update_interview"):
    NEVER[versionless] = NEVER[versionless] | {"ApplicationMovedMeanwhile"}
# The members these look up are the one who asks, and the one just made in an empty installation.
NEVER |= {
    "change_password": {"MemberNotFound"},
    "join_hiring_team": {"MemberNotFound"},
    "set_up_workspace": {"MemberExists", "MemberNotFound"},
    # The import that it has just made.
    "create_import": {"ImportNotFound"},
}


def resolver_of(spec: MutationSpec) -> Callable[..., Any]:
    """What was decorated: a closed-over name of the function that runs it."""
    assert spec.field.base_resolver is not None
    run: Any = spec.field.base_resolver.wrapped_func
    held = dict(zip(run.__code__.co_freevars, (cell.cell_contents for cell in run.__closure__), strict=True))
    found: Callable[..., Any] = held["resolver"]
    return found


def errors_named_in(function: Callable[..., Any], seen: set[Any]) -> set[type[DomainError]]:
    """Domain errors that the function, or what it calls of ours, names."""
    plain: Any = inspect.unwrap(function)
    if plain in seen or not plain.__module__.startswith("rapport."):
        return set()
    seen.add(plain)
    found: set[type[DomainError]] = set()
    for node in ast.walk(ast.parse(textwrap.dedent(inspect.getsource(plain)))):
        named = meaning(node, plain.__globals__)
        if inspect.isclass(named) and issubclass(named, DomainError):
            found.add(named)
        elif inspect.isfunction(named):
            found |= errors_named_in(named, seen)
    return found


def meaning(node: ast.AST, names: dict[str, Any]) -> Any:
    if isinstance(node, ast.Name):
        return names.get(node.id)
    if isinstance(node, ast.Attribute):
        module = meaning(node.value, names)
        return getattr(module, node.attr, None) if inspect.ismodule(module) else None
    return None


@pytest.mark.parametrize("name", sorted(mutations))
def test_what_a_mutation_may_raise_it_declares(name: str) -> None:
    spec = mutations[name]
    named = {error.__name__ for error in errors_named_in(resolver_of(spec), set())}
    declared = {error.__name__ for error in (*COMMON_ERRORS, IdempotencyKeyReused, DomainError, *spec.raises)}
    assert named - declared == NEVER.get(name, set())
