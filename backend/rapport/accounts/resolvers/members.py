"""Inviting, changing and deactivating members, and their API keys."""

from rapport.accounts.actions import api_keys, invitations
from rapport.accounts.actions import members as verbs
from rapport.accounts.errors import (
    ApiKeyNotFound,
    LastAdmin,
    MemberExists,
    MemberNotFound,
    TooManyApiKeys,
)
from rapport.accounts.ids import API_KEY_PREFIX, MEMBER_PREFIX
from rapport.accounts.inputs import (
    CreateApiKeyInput,
    DeactivateMemberInput,
    InviteMemberInput,
    RevokeApiKeyInput,
    UpdateMemberInput,
    member_changes,
)
from rapport.accounts.payloads import (
    CreateApiKeySuccess,
    DeactivateMemberSuccess,
    InviteMemberSuccess,
    RevokeApiKeySuccess,
    UpdateMemberSuccess,
)
from rapport.accounts.permissions import CanEditMembers, CanManageApiKeys, CanManageMembers
from rapport.accounts.types import to_api_key, to_member
from rapport.kernel.graph.context import Info
from rapport.kernel.graph.mutations import mutation
from rapport.kernel.graph.node import parse_id
from rapport.kernel.work import Work


@mutation(permission=CanManageMembers, raises=(MemberExists,))
async def invite_member(info: Info, work: Work, input: InviteMemberInput) -> InviteMemberSuccess:
    """Offer somebody a membership by a link. Inviting again makes a new link and ends the one before."""
    invited = await invitations.invite_member(work, input.email, input.name, input.role)
    link = f"{info.context.public_url}/invitation/{invited.token}"
    return InviteMemberSuccess(member=to_member(invited.member), address=link)


@mutation(permission=CanEditMembers, raises=(MemberNotFound, LastAdmin))
async def update_member(info: Info, work: Work, input: UpdateMemberInput) -> UpdateMemberSuccess:
    """Change a member: admins everyone, others their own name and time zone."""
    key = parse_id(MEMBER_PREFIX, input.member_id, MemberNotFound, ("input", "memberId"))
    return UpdateMemberSuccess(member=to_member(await verbs.update_member(work, key, member_changes(input))))


@mutation(permission=CanManageMembers, raises=(MemberNotFound, LastAdmin))
async def deactivate_member(info: Info, work: Work, input: DeactivateMemberInput) -> DeactivateMemberSuccess:
    """End a membership with its sessions and keys; the name stays in the history."""
    key = parse_id(MEMBER_PREFIX, input.member_id, MemberNotFound, ("input", "memberId"))
    return DeactivateMemberSuccess(member=to_member(await verbs.deactivate_member(work, key)))


@mutation(permission=CanManageApiKeys, raises=(TooManyApiKeys,))
async def create_api_key(info: Info, work: Work, input: CreateApiKeyInput) -> CreateApiKeySuccess:
    """A key with which a program acts as the viewer."""
    row, secret = await api_keys.create_api_key(work, input.name, read_only=input.read_only)
    return CreateApiKeySuccess(api_key=to_api_key(row), text=secret)


@mutation(permission=CanManageApiKeys, raises=(ApiKeyNotFound,))
async def revoke_api_key(info: Info, work: Work, input: RevokeApiKeyInput) -> RevokeApiKeySuccess:
    """End a key at once; what is connected with it is cut off."""
    key = parse_id(API_KEY_PREFIX, input.api_key_id, ApiKeyNotFound, ("input", "apiKeyId"))
    return RevokeApiKeySuccess(api_key=to_api_key(await api_keys.revoke_api_key(work, key)))
