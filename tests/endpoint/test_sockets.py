"""What a socket is refused, and what an exception in one operation does to the rest."""

import asyncio
from datetime import timedelta

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed, InvalidStatus

from rapport.endpoint import graphql
from rapport.pipeline.actions import moves
from rapport.pipeline.models import StageKind
from tests.fixtures.boards import follow, keep_up, make_desk, make_session, read_board
from tests.fixtures.clients import Client, SubscriptionRefused, mutation_of, open_socket
from tests.fixtures.serving import Served, serve_here

VIEWER = "{ viewer { member { name } } }"
MOVE = mutation_of("moveApplication", "version")


@pytest.mark.parametrize("origin", [None, "https://evil.example", "null", "http://127.0.0.1:1"])
async def test_a_cookie_needs_our_own_origin(served: Served, origin: str | None):
    token = await make_session((await make_desk(cards=0)).access)
    headers = {"cookie": f"rapport={token}"} | ({"origin": origin} if origin else {})
    with pytest.raises(InvalidStatus) as refused:
        async with open_socket(served, headers):
            pass
    assert refused.value.response.status_code == 403


async def test_a_key_in_the_first_message_needs_no_origin(served: Served):
    desk = await make_desk(cards=0)
    async with desk.client(served) as client, client.socket() as socket:
        assert await socket.ask(VIEWER) == {
            "data": {"viewer": {"member": {"name": "Rosa Lind"}}},
            "extensions": {"cost": 3},
        }


async def test_a_browser_of_ours_is_recognised_by_its_cookie(served: Served):
    token = await make_session((await make_desk(cards=0)).access)
    async with Client(served, cookie=token) as browser, browser.socket() as socket:
        assert (await socket.ask(VIEWER))["data"] == {"viewer": {"member": {"name": "Rosa Lind"}}}


async def test_a_wrong_key_is_nobody(served: Served):
    async with Client(served, "rpt_" + "x" * 40) as client, client.socket() as socket:
        assert (await socket.ask(VIEWER))["data"] == {"viewer": None}
        answer = await socket.ask("subscription { activities { cursor } }")
        assert answer["errors"][0]["extensions"]["code"] == "NOT_SIGNED_IN"


async def test_who_says_nothing_is_let_go(database_address, tmp_path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(graphql, "INIT_TIMEOUT", timedelta(seconds=0.2))
    async with serve_here(database_address, tmp_path) as served, open_socket(served, {}) as socket:
        assert await asyncio.wait_for(socket.closed, 5) == 4408


async def test_operations_before_the_first_message_are_refused(served: Served):
    async with open_socket(served, {}) as socket:
        await socket.subscribe(VIEWER)
        assert await asyncio.wait_for(socket.closed, 5) == 4401


async def test_the_old_protocol_is_not_spoken(served: Served):
    with pytest.raises((ConnectionClosed, InvalidStatus)):
        async with connect(served.socket_url, subprotocols=["graphql-ws"]) as connection:  # type: ignore[list-item]
            await connection.recv()


async def test_one_socket_holds_fifty_subscriptions(served: Served):
    desk = await make_desk(cards=1)
    async with desk.client(served) as client, client.socket() as socket:
        copy = await read_board(client, desk.job_id)
        for _ in range(graphql.MAX_SUBSCRIPTIONS):
            await follow(socket, desk.job_id, copy)
        with pytest.raises(SubscriptionRefused) as refused:
            await (await follow(socket, desk.job_id, copy)).next()
        assert refused.value.errors == [{"message": "Subscription limit reached"}]


async def test_a_message_that_is_no_message_closes_that_socket_alone(served: Served):
    desk = await make_desk(cards=1)
    async with desk.client(served) as client, client.socket() as fine, client.socket() as odd:
        await odd.connection.send("{")
        assert await asyncio.wait_for(odd.closed, 5) == 4400
        assert (await fine.ask(VIEWER))["data"]["viewer"] is not None


@pytest.mark.parametrize(
    "text",
    [
        *("[]", "null", "1", '"x"', "{}", '{"type": []}', '{"type": "complete", "id": {}}', '{"type": "subscribe"}'),
        '{"type": "subscribe", "id": "1", "payload": null}',
        '{"type": "subscribe", "id": {}, "payload": {"query": "{ viewer { email } }"}}',
        '{"type": "subscribe", "id": "1", "payload": {"query": 5}}',
        '{"type": "subscribe", "id": "1", "payload": {"query": "{ viewer { email } }", "variables": "x"}}',
        '{"type": "subscribe", "id": "1", "payload": {"query": "{ viewer { email } }", "operationName": []}}',
    ],
)
async def test_no_text_does_more_than_end_its_socket(served: Served, text: str, caplog: pytest.LogCaptureFixture):
    async with Client(served) as client, client.socket() as odd:
        await odd.connection.send(text)
        assert await asyncio.wait_for(odd.closed, 5) == 4400
    assert not [record for record in caplog.records if record.exc_info]


@pytest.mark.parametrize("point", ["_place", "find_landing"])
async def test_an_exception_inside_a_move_is_masked_and_hurts_nobody_else(
    served: Served, monkeypatch: pytest.MonkeyPatch, point: str
):
    desk = await make_desk()
    screen = await desk.stage_id(StageKind.SCREEN)
    async with desk.client(served) as client, client.socket() as socket, client.socket() as other:
        copy = await read_board(client, desk.job_id)
        mine, theirs = await follow(socket, desk.job_id, copy), await follow(other, desk.job_id, copy)
        untouched = await read_board(client, desk.job_id)

        async def fail(*_: object) -> None:
            raise RuntimeError("the password is hunter2")

        with monkeypatch.context() as patch:
            patch.setattr(moves, point, fail)
            for ask in (socket.ask, lambda *a, **v: _posted(client, *a, **v)):
                answer = await ask(MOVE, input={"applicationId": desk.card_id(0), "toStageId": screen})
                [error] = answer["errors"]
                assert error["extensions"]["code"] == "INTERNAL"
                assert error["path"] == ["moveApplication"]
                assert error["extensions"]["errorId"] in error["message"]
                assert "hunter2" not in str(answer)
        assert await read_board(client, desk.job_id) == untouched
        answer = await socket.ask(MOVE, input={"applicationId": desk.card_id(0), "toStageId": screen})
        version = answer["data"]["moveApplication"]["version"]
        assert version == untouched.version + 1
        await keep_up(copy, mine, version)
        assert (await theirs.next())["data"]["boardChanges"]["version"] == version


async def _posted(client: Client, document: str, **variables: object) -> dict[str, object]:
    return (await client.post(document, variables)).json()
