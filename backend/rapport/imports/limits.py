"""How large a file may be before it is refused."""

from dataclasses import dataclass

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds that keep one import within a fixed amount of memory and a predictable time.

    A row is measured in characters from its first physical line to its last, so that a quotation mark which
    is never closed is met after `row_chars`, not at the end of the file. (128 Ki is also the longest field
    that Python's csv module takes unless a process-wide setting is changed.)
    """

    file_bytes: int = 200 * MIB
    columns: int = 256
    row_chars: int = 128 * 1024
    rows: int = 1_000_000


DEFAULT_LIMITS = Limits()
