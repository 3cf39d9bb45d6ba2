"""Declaring root fields and guarded fields: each names its permission, and the schema is composed from them."""

import functools
import inspect
from collections.abc import Callable
from typing import Any, TypeVar, cast

import strawberry
from strawberry.types.field import StrawberryField

from rapport.kernel.graph.context import Info
from rapport.kernel.graph.permissions import Permission, SignedIn, require

F = TypeVar("F", bound=Callable[..., Any])

queries: list[StrawberryField] = []
subscriptions: list[StrawberryField] = []
permissions: dict[str, Permission] = {}
"""``Type.field`` (Python names) to the permission it declares; what the schema walk reads."""

VIEWER_RELATIVE = "viewer_relative"
"""Field metadata: the answer depends on who exactly looks, so it can't be shared among an audience."""


def query(
    *, permission: Permission | None = None, description: str | None = None, name: str | None = None
) -> Callable[[F], F]:
    """A field of Query. The resolver is called only when its permission (by default: signed in) holds."""

    def declare(resolver: F) -> F:
        rule = permission or SignedIn()
        field = strawberry.field(guarded(resolver, rule), description=description, name=name)
        _register("Query", field, resolver.__name__, rule)
        queries.append(field)
        return resolver

    return declare


def subscription(
    *, permission: Permission | None = None, description: str | None = None, name: str | None = None
) -> Callable[[F], F]:
    """A field of Subscription: an async generator."""

    def declare(resolver: F) -> F:
        rule = permission or SignedIn()

        @functools.wraps(resolver)
        async def stream(*args: Any, **kwargs: Any) -> Any:
            require(rule, _info(args, kwargs).context.principal)
            async for event in resolver(*args, **kwargs):
                yield event

        field = strawberry.subscription(stream, description=description, name=name)
        _register("Subscription", field, resolver.__name__, rule)
        subscriptions.append(field)
        return resolver

    return declare


def private_field(
    *, permission: Permission, otherwise: Callable[[], Any] | None = None, description: str | None = None
) -> Callable[[F], StrawberryField]:
    """A field of a type that not everyone may see: others get ``otherwise()``, as if there were nothing."""

    def declare(resolver: F) -> StrawberryField:
        @functools.wraps(resolver)
        def guarded_resolver(*args: Any, **kwargs: Any) -> Any:
            if not permission.allows(_info(args, kwargs).context.principal):
                return otherwise() if otherwise else None
            return resolver(*args, **kwargs)

        field = strawberry.field(guarded_resolver, description=description)
        _register(resolver.__qualname__.rpartition(".")[0], field, resolver.__name__, permission)
        return field

    return declare


def reveal_once(info: Info, secret: str | None) -> str | None:
    """Answer a secret that must not be kept: a replay of the request (by its idempotency key) answers null here.

    So a field that calls this is nullable.
    """
    info.context.secrets.append(tuple(info.path.as_list()))
    return secret


def guarded(resolver: F, permission: Permission) -> F:
    """``resolver`` behind ``permission``; expected failures become public errors with a code."""

    @functools.wraps(resolver)
    async def call(*args: Any, **kwargs: Any) -> Any:
        require(permission, _info(args, kwargs).context.principal)
        answer = resolver(*args, **kwargs)
        return await answer if inspect.isawaitable(answer) else answer

    return cast(F, call)


def _info(args: tuple[Any, ...], kwargs: dict[str, Any]) -> Info:
    if "info" in kwargs:
        return cast(Info, kwargs["info"])
    return cast(Info, next(value for value in args if isinstance(value, Info.__origin__)))  # type: ignore[attr-defined]


def _register(owner: str, field: Any, name: str, permission: Permission) -> None:
    field.python_name = name
    permissions[f"{owner}.{name}"] = permission
