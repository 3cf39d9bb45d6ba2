from hypothesis import given
from hypothesis import strategies as st
from pyuca import Collator

from rapport.candidates.names import name_sort_key, search_text

COLLATOR = Collator()
NAMES = [
    "Ada Berg", "ada berg", "Ada Bérg", "Åke Öst", "Ångström", "Angstrom", "Zoë", "zoe", "Zoe Z", "Łukasz Żuławski",
    "de la Vega", "Delavega", "O'Neil", "ONeil", "Ελένη Παππά", "Юрій Бондаренко", "محمد العلي", "יעל חופי",
    "श्रेया नाविक", "王小明", "山田 さくら", "김민준", "น้ำฝน ทะเลงาม", "Þórdís", "", " ", "  two  blanks ",
]  # fmt: skip


def plain_key(name: str) -> bytes:
    return b"".join(weight.to_bytes(2, "big") for weight in COLLATOR.sort_key(name))


def test_names_sort_as_the_collation_algorithm_says() -> None:
    for name in NAMES:
        assert name_sort_key(name) == plain_key(name)
    assert sorted(NAMES, key=name_sort_key) == sorted(NAMES, key=plain_key)


@given(st.text(max_size=60))
def test_words_put_together_weigh_what_the_whole_weighs(name: str) -> None:
    assert name_sort_key(name) == plain_key(name)[:1_500]


def test_long_names_have_keys_that_an_index_takes() -> None:
    assert len(name_sort_key("ว" * 200)) <= 1_500


def test_what_is_searched_stands_below_the_name() -> None:
    assert search_text("Ünal Öz", ["A@x.example", "b@x.example"]) == "unal oz\na@x.example\nb@x.example"
