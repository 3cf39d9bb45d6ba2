"""Work that comes round by itself: declaring it, and what the kernel forgets every hour."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

from rapport.kernel.idempotency import forget_old_answers
from rapport.kernel.jobs import jobs, task


def hourly(name: str, minute: int) -> Callable[[Callable[[datetime], Awaitable[object]]], None]:
    """Have a function called once an hour by one of the workers, with the time for which it was due.

    Each has a minute of its own, so that they do not all come at once.
    """

    def declare(work: Callable[[datetime], Awaitable[object]]) -> None:
        @jobs.periodic(cron=f"{minute} * * * *")
        @task(name)
        async def run(timestamp: int) -> None:
            await work(datetime.fromtimestamp(timestamp, UTC))

    return declare


hourly("kernel.forget_old_answers", minute=11)(forget_old_answers)
