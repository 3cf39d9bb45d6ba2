"""Successes of the pipeline's mutations, and the errors that say more than a sentence."""

from typing import Any, TypedDict
from uuid import UUID

import strawberry

from rapport.candidates.types import Note
from rapport.kernel.graph.activity_types import ACTIVITY_PREFIX, Actor, to_actor
from rapport.kernel.graph.context import Info
from rapport.kernel.graph.errors import Error, describes
from rapport.kernel.ids import encode_id
from rapport.kernel.models import Activity as ActivityModel
from rapport.pipeline.errors import AlreadyInJob, ApplicationMovedMeanwhile, JobHasActiveApplications, StageNotEmpty
from rapport.pipeline.loaders import ApplicationsByIdLoader
from rapport.pipeline.ranks import Landed
from rapport.pipeline.types import Application, Interview, Job, Stage, to_application

ACTIVITY_ID = "What `undo` takes; null when nothing changed."


@strawberry.type
class JobSuccess:
    job: Job
    activity_id: strawberry.ID | None = strawberry.field(description=ACTIVITY_ID)


@strawberry.type
class CreateJobSuccess(JobSuccess):
    pass


@strawberry.type
class UpdateJobSuccess(JobSuccess):
    pass


@strawberry.type
class CloseJobSuccess(JobSuccess):
    pass


@strawberry.type
class ReopenJobSuccess(JobSuccess):
    pass


@strawberry.type
class JoinHiringTeamSuccess(JobSuccess):
    pass


@strawberry.type
class RemoveStageSuccess(JobSuccess):
    pass


@strawberry.type
class StageSuccess:
    stage: Stage
    activity_id: strawberry.ID | None = strawberry.field(description=ACTIVITY_ID)


@strawberry.type
class AddStageSuccess(StageSuccess):
    pass


@strawberry.type
class UpdateStageSuccess(StageSuccess):
    pass


class ApplicationFields(TypedDict):
    """What every success about one card holds."""

    application: Application
    version: int
    activity_id: strawberry.ID | None


class InterviewFields(ApplicationFields):
    interview: Interview


@strawberry.type
class ApplicationSuccess:
    application: Application
    version: int = strawberry.field(description="The board's version after this change.")
    activity_id: strawberry.ID | None = strawberry.field(description=ACTIVITY_ID)


@strawberry.type
class CreateApplicationSuccess(ApplicationSuccess):
    pass


@strawberry.type
class MoveApplicationSuccess(ApplicationSuccess):
    landed: Landed


@strawberry.type
class RejectApplicationSuccess(ApplicationSuccess):
    pass


@strawberry.type
class WithdrawApplicationSuccess(ApplicationSuccess):
    pass


@strawberry.type
class ReopenApplicationSuccess(ApplicationSuccess):
    pass


@strawberry.type
class HireApplicationSuccess(ApplicationSuccess):
    pass


@strawberry.type
class SetTurnSuccess(ApplicationSuccess):
    pass


@strawberry.type
class ScheduleInterviewSuccess(ApplicationSuccess):
    interview: Interview


@strawberry.type
class UpdateInterviewSuccess(ApplicationSuccess):
    interview: Interview


@strawberry.type
class AddNoteSuccess:
    note: Note
    activity_id: strawberry.ID | None = strawberry.field(description=ACTIVITY_ID)


@describes(ApplicationMovedMeanwhile)
@strawberry.type(
    name="ApplicationMovedMeanwhile", description="This card changed after the version that the mover saw."
)
class ApplicationMovedMeanwhileError(Error):
    application_id: strawberry.Private[UUID]
    actor: strawberry.Private[dict[str, Any] | None]

    @strawberry.field(description="The card as it is now.")
    async def application(self, info: Info) -> Application:
        return await found_application(info, self.application_id)

    @strawberry.field(description="Who changed it last.")
    def by(self) -> Actor | None:
        return to_actor(self.actor) if self.actor else None


@describes(AlreadyInJob)
@strawberry.type(name="AlreadyInJob", description="This person has a running application in this job.")
class AlreadyInJobError(Error):
    application_id: strawberry.Private[UUID]

    @strawberry.field
    async def application(self, info: Info) -> Application:
        return await found_application(info, self.application_id)


@describes(JobHasActiveApplications)
@strawberry.type(
    name="JobHasActiveApplications", description="A job can't be closed while anyone in it waits for an answer."
)
class JobHasActiveApplicationsError(Error):
    active_count: int


@describes(StageNotEmpty)
@strawberry.type(name="StageNotEmpty", description="A stage with cards is removed only when another stage takes them.")
class StageNotEmptyError(Error):
    active_count: int


async def found_application(info: Info, key: UUID) -> Application:
    """An application that the verb has just held, as it stands now."""
    loader = info.context.loader(ApplicationsByIdLoader)
    row = await loader.load(key)
    assert row is not None
    return to_application(row)


def activity_id(activity: ActivityModel | None) -> strawberry.ID | None:
    return strawberry.ID(encode_id(ACTIVITY_PREFIX, activity.id)) if activity else None
