"""IANA time zones by name."""

from functools import cache
from zoneinfo import available_timezones

from rapport.kernel.errors import InvalidInput, Path


@cache
def known_time_zones() -> frozenset[str]:
    """Every zone of the installed database; reading them walks a directory, so it is done once."""
    return frozenset(available_timezones())


def check_time_zone(name: str, path: Path) -> str:
    """Raises InvalidInput at ``path`` when there is no such zone."""
    if name not in known_time_zones():
        raise InvalidInput("This is not an IANA time zone, such as Europe/Paris.", path=path)
    return name
