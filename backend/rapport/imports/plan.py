"""What becomes of each row, decided from the row and from what the database says: pure, so that a check without
writing and the import itself cannot differ.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from rapport.candidates.contact_points import CheckedContact, link_key
from rapport.candidates.models import ContactPointKind
from rapport.imports.choices import Choices
from rapport.imports.refusals import Refusal
from rapport.imports.rows import PersonRow
from rapport.kernel.ids import new_id
from rapport.kernel.texts import fold_for_search
from rapport.pipeline.actions.bulk import Placement

_HEADLINE = 200


@dataclass(frozen=True, slots=True)
class OpenJob:
    """A job that people can be put into, with its stages in their order, as (key, folded name)."""

    id: UUID
    title: str
    stages: tuple[tuple[UUID, str], ...]


@dataclass(frozen=True, slots=True)
class Known:
    """What the database says of the people, colleagues and jobs that some rows name.

    Links and identities are only looked up for rows without an address. Titles of jobs are folded.
    """

    by_email: Mapping[str, UUID]
    by_link: Mapping[str, UUID]
    by_identity: Mapping[str, UUID]
    members: Mapping[str, UUID]
    jobs: Mapping[str, Sequence[OpenJob]]
    jobs_by_id: Mapping[UUID, OpenJob]


@dataclass(slots=True)
class Plan:
    """`new` are people to be made, `met` counts rows about somebody known. `identities` are to be remembered."""

    new: list[tuple[UUID, PersonRow]] = field(default_factory=list)
    met: int = 0
    placements: list[Placement] = field(default_factory=list)
    identities: list[tuple[str, UUID]] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    remarks: Counter[str] = field(default_factory=Counter)


def plan_rows(
    rows: Iterable[PersonRow | Refusal], known: Known, choices: Choices, seen: dict[str, UUID] | None = None
) -> Plan:
    """Decide for rows in their order; somebody named twice among them is new the first time and known the second.

    ``seen`` carries those who are new from one call to the next, where nothing is written in between.
    """
    plan = Plan()
    seen = {} if seen is None else seen
    for row in rows:
        if isinstance(row, Refusal):
            plan.refusals.append(row)
            continue
        place = _place_of(row, known, choices)
        if isinstance(place, Refusal):
            plan.refusals.append(place)
            continue
        _remark(plan, row, known)
        candidate_id = _meet(plan, row, known, seen)
        if place is not None:
            plan.placements.append(Placement(candidate_id, place[0], place[1], row.applied_at))
    return plan


def _meet(plan: Plan, row: PersonRow, known: Known, seen: dict[str, UUID]) -> UUID:
    """The person of a row: somebody known, or new."""
    keys = recognition_keys(row)
    found = next(filter(None, (_look_up(key, known) or seen.get(key) for key in keys)), None)
    if found is not None:
        plan.met += 1
        return found
    key = new_id()
    plan.new.append((key, row))
    seen.update(dict.fromkeys([*keys, *_link_keys(row)], key))
    if not row.emails:
        plan.identities.append((identity_of(row), key))
    return key


def recognition_keys(row: PersonRow) -> list[str]:
    """By what the person of a row is recognised: every address; without one, links and the row's own facts."""
    if row.emails:
        return [f"email {address}" for address in row.emails]
    return [*_link_keys(row), f"identity {identity_of(row)}"]


def _link_keys(row: PersonRow) -> list[str]:
    return [f"link {link_key(link)}" for link in row.links]


def _look_up(key: str, known: Known) -> UUID | None:
    kind, _, value = key.partition(" ")
    if kind == "email":
        return known.by_email.get(value)
    return (known.by_link if kind == "link" else known.by_identity).get(value)


def identity_of(row: PersonRow) -> str:
    """A hash of what does not change between two exports of the same list."""
    facts = [row.name, row.company, row.location, *(phone.e164 or phone.raw for phone in row.phones), *row.links]
    return hashlib.sha256("\x1f".join(map(fold_for_search, facts)).encode()).hexdigest()


def _remark(plan: Plan, row: PersonRow, known: Known) -> None:
    for remark in row.remarks:
        plan.remarks[remark.code] += 1
    if row.ended:
        plan.remarks["process_over"] += 1
    if row.owner_email and row.owner_email not in known.members:
        plan.remarks["owner_unknown"] += 1


def _place_of(row: PersonRow, known: Known, choices: Choices) -> tuple[UUID, UUID] | Refusal | None:
    """The job and stage a row asks for; None where it asks for none, or where the process is over."""
    if row.ended or not (row.job or choices.job_id):
        return None
    job = _job_of(row, known, choices)
    if isinstance(job, Refusal):
        return job
    if not row.stage:
        chosen = choices.stage_id if job.id == choices.job_id else None
        return job.id, chosen or job.stages[0][0]
    wanted = fold_for_search(row.stage)
    stage = next((key for key, name in job.stages if name == wanted), None)
    if stage is None:
        return Refusal(row.line, "stage_unknown", f"The job “{job.title}” has no stage “{row.stage}”.")
    return job.id, stage


def _job_of(row: PersonRow, known: Known, choices: Choices) -> OpenJob | Refusal:
    if not row.job:
        chosen = known.jobs_by_id.get(choices.job_id) if choices.job_id else None
        return chosen or Refusal(row.line, "job_unknown", "The job chosen for this import is no longer open.")
    found = known.jobs.get(fold_for_search(row.job), ())
    if not found:
        return Refusal(row.line, "job_unknown", f"There is no open job “{row.job}”.")
    if len(found) > 1:
        return Refusal(row.line, "job_ambiguous", f"{len(found)} open jobs have the title “{row.job}”.")
    return found[0]


def headline_of(row: PersonRow) -> str:
    """One line on who the person is: as given, else what they do and where."""
    return (row.headline or ", ".join(filter(None, (row.title, row.company))))[:_HEADLINE]


def contacts_of(row: PersonRow) -> list[CheckedContact]:
    """The row's ways to reach the person; the first of each kind is the main one."""
    return [
        *(CheckedContact(ContactPointKind.EMAIL, each, each, "", at == 0) for at, each in enumerate(row.emails)),
        *(
            CheckedContact(ContactPointKind.PHONE, each.raw, each.e164 or _digits(each.raw), "", at == 0)
            for at, each in enumerate(row.phones)
        ),
        *(
            CheckedContact(ContactPointKind.LINK, each, link_key(each), "", at == 0)
            for at, each in enumerate(row.links)
        ),
    ]


def _digits(raw: str) -> str:
    return "".join(c for c in raw if c.isdigit() or c == "+")
