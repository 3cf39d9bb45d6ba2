import csv
import io

import pytest

from rapport.imports.refused_file import neutralised, refused_csv
from rapport.imports.text import clean_line
from tests.factories import make_access, make_workspace
from tests.fixtures.importing import import_all, row_of

CONTENT = (
    "Name;E-Mail;Formula;\n"
    "Eva;eva@x.example;x;\n"
    "Wrong;not an address;=HYPERLINK(1);\n"
    '"Two\nLines";@x;+49 30 1234567;y;z\n'
)


@pytest.mark.usefixtures("database", "stored_files")
async def test_refused_rows_can_be_corrected_and_imported() -> None:
    access = await make_access(await make_workspace())
    done = await import_all(access, CONTENT)
    assert (done.created_count, done.refused_count) == (1, 2)
    content = b"".join([piece async for piece in refused_csv(access, await row_of(access, done.id))])
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert rows == [
        ["Name", "E-Mail", "Formula", "Column 4", "Line", "Refused because"],
        ["Wrong", "not an address", "'=HYPERLINK(1)", "", "3", "“not an address” is not an e-mail address."],
        [
            "Two\nLines",
            "'@x",
            "+49 30 1234567",
            "y",
            "4",
            "The row has 5 values but there are 4 columns. "
            "Perhaps a value that contains the separator is not in quotation marks.",
        ],
    ]
    corrected = content.replace(b"not an address,", b"right@x.example,").replace(b"'@x", b"two@x.example")
    again = await import_all(access, corrected)
    assert (again.created_count, again.refused_count) == (2, 0)


@pytest.mark.parametrize(
    ("cell", "safe"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("-cmd|calc", "'-cmd|calc"),
        ("+49 (30) 123-45", "+49 (30) 123-45"),
        ("-12.5", "-12.5"),
        (" =1", "' =1"),
        ("\uff1d1+1", "'\uff1d1+1"),
        ("\uff0bcmd", "'\uff0bcmd"),
        ("\t=1", "'\t=1"),
        ("plain", "plain"),
        ("", ""),
    ],
)
def test_formulas_are_neutralised(cell: str, safe: str) -> None:
    assert neutralised(cell) == safe


@pytest.mark.parametrize("cell", ["=1+1", "@SUM(A1)", "-cmd|calc", "+cmd", "\uff1d1", "\uff0bx", "\uff0dx", "\uff20x"])
def test_import_takes_the_mark_away(cell: str) -> None:
    assert clean_line(neutralised(cell)) == cell
