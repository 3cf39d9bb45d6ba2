"""Requests over HTTP that are refused before anything runs."""

import httpx
import pytest

from rapport.endpoint.graphql import MAX_BODY
from rapport.kernel.graph import limits
from tests.fixtures.boards import make_desk, make_session
from tests.fixtures.clients import Client
from tests.fixtures.serving import Served

VIEWER = "{ viewer { email } }"


async def test_documents_are_not_taken_from_an_address(served: Served):
    async with httpx.AsyncClient(base_url=served.url) as http:
        assert (await http.get("/graphql", params={"query": VIEWER})).status_code == 405


async def test_a_cookie_needs_the_client_s_header(served: Served):
    token = await make_session((await make_desk(cards=0)).access)
    async with httpx.AsyncClient(base_url=served.url, headers={"cookie": f"rapport={token}"}) as http:
        refused = await http.post("/graphql", json={"query": VIEWER})
        assert refused.status_code == 403
        assert "X-Rapport-Client" in refused.json()["errors"][0]["message"]
        form = {"query": VIEWER}
        assert (await http.post("/graphql", data=form, headers={"x-rapport-client": "spa"})).status_code == 400
        allowed = await http.post("/graphql", json={"query": VIEWER}, headers={"x-rapport-client": "spa"})
        assert allowed.json()["data"]["viewer"] is not None


async def test_a_body_past_the_limit_is_refused_whatever_its_header_says(served: Served):
    async def endless():
        for _ in range(64):
            yield b" " * 65_536

    async with httpx.AsyncClient(base_url=served.url, headers={"content-type": "application/json"}) as http:
        assert (await http.post("/graphql", content=b" " * (MAX_BODY + 1))).status_code == 413
        assert (await http.post("/graphql", content=endless())).status_code == 413


@pytest.mark.parametrize("body", ["", "null", "1", '"x"', "[]", "[1]", '{"query": 5}', "{", "\udc80", "[" * 5_000])
async def test_a_body_that_is_no_request_is_refused(served: Served, body: str):
    async with httpx.AsyncClient(base_url=served.url, headers={"content-type": "application/json"}) as http:
        answer = await http.post("/graphql", content=body.encode("utf-8", "surrogateescape"))
        assert answer.status_code == 400


@pytest.mark.parametrize(
    ("document", "words"),
    [
        (
            '{ candidate(id: "x") ' + "{ applications { candidate " * 7 + "{ id }" + " } }" * 7 + " }",
            f"deeper than {limits.MAX_DEPTH} levels",
        ),
        ("{" + " ".join(f"a{n}: __typename" for n in range(limits.MAX_ALIASES + 1)) + "}", "The field __typename"),
        (
            "{"
            + " ".join(f"a{n}: viewer {{ b{n}: email c{n}: email d{n}: email e{n}: email }}" for n in range(15))
            + "}",
            f"more than {limits.MAX_ALIASES} aliases",
        ),
        ("{ " + "viewer { email } " * 4000 + "}", f"more than {limits.MAX_TOKENS} tokens"),
        ("{ viewer { email " + "@include(if: true) " * 61 + "} }", "directive"),
        (
            "{ candidates(first: 100) { edges { node { activities(first: 100) { edges { node { id verb at a: "
            "at b: at job { id title status location stages"
            " { id name kind position } } application { id rank candidate { id name headline location } } } } "
            "} } } } }",
            "costs more than 250,000",
        ),
    ],
    ids=["depth", "duplicates", "aliases", "tokens", "directives", "cost"],
)
async def test_documents_past_the_limits_do_not_run(served: Served, document: str, words: str):
    desk = await make_desk(cards=0)
    async with Client(served, desk.key) as client:
        answer = (await client.post(document, {})).json()
        assert answer.get("data") is None
        assert words.lower() in answer["errors"][0]["message"].lower(), answer


async def test_the_cost_of_a_document_is_told(served: Served):
    desk = await make_desk(cards=0)
    async with Client(served, desk.key) as client:
        answer = (await client.post("{ jobs(first: 10) { edges { node { id title } } } }", {})).json()
        assert answer["extensions"] == {"cost": 41}


async def test_a_subscription_needs_a_way_that_can_carry_it(served: Served):
    desk = await make_desk(cards=0)
    async with Client(served, desk.key) as client:
        answer = await client.post("subscription { activities { cursor } }", {})
        assert (answer.status_code, answer.text) == (400, "subscriptions are not allowed when using POST")
