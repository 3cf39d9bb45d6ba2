"""Named reads of imports, and of what a chunk of rows has to know about people, colleagues and jobs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson

from rapport.candidates.contact_points import link_key
from rapport.candidates.models import ContactPointKind
from rapport.imports.choices import Choices, choices_from_json, facts_from_json
from rapport.imports.fields import Field
from rapport.imports.models import ImportState
from rapport.imports.plan import Known, OpenJob, identity_of
from rapport.imports.refusals import Refusal
from rapport.imports.rows import PersonRow
from rapport.imports.source import CsvFacts
from rapport.kernel.access import Access, ActorKind
from rapport.kernel.database import fetch, fetch_one
from rapport.kernel.paging import Page, PageRequest, make_page
from rapport.kernel.sql import Conditions, counter
from rapport.kernel.texts import fold_for_search
from rapport.pipeline.models import JobStatus
from rapport.pipeline.queries.rows import visible_jobs


@dataclass(frozen=True, slots=True)
class ImportRow:
    id: UUID
    workspace_id: UUID
    member_id: UUID | None
    file_id: UUID
    file_name: str
    state: ImportState
    facts: CsvFacts
    choices: Choices
    guesses: list[dict[str, Any]]
    rows: int
    position: int
    created_count: int
    existing_count: int
    refused_count: int
    application_count: int
    kept_count: int
    remarks: dict[str, int]
    failure: str
    created_at: datetime
    started_at: datetime | None
    finished_at: datetime | None
    undone_at: datetime | None


@dataclass(frozen=True, slots=True)
class RefusedRow:
    line: int
    code: str
    message: str
    column: str


@dataclass(frozen=True, slots=True)
class FileRow:
    id: UUID
    name: str
    size: int
    sha256: str


_IMPORT = (
    "i.id, i.workspace_id, i.member_id, i.file_id, i.file_name, i.state, i.facts, i.choices, i.guesses, i.rows,"
    " i.position, i.created_count, i.existing_count, i.refused_count, i.application_count, i.kept_count, i.remarks,"
    " i.failure, i.created_at, i.started_at, i.finished_at, i.undone_at"
)
IMPORT_KEY = (datetime, UUID)
REFUSED_KEY = (int,)


def visible_imports(access: Access) -> Conditions:
    """Conditions over ``imports i``: one's own; those of others once begun, where they are about no job, or about one
    job that the member sees. A column of jobs may name any job, a confidential one too.
    """
    conditions = Conditions()
    conditions.add("i.workspace_id = {}", access.workspace_id)
    if access.actor_kind in (ActorKind.MEMBER, ActorKind.API_KEY):
        job = access.scope_predicate("j.scope_id", conditions.value(access.scope_list()))
        conditions.add(
            "i.member_id = {} OR (i.state <> {} AND NOT i.choices->'fields' ? {} AND (i.choices->>'job_id' IS NULL"
            f" OR EXISTS (SELECT 1 FROM jobs j WHERE j.id = (i.choices->>'job_id')::uuid AND {job})))",
            access.member_id,
            str(ImportState.PROPOSED),
            str(Field.JOB),
        )
    return conditions


async def imports_by_id(access: Access, ids: Sequence[UUID]) -> Sequence[ImportRow | None]:
    conditions = visible_imports(access)
    conditions.add("i.id = ANY({}::uuid[])", list(ids))
    rows = await fetch(f"SELECT {_IMPORT} FROM imports i WHERE {conditions.where}", *conditions.values)
    found = {row["id"]: _to_import(row) for row in rows}
    return [found.get(key) for key in ids]


async def import_by_id(access: Access, key: UUID) -> ImportRow | None:
    return (await imports_by_id(access, [key]))[0]


async def imports_page(access: Access, request: PageRequest) -> Page[ImportRow]:
    """The imports that the member sees, newest first."""
    conditions = visible_imports(access)
    count = counter("imports i", conditions)
    if request.after is not None:
        conditions.add("(i.created_at, i.id) < ({}::timestamptz, {}::uuid)", *request.after)
    rows = await fetch(
        f"SELECT {_IMPORT} FROM imports i WHERE {conditions.where}"
        f" ORDER BY i.created_at DESC, i.id DESC LIMIT {request.limit}",
        *conditions.values,
    )
    return make_page(
        request, [_to_import(row) for row in rows], lambda row: (row.created_at.isoformat(), str(row.id)), count
    )


async def refused_rows_page(access: Access, import_id: UUID, request: PageRequest) -> Page[RefusedRow]:
    """The rows that an import did not take, in the order of the file."""
    after = "AND line > $3" if request.after else ""
    rows = await fetch(
        "SELECT line, code, message, column_name FROM import_refusals"
        f" WHERE workspace_id = $1 AND import_id = $2 {after} ORDER BY line LIMIT {request.limit}",
        access.workspace_id,
        import_id,
        *(request.after or ()),
    )
    return make_page(
        request,
        [RefusedRow(*row.values()) for row in rows],
        lambda row: (row.line,),
        lambda: _count("import_refusals WHERE workspace_id = $1 AND import_id = $2", access.workspace_id, import_id),
    )


async def refusals_of(access: Access, import_id: UUID) -> dict[int, RefusedRow]:
    """All refused rows of an import by line; at most as many as the file has."""
    rows = await fetch(
        "SELECT line, code, message, column_name FROM import_refusals WHERE workspace_id = $1 AND import_id = $2",
        access.workspace_id,
        import_id,
    )
    return {row["line"]: RefusedRow(*row.values()) for row in rows}


async def file_by_id(access: Access, key: UUID) -> FileRow | None:
    """An uploaded file that the member may import: their own."""
    row = await fetch_one(
        "SELECT id, name, size, sha256 FROM blobs"
        " WHERE workspace_id = $1 AND id = $2 AND member_id IS NOT DISTINCT FROM $3",
        access.workspace_id,
        key,
        access.member_id,
    )
    return FileRow(**row) if row else None


async def unfinished_import_of(access: Access, sha256: str) -> ImportRow | None:
    """The member's import of a file with these bytes that was begun and has not ended."""
    row = await fetch_one(
        f"SELECT {_IMPORT} FROM imports i JOIN blobs b ON b.id = i.file_id"
        " WHERE i.workspace_id = $1 AND b.sha256 = $2 AND i.state = ANY($3::text[])"
        " AND i.member_id IS NOT DISTINCT FROM $4 ORDER BY i.created_at DESC LIMIT 1",
        access.workspace_id,
        sha256,
        [str(ImportState.RUNNING), str(ImportState.FAILED)],
        access.member_id,
    )
    return _to_import(row) if row else None


async def known_about(access: Access, rows: Iterable[PersonRow | Refusal], choices: Choices) -> Known:
    """What the database says about the people, colleagues and jobs of some rows."""
    people = [row for row in rows if isinstance(row, PersonRow)]
    without = [row for row in people if not row.emails]
    by_title, by_id = await _open_jobs(access) if choices.job_id or any(row.job for row in people) else ({}, {})
    return Known(
        by_email=await _living(access, ContactPointKind.EMAIL, {address for row in people for address in row.emails}),
        by_link=await _living(access, ContactPointKind.LINK, {link_key(link) for row in without for link in row.links}),
        by_identity=await _identified(access, {identity_of(row) for row in without}),
        members=await _members(access, {row.owner_email for row in people if row.owner_email}),
        jobs=by_title,
        jobs_by_id=by_id,
    )


async def _living(access: Access, kind: ContactPointKind, normalized: set[str]) -> dict[str, UUID]:
    """Living people by a contact point. The kind is written into the statement: the index over living e-mail
    addresses is a partial one, which a plan that knows no kind can't use.
    """
    if not normalized:
        return {}
    rows = await fetch(
        "SELECT normalized, candidate_id FROM contact_points"
        f" WHERE workspace_id = $1 AND kind = '{kind.value}' AND is_live AND normalized = ANY($2::text[])",
        access.workspace_id,
        list(normalized),
    )
    return {row["normalized"]: row["candidate_id"] for row in rows}


async def _identified(access: Access, digests: set[str]) -> dict[str, UUID]:
    if not digests:
        return {}
    rows = await fetch(
        "SELECT d.digest, d.candidate_id FROM import_identities d JOIN candidates c ON c.id = d.candidate_id"
        " WHERE d.workspace_id = $1 AND d.digest = ANY($2::text[])"
        " AND c.archived_at IS NULL AND c.merged_into_id IS NULL",
        access.workspace_id,
        list(digests),
    )
    return {row["digest"]: row["candidate_id"] for row in rows}


async def _members(access: Access, emails: set[str]) -> dict[str, UUID]:
    if not emails:
        return {}
    rows = await fetch(
        "SELECT p.email, m.id FROM members m JOIN people p ON p.id = m.person_id"
        " WHERE m.workspace_id = $1 AND m.deactivated_at IS NULL AND p.email = ANY($2::text[])",
        access.workspace_id,
        list(emails),
    )
    return {row["email"]: row["id"] for row in rows}


async def _open_jobs(access: Access) -> tuple[dict[str, list[OpenJob]], dict[UUID, OpenJob]]:
    """Open jobs that the member sees, by folded title and by key."""
    conditions = visible_jobs(access)
    conditions.add("j.status = {}", str(JobStatus.OPEN))
    rows = await fetch(
        "SELECT j.id, j.title, s.id AS stage_id, s.name FROM jobs j JOIN stages s ON s.job_id = j.id"
        f" WHERE {conditions.where} AND s.removed_at IS NULL ORDER BY s.position, s.id",
        *conditions.values,
    )
    titles: dict[UUID, str] = {}
    stages: dict[UUID, list[tuple[UUID, str]]] = {}
    for row in rows:
        titles[row["id"]] = row["title"]
        stages.setdefault(row["id"], []).append((row["stage_id"], fold_for_search(row["name"])))
    by_id = {key: OpenJob(key, titles[key], tuple(found)) for key, found in stages.items()}
    by_title: dict[str, list[OpenJob]] = {}
    for job in by_id.values():
        by_title.setdefault(fold_for_search(job.title), []).append(job)
    return by_title, by_id


async def _count(source: str, *values: Any) -> int:
    row = await fetch_one(f"SELECT count(*) AS n FROM {source}", *values)
    return int(row["n"]) if row else 0


def _to_import(row: Any) -> ImportRow:
    values = dict(row)
    values["state"] = ImportState(row["state"])
    values["facts"] = facts_from_json(orjson.loads(row["facts"]))
    values["choices"] = choices_from_json(orjson.loads(row["choices"]))
    values["guesses"] = orjson.loads(row["guesses"])
    values["remarks"] = orjson.loads(row["remarks"])
    return ImportRow(**values)
