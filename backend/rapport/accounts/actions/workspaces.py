"""Making a workspace, and the first one of an installation."""

import re
from dataclasses import dataclass

from rapport.accounts.actions.members import create_member
from rapport.accounts.actions.sessions import start_session
from rapport.accounts.errors import AlreadySetUp
from rapport.accounts.models import Workspace
from rapport.accounts.queries import instance
from rapport.accounts.seeding import seed_workspace
from rapport.kernel.access import Access, Role
from rapport.kernel.database import execute, fetch
from rapport.kernel.ids import new_id
from rapport.kernel.texts import clean_line, fold_for_search
from rapport.kernel.time_zones import check_time_zone
from rapport.kernel.work import Subject, Work, open_work

# Any fixed number: it only has to differ from other locks in the same database.
_LOCK = 7_236_411_939
_SLUG_LIMIT = 60


@dataclass(frozen=True, slots=True)
class WorkspaceDraft:
    name: str
    time_zone: str = "UTC"
    is_demo: bool = False


@dataclass(frozen=True, slots=True)
class Founder:
    """The first admin, as typed."""

    name: str
    email: str
    password: str


def founding_access() -> Access:
    """The access with which a workspace is made: its id and that of its first member are chosen here."""
    return Access(workspace_id=new_id(), member_id=new_id(), role=Role.ADMIN)


async def create_workspace(work: Work, draft: WorkspaceDraft) -> Workspace:
    """The workspace that ``work`` is already for (``open_work(founding_access())``), with what domains seed."""
    name = clean_line(draft.name, path=("input", "workspaceName"), required=True)
    check_time_zone(draft.time_zone, ("input", "timeZone"))
    await execute("SELECT pg_advisory_xact_lock($1)", _LOCK)
    workspace = await Workspace.create(
        id=work.workspace_id,
        name=name,
        slug=await _free_slug(name),
        time_zone=draft.time_zone,
        is_demo=draft.is_demo,
        created_at=work.now,
    )
    work.record("workspace.created", Subject())
    await seed_workspace(work)
    return workspace


async def set_up_workspace(draft: WorkspaceDraft, founder: Founder, *, user_agent: str) -> str:
    """Make the first workspace and its first admin: the token of their session.

    Of two who do so at once, one succeeds. Raises AlreadySetUp, InvalidInput and PasswordTooWeak.
    """
    async with open_work(founding_access()) as work:
        await execute("SELECT pg_advisory_xact_lock($1)", _LOCK)
        if not (await instance()).needs_setup:
            raise AlreadySetUp
        await create_workspace(work, draft)
        await create_member(
            work, founder.email, founder.name, Role.ADMIN, founder.password, member_id=work.access.member_id
        )
        return await start_session(work, user_agent)


async def _free_slug(name: str) -> str:
    """The name as it stands in addresses, with a number where another workspace has it."""
    slug = re.sub(r"[^a-z0-9]+", "-", fold_for_search(name)).strip("-")[:_SLUG_LIMIT].strip("-") or "workspace"
    rows = await fetch("SELECT slug FROM workspaces WHERE slug = $1 OR slug LIKE $2", slug, f"{slug}-%")
    taken = {row["slug"] for row in rows}
    number = 1
    free = slug
    while free in taken:
        number += 1
        free = f"{slug}-{number}"
    return free
