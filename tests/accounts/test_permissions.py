"""The role table, rule by rule."""

from dataclasses import replace

import pytest

from rapport.accounts import permissions
from rapport.kernel.access import Access, ActorKind, Role, system_access
from rapport.kernel.ids import new_id

A, R, H, V = Role.ADMIN, Role.RECRUITER, Role.HIRING_MANAGER, Role.VIEWER

TABLE = {
    "CanManageWorkspace": {A},
    "CanManageMembers": {A},
    "CanEditMembers": {A, R, H, V},
    "CanSeeMemberEmails": {A, R, H},
    "CanSeeApiKeys": {A},
    "CanManageApiKeys": {A},
    "CanManageOwnSessions": {A, R, H, V},
    "CanManageJobs": {A, R},
    "CanJoinHiringTeams": {A},
    "CanMoveCards": {A, R, H},
    "CanUndo": {A, R, H},
    "CanSeeContactPoints": {A, R, H},
    "CanSeeFiles": {A, R, H},
    "CanEditCandidates": {A, R},
    "CanSeeNotes": {A, R, H},
    "CanAddNotes": {A, R, H},
    "CanImport": {A, R},
    "CanSeeImports": {A, R},
}
READS = {"CanSeeMemberEmails", "CanSeeApiKeys", "CanSeeContactPoints", "CanSeeFiles", "CanSeeNotes", "CanSeeImports"}
IN_PERSON = {"CanManageApiKeys", "CanManageOwnSessions"}


def access(role: Role) -> Access:
    return Access(workspace_id=new_id(), member_id=new_id(), role=role)


def test_the_table_names_every_rule():
    assert set(TABLE) == {name for name in vars(permissions) if name.startswith("Can")}


@pytest.mark.parametrize("name", TABLE)
def test_a_rule_allows_its_roles_and_nobody_else(name):
    rule = getattr(permissions, name)
    assert {role for role in Role if rule.allows(access(role))} == TABLE[name]
    assert not rule.allows(None)


@pytest.mark.parametrize("name", TABLE)
def test_a_read_only_key_changes_nothing(name):
    rule = getattr(permissions, name)
    key = replace(access(Role.ADMIN), actor_kind=ActorKind.API_KEY, api_key_id=new_id(), read_only=True)
    assert rule.allows(key) == (name in READS)


@pytest.mark.parametrize("name", TABLE)
def test_a_key_does_what_its_member_may_but_for_passwords_and_keys(name):
    rule = getattr(permissions, name)
    key = replace(access(Role.ADMIN), actor_kind=ActorKind.API_KEY, api_key_id=new_id())
    assert rule.allows(key) == (name not in IN_PERSON)


def test_rapport_itself_is_nobody_in_person():
    assert not permissions.CanManageOwnSessions.allows(system_access(new_id()))
    assert permissions.CanManageJobs.allows(system_access(new_id()))
