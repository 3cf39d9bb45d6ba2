"""Why a file, a mapping or a row is not taken: each case has a code, a sentence and, where there is one, a
line.
"""

from dataclasses import dataclass


class FileRefused(Exception):
    """A file that cannot be imported as a whole. Nothing of it has been written when this is raised."""

    code = "file_refused"

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.line = line


class FileIsEmpty(FileRefused):
    code = "file_empty"

    def __init__(self) -> None:
        super().__init__("The file is empty.")


class FileHasNoRows(FileRefused):
    code = "file_without_rows"

    def __init__(self) -> None:
        super().__init__("The file has a heading row but nobody below it.")


class FileTooLarge(FileRefused):
    code = "file_too_large"

    def __init__(self, size: int, limit: int) -> None:
        super().__init__(
            f"The file has {size / 1_048_576:,.0f} MiB; at most {limit / 1_048_576:,.0f} MiB can be imported "
            "at once. Split it into several files."
        )


class FileIsNotText(FileRefused):
    code = "file_not_text"

    def __init__(self, kind: str | None) -> None:
        looks = f"The file is {kind}, not a CSV file" if kind else "The file is not text, so it cannot be read as CSV"
        super().__init__(f"{looks}. Save the list as CSV (UTF-8) and import that.")


class EncodingUnknown(FileRefused):
    code = "encoding_unknown"

    def __init__(self, line: int) -> None:
        super().__init__(
            f"Line {line} is neither UTF-8 nor Windows-1252. Save the file as UTF-8, or choose its encoding.",
            line,
        )


class TextDamaged(FileRefused):
    code = "text_damaged"

    def __init__(self, encoding: str, line: int) -> None:
        super().__init__(
            f"Line {line} cannot be read as {encoding}: its bytes are damaged or incomplete. Save the file anew.",
            line,
        )


class TooManyColumns(FileRefused):
    code = "too_many_columns"

    def __init__(self, count: int, limit: int, line: int) -> None:
        super().__init__(f"Line {line} has {count:,} columns; at most {limit:,} can be imported.", line)


class TooManyRows(FileRefused):
    code = "too_many_rows"

    def __init__(self, limit: int, line: int) -> None:
        super().__init__(
            f"The file has more than {limit:,} rows (line {line} is one too many). Split it into several files.",
            line,
        )


class RowTooLong(FileRefused):
    code = "row_too_long"

    def __init__(self, limit: int, line: int) -> None:
        super().__init__(
            f"The row that starts on line {line} has more than {limit:,} characters. "
            "Perhaps a quotation mark in it is never closed.",
            line,
        )


class QuoteNeverClosed(FileRefused):
    code = "quote_never_closed"

    def __init__(self, line: int) -> None:
        super().__init__(
            f"A quotation mark opened in the row that starts on line {line} is never closed, "
            "so everything after it would be read as one value.",
            line,
        )


class MappingRefused(Exception):
    """A choice of columns that cannot work; `column` is its position in the file, counted from 0, where one
    is to blame.
    """

    def __init__(self, code: str, message: str, column: int | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.column = column


@dataclass(frozen=True, slots=True)
class Refusal:
    """One row that is not imported: where it starts, which column is to blame and what is wrong with it."""

    line: int
    code: str
    message: str
    column: str | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """Something in an imported row that was left out or kept as it was written; the person is imported all
    the same.
    """

    code: str
    column: str
    value: str
