"""Many people at once on one board: nothing is lost, one order of versions, and every client ends with the truth."""

from uuid import UUID

import asyncpg
import pytest

from rapport.kernel.address import DatabaseAddress
from rapport.kernel.work import Work
from rapport.pipeline.actions import boards
from tests.fixtures.actors import let_loose
from tests.fixtures.boards import make_desk

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("people", "times", "seed", "undoing"), [(5, 30, 1, True), (5, 30, 2, False), (50, 5, 3, True), (50, 5, 4, False)]
)
async def test_everyone_ends_with_what_is_there(
    any_database: object, people: int, times: int, seed: int, undoing: bool
):
    desk = await make_desk(cards=12)
    outcome = await let_loose(desk, people, times, seed, undoing=undoing)
    assert await outcome.problems() == []
    assert undoing or outcome.replayed() == []
    assert len(outcome.done) > people * times / 4


async def test_the_checker_catches_a_missing_lock(
    database: object, reused_address: DatabaseAddress, monkeypatch: pytest.MonkeyPatch
):
    """Each transaction is given a version as before, but counted outside of it: nobody waits for anybody."""
    sql = "UPDATE boards SET version = version + 1 WHERE job_id = $1 RETURNING version"
    async with asyncpg.create_pool(**reused_address.asyncpg_arguments(), min_size=1, max_size=1) as elsewhere:

        async def next_version_without_lock(work: Work, job_id: UUID) -> int:
            return int(await elsewhere.fetchval(sql, job_id))

        desk = await make_desk(cards=12)
        monkeypatch.setattr(boards, "_next_version", next_version_without_lock)
        outcome = await let_loose(desk, 8, 12, seed=5, undoing=False)
    problems = await outcome.problems()
    assert any("came after" in problem for problem in problems), problems
    assert outcome.replayed() != []
