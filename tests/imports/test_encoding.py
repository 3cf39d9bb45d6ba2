import codecs
import io

import pytest

from rapport.imports.encoding import first_undecodable, recognise_encoding
from rapport.imports.refusals import EncodingUnknown, FileIsNotText, TextDamaged

TEXT = "name,city\nJürgen Groß,Köln\nZoë Åström,Malmö\n"


@pytest.mark.parametrize(
    ("content", "codec"),
    [
        (b"name\nAnna\n", "utf-8-sig"),
        (TEXT.encode(), "utf-8-sig"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8-sig"),
        (TEXT.encode("utf-16"), "utf-16"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16"),
        (TEXT.encode("utf-32"), "utf-32"),
        (TEXT.encode("cp1252"), "cp1252"),
        ("price €\n“quoted”\n".encode("cp1252"), "cp1252"),
        ("名前,メール\n山田,yamada@x.example\n".encode(), "utf-8-sig"),
    ],
)
def test_encoding_is_recognised_and_the_file_rewound(content: bytes, codec: str) -> None:
    file = io.BytesIO(content)
    assert recognise_encoding(file) == codec
    assert file.tell() == 0


def test_umlaut_late_in_a_large_file_is_still_seen() -> None:
    content = b"name\n" + b"Anna Example\n" * 200_000 + "Jörg\n".encode("cp1252")
    assert recognise_encoding(io.BytesIO(content)) == "cp1252"


def test_character_across_two_blocks_is_one_character() -> None:
    content = b"a" * (1024 * 1024 - 1) + "ü".encode() + b"\n"
    assert recognise_encoding(io.BytesIO(content)) == "utf-8-sig"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"PK\x03\x04rest", "an Excel workbook or a ZIP archive"),
        (b"%PDF-1.7", "a PDF document"),
        (b"\x1f\x8b\x08", "a compressed archive"),
        (b"\xff\xd8\xff\xe0", "a picture"),
    ],
)
def test_other_kinds_of_file_are_named(content: bytes, message: str) -> None:
    with pytest.raises(FileIsNotText) as refused:
        recognise_encoding(io.BytesIO(content))
    assert refused.value.message == (
        f"The file is {message}, not a CSV file. Save the list as CSV (UTF-8) and import that."
    )


def test_binary_is_refused() -> None:
    with pytest.raises(FileIsNotText) as refused:
        recognise_encoding(io.BytesIO(bytes(range(256)) * 40))
    assert refused.value.message == (
        "The file is not text, so it cannot be read as CSV. Save the list as CSV (UTF-8) and import that."
    )


def test_broken_byte_in_utf8_names_its_line_and_is_not_read_as_windows_1252() -> None:
    content = "name\nJürgen\nZoë\n".encode() + b"Bj\xf6rn\n"
    with pytest.raises(TextDamaged) as refused:
        recognise_encoding(io.BytesIO(content))
    assert refused.value.line == 4
    assert refused.value.message == (
        "Line 4 cannot be read as UTF-8: its bytes are damaged or incomplete. Save the file anew."
    )


def test_bytes_of_no_known_encoding_are_refused_with_their_line() -> None:
    with pytest.raises(EncodingUnknown) as refused:
        recognise_encoding(io.BytesIO(b"name\nAnna\nB\x81\x8d\n"))
    assert refused.value.line == 3


def test_cut_utf16_is_damaged() -> None:
    with pytest.raises(TextDamaged) as refused:
        recognise_encoding(io.BytesIO("name\nAnna\n".encode("utf-16")[:-1]))
    assert refused.value.line == 2


def test_first_undecodable_counts_bytes_and_lines() -> None:
    stop = first_undecodable(io.BytesIO(b"one\ntwo\xff\n"), "utf-8")
    assert stop is not None
    assert (stop.offset, stop.line) == (7, 2)
