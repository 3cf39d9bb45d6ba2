"""E-mail addresses brought to the one form by which people are recognised."""

import re
from functools import lru_cache

from rapport.accounts import emails

# What nearly every address looks like (RFC 5322 dot-atom at an RFC 1035 host name): taken without asking the
# library.
_PLAIN = re.compile(
    r"[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
    r"@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9]{1,62}"
)
_SUSPECT = re.compile(r"@.*(?:--|\.(?:test|local|localhost|invalid|arpa|onion)$)")
_LOCAL_LIMIT = 64
_LIMIT = 254


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


_normalise_rare = lru_cache(maxsize=4096)(emails.normalise_email)
