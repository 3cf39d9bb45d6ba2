"""The unit of work: one transaction of verbs, the activities they write, and the readers woken after it.

Every change of state happens inside ``open_work``. A verb takes the ``Work`` as its first argument, changes rows
and calls ``record``; the activities are inserted together just before the commit.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from rapport.kernel.access import Access
from rapport.kernel.bulk import insert_rows, json_value
from rapport.kernel.bus import current_bus
from rapport.kernel.clock import Clock, SystemClock
from rapport.kernel.database import transaction
from rapport.kernel.ids import new_id
from rapport.kernel.models import Activity, ActivityValue

# As columns rather than models: an import writes thousands of them.
_ACTIVITY = {
    "id": "uuid",
    "workspace_id": "uuid",
    "at": "timestamptz",
    "verb": "text",
    "actor_kind": "text",
    "member_id": "uuid",
    "api_key_id": "uuid",
    "candidate_id": "uuid",
    "job_id": "uuid",
    "application_id": "uuid",
    "note_id": "uuid",
    "scope_id": "uuid",
    "batch_id": "uuid",
    "idempotency_key": "text",
    "changed_fields": "jsonb",
    "details": "jsonb",
    "revert": "jsonb",
    "undone_by_id": "uuid",
}

BeforeCommit = Callable[["Work"], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Subject:
    """What an activity is about; its timeline entries hang on these. ``scope_id`` decides who may see it."""

    candidate_id: UUID | None = None
    job_id: UUID | None = None
    application_id: UUID | None = None
    note_id: UUID | None = None
    scope_id: UUID | None = None


@dataclass(slots=True)
class Work:
    access: Access
    now: datetime
    batch_id: UUID | None = None
    idempotency_key: str | None = None
    activities: list[Activity] = field(default_factory=list)
    values: list[ActivityValue] = field(default_factory=list)
    topics: set[str] = field(default_factory=set)
    before_commit: list[BeforeCommit] = field(default_factory=list)
    # What a domain keeps for the length of the transaction, by a key of its own (e.g. the boards it has locked).
    kept: dict[str, Any] = field(default_factory=dict)

    @property
    def workspace_id(self) -> UUID:
        return self.access.workspace_id

    def record(
        self,
        verb: str,
        subject: Subject,
        *,
        fields: tuple[str, ...] = (),
        details: Mapping[str, Any] | None = None,
        revert: Mapping[str, Any] | None = None,
        personal: tuple[Mapping[str, Any], Mapping[str, Any]] | None = None,
        at: datetime | None = None,
    ) -> Activity:
        """Write down that ``verb`` happened to ``subject``.

        ``details`` may hold names of things but nothing about a person; ``personal`` is (before, after) of the
        candidate's own values and is stored apart. ``revert`` is what undo needs. ``at`` only differs from now
        for history that is brought in from elsewhere.
        """
        activity = Activity(
            id=new_id(),
            workspace_id=self.workspace_id,
            at=at or self.now,
            verb=verb,
            actor_kind=self.access.actor_kind,
            member_id=self.access.member_id,
            api_key_id=self.access.api_key_id,
            candidate_id=subject.candidate_id,
            job_id=subject.job_id,
            application_id=subject.application_id,
            note_id=subject.note_id,
            scope_id=subject.scope_id,
            batch_id=self.batch_id,
            idempotency_key=self.idempotency_key,
            changed_fields=list(fields),
            details=dict(details or {}),
            revert=dict(revert) if revert is not None else None,
        )
        self.activities.append(activity)
        if personal is not None and subject.candidate_id is not None:
            before, after = personal
            self.values.append(
                ActivityValue(
                    id=new_id(),
                    workspace_id=self.workspace_id,
                    activity_id=activity.id,
                    candidate_id=subject.candidate_id,
                    before=dict(before),
                    after=dict(after),
                )
            )
        return activity

    def wake(self, topic: str) -> None:
        """Call readers of ``topic`` once the transaction has committed."""
        self.topics.add(topic)

    async def flush(self) -> None:
        """Insert what was recorded so far; called before the commit, and by verbs that read the log."""
        hooks, self.before_commit = self.before_commit, []
        for hook in hooks:
            await hook(self)
        activities, self.activities = self.activities, []
        values, self.values = self.values, []
        if activities:
            self.wake(f"activities:{self.workspace_id.hex}")
            await insert_rows("activities", _ACTIVITY, [_activity_row(activity) for activity in activities])
        if values:
            await ActivityValue.bulk_create(values)


def _activity_row(activity: Activity) -> tuple[Any, ...]:
    return (
        *(activity.id, activity.workspace_id, activity.at, activity.verb, activity.actor_kind.value),
        *(activity.member_id, activity.api_key_id, activity.candidate_id, activity.job_id, activity.application_id),
        *(activity.note_id, activity.scope_id, activity.batch_id, activity.idempotency_key),
        *(json_value(activity.changed_fields), json_value(activity.details)),
        json_value(activity.revert) if activity.revert is not None else None,
        activity.undone_by_id,
    )


_active_work: ContextVar[Work | None] = ContextVar("rapport_work", default=None)
_clock: ContextVar[Clock] = ContextVar("rapport_clock", default=SystemClock())  # noqa: B039  (immutable)


def clock() -> Clock:
    return _clock.get()


def set_clock(chosen: Clock) -> None:
    """Use another clock from here on in this context; for tests and for history made by the demo."""
    _clock.set(chosen)


@asynccontextmanager
async def open_work(
    access: Access, *, batch_id: UUID | None = None, idempotency_key: str | None = None
) -> AsyncIterator[Work]:
    """One transaction of verbs: committed with its activities when the block ends, rolled back when it raises."""
    work = Work(access=access, now=clock().now(), batch_id=batch_id, idempotency_key=idempotency_key)
    async with transaction():
        yield work
        await work.flush()
    if work.topics:
        await current_bus().publish(work.topics)
