"""The one database: opening it, transactions, and reads that must agree with each other."""

import asyncio
import contextvars
from collections.abc import AsyncIterator, Coroutine, Sequence
from contextlib import asynccontextmanager
from typing import Any, TypeVar

import asyncpg
from tortoise.backends.asyncpg.client import TransactionWrapper
from tortoise.backends.base.client import BaseDBAsyncClient, TransactionContextPooled
from tortoise.backends.base_postgres.client import translate_exceptions
from tortoise.connection import get_connection, get_connections
from tortoise.context import TortoiseContext
from tortoise.exceptions import DBConnectionError
from tortoise.transactions import in_transaction

from rapport.kernel.address import DatabaseAddress

CONNECTION = "default"
APP_LABEL = "models"
MODEL_MODULES = (
    "rapport.kernel.models",
    "rapport.accounts.models",
    "rapport.candidates.models",
    "rapport.pipeline.models",
    "rapport.imports.models",
)
MIGRATIONS_MODULE = "rapport.migrations"

T = TypeVar("T")

_AWAY = (
    OSError,
    asyncpg.PostgresConnectionError,
    asyncpg.OperatorInterventionError,
    asyncpg.InterfaceError,
    DBConnectionError,
)


def tortoise_config(address: DatabaseAddress, pool: tuple[int, int] = (1, 10)) -> dict[str, Any]:
    """Tortoise's configuration for one PostgreSQL database; ``pool`` is (least, most) connections."""
    least, most = pool
    return {
        "connections": {
            CONNECTION: {
                "engine": "tortoise.backends.asyncpg",
                "credentials": {
                    **address.asyncpg_arguments(),
                    "minsize": least,
                    "maxsize": most,
                    # A statement that hangs must not hold a connection for ever.
                    "command_timeout": 60,
                },
            }
        },
        "apps": {
            APP_LABEL: {
                "models": list(MODEL_MODULES),
                "default_connection": CONNECTION,
                "migrations": MIGRATIONS_MODULE,
            }
        },
        "use_tz": True,
        "timezone": "UTC",
    }


@asynccontextmanager
async def open_database(
    address: DatabaseAddress, *, pool: tuple[int, int] = (1, 10), everywhere: bool = True
) -> AsyncIterator[BaseDBAsyncClient]:
    """The database, ready for models, until the block ends.

    ``everywhere`` lets every task of the process use it (a server); False keeps it to this task and those it
    starts (two databases side by side in a test).
    """
    async with TortoiseContext() as context:
        await context.init(config=tortoise_config(address, pool), _enable_global_fallback=everywhere)
        yield context.connections.get(CONNECTION)


def connection() -> BaseDBAsyncClient:
    """The current transaction's connection, or the pool outside of one."""
    return get_connection(CONNECTION)


@asynccontextmanager
async def transaction() -> AsyncIterator[BaseDBAsyncClient]:
    """One transaction; inside another one a savepoint."""
    async with _SafelyEntered(in_transaction(CONNECTION)) as client:
        yield client


class _SafelyEntered:
    """Tortoise's context of a transaction, which would keep its connection for ever, and leave the task inside of it,
    when BEGIN fails (the database restarts) or is cancelled (the client has gone)."""

    def __init__(self, context: Any) -> None:
        self._context = context

    async def __aenter__(self) -> BaseDBAsyncClient:
        try:
            client: BaseDBAsyncClient = await self._context.__aenter__()
        except BaseException:
            await self._give_back()
            raise
        return client

    async def __aexit__(self, *failure: Any) -> None:
        await self._context.__aexit__(*failure)

    async def _give_back(self) -> None:
        if not isinstance(self._context, TransactionContextPooled) or not hasattr(self._context, "token"):
            return  # a savepoint, or nothing was held yet
        get_connections().reset(self._context.token)
        await asyncio.shield(_release(self._context.client))


async def _release(client: Any) -> None:
    held = client._connection
    try:
        if held.is_in_transaction():  # BEGIN went through before it was cancelled
            await held.execute("ROLLBACK")
    finally:
        await client._parent._pool.release(held)


@asynccontextmanager
async def snapshot() -> AsyncIterator[BaseDBAsyncClient]:
    """Reads in this block all see one moment: a read-only REPEATABLE READ transaction."""
    async with transaction() as client:
        await client.execute_query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        yield client


async def fetch(sql: str, *values: Any) -> Sequence[Any]:
    """Rows of a statement, as asyncpg records; ``$1``… stand for ``values``."""
    rows: Sequence[Any] = await _fetch(connection(), sql, values)
    return rows


async def fetch_one(sql: str, *values: Any) -> Any | None:
    rows = await fetch(sql, *values)
    return rows[0] if rows else None


async def execute(sql: str, *values: Any) -> int:
    """Run a statement that answers no rows; the count of rows it touched."""
    tag: str = await _execute(connection(), sql, values)
    count = tag.rpartition(" ")[2]
    return int(count) if count.isdigit() else 0


# Tortoise's own `execute_query` goes by a statement's first word: it counts no rows for INSERT and answers none for
# UPDATE … RETURNING.


@translate_exceptions
async def _fetch(client: Any, sql: str, values: Sequence[Any]) -> Any:
    async with client.acquire_connection() as held:
        return await held.fetch(sql, *values)


@translate_exceptions
async def _execute(client: Any, sql: str, values: Sequence[Any]) -> Any:
    async with client.acquire_connection() as held:
        return await held.execute(sql, *values)


class DatabaseAway(ConnectionError):
    """PostgreSQL went away in the middle of something that has to be done again."""


def is_database_away(error: BaseException | None) -> bool:
    """Whether a statement failed because PostgreSQL restarts or can't be reached: it works again later."""
    # asyncpg's DataError (a value that does not fit) is an InterfaceError too, and stays wrong.
    return isinstance(error, _AWAY) and not isinstance(error, ValueError)


def spawn(work: Coroutine[Any, Any, T], *, name: str) -> asyncio.Task[T]:
    """Start a task that does not inherit this one's transaction.

    ``asyncio.create_task`` copies the context, and with it Tortoise's current connection: the new task would go
    on inside a transaction that ends without it.
    """
    context = contextvars.copy_context()
    context.run(_leave_transaction)
    return context.run(asyncio.get_running_loop().create_task, work, name=name)


def _leave_transaction() -> None:
    client = connection()
    while isinstance(client, TransactionWrapper):
        client = client._parent
    get_connections().set(CONNECTION, client)
