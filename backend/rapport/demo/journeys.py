"""What happens to people in a job: how far they come, how long they wait, how it ends."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from rapport.demo.calendar import WorkCalendar
from rapport.demo.chance import Chance
from rapport.demo.story import DemoApplication, DemoInterview, DemoJob, DemoMember, DemoMove, Ending
from rapport.demo.texts import phrases


@dataclass(frozen=True, slots=True)
class Fate:
    """Where a person has come to in a job: the stage's position, and how it ended, if it has."""

    stage: int
    ending: Ending | None


def fates(job: DemoJob, chance: Chance) -> list[Fate]:
    """One fate for each applicant of `job`, so that every stage and every ending has somebody in it.

    Half of them are still in the process, most near its beginning. In a closed job nobody is.
    """
    last = len(job.stages) - 1
    found = [Fate(stage, None) for stage in range(last)] if job.closed_at is None else []
    found += [Fate(last, Ending.HIRED)] * (2 if job.closed_at else int(job.applicants > 40))
    depth = [0.46 * 0.62**stage for stage in range(last)]
    while len(found) < job.applicants:
        stage = chance.choices(range(last), weights=depth)[0]
        active = job.closed_at is None and chance.happens(0.55)
        ending = None if active else Ending.WITHDRAWN if chance.happens(0.22) else Ending.REJECTED
        found.append(Fate(stage, ending))
    chance.shuffle(found)
    return found


class Journeys:
    """Makes the applications of one job."""

    def __init__(self, job: DemoJob, members: tuple[DemoMember, ...], calendar: WorkCalendar, chance: Chance) -> None:
        self._job = job
        self._calendar = calendar
        self._chance = chance
        self._recruiters = [each.email for each in members if each.role in ("admin", "recruiter")]
        self._interviewers = [each.email for each in members if each.role != "viewer"]
        self._oldest = (calendar.now - job.opened_at).days

    def travel(self, fate: Fate) -> DemoApplication:
        if fate.ending is None:
            return self._waiting(fate)
        return self._ended(fate, fate.ending)

    def _waiting(self, fate: Fate) -> DemoApplication:
        """Somebody in the process: just arrived, soon to be answered, or left too long."""
        stage = self._job.stages[fate.stage]
        promise = stage.answer_within or 5
        # Working days become calendar days with the weekend between them.
        days = self._chance.choices(
            [self._chance.uniform(0, 1.2), self._chance.uniform(1.2, promise), self._chance.uniform(promise, 15)],
            weights=[4, 5, 2],
        )[0]
        entered = self._calendar.days_ago(min(days * 1.3, self._oldest - 4 * fate.stage), self._chance)
        moves = self._moves(fate.stage, entered)
        theirs = moves[-1].at if stage.waits_for_them and self._chance.happens(0.75) else None
        return DemoApplication(self._job.key, moves, self._interviews(moves, True), their_turn_since=theirs)

    def _ended(self, fate: Fate, ending: Ending) -> DemoApplication:
        closed_ago = (self._calendar.now - self._job.closed_at).days if self._job.closed_at else 0
        ago = self._chance.uniform(closed_ago + 2, max(closed_ago + 3, self._oldest * 0.7))
        ended_at = self._calendar.days_ago(ago, self._chance)
        entered = ended_at if ending is Ending.HIRED else self._earlier(ended_at, self._chance.uniform(1, 6))
        moves = self._moves(fate.stage, entered)
        side = "candidate" if ending is Ending.WITHDRAWN else "us"
        return DemoApplication(
            self._job.key,
            moves,
            self._interviews(moves, False),
            ending=ending,
            ended_at=ended_at,
            ended_by=self._chance.choice(self._recruiters),
            reason="" if ending is Ending.HIRED else self._chance.weighted(phrases()["reasons"][side])["name"],
        )

    def _moves(self, stage: int, entered: datetime) -> tuple[DemoMove, ...]:
        """The way to `stage`, from its last step back to the application."""
        moves = [DemoMove(entered, stage, self._chance.choice(self._recruiters))]
        while stage > 0:
            # Now and then somebody skips a stage.
            stage -= 2 if stage > 2 and self._chance.happens(0.08) else 1
            earlier = self._earlier(moves[0].at, self._chance.uniform(1.5, 8))
            moves.insert(0, DemoMove(earlier, stage, self._chance.choice(self._recruiters)))
        return tuple(moves)

    def _earlier(self, moment: datetime, days: float) -> datetime:
        ago = (self._calendar.now - moment) / timedelta(days=1) + days
        found = self._calendar.days_ago(ago, self._chance)
        return min(found, moment - timedelta(hours=2))

    def _interviews(self, moves: tuple[DemoMove, ...], still_active: bool) -> tuple[DemoInterview, ...]:
        found: list[DemoInterview] = []
        for move, following in zip(moves, [*moves[1:], None], strict=True):
            if self._job.stages[move.stage].kind != "interview":
                continue
            minutes = self._chance.choice((45, 60, 90))
            crowd = tuple(self._chance.sample(self._interviewers, self._chance.randint(1, 2)))
            if following is not None or not still_active:
                end = following.at if following else moves[-1].at + timedelta(days=1)
                held = self._between(move.at, end)
                found.append(DemoInterview(held, minutes, move.stage, crowd, True))
            elif self._chance.happens(0.7):
                ahead = self._calendar.days_ahead(self._chance.uniform(0, 6), self._chance)
                found.append(DemoInterview(ahead, minutes, move.stage, crowd, False))
        return tuple(found)

    def _between(self, start: datetime, end: datetime) -> datetime:
        """A full hour of a working day between the two, or their middle where there is none."""
        middle = start + (end - start) / 2
        found = self._calendar.days_ago((self._calendar.now - middle) / timedelta(days=1), self._chance)
        hour = found.replace(minute=0, second=0, microsecond=0)
        return hour if start < hour < end else middle
