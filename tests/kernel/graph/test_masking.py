"""What readers are told of failures: expected ones by name, the rest by an id that stands in the log."""

import pytest
import structlog

from rapport.accounts.resolvers import reads
from rapport.candidates.actions import records
from rapport.candidates.models import Candidate
from rapport.kernel.access import Access
from rapport.kernel.errors import DomainError
from rapport.pipeline.actions import moves
from rapport.pipeline.models import Application, Board
from tests.factories import make_access, make_application, make_job, make_workspace, stages_of
from tests.fixtures.graph import Asker

SECRET = "password of the database"


class Surprise(DomainError):
    """Declared by no mutation."""


@pytest.fixture
async def access(database: object) -> Access:
    return await make_access(await make_workspace())


async def break_down(*args: object, **kwargs: object) -> None:
    raise RuntimeError(SECRET)


async def test_an_unexpected_failure_is_told_by_an_id_and_logged_with_it(
    access: Access, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reads.queries, "all_members", break_down)
    with structlog.testing.capture_logs() as logs:
        [error] = await Asker(access).errors("{ members { name } }")
    [entry] = [each for each in logs if each["event"] == "graphql.unexpected_error"]
    assert error["extensions"] == {"code": "INTERNAL", "errorId": entry["error_id"]}
    assert error["message"] == f"Something went wrong on our side. Please quote {entry['error_id']} when you report it."
    assert error["path"] == ["members"]
    assert SECRET not in str(error)
    assert str(entry["exc_info"]) == SECRET


async def test_a_failure_inside_a_mutation_leaves_nothing_behind(
    access: Access, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(records, "write_profile", break_down)
    [error] = await Asker(access).errors(
        'mutation { createCandidate(input: { name: "Jo", idempotencyKey: "k" }) { __typename } }'
    )
    assert error["extensions"]["code"] == "INTERNAL"
    assert await Candidate.all().count() == 0
    monkeypatch.undo()
    answer = await Asker(access).mutate("createCandidate", name="Jo", idempotencyKey="k")
    assert answer["__typename"] == "CreateCandidateSuccess"


async def test_a_move_that_breaks_leaves_the_card_and_the_version(
    access: Access, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = await make_job(access)
    card = await make_application(access, job)
    version = (await Board.get(job_id=job.id)).version
    monkeypatch.setattr(moves, "find_landing", break_down)
    stage = (await stages_of(job))[1]
    [error] = await Asker(access).errors(
        "mutation ($input: MoveApplicationInput!) { moveApplication(input: $input) { __typename } }",
        input={"applicationId": f"app_{card.id.hex}", "toStageId": f"stg_{stage.id.hex}"},
    )
    assert error["extensions"]["code"] == "INTERNAL"
    assert ((await Application.get(id=card.id)).stage_id, (await Board.get(job_id=job.id)).version) == (
        card.stage_id,
        version,
    )


async def test_a_domain_error_that_a_mutation_does_not_declare_is_our_fault(
    access: Access, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def surprise(*args: object) -> None:
        raise Surprise

    monkeypatch.setattr(records, "create_candidate", surprise)
    with structlog.testing.capture_logs() as logs:
        [error] = await Asker(access).errors('mutation { createCandidate(input: { name: "Jo" }) { __typename } }')
    assert error["extensions"]["code"] == "INTERNAL"
    assert [repr(each["exc_info"]) for each in logs if each["event"] == "graphql.unexpected_error"] == [
        "UndeclaredError('Surprise')"
    ]


async def test_an_expected_failure_of_a_query_is_told_by_its_code(access: Access) -> None:
    [error] = await Asker().errors("{ members { name } }")
    assert (error["message"], error["extensions"]) == ("Please sign in.", {"code": "NOT_SIGNED_IN", "path": []})
    [error] = await Asker(access).errors("{ jobs(first: 0) { totalCount } }")
    assert error["extensions"] == {"code": "INVALID_INPUT", "path": ["first"]}


async def test_faults_of_the_document_are_told_as_they_are(access: Access) -> None:
    [error] = await Asker(access).errors("{ nonsense }")
    assert error["message"] == "Cannot query field 'nonsense' on type 'Query'."
    [error] = await Asker(access).errors("query ($n: Int!) { jobs(first: $n) { totalCount } }", n="many")
    assert "Int" in error["message"]
    [error] = await Asker(access).errors("{ jobs(first: " + "9" * 5_000 + ") { totalCount } }")
    assert error["extensions"] == {"code": "UNREADABLE_VALUE"}
