"""What is kept of the documents that clients send."""

from strawberry.extensions.parser_cache import _get_parse_cache
from strawberry.extensions.validation_cache import _get_validate_cache

from rapport.kernel.graph import build
from rapport.kernel.graph.context import Context
from rapport.schema import schema

CACHES = (_get_parse_cache(build._CACHED_DOCUMENTS), _get_validate_cache(build._CACHED_DOCUMENTS))


def kept() -> list[int]:
    return [cache.cache_info().currsize for cache in CACHES]  # type: ignore[attr-defined]


async def ask(document: str) -> object:
    return (await schema.execute(document, context_value=Context(principal=None))).data


async def test_short_documents_are_parsed_and_checked_once() -> None:
    for cache in CACHES:
        cache.cache_clear()  # type: ignore[attr-defined]
    assert await ask("{ viewer { email } }") == {"viewer": None}
    assert await ask("{ viewer { email } }") == {"viewer": None}
    assert kept() == [1, 1]
    assert [cache.cache_info().hits for cache in CACHES] == [1, 1]  # type: ignore[attr-defined]


async def test_long_documents_are_answered_and_not_kept() -> None:
    before = kept()
    assert await ask("{ viewer { email } } # " + "x" * build._LONGEST_CACHED) == {"viewer": None}
    assert kept() == before
