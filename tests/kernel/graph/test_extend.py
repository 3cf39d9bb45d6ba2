import pytest
import strawberry

from rapport.kernel.graph.extend import FieldClash, extend


@strawberry.type
class Cup:
    name: str


@strawberry.type
class Query:
    @strawberry.field
    def cup(self) -> Cup:
        return Cup(name="Mug")


@pytest.fixture(autouse=True)
def restored() -> object:
    """What a test adds to the type goes with it."""
    fields = Cup.__strawberry_definition__.fields  # type: ignore[attr-defined]
    kept = list(fields)
    yield
    fields[:] = kept


def cup_size(root: Cup) -> int:
    return 42


def test_a_field_is_added_to_a_type_of_a_lower_domain() -> None:
    extend(Cup)(strawberry.field(cup_size, name="sizeInMillilitres"))
    result = strawberry.Schema(Query).execute_sync("{ cup { name sizeInMillilitres } }")
    assert result.data == {"cup": {"name": "Mug", "sizeInMillilitres": 42}}


@pytest.mark.parametrize("name", ["name", "cupSize", "cup_size"])
def test_two_fields_of_one_name_clash(name: str) -> None:
    extend(Cup)(strawberry.field(cup_size))
    with pytest.raises(FieldClash):
        extend(Cup)(strawberry.field(cup_size, name=name))
