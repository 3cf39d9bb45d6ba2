"""Phone numbers in E.164 where that is certain, else kept as they were written."""

import re
from dataclasses import dataclass
from functools import lru_cache

import phonenumbers
from phonenumbers import PhoneMetadata

_PLAIN = re.compile(r"[\d\s().\-/\u00a0\u2010-\u2015]+")
_DIGITS = re.compile(r"\D+")
_TRUNK_ZERO = re.compile(r"\(0\)")


@dataclass(frozen=True, slots=True)
class Phone:
    """`e164` is None where the country cannot be told or the digits cannot be a number there."""

    raw: str
    e164: str | None


def read_phone(text: str, region: str | None) -> Phone:
    """Read one number; `region` (two letters) is the country of numbers that do not name theirs."""
    if text[:1] == "+" and _PLAIN.fullmatch(text, 1):
        digits = _DIGITS.sub("", _TRUNK_ZERO.sub("", text))
        return Phone(text, f"+{digits}" if _is_possible(digits) else None)
    return Phone(text, _by_library(text, region))


def _is_possible(digits: str) -> bool:
    """Whether the country calling code exists and numbers of this length do under it."""
    for size in (1, 2, 3):
        lengths = _lengths_by_code().get(digits[:size])
        if lengths:
            zero = digits[size : size + 1] == "0" and digits[:size] not in _LEADING_ZERO
            return not zero and len(digits) - size in lengths
    return False


# Calling codes under which the number itself starts with a zero: Italy, the Holy See, San Marino, Ivory
# Coast, Gabon…
_LEADING_ZERO = frozenset({"39", "378", "225", "241", "242", "7"})


@lru_cache(maxsize=1)
def _lengths_by_code() -> dict[str, frozenset[int]]:
    lengths: dict[str, frozenset[int]] = {}
    for code, regions in phonenumbers.COUNTRY_CODE_TO_REGION_CODE.items():
        if regions == ("001",):
            continue
        possible: set[int] = set()
        for each in regions:
            metadata = PhoneMetadata.metadata_for_region(each, None)
            if metadata is not None and metadata.general_desc is not None:
                possible.update(metadata.general_desc.possible_length)
        lengths[str(code)] = frozenset(possible)
    return lengths


@lru_cache(maxsize=16384)
def _by_library(text: str, region: str | None) -> str | None:
    if len(text) > 64:
        return None
    international = "+" + text[2:] if text.startswith("00") and region not in _NO_DOUBLE_ZERO else text
    try:
        number = phonenumbers.parse(international, region)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


# Countries in which 00 does not lead out of the country (ITU-T E.164 leaves the prefix to each of them).
_NO_DOUBLE_ZERO = frozenset({"US", "CA", "JP", "KR", "RU", "KZ", "SG", "HK", "TH", "AU", "CU", "KE", "TZ", "UG", "ID"})
