import pytest

from rapport.imports.actions.lifecycle import begin_import
from rapport.imports.actions.proposals import choose_columns, propose_import
from rapport.imports.choices import Choices
from rapport.imports.dates import DateOrder
from rapport.imports.errors import (
    FileNotFound,
    FileNotImportable,
    ImportAlreadyStarted,
    ImportNotFound,
    MappingNotPossible,
)
from rapport.imports.fields import Field
from rapport.imports.mapping import Mapping
from rapport.imports.models import Import, ImportState
from rapport.kernel.ids import new_id
from rapport.kernel.work import open_work
from rapport.pipeline.errors import JobNotFound, StageNotFound
from tests.factories import make_access, make_job, make_workspace, stages_of
from tests.fixtures.importing import begin, propose, row_of, upload

pytestmark = pytest.mark.usefixtures("database", "stored_files")


async def test_a_proposal_keeps_what_was_recognised_and_changes_nothing_else() -> None:
    access = await make_access(await make_workspace())
    row = await propose(access, "Name;E-Mail;Datum\nJörg;j@x.example;03.04.2025\n".encode("cp1252"))
    assert (row.state, row.rows, row.position) == (ImportState.PROPOSED, 1, 0)
    assert (row.facts.encoding, row.facts.delimiter, row.facts.headings) == ("cp1252", ";", ("Name", "E-Mail", "Datum"))
    assert row.choices.mapping == Mapping((Field.FULL_NAME, Field.EMAIL, None), DateOrder.DAY_FIRST, None)
    assert row.guesses[1] == {"field": "email", "confidence": 0.97, "basis": "values"}
    assert row.member_id == access.member_id


async def test_files_that_cannot_be_proposed() -> None:
    workspace = await make_workspace()
    access, other = await make_access(workspace), await make_access(workspace)
    empty, foreign = await upload(access, b""), await upload(other, "Name\nEva\n")
    async with open_work(access) as work:
        with pytest.raises(FileNotImportable) as refused:
            await propose_import(work, empty)
        assert (refused.value.reason, refused.value.line, refused.value.message) == (
            "file_empty",
            None,
            "The file is empty.",
        )
        for missing in (foreign, new_id()):
            with pytest.raises(FileNotFound):
                await propose_import(work, missing)
    assert await Import.all().count() == 0


async def test_choices_are_checked_and_kept() -> None:
    access = await make_access(await make_workspace())
    job, other = await make_job(access), await make_job(access)
    [stage, *_], [foreign, *_] = await stages_of(job), await stages_of(other)
    row = await propose(access, "Name,Email\nEva,eva@x.example\n")
    mapping = Mapping((Field.FULL_NAME, Field.EMAIL))
    async with open_work(access) as work:
        with pytest.raises(MappingNotPossible) as refused:
            await choose_columns(work, row.id, Choices(Mapping((None, Field.PHONE))))
        assert (refused.value.reason, refused.value.path) == ("nobody_named", ("input", "choices", "columns"))
        with pytest.raises(JobNotFound):
            await choose_columns(work, row.id, Choices(mapping, new_id()))
        with pytest.raises(StageNotFound):
            await choose_columns(work, row.id, Choices(mapping, job.id, foreign.id))
        with pytest.raises(ImportNotFound):
            await choose_columns(work, new_id(), Choices(mapping))
        choices = Choices(mapping, job.id, stage.id, "Fair", ("a", "b"))
        await choose_columns(work, row.id, choices)
    assert (await row_of(access, row.id)).choices == choices


async def test_what_has_begun_cannot_be_changed() -> None:
    access = await make_access(await make_workspace())
    row = await begin(access, "Name,Email\nEva,eva@x.example\n")
    assert row.state is ImportState.RUNNING
    async with open_work(access) as work:
        with pytest.raises(ImportAlreadyStarted):
            await choose_columns(work, row.id, row.choices)
        with pytest.raises(ImportAlreadyStarted):
            await begin_import(work, row.id, row.choices)
        assert (await begin_import(work, row.id)).state is ImportState.RUNNING
        assert work.activities == []
