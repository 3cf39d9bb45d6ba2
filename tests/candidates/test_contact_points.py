import pytest

from rapport.candidates.contact_points import ContactDraft, check_contacts
from rapport.candidates.models import ContactPointKind
from rapport.kernel.errors import InvalidInput

EMAIL, PHONE, LINK = ContactPointKind.EMAIL, ContactPointKind.PHONE, ContactPointKind.LINK


@pytest.mark.parametrize(
    ("typed", "stored", "compared"),
    [
        ("https://Mail.Example/In/Ana/", "https://Mail.Example/In/Ana/", "mail.example/in/ana"),
        ("http://mail.example/in/ana", "http://mail.example/in/ana", "mail.example/in/ana"),
        ("mail.example/in/ana", "https://mail.example/in/ana", "mail.example/in/ana"),
        ("mail.example:8443", "https://mail.example:8443", "mail.example"),
        ("HTTPS://mail.example", "HTTPS://mail.example", "mail.example"),
    ],
)
def test_links_are_kept_with_their_scheme_and_compared_without(typed: str, stored: str, compared: str) -> None:
    [contact] = check_contacts([ContactDraft(LINK, typed)], ())
    assert (contact.value, contact.normalized) == (stored, compared)


@pytest.mark.parametrize(
    "typed",
    [
        "javascript:alert(1)",
        "javascript:0/alert(1)",
        "javascript://mail.example/%0aalert(1)",
        "JaVaScRiPt:1",
        "java.script:0/alert(1)",
        "data:text/html,x",
        "data://mail.example",
        "vbscript:x",
        "file:///etc/passwd",
        "https://",
        "https:///path",
        "https://[::1",
        "https://mail.example:port",
        "https://bank.example@evil.example/",
        "mailto:ana@mail.example",
        "no address at all",
        "word",
        "ﬃ" * 400 + ".example",
    ],
)
def test_nothing_but_an_address_of_the_web_is_a_link(typed: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        check_contacts([ContactDraft(LINK, typed)], ("input", "contactPoints"))
    assert caught.value.path == ("input", "contactPoints", "0", "value")


@pytest.mark.parametrize(
    ("typed", "compared"),
    [("+44 20 7946 0123", "+442079460123"), ("0300 - 12", "030012"), ("ask for 12", "12")],
)
def test_phones_are_compared_by_their_digits(typed: str, compared: str) -> None:
    [contact] = check_contacts([ContactDraft(PHONE, typed)], ())
    assert (contact.value, contact.normalized) == (typed, compared)


def test_one_of_each_kind_is_primary_and_repeats_are_dropped() -> None:
    drafts = [
        ContactDraft(EMAIL, "a@mail.example"),
        ContactDraft(EMAIL, "b@mail.example", is_primary=True),
        ContactDraft(EMAIL, "A@mail.example", is_primary=True),
        ContactDraft(PHONE, "123456"),
    ]
    assert [(c.normalized, c.is_primary) for c in check_contacts(drafts, ())] == [
        ("a@mail.example", False),
        ("b@mail.example", True),
        ("123456", True),
    ]
