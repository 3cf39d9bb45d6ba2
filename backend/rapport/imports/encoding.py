"""In which encoding a file is written: by its byte order mark, else UTF-8, else Windows-1252."""

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO

from rapport.imports.limits import MIB
from rapport.imports.refusals import EncodingUnknown, FileIsNotText, TextDamaged

# UTF-32 stands first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# What people pick by mistake instead of a CSV file, by the first bytes.
_FOREIGN = (
    (b"PK\x03\x04", "an Excel workbook or a ZIP archive"),
    (b"\xd0\xcf\x11\xe0", "an old Excel workbook"),
    (b"%PDF", "a PDF document"),
    (b"\x1f\x8b", "a compressed archive"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"SQLite format 3\x00", "a database"),
    (b"{\\rtf", "a rich text document"),
)

# Encodings that a user may name when the guess is wrong; each is in Python's standard library.
CHOOSABLE = (
    "utf-8-sig",
    "utf-16",
    "utf-32",
    "cp1252",
    "cp1250",
    "cp1251",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "cp1257",
    "iso8859-15",
    "mac-roman",
    "shift_jis",
    "gb18030",
    "big5",
    "euc-kr",
)

_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MULTIBYTE = re.compile(rb"[\xc2-\xf4][\x80-\xbf]{1,3}")


def recognise_encoding(file: BinaryIO) -> str:
    """Name the codec of `file`, reading all of it in pieces of a mebibyte; the position is back at the start
    afterwards.

    Raises `FileIsNotText`, `EncodingUnknown` or `TextDamaged`. UTF-8 comes back as "utf-8-sig", which takes a
    byte order mark or none. A file of UTF-8 with a few broken bytes is refused and never read as
    Windows-1252, which would silently garble every other name in it.
    """
    file.seek(0)
    head = file.read(MIB)
    codec = _by_mark(head)
    if codec is None:
        _refuse_foreign(head)
        codec = "utf-8-sig"
    bad = first_undecodable(file, codec)
    if bad is None:
        return codec
    if codec != "utf-8-sig" or head.startswith(codecs.BOM_UTF8) or _mostly_utf8(file, bad.offset):
        raise TextDamaged("UTF-8" if codec == "utf-8-sig" else codec.upper(), bad.line)
    legacy = first_undecodable(file, "cp1252")
    if legacy is not None:
        raise EncodingUnknown(legacy.line)
    return "cp1252"


class Undecodable:
    """Where decoding stopped: the byte offset and the physical line, counted from 1."""

    __slots__ = ("line", "offset")

    def __init__(self, offset: int, line: int) -> None:
        self.offset = offset
        self.line = line


def first_undecodable(file: BinaryIO, codec: str) -> Undecodable | None:
    """Decode all of `file` with `codec` in bounded memory and tell where that fails first, if it does."""
    decoder = codecs.getincrementaldecoder(codec)()
    offset, line = 0, 1
    try:
        for block in _blocks(file):
            pending = len(decoder.getstate()[0])
            text = _decode(decoder, block, line, offset - pending)
            line += text.count("\n")
            offset += len(block)
        _decode(decoder, b"", line, offset, final=True)
    except _StoppedDecoding as stop:
        return stop.at
    finally:
        file.seek(0)
    return None


class _StoppedDecoding(Exception):
    def __init__(self, at: Undecodable) -> None:
        self.at = at


def _decode(decoder: codecs.IncrementalDecoder, block: bytes, line: int, start: int, final: bool = False) -> str:
    try:
        return decoder.decode(block, final)
    except UnicodeDecodeError as error:
        before = error.object[: error.start]
        raise _StoppedDecoding(Undecodable(start + error.start, line + before.count(b"\n"))) from None
    except UnicodeError:
        raise _StoppedDecoding(Undecodable(start, line)) from None


def _blocks(file: BinaryIO) -> Iterator[bytes]:
    file.seek(0)
    while block := file.read(MIB):
        yield block


def _by_mark(head: bytes) -> str | None:
    return next((codec for mark, codec in _MARKS if head.startswith(mark)), None)


def _refuse_foreign(head: bytes) -> None:
    for magic, kind in _FOREIGN:
        if head.startswith(magic):
            raise FileIsNotText(kind)
    if b"\x00" in head or len(_CONTROLS.findall(head)) * 200 > len(head):
        raise FileIsNotText(None)


def _mostly_utf8(file: BinaryIO, offset: int) -> bool:
    """Whether the text around a broken byte is otherwise UTF-8: most bytes above 127 form its sequences."""
    file.seek(max(0, offset - MIB))
    around = file.read(2 * MIB)
    file.seek(0)
    in_sequences = sum(len(found) for found in _MULTIBYTE.findall(around))
    above = len(around) - len(around.translate(None, bytes(range(128, 256))))
    return in_sequences * 2 > above
