"""Moving cards: where they land, what conflicts, what stays."""

import pytest

from rapport.accounts.models import Workspace
from rapport.kernel.access import Access, Role
from rapport.kernel.errors import InvalidInput, NotAllowed
from rapport.kernel.work import open_work
from rapport.pipeline.actions.jobs import TeamPlace
from rapport.pipeline.actions.moves import MoveOutcome, move_application
from rapport.pipeline.errors import ApplicationMovedMeanwhile, ApplicationNotFound, JobClosed, StageNotFound
from rapport.pipeline.models import (
    Application,
    ApplicationStatus,
    Board,
    BoardVersion,
    HiringTeamRole,
    Job,
    JobStatus,
    StageKind,
    Turn,
)
from rapport.pipeline.ranks import Landed
from tests.factories import (
    access_of,
    again,
    make_access,
    make_application,
    make_job,
    make_member,
    make_workspace,
    stage_named,
)


async def order(job: Job, kind: StageKind) -> list[object]:
    stage = await stage_named(job, kind)
    return (
        await Application.filter(stage_id=stage.id, status__in=["active", "hired"])
        .order_by("rank", "id")
        .values_list("id", flat=True)
    )


async def move(access: Access, application: Application, kind: StageKind, job: Job, **where: object) -> MoveOutcome:
    stage = await stage_named(job, kind)
    async with open_work(access) as work:
        return await move_application(work, application.id, stage.id, **where)  # type: ignore[arg-type]


@pytest.fixture
async def access(database: object) -> Access:
    return await make_access(await make_workspace())


async def test_lands_after_the_card_it_was_dropped_behind(access: Access) -> None:
    job = await make_job(access)
    a, b, c = [await make_application(access, job) for _ in range(3)]
    moved = await make_application(access, job)
    outcome = await move(access, moved, StageKind.APPLIED, job, after_id=a.id, before_id=b.id)
    assert outcome.landed is Landed.AFTER
    assert await order(job, StageKind.APPLIED) == [a.id, moved.id, b.id, c.id]


async def test_lands_before_its_other_neighbour_when_the_first_has_left(access: Access) -> None:
    job = await make_job(access)
    a, b, moved = [await make_application(access, job) for _ in range(3)]
    await move(access, a, StageKind.SCREEN, job)
    outcome = await move(access, moved, StageKind.APPLIED, job, after_id=a.id, before_id=b.id)
    assert outcome.landed is Landed.BEFORE
    assert await order(job, StageKind.APPLIED) == [moved.id, b.id]


async def test_lands_at_the_end_when_both_neighbours_have_left(access: Access) -> None:
    job = await make_job(access)
    a, b, c, moved = [await make_application(access, job) for _ in range(4)]
    await move(access, a, StageKind.SCREEN, job)
    await move(access, b, StageKind.SCREEN, job)
    outcome = await move(access, moved, StageKind.APPLIED, job, after_id=a.id, before_id=b.id)
    assert outcome.landed is Landed.END
    assert await order(job, StageKind.APPLIED) == [c.id, moved.id]


async def test_a_card_that_already_lies_there_is_left_alone(access: Access) -> None:
    job = await make_job(access)
    a, b = [await make_application(access, job) for _ in range(2)]
    outcome = await move(access, b, StageKind.APPLIED, job, after_id=a.id)
    assert outcome.activity is None
    assert (await Application.get(id=b.id)).rank == b.rank


async def test_writes_one_card_and_one_version(access: Access) -> None:
    job = await make_job(access)
    cards = [await make_application(access, job) for _ in range(3)]
    before = {card.id: card.rank for card in await Application.filter(job_id=job.id)}
    version = (await Board.get(job_id=job.id)).version
    outcome = await move(access, cards[2], StageKind.SCREEN, job)
    after = {card.id: card.rank for card in await Application.filter(job_id=job.id)}
    assert outcome.version == version + 1
    assert {key for key in before if before[key] != after[key]} <= {cards[2].id}
    written = await BoardVersion.get(job_id=job.id, version=version + 1)
    assert written.changed == [str(cards[2].id)]


async def test_two_movers_of_different_cards_with_stale_boards_both_keep_their_moves(access: Access) -> None:
    job = await make_job(access)
    a, b = [await make_application(access, job) for _ in range(2)]
    seen = (await Board.get(job_id=job.id)).version
    await move(access, a, StageKind.SCREEN, job, expected_version=seen)
    await move(access, b, StageKind.SCREEN, job, expected_version=seen)
    assert await order(job, StageKind.SCREEN) == [a.id, b.id]


async def test_the_later_mover_of_the_same_card_is_told_who_moved_it(access: Access) -> None:
    job = await make_job(access)
    card = await make_application(access, job)
    seen = (await Board.get(job_id=job.id)).version
    await move(access, card, StageKind.SCREEN, job, expected_version=seen)
    with pytest.raises(ApplicationMovedMeanwhile) as caught:
        await move(access, card, StageKind.INTERVIEW, job, expected_version=seen)
    assert caught.value.actor == {"kind": "member", "member": str(access.member_id), "key": None}
    assert await order(job, StageKind.SCREEN) == [card.id]
    assert (await Board.get(job_id=job.id)).version == seen + 1


async def test_a_version_from_the_future_is_refused(access: Access) -> None:
    job = await make_job(access)
    card = await make_application(access, job)
    with pytest.raises(InvalidInput) as caught:
        await move(access, card, StageKind.SCREEN, job, expected_version=10_000)
    assert caught.value.path == ("input", "expectedVersion")


async def test_a_stage_of_another_job_is_refused(access: Access) -> None:
    job, other = await make_job(access), await make_job(access, "Designer")
    card = await make_application(access, job)
    with pytest.raises(StageNotFound):
        await move(access, card, StageKind.SCREEN, other)
    assert await order(job, StageKind.APPLIED) == [card.id]


async def test_a_card_of_another_workspace_does_not_exist(access: Access) -> None:
    stranger = await make_access(await make_workspace("Elsewhere"))
    job = await make_job(access)
    card = await make_application(access, job)
    with pytest.raises(ApplicationNotFound):
        await move(stranger, card, StageKind.SCREEN, job)


async def test_nothing_moves_in_a_closed_job(access: Access) -> None:
    job = await make_job(access)
    card = await make_application(access, job)
    await Job.filter(id=job.id).update(status=JobStatus.CLOSED)
    with pytest.raises(JobClosed):
        await move(access, card, StageKind.SCREEN, job)


async def test_entering_the_hired_stage_hires_and_it_is_nobodys_turn(access: Access) -> None:
    job = await make_job(access)
    card = await make_application(access, job)
    outcome = await move(access, card, StageKind.HIRED, job)
    hired = await Application.get(id=card.id)
    assert outcome.activity is not None
    assert (outcome.activity.verb, hired.status, hired.turn) == (
        "application.hired",
        ApplicationStatus.HIRED,
        Turn.NOBODYS,
    )
    assert hired.ended_at is not None


async def test_a_hiring_manager_moves_only_where_the_job_allows_it(access: Access) -> None:
    manager = await make_member(await Workspace.get(id=access.workspace_id), Role.HIRING_MANAGER, "Milo Hart")
    team = [TeamPlace(manager.id, HiringTeamRole.HIRING_MANAGER)]
    closed = await make_job(access, hiring_team=team)
    open_ = await make_job(access, hiring_team=team, hiring_managers_may_move=True)
    theirs = await access_of(manager)
    with pytest.raises(NotAllowed):
        await move(theirs, await make_application(access, closed), StageKind.SCREEN, closed)
    outcome = await move(theirs, await make_application(access, open_), StageKind.SCREEN, open_)
    assert outcome.activity is not None
    elsewhere = await make_job(access)
    with pytest.raises(ApplicationNotFound):
        await move(await again(theirs), await make_application(access, elsewhere), StageKind.SCREEN, elsewhere)
