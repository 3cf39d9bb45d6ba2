"""IANA time zones as people and spreadsheets write them."""

import re
import zoneinfo
from functools import cache, lru_cache

# A few names for a zone that are no identifiers but leave no doubt. Abbreviations such as "CST" or "IST" mean
# several zones at once, so none of them is here.
_PLAIN = {
    "utc": "UTC",
    "gmt": "UTC",
    "greenwich mean time": "UTC",
    "central european time": "Europe/Berlin",
    "cet": "Europe/Berlin",
    "mez": "Europe/Berlin",
    "eastern european time": "Europe/Helsinki",
    "eet": "Europe/Helsinki",
    "eastern time": "America/New_York",
    "eastern time (us & canada)": "America/New_York",
    "central time (us & canada)": "America/Chicago",
    "mountain time (us & canada)": "America/Denver",
    "pacific time (us & canada)": "America/Los_Angeles",
    "pacific time": "America/Los_Angeles",
    "jst": "Asia/Tokyo",
    "japan standard time": "Asia/Tokyo",
    "kst": "Asia/Seoul",
    "india standard time": "Asia/Kolkata",
}
_OFFSET = re.compile(r"\A\((?:GMT|UTC)[^)]*\)\s*", re.IGNORECASE)


@cache
def _zones() -> tuple[dict[str, str], dict[str, str]]:
    """Identifiers by their lower-case form, and by the city in them where only one zone has that city."""
    by_id = {name.casefold(): name for name in zoneinfo.available_timezones() if "/" in name or name == "UTC"}
    cities: dict[str, set[str]] = {}
    for name in by_id.values():
        area, _, city = name.rpartition("/")
        if area and not name.startswith(("Etc/", "SystemV/", "US/")):
            cities.setdefault(city.replace("_", " ").casefold(), set()).add(name)
    return by_id, {city: names.pop() for city, names in cities.items() if len(names) == 1}


@lru_cache(maxsize=4096)
def known_zone(text: str) -> str | None:
    """The IANA identifier that `text` means, or None: "europe/berlin", "Berlin", "(GMT+01:00) Berlin"."""
    if len(text) > 64:
        return None
    by_id, by_city = _zones()
    plain = _OFFSET.sub("", text.strip()).casefold()
    return by_id.get(plain.replace(" ", "_")) or _PLAIN.get(plain) or by_city.get(plain)
