"""E-mail addresses brought to the one form by which people are recognised."""

import re
import unicodedata
from functools import lru_cache

from email_validator import EmailNotValidError, validate_email

# What nearly every address looks like (RFC 5322 dot-atom at an RFC 1035 host name): taken without asking the
# library.
_PLAIN = re.compile(
    r"[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
    r"@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9]{1,62}"
)
_SUSPECT = re.compile(r"@.*(?:--|\.(?:test|local|localhost|invalid|arpa|onion)$)")
_LOCAL_LIMIT = 64
_LIMIT = 254

_APART = re.compile(r"[\s,;|]+(?=[^\s@<>]+@)")
_ANGLE = re.compile(r"<\s*([^<>]+?)\s*>")


def normalise_email(text: str) -> str | None:
    """The address in lower case, its domain in Unicode and NFC, or None where `text` is not an address.

    Lower-casing the local part is not what RFC 5321 promises but what all mail providers do; two people who
    differ in nothing else are one person. Special-use domains that can never receive mail (.test, .local) are
    no addresses; .example is taken, so that demonstrations can use it.
    """
    address = text.lower()
    if _PLAIN.fullmatch(address) and not _SUSPECT.search(address):
        fits = len(address) <= _LIMIT and address.index("@") <= _LOCAL_LIMIT
        return address if fits else None
    return _normalise_rare(text)


@lru_cache(maxsize=4096)
def _normalise_rare(text: str) -> str | None:
    if len(text) > _LIMIT or "@" not in text:
        return None
    try:
        valid = validate_email(text, check_deliverability=False, allow_quoted_local=False)
    except (EmailNotValidError, UnicodeError):
        return None
    return unicodedata.normalize("NFC", valid.normalized.lower())


def split_addresses(cell: str) -> list[str]:
    """The addresses written in one cell, unchecked: "Anna <a@x.example>", "mailto:a@x.example", several in a
    row.
    """
    if cell.count("@") == 1 and " " not in cell and "<" not in cell and "," not in cell and ";" not in cell:
        return [_bare(cell)]
    if "<" in cell:
        angled = [found.strip() for found in _ANGLE.findall(cell) if "@" in found]
        if angled:
            return [_bare(each) for each in angled]
    return [bare for part in _APART.split(cell) if (bare := _bare(part))]


def _bare(text: str) -> str:
    stripped = text.strip().strip("<>()[]\"',;|").strip()
    return stripped[7:] if stripped[:7].lower() == "mailto:" else stripped
