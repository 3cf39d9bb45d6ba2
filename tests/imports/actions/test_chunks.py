import asyncio
from pathlib import Path

import pytest
from tortoise.backends.base.client import BaseDBAsyncClient

from rapport.candidates.actions.records import archive_candidate
from rapport.candidates.models import Candidate, CandidateTag, ContactPoint, Note, Source, Tag
from rapport.imports.actions import chunks
from rapport.imports.actions.chunks import ImportWentOn, import_chunk
from rapport.imports.choices import Choices
from rapport.imports.fields import Field
from rapport.imports.mapping import Mapping
from rapport.imports.models import Import, ImportState
from rapport.imports.queries import refusals_of
from rapport.imports.running import carry_through
from rapport.kernel.access import Role
from rapport.kernel.database import spawn
from rapport.kernel.models import Activity
from rapport.kernel.work import open_work
from rapport.pipeline.models import Application, ApplicationStatus, Board, BoardVersion, Turn
from tests.factories import (
    access_of,
    make_access,
    make_application,
    make_candidate,
    make_job,
    make_member,
    make_workspace,
    stages_of,
)
from tests.fixtures.importing import begin, import_all, row_of

pytestmark = pytest.mark.usefixtures("database", "stored_files")

FULL = (
    "Name,E-mail,Second e-mail,Phone,Title,Company,Location,Time zone,Tags,Source,Owner,LinkedIn,Notes\n"
    "Eva Müller,Eva@x.example,eva@y.example,+49 30 1234567,Engineer,Ebbline,Ulm,Europe/Berlin,go; Rust,Fair,"
    "rita@demo.example,linkedin.com/in/eva,Kind and calm\n"
    "Ben Berg,ben@x.example,,,,,,,GO,fair,,,\n"
)


async def test_a_person_with_everything() -> None:
    workspace = await make_workspace()
    access = await make_access(workspace)
    member = await make_member(workspace)
    owner = await access_of(member)
    email = (await member.person).email
    done = await import_all(access, FULL.replace("rita@demo.example", email))
    assert (done.state, done.created_count, done.existing_count, done.refused_count) == (ImportState.FINISHED, 2, 0, 0)
    eva, ben = await Candidate.all().order_by("-name")
    assert (eva.name, eva.headline, eva.location, eva.time_zone) == (
        "Eva Müller",
        "Engineer, Ebbline",
        "Ulm",
        "Europe/Berlin",
    )
    assert eva.owner_id == owner.member_id
    assert ben.owner_id is None
    assert eva.source_id == ben.source_id == (await Source.get()).id
    assert eva.search_text == "eva muller\neva@x.example\neva@y.example"
    assert eva.name_sort_key > ben.name_sort_key
    contacts = (
        await ContactPoint.filter(candidate_id=eva.id)
        .order_by("position")
        .values_list("kind", "value", "normalized", "is_primary")
    )
    assert contacts == [
        ("email", "eva@x.example", "eva@x.example", True),
        ("email", "eva@y.example", "eva@y.example", False),
        ("phone", "+49 30 1234567", "+49301234567", True),
        ("link", "https://linkedin.com/in/eva", "linkedin.com/in/eva", True),
    ]
    assert {tag.folded_name for tag in await Tag.all()} == {"go", "rust"}
    assert await CandidateTag.all().count() == 3
    note = await Note.get()
    assert (note.body, note.candidate_id, note.author_id) == ("Kind and calm", eva.id, access.member_id)


async def test_every_change_is_in_the_log_under_one_batch() -> None:
    access = await make_access(await make_workspace())
    done = await import_all(access, FULL)
    rows = await Activity.filter(batch_id=done.id).order_by("verb").values_list("verb", "member_id", "candidate_id")
    assert [verb for verb, _, _ in rows] == ["candidate.created", "candidate.created", "import.finished", "note.added"]
    assert {member for _, member, _ in rows} == {access.member_id}
    assert await Activity.filter(verb="import.started").count() == 1


async def test_the_same_file_again_changes_nothing() -> None:
    access = await make_access(await make_workspace())
    content = FULL + "Nobody Reachable,,,,Cook,,,,,,,,\nLinked In,,,,,,,,,,,https://linkedin.com/in/linked,\n"
    first = await import_all(access, content)
    before = (await Candidate.all().values(), await ContactPoint.all().values(), await CandidateTag.all().values())
    again = await import_all(access, content)
    assert first.created_count == again.existing_count == 4
    assert (again.created_count, again.application_count, again.refused_count) == (0, 0, 0)
    after = (await Candidate.all().values(), await ContactPoint.all().values(), await CandidateTag.all().values())
    assert before == after
    assert await Note.all().count() == 1


async def test_people_are_met_by_any_address_by_profile_and_within_the_file() -> None:
    access = await make_access(await make_workspace())
    known = await make_candidate(access, "Eva", "eva@x.example")
    done = await import_all(
        access,
        "Name,Email,LinkedIn\n"
        "Eva Müller,new@x.example; EVA@x.example,\n"
        "Ben,ben@x.example,linkedin.com/in/ben\n"
        "Benjamin,BEN@x.example,\n"
        "Benno,,https://www.linkedin.com/in/ben/\n"
        "Benno,,https://linkedin.com/in/ben\n",
    )
    assert (done.created_count, done.existing_count) == (1, 4)
    assert {person.name for person in await Candidate.exclude(id=known.id)} == {"Ben"}


async def test_archived_people_never_block() -> None:
    access = await make_access(await make_workspace())
    gone = await make_candidate(access, "Eva", "eva@x.example")
    async with open_work(access) as work:
        await archive_candidate(work, gone.id)
    content = "Name,Email\nEva,eva@x.example\nNo Address,\n"
    assert (await import_all(access, content)).created_count == 2
    unreachable = await Candidate.get(name="No Address")
    async with open_work(access) as work:
        await archive_candidate(work, unreachable.id)
    assert (await import_all(access, content)).created_count == 1
    assert (await import_all(access, content)).created_count == 0


async def test_workspaces_do_not_meet() -> None:
    first, second = await make_access(await make_workspace()), await make_access(await make_workspace())
    assert (await import_all(first, "Name,Email\nEva,eva@x.example\n")).created_count == 1
    assert (await import_all(second, "Name,Email\nEva,eva@x.example\n")).created_count == 1


async def test_job_and_stage_put_people_on_a_board() -> None:
    access = await make_access(await make_workspace())
    job = await make_job(access, "Firmware Engineer")
    first, screen, *_, hired = await stages_of(job)
    known = await make_candidate(access, "Known", "known@x.example")
    inside = await make_application(access, job, stage=screen)
    person = await ContactPoint.get(candidate_id=inside.candidate_id)
    version = (await Board.get(job_id=job.id)).version
    done = await import_all(
        access,
        "Name,Email,Job,Stage,Applied on,Status\n"
        f"Eva,eva@x.example,firmware engineer,{screen.name},2025-03-04,Active\n"
        "Ben,ben@x.example,Firmware Engineer,,,\n"
        f"Known,known@x.example,Firmware Engineer,{screen.name},,\n"
        f"Inside,{person.value},Firmware Engineer,{first.name},,\n"
        f"Ada,ada@x.example,Firmware Engineer,{hired.name},,\n"
        "Over,over@x.example,Firmware Engineer,,,Rejected\n"
        "Eva again,eva@x.example,Firmware Engineer,,,\n",
    )
    assert (done.created_count, done.existing_count, done.application_count) == (4, 3, 4)
    assert done.remarks == {"process_over": 1}
    cards = {card.candidate_id: card for card in await Application.filter(job_id=job.id).exclude(id=inside.id)}
    names = {key: (await Candidate.get(id=key)).name for key in cards}
    by_name = {names[key]: card for key, card in cards.items()}
    assert {name: card.stage_id for name, card in by_name.items()} == {
        "Eva": screen.id,
        "Ben": first.id,
        "Known": screen.id,
        "Ada": hired.id,
    }
    assert by_name["Eva"].applied_at.date().isoformat() == "2025-03-04"
    assert (by_name["Eva"].turn, by_name["Ada"].turn) == (Turn.OURS, Turn.NOBODYS)
    assert by_name["Eva"].promised_at is not None
    assert by_name["Ada"].status is ApplicationStatus.HIRED
    assert inside.rank < by_name["Eva"].rank < by_name["Known"].rank
    assert (await Board.get(job_id=job.id)).version == version + 1
    changed = (await BoardVersion.get(job_id=job.id, version=version + 1)).changed
    assert sorted(changed) == sorted(str(card.id) for card in by_name.values())
    assert known.id in cards


async def test_one_job_for_the_whole_file() -> None:
    access = await make_access(await make_workspace())
    job = await make_job(access)
    _, screen, *_ = await stages_of(job)
    choices = Choices(Mapping((Field.FULL_NAME, Field.EMAIL)), job.id, screen.id, "Fair", ("met",))
    done = await import_all(access, "Name,Email\nEva,eva@x.example\n", choices)
    assert done.application_count == 1
    card = await Application.get(job_id=job.id)
    assert card.stage_id == screen.id
    assert (await Source.get()).name == "Fair"
    assert (await Tag.get()).name == "met"


async def test_rows_that_name_no_open_job_are_refused() -> None:
    workspace = await make_workspace()
    admin = await make_access(workspace, Role.ADMIN)
    job = await make_job(admin, "Engineer")
    for _ in range(2):
        await make_job(admin, "Twin")
    await make_job(admin, "Secret", is_confidential=True)
    recruiter = await access_of(await make_member(workspace))
    done = await import_all(
        recruiter,
        "Name,Email,Job,Stage\n"
        "A,a@x.example,Nothing,\n"
        "B,b@x.example,Engineer,Nowhere\n"
        "C,c@x.example,Twin,\n"
        "D,d@x.example,Secret,\n",
    )
    assert (done.created_count, done.refused_count) == (0, 4)
    refused = await refusals_of(recruiter, done.id)
    assert {line: (row.code, row.message) for line, row in refused.items()} == {
        2: ("job_unknown", "There is no open job “Nothing”."),
        3: ("stage_unknown", f"The job “{job.title}” has no stage “Nowhere”."),
        4: ("job_ambiguous", "2 open jobs have the title “Twin”."),
        5: ("job_unknown", "There is no open job “Secret”."),
    }


async def test_refused_rows_keep_nobody_else_out() -> None:
    access = await make_access(await make_workspace())
    done = await import_all(access, 'Name,Email\nEva,eva@x.example\n"Two\nLines",wrong\nBen,ben@x.example\n')
    assert (done.created_count, done.refused_count, done.position, done.rows) == (2, 1, 3, 3)
    [refused] = (await refusals_of(access, done.id)).values()
    assert (refused.line, refused.code, refused.column) == (3, "email_invalid", "Email")


async def test_a_chunk_is_taken_once() -> None:
    access = await make_access(await make_workspace())
    begun = await begin(access, "Name,Email\nEva,eva@x.example\n")
    await import_chunk(access, begun.id, 0, [])
    await carry_through(access, begun)
    with pytest.raises(ImportWentOn):
        await import_chunk(access, begun.id, 0, [])


async def test_two_runners_of_one_import_import_it_once() -> None:
    access = await make_access(await make_workspace())
    begun = await begin(access, "Name,Email\n" + "".join(f"P{i},p{i}@x.example\n" for i in range(1_700)))
    await asyncio.gather(*(carry_through(access, begun) for _ in range(3)))
    done = await row_of(access, begun.id)
    if done.state is ImportState.RUNNING:  # each of them met another one and let go
        await carry_through(access, done)
        done = await row_of(access, begun.id)
    assert (done.state, done.created_count, done.position) == (ImportState.FINISHED, 1_700, 1_700)
    assert await Candidate.all().count() == 1_700


async def test_eight_imports_of_overlapping_files_make_no_duplicate() -> None:
    access = await make_access(await make_workspace())
    job = await make_job(access, "Engineer")
    files = [
        "Name,Email,Job\n" + "".join(f"P{i},p{i}@x.example,Engineer\n" for i in range(start, start + 1_200))
        for start in range(0, 1_600, 200)
    ]
    done = await asyncio.gather(*(import_all(access, content) for content in files))
    assert {row.state for row in done} == {ImportState.FINISHED}
    assert sum(row.created_count for row in done) == await Candidate.all().count() == 2_600
    assert sum(row.created_count + row.existing_count for row in done) == 8 * 1_200
    assert await Application.filter(job_id=job.id).count() == 2_600
    ranks = await Application.filter(job_id=job.id).values_list("rank", flat=True)
    assert len(set(ranks)) == 2_600


async def test_a_person_made_by_hand_meanwhile_is_met_on_the_second_try(
    database: BaseDBAsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody else commits between the look-up and the insert."""
    access = await make_access(await make_workspace())
    begun = await begin(access, "Name,Email\nEva,eva@x.example\n")
    real = chunks.known_about
    calls = 0

    async def and_then_somebody_is_quicker(*args: object) -> object:
        nonlocal calls
        calls += 1
        known = await real(*args)  # type: ignore[arg-type]
        if calls == 1:
            await asyncio.create_task(_elsewhere(access))
        return known

    monkeypatch.setattr(chunks, "known_about", and_then_somebody_is_quicker)
    await carry_through(access, begun)
    done = await row_of(access, begun.id)
    assert (calls, done.created_count, done.existing_count) == (2, 0, 1)
    assert await Candidate.all().count() == 1


async def _elsewhere(access: object) -> None:
    await spawn(make_candidate(access, "Eva by hand", "eva@x.example"), name="by hand")  # type: ignore[arg-type]


async def test_a_lost_file_fails_the_import_with_a_sentence(stored_files: Path) -> None:
    access = await make_access(await make_workspace())
    begun = await begin(access, "Name,Email\nEva,eva@x.example\n")
    for file in stored_files.rglob("*"):
        if file.is_file():
            file.unlink()
    await carry_through(access, begun)
    failed = await Import.get(id=begun.id)
    assert failed.state is ImportState.FAILED
    assert failed.failure == "The uploaded file is no longer there. Please upload it again."
