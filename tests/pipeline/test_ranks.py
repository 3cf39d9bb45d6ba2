"""Ranks order by their bytes, on every engine and in every locale."""

from tortoise.backends.base.client import BaseDBAsyncClient

from rapport.kernel.database import fetch
from rapport.kernel.work import open_work
from rapport.pipeline.actions.moves import move_application
from rapport.pipeline.models import Application, StageKind
from rapport.pipeline.ranks import last_rank
from tests.factories import make_access, make_application, make_job, make_workspace, stage_named

BYTES = ["A9zz", "Z9", "Zz", "Zz5", "a0", "a0G", "aZ", "b00"]


async def test_capital_letters_come_before_small_ones(any_database: BaseDBAsyncClient):
    access = await make_access(await make_workspace())
    job = await make_job(access)
    stage = await stage_named(job, StageKind.APPLIED)
    for rank in sorted(BYTES, key=str.lower):
        card = await make_application(access, job)
        await Application.filter(id=card.id).update(rank=rank)
    rows = await fetch("SELECT rank FROM applications WHERE job_id = $1 ORDER BY rank", job.id)
    assert [row["rank"] for row in rows] == BYTES
    assert await last_rank(stage.id) == "b00"


async def test_cards_put_before_the_first_one_again_and_again_stay_in_order(any_database: BaseDBAsyncClient):
    """The ranks made so go from `a0` to `Zz` and below, where a locale would turn the order round."""
    access = await make_access(await make_workspace())
    job = await make_job(access)
    stage = await stage_named(job, StageKind.SCREEN)
    cards = [await make_application(access, job) for _ in range(8)]
    first = None
    for card in cards:
        async with open_work(access) as work:
            await move_application(work, card.id, stage.id, before_id=first)
        first = card.id
    placed = await Application.filter(stage_id=stage.id).order_by("rank")
    assert [card.id for card in placed] == [card.id for card in reversed(cards)]
    assert placed[0].rank.startswith("Z")
    assert placed[-1].rank == "a0"
