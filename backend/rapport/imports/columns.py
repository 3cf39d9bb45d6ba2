"""The proposed meaning of each column, from its heading, from its values and from the columns beside it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from rapport.imports.fields import REPEATABLE, Field
from rapport.imports.headings import POSITION_WORDS, is_about_something_else, recognise_heading, words_of
from rapport.imports.shapes import ColumnShape, shape_of
from rapport.imports.statuses import is_status_word

_SAMPLE = 200
_MOST = 0.6
_HARDLY = 0.2
_ENOUGH = 3


class Basis(StrEnum):
    """What a guess rests on; `DOUBT` says that the heading is known but the values speak against it."""

    HEADING = "heading"
    VALUES = "values"
    DOUBT = "doubt"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class ColumnGuess:
    """`field` is None where the column should be left out; `confidence` runs from 0 to 1."""

    position: int
    heading: str
    field: Field | None
    confidence: float
    basis: Basis


def guess_columns(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> tuple[ColumnGuess, ...]:
    """Propose a field for every column. No field that a person has once is proposed for two columns."""
    sample = rows[:_SAMPLE]
    shapes = [shape_of(row[position] for row in sample if position < len(row)) for position in range(len(headings))]
    guesses = [_alone(position, heading, shapes[position]) for position, heading in enumerate(headings)]
    guesses = _settle_status(guesses, sample)
    guesses = _settle_positions(guesses)
    guesses = _settle_names(guesses)
    guesses = _name_by_values(guesses, shapes)
    return tuple(_without_rivals(guesses))


def _alone(position: int, heading: str, shape: ColumnShape) -> ColumnGuess:
    """The guess for one column by itself: strong evidence in the values goes before the heading."""
    match = recognise_heading(heading)
    named = match.field if match else None
    if not is_about_something_else(heading) and (by_values := _telling_values(named, shape)):
        return ColumnGuess(position, heading, by_values, 0.97 if by_values is named else 0.9, Basis.VALUES)
    if match is None:
        return ColumnGuess(position, heading, None, 0.0, Basis.NOTHING)
    if _contradicts(match.field, shape):
        return ColumnGuess(position, heading, None, 0.0, Basis.DOUBT)
    return ColumnGuess(position, heading, match.field, match.confidence, Basis.HEADING)


def _telling_values(named: Field | None, shape: ColumnShape) -> Field | None:
    if shape.email >= _MOST and shape.words <= 4:
        return Field.OWNER_EMAIL if named is Field.OWNER_EMAIL else Field.EMAIL
    if shape.url >= _MOST and shape.words <= 3 and named is not Field.JOB:
        return Field.LINK
    if shape.zone >= _MOST:
        return Field.TIME_ZONE
    if named is Field.PHONE and shape.phone >= _MOST:
        return Field.PHONE
    return None


def _contradicts(field: Field, shape: ColumnShape) -> bool:
    """Whether a few filled cells speak plainly against what the heading says."""
    if field is Field.TITLE and shape.salutation >= 0.5:
        return True
    if shape.filled < _ENOUGH:
        return False
    if field in (Field.FULL_NAME, Field.FIRST_NAME, Field.LAST_NAME):
        return shape.letters < _HARDLY
    share = {
        Field.EMAIL: shape.email,
        Field.OWNER_EMAIL: shape.email,
        Field.PHONE: shape.phone,
        Field.LINK: max(shape.url, 0.0 if shape.words > 2 else 1.0),
        Field.APPLIED_AT: shape.date,
    }.get(field, 1.0)
    return share < _HARDLY


def _settle_status(guesses: list[ColumnGuess], sample: Sequence[Sequence[str]]) -> list[ColumnGuess]:
    """ "Status" holds the stage in some systems: then its values are no words for open, rejected or hired."""
    has_stage = _has(guesses, Field.STAGE)

    def settled(guess: ColumnGuess) -> ColumnGuess:
        if guess.field is not Field.STATUS:
            return guess
        values = [row[guess.position] for row in sample if guess.position < len(row) and row[guess.position].strip()]
        if not values or sum(map(is_status_word, values)) * 2 >= len(values):
            return guess
        field = None if has_stage else Field.STAGE
        return replace(guess, field=field, confidence=0.6 if field else 0.0)

    return [settled(guess) for guess in guesses]


def _settle_positions(guesses: list[ColumnGuess]) -> list[ColumnGuess]:
    """ "Position" is the job applied for where the file tells a stage and no other job, else what the person
    does.
    """

    def is_doubtful(guess: ColumnGuess) -> bool:
        by_values = guess.basis in (Basis.VALUES, Basis.DOUBT)
        return not by_values and words_of(guess.heading) in POSITION_WORDS

    others = [guess for guess in guesses if not is_doubtful(guess)]
    on_board = _has(guesses, Field.STAGE) and not _has(others, Field.JOB)

    def settled(guess: ColumnGuess) -> ColumnGuess:
        if not is_doubtful(guess):
            return guess
        employed = words_of(guess.heading) == "job title" and _has(others, Field.COMPANY)
        field = Field.JOB if on_board and not employed else Field.TITLE
        return replace(guess, field=field, confidence=0.7, basis=Basis.HEADING)

    return [settled(guess) for guess in guesses]


def _settle_names(guesses: list[ColumnGuess]) -> list[ColumnGuess]:
    """ "Name" beside a first name is the last name; "Nom" or "Nombre" without the other part is the whole
    name.
    """
    first, last = _has(guesses, Field.FIRST_NAME), _has(guesses, Field.LAST_NAME)
    plain = {"name", "naam", "namn", "navn", "nimi"}

    def settled(guess: ColumnGuess) -> ColumnGuess:
        words = words_of(guess.heading)
        if guess.field is Field.FULL_NAME and first and not last and words in plain:
            return replace(guess, field=Field.LAST_NAME)
        alone = (guess.field is Field.LAST_NAME and not first and words == "nom") or (
            guess.field is Field.FIRST_NAME and not last and words in {"nombre", "nome"}
        )
        return replace(guess, field=Field.FULL_NAME) if alone else guess

    return [settled(guess) for guess in guesses]


def _name_by_values(guesses: list[ColumnGuess], shapes: Sequence[ColumnShape]) -> list[ColumnGuess]:
    """Where no heading names a name, the first column of two or three words without numbers may be it."""
    if any(_has(guesses, field) for field in (Field.FULL_NAME, Field.FIRST_NAME, Field.LAST_NAME)):
        return guesses
    for position, guess in enumerate(guesses):
        shape = shapes[position]
        free = guess.field is None and guess.basis is Basis.NOTHING
        if free and 1.5 <= shape.words <= 3.5 and shape.letters > 0.95 and max(shape.date, shape.number) < _HARDLY:
            named = replace(guess, field=Field.FULL_NAME, confidence=0.5, basis=Basis.VALUES)
            return [*guesses[:position], named, *guesses[position + 1 :]]
    return guesses


def _without_rivals(guesses: list[ColumnGuess]) -> list[ColumnGuess]:
    best: dict[Field, ColumnGuess] = {}
    for guess in guesses:
        if guess.field and (guess.field not in best or guess.confidence > best[guess.field].confidence):
            best[guess.field] = guess
    return [
        guess
        if guess.field is None or guess.field in REPEATABLE or best[guess.field] is guess
        else replace(guess, field=None, confidence=0.0)
        for guess in guesses
    ]


def _has(guesses: Sequence[ColumnGuess], field: Field) -> bool:
    return any(guess.field is field for guess in guesses)
