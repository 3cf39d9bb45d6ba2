import asyncio
from typing import Any

import orjson
import pytest

from rapport.candidates.models import Candidate
from rapport.imports.models import Import
from rapport.imports.queries import import_by_id
from rapport.imports.running import carry_through
from rapport.imports.tasks import run_import, undo_import
from rapport.kernel.access import Access, Role
from rapport.kernel.database import fetch
from rapport.kernel.graph.context import Context
from rapport.kernel.ids import decode_id, encode_id, new_id
from rapport.schema import schema
from tests.factories import make_access, make_job, make_workspace
from tests.fixtures.graph import Asker
from tests.fixtures.importing import begin, import_all, propose, upload

pytestmark = pytest.mark.usefixtures("database", "stored_files")

CONTENT = "Name,E-mail,Job\nEva,eva@x.example,Engineer\nBen,wrong,\n"
IMPORT = """import { id state fileName rows done created refused hasHeadings encoding delimiter
    columns { position heading field guessed confidence basis } preview(first: 1) { line cells } }"""


async def signed_in(role: Role = Role.RECRUITER) -> Asker:
    return Asker(await make_access(await make_workspace(), role))


def access_of(asker: Asker) -> Access:
    assert asker.access is not None
    return asker.access


async def run_jobs(access: Access) -> int:
    """Run the jobs that were enqueued; how many."""
    rows = await fetch("SELECT task_name, args FROM procrastinate_jobs ORDER BY id")
    for row in rows:
        arguments = orjson.loads(row["args"])
        await {"imports.run": run_import, "imports.undo": undo_import}[row["task_name"]].func(**arguments)
    await fetch("DELETE FROM procrastinate_jobs RETURNING id")
    return len(rows)


async def test_an_import_from_upload_to_undo() -> None:
    asker = await signed_in()
    access = access_of(asker)
    await make_job(access, "Engineer")
    file_id = encode_id("file", await upload(access, CONTENT))
    made = (await asker.mutate("createImport", IMPORT, fileId=file_id))["import"]
    assert (made["state"], made["rows"], made["encoding"], made["hasHeadings"]) == ("PROPOSED", 2, "utf-8-sig", True)
    assert [column["field"] for column in made["columns"]] == ["FULL_NAME", "EMAIL", "JOB"]
    assert made["columns"][1] == {
        "position": 1,
        "heading": "E-mail",
        "field": "EMAIL",
        "guessed": "EMAIL",
        "confidence": 0.95,
        "basis": "HEADING",
    }
    assert made["preview"] == [{"line": 2, "cells": ["Eva", "eva@x.example", "Engineer"]}]
    choices = {"columns": ["FULL_NAME", "EMAIL", None], "tags": ["fair"]}
    changed = await asker.mutate("updateImportMapping", IMPORT, importId=made["id"], choices=choices)
    assert [column["field"] for column in changed["import"]["columns"]] == ["FULL_NAME", "EMAIL", None]
    check = (
        await asker.ask(
            """query ($id: ID!) { importCheck(importId: $id) {
                rows isComplete created existing applications refused refusals { line code message column } } }""",
            id=made["id"],
        )
    )["importCheck"]
    assert check == {
        "rows": 2,
        "isComplete": True,
        "created": 1,
        "existing": 0,
        "applications": 0,
        "refused": 1,
        "refusals": [
            {"line": 3, "code": "email_invalid", "message": "“wrong” is not an e-mail address.", "column": "E-mail"}
        ],
    }
    foretold = await asker.ask(
        """mutation ($input: StartImportInput!) { startImport(input: $input) {
            __typename ... on DryRun { effects { verb summary } } } }""",
        input={"importId": made["id"], "dryRun": True},
    )
    assert foretold["startImport"] == {
        "__typename": "DryRun",
        "effects": [
            {"verb": "import.started", "summary": "import started"},
            {"verb": "candidate.created", "summary": "candidate created: 1 people"},
            {"verb": "import.row_refused", "summary": "import row refused: 1 rows"},
        ],
    }
    assert await run_jobs(access) == 0
    started = await asker.mutate("startImport", IMPORT, importId=made["id"])
    assert started["import"]["state"] == "RUNNING"
    assert await run_jobs(access) == 1
    done = (
        await asker.ask(
            """query ($id: ID!) { import(id: $id) { state done created refused refusedRowsPath member { name }
                refusals { totalCount edges { node { line } } } } }""",
            id=made["id"],
        )
    )["import"]
    assert done == {
        "state": "FINISHED",
        "done": 2,
        "created": 1,
        "refused": 1,
        "refusedRowsPath": f"/imports/{made['id']}/refused.csv",
        "member": {"name": "Rosa Lind"},
        "refusals": {"totalCount": 1, "edges": [{"node": {"line": 3}}]},
    }
    undone = await asker.mutate("undoImport", IMPORT, importId=made["id"])
    assert undone["import"]["state"] == "UNDOING"
    assert await run_jobs(access) == 1
    assert await Candidate.all().count() == 0
    listed = await asker.ask("{ imports { totalCount edges { node { state kept } } } }")
    assert listed["imports"] == {"totalCount": 1, "edges": [{"node": {"state": "UNDONE", "kept": 0}}]}


@pytest.mark.parametrize("role", [Role.HIRING_MANAGER, Role.VIEWER])
async def test_who_may_not_import(role: Role) -> None:
    workspace = await make_workspace()
    recruiter = await make_access(workspace)
    proposed = await propose(recruiter, CONTENT)
    other = Asker(await make_access(workspace, role))
    key = encode_id("imp", proposed.id)
    before = await Import.all().values()
    for name, values in (
        ("createImport", {"fileId": encode_id("file", proposed.file_id)}),
        ("updateImportMapping", {"importId": key, "choices": {"columns": []}}),
        ("startImport", {"importId": key}),
        ("undoImport", {"importId": key}),
    ):
        assert (await other.mutate(name, **values))["code"] == "NOT_ALLOWED"
    for document in (
        f'{{ import(id: "{key}") {{ id }} }}',
        "{ imports { totalCount } }",
        f'{{ importCheck(importId: "{key}") {{ rows }} }}',
    ):
        [error] = await other.errors(document)
        assert error["extensions"]["code"] == "NOT_ALLOWED"
    assert (await other.ask("query ($id: ID!) { node(id: $id) { id } }", id=key))["node"] is None
    assert await Import.all().values() == before


async def test_bad_input_is_named_and_changes_nothing() -> None:
    asker = await signed_in()
    access = access_of(asker)
    proposed = await propose(access, CONTENT)
    stranger = await propose(await make_access(await make_workspace()), CONTENT)
    key = encode_id("imp", proposed.id)
    good = {"columns": ["FULL_NAME", "EMAIL", None]}
    before = await Import.all().order_by("id").values()
    cases: list[tuple[str, dict[str, Any], str, list[str]]] = [
        ("createImport", {"fileId": "nonsense"}, "FILE_NOT_FOUND", ["input", "fileId"]),
        ("createImport", {"fileId": encode_id("file", new_id())}, "FILE_NOT_FOUND", ["input", "fileId"]),
        ("createImport", {"fileId": encode_id("file", stranger.file_id)}, "FILE_NOT_FOUND", ["input", "fileId"]),
        (
            "createImport",
            {"fileId": encode_id("file", proposed.file_id), "encoding": "klingon"},
            "INVALID_INPUT",
            ["input", "encoding"],
        ),
        (
            "createImport",
            {"fileId": encode_id("file", proposed.file_id), "delimiter": "x"},
            "INVALID_INPUT",
            ["input", "delimiter"],
        ),
        ("startImport", {"importId": encode_id("imp", stranger.id)}, "IMPORT_NOT_FOUND", ["input", "importId"]),
        ("undoImport", {"importId": key}, "IMPORT_NOT_UNDOABLE", ["input", "importId"]),
        (
            "startImport",
            {"importId": key, "choices": {"columns": ["EMAIL"]}},
            "MAPPING_NOT_POSSIBLE",
            ["input", "choices", "columns"],
        ),
        (
            "updateImportMapping",
            {"importId": key, "choices": {**good, "jobId": encode_id("job", new_id())}},
            "JOB_NOT_FOUND",
            ["input", "choices", "jobId"],
        ),
        (
            "updateImportMapping",
            {"importId": key, "choices": {**good, "phoneRegion": "Germany"}},
            "INVALID_INPUT",
            ["input", "choices", "phoneRegion"],
        ),
        (
            "updateImportMapping",
            {"importId": key, "choices": {**good, "tags": ["x" * 61]}},
            "INVALID_INPUT",
            ["input", "choices", "tags", "0"],
        ),
    ]
    for name, values, code, path in cases:
        answer = await asker.mutate(name, **values)
        assert (answer["code"], answer["path"]) == (code, path), name
    assert await Import.all().order_by("id").values() == before


async def test_a_file_that_cannot_be_read_says_where() -> None:
    asker = await signed_in()
    file_id = encode_id("file", await upload(access_of(asker), 'Name\nEva\n"Ben'))
    answer = await asker.mutate("createImport", "__typename } ... on FileNotImportable { reason line", fileId=file_id)
    assert (answer["__typename"], answer["reason"], answer["line"]) == ("FileNotImportable", "quote_never_closed", 3)


async def test_progress_is_pushed_until_the_end() -> None:
    access = await make_access(await make_workspace())
    begun = await begin(access, "Name,Email\n" + "".join(f"P{i},p{i}@x.example\n" for i in range(1_200)))
    document = "subscription ($id: ID!) { importProgress(importId: $id) { state done created } }"
    stream = await schema.subscribe(
        document, variable_values={"id": encode_id("imp", begun.id)}, context_value=Context(principal=access)
    )
    seen: list[dict[str, Any]] = []

    async def watch() -> None:
        async for result in stream:  # type: ignore[union-attr]
            assert result.errors is None
            seen.append(result.data["importProgress"])  # type: ignore[index]

    watcher = asyncio.create_task(watch())
    await asyncio.sleep(0.05)
    await carry_through(access, begun)
    await asyncio.wait_for(watcher, 10)
    assert seen[0] == {"state": "RUNNING", "done": 0, "created": 0}
    assert seen[-1] == {"state": "FINISHED", "done": 1_200, "created": 1_200}
    assert [event["done"] for event in seen] == sorted(event["done"] for event in seen)
    assert len(seen) >= 3


async def test_a_member_who_left_stops_their_import() -> None:
    workspace = await make_workspace()
    access = await make_access(workspace)
    begun = await begin(access, CONTENT)
    await fetch("UPDATE members SET deactivated_at = now() WHERE id = $1 RETURNING id", access.member_id)
    await run_import.func(str(workspace.id), str(begun.id))
    stopped = await import_by_id(access, begun.id)
    assert stopped is not None
    assert (stopped.state, stopped.failure) == (
        "failed",
        "Who began this import is no longer a member of the workspace.",
    )
    assert decode_id("imp", encode_id("imp", begun.id)) == begun.id


async def test_imports_are_listed_in_pages() -> None:
    asker = await signed_in()
    for number in range(3):
        await import_all(access_of(asker), f"Name,Email\nEva,eva{number}@x.example\n")
    listed = await asker.ask("{ imports(first: 2) { edges { node { id } } pageInfo { hasNextPage } } }")
    assert listed["imports"]["pageInfo"] == {"hasNextPage": True}
