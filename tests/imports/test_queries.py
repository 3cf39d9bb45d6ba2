"""Whose imports one sees: never one that could tell of a job that one does not see."""

import pytest

from rapport.accounts.actions.scopes import set_restricted
from rapport.imports.choices import Choices
from rapport.imports.dates import DateOrder
from rapport.imports.fields import Field
from rapport.imports.mapping import Mapping
from rapport.imports.queries import import_by_id, imports_page
from rapport.kernel.access import Access, Role
from rapport.kernel.ids import encode_id
from rapport.kernel.paging import page_request
from rapport.kernel.work import open_work
from rapport.pipeline.models import Job
from tests.factories import again, make_access, make_job, make_workspace
from tests.fixtures.graph import Asker
from tests.fixtures.importing import begin, import_all, propose

pytestmark = pytest.mark.usefixtures("database", "stored_files")

PEOPLE = "Name,E-mail\nEva,eva@x.example\nBen,wrong\n"
WITH_JOBS = "Name,E-mail,Job,Stage\nEva,eva@x.example,Head of finance,Nowhere\n"
INTO_ONE = Mapping((Field.FULL_NAME, Field.EMAIL), DateOrder.DAY_FIRST, None)


async def colleagues(role: Role = Role.RECRUITER) -> tuple[Access, Access]:
    workspace = await make_workspace()
    return await make_access(workspace), await make_access(workspace, role)


async def hide(job: Job, member: Access) -> None:
    async with open_work(member) as work:
        await set_restricted(work, job.scope_id, True)


async def seen(access: Access) -> int:
    return await (await imports_page(access, page_request(20, None, ()))).count()


@pytest.mark.parametrize("role", [Role.RECRUITER, Role.ADMIN])
async def test_an_import_of_people_alone_is_seen_by_all_once_it_was_begun(role: Role) -> None:
    one, other = await colleagues(role)
    proposed = await propose(one, PEOPLE)
    assert await import_by_id(one, proposed.id) is not None
    assert await import_by_id(other, proposed.id) is None
    begun = await begin(one, PEOPLE)
    assert await import_by_id(other, begun.id) is not None
    assert (await seen(one), await seen(other)) == (2, 1)


@pytest.mark.parametrize("role", [Role.RECRUITER, Role.ADMIN])
async def test_an_import_into_one_job_is_seen_by_those_who_see_the_job(role: Role) -> None:
    one, other = await colleagues(role)
    job = await make_job(one, "Head of finance")
    done = await import_all(one, PEOPLE, Choices(INTO_ONE, job.id))
    assert await import_by_id(other, done.id) is not None
    await hide(job, one)
    one, other = await again(one), await again(other)
    assert await import_by_id(one, done.id) is not None
    assert await import_by_id(other, done.id) is None
    assert (await seen(one), await seen(other)) == (1, 0)


@pytest.mark.parametrize("role", [Role.RECRUITER, Role.ADMIN])
async def test_nothing_is_told_of_an_import_whose_rows_name_jobs(role: Role) -> None:
    one, other = await colleagues(role)
    await hide(await make_job(one, "Head of finance"), one)
    one, other = await again(one), await again(other)
    done = await import_all(one, WITH_JOBS)
    assert done.refused_count == 1
    asker, key = Asker(other), encode_id("imp", done.id)
    document = """query ($id: ID!) { node(id: $id) { id } import(id: $id) { id }
        imports { totalCount edges { node { id } } } activities { edges { node { details } } } }"""
    answer = await asker.ask(document, id=key)
    assert (answer["node"], answer["import"], answer["imports"]) == (None, None, {"totalCount": 0, "edges": []})
    assert "applications" not in str(answer["activities"])
    for name in ("undoImport", "startImport"):
        assert (await asker.mutate(name, importId=key))["code"] == "IMPORT_NOT_FOUND"
    [error] = await asker.errors("query ($id: ID!) { importCheck(importId: $id) { rows } }", id=key)
    assert error["extensions"]["code"] == "IMPORT_NOT_FOUND"
