"""What members may read of each other."""

from dataclasses import replace

import pytest

from rapport.accounts.authentication import access_for_api_key
from rapport.accounts.models import ApiKey, Workspace
from rapport.kernel.access import ActorKind, Role, system_access
from rapport.kernel.ids import encode_id, new_id
from rapport.kernel.work import Subject, open_work
from tests.factories import make_access, make_api_key, make_member, make_workspace
from tests.fixtures.graph import Asker

pytestmark = pytest.mark.usefixtures("database")

NODE = "query ($id: ID!) { node(id: $id) { __typename id } }"


async def test_members_stand_by_name_with_those_who_left():
    workspace = await make_workspace()
    access = await make_access(workspace, Role.RECRUITER, "Zoë Adams")
    await make_member(workspace, Role.VIEWER, "Émile Roy", joined_at=None)
    left = await make_member(workspace, Role.ADMIN, "eva lund")
    left.deactivated_at = left.created_at
    await left.save()
    await make_access(await make_workspace(), Role.ADMIN, "Stranger")
    listed = (await Asker(access).ask("{ members { name role isActive isInvited } }"))["members"]
    assert [tuple(row.values()) for row in listed] == [
        ("Émile Roy", "VIEWER", True, True),
        ("eva lund", "ADMIN", False, False),
        ("Zoë Adams", "RECRUITER", True, False),
    ]


@pytest.mark.parametrize(
    ("role", "sees"), [(Role.ADMIN, True), (Role.RECRUITER, True), (Role.HIRING_MANAGER, True), (Role.VIEWER, False)]
)
async def test_a_viewer_sees_names_without_addresses(role, sees):
    asker = Asker(await make_access(await make_workspace(), role))
    answer = await asker.ask("{ members { email } viewer { email } }")
    own = answer["viewer"]["email"]
    assert own.endswith("@demo.example")
    assert answer["members"] == [{"email": own if sees else ""}]


async def test_nobody_signed_out_reads_anything_else():
    for field in ("members { id }", "sessions { id }", "apiKeys { id }", 'node(id: "mem_1") { id }'):
        [error] = await Asker().errors(f"{{ {field} }}")
        assert error["extensions"] == {"code": "NOT_SIGNED_IN", "path": []}


async def test_things_are_found_by_their_ids_within_the_workspace():
    workspace, elsewhere = await make_workspace(), await make_workspace()
    admin, stranger = await make_access(workspace, Role.ADMIN), await make_access(elsewhere, Role.ADMIN)
    await make_api_key(admin)
    ids = {
        "Workspace": encode_id("wsp", workspace.id),
        "Member": encode_id("mem", admin.member_id),
        "ApiKey": encode_id("key", (await ApiKey.get()).id),
    }
    for kind, text in ids.items():
        assert (await Asker(admin).ask(NODE, id=text))["node"] == {"__typename": kind, "id": text}
        assert (await Asker(stranger).ask(NODE, id=text))["node"] is None
    assert (await Asker(admin).ask(NODE, id=encode_id("mem", new_id())))["node"] is None


async def test_an_actor_has_a_name_whatever_acted():
    workspace = await make_workspace()
    admin = await make_access(workspace, Role.ADMIN, "Ada Quist")
    key = await access_for_api_key(await make_api_key(admin, "Sync"))
    by_import = replace(admin, actor_kind=ActorKind.IMPORT)
    for access in (admin, key, by_import, system_access(workspace.id)):
        async with open_work(access) as work:
            work.record("workspace.looked_at", Subject())
    document = """{ activities(first: 10, filter: { verbs: ["workspace.looked_at"] }) {
        edges { node { actor { kind name member { name } } } } } }"""
    edges = (await Asker(admin).ask(document))["activities"]["edges"]
    ada = {"name": "Ada Quist"}
    assert [edge["node"]["actor"] for edge in reversed(edges)] == [
        {"kind": "MEMBER", "name": "Ada Quist", "member": ada},
        {"kind": "API_KEY", "name": "Sync", "member": ada},
        {"kind": "IMPORT", "name": "Ada Quist", "member": ada},
        {"kind": "SYSTEM", "name": "Rapport", "member": None},
    ]


async def test_with_several_workspaces_the_page_names_the_product():
    await make_workspace("Juniper Works")
    await Workspace.all().update(is_demo=True)
    page = "{ instance { name needsSetup isDemo } }"
    assert (await Asker().ask(page))["instance"] == {"name": "Juniper Works", "needsSetup": False, "isDemo": True}
    await make_workspace("Willow")
    assert (await Asker().ask(page))["instance"] == {"name": "Rapport", "needsSetup": False, "isDemo": True}
