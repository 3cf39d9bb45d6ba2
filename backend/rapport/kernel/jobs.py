"""Background jobs: declaring a task, and enqueuing it inside the transaction that makes it necessary.

A job exists if and only if that transaction commits. It runs at least once: a worker that is killed leaves it
to another one, so a task must be safe to run again from its start.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ParamSpec, TypeVar

import orjson
from procrastinate import App, BaseRetryStrategy, PsycopgConnector, RetryDecision
from procrastinate.exceptions import JobAborted
from procrastinate.jobs import Job
from procrastinate.tasks import Task
from tortoise.exceptions import IntegrityError

from rapport.kernel.database import fetch, transaction

FIRST_RETRY_SECONDS = 5
RETRY_FACTOR = 3
LAST_ATTEMPT = 8  # retries after 5 s, 15 s, … 1 h: about an hour and a half in all

P = ParamSpec("P")
R = TypeVar("R")

ENQUEUE = """
    SELECT unnest(procrastinate_defer_jobs_v1(ARRAY(
        SELECT ROW($1::varchar, $2::varchar, $3::integer, $4::text, $5::text, args, $6::timestamptz)
               ::procrastinate_job_to_defer_v1
        FROM unnest($7::jsonb[]) AS args
    ))) AS id
"""


class RetryWithPatience(BaseRetryStrategy):
    """Retry what failed after growing waits, and what a stopping worker cut off at once."""

    def get_retry_decision(self, *, exception: BaseException, job: Job) -> RetryDecision | None:
        if isinstance(exception, (JobAborted, asyncio.CancelledError)):
            return RetryDecision()
        if job.attempts >= LAST_ATTEMPT:
            return None
        wait = FIRST_RETRY_SECONDS * RETRY_FACTOR**job.attempts
        return RetryDecision(retry_in={"seconds": min(wait, 3600)})


# Without a connection: enqueuing goes through Tortoise's, and a worker brings its own.
jobs = App(connector=PsycopgConnector())


@dataclass(frozen=True, slots=True)
class Wish:
    """How a job should be run, where the defaults don't do."""

    at: datetime | None = None
    """Not before this time."""
    lock: str | None = None
    """Never at the same time as another job with the same lock."""
    once: str | None = None
    """Not at all while another job with the same word waits to be run."""


def task(name: str) -> Callable[[Callable[P, Awaitable[R]]], Task[P, Awaitable[R], P]]:
    """Declare an async function as a task; its name is kept in the database, so it must not change."""
    return jobs.task(name=name, retry=RetryWithPatience())


async def enqueue(job: Task[..., Any, ...], wish: Wish | None = None, /, **arguments: Any) -> int | None:
    """Enqueue one job in the current transaction: its number, or None where `once` found another waiting."""
    numbers = await enqueue_many(job, [arguments], wish)
    return numbers[0] if numbers else None


async def enqueue_many(
    job: Task[..., Any, ...], arguments: Sequence[dict[str, Any]], wish: Wish | None = None
) -> list[int]:
    """Enqueue one job for each set of arguments, in one statement."""
    wish = wish or Wish()
    values = (
        job.queue,
        job.name,
        job.priority,
        wish.lock,
        wish.once,
        wish.at,
        [orjson.dumps(each).decode() for each in arguments],
    )
    try:
        async with transaction():  # a savepoint: a refused job leaves the caller's transaction usable
            return [row["id"] for row in await fetch(ENQUEUE, *values)]
    except IntegrityError:
        if wish.once is None:
            raise
        return []
