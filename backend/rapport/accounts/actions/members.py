"""Members: making, changing and ending memberships."""

from typing import TypedDict
from uuid import UUID

from tortoise.queryset import QuerySet

from rapport.accounts.actions.access_changes import note_access_change
from rapport.accounts.actions.sessions import end_sessions_of
from rapport.accounts.emails import check_email
from rapport.accounts.errors import LastAdmin, MemberExists, MemberNotFound
from rapport.accounts.ids import MEMBER_PREFIX
from rapport.accounts.models import ApiKey, Invitation, Member, Person
from rapport.accounts.passwords import check_new_password, hash_password
from rapport.accounts.queries import MemberRow, members_by_id, require_member, workspace_time_zone
from rapport.kernel.access import Role
from rapport.kernel.database import execute, fetch, fetch_one
from rapport.kernel.errors import NotAllowed
from rapport.kernel.ids import encode_id, new_id
from rapport.kernel.texts import clean_line
from rapport.kernel.time_zones import check_time_zone
from rapport.kernel.watchers import MEMBER_SHOWN, tell
from rapport.kernel.work import Subject, Work

ROLE_NAMES = {
    Role.ADMIN: "Admin",
    Role.RECRUITER: "Recruiter",
    Role.HIRING_MANAGER: "Hiring manager",
    Role.VIEWER: "Viewer",
}


class MemberChanges(TypedDict, total=False):
    """An edit as typed; an absent key leaves its field alone."""

    name: str
    role: Role
    time_zone: str


async def create_member(
    work: Work, email: str, name: str, role: Role, password: str | None, *, member_id: UUID | None = None
) -> MemberRow:
    """A new member, who can sign in at once when there is a password, and is invited otherwise.

    For the first admin, commands and the demo: whoever calls it answers for the address. Raises InvalidInput,
    PasswordTooWeak, and MemberExists.
    """
    address = check_email(email, ("input", "email"))
    full_name = clean_line(name, path=("input", "name"), required=True)
    password_hash = None
    if password is not None:
        await check_new_password(password, (address, full_name), ("input", "password"))
        password_hash = await hash_password(password)
    person_id = await ensure_person(work, address)
    if password_hash is not None:
        await Person.filter(id=person_id).update(password_hash=password_hash, password_changed_at=work.now)
    added = await insert_member(
        work, member_id or new_id(), person_id, full_name, role, joined=password_hash is not None
    )
    if added is None:
        raise MemberExists(path=("input", "email"))
    verb = "member.joined" if password_hash is not None else "member.invited"
    work.record(verb, Subject(), details={"member": encode_id(MEMBER_PREFIX, added), "role": str(role)})
    note_access_change(work)
    return await _now(work, added)


async def ensure_person(work: Work, address: str) -> UUID:
    """The person with a normalised address, made if there is none; locked against a change of password."""
    await execute(
        "INSERT INTO people (id, email, created_at) VALUES ($1, $2, $3) ON CONFLICT (email) DO NOTHING",
        new_id(),
        address,
        work.now,
    )
    row = await fetch_one("SELECT id FROM people WHERE email = $1 FOR NO KEY UPDATE", address)
    assert row is not None  # people are never deleted
    person_id: UUID = row["id"]
    return person_id


async def insert_member(
    work: Work, member_id: UUID, person_id: UUID, name: str, role: Role, *, joined: bool
) -> UUID | None:
    """A membership of the person; None when there is one."""
    inserted = await execute(
        "INSERT INTO members (id, workspace_id, person_id, name, role, time_zone, joined_at, created_at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (workspace_id, person_id) DO NOTHING",
        member_id,
        work.workspace_id,
        person_id,
        name,
        str(role),
        await workspace_time_zone(work.workspace_id),
        work.now if joined else None,
        work.now,
    )
    return member_id if inserted else None


async def update_member(work: Work, member_id: UUID, changes: MemberChanges) -> MemberRow:
    """Admins edit every member, others their own name and time zone.

    Raises MemberNotFound, NotAllowed, LastAdmin and InvalidInput.
    """
    if "role" in changes:
        await _lock_roles(work)
    before = await require_member(work.access, member_id, ("input", "memberId"))
    is_admin = work.access.role is Role.ADMIN
    role = changes.get("role", before.role)
    if not is_admin and (member_id != work.access.member_id or role is not before.role):
        raise NotAllowed
    if role is not before.role:
        await _change_role(work, before, role)
    name = clean_line(changes.get("name", before.name), path=("input", "name"), required=True)
    zone = changes.get("time_zone", before.time_zone)
    if zone != before.time_zone:
        check_time_zone(zone, ("input", "timeZone"))
    edited = tuple(
        field for field, changed in (("name", name != before.name), ("time_zone", zone != before.time_zone)) if changed
    )
    if edited:
        await _member(work, member_id).update(name=name, time_zone=zone)
        work.record("member.updated", Subject(), fields=edited, details={"member": encode_id(MEMBER_PREFIX, member_id)})
    if "name" in edited:
        await tell(MEMBER_SHOWN, work, [member_id])
    return await _now(work, member_id)


async def deactivate_member(work: Work, member_id: UUID) -> MemberRow:
    """End a membership with its sessions, keys and invitations; the name stays in the history.

    Raises MemberNotFound and LastAdmin.
    """
    await _lock_roles(work)
    member = await require_member(work.access, member_id, ("input", "memberId"))
    if member.role is Role.ADMIN:
        await _keep_an_admin(work, member_id)
    await _member(work, member_id).update(deactivated_at=work.now)
    await end_sessions_of(work, member_id)
    await ApiKey.filter(workspace_id=work.workspace_id, member_id=member_id, revoked_at=None).update(
        revoked_at=work.now
    )
    await Invitation.filter(member_id=member_id, ended_at=None).update(ended_at=work.now)
    note_access_change(work)
    work.record("member.deactivated", Subject(), details={"member": encode_id(MEMBER_PREFIX, member_id)})
    return await _now(work, member_id)


async def _change_role(work: Work, member: MemberRow, role: Role) -> None:
    if member.role is Role.ADMIN:
        await _keep_an_admin(work, member.id)
    await _member(work, member.id).update(role=role)
    note_access_change(work)
    work.record(
        "member.role_changed",
        Subject(),
        details={
            "member": encode_id(MEMBER_PREFIX, member.id),
            "from": {"id": str(member.role), "name": ROLE_NAMES[member.role]},
            "to": {"id": str(role), "name": ROLE_NAMES[role]},
        },
    )


async def _lock_roles(work: Work) -> None:
    """Let changes of roles in one workspace take turns, each seeing the roles that those before it left."""
    await execute("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", f"roles {work.workspace_id}")


async def _keep_an_admin(work: Work, leaving: UUID) -> None:
    """Raises LastAdmin unless another admin can sign in."""
    rows = await fetch(
        "SELECT id FROM members WHERE workspace_id = $1 AND role = $2 AND deactivated_at IS NULL"
        " AND joined_at IS NOT NULL",
        work.workspace_id,
        str(Role.ADMIN),
    )
    if {row["id"] for row in rows} == {leaving}:
        raise LastAdmin(path=("input", "memberId"))


def _member(work: Work, member_id: UUID) -> QuerySet[Member]:
    return Member.filter(workspace_id=work.workspace_id, id=member_id)


async def _now(work: Work, member_id: UUID) -> MemberRow:
    [row] = await members_by_id(work.access, [member_id])
    if row is None:
        raise MemberNotFound
    return row
