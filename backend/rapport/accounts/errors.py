"""What can go wrong about members, sessions and keys, named after the fact."""

from rapport.kernel.errors import DomainError, NotFound, Path


class MemberNotFound(NotFound):
    default_message = "There is no such member in this workspace."


class SessionNotFound(NotFound):
    default_message = "This session does not exist, or it has ended."


class ApiKeyNotFound(NotFound):
    default_message = "This API key does not exist, or it was revoked before."


class AlreadySetUp(DomainError):
    """The first page was answered before: further members are invited."""

    default_message = "This installation has been set up already. Please sign in."


class MemberExists(DomainError):
    """Somebody with this e-mail address is a member already."""

    default_message = "Somebody with this e-mail address is a member already."


class LastAdmin(DomainError):
    """A workspace always keeps one admin who can sign in."""

    default_message = "This is the only admin. Make somebody else an admin first."


class InvitationInvalid(DomainError):
    """The link was used before, replaced by a newer one, or is too old."""

    default_message = "This invitation was used before or has expired. Please ask for a new one."


class WrongCredentials(DomainError):
    """Which of the two is wrong is not told."""

    default_message = "This e-mail address and password do not fit together."


class WrongPassword(DomainError):
    default_message = "This is not your current password."


class PasswordTooWeak(DomainError):
    """The password is too short, or among the first that an attacker would try."""


class TooManyAttempts(DomainError):
    """So many wrong passwords came from this place that it has to wait."""

    def __init__(self, seconds: int, *, path: Path = ()) -> None:
        self.retry_after_seconds = seconds
        wait = f"{seconds} second{'' if seconds == 1 else 's'}"
        if seconds > 90:
            wait = f"{-(-seconds // 60)} minutes"
        super().__init__(f"Too many wrong passwords from here. Please try again in {wait}.", path=path)


class InsecureConnection(DomainError):
    """A session would travel unencrypted over a network."""

    default_message = (
        "Signing in over plain http works on the same machine only. Use https, or set RAPPORT_ALLOW_HTTP=1 if you "
        "trust the network in between."
    )


class TooManyApiKeys(DomainError):
    """Keys that nobody uses any more have to be revoked first."""
