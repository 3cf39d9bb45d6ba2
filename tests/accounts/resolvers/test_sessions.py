"""Signing in and out, as a browser sees it."""

import pytest

from rapport.accounts.authentication import access_for_session
from rapport.accounts.models import Member, Session, Workspace
from rapport.kernel.access import Role
from rapport.kernel.models import Activity
from tests.fixtures.graph import Asker, KeptCookies

pytestmark = pytest.mark.usefixtures("database")

PASSWORD = "tulip mango piano river"
FOUNDING = {
    "workspaceName": "Juniper Works",
    "name": "Ada Quist",
    "email": "Ada@Juniper.example",
    "password": PASSWORD,
    "timeZone": "Europe/Lisbon",
}
VIEWER = "viewer { email can member { id name email role isInvited } workspace { name slug timeZone } }"


async def founded() -> Asker:
    """Somebody who has just set up the workspace, signed in."""
    browser = Asker()
    answer = await browser.mutate("setUpWorkspace", **FOUNDING)
    assert answer["__typename"] == "SetUpWorkspaceSuccess"
    return await returning(browser)


async def returning(browser: Asker) -> Asker:
    """The browser at its next request."""
    assert browser.cookies is not None
    browser.access = await access_for_session(browser.cookies.token) if browser.cookies.token else None
    return browser


async def test_the_first_page_makes_the_workspace_and_signs_its_admin_in():
    browser = Asker()
    assert await browser.ask("{ viewer { email } instance { name needsSetup isDemo } }") == {
        "viewer": None,
        "instance": {"name": "Rapport", "needsSetup": True, "isDemo": False},
    }
    answer = await browser.mutate("setUpWorkspace", VIEWER, **FOUNDING)
    member = await Member.get()
    assert answer == {
        "__typename": "SetUpWorkspaceSuccess",
        "viewer": {
            "email": "ada@juniper.example",
            "can": [
                "MANAGE_WORKSPACE",
                "MANAGE_MEMBERS",
                "MANAGE_JOBS",
                "MOVE_CARDS",
                "EDIT_CANDIDATES",
                "SEE_CONTACT_POINTS",
                "ADD_NOTES",
                "IMPORT",
                "CREATE_API_KEYS",
            ],
            "member": {
                "id": f"mem_{member.id.hex}",
                "name": "Ada Quist",
                "email": "ada@juniper.example",
                "role": "ADMIN",
                "isInvited": False,
            },
            "workspace": {"name": "Juniper Works", "slug": "juniper-works", "timeZone": "Europe/Lisbon"},
        },
    }
    assert browser.cookies is not None
    assert browser.cookies.max_age == 90 * 24 * 3600
    await returning(browser)
    assert browser.access is not None
    assert browser.access.role is Role.ADMIN
    assert (await Asker().ask("{ instance { name needsSetup } }"))["instance"] == {
        "name": "Juniper Works",
        "needsSetup": False,
    }
    verbs = await Activity.all().order_by("id").values_list("verb", flat=True)
    assert list(verbs) == ["workspace.created", "member.joined"]


async def test_an_installation_is_set_up_once():
    await founded()
    answer = await Asker().mutate("setUpWorkspace", **FOUNDING)
    assert answer["code"] == "ALREADY_SET_UP"
    assert await Workspace.all().count() == 1


@pytest.mark.parametrize(
    ("field", "value", "code", "path"),
    [
        ("workspaceName", " ", "INVALID_INPUT", ["input", "workspaceName"]),
        ("name", "", "INVALID_INPUT", ["input", "name"]),
        ("name", "x" * 201, "INVALID_INPUT", ["input", "name"]),
        ("email", "nobody", "INVALID_INPUT", ["input", "email"]),
        ("password", "too short", "PASSWORD_TOO_WEAK", ["input", "password"]),
        ("timeZone", "Mars/Olympus", "INVALID_INPUT", ["input", "timeZone"]),
    ],
)
async def test_a_wrong_field_of_the_first_page_is_named_and_nothing_is_made(field, value, code, path):
    answer = await Asker().mutate("setUpWorkspace", **{**FOUNDING, field: value})
    assert (answer["code"], answer["path"]) == (code, path)
    assert await Workspace.all().count() == 0
    assert await Session.all().count() == 0


async def test_signing_in_starts_a_session_that_takes_the_place_of_the_one_before():
    await founded()
    browser = Asker()
    answer = await browser.mutate(
        "signIn", "viewer { member { name } }", email=" ADA@juniper.example ", password=PASSWORD
    )
    assert answer == {"__typename": "SignInSuccess", "viewer": {"member": {"name": "Ada Quist"}}}
    await returning(browser)
    first = browser.cookies.token
    await browser.mutate("signIn", email="ada@juniper.example", password=PASSWORD)
    assert browser.cookies.token != first
    assert await access_for_session(first) is None
    assert await access_for_session(browser.cookies.token) is not None


@pytest.mark.parametrize(
    ("email", "password"),
    [
        ("ada@juniper.example", PASSWORD + "!"),
        ("nobody@juniper.example", PASSWORD),
        ("not an address", PASSWORD),
        ("", ""),
        ("ada\x00@juniper.example", PASSWORD),
        ("ada@juniper.example\x00", PASSWORD),
        ("ada@juniper.example\ud800", "\ud800" * 20),
        ("ada@juniper.example", "x" * 5000),
    ],
)
async def test_wrong_credentials_do_not_tell_what_is_wrong(email, password):
    await founded()
    browser = Asker()
    answer = await browser.mutate("signIn", email=email, password=password)
    assert answer == {
        "__typename": "WrongCredentials",
        "code": "WRONG_CREDENTIALS",
        "message": "This e-mail address and password do not fit together.",
        "path": [],
    }
    assert browser.cookies.token is None


async def test_waiting_is_asked_for_after_wrong_passwords():
    await founded()
    browser = Asker()
    for _ in range(5):
        await browser.mutate("signIn", email="ada@juniper.example", password="wrong")
    document = """mutation ($input: SignInInput!) { signIn(input: $input) {
        ... on TooManyAttempts { message retryAfterSeconds } } }"""
    answer = await browser.ask(document, input={"email": "ada@juniper.example", "password": PASSWORD})
    assert answer["signIn"] == {
        "message": "Too many wrong passwords from here. Please try again in 15 seconds.",
        "retryAfterSeconds": 15,
    }
    # Elsewhere the right password opens at once.
    elsewhere = Asker(client_address="198.51.100.4")
    assert (await elsewhere.mutate("signIn", email="ada@juniper.example", password=PASSWORD))[
        "__typename"
    ] == "SignInSuccess"


async def test_a_session_never_travels_unencrypted_over_a_network():
    await founded()
    browser = Asker(cookies=KeptCookies(is_safe=False))
    answer = await browser.mutate("signIn", email="ada@juniper.example", password=PASSWORD)
    assert answer["code"] == "INSECURE_CONNECTION"
    assert await Session.all().count() == 1


async def test_a_socket_can_not_sign_in():
    await founded()
    socket = Asker(cookies=None)
    answer = await socket.mutate("signIn", email="ada@juniper.example", password=PASSWORD)
    assert answer["code"] == "INVALID_INPUT"


async def test_signing_out_ends_this_session_only():
    browser = await founded()
    other = Asker()
    await other.mutate("signIn", email="ada@juniper.example", password=PASSWORD)
    token = browser.cookies.token
    assert await browser.mutate("signOut", "ok") == {"__typename": "SignOutSuccess", "ok": True}
    assert browser.cookies.token is None
    assert await access_for_session(token) is None
    assert await access_for_session(other.cookies.token) is not None


async def test_signing_out_everywhere_ends_all_sessions():
    browser = await founded()
    other = Asker()
    await other.mutate("signIn", email="ada@juniper.example", password=PASSWORD)
    await browser.mutate("signOut", "ok", everywhere=True)
    assert await access_for_session(other.cookies.token) is None


async def test_signing_out_without_a_session_is_no_error():
    assert await Asker().mutate("signOut", "ok") == {"__typename": "SignOutSuccess", "ok": True}


async def test_sessions_are_listed_and_revocable():
    browser = await founded()
    other = Asker(user_agent="Safari on a telephone")
    await other.mutate("signIn", email="ada@juniper.example", password=PASSWORD)
    listed = (await browser.ask("{ sessions { id userAgent isCurrent } }"))["sessions"]
    assert [(row["userAgent"], row["isCurrent"]) for row in listed] == [
        ("Safari on a telephone", False),
        ("Firefox on Linux", True),
    ]
    stranger = listed[0]["id"]
    assert (await browser.ask("query ($id: ID!) { node(id: $id) { id } }", id=stranger))["node"] == {"id": stranger}
    answer = await browser.mutate("revokeSession", "sessionId", sessionId=stranger)
    assert answer == {"__typename": "RevokeSessionSuccess", "sessionId": stranger}
    assert await access_for_session(other.cookies.token) is None
    again = await browser.mutate("revokeSession", sessionId=stranger)
    assert (again["code"], again["path"]) == ("SESSION_NOT_FOUND", ["input", "sessionId"])


async def test_changing_the_password_ends_other_sessions():
    browser = await founded()
    other = Asker()
    await other.mutate("signIn", email="ada@juniper.example", password=PASSWORD)
    wrong = await browser.mutate("changePassword", currentPassword="no", newPassword="violet harbour onion kite")
    assert (wrong["code"], wrong["path"]) == ("WRONG_PASSWORD", ["input", "currentPassword"])
    weak = await browser.mutate("changePassword", currentPassword=PASSWORD, newPassword="ada@juniper.example")
    assert (weak["code"], weak["path"]) == ("PASSWORD_TOO_WEAK", ["input", "newPassword"])
    answer = await browser.mutate(
        "changePassword", "ok", currentPassword=PASSWORD, newPassword="violet harbour onion kite"
    )
    assert answer == {"__typename": "ChangePasswordSuccess", "ok": True}
    assert await access_for_session(other.cookies.token) is None
    assert await access_for_session(browser.cookies.token) is not None
    assert (await Asker().mutate("signIn", email="ada@juniper.example", password=PASSWORD))[
        "code"
    ] == "WRONG_CREDENTIALS"
