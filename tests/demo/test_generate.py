import re
import unicodedata
from collections import Counter
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from rapport.candidates.addresses import normalise_email
from rapport.candidates.phones import read_phone
from rapport.demo.generate import make_company
from rapport.demo.story import DemoCompany, Ending
from rapport.pipeline.actions.seeding import REJECTION_REASONS
from rapport.pipeline.models import DecidedBy

NOW = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def company() -> DemoCompany:
    return make_company(NOW)


def test_the_same_seed_makes_the_same_company(company: DemoCompany) -> None:
    assert make_company(NOW) == company
    assert make_company(NOW, seed=1) != company


def test_its_size(company: DemoCompany) -> None:
    assert len(company.candidates) == 400
    assert [job.key for job in company.jobs] == ["firmware", "design", "service", "success", "finance", "data"]
    assert [job.key for job in company.jobs if job.confidential] == ["finance"]
    assert [job.key for job in company.jobs if job.closed_at] == ["data"]
    assert {member.email: member.role for member in company.members} == {
        "admin@demo.example": "admin",
        "recruiter@demo.example": "recruiter",
        "manager@demo.example": "hiring_manager",
        "viewer@demo.example": "viewer",
    }


def test_people_are_in_every_state(company: DemoCompany) -> None:
    applications = [each for candidate in company.candidates for each in candidate.applications]
    by_ending = Counter(each.ending for each in applications)
    assert set(by_ending) == {None, *Ending}
    for job in company.jobs:
        active = {each.moves[-1].stage for each in applications if each.job == job.key and each.ending is None}
        assert active == (set() if job.closed_at else set(range(len(job.stages) - 1)))
    in_jobs = Counter(len(candidate.applications) for candidate in company.candidates)
    assert in_jobs[0] > 100
    assert in_jobs[2] > 5


def test_people_come_from_everywhere(company: DemoCompany) -> None:
    scripts = {
        unicodedata.name(letter).split()[0]
        for candidate in company.candidates
        for letter in candidate.person.name
        if letter.isalpha()
    }
    assert scripts >= {
        *("LATIN", "GREEK", "CYRILLIC", "ARABIC", "HEBREW", "DEVANAGARI", "TAMIL", "THAI", "GEORGIAN", "ARMENIAN"),
        *("ETHIOPIC", "CJK", "HIRAGANA", "KATAKANA", "HANGUL"),
    }
    assert len({candidate.person.language for candidate in company.candidates}) > 25


def test_nobody_can_be_reached_and_nobody_is_there_twice(company: DemoCompany) -> None:
    people = [candidate.person for candidate in company.candidates]
    addresses = [person.email for person in people]
    assert len(set(addresses)) == len(addresses) == len({person.name for person in people})
    for person in people:
        assert normalise_email(person.email) == person.email
        assert person.email.endswith(".example")
        assert not person.phone or read_phone(person.phone, None).e164 is not None
        assert unicodedata.is_normalized("NFC", person.name)
        ZoneInfo(person.time_zone)


def test_time_runs_forwards_and_ends_now(company: DemoCompany) -> None:
    for candidate in company.candidates:
        assert candidate.person.known_since <= NOW
        for application in candidate.applications:
            moments = [move.at for move in application.moves]
            assert application.moves[0].stage == 0
            assert moments == sorted(moments)
            assert [move.stage for move in application.moves] == sorted({move.stage for move in application.moves})
            last = application.ended_at or moments[-1]
            assert moments[-1] <= last <= NOW
            assert candidate.person.known_since <= moments[0]
            for interview in application.interviews:
                assert interview.took_place == (interview.at < NOW)
        notes = [note.at for note in candidate.notes]
        assert notes == sorted(notes)
        assert not notes or notes[-1] <= NOW


def test_some_wait_since_just_now_and_some_too_long(company: DemoCompany) -> None:
    jobs = {job.key: job for job in company.jobs}
    ages = Counter(
        "late"
        if NOW - each.moves[-1].at > timedelta(days=11)
        else "fresh"
        if NOW - each.moves[-1].at < timedelta(days=2)
        else "due"
        for candidate in company.candidates
        for each in candidate.applications
        if each.ending is None and not jobs[each.job].stages[each.moves[-1].stage].waits_for_them
    )
    assert min(ages["late"], ages["fresh"], ages["due"]) >= 8


def test_reasons_are_those_of_every_workspace(company: DemoCompany) -> None:
    side = {Ending.REJECTED: DecidedBy.US, Ending.WITHDRAWN: DecidedBy.CANDIDATE}
    for candidate in company.candidates:
        for application in candidate.applications:
            if application.ending in side:
                assert application.reason in REJECTION_REASONS[side[application.ending]]
            else:
                assert application.reason == ""


def test_notes_are_written_out(company: DemoCompany) -> None:
    bodies = [note.body for candidate in company.candidates for note in candidate.notes]
    assert len(bodies) > 200
    assert not [body for body in bodies if re.search(r"[{}]", body)]


@pytest.mark.parametrize("now", [datetime(2026, 1, 1, 0, 30, tzinfo=UTC), datetime(2028, 2, 29, 23, 59, tzinfo=UTC)])
def test_any_moment_will_do(now: datetime) -> None:
    company = make_company(now)
    assert len(company.candidates) == 400
    assert max(move.at for c in company.candidates for a in c.applications for move in a.moves) <= now
