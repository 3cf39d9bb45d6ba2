"""Text that people type: cleaned and bounded in one place, so that every field refuses the same nonsense."""

import unicodedata
from typing import Literal

from rapport.kernel.errors import InvalidInput, Path

SHORT = 200
LONG = 20_000

_ALLOWED_CONTROLS = {"\n", "\t"}

# No script puts more marks on one letter (UAX #15 §13, Stream-Safe Text Format).
_MOST_MARKS = 30
# Characters that decompose to marks, though their own combining class is that of letters.
_HIDDEN_MARKS = frozenset("\u0f73\u0f75\u0f81\uff9e\uff9f")
_TOO_SHORT_TO_MATTER = 256


def normalized(text: str, form: Literal["NFC", "NFKD"] = "NFC") -> str:
    """``text`` in a normal form of Unicode.

    Putting n marks on one letter in order takes n² steps, minutes for what fits into one request; in longer texts,
    marks past the thirtieth in a row are therefore left out.
    """
    is_harmless = len(text) <= _TOO_SHORT_TO_MATTER or text.isascii()
    return unicodedata.normalize(form, text if is_harmless else _with_few_marks(text))


def _with_few_marks(text: str) -> str:
    kept: list[str] = []
    marks = 0
    for character in text:
        marks = marks + 1 if unicodedata.combining(character) or character in _HIDDEN_MARKS else 0
        if marks <= _MOST_MARKS:
            kept.append(character)
    return "".join(kept)


def clean_text(value: str, *, path: Path, required: bool = False, limit: int = SHORT) -> str:
    """``value`` in NFC without control characters or outer blanks.

    Raises InvalidInput at ``path`` when it is longer than ``limit`` characters, or empty though required.
    """
    text = normalized(value.replace("\r\n", "\n"))
    text = "".join(c for c in text if c in _ALLOWED_CONTROLS or _is_storable(c)).strip()
    if required and not text:
        raise InvalidInput("Please fill this in.", path=path)
    if len(text) > limit:
        raise InvalidInput(f"At most {limit:,} characters fit here; this has {len(text):,}.", path=path)
    return text


def clean_line(value: str, *, path: Path, required: bool = False, limit: int = SHORT) -> str:
    """As ``clean_text``, on one line: runs of white space become one blank."""
    return " ".join(clean_text(value, path=path, required=required, limit=limit).split())


def fold_for_search(text: str) -> str:
    """Lower case without accents, for matching what people type: ``Łukasz Ñandú`` is ``lukasz nandu``."""
    decomposed = normalized(text.casefold(), "NFKD")
    folded = "".join(c for c in decomposed if c.isspace() or (not unicodedata.combining(c) and _is_storable(c)))
    return " ".join(folded.translate(_UNDECOMPOSED).split())


def is_storable(text: str) -> bool:
    """Whether PostgreSQL can hold and compare ``text`` as it is: no NUL or other control, no half of a surrogate."""
    return all(map(_is_storable, text))


def _is_storable(character: str) -> bool:
    return unicodedata.category(character) not in ("Cc", "Cs")


# Letters that Unicode does not decompose though readers type them as their base letter.
_UNDECOMPOSED = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}
)
