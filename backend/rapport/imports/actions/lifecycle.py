"""Beginning and ending an import."""

from uuid import UUID

from rapport.imports.actions.chunks import import_topic
from rapport.imports.actions.proposals import check_choices, lock_import
from rapport.imports.choices import Choices, choices_from_json, choices_to_json
from rapport.imports.errors import ImportAlreadyStarted
from rapport.imports.models import Import, ImportState
from rapport.kernel.access import Access
from rapport.kernel.work import Subject, Work, open_work


async def begin_import(work: Work, import_id: UUID, choices: Choices | None = None) -> Import:
    """Let an import run, with other choices than the kept ones where some are given; one that failed goes on.

    The caller enqueues the job that carries it through (or does so itself), also for one that runs already: its job
    may have been given up, and two of them do no harm. Raises as ``choose_columns`` does.
    """
    row = await lock_import(work, import_id)
    if row.state is ImportState.RUNNING and choices is None:
        return row
    if row.state not in (ImportState.PROPOSED, ImportState.FAILED) or (choices and row.state is ImportState.FAILED):
        raise ImportAlreadyStarted
    chosen = choices or choices_from_json(row.choices)
    await check_choices(work.access, row.facts["headings"], chosen)
    row.choices = choices_to_json(chosen)
    row.state, row.failure = ImportState.RUNNING, ""
    row.started_at = row.started_at or work.now
    await row.save()
    work.record("import.started", Subject(), details={"rows": row.rows})
    work.wake(import_topic(import_id))
    return row


async def finish_import(access: Access, import_id: UUID) -> None:
    """Say that every row has been dealt with."""
    async with open_work(access, batch_id=import_id) as work:
        row = await lock_import(work, import_id)
        if row.state is not ImportState.RUNNING:
            return
        row.state, row.finished_at = ImportState.FINISHED, work.now
        await row.save()
        # Not how many cards it made: every Admin reads this, and they may lie on a board that is not for all of them.
        work.record(
            "import.finished",
            Subject(),
            details={
                "created": row.created_count,
                "existing": row.existing_count,
                "refused": row.refused_count,
            },
        )
        work.wake(import_topic(import_id))


async def fail_import(access: Access, import_id: UUID, why: str) -> None:
    """Stop an import with the reason that its owner is shown; what was imported stays and it can be begun again."""
    async with open_work(access, batch_id=import_id) as work:
        row = await lock_import(work, import_id)
        if row.state is not ImportState.RUNNING:
            return
        row.state, row.failure = ImportState.FAILED, why[:500]
        await row.save()
        work.record("import.failed", Subject(), details={"done": row.position})
        work.wake(import_topic(import_id))
