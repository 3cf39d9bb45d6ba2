"""Identifiers.

Rows carry UUIDv7 keys made in Python. Outside they are written as ``<prefix>_<32 hex digits>``, e.g.
``app_019a…``: readable in a log, fit for an address, and globally unique as Relay asks. An id is never an
order of events and never a secret.
"""

from uuid import UUID

from uuid_utils.compat import uuid7

_HEX_DIGITS = 32

# The subjects of the log, which every domain knows by their keys.
CANDIDATE_PREFIX = "cand"
JOB_PREFIX = "job"
APPLICATION_PREFIX = "app"
NOTE_PREFIX = "note"


def new_id() -> UUID:
    """A new row key: UUIDv7 (RFC 9562 §5.7), so that inserts stay local in the index."""
    return uuid7()


def encode_id(prefix: str, key: UUID) -> str:
    """The outside form of a row key."""
    return f"{prefix}_{key.hex}"


def decode_id(prefix: str, text: str) -> UUID | None:
    """The row key in ``text``, or None when it is malformed or names another kind of thing."""
    head, _, digits = text.rpartition("_")
    if head != prefix or len(digits) != _HEX_DIGITS:
        return None
    try:
        return UUID(hex=digits)
    except ValueError:
        return None


def id_prefix(text: str) -> str:
    """The part that names the kind of thing, ``""`` where there is none."""
    return text.rpartition("_")[0]
