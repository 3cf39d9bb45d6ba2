"""In production only the built documents run, except for programs with a key."""

from graphql import GraphQLError

from rapport.kernel.graph.context import Context
from rapport.kernel.graph.known_documents import document_hash
from rapport.schema import schema

BUILT = "{ instance { version } }"
OTHER = "{ instance { version name } }"


async def answer(document: str, known: frozenset[str] | None) -> list[GraphQLError] | None:
    return (await schema.execute(document, context_value=Context(principal=None, known_documents=known))).errors


async def test_a_built_document_runs(database: object) -> None:
    assert await answer(BUILT, frozenset({document_hash(BUILT)})) is None


async def test_any_other_is_refused_with_a_code(database: object) -> None:
    errors = await answer(OTHER, frozenset({document_hash(BUILT)}))
    assert errors is not None
    assert [error.extensions for error in errors] == [{"code": "UNKNOWN_DOCUMENT"}]
    assert errors[0].message.startswith("This page is out of date. Reload it.")


async def test_nothing_is_limited_where_any_document_may_run(database: object) -> None:
    assert await answer(OTHER, None) is None


async def test_an_empty_list_refuses_everything(database: object) -> None:
    errors = await answer(BUILT, frozenset())
    assert errors is not None
    assert len(errors) == 1
