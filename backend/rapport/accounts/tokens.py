"""Secrets that stand for a person: made at random, shown once, kept only as a hash.

They hold 192 bits or more, so that a plain SHA-256 is enough: there is nothing to guess.
"""

import hashlib
import re
import secrets

API_KEY_PREFIX = "rpt"

_TOKEN_BYTES = 32
_KEY_NAME_BYTES = 4
_KEY_SECRET_BYTES = 24
_API_KEY = re.compile(rf"{API_KEY_PREFIX}_[0-9a-f]{{8}}_[0-9a-f]{{48}}")


def new_token() -> str:
    """A token for a cookie or a link, in characters that need no escaping."""
    return secrets.token_urlsafe(_TOKEN_BYTES)


def new_api_key() -> tuple[str, str]:
    """A key and its beginning, which may be shown to tell keys apart."""
    prefix = f"{API_KEY_PREFIX}_{secrets.token_hex(_KEY_NAME_BYTES)}"
    return f"{prefix}_{secrets.token_hex(_KEY_SECRET_BYTES)}", prefix


def is_api_key(text: str) -> bool:
    """Whether the text has the form of a key; spares the database what can't be one."""
    return _API_KEY.fullmatch(text) is not None


def token_hash(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
