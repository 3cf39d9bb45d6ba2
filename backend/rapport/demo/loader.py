"""Writing the demo company into the database: all of it in one transaction, so that it is there whole or not at all."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from rapport.accounts.actions.members import create_member
from rapport.accounts.actions.workspaces import WorkspaceDraft, create_workspace, founding_access
from rapport.accounts.models import Member
from rapport.accounts.queries import all_workspaces
from rapport.candidates.actions.bulk import NewNote, NewPerson, insert_people, source_keys, tag_keys
from rapport.candidates.contact_points import ContactDraft, check_contacts
from rapport.candidates.models import ContactPointKind
from rapport.demo.generate import make_company
from rapport.demo.processes import JobBook, open_jobs, write_processes
from rapport.demo.story import DemoCandidate, DemoCompany
from rapport.kernel.access import Role
from rapport.kernel.ids import new_id
from rapport.kernel.texts import fold_for_search
from rapport.kernel.work import Work, clock, open_work


async def load_demo(password: str) -> bool:
    """Make the demo company with its members, who all sign in with ``password``; False when it is there already.

    Raises PasswordTooWeak.
    """
    if any(workspace.is_demo for workspace in await all_workspaces()):
        return False
    company = make_company(clock().now())
    async with open_work(founding_access()) as work:
        await create_workspace(work, WorkspaceDraft(company.name, company.time_zone, is_demo=True))
        members = await _make_members(work, company, password)
        jobs = await open_jobs(work, company, members)
        keys = {candidate.person.email: new_id() for candidate in company.candidates}
        await _make_people(work, company, members, jobs, keys)
        await write_processes(work, company, members, jobs, keys)
        # The log is read in the order in which it was written: make that the order of time.
        work.activities.sort(key=lambda activity: activity.at)
    return True


async def _make_members(work: Work, company: DemoCompany, password: str) -> dict[str, UUID]:
    members: dict[str, UUID] = {}
    for member in company.members:
        # The first is the one in whose name all this is written.
        key = work.access.member_id if not members else None
        row = await create_member(work, member.email, member.name, Role(member.role), password, member_id=key)
        await Member.filter(workspace_id=work.workspace_id, id=row.id).update(time_zone=member.time_zone)
        members[member.email] = row.id
    opened = min(_first_moment(candidate) for candidate in company.candidates)
    for activity in work.activities:
        activity.at = opened
    return members


def _first_moment(candidate: DemoCandidate) -> datetime:
    return candidate.person.known_since


async def _make_people(
    work: Work, company: DemoCompany, members: Mapping[str, UUID], jobs: JobBook, keys: Mapping[str, UUID]
) -> None:
    people = [candidate.person for candidate in company.candidates]
    tags = await tag_keys(work, [tag for person in people for tag in person.tags])
    sources = await source_keys(work, [person.source for person in people])
    made = []
    for candidate in company.candidates:
        person = candidate.person
        contacts = [ContactDraft(ContactPointKind.EMAIL, person.email)]
        if person.phone:
            contacts.append(ContactDraft(ContactPointKind.PHONE, person.phone))
        made.append(
            NewPerson(
                id=keys[person.email],
                name=person.name,
                headline=person.headline,
                location=person.location,
                time_zone=person.time_zone,
                owner_id=members.get(person.owner),
                source_id=sources[fold_for_search(person.source)],
                tag_ids=[tags[fold_for_search(tag)] for tag in person.tags],
                contacts=check_contacts(contacts, ("demo",)),
                notes=[
                    NewNote(note.body, members[note.author], note.at, *(jobs.place_of_note(note.job)))
                    for note in candidate.notes
                ],
                at=person.known_since,
                made_by=members.get(person.owner),
            )
        )
    await insert_people(work, made)
