"""Inviting, changing and deactivating members, and API keys, through the graph."""

import re
from datetime import timedelta

import pytest

from rapport.accounts.authentication import access_for_api_key, access_for_session
from rapport.accounts.models import ApiKey, Invitation, Member, Person, Session, Workspace
from rapport.kernel.access import Access, Role
from rapport.kernel.ids import encode_id, new_id
from rapport.kernel.models import Activity
from rapport.kernel.work import open_work
from tests.factories import again, make_access, make_api_key, make_member, make_session, make_workspace
from tests.fixtures.graph import Asker

pytestmark = pytest.mark.usefixtures("database")

PASSWORD = "tulip mango piano river"
LINK = re.compile(r"https://people\.example/invitation/([A-Za-z0-9_-]{43})")
PREVIEW = "query ($token: String!) { invitation(token: $token) { workspaceName name email hasPassword } }"


async def admin() -> Asker:
    return Asker(await make_access(await make_workspace(), Role.ADMIN, "Ada Quist"))


async def workspace_of(asker: Asker) -> Workspace:
    assert asker.access is not None
    return await Workspace.get(id=asker.access.workspace_id)


def member_id(access: Access) -> str:
    assert access.member_id is not None
    return encode_id("mem", access.member_id)


async def invited(asker: Asker, **values: object) -> str:
    """The token in the link of a new invitation."""
    draft = {"email": "mira@juniper.example", "name": "Mira Sol", "role": "RECRUITER", **values}
    answer = await asker.mutate("inviteMember", "link", **draft)
    found = LINK.fullmatch(answer["link"])
    assert found is not None
    return found[1]


async def test_an_invited_person_chooses_a_password_and_is_in():
    asker = await admin()
    answer = await asker.mutate(
        "inviteMember",
        "link member { name email role isInvited isActive }",
        email="Mira@Juniper.example",
        name="Mira Sol",
        role="RECRUITER",
    )
    assert answer["member"] == {
        "name": "Mira Sol",
        "email": "mira@juniper.example",
        "role": "RECRUITER",
        "isInvited": True,
        "isActive": True,
    }
    token = answer["link"].rpartition("/")[2]
    assert (await Asker().ask(PREVIEW, token=token))["invitation"] == {
        "workspaceName": "Juniper Works",
        "name": "Mira Sol",
        "email": "mira@juniper.example",
        "hasPassword": False,
    }
    browser = Asker()
    accepted = await browser.mutate(
        "acceptInvitation",
        "viewer { member { name role isInvited } }",
        token=token,
        name="Mira Sol Prado",
        password=PASSWORD,
    )
    assert accepted["viewer"]["member"] == {"name": "Mira Sol Prado", "role": "RECRUITER", "isInvited": False}
    assert await access_for_session(browser.cookies.token) is not None
    assert (await Asker().ask(PREVIEW, token=token))["invitation"] is None
    again_used = await Asker().mutate("acceptInvitation", token=token, name="Eve", password=PASSWORD)
    assert again_used["code"] == "INVITATION_INVALID"
    signed_in = await Asker().mutate("signIn", email="mira@juniper.example", password=PASSWORD)
    assert signed_in["__typename"] == "SignInSuccess"
    log = await Activity.filter(verb__startswith="member.").order_by("id")
    key = encode_id("mem", (await Member.get(name="Mira Sol Prado")).id)
    assert [(entry.verb, entry.details) for entry in log] == [
        ("member.invited", {"member": key, "role": "recruiter"}),
        ("member.joined", {"member": key}),
    ]


async def test_an_invitation_keeps_to_its_rules():
    token = await invited(await admin())
    weak = await Asker().mutate("acceptInvitation", token=token, name="Mira Sol", password="mira@juniper.example")
    assert (weak["code"], weak["path"]) == ("PASSWORD_TOO_WEAK", ["input", "password"])
    nameless = await Asker().mutate("acceptInvitation", token=token, name="", password=PASSWORD)
    assert (nameless["code"], nameless["path"]) == ("INVALID_INPUT", ["input", "name"])
    wrong = await Asker().mutate("acceptInvitation", token="x", name="Mira Sol", password=PASSWORD)
    assert (wrong["code"], wrong["path"]) == ("INVITATION_INVALID", ["input", "token"])
    assert await Session.all().count() == 0
    await Invitation.all().update(expires_at=(await Invitation.get()).expires_at - timedelta(hours=72, seconds=1))
    late = await Asker().mutate("acceptInvitation", token=token, name="Mira Sol", password=PASSWORD)
    assert late["code"] == "INVITATION_INVALID"


async def test_inviting_again_makes_a_new_link_and_ends_the_one_before():
    asker = await admin()
    first = await invited(asker)
    second = await invited(asker, name="Mira Sol Prado", role="VIEWER")
    assert (await Asker().ask(PREVIEW, token=first))["invitation"] is None
    assert (await Asker().ask(PREVIEW, token=second))["invitation"]["name"] == "Mira Sol Prado"
    assert (await Member.get(name="Mira Sol Prado")).role is Role.VIEWER


async def test_who_has_joined_is_not_invited_again():
    asker = await admin()
    email = (await Person.get()).email
    answer = await asker.mutate("inviteMember", email=email, name="Ada", role="VIEWER")
    assert (answer["code"], answer["path"]) == ("MEMBER_EXISTS", ["input", "email"])
    assert (await Member.get()).role is Role.ADMIN


async def test_a_link_does_not_take_over_an_account_that_is_used_elsewhere():
    elsewhere = await invited(await admin())
    await Asker().mutate("acceptInvitation", token=elsewhere, name="Mira Sol", password=PASSWORD)
    token = await invited(await admin())
    assert (await Asker().ask(PREVIEW, token=token))["invitation"]["hasPassword"] is True
    thief = await Asker().mutate("acceptInvitation", token=token, name="Mira Sol", password="violet harbour onion kite")
    assert (thief["code"], thief["path"]) == ("WRONG_PASSWORD", ["input", "password"])
    owner = await Asker().mutate("acceptInvitation", "viewer { can }", token=token, name="Mira Sol", password=PASSWORD)
    assert owner["__typename"] == "AcceptInvitationSuccess"


async def test_a_former_member_comes_back_by_an_invitation():
    asker = await admin()
    await Asker().mutate("acceptInvitation", token=await invited(asker), name="Mira Sol", password=PASSWORD)
    former = await Member.get(name="Mira Sol")
    await asker.mutate("deactivateMember", memberId=encode_id("mem", former.id))
    assert (await Asker().mutate("signIn", email="mira@juniper.example", password=PASSWORD))[
        "code"
    ] == "WRONG_CREDENTIALS"
    token = await invited(asker, role="VIEWER")
    answer = await Asker().mutate(
        "acceptInvitation", "viewer { member { id role isActive } }", token=token, name="Mira Sol", password=PASSWORD
    )
    assert answer["viewer"]["member"] == {"id": encode_id("mem", former.id), "role": "VIEWER", "isActive": True}


async def test_a_repeated_invitation_answers_the_same_without_its_link():
    asker = await admin()
    asker.header_key = "invite-mira"
    draft = {"email": "mira@juniper.example", "name": "Mira Sol", "role": "RECRUITER"}
    first = await asker.mutate("inviteMember", "link member { id }", **draft)
    second = await asker.mutate("inviteMember", "link member { id }", **draft)
    assert LINK.fullmatch(first["link"])
    assert second == {**first, "link": None}
    assert await Invitation.all().count() == 1
    other = await asker.mutate("inviteMember", "link member { id }", **{**draft, "name": "Mira"})
    assert other["code"] == "IDEMPOTENCY_KEY_REUSED"


async def test_a_dry_run_of_an_invitation_makes_nobody():
    asker = await admin()
    document = """mutation ($input: InviteMemberInput!) { inviteMember(input: $input) {
        ... on DryRun { effects { verb subject summary } } } }"""
    draft = {"email": "mira@juniper.example", "name": "Mira Sol", "role": "RECRUITER", "dryRun": True}
    assert (await asker.ask(document, input=draft))["inviteMember"] == {
        "effects": [{"verb": "member.invited", "subject": "", "summary": "member invited"}]
    }
    assert await Member.all().count() == 1
    assert await Person.all().count() == 1
    assert await Activity.all().count() == 0


@pytest.mark.parametrize(
    ("values", "path"),
    [
        ({"email": "mira"}, ["input", "email"]),
        ({"name": " "}, ["input", "name"]),
        ({"name": "x" * 201}, ["input", "name"]),
    ],
)
async def test_a_wrong_field_of_an_invitation_is_named(values, path):
    draft = {"email": "mira@juniper.example", "name": "Mira Sol", "role": "RECRUITER", **values}
    answer = await (await admin()).mutate("inviteMember", **draft)
    assert (answer["code"], answer["path"]) == ("INVALID_INPUT", path)
    assert await Member.all().count() == 1


async def test_an_admin_changes_a_member():
    asker = await admin()
    member = await make_member(await workspace_of(asker), Role.VIEWER, "Mira Sol")
    answer = await asker.mutate(
        "updateMember",
        "member { name role timeZone }",
        memberId=encode_id("mem", member.id),
        name="Mira Prado",
        role="RECRUITER",
        timeZone="America/Bogota",
    )
    assert answer["member"] == {"name": "Mira Prado", "role": "RECRUITER", "timeZone": "America/Bogota"}
    log = await Activity.all().order_by("id")
    assert [(entry.verb, entry.changed_fields, entry.details.get("to")) for entry in log] == [
        ("member.role_changed", [], {"id": "recruiter", "name": "Recruiter"}),
        ("member.updated", ["name", "time_zone"], None),
    ]


@pytest.mark.parametrize("role", [Role.RECRUITER, Role.HIRING_MANAGER, Role.VIEWER])
async def test_others_change_their_own_name_and_nothing_else(role):
    asker = await admin()
    own = Asker(await make_access(await workspace_of(asker), role))
    answer = await own.mutate("updateMember", "member { name }", memberId=member_id(own.access), name="Rosa Maria")
    assert answer["member"] == {"name": "Rosa Maria"}
    for values in (
        {"memberId": member_id(own.access), "role": "ADMIN"},
        {"memberId": member_id(asker.access), "name": "X"},
    ):
        assert (await own.mutate("updateMember", **values))["code"] == "NOT_ALLOWED"
    assert (await again(own.access)).role is role
    assert (await Member.get(id=asker.access.member_id)).name == "Ada Quist"


async def test_the_last_admin_stays():
    asker = await admin()
    await make_member(await workspace_of(asker), Role.ADMIN, joined_at=None)
    await make_member(await workspace_of(asker), Role.ADMIN, deactivated_at=(await Member.first()).created_at)
    own = member_id(asker.access)
    demoted = await asker.mutate("updateMember", memberId=own, role="VIEWER")
    assert (demoted["code"], demoted["path"]) == ("LAST_ADMIN", ["input", "memberId"])
    gone = await asker.mutate("deactivateMember", memberId=own)
    assert gone["code"] == "LAST_ADMIN"
    await make_member(await workspace_of(asker), Role.ADMIN)
    demoted = await asker.mutate("updateMember", "member { role }", memberId=own, role="VIEWER")
    assert demoted["member"] == {"role": "VIEWER"}


async def test_deactivating_ends_sessions_keys_and_invitations():
    asker = await admin()
    member = await make_access(await workspace_of(asker), Role.ADMIN)
    token, secret = await make_session(member), await make_api_key(member)
    answer = await asker.mutate("deactivateMember", "member { isActive }", memberId=member_id(member))
    assert answer["member"] == {"isActive": False}
    assert await access_for_session(token) is None
    assert await access_for_api_key(secret) is None
    assert (await ApiKey.get()).revoked_at is not None
    again_gone = await asker.mutate("deactivateMember", memberId=member_id(member))
    assert again_gone["code"] == "MEMBER_NOT_FOUND"


@pytest.mark.parametrize("name", ["updateMember", "deactivateMember"])
async def test_members_of_other_workspaces_do_not_exist(name):
    asker, stranger = await admin(), await admin()
    for text in (member_id(stranger.access), encode_id("mem", new_id()), "mem_1", "", "job_" + new_id().hex):
        answer = await asker.mutate(name, memberId=text)
        assert (answer["code"], answer["path"]) == ("MEMBER_NOT_FOUND", ["input", "memberId"])
    assert (await Member.get(id=stranger.access.member_id)).deactivated_at is None


@pytest.mark.parametrize("role", [Role.RECRUITER, Role.HIRING_MANAGER, Role.VIEWER])
async def test_only_admins_manage_members_and_keys(role):
    asker = await admin()
    other = Asker(await make_access(await workspace_of(asker), role))
    secret = await make_api_key(asker.access)
    key = encode_id("key", (await ApiKey.get()).id)
    attempts = [
        ("inviteMember", {"email": "mira@juniper.example", "name": "Mira", "role": "ADMIN"}),
        ("deactivateMember", {"memberId": member_id(asker.access)}),
        ("createApiKey", {"name": "Mine"}),
        ("revokeApiKey", {"apiKeyId": key}),
    ]
    for name, values in attempts:
        assert (await other.mutate(name, **values))["code"] == "NOT_ALLOWED"
        assert (await Asker().mutate(name, **values))["code"] == "NOT_SIGNED_IN"
    [error] = await other.errors("{ apiKeys { id } }")
    assert error["extensions"] == {"code": "NOT_ALLOWED", "path": []}
    assert (await other.ask("query ($id: ID!) { node(id: $id) { id } }", id=key))["node"] is None
    assert await access_for_api_key(secret) is not None
    assert await Member.all().count() == 2
    assert await ApiKey.all().count() == 1


async def test_a_key_is_shown_once_and_ends_at_once():
    asker = await admin()
    made = await asker.mutate(
        "createApiKey",
        "secret apiKey { id name prefix readOnly lastUsedAt member { name } }",
        name="Sync",
        readOnly=True,
    )
    access = await access_for_api_key(made["secret"])
    assert access is not None
    assert made["apiKey"] == {
        "id": encode_id("key", access.api_key_id),
        "name": "Sync",
        "prefix": made["secret"][:12],
        "readOnly": True,
        "lastUsedAt": None,
        "member": {"name": "Ada Quist"},
    }
    assert [row["name"] for row in (await asker.ask("{ apiKeys { name } }"))["apiKeys"]] == ["Sync"]
    revoked = await asker.mutate("revokeApiKey", "apiKey { name }", apiKeyId=made["apiKey"]["id"])
    assert revoked["apiKey"] == {"name": "Sync"}
    assert await access_for_api_key(made["secret"]) is None
    assert (await asker.ask("{ apiKeys { name } }"))["apiKeys"] == []
    again_revoked = await asker.mutate("revokeApiKey", apiKeyId=made["apiKey"]["id"])
    assert (again_revoked["code"], again_revoked["path"]) == ("API_KEY_NOT_FOUND", ["input", "apiKeyId"])
    log = await Activity.all().order_by("id")
    assert [entry.verb for entry in log] == ["api_key.created", "api_key.revoked"]
    assert made["secret"] not in str([entry.details for entry in log])


async def test_what_a_key_may_not_do():
    asker = await admin()
    program = Asker(await access_for_api_key(await make_api_key(asker.access)))
    assert (await program.ask("{ viewer { member { name } can } }"))["viewer"]["member"] == {"name": "Ada Quist"}
    assert (await program.mutate("createApiKey", name="Another"))["code"] == "NOT_ALLOWED"
    change = {"currentPassword": "x", "newPassword": PASSWORD}
    assert (await program.mutate("changePassword", **change))["code"] == "NOT_ALLOWED"
    [error] = await program.errors("{ sessions { id } }")
    assert error["extensions"]["code"] == "NOT_ALLOWED"
    reader = Asker(await access_for_api_key(await make_api_key(asker.access, read_only=True)))
    invite = {"email": "mira@juniper.example", "name": "Mira", "role": "VIEWER"}
    assert (await reader.mutate("inviteMember", **invite))["code"] == "NOT_ALLOWED"
    assert (await reader.ask("{ viewer { can } }"))["viewer"]["can"] == ["SEE_CONTACT_POINTS"]


async def test_a_workspace_has_a_hundred_keys_at_most():
    asker = await admin()
    async with open_work(asker.access) as work:
        await ApiKey.bulk_create(
            ApiKey(
                id=new_id(),
                workspace_id=work.workspace_id,
                member_id=asker.access.member_id,
                name="Sync",
                prefix="rpt_00000000",
                token_hash=f"{number:064x}",
                created_at=work.now,
            )
            for number in range(100)
        )
    answer = await asker.mutate("createApiKey", name="One more")
    assert answer["code"] == "TOO_MANY_API_KEYS"
    assert await ApiKey.all().count() == 100


async def test_a_wrong_field_of_a_change_undoes_the_rest():
    asker = await admin()
    own = member_id(asker.access)
    answer = await asker.mutate("updateMember", memberId=own, name="Ada Q", timeZone="Nowhere/City")
    assert (answer["code"], answer["path"]) == ("INVALID_INPUT", ["input", "timeZone"])
    assert (await Member.get()).name == "Ada Quist"
