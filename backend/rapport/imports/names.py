"""People's names in many scripts, brought to the one line that is shown."""

import re
from functools import lru_cache

from nameparser import parse

_EAST_ASIAN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7a3\U00020000-\U0003134f]")
_KANA = re.compile("[\u3040-\u30ff]")


def join_name(given: str, family: str) -> str:
    """A name from its parts, in the order and spacing of its script: "Eva Müller", "김민준"."""
    if not given or not family:
        return given or family
    if not given.isascii() and _EAST_ASIAN.search(given) and _EAST_ASIAN.search(family):
        gap = " " if _KANA.search(given + family) else ""
        return f"{family}{gap}{given}"
    return f"{given} {family}"


def whole_name(text: str) -> str:
    """A name given whole: "Müller, Dr. Eva" is turned round, everything else stays as it was written."""
    return _turned_round(text) if "," in text else text


@lru_cache(maxsize=4096)
def _turned_round(text: str) -> str:
    parsed = parse(text)
    if not parsed.given or not parsed.family:
        return text
    parts = (parsed.title, parsed.given, parsed.middle, parsed.family, parsed.suffix)
    return " ".join(part for part in parts if part)
