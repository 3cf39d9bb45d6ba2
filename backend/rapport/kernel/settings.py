"""Every setting, read once from RAPPORT_… variables; a wrong or unknown one stops the start."""

import difflib
import os
import secrets
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from rapport.kernel.address import DatabaseAddress
from rapport.kernel.startup import StartRefused

PREFIX = "RAPPORT_"
SECRET_KEY_FILE = "secret-key"  # noqa: S105  (a file name)
MINIMUM_SECRET_LENGTH = 32


class SettingsInvalid(StartRefused):
    """A RAPPORT_… variable is unknown or has a value that can't be used."""

    exit_code = 2


def _url(*schemes: str) -> AfterValidator:
    def check(value: str) -> str:
        scheme, separator, rest = value.partition("://")
        if not separator or not rest or scheme not in schemes:
            raise ValueError(f"has to start with {' or '.join(f'{scheme}://' for scheme in schemes)}")
        return value.rstrip("/")

    return AfterValidator(check)


class Settings(BaseSettings):
    """What an installation may choose; the README's table of settings is made from this class."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True, extra="forbid", env_ignore_empty=True)

    env: Literal["development", "production"] = Field(
        default="development", description="production refuses shortcuts that are fine on one's own machine"
    )
    database_url: str | None = Field(
        default=None, description="where PostgreSQL is; without it `rapport up` runs an embedded one"
    )
    database_pool_size: int = Field(default=10, ge=2, le=200, description="connections that one process may hold")
    data_dir: Path = Field(
        default=Path(".rapport"),
        description="files that Rapport keeps: the embedded database, uploads, local mail",
    )
    host: str = Field(default="127.0.0.1", description="address that the web server listens on")
    port: int = Field(default=8000, ge=1, le=65535, description="port that the web server listens on")
    base_url: Annotated[str, _url("http", "https")] | None = Field(
        default=None, description="the address that people use; http://HOST:PORT if absent"
    )
    allow_http: bool = Field(default=False, description="allow sign-in over plain http from other machines")
    secret_key: SecretStr | None = Field(
        default=None, description="signs links and tokens; made and kept in the data directory if absent"
    )
    smtp_url: Annotated[str, _url("smtp", "smtps", "smtp+starttls")] | None = Field(
        default=None, description="not used yet: where mail is sent; without it mail is kept on this machine"
    )
    inbound_host: str = Field(default="127.0.0.1", description="not used yet: address that receives mail")
    inbound_port: int | None = Field(
        default=None, ge=1, le=65535, description="not used yet: port that receives mail; nothing is received if absent"
    )
    bus_url: Annotated[str, _url("redis", "rediss")] | None = Field(
        default=None, description="not used yet: Redis that wakes readers on other machines; PostgreSQL does if absent"
    )
    demo_password: SecretStr | None = Field(
        default=None, description="password of the demo's members; made at random if absent"
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        default="info", description="the least important entries that are logged"
    )

    @property
    def is_production(self) -> bool:
        return self.env == "production"

    @cached_property
    def address(self) -> DatabaseAddress | None:
        """The database that was asked for, or None when the embedded one serves."""
        return DatabaseAddress.parse(self.database_url) if self.database_url else None

    @property
    def files_dir(self) -> Path:
        """Where uploaded files are kept; every process of the installation has to see the same directory."""
        return self.data_dir / "files"

    @property
    def public_url(self) -> str:
        """What people type into a browser, without a slash at the end."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return self.base_url or f"http://{host}:{self.port}"

    @property
    def is_https(self) -> bool:
        return self.public_url.startswith("https://")

    @cached_property
    def signing_key(self) -> str:
        """The secret key, made on first use and kept in the data directory where none was given."""
        if self.secret_key is not None:
            return self.secret_key.get_secret_value()
        return _kept_secret(self.data_dir / SECRET_KEY_FILE)


def load_settings() -> Settings:
    """Read and check the environment; raises `SettingsInvalid` or `DatabaseAddressInvalid`."""
    _refuse_unknown(os.environ)
    try:
        settings = Settings()
    except ValidationError as error:
        raise SettingsInvalid(_sentence(error)) from None
    _refuse_unsafe(settings)
    return settings


def variable(field: str) -> str:
    """The environment variable that sets a field."""
    return PREFIX + field.upper()


def _refuse_unknown(environment: Mapping[str, str]) -> None:
    known = [variable(field) for field in Settings.model_fields]
    for name in sorted(environment):
        if name.startswith(PREFIX) and name not in known:
            # The prefix, which all share, would make any two names look alike.
            nearest = difflib.get_close_matches(
                name.removeprefix(PREFIX), [field.upper() for field in Settings.model_fields], n=1, cutoff=0.5
            )
            hint = f"Did you mean {PREFIX}{nearest[0]}?" if nearest else f"The known ones are {', '.join(known)}."
            raise SettingsInvalid(f"{name} is not a setting of Rapport. {hint} Correct it or unset it.")


def _sentence(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_input=False)[0]
    name = variable(str(first["loc"][0]))
    reason = first["msg"].removeprefix("Value error, ")
    return f"{name} can't be used: {reason[0].lower()}{reason[1:]}. Correct it or unset it."


def _refuse_unsafe(settings: Settings) -> None:
    _ = settings.address  # a wrong address is refused here, before anything is started
    key = settings.secret_key
    if key is not None and len(key.get_secret_value()) < MINIMUM_SECRET_LENGTH:
        raise SettingsInvalid(
            f"{variable('secret_key')} is shorter than {MINIMUM_SECRET_LENGTH} characters. "
            "Make one with: python3 -c 'import secrets; print(secrets.token_urlsafe(48))'"
        )
    if settings.is_production and key is None:
        raise SettingsInvalid(
            f"{variable('secret_key')} has to be set in production, the same in every process. "
            "Make one with: python3 -c 'import secrets; print(secrets.token_urlsafe(48))'"
        )
    if settings.is_production and not settings.is_https and not settings.allow_http:
        raise SettingsInvalid(
            f"{variable('base_url')} has to start with https:// in production. "
            f"If nobody else can reach this machine, set {variable('allow_http')}=1 instead."
        )


def _kept_secret(path: Path) -> str:
    """Read the secret, or make it; two processes that start at once end up with the same one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    if not path.exists():
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(48))
        try:
            os.link(draft, path)
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return path.read_text()
