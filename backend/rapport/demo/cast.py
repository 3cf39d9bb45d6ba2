"""The people of the demo: names in their own scripts, where they live, what they do. Nobody real is meant."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from rapport.demo.chance import Chance
from rapport.demo.story import DemoPerson
from rapport.demo.texts import peoples, phrases

# Numbers that the regulators keep free for films and examples (Bundesnetzagentur, Ofcom, Arcep, NANPA, PTS).
_FICTIONAL_NUMBERS = {
    "Germany": "+49 171 39200{:02d}",
    "United Kingdom": "+44 7700 900{:03d}",
    "France": "+33 6 39 98 {:02d} 41",
    "United States": "+1 617 555 01{:02d}",
    "Sweden": "+46 70 174 06{:02d}",
}
# Languages of the places where somebody of a profession is wanted.
_LOCALITY = {
    "firmware": ("de", "pl", "da"),
    "design": ("pt", "es", "fr"),
    "service": ("pl", "sv", "uk", "de"),
    "success": ("ja", "ko", "ja", "ko", "zh"),
    "finance": ("de", "en", "fr"),
    "data": ("en", "de", "hi", "ar"),
}


@dataclass(frozen=True, slots=True)
class Name:
    """`local` is the part before the @ of the person's address, `entry` their entry in `peoples.toml`."""

    full: str
    given: str
    local: str
    entry: dict[str, Any]


class Crowd:
    """Gives out names, none of them twice."""

    def __init__(self, chance: Chance) -> None:
        self._chance = chance
        self._taken: set[str] = set()
        self._by_language = {entry["language"]: entry for entry in peoples()}

    def somebody(self, profession: str) -> Name:
        """A new name, often in a language of the place where the profession is wanted."""
        while (name := self._any(profession)).local in self._taken:
            pass
        self._taken.add(name.local)
        return name

    def _any(self, profession: str) -> Name:
        chance = self._chance
        if chance.happens(0.4):
            entry = self._by_language[chance.choice(_LOCALITY[profession])]
        else:
            entry = chance.weighted(peoples())
        woman = chance.happens(0.5)
        given, given_ascii = _spelled(chance.choice(entry["women" if woman else "men"]))
        families = entry.get("family") or entry["family_women" if woman else "family_men"]
        family, family_ascii = _spelled(chance.choice(families))
        parts = (family, given) if entry.get("family_first") else (given, family)
        return Name(entry.get("gap", " ").join(parts), given, f"{given_ascii}.{family_ascii}", entry)


def make_person(
    crowd: Crowd,
    profession: str,
    known_since: datetime,
    owners: Sequence[str],
    chance: Chance,
) -> DemoPerson:
    name = crowd.somebody(profession)
    work = phrases()["professions"][profession]
    place, zone = chance.choice(name.entry["places"]).split(";")
    firm = chance.choice(phrases()["firms"])
    tags = chance.sample(work["skills"], chance.randint(1, 3))
    if chance.happens(0.15):
        tags.append(chance.choice(phrases()["relations"]))
    number = _FICTIONAL_NUMBERS.get(place.rpartition(", ")[2])
    return DemoPerson(
        name=name.full,
        given=name.given,
        email=f"{name.local}@{chance.choice(('mailbox', 'post', 'letters'))}.example",
        phone=number.format(chance.randint(10, 99)) if number and chance.happens(0.7) else "",
        headline=chance.choice(work["headlines"]).format(firm=firm),
        firm=firm,
        location=place,
        time_zone=zone,
        language=name.entry["language"],
        profession=profession,
        tags=tuple(tags),
        source=chance.weighted(phrases()["sources"])["name"],
        owner=chance.choice(owners) if chance.happens(0.85) else "",
        known_since=known_since,
    )


def _spelled(entry: str) -> tuple[str, str]:
    """A name as it is written, and in the letters of an e-mail address."""
    written, _, ascii_form = entry.partition("|")
    if not ascii_form:
        decomposed = unicodedata.normalize("NFKD", written.lower())
        ascii_form = "".join(c for c in decomposed if c.isascii() and c.isalnum())
    return written, ascii_form
