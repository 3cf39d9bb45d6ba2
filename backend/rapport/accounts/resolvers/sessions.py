"""Setting up, signing in and out, and one's own password and sessions."""

from uuid import UUID

from rapport.accounts.actions import invitations, passwords, sessions, workspaces
from rapport.accounts.authentication import access_for_session
from rapport.accounts.errors import (
    AlreadySetUp,
    InsecureConnection,
    InvitationInvalid,
    PasswordTooWeak,
    SessionNotFound,
    TooManyAttempts,
    WrongCredentials,
    WrongPassword,
)
from rapport.accounts.ids import SESSION_PREFIX
from rapport.accounts.inputs import (
    AcceptInvitationInput,
    ChangePasswordInput,
    RevokeSessionInput,
    SetUpWorkspaceInput,
    SignInInput,
    SignOutInput,
)
from rapport.accounts.payloads import (
    AcceptInvitationSuccess,
    ChangePasswordSuccess,
    RevokeSessionSuccess,
    SetUpWorkspaceSuccess,
    SignInSuccess,
    SignOutSuccess,
)
from rapport.accounts.permissions import CanManageOwnSessions
from rapport.accounts.types import Viewer
from rapport.kernel.errors import InvalidInput
from rapport.kernel.graph.context import CookieJar, Info
from rapport.kernel.graph.mutations import mutation
from rapport.kernel.graph.node import parse_id
from rapport.kernel.graph.permissions import Anyone
from rapport.kernel.work import Work, open_work


@mutation(permission=Anyone(), session=True, raises=(AlreadySetUp, PasswordTooWeak, InsecureConnection))
async def set_up_workspace(info: Info, input: SetUpWorkspaceInput) -> SetUpWorkspaceSuccess:
    """Make the first workspace and its first admin, and sign them in."""
    jar = _safe_jar(info)
    token = await workspaces.set_up_workspace(
        workspaces.WorkspaceDraft(input.workspace_name, input.time_zone),
        workspaces.Founder(input.name, input.email, input.password),
        user_agent=info.context.user_agent,
    )
    return SetUpWorkspaceSuccess(viewer=await _enter(info, jar, token))


@mutation(permission=Anyone(), session=True, raises=(WrongCredentials, TooManyAttempts, InsecureConnection))
async def sign_in(info: Info, input: SignInInput) -> SignInSuccess:
    """Start a session in this browser; it takes the place of the one before."""
    jar = _safe_jar(info)
    token = await sessions.sign_in(
        input.email,
        input.password,
        client_address=info.context.client_address,
        user_agent=info.context.user_agent,
        replaced=_current_session(info),
    )
    return SignInSuccess(viewer=await _enter(info, jar, token))


@mutation(
    permission=Anyone(),
    session=True,
    raises=(InvitationInvalid, PasswordTooWeak, WrongPassword, TooManyAttempts, InsecureConnection),
)
async def accept_invitation(info: Info, input: AcceptInvitationInput) -> AcceptInvitationSuccess:
    """Join the workspace that the link invites to, and start a session in this browser."""
    jar = _safe_jar(info)
    token = await invitations.accept_invitation(
        input.token,
        input.name,
        input.password,
        client_address=info.context.client_address,
        user_agent=info.context.user_agent,
        replaced=_current_session(info),
    )
    return AcceptInvitationSuccess(viewer=await _enter(info, jar, token))


@mutation(permission=Anyone(), session=True)
async def sign_out(info: Info, input: SignOutInput) -> SignOutSuccess:
    """End the session in this browser."""
    context = info.context
    if context.principal is not None and CanManageOwnSessions.allows(context.principal):
        async with open_work(context.access) as work:
            await sessions.sign_out(work, everywhere=input.everywhere)
    if context.cookies is not None:
        context.cookies.clear_session()
    context.become(None)
    return SignOutSuccess(ok=True)


@mutation(permission=CanManageOwnSessions, session=True, raises=(WrongPassword, PasswordTooWeak, TooManyAttempts))
async def change_password(info: Info, input: ChangePasswordInput) -> ChangePasswordSuccess:
    """Choose another password; all other browsers are signed out."""
    await passwords.change_password(
        info.context.access,
        input.current_password,
        input.new_password,
        client_address=info.context.client_address,
    )
    return ChangePasswordSuccess(ok=True)


@mutation(permission=CanManageOwnSessions, raises=(SessionNotFound,))
async def revoke_session(info: Info, work: Work, input: RevokeSessionInput) -> RevokeSessionSuccess:
    """End one of one's own sessions."""
    key = parse_id(SESSION_PREFIX, input.session_id, SessionNotFound, ("input", "sessionId"))
    await sessions.revoke_session(work, key)
    return RevokeSessionSuccess(session_id=input.session_id)


def _safe_jar(info: Info) -> CookieJar:
    """Where the session's cookie goes; asked before any password is looked at."""
    jar = info.context.cookies
    if jar is None:
        raise InvalidInput("Sign in by POST: a WebSocket can't set the session's cookie.")
    jar.require_safe()
    return jar


def _current_session(info: Info) -> UUID | None:
    return info.context.principal.session_id if info.context.principal else None


async def _enter(info: Info, jar: CookieJar, token: str) -> Viewer:
    """Let the browser hold the session, and the rest of the request be answered to its member."""
    jar.set_session(token, int(sessions.SESSION_LENGTH.total_seconds()))
    info.context.become(await access_for_session(token))
    return Viewer()
