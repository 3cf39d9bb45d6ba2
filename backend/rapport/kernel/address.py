"""Where the database is, in one form that every driver can be given."""

from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import parse_qs, quote, unquote, urlencode, urlsplit

from rapport.kernel.startup import StartRefused

DEFAULT_PORT = 5432
SCHEMES = ("postgres", "postgresql")
SSL_MODES = ("disable", "allow", "prefer", "require", "verify-ca", "verify-full")

EXAMPLE = "postgres://user:password@host:5432/database, or postgres:///database?host=/directory/of/the/socket"


class DatabaseAddressInvalid(StartRefused):
    """RAPPORT_DATABASE_URL can't be read; the sentence never repeats a password."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"RAPPORT_DATABASE_URL {reason}. Write it as {EXAMPLE}.")


@dataclass(frozen=True, slots=True)
class DatabaseAddress:
    """A PostgreSQL database, by TCP or (when `host` is a directory) by unix socket."""

    host: str
    database: str
    port: int = DEFAULT_PORT
    user: str | None = None
    password: str | None = None
    ssl_mode: str | None = None

    @classmethod
    def parse(cls, url: str) -> "DatabaseAddress":
        """Read the URL forms that libpq and asyncpg share; raises `DatabaseAddressInvalid`."""
        try:
            parts = urlsplit(url)
        except ValueError:
            raise DatabaseAddressInvalid("can't be read") from None
        if parts.scheme not in SCHEMES:
            raise DatabaseAddressInvalid("does not start with postgres://")
        database = unquote(parts.path.removeprefix("/"))
        if not database or "/" in database:
            raise DatabaseAddressInvalid("names no database")
        query = {name: values[-1] for name, values in parse_qs(parts.query).items()}
        host = query.pop("host", None) or unquote(parts.hostname or "")
        ssl_mode = query.pop("sslmode", None)
        if query:
            raise DatabaseAddressInvalid(f"has a parameter that Rapport does not know: {', '.join(sorted(query))}")
        if not host:
            raise DatabaseAddressInvalid("names no host")
        if ssl_mode is not None and ssl_mode not in SSL_MODES:
            raise DatabaseAddressInvalid(f"has an unknown sslmode; it is one of {', '.join(SSL_MODES)}")
        try:
            port = parts.port or DEFAULT_PORT
        except ValueError:
            raise DatabaseAddressInvalid("has a port that is not a number from 1 to 65535") from None
        return cls(
            host=host,
            port=port,
            database=database,
            user=unquote(parts.username) if parts.username else None,
            password=unquote(parts.password) if parts.password else None,
            ssl_mode=ssl_mode,
        )

    @property
    def is_socket(self) -> bool:
        return self.host.startswith("/")

    @property
    def url(self) -> str:
        """The address as a URL that `parse` reads back to an equal value."""
        return self._as_url(self.password)

    @property
    def public(self) -> str:
        """The address as people may see it, in logs and messages: without the password."""
        return self._as_url("***" if self.password else None)

    def with_database(self, database: str) -> "DatabaseAddress":
        return replace(self, database=database)

    def asyncpg_arguments(self) -> dict[str, Any]:
        """Keyword arguments of `asyncpg.connect`, which are also Tortoise's `credentials`."""
        arguments: dict[str, Any] = {"host": self.host, "port": self.port, "database": self.database}
        if self.user:
            arguments["user"] = self.user
        if self.password:
            arguments["password"] = self.password
        if self.ssl_mode:
            arguments["ssl"] = self.ssl_mode
        return arguments

    def psycopg_arguments(self) -> dict[str, Any]:
        """Keyword arguments of `psycopg.connect` and of its pool."""
        arguments: dict[str, Any] = {"host": self.host, "port": self.port, "dbname": self.database}
        if self.user:
            arguments["user"] = self.user
        if self.password:
            arguments["password"] = self.password
        if self.ssl_mode:
            arguments["sslmode"] = self.ssl_mode
        return arguments

    def _as_url(self, password: str | None) -> str:
        user = quote(self.user, safe="") if self.user else ""
        credentials = f"{user}:{quote(password, safe='*')}@" if password else f"{user}@" if user else ""
        query: dict[str, str] = {"sslmode": self.ssl_mode} if self.ssl_mode else {}
        if self.is_socket:
            query = {"host": self.host, **query}
            place = f":{self.port}" if self.port != DEFAULT_PORT else ""
        else:
            host = f"[{self.host}]" if ":" in self.host else self.host
            place = f"{host}:{self.port}"
        suffix = f"?{urlencode(query, safe='/')}" if query else ""
        return f"postgres://{credentials}{place}/{quote(self.database, safe='')}{suffix}"
