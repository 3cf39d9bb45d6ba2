"""One factory per model: a row with believable defaults, written as the verbs would write it."""

import itertools
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from rapport.accounts.actions.api_keys import create_api_key
from rapport.accounts.actions.sessions import start_session
from rapport.accounts.authentication import access_for_member
from rapport.accounts.models import Grant, Member, Person, Scope, Workspace
from rapport.candidates.actions.records import CandidateDraft, create_candidate
from rapport.candidates.contact_points import ContactDraft
from rapport.candidates.models import Candidate, ContactPointKind
from rapport.kernel.access import Access, Role
from rapport.kernel.ids import new_id
from rapport.kernel.work import open_work
from rapport.pipeline.actions.applications import create_application
from rapport.pipeline.actions.jobs import JobDraft, create_job
from rapport.pipeline.actions.seeding import seed_pipeline
from rapport.pipeline.models import Application, Job, RejectionReason, Stage, StageKind

_numbers = itertools.count(1)

MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


async def make_workspace(name: str = "Juniper Works") -> Workspace:
    number = next(_numbers)
    workspace = await Workspace.create(id=new_id(), name=name, slug=f"workspace-{number}", created_at=datetime.now(UTC))
    from_nobody = Access(workspace_id=workspace.id, member_id=None, role=Role.ADMIN)
    async with open_work(from_nobody) as work:
        await seed_pipeline(work)
    return workspace


async def make_member(
    workspace: Workspace, role: Role = Role.RECRUITER, name: str = "Rosa Lind", **fields: Any
) -> Member:
    number = next(_numbers)
    person = await Person.create(id=new_id(), email=f"member{number}@demo.example", created_at=datetime.now(UTC))
    return await Member.create(
        id=new_id(),
        workspace_id=workspace.id,
        person_id=person.id,
        name=name,
        role=role,
        **{"joined_at": datetime.now(UTC), "created_at": datetime.now(UTC), **fields},
    )


async def make_access(workspace: Workspace, role: Role = Role.RECRUITER, name: str = "Rosa Lind") -> Access:
    """The access of a new member."""
    return await access_of(await make_member(workspace, role, name))


async def access_of(member: Member) -> Access:
    """A member's access as it is now."""
    access = await access_for_member(member.id)
    assert access is not None
    return access


async def again(access: Access) -> Access:
    """The same member's access, after grants may have changed."""
    assert access.member_id is not None
    renewed = await access_for_member(access.member_id)
    assert renewed is not None
    return renewed


async def make_session(access: Access, user_agent: str = "Firefox on Linux") -> str:
    """The token of a new session."""
    async with open_work(access) as work:
        return await start_session(work, user_agent)


async def make_api_key(access: Access, name: str = "Sync", read_only: bool = False) -> str:
    """The text of a new key."""
    async with open_work(access) as work:
        _, secret = await create_api_key(work, name, read_only=read_only)
    return secret


async def make_scope(workspace: Workspace, *members: UUID, restricted: bool = True) -> Scope:
    scope = await Scope.create(id=new_id(), workspace_id=workspace.id, is_restricted=restricted)
    for member_id in members:
        await Grant.create(id=new_id(), workspace_id=workspace.id, member_id=member_id, scope_id=scope.id)
    return scope


async def make_candidate(
    access: Access, name: str = "Amina Óskarsdóttir", email: str | None = None, **fields: Any
) -> Candidate:
    address = email if email is not None else f"person{next(_numbers)}@mail.example"
    contacts = [ContactDraft(ContactPointKind.EMAIL, address)] if address else []
    async with open_work(access) as work:
        made, _ = await create_candidate(work, CandidateDraft(name=name, contact_points=contacts, **fields))
    return made


async def make_job(access: Access, title: str = "Backend engineer", **fields: Any) -> Job:
    async with open_work(access) as work:
        made, _ = await create_job(work, JobDraft(title=title, **fields))
    return made


async def stages_of(job: Job) -> list[Stage]:
    return await Stage.filter(job_id=job.id, removed_at__isnull=True).order_by("position")


async def stage_named(job: Job, kind: StageKind) -> Stage:
    return next(stage for stage in await stages_of(job) if stage.kind is kind)


async def make_application(
    access: Access, job: Job, candidate: Candidate | None = None, stage: Stage | None = None
) -> Application:
    person = candidate or await make_candidate(access, name=f"Candidate {next(_numbers)}")
    async with open_work(access) as work:
        outcome = await create_application(work, job.id, person.id, stage.id if stage else None)
    return outcome.application


async def make_rejection_reason(workspace: Workspace, **fields: Any) -> RejectionReason:
    return await RejectionReason.create(id=new_id(), workspace_id=workspace.id, **fields)
