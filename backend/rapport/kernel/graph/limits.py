"""Limits that hold for every document, computed before anything runs, and the cost that is reported.

A document's cost is the number of field values it may make at most: each field counts one, times the ``first`` of
every connection it stands in (``first`` as a variable is read from the variables; a plain list counts as ten, and a
board's cards as one hundred, its size being bounded elsewhere).
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    InlineFragmentNode,
    IntValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
    VariableNode,
)
from strawberry.extensions import SchemaExtension

MAX_TOKENS = 8_000
MAX_DEPTH = 14
MAX_ALIASES = 60
MAX_DIRECTIVES = 60
MAX_DUPLICATE_FIELDS = 20
MAX_COST = 250_000

_BIG_LISTS = {"cards": 100, "changed": 10}
_PAGE_DEFAULT = 50


class DocumentTooLarge(GraphQLError):
    """The document is refused before anything runs."""

    def __init__(self, what: str) -> None:
        super().__init__(what, extensions={"code": "DOCUMENT_TOO_LARGE"})


@dataclass(slots=True)
class _Count:
    depth: int = 0
    aliases: int = 0
    directives: int = 0
    cost: int = 0


class DocumentMeasure:
    """Walks one operation with its fragments; raises DocumentTooLarge as soon as a limit is passed."""

    def __init__(self, document: DocumentNode, variables: Mapping[str, Any]) -> None:
        self._fragments = {d.name.value: d for d in document.definitions if isinstance(d, FragmentDefinitionNode)}
        self._operations = [d for d in document.definitions if isinstance(d, OperationDefinitionNode)]
        self._variables = variables
        self._count = _Count()

    def cost(self) -> int:
        for operation in self._operations:
            self._walk(operation.selection_set, 1, 1, frozenset())
        return self._count.cost

    def _walk(self, selections: SelectionSetNode, depth: int, factor: int, inside: frozenset[str]) -> None:
        if depth > MAX_DEPTH:
            raise DocumentTooLarge(f"The document is nested deeper than {MAX_DEPTH} levels.")
        seen: Counter[str] = Counter()
        for selection in selections.selections:
            self._count.directives += len(selection.directives or ())
            if isinstance(selection, FieldNode):
                self._field(selection, depth, factor, inside, seen)
            elif isinstance(selection, InlineFragmentNode):
                self._walk(selection.selection_set, depth, factor, inside)
            elif isinstance(selection, FragmentSpreadNode):
                self._spread(selection, depth, factor, inside)
        if self._count.directives > MAX_DIRECTIVES:
            raise DocumentTooLarge(f"The document has more than {MAX_DIRECTIVES} directives.")

    def _field(self, field: FieldNode, depth: int, factor: int, inside: frozenset[str], seen: Counter[str]) -> None:
        name = field.name.value
        seen[name] += 1
        self._count.aliases += field.alias is not None
        self._count.cost += factor
        if seen[name] > MAX_DUPLICATE_FIELDS:
            raise DocumentTooLarge(
                f"The field {name} is asked for more than {MAX_DUPLICATE_FIELDS} times in one place."
            )
        if self._count.aliases > MAX_ALIASES:
            raise DocumentTooLarge(f"The document has more than {MAX_ALIASES} aliases.")
        if self._count.cost > MAX_COST:
            raise DocumentTooLarge(
                f"The document costs more than {MAX_COST:,} field values; ask for fewer rows or fields at once."
            )
        if field.selection_set is not None:
            self._walk(field.selection_set, depth + 1, factor * self._rows(field), inside)

    def _spread(self, spread: FragmentSpreadNode, depth: int, factor: int, inside: frozenset[str]) -> None:
        name = spread.name.value
        fragment = self._fragments.get(name)
        if fragment is not None and name not in inside:  # a cycle is refused by validation
            self._walk(fragment.selection_set, depth, factor, inside | {name})

    def _rows(self, field: FieldNode) -> int:
        for argument in field.arguments or ():
            if argument.name.value == "first":
                value = argument.value
                if isinstance(value, IntValueNode):
                    return max(1, int(value.value))
                if isinstance(value, VariableNode):
                    given = self._variables.get(value.name.value)
                    return given if isinstance(given, int) and given > 0 else _PAGE_DEFAULT
        return _BIG_LISTS.get(field.name.value, 1)


class DocumentLimits(SchemaExtension):
    """Refuses documents past the limits, and reports ``extensions.cost``."""

    def on_operation(self) -> Iterator[None]:
        self.execution_context.parse_options["max_tokens"] = MAX_TOKENS
        self._cost = 0
        yield

    def on_validate(self) -> Iterator[None]:
        # Last of the extensions: a document that validation refused is not measured.
        context = self.execution_context
        if context.graphql_document is not None and not context.pre_execution_errors:
            try:
                self._cost = DocumentMeasure(context.graphql_document, context.variables or {}).cost()
            except DocumentTooLarge as error:
                context.pre_execution_errors = [error]
        yield

    def get_results(self) -> dict[str, Any]:
        return {"cost": self._cost} if self._cost else {}
