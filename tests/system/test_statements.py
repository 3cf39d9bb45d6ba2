"""A page costs the same number of SQL statements for 25 and for 250 rows."""

import random
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager

import asyncpg
import pytest

from rapport.candidates.actions.bulk import NewNote, NewPerson, insert_people, tag_keys
from rapport.candidates.types import CANDIDATE_PREFIX
from rapport.kernel.access import Role
from rapport.kernel.ids import encode_id, new_id
from rapport.kernel.work import open_work
from rapport.pipeline.actions.bulk import Placement, place_people
from rapport.pipeline.types import JOB_PREFIX
from tests.factories import again, make_api_key, make_job, make_member, make_session, stages_of
from tests.fixtures.boards import BOARD, Desk, make_desk
from tests.fixtures.graph import Asker
from tests.routes import PAGES, ROUTES, Page

ROWS = (25, 250)
TIMELINE = """query ($candidate: ID!) { candidate(id: $candidate) {
    owner { name } source { name } tags { name } notes { edges { node { body author { name } } } }
    activities { edges { node { verb actor { name } job { title } application { stage { name } } note { body } } } }
    applications { stage { name } job { title hiringTeam { member { name } } } }
} }"""
MORE = {
    "board as partners read it": (BOARD, {"job": "a job"}),
    "timeline": (TIMELINE, {"candidate": "a candidate"}),
    "waiting": (
        "{ waitingCandidates(first: 100) { edges { node { promisedAt stage { name } job { title } candidate { name tags"
        " { name } owner { name } } } } } }",
        {},
    ),
    "jobs": (
        "{ jobs(first: 100) { totalCount edges { node { title activeCount overdueCount stages { name } } } } }",
        {},
    ),
}


@contextmanager
def counted_statements() -> Iterator[list[str]]:
    """Every statement that is sent to PostgreSQL meanwhile."""
    sent: list[str] = []
    with pytest.MonkeyPatch.context() as patch:
        for name in ("_do_execute", "execute"):
            original = getattr(asyncpg.Connection, name)

            def counted(self, query, *args, original=original, name=name, **kwargs):
                # Not counted: what a new connection asks about types, and how the pool cleans one that comes back.
                is_own = any(word in str(query) for word in ("typeinfo", "'jit'", "pg_advisory_unlock_all"))
                if not is_own and (name == "_do_execute" or not args):
                    sent.append(str(query))
                return original(self, query, *args, **kwargs)

            patch.setattr(asyncpg.Connection, name, counted)
        yield sent


async def make_rows(count: int) -> tuple[Desk, str]:
    """A workspace with ``count`` of everything that pages list; and the id of a person with as many notes."""
    desk = await make_desk(cards=0, role=Role.ADMIN)
    for number in range(count):
        await make_member(desk.workspace, name=f"Colleague {number}")
        await make_session(desk.access)
    for number in range(count // 5):
        await make_api_key(desk.access, f"Key {number}")
    chance = random.Random(count)
    jobs = [await make_job(desk.access, f"Job {number}") for number in range(count // 5)]
    access = await again(desk.access)
    async with open_work(access) as work:
        tags = list((await tag_keys(work, ["remote", "referred", "senior"])).values())
        people = [
            NewPerson(
                id=new_id(),
                name=f"Candidate {number}",
                owner_id=access.member_id,
                tag_ids=chance.sample(tags, 2),
                notes=[NewNote("A note.", author_id=access.member_id)] * (count if number == 0 else 1),
            )
            for number in range(count)
        ]
        await insert_people(work, people)
        places = []
        # The person with the long timeline is in five jobs more, so that its first page holds some of every kind.
        for job in [desk.job, *jobs[:5]]:
            stages = (await stages_of(job))[:-1]
            group = people if job is desk.job else people[:1]
            places += [Placement(each.id, job.id, chance.choice(stages).id) for each in group]
        await place_people(work, places)
    return desk, encode_id(CANDIDATE_PREFIX, people[0].id)


@pytest.fixture
async def stages(database: object) -> AsyncIterator[list[tuple[Desk, str]]]:
    yield [await make_rows(count) for count in ROWS]


async def cost(desk: Desk, candidate: str, document: str, variables: dict[str, object]) -> int:
    known = {"a job": encode_id(JOB_PREFIX, desk.job.id), "a candidate": candidate}
    given = {name: known.get(value, value) if isinstance(value, str) else value for name, value in variables.items()}
    asker = Asker(await again(desk.access))
    with counted_statements() as sent:
        await asker.ask(document, **given)
    return len(sent)


async def test_a_page_costs_the_same_for_few_rows_and_for_many(stages: list[tuple[Desk, str]]):
    documents = {page.query: (page.document, page.variables) for page in PAGES} | MORE
    costs = {}
    for name, (document, variables) in documents.items():
        costs[name] = [await cost(desk, candidate, document, dict(variables)) for desk, candidate in stages]
    assert {name: pair for name, pair in costs.items() if pair[0] != pair[1]} == {}
    assert all(0 < pair[0] <= 20 for pair in costs.values()), costs


def test_every_page_is_a_route():
    names = {route["name"] for route in ROUTES}
    assert [page.route for page in PAGES if page.route not in names] == []
    assert isinstance(PAGES[0], Page)
