from rapport.kernel.errors import DomainError, NotFound
from rapport.kernel.graph.errors import Error, error_type, to_graph


class SpoonMissing(NotFound):
    """There is no
    spoon."""


def subclasses(kind: type[DomainError]) -> set[type[DomainError]]:
    return {kind}.union(*(subclasses(each) for each in kind.__subclasses__()))


def test_an_exception_is_a_type_of_its_own_name() -> None:
    made = error_type(SpoonMissing)
    assert made is error_type(SpoonMissing)
    definition = made.__strawberry_definition__  # type: ignore[attr-defined]
    assert (definition.name, definition.description) == ("SpoonMissing", "There is no spoon.")
    answer = to_graph(SpoonMissing(path=("input", "spoonId")))
    assert isinstance(answer, Error)
    assert (answer.code, answer.message, answer.path) == (
        "SPOON_MISSING",
        "This does not exist, or you have no access to it.",
        ["input", "spoonId"],
    )


def test_codes_are_told_apart() -> None:
    ours = [each for each in subclasses(DomainError) if each.__module__.startswith("rapport.")]
    codes = [each.code() for each in ours]
    assert len(codes) == len(set(codes)) > 30
    assert all(code == code.upper() and " " not in code for code in codes)
