"""The background work of accounts."""

from rapport.accounts import tasks
from rapport.kernel.jobs import jobs
from rapport.processes.tasks import TASK_MODULES


def test_the_past_is_forgotten_every_hour_by_a_worker():
    due = [(periodic.task.name, periodic.cron) for periodic in jobs.periodic_registry.periodic_tasks.values()]
    assert due.count(("accounts.forget_past", "23 * * * *")) == 1
    assert tasks in TASK_MODULES
