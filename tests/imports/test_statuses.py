import pytest

from rapport.imports.statuses import is_over, is_status_word


@pytest.mark.parametrize("word", ["Rejected", "hired", "WITHDRAWN", "yes", "Abgelehnt", "refusée", "1"])
def test_words_that_say_it_is_over(word: str) -> None:
    assert is_over(word)
    assert is_status_word(word)


@pytest.mark.parametrize("word", ["Active", "no", "offen", "en cours", "0"])
def test_words_that_say_it_goes_on(word: str) -> None:
    assert not is_over(word)
    assert is_status_word(word)


@pytest.mark.parametrize("word", ["Phone screen", "", "Interview"])
def test_other_words(word: str) -> None:
    assert not is_over(word)
    assert not is_status_word(word)
