"""One way in: every mutation is declared with ``mutation`` and so passes through the same steps.

``executor.MutationExecutor`` opens the transaction and keeps the idempotency record; the resolver made here checks
the permission, runs the verb behind a savepoint, honours ``dryRun``, and turns a domain error into its member of the
result union. The payload is completed (its fields read) inside the same transaction, so that the stored answer is
the answer that was given.
"""

import functools
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Annotated, Any, TypeVar, Union, get_type_hints

import strawberry
from strawberry.types.field import StrawberryField

from rapport.kernel.access import Access
from rapport.kernel.database import transaction
from rapport.kernel.errors import DomainError, IdempotencyKeyReused, InvalidInput, NotAllowed, NotSignedIn
from rapport.kernel.graph.context import Info
from rapport.kernel.graph.errors import Error, error_type, to_graph
from rapport.kernel.graph.fields import permissions
from rapport.kernel.graph.permissions import Permission, require
from rapport.kernel.ids import APPLICATION_PREFIX, CANDIDATE_PREFIX, JOB_PREFIX, NOTE_PREFIX, encode_id
from rapport.kernel.models import Activity
from rapport.kernel.work import Work

Resolver = Callable[..., Awaitable[Any]]
Declared = frozenset[type[DomainError]]
R = TypeVar("R", bound=Resolver)


@strawberry.input
class MutationInput:
    """What every input that changes business data takes."""

    idempotency_key: str | None = strawberry.field(
        default=None,
        description="At most 255 characters, kept for 24 hours: the same request again answers the same and runs once.",
    )
    dry_run: bool = strawberry.field(
        default=False, description="Answer what would happen, as DryRun, and change nothing."
    )


@strawberry.type(description="One thing that a dry run would have done.")
class Effect:
    verb: str
    subject: str = strawberry.field(
        description="The id of what it is about, made anew when it is really done; empty for the workspace."
    )
    summary: str


@strawberry.type(description="What would have happened; nothing was changed.")
class DryRun:
    effects: list[Effect]


COMMON_ERRORS: tuple[type[DomainError], ...] = (InvalidInput, NotSignedIn, NotAllowed)


@dataclass(frozen=True, slots=True)
class MutationSpec:
    """How a mutation was declared. ``is_session`` ones sign people in or out: no dry run, no idempotency key."""

    name: str
    field: StrawberryField
    permission: Permission
    raises: tuple[type[DomainError], ...]
    is_session: bool


mutations: dict[str, MutationSpec] = {}
"""By Python name, in the order of declaration."""


class UndeclaredError(Exception):
    """A verb raised a domain error that its mutation does not declare in ``raises``: our fault, not the user's."""


class _DryRunDone(Exception):
    """Leaves the savepoint of a dry run, so that it is rolled back."""


def mutation(
    *,
    permission: Permission,
    raises: tuple[type[DomainError], ...] = (),
    session: bool = False,
    description: str | None = None,
) -> Callable[[R], R]:
    """Declare a mutation.

    The resolver takes ``(info, work, input)`` and answers its success type; a ``session`` one takes ``(info,
    input)`` and opens its own work. ``raises`` are the domain errors of its union besides the common ones.
    """

    def declare(resolver: R) -> R:
        name = resolver.__name__
        hints = get_type_hints(resolver, include_extras=True)
        members = [hints["return"]] if session else [hints["return"], DryRun]
        errors = COMMON_ERRORS if session else (*COMMON_ERRORS, IdempotencyKeyReused)
        members += [error_type(error) for error in dict.fromkeys((*errors, *raises))]
        title = "".join(part.capitalize() for part in name.split("_"))
        union = Annotated[Union[tuple(members)], strawberry.union(f"{title}Result")]  # type: ignore[valid-type]  # noqa: UP007

        make = _session_resolver if session else _verb_resolver
        run = make(resolver, permission, frozenset((*errors, *raises)))
        run.__name__ = name
        run.__annotations__ = {"info": Info, "input": hints["input"], "return": union}
        field = strawberry.mutation(run, description=description or resolver.__doc__)
        field.python_name = name
        permissions[f"Mutation.{name}"] = permission
        mutations[name] = MutationSpec(name, field, permission, raises, session)
        return resolver

    return declare


def _session_resolver(resolver: Resolver, permission: Permission, declared: Declared) -> Resolver:
    async def run(info: Info, input: Any) -> Any:
        try:
            require(permission, info.context.principal)
            return await resolver(info, input)
        except DomainError as error:
            return _answer(error, declared)

    return run


def _verb_resolver(resolver: Resolver, permission: Permission, declared: Declared) -> Resolver:
    async def run(info: Info, input: MutationInput) -> Any:
        try:
            require(permission, info.context.principal)
        except DomainError as error:
            return to_graph(error)
        work: Work = info.context.extras["work"]
        answer = await _run_verb(functools.partial(resolver, info), work, input, declared)
        info.context.become(work.access)  # a verb may have granted its own member something
        return answer

    return run


async def _run_verb(resolver: Resolver, work: Work, input: MutationInput, declared: Declared) -> Any:
    """The verb behind a savepoint: a domain error undoes its changes but keeps the idempotency record."""
    effects: list[Activity] = []
    access = work.access
    try:
        async with transaction():
            answer = await resolver(work, input)
            if input.dry_run:
                effects = list(work.activities)
                raise _DryRunDone
            await work.flush()
            return answer
    except _DryRunDone:
        _forget(work, access)
        return DryRun(effects=[_effect(activity) for activity in effects])
    except DomainError as error:
        _forget(work, access)
        return _answer(error, declared)


def _answer(error: DomainError, declared: Declared) -> Error:
    """The union member that stands for ``error``. Raises UndeclaredError, which is logged and masked, without one."""
    if type(error) not in declared:
        raise UndeclaredError(type(error).__name__) from error
    return to_graph(error)


def _forget(work: Work, access: Access) -> None:
    """Drop what a rolled-back verb recorded."""
    work.access = access
    work.activities.clear()
    work.values.clear()
    work.topics.clear()
    work.before_commit.clear()
    work.kept.clear()


def _effect(activity: Activity) -> Effect:
    subjects = (
        (APPLICATION_PREFIX, activity.application_id),
        (NOTE_PREFIX, activity.note_id),
        (CANDIDATE_PREFIX, activity.candidate_id),
        (JOB_PREFIX, activity.job_id),
    )
    subject = next((encode_id(prefix, key) for prefix, key in subjects if key is not None), "")
    return Effect(verb=activity.verb, subject=subject, summary=summarize(activity))


def summarize(activity: Activity) -> str:
    """A plain sentence without personal values, e.g. ``application moved: Screen to Interview``."""
    words = activity.verb.replace(".", " ").replace("_", " ")
    details = activity.details
    before, after = details.get("from"), details.get("to")
    if isinstance(before, dict) and isinstance(after, dict):
        return f"{words}: {before.get('name')} to {after.get('name')}"
    if activity.changed_fields:
        return f"{words}: {', '.join(activity.changed_fields)}"
    return words
