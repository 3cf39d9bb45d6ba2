"""One way in: idempotency keys and dry runs, for every mutation alike."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from rapport.accounts.models import ApiKey
from rapport.candidates.models import Candidate
from rapport.kernel.access import Access, Role
from rapport.kernel.database import spawn
from rapport.kernel.idempotency import forget_old_answers
from rapport.kernel.models import Activity, IdempotencyRecord
from tests.factories import make_access, make_candidate, make_workspace
from tests.fixtures.graph import Asker

CREATED = "candidate { id name } activityId"


@pytest.fixture
async def access(database: object) -> Access:
    return await make_access(await make_workspace())


async def test_a_key_runs_once_and_answers_the_same_again(access: Access) -> None:
    first = await Asker(access).mutate("createCandidate", CREATED, name="Jo", idempotencyKey="k1")
    again = await Asker(access).mutate("createCandidate", CREATED, name="Jo", idempotencyKey="k1")
    assert first["__typename"] == "CreateCandidateSuccess"
    assert again == first
    assert list(again) == list(first)
    assert await Candidate.all().count() == 1
    activity = await Activity.get(verb="candidate.created")
    assert activity.idempotency_key == "k1"


async def test_an_error_is_kept_too(access: Access) -> None:
    person = await make_candidate(access, email="jo@mail.example")
    contact = [{"kind": "EMAIL", "value": "jo@mail.example"}]
    request = {"name": "Jo", "contactPoints": contact, "idempotencyKey": "k1"}
    refused = await Asker(access).mutate("createCandidate", **request)
    assert refused["__typename"] == "EmailTaken"
    await Candidate.filter(id=person.id).delete()
    assert await Asker(access).mutate("createCandidate", **request) == refused


async def test_another_body_under_one_key_is_an_error(access: Access) -> None:
    await Asker(access).mutate("createCandidate", CREATED, name="Jo", idempotencyKey="k1")
    for selection, name in ((CREATED, "Al"), ("activityId", "Jo")):
        answer = await Asker(access).mutate("createCandidate", selection, name=name, idempotencyKey="k1")
        assert (answer["__typename"], answer["path"]) == ("IdempotencyKeyReused", ["input", "idempotencyKey"])
    assert await Candidate.all().count() == 1


async def test_a_key_is_of_one_principal_and_one_operation(access: Access) -> None:
    other = await make_access(await make_workspace("Elsewhere"))
    made = await Asker(access).mutate("createCandidate", CREATED, name="Jo", idempotencyKey="k1")
    theirs = await Asker(other).mutate("createCandidate", CREATED, name="Jo", idempotencyKey="k1")
    assert theirs["__typename"] == "CreateCandidateSuccess" and theirs != made
    job = await Asker(access).mutate("createJob", title="Baker", idempotencyKey="k1")
    assert job["__typename"] == "CreateJobSuccess"


async def test_of_two_at_once_one_runs(access: Access) -> None:
    async def attempt() -> dict[str, Any]:
        return await Asker(access).mutate("createCandidate", CREATED, name="Jo", idempotencyKey="k1")

    answers = await asyncio.gather(*(spawn(attempt(), name="twin") for _ in range(4)))
    assert answers == [answers[0]] * 4
    assert await Candidate.all().count() == 1


async def test_the_header_keeps_several_fields_apart_by_their_place(access: Access) -> None:
    document = """mutation { a: createCandidate(input: { name: "Jo" }) { ... on CreateCandidateSuccess { activityId } }
        b: createCandidate(input: { name: "Jo" }) { ... on CreateCandidateSuccess { activityId } } }"""
    first = await Asker(access, header_key="h1").ask(document)
    assert first["a"] != first["b"]
    assert await Asker(access, header_key="h1").ask(document) == first
    assert await Candidate.all().count() == 2


async def test_a_key_is_forgotten_after_a_day(access: Access) -> None:
    await Asker(access).mutate("createCandidate", name="Jo", idempotencyKey="k1")
    await IdempotencyRecord.all().update(created_at=datetime.now(UTC) - timedelta(hours=24, seconds=1))
    await Asker(access).mutate("createCandidate", name="Jo", idempotencyKey="k1")
    assert await Candidate.all().count() == 2
    assert await forget_old_answers(datetime.now(UTC)) == 0
    assert await forget_old_answers(datetime.now(UTC) + timedelta(hours=25)) == 1


async def test_a_secret_is_not_kept_with_the_answer(database: object) -> None:
    admin = await make_access(await make_workspace(), Role.ADMIN)
    first = await Asker(admin).mutate("createApiKey", "secret apiKey { name }", name="Sync", idempotencyKey="k1")
    again = await Asker(admin).mutate("createApiKey", "secret apiKey { name }", name="Sync", idempotencyKey="k1")
    assert first["secret"].startswith("rpt_")
    assert again == {**first, "secret": None}
    assert await ApiKey.all().count() == 1
    record = await IdempotencyRecord.get(key="k1")
    assert first["secret"] not in str(record.answer)


DRY_RUN = """mutation ($input: CreateCandidateInput!) { createCandidate(input: $input) {
    __typename ... on DryRun { effects { verb summary } } ... on Error { code path } } }"""


async def test_a_dry_run_says_what_would_happen_and_changes_nothing(access: Access) -> None:
    answer = await Asker(access).ask(DRY_RUN, input={"name": "Jo", "tags": ["new"], "dryRun": True})
    assert answer["createCandidate"] == {
        "__typename": "DryRun",
        "effects": [{"verb": "candidate.created", "summary": "candidate created"}],
    }
    assert (await Candidate.all().count(), await Activity.all().count()) == (0, 0)


async def test_a_dry_run_meets_the_same_errors(access: Access) -> None:
    answer = await Asker(access).ask(DRY_RUN, input={"name": " ", "dryRun": True})
    assert answer["createCandidate"] == {
        "__typename": "InvalidInput",
        "code": "INVALID_INPUT",
        "path": ["input", "name"],
    }
