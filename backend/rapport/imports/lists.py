"""Cells that hold several things: tags, links, addresses and numbers."""

import re
from functools import lru_cache
from urllib.parse import urlsplit

from rapport.imports.text import clean_line

_MANY_SEMICOLON = re.compile(r"[;|\n]")
_MANY_COMMA = re.compile(r"[,\n]")
# Tried only where a run of separators begins, and none of them is looked for further on: whatever is written in a
# cell of 128 Ki characters, it is read in one pass.
_ADDRESSES_APART = re.compile(r"(?<![\s,;|])[\s,;|]+(?=[^\s@<>,;|]+@)")
_ANGLE = re.compile(r"<\s*([^<>]+?)\s*>")
_PHONES_APART = re.compile(r"[;,|\n]+|\s/\s|\s+(?:or|oder|ou|und|and)\s+")
_LINKS_APART = re.compile(r"[\s;|]+|,(?=\s|https?:)")
_HOST = re.compile(r"(?:[\w-]{1,63}\.)+[^\W\d_]{2,63}")


@lru_cache(maxsize=8192)
def split_tags(cell: str) -> tuple[str, ...]:
    """Tags in the order written, each once whatever its case; commas separate them unless semicolons or bars
    do.
    """
    apart = _MANY_SEMICOLON if ";" in cell or "|" in cell else _MANY_COMMA
    found: dict[str, str] = {}
    for part in apart.split(cell):
        tag = clean_line(part).strip("#\"'[]{},; ")
        if tag:
            found.setdefault(tag.casefold(), tag)
    return tuple(found.values())


def split_links(cell: str) -> list[str]:
    return [part for part in _LINKS_APART.split(cell.strip()) if part]


def normalise_link(text: str) -> str | None:
    """An http(s) address with its host in lower case, or None where `text` is none. A missing scheme is
    https.
    """
    candidate = text if "://" in text[:10] else f"https://{text}"
    try:
        parts = urlsplit(candidate)
        host = parts.hostname
        port = parts.port
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not host or not _HOST.fullmatch(host):
        return None
    if parts.username is not None or parts.password is not None:
        return None
    place = f"{host}:{port}" if port else host
    path = parts.path.rstrip("/") if parts.path != "/" else ""
    query = f"?{parts.query}" if parts.query else ""
    fragment = f"#{parts.fragment}" if parts.fragment else ""
    return f"{parts.scheme.lower()}://{place}{path}{query}{fragment}"


def split_phones(cell: str) -> list[str]:
    """The numbers written in one cell."""
    return [part for each in _PHONES_APART.split(cell) if (part := each.strip().lstrip("'’"))]


def split_addresses(cell: str) -> list[str]:
    """The addresses written in one cell, unchecked: "Anna <a@x.example>", "mailto:a@x.example", several in a
    row.
    """
    if cell.count("@") == 1 and " " not in cell and "<" not in cell and "," not in cell and ";" not in cell:
        return [_bare(cell)]
    if "<" in cell:
        angled = [found.strip() for found in _ANGLE.findall(cell) if "@" in found]
        if angled:
            return [_bare(each) for each in angled]
    return [bare for part in _ADDRESSES_APART.split(cell) if (bare := _bare(part))]


def _bare(text: str) -> str:
    stripped = text.strip().strip("<>()[]\"',;|").strip()
    return stripped[7:] if stripped[:7].lower() == "mailto:" else stripped
