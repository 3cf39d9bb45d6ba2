"""Graph types of the log. Higher domains add the fields that name their own things (candidate, job, undoable …)."""

from datetime import datetime
from typing import Any
from uuid import UUID

import strawberry

from rapport.kernel.access import ActorKind
from rapport.kernel.activities import ActivityRow
from rapport.kernel.graph.node import Node
from rapport.kernel.ids import encode_id

strawberry.enum(ActorKind, name="ActorKind", description="What kind of hand did it.")

ACTIVITY_PREFIX = "act"
BATCH_PREFIX = "bat"


@strawberry.type(description="Who did it.")
class Actor:
    kind: ActorKind
    member_id: strawberry.Private[UUID | None]
    api_key_id: strawberry.Private[UUID | None]


@strawberry.type(description="One thing that happened: an entry of a timeline.")
class Activity(Node):
    verb: str = strawberry.field(description="A dotted name, e.g. `application.moved`.")
    at: datetime
    actor: Actor
    fields: list[str] = strawberry.field(description="Names of the fields that this changed.")
    batch_id: strawberry.ID | None
    row: strawberry.Private[ActivityRow]


def to_activity(row: ActivityRow) -> Activity:
    return Activity(
        id=strawberry.ID(encode_id(ACTIVITY_PREFIX, row.id)),
        verb=row.verb,
        at=row.at,
        actor=Actor(kind=row.actor_kind, member_id=row.member_id, api_key_id=row.api_key_id),
        fields=row.changed_fields,
        batch_id=strawberry.ID(encode_id(BATCH_PREFIX, row.batch_id)) if row.batch_id else None,
        row=row,
    )


def to_actor(details: dict[str, Any]) -> Actor:
    """An actor from what a board version keeps of it."""
    return Actor(
        kind=ActorKind(details["kind"]),
        member_id=UUID(details["member"]) if details.get("member") else None,
        api_key_id=UUID(details["key"]) if details.get("key") else None,
    )
