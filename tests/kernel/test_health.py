"""Alive, ready, and measured."""

import httpx
import pytest
from starlette.applications import Starlette

from rapport.kernel.database import execute, open_database
from rapport.kernel.health import HEALTH_ROUTES


@pytest.fixture
async def client():
    transport = httpx.ASGITransport(Starlette(routes=HEALTH_ROUTES))
    async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
        yield client


async def test_a_ready_server(client, database):
    answer = await client.get("/readyz")
    assert (answer.status_code, answer.json()) == (200, {"ready": True})


async def test_a_server_without_a_database_lives_but_is_not_ready(client):
    assert (await client.get("/healthz")).text == "ok"
    answer = await client.get("/readyz")
    assert (answer.status_code, answer.json()) == (503, {"ready": False, "reason": "the database does not answer"})


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ("DELETE FROM job_migrations WHERE name LIKE '%03.04%'", "the database has to be migrated"),
        ("INSERT INTO job_migrations (name) VALUES ('later')", "the database is of a newer version"),
    ],
)
async def test_a_database_of_another_version(client, database_address, change, reason):
    async with open_database(database_address):
        await execute(change)
        answer = await client.get("/readyz")
    assert (answer.status_code, answer.json()) == (503, {"ready": False, "reason": reason})


async def test_measurements_are_in_prometheus_format(client):
    answer = await client.get("/metrics")
    assert answer.headers["content-type"].startswith("text/plain")
    assert "# TYPE rapport_http_requests_total counter" in answer.text
