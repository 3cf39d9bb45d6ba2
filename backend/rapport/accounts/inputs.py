"""Graph inputs about workspaces, members and sessions. Those that carry a password take no idempotency key: a
record of the request would keep a fast hash of it."""

import strawberry

from rapport.accounts.actions.members import MemberChanges
from rapport.accounts.types import Role
from rapport.kernel.graph.mutations import MutationInput


@strawberry.input
class SetUpWorkspaceInput:
    workspace_name: str
    name: str = strawberry.field(description="Of the first admin.")
    email: str
    password: str = strawberry.field(description="At least 15 characters.")
    time_zone: str = strawberry.field(default="UTC", description="The workspace's IANA zone.")


@strawberry.input
class SignInInput:
    email: str
    password: str


@strawberry.input
class SignOutInput:
    everywhere: bool = strawberry.field(default=False, description="End the sessions in all other browsers, too.")


@strawberry.input
class ChangePasswordInput:
    current_password: str
    new_password: str = strawberry.field(description="At least 15 characters.")


@strawberry.input
class AcceptInvitationInput:
    token: str = strawberry.field(description="The last part of the link.")
    name: str
    password: str = strawberry.field(
        description="A new one of at least 15 characters; the one they have, for people who sign in elsewhere."
    )


@strawberry.input
class RevokeSessionInput(MutationInput):
    session_id: strawberry.ID


@strawberry.input
class InviteMemberInput(MutationInput):
    email: str
    name: str
    role: Role


@strawberry.input(description="An absent field, or null, is left alone.")
class UpdateMemberInput(MutationInput):
    member_id: strawberry.ID
    name: str | None = None
    role: Role | None = None
    time_zone: str | None = None


@strawberry.input
class DeactivateMemberInput(MutationInput):
    member_id: strawberry.ID


@strawberry.input
class CreateApiKeyInput(MutationInput):
    name: str
    read_only: bool = False


@strawberry.input
class RevokeApiKeyInput(MutationInput):
    api_key_id: strawberry.ID


def member_changes(given: UpdateMemberInput) -> MemberChanges:
    """The fields that were given."""
    changes = MemberChanges()
    if given.name is not None:
        changes["name"] = given.name
    if given.role is not None:
        changes["role"] = given.role
    if given.time_zone is not None:
        changes["time_zone"] = given.time_zone
    return changes
