import pytest

from rapport.imports.timezones import known_zone


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("europe/berlin", "Europe/Berlin"),
        ("America/New York", "America/New_York"),
        ("Berlin", "Europe/Berlin"),
        ("(GMT+01:00) Berlin", "Europe/Berlin"),
        ("(UTC-05:00) Eastern Time (US & Canada)", "America/New_York"),
        ("UTC", "UTC"),
        ("MEZ", "Europe/Berlin"),
        ("CST", None),
        ("Atlantis/Deep", None),
        ("x" * 65, None),
        ("", None),
    ],
)
def test_zones(text: str, zone: str | None) -> None:
    assert known_zone(text) == zone
