"""How a CSV file is laid out: which character separates its cells and which line carries the headings."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapport.imports.headings import recognise_heading
from rapport.imports.shapes import looks_like_value

DELIMITERS = (",", ";", "\t", "|")

# Spreadsheets write this line above the headings to tell each other the separator.
_SEPARATOR_LINE = re.compile(r"\A(?:sep=)(.)\r?\n", re.IGNORECASE)

_RECORDS = 100
_PREAMBLE = 20


@dataclass(frozen=True, slots=True)
class Dialect:
    """Lines are physical ones, counted from 1: `header_line` is None where the first line is a person
    already, and people are below `preamble_end`, the last line that holds none of them (0 where there is
    none).
    """

    delimiter: str
    header_line: int | None
    preamble_end: int


@dataclass(frozen=True, slots=True)
class _Reading:
    """What the sample looks like when read with one delimiter: the more it looks like a table, the higher the
    score.
    """

    delimiter: str
    header: int | None
    score: float


def recognise_dialect(sample: str, delimiter: str | None = None) -> Dialect:
    """Recognise the layout from the first lines of a file, `sample`; a `delimiter` that is given is kept.

    The delimiter is the one under which the records have the same width most often and most headings are
    known. Lines above the headings (a note, a `sep=` line) are passed over.
    """
    said = _SEPARATOR_LINE.match(sample)
    if delimiter is None and said and said[1] in DELIMITERS:
        delimiter = said[1]
    readings = [_read(sample, each) for each in ([delimiter] if delimiter else DELIMITERS)]
    best = max(readings, key=lambda reading: reading.score)
    return Dialect(best.delimiter, best.header, best.header or (1 if said else 0))


def _read(sample: str, delimiter: str) -> _Reading:
    records = tuple(_sample_records(sample, delimiter))
    widths = Counter(len(cells) for _, cells in records)
    width = max(widths, key=lambda each: (widths[each], each)) if widths else 1
    steadiness = widths[width] / max(1, len(records))
    line, known = _find_header(records, width)
    score = steadiness * (2 * known + min(width, 10) / 10) if width > 1 else 0.05 + 0.01 * known
    return _Reading(delimiter, line, score)


def _sample_records(sample: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter)
    start = 1
    try:
        for cells in reader:
            if any(map(str.strip, cells)) and not _SEPARATOR_LINE.match(delimiter.join(cells) + "\n"):
                yield start, cells
            start = reader.line_num + 1
            if start > _RECORDS:
                return
    except csv.Error:
        # An oversized field: the full reading names its line; here it only ends the sample.
        return


def _find_header(records: Sequence[tuple[int, list[str]]], width: int) -> tuple[int | None, int]:
    """The line of the headings and how many of them are known.

    Where none is known, the first record of full width counts as headings unless one of its cells can only be
    a value (an address, a number, a link).
    """
    best_line, best_known = None, 0
    for line, cells in records[:_PREAMBLE]:
        known = sum(1 for cell in cells[:512] if recognise_heading(cell) is not None)
        if known > best_known and not any(looks_like_value(cell) for cell in cells[:512]):
            best_line, best_known = line, known
    if best_line is not None:
        return best_line, best_known
    for line, cells in records[:_PREAMBLE]:
        if len(cells) == width:
            is_data = any(looks_like_value(cell) for cell in cells[:512])
            return (None if is_data else line), 0
    return None, 0
