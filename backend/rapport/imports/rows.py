"""One row of a file as a person: every value checked and in the form that is kept, or a named refusal."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from rapport.candidates.addresses import normalise_email
from rapport.candidates.phones import Phone, read_phone
from rapport.imports.dates import read_moment
from rapport.imports.fields import LONGEST, Field
from rapport.imports.lists import normalise_link, split_addresses, split_links, split_phones, split_tags
from rapport.imports.mapping import Mapping, label
from rapport.imports.names import join_name, whole_name
from rapport.imports.refusals import Refusal, Remark
from rapport.imports.statuses import is_over
from rapport.imports.text import clean_line, clean_text
from rapport.imports.timezones import known_zone

_MOST_TAGS = 50
_MOST_OF_A_KIND = 10
# Written into cells that should be empty. Only where a value has a form of its own: "None" may be somebody's
# name.
_BLANK = frozenset({"-", "--", "—", "n/a", "na", "none", "null", "nil", "?", ".", "unknown", "keine", "aucun", "#n/a"})


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person as one row describes them. `emails` are normalised, the first is the main one; empty text is
    absent.

    `ended` says that the process named by `job` is over (rejected, hired, withdrawn): such a row makes no
    card.
    """

    line: int
    name: str
    emails: tuple[str, ...]
    phones: tuple[Phone, ...]
    headline: str
    title: str
    company: str
    location: str
    time_zone: str
    tags: tuple[str, ...]
    source: str
    owner_email: str
    links: tuple[str, ...]
    note: str
    job: str
    stage: str
    applied_at: datetime | None
    ended: bool
    remarks: tuple[Remark, ...]


class _Refused(Exception):
    def __init__(self, code: str, message: str, position: int | None = None) -> None:
        self.code = code
        self.message = message
        self.position = position


class RowReader:
    """Reads the rows of one file by one mapping. Keeps no state between rows."""

    def __init__(self, mapping: Mapping, headings: Sequence[str]) -> None:
        self._mapping = mapping
        self._headings = tuple(
            heading.strip() or f"Column {position}" for position, heading in enumerate(headings, start=1)
        )
        self._width = len(headings)
        self._at: dict[Field, list[int]] = {field: [] for field in Field}
        for position, field in enumerate(mapping.fields):
            if field is not None:
                self._at[field].append(position)

    def read_many(self, records: Iterable[tuple[int, Sequence[str]]]) -> list[PersonRow | Refusal]:
        return [self.read(line, cells) for line, cells in records]

    def read(self, line: int, cells: Sequence[str]) -> PersonRow | Refusal:
        """Read the row that starts on `line`; its cells are as many as the headings, or more."""
        try:
            return self._read(line, cells)
        except _Refused as refused:
            column = None if refused.position is None else self._headings[refused.position]
            return Refusal(line, refused.code, refused.message, column)

    def _read(self, line: int, cells: Sequence[str]) -> PersonRow:
        if len(cells) > self._width:
            self._check_surplus(cells)
        remarks: list[Remark] = []
        emails = self._emails(cells, remarks)
        name = self._name(cells)
        if not name and not emails:
            raise _Refused("nobody_named", "The row has neither a name nor an e-mail address.")
        note, ended = self._note_and_end(cells)
        return PersonRow(
            line=line,
            name=name or emails[0],
            emails=emails,
            phones=self._phones(cells, remarks),
            headline=self._line(cells, Field.HEADLINE),
            title=self._line(cells, Field.TITLE),
            company=self._line(cells, Field.COMPANY),
            location=self._location(cells),
            time_zone=self._time_zone(cells, remarks),
            tags=self._tags(cells),
            source=self._line(cells, Field.SOURCE),
            owner_email=self._owner(cells, remarks),
            links=self._links(cells, remarks),
            note=note,
            job=self._line(cells, Field.JOB),
            stage=self._line(cells, Field.STAGE),
            applied_at=self._applied_at(cells, remarks),
            ended=ended,
            remarks=tuple(remarks),
        )

    def _check_surplus(self, cells: Sequence[str]) -> None:
        if any(cell.strip() for cell in cells[self._width :]):
            raise _Refused(
                "too_many_values",
                f"The row has {len(cells)} values but there are {self._width} columns. "
                "Perhaps a value that contains the separator is not in quotation marks.",
            )

    def _line(self, cells: Sequence[str], field: Field) -> str:
        at = self._at[field]
        if not at:
            return ""
        text = clean_line(cells[at[0]])
        _check_length(text, field, at[0])
        return text

    def _name(self, cells: Sequence[str]) -> str:
        if full := self._line(cells, Field.FULL_NAME):
            return whole_name(full)
        return join_name(self._line(cells, Field.FIRST_NAME), self._line(cells, Field.LAST_NAME))

    def _emails(self, cells: Sequence[str], remarks: list[Remark]) -> tuple[str, ...]:
        found: list[str] = []
        bad: tuple[str, int] | None = None
        for position in self._at[Field.EMAIL]:
            cell = cells[position].strip()
            if not cell or cell.lower() in _BLANK:
                continue
            for text in split_addresses(clean_line(cell)):
                if address := normalise_email(text):
                    found.append(address)
                else:
                    bad = bad or (text, position)
                    remarks.append(Remark("email_left_out", self._headings[position], text[:254]))
        if bad and not found:
            raise _Refused("email_invalid", f"“{_short(bad[0])}” is not an e-mail address.", bad[1])
        if len(found) > 1:
            found = list(dict.fromkeys(found))
            _check_count(found, Field.EMAIL, self._at[Field.EMAIL][0])
        return tuple(found)

    def _phones(self, cells: Sequence[str], remarks: list[Remark]) -> tuple[Phone, ...]:
        found: dict[str, Phone] = {}
        for position in self._at[Field.PHONE]:
            cell = clean_line(cells[position])
            if not cell or cell.lower() in _BLANK:
                continue
            for text in split_phones(cell):
                if not any(map(str.isdigit, text)):
                    remarks.append(Remark("phone_left_out", self._headings[position], text[:50]))
                    continue
                _check_length(text, Field.PHONE, position)
                phone = read_phone(text, self._mapping.phone_region)
                if phone.e164 is None:
                    remarks.append(Remark("phone_kept_as_written", self._headings[position], text))
                found.setdefault(phone.e164 or text, phone)
        if len(found) > 1:
            _check_count(found, Field.PHONE, self._at[Field.PHONE][0])
        return tuple(found.values())

    def _location(self, cells: Sequence[str]) -> str:
        parts: dict[str, None] = {}
        for position in self._at[Field.LOCATION]:
            if text := clean_line(cells[position]):
                parts.setdefault(text)
        location = ", ".join(parts)
        if location:
            _check_length(location, Field.LOCATION, self._at[Field.LOCATION][0])
        return location

    def _time_zone(self, cells: Sequence[str], remarks: list[Remark]) -> str:
        text = self._line(cells, Field.TIME_ZONE)
        if not text or text.lower() in _BLANK:
            return ""
        zone = known_zone(text)
        if zone is None:
            remarks.append(Remark("time_zone_unknown", self._heading_of(Field.TIME_ZONE), text))
        return zone or ""

    def _tags(self, cells: Sequence[str]) -> tuple[str, ...]:
        at = self._at[Field.TAGS]
        if not at:
            return ()
        tags = split_tags(cells[at[0]])
        for position in at[1:]:
            tags = tuple({tag.casefold(): tag for tag in (*split_tags(cells[position]), *tags)}.values())
        if len(tags) > _MOST_TAGS:
            raise _Refused("too_many_values", f"The row has {len(tags)} tags; at most {_MOST_TAGS} are taken.", at[0])
        for tag in tags:
            _check_length(tag, Field.TAGS, at[0])
        return tags

    def _owner(self, cells: Sequence[str], remarks: list[Remark]) -> str:
        text = self._line(cells, Field.OWNER_EMAIL)
        if not text or text.lower() in _BLANK:
            return ""
        address = next((found for part in split_addresses(text) if (found := normalise_email(part))), "")
        if not address:
            remarks.append(Remark("owner_unknown", self._heading_of(Field.OWNER_EMAIL), text))
        return address

    def _links(self, cells: Sequence[str], remarks: list[Remark]) -> tuple[str, ...]:
        found: dict[str, None] = {}
        for position in self._at[Field.LINK]:
            for text in split_links(clean_line(cells[position])):
                if text.lower() in _BLANK:
                    continue
                _check_length(text, Field.LINK, position)
                link = normalise_link(text)
                if link is None:
                    remarks.append(Remark("link_left_out", self._headings[position], text))
                else:
                    found.setdefault(link)
        if len(found) > 1:
            _check_count(found, Field.LINK, self._at[Field.LINK][0])
        return tuple(found)

    def _note_and_end(self, cells: Sequence[str]) -> tuple[str, bool]:
        """The note, with the reason of a rejection kept in it, and whether the process is over."""
        parts = [text for position in self._at[Field.NOTE] if (text := clean_text(cells[position]))]
        reason = self._line(cells, Field.REJECTION_REASON)
        if reason and reason.lower() not in _BLANK:
            parts.append(f"{self._heading_of(Field.REJECTION_REASON)}: {reason}")
        else:
            reason = ""
        note = "\n\n".join(parts)
        if len(note) > LONGEST[Field.NOTE]:
            _check_length(note, Field.NOTE, (self._at[Field.NOTE] or self._at[Field.REJECTION_REASON])[0])
        return note, bool(reason) or is_over(self._line(cells, Field.STATUS))

    def _applied_at(self, cells: Sequence[str], remarks: list[Remark]) -> datetime | None:
        text = self._line(cells, Field.APPLIED_AT)
        if not text or text.lower() in _BLANK:
            return None
        moment = read_moment(text, self._mapping.date_order)
        if moment is None:
            remarks.append(Remark("date_unreadable", self._heading_of(Field.APPLIED_AT), text))
        return moment

    def _heading_of(self, field: Field) -> str:
        return self._headings[self._at[field][0]]


def _check_length(text: str, field: Field, position: int) -> None:
    if len(text) > LONGEST[field]:
        raise _Refused(
            "too_long",
            f"The {label(field)} has {len(text):,} characters; at most {LONGEST[field]:,} are taken.",
            position,
        )


def _check_count(values: Sequence[str] | dict[str, Phone] | dict[str, None], field: Field, position: int) -> None:
    if len(values) > _MOST_OF_A_KIND:
        raise _Refused(
            "too_many_values",
            f"The row has {len(values)} values for the {label(field)}; at most {_MOST_OF_A_KIND} are taken.",
            position,
        )


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:57]}…"
