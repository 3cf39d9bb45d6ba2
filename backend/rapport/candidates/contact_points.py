"""Ways to reach a person, as typed and as compared."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from rapport.candidates.addresses import normalise_email
from rapport.candidates.models import ContactPointKind
from rapport.candidates.phones import read_phone
from rapport.kernel.errors import InvalidInput, Path
from rapport.kernel.texts import clean_line

MAX_CONTACT_POINTS = 30
_VALUE_LIMIT = 500
_LABEL_LIMIT = 80
_SCHEME = re.compile(r"https?://", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ContactDraft:
    """A contact point as somebody typed it."""

    kind: ContactPointKind
    value: str
    label: str = ""
    is_primary: bool = False


@dataclass(frozen=True, slots=True)
class CheckedContact:
    """A contact point that can be stored. ``normalized`` is what two people are compared by."""

    kind: ContactPointKind
    value: str
    normalized: str
    label: str
    is_primary: bool


def check_contacts(drafts: Sequence[ContactDraft], path: Path) -> list[CheckedContact]:
    """The drafts, checked, without repeats, with exactly one primary of each kind that occurs.

    Raises InvalidInput at the index of the first that can't be stored.
    """
    if len(drafts) > MAX_CONTACT_POINTS:
        raise InvalidInput(f"At most {MAX_CONTACT_POINTS} contact points fit on a person.", path=path)
    checked: dict[tuple[ContactPointKind, str], CheckedContact] = {}
    for index, draft in enumerate(drafts):
        contact = _check(draft, (*path, str(index)))
        checked.setdefault((contact.kind, contact.normalized), contact)
    return _with_primaries(list(checked.values()))


def _check(draft: ContactDraft, path: Path) -> CheckedContact:
    at = (*path, "value")
    value = clean_line(draft.value, path=at, required=True, limit=_VALUE_LIMIT)
    label = clean_line(draft.label, path=(*path, "label"), limit=_LABEL_LIMIT)
    if draft.kind is ContactPointKind.LINK:
        value = _web_address(value, at)
    normalized = _normalized(draft.kind, value, at)
    if max(len(value), len(normalized)) > _VALUE_LIMIT:  # a scheme was added, or folding case made letters longer
        raise InvalidInput(f"At most {_VALUE_LIMIT} characters fit here.", path=at)
    return CheckedContact(draft.kind, value, normalized, label, draft.is_primary)


def _normalized(kind: ContactPointKind, value: str, path: Path) -> str:
    if kind is ContactPointKind.EMAIL:
        address = normalise_email(value)
        if address is None:
            raise InvalidInput("This is not an e-mail address.", path=path)
        return address
    if kind is ContactPointKind.PHONE:
        number = read_phone(value, None).e164 or "".join(c for c in value if c.isdigit() or c == "+")
        if not number.strip("+"):
            raise InvalidInput("This is not a phone number.", path=path)
        return number
    return link_key(value)


def _web_address(value: str, path: Path) -> str:
    """The link with its scheme. Links are shown as links: anything but the web's own schemes could run code in a
    reader's browser, so ``javascript:0/…`` must not pass for a host with a port either; and what stands before an @
    would be taken for the host."""
    address = value if _SCHEME.match(value) else f"https://{value}"
    try:
        parts = urlsplit(address)
        is_host = bool(parts.hostname) and "." in str(parts.hostname) and "@" not in parts.netloc
        is_one = is_host and parts.port != 0 and " " not in address
    except ValueError:  # a port that is no number, brackets that hold no IPv6 address
        is_one = False
    if not is_one:
        raise InvalidInput("This is not a web address.", path=path)
    return address


def link_key(link: str) -> str:
    """What two links to the same page have in common: host and path, whatever the scheme, with or without "www."."""
    parts = urlsplit(link if "://" in link else f"https://{link}")
    return f"{(parts.hostname or '').removeprefix('www.')}{parts.path.rstrip('/')}".casefold()


def _with_primaries(contacts: list[CheckedContact]) -> list[CheckedContact]:
    primaries: dict[ContactPointKind, CheckedContact] = {}
    for contact in contacts:
        known = primaries.get(contact.kind)
        if known is None or (contact.is_primary and not known.is_primary):
            primaries[contact.kind] = contact
    return [CheckedContact(c.kind, c.value, c.normalized, c.label, is_primary=primaries[c.kind] is c) for c in contacts]
