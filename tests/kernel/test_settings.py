"""Settings are right, or nothing starts and a sentence says why."""

import os

import pytest

from rapport.kernel.address import DatabaseAddressInvalid
from rapport.kernel.settings import Settings, SettingsInvalid, load_settings, variable

KEY = "k" * 32


@pytest.fixture(autouse=True)
def clean(monkeypatch):
    for name in list(os.environ):
        if name.startswith("RAPPORT_"):
            monkeypatch.delenv(name)


def load(monkeypatch, **values):
    for name, value in values.items():
        monkeypatch.setenv(f"RAPPORT_{name}", value)
    return load_settings()


def test_nothing_has_to_be_set_on_ones_own_machine():
    settings = load_settings()
    assert settings.env == "development"
    assert settings.address is None
    assert settings.public_url == "http://127.0.0.1:8000"
    assert not settings.is_https


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("RAPPORT_DATBASE_URL", "RAPPORT_DATABASE_URL"),
        ("RAPPORT_PROT", "RAPPORT_PORT"),
        ("RAPPORT_SECRETKEY", "RAPPORT_SECRET_KEY"),
        ("RAPPORT_SMTP", "RAPPORT_SMTP_URL"),
    ],
)
def test_an_unknown_setting_names_the_nearest_known_one(monkeypatch, name, nearest):
    monkeypatch.setenv(name, "x")
    with pytest.raises(SettingsInvalid) as refused:
        load_settings()
    assert str(refused.value) == (
        f"{name} is not a setting of Rapport. Did you mean {nearest}? Correct it or unset it."
    )
    assert refused.value.exit_code == 2


def test_an_unknown_setting_that_is_near_nothing_lists_them_all(monkeypatch):
    monkeypatch.setenv("RAPPORT_XYZZY_QUUX", "x")
    with pytest.raises(SettingsInvalid) as refused:
        load_settings()
    assert all(variable(field) in str(refused.value) for field in Settings.model_fields)


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("PORT", "99999", "RAPPORT_PORT can't be used: input should be less than or equal to 65535."),
        ("PORT", "http", "RAPPORT_PORT can't be used: input should be a valid integer, unable to parse string as an"),
        ("ENV", "prod", "RAPPORT_ENV can't be used: input should be 'development' or 'production'."),
        ("SMTP_URL", "mail.example:25", "RAPPORT_SMTP_URL can't be used: has to start with smtp:// or smtps:// or"),
        ("BASE_URL", "rapport.example", "RAPPORT_BASE_URL can't be used: has to start with http:// or https://."),
        (
            "LOG_LEVEL",
            "loud",
            "RAPPORT_LOG_LEVEL can't be used: input should be 'debug', 'info', 'warning' or 'error'.",
        ),
        ("SECRET_KEY", "short", "RAPPORT_SECRET_KEY is shorter than 32 characters. Make one with: python3 -c"),
    ],
)
def test_a_value_that_cannot_be_used_is_named(monkeypatch, name, value, sentence):
    with pytest.raises(SettingsInvalid) as refused:
        load(monkeypatch, **{name: value})
    assert str(refused.value).startswith(sentence)


def test_a_wrong_database_address_is_refused_at_once(monkeypatch):
    with pytest.raises(DatabaseAddressInvalid):
        load(monkeypatch, DATABASE_URL="mysql://localhost/x")


def test_an_empty_variable_counts_as_unset(monkeypatch):
    assert load(monkeypatch, SMTP_URL="", PORT="").port == 8000


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({}, "RAPPORT_SECRET_KEY has to be set in production, the same in every process."),
        ({"SECRET_KEY": KEY}, "RAPPORT_BASE_URL has to start with https:// in production."),
    ],
)
def test_production_takes_no_shortcuts(monkeypatch, values, sentence):
    with pytest.raises(SettingsInvalid) as refused:
        load(monkeypatch, ENV="production", **values)
    assert str(refused.value).startswith(sentence)


def test_production_starts_when_all_is_said(monkeypatch):
    settings = load(monkeypatch, ENV="production", SECRET_KEY=KEY, BASE_URL="https://rapport.example/")
    assert settings.public_url == "https://rapport.example"
    assert settings.signing_key == KEY


def test_secrets_do_not_show(monkeypatch):
    settings = load(monkeypatch, SECRET_KEY=KEY, DEMO_PASSWORD="demo-password-1234")
    assert KEY not in repr(settings)
    assert "demo-password-1234" not in repr(settings)


def test_a_signing_key_is_made_once_and_kept_private(monkeypatch, tmp_path):
    settings = load(monkeypatch, DATA_DIR=str(tmp_path / "data"))
    key = settings.signing_key
    assert len(key) == 64
    assert load_settings().signing_key == key
    kept = tmp_path / "data" / "secret-key"
    assert kept.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in kept.parent.iterdir()] == ["secret-key"]
