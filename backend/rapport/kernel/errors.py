"""Expected failures: each is an exception named after the business fact, and a member of a mutation's union.

A subclass builds its own message. ``kernel.graph.errors`` makes the schema type of the same name from it, so
that a failure is written down once.
"""

import re
from typing import ClassVar

Path = tuple[str, ...]


class DomainError(Exception):
    """A failure that the caller is told about by name.

    ``path`` names the input field it is about, e.g. ``("input", "name")``; empty when it is about no one field.
    """

    default_message: ClassVar[str] = "That can't be done."

    def __init__(self, message: str | None = None, *, path: Path = ()) -> None:
        self.message = message or self.default_message
        self.path = path
        super().__init__(self.message)

    @classmethod
    def code(cls) -> str:
        """The stable name for programs: ``StageNotEmpty`` is ``STAGE_NOT_EMPTY``."""
        return re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).upper()


class InvalidInput(DomainError):
    """A value that no state of the world would make right: empty, too long, of the wrong form."""

    default_message = "This value is not valid."


class NotSignedIn(DomainError):
    default_message = "Please sign in."


class NotAllowed(DomainError):
    default_message = "Your role does not allow this."


class IdempotencyKeyReused(DomainError):
    default_message = "This idempotency key was already used for a different request."


class NotFound(DomainError):
    """Absent, or not for this member: the two look the same on purpose."""

    default_message = "This does not exist, or you have no access to it."
