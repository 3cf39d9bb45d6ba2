import pytest

from rapport.imports.names import join_name, whole_name


@pytest.mark.parametrize(
    ("given", "family", "name"),
    [
        ("Eva", "Müller", "Eva Müller"),
        ("Eva", "", "Eva"),
        ("", "Müller", "Müller"),
        ("", "", ""),
        ("小明", "王", "王小明"),
        ("민준", "김", "김민준"),
        ("さくら", "山田", "山田 さくら"),
        ("Ming", "王", "Ming 王"),
        ("Νίκος", "Παππάς", "Νίκος Παππάς"),
        ("محمد", "العلي", "محمد العلي"),
    ],
)
def test_parts_are_joined_as_their_script_does(given: str, family: str, name: str) -> None:
    assert join_name(given, family) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Müller, Eva", "Eva Müller"),
        ("Müller, Dr. Eva Maria", "Dr. Eva Maria Müller"),
        ("van der Berg, Jan", "Jan van der Berg"),
        ("Eva Müller", "Eva Müller"),
        ("Ludwig van Beethoven", "Ludwig van Beethoven"),
        ("김민준", "김민준"),
        ("Müller,", "Müller,"),
    ],
)
def test_whole_names(text: str, name: str) -> None:
    assert whole_name(text) == name
