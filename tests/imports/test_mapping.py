import pytest

from rapport.imports.dates import DateOrder
from rapport.imports.fields import Field
from rapport.imports.mapping import Mapping, check_mapping, propose_mapping
from rapport.imports.refusals import MappingRefused

F = Field


def test_proposal() -> None:
    mapping, proven = propose_mapping(
        ["Name", "Email", "Applied on"], [["Eva Berg", "eva@x.example", "03/25/2025"]], phone_region="US"
    )
    assert mapping == Mapping((F.FULL_NAME, F.EMAIL, F.APPLIED_AT), DateOrder.MONTH_FIRST, "US")
    assert proven


def test_order_of_dates_is_assumed_where_the_file_does_not_tell() -> None:
    mapping, proven = propose_mapping(["Name", "Applied on"], [["Eva Berg", "03/04/2025"], ["Ben"]])
    assert (mapping.date_order, proven) == (DateOrder.DAY_FIRST, False)


@pytest.mark.parametrize(
    ("fields", "code", "message", "column"),
    [
        ((F.EMAIL,), "mapping_of_another_file", "The mapping has 1 columns but the file has 2.", None),
        (
            (F.SOURCE, F.SOURCE),
            "field_mapped_twice",
            "“One” and “Two” can't both be the source.",
            1,
        ),
        (
            (F.PHONE, None),
            "nobody_named",
            "Choose the column with people's names or the one with their e-mail addresses.",
            None,
        ),
        (
            (F.EMAIL, F.STAGE),
            "stage_without_job",
            "A stage needs the job it belongs to: choose the column with the job.",
            1,
        ),
    ],
)
def test_mappings_that_cannot_work(fields: tuple[F | None, ...], code: str, message: str, column: int | None) -> None:
    with pytest.raises(MappingRefused) as refused:
        check_mapping(Mapping(fields), ["One", "Two"])
    assert (refused.value.code, refused.value.message, refused.value.column) == (code, message, column)


def test_good_mappings() -> None:
    check_mapping(Mapping((F.EMAIL, F.EMAIL)), ["One", "Two"])
    check_mapping(Mapping((F.FIRST_NAME, None)), ["One", "Two"])
    check_mapping(Mapping((F.EMAIL, F.STAGE)), ["One", "Two"], one_job=True)
