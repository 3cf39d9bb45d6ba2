"""What can be wrong about jobs, stages and the people in them."""

from typing import Any
from uuid import UUID

from rapport.kernel.errors import DomainError, NotFound, Path


class JobNotFound(NotFound):
    default_message = "This job does not exist, or you have no access to it."


class StageNotFound(NotFound):
    default_message = "This stage does not exist in this job."


class ApplicationNotFound(NotFound):
    default_message = "This application does not exist, or you have no access to it."


class InterviewNotFound(NotFound):
    default_message = "This interview does not exist, or you have no access to it."


class RejectionReasonNotFound(NotFound):
    default_message = "This reason does not exist."


class StageTemplateNotFound(NotFound):
    default_message = "This stage template does not exist."


class JobClosed(DomainError):
    default_message = "This job is closed. Reopen it to change anything in it."


class JobOpen(DomainError):
    default_message = "This job is already open."


class JobHasActiveApplications(DomainError):
    """A job can't be closed while anyone in it waits for an answer."""

    def __init__(self, active_count: int, *, path: Path = ()) -> None:
        people = "1 person is" if active_count == 1 else f"{active_count:,} people are"
        super().__init__(f"{people} still active in this job. Answer each of them before you close it.", path=path)
        self.active_count = active_count


class StageNotEmpty(DomainError):
    """A stage with cards is removed only when another stage takes them, and does not come to mean "hired"."""

    def __init__(self, active_count: int, *, path: Path = ()) -> None:
        cards = "1 card is" if active_count == 1 else f"{active_count:,} cards are"
        super().__init__(f"{cards} in this stage. Choose a stage to move them to.", path=path)
        self.active_count = active_count


class LastStage(DomainError):
    default_message = "A job needs at least one stage."


class TooManyStages(DomainError):
    default_message = "A job has at most 40 stages."


class BoardFull(DomainError):
    default_message = "A board holds at most 10,000 cards."


class AlreadyInJob(DomainError):
    """This person has a running application in this job; the answer offers it."""

    def __init__(self, application_id: UUID, *, path: Path = ()) -> None:
        super().__init__("This person is already in this job.", path=path)
        self.application_id = application_id


class ApplicationEnded(DomainError):
    default_message = "This application has ended. Reopen it first."


class ApplicationActive(DomainError):
    default_message = "This application is still running."


class ApplicationMovedMeanwhile(DomainError):
    """The card changed after the board version that the mover saw; the answer holds the card as it is now.

    ``actor`` is who changed it last, as the board version keeps it.
    """

    def __init__(self, application_id: UUID, actor: dict[str, Any] | None, *, path: Path = ()) -> None:
        super().__init__("Somebody else changed this card while you were looking at an older board.", path=path)
        self.application_id = application_id
        self.actor = actor


class WrongReason(DomainError):
    default_message = "This reason is for the other side's decisions."


class InterviewOver(DomainError):
    default_message = "This interview already has an outcome."
