"""Named reads for undo."""

from uuid import UUID

from rapport.candidates.queries.people import personal_values
from rapport.kernel.access import Access
from rapport.kernel.activities import ActivityRow
from rapport.kernel.database import fetch
from rapport.kernel.models import Activity
from rapport.kernel.undo import Undoable


async def undo_candidates(access: Access, row: ActivityRow, limit: int) -> list[Undoable]:
    """The activity (which the caller has found visible) or its batch up to ``limit``, last written first, locked."""
    column, key = ("batch_id", row.batch_id) if row.batch_id else ("id", row.id)
    found = await fetch(
        f"SELECT id FROM activities WHERE workspace_id = $1 AND {column} = $2 AND revert IS NOT NULL"
        f" ORDER BY sequence DESC LIMIT {limit} FOR UPDATE",
        access.workspace_id,
        key,
    )
    keys: list[UUID] = [each["id"] for each in found]
    models = {model.id: model for model in await Activity.filter(workspace_id=access.workspace_id, id__in=keys)}
    values = await personal_values(access, keys)
    return [Undoable(models[key], *values.get(key, ({}, {}))) for key in keys]
