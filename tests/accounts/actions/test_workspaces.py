"""Making workspaces."""

import asyncio

import pytest

from rapport.accounts import seeding
from rapport.accounts.actions.workspaces import (
    Founder,
    WorkspaceDraft,
    create_workspace,
    founding_access,
    set_up_workspace,
)
from rapport.accounts.errors import AlreadySetUp
from rapport.accounts.models import Member, Workspace
from rapport.accounts.queries import all_workspaces
from rapport.kernel.errors import InvalidInput
from rapport.kernel.models import Activity
from rapport.kernel.work import Work, open_work

pytestmark = pytest.mark.usefixtures("database")

FOUNDER = Founder("Ada Quist", "ada@juniper.example", "tulip mango piano river")


async def created(name: str) -> Workspace:
    async with open_work(founding_access()) as work:
        return await create_workspace(work, WorkspaceDraft(name))


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Juniper Works", "juniper-works"),
        ("  Çağdaş & Søn, A/S  ", "cagdas-son-a-s"),
        ("杜松工坊", "workspace"),
        ("x" * 100, "x" * 60),
    ],
)
async def test_the_name_becomes_the_slug(name, slug):
    assert (await created(name)).slug == slug


async def test_a_taken_slug_gets_a_number():
    assert [(await created("Juniper")).slug for _ in range(3)] == ["juniper", "juniper-2", "juniper-3"]
    assert (await created("Juniper 2")).slug == "juniper-2-2"
    assert [row.slug for row in await all_workspaces()] == ["juniper", "juniper-2", "juniper-3", "juniper-2-2"]


async def test_one_of_several_who_set_up_at_once_succeeds():
    outcomes = await asyncio.gather(
        *(set_up_workspace(WorkspaceDraft(f"Juniper {number}"), FOUNDER, user_agent="") for number in range(4)),
        return_exceptions=True,
    )
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["AlreadySetUp"] * 3 + ["str"]
    assert await Workspace.all().count() == 1
    assert await Member.all().count() == 1


async def test_what_domains_seed_belongs_to_the_same_transaction(monkeypatch):
    monkeypatch.setattr(seeding, "_seeds", [])

    async def record(work: Work) -> None:
        assert await Workspace.exists(id=work.workspace_id)

    async def refuse(work: Work) -> None:
        raise InvalidInput

    seeding.on_workspace_created(record)
    seeding.on_workspace_created(record)
    await created("Juniper")
    assert seeding._seeds == [record]
    seeding.on_workspace_created(refuse)
    with pytest.raises(InvalidInput):
        await created("Willow")
    assert await Workspace.all().count() == 1


async def test_the_first_workspace_is_the_only_one_that_is_set_up():
    await created("Juniper")
    with pytest.raises(AlreadySetUp):
        await set_up_workspace(WorkspaceDraft("Willow"), FOUNDER, user_agent="")
    assert await Activity.all().values_list("verb", flat=True) == ["workspace.created"]
