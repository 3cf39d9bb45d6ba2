"""Which field the heading of a column means, in the words people and other recruiting systems use for it."""

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from rapport.imports.fields import Field

# Headings whose meaning depends on the columns beside them; `columns.py` settles them.
POSITION_WORDS = frozenset({"position", "positions", "poste", "puesto", "posizione", "job title"})

# Owner words turn "email" into the address of a colleague.
_COLLEAGUE = frozenset(
    {"owner", "recruiter", "sourcer", "coordinator", "manager", "referrer", "credited", "interviewer"}
    | {"assigned", "creator", "verantwortlicher", "ansprechpartner", "recruteur", "responsable"}
)
_COLUMN_WORDS: dict[str, Field] = {
    "email": Field.EMAIL,
    "emails": Field.EMAIL,
    "courriel": Field.EMAIL,
    "phone": Field.PHONE,
    "telephone": Field.PHONE,
    "telefon": Field.PHONE,
    "mobile": Field.PHONE,
    "linkedin": Field.LINK,
    "github": Field.LINK,
    "url": Field.LINK,
    "notes": Field.NOTE,
    "comments": Field.NOTE,
    "tags": Field.TAGS,
    "timezone": Field.TIME_ZONE,
}
# Nothing about the person that we keep, though the words above stand in them.
_NOT_OURS = frozenset(
    {"id", "ids", "count", "status", "type", "visibility", "consent", "opt", "filename", "sent", "verified"}
    | {
        "valid",
        "private",
        "secret",
        "posting",
        "job",
        "resume",
        "cv",
        "picture",
        "photo",
        "avatar",
        "calendar",
        "sourced",
    }
)

_CAMEL = re.compile(r"(?<=[a-zà-ÿ0-9])(?=[A-Z][a-zA-Z])")
_APART = re.compile(r"[^\w]+|_+")
_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
# One word, though a hyphen or its capital letters divide it.
_DIVIDED = re.compile(r"\b(e(?= mail)|linked(?= in)|git(?= hub| lab)) (mail|in|hub|lab)\b")


@dataclass(frozen=True, slots=True)
class HeadingMatch:
    """The field a heading stands for and how sure that is, from 0 to 1."""

    field: Field
    confidence: float


def words_of(heading: str) -> str:
    """A heading as lower-case words with single spaces: "E-Mail-Adresse", "email_adresse" and "EmailAdresse"
    agree.
    """
    text = unicodedata.normalize("NFKC", heading[:200])
    spaced = _APART.sub(" ", _CAMEL.sub(" ", _BRACKETS.sub(" ", text)))
    return _DIVIDED.sub(r"\1\2", _fold(spaced))


def _fold(text: str) -> str:
    """Lower-case without accents, so that "Prénom" and "PRENOM" agree."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c for c in parts if not unicodedata.combining(c)).split())


_VOCABULARY = tomllib.loads(files(__package__).joinpath("vocabulary.toml").read_text(encoding="utf-8"))


def vocabulary(section: str, entry: str) -> frozenset[str]:
    """One list of `vocabulary.toml`, its words in the form of `words_of`."""
    return frozenset(map(words_of, _VOCABULARY[section][entry]))


def _known_names() -> dict[str, Field]:
    known: dict[str, Field] = {}
    for field, names in _VOCABULARY["headings"].items():
        for name in names:
            known.setdefault(words_of(name), Field(field))
    return known


_KNOWN = _known_names()
_UNCERTAIN = vocabulary("uncertain", "headings")
_BY_LENGTH: dict[int, list[str]] = {}
for _name in _KNOWN:
    _BY_LENGTH.setdefault(len(_name), []).append(_name)


@lru_cache(maxsize=4096)
def recognise_heading(heading: str) -> HeadingMatch | None:
    """Guess the field from a heading alone: a known name, one with a typing error, or a telling word."""
    words = words_of(heading)
    if not words:
        return None
    if field := _KNOWN.get(words):
        return HeadingMatch(field, 0.8 if words in _UNCERTAIN else 0.95)
    if is_about_something_else(heading):
        return None
    if near := _one_typo_away(words):
        return HeadingMatch(_KNOWN[near], 0.75)
    return _by_telling_word(words.split())


def is_about_something_else(heading: str) -> bool:
    """Whether a word says that the column holds an id, a file, a flag…, e.g. "Email verified" or "Resume URL"."""
    words = words_of(heading)
    return words not in _KNOWN and not _NOT_OURS.isdisjoint(words.split())


def _by_telling_word(words: list[str]) -> HeadingMatch | None:
    if len(words) > 6:
        return None
    found = {_COLUMN_WORDS[word] for word in words if word in _COLUMN_WORDS}
    if not _COLLEAGUE.isdisjoint(words):
        return HeadingMatch(Field.OWNER_EMAIL, 0.7) if Field.EMAIL in found else None
    if Field.EMAIL in found:
        return HeadingMatch(Field.EMAIL, 0.7)
    return HeadingMatch(found.pop(), 0.6) if len(found) == 1 else None


def _one_typo_away(words: str) -> str | None:
    if not 5 <= len(words) <= 40:
        return None
    for length in (len(words), len(words) - 1, len(words) + 1):
        for name in _BY_LENGTH.get(length, ()):
            if name[0] == words[0] and _differ_by_one(name, words):
                return name
    return None


def _differ_by_one(one: str, other: str) -> bool:
    """Whether one letter was left out, added, replaced, or two neighbours were swapped."""
    if len(one) > len(other):
        one, other = other, one
    at = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    if len(one) != len(other):
        return one[at:] == other[at + 1 :]
    swapped = one[:at] + one[at + 1 : at + 2] + one[at : at + 1] + one[at + 2 :]
    return one[at + 1 :] == other[at + 1 :] or swapped == other
