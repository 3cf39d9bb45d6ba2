"""Recognising a subscription to a board, so that the hub can serve it to many from one execution."""

import asyncio
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from uuid import UUID

import orjson
from graphql import (
    DocumentNode,
    ExecutionResult,
    FieldNode,
    GraphQLError,
    GraphQLSchema,
    OperationDefinitionNode,
    OperationType,
    TypeInfo,
    TypeInfoVisitor,
    Visitor,
    execute,
    parse,
    print_ast,
    validate,
    visit,
)
from graphql.execution.values import get_argument_values, get_variable_values

from rapport.kernel.access import Access
from rapport.kernel.database import DatabaseAway, is_database_away
from rapport.kernel.graph.build import RapportSchema
from rapport.kernel.graph.context import Context
from rapport.kernel.graph.fields import VIEWER_RELATIVE
from rapport.kernel.graph.limits import MAX_TOKENS, DocumentMeasure
from rapport.kernel.graph.masking import public_error
from rapport.kernel.ids import decode_id
from rapport.pipeline.queries.boards import BoardStep
from rapport.pipeline.types import JOB_PREFIX, BoardReload, to_delta

BOARD_FIELD = "boardChanges"


@dataclass(frozen=True, slots=True)
class BoardSubscription:
    """A document whose one field is ``boardChanges``, ready to be executed for any number of changes."""

    schema: RapportSchema
    known: "PreparedDocument"
    variables: dict[str, Any]
    job_id: UUID
    after: int

    @property
    def text(self) -> str:
        return self.known.text

    @property
    def is_viewer_relative(self) -> bool:
        return self.known.is_viewer_relative

    @property
    def shared_variables(self) -> str:
        """The variables that a payload can depend on: all but the cursor's (which only ``after`` may use)."""
        rest = {name: value for name, value in self.variables.items() if name not in self.known.cursor_variables}
        return orjson.dumps(rest, option=orjson.OPT_SORT_KEYS).decode()

    async def render(self, access: Access, change: BoardStep | int) -> str:
        """The payload for one change, as JSON text."""
        value = BoardReload(version=change) if isinstance(change, int) else to_delta(change)
        context = Context(principal=access)
        outcome = execute(
            self.schema._schema,
            self.known.document,
            root_value=value,
            context_value=context,
            variable_values=self.variables,
            executor_class=self.schema.execution_context_class,
        )
        # What has begun is finished even when its reader leaves: cut short, it would leave fields unawaited.
        result = outcome if isinstance(outcome, ExecutionResult) else await asyncio.shield(outcome)
        for error in result.errors or ():
            if is_database_away(error.original_error):
                raise DatabaseAway from error  # no change is told half: it is told again
        payload: dict[str, Any] = {"data": result.data}
        if result.errors:
            payload["errors"] = [public_error(error, context).formatted for error in result.errors]
        return orjson.dumps(payload, default=str).decode()


@dataclass(frozen=True, slots=True)
class PreparedDocument:
    """What is known of a document's text alone; kept, because thousands may come back with the same one at once."""

    document: DocumentNode
    is_valid: bool
    text: str
    cursor_variables: frozenset[str]
    is_viewer_relative: bool


@lru_cache(maxsize=500)
def prepared(schema: RapportSchema, query: str) -> PreparedDocument:
    """Raises GraphQLError for text that is no document."""
    document = parse(query, max_tokens=MAX_TOKENS)
    is_valid = not validate(schema._schema, document)
    return PreparedDocument(
        document=document,
        is_valid=is_valid,
        text=print_ast(document),
        cursor_variables=frozenset(_cursor_variables(document)),
        is_viewer_relative=is_valid and asks_viewer_relative(schema._schema, document),
    )


def board_subscription(
    schema: RapportSchema, query: str, variables: dict[str, Any], operation_name: str | None
) -> BoardSubscription | None:
    """The subscription in a valid ``document`` if it is to one board, else None (it is then run like any other).

    Raises GraphQLError for text that is no document or passes the limits.
    """
    known = prepared(schema, query)
    document = known.document
    if not known.is_valid:
        return None
    DocumentMeasure(document, variables).cost()
    operations = [d for d in document.definitions if isinstance(d, OperationDefinitionNode)]
    if len(operations) != 1 or (operation_name and operations[0].name and operations[0].name.value != operation_name):
        return None
    operation = operations[0]
    fields = operation.selection_set.selections
    if operation.operation is not OperationType.SUBSCRIPTION or len(fields) != 1 or operation.directives:
        return None
    field = fields[0]
    if not isinstance(field, FieldNode) or field.name.value != BOARD_FIELD or field.directives:
        return None
    arguments = _arguments(schema._schema, operation, field, variables)
    job_id = decode_id(JOB_PREFIX, arguments["jobId"]) if arguments else None
    if arguments is None or job_id is None:
        return None
    return BoardSubscription(
        schema=schema,
        known=known,
        variables=variables,
        job_id=job_id,
        after=arguments["after"],
    )


def _arguments(
    schema: GraphQLSchema, operation: OperationDefinitionNode, field: FieldNode, variables: dict[str, Any]
) -> dict[str, Any] | None:
    values = get_variable_values(schema, operation.variable_definitions or (), variables)
    if isinstance(values, list):
        return None
    assert schema.subscription_type is not None
    try:
        given = get_argument_values(schema.subscription_type.fields[BOARD_FIELD], field, values)
    except GraphQLError:
        return None
    return {"jobId": given.get("jobId", given.get("job_id")), "after": given["after"]}


def _cursor_variables(document: DocumentNode) -> set[str]:
    """Variables that stand as ``after`` of the board field and nowhere else."""
    inside: set[str] = set()
    elsewhere: set[str] = set()

    class Uses(Visitor):
        def enter_argument(self, node: Any, _key: Any, _parent: Any, _path: Any, ancestors: Any) -> None:
            if getattr(node.value, "kind", "") != "variable":
                return
            holder = next((a for a in reversed(ancestors) if isinstance(a, FieldNode)), None)
            is_cursor = holder is not None and holder.name.value == BOARD_FIELD and node.name.value == "after"
            (inside if is_cursor else elsewhere).add(node.value.name.value)

    visit(document, Uses())
    return inside - elsewhere


def asks_viewer_relative(schema: GraphQLSchema, document: DocumentNode) -> bool:
    """Whether a document selects a field whose answer depends on who exactly looks."""
    found = False
    types = TypeInfo(schema)

    class Fields(Visitor):
        def enter_field(self, *_: Any) -> None:
            nonlocal found
            definition = types.get_field_def()
            field = definition.extensions.get("strawberry-definition") if definition else None
            found = found or bool(field is not None and field.metadata.get(VIEWER_RELATIVE))

    visit(document, TypeInfoVisitor(types, Fields()))
    return found
