"""Who sent a request, and which documents they may run."""

from pathlib import Path
from uuid import uuid4

import pytest
from starlette.requests import HTTPConnection

from rapport.endpoint import identity
from rapport.endpoint.identity import Identifier
from rapport.kernel.access import Access, ActorKind, Role
from rapport.kernel.graph.known_documents import document_hash
from rapport.kernel.settings import Settings

BUILT = frozenset({document_hash("{ viewer { email } }")})


def connection(**headers: str) -> HTTPConnection:
    raw = [(name.encode(), value.encode()) for name, value in headers.items()]
    return HTTPConnection({"type": "http", "headers": raw, "client": ("203.0.113.7", 1)})


@pytest.fixture
def identifier(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Identifier:
    monkeypatch.setattr(identity, "built_documents", lambda: BUILT)
    return Identifier(Settings(env="production", base_url="https://people.example", data_dir=tmp_path))


@pytest.mark.parametrize("headers", [{}, {"authorization": "Bearer rpt_of_nobody"}, {"authorization": "Bearer"}])
def test_who_is_nobody_runs_the_built_documents_only(identifier: Identifier, headers: dict[str, str]) -> None:
    assert identifier.context(connection(**headers), None).known_documents == BUILT


def test_a_browser_runs_the_built_documents_only(identifier: Identifier) -> None:
    member = Access(workspace_id=uuid4(), member_id=uuid4(), role=Role.ADMIN, session_id=uuid4())
    assert identifier.context(connection(cookie="__Host-rapport=x"), member).known_documents == BUILT


def test_a_program_with_a_key_runs_any_document(identifier: Identifier) -> None:
    program = Access(
        workspace_id=uuid4(), member_id=uuid4(), role=Role.ADMIN, actor_kind=ActorKind.API_KEY, api_key_id=uuid4()
    )
    assert identifier.context(connection(authorization="Bearer rpt_x"), program).known_documents is None
