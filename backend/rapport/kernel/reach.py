"""Reaching the database before anything else starts, and saying plainly why it can't be reached."""

import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TypeAlias

import asyncpg

from rapport.kernel.address import DatabaseAddress
from rapport.kernel.startup import StartRefused

CONNECT_SECONDS = 10.0
OLDEST_SUPPORTED = 15

Connection: TypeAlias = "asyncpg.Connection[asyncpg.Record]"


class DatabaseUnreachable(StartRefused):
    """Nothing answers at the address, or it refuses us."""

    def __init__(self, address: DatabaseAddress, why: str, what_to_do: str) -> None:
        super().__init__(f"The database {address.public} can't be used: {why}. {what_to_do}")


class DatabaseTooOld(StartRefused):
    def __init__(self, address: DatabaseAddress, major: int) -> None:
        super().__init__(
            f"The database {address.public} is PostgreSQL {major}; Rapport needs {OLDEST_SUPPORTED} "
            "or newer. Upgrade the server, or set RAPPORT_DATABASE_URL to another one."
        )


@asynccontextmanager
async def reach(address: DatabaseAddress) -> AsyncIterator[Connection]:
    """One connection outside the pool; raises `DatabaseUnreachable` or `DatabaseTooOld`."""
    connection = await _connect(address)
    try:
        major = connection.get_server_version().major
        if major < OLDEST_SUPPORTED:
            raise DatabaseTooOld(address, major)
        yield connection
    finally:
        await connection.close()


async def _connect(address: DatabaseAddress) -> Connection:
    try:
        return await asyncpg.connect(**address.asyncpg_arguments(), timeout=CONNECT_SECONDS)
    except (asyncpg.InvalidPasswordError, asyncpg.InvalidAuthorizationSpecificationError):
        raise DatabaseUnreachable(
            address,
            f"the server does not accept {_who(address)}",
            "Correct the user and the password in RAPPORT_DATABASE_URL.",
        ) from None
    except asyncpg.InvalidCatalogNameError:
        raise DatabaseUnreachable(
            address,
            f'the server has no database "{address.database}"',
            f'Create it (CREATE DATABASE "{address.database}"), or correct RAPPORT_DATABASE_URL.',
        ) from None
    except TimeoutError:
        raise DatabaseUnreachable(
            address, f"nothing answered within {CONNECT_SECONDS:.0f} seconds", _CHECK_ADDRESS
        ) from None
    except socket.gaierror:
        raise DatabaseUnreachable(address, f"the name {address.host} is unknown", _CHECK_ADDRESS) from None
    except (ConnectionRefusedError, FileNotFoundError):
        raise DatabaseUnreachable(address, "nothing listens there", _CHECK_ADDRESS) from None
    except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
        raise DatabaseUnreachable(address, str(error) or type(error).__name__, _CHECK_ADDRESS) from error


_CHECK_ADDRESS = "Check that the server runs and that RAPPORT_DATABASE_URL is right."


def _who(address: DatabaseAddress) -> str:
    return f'the user "{address.user}"' if address.user else "this user"
