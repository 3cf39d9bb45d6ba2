"""Cleaning and folding what people type, in time that grows with its length only."""

import sys
import time
import unicodedata

import pytest

from rapport.kernel import texts
from rapport.kernel.errors import InvalidInput
from rapport.kernel.texts import clean_line, clean_text, fold_for_search, normalized

# Each pair stands in the wrong order, so that every mark has to move past all before it.
PILES = ["a" + "\u0301\u0316" * 200_000, "a" + "\u0f73" * 200_000, "a\u0301\u0316" * 100_000]


@pytest.mark.parametrize("pile", PILES)
def test_a_pile_of_marks_takes_no_longer_than_other_text(pile: str) -> None:
    started = time.process_time()
    normalized(pile)
    fold_for_search(pile)
    assert time.process_time() - started < 5


def test_no_letter_keeps_more_than_thirty_marks_of_a_long_text() -> None:
    assert normalized("x" * 300 + "\u0316" * 31 + "y") == "x" * 300 + "\u0316" * 30 + "y"
    assert normalized("e\u0301" * 300) == "é" * 300
    assert normalized("e" + "\u0316" * 40) == "e" + "\u0316" * 40


def test_every_character_that_decomposes_to_marks_counts_as_one() -> None:
    everything = (chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code < 0xE000)
    hidden = {
        c
        for c in everything
        if not unicodedata.combining(c) and unicodedata.combining(unicodedata.normalize("NFKD", c)[0])
    }
    assert hidden == texts._HIDDEN_MARKS


def test_texts_are_cleaned() -> None:
    assert clean_text(" e\u0301\r\nb\x00\x07\ud800 ", path=()) == "é\nb"
    assert clean_line(" a \n\t b ", path=()) == "a b"
    with pytest.raises(InvalidInput):
        clean_text("x" * 201, path=("input", "name"))
    assert fold_for_search("  Łukasz\u00a0ÑANDÚ ") == "lukasz nandu"
