"""Who is in which job already, whatever became of them there."""

from collections.abc import Sequence
from uuid import UUID

from rapport.kernel.access import Access
from rapport.kernel.database import fetch


async def people_in_jobs(
    access: Access, job_ids: Sequence[UUID], candidate_ids: Sequence[UUID]
) -> set[tuple[UUID, UUID]]:
    """Pairs of (job, person) that have an application, ended ones too; for jobs that the caller may see."""
    if not job_ids or not candidate_ids:
        return set()
    rows = await fetch(
        "SELECT job_id, candidate_id FROM applications"
        " WHERE workspace_id = $1 AND job_id = ANY($2::uuid[]) AND candidate_id = ANY($3::uuid[])",
        access.workspace_id,
        list(job_ids),
        list(candidate_ids),
    )
    return {(row["job_id"], row["candidate_id"]) for row in rows}
