"""Text that people type: cleaned and bounded in one place, so that every field refuses the same nonsense."""

import unicodedata

from rapport.kernel.errors import InvalidInput, Path

SHORT = 200
LONG = 20_000

_ALLOWED_CONTROLS = {"\n", "\t"}


def clean_text(value: str, *, path: Path, required: bool = False, limit: int = SHORT) -> str:
    """``value`` in NFC without control characters or outer blanks.

    Raises InvalidInput at ``path`` when it is longer than ``limit`` characters, or empty though required.
    """
    text = unicodedata.normalize("NFC", value.replace("\r\n", "\n"))
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
    decomposed = unicodedata.normalize("NFKD", text.casefold())
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
