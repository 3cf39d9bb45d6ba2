"""A CSV file as a stream of records, each with the line it starts on, in memory bounded by one row."""

import contextlib
import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import BinaryIO, TypeAlias

from rapport.imports.dialect import Dialect, recognise_dialect
from rapport.imports.encoding import first_undecodable, recognise_encoding
from rapport.imports.limits import DEFAULT_LIMITS, Limits
from rapport.imports.refusals import (
    FileHasNoRows,
    FileIsEmpty,
    FileRefused,
    FileTooLarge,
    QuoteNeverClosed,
    RowTooLong,
    TextDamaged,
    TooManyColumns,
    TooManyRows,
)

Record: TypeAlias = tuple[int, list[str]]

_SAMPLE_CHARS = 64 * 1024
_SAMPLE_ROWS = 200


@dataclass(frozen=True, slots=True)
class CsvFacts:
    """What is known of a file after it was read once from end to end: every structural fault has been met by
    then.
    """

    encoding: str
    delimiter: str
    header_line: int | None
    preamble_end: int
    headings: tuple[str, ...]
    rows: int
    sample: tuple[Record, ...] = field(repr=False)


def inspect_csv(
    file: BinaryIO, limits: Limits = DEFAULT_LIMITS, encoding: str | None = None, delimiter: str | None = None
) -> CsvFacts:
    """Recognise how `file` is written and read it through once; `encoding` and `delimiter` overrule the
    guess.

    Raises a `FileRefused` that names the line where there is one. Reading takes about a second per 100 MiB:
    call it in a thread.
    """
    _check_size(file, limits)
    if encoding is None:
        encoding = recognise_encoding(file)
    elif bad := first_undecodable(file, encoding):
        raise TextDamaged(encoding.upper(), bad.line)
    text = _sample_text(file, encoding)
    if not text.strip():
        raise FileIsEmpty
    dialect = recognise_dialect(text, delimiter)
    return _read_through(file, encoding, dialect, limits)


def read_rows(file: BinaryIO, facts: CsvFacts, skip: int = 0, limits: Limits = DEFAULT_LIMITS) -> Iterator[Record]:
    """The rows below the headings, blank ones left out, as (line, cells); the first `skip` of them are passed
    over.

    A row is at least as wide as the headings: missing cells at its end read as empty.
    """
    width = len(facts.headings)
    records = _records(file, facts.encoding, facts.delimiter, limits)
    people = (row for row in records if row[0] > facts.preamble_end and any(map(str.strip, row[1])))
    for line, cells in islice(people, skip, None):
        if len(cells) < width:
            cells.extend([""] * (width - len(cells)))
        yield line, cells


def _read_through(file: BinaryIO, encoding: str, dialect: Dialect, limits: Limits) -> CsvFacts:
    headings: list[str] | None = None
    sample: list[Record] = []
    rows = width = 0
    for line, cells in _records(file, encoding, dialect.delimiter, limits):
        if line == dialect.header_line:
            headings = [cell.strip() for cell in cells]
            continue
        if line <= dialect.preamble_end or not any(map(str.strip, cells)):
            continue
        rows += 1
        if rows > limits.rows:
            raise TooManyRows(limits.rows, line)
        if len(sample) < _SAMPLE_ROWS:
            sample.append((line, cells))
            width = max(width, len(cells))
    if not rows:
        raise FileHasNoRows
    if headings is None:
        headings = [""] * width
    return CsvFacts(
        encoding,
        dialect.delimiter,
        dialect.header_line,
        dialect.preamble_end,
        tuple(headings),
        rows,
        tuple(sample),
    )


def _check_size(file: BinaryIO, limits: Limits) -> None:
    size = file.seek(0, io.SEEK_END)
    file.seek(0)
    if size == 0:
        raise FileIsEmpty
    if size > limits.file_bytes:
        raise FileTooLarge(size, limits.file_bytes)


def _sample_text(file: BinaryIO, encoding: str) -> str:
    """The first lines as text, ending with a whole line unless a single line is longer than the sample."""
    wrapper = io.TextIOWrapper(file, encoding=encoding, newline="")
    try:
        text = wrapper.read(_SAMPLE_CHARS)
        more = bool(wrapper.read(1))
    finally:
        wrapper.detach()
        file.seek(0)
    if not more:
        return text
    last = max(text.rfind("\n"), text.rfind("\r"))
    return text[: last + 1] if last >= 0 else text


class _Lines:
    """Physical lines of one file, counting the characters of the record that is being read."""

    __slots__ = ("_limit", "_readline", "pieces", "start", "used")

    def __init__(self, text: io.TextIOWrapper, limit: int) -> None:
        self._readline = text.readline
        self._limit = limit
        self.start = 1
        self.used = 0
        self.pieces: list[str] = []

    def __iter__(self) -> Iterator[str]:
        limit, readline = self._limit, self._readline
        while piece := readline(limit + 1):
            self.used += len(piece)
            if self.used > limit:
                raise RowTooLong(limit, self.start)
            self.pieces.append(piece)
            yield piece

    def begin_record(self, line: int) -> None:
        self.start = line
        self.used = 0
        self.pieces = []


def _records(file: BinaryIO, encoding: str, delimiter: str, limits: Limits) -> Iterator[Record]:
    """Every record of the file, blank ones included, with the physical line it starts on, counted from 1."""
    file.seek(0)
    text = io.TextIOWrapper(file, encoding=encoding, newline="")
    lines = _Lines(text, limits.row_chars)
    reader = csv.reader(lines, delimiter=delimiter)
    try:
        last: list[str] = []
        for cells in reader:
            if len(cells) > limits.columns:
                raise TooManyColumns(len(cells), limits.columns, lines.start)
            yield lines.start, cells
            last = lines.pieces
            lines.begin_record(reader.line_num + 1)
        _check_closed(last, delimiter, reader.line_num)
    except UnicodeError:
        raise TextDamaged(encoding.upper(), lines.start) from None
    except csv.Error as error:
        raise FileRefused(f"Line {lines.start} cannot be read as CSV: {error}.", lines.start) from None
    finally:
        # A reader that is dropped half-way is finalised later, when its file may be closed already.
        with contextlib.suppress(ValueError):
            text.detach()


def _check_closed(pieces: list[str], delimiter: str, last_line: int) -> None:
    """Refuse a last record that ends inside a quoted value: one more line would then become part of it."""
    if not any('"' in piece for piece in pieces):
        return
    if len(list(csv.reader([*pieces, "\n", "end"], delimiter=delimiter))) == 1:
        raise QuoteNeverClosed(last_line - len(pieces) + 1)
