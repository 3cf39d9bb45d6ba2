import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.imports.text import clean_line, clean_text


@pytest.mark.parametrize(
    ("cell", "line"),
    [
        ("  Eva   Berg ", "Eva Berg"),
        ("Eva\nBerg\r\n", "Eva Berg"),
        ("Zoe\u0308", "Zoë"),
        ("\ufeffEva\u200b", "Eva"),
        ("\u202eevil\u202c", "evil"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("a\x00b\x07", "ab"),
        ("non\u00a0breaking", "non breaking"),
        ("'=SUM(A1)", "=SUM(A1)"),
        ("'@eva", "@eva"),
        ("'s-Hertogenbosch", "'s-Hertogenbosch"),
        ("", ""),
    ],
)
def test_lines(cell: str, line: str) -> None:
    assert clean_line(cell) == line


def test_texts_keep_their_paragraphs() -> None:
    assert clean_text("  one  \r\n\r\n\r\n\r\ntwo\tthree\rfour\x0b ") == "one\n\ntwo three\nfour"


@given(st.text(max_size=60))
def test_cleaning_twice_changes_nothing_and_leaves_no_control(text: str) -> None:
    line = clean_line(text)
    assert clean_line(line) == line or line[:1] in "'’"
    assert not any(unicodedata.category(c) in ("Cc", "Cs") for c in line)
    assert not any(unicodedata.category(c) in ("Cc", "Cs") for c in clean_text(text).replace("\n", ""))
