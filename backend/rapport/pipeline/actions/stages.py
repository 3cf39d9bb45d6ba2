"""The stages of a job: copied from a template, then the job's own."""

from dataclasses import dataclass
from typing import TypedDict
from uuid import UUID

from rapport.kernel.errors import InvalidInput, Path
from rapport.kernel.ids import new_id
from rapport.kernel.models import Activity
from rapport.kernel.texts import clean_line
from rapport.kernel.work import Subject, Work
from rapport.pipeline.actions.boards import LockedBoard, lock_board
from rapport.pipeline.actions.cards import Card, check_open, enter_stage, finish, snapshot_of, stage_reference
from rapport.pipeline.actions.seeding import STANDARD_STAGES, template_stages
from rapport.pipeline.errors import (
    JobNotFound,
    LastStage,
    StageNotEmpty,
    StageNotFound,
    StageTemplateNotFound,
    TooManyStages,
)
from rapport.pipeline.models import (
    ON_BOARD,
    Application,
    Job,
    Stage,
    StageKind,
    StageTemplate,
)
from rapport.pipeline.queries.jobs import job_by_id, stages_by_id
from rapport.pipeline.ranks import ranks_at_end

MAX_STAGES = 40
MAX_ANSWER_DAYS = 90
_NAME_LIMIT = 80


class StageChanges(TypedDict, total=False):
    """An edit; an absent key leaves its field alone. ``after_stage_id`` None puts the stage first."""

    name: str
    kind: StageKind
    answer_within_days: int | None
    after_stage_id: UUID | None


@dataclass(slots=True)
class HeldJob:
    job: Job
    board: LockedBoard
    stages: list[Stage]

    @property
    def subject(self) -> Subject:
        return Subject(job_id=self.job.id, scope_id=self.job.scope_id)


async def stages_from_template(work: Work, job_id: UUID, template_id: UUID | None) -> None:
    """Copy a template's stages (the workspace's first without one) into a new job."""
    templates = StageTemplate.filter(workspace_id=work.workspace_id).order_by("position", "id")
    template = await (templates.filter(id=template_id) if template_id else templates).first()
    if template is None and template_id is not None:
        raise StageTemplateNotFound(path=("input", "stageTemplateId"))
    stages = template.stages if template else template_stages(STANDARD_STAGES)
    await Stage.bulk_create(
        [
            Stage(
                id=new_id(),
                workspace_id=work.workspace_id,
                job_id=job_id,
                name=stage["name"],
                kind=StageKind(stage["kind"]),
                answer_within_days=stage["answer_within_days"],
                position=index,
            )
            for index, stage in enumerate(stages)
        ]
    )


async def add_stage(
    work: Work, job_id: UUID, name: str, kind: StageKind, answer_within_days: int | None, after_stage_id: UUID | None
) -> tuple[Stage, Activity]:
    """A new stage after another one, or at the end."""
    held = await _hold(work, job_id, ("input", "jobId"))
    if len(held.stages) >= MAX_STAGES:
        raise TooManyStages(path=("input", "jobId"))
    stage = Stage(
        id=new_id(),
        workspace_id=work.workspace_id,
        job_id=job_id,
        name=_name(name),
        kind=kind,
        answer_within_days=_days(answer_within_days),
        position=held.stages[-1].position + 1 if held.stages else 0,
    )
    await stage.save(force_create=True)
    if after_stage_id is not None:
        await _reorder(held, stage, after_stage_id)
    return stage, work.record("stage.added", held.subject, details={"stage": stage_reference(stage)})


async def update_stage(work: Work, stage_id: UUID, changes: StageChanges) -> tuple[Stage, Activity | None]:
    """Rename, re-time or reorder a stage. A new promise counts from the next card that enters."""
    held, stage = await _hold_by_stage(work, stage_id)
    before = (stage.name, stage.kind, stage.answer_within_days, stage.position)
    if "name" in changes:
        stage.name = _name(changes["name"])
    if "kind" in changes and stage.kind is not changes["kind"]:
        await _check_hired(work, stage, changes["kind"])
        stage.kind = changes["kind"]
    if "answer_within_days" in changes:
        stage.answer_within_days = _days(changes["answer_within_days"])
    await stage.save()
    if "after_stage_id" in changes:
        await _reorder(held, stage, changes["after_stage_id"])
    after = (stage.name, stage.kind, stage.answer_within_days, stage.position)
    if after == before:
        return stage, None
    names = ("name", "kind", "answer_within_days", "position")
    changed = tuple(name for name, old, new in zip(names, before, after, strict=True) if old != new)
    return stage, work.record(
        "stage.updated", held.subject, fields=changed, details={"stage": stage_reference(stage), "was": before[0]}
    )


async def _check_hired(work: Work, stage: Stage, kind: StageKind) -> None:
    """Whoever lies in a stage of hired people is hired, so cards must not come to lie in one by its renaming."""
    if StageKind.HIRED in (stage.kind, kind):
        cards = await Application.filter(workspace_id=work.workspace_id, stage_id=stage.id, status__in=ON_BOARD).count()
        if cards:
            raise StageNotEmpty(cards, path=("input", "kind"))


async def remove_stage(work: Work, stage_id: UUID, target_stage_id: UUID | None) -> tuple[Job, Activity]:
    """Remove a stage. Its cards move to the end of ``target_stage_id`` in their order; without one it must be empty."""
    held, stage = await _hold_by_stage(work, stage_id)
    if len(held.stages) == 1:
        raise LastStage(path=("input", "stageId"))
    cards = await Application.filter(workspace_id=work.workspace_id, stage_id=stage.id, status__in=ON_BOARD)
    if cards and target_stage_id is None:
        raise StageNotEmpty(len(cards), path=("input", "targetStageId"))
    if target_stage_id is not None:
        target = next((s for s in held.stages if s.id == target_stage_id and s.id != stage.id), None)
        if target is None:
            raise StageNotFound(path=("input", "targetStageId"))
        await _move_all(work, held, stage, target, cards)
    stage.removed_at = work.now
    await stage.save()
    return held.job, work.record("stage.removed", held.subject, details={"stage": stage_reference(stage)})


async def _move_all(work: Work, held: HeldJob, origin: Stage, target: Stage, cards: list[Application]) -> None:
    if not cards:
        return
    ranks = await ranks_at_end(target.id, len(cards))
    work.batch_id = work.batch_id or new_id()
    for application, rank in zip(sorted(cards, key=lambda card: (card.rank, card.id)), ranks, strict=True):
        card = Card(application, held.job, held.board, snapshot_of(application))
        await enter_stage(work, application, target, rank)
        await finish(
            card, work, "application.moved", details={"from": stage_reference(origin), "to": stage_reference(target)}
        )


async def _hold(work: Work, job_id: UUID, path: Path) -> HeldJob:
    if await job_by_id(work.access, job_id) is None:
        raise JobNotFound(path=path)
    board = await lock_board(work, job_id)
    board.stages_changed = True
    job = await Job.get(workspace_id=work.workspace_id, id=job_id)
    check_open(job, path)
    stages = await Stage.filter(workspace_id=work.workspace_id, job_id=job_id, removed_at__isnull=True).order_by(
        "position", "id"
    )
    return HeldJob(job, board, stages)


async def _hold_by_stage(work: Work, stage_id: UUID) -> tuple[HeldJob, Stage]:
    row = (await stages_by_id(work.access, [stage_id]))[0]
    if row is None:
        raise StageNotFound(path=("input", "stageId"))
    held = await _hold(work, row.job_id, ("input", "stageId"))
    stage = next((stage for stage in held.stages if stage.id == stage_id), None)
    if stage is None:
        raise StageNotFound(path=("input", "stageId"))
    return held, stage


async def _reorder(held: HeldJob, stage: Stage, after_stage_id: UUID | None) -> None:
    others = [other for other in held.stages if other.id != stage.id]
    if after_stage_id is None:
        index = 0
    else:
        known = [other.id for other in others]
        if after_stage_id not in known:
            raise StageNotFound(path=("input", "afterStageId"))
        index = known.index(after_stage_id) + 1
    for position, each in enumerate([*others[:index], stage, *others[index:]]):
        if each.position != position:
            each.position = position
            await each.save(update_fields=["position"])


def _name(name: str) -> str:
    return clean_line(name, path=("input", "name"), required=True, limit=_NAME_LIMIT)


def _days(days: int | None) -> int | None:
    if days is not None and not 0 <= days <= MAX_ANSWER_DAYS:
        raise InvalidInput(f"Choose from 0 to {MAX_ANSWER_DAYS} working days.", path=("input", "answerWithinDays"))
    return days
