"""What every new workspace starts with: two stage templates, and reasons kept apart by who decided."""

from collections.abc import Sequence
from typing import Any

from rapport.accounts.seeding import on_workspace_created
from rapport.kernel.ids import new_id
from rapport.kernel.work import Work
from rapport.pipeline.models import DecidedBy, RejectionReason, StageKind, StageTemplate
from rapport.pipeline.turns import DEFAULT_ANSWER_DAYS

STANDARD_STAGES: tuple[tuple[str, StageKind], ...] = (
    ("Applied", StageKind.APPLIED),
    ("Screen", StageKind.SCREEN),
    ("Interview", StageKind.INTERVIEW),
    ("Final interview", StageKind.INTERVIEW),
    ("Offer", StageKind.OFFER),
    ("Hired", StageKind.HIRED),
)
WORK_SAMPLE_STAGES: tuple[tuple[str, StageKind], ...] = (
    ("Applied", StageKind.APPLIED),
    ("Screen", StageKind.SCREEN),
    ("Work sample", StageKind.ASSESSMENT),
    ("Team interview", StageKind.INTERVIEW),
    ("Offer", StageKind.OFFER),
    ("Hired", StageKind.HIRED),
)
REJECTION_REASONS: dict[DecidedBy, tuple[str, ...]] = {
    DecidedBy.US: (
        "Experience does not match yet",
        "Skills do not match",
        "Another candidate was a closer match",
        "Position was filled",
        "Position was cancelled",
        "Not eligible to work at the location",
    ),
    DecidedBy.CANDIDATE: (
        "Accepted another offer",
        "Compensation",
        "Location or remote policy",
        "Stays in the current job",
        "Process took too long",
        "Stopped replying",
    ),
}


def template_stages(stages: Sequence[tuple[str, StageKind]]) -> list[dict[str, Any]]:
    """Stages as a template keeps them, with the default promise of their kind."""
    return [{"name": name, "kind": str(kind), "answer_within_days": DEFAULT_ANSWER_DAYS[kind]} for name, kind in stages]


async def seed_pipeline(work: Work) -> None:
    """What every new workspace starts with: two stage templates, and reasons kept apart by who decided."""
    await StageTemplate.bulk_create(
        [
            StageTemplate(
                id=new_id(),
                workspace_id=work.workspace_id,
                name=name,
                stages=template_stages(stages),
                position=position,
            )
            for position, (name, stages) in enumerate(
                (("Standard", STANDARD_STAGES), ("With a work sample", WORK_SAMPLE_STAGES))
            )
        ]
    )
    await RejectionReason.bulk_create(
        [
            RejectionReason(id=new_id(), workspace_id=work.workspace_id, name=name, decided_by=side, position=position)
            for side, names in REJECTION_REASONS.items()
            for position, name in enumerate(names)
        ]
    )


on_workspace_created(seed_pipeline)
