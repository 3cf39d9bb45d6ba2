"""The same request again runs once and answers the same bytes; a dry run changes nothing. Both for every mutation."""

import asyncio
from datetime import timedelta

import pytest

from rapport.kernel.access import Role
from rapport.kernel.database import fetch
from rapport.kernel.graph.mutations import MutationInput, mutations
from rapport.kernel.models import Activity
from rapport.pipeline.actions import moves
from rapport.pipeline.models import Board, StageKind
from rapport.schema import schema
from tests.fixtures.boards import make_desk, make_session, read_board
from tests.fixtures.clients import Client, mutation_of
from tests.fixtures.serving import Served

MOVE = mutation_of(
    "moveApplication", "version landed application { turn id version candidate { name } rank } activityId"
)
CREATE_KEY = mutation_of("createApiKey", "secret apiKey { prefix name }")


def answer_of(response):
    """The bytes of the answer."""
    return response.content


async def test_two_at_once_run_once_and_answer_the_same_bytes(served: Served):
    desk = await make_desk()
    values = {"applicationId": desk.card_id(0), "toStageId": await desk.stage_id(StageKind.SCREEN)}
    async with desk.client(served) as client:
        before = await Activity.all().count()
        answers = await asyncio.gather(
            *(client.post(MOVE, {"input": {**values, "idempotencyKey": "once"}}) for _ in range(5))
        )
        answers.append(await client.post(MOVE, {"input": {**values, "idempotencyKey": "once"}}))
        assert len({answer_of(answer) for answer in answers}) == 1
        assert answers[0].json()["data"]["moveApplication"]["__typename"] == "MoveApplicationSuccess"
        assert await Activity.all().count() == before + 1
        assert (await Board.get(job_id=desk.job.id)).version == len(desk.cards) + 1


async def test_a_key_in_the_header_is_one_for_each_field(served: Served):
    desk = await make_desk()
    screen = await desk.stage_id(StageKind.SCREEN)
    document = """mutation ($a: MoveApplicationInput!, $b: MoveApplicationInput!) {
        a: moveApplication(input: $a) { ... on MoveApplicationSuccess { version } }
        b: moveApplication(input: $b) { ... on MoveApplicationSuccess { version } }
    }"""
    both = {name: {"applicationId": desk.card_id(index), "toStageId": screen} for index, name in enumerate(("a", "b"))}
    async with desk.client(served) as client:
        headers = {"Idempotency-Key": "header"}
        first = await client.post(document, both, **headers)
        assert first.json()["data"] == {"a": {"version": 7}, "b": {"version": 8}}
        assert answer_of(await client.post(document, both, **headers)) == answer_of(first)
        assert (await Board.get(job_id=desk.job.id)).version == 8


async def test_another_body_under_one_key_is_refused(served: Served):
    desk = await make_desk()
    screen = await desk.stage_id(StageKind.SCREEN)
    async with desk.client(served) as client:
        for index, expected in enumerate(("MoveApplicationSuccess", "IdempotencyKeyReused")):
            answer = await client.mutate(
                "moveApplication", applicationId=desk.card_id(index), toStageId=screen, idempotencyKey="k"
            )
            assert answer["__typename"] == expected
        assert answer["path"] == ["input", "idempotencyKey"]
        assert (await Board.get(job_id=desk.job.id)).version == 7


async def test_an_expected_failure_is_kept_too(served: Served):
    desk = await make_desk()
    screen = await desk.stage_id(StageKind.SCREEN)
    values = {"applicationId": desk.card_id(0), "toStageId": screen, "expectedVersion": 0, "idempotencyKey": "late"}
    async with desk.client(served) as client:
        first = await client.post(MOVE, {"input": values})
        assert first.json()["data"]["moveApplication"]["__typename"] == "ApplicationMovedMeanwhile"
        await client.mutate("moveApplication", applicationId=desk.card_id(1), toStageId=screen)
        assert answer_of(await client.post(MOVE, {"input": values})) == answer_of(first)
        assert (await Board.get(job_id=desk.job.id)).version == 7


async def test_an_unexpected_failure_is_not_kept(served: Served, monkeypatch: pytest.MonkeyPatch):
    desk = await make_desk()
    values = {"applicationId": desk.card_id(0), "toStageId": await desk.stage_id(StageKind.SCREEN)}
    values["idempotencyKey"] = "again"

    async def fail(*_: object) -> None:
        raise RuntimeError

    async with desk.client(served) as client:
        with monkeypatch.context() as patch:
            patch.setattr(moves, "_place", fail)
            assert (await client.post(MOVE, {"input": values})).json()["errors"]
        answer = await client.post(MOVE, {"input": values})
        assert answer.json()["data"]["moveApplication"]["__typename"] == "MoveApplicationSuccess"


async def test_a_secret_is_told_once(served: Served):
    desk = await make_desk(role=Role.ADMIN)
    values = {"name": "Partner", "idempotencyKey": "secret"}
    token = await make_session(desk.access)
    async with Client(served, cookie=token) as client:
        first = (await client.post(CREATE_KEY, {"input": values})).json()["data"]["createApiKey"]
        again = (await client.post(CREATE_KEY, {"input": values})).json()["data"]["createApiKey"]
        assert first["secret"].startswith("rpt_")
        assert again == {**first, "secret": None}
        rows = await fetch("SELECT answer::text AS answer FROM idempotency_records")
        assert all(first["secret"] not in row["answer"] for row in rows)


async def test_a_key_is_forgotten_after_a_day(served: Served):
    desk = await make_desk()
    values = {"applicationId": desk.card_id(0), "toStageId": await desk.stage_id(StageKind.SCREEN)}
    async with desk.client(served) as client:
        await client.post(MOVE, {"input": {**values, "idempotencyKey": "day"}})
        await fetch("UPDATE idempotency_records SET created_at = created_at - $1::interval", timedelta(hours=25))
        again = await client.post(MOVE, {"input": {**values, "idempotencyKey": "day"}})
        assert again.json()["data"]["moveApplication"]["activityId"] is None


async def test_keys_belong_to_who_sent_them(served: Served):
    desk, other = await make_desk(), await make_desk()
    async with desk.client(served) as client, other.client(served) as stranger:
        for asker, own in ((client, desk), (stranger, other)):
            screen = await own.stage_id(StageKind.SCREEN)
            answer = await asker.mutate(
                "moveApplication", applicationId=own.card_id(0), toStageId=screen, idempotencyKey="same"
            )
            assert answer["__typename"] == "MoveApplicationSuccess"


@pytest.mark.parametrize("key", ["", "x" * 256, "a\u0000b"])
async def test_keys_that_can_t_be_kept_are_refused(served: Served, key: str):
    desk = await make_desk()
    async with desk.client(served) as client:
        answer = await client.mutate("createJob", title="Cook", idempotencyKey=key)
        assert (answer["__typename"], answer["path"]) == ("InvalidInput", ["input", "idempotencyKey"])


async def test_a_dry_run_tells_the_effects_and_changes_nothing(served: Served):
    desk = await make_desk()
    screen = await desk.stage_id(StageKind.SCREEN)
    document = """mutation ($input: MoveApplicationInput!) { moveApplication(input: $input) {
        __typename ... on DryRun { effects { verb subject summary } } } }"""
    async with desk.client(served) as client:
        before, count = await read_board(client, desk.job_id), await Activity.all().count()
        values = {"applicationId": desk.card_id(0), "toStageId": screen, "dryRun": True}
        answer = (await client.ask(document, input=values))["moveApplication"]
        assert answer == {
            "__typename": "DryRun",
            "effects": [
                {
                    "verb": "application.moved",
                    "subject": desk.card_id(0),
                    "summary": "application moved: Applied to Screen",
                }
            ],
        }
        assert await read_board(client, desk.job_id) == before
        assert await Activity.all().count() == count


SESSION_MUTATIONS = {
    "set_up_workspace",
    "sign_in",
    "sign_out",
    "change_password",
    "accept_invitation",
}


def test_every_mutation_takes_a_key_and_a_dry_run():
    """Except those that sign people in and out: their list is here, so that no other joins it unseen."""
    assert {name for name, spec in mutations.items() if spec.is_session} == SESSION_MUTATIONS
    for name, spec in mutations.items():
        given = next(a.type for a in spec.field.arguments if a.python_name == "input")
        assert issubclass(given, MutationInput) == (not spec.is_session), name
        members = {member.__name__ for member in schema._schema.get_type(_union(name)).types and spec.field.type.types}
        assert ("DryRun" in members) == (not spec.is_session), name
        assert ("IdempotencyKeyReused" in members) == (not spec.is_session), name


def _union(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("_")) + "Result"
