import pytest

from rapport.candidates.models import Candidate
from rapport.imports.checking import check_import
from rapport.imports.models import Import
from tests.factories import make_access, make_candidate, make_job, make_workspace
from tests.fixtures.importing import begin, import_all, propose

pytestmark = pytest.mark.usefixtures("database", "stored_files")

CONTENT = (
    "Name,Email,Phone,Job\n"
    "Eva,eva@x.example,030 1,Engineer\n"
    "Eva again,eva@x.example,,Engineer\n"
    "Known,known@x.example,,Engineer\n"
    "Wrong,wrong,,\n"
    "Lost,lost@x.example,,Nothing\n"
) + "".join(f"P{i},p{i}@x.example,,\n" for i in range(2_000))


async def test_a_check_says_what_the_import_then_does() -> None:
    access = await make_access(await make_workspace())
    await make_job(access, "Engineer")
    await make_candidate(access, "Known", "known@x.example")
    proposed = await propose(access, CONTENT)
    check = await check_import(access, proposed, proposed.choices)
    assert (check.rows, check.created, check.existing, check.applications, check.refused) == (2_005, 2_001, 2, 2, 2)
    assert check.is_complete
    assert check.remarks == {"phone_kept_as_written": 1}
    assert [refusal.line for refusal in check.refusals] == [5, 6]
    assert await Candidate.all().count() == 1
    done = await import_all(access, CONTENT)
    assert (done.created_count, done.existing_count, done.application_count, done.refused_count, done.remarks) == (
        check.created,
        check.existing,
        check.applications,
        check.refused,
        check.remarks,
    )
    again = await check_import(access, proposed, proposed.choices)
    assert (again.created, again.existing, again.applications, again.refused) == (0, 2_003, 0, 2)


async def test_a_part_can_be_checked_and_progress_is_told() -> None:
    access = await make_access(await make_workspace())
    proposed = await propose(access, CONTENT)
    seen: list[int] = []
    check = await check_import(access, proposed, proposed.choices, most=1_500, progress=seen.append)
    assert (check.rows, check.is_complete, seen) == (1_500, False, [1_000, 1_500])
    assert await Import.all().count() == 1
    assert (await begin(access, CONTENT)).position == 0
