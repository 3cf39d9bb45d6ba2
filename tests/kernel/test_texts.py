"""Cleaning and folding what people type, in time that grows with its length only."""

import sys
import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.kernel import texts
from rapport.kernel.errors import InvalidInput
from rapport.kernel.texts import LONG, SHORT, clean_line, clean_text, fold_for_search, is_storable, normalized

PATH = ("input", "name")
anything = st.text(st.characters(categories=None), max_size=150)

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


@given(anything)
def test_whatever_is_typed_comes_out_storable_and_cleaning_again_changes_nothing(text: str) -> None:
    clean = clean_text(text, path=PATH, limit=LONG)
    assert is_storable(clean.replace("\n", "").replace("\t", ""))
    assert clean == clean.strip() == clean_text(clean, path=PATH, limit=LONG)
    line = clean_line(text, path=PATH, limit=LONG)
    assert "\n" not in line and "  " not in line


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Ana\r\n Lima ", "Ana\n Lima"),
        ("a\x00b\x07c\ud800d", "abcd"),
        ("e\u0301", "é"),
        ("tab\there", "tab\there"),
        ("family \U0001f468\u200d\U0001f469", "family \U0001f468\u200d\U0001f469"),
    ],
)
def test_texts_keep_what_people_mean(typed: str, kept: str) -> None:
    assert clean_text(typed, path=PATH) == kept


def test_lines_have_single_blanks() -> None:
    assert clean_line(" Ana \n\t de   Lima ", path=PATH) == "Ana de Lima"


@pytest.mark.parametrize("text", ["", " \n\t", "\x00\x1f"])
def test_what_must_be_filled_in_is_asked_for(text: str) -> None:
    assert clean_text(text, path=PATH) == ""
    with pytest.raises(InvalidInput) as caught:
        clean_text(text, path=PATH, required=True)
    assert (caught.value.message, caught.value.path) == ("Please fill this in.", PATH)


def test_too_much_is_counted() -> None:
    assert len(clean_text("é" * SHORT, path=PATH)) == SHORT
    with pytest.raises(InvalidInput) as caught:
        clean_text("é" * 1_201, path=PATH)
    assert caught.value.message == "At most 200 characters fit here; this has 1,201."


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Łukasz  Ñandú", "lukasz nandu"),
        ("STRASSE Straße", "strasse strasse"),
        ("Æsop Œuvre Þór", "aesop oeuvre thor"),
        ("İstanbul ıI", "istanbul ii"),
        ("a\x00b\ud800", "ab"),
        ("\u00a0 Ａｄａ ", "ada"),
    ],
)
def test_folded_for_search(text: str, folded: str) -> None:
    assert fold_for_search(text) == folded
