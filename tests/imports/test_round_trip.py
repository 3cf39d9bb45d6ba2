"""Whatever a spreadsheet writes, in any of its ways, comes back as it was."""

import csv
import io

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rapport.imports.dates import DateOrder
from rapport.imports.fields import Field
from rapport.imports.mapping import Mapping
from rapport.imports.refusals import FileRefused
from rapport.imports.rows import PersonRow, RowReader
from rapport.imports.source import inspect_csv, read_rows

F = Field

# Letters of many scripts, quotes, separators, line breaks: what a cell may hold and keep.
CELL = st.text(
    st.characters(
        codec="utf-8",
        categories=["L", "M", "N", "P", "S", "Zs"],
        include_characters="\n\r\t",
        exclude_characters="\ufffd",
    ),
    max_size=30,
)
TABLE = st.lists(st.lists(CELL, min_size=3, max_size=3), min_size=1, max_size=12)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    table=TABLE,
    delimiter=st.sampled_from([",", ";", "\t", "|"]),
    newline=st.sampled_from(["\n", "\r\n"]),
    codec=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]),
)
def test_cells_come_back(table: list[list[str]], delimiter: str, newline: str, codec: str) -> None:
    # Python's writer leaves a lone carriage return unquoted, which no spreadsheet does.
    lone = any("\r" in cell for row in table for cell in row)
    quoting = csv.QUOTE_ALL if lone else csv.QUOTE_MINIMAL
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=delimiter, lineterminator=newline, quoting=quoting)
    writer.writerow(["First name", "Last name", "E-mail address"])
    writer.writerows(["x" + cell for cell in row] for row in table)
    file = io.BytesIO(buffer.getvalue().encode(codec))
    facts = inspect_csv(file)
    assert facts.delimiter == delimiter
    assert facts.headings == ("First name", "Last name", "E-mail address")
    assert [cells for _, cells in read_rows(file, facts)] == [["x" + cell for cell in row] for row in table]


NAME_PART = st.text(st.characters(codec="utf-8", categories=["Lu", "Ll", "Lo"]), min_size=1, max_size=20)


@given(
    name=NAME_PART,
    local=st.from_regex(r"[A-Za-z0-9]{1,20}(?:[.+_-][A-Za-z0-9]{1,10}){0,2}", fullmatch=True),
    domain=st.from_regex(r"(?:[A-Za-z0-9]{1,12}\.){1,3}example", fullmatch=True),
)
def test_people_come_back(name: str, local: str, domain: str) -> None:
    reader = RowReader(Mapping((F.FULL_NAME, F.EMAIL), DateOrder.DAY_FIRST), ["Name", "Mail"])
    once = reader.read(1, [name, f"{local}@{domain}"])
    assert isinstance(once, PersonRow)
    assert once.emails == (f"{local}@{domain}".lower(),)
    again = reader.read(1, [once.name, once.emails[0]])
    assert again == once


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.binary(max_size=400))
def test_no_file_breaks_the_reader(content: bytes) -> None:
    """Any bytes are either read or refused with a sentence."""
    file = io.BytesIO(content)
    try:
        facts = inspect_csv(file)
    except FileRefused as refused:
        assert refused.message.endswith(".")
    else:
        assert len(list(read_rows(file, facts))) == facts.rows
