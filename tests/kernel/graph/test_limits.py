import pytest
from graphql import parse

from rapport.kernel.graph.limits import (
    MAX_ALIASES,
    MAX_COST,
    MAX_DEPTH,
    MAX_DIRECTIVES,
    MAX_DUPLICATE_FIELDS,
    DocumentMeasure,
    DocumentTooLarge,
)
from tests.fixtures.graph import Asker


def cost(document: str, **variables: object) -> int:
    return DocumentMeasure(parse(document), variables).cost()


@pytest.mark.parametrize(
    ("document", "variables", "expected"),
    [
        ("{ a b }", {}, 2),
        ("{ a { b c } }", {}, 3),
        ("{ list(first: 20) { a b } }", {}, 41),
        ("query ($n: Int) { list(first: $n) { a } }", {"n": 7}, 8),
        ("query ($n: Int = 5) { list(first: $n) { a } }", {}, 51),
        ("query ($n: Int) { list(first: $n) { a } }", {"n": -3}, 51),
        ("{ outer(first: 10) { inner(first: 10) { a } } }", {}, 1 + 10 + 100),
        ("{ board { cards { a } } }", {}, 2 + 100),
        ("{ ...F ... { a } } fragment F on Query { b { c } }", {}, 3),
        ("query A { a } query B { b }", {}, 2),
    ],
)
def test_cost_is_the_number_of_values_at_most(document: str, variables: dict[str, object], expected: int) -> None:
    assert cost(document, **variables) == expected


def nested(depth: int) -> str:
    return "{" + "a{" * (depth - 1) + "b" + "}" * depth


@pytest.mark.parametrize(
    ("fits", "too_large"),
    [
        (nested(MAX_DEPTH), nested(MAX_DEPTH + 1)),
        (
            "{" + " ".join(f"x{n}: f{n}" for n in range(MAX_ALIASES)) + "}",
            "{" + " ".join(f"x{n}: f{n}" for n in range(MAX_ALIASES + 1)) + "}",
        ),
        (
            "{" + "a @skip(if: true) " * 20 + "}",
            "{" + "a @skip(if: true) @skip(if: true) @skip(if: true) @x " * 20 + "}",
        ),
        ("{" + "a " * MAX_DUPLICATE_FIELDS + "}", "{" + "a " * (MAX_DUPLICATE_FIELDS + 1) + "}"),
        (
            "{ a(first: 100) { b(first: 100) { c(first: 20) { d } } } }",
            "{ a(first: 100) { b(first: 100) { c(first: 30) { d } } } }",
        ),
    ],
    ids=["depth", "aliases", "directives", "duplicates", "cost"],
)
def test_a_document_past_a_limit_is_refused(fits: str, too_large: str) -> None:
    assert 0 < cost(fits) <= MAX_COST
    with pytest.raises(DocumentTooLarge) as caught:
        cost(too_large)
    assert caught.value.extensions == {"code": "DOCUMENT_TOO_LARGE"}
    assert MAX_DIRECTIVES < 80


def test_fragments_that_multiply_are_cut_off_soon() -> None:
    spreads = " ".join(f"fragment F{n} on Query {{ ...F{n + 1} ...F{n + 1} }}" for n in range(40))
    with pytest.raises(DocumentTooLarge):
        cost("{ ...F0 } " + spreads + " fragment F40 on Query { a }")


async def test_refused_before_anything_runs() -> None:
    document = "{ " + " ".join(f"v{n}: viewer {{ email }}" for n in range(MAX_ALIASES + 1)) + " }"
    [error] = await Asker().errors(document)
    assert error["extensions"] == {"code": "DOCUMENT_TOO_LARGE"}


async def test_words_without_end_are_refused_by_the_parser() -> None:
    [error] = await Asker().errors("{ " + "viewer { email } " * 4_000 + "}")
    assert "token" in error["message"]
