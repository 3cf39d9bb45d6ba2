"""Adding, changing, ordering and removing the stages of a job."""

import pytest

from rapport.kernel.access import Access
from rapport.kernel.errors import InvalidInput
from rapport.kernel.work import open_work
from rapport.pipeline.actions.stages import MAX_STAGES, StageChanges, add_stage, remove_stage, update_stage
from rapport.pipeline.errors import LastStage, StageNotEmpty, StageNotFound, TooManyStages
from rapport.pipeline.models import Application, ApplicationStatus, Job, Stage, StageKind
from tests.factories import make_access, make_application, make_job, make_workspace, stage_named, stages_of

STANDARD = ["Applied", "Screen", "Interview", "Final interview", "Offer", "Hired"]


@pytest.fixture
async def access(database: object) -> Access:
    return await make_access(await make_workspace())


async def names(job: Job) -> list[str]:
    return [stage.name for stage in await stages_of(job)]


async def add(access: Access, job: Job, name: str, after: Stage | None = None) -> Stage:
    async with open_work(access) as work:
        made, _ = await add_stage(work, job.id, name, StageKind.SCREEN, 4, after.id if after else None)
    return made


async def remove(access: Access, stage: Stage, target: Stage | None = None) -> None:
    async with open_work(access) as work:
        await remove_stage(work, stage.id, target.id if target else None)


async def test_a_job_starts_with_a_copy_of_the_standard_stages(access: Access) -> None:
    job = await make_job(access)
    stages = await stages_of(job)
    assert [(s.name, s.kind, s.answer_within_days) for s in stages] == [
        ("Applied", StageKind.APPLIED, 5),
        ("Screen", StageKind.SCREEN, 5),
        ("Interview", StageKind.INTERVIEW, 3),
        ("Final interview", StageKind.INTERVIEW, 3),
        ("Offer", StageKind.OFFER, None),
        ("Hired", StageKind.HIRED, None),
    ]


async def test_a_stage_is_added_at_the_end_or_after_another(access: Access) -> None:
    job = await make_job(access)
    first = (await stages_of(job))[0]
    await add(access, job, "Call", first)
    await add(access, job, "Farewell")
    assert await names(job) == ["Applied", "Call", *STANDARD[1:], "Farewell"]


async def test_a_stage_is_added_at_the_end_after_others_were_removed(access: Access) -> None:
    job = await make_job(access)
    for stage in (await stages_of(job))[1:5]:
        await remove(access, stage)
    await add(access, job, "Farewell")
    assert await names(job) == ["Applied", "Hired", "Farewell"]


async def test_a_job_has_at_most_so_many_stages(access: Access) -> None:
    job = await make_job(access)
    for number in range(MAX_STAGES - len(STANDARD)):
        await add(access, job, f"S{number}")
    with pytest.raises(TooManyStages):
        await add(access, job, "One too many")
    assert len(await names(job)) == MAX_STAGES


async def test_a_stage_is_renamed_and_put_elsewhere(access: Access) -> None:
    job = await make_job(access)
    stages = await stages_of(job)
    for after, expected in (
        (None, ["Chat", "Applied", *STANDARD[2:]]),
        (stages[5], ["Applied", *STANDARD[2:], "Chat"]),
        (stages[0], ["Applied", "Chat", *STANDARD[2:]]),
    ):
        changes = StageChanges(name="Chat", after_stage_id=after.id if after else None)
        async with open_work(access) as work:
            await update_stage(work, stages[1].id, changes)
        assert await names(job) == expected
    async with open_work(access) as work:
        _, activity = await update_stage(work, stages[1].id, changes)
    assert activity is None


@pytest.mark.parametrize("days", [-1, 91])
async def test_a_promise_has_bounds(access: Access, days: int) -> None:
    stage = (await stages_of(await make_job(access)))[0]
    with pytest.raises(InvalidInput) as caught:
        async with open_work(access) as work:
            await update_stage(work, stage.id, StageChanges(answer_within_days=days))
    assert caught.value.path == ("input", "answerWithinDays")


async def test_a_stage_does_not_come_after_itself(access: Access) -> None:
    stage = (await stages_of(await make_job(access)))[0]
    with pytest.raises(StageNotFound):
        async with open_work(access) as work:
            await update_stage(work, stage.id, StageChanges(after_stage_id=stage.id))


async def test_an_empty_stage_is_removed_and_one_with_cards_needs_a_target(access: Access) -> None:
    job = await make_job(access)
    stages = await stages_of(job)
    cards = [await make_application(access, job) for _ in range(3)]
    await remove(access, stages[2])
    with pytest.raises(StageNotEmpty) as caught:
        await remove(access, stages[0])
    assert (caught.value.active_count, caught.value.path) == (3, ("input", "targetStageId"))
    there = await make_application(access, job, stage=stages[1])
    await remove(access, stages[0], stages[1])
    order = await Application.filter(stage_id=stages[1].id).order_by("rank").values_list("id", flat=True)
    assert order == [there.id, *(card.id for card in cards)]
    assert await names(job) == ["Screen", "Final interview", "Offer", "Hired"]


async def test_cards_do_not_move_to_the_stage_that_goes(access: Access) -> None:
    job = await make_job(access)
    card = await make_application(access, job)
    stage = (await stages_of(job))[0]
    with pytest.raises(StageNotFound):
        await remove(access, stage, stage)
    assert (await Application.get(id=card.id)).stage_id == stage.id


async def test_the_last_stage_stays(access: Access) -> None:
    job = await make_job(access)
    stages = await stages_of(job)
    for stage in stages[1:]:
        await remove(access, stage)
    with pytest.raises(LastStage):
        await remove(access, stages[0])


async def test_nobody_is_hired_by_renaming_a_stage(access: Access) -> None:
    job = await make_job(access)
    await make_application(access, job, stage=await stage_named(job, StageKind.SCREEN))
    hired = await make_application(access, job, stage=await stage_named(job, StageKind.HIRED))
    for kind, other in ((StageKind.SCREEN, StageKind.HIRED), (StageKind.HIRED, StageKind.OFFER)):
        with pytest.raises(StageNotEmpty) as caught:
            async with open_work(access) as work:
                await update_stage(work, (await stage_named(job, kind)).id, StageChanges(kind=other))
        assert caught.value.path == ("input", "kind")
    assert (await Application.get(id=hired.id)).status is ApplicationStatus.HIRED
