"""The session cookie over https and over plain http."""

import pytest

from rapport.accounts.cookies import SessionCookies
from rapport.accounts.errors import InsecureConnection


def test_over_https_the_cookie_is_bound_to_this_host():
    jar = SessionCookies(is_https=True).jar("203.0.113.7")
    jar.set_session("abc", 60)
    assert jar.headers == ["__Host-rapport=abc; Max-Age=60; Path=/; HttpOnly; SameSite=Lax; Secure"]


@pytest.mark.parametrize("address", ["127.0.0.1", "127.8.9.1", "::1", "::ffff:127.0.0.1"])
def test_over_http_it_serves_this_machine(address):
    jar = SessionCookies(is_https=False).jar(address)
    jar.set_session("abc", 60)
    assert jar.headers == ["rapport=abc; Max-Age=60; Path=/; HttpOnly; SameSite=Lax"]


@pytest.mark.parametrize("address", ["192.168.1.5", "203.0.113.7", "2001:db8::1", "", "testclient"])
def test_over_http_it_serves_nobody_else(address):
    jar = SessionCookies(is_https=False).jar(address)
    with pytest.raises(InsecureConnection):
        jar.set_session("abc", 60)
    assert jar.headers == []


def test_an_operator_may_trust_the_network():
    jar = SessionCookies(is_https=False, allow_http=True).jar("192.168.1.5")
    jar.set_session("abc", 60)
    assert jar.headers == ["rapport=abc; Max-Age=60; Path=/; HttpOnly; SameSite=Lax"]


def test_signing_out_takes_the_cookie_back_from_anywhere():
    jar = SessionCookies(is_https=False).jar("192.168.1.5")
    jar.clear_session()
    assert jar.headers == ["rapport=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax"]


@pytest.mark.parametrize(
    ("header", "token"),
    [
        ("", None),
        ("rapport=abc", "abc"),
        ("theme=dark; rapport=abc; x={bad json}", "abc"),
        ("x={bad json}; rapport=abc", "abc"),
        ("rapport=", None),
        ("__Host-rapport=abc", None),
        ("rapport2=abc", None),
    ],
)
def test_the_token_is_found_among_other_cookies(header, token):
    assert SessionCookies(is_https=False).token_in(header) == token
