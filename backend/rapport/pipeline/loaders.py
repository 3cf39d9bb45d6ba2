"""Loaders of jobs, applications and what belongs to them."""

from datetime import UTC, datetime
from uuid import UUID

from strawberry.dataloader import DataLoader

from rapport.kernel.access import Access
from rapport.kernel.graph.loading import ByIdLoader, GroupedLoader
from rapport.pipeline.queries.applications import (
    applications_by_candidate,
    applications_by_id,
    interviews_by_application,
    interviews_by_id,
    reasons_by_id,
    rejections_by_id,
)
from rapport.pipeline.queries.jobs import (
    JobCounts,
    cards_by_stage,
    counts_by_job,
    jobs_by_id,
    stages_by_id,
    stages_by_job,
    teams_by_job,
)
from rapport.pipeline.queries.rows import (
    ApplicationRow,
    InterviewRow,
    JobRow,
    ReasonRow,
    RejectionRow,
    StageRow,
    TeamRow,
)


class JobsByIdLoader(ByIdLoader[JobRow]):
    def __init__(self, access: Access) -> None:
        super().__init__(access, jobs_by_id)


class StagesByIdLoader(ByIdLoader[StageRow]):
    def __init__(self, access: Access) -> None:
        super().__init__(access, stages_by_id)


class StagesByJobLoader(GroupedLoader[StageRow]):
    def __init__(self, access: Access) -> None:
        super().__init__(access, stages_by_job)


class TeamsByJobLoader(GroupedLoader[TeamRow]):
    def __init__(self, access: Access) -> None:
        super().__init__(access, teams_by_job)


class CountsByJobLoader(DataLoader[UUID, JobCounts]):
    def __init__(self, access: Access) -> None:
        async def load(keys: list[UUID]) -> list[JobCounts]:
            found = await counts_by_job(access, keys, datetime.now(UTC))
            return [found.get(key, JobCounts(0, 0)) for key in keys]

        super().__init__(load_fn=load)


class CardsByStageLoader(DataLoader[UUID, int]):
    def __init__(self, access: Access) -> None:
        async def load(keys: list[UUID]) -> list[int]:
            found = await cards_by_stage(access, keys)
            return [found.get(key, 0) for key in keys]

        super().__init__(load_fn=load)


class ApplicationsByIdLoader(ByIdLoader[ApplicationRow]):
    def __init__(self, access: Access) -> None:
        super().__init__(access, applications_by_id)


class ApplicationsByCandidateLoader(GroupedLoader[ApplicationRow]):
    def __init__(self, access: Access) -> None:
        super().__init__(access, applications_by_candidate)


class RejectionsByIdLoader(ByIdLoader[RejectionRow]):
    def __init__(self, access: Access) -> None:
        super().__init__(access, rejections_by_id)


class ReasonsByIdLoader(ByIdLoader[ReasonRow]):
    def __init__(self, access: Access) -> None:
        super().__init__(access, reasons_by_id)


class InterviewsByIdLoader(ByIdLoader[InterviewRow]):
    def __init__(self, access: Access) -> None:
        super().__init__(access, interviews_by_id)


class InterviewsByApplicationLoader(GroupedLoader[InterviewRow]):
    def __init__(self, access: Access) -> None:
        super().__init__(access, interviews_by_application)
