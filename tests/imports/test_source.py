import io
import os
import tempfile
import time
import tracemalloc
from collections.abc import Iterator
from typing import BinaryIO

import pytest

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
from rapport.imports.source import CsvFacts, inspect_csv, read_rows

SMALL = Limits(file_bytes=10_000, columns=5, row_chars=200, rows=3)


def read(text: str, **options: str) -> tuple[CsvFacts, list[tuple[int, list[str]]]]:
    file = io.BytesIO(text.encode())
    facts = inspect_csv(file, **options)
    return facts, list(read_rows(file, facts))


def test_rows_carry_the_line_they_start_on() -> None:
    facts, rows = read('Name,Note\nAnna,"first\nsecond\r\nthird"\n\nBen,short\n')
    assert facts == CsvFacts("utf-8-sig", ",", 1, 1, ("Name", "Note"), 2, tuple(rows))
    assert rows == [(2, ["Anna", "first\nsecond\r\nthird"]), (6, ["Ben", "short"])]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end(newline: str) -> None:
    _, rows = read(newline.join(["Name;E-Mail", "Anna;a@x.example", "Ben;b@x.example"]))
    assert rows == [(2, ["Anna", "a@x.example"]), (3, ["Ben", "b@x.example"])]


def test_blank_rows_are_left_out_and_short_rows_filled_up() -> None:
    _, rows = read("Name,Email,City\nAnna\n,,\n   ,,\nBen,b@x.example\n")
    assert rows == [(2, ["Anna", "", ""]), (5, ["Ben", "b@x.example", ""])]


def test_lines_above_the_headings_are_passed_over() -> None:
    facts, rows = read(
        'Notes:\n"When exporting your data, some addresses are missing, see our help."\n\n'
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        "Anna,Berg,https://www.linkedin.com/in/anna,,Ebbline,Engineer,05 Jan 2025\n"
    )
    assert facts.header_line == 4
    assert rows == [(5, ["Anna", "Berg", "https://www.linkedin.com/in/anna", "", "Ebbline", "Engineer", "05 Jan 2025"])]


@pytest.mark.parametrize("text", ["sep=;\nName;City\nAnna;Ulm\n", "SEP=;\r\nName;City\r\nAnna;Ulm\r\n"])
def test_separator_line_of_a_spreadsheet(text: str) -> None:
    facts, rows = read(text)
    assert (facts.delimiter, facts.header_line, rows) == (";", 2, [(3, ["Anna", "Ulm"])])


def test_separator_line_above_people_without_headings() -> None:
    facts, rows = read("sep=;\nAnna;a@x.example\nBen;b@x.example\n")
    assert (facts.header_line, facts.preamble_end, facts.headings) == (None, 1, ("", ""))
    assert rows == [(2, ["Anna", "a@x.example"]), (3, ["Ben", "b@x.example"])]


def test_delimiter_and_encoding_can_be_chosen() -> None:
    file = io.BytesIO("Имя|Город\nАнна|Омск\n".encode("cp1251"))
    facts = inspect_csv(file, encoding="cp1251", delimiter="|")
    assert list(read_rows(file, facts)) == [(2, ["Анна", "Омск"])]
    with pytest.raises(TextDamaged) as refused:
        inspect_csv(io.BytesIO(b"\xff\xfe\xfa"), encoding="utf-8")
    assert refused.value.line == 1


def test_reading_goes_on_after_the_rows_that_are_done() -> None:
    file = io.BytesIO(("Name\n" + "".join(f"Person {i}\n\n" for i in range(10))).encode())
    facts = inspect_csv(file)
    assert facts.rows == 10
    everything = list(read_rows(file, facts))
    for done in range(11):
        assert list(read_rows(file, facts, skip=done)) == everything[done:]


def test_two_readers_dropped_half_way_do_no_harm() -> None:
    file = io.BytesIO(b"Name\nAnna\nBen\n")
    facts = inspect_csv(file)
    reader = read_rows(file, facts)
    assert next(reader) == (2, ["Anna"])
    file.close()
    del reader


@pytest.mark.parametrize("content", [b"", b"\n\n  \n", b"\xef\xbb\xbf", b"\xef\xbb\xbf \r\n"])
def test_empty_file_is_refused(content: bytes) -> None:
    with pytest.raises(FileIsEmpty) as refused:
        inspect_csv(io.BytesIO(content))
    assert refused.value.message == "The file is empty."


def test_headings_alone_are_refused() -> None:
    with pytest.raises(FileHasNoRows) as refused:
        inspect_csv(io.BytesIO(b"Name,Email\n,\n"))
    assert refused.value.message == "The file has a heading row but nobody below it."


@pytest.mark.parametrize(
    ("content", "refusal", "line"),
    [
        (b"a,b,c,d,e,f\n1,2,3,4,5,6\n", TooManyColumns, 1),
        (b"Name\nAnna\n" + b"," * 5 + b"\n", TooManyColumns, 3),
        (b"Name\nAnna\n" + b"x" * 201 + b"\n", RowTooLong, 3),
        (b'Name,Note\nAnna,"' + b"word\n" * 60, RowTooLong, 2),
        (b"Name\n1\n2\n3\n4\n", TooManyRows, 5),
        (b'Name,Note\nAnna,x\nBen,"never closed\nmore\n', QuoteNeverClosed, 3),
        (b'Name,Note\nAnna,x\nBen,"never closed', QuoteNeverClosed, 3),
    ],
)
def test_structural_faults_name_their_line(content: bytes, refusal: type[FileRefused], line: int) -> None:
    with pytest.raises(refusal) as refused:
        inspect_csv(io.BytesIO(content), SMALL)
    assert refused.value.line == line
    assert f"ine {line} " in refused.value.message


def test_closed_quote_at_the_end_is_fine() -> None:
    _, rows = read('Name,Note\nBen,"two\nlines"')
    assert rows == [(2, ["Ben", "two\nlines"])]


@pytest.fixture
def sparse_file() -> Iterator[BinaryIO]:
    """Two gibibytes that take no room on the disk."""
    with tempfile.TemporaryFile() as file:
        os.truncate(file.fileno(), 2 * 1024**3)
        yield file  # type: ignore[misc]


def test_two_gigabytes_are_refused_at_once(sparse_file: BinaryIO) -> None:
    started = time.perf_counter()
    with pytest.raises(FileTooLarge) as refused:
        inspect_csv(sparse_file)
    assert time.perf_counter() - started < 0.1
    assert refused.value.message == (
        "The file has 2,048 MiB; at most 200 MiB can be imported at once. Split it into several files."
    )


def test_ten_thousand_columns_are_refused_in_little_memory() -> None:
    header = ",".join(f"Column {i}" for i in range(10_000))
    file = io.BytesIO(f"{header}\n{',' * 9_999}\n".encode())
    with pytest.raises(TooManyColumns) as refused:
        inspect_csv(file)
    assert refused.value.message == "Line 1 has 10,000 columns; at most 256 can be imported."


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"Name\n" + b"x" * 50_000_000, id="one endless line"),
        pytest.param(b'Name\n"' + b"x\n" * 25_000_000, id="one endless quotation"),
        pytest.param(b"Name\n" + b"," * 50_000_000, id="endless separators"),
    ],
)
def test_absurd_rows_are_refused_in_bounded_memory(content: bytes) -> None:
    file = io.BytesIO(content)
    tracemalloc.start()
    try:
        with pytest.raises((RowTooLong, TooManyColumns)) as refused:
            inspect_csv(file)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert refused.value.line == 2
    assert peak < 40 * 1024 * 1024


def test_default_limits() -> None:
    assert Limits(200 * 1024**2, 256, 128 * 1024, 1_000_000) == DEFAULT_LIMITS
