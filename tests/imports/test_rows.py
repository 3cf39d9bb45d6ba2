from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.candidates.phones import Phone
from rapport.imports.dates import DateOrder
from rapport.imports.fields import Field
from rapport.imports.mapping import Mapping
from rapport.imports.refusals import Refusal, Remark
from rapport.imports.rows import PersonRow, RowReader

F = Field

EMPTY = PersonRow(
    line=2,
    name="Eva Berg",
    emails=(),
    phones=(),
    headline="",
    title="",
    company="",
    location="",
    time_zone="",
    tags=(),
    source="",
    owner_email="",
    links=(),
    note="",
    job="",
    stage="",
    applied_at=None,
    ended=False,
    remarks=(),
)


def read(columns: dict[str, F | None], *cells: str, region: str | None = None) -> PersonRow | Refusal:
    mapping = Mapping(tuple(columns.values()), DateOrder.DAY_FIRST, region)
    return RowReader(mapping, list(columns)).read(2, list(cells))


def person(columns: dict[str, F | None], *cells: str, region: str | None = None) -> PersonRow:
    row = read(columns, *cells, region=region)
    assert isinstance(row, PersonRow), row
    return row


def test_a_full_row() -> None:
    columns = {
        "Vorname": F.FIRST_NAME,
        "Nachname": F.LAST_NAME,
        "Mail": F.EMAIL,
        "Telefon": F.PHONE,
        "Headline": F.HEADLINE,
        "Titel": F.TITLE,
        "Firma": F.COMPANY,
        "Ort": F.LOCATION,
        "Land": F.LOCATION,
        "Zone": F.TIME_ZONE,
        "Tags": F.TAGS,
        "Quelle": F.SOURCE,
        "Betreuer": F.OWNER_EMAIL,
        "Profil": F.LINK,
        "Notiz": F.NOTE,
        "Stelle": F.JOB,
        "Phase": F.STAGE,
        "Datum": F.APPLIED_AT,
        "Intern": None,
    }
    row = person(
        columns,
        *("Eva", " Müller ", "Eva@X.example", "030 1234567", "Builds buoys", "Engineer", "Ebbline", "Ulm", "DE"),
        *("europe/berlin", "go; rust", "Fair", "Rita <RITA@demo.example>", "linkedin.com/in/eva", "Kind.\r\nCalm."),
        *("Firmware", "Screen", "04.03.2025", "ignored"),
        region="DE",
    )
    assert row == PersonRow(
        line=2,
        name="Eva Müller",
        emails=("eva@x.example",),
        phones=(Phone("030 1234567", "+49301234567"),),
        headline="Builds buoys",
        title="Engineer",
        company="Ebbline",
        location="Ulm, DE",
        time_zone="Europe/Berlin",
        tags=("go", "rust"),
        source="Fair",
        owner_email="rita@demo.example",
        links=("https://linkedin.com/in/eva",),
        note="Kind.\nCalm.",
        job="Firmware",
        stage="Screen",
        applied_at=datetime(2025, 3, 4, 12, tzinfo=UTC),
        ended=False,
        remarks=(),
    )


@pytest.mark.parametrize(
    ("columns", "cells", "name"),
    [
        ({"N": F.FULL_NAME}, ["Müller, Eva"], "Eva Müller"),
        ({"G": F.FIRST_NAME, "F": F.LAST_NAME}, ["小明", "王"], "王小明"),
        ({"N": F.FULL_NAME, "G": F.FIRST_NAME}, ["Eva M.", "Eva"], "Eva M."),
        ({"N": F.FULL_NAME, "G": F.FIRST_NAME}, ["", "Eva"], "Eva"),
        ({"N": F.FULL_NAME, "E": F.EMAIL}, ["", "Eva@x.example"], "eva@x.example"),
        ({"N": F.FULL_NAME}, ["None"], "None"),
    ],
)
def test_names(columns: dict[str, F | None], cells: list[str], name: str) -> None:
    assert person(columns, *cells).name == name


COLUMNS: dict[str, F | None] = {"Name": F.FULL_NAME, "E-Mail": F.EMAIL, "Privat": F.EMAIL}


def test_several_addresses_keep_their_order_and_are_named_once() -> None:
    row = person(COLUMNS, "Eva", "B@x.example; a@x.example", "Eva <b@X.example>")
    assert row.emails == ("b@x.example", "a@x.example")


def test_a_bad_address_beside_a_good_one_is_left_out() -> None:
    row = person(COLUMNS, "Eva", "eva@@x", "eva@x.example")
    assert row.emails == ("eva@x.example",)
    assert row.remarks == (Remark("email_left_out", "E-Mail", "eva@@x"),)


@pytest.mark.parametrize("blank", ["", " ", "-", "n/a", "NULL", "none"])
def test_written_out_emptiness_is_empty(blank: str) -> None:
    assert person(COLUMNS, "Eva Berg", blank, blank) == EMPTY


def test_phones() -> None:
    columns = {"Name": F.FULL_NAME, "Tel": F.PHONE, "Mobil": F.PHONE}
    row = person(columns, "Eva", "+49 (0)30 1234567; call me", "0049301234567")
    assert row.phones == (Phone("+49 (0)30 1234567", "+49301234567"),)
    assert row.remarks == (Remark("phone_left_out", "Tel", "call me"),)
    kept = person(columns, "Eva", "030 1234567", "")
    assert kept.phones == (Phone("030 1234567", None),)
    assert kept.remarks == (Remark("phone_kept_as_written", "Tel", "030 1234567"),)


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        (F.TIME_ZONE, "Mars/Base", "time_zone_unknown"),
        (F.APPLIED_AT, "yesterday", "date_unreadable"),
        (F.OWNER_EMAIL, "Rita", "owner_unknown"),
        (F.LINK, "javascript:alert(1)", "link_left_out"),
    ],
)
def test_what_cannot_be_read_is_left_out_with_a_remark(field: F, value: str, code: str) -> None:
    row = person({"Name": F.FULL_NAME, "Column": field}, "Eva Berg", value)
    assert row.remarks == (Remark(code, "Column", value),)
    assert (row.time_zone, row.applied_at, row.owner_email, row.links) == ("", None, "", ())


def test_a_rejection_is_told_in_the_note_and_ends_the_process() -> None:
    columns = {"Name": F.FULL_NAME, "Notes": F.NOTE, "Reason": F.REJECTION_REASON, "Status": F.STATUS}
    row = person(columns, "Eva Berg", "Kind", "Too junior", "Active")
    assert (row.note, row.ended) == ("Kind\n\nReason: Too junior", True)
    assert person(columns, "Eva Berg", "Kind", "n/a", "Rejected").ended is True
    assert person(columns, "Eva Berg", "Kind", "", "Active").ended is False


@pytest.mark.parametrize(
    ("columns", "cells", "refusal"),
    [
        (COLUMNS, ["", "", ""], Refusal(2, "nobody_named", "The row has neither a name nor an e-mail address.")),
        (
            COLUMNS,
            ["Eva", "eva at x.example", ""],
            Refusal(2, "email_invalid", "“eva at x.example” is not an e-mail address.", "E-Mail"),
        ),
        (
            COLUMNS,
            ["Eva", "x" * 80, ""],
            Refusal(2, "email_invalid", f"“{'x' * 57}…” is not an e-mail address.", "E-Mail"),
        ),
        (
            {"Name": F.FULL_NAME},
            ["x" * 201],
            Refusal(2, "too_long", "The full name has 201 characters; at most 200 are taken.", "Name"),
        ),
        (
            {"Name": F.FULL_NAME, "": F.NOTE},
            ["Eva", "x" * 20_001],
            Refusal(2, "too_long", "The note has 20,001 characters; at most 20,000 are taken.", "Column 2"),
        ),
        (
            {"Name": F.FULL_NAME, "Tags": F.TAGS},
            ["Eva", ",".join(f"tag {i}" for i in range(51))],
            Refusal(2, "too_many_values", "The row has 51 tags; at most 50 are taken.", "Tags"),
        ),
        (
            {"Name": F.FULL_NAME, "Mail": F.EMAIL},
            ["Eva", ",".join(f"eva{i}@x.example" for i in range(11))],
            Refusal(
                2, "too_many_values", "The row has 11 values for the e-mail address; at most 10 are taken.", "Mail"
            ),
        ),
        (
            {"Name": F.FULL_NAME},
            ["Berg", " Eva"],
            Refusal(
                2,
                "too_many_values",
                "The row has 2 values but there are 1 columns. "
                "Perhaps a value that contains the separator is not in quotation marks.",
            ),
        ),
    ],
)
def test_refusals(columns: dict[str, F | None], cells: list[str], refusal: Refusal) -> None:
    assert read(columns, *cells) == refusal


def test_empty_cells_beyond_the_headings_are_no_fault() -> None:
    assert person({"Name": F.FULL_NAME}, "Eva Berg", "", " ") == EMPTY


@given(st.lists(st.text(max_size=300), min_size=len(F), max_size=len(F)))
def test_no_cell_can_break_the_reader(cells: list[str]) -> None:
    reader = RowReader(Mapping(tuple(F), DateOrder.DAY_FIRST, "DE"), [field.value for field in F])
    row = reader.read(7, cells)
    assert row.line == 7
    if isinstance(row, PersonRow):
        assert row.name
        assert all(address == address.lower() and "@" in address for address in row.emails)
    else:
        assert row.message.endswith(".")
