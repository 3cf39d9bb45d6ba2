"""Carrying an import through with the rights that its member has by then."""

from datetime import UTC, datetime

import pytest

from rapport.accounts.models import Member
from rapport.candidates.models import Candidate
from rapport.imports.actions.chunks import CHUNK
from rapport.imports.models import ImportState
from rapport.imports.running import carry_through
from rapport.imports.tasks import run_import
from rapport.kernel.access import Role
from tests.factories import make_access, make_workspace
from tests.fixtures.importing import begin, row_of

pytestmark = pytest.mark.usefixtures("database", "stored_files")

LONG = "Name,E-mail\n" + "".join(f"Eva {n},eva{n}@x.example\n" for n in range(2 * CHUNK))


async def test_who_may_not_import_any_more_imports_nobody() -> None:
    workspace = await make_workspace()
    access = await make_access(workspace)
    begun = await begin(access, LONG)
    await Member.filter(id=access.member_id).update(role=Role.VIEWER)
    await run_import.func(str(workspace.id), str(begun.id))
    stopped = await row_of(access, begun.id)
    assert (stopped.state, stopped.position) == (ImportState.FAILED, 0)
    assert stopped.failure == "Who began this import may no longer import people."
    assert await Candidate.all().count() == 0


@pytest.mark.parametrize("loss", [{"role": Role.HIRING_MANAGER}, {"deactivated_at": datetime(2026, 1, 1, tzinfo=UTC)}])
async def test_losing_the_right_half_way_stops_it_there(loss: dict[str, object]) -> None:
    access = await make_access(await make_workspace())
    begun = await begin(access, LONG)
    done: list[int] = []

    class Stop(Exception):
        pass

    def after_one(position: int) -> None:
        done.append(position)
        raise Stop

    with pytest.raises(Stop):
        await carry_through(access, begun, after_one)
    await Member.filter(id=access.member_id).update(**loss)
    await carry_through(access, await row_of(access, begun.id), done.append)
    stopped = await row_of(access, begun.id)
    assert (stopped.state, stopped.position, done) == (ImportState.FAILED, CHUNK, [CHUNK])
    assert await Candidate.all().count() == CHUNK
