"""An import as it advances, for whoever watches it."""

from collections.abc import AsyncIterator

import strawberry

from rapport.accounts.permissions import CanSeeImports
from rapport.imports.actions.chunks import import_topic
from rapport.imports.errors import ImportNotFound
from rapport.imports.models import ImportState
from rapport.imports.queries import ImportRow, import_by_id
from rapport.imports.types import IMPORT_PREFIX, Import, to_import
from rapport.kernel.graph.context import Info
from rapport.kernel.graph.fields import subscription
from rapport.kernel.graph.node import parse_id
from rapport.live.guards import AccessGuard, access_topic
from rapport.live.wakes import listening, ride_out

_UNDER_WAY = (ImportState.PROPOSED, ImportState.RUNNING, ImportState.UNDOING)


@subscription(permission=CanSeeImports, description="An import at once and after each step; ends when it has ended.")
async def import_progress(info: Info, import_id: strawberry.ID) -> AsyncIterator[Import]:
    key = parse_id(IMPORT_PREFIX, import_id, ImportNotFound, ("importId",))
    guard = AccessGuard(info.context.access)
    seen: ImportRow | None = None
    with listening(import_topic(key), access_topic(guard.access.workspace_id)) as wakeup:
        while True:
            row = await ride_out(import_by_id, guard.access, key)
            if row is None:
                raise ImportNotFound(path=("importId",))
            if not await ride_out(guard.still_same):
                return
            if row != seen:
                info.context.forget_loaded()
                yield to_import(row)
                seen = row
            if row.state not in _UNDER_WAY:
                return
            await wakeup.wait()
