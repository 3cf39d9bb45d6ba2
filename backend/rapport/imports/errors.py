"""What can stand in the way of an import, said to the user by name. Pure reading has its own refusals beside this."""

from rapport.imports.refusals import FileRefused, MappingRefused
from rapport.kernel.errors import DomainError, NotFound, Path


class ImportNotFound(NotFound):
    default_message = "This import does not exist, or you have no access to it."


class FileNotFound(NotFound):
    default_message = "This file does not exist, or you have no access to it."


class FileNotImportable(DomainError):
    """The file as a whole can't be imported; ``reason`` names the fault for programs, ``line`` says where it is."""

    def __init__(self, refused: FileRefused, path: Path = ()) -> None:
        super().__init__(refused.message, path=path)
        self.reason = refused.code
        self.line = refused.line


class MappingNotPossible(DomainError):
    """The chosen columns can't work together; ``column`` counts from 0 where one of them is to blame."""

    def __init__(self, refused: MappingRefused, path: Path = ()) -> None:
        super().__init__(refused.message, path=path)
        self.reason = refused.code
        self.column = refused.column


class ImportAlreadyStarted(DomainError):
    default_message = "This import has already begun, so its columns can no longer be changed."


class ImportNotUndoable(DomainError):
    default_message = "Only an import that has ended can be undone, and only within 7 days."


class ImporterNotAllowed(DomainError):
    """Told to whoever looks at the import, which ends as failed."""

    default_message = "Who began this import may no longer import people."
