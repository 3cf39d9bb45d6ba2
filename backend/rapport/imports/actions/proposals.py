"""Proposing an import, and choosing its columns before it begins."""

import asyncio
from collections.abc import Sequence
from uuid import UUID

from rapport.imports.choices import Choices, choices_to_json, facts_to_json
from rapport.imports.columns import ColumnGuess, guess_columns
from rapport.imports.errors import (
    FileNotFound,
    FileNotImportable,
    ImportAlreadyStarted,
    ImportNotFound,
    MappingNotPossible,
)
from rapport.imports.mapping import check_mapping, propose_mapping
from rapport.imports.models import Import, ImportState
from rapport.imports.queries import file_by_id, import_by_id
from rapport.imports.refusals import FileRefused, MappingRefused
from rapport.imports.source import CsvFacts, inspect_csv
from rapport.kernel.access import Access
from rapport.kernel.errors import Path
from rapport.kernel.files import current_store
from rapport.kernel.ids import new_id
from rapport.kernel.work import Work
from rapport.pipeline.errors import JobNotFound, StageNotFound
from rapport.pipeline.queries.jobs import job_by_id, stages_by_job


async def propose_import(
    work: Work,
    file_id: UUID,
    *,
    encoding: str | None = None,
    delimiter: str | None = None,
    phone_region: str | None = None,
) -> Import:
    """Read an uploaded file through and propose what its columns mean; nothing is imported yet.

    ``encoding`` and ``delimiter`` overrule what is recognised. Raises FileNotFound, FileNotImportable.
    """
    file = await file_by_id(work.access, file_id)
    if file is None:
        raise FileNotFound(path=("input", "fileId"))
    try:
        facts = await asyncio.to_thread(_inspect, file_id, encoding, delimiter)
    except FileRefused as refused:
        raise FileNotImportable(refused, ("input", "fileId")) from None
    sample = [cells for _, cells in facts.sample]
    mapping, _ = propose_mapping(facts.headings, sample, phone_region)
    return await Import.create(
        id=new_id(),
        workspace_id=work.workspace_id,
        member_id=work.access.member_id,
        file_id=file_id,
        file_name=file.name,
        state=ImportState.PROPOSED,
        facts=facts_to_json(facts),
        guesses=[_guess_to_json(guess) for guess in guess_columns(facts.headings, sample)],
        choices=choices_to_json(Choices(mapping)),
        rows=facts.rows,
        created_at=work.now,
    )


def _inspect(file_id: UUID, encoding: str | None, delimiter: str | None) -> CsvFacts:
    with current_store().open(file_id) as file:
        return inspect_csv(file, encoding=encoding, delimiter=delimiter)


def _guess_to_json(guess: ColumnGuess) -> dict[str, object]:
    return {"field": guess.field and guess.field.value, "confidence": guess.confidence, "basis": guess.basis.value}


async def choose_columns(work: Work, import_id: UUID, choices: Choices) -> Import:
    """Correct the proposal. Raises ImportNotFound, ImportAlreadyStarted, MappingNotPossible, JobNotFound,
    StageNotFound.
    """
    row = await lock_import(work, import_id)
    if row.state is not ImportState.PROPOSED:
        raise ImportAlreadyStarted
    await check_choices(work.access, row.facts["headings"], choices)
    row.choices = choices_to_json(choices)
    await row.save()
    return row


async def check_choices(
    access: Access, headings: Sequence[str], choices: Choices, path: Path = ("input", "choices")
) -> None:
    try:
        check_mapping(choices.mapping, headings, one_job=choices.job_id is not None)
    except MappingRefused as refused:
        raise MappingNotPossible(refused, (*path, "columns")) from None
    if choices.job_id is None:
        return
    if await job_by_id(access, choices.job_id) is None:
        raise JobNotFound(path=(*path, "jobId"))
    stages = (await stages_by_job(access, [choices.job_id])).get(choices.job_id, [])
    if choices.stage_id is not None and choices.stage_id not in {stage.id for stage in stages}:
        raise StageNotFound(path=(*path, "stageId"))


async def lock_import(work: Work, import_id: UUID) -> Import:
    """An import that the member sees, locked. Raises ImportNotFound."""
    if await import_by_id(work.access, import_id) is None:
        raise ImportNotFound(path=("input", "importId"))
    row = await Import.filter(workspace_id=work.workspace_id, id=import_id).select_for_update().first()
    if row is None:
        raise ImportNotFound(path=("input", "importId"))
    return row
