import time

import pytest

from rapport.imports.lists import (
    normalise_link,
    split_addresses,
    split_links,
    split_phones,
    split_tags,
)


@pytest.mark.parametrize(
    ("cell", "tags"),
    [
        ("python, go , rust", ("python", "go", "rust")),
        ("C++; machine learning, applied | go", ("C++", "machine learning, applied", "go")),
        ("Python,python,PYTHON", ("Python",)),
        ("#remote, 'night owl'", ("remote", "night owl")),
        ("['a', 'b']", ("a", "b")),
        ("one\ntwo", ("one", "two")),
        (" , ;", ()),
        ("日本語, Ελληνικά", ("日本語", "Ελληνικά")),
    ],
)
def test_tags(cell: str, tags: tuple[str, ...]) -> None:
    assert split_tags(cell) == tags


@pytest.mark.parametrize(
    ("cell", "addresses"),
    [
        ("eva@x.example", ["eva@x.example"]),
        ("mailto:eva@x.example", ["eva@x.example"]),
        ("<eva@x.example>", ["eva@x.example"]),
        ("Eva Berg <eva@x.example>", ["eva@x.example"]),
        ("Eva <a@x.example>, Eva <b@x.example>", ["a@x.example", "b@x.example"]),
        ("a@x.example,b@x.example", ["a@x.example", "b@x.example"]),
        ("a@x.example; b@x.example", ["a@x.example", "b@x.example"]),
        ("a@x.example b@x.example", ["a@x.example", "b@x.example"]),
        ("not an address", ["not an address"]),
    ],
)
def test_addresses(cell: str, addresses: list[str]) -> None:
    assert split_addresses(cell) == addresses


@pytest.mark.parametrize(
    ("cell", "numbers"),
    [
        ("+49 30 1234567", ["+49 30 1234567"]),
        ("'+49 30 1234567", ["+49 30 1234567"]),
        ("030/1234567", ["030/1234567"]),
        ("030 1 / 030 2", ["030 1", "030 2"]),
        ("030 1; 030 2 oder 030 3", ["030 1", "030 2", "030 3"]),
    ],
)
def test_phones(cell: str, numbers: list[str]) -> None:
    assert split_phones(cell) == numbers


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("linkedin.com/in/eva/", "https://linkedin.com/in/eva"),
        ("HTTPS://WWW.LinkedIn.com/in/Eva?x=1#y", "https://www.linkedin.com/in/Eva?x=1#y"),
        ("http://eva.example:8080/", "http://eva.example:8080"),
        ("https://bücher.example/a", "https://bücher.example/a"),
        ("javascript:alert(1)", None),
        ("ftp://x.example/a", None),
        ("https://user:secret@x.example", None),
        ("https://x.example:99999/", None),
        ("https://[::1", None),
        ("see my site", None),
        ("localhost/x", None),
        ("", None),
    ],
)
def test_links(text: str, link: str | None) -> None:
    assert normalise_link(text) == link


def test_several_links() -> None:
    assert split_links("https://a.example, https://b.example;c.example\nd.example/x,y") == [
        "https://a.example",
        "https://b.example",
        "c.example",
        "d.example/x,y",
    ]


@pytest.mark.parametrize("cell", ["," * 120_000, ", a" * 40_000, " @," * 40_000, "<" * 120_000, "<a" * 60_000])
def test_no_cell_takes_long_to_split(cell: str) -> None:
    started = time.process_time()
    for split in (split_addresses, split_links, split_phones, split_tags):
        split(cell)
    assert time.process_time() - started < 3
