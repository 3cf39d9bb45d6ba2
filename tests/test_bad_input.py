"""Every mutation answers bad input with a named error that says where, changes nothing, and never breaks.

The requests are made by walking the schema: a new mutation is covered as soon as it has a valid request.
"""

from typing import Any

import pytest

from rapport.kernel.graph.mutations import mutations
from rapport.kernel.ids import encode_id
from rapport.pipeline.models import Application
from rapport.schema import schema
from tests.fixtures.bad_values import BadValue, bad_values, input_type
from tests.fixtures.graph import Asker
from tests.fixtures.office import Office, contents, rolled_back
from tests.fixtures.requests import BUILDERS

SESSIONS = {schema.config.name_converter.from_field(s.field) for s in mutations.values() if s.is_session}

# A neighbour that left (or never was there) is no mistake: the card lands as near as it can.
MAY_BE_ABSENT = {"afterApplicationId", "beforeApplicationId"}


def named(answer: dict[str, Any], name: str) -> str:
    typename: str = answer["__typename"]
    return "Success" if typename == f"{name[0].upper()}{name[1:]}Success" else typename


def complaint(bad: BadValue, answer: dict[str, Any], outcome: str) -> str | None:
    """What is wrong with the answer to bad input; None when nothing is."""
    if bad.kind == "ID":
        absent = outcome == "Success" and bad.path[-1] in MAY_BE_ABSENT
        right = outcome.endswith("NotFound") and tuple(answer["path"]) == bad.path
        return None if absent or right else f"{bad}: {answer}"
    if outcome == "Success":
        # White space, accents and control characters in a text that may be empty are cleaned away.
        is_plain = bad.kind != "String" or len(str(bad.value)) < 500
        return None if is_plain else f"{bad}: was taken"
    in_place = tuple(answer["path"])[: len(bad.path)] == bad.path
    # The password that does not fit is no fault of one field.
    about_none = not answer["path"] and outcome in ("WrongCredentials", "InvitationInvalid", "AlreadySetUp")
    return None if in_place or about_none else f"{bad}: {answer}"


@pytest.mark.parametrize("name", sorted(BUILDERS))
async def test_a_bad_value_in_any_field(office: Office, name: str) -> None:
    asker = Asker(office.admin)
    valid = await BUILDERS[name](office, office.moving, office.admin)
    before = await contents()
    complaints = []
    for bad in bad_values(name, valid):
        async with rolled_back():
            answer = await asker.mutate(name, **bad.values)
            outcome = named(answer, name)
            complaints.append(complaint(bad, answer, outcome))
            if outcome != "Success" and name not in SESSIONS and await contents() != before:
                complaints.append(f"{bad}: refused, but something changed")
    assert [found for found in complaints if found] == []


@pytest.mark.parametrize("name", sorted(set(BUILDERS) - SESSIONS))
async def test_a_bad_idempotency_key(office: Office, name: str) -> None:
    asker = Asker(office.admin)
    valid = await BUILDERS[name](office, office.moving, office.admin)
    before = await contents()
    for key in ("", "x" * 256, "a\x00b", "\ud800", "\n"):
        answer = await asker.mutate(name, **valid, idempotencyKey=key)
        assert (answer["__typename"], answer["path"]) == ("InvalidInput", ["input", "idempotencyKey"])
    assert await contents() == before


FOREIGN = {
    "addNote": ("JobNotFound", "jobId"),
    "addStage": ("JobNotFound", "jobId"),
    "archiveCandidate": ("CandidateNotFound", "candidateId"),
    "closeJob": ("JobNotFound", "jobId"),
    "createApplication": ("JobNotFound", "jobId"),
    "hireApplication": ("ApplicationNotFound", "applicationId"),
    "joinHiringTeam": ("JobNotFound", "jobId"),
    "moveApplication": ("ApplicationNotFound", "applicationId"),
    "rejectApplication": ("ApplicationNotFound", "applicationId"),
    "removeStage": ("StageNotFound", "stageId"),
    "reopenApplication": ("ApplicationNotFound", "applicationId"),
    "reopenJob": ("JobNotFound", "jobId"),
    "restoreCandidate": ("CandidateNotFound", "candidateId"),
    "scheduleInterview": ("ApplicationNotFound", "applicationId"),
    "setTurn": ("ApplicationNotFound", "applicationId"),
    "startImport": ("JobNotFound", "choices.jobId"),
    "undo": ("ActivityNotFound", "activityId"),
    "updateCandidate": ("CandidateNotFound", "candidateId"),
    "updateImportMapping": ("JobNotFound", "choices.jobId"),
    "updateInterview": ("InterviewNotFound", "interviewId"),
    "updateJob": ("JobNotFound", "jobId"),
    "updateNote": ("NoteNotFound", "noteId"),
    "updateStage": ("StageNotFound", "stageId"),
    "withdrawApplication": ("ApplicationNotFound", "applicationId"),
}
"""Mutations on a job or a person, and the answer when these are of another workspace."""

CLOSED = {
    "addStage": "jobId",
    "closeJob": "jobId",
    "createApplication": "jobId",
    "hireApplication": "applicationId",
    "moveApplication": "applicationId",
    "rejectApplication": "applicationId",
    "removeStage": "stageId",
    "reopenApplication": "applicationId",
    "scheduleInterview": "applicationId",
    "setTurn": "applicationId",
    "updateInterview": "interviewId",
    "updateStage": "stageId",
    "withdrawApplication": "applicationId",
}
"""Mutations that a closed job refuses, and the field that named it. Edits of the job itself, notes and hiring teams
go on in a closed job."""


def test_every_mutation_on_a_job_or_a_person_is_listed() -> None:
    about = {"jobId", "candidateId", "applicationId", "stageId", "interviewId", "noteId", "activityId"}
    assert {name for name in BUILDERS if about & input_type(name).fields.keys()} == FOREIGN.keys() - {
        "startImport",
        "updateImportMapping",
    }


@pytest.mark.parametrize("name", sorted(FOREIGN))
async def test_things_of_another_workspace(office: Office, name: str) -> None:
    values = await BUILDERS[name](office, office.foreign, None)
    before = await contents()
    answer = await Asker(office.admin).mutate(name, **values)
    error, field = FOREIGN[name]
    assert (answer["__typename"], answer["path"]) == (error, ["input", *field.split(".")])
    assert await contents() == before


@pytest.mark.parametrize("name", sorted(CLOSED))
async def test_a_closed_job(office: Office, name: str) -> None:
    values = await BUILDERS[name](office, office.closed, office.admin)
    before = await contents()
    answer = await Asker(office.admin).mutate(name, **values)
    assert (answer["__typename"], answer["path"]) == ("JobClosed", ["input", CLOSED[name]])
    assert await contents() == before


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("addStage", "afterStageId"),
        ("createApplication", "stageId"),
        ("moveApplication", "toStageId"),
        ("removeStage", "targetStageId"),
        ("reopenApplication", "stageId"),
        ("updateStage", "afterStageId"),
    ],
)
async def test_a_stage_of_another_job(office: Office, name: str, field: str) -> None:
    values = await BUILDERS[name](office, office.moving, office.admin)
    before = await contents()
    stage = encode_id("stg", office.resting.stages[1].id)
    answer = await Asker(office.admin).mutate(name, **{**values, field: stage})
    assert (answer["__typename"], answer["path"]) == ("StageNotFound", ["input", field])
    assert await contents() == before


async def test_a_target_of_another_job_is_refused_for_an_empty_stage_too(office: Office) -> None:
    stage, target = office.moving.stages[3], office.resting.stages[1]
    answer = await Asker(office.admin).mutate(
        "removeStage", stageId=encode_id("stg", stage.id), targetStageId=encode_id("stg", target.id)
    )
    assert (answer["__typename"], answer["path"]) == ("StageNotFound", ["input", "targetStageId"])


VERSIONED = ("hireApplication", "moveApplication", "rejectApplication", "withdrawApplication")


@pytest.mark.parametrize("name", VERSIONED)
async def test_a_stale_version(office: Office, name: str) -> None:
    values = await BUILDERS[name](office, office.moving, office.admin)
    card = await Application.get(id=office.moving.application.id)
    before = await contents()
    answer = await Asker(office.admin).mutate(name, **{**values, "expectedVersion": card.version - 1})
    assert (answer["__typename"], answer["path"]) == ("ApplicationMovedMeanwhile", ["input", "expectedVersion"])
    assert await contents() == before


@pytest.mark.parametrize("name", VERSIONED)
async def test_a_version_that_is_yet_to_come(office: Office, name: str) -> None:
    values = await BUILDERS[name](office, office.moving, office.admin)
    before = await contents()
    answer = await Asker(office.admin).mutate(name, **{**values, "expectedVersion": 2**31 - 1})
    assert (answer["__typename"], answer["path"]) == ("InvalidInput", ["input", "expectedVersion"])
    assert await contents() == before


def test_every_field_for_a_version_is_proved() -> None:
    assert {name for name in BUILDERS if "expectedVersion" in input_type(name).fields} == set(VERSIONED)


LISTS = {
    "activities": "{ activities(first: $first, after: $after) { pageInfo { endCursor } } }",
    "candidates": "{ candidates(first: $first, after: $after) { pageInfo { endCursor } } }",
    "candidates by creation": (
        "{ candidates(orderBy: CREATED_AT_DESC, first: $first, after: $after) { pageInfo { endCursor } } }"
    ),
    "imports": "{ imports(first: $first, after: $after) { pageInfo { endCursor } } }",
    "jobs": "{ jobs(first: $first, after: $after) { pageInfo { endCursor } } }",
    "waiting": "{ waitingCandidates(first: $first, after: $after) { pageInfo { endCursor } } }",
}
CURSORS = (
    "rubbish",
    "\x00",
    "\ud800",
    "W10",  # []
    "WzFd",  # [1]
    "WyIwMDAxLTAxLTAxVDAwOjAwOjAwKzE0OjAwIiwiMDFhMjBhODdiNTg3NzE2Y2JlMzg2OWE0N2FlNDY1MGQiXQ",  # the year 1, east
    "WyIyMDI2LTAzLTAyVDA5OjAwOjAwKzAwOjAwIiw5OTk5OTk5OTk5OTk5OTk5OTk5OTk5XQ",  # a number beyond every column
    "x" * 20_000,
)


@pytest.mark.parametrize("name", LISTS)
async def test_a_page_out_of_range_or_a_cursor_of_another_list(office: Office, name: str) -> None:
    asker = Asker(office.admin)
    document = f"query ($first: Int!, $after: String) {LISTS[name]}"
    for first in (-(2**31), -1, 0, 101, 2_000):
        [error] = await asker.errors(document, first=first)
        assert error["extensions"] == {"code": "INVALID_INPUT", "path": ["first"]}
    for cursor in CURSORS:
        [error] = await asker.errors(document, first=1, after=cursor)
        assert error["extensions"] == {"code": "INVALID_INPUT", "path": ["after"]}


async def test_odd_text_in_searches_and_filters_finds_nothing_and_breaks_nothing(office: Office) -> None:
    asker = Asker(office.recruiter)
    document = """query ($text: String!) {
        candidates(search: $text) { totalCount } jobs(filter: { search: $text }) { totalCount }
        activities(filter: { verbs: [$text] }) { totalCount } node(id: "cand_") { id } job(id: "job_") { id }
        candidate(id: "") { id } board(jobId: "\\u0007") { version }
    }"""
    for text in ("zz\x00zz", "zz\ud800zz", "%", "_", "\\", "x" * 50_000, "' OR 1=1 --"):
        answer = await asker.ask(document, text=text)
        assert (answer["jobs"]["totalCount"], answer["activities"]["totalCount"]) == (0, 0)
        assert answer["candidates"]["totalCount"] == 0
    assert (await asker.ask(document, text="\x00"))["activities"]["totalCount"] == 0


async def test_documents_that_no_machine_can_read_are_refused_without_an_internal_error(office: Office) -> None:
    asker = Asker(office.recruiter)
    for document in (
        "{ jobs(first: " + "9" * 5_000 + ") { totalCount } }",
        "{ jobs(first: 99999999999) { totalCount } }",
        "{ node(id: " + "[" * 3_000 + "]" * 3_000 + ") { id } }",
        "{" + "a{" * 1_000 + "b" + "}" * 1_000 + "}",
        '{ board(jobId: "x", at: "yesterday") { version } }',
        "{ jobs",
    ):
        [error] = await asker.errors(document)
        assert error.get("extensions", {}).get("code") != "INTERNAL", error
