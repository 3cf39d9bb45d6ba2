"""The shapes of the demo: one company with everything that happened in it, as plain values."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class DemoMember:
    email: str
    name: str
    role: str
    time_zone: str


@dataclass(frozen=True, slots=True)
class DemoStage:
    """`answer_within` counts working days; `waits_for_them` says that the next move there is mostly theirs."""

    name: str
    kind: str
    answer_within: int | None
    waits_for_them: bool


@dataclass(frozen=True, slots=True)
class DemoJob:
    """`managers` are members' addresses. A closed job has `closed_at`."""

    key: str
    title: str
    department: str
    location: str
    managers: tuple[str, ...]
    managers_may_move: bool
    confidential: bool
    opened_at: datetime
    closed_at: datetime | None
    applicants: int
    stages: tuple[DemoStage, ...]


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """`given` is how notes call the person; `language` is the one their name is written in."""

    name: str
    given: str
    email: str
    phone: str
    headline: str
    firm: str
    location: str
    time_zone: str
    language: str
    profession: str
    tags: tuple[str, ...]
    source: str
    owner: str
    known_since: datetime


@dataclass(frozen=True, slots=True)
class DemoNote:
    """`job` is the key of the job it was written in, or empty."""

    author: str
    at: datetime
    body: str
    job: str = ""


class Ending(StrEnum):
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    HIRED = "hired"


@dataclass(frozen=True, slots=True)
class DemoMove:
    """Entering a stage, by its position in the job; the first one is the application itself."""

    at: datetime
    stage: int
    by: str


@dataclass(frozen=True, slots=True)
class DemoInterview:
    at: datetime
    minutes: int
    stage: int
    interviewers: tuple[str, ...]
    took_place: bool


@dataclass(frozen=True, slots=True)
class DemoApplication:
    """One person in one job: `moves` in order of time, then the `ending`, where there is one.

    While it is active, `their_turn_since` is set where the next move is the candidate's.
    """

    job: str
    moves: tuple[DemoMove, ...]
    interviews: tuple[DemoInterview, ...] = ()
    their_turn_since: datetime | None = None
    ending: Ending | None = None
    ended_at: datetime | None = None
    ended_by: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class DemoCandidate:
    person: DemoPerson
    applications: tuple[DemoApplication, ...]
    notes: tuple[DemoNote, ...]


@dataclass(frozen=True, slots=True)
class DemoCompany:
    name: str
    slug: str
    time_zone: str
    about: str
    members: tuple[DemoMember, ...]
    jobs: tuple[DemoJob, ...]
    candidates: tuple[DemoCandidate, ...]
