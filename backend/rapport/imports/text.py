"""Cleaning of a cell: Unicode in one form, no characters that cannot be seen or that reorder what is."""

import re

from rapport.kernel.texts import normalized

# C0 and C1 controls but tab and line feed; zero-width space, byte order mark, soft hyphen, replacement of
# lone surrogates; and the bidirectional controls, with which one text can be made to look like another. The
# zero-width joiner and non-joiner stay: Persian and the Indic scripts are written with them.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff\ufff9-\ufffb]"
)
_SPACES = re.compile(r"[^\S\n]+")
_BLANK_LINES = re.compile(r"\n{3,}")
# An apostrophe that keeps a spreadsheet from running a cell as a formula; our own exports write it too.
_GUARDED = re.compile(r"\A['’](?=[=+\-@\uff1d\uff0b\uff0d\uff20])")


def clean_line(cell: str) -> str:
    """One line of text: line breaks and runs of white space become a single space."""
    if cell.isascii() and cell.isprintable():
        text = cell.strip()
        if "  " in text:
            text = " ".join(text.split())
        return _GUARDED.sub("", text) if text[:1] == "'" else text
    text = _UNSEEN.sub("", normalized(cell.replace("\r", "\n")))
    return _GUARDED.sub("", " ".join(text.split()))


def clean_text(cell: str) -> str:
    """Text that keeps its line breaks, at most one empty line in a row."""
    text = cell.replace("\r\n", "\n").replace("\r", "\n")
    if not (text.isascii() and text.isprintable()):
        text = _UNSEEN.sub("", normalized(text))
    lines = [_SPACES.sub(" ", line).strip() for line in text.split("\n")]
    return _GUARDED.sub("", _BLANK_LINES.sub("\n\n", "\n".join(lines)).strip())
