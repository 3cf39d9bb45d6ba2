"""Successes of the mutations on workspaces, members, sessions and keys."""

import strawberry

from rapport.accounts.types import ApiKey, Member, Viewer
from rapport.kernel.graph.context import Info
from rapport.kernel.graph.fields import reveal_once

_SHOWN_ONCE = "Shown this once; null when the request is repeated by its idempotency key."


@strawberry.type
class SetUpWorkspaceSuccess:
    viewer: Viewer


@strawberry.type
class SignInSuccess:
    viewer: Viewer


@strawberry.type
class AcceptInvitationSuccess:
    viewer: Viewer


@strawberry.type
class SignOutSuccess:
    ok: bool


@strawberry.type
class ChangePasswordSuccess:
    ok: bool


@strawberry.type
class RevokeSessionSuccess:
    session_id: strawberry.ID


@strawberry.type
class InviteMemberSuccess:
    member: Member
    address: strawberry.Private[str]

    @strawberry.field(description=f"Give it to the person; it lasts 72 hours. {_SHOWN_ONCE}")
    def link(self, info: Info) -> str | None:
        return reveal_once(info, self.address)


@strawberry.type
class UpdateMemberSuccess:
    member: Member


@strawberry.type
class DeactivateMemberSuccess:
    member: Member


@strawberry.type
class CreateApiKeySuccess:
    api_key: ApiKey
    text: strawberry.Private[str]

    @strawberry.field(description=f"Send it as `Authorization: Bearer …`. {_SHOWN_ONCE}")
    def secret(self, info: Info) -> str | None:
        return reveal_once(info, self.text)


@strawberry.type
class RevokeApiKeySuccess:
    api_key: ApiKey
