"""Everything the user chose for one import, and how it is kept with it."""

from collections.abc import Mapping as Values
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from rapport.imports.dates import DateOrder
from rapport.imports.fields import Field
from rapport.imports.mapping import Mapping
from rapport.imports.source import CsvFacts


@dataclass(frozen=True, slots=True)
class Choices:
    """The columns' meaning, and what holds for everybody in the file: a job and stage, a source, tags."""

    mapping: Mapping
    job_id: UUID | None = None
    stage_id: UUID | None = None
    source: str = ""
    tags: tuple[str, ...] = ()


def choices_to_json(choices: Choices) -> dict[str, Any]:
    return {
        "fields": [field and field.value for field in choices.mapping.fields],
        "date_order": choices.mapping.date_order.value,
        "phone_region": choices.mapping.phone_region,
        "job_id": str(choices.job_id) if choices.job_id else None,
        "stage_id": str(choices.stage_id) if choices.stage_id else None,
        "source": choices.source,
        "tags": list(choices.tags),
    }


def choices_from_json(kept: Values[str, Any]) -> Choices:
    mapping = Mapping(
        tuple(field and Field(field) for field in kept["fields"]), DateOrder(kept["date_order"]), kept["phone_region"]
    )
    return Choices(
        mapping,
        UUID(kept["job_id"]) if kept["job_id"] else None,
        UUID(kept["stage_id"]) if kept["stage_id"] else None,
        kept["source"],
        tuple(kept["tags"]),
    )


def facts_to_json(facts: CsvFacts) -> dict[str, Any]:
    """The facts without the sample, which holds people and stays in the file."""
    return {
        "encoding": facts.encoding,
        "delimiter": facts.delimiter,
        "header_line": facts.header_line,
        "preamble_end": facts.preamble_end,
        "headings": list(facts.headings),
        "rows": facts.rows,
    }


def facts_from_json(kept: Values[str, Any]) -> CsvFacts:
    return CsvFacts(
        encoding=kept["encoding"],
        delimiter=kept["delimiter"],
        header_line=kept["header_line"],
        preamble_end=kept["preamble_end"],
        headings=tuple(kept["headings"]),
        rows=kept["rows"],
        sample=(),
    )
