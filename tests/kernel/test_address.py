"""Database addresses are read as libpq reads them, and shown without their password."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.kernel.address import DatabaseAddress, DatabaseAddressInvalid

NAMES = st.text(min_size=1, max_size=20).filter(lambda text: "/" not in text and "\x00" not in text)


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("postgres://h/d", DatabaseAddress(host="h", database="d")),
        (
            "postgresql://u:p%40ss@h:6543/d?sslmode=require",
            DatabaseAddress(host="h", database="d", port=6543, user="u", password="p@ss", ssl_mode="require"),
        ),
        ("postgres:///d?host=/run/postgresql", DatabaseAddress(host="/run/postgresql", database="d")),
        ("postgres://u@/d?host=/run", DatabaseAddress(host="/run", database="d", user="u")),
        ("postgres://[::1]:5433/d", DatabaseAddress(host="::1", database="d", port=5433)),
    ],
)
def test_reading(url, address):
    assert DatabaseAddress.parse(url) == address
    assert DatabaseAddress.parse(address.url) == address


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("", "does not start with postgres://"),
        ("mysql://h/d", "does not start with postgres://"),
        ("postgres://h", "names no database"),
        ("postgres://h/a/b", "names no database"),
        ("postgres:///d", "names no host"),
        ("postgres://h:99999/d", "has a port that is not a number from 1 to 65535"),
        ("postgres://h:port/d", "has a port that is not a number from 1 to 65535"),
        ("postgres://h/d?sslmode=maybe", "has an unknown sslmode"),
        ("postgres://h/d?application_name=x", "has a parameter that Rapport does not know: application_name"),
        ("postgres://[::1/d", "can't be read"),
    ],
)
def test_refusing(url, reason):
    with pytest.raises(DatabaseAddressInvalid) as refused:
        DatabaseAddress.parse(url)
    assert str(refused.value).startswith(f"RAPPORT_DATABASE_URL {reason}")
    assert "Write it as postgres://user:password@host:5432/database" in str(refused.value)


def test_the_password_is_never_shown():
    address = DatabaseAddress.parse("postgres://u:hunter2@h/d")
    assert address.public == "postgres://u:***@h:5432/d"
    with pytest.raises(DatabaseAddressInvalid) as refused:
        DatabaseAddress.parse("postgres://u:hunter2@h/d?what=1")
    assert "hunter2" not in str(refused.value)


@given(user=NAMES, password=NAMES, database=NAMES)
def test_any_name_and_password_survive_the_url(user, password, database):
    address = DatabaseAddress(host="h", database=database, user=user, password=password)
    assert DatabaseAddress.parse(address.url) == address


def test_each_driver_gets_its_own_words():
    address = DatabaseAddress(host="h", database="d", port=1, user="u", password="p", ssl_mode="require")
    shared = {"host": "h", "port": 1, "user": "u", "password": "p"}
    assert address.asyncpg_arguments() == {**shared, "database": "d", "ssl": "require"}
    assert address.psycopg_arguments() == {**shared, "dbname": "d", "sslmode": "require"}
