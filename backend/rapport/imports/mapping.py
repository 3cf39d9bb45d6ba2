"""Which column means what in one import, as the user confirmed it."""

from collections.abc import Sequence
from dataclasses import dataclass

from rapport.imports.columns import guess_columns
from rapport.imports.dates import DateOrder, guess_date_order
from rapport.imports.fields import REPEATABLE, Field
from rapport.imports.refusals import MappingRefused

_IDENTITY = (Field.FULL_NAME, Field.FIRST_NAME, Field.LAST_NAME, Field.EMAIL)


@dataclass(frozen=True, slots=True)
class Mapping:
    """One entry per column of the file, None for a column that is left out.

    `date_order` says how 03/04/2025 is read, `phone_region` (two letters) the country of numbers without one.
    """

    fields: tuple[Field | None, ...]
    date_order: DateOrder = DateOrder.DAY_FIRST
    phone_region: str | None = None


def propose_mapping(
    headings: Sequence[str], rows: Sequence[Sequence[str]], phone_region: str | None = None
) -> tuple[Mapping, bool]:
    """The guessed mapping, and whether the order of day and month is proven by the file or only assumed."""
    fields = tuple(guess.field for guess in guess_columns(headings, rows))
    dates = [row[at] for at, field in enumerate(fields) if field is Field.APPLIED_AT for row in rows if at < len(row)]
    order = guess_date_order(dates)
    return Mapping(fields, order or DateOrder.DAY_FIRST, phone_region), order is not None


def check_mapping(mapping: Mapping, headings: Sequence[str], one_job: bool = False) -> None:
    """Raise `MappingRefused` unless the mapping fits the file and names somebody.

    `one_job` says that everybody in the file goes to one job, chosen apart from the columns.
    """
    if len(mapping.fields) != len(headings):
        raise MappingRefused(
            "mapping_of_another_file",
            f"The mapping has {len(mapping.fields)} columns but the file has {len(headings)}.",
        )
    taken: dict[Field, int] = {}
    for column, field in enumerate(mapping.fields):
        if field is None:
            continue
        if field in taken and field not in REPEATABLE:
            raise MappingRefused(
                "field_mapped_twice",
                f"“{headings[taken[field]]}” and “{headings[column]}” can't both be the {label(field)}.",
                column,
            )
        taken.setdefault(field, column)
    if not any(field in taken for field in _IDENTITY):
        raise MappingRefused(
            "nobody_named", "Choose the column with people's names or the one with their e-mail addresses."
        )
    if Field.STAGE in taken and Field.JOB not in taken and not one_job:
        raise MappingRefused(
            "stage_without_job",
            "A stage needs the job it belongs to: choose the column with the job.",
            taken[Field.STAGE],
        )


def label(field: Field) -> str:
    """The field's name within a sentence."""
    return {
        Field.EMAIL: "e-mail address",
        Field.OWNER_EMAIL: "owner's e-mail address",
        Field.APPLIED_AT: "date",
    }.get(field, field.value.replace("_", " "))
