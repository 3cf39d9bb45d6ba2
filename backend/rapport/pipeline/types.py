"""Graph types of jobs, boards and applications."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import strawberry

from rapport.accounts.loaders import MembersByIdLoader
from rapport.accounts.permissions import CanMoveCards, CanSeeNotes
from rapport.accounts.types import Member, to_member
from rapport.candidates.types import Candidate, load_candidate, load_member, to_candidate
from rapport.kernel.access import Role
from rapport.kernel.graph.activity_types import Actor, to_actor
from rapport.kernel.graph.context import Info
from rapport.kernel.graph.fields import VIEWER_RELATIVE, private_field
from rapport.kernel.graph.node import Node
from rapport.kernel.ids import encode_id
from rapport.pipeline.loaders import (
    CardsByStageLoader,
    CountsByJobLoader,
    InterviewsByApplicationLoader,
    JobsByIdLoader,
    ReasonsByIdLoader,
    RejectionsByIdLoader,
    StagesByIdLoader,
    StagesByJobLoader,
    TeamsByJobLoader,
)
from rapport.pipeline.models import (
    ApplicationStatus,
    DecidedBy,
    HiringTeamRole,
    InterviewOutcome,
    JobStatus,
    StageKind,
    Turn,
)
from rapport.pipeline.queries.boards import BoardRow, BoardStep, CardRow
from rapport.pipeline.queries.rows import ApplicationRow, InterviewRow, JobRow, ReasonRow, StageRow, TemplateRow
from rapport.pipeline.ranks import Landed

JOB_PREFIX = "job"
STAGE_PREFIX = "stg"
APPLICATION_PREFIX = "app"
REASON_PREFIX = "rsn"
INTERVIEW_PREFIX = "int"
TEMPLATE_PREFIX = "tpl"

strawberry.enum(JobStatus, name="JobStatus")
strawberry.enum(HiringTeamRole, name="HiringTeamRole")
strawberry.enum(StageKind, name="StageKind")
strawberry.enum(ApplicationStatus, name="ApplicationStatus")
strawberry.enum(Turn, name="Turn", description="Who has to act next.")
strawberry.enum(DecidedBy, name="DecidedBy")
strawberry.enum(InterviewOutcome, name="InterviewOutcome")
strawberry.enum(
    Landed, name="Landed", description="Where a card landed: as asked, or the nearest thing that was still true."
)


@strawberry.type
class Stage(Node):
    name: str
    kind: StageKind
    answer_within_days: int | None = strawberry.field(description="Working days in which we promise to answer.")
    position: int
    row: strawberry.Private[StageRow]

    @strawberry.field(description="Cards in this stage.")
    async def active_count(self, info: Info) -> int:
        return await info.context.loader(CardsByStageLoader).load(self.row.id)


@strawberry.type
class TemplateStage:
    name: str
    kind: StageKind
    answer_within_days: int | None


@strawberry.type(description="Stages that a new job is given a copy of.")
class StageTemplate(Node):
    name: str
    stages: list[TemplateStage]


@strawberry.type
class HiringTeamMember:
    role: HiringTeamRole
    member_id: strawberry.Private[UUID]

    @strawberry.field
    async def member(self, info: Info) -> Member:
        found = await load_member(info, self.member_id)
        assert found is not None  # team rows are removed with their member
        return found


@strawberry.type
class Job(Node):
    title: str
    department: str
    location: str
    status: JobStatus
    is_confidential: bool = strawberry.field(description="It exists for nobody outside its hiring team.")
    hiring_managers_may_move: bool
    created_at: datetime
    closed_at: datetime | None
    row: strawberry.Private[JobRow]
    loaded_stages: strawberry.Private[list[StageRow] | None] = None

    @strawberry.field
    async def stages(self, info: Info) -> list[Stage]:
        rows = self.loaded_stages
        if rows is None:
            rows = await info.context.loader(StagesByJobLoader).load(self.row.id)
        return [to_stage(row) for row in rows]

    @strawberry.field
    async def hiring_team(self, info: Info) -> list[HiringTeamMember]:
        rows = await info.context.loader(TeamsByJobLoader).load(self.row.id)
        return [HiringTeamMember(role=row.role, member_id=row.member_id) for row in rows]

    @strawberry.field
    async def active_count(self, info: Info) -> int:
        return (await info.context.loader(CountsByJobLoader).load(self.row.id)).active

    @strawberry.field(description="Active applications in which it is our turn and the promised date has passed.")
    async def overdue_count(self, info: Info) -> int:
        return (await info.context.loader(CountsByJobLoader).load(self.row.id)).overdue

    @strawberry.field(description="Whether the viewer may change this job's board.", metadata={VIEWER_RELATIVE: True})
    def viewer_can_move(self, info: Info) -> bool:
        access = info.context.access
        if self.row.status is JobStatus.CLOSED or not CanMoveCards.allows(access):
            return False
        return access.role is not Role.HIRING_MANAGER or self.row.hiring_managers_may_move


@strawberry.type
class RejectionReason(Node):
    name: str
    decided_by: DecidedBy


@strawberry.type(description="Why an application ended without a hire.")
class Rejection:
    at: datetime
    text: strawberry.Private[str]
    reason_id: strawberry.Private[UUID]
    member_id: strawberry.Private[UUID | None]

    @private_field(permission=CanSeeNotes, otherwise=str, description="Empty for those who may not see notes.")
    def note(self, info: Info) -> str:
        return self.text

    @strawberry.field
    async def reason(self, info: Info) -> RejectionReason:
        row = await info.context.loader(ReasonsByIdLoader).load(self.reason_id)
        assert row is not None  # reasons are never deleted
        return to_reason(row)

    @strawberry.field
    async def by(self, info: Info) -> Member | None:
        return await load_member(info, self.member_id)


@strawberry.type
class Interview(Node):
    title: str
    starts_at: datetime
    ends_at: datetime
    time_zone: str
    outcome: InterviewOutcome
    row: strawberry.Private[InterviewRow]

    @strawberry.field
    async def interviewers(self, info: Info) -> list[Member]:
        rows = await info.context.loader(MembersByIdLoader).load_many(self.row.interviewer_ids)
        return [to_member(row) for row in rows if row is not None]


@strawberry.type(description="A candidate in a job: the card on its board.")
class Application(Node):
    status: ApplicationStatus
    rank: str = strawberry.field(description="Order within a stage: compare as bytes, then by id.")
    version: int = strawberry.field(description="The board version at which this card last changed.")
    applied_at: datetime
    entered_stage_at: datetime
    turn: Turn
    turn_since: datetime
    promised_at: datetime | None = strawberry.field(description="By when we promised to answer.")
    ended_at: datetime | None
    row: strawberry.Private[ApplicationRow]
    loaded_candidate: strawberry.Private[Candidate | None] = None
    loaded_stage: strawberry.Private[Stage | None] = None

    @strawberry.field
    async def candidate(self, info: Info) -> Candidate:
        if self.loaded_candidate is not None:
            return self.loaded_candidate
        found = await load_candidate(info, self.row.candidate_id)
        assert found is not None  # whoever sees an application sees its person
        return found

    @strawberry.field
    async def job(self, info: Info) -> Job:
        row = await info.context.loader(JobsByIdLoader).load(self.row.job_id)
        assert row is not None  # an application is visible exactly where its job is
        return to_job(row)

    @strawberry.field
    async def stage(self, info: Info) -> Stage:
        if self.loaded_stage is not None:
            return self.loaded_stage
        row = await info.context.loader(StagesByIdLoader).load(self.row.stage_id)
        assert row is not None
        return to_stage(row)

    @strawberry.field
    async def rejection(self, info: Info) -> Rejection | None:
        key = self.row.rejection_id
        row = await info.context.loader(RejectionsByIdLoader).load(key) if key else None
        return Rejection(text=row.note, at=row.at, reason_id=row.reason_id, member_id=row.member_id) if row else None

    @strawberry.field
    async def interviews(self, info: Info) -> list[Interview]:
        rows = await info.context.loader(InterviewsByApplicationLoader).load(self.row.id)
        return [to_interview(row) for row in rows]


@strawberry.type(description="A whole board: at most 10,000 cards, flat. Group them by stage, sort by (rank, id).")
class Board:
    job: Job
    version: int
    at: datetime
    stages: list[Stage]
    cards: list[Application]


@strawberry.type(description="One version of a board: the cards that it changed, whole, and those that left.")
class BoardDelta:
    version: int
    at: datetime
    actor: Actor | None
    changed: list[Application]
    removed: list[strawberry.ID]
    stages: list[Stage] | None = strawberry.field(description="Set only when they or the job changed.")


@strawberry.type(description="Too old, or access has changed: read the board again.")
class BoardReload:
    version: int


BoardChange = Annotated[BoardDelta | BoardReload, strawberry.union("BoardChange")]


def to_job(row: JobRow, stages: list[StageRow] | None = None) -> Job:
    return Job(
        id=strawberry.ID(encode_id(JOB_PREFIX, row.id)),
        title=row.title,
        department=row.department,
        location=row.location,
        status=row.status,
        is_confidential=row.is_confidential,
        hiring_managers_may_move=row.hiring_managers_may_move,
        created_at=row.created_at,
        closed_at=row.closed_at,
        row=row,
        loaded_stages=stages,
    )


def to_stage(row: StageRow) -> Stage:
    return Stage(
        id=strawberry.ID(encode_id(STAGE_PREFIX, row.id)),
        name=row.name,
        kind=row.kind,
        answer_within_days=row.answer_within_days,
        position=row.position,
        row=row,
    )


def to_template(row: TemplateRow) -> StageTemplate:
    stages = [
        TemplateStage(name=s["name"], kind=StageKind(s["kind"]), answer_within_days=s["answer_within_days"])
        for s in row.stages
    ]
    return StageTemplate(id=strawberry.ID(encode_id(TEMPLATE_PREFIX, row.id)), name=row.name, stages=stages)


def to_reason(row: ReasonRow) -> RejectionReason:
    return RejectionReason(id=strawberry.ID(encode_id(REASON_PREFIX, row.id)), name=row.name, decided_by=row.decided_by)


def to_interview(row: InterviewRow) -> Interview:
    return Interview(
        id=strawberry.ID(encode_id(INTERVIEW_PREFIX, row.id)),
        title=row.title,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        time_zone=row.time_zone,
        outcome=row.outcome,
        row=row,
    )


def to_application(row: ApplicationRow, candidate: Candidate | None = None, stage: Stage | None = None) -> Application:
    return Application(
        id=strawberry.ID(encode_id(APPLICATION_PREFIX, row.id)),
        status=row.status,
        rank=row.rank,
        version=row.version,
        applied_at=row.applied_at,
        entered_stage_at=row.entered_stage_at,
        turn=row.turn,
        turn_since=row.turn_since,
        promised_at=row.promised_at,
        ended_at=row.ended_at,
        row=row,
        loaded_candidate=candidate,
        loaded_stage=stage,
    )


def to_card(card: CardRow, stages: dict[UUID, Stage]) -> Application:
    """A card with the person and the stage that were read together with it."""
    person = to_candidate(card.candidate, card.tags)
    return to_application(card.application, person, stages.get(card.application.stage_id))


def to_board(board: BoardRow, at: datetime) -> Board:
    stages = {row.id: to_stage(row) for row in board.stages}
    return Board(
        job=to_job(board.job, board.stages),
        version=board.version,
        at=at,
        stages=list(stages.values()),
        cards=[to_card(card, stages) for card in board.cards],
    )


def to_delta(step: BoardStep) -> BoardDelta:
    stages = {row.id: to_stage(row) for row in step.stages or ()}
    return BoardDelta(
        version=step.version,
        at=step.at,
        actor=to_actor(step.actor) if step.actor else None,
        changed=[to_card(card, stages) for card in step.changed],
        removed=[strawberry.ID(encode_id(APPLICATION_PREFIX, key)) for key in step.removed],
        stages=list(stages.values()) if step.stages is not None else None,
    )
