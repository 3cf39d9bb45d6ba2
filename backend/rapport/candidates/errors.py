"""What can be wrong about people and their records."""

from uuid import UUID

from rapport.kernel.errors import DomainError, NotFound, Path


class CandidateNotFound(NotFound):
    default_message = "This person does not exist, or you have no access to them."


class NoteNotFound(NotFound):
    default_message = "This note does not exist, or you have no access to it."


class TagNotFound(NotFound):
    default_message = "This tag does not exist."


class SourceNotFound(NotFound):
    default_message = "This source does not exist."


class EmailTaken(DomainError):
    """Another living person has this e-mail address; the answer offers that person."""

    def __init__(self, candidate_id: UUID | None, *, path: Path = ()) -> None:
        super().__init__("Somebody with this e-mail address is already here.", path=path)
        self.candidate_id = candidate_id


class CandidateArchived(DomainError):
    default_message = "This person is archived. Restore them first."


class CandidateNotArchived(DomainError):
    default_message = "This person is not archived."


class NotYourNote(DomainError):
    default_message = "Only its author can change a note."
