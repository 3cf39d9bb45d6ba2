"""The background jobs of imports. Each can be killed at any line and run again: what it did is committed with where it
stands."""

from uuid import UUID

from rapport.accounts.authentication import access_for_member
from rapport.imports.actions.lifecycle import fail_import
from rapport.imports.actions.undoing import undo_chunk
from rapport.imports.models import ImportState
from rapport.imports.queries import import_by_id
from rapport.imports.running import carry_through
from rapport.kernel.access import Access, ActorKind, system_access
from rapport.kernel.jobs import Wish, enqueue, task


@task("imports.run")
async def run_import(workspace_id: str, import_id: str) -> None:
    """Carry a running import through, in the name and with the rights of who began it."""
    key = UUID(import_id)
    row = await import_by_id(_own(workspace_id), key)
    if row is None or row.state is not ImportState.RUNNING:
        return
    access = await access_for_member(row.member_id, ActorKind.IMPORT) if row.member_id else _own(workspace_id)
    if access is None:
        await fail_import(_own(workspace_id), key, "Who began this import is no longer a member of the workspace.")
        return
    await carry_through(access, row)


@task("imports.undo")
async def undo_import(workspace_id: str, import_id: str) -> None:
    """Take an import back until nothing of it is left that may go."""
    row = await import_by_id(_own(workspace_id), UUID(import_id))
    while row is not None and await undo_chunk(_own(workspace_id, row.member_id), row.id):
        pass


async def enqueue_run(workspace_id: UUID, import_id: UUID) -> None:
    await enqueue(run_import, _one_at_a_time(import_id), workspace_id=str(workspace_id), import_id=str(import_id))


async def enqueue_undo(workspace_id: UUID, import_id: UUID) -> None:
    await enqueue(undo_import, _one_at_a_time(import_id), workspace_id=str(workspace_id), import_id=str(import_id))


def _one_at_a_time(import_id: UUID) -> Wish:
    return Wish(lock=f"import {import_id}")


def _own(workspace_id: str, member_id: UUID | None = None) -> Access:
    return system_access(UUID(workspace_id), ActorKind.IMPORT, member_id)
