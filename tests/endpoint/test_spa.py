"""The app's own files, and what a page of it may do."""

from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette

from rapport.endpoint import spa
from rapport.endpoint.spa import CONTENT_POLICY, spa_routes


@pytest.fixture
async def client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "secret.txt").write_text("secret")
    files = tmp_path / "dist"
    (files / "assets").mkdir(parents=True)
    (files / "index.html").write_text("<!doctype html>")
    (files / "favicon.svg").write_text("<svg/>")
    (files / "assets" / "app-1.js").write_text("1")
    monkeypatch.setattr(spa, "built_files", lambda: files)
    transport = httpx.ASGITransport(Starlette(routes=spa_routes()))
    async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
        yield client


@pytest.mark.parametrize("path", ["/", "/index.html", "/jobs/job_1", "/favicon.svg"])
async def test_nothing_can_be_framed_or_run_what_is_not_ours(client: httpx.AsyncClient, path: str) -> None:
    answer = await client.get(path)
    assert answer.status_code == 200
    assert answer.headers["content-security-policy"] == CONTENT_POLICY
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("path", ["/..%2fsecret.txt", "/assets/..%2f..%2fsecret.txt", "/%2e%2e/secret.txt", "/no.js"])
async def test_only_files_of_the_app_are_served(client: httpx.AsyncClient, path: str) -> None:
    answer = await client.get(path)
    assert (answer.status_code, answer.text.lower()) == (404, "not found")


async def test_hashed_files_are_kept_for_ever(client: httpx.AsyncClient) -> None:
    assert "immutable" in (await client.get("/assets/app-1.js")).headers["cache-control"]
    assert (await client.get("/")).headers["cache-control"] == "no-cache"
