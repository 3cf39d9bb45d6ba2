"""The executor: stock GraphQL execution, with each mutation field run and completed in one transaction.

It is the place where the transaction opens, where the idempotency record is kept, and where a replay answers the
stored response. (A compiled executor for hot reads may replace this one behind the same class attribute.)
"""

import hashlib
import json
from collections.abc import Awaitable
from typing import Any

import orjson
from graphql import GraphQLError, GraphQLObjectType, print_ast
from graphql.execution.values import get_argument_values
from graphql.pyutils import Path
from strawberry.schema.schema import StrawberryGraphQLCoreExecutionContext
from strawberry.utils.str_converters import to_snake_case

from rapport.kernel.database import execute
from rapport.kernel.errors import DomainError, IdempotencyKeyReused, InvalidInput
from rapport.kernel.graph.context import Context
from rapport.kernel.graph.errors import to_graph
from rapport.kernel.graph.mutations import mutations
from rapport.kernel.idempotency import MAX_KEY, MAX_STORED_KEY, IdempotentRequest, claim, keep_answer
from rapport.kernel.work import open_work


class MutationExecutor(StrawberryGraphQLCoreExecutionContext):
    """Executes documents; root mutation fields go through ``_run_mutation``."""

    def execute_field(
        self, parent_type: GraphQLObjectType, source: Any, field_details_list: Any, path: Path, position: Any
    ) -> Any:
        field = field_details_list[0].node
        spec = mutations.get(to_snake_case(field.name.value)) if parent_type is self.schema.mutation_type else None
        context: Context = self.context_value
        if spec is None or spec.is_session or context.principal is None:
            return super().execute_field(parent_type, source, field_details_list, path, position)
        return self._run_mutation(parent_type, source, field_details_list, path, position)

    async def _run_mutation(
        self, parent_type: GraphQLObjectType, source: Any, details: Any, path: Path, position: Any
    ) -> Any:
        try:
            request = self._idempotent_request(parent_type, details, path)
        except DomainError as error:
            return await self._complete(parent_type, details, path, position, to_graph(error))
        try:
            return await self._run_in_work(request, parent_type, source, details, path, position)
        except GraphQLError:
            raise
        except Exception as error:  # of the transaction itself: told as one of this field, and so masked
            field = self.schema.get_field(parent_type, details[0].node.name.value)
            assert field is not None
            self.handle_field_error(error, field.type, details, path)
            return None

    async def _run_in_work(
        self,
        request: IdempotentRequest | None,
        parent_type: GraphQLObjectType,
        source: Any,
        details: Any,
        path: Path,
        position: Any,
    ) -> Any:
        context: Context = self.context_value
        context.forget_loaded()
        async with open_work(context.access, idempotency_key=request.key if request else None) as work:
            context.extras["work"] = work
            if request is not None:
                try:
                    stored = await claim(request, work.now)
                except IdempotencyKeyReused as error:
                    return await self._complete(parent_type, details, path, position, to_graph(error))
                if stored is not None:
                    return stored
            answer = super().execute_field(parent_type, source, details, path, position)
            answer = await answer if isinstance(answer, Awaitable) else answer
            if self.collected_errors.errors:
                # A field that failed in the database has ended the transaction, and COMMIT would not say so.
                await execute("SELECT 1")
            if request is not None:
                await keep_answer(request, _without_secrets(answer, context.secrets, path.as_list()))
        context.forget_loaded()
        return answer

    async def _complete(
        self, parent_type: GraphQLObjectType, details: Any, path: Path, position: Any, value: Any
    ) -> Any:
        """The response for an answer that was made without calling the resolver."""
        field = self.schema.get_field(parent_type, details[0].node.name.value)
        assert field is not None
        info = self.build_resolve_info(field, [detail.node for detail in details], parent_type, path)
        completed = self.complete_value(field.type, details, info, path, value, position)
        return await completed if isinstance(completed, Awaitable) else completed

    def _idempotent_request(self, parent_type: GraphQLObjectType, details: Any, path: Path) -> IdempotentRequest | None:
        """The request as its idempotency record knows it; None when the caller sent no key."""
        context: Context = self.context_value
        node = details[0].node
        field = self.schema.get_field(parent_type, node.name.value)
        assert field is not None
        arguments = get_argument_values(field, node, self.variable_values, details[0].fragment_variable_values)
        values = arguments.get("input") or {}
        own_key = values.get("idempotencyKey", values.get("idempotency_key"))
        given = own_key if own_key is not None else context.header_key
        if given is None:
            return None
        if not 1 <= len(given) <= MAX_KEY or not given.isprintable():
            raise InvalidInput(
                f"An idempotency key has 1 to {MAX_KEY} printable characters.", path=("input", "idempotencyKey")
            )
        key = given if own_key is not None else f"{given}#{path.key}"
        if len(key) > MAX_STORED_KEY:
            raise InvalidInput("The alias of this field is too long to be part of an idempotency key.")
        body = [print_ast(detail.node) for detail in details] + [print_ast(f) for f in _fragments(self)]
        # Not orjson: it refuses halves of surrogates, which texts may hold that are cleaned only later.
        whole = json.dumps([body, arguments], default=str, sort_keys=True)
        fingerprint = hashlib.sha256(whole.encode()).hexdigest()
        return IdempotentRequest(context.access, node.name.value, key, fingerprint)


def _fragments(executor: MutationExecutor) -> list[Any]:
    return list(executor.fragment_definitions.values())


def _without_secrets(answer: Any, secrets: list[tuple[str | int, ...]], prefix: list[str | int]) -> Any:
    """A copy of the response at ``prefix`` with secret values (a new API key, say) nulled."""
    own = [path for path in secrets if list(path[: len(prefix)]) == prefix]
    if not own:
        return answer
    copy = orjson.loads(orjson.dumps(answer, default=str))
    for path in own:
        place = copy
        for step in path[len(prefix) : -1]:
            place = place[step]
        place[path[-1]] = None
    return copy
