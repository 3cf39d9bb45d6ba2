"""The addresses by which members sign in."""

import unicodedata

from email_validator import EmailNotValidError, validate_email

from rapport.kernel.errors import InvalidInput, Path

_LIMIT = 254


def normalise_email(text: str) -> str | None:
    """The address in lower case and NFC, its domain in Unicode; None where the text is no address.

    Mail providers do not tell letters of the local part by their case, whatever RFC 5321 §2.4 allows.
    """
    stripped = text.strip()
    if len(stripped) > _LIMIT or "\x00" in stripped:
        return None
    try:
        valid = validate_email(stripped, check_deliverability=False, allow_quoted_local=False)
    except (EmailNotValidError, UnicodeError):
        return None
    return unicodedata.normalize("NFC", valid.normalized.lower())


def check_email(text: str, path: Path) -> str:
    """The normalised address. Raises InvalidInput at ``path``."""
    email = normalise_email(text)
    if email is None:
        raise InvalidInput("This is not an e-mail address.", path=path)
    return email
