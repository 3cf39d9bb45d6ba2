"""The whole demo from one seed: the same company for the same seed and moment, whatever machine makes it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from rapport.demo.calendar import WorkCalendar
from rapport.demo.cast import Crowd, make_person
from rapport.demo.chance import Chance
from rapport.demo.journeys import Journeys, fates
from rapport.demo.story import (
    DemoApplication,
    DemoCandidate,
    DemoCompany,
    DemoJob,
    DemoMember,
    DemoNote,
    DemoPerson,
    DemoStage,
    Ending,
)
from rapport.demo.texts import company_texts, phrases

SEED = 20_240_229
CANDIDATES = 400

# Some applicants are in a second job too; everybody else up to the total is in none.
_IN_TWO_JOBS = 18


def make_company(now: datetime, seed: int = SEED) -> DemoCompany:
    """The demo company as it is at `now` (aware, UTC): all that happened lies before it, a few interviews after."""
    texts = company_texts()
    calendar = WorkCalendar(now, texts["time_zone"])
    members = tuple(DemoMember(**each) for each in texts["members"])
    jobs = tuple(_job(each, calendar, Chance(seed, f"job {each['key']}")) for each in texts["jobs"])
    return DemoCompany(
        name=texts["name"],
        slug=texts["slug"],
        time_zone=texts["time_zone"],
        about=texts["about"].strip(),
        members=members,
        jobs=jobs,
        candidates=_candidates(jobs, members, calendar, seed),
    )


def _job(entry: dict[str, object], calendar: WorkCalendar, chance: Chance) -> DemoJob:
    values = dict(entry)
    opened = calendar.days_ago(float(str(values.pop("opened_days_ago"))), chance)
    closed_ago = values.pop("closed_days_ago", None)
    stages = values.pop("stages")
    assert isinstance(stages, list)
    return DemoJob(
        key=str(values["key"]),
        title=str(values["title"]),
        department=str(values["department"]),
        location=str(values["location"]),
        managers=tuple(str(each) for each in _list(values["managers"])),
        managers_may_move=bool(values["managers_may_move"]),
        confidential=bool(values.get("confidential", False)),
        opened_at=opened,
        closed_at=None if closed_ago is None else calendar.days_ago(float(str(closed_ago)), chance),
        applicants=int(str(values["applicants"])),
        stages=tuple(
            DemoStage(each["name"], each["kind"], each.get("answer_within"), each.get("turn") == "candidates")
            for each in stages
        ),
    )


def _list(value: object) -> list[object]:
    assert isinstance(value, list)
    return value


def _candidates(
    jobs: Sequence[DemoJob], members: tuple[DemoMember, ...], calendar: WorkCalendar, seed: int
) -> tuple[DemoCandidate, ...]:
    chance = Chance(seed, "people")
    recruiters = [each.email for each in members if each.role in ("admin", "recruiter")]
    crowd = Crowd(Chance(seed, "names"))
    found: list[DemoCandidate] = []
    seconds = _second_applications(jobs, members, calendar, seed)
    for job in jobs:
        journeys = Journeys(job, members, calendar, Chance(seed, f"journeys {job.key}"))
        for fate in fates(job, Chance(seed, f"fates {job.key}")):
            applications = [journeys.travel(fate)]
            if job.key in ("firmware", "data") and seconds and chance.happens(0.25):
                applications.append(seconds.pop())
            known = min(each.moves[0].at for each in applications)
            person = make_person(crowd, job.key, known, recruiters, chance)
            found.append(
                DemoCandidate(person, tuple(applications), _notes(person, applications, jobs, calendar, chance))
            )
    professions = sorted(phrases()["professions"])
    while len(found) < CANDIDATES:
        profession = chance.choice(professions)
        known = calendar.days_ago(chance.uniform(3, 700), chance)
        person = make_person(crowd, profession, known, recruiters, chance)
        found.append(DemoCandidate(person, (), _passive_notes(person, calendar, chance)))
    return tuple(found)


def _second_applications(
    jobs: Sequence[DemoJob], members: tuple[DemoMember, ...], calendar: WorkCalendar, seed: int
) -> list[DemoApplication]:
    """Applications for the service job by people who also applied elsewhere."""
    job = next(each for each in jobs if each.key == "service")
    chance = Chance(seed, "second applications")
    journeys = Journeys(job, members, calendar, chance)
    return [journeys.travel(fate) for fate in fates(job, chance)[:_IN_TWO_JOBS]]


def _notes(
    person: DemoPerson,
    applications: Sequence[DemoApplication],
    jobs: Sequence[DemoJob],
    calendar: WorkCalendar,
    chance: Chance,
) -> tuple[DemoNote, ...]:
    found: list[DemoNote] = []
    by_key = {job.key: job for job in jobs}
    for application in applications:
        job = by_key[application.job]
        for move, following in zip(application.moves, [*application.moves[1:], None], strict=True):
            kind = job.stages[move.stage].kind
            if following is not None and kind in phrases()["notes"] and chance.happens(0.55):
                at = move.at + (following.at - move.at) * 0.8
                found.append(DemoNote(move.by, at, _phrase(kind, person, chance), application.job))
        if application.ending and application.ended_at and chance.happens(0.8):
            at = application.ended_at + timedelta(minutes=7)
            text = _fill(chance.choice(_last_words(application)), person)
            found.append(DemoNote(application.ended_by, at, text, application.job))
    silver = any(a.ending is Ending.REJECTED and len(a.moves) > 2 for a in applications)
    if silver and "ask again in spring" not in person.tags and chance.happens(0.3):
        at = max(a.ended_at or a.moves[-1].at for a in applications) + timedelta(hours=1)
        found.append(DemoNote(person.owner or application.ended_by, at, _phrase("passive", person, chance)))
    told = [replace(note, at=min(note.at, calendar.now)) for note in found]
    return tuple(sorted(told, key=lambda note: note.at))


def _passive_notes(person: DemoPerson, calendar: WorkCalendar, chance: Chance) -> tuple[DemoNote, ...]:
    if not person.owner or chance.happens(0.35):
        return ()
    days = (calendar.now - person.known_since).days
    found = [DemoNote(person.owner, person.known_since, _phrase("passive", person, chance))]
    if days > 120 and chance.happens(0.3):
        later = calendar.days_ago(chance.uniform(5, days / 2), chance)
        found.append(DemoNote(person.owner, later, _phrase("passive", person, chance)))
    return tuple(found)


def _last_words(application: DemoApplication) -> list[str]:
    if application.ending is not Ending.WITHDRAWN:
        return [*phrases()["notes"][application.ending or ""]]
    reasons = phrases()["reasons"]["candidate"]
    return next([*reason["notes"]] for reason in reasons if reason["name"] == application.reason)


def _phrase(kind: str, person: DemoPerson, chance: Chance) -> str:
    return _fill(chance.choice(phrases()["notes"][kind]), person)


def _fill(text: str, person: DemoPerson) -> str:
    city = person.location.partition(",")[0]
    return text.format(given=person.given, firm=person.firm, skill=person.tags[0], city=city)
