"""A worker: runs jobs until told to stop, through restarts of PostgreSQL and the deaths of other workers."""

import asyncio
import contextlib
import signal
from dataclasses import dataclass

import structlog
from procrastinate import PsycopgConnector
from procrastinate.exceptions import ConnectorException
from procrastinate.jobs import Job, Status
from psycopg_pool import PoolTimeout

from rapport.kernel.address import DatabaseAddress
from rapport.kernel.jobs import jobs

log = structlog.get_logger(__name__)

# A job that takes its worker down with it, again and again, must not do so for ever.
MOST_DEATHS = 5


@dataclass(frozen=True, slots=True)
class Pace:
    """How quickly a worker notices things, in seconds."""

    heartbeat: float = 5.0
    silence: float = 20.0
    """A worker not heard of for so long is taken for dead, and its jobs are run again."""
    rescue: float = 10.0
    """Between two looks for jobs of dead workers."""
    polling: float = 2.0
    """Between two looks for jobs whose notice was lost."""
    reconnect: float = 1.0
    """Between two tries to come back to a database that went away."""
    patience: float = 5.0
    """What the database is given to take a connection."""
    farewell: float = 20.0
    """What running jobs are given to finish when the worker is told to stop."""


async def run_worker(address: DatabaseAddress, *, concurrency: int = 8, pace: Pace | None = None) -> None:
    """Run jobs until SIGINT or SIGTERM; returns once the running ones have finished or been put back."""
    pace = pace or Pace()
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stopping.set)
    try:
        while not stopping.is_set():
            await _work_until_trouble(address, concurrency, pace, stopping)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stopping.wait(), pace.reconnect)
    finally:
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.remove_signal_handler(number)


async def _work_until_trouble(address: DatabaseAddress, concurrency: int, pace: Pace, stopping: asyncio.Event) -> None:
    """Work until told to stop, or until the connection to the database fails."""
    arguments = address.psycopg_arguments()
    connector = PsycopgConnector(kwargs=arguments, min_size=1, max_size=concurrency + 2, timeout=pace.patience)
    with jobs.replace_connector(connector):
        try:
            async with asyncio.timeout(pace.patience):
                await connector.open_async()
            await _work(concurrency, pace, stopping)
        except (ConnectorException, PoolTimeout, TimeoutError) as error:
            log.warning("the worker lost its database and tries again", reason=str(error.__cause__ or error))
        finally:
            await connector.close_async()


async def _work(concurrency: int, pace: Pace, stopping: asyncio.Event) -> None:
    run = jobs.run_worker_async(
        concurrency=concurrency,
        install_signal_handlers=False,
        delete_jobs="successful",
        update_heartbeat_interval=pace.heartbeat,
        stalled_worker_timeout=pace.silence,
        fetch_job_polling_interval=pace.polling,
        abort_job_polling_interval=pace.polling,
        shutdown_graceful_timeout=pace.farewell,
    )
    worker = asyncio.create_task(run, name="worker")
    rescuer = asyncio.create_task(_rescue_jobs(pace), name="rescuer")
    stop = asyncio.create_task(stopping.wait(), name="stop")
    try:
        await asyncio.wait({worker, rescuer, stop}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for each in (rescuer, stop, worker):
            each.cancel()
        results = await asyncio.gather(worker, rescuer, return_exceptions=True)
    for result in results:
        if isinstance(result, Exception):
            raise result


async def _rescue_jobs(pace: Pace) -> None:
    """Put the jobs of dead workers back, again and again."""
    while True:
        for job in await jobs.job_manager.get_stalled_jobs(seconds_since_heartbeat=pace.silence):
            await _rescue(job)
        await asyncio.sleep(pace.rescue)


async def _rescue(job: Job) -> None:
    try:
        if job.attempts < MOST_DEATHS:
            await jobs.job_manager.retry_job(job)
            log.warning("a job of a dead worker is run again", task=job.task_name, job=job.id)
        else:
            await jobs.job_manager.finish_job(job, Status.FAILED, delete_job=False)
            log.error("a job ended its workers too often and is given up", task=job.task_name, job=job.id)
    except ConnectorException as error:
        # Most often another worker was quicker; a database that is gone shows at the next statement.
        log.info("a stalled job was not rescued", job=job.id, reason=str(error.__cause__ or error))
