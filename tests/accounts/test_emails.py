"""Addresses of members."""

import pytest

from rapport.accounts.emails import check_email, normalise_email
from rapport.kernel.errors import InvalidInput


@pytest.mark.parametrize(
    ("text", "email"),
    [
        ("ada@juniper.example", "ada@juniper.example"),
        ("  Ada.Quist+Work@Juniper.Example ", "ada.quist+work@juniper.example"),
        ("jürgen@bücher.example", "jürgen@bücher.example"),
        ("ada@xn--bcher-kva.example", "ada@bücher.example"),
    ],
)
def test_an_address_has_one_form(text, email):
    assert normalise_email(text) == email


@pytest.mark.parametrize(
    "text",
    ["", "ada", "ada@", "@juniper.example", "ada@juniper", "a b@juniper.example", "ada@host.local", "a\x00@b.example"],
)
def test_other_text_is_no_address(text):
    assert normalise_email(text) is None


def test_the_field_is_named():
    with pytest.raises(InvalidInput, match=r"This is not an e-mail address\.") as caught:
        check_email("x" * 255 + "@juniper.example", ("input", "email"))
    assert caught.value.path == ("input", "email")
