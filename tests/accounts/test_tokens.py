"""Tokens and API keys."""

import base64
import re

from rapport.accounts.tokens import is_api_key, new_api_key, new_token, token_hash


def test_tokens_hold_256_bits_and_need_no_escaping():
    token = new_token()
    assert re.fullmatch(r"[A-Za-z0-9_-]{43}", token)
    assert len(base64.urlsafe_b64decode(token + "=")) == 32
    assert token != new_token()


def test_api_keys_say_how_they_begin():
    key, prefix = new_api_key()
    assert re.fullmatch(r"rpt_[0-9a-f]{8}_[0-9a-f]{48}", key)
    assert key.startswith(f"{prefix}_")
    assert len(prefix) == 12


def test_what_has_another_form_is_no_key():
    key, _ = new_api_key()
    assert is_api_key(key)
    for text in ("", "rpt_", key[:-1], key + "0", key.upper(), f" {key}", f"{key}\n", "rpt_abcdefgh_" + "é" * 48):
        assert not is_api_key(text)


def test_any_text_can_be_looked_up():
    assert len(token_hash("\ud800 not encodable")) == 64
    assert token_hash("a") != token_hash("b")
