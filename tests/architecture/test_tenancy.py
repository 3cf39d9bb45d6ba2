"""Tenant scope lives in the named reads: no model is queried around it."""

import ast
from collections.abc import Iterator

from tests.architecture.source import PACKAGE, name_of, own_modules, parsed

READS = {"filter", "get", "get_or_none", "all", "exclude", "get_or_create", "update_or_create", "in_bulk", "raw"}

# Models that belong to people or to the installation, not to one workspace; and what is found by a secret of its own
# (or by its person) before anyone has signed in.
SHARED = {"Workspace", "Person", "Instance", "SignInAttempt", "Session", "Invitation"}

# Named reads whose caller is no member: before sign-in, the operator's commands, and keys that were just looked up
# through an access.
WITHOUT_ACCESS = {
    "accounts": {
        "instance",
        "all_workspaces",
        "workspace_time_zone",
        "credentials_of",
        "open_invitation",
    },
    "changes": set(),
    "pipeline": {"board_head", "count_cards", "actor_of_version"},
    "live": {"grants_version"},
}


def model_queries() -> Iterator[tuple[str, ast.Call]]:
    """Calls of a model's query methods outside of the kernel."""
    for path in own_modules():
        tree = parsed(path)
        models = {
            alias.asname or alias.name
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and node.module and node.module.endswith(".models")
            for alias in node.names
        } - SHARED
        for node in ast.walk(tree):
            match node:
                case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr=method)) if (
                    name in models and method in READS
                ):
                    yield f"{name_of(path)}:{node.lineno}", node


def test_every_query_of_a_model_names_its_workspace() -> None:
    unscoped = [place for place, call in model_queries() if not any(k.arg == "workspace_id" for k in call.keywords)]
    assert unscoped == []


def test_there_are_such_queries_to_look_at() -> None:
    assert len(list(model_queries())) > 20


def test_every_named_read_knows_who_asks() -> None:
    anonymous: list[str] = []
    for path in own_modules():
        parts = path.relative_to(PACKAGE).parts
        if "queries" not in (parts[1:2] or ("",))[0]:
            continue
        for node in parsed(path).body:
            if isinstance(node, ast.AsyncFunctionDef) and not node.name.startswith("_"):
                first = node.args.args[0].arg if node.args.args else None
                if first != "access" and node.name not in WITHOUT_ACCESS.get(parts[0], set()):
                    anonymous.append(f"{name_of(path)}:{node.name}")
    assert anonymous == []
