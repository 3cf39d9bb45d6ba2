"""Working time in the company's zone, so that nothing in the demo happens on a Sunday night."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from rapport.demo.chance import Chance

_SATURDAY = 5


class WorkCalendar:
    """Moments are aware and in UTC; none of those given out lies after `now`, unless it is asked for a later one."""

    def __init__(self, now: datetime, zone: str) -> None:
        self.now = now
        self._zone = ZoneInfo(zone)

    def days_ago(self, days: float, chance: Chance) -> datetime:
        """A moment of a working day about `days` before now."""
        return self._at_work(self.now - timedelta(days=days), chance, backwards=True)

    def days_ahead(self, days: float, chance: Chance) -> datetime:
        """A moment on the hour or half hour of a working day at least a day after now."""
        moment = self._at_work(self.now + timedelta(days=1 + days), chance, backwards=False)
        return moment.replace(minute=30 * (moment.minute // 30), second=0)

    def _at_work(self, moment: datetime, chance: Chance, backwards: bool) -> datetime:
        day = moment.astimezone(self._zone).date()
        while day.weekday() >= _SATURDAY:
            day += timedelta(days=-1 if backwards else 1)
        hours = time(chance.randint(8, 17), chance.randint(0, 59), chance.randint(0, 59))
        local = datetime.combine(day, hours, self._zone)
        found = local.astimezone(UTC)
        if backwards and found > self.now:
            # Today, but later than now: some minutes ago is as good.
            return self.now - timedelta(minutes=chance.randint(3, 50))
        return found
