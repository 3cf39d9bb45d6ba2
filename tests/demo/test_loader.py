import time

import pytest

from rapport.accounts.models import Member, Workspace
from rapport.candidates.models import Candidate, ContactPoint, Note
from rapport.demo.loader import load_demo
from rapport.kernel.database import fetch, fetch_one
from rapport.kernel.models import Activity, SubjectScope
from rapport.pipeline.models import (
    Application,
    ApplicationStatus,
    Board,
    Interview,
    Job,
    JobStatus,
    Rejection,
    StageTemplate,
    Turn,
)

pytestmark = pytest.mark.usefixtures("database")

PASSWORD = "harbour-lantern-otter-quilt"


async def test_the_demo_is_loaded_once_and_soon() -> None:
    started = time.perf_counter()
    assert await load_demo(PASSWORD) is True
    assert time.perf_counter() - started < 15
    assert await load_demo(PASSWORD) is False
    assert await Workspace.all().count() == 1
    assert await Candidate.all().count() == 400
    assert await Member.all().count() == 4
    assert await Job.all().count() == 6


async def test_what_the_demo_holds() -> None:
    await load_demo(PASSWORD)
    workspace = await Workspace.get()
    assert (workspace.name, workspace.time_zone, workspace.is_demo) == ("Ebbline", "Europe/Berlin", True)
    assert await ContactPoint.filter(kind="email").count() == 400
    assert await Note.all().count() > 200
    assert await StageTemplate.all().count() == 2
    closed = await Job.get(status=JobStatus.CLOSED)
    assert closed.title == "Data Engineer"
    assert await Application.filter(job_id=closed.id, status=ApplicationStatus.ACTIVE).count() == 0
    for turn in Turn:
        assert await Application.filter(turn=turn).count() > 0
    ended = await Application.filter(status__in=[ApplicationStatus.REJECTED, ApplicationStatus.WITHDRAWN]).count()
    assert await Rejection.all().count() == ended > 50
    assert await Interview.filter(outcome="pending").count() > 3
    assert {board.version for board in await Board.all()} == {1}
    assert await SubjectScope.all().count() == await Application.all().count()
    waiting = Application.filter(status=ApplicationStatus.ACTIVE, turn=Turn.OURS)
    row = await fetch_one("SELECT now() AS now")
    assert row is not None
    assert await waiting.filter(promised_at__lt=row["now"]).count() >= 8
    assert await waiting.filter(promised_at__gt=row["now"]).count() >= 8


async def test_the_log_tells_it_in_order() -> None:
    await load_demo(PASSWORD)
    rows = await fetch("SELECT at, verb, member_id FROM activities ORDER BY sequence")
    moments = [row["at"] for row in rows]
    assert moments == sorted(moments)
    verbs = {row["verb"] for row in rows}
    assert verbs >= {
        *("workspace.created", "member.joined", "job.created", "job.closed", "candidate.created", "note.added"),
        *("application.created", "application.moved", "application.rejected", "application.withdrawn"),
        *("application.hired", "interview.scheduled", "interview.took_place"),
    }
    assert len({row["member_id"] for row in rows}) >= 3
    cards = await Application.all()
    for card in cards[:20]:
        told = await Activity.filter(application_id=card.id, verb__startswith="application.").order_by("at")
        assert told[0].verb == "application.created"
        assert told[0].at == card.applied_at


async def test_ranks_are_distinct_in_a_stage_and_follow_time() -> None:
    await load_demo(PASSWORD)
    rows = await fetch('SELECT stage_id, entered_stage_at FROM applications ORDER BY stage_id, rank COLLATE "C"')
    assert list(rows) == sorted(rows, key=lambda row: (row["stage_id"], row["entered_stage_at"]))
    [same] = await fetch("SELECT count(*) - count(DISTINCT (stage_id, rank)) AS n FROM applications")
    assert same["n"] == 0
