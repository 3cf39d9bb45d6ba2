"""Boards and the cards on them."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import strawberry

from rapport.accounts.errors import MemberNotFound
from rapport.accounts.permissions import CanMoveCards
from rapport.accounts.types import MEMBER_PREFIX
from rapport.candidates.errors import CandidateArchived, CandidateNotFound
from rapport.candidates.types import CANDIDATE_PREFIX
from rapport.kernel.errors import InvalidInput
from rapport.kernel.graph.connection import Connection, connect
from rapport.kernel.graph.context import Context, Info
from rapport.kernel.graph.fields import query
from rapport.kernel.graph.mutations import mutation
from rapport.kernel.graph.node import parse_id, register_node
from rapport.kernel.ids import decode_id
from rapport.kernel.paging import page_request
from rapport.kernel.work import Work, clock
from rapport.pipeline.actions import applications, endings, moves
from rapport.pipeline.errors import (
    AlreadyInJob,
    ApplicationActive,
    ApplicationEnded,
    ApplicationMovedMeanwhile,
    ApplicationNotFound,
    BoardFull,
    JobClosed,
    JobNotFound,
    RejectionReasonNotFound,
    StageNotFound,
    WrongReason,
)
from rapport.pipeline.inputs import (
    CreateApplicationInput,
    HireApplicationInput,
    MoveApplicationInput,
    RejectApplicationInput,
    ReopenApplicationInput,
    SetTurnInput,
    WaitingFilter,
    WithdrawApplicationInput,
    application_key,
    neighbour_key,
    stage_key,
)
from rapport.pipeline.loaders import ApplicationsByIdLoader, InterviewsByIdLoader, ReasonsByIdLoader
from rapport.pipeline.models import Application as ApplicationModel
from rapport.pipeline.payloads import (
    ApplicationFields,
    CreateApplicationSuccess,
    HireApplicationSuccess,
    MoveApplicationSuccess,
    RejectApplicationSuccess,
    ReopenApplicationSuccess,
    SetTurnSuccess,
    WithdrawApplicationSuccess,
    activity_id,
)
from rapport.pipeline.queries.applications import WAITING_KEY, WaitingSelection, waiting_page
from rapport.pipeline.queries.boards import board_of_job
from rapport.pipeline.queries.rows import ApplicationRow
from rapport.pipeline.types import (
    APPLICATION_PREFIX,
    INTERVIEW_PREFIX,
    JOB_PREFIX,
    REASON_PREFIX,
    Application,
    Board,
    Interview,
    RejectionReason,
    to_application,
    to_board,
    to_interview,
    to_reason,
)

CARD_ERRORS = (ApplicationNotFound, JobClosed)


@query(description="The whole board. `at` is the moment to show; null is now.")
async def board(info: Info, job_id: strawberry.ID, at: datetime | None = None) -> Board | None:
    key = decode_id(JOB_PREFIX, job_id)
    if at is not None:
        raise InvalidInput("Only the present can be shown for now: leave `at` out.", path=("at",))
    found = await board_of_job(info.context.access, key) if key else None
    return to_board(found, clock().now()) if found else None


@query(description="Active applications in which it is our turn, soonest promise first.")
async def waiting_candidates(
    info: Info, filter: WaitingFilter | None = None, first: int = 50, after: str | None = None
) -> Connection[Application]:
    chosen = filter or WaitingFilter()
    selection = WaitingSelection(
        job_id=None if chosen.job_id is None else parse_id(JOB_PREFIX, chosen.job_id, JobNotFound, ("filter", "jobId")),
        owner_id=None
        if chosen.owner_id is None
        else parse_id(MEMBER_PREFIX, chosen.owner_id, MemberNotFound, ("filter", "ownerId")),
        overdue_at=clock().now() if chosen.overdue_only else None,
    )
    return connect(
        await waiting_page(info.context.access, selection, page_request(first, after, WAITING_KEY)), to_application
    )


@mutation(
    permission=CanMoveCards,
    raises=(JobNotFound, CandidateNotFound, CandidateArchived, StageNotFound, AlreadyInJob, JobClosed, BoardFull),
)
async def create_application(info: Info, work: Work, input: CreateApplicationInput) -> CreateApplicationSuccess:
    """Put a person into a job; one whose application ended is taken up again, with its history."""
    outcome = await applications.create_application(
        work,
        parse_id(JOB_PREFIX, input.job_id, JobNotFound, ("input", "jobId")),
        parse_id(CANDIDATE_PREFIX, input.candidate_id, CandidateNotFound, ("input", "candidateId")),
        stage_key(input.stage_id, "stageId"),
    )
    return CreateApplicationSuccess(**_success(outcome))


@mutation(permission=CanMoveCards, raises=(*CARD_ERRORS, StageNotFound, ApplicationEnded, ApplicationMovedMeanwhile))
async def move_application(info: Info, work: Work, input: MoveApplicationInput) -> MoveApplicationSuccess:
    """Move a card to a place in a stage. It conflicts only if this very card changed after `expectedVersion`."""
    to_stage = stage_key(input.to_stage_id, "toStageId")
    if to_stage is None:
        raise StageNotFound(path=("input", "toStageId"))
    outcome = await moves.move_application(
        work,
        application_key(input.application_id),
        to_stage,
        after_id=neighbour_key(input.after_application_id, "afterApplicationId"),
        before_id=neighbour_key(input.before_application_id, "beforeApplicationId"),
        expected_version=input.expected_version,
    )
    return MoveApplicationSuccess(
        application=to_application(application_row(outcome.application)),
        version=outcome.version,
        activity_id=activity_id(outcome.activity),
        landed=outcome.landed,
    )


@mutation(
    permission=CanMoveCards,
    raises=(*CARD_ERRORS, RejectionReasonNotFound, WrongReason, ApplicationEnded, ApplicationMovedMeanwhile),
)
async def reject_application(info: Info, work: Work, input: RejectApplicationInput) -> RejectApplicationSuccess:
    """End an application by our decision, with a reason."""
    reason = parse_id(REASON_PREFIX, input.reason_id, RejectionReasonNotFound, endings.REASON_PATH)
    outcome = await endings.reject_application(
        work, application_key(input.application_id), reason, input.note, expected_version=input.expected_version
    )
    return RejectApplicationSuccess(**_success(outcome))


@mutation(
    permission=CanMoveCards,
    raises=(*CARD_ERRORS, RejectionReasonNotFound, WrongReason, ApplicationEnded, ApplicationMovedMeanwhile),
)
async def withdraw_application(info: Info, work: Work, input: WithdrawApplicationInput) -> WithdrawApplicationSuccess:
    """End an application by the candidate's decision."""
    reason = (
        parse_id(REASON_PREFIX, input.reason_id, RejectionReasonNotFound, endings.REASON_PATH)
        if input.reason_id is not None
        else None
    )
    outcome = await endings.withdraw_application(
        work, application_key(input.application_id), reason, input.note, expected_version=input.expected_version
    )
    return WithdrawApplicationSuccess(**_success(outcome))


@mutation(
    permission=CanMoveCards, raises=(*CARD_ERRORS, ApplicationActive, StageNotFound, CandidateArchived, BoardFull)
)
async def reopen_application(info: Info, work: Work, input: ReopenApplicationInput) -> ReopenApplicationSuccess:
    """Take an ended application up again."""
    outcome = await endings.reopen_application(
        work, application_key(input.application_id), stage_key(input.stage_id, "stageId")
    )
    return ReopenApplicationSuccess(**_success(outcome))


@mutation(permission=CanMoveCards, raises=(*CARD_ERRORS, ApplicationEnded, StageNotFound, ApplicationMovedMeanwhile))
async def hire_application(info: Info, work: Work, input: HireApplicationInput) -> HireApplicationSuccess:
    """Hire: the card goes to the job's stage for people who were hired."""
    outcome = await endings.hire_application(
        work, application_key(input.application_id), expected_version=input.expected_version
    )
    return HireApplicationSuccess(**_success(outcome))


@mutation(permission=CanMoveCards, raises=(*CARD_ERRORS, ApplicationEnded))
async def set_turn(info: Info, work: Work, input: SetTurnInput) -> SetTurnSuccess:
    """Say whose turn it is."""
    return SetTurnSuccess(
        **_success(await applications.set_turn(work, application_key(input.application_id), input.turn))
    )


def application_row(application: ApplicationModel) -> ApplicationRow:
    """A model that a verb has just written, as the reads would answer it."""
    return ApplicationRow(**{name: getattr(application, name) for name in ApplicationRow.__slots__})


def _success(outcome: endings.EndingOutcome) -> ApplicationFields:
    return ApplicationFields(
        application=to_application(application_row(outcome.application)),
        version=outcome.version,
        activity_id=activity_id(outcome.activity),
    )


async def _applications(context: Context, keys: Sequence[UUID]) -> list[Application | None]:
    return [
        to_application(row) if row else None for row in await context.loader(ApplicationsByIdLoader).load_many(keys)
    ]


async def _reasons(context: Context, keys: Sequence[UUID]) -> list[RejectionReason | None]:
    return [to_reason(row) if row else None for row in await context.loader(ReasonsByIdLoader).load_many(keys)]


async def _interviews(context: Context, keys: Sequence[UUID]) -> list[Interview | None]:
    return [to_interview(row) if row else None for row in await context.loader(InterviewsByIdLoader).load_many(keys)]


register_node(APPLICATION_PREFIX, _applications)
register_node(REASON_PREFIX, _reasons)
register_node(INTERVIEW_PREFIX, _interviews)
