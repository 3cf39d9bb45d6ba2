"""A confidential job exists for nobody outside its hiring team, in any list, count or search.

Each question is asked three times: about a confidential job that is there, about ids that are not, and after the job
was wiped out. Whoever is not on its hiring team must get the same bytes.
"""

from typing import Any

import orjson
import pytest

from rapport.candidates.actions.notes import add_note
from rapport.kernel.database import execute
from rapport.kernel.ids import encode_id
from rapport.kernel.models import Activity
from rapport.kernel.work import open_work
from tests.fixtures.graph import Asker
from tests.fixtures.office import OUTSIDE, Office, Place, absent

EVERYTHING = """query ($job: ID!, $card: ID!, $stage: ID!, $interview: ID!, $activity: ID!, $note: ID!, $person: ID!) {
    jobs(first: 100) { totalCount pageInfo { endCursor } edges { cursor node {
        id title activeCount overdueCount stages { name activeCount } hiringTeam { member { name } } } } }
    search: jobs(filter: { search: "zzsecret" }) { totalCount edges { node { id } } }
    mine: jobs(filter: { mine: true }) { totalCount }
    open: jobs(filter: { status: OPEN }) { totalCount }
    job(id: $job) { title }
    board(jobId: $job) { version job { title } cards { id } }
    node(id: $job) { id }
    nodes(ids: [$job, $card, $stage, $interview, $activity, $note]) { id }
    candidates(first: 100) { totalCount edges { cursor node { id name updatedAt applications { id job { title } }
        activities(first: 50) { totalCount edges { node { id verb details job { id } application { id } } } }
        notes(first: 50) { totalCount edges { node { body job { title } } } } } } }
    inJob: candidates(filter: { jobId: $job }) { totalCount edges { node { id } } }
    activities(first: 100) { totalCount edges { cursor node { id verb job { id } } } }
    aboutJob: activities(filter: { jobId: $job }) { totalCount edges { node { id verb } } }
    aboutPerson: activities(filter: { candidateId: $person }) { totalCount edges { node { id verb } } }
    waitingCandidates(first: 100) { totalCount edges { node { id } } }
    waitingInJob: waitingCandidates(filter: { jobId: $job }) { totalCount edges { node { id } } }
    tags { name } sources { name } stageTemplates { name } rejectionReasons { name } members { name }
}"""


async def ids_of(place: Place, activity: Activity, note_id: Any) -> dict[str, str]:
    return {
        "job": encode_id("job", place.job.id),
        "card": encode_id("app", place.application.id),
        "stage": encode_id("stg", place.stages[0].id),
        "interview": encode_id("int", place.interview.id),
        "activity": encode_id("act", activity.id),
        "note": encode_id("note", note_id),
    }


async def wipe_out(place: Place) -> None:
    """As if the job had never been; its people stay, they are no secret."""
    for statement in (
        "DELETE FROM interviews WHERE scope_id = $1",
        "DELETE FROM notes WHERE scope_id = $1",
        "DELETE FROM applications WHERE scope_id = $1",
        "DELETE FROM activities WHERE scope_id = $1",
        "DELETE FROM subject_scopes WHERE scope_id = $1",
        "DELETE FROM stages WHERE job_id IN (SELECT id FROM jobs WHERE scope_id = $1)",
        "DELETE FROM hiring_team_members WHERE job_id IN (SELECT id FROM jobs WHERE scope_id = $1)",
        "DELETE FROM board_versions WHERE job_id IN (SELECT id FROM jobs WHERE scope_id = $1)",
        "DELETE FROM boards WHERE job_id IN (SELECT id FROM jobs WHERE scope_id = $1)",
        "DELETE FROM jobs WHERE scope_id = $1",
        "DELETE FROM grants WHERE scope_id = $1",
        "DELETE FROM scopes WHERE id = $1",
    ):
        await execute(statement, place.job.scope_id)


async def secret_note(office: Office) -> tuple[Any, Activity]:
    async with open_work(office.insider) as work:
        note, activity = await add_note(
            work,
            office.secret.candidate.id,
            "Between us.",
            job_id=office.secret.job.id,
            scope_id=office.secret.job.scope_id,
        )
    return note.id, activity


@pytest.mark.parametrize("role", OUTSIDE)
async def test_a_confidential_job_shows_in_no_answer(committed_office: Office, role: str) -> None:
    office = committed_office
    note_id, activity = await secret_note(office)
    ids = await ids_of(office.secret, activity, note_id)
    person = encode_id("cand", office.secret.candidate.id)
    observer = office.actor(role)
    there = await Asker(observer).ask(EVERYTHING, **ids, person=person)
    nowhere = await Asker(observer).ask(EVERYTHING, **{name: absent(key) for name, key in ids.items()}, person=person)
    await wipe_out(office.secret)
    gone = await Asker(observer).ask(EVERYTHING, **ids, person=person)
    assert orjson.dumps(there) == orjson.dumps(nowhere)
    assert orjson.dumps(there) == orjson.dumps(gone)
    assert b"Between us" not in orjson.dumps(there)


async def test_the_hiring_team_sees_all_of_it(committed_office: Office) -> None:
    office = committed_office
    note_id, activity = await secret_note(office)
    ids = await ids_of(office.secret, activity, note_id)
    answer = await Asker(office.insider).ask(EVERYTHING, **ids, person=encode_id("cand", office.secret.candidate.id))
    assert answer["search"]["totalCount"] == 1
    assert answer["job"] == {"title": "Zzsecret"}
    assert len(answer["board"]["cards"]) == 2
    assert [node["id"] for node in answer["nodes"]] == list(ids.values())
    assert answer["inJob"]["totalCount"] == 2
    assert answer["waitingInJob"]["totalCount"] == 1
    assert {edge["node"]["verb"] for edge in answer["aboutJob"]["edges"]} == {
        "job.created",
        "application.created",
        "interview.scheduled",
        "note.added",
    }
