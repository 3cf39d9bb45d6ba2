"""The role table of the product, proved for every mutation: who may, who may not, and that a denial changes nothing."""

import pytest

from rapport.kernel.graph.mutations import mutations
from rapport.schema import schema
from tests.fixtures.graph import Asker
from tests.fixtures.office import Office, contents
from tests.fixtures.requests import BUILDERS

OK = "Success"
NO = "NotAllowed"

# A hiring manager stands here three times: in a job that lets them move cards, in one that does not, and in a job
# of others. ``reader`` is a read-only key of a recruiter.
MANAGER = ("manager: may move", "manager: may not", "manager: others'")
ACTORS = ("admin", "recruiter", *MANAGER, "viewer", "reader", "nobody")

Row = tuple[str, ...]

RECRUITING: Row = (OK, OK, NO, NO, NO, NO, NO, "NotSignedIn")
ADMINS: Row = (OK, NO, NO, NO, NO, NO, NO, "NotSignedIn")
IN_PERSON: Row = (OK, OK, OK, OK, OK, OK, NO, "NotSignedIn")
EVERYBODY: Row = (OK,) * 8


def moving(unseen: str) -> Row:
    """Hiring managers where the job lets them; others' jobs are as if they were not there."""
    return (OK, OK, OK, NO, unseen, NO, NO, "NotSignedIn")


def noting(unseen: str) -> Row:
    """Hiring managers in all of their jobs."""
    return (OK, OK, OK, OK, unseen, NO, NO, "NotSignedIn")


TABLE: dict[str, Row] = {
    "acceptInvitation": EVERYBODY,
    "addNote": noting("JobNotFound"),
    "addStage": RECRUITING,
    "archiveCandidate": RECRUITING,
    "changePassword": IN_PERSON,
    "closeJob": RECRUITING,
    "createApiKey": ADMINS,
    "createApplication": moving("JobNotFound"),
    "createCandidate": RECRUITING,
    "createImport": RECRUITING,
    "createJob": RECRUITING,
    "deactivateMember": ADMINS,
    "hireApplication": moving("ApplicationNotFound"),
    "inviteMember": ADMINS,
    "joinHiringTeam": ADMINS,
    "moveApplication": moving("ApplicationNotFound"),
    "rejectApplication": moving("ApplicationNotFound"),
    "removeStage": RECRUITING,
    "reopenApplication": moving("ApplicationNotFound"),
    "reopenJob": RECRUITING,
    "restoreCandidate": RECRUITING,
    "revokeApiKey": ADMINS,
    "revokeSession": IN_PERSON,
    "scheduleInterview": moving("ApplicationNotFound"),
    "setTurn": moving("ApplicationNotFound"),
    "setUpWorkspace": ("AlreadySetUp",) * 8,
    "signIn": EVERYBODY,
    "signOut": EVERYBODY,
    "startImport": RECRUITING,
    "undo": noting("ActivityNotFound"),
    "undoImport": RECRUITING,
    "updateCandidate": RECRUITING,
    "updateImportMapping": RECRUITING,
    "updateInterview": moving("InterviewNotFound"),
    "updateJob": RECRUITING,
    # Everyone changes their own name; the request is about the viewer.
    "updateMember": (OK, NO, NO, NO, NO, OK, NO, "NotSignedIn"),
    "updateNote": noting("NoteNotFound"),
    "updateStage": RECRUITING,
    "withdrawApplication": moving("ApplicationNotFound"),
}

CASES = [
    pytest.param(name, actor, outcome, id=f"{name}-{actor}")
    for name, row in TABLE.items()
    for actor, outcome in zip(ACTORS, row, strict=True)
]


def test_every_mutation_has_a_row_and_a_valid_request() -> None:
    names = {schema.config.name_converter.from_field(spec.field) for spec in mutations.values()}
    assert set(TABLE) == names
    assert set(BUILDERS) == names


@pytest.mark.parametrize(("name", "actor", "outcome"), CASES)
async def test_the_role_table(office: Office, name: str, actor: str, outcome: str) -> None:
    role, _, where = actor.partition(": ")
    place = {"may not": office.resting, "others'": office.elsewhere}.get(where, office.moving)
    asker = Asker(office.actor(role))
    values = await BUILDERS[name](office, place, asker.access)
    before = await contents()
    answer = await asker.mutate(name, **values)
    assert answer["__typename"].removeprefix(name[0].upper() + name[1:]) == outcome, answer
    if outcome != OK:
        assert await contents() == before
