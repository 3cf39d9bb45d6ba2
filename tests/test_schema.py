"""The schema keeps its own rules: a permission on every way in, one form of mutations, the names that were promised."""

import inspect
import re
from typing import Any

import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLInterfaceType,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLScalarType,
    GraphQLUnionType,
    get_named_type,
    is_introspection_type,
)
from strawberry.types.base import StrawberryObjectDefinition
from strawberry.types.field import StrawberryField

from rapport.cli.schema import GRAPHQL_FILE
from rapport.kernel.graph.fields import VIEWER_RELATIVE, permissions
from rapport.kernel.graph.mutations import mutations
from rapport.kernel.graph.permissions import Anyone, HasRole
from rapport.kernel.ids import encode_id
from rapport.schema import schema, schema_text
from tests.fixtures.graph import Asker
from tests.fixtures.importing import upload
from tests.fixtures.office import Office

GRAPH = schema._schema
SESSION_MUTATIONS = {"acceptInvitation", "changePassword", "setUpWorkspace", "signIn", "signOut"}
"""These sign people in or out or take a password: no dry run, and no record of the request."""

PRIVATE_FIELDS = {
    "Candidate.contact_points",
    "Candidate.notes",
    "Candidate.primary_email",
    "Import.preview",
    "Import.refusals",
    "Member.email",
    "Rejection.note",
}


def objects() -> list[GraphQLObjectType]:
    return [
        kind
        for kind in GRAPH.type_map.values()
        if isinstance(kind, GraphQLObjectType) and not is_introspection_type(kind)
    ]


def root_fields() -> list[tuple[str, str, Any]]:
    roots = (GRAPH.query_type, GRAPH.mutation_type, GRAPH.subscription_type)
    return [(root.name, name, field) for root in roots if root is not None for name, field in root.fields.items()]


def python_field(owner: str, name: str) -> StrawberryField:
    definition = schema.schema_converter.type_map[owner].definition
    assert isinstance(definition, StrawberryObjectDefinition)
    return next(f for f in definition.fields if schema.config.name_converter.from_field(f) == name)


def test_every_way_in_declares_its_permission() -> None:
    declared = {key for key in permissions if key.split(".")[0] in ("Query", "Mutation", "Subscription")}
    assert {f"{owner}.{python_field(owner, name).python_name}" for owner, name, _ in root_fields()} == declared


def test_only_these_are_open_to_people_who_are_not_signed_in() -> None:
    public = {key for key, permission in permissions.items() if isinstance(permission, Anyone)}
    assert public == {
        "Mutation.accept_invitation",
        "Mutation.set_up_workspace",
        "Mutation.sign_in",
        "Mutation.sign_out",
        "Query.instance",
        "Query.invitation",
        "Query.viewer",
    }


def test_private_fields_declare_who_may_see_them() -> None:
    private = {key for key in permissions if key.split(".")[0] not in ("Query", "Mutation", "Subscription")}
    assert private == PRIVATE_FIELDS


@pytest.mark.parametrize("name", sorted(GRAPH.mutation_type.fields if GRAPH.mutation_type else ()))
def test_a_mutation_takes_one_input_and_answers_a_union(name: str) -> None:
    assert GRAPH.mutation_type is not None
    field = GRAPH.mutation_type.fields[name]
    title = f"{name[0].upper()}{name[1:]}"
    assert field.description
    assert {argument: str(given.type) for argument, given in field.args.items()} == {"input": f"{title}Input!"}
    is_session = name in SESSION_MUTATIONS
    fields = get_named_type(field.args["input"].type).fields  # type: ignore[union-attr]
    assert ({"idempotencyKey", "dryRun"} <= fields.keys()) == (not is_session)
    assert isinstance(field.type, GraphQLNonNull)
    union = field.type.of_type
    assert isinstance(union, GraphQLUnionType)
    assert union.name == f"{title}Result"
    members = {member.name: member for member in union.types}
    answers = {f"{title}Success"} if is_session else {f"{title}Success", "DryRun"}
    errors = members.keys() - answers
    assert answers <= members.keys()
    assert {"InvalidInput", "NotSignedIn", "NotAllowed"} <= errors
    assert ("IdempotencyKeyReused" in errors) == (not is_session)
    assert [error for error in errors if "Error" not in {i.name for i in members[error].interfaces}] == []


def test_the_session_mutations_are_these() -> None:
    names = {spec.field.python_name for spec in mutations.values() if spec.is_session}
    assert names == {"accept_invitation", "change_password", "set_up_workspace", "sign_in", "sign_out"}


# The part of the promised names (they are a contract) that exists so far.
CONTRACT = {
    "Query": ("viewer node nodes candidates candidate jobs job board activities waitingCandidates",),
    "Mutation": (
        "signIn signOut inviteMember createCandidate updateCandidate archiveCandidate addNote createJob updateJob",
        "closeJob addStage updateStage removeStage createApplication moveApplication rejectApplication",
        "reopenApplication withdrawApplication hireApplication undo startImport createApiKey",
    ),
    "Subscription": ("boardChanges importProgress activities",),
}


@pytest.mark.parametrize("root", CONTRACT)
def test_promised_names_exist(root: str) -> None:
    kind = GRAPH.type_map[root]
    assert isinstance(kind, GraphQLObjectType)
    assert [name for line in CONTRACT[root] for name in line.split() if name not in kind.fields] == []


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        (
            "Board",
            {"job": "Job!", "version": "Int!", "at": "DateTime!", "stages": "[Stage!]!", "cards": "[Application!]!"},
        ),
        (
            "BoardDelta",
            {
                "version": "Int!",
                "at": "DateTime!",
                "actor": "Actor",
                "changed": "[Application!]!",
                "removed": "[ID!]!",
                "stages": "[Stage!]",
            },
        ),
        ("BoardReload", {"version": "Int!"}),
        ("Effect", {"verb": "String!", "subject": "String!", "summary": "String!"}),
        ("DryRun", {"effects": "[Effect!]!"}),
    ],
)
def test_promised_types_have_their_fields(name: str, fields: dict[str, str]) -> None:
    kind = GRAPH.type_map[name]
    assert isinstance(kind, GraphQLObjectType)
    assert {field: str(given.type) for field, given in kind.fields.items()} == fields


def test_an_error_is_a_code_a_message_and_a_path() -> None:
    error = GRAPH.type_map["Error"]
    assert isinstance(error, GraphQLInterfaceType)
    assert {name: str(field.type) for name, field in error.fields.items()} == {
        "code": "String!",
        "message": "String!",
        "path": "[String!]!",
    }


def test_the_arguments_of_a_move_are_the_promised_ones() -> None:
    fields = get_named_type(GRAPH.type_map["MoveApplicationInput"]).fields  # type: ignore[union-attr]
    promised = {"applicationId", "toStageId", "afterApplicationId", "beforeApplicationId", "expectedVersion"}
    assert promised <= fields.keys()


def test_every_connection_is_bounded() -> None:
    unbounded = []
    for kind in objects():
        for name, field in kind.fields.items():
            if not get_named_type(field.type).name.endswith("Connection"):
                continue
            first, after = field.args.get("first"), field.args.get("after")
            if first is None or after is None or not 1 <= first.default_value <= 100:
                unbounded.append(f"{kind.name}.{name}")
    assert unbounded == []


def test_connections_are_those_of_relay() -> None:
    for kind in objects():
        if kind.name.endswith("Connection") and not kind.interfaces:
            assert kind.fields.keys() == {"edges", "pageInfo", "totalCount"}
            edge = get_named_type(kind.fields["edges"].type)
            assert isinstance(edge, GraphQLObjectType)
            assert edge.fields.keys() == {"node", "cursor"}


async def test_everything_with_an_id_is_found_by_it(committed_office: Office) -> None:
    """Every type that implements Node, asked for through ``node``."""
    office = committed_office
    person = 'candidates(first: 1, search: "ines baker") { edges { node { id tags { id } source { id }'
    await Asker(office.admin).mutate("createImport", fileId=await file_id(office))
    await Asker(office.admin).mutate("createApiKey", name="Sync")
    answer = await Asker(office.admin).ask(
        f"""{{ viewer {{ workspace {{ id }} member {{ id }} }}
        {person} contactPoints {{ id }}
            notes {{ edges {{ node {{ id }} }} }} activities {{ edges {{ node {{ id }} }} }}
            applications {{ id stage {{ id }} job {{ id }} interviews {{ id }} }} }} }} }}
        stageTemplates {{ id }} rejectionReasons {{ id }} imports {{ edges {{ node {{ id }} }} }} apiKeys {{ id }} }}"""
    )
    ids = sorted(set(re.findall(r"'id': '(\w+)'", str(answer))))
    nodes = await Asker(office.admin).ask("query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }", ids=ids[:100])
    assert [node["id"] for node in nodes["nodes"]] == ids[:100]
    interface = GRAPH.type_map["Node"]
    assert isinstance(interface, GraphQLInterfaceType)
    found = {node["__typename"] for node in nodes["nodes"]}
    # Sessions are the viewer's own, and this one came in without any.
    assert {kind.name for kind in GRAPH.get_possible_types(interface)} - found == {"Session"}


async def file_id(office: Office) -> str:
    person = office.moving.candidate.id
    recruiter = Asker(office.recruiter)
    await recruiter.mutate("addNote", candidateId=encode_id("cand", person), body="Met at the fair.")
    await recruiter.mutate("updateCandidate", candidateId=encode_id("cand", person), source="Fair")
    return encode_id("file", await upload(office.admin, "Name\nEva\n"))


def reachable_from_subscriptions() -> set[str]:
    """Names of the object types that a subscription's payload can hold."""
    assert GRAPH.subscription_type is not None
    seen: set[str] = set()
    waiting = [get_named_type(field.type) for field in GRAPH.subscription_type.fields.values()]
    while waiting:
        kind = waiting.pop()
        if isinstance(kind, (GraphQLScalarType, GraphQLEnumType)) or kind.name in seen:
            continue
        if isinstance(kind, GraphQLUnionType):
            waiting += kind.types
            continue
        assert isinstance(kind, (GraphQLObjectType, GraphQLInterfaceType))
        seen.add(kind.name)
        waiting += [get_named_type(field.type) for field in kind.fields.values()]
    return seen


# What differs between members of one audience (workspace, role, scopes).
_PERSONAL = re.compile(r"(?:access|principal)\.(?:member_id|session_id|api_key_id|read_only|actor_kind)")
_RULE = re.compile(r"\b(Can\w+)\.allows")


def depends_on_who_looks(field: StrawberryField) -> bool:
    if field.base_resolver is None:
        return False
    resolver: Any = inspect.unwrap(field.base_resolver.wrapped_func)
    source = inspect.getsource(resolver)
    rules = [resolver.__globals__.get(name) for name in _RULE.findall(source)]
    return bool(_PERSONAL.search(source)) or any(not isinstance(rule, HasRole) or rule.writes for rule in rules)


def test_what_depends_on_who_looks_is_marked_so_that_no_payload_with_it_is_shared() -> None:
    marked, relative = set(), set()
    for owner in reachable_from_subscriptions():
        definition = schema.schema_converter.type_map[owner].definition
        assert isinstance(definition, StrawberryObjectDefinition)
        for field in definition.fields:
            name = f"{owner}.{schema.config.name_converter.from_field(field)}"
            if field.metadata.get(VIEWER_RELATIVE):
                marked.add(name)
            if depends_on_who_looks(field):
                relative.add(name)
    assert relative == marked == {"Activity.undoable", "Job.viewerCanMove"}


def test_private_fields_are_alike_for_everyone_of_one_audience() -> None:
    rules = [permissions[name] for name in PRIVATE_FIELDS]
    assert all(isinstance(rule, HasRole) and not rule.writes for rule in rules)


def test_the_committed_schema_is_the_one_that_the_code_makes() -> None:
    assert GRAPHQL_FILE.read_text() == schema_text()
