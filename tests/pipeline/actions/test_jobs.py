"""Opening, changing and closing jobs, and who is on their teams."""

from uuid import UUID

import pytest

from rapport.accounts.errors import MemberNotFound
from rapport.accounts.models import Workspace
from rapport.kernel.access import Access, Role
from rapport.kernel.errors import InvalidInput, NotAllowed
from rapport.kernel.ids import new_id
from rapport.kernel.paging import page_request
from rapport.kernel.work import open_work
from rapport.pipeline.actions.endings import withdraw_application
from rapport.pipeline.actions.jobs import JobChanges, TeamPlace, close_job, join_hiring_team, reopen_job, update_job
from rapport.pipeline.errors import JobClosed, JobHasActiveApplications, JobNotFound, JobOpen, StageTemplateNotFound
from rapport.pipeline.models import HiringTeamMember, HiringTeamRole, Job, JobStatus, StageTemplate
from rapport.pipeline.queries.jobs import JOB_KEY, JobSelection, jobs_page
from tests.factories import again, make_access, make_application, make_job, make_workspace, stages_of


@pytest.fixture
async def access(database: object) -> Access:
    return await make_access(await make_workspace())


async def colleague_of(access: Access, role: Role = Role.RECRUITER) -> Access:
    return await make_access(await Workspace.get(id=access.workspace_id), role, "Kim Other")


async def team_of(job: Job) -> dict[UUID, HiringTeamRole]:
    return {row.member_id: row.role for row in await HiringTeamMember.filter(job_id=job.id)}


def place(access: Access, role: HiringTeamRole = HiringTeamRole.HIRING_MANAGER) -> TeamPlace:
    assert access.member_id is not None
    return TeamPlace(access.member_id, role)


async def update(access: Access, job: Job, **changes: object) -> Job:
    async with open_work(access) as work:
        changed, _ = await update_job(work, job.id, JobChanges(**changes))  # type: ignore[typeddict-item]
    return changed


async def test_who_opens_a_job_is_on_its_team(access: Access) -> None:
    manager = await colleague_of(access, Role.HIRING_MANAGER)
    job = await make_job(access, "  Baker ", hiring_team=[place(manager)])
    assert (job.title, job.status) == ("Baker", JobStatus.OPEN)
    assert await team_of(job) == {
        manager.member_id: HiringTeamRole.HIRING_MANAGER,
        access.member_id: HiringTeamRole.RECRUITER,
    }


async def test_a_template_is_copied(access: Access) -> None:
    template = await StageTemplate.get(workspace_id=access.workspace_id, name="With a work sample")
    job = await make_job(access, stage_template_id=template.id)
    assert "Work sample" in [stage.name for stage in await stages_of(job)]
    for key in (new_id(), (await StageTemplate.create(workspace_id=new_id(), name="Theirs", stages=[])).id):
        with pytest.raises(StageTemplateNotFound) as caught:
            await make_job(access, stage_template_id=key)
        assert caught.value.path == ("input", "stageTemplateId")


async def test_strangers_join_no_team(access: Access) -> None:
    stranger = await make_access(await make_workspace("Elsewhere"))
    with pytest.raises(MemberNotFound) as caught:
        await make_job(access, hiring_team=[place(access), place(stranger)])
    assert caught.value.path == ("input", "hiringTeam", "1", "memberId")
    with pytest.raises(InvalidInput):
        await make_job(access, hiring_team=[place(access)] * 101)


async def test_a_job_closes_only_when_everyone_was_answered(access: Access) -> None:
    job = await make_job(access)
    cards = [await make_application(access, job) for _ in range(2)]
    for left in (2, 1):
        with pytest.raises(JobHasActiveApplications) as caught:
            async with open_work(access) as work:
                await close_job(work, job.id)
        assert caught.value.active_count == left
        async with open_work(access) as work:
            await withdraw_application(work, cards[left - 1].id, None)
    assert caught.value.message == "1 person is still active in this job. Answer each of them before you close it."
    async with open_work(access) as work:
        closed, _ = await close_job(work, job.id)
    assert (closed.status, closed.closed_at is not None) == (JobStatus.CLOSED, True)
    with pytest.raises(JobClosed):
        async with open_work(access) as work:
            await close_job(work, job.id)
    async with open_work(access) as work:
        reopened, _ = await reopen_job(work, job.id)
    assert (reopened.status, reopened.closed_at) == (JobStatus.OPEN, None)
    with pytest.raises(JobOpen):
        async with open_work(access) as work:
            await reopen_job(work, job.id)


async def test_nobody_locks_themselves_out_of_a_confidential_job(access: Access) -> None:
    other = await colleague_of(access)
    job = await make_job(access)
    await update(access, job, is_confidential=True, hiring_team=[place(other)])
    assert set(await team_of(job)) == {access.member_id, other.member_id}
    assert (await again(access)).may_see(job.scope_id)
    outsider = await colleague_of(access)
    with pytest.raises(JobNotFound):
        await update(outsider, job, title="Mine")


async def test_who_leaves_a_team_loses_what_it_gave(access: Access) -> None:
    manager = await colleague_of(access, Role.HIRING_MANAGER)
    job = await make_job(access, hiring_team=[place(manager)])
    assert (await again(manager)).may_see(job.scope_id)
    await update(access, job, hiring_team=[])
    assert await team_of(job) == {}
    assert not (await again(manager)).may_see(job.scope_id)


async def test_an_edit_without_a_difference_is_none(access: Access) -> None:
    job = await make_job(access, "Baker", location="Ghent")
    async with open_work(access) as work:
        _, activity = await update_job(work, job.id, JobChanges(title=" Baker ", location="Ghent"))
    assert activity is None


async def test_only_admins_join_by_themselves(access: Access) -> None:
    job = await make_job(access, is_confidential=True)
    admin = await colleague_of(access, Role.ADMIN)
    for key, actor, error in ((job.id, access, NotAllowed), (new_id(), admin, JobNotFound)):
        with pytest.raises(error):
            async with open_work(actor) as work:
                await join_hiring_team(work, key)
    async with open_work(admin) as work:
        await join_hiring_team(work, job.id)
    assert (await again(admin)).may_see(job.scope_id)
    assert set(await team_of(job)) == {access.member_id, admin.member_id}


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("", ["Élève pâtissier", "Baker"]),
        ("eleve", ["Élève pâtissier"]),
        ("PÂTISSIER gent", ["Élève pâtissier"]),
        ("ghent", ["Élève pâtissier", "Baker"]),
        ("kitchen baker", ["Baker"]),
        ("smith", []),
        ("%", []),
    ],
)
async def test_jobs_are_found_by_words_of_any_accent_and_case(access: Access, search: str, found: list[str]) -> None:
    await make_job(access, "Baker", department="Kitchen", location="Ghent")
    await make_job(access, "Élève pâtissier", location="Gent / Ghent")
    page = await jobs_page(access, JobSelection(search=search), page_request(10, None, JOB_KEY))
    assert [job.title for job in page.rows] == found
    assert await page.count() == len(found)
