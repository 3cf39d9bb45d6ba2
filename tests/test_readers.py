"""The role table of the product, proved for every query: who may ask it, who gets an answer.

What of the answers is hidden from whom, ``test_visibility`` and ``test_confidential_jobs`` prove.
"""

import pytest

from rapport.kernel.access import Access
from rapport.kernel.graph.fields import queries
from rapport.kernel.ids import encode_id
from rapport.schema import schema
from tests.factories import make_session
from tests.fixtures.graph import Asker
from tests.fixtures.office import Office
from tests.fixtures.requests import BUILDERS

Row = tuple[str, ...]

# Admin, recruiter, hiring manager, viewer, read-only key, not signed in. ``found`` holds something that is there to be
# seen by all, ``none`` answers null or an empty list.
READERS = ("admin", "recruiter", "manager", "viewer", "reader", "nobody")
SIGNED_IN: Row = ("found", "found", "found", "found", "found", "NOT_SIGNED_IN")
PUBLIC: Row = ("found",) * 6
RECRUITERS: Row = ("found", "found", "NOT_ALLOWED", "NOT_ALLOWED", "found", "NOT_SIGNED_IN")

QUERIES: dict[str, tuple[str, Row]] = {
    "activities": ("{ edges { node { id } } }", SIGNED_IN),
    "apiKeys": ("{ id }", ("found", *("NOT_ALLOWED",) * 4, "NOT_SIGNED_IN")),
    "board": ("(jobId: $job) { cards { id } }", SIGNED_IN),
    "candidate": ("(id: $person) { name }", SIGNED_IN),
    "candidates": ("{ edges { node { id } } }", SIGNED_IN),
    "import": ("(id: $import) { fileName }", RECRUITERS),
    # A check writes nothing, but it is a step of importing, which a read-only key does not do.
    "importCheck": (
        "(importId: $import) { rows }",
        ("found", "found", "NOT_ALLOWED", "NOT_ALLOWED", "NOT_ALLOWED", "NOT_SIGNED_IN"),
    ),
    "imports": ("{ edges { node { id } } }", RECRUITERS),
    "instance": ("{ name }", PUBLIC),
    "invitation": ("(token: $token) { name }", PUBLIC),
    "job": ("(id: $job) { title }", SIGNED_IN),
    "jobs": ("{ edges { node { id } } }", SIGNED_IN),
    "members": ("{ id }", SIGNED_IN),
    "node": ("(id: $job) { id }", SIGNED_IN),
    "nodes": ("(ids: [$job]) { id }", SIGNED_IN),
    "rejectionReasons": ("{ id }", SIGNED_IN),
    "sessions": ("{ id }", ("found", "found", "found", "found", "NOT_ALLOWED", "NOT_SIGNED_IN")),
    "sources": ("{ id }", SIGNED_IN),
    "stageTemplates": ("{ id }", SIGNED_IN),
    "tags": ("{ id }", SIGNED_IN),
    "viewer": ("{ email }", ("found", "found", "found", "found", "found", "none")),
    "waitingCandidates": ("{ edges { node { id } } }", SIGNED_IN),
}


def test_every_query_has_a_row() -> None:
    assert set(QUERIES) == {schema.config.name_converter.from_field(field) for field in queries}


async def query_variables(office: Office, actor: Access | None) -> dict[str, str]:
    """Ids of things that are there; a source and a session for everyone, so that no list is empty."""
    imported = await BUILDERS["startImport"](office, office.moving, actor)
    invited = await BUILDERS["acceptInvitation"](office, office.moving, None)
    person = encode_id("cand", office.moving.candidate.id)
    await Asker(office.recruiter).mutate("updateCandidate", candidateId=person, source="Fair")
    return {
        "job": encode_id("job", office.moving.job.id),
        "person": person,
        "import": imported["importId"],
        "token": invited["token"],
    }


@pytest.mark.parametrize("role", READERS)
async def test_who_may_ask_what(committed_office: Office, role: str) -> None:
    office = committed_office
    actor = office.actor(role)
    variables = await query_variables(office, actor)
    if actor is not None:
        await make_session(actor)
    kinds = {"job": "ID!", "person": "ID!", "import": "ID!", "token": "String!"}
    outcomes = {}
    for name, (selection, _) in QUERIES.items():
        used = [each for each in variables if f"${each}" in selection]
        declared = ", ".join(f"${each}: {kinds[each]}" for each in used)
        document = f"query{f'({declared})' if declared else ''} {{ {name}{selection} }}"
        outcomes[name] = await outcome(Asker(actor), document, {each: variables[each] for each in used})
    position = READERS.index(role)
    assert outcomes == {name: row[position] for name, (_, row) in QUERIES.items()}


async def outcome(asker: Asker, document: str, variables: dict[str, str]) -> str:
    result = await asker._execute(document, variables)
    if result.errors:
        return str(result.errors[0].extensions["code"])
    [answer] = result.data.values()
    rows = answer["edges"] if isinstance(answer, dict) and "edges" in answer else answer
    return "found" if rows else "none"
