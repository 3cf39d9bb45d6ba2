"""The partner feed: nothing is skipped, however late it commits, and another database is recognised."""

import asyncio

import asyncpg
import pytest

from rapport.accounts.models import Workspace
from rapport.kernel.access import Access, Role
from rapport.kernel.activities import ActivityRow, ActivitySelection, FeedPosition, feed_after, feed_end, parse_position
from rapport.kernel.address import DatabaseAddress
from rapport.kernel.errors import InvalidInput
from rapport.kernel.ids import new_id
from tests.factories import make_access, make_candidate, make_job, make_workspace

EVERYTHING = ActivitySelection()
INSERT = (
    "INSERT INTO activities (id, workspace_id, at, verb, actor_kind, changed_fields, details, candidate_id)"
    " VALUES ($1, $2, now(), $3, 'system', '[]', '{}', $4)"
)


async def read_all(access: Access, position: FeedPosition, count: int) -> list[ActivityRow]:
    """The next ``count`` entries. They may be late: the horizon waits for every transaction of the whole server, and
    other tests have some."""
    found: list[ActivityRow] = []
    async with asyncio.timeout(10):
        while len(found) < count:
            position, rows = await feed_after(access, position, EVERYTHING, 100)
            found += rows
    return found


async def read(access: Access, position: FeedPosition) -> tuple[FeedPosition, list[str]]:
    """All that is there to read after ``position``."""
    verbs: list[str] = []
    while True:
        position, rows = await feed_after(access, position, EVERYTHING, 2)
        verbs += [row.verb for row in rows]
        if not rows:
            return position, verbs


@pytest.fixture
async def access(database: object) -> Access:
    return await make_access(await make_workspace())


async def test_what_commits_late_is_not_skipped(access: Access, reused_address: DatabaseAddress):
    person = (await make_candidate(access)).id
    start, _ = await read(access, await feed_end())
    early = await asyncpg.connect(**reused_address.asyncpg_arguments())
    late = await asyncpg.connect(**reused_address.asyncpg_arguments())
    try:
        slow = early.transaction()
        await slow.start()
        await early.execute(INSERT, new_id(), access.workspace_id, "written.first", person)
        await late.execute(INSERT, new_id(), access.workspace_id, "written.second", person)
        position, verbs = await read(access, start)
        assert verbs == []  # what was written second waits for the first
        await slow.commit()
        verbs = [row.verb for row in await read_all(access, position, 2)]
        assert verbs == ["written.first", "written.second"]
    finally:
        await early.close()
        await late.close()


async def test_a_transaction_that_is_given_up_holds_nobody(access: Access, reused_address: DatabaseAddress):
    person = (await make_candidate(access)).id
    start, _ = await read(access, await feed_end())
    other = await asyncpg.connect(**reused_address.asyncpg_arguments())
    slow = other.transaction()
    await slow.start()
    await other.execute(INSERT, new_id(), access.workspace_id, "never", person)
    await make_candidate(access)
    await slow.rollback()
    await other.close()
    assert {row.verb for row in await read_all(access, start, 1)} == {"candidate.created"}


async def test_pages_join_without_gap_or_double(access: Access):
    start = await feed_end()
    for _ in range(5):
        await make_candidate(access)
    at_once = await read_all(access, start, 5)
    position, one_by_one = start, []
    while True:
        position, rows = await feed_after(access, position, EVERYTHING, 1)
        if not rows:
            break
        one_by_one += [row.id for row in rows]
        assert parse_position(position.cursor) == position
    assert one_by_one == [row.id for row in at_once]
    assert len(one_by_one) == len(set(one_by_one)) == 5


async def test_a_position_of_another_epoch_is_refused(access: Access):
    here = await feed_end()
    elsewhere = FeedPosition(str(new_id()), here.transaction, here.sequence)
    with pytest.raises(InvalidInput) as refused:
        await feed_after(access, elsewhere, EVERYTHING, 10)
    assert refused.value.path == ("after",)
    assert "restored" in refused.value.message


@pytest.mark.parametrize("text", ["", "x", "W10", "WyJhIiwtMSwwXQ"])
def test_what_is_no_position_is_refused(text: str):
    with pytest.raises(InvalidInput):
        parse_position(text)


async def test_members_read_what_they_may_see(access: Access, database: object):
    start = await feed_end()
    admin = await make_access(await _workspace(access), Role.ADMIN)
    await make_job(access, "Secret", is_confidential=True)
    await make_job(access, "Open")
    await read_all(access, start, 2)
    outsider = await make_access(await _workspace(access))
    manager = await make_access(await _workspace(access), Role.HIRING_MANAGER)
    stranger = await make_access(await make_workspace("Elsewhere"))
    titles = {}
    for name, who in {"admin": admin, "outsider": outsider, "manager": manager, "stranger": stranger}.items():
        _, rows = await feed_after(who, start, EVERYTHING, 100)
        titles[name] = [_title(row) for row in rows if row.verb == "job.created"]
    assert titles == {"admin": ["Secret", "Open"], "outsider": ["Open"], "manager": [], "stranger": []}


def _title(row: ActivityRow) -> object:
    return row.details["title"]


async def _workspace(access: Access):
    return await Workspace.get(id=access.workspace_id)
