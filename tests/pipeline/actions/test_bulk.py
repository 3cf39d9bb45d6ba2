import pytest

from rapport.kernel.access import Role
from rapport.kernel.ids import new_id
from rapport.kernel.models import Activity, SubjectScope
from rapport.kernel.work import open_work
from rapport.pipeline.actions import bulk, endings
from rapport.pipeline.actions.bulk import Placement, place_people, remove_untouched_cards
from rapport.pipeline.actions.jobs import close_job
from rapport.pipeline.errors import BoardFull, JobNotFound
from rapport.pipeline.models import Application, Board, BoardVersion
from tests.factories import make_access, make_application, make_candidate, make_job, make_workspace, stages_of

pytestmark = pytest.mark.usefixtures("database")


async def test_people_land_at_the_end_in_their_order_in_one_version() -> None:
    access = await make_access(await make_workspace())
    job = await make_job(access)
    first, second, *_ = await stages_of(job)
    there = await make_application(access, job, stage=first)
    version = (await Board.get(job_id=job.id)).version
    people = [await make_candidate(access, f"P{i}") for i in range(4)]
    async with open_work(access) as work:
        made = await place_people(
            work,
            [
                *(Placement(person.id, job.id, first.id) for person in people[:3]),
                Placement(people[3].id, job.id, second.id),
                Placement(people[0].id, job.id, second.id),
                Placement(there.candidate_id, job.id, second.id),
            ],
        )
    assert len(made) == 4
    cards = await Application.filter(stage_id=first.id).order_by("rank")
    assert [card.candidate_id for card in cards] == [there.candidate_id, *(person.id for person in people[:3])]
    assert {card.version for card in cards if card.id != there.id} == {version + 1}
    assert sorted((await BoardVersion.get(job_id=job.id, version=version + 1)).changed) == sorted(map(str, made))
    assert await SubjectScope.filter(scope_id=job.scope_id).count() == 5
    told = await Activity.filter(verb="application.created", application_id__in=made)
    assert all(activity.revert == {"before": {"absent": True}, "version": version + 1} for activity in told)


async def test_closed_jobs_and_foreign_stages_are_passed_over() -> None:
    access = await make_access(await make_workspace())
    closed, open_one = await make_job(access), await make_job(access)
    [stage, *_], [foreign, *_] = await stages_of(open_one), await stages_of(closed)
    async with open_work(access) as work:
        await close_job(work, closed.id)
    person = await make_candidate(access)
    async with open_work(access) as work:
        assert await place_people(work, []) == []
        assert await place_people(work, [Placement(person.id, closed.id, foreign.id)]) == []
        assert await place_people(work, [Placement(person.id, open_one.id, foreign.id)]) == []
        assert len(await place_people(work, [Placement(person.id, open_one.id, stage.id)])) == 1


async def test_a_board_of_another_workspace_is_absent() -> None:
    access = await make_access(await make_workspace())
    job = await make_job(await make_access(await make_workspace(), Role.ADMIN))
    [stage, *_] = await stages_of(job)
    person = await make_candidate(access)
    with pytest.raises(JobNotFound):
        async with open_work(access) as work:
            await place_people(work, [Placement(person.id, job.id, stage.id)])


async def test_a_full_board_takes_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(endings, "MAX_CARDS", 1)
    access = await make_access(await make_workspace())
    job = await make_job(access)
    [stage, *_] = await stages_of(job)
    people = [await make_candidate(access, f"P{i}") for i in range(2)]
    with pytest.raises(BoardFull):
        async with open_work(access) as work:
            await place_people(work, [Placement(person.id, job.id, stage.id) for person in people])
    assert await Application.all().count() == 0


async def test_only_untouched_cards_are_removed() -> None:
    access = await make_access(await make_workspace())
    job = await make_job(access)
    untouched, moved, gone = [await make_application(access, job) for _ in range(3)]
    for card in (moved, gone):  # something happened with these
        async with open_work(access) as work:
            await bulk.lock_boards(work, [job.id])
            work.record("application.moved", bulk.Subject(candidate_id=card.candidate_id, application_id=card.id))
    async with open_work(access) as work:
        removed = await remove_untouched_cards(
            work, [untouched.id, moved.id, gone.id, new_id()], gone_with=[gone.candidate_id]
        )
    assert removed == 2
    assert [card.id for card in await Application.all()] == [moved.id]
    board = await Board.get(job_id=job.id)
    last = await BoardVersion.get(job_id=job.id, version=board.version)
    assert sorted(last.changed) == sorted([str(untouched.id), str(gone.id)])
