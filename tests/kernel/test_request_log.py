"""Every request has an id, one log entry and one measurement."""

import httpx
import pytest
import structlog
from prometheus_client import REGISTRY
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from structlog.testing import capture_logs

from rapport.kernel.request_log import RequestLog

WITH_CONTEXT = [structlog.contextvars.merge_contextvars]


async def greet(request):
    return PlainTextResponse("hello")


async def fail(request):
    raise RuntimeError("broken")


async def listen(socket):
    await socket.accept()
    await socket.send_text(str(REGISTRY.get_sample_value("rapport_websockets_open")))
    await socket.close()


APP = RequestLog(
    Starlette(
        routes=[
            Route("/graphql", greet),
            Route("/u/{token}", greet),
            Route("/healthz", greet),
            Route("/fail", fail),
            WebSocketRoute("/socket", listen),
        ]
    )
)


@pytest.fixture
async def client():
    transport = httpx.ASGITransport(APP, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
        yield client


async def test_the_entry_and_the_answer_share_an_id(client):
    with capture_logs(WITH_CONTEXT) as entries:
        answer = await client.get("/graphql?token=secret")
    (entry,) = entries
    assert entry.pop("milliseconds") >= 0
    assert entry == {
        "event": "request",
        "log_level": "info",
        "method": "GET",
        "path": "/graphql",
        "status": 200,
        "request_id": answer.headers["x-request-id"],
    }


@pytest.mark.parametrize(
    ("given", "kept"), [("abc-1.2_3", True), ("a b", False), ("x" * 65, False), ("<script>", False)]
)
async def test_a_given_id_is_kept_if_it_is_one(client, given, kept):
    answer = await client.get("/graphql", headers={"X-Request-Id": given})
    assert (answer.headers["x-request-id"] == given) is kept


@pytest.mark.parametrize("area", ["u", "invitation"])
async def test_a_path_that_is_a_secret_is_not_logged(client, area):
    with capture_logs() as entries:
        await client.get(f"/{area}/token-of-a-person")
    assert [entry["path"] for entry in entries] == [f"/{area}/…"]


async def test_a_path_writes_no_lines_and_no_colours_of_its_own(client):
    with capture_logs() as entries:
        await client.get("/a%0Aforged%1B[31m%00é")
    assert [entry["path"] for entry in entries] == ["/a%0Aforged%1B%5B31m%00%C3%A9"]


async def test_probes_are_measured_but_not_logged(client):
    labels = {"area": "healthz", "method": "GET", "status": "200"}
    before = REGISTRY.get_sample_value("rapport_http_requests_total", labels) or 0
    with capture_logs() as entries:
        await client.get("/healthz")
    assert entries == []
    assert REGISTRY.get_sample_value("rapport_http_requests_total", labels) == before + 1


async def test_a_crash_counts_as_500(client):
    with capture_logs() as entries:
        answer = await client.get("/fail")
    assert answer.status_code == 500
    assert [entry["status"] for entry in entries] == [500]


async def test_open_sockets_are_counted():
    sent = []

    async def receive():
        return {"type": "websocket.connect"}

    async def send(message):
        sent.append(message)

    scope = {"type": "websocket", "path": "/socket", "headers": [], "query_string": b"", "subprotocols": []}
    await APP(scope, receive, send)
    assert [message.get("text") for message in sent] == [None, "1.0", None]
    assert REGISTRY.get_sample_value("rapport_websockets_open") == 0
