"""Subscriptions, and the log as a query."""

from collections.abc import AsyncIterator, Sequence
from uuid import UUID

import strawberry

from rapport.candidates.errors import CandidateNotFound
from rapport.candidates.types import CANDIDATE_PREFIX
from rapport.kernel.activities import TIMELINE_KEY, ActivitySelection, activities_by_id, parse_position, timeline_page
from rapport.kernel.errors import InvalidInput
from rapport.kernel.graph.activity_types import ACTIVITY_PREFIX, Activity, to_activity
from rapport.kernel.graph.connection import Connection, connect
from rapport.kernel.graph.context import Context, Info
from rapport.kernel.graph.fields import query, subscription
from rapport.kernel.graph.node import Node, fetch_nodes, parse_id, register_node
from rapport.kernel.ids import decode_id
from rapport.kernel.paging import page_request
from rapport.live.streams import activity_stream, board_stream
from rapport.pipeline.errors import JobNotFound
from rapport.pipeline.queries.jobs import job_by_id
from rapport.pipeline.types import JOB_PREFIX, BoardChange, BoardReload, to_delta

MAX_NODES = 100


@strawberry.input(description="Which part of the log; nulls mean any.")
class ActivityFilter:
    candidate_id: strawberry.ID | None = None
    job_id: strawberry.ID | None = None
    verbs: list[str] | None = None


@strawberry.type(
    description="One activity, and the position after it: hand `cursor` back as `after` to go on without a gap."
)
class ActivityEvent:
    cursor: str
    activity: Activity


@query(description="The thing behind any id; null when it is absent or hidden.")
async def node(info: Info, id: strawberry.ID) -> Node | None:
    return (await fetch_nodes(info.context, [id]))[0]


@query(description=f"Up to {MAX_NODES} things by id, in order; null where one is absent or hidden.")
async def nodes(info: Info, ids: list[strawberry.ID]) -> list[Node | None]:
    if len(ids) > MAX_NODES:
        raise InvalidInput(f"At most {MAX_NODES} ids at once.", path=("ids",))
    return await fetch_nodes(info.context, ids)


@query(description="The log, newest first.")
async def activities(
    info: Info, filter: ActivityFilter | None = None, first: int = 50, after: str | None = None
) -> Connection[Activity]:
    request = page_request(first, after, TIMELINE_KEY)
    return connect(await timeline_page(info.context.access, to_selection(filter), request), to_activity)


@subscription(description="Every version of a board after `after`, in order and without a gap, or the word to reload.")
async def board_changes(info: Info, job_id: strawberry.ID, after: int) -> AsyncIterator[BoardChange]:
    access = info.context.access
    key = decode_id(JOB_PREFIX, job_id)
    if key is None or await job_by_id(access, key) is None:
        raise JobNotFound(path=("jobId",))
    async for step in board_stream(access, key, after):
        info.context.forget_loaded()
        yield BoardReload(version=step) if isinstance(step, int) else to_delta(step)


@subscription(
    name="activities", description="The log as it is written, from `after` on (null: from now), without a gap."
)
async def activity_events(
    info: Info, after: str | None = None, filter: ActivityFilter | None = None
) -> AsyncIterator[ActivityEvent]:
    position = parse_position(after) if after else None
    async for reached, row in activity_stream(info.context.access, position, to_selection(filter)):
        info.context.forget_loaded()
        yield ActivityEvent(cursor=reached.cursor, activity=to_activity(row))


def to_selection(wanted: ActivityFilter | None) -> ActivitySelection:
    chosen = wanted or ActivityFilter()
    candidate, job = chosen.candidate_id, chosen.job_id
    return ActivitySelection(
        candidate_id=parse_id(CANDIDATE_PREFIX, candidate, CandidateNotFound, ("filter", "candidateId"))
        if candidate
        else None,
        job_id=parse_id(JOB_PREFIX, job, JobNotFound, ("filter", "jobId")) if job else None,
        verbs=chosen.verbs or (),
    )


async def _activities(context: Context, keys: Sequence[UUID]) -> list[Activity | None]:
    return [to_activity(row) if row else None for row in await activities_by_id(context.access, keys)]


register_node(ACTIVITY_PREFIX, _activities)
