import pytest

from rapport.imports.dialect import Dialect, recognise_dialect


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiters(delimiter: str) -> None:
    rows = [["Name", "E-Mail", "Ort"], ["Eva Müller", "eva@x.example", "Ulm"], ["Ben Berg", "ben@x.example", "Bonn"]]
    text = "".join(delimiter.join(row) + "\n" for row in rows)
    assert recognise_dialect(text) == Dialect(delimiter, 1, 1)


@pytest.mark.parametrize(
    ("text", "dialect"),
    [
        pytest.param("Name;Tags\nBerg, Eva;a, b, c\nMay, Ben;d, e\n", Dialect(";", 1, 1), id="commas in values"),
        pytest.param('Name,Tags\nEva,"a;b;c"\nBen,"d;e"\n', Dialect(",", 1, 1), id="semicolons in values"),
        pytest.param("eva@x.example\nben@x.example\n", Dialect(",", None, 0), id="addresses alone"),
        pytest.param("E-Mail\neva@x.example\n", Dialect(",", 1, 1), id="one column"),
        pytest.param("Eva Berg,eva@x.example\nBen May,ben@x.example\n", Dialect(",", None, 0), id="no headings"),
        pytest.param("Spalte A,Spalte B\nx,y\n", Dialect(",", 1, 1), id="unknown headings"),
        pytest.param('Name,Note\nEva,"a\nb"\nBen,c\n', Dialect(",", 1, 1), id="quoted newline"),
        pytest.param('"Name\nof person",E-Mail\nEva,eva@x.example\n', Dialect(",", 1, 1), id="newline in heading"),
        pytest.param("\n\nName,City\nEva,Ulm\n", Dialect(",", 3, 3), id="blank lines first"),
        pytest.param("", Dialect(",", None, 0), id="nothing"),
    ],
)
def test_layouts(text: str, dialect: Dialect) -> None:
    assert recognise_dialect(text) == dialect


def test_chosen_delimiter_is_kept() -> None:
    assert recognise_dialect("Name,City;Land\nEva,Ulm;DE\n", ";") == Dialect(";", 1, 1)
