"""What is not for a member does not exist for them: in no error, effect or difference between answers."""

from typing import Any

import orjson
import pytest

from rapport.accounts.models import Member
from rapport.kernel.access import Access
from rapport.kernel.ids import encode_id, new_id
from rapport.kernel.models import Activity
from rapport.kernel.work import open_work
from rapport.pipeline.actions.endings import reject_application
from rapport.pipeline.models import RejectionReason
from tests.factories import again
from tests.fixtures.graph import Asker
from tests.fixtures.office import OUTSIDE, Office, absent, contents
from tests.fixtures.requests import BUILDERS

# Mutations that name something inside a job. People are no secret, and admins may join every team.
INSIDE = (
    "addNote",
    "addStage",
    "closeJob",
    "createApplication",
    "hireApplication",
    "moveApplication",
    "rejectApplication",
    "removeStage",
    "reopenApplication",
    "reopenJob",
    "scheduleInterview",
    "setTurn",
    "startImport",
    "updateImportMapping",
    "updateInterview",
    "updateJob",
    "updateStage",
    "withdrawApplication",
)
_ABOUT_SECRET = ("jobId", "applicationId", "stageId", "interviewId", "toStageId", "targetStageId", "afterStageId")


def without_secret(values: dict[str, Any]) -> dict[str, Any]:
    """The same request about things that are not there."""
    replaced = {name: absent(value) if name in _ABOUT_SECRET else value for name, value in values.items()}
    if "choices" in values:
        replaced["choices"] = without_secret(values["choices"])
    return replaced


@pytest.mark.parametrize("dry_run", [False, True], ids=["done", "dry run"])
@pytest.mark.parametrize("role", ["admin", "recruiter", "manager"])
@pytest.mark.parametrize("name", INSIDE)
async def test_forbidden_and_absent_are_answered_alike(office: Office, name: str, role: str, dry_run: bool) -> None:
    actor = office.actor(role)
    values = {**await BUILDERS[name](office, office.secret, actor), "dryRun": dry_run}
    before = await contents()
    forbidden = await Asker(actor).mutate(name, **values)
    nowhere = await Asker(actor).mutate(name, **without_secret(values))
    assert orjson.dumps(forbidden) == orjson.dumps(nowhere)
    assert forbidden["__typename"].endswith("NotFound") or role == "manager"
    assert await contents() == before


@pytest.mark.parametrize("role", ["admin", "recruiter"])
async def test_nobody_undoes_what_they_can_not_see(office: Office, role: str) -> None:
    actor = office.actor(role)
    activity = await Activity.get(verb="application.created", application_id=office.secret.application.id)
    forbidden = await Asker(actor).mutate("undo", activityId=encode_id("act", activity.id))
    assert forbidden == await Asker(actor).mutate("undo", activityId=encode_id("act", new_id()))
    assert forbidden["__typename"] == "ActivityNotFound"


async def test_neighbours_in_a_confidential_job_tell_nothing(office: Office) -> None:
    values = await BUILDERS["moveApplication"](office, office.moving, office.recruiter)
    hidden = encode_id("app", office.secret.application.id)
    for near in (hidden, absent(hidden)):
        answer = await Asker(office.recruiter).mutate(
            "moveApplication", "landed", **{**values, "afterApplicationId": near, "dryRun": True}
        )
        assert answer == {"__typename": "DryRun"}
    answer = await Asker(office.recruiter).mutate(
        "moveApplication", "landed", **{**values, "afterApplicationId": hidden}
    )
    assert answer == {"__typename": "MoveApplicationSuccess", "landed": "END"}


async def test_archiving_a_person_tells_nothing_of_their_confidential_jobs(office: Office) -> None:
    document = """mutation ($input: ArchiveCandidateInput!) { archiveCandidate(input: $input) {
        __typename ... on DryRun { effects { verb } }
        ... on ArchiveCandidateSuccess { candidate { applications { id } } } } }"""
    person = encode_id("cand", office.secret.candidate.id)
    asker = Asker(office.recruiter)
    foretold = await asker.ask(document, input={"candidateId": person, "dryRun": True})
    assert foretold["archiveCandidate"] == {"__typename": "DryRun", "effects": [{"verb": "candidate.archived"}]}
    done = await asker.ask(document, input={"candidateId": person})
    assert done["archiveCandidate"]["candidate"] == {"applications": []}


async def test_an_admin_joins_a_confidential_team_and_everyone_concerned_is_told(office: Office) -> None:
    job = encode_id("job", office.secret.job.id)
    answer = await Asker(office.admin).mutate(
        "joinHiringTeam", "job { title hiringTeam { member { name } } }", jobId=job
    )
    assert answer["job"]["title"] == "Zzsecret"
    names = [place["member"]["name"] for place in answer["job"]["hiringTeam"]]
    assert names == ["Ilse Dunn", "Ada Quist"]

    latest = "{ activities(first: 2) { edges { node { verb actor { name } job { title } } } } }"
    team = (await Asker(await again(office.insider)).ask(latest))["activities"]["edges"]
    joined = {"verb": "job.team_joined", "actor": {"name": "Ada Quist"}, "job": {"title": "Zzsecret"}}
    assert joined in [edge["node"] for edge in team]
    other_admin = await other_admin_of(office)
    audit = (await Asker(other_admin).ask(latest))["activities"]["edges"]
    assert audit[0]["node"] == {
        "verb": "member.confidential_job_joined",
        "actor": {"name": "Ada Quist"},
        "job": None,
    }
    seen = await Asker(await again(office.recruiter)).ask(latest)
    assert "joined" not in str(seen)
    assert (await Asker(await again(office.admin)).ask("{ jobs { totalCount } }"))["jobs"]["totalCount"] == 5


async def test_joining_a_team_again_changes_nothing(office: Office) -> None:
    job = encode_id("job", office.moving.job.id)
    await Asker(office.admin).mutate("joinHiringTeam", jobId=job)
    answer = await Asker(await again(office.admin)).mutate("joinHiringTeam", "activityId", jobId=job)
    assert answer == {"__typename": "JoinHiringTeamSuccess", "activityId": None}


async def other_admin_of(office: Office) -> Access:
    member = await Member.get(workspace_id=office.workspace.id, name="Bo Second")
    return await again(Access(office.workspace.id, member.id, office.admin.role))


async def test_making_a_job_confidential_hides_it_at_once(office: Office) -> None:
    job = encode_id("job", office.moving.job.id)
    answer = await Asker(office.recruiter).mutate("updateJob", jobId=job, isConfidential=True)
    assert answer["__typename"] == "UpdateJobSuccess"
    document = "query ($id: ID!) { job(id: $id) { title } jobs { totalCount } }"
    seen = await Asker(await again(office.admin)).ask(document, id=job)
    assert seen == {"job": None, "jobs": {"totalCount": 3}}
    team = await Asker(await again(office.manager)).ask(document, id=job)
    assert team["job"] == {"title": "Baker"}


PERSON = """query ($id: ID!) { candidate(id: $id) {
    contactPoints { value } primaryEmail notes { totalCount edges { node { body } } }
    applications { rejection { note } } activities { edges { node { verb details note { body } } } } } }"""


async def test_a_viewer_sees_people_without_contact_points_and_notes(office: Office) -> None:
    person = encode_id("cand", office.moving.candidate.id)
    recruiter = Asker(office.recruiter)
    note = await recruiter.mutate("addNote", "note { id }", candidateId=person, body="Asks for a raise.")
    await recruiter.mutate("updateNote", noteId=note["note"]["id"], body="Asked for a raise.")
    await recruiter.mutate(
        "updateCandidate", candidateId=person, contactPoints=[{"kind": "EMAIL", "value": "ines@mail.example"}]
    )
    reason = await RejectionReason.filter(workspace_id=office.workspace.id, decided_by="us").first()
    assert reason is not None
    async with open_work(office.recruiter) as work:
        await reject_application(work, office.moving.application.id, reason.id, "Too dear.")

    full = (await recruiter.ask(PERSON, id=person))["candidate"]
    assert full["primaryEmail"] == "ines@mail.example"
    assert full["contactPoints"] == [{"value": "ines@mail.example"}]
    assert [edge["node"]["body"] for edge in full["notes"]["edges"]] == ["Asked for a raise."]
    assert full["applications"] == [{"rejection": {"note": "Too dear."}}]
    assert "Asked for a raise." in str(full["activities"])

    seen = (await Asker(office.viewer).ask(PERSON, id=person))["candidate"]
    assert (seen["contactPoints"], seen["primaryEmail"]) == ([], None)
    assert seen["notes"] == {"totalCount": 0, "edges": []}
    assert seen["applications"] == [{"rejection": {"note": ""}}]
    assert "raise" not in str(seen) and "mail.example" not in str(seen)


async def test_a_viewer_can_not_find_out_an_address_by_searching(office: Office) -> None:
    document = "query ($text: String!) { candidates(search: $text) { totalCount edges { node { name } } } }"
    person = encode_id("cand", office.moving.candidate.id)
    await Asker(office.recruiter).mutate(
        "updateCandidate", candidateId=person, contactPoints=[{"kind": "EMAIL", "value": "quince@mail.example"}]
    )
    found = {"totalCount": 1, "edges": [{"node": {"name": "Ines Baker"}}]}
    for text in ("quince", "ines quince", "QUINCE@mail.example"):
        assert (await Asker(office.recruiter).ask(document, text=text))["candidates"] == found
        assert (await Asker(office.viewer).ask(document, text=text))["candidates"]["totalCount"] == 0
    assert (await Asker(office.viewer).ask(document, text="ines baker"))["candidates"] == found


async def test_only_admins_see_what_happened_to_members_and_settings(office: Office) -> None:
    await Asker(office.admin).mutate("inviteMember", email="gus@demo.example", name="Gus Guest", role="VIEWER")
    document = "{ activities { edges { node { verb } } } }"
    for role in OUTSIDE:
        verbs = [
            edge["node"]["verb"] for edge in (await Asker(office.actor(role)).ask(document))["activities"]["edges"]
        ]
        assert any(verb.startswith("member.") for verb in verbs) == (role == "admin")


async def test_a_hiring_manager_sees_the_people_of_their_jobs_alone(office: Office) -> None:
    answer = await Asker(office.manager).ask(
        "{ candidates { totalCount edges { node { name } } } jobs { edges { node { title } } } }"
    )
    names = {edge["node"]["name"] for edge in answer["candidates"]["edges"]}
    assert {"Ines Baker", "Ines Tailor", "Ines Cooper"} <= names
    assert not names & {"Ines Miller", "Ines Zzsecret", "Ines Far"}
    assert answer["candidates"]["totalCount"] == 6
    assert [edge["node"]["title"] for edge in answer["jobs"]["edges"]] == ["Cooper", "Tailor", "Baker"]


async def test_who_was_put_into_a_job_by_mistake_is_not_seen_through_it(office: Office) -> None:
    person = encode_id("cand", office.elsewhere.candidate.id)
    made = await Asker(office.recruiter).mutate(
        "createApplication", "activityId", jobId=encode_id("job", office.moving.job.id), candidateId=person
    )
    document = "query ($id: ID!) { candidate(id: $id) { name } }"
    assert (await Asker(office.manager).ask(document, id=person))["candidate"] == {"name": "Ines Miller"}
    await Asker(office.recruiter).mutate("undo", activityId=made["activityId"])
    assert (await Asker(office.manager).ask(document, id=person))["candidate"] is None
