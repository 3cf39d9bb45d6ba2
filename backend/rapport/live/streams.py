"""Board changes and the log as endless streams: for one reader, who is alone with them.

Many readers of one board share a stream (``hub``); this is what a reader over SSE gets. A database that restarts is
waited for. Access is asked for after each read and before each delivery.
"""

from collections.abc import AsyncIterator
from uuid import UUID

from rapport.kernel.access import Access
from rapport.kernel.activities import ActivityRow, ActivitySelection, FeedPosition, feed_after, feed_end
from rapport.live.guards import AccessGuard, access_topic
from rapport.live.wakes import listening, ride_out
from rapport.pipeline.actions.boards import board_topic
from rapport.pipeline.queries.boards import BoardStep, board_head, board_steps

FEED_BATCH = 200


async def board_stream(access: Access, job_id: UUID, after: int) -> AsyncIterator[BoardStep | int]:
    """Every version after ``after``, gap-free and in order, of a board that ``access`` may see.

    An int is the last word: the reader has to read the board again, which is now at that version (too long away,
    or access changed).
    """
    guard = AccessGuard(access)
    position = after
    with listening(board_topic(job_id), access_topic(access.workspace_id)) as wakeup:
        while True:
            steps = await ride_out(board_steps, guard.access, job_id, position)
            if steps is None:
                yield (await ride_out(board_head, job_id)).version
                return
            for step in steps:
                if not await ride_out(guard.still_same):
                    yield position
                    return
                yield step
                position = step.version
            if not steps:
                if not await ride_out(guard.still_same):
                    yield position
                    return
                await wakeup.wait()


async def activity_stream(
    access: Access, after: FeedPosition | None, selection: ActivitySelection
) -> AsyncIterator[tuple[FeedPosition, ActivityRow]]:
    """The log from ``after`` (None: from now), in commit-safe order, with the position after each entry.

    Ends when the reader's access changes: what was hidden before would otherwise be missing from the stream.
    """
    guard = AccessGuard(access)
    position: FeedPosition = after if after is not None else await ride_out(feed_end)
    topics = (f"activities:{access.workspace_id.hex}", access_topic(access.workspace_id))
    with listening(*topics) as wakeup:
        while True:
            reached, rows = await ride_out(feed_after, guard.access, position, selection, FEED_BATCH)
            for row in rows:
                if not await ride_out(guard.still_same):
                    return
                position = FeedPosition(reached.epoch, row.transaction, row.sequence)
                yield position, row
            position = reached
            if not rows:
                if not await ride_out(guard.still_same):
                    return
                await wakeup.wait()
