import io
from datetime import UTC, datetime

from rapport.demo.generate import make_company
from rapport.demo.sample import HEADINGS, sample_csv
from rapport.imports.fields import Field
from rapport.imports.mapping import check_mapping, propose_mapping
from rapport.imports.refusals import Refusal
from rapport.imports.rows import PersonRow, RowReader
from rapport.imports.source import inspect_csv, read_rows

NOW = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)


def test_the_sample_can_be_imported_as_it_is() -> None:
    file = io.BytesIO(sample_csv(NOW).encode())
    facts = inspect_csv(file)
    mapping, _ = propose_mapping(facts.headings, [cells for _, cells in facts.sample])
    assert facts.headings == HEADINGS
    assert mapping.fields == (
        *(Field.FULL_NAME, Field.EMAIL, Field.PHONE, Field.HEADLINE, Field.LOCATION, Field.TIME_ZONE, Field.TAGS),
        *(Field.SOURCE, Field.JOB, Field.STAGE, Field.APPLIED_AT, Field.NOTE),
    )
    check_mapping(mapping, facts.headings)
    reader = RowReader(mapping, facts.headings)
    rows = [reader.read(line, cells) for line, cells in read_rows(file, facts)]
    people = [row for row in rows if isinstance(row, PersonRow)]
    refused = [row for row in rows if isinstance(row, Refusal)]
    assert len(people) == 60
    assert [row.code for row in refused] == ["email_invalid", "nobody_named"]
    company = make_company(NOW)
    assert {person.job for person in people if person.job} <= {job.title for job in company.jobs}
    assert not {person.emails[0] for person in people} & {each.person.email for each in company.candidates}
    assert not any(person.remarks for person in people)


def test_the_sample_is_the_same_every_time() -> None:
    assert sample_csv(NOW) == sample_csv(NOW)
    assert len(sample_csv(NOW, rows=5, faults=False).splitlines()) >= 6
